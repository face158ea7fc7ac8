//! Moving in and out again: three lists and the contacts of a phone that overlap are brought, duplicates settled, the
//! last import undone and redone, a person erased, and the whole base taken into a second one. In three languages.

use super::office::{Office, Opening};
use serik::{
    i18n::{Catalogue, Language},
    screens::Place,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file that an office brings.
fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/moving").join(name)
}

struct Mover {
    office: Office,
    words: Catalogue,
}

impl Mover {
    fn begin(language: Language, folder: &Path) -> Self {
        let place = Place { folder: Some(folder.to_owned()), ..Place::default() };
        let office = Office::start(Opening { language, place, size: (100, 30), ..Opening::default() });
        Self { office, words: Catalogue::load(language) }
    }

    /// Waits for the first words of a sentence that are not put in.
    fn sees(&mut self, key: &str) -> &mut Office {
        let sentence = self.words.get(key);
        let spoken = sentence.split('{').map(|part| part.rsplit('}').next().unwrap().trim());
        let spoken = spoken.max_by_key(|part| part.len()).unwrap();
        self.office.sees(&spoken.split(' ').take(3).collect::<Vec<_>>().join(" "))
    }

    /// Does a command of the palette.
    fn does(&mut self, key: &str) -> &mut Office {
        let name = self.words.get(key);
        self.office.settles().press(":").type_text(&name).press("Enter")
    }

    fn opens(&mut self, path: &Path) {
        self.does("command-import");
        self.sees("import-path").paste(&path.display().to_string()).press("Enter");
    }

    fn brings_a_list(&mut self, path: &Path) {
        self.opens(path);
        self.sees("import-to-preview").settles().press("^s");
        self.sees("import-start").settles().press("^s");
        self.sees("import-done").press("Esc");
    }

    /// The card of Dana is about a known client: so the person says.
    fn brings_the_contacts(&mut self, path: &Path) {
        self.opens(path);
        self.sees("import-start").sees("Дана Пере").settles().press("Down Enter");
        self.sees("import-decision-update").press("Down Down Enter").settles().press("Home ^s");
        self.sees("import-done").press("Esc");
    }

    fn settles_the_duplicate(&mut self) {
        self.does("command-duplicates").sees("Ақ Бұлақ Су").sees("Ақ Бұлақ Суы").press("Enter").settles();
        self.office.press("^s").sees("Ақ Бұлақ Су");
        self.sees("duplicates-none").press("Esc").sees("Кедр");
    }

    /// The last import is the second action of the journal, behind the merge.
    fn undoes_and_redoes_the_last_import(&mut self) {
        self.does("command-journal").sees("Ақ Бұлақ Су").settles().press("Down b").sees("↶").press("Esc");
        self.office.loses("Тау Сервис").sees("Дала Сауда").press("^y").sees("Тау Сервис");
    }

    fn erases_the_person(&mut self) {
        self.office.press("/").type_text("перелескина").sees("Дала Сауда").loses("Кедр").press("Enter Enter");
        self.sees("tab-overview").press("Right").sees("+7 705 000 13 23").settles();
        self.does("command-erase");
        self.sees("erase-reason").press("Enter").type_text("өзі сұрады").press("Enter").settles();
        self.office.press("Down Enter").settles().press("Down Enter").loses("Перелескина");
        self.sees("list-erased").press("Esc Esc").sees("Кедр");
    }

    /// Answers the file.
    fn writes_all(&mut self, folder: &Path) -> String {
        // The offers go round: the whole base is the last of them.
        self.does("command-export").settles().press("Left").sees("all-2026-03-16.json").press("^s");
        self.sees("export-done");
        let path = folder.join("all-2026-03-16.json");
        let text = fs::read_to_string(&path).unwrap();
        fs::rename(path, folder.join("base.json")).unwrap();
        text
    }

    fn takes_all(&mut self, path: &Path) {
        self.opens(path);
        self.sees("base-title").press("Down Enter").sees("Дала Сауда").sees("Ұшқын");
    }
}

/// The rows of a base, without what the export of it adds: its own entry, and the next identity of the station.
fn rows(file: &str) -> Vec<&str> {
    let is_own = |row: &&str| !row.starts_with("[\"station\"") && !row.contains("\"kind\":\"write-file\"");
    file.lines().skip(1).filter(is_own).filter(|row| !row.starts_with("[\"end\"")).collect()
}

#[test]
fn lists_come_in_and_the_whole_base_goes_out() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Mover::begin(language, folder.path());
        for name in ["1_titles.csv", "2_english.txt", "3_kazakh.tsv"] {
            first.brings_a_list(&sample(name));
        }
        first.brings_the_contacts(&sample("4_phone.vcf"));
        first.settles_the_duplicate();
        first.undoes_and_redoes_the_last_import();
        first.erases_the_person();
        let written = first.writes_all(folder.path());
        assert!(!written.contains("Перелескина") && !written.contains("705 000 13 23"));
        let mut second = Mover::begin(language, folder.path());
        second.takes_all(&folder.path().join("base.json"));
        let again = second.writes_all(folder.path());
        assert_eq!(rows(&again), rows(&written), "{language:?}");
        assert!(rows(&again).len() > 40, "{language:?}");
    }
}
