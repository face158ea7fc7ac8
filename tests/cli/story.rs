//! From an empty base to its twin: lists and a phone that overlap, settled, taken back and there again, a person erased,
//! all of it written out and taken into a second base.

use super::desk::{Desk, names, text};
use serde_json::{Value, json};

/// What a command of the first base printed, as another program reads it.
fn document(out: &str) -> Value {
    serde_json::from_str(out).unwrap_or_else(|error| panic!("{error}: {out}"))
}

/// Clients, their people and whose they are, by what is shown of them.
fn everything(desk: &Desk) -> [Value; 4] {
    let of = |words: &[&str]| desk.json(words);
    let clients = of(&["client", "list", "--limit", "100"]);
    let ids: Vec<String> =
        clients["items"].as_array().unwrap().iter().map(|client| text(&client["id"])).collect();
    let cards = ids.iter().map(|id| of(&["client", "show", id])).collect();
    [clients, Value::Array(cards), of(&["contact", "list"]), of(&["client", "list", "--removed"])]
}

fn total(desk: &Desk) -> u64 {
    desk.json(&["client", "list"])["total"].as_u64().unwrap()
}

/// Merges every second probable pair and tells the others apart, until none is left.
fn settle(desk: &Desk) -> (usize, usize) {
    let (mut merged, mut apart) = (0, 0);
    while let Some(pair) = desk.json(&["client", "duplicates"])["items"].as_array().unwrap().first().cloned()
    {
        let [one, two] = [0, 1].map(|side| text(&pair["clients"][side]["id"]));
        if merged <= apart {
            desk.json(&["client", "merge", &one, &two]);
            merged += 1;
        } else {
            desk.json(&["client", "apart", &one, &two, "--reason", "два магазина"]);
            apart += 1;
        }
    }
    (merged, apart)
}

/// Three lists and the contacts of a phone; answers the action of the last one.
fn imported(desk: &Desk) -> String {
    for list in ["06_messy_headers.csv", "08_duplicates.csv", "03_cp1251_semicolon.csv"] {
        let file = format!("tests/samples/clients/{list}");
        let done = desk.json(&["import", "clients", &file, "--on-duplicate", "add"]);
        assert_eq!(done["rejected"], json!(0), "{list}: {done}");
    }
    let phone = desk.json(&["import", "clients", "tests/samples/vcard/05_ten.vcf"]);
    assert_eq!([&phone["created"], &phone["updated"]], [&json!(2), &json!(8)], "the phone overlaps: {phone}");
    text(&phone["operation"])
}

#[test]
fn what_was_imported_settled_and_erased_comes_back_equal_in_a_second_base() {
    let desk = Desk::empty();
    let phone = imported(&desk);
    assert_eq!(total(&desk), 26);
    assert_eq!(settle(&desk), (4, 4));
    let settled = everything(&desk);
    assert_eq!(total(&desk), 22);
    desk.json(&["undo", &phone]);
    assert_eq!((total(&desk), desk.json(&["contact", "list"])["total"].clone()), (20, json!(0)));
    desk.json(&["redo"]);
    let named = |all: &[Value; 4]| [&all[0], &all[2]].map(names);
    assert_eq!(named(&everything(&desk)), named(&settled), "the redo brings back what the undo took");

    let person = text(&desk.json(&["contact", "list"])["items"][0]["name"]);
    let erased = desk.json(&["purge", &person, "--reason", "сұрауы"]);
    // The number of their firm is theirs too: the firm keeps it, and that is told.
    assert!(!erased["left"].to_string().contains(&person), "{erased}");
    let kept = everything(&desk);
    assert!(!json!(kept).to_string().contains(&person), "{person}");

    let whole = desk.run(&["export", "all"]).out;
    assert_eq!(document(&whole)["serik"]["clients"], json!(22));
    assert!(!whole.contains(&person), "{person} is in no file");
    let second = Desk::empty();
    let taken = second.piped(&["import", "all", "-", "--json"], &whole);
    assert_eq!((taken.code, &document(&taken.out)["clients"]), (0, &json!(22)), "{}", taken.err);
    for (there, here) in everything(&second).iter().zip(&kept) {
        assert_eq!(there, here);
    }
    for base in [&desk, &second] {
        assert_eq!(base.run(&["doctor"]).code, 0);
        assert_eq!(base.json(&["client", "duplicates"])["total"], json!(0), "what was settled stays settled");
    }
}
