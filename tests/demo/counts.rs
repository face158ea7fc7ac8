//! Every number of clients, people and what is written about them is exact.

use crate::office::{DAYS, Office, counted, day, expected, is_erased, name};
use chrono::NaiveDate;
use serik::{
    domain::{
        annex::AnnexState,
        client::{KINDS, STAGES},
        consent,
        contact::{ATTITUDES, CHANNELS, ROLES},
        contract::{
            control::{Mark, mark},
            state::ContractState,
        },
        id::Id,
        legal_form::split_name,
    },
    store::{
        annex::ListAnnexes,
        client::{Card, ClientFilter, CountClients},
        contract::{ContractFilter, ListContracts},
        office::{own_fields::ListOwnFields, users::ListUsers},
        paper::PapersOf,
        record::text,
        signatory::{CheckSignatures, ListSignatories, Signable, SignatoriesOf, SignatoryOut},
    },
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn clients_are_counted_exactly() {
    let office = Office::usual();
    assert_eq!(office.cards.len(), 61, "sixty firms and people, and a branch");
    assert_eq!(
        office.by("stage"),
        expected(&[("active", 42), ("dormant", 3), ("lost", 5), ("prospect", 10), ("stop", 1)])
    );
    assert_eq!(office.by("language"), expected(&[("kk", 25), ("ru", 23), ("en", 8), ("", 5)]));
    assert_eq!(office.by("kind"), expected(&[("entity", 39), ("sole_trader", 14), ("individual", 8)]));
    assert_eq!(office.by("country"), expected(&[("KZ", 57), ("RU", 2), ("UZ", 1), ("GB", 1)]));
    let home = office.cards.iter().filter(|card| text(&card.client, "country") == "KZ");
    let forms = counted(home.map(|card| split_name(&name(card)).0.map_or("", |form| form.code()).to_owned()));
    assert_eq!((forms["too"], forms["ao"], forms["ip"], forms[""]), (30, 3, 14, 8));
    assert_eq!(forms.values().sum::<usize>(), 57);
    let owners = counted(office.cards.iter().map(|card| card.owner.clone()));
    let wanted = [
        ("Айгерім Сейітова", 24),
        ("Дмитрий Ким", 23),
        ("Қайрат Омаров", 6),
        ("Alisher Tanabay", 4),
        ("", 4),
    ];
    assert_eq!(owners, expected(&wanted));
    let key = office.cards.iter().filter(|card| text(&card.client, "vip") == "1");
    assert!(key.clone().count() == 6 && key.clone().all(|card| card.owner == "Қайрат Омаров"));
    for (column, count) in [("segment", 5), ("industry", 6)] {
        assert_eq!(office.by(column).keys().filter(|value| !value.is_empty()).count(), count, "{column}");
    }
}

#[test]
fn states_are_told_by_tags() {
    let office = Office::usual();
    let tagged = |tag: &str, stage: &str| {
        let filter = ClientFilter {
            tag: Some(tag.to_owned()),
            stage: Some(stage.to_owned()).filter(|stage| !stage.is_empty()),
            ..ClientFilter::default()
        };
        office.store.read(&CountClients(filter)).unwrap()
    };
    assert_eq!((tagged("риск", ""), tagged("риск", "active"), tagged("риск", "dormant")), (6, 3, 3));
    assert_eq!((tagged("отказ", ""), tagged("отказ", "lost")), (3, 3));
    assert_eq!((tagged("к конкуренту", "lost"), tagged("к конкуренту", "stop")), (1, 1));
    assert_eq!(office.cards.iter().filter(|card| is_erased(card)).count(), 1);
    assert_eq!(tagged("ключевой", ""), 6);
}

#[test]
fn referrals_name_clients_and_one_chain_has_four() {
    let office = Office::usual();
    let referred: BTreeMap<String, String> = office
        .cards
        .iter()
        .filter_map(|card| {
            let source = text(&card.client, "source");
            let (word, by) = source.split_once(": ")?;
            assert!(["ұсыныс", "рекомендация", "referred by"].contains(&word), "{source}");
            Some((split_name(&name(card)).1, by.to_owned()))
        })
        .collect();
    assert_eq!(referred.len(), 9);
    let names: BTreeSet<String> = office.cards.iter().map(|card| split_name(&name(card)).1).collect();
    assert!(referred.values().all(|by| names.contains(by)), "{referred:?}");
    let length =
        |name: &String| std::iter::successors(Some(name), |name| referred.get(*name)).take(10).count();
    let lengths: Vec<usize> = names.iter().map(length).collect();
    assert_eq!(lengths.iter().filter(|length| **length == 4).count(), 1);
    assert_eq!(lengths.iter().max(), Some(&4));
}

#[test]
fn contacts_are_counted_exactly() {
    let office = Office::usual();
    let posts: Vec<_> = office.cards.iter().flat_map(|card| &card.contacts).collect();
    let people: BTreeMap<Id, String> = posts.iter().map(|post| (post.id, post.language.clone())).collect();
    assert_eq!((people.len(), posts.len()), (110, 111), "one person works at two clients");
    assert_eq!(counted(people.into_values()), expected(&[("kk", 50), ("ru", 45), ("en", 15)]));
    for (role, _) in ROLES {
        assert!(posts.iter().any(|post| post.role == *role), "{role}");
    }
    for (channel, _) in CHANNELS {
        assert!(posts.iter().any(|post| post.channel == *channel), "{channel}");
    }
    for (attitude, _) in ATTITUDES {
        assert!(posts.iter().any(|post| post.attitude == *attitude), "{attitude}");
    }
    let points = || office.cards.iter().flat_map(|card| &card.points);
    let messengers =
        points().filter(|point| point.kind == "messenger" && point.typed.starts_with("Telegram"));
    assert!(messengers.count() > 5 && points().any(|point| point.typed == "WhatsApp"));
    let decides =
        |card: &&Card| card.contacts.iter().any(|post| post.role == "decides" && post.left_on.is_empty());
    assert_eq!(office.cards.iter().filter(decides).count(), 61 - 10);
    let single = posts.iter().filter(|post| !post.name.contains(' ') && !post.name.starts_with('#'));
    assert_eq!(single.map(|post| post.name.as_str()).collect::<Vec<_>>(), ["Гүлсім"]);
    for (kind, _) in KINDS {
        assert!(office.by("kind").contains_key(*kind));
    }
    for (stage, _) in STAGES {
        assert!(office.by("stage").contains_key(*stage));
    }
}

#[test]
fn users_needs_notes_and_fields_are_there() {
    let office = Office::usual();
    let users = office.store.read(&ListUsers).unwrap();
    let roles = counted(users.iter().map(|user| user.role.clone()));
    assert_eq!(roles, expected(&[("manager", 2), ("chief", 1), ("accountant", 1), ("trainee", 1)]));
    let fields = office.store.read(&ListOwnFields { entity: "client" }).unwrap();
    assert_eq!(fields.len(), 2);
    for field in &fields {
        assert!(office.cards.iter().any(|card| card.client.contains_key(field.column())));
    }
    assert_eq!(office.cards.iter().filter(|card| card.need.is_some()).count(), 18);
    let notes: Vec<_> = office.cards.iter().flat_map(|card| &card.notes).collect();
    assert_eq!((notes.len(), notes.iter().filter(|note| note.pinned).count()), (25, 18));
}

#[test]
fn consents_are_counted_exactly() {
    let office = Office::usual();
    let mut consents = BTreeMap::new();
    for consent in office.cards.iter().flat_map(|card| &card.consents) {
        consents.insert(text(consent, "id"), text(consent, "withdrawn_on"));
    }
    let of = |column: &str| {
        counted(office.cards.iter().flat_map(|card| &card.consents).map(|consent| text(consent, column)))
    };
    for (purpose, _) in consent::PURPOSES {
        assert!(of("purpose").contains_key(*purpose), "{purpose}");
    }
    for (channel, _) in consent::CHANNELS {
        assert!(of("channel").contains_key(*channel), "{channel}");
    }
    let withdrawn = consents.values().filter(|day| !day.is_empty()).count();
    assert_eq!((consents.len(), withdrawn), (45, 3));
}

#[test]
fn contracts_are_counted_exactly() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        let contracts = office.store.read(&list).unwrap();
        assert_eq!(contracts.len(), 25);
        let states = counted(contracts.iter().map(|one| one.standing.state.key().to_owned()));
        let wanted = [
            ("draft", 2),
            ("approval", 2),
            ("sent", 1),
            ("disagreements", 2),
            ("agreed", 1),
            ("signing", 2),
            ("signed", 1),
            ("active", 6),
            ("suspended", 1),
            ("performed", 2),
            ("expired", 2),
            ("terminated", 1),
            ("not_concluded", 1),
            ("archived", 1),
        ];
        assert_eq!(states, expected(&wanted), "{today}");
        let languages = counted(contracts.iter().map(|one| one.text("language")));
        assert_eq!(languages, expected(&[("kk", 12), ("ru", 9), ("kk+ru", 4)]));
        let busiest = contracts.iter().filter(|one| one.client.1 == "АҚ «Көкмұнар Энерго»");
        assert_eq!(busiest.count(), 6);
        let of_second = contracts.iter().filter(|one| one.company != contracts[0].company).count();
        assert_eq!(of_second, 2, "the second own firm");
        let active = contracts.iter().filter(|one| one.standing.state == ContractState::Active);
        let terms: Vec<_> = active.filter_map(|one| one.standing.term).collect();
        assert!(terms.iter().any(|term| term.prolonged == 2), "one was prolonged twice");
        for days in [14, 29] {
            assert!(terms.iter().any(|term| (term.end - today).num_days() == days), "{days}");
        }
        assert!(contracts.iter().filter(|one| one.standing.is_stuck).count() >= 2);
    }
}

