//! Settings of one run: the command line before the environment, the settings file and the defaults.

mod computer;
mod file;
mod folders;

pub use computer::computer;
pub use file::{FileSettings, Notice};
pub use folders::Folders;

use crate::{
    clock::Clock,
    domain::notice::QuietHours,
    i18n::{Language, TengeSign},
};
use chrono::NaiveDate;
use std::{ffi::OsString, path::PathBuf};

/// A variable of the environment; tests bring their own.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// Who says which database it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NamedBy {
    /// Nobody: it is the one that was used last, or the usual one.
    #[default]
    Nobody,
    /// `--db`.
    CommandLine,
    /// `SERIK_DB`.
    Variable,
}

/// What the person asked for on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub database: Option<PathBuf>,
    /// The command makes the demo office.
    pub makes_demo: bool,
    pub language: Option<Language>,
    pub user: Option<String>,
    /// A day that replaces the clock's.
    pub today: Option<NaiveDate>,
    pub plain: bool,
    /// A settings file in place of the usual one.
    pub config: Option<PathBuf>,
}

/// Everything the program must know before it opens a file.
#[derive(Clone, Debug)]
pub struct Settings {
    pub language: Language,
    /// A built-in theme, or a file of the person by its name.
    pub theme: String,
    /// Name of the person at the keyboard.
    pub user: String,
    pub tenge: TengeSign,
    /// When notices wait for this person; the hours of the office where nothing is said.
    pub quiet: Option<QuietHours>,
    /// Frames of `+-|` for consoles without the drawing letters.
    pub ascii: bool,
    /// Lines instead of screens, for a screen reader (U-16).
    pub plain: bool,
    /// False: `NO_COLOR` asks for none (U-13).
    pub colour: bool,
    /// The database, with its whole path.
    pub database: PathBuf,
    pub named_by: NamedBy,
    pub clock: Clock,
    /// What the log keeps, as `SERIK_LOG` says it.
    pub log: String,
    pub folders: Folders,
    /// What could not be taken from the file or the environment: said to the person once.
    pub notices: Vec<Notice>,
}

impl Settings {
    /// Settings from every source by precedence. Never fails: what cannot be read becomes a notice.
    pub fn gather(choices: &Choices, environment: Environment, folders: Folders) -> Self {
        let path = choices.config.clone().unwrap_or_else(|| folders.settings_file());
        let (file, mut notices) = file::read(&path, choices.config.is_some());
        let variables = Variables(environment);
        let language = choices.language.or_else(|| variables.language(&mut notices)).or(file.language);
        Self {
            language: language.unwrap_or_else(|| variables.system_language()),
            theme: file.theme.unwrap_or_else(|| "dark".to_owned()),
            user: user(choices, &variables, file.user),
            tenge: file.tenge.unwrap_or_default(),
            quiet: file.quiet,
            ascii: file.ascii.unwrap_or_default(),
            plain: choices.plain || variables.is_plain() || file.plain.unwrap_or_default(),
            colour: variables.text("NO_COLOR").is_none(),
            database: database(choices, &variables, &folders),
            named_by: named_by(choices, &variables),
            clock: choices.today.map_or_else(Clock::system, Clock::on),
            log: variables.text("SERIK_LOG").unwrap_or_else(|| "info".to_owned()),
            folders,
            notices,
        }
    }
}

fn user(choices: &Choices, variables: &Variables, file: Option<String>) -> String {
    let asked = choices.user.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
    let named = asked.or_else(|| variables.text("SERIK_USER")).or(file);
    named.unwrap_or_else(|| variables.system_user())
}

/// The chosen file, else the last used one, else `serik.db` in the data folder.
fn database(choices: &Choices, variables: &Variables, folders: &Folders) -> PathBuf {
    let chosen = choices.database.clone().or_else(|| variables.path("SERIK_DB"));
    let usual = || folders.last_used().unwrap_or_else(|| folders.usual_database());
    // The demo never goes into the file that was open last.
    let path = chosen.unwrap_or_else(|| if choices.makes_demo { folders.demo_database() } else { usual() });
    // `canonicalize` would show `\\?\C:\` on Windows and fail for a file that is yet to be made.
    std::path::absolute(&path).unwrap_or(path)
}

