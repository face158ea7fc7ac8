use super::{residue::residue, *};
use crate::{
    clock::Clock,
    domain::{
        field::Draft,
        id::{erased, is_erased},
    },
    store::{
        Actor, Missing, SCHEMA, Store,
        client::{CLIENT, CompareClients, MergeClients, SaveClient, ShowClient},
        consent::SaveConsent,
        contact::{CONTACT, SaveContact},
        journal::{Replay, TurnBack},
        note::{NOTE, SaveNote},
        paper::{PAPER, SavePaper},
        record,
        signatory::{Principal, SIGNATORY, SaveSignatory},
    },
};
use std::path::Path;

fn draft(fields: &[(&'static str, &str)]) -> Draft {
    fields.iter().copied().collect()
}

fn touched(store: &mut Store, operation: &dyn Operation, table: &Table) -> Id {
    let receipt = store.write(operation).unwrap();
    receipt.changes.rows().find(|(touched, _)| *touched == table).unwrap().1
}

fn office(path: &Path) -> Store {
    Store::open(path, Missing::Create, Actor::new("Aigul", "test"), Clock::stopped(1_773_662_400_000))
        .unwrap()
}

/// A firm, its person, and a note that speaks of the person.
fn with_person(store: &mut Store) -> (Id, Id) {
    let client = touched(store, &SaveClient::new(None, draft(&[("name", "ТОО «Алма»")])), &CLIENT);
    let person =
        draft(&[("name", "Гүлнәр Қасымова"), ("phones", "+7 701 555 44 33"), ("mails", "g@alma.example")]);
    let contact = touched(store, &SaveContact { client, base: None, draft: person }, &CONTACT);
    let note = draft(&[("text", "Гүлнәр Қасымова: звонить Гүлнәрға утром, +7 701 555 44 33")]);
    store.write(&SaveNote { client, base: None, draft: note }).unwrap();
    let consent = draft(&[("purpose", "marketing"), ("given_on", "2026-03-01"), ("text_version", "v1")]);
    store.write(&SaveConsent { person: Person::Contact(contact), base: None, draft: consent }).unwrap();
    (client, contact)
}

#[test]
fn a_person_is_gone_from_rows_history_and_bytes_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("кеңсе.db");
    let mut store = office(&path);
    let (client, contact) = with_person(&mut store);
    let base = store.read(&ShowClient(client)).unwrap().unwrap().contacts.remove(0);
    let base = crate::store::contact::ContactBase {
        contact: (contact, base.version),
        post: (base.post, base.post_version),
    };
    let renamed = draft(&[("name", "Гүлнәр Сейітова"), ("phones", "+7 701 555 44 34")]);
    store.write(&SaveContact { client, base: Some(base), draft: renamed }).unwrap();

    let traces = store.read(&FindTraces(Person::Contact(contact))).unwrap();
    assert_eq!(traces.name, "Гүлнәр Сейітова");
    assert_eq!(traces.forms.into_iter().collect::<Vec<_>>(), [("Гүлнәрға".to_owned(), 1)]);
    let erase = ErasePerson {
        person: Person::Contact(contact),
        reason: "сұрауы бойынша".to_owned(),
        forms: vec!["Гүлнәрға".to_owned()],
        signed_too: false,
    };
    store.write(&erase).unwrap();

    let words = ["Гүлнәр", "Қасымова", "Сейітова", "гулнар", "касымова", "555 44 33", "7015554433", "g@alma"];
    let words = words.map(str::to_owned);
    for file in ["кеңсе.db", "кеңсе.db-wal"] {
        assert_eq!(residue(&folder.path().join(file), &words).unwrap(), [] as [String; 0], "{file}");
    }
    let card = store.read(&ShowClient(client)).unwrap().unwrap();
    let code = erased(contact);
    assert!(card.notes[0].text.starts_with(&format!("{code}: звонить {code} утром, #")), "{:?}", card.notes);
    assert_eq!(record::text(&card.client, "name"), "ТОО «Алма»");
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), []);
}

#[test]
fn short_names_with_endings_are_asked_about_and_other_spellings_of_a_phone_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("кеңсе.db"));
    let client = touched(&mut store, &SaveClient::new(None, draft(&[("name", "ТОО «Алма»")])), &CLIENT);
    let person = draft(&[("name", "Дана Ким"), ("phones", "+7 705 000 13 23")]);
    let contact = touched(&mut store, &SaveContact { client, base: None, draft: person }, &CONTACT);
    let text = "Данаға қоңырау: 8 (705) 000-13-23, Данамен келістік; данные о Кимде, 8 705 000 13 24";
    let note = touched(&mut store, &SaveNote { client, base: None, draft: draft(&[("text", text)]) }, &NOTE);
    let person = Person::Contact(contact);
    let traces = store.read(&FindTraces(person)).unwrap();
    assert_eq!(traces.forms.keys().collect::<Vec<_>>(), ["Данамен", "Данаға", "Кимде"]);
    let forms = traces.forms.into_keys().collect();
    store.write(&ErasePerson { person, reason: "өтініші".to_owned(), forms, signed_too: false }).unwrap();
    let left = store.read(&record::Load { table: &NOTE, id: note }).unwrap().unwrap();
    let left = record::text(&left, "text");
    assert!(!left.contains("000-13-23") && left.contains("данные") && left.contains("000 13 24"), "{left}");
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), []);
}