/// Both sides of every contract are signed for; one contract goes beyond the authority of who signs it, and one power of
/// attorney ends in five days.
#[test]
fn one_signature_is_not_in_order() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let all = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        let contracts = office.store.read(&all).unwrap();
        let mut blocking = Vec::new();
        for one in &contracts {
            let named = office.store.read(&SignatoriesOf(Signable::Contract(one.id))).unwrap();
            assert_eq!(named.len(), 2, "{}", one.text("number"));
            let found = office
                .store
                .read(&CheckSignatures { document: Signable::Contract(one.id), on: today })
                .unwrap();
            let is_open = one.standing.state.is_on_the_way();
            blocking.extend(found.into_iter().filter(|found| is_open && found.blocks()).map(|it| it.what()));
        }
        blocking.sort_unstable();
        assert_eq!(blocking, ["authority-over-limit", "paper-missing", "paper-missing"], "{today}");
        let all = office.store.read(&ListSignatories(None)).unwrap();
        let left = |one: &SignatoryOut| {
            let until: Option<NaiveDate> = one.text("valid_until").parse().ok();
            until.filter(|_| one.text("basis") == "power_of_attorney").map(|day| (day - today).num_days())
        };
        let left: Vec<i64> = all.iter().filter_map(left).collect();
        assert_eq!((all.len(), left), (23, vec![5, 160]));
        let genitives = all.iter().filter(|one| !one.text("name_genitive").is_empty()).count();
        assert_eq!(genitives, all.len(), "every preamble can be written");
    }
}

