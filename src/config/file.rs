//! The settings file: read key by key, so that one typing error never costs the rest.

use crate::{
    domain::notice::QuietHours,
    i18n::{Catalogue, Language, TengeSign},
};
use std::{fs, io::ErrorKind, path::Path};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// What the file says; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSettings {
    pub language: Option<Language>,
    /// A built-in theme, or a file of the person by its name.
    pub theme: Option<String>,
    pub user: Option<String>,
    pub tenge: Option<TengeSign>,
    pub quiet: Option<QuietHours>,
    pub ascii: Option<bool>,
    pub plain: Option<bool>,
}

/// A setting that was not taken, and what would be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    key: &'static str,
    parts: Vec<(&'static str, String)>,
}

impl Notice {
    pub(super) fn of_variable(name: &str, value: &str, accepted: &str) -> Self {
        let parts = [("name", name), ("value", value), ("accepted", accepted)];
        Self {
            key: "error-settings-variable",
            parts: parts.map(|(part, text)| (part, text.to_owned())).to_vec(),
        }
    }

    /// The sentence for the person.
    pub fn sentence(&self, words: &Catalogue) -> String {
        words.say(self.key, self.parts.iter().map(|(name, text)| (*name, text.as_str())))
    }
}

const KEYS: &str = "language, theme, user, tenge, quiet, ascii, plain";
pub(super) const LANGUAGES: &str = "kk, ru, en";
const SIGNS: &str = "sign, short, code";
const HOURS: &str = "\"19:00-09:00\"";
const YES_NO: &str = "true, false";
const NAME: &str = "\"…\"";

/// Reads the file. A missing one is told only when it was `asked` for.
pub(super) fn read(path: &Path, asked: bool) -> (FileSettings, Vec<Notice>) {
    let unreadable = || Notice { key: "error-settings-unreadable", parts: vec![("file", shown(path))] };
    match fs::read_to_string(path) {
        Ok(text) => parse(&text, &shown(path)),
        Err(error) if error.kind() == ErrorKind::NotFound && !asked => Default::default(),
        Err(_) => (FileSettings::default(), vec![unreadable()]),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn parse(text: &str, file: &str) -> (FileSettings, Vec<Notice>) {
    // Notepad puts a mark before UTF-8 text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading { text, file, found: FileSettings::default(), notices: Vec::new() };
    match DeTable::parse(text) {
        Ok(table) => {
            for (name, value) in table.get_ref() {
                reading.take(name, value);
            }
        }
        Err(error) => {
            let line = reading.line(error.span().map_or(0, |span| span.start));
            let parts = vec![("file", file.to_owned()), ("line", line)];
            reading.notices.push(Notice { key: "error-settings-syntax", parts });
        }
    }
    (reading.found, reading.notices)
}

struct Reading<'a> {
    text: &'a str,
    file: &'a str,
    found: FileSettings,
    notices: Vec<Notice>,
}

impl Reading<'_> {
    fn take(&mut self, name: &Spanned<impl AsRef<str>>, value: &Spanned<DeValue>) {
        let word = name.get_ref().as_ref();
        let plain = value.get_ref();
        let line = self.line(name.span().start);
        let refused = match word {
            "language" => keep(&mut self.found.language, language(plain), LANGUAGES),
            "theme" => keep(&mut self.found.theme, name_of(plain), NAME),
            "user" => keep(&mut self.found.user, name_of(plain), NAME),
            "tenge" => keep(&mut self.found.tenge, tenge(plain), SIGNS),
            "quiet" => keep(&mut self.found.quiet, plain.as_str().and_then(QuietHours::read), HOURS),
            "ascii" => keep(&mut self.found.ascii, plain.as_bool(), YES_NO),
            "plain" => keep(&mut self.found.plain, plain.as_bool(), YES_NO),
            _ => return self.refuse("error-settings-key", (word, line), KEYS),
        };
        if let Some(accepted) = refused {
            self.refuse("error-settings-value", (word, line), accepted);
        }
    }

    fn refuse(&mut self, key: &'static str, (name, line): (&str, String), accepted: &str) {
        let parts = vec![
            ("file", self.file.to_owned()),
            ("line", line),
            ("name", name.to_owned()),
            ("accepted", accepted.to_owned()),
        ];
        self.notices.push(Notice { key, parts });
    }

    /// Number of the line that holds this byte.
    fn line(&self, byte: usize) -> String {
        let before = self.text.bytes().take(byte).filter(|byte| *byte == b'\n').count();
        (before + 1).to_string()
    }
}

/// Takes a value over; answers what is accepted when there is none to take.
fn keep<T>(place: &mut Option<T>, value: Option<T>, accepted: &'static str) -> Option<&'static str> {
    let refused = value.is_none().then_some(accepted);
    *place = value;
    refused
}

fn language(value: &DeValue) -> Option<Language> {
    value.as_str()?.parse().ok()
}

fn tenge(value: &DeValue) -> Option<TengeSign> {
    match value.as_str()? {
        "sign" => Some(TengeSign::Sign),
        "short" => Some(TengeSign::Short),
        "code" => Some(TengeSign::Code),
        _ => None,
    }
}

fn name_of(value: &DeValue) -> Option<String> {
    let name = value.as_str()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveTime;

    #[test]
    fn every_key_is_read() {
        let text = "language = \"kk\"\ntheme = \"contrast\"\nuser = \"Айгүл\"\ntenge = \"short\"\n\
                    quiet = \"20:30-08:00\"\nascii = true\nplain = false\n";
        let (found, notices) = parse(text, "f");
        assert!(notices.is_empty(), "{notices:?}");
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let wanted = FileSettings {
            language: Some(Language::Kazakh),
            theme: Some("contrast".to_owned()),
            user: Some("Айгүл".to_owned()),
            tenge: Some(TengeSign::Short),
            quiet: Some(QuietHours { from: time(20, 30), until: time(8, 0) }),
            ascii: Some(true),
            plain: Some(false),
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_typing_error_names_its_line_and_costs_nothing_else() {
        let (found, notices) = parse("theme = \"light\"\n\nlangauge = \"kk\"\nascii = 1\n", "f");
        assert_eq!((found.theme.as_deref(), found.language, found.ascii), (Some("light"), None, None));
        let told: Vec<_> = notices
            .iter()
            .map(|notice| (notice.key, notice.parts[1].1.as_str(), &notice.parts[2].1))
            .collect();
        assert_eq!(told[0], ("error-settings-value", "4", &"ascii".to_owned()));
        assert_eq!(told[1], ("error-settings-key", "3", &"langauge".to_owned()));
        let (found, notices) = parse("theme = \"light\"\nuser = \"А\nplain = true", "f");
        assert_eq!(found, FileSettings::default());
        assert_eq!((notices[0].key, notices[0].parts[1].1.as_str()), ("error-settings-syntax", "2"));
    }

    #[test]
    fn a_sentence_holds_the_place_in_every_language() {
        let (_, notices) = parse("x = 1", "settings.toml");
        for language in Language::ALL {
            let sentence = notices[0].sentence(&Catalogue::load(language));
            assert!(sentence.contains("settings.toml") && sentence.contains("quiet"), "{sentence}");
        }
    }
}