#[test]
fn no_undo_brings_a_name_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("office.db"));
    let (client, contact) = with_person(&mut store);
    store
        .write(&ErasePerson {
            person: Person::Contact(contact),
            reason: "сұрауы бойынша".to_owned(),
            forms: Vec::new(),
            signed_too: false,
        })
        .unwrap();
    while store.write(&TurnBack::undo()).is_ok() {}
    while store.write(&TurnBack::redo()).is_ok() {}
    let card = store.read(&ShowClient(client)).unwrap().unwrap();
    assert_eq!(card.contacts[0].name, erased(contact));
    let words = ["Қасымова".to_owned()];
    assert_eq!(residue(&folder.path().join("office.db"), &words).unwrap(), [] as [String; 0]);
}

#[test]
fn a_client_that_is_a_person_goes_with_what_was_merged_into_it_and_a_namesake_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("office.db"));
    let trader = |name| SaveClient::new(None, draft(&[("name", name), ("kind", "sole_trader")]));
    let one = touched(&mut store, &trader("ИП Асан Қасым"), &CLIENT);
    let two = touched(&mut store, &trader("ЖК Қасым Асан"), &CLIENT);
    let namesake = touched(&mut store, &trader("ИП Асан Қасым"), &CLIENT);
    let firm = touched(&mut store, &SaveClient::new(None, draft(&[("name", "Алма")])), &CLIENT);
    let draft_of = draft(&[("name", "Дана Асанова")]);
    let shared = touched(&mut store, &SaveContact { client: two, base: None, draft: draft_of }, &CONTACT);
    store.write(&crate::store::contact::LinkContact { client: firm, contact: shared }).unwrap();
    let compared = store.read(&CompareClients { kept: one, other: two }).unwrap().unwrap();
    let bases = [&compared.kept, &compared.other].map(|image| record::base(image).unwrap());
    store.write(&MergeClients { kept: bases[0], other: bases[1], taken: Vec::new() }).unwrap();

    store
        .write(&ErasePerson {
            person: Person::Client(one),
            reason: "сұрауы бойынша".to_owned(),
            forms: Vec::new(),
            signed_too: false,
        })
        .unwrap();
    let name = |id| record::text(&store.read(&record::Load { table: &CLIENT, id }).unwrap().unwrap(), "name");
    assert_eq!((name(one), name(two)), (erased(one), erased(two)));
    assert_eq!(name(namesake), "ИП Асан Қасым");
    let person = store.read(&record::Load { table: &CONTACT, id: shared }).unwrap().unwrap();
    assert_eq!(record::text(&person, "name"), "Дана Асанова", "who works for others too stays");
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), []);
}

/// The genitive of a name is another word: only the row that is the person's own takes it along.
#[test]
fn who_signed_goes_with_the_genitive_of_the_name_and_with_the_papers() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("кеңсе.db"));
    let (client, contact) = with_person(&mut store);
    let fields = [
        ("name", "Гүлнәр Қасымова"),
        ("name_genitive", "Гүлнәр Қасымовой"),
        ("basis", "power_of_attorney"),
        ("basis_number", "Қ-7"),
        ("sum_limit", "500"),
    ];
    let principal = Some(Principal::Client(client));
    let save = SaveSignatory { principal, base: None, draft: draft(&fields) };
    let signatory = touched(&mut store, &save, &SIGNATORY);
    let paper = draft(&[("kind", "power_of_attorney"), ("note", "Гүлнәр Қасымова алып келді")]);
    let paper = touched(&mut store, &SavePaper { client, base: None, draft: paper }, &PAPER);
    let person = Person::Contact(contact);
    let own = person.rows(&store.conn, SCHEMA).unwrap();
    assert!(own.contains(&(&SIGNATORY, signatory)), "{own:?}");
    store
        .write(&ErasePerson {
            person, reason: "өтініші".to_owned(), forms: Vec::new(), signed_too: false
        })
        .unwrap();
    let image = |table: &'static Table, id: Id| store.read(&record::Load { table, id }).unwrap().unwrap();
    let left = image(&SIGNATORY, signatory);
    for column in ["name", "name_genitive", "basis_number"] {
        assert!(is_erased(&record::text(&left, column)), "{column}: {left:?}");
    }
    assert_eq!(record::text(&left, "sum_limit"), "50000", "sums and choices stay");
    let note = record::text(&image(&PAPER, paper), "note");
    assert!(note.ends_with("алып келді") && !note.contains("Қасымова"), "{note}");
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), []);
}

#[test]
fn what_is_said_of_many_stays_and_what_tells_of_the_person_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("office.db"));
    let trader = draft(&[("name", "ИП Асан Қасым"), ("kind", "sole_trader")]);
    let client = touched(&mut store, &SaveClient::new(None, trader), &CLIENT);
    let fields = draft(&[
        ("kind", "lease"),
        ("subject", "Аренда офиса у Асан Қасым"),
        ("payment", "100% аванс"),
        ("day", "2026-03-01"),
    ]);
    let today = "2026-03-16".parse().unwrap();
    let save =
        crate::store::contract::SaveContract { base: None, client: Some(client), draft: fields, today };
    let contract = touched(&mut store, &save, &crate::store::contract::CONTRACT);
    let person = Person::Client(client);
    let traces = store.read(&FindTraces(person)).unwrap();
    assert_eq!(traces.values, ["ИП Асан Қасым"], "what anybody pays tells nothing");
    let forms = vec!["Асан Қасым".to_owned()];
    store.write(&ErasePerson { person, reason: "өтініш".to_owned(), forms, signed_too: false }).unwrap();
    let image = store
        .read(&record::Load { table: &crate::store::contract::CONTRACT, id: contract })
        .unwrap()
        .unwrap();
    let left = ["subject", "payment"].map(|column| record::text(&image, column));
    assert_eq!(left, [format!("Аренда офиса у {}", erased(client)), "100% аванс".to_owned()]);
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), []);
}