/// Two papers of one client are missing, and every state of a paper occurs.
#[test]
fn papers_of_one_client_are_missing() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let all = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        let contracts = office.store.read(&all).unwrap();
        let clients: BTreeSet<Id> = contracts.iter().map(|one| one.client.0).collect();
        let papers: Vec<_> = clients.iter().map(|id| office.store.read(&PapersOf(*id)).unwrap()).collect();
        let faulty = papers
            .iter()
            .map(|known| known.package(today).into_iter().filter(|(_, standing)| standing.blocks()).count());
        let faulty: Vec<usize> = faulty.filter(|count| *count > 0).collect();
        assert_eq!((clients.len(), faulty), (20, vec![2]));
        for paper in papers.iter().flat_map(|known| &known.papers) {
            let days = ["issued_on", "received_on", "checked_on"].map(|column| paper.text(column));
            let days: Vec<&String> = days.iter().filter(|day| !day.is_empty()).collect();
            assert!(days.is_sorted() && days.iter().all(|day| **day <= today.to_string()), "{paper:?}");
        }
        let states = papers.iter().flat_map(|known| {
            known.papers.iter().map(|paper| serik::report::standing_key(known.standing(paper, today)))
        });
        assert_eq!(states.collect::<BTreeSet<_>>().len(), 6, "every state of a paper occurs");
    }
}

/// One contract was prolonged twice by signed addenda, and a framework has four documents.
#[test]
fn documents_of_contracts_are_counted_exactly() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        let contracts = office.store.read(&list).unwrap();
        let annexes = office.store.read(&ListAnnexes::default()).unwrap();
        assert_eq!(annexes.len(), 7);
        let prolonged = contracts.iter().find(|one| one.text("prolonged") == "2").unwrap();
        let addenda = annexes.iter().filter(|one| one.contract.0 == prolonged.id);
        assert!(addenda.clone().all(|one| one.state == AnnexState::Signed) && addenda.count() == 2);
        let framework = contracts.iter().find(|one| one.text("kind") == "framework").unwrap();
        assert_eq!(annexes.iter().filter(|one| one.contract.0 == framework.id).count(), 4);
        let limit = framework.text("sum").parse().ok();
        let marks: Vec<_> = framework.used.iter().map(|(_, used)| mark(*used, limit)).collect();
        assert_eq!(marks, [Some(Mark::Near), None, None, None], "specifications nearly use the framework up");
    }
}

#[test]
fn one_firm_has_a_branch_with_its_number_and_another_kpp() {
    let office = Office::usual();
    let branches: Vec<&Card> = office.cards.iter().filter(|card| card.head.is_some()).collect();
    assert_eq!(branches.len(), 1);
    let branch = branches[0];
    let head = office.cards.iter().find(|card| !card.branches.is_empty()).unwrap();
    assert_eq!(text(&head.client, "tax_id"), text(&branch.client, "tax_id"));
    let kpps = [head, branch].map(|card| text(&card.client, "kpp"));
    assert_eq!(kpps, ["009901001", "009945001"]);
    assert_eq!((&head.branches[0].1, &branch.doubts), (&name(branch), &Vec::new()));
}
