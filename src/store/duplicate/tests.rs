use super::*;
use crate::{
    clock::Clock,
    domain::{field::Draft, likeness::Reason},
    store::{
        Actor, Store,
        client::SaveClient,
        contact::{LinkContact, SaveContact},
    },
};

fn office() -> Store {
    Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(1_773_662_400_000)).unwrap()
}

fn add(store: &mut Store, fields: &[(&str, &str)]) -> Id {
    let mut draft = crate::domain::client::blank();
    for (field, value) in fields {
        draft.set(field, *value);
    }
    let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1
}

fn pairs(store: &Store) -> Vec<(String, String, Vec<Reason>)> {
    let found = store.read(&ListDuplicates::first(100)).unwrap();
    found.pairs.into_iter().map(|pair| (pair.one.name, pair.two.name, pair.likeness.reasons)).collect()
}

#[test]
fn pairs_are_found_by_number_name_and_phone() {
    let mut store = office();
    add(&mut store, &[("name", "ТОО «Алма»"), ("tax_id", "250340971007")]);
    add(&mut store, &[("name", "ЖШС «Басқа»"), ("tax_id", "250340971007")]);
    add(&mut store, &[("name", "ТОО \"Кедр Снаб\""), ("city", "Алматы"), ("phones", "8 701 000 00 01")]);
    add(&mut store, &[("name", "ЖШС «Кедр-Снаб»"), ("city", "Алматы"), ("phones", "+7 701 000 00 01")]);
    add(&mut store, &[("name", "Тұлпар Құрылыс")]);
    add(&mut store, &[("name", "Дұлпар Құрылыс")]);
    add(&mut store, &[("name", "ТОО «Алатау Сауда»"), ("city", "Алматы")]);
    add(&mut store, &[("name", "Sauda Alatau LLP")]);
    add(&mut store, &[("name", "Нұр"), ("city", "Алматы")]);
    add(&mut store, &[("name", "Нұр"), ("city", "Семей")]);
    let found = pairs(&store);
    assert_eq!(found[0].2, [Reason::TaxId]);
    assert_eq!(found[1].2, [Reason::Name, Reason::Phone]);
    assert_eq!(found[2].2, [Reason::SimilarName], "a slip at the beginning");
    assert_eq!((found[3].0.as_str(), found[3].1.as_str()), ("ТОО «Алатау Сауда»", "Sauda Alatau LLP"));
    assert_eq!(found.len(), 4);
}

#[test]
fn a_name_without_a_number_is_compared_with_those_that_have_one() {
    for (one, two) in [("Тұлпар Құрылыс", "Дұлпар Құрылыс"), ("Дұлпар Құрылыс", "Тұлпар Құрылыс")]
    {
        let mut store = office();
        add(&mut store, &[("name", one), ("tax_id", "250340971007")]);
        add(&mut store, &[("name", "Жетісу"), ("tax_id", "240640971076")]);
        add(&mut store, &[("name", two)]);
        assert_eq!(pairs(&store).into_iter().map(|pair| pair.2).collect::<Vec<_>>(), [[Reason::SimilarName]]);
    }
    let mut store = office();
    add(&mut store, &[("name", "Алма"), ("tax_id", "250340971007")]);
    add(&mut store, &[("name", "Алма"), ("tax_id", "240640971076")]);
    assert_eq!(pairs(&store), []);
}

#[test]
fn a_switchboard_and_a_person_of_two_firms_prove_nothing() {
    let mut store = office();
    let names = ["Алма", "Кедр", "Тұлпар", "Сункар", "Жетісу"];
    let ids: Vec<Id> = names
        .iter()
        .map(|name| add(&mut store, &[("name", *name), ("phones", "+7 727 000 00 01")]))
        .collect();
    let person: Draft = [("name", "Гүлнәр"), ("phones", "+7 701 000 00 09")].into_iter().collect();
    let receipt = store.write(&SaveContact { client: ids[0], base: None, draft: person }).unwrap();
    let contact = receipt.changes.rows().find(|(table, _)| table.name == "contact").unwrap().1;
    store.write(&LinkContact { client: ids[1], contact }).unwrap();
    assert_eq!(pairs(&store), []);
}

#[test]
fn a_pair_told_apart_is_not_offered_again() {
    let mut store = office();
    let one = add(&mut store, &[("name", "Алма")]);
    let two = add(&mut store, &[("name", "ЖШС Алма")]);
    assert_eq!(pairs(&store).len(), 1);
    let apart = KeepApart { pair: (two, one), reason: " екі дүкен ".into() };
    assert!(store.write(&apart).unwrap().journal.is_some());
    assert!(store.write(&apart).unwrap().journal.is_none(), "told once");
    assert_eq!(pairs(&store), []);
    let draft: Draft = [("name", "Алма")].into_iter().collect();
    let asked = Lookalikes { draft: draft.clone(), own: Some(one) };
    assert_eq!(store.read(&asked).unwrap(), []);
    assert_eq!(store.read(&Lookalikes { draft, own: None }).unwrap().len(), 2, "a third is asked about");
}

#[test]
fn a_draft_is_compared_by_all_it_says() {
    let mut store = office();
    add(
        &mut store,
        &[("name", "ТОО «Алатау Снаб»"), ("tax_id", "250340971007"), ("mails", "a@alma.example")],
    );
    add(&mut store, &[("name", "ТОО «Алатау Сервис»"), ("phones", "+7 701 000 00 05")]);
    let told = |fields: &[(&str, &str)]| -> Vec<(String, Vec<Reason>)> {
        let asked = Lookalikes { draft: fields.iter().copied().collect(), own: None };
        let found = store.read(&asked).unwrap();
        found.into_iter().map(|found| (found.row.name, found.likeness.reasons)).collect()
    };
    let supply = "ТОО «Алатау Снаб»".to_owned();
    assert_eq!(told(&[("name", "Алатау снабб")]), [(supply.clone(), vec![Reason::SimilarName])]);
    assert_eq!(told(&[("tax_id", " 250340971007 ")]), [(supply.clone(), vec![Reason::TaxId])]);
    assert_eq!(told(&[("mails", "a@ALMA.example")]), [(supply, vec![Reason::Mail])]);
    assert_eq!(told(&[("phones", "8 (701) 000-00-05")]).len(), 1);
    assert_eq!(told(&[("name", "  ")]), []);
}
