use super::*;
use crate::i18n::Language;

#[test]
fn an_undo_says_what_it_took_back() {
    let words = Catalogue::load(Language::Russian);
    let done = entry_sentence(&words, "add-client", None, "Нұр", 2);
    let undone = entry_sentence(&words, "undo", Some("add-client"), "Нұр", 2);
    assert!(done.contains("Нұр") && undone.contains(&done), "{done} | {undone}");
    assert!(entry_sentence(&words, "mystery", None, "", 1).contains("mystery"));
}

#[test]
fn a_written_file_is_told_with_what_stands_in_it() {
    let said =
        |language, kind, things| entry_sentence(&Catalogue::load(language), kind, None, "a.csv", things);
    let told = said(Language::Russian, "write-file-clients", 3);
    assert_eq!(told, "Записано в файл «a.csv»: 3 клиента");
    assert_eq!(said(Language::Kazakh, "write-file-users", 1), "«a.csv» файлына жазылды: 1 пайдаланушы");
    assert_eq!(said(Language::English, "write-file-of-tomorrow", 1), "File written: a.csv");
}

#[test]
fn imports_are_counted_with_the_right_word_form() {
    let words = Catalogue::load(Language::Russian);
    let said = [1, 3, 1_200].map(|things| entry_sentence(&words, "import-clients", None, "", things));
    assert!(said[0].ends_with("1 клиент") && said[1].ends_with("3 клиента"), "{said:?}");
    assert!(said[2].ends_with("1\u{a0}200 клиентов"), "{said:?}");
    let told = entry_sentence(&words, "import-clients", None, "clients.xlsx", 120);
    assert_eq!(told, "Импорт «clients.xlsx»: 120 клиентов");
    let undone = entry_sentence(&words, "undo", Some("import-clients"), "", 1);
    assert_eq!(undone, "Отменено: Импортирован 1 клиент");
}
