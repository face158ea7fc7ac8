//! The first day whole: a list is brought, a client found in the wrong layout, changed, and all of it taken
//! back. In three languages, in a small and a large window, by keyboard alone and by mouse alone.

use super::office::{Office, Opening};
use serik::i18n::{Catalogue, Language};
use std::fs;
use tempfile::TempDir;

const SIZES: [(u16, u16); 2] = [(80, 24), (140, 40)];

/// A list as offices have it: titles above, a heading that is no field, a total below.
const LIST: &str = "\u{feff}Клиенттер тізімі;;;;\n;;;;\n№;Наименование клиента;Тел.;Город;Контактное лицо\n\
    1;ЖШС «Қазақ мёд»;8 701 000 10 03;Семей;Дана Перелескина\n\
    2;ТОО «Дала Сауда»;8 700 000 10 20;Астана;\nИтого:;2;;;\n";

/// «Қазақ мёд» as it comes from keys pressed under the English layout.
const WRONG_LAYOUT: &str = "rfpfr v`l";

struct Day {
    office: Office,
    words: Catalogue,
    _folder: TempDir,
    path: String,
}

impl Day {
    fn begin(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("тізім.csv");
        fs::write(&path, LIST).unwrap();
        // The first question is answered, whatever the system speaks.
        let spoken = if language == Language::English { Language::Russian } else { Language::English };
        let office =
            Office::start(Opening { language: spoken, size, is_first_run: true, ..Opening::default() });
        let path = path.display().to_string();
        Self { office, words: Catalogue::load(language), _folder: folder, path }
    }

    /// Waits for the message of this key: for its first words, a long one goes on in the next line.
    fn sees(&mut self, key: &str) -> &mut Office {
        let message = self.words.get(key);
        let words: Vec<&str> = message.split(' ').take(3).collect();
        self.office.sees(&words.join(" "))
    }

    fn click(&mut self, key: &str) -> &mut Office {
        self.office.click(&self.words.get(key))
    }

    /// The person, the number and everything else is as the list brought it.
    fn is_as_imported(&mut self) {
        self.office.sees("Дана Перелескина").sees("+7 701 000 10 03");
    }
}

/// Every language in every size.
fn days() -> impl Iterator<Item = (Language, Day)> {
    let every = Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)));
    every.map(|(language, size)| (language, Day::begin(language, size)))
}

#[test]
fn by_keyboard_alone() {
    for (language, mut day) in days() {
        let at = Language::ALL.iter().position(|known| *known == language).unwrap();
        day.office.sees("1 / 4").press("Home").press(&"Down ".repeat(at)).press("Enter");
        day.sees("first-mode").press("Enter");
        day.sees("first-door").press("Down Enter");
        day.sees("first-company").press("Down Enter");
        let path = day.path.clone();
        day.sees("import-path").paste(&path).press("Enter");
        day.sees("import-to-preview").press("Enter").sees("Қазақ мёд").settles().press("Enter");
        day.sees("import-done").press("Esc").sees("Дала Сауда");
        day.office
            .press("/")
            .type_text(WRONG_LAYOUT)
            .sees("Қазақ мёд")
            .loses("Дала Сауда")
            .press("Enter Enter");
        day.sees("tab-overview");
        day.is_as_imported();
        day.office.press("e").settles().press(&"Down ".repeat(7)).press("^u").type_text("8 702 000 00 07");
        day.office.press("^s").sees("+7 702 000 00 07").press("Right").sees("Перелескина").press("Del");
        day.sees("card-no-contacts").press("u").sees("Перелескина").press("u").press("Left");
        day.is_as_imported();
        let journal = day.words.get("command-journal");
        day.office.press("Esc Esc").press(":").type_text(&journal).press("Enter").sees("Дана");
        day.office.press("Esc").settles().press("q");
        assert!(day.office.is_over(), "{language:?}");
    }
}

#[test]
fn by_mouse_alone() {
    for (language, mut day) in days() {
        day.office.sees("1 / 4").click(language.own_name());
        day.sees("first-mode");
        day.click("first-solo");
        day.sees("first-door");
        day.click("first-import");
        day.sees("first-company");
        day.click("first-company-later");
        let path = day.path.clone();
        day.sees("import-path").paste(&path);
        day.click("command-accept").settles();
        day.click("import-to-preview").sees("Қазақ мёд").settles();
        day.click("command-start-import");
        day.sees("import-done");
        day.click("command-back").sees("Дала Сауда");
        day.click("command-search").type_text(WRONG_LAYOUT).sees("Қазақ мёд").loses("Дала Сауда");
        day.office.double_click("Қазақ мёд");
        day.is_as_imported();
        day.office.double_click("+7 701 000 10 03").settles();
        day.office.press("^u").type_text("8 702 000 00 07");
        day.click("command-save").sees("+7 702 000 00 07");
        assert!(!day.office.is_over());
    }
}
