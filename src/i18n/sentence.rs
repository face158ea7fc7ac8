//! What an action of the journal was, in one sentence.

use super::Catalogue;
use fluent_bundle::FluentValue;

/// The sentence of an action: its kind, for an undo or redo the kind of what it turned, the name of its
/// first row and how many rows it touched. Screens and the command line say the same.
pub fn entry_sentence(
    words: &Catalogue,
    kind: &str,
    turned_kind: Option<&str>,
    name: &str,
    rows: usize,
) -> String {
    let turned = turned_kind.map(|turned| plain_sentence(words, turned, name, rows));
    match (kind, turned) {
        ("undo", Some(what)) => words.say("journal-undo", [("what", what)]),
        ("redo", Some(what)) => words.say("journal-redo", [("what", what)]),
        _ => plain_sentence(words, kind, name, rows),
    }
}

fn plain_sentence(words: &Catalogue, kind: &str, name: &str, rows: usize) -> String {
    let count = FluentValue::from(words.formats.count(rows));
    let parts = [
        ("name", FluentValue::from(name)),
        ("kind", FluentValue::from(kind)),
        ("count", FluentValue::from(rows)),
        ("number", count),
    ];
    words.say(key(kind), parts)
}

fn key(kind: &str) -> &'static str {
    match kind {
        "add-client" => "journal-add-client",
        "change-client" => "journal-change-client",
        "change-clients" => "journal-change-clients",
        "remove-client" => "journal-remove-client",
        "remove-clients" => "journal-remove-clients",
        "restore-client" => "journal-restore-client",
        "add-contact" => "journal-add-contact",
        "change-contact" => "journal-change-contact",
        "remove-contact" => "journal-remove-contact",
        "add-note" => "journal-add-note",
        "change-note" => "journal-change-note",
        "remove-row" => "journal-remove-row",
        "save-need" => "journal-save-need",
        "save-account" => "journal-save-account",
        "add-own-field" => "journal-add-own-field",
        "add-user" => "journal-add-user",
        "import-clients" => "journal-import-clients",
        "save-company" => "journal-save-company",
        "save-view" => "journal-save-view",
        "demo" => "journal-demo",
        "erase" => "journal-erase",
        "migration" => "journal-migration",
        "end" => "journal-end",
        _ => "journal-unknown",
    }
}

#[cfg(test)]
mod tests {
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
    fn imports_are_counted_with_the_right_word_form() {
        let words = Catalogue::load(Language::Russian);
        let said = [1, 3, 1_200].map(|rows| entry_sentence(&words, "import-clients", None, "", rows));
        assert!(said[0].ends_with("1 запись") && said[1].ends_with("3 записи"), "{said:?}");
        assert!(said[2].ends_with("1\u{a0}200 записей"), "{said:?}");
    }
}
