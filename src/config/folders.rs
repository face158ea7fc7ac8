//! Where settings, data and the program's own notes lie on each system.

use directories::ProjectDirs;
use std::{
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    io,
    path::{Path, PathBuf},
};

/// The person's folders of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    pub config: PathBuf,
    pub data: PathBuf,
    /// The log, the installation's name, the file last used, drafts.
    pub state: PathBuf,
}

impl Folders {
    /// The folders of the person who runs the program; without a home, those of the current folder.
    pub fn of_user() -> Self {
        let Some(found) = ProjectDirs::from("", "", "serik") else { return Self::within(Path::new("serik")) };
        let data = found.data_local_dir().to_owned();
        let state = found.state_dir().map_or_else(|| data.join("state"), Path::to_owned);
        Self { config: found.config_dir().to_owned(), data, state }
    }

    /// All three inside one folder.
    pub fn within(folder: &Path) -> Self {
        Self { config: folder.join("config"), data: folder.join("data"), state: folder.join("state") }
    }

    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    /// Where the person was in the files opened last.
    pub fn place_file(&self) -> PathBuf {
        self.state.join("place.json")
    }

    /// Name and text of the person's own themes, by name: files in `themes` beside the settings.
    pub fn themes(&self) -> Vec<(String, String)> {
        let files = fs::read_dir(self.config.join("themes")).into_iter().flatten().flatten();
        let paths =
            files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "toml"));
        let read =
            |path: PathBuf| Some((path.file_stem()?.to_str()?.to_owned(), fs::read_to_string(&path).ok()?));
        let mut found: Vec<_> = paths.filter_map(read).collect();
        found.sort();
        found
    }

    /// The database of a person who never chose one.
    pub fn usual_database(&self) -> PathBuf {
        self.data.join("serik.db")
    }

    /// The demo office of a person who named no other file.
    pub fn demo_database(&self) -> PathBuf {
        self.data.join("demo.db")
    }

    /// Backups of every database of this person.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The database that was opened last.
    pub fn last_used(&self) -> Option<PathBuf> {
        self.used().into_iter().next()
    }

    /// The one that was opened before it, if it is still there.
    pub fn used_before(&self) -> Option<PathBuf> {
        self.used().into_iter().nth(1).filter(|path| path.exists())
    }

    /// The last two databases, the newest first.
    fn used(&self) -> Vec<PathBuf> {
        let text = fs::read_to_string(self.state.join("last-used")).unwrap_or_default();
        text.lines().filter(|path| !path.is_empty()).map(PathBuf::from).collect()
    }

    /// Keeps the database for the next start, and the one before it. A name that is no
    /// single line of text is not kept.
    pub fn remember(&self, database: &Path) -> io::Result<()> {
        let before = self.last_used();
        if before.as_deref() == Some(database) {
            return Ok(());
        }
        let is_line = |text: &&str| !text.contains(['\r', '\n']);
        let Some(text) = database.to_str().filter(is_line) else { return Ok(()) };
        let before = before.map(|path| path.display().to_string()).unwrap_or_default();
        fs::create_dir_all(&self.state)?;
        fs::write(self.state.join("last-used"), format!("{text}\n{before}\n"))
    }

    /// Writes one text setting into the settings file; comments and other lines stay as they are.
    pub fn keep_setting(&self, name: &str, value: &str) -> io::Result<()> {
        let file = self.settings_file();
        let text = fs::read_to_string(&file).unwrap_or_default();
        fs::create_dir_all(&self.config)?;
        fs::write(file, with_setting(&text, name, value))
    }

    /// The name of this installation, made once. Where it cannot be kept, a new one for this run:
    /// identities stay unlike those of anybody else.
    pub fn installation(&self) -> String {
        let file = self.state.join("station");
        if let Some(known) = read_installation(&file) {
            return known;
        }
        let made = format!("{:016x}{:016x}", random(), random());
        let kept = fs::create_dir_all(&self.state).and_then(|()| fs::write(&file, &made));
        if let Err(error) = kept {
            tracing::warn!(%error, "the installation's name is not kept");
        }
        // Another program may have made one in the same moment: what stands in the file counts.
        read_installation(&file).unwrap_or(made)
    }
}

fn with_setting(text: &str, name: &str, value: &str) -> String {
    let line = format!("{name} = \"{value}\"");
    let is_it = |known: &&str| known.split('=').next().is_some_and(|key| key.trim() == name);
    if !text.lines().any(|known| is_it(&known)) {
        let rest = text.trim_end();
        return if rest.is_empty() { format!("{line}\n") } else { format!("{rest}\n{line}\n") };
    }
    let lines: Vec<&str> = text.lines().map(|known| if is_it(&known) { &line } else { known }).collect();
    lines.join("\n") + "\n"
}

fn read_installation(file: &Path) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let name = text.trim();
    (name.len() >= 16).then(|| name.to_owned())
}

fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::Folders;
    use std::path::Path;

    #[test]
    fn the_file_before_the_last_one_is_known_while_it_is_there() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::within(home.path());
        let office = home.path().join("кеңсе.db");
        std::fs::write(&office, "").unwrap();
        assert_eq!(folders.used_before(), None);
        for database in
            [office.as_path(), Path::new("/demo.db"), Path::new("/demo.db"), Path::new("/two\nlines.db")]
        {
            folders.remember(database).unwrap();
        }
        assert_eq!(folders.last_used().as_deref(), Some(Path::new("/demo.db")));
        assert_eq!(folders.used_before(), Some(office.clone()));
        std::fs::remove_file(office).unwrap();
        assert_eq!(folders.used_before(), None);
    }

    #[test]
    fn a_setting_is_replaced_or_added_and_the_rest_stays() {
        let text = "# mine\ntheme = \"dark\" # old\nuser = \"Айгүл\"\n";
        assert_eq!(
            super::with_setting(text, "theme", "light"),
            "# mine\ntheme = \"light\"\nuser = \"Айгүл\"\n"
        );
        assert_eq!(super::with_setting("", "language", "kk"), "language = \"kk\"\n");
        assert_eq!(
            super::with_setting("ascii = true", "language", "kk"),
            "ascii = true\nlanguage = \"kk\"\n"
        );
    }

    #[test]
    fn an_installation_keeps_its_name() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::within(&home.path().join("үй"));
        let name = folders.installation();
        assert_eq!((name.len(), folders.installation()), (32, name));
    }
}
