//! Edge cases of names, numbers and addresses are there, and search finds them.

use crate::office::{Office, is_erased, name, own_firms};
use serik::{
    domain::{
        country::Country,
        id::Id,
        identity::{Doubt, check_iban_kz, check_tax_id},
        legal_form::split_name,
    },
    store::{
        Image,
        client::{CLIENT, Card, FindClient},
        record::{Load, text},
    },
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_edge_row_is_there_once() {
    let office = Office::usual();
    let cores: Vec<String> = office.cards.iter().map(|card| split_name(&name(card)).1).collect();
    let once = |fits: &dyn Fn(&str) -> bool| cores.iter().filter(|core| fits(core)).count() == 1;
    assert!(office.cards.iter().filter(|card| name(card).chars().count() == 140).count() == 1);
    for core in ["Ы", "AСТАНА", "Qazaq Joly", "7 континент", "Фирма «Заря-Плюс»", "Қазақ мёд"]
    {
        assert!(once(&|name| name == core), "{core}");
    }
    for mark in ["&", "O'Neil", "é", "и\u{306}", "\u{1f388}"] {
        assert!(once(&|name| name.contains(mark)), "{mark}");
    }
    for letter in "ӘҒҚҢӨҰҮҺІ".chars() {
        assert!(cores.iter().any(|core| core.starts_with(letter)), "{letter}");
    }
    let nur = office.cards.iter().filter(|card| split_name(&name(card)).1 == "Нұр");
    let cities: BTreeSet<String> = nur.map(|card| text(&card.client, "city")).collect();
    assert_eq!(cities.len(), 2);
    let twins = [office.named("ТОО \"Алатау Снаб\""), office.named("ЖШС «Алатау-Снаб»")];
    let phones = twins.map(|card| card.points.iter().find(|point| point.contact.is_none()).unwrap());
    assert_eq!(phones[0].normal, phones[1].normal);
    assert_eq!(text(&office.named("ЖШС «Қазақ мёд»").client, "city"), "Семей");
    assert_eq!(text(&office.named("ТОО «Гранитная Миля»").client, "city"), "Тұлпаркент");
    let places = |card: &Card| {
        let all = ["address", "actual_address"].map(|column| text(&card.client, column)).join("; ");
        all.split("; ").filter(|place| !place.is_empty()).count()
    };
    assert_eq!(office.cards.iter().filter(|card| places(card) == 3).count(), 1);
}

#[test]
fn one_client_has_nothing_but_a_name() {
    let office = Office::usual();
    let usual = ["id", "version", "created_at", "updated_at", "name", "kind", "stage", "country", "vip"];
    let is_bare = |client: &Image| {
        client
            .keys()
            .all(|column| usual.contains(&column.as_str()) || CLIENT.derived.contains(&column.as_str()))
    };
    let bare: Vec<&Card> = office.cards.iter().filter(|card| is_bare(&card.client)).collect();
    assert_eq!(bare.len(), 1);
    assert!(bare[0].contacts.is_empty() && bare[0].points.is_empty() && bare[0].owner.is_empty());
    let without = office.cards.iter().filter(|card| card.contacts.is_empty()).count();
    assert_eq!(without, 3, "the bare one, the one without a contact, the branch");
    assert_eq!(office.cards.iter().filter(|card| card.contacts.len() == 12).count(), 1);
}

#[test]
fn numbers_are_right_and_nobodys() {
    let office = Office::usual();
    let mut wrong = 0;
    let mut seen = BTreeSet::new();
    for card in office.cards.iter().filter(|card| !is_erased(card)) {
        let country: Country = text(&card.client, "country").parse().unwrap();
        let number = text(&card.client, "tax_id");
        // A branch has the number of its head office.
        let is_new = card.head.is_some() || seen.insert(number.clone());
        assert!(number.is_empty() || is_new, "{number}");
        match check_tax_id(&number, country).0.doubts.as_slice() {
            [] => {}
            [Doubt::CheckDigit { .. }] => wrong += 1,
            doubts => panic!("{number}: {doubts:?}"),
        }
        for account in &card.accounts {
            let iban = text(account, "iban");
            assert!(check_iban_kz(&iban).doubts.is_empty() && iban.get(4..7) == Some("999"), "{iban}");
        }
    }
    assert_eq!(wrong, 1);
    for (table, id) in own_firms(&office.store) {
        let company = office.store.read(&Load { table, id }).unwrap().unwrap();
        assert!(check_tax_id(&text(&company, "tax_id"), Country::Kz).0.doubts.is_empty());
    }
}

#[test]
fn phones_and_mails_reach_nobody() {
    let office = Office::usual();
    let points = office.cards.iter().filter(|card| !is_erased(card)).flat_map(|card| &card.points);
    let mut phones = BTreeMap::new();
    for point in points {
        if point.kind == "messenger" {
            // No name in a messenger has a point: it is nobody's.
            assert!(point.typed == "WhatsApp" || point.typed.ends_with(".example"), "{point:?}");
        } else if point.kind == "mail" {
            assert!(point.normal.ends_with(".example") && point.normal.is_ascii(), "{point:?}");
        } else {
            let digits = point.normal.strip_prefix("+77").unwrap_or_else(|| panic!("{point:?}"));
            assert!(digits.len() == 9 && digits.get(2..5) == Some("000"), "{point:?}");
            phones.entry(point.normal.clone()).or_insert_with(BTreeSet::new).insert(point.id);
        }
    }
    assert!(phones.len() > 140);
    assert_eq!(phones.values().filter(|owners| owners.len() > 1).count(), 1, "the pair to merge");
}

#[test]
fn search_finds_every_client() {
    let office = Office::usual();
    for card in office.cards.iter().filter(|card| !is_erased(card)) {
        let id = card.client["id"].as_i64().unwrap();
        assert!(office.search(&name(card)).contains(&Id(id)), "{}", name(card));
        let core = split_name(&name(card)).1;
        assert!(office.search(&core).contains(&Id(id)), "{core}");
    }
    let id = |name: &str| Id(office.named(name).client["id"].as_i64().unwrap());
    for (query, client) in [
        ("ы", "ЖК «Ы»"),
        ("казак мед", "ЖШС «Қазақ мёд»"),
        ("qazaq med", "ЖШС «Қазақ мёд»"),
        ("қазақ жолы", "ЖШС «Qazaq Joly»"),
        ("астана", "ТОО «AСТАНА»"),
        ("новый причал", "ТОО «Новыи\u{306} Причал»"),
        ("oneil", "O'Neil Interiors Ltd"),
        ("cafe seraphin", "Café Séraphin LLP"),
        ("алатауснаб", "ЖШС «Алатау-Снаб»"),
        ("алатауснаб", "ТОО \"Алатау Снаб\""),
        ("заря плюс", "ТОО «Фирма «Заря-Плюс»»"),
        ("гулсим", "ЖК «Бал Бөбек»"),
        ("nokat", "ЖШС «Ңоқат»"),
        ("нур", "ЖШС «Нұр»"),
        ("нур", "ЖК «Нұр»"),
    ] {
        assert!(office.search(query).contains(&id(client)), "{query}");
    }
    assert!(office.search("marlow").is_empty(), "a forgotten person is not found");
}

/// However the marks of its letters are written, the name as it is typed leads to the client.
#[test]
fn a_name_with_its_marks_apart_is_found_by_its_usual_letters() {
    let office = Office::usual();
    let apart = office.cards.iter().find(|card| name(card).contains("и\u{306}")).unwrap();
    let key = name(apart).replace("и\u{306}", "й");
    let found = office.store.read(&FindClient { key, with_removed: false }).unwrap();
    assert_eq!(found.len(), 1);
}