fn named_by(choices: &Choices, variables: &Variables) -> NamedBy {
    match (&choices.database, variables.path("SERIK_DB")) {
        (Some(_), _) => NamedBy::CommandLine,
        (None, Some(_)) => NamedBy::Variable,
        (None, None) => NamedBy::Nobody,
    }
}

struct Variables<'a>(Environment<'a>);

impl Variables<'_> {
    /// An empty variable counts as none.
    fn text(&self, name: &str) -> Option<String> {
        let text = (self.0)(name)?.to_string_lossy().trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        (self.0)(name).filter(|path| !path.is_empty()).map(PathBuf::from)
    }

    fn language(&self, notices: &mut Vec<Notice>) -> Option<Language> {
        let code = self.text("SERIK_LANG")?;
        let known = code.parse().ok();
        if known.is_none() {
            notices.push(Notice::of_variable("SERIK_LANG", &code, file::LANGUAGES));
        }
        known
    }

    /// The language of the system's locale; Russian where it is none of the three.
    fn system_language(&self) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.text(name));
        let code: String = locale.unwrap_or_default().chars().take(2).collect();
        code.parse().unwrap_or(Language::Russian)
    }

    fn system_user(&self) -> String {
        let name = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| self.text(name));
        name.unwrap_or_else(|| "serik".to_owned())
    }

    fn is_plain(&self) -> bool {
        let asked = self.text("SERIK_PLAIN").is_some_and(|value| value != "0");
        asked || self.text("TERM").is_some_and(|terminal| terminal == "dumb")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    fn gather(choices: &Choices, variables: &[(&str, &str)], home: &Path) -> Settings {
        let environment = |wanted: &str| {
            variables.iter().find(|(name, _)| *name == wanted).map(|(_, value)| OsString::from(value))
        };
        Settings::gather(choices, &environment, Folders::within(home))
    }

    #[test]
    fn an_option_comes_before_the_environment_the_file_and_the_system() {
        let home = tempfile::tempdir().unwrap();
        let system = [("LANG", "kk_KZ.UTF-8"), ("USER", "root")];
        let settings = gather(&Choices::default(), &system, home.path());
        assert_eq!((settings.language, settings.user.as_str()), (Language::Kazakh, "root"));

        let file = Folders::within(home.path()).settings_file();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "language = \"ru\"\nuser = \"Дәурен\"\nplain = true\n").unwrap();
        let settings = gather(&Choices::default(), &system, home.path());
        assert_eq!((settings.language, settings.user.as_str()), (Language::Russian, "Дәурен"));
        assert!(settings.plain && settings.colour && settings.notices.is_empty());

        let variables = [("SERIK_LANG", "en"), ("SERIK_USER", "Айгүл"), ("NO_COLOR", "1")];
        let settings = gather(&Choices::default(), &variables, home.path());
        assert_eq!((settings.language, settings.user.as_str()), (Language::English, "Айгүл"));
        assert!(!settings.colour);

        let choices = Choices { language: Some(Language::Kazakh), ..Choices::default() };
        assert_eq!(gather(&choices, &variables, home.path()).language, Language::Kazakh);
    }

    #[test]
    fn the_demo_never_goes_into_the_file_that_was_open_last() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::within(home.path());
        folders.remember(Path::new("/own.db")).unwrap();
        let demo = Choices { makes_demo: true, ..Choices::default() };
        assert_eq!(gather(&demo, &[], home.path()).database, folders.demo_database());
        assert!(gather(&demo, &[("SERIK_DB", "chosen.db")], home.path()).database.ends_with("chosen.db"));
        assert!(gather(&Choices::default(), &[], home.path()).database.ends_with("own.db"));
    }

    #[test]
    fn a_wrong_variable_is_told_and_left() {
        let home = tempfile::tempdir().unwrap();
        let settings = gather(&Choices::default(), &[("SERIK_LANG", "de")], home.path());
        assert_eq!((settings.language, settings.notices.len()), (Language::Russian, 1));
    }

    #[test]
    fn the_last_used_file_is_opened_again() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::within(home.path());
        let usual = gather(&Choices::default(), &[], home.path()).database;
        assert_eq!(usual, folders.usual_database());
        let office = home.path().join("кеңсе.db");
        folders.remember(&office).unwrap();
        assert_eq!(gather(&Choices::default(), &[], home.path()).database, office);
        assert!(
            gather(&Choices::default(), &[("SERIK_DB", "own.db")], home.path()).database.ends_with("own.db")
        );
    }
}
