//! Who stands in for whom in the run (`C-11`).

use super::*;

/// Name of every card, and for whom it is.
fn whose(office: &Office, now: &str, user: &str) -> Vec<(String, Option<String>)> {
    let run = MorningRun { now: now.parse().unwrap(), user: Some(user.to_owned()) };
    let cards = office.0.read(&run).unwrap();
    cards.into_iter().map(|card| (card.name, card.stands_for.map(|(_, name)| name))).collect()
}

#[test]
fn who_stands_in_has_the_cards_of_both_while_the_other_one_is_away() {
    let mut office = Office::new();
    let own = office.client("Own", &[("segment", "A")]);
    office.plan(own, &[("kind", "call"), ("day", "2026-03-16")]);
    let his = office.client("His", &[("owner", "Дмитрий")]);
    office.plan(his, &[("kind", "call"), ("day", "2026-03-13"), ("owner", "Дмитрий")]);
    // A client of his with whom the substitute has something of her own: one card, and it is hers.
    let shared = office.client("Shared", &[("owner", "Дмитрий"), ("segment", "С")]);
    office.plan(shared, &[("kind", "call"), ("day", "2026-03-16")]);
    office.plan(shared, &[("kind", "mail"), ("day", "2026-03-16"), ("owner", "Дмитрий")]);
    let before = whose(&office, NOW, "Дмитрий");
    let pairs =
        [("user", "Дмитрий"), ("substitute", "Айгүл"), ("from_day", "2026-03-16"), ("to_day", "2026-03-17")];
    office.0.write(&SaveAbsence { base: None, draft: draft(&pairs) }).unwrap();
    let of = |name: &str, who: Option<&str>| (name.to_owned(), who.map(str::to_owned));
    let cards = [of("Own", None), of("Shared", None), of("His", Some("Дмитрий"))];
    assert_eq!(whose(&office, NOW, "Айгүл"), cards);
    assert_eq!(whose(&office, NOW, "Дмитрий"), before, "his own run is as it was");
    let own = [of("Own", None), of("Shared", None)];
    assert_eq!(whose(&office, "2026-03-18T09:00:00", "Айгүл"), own, "he is back");
    // What the substitute puts off is off her list, not his.
    let until = "2026-03-17T09:00".to_owned();
    office.0.write(&DismissCard { client: his, planned: Vec::new(), until, reason: String::new() }).unwrap();
    assert_eq!(whose(&office, NOW, "Айгүл"), own);
    assert_eq!(whose(&office, NOW, "Дмитрий"), before);
}

#[test]
fn who_stands_in_is_found_by_an_index() {
    let office = Office::new();
    let plan = concat!("EXPLAIN QUERY PLAN ", include_str!("../../absence/stands_in.sql"));
    let mut select = office.0.conn.prepare(plan).unwrap();
    let steps = select.query_map((1, "2026-03-16"), |row| row.get::<_, String>(3)).unwrap();
    let steps: Vec<String> = steps.map(Result::unwrap).collect();
    assert!(steps.iter().any(|step| step.contains("USING INDEX absence_by_substitute")), "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("SCAN")), "{steps:?}");
}
