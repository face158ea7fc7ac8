//! What leaves as a list comes back by an import: every field that an import knows, in every language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

use proptest::prelude::*;
use serde_json::{Value, json};
use serik::{
    clock::Clock,
    domain::{
        client::blank,
        collation::SortLanguage,
        field::{Draft, Field},
        id::Id,
        import::{ImportOptions, ImportReport},
    },
    exchange::{Wish, clients, guess, open},
    i18n::{Catalogue, Language},
    report::export::{Export, ExportError, Exported, Format, List, ListColumn},
    store::{
        Actor, Store, StoreError,
        client::{CLIENT, Card, Cards, ClientFilter, ClientIds, Order, SaveAccount, SaveClient, ShowClient},
        contact::SaveContact,
        import::{Import, Order as ImportOrder, Progress},
        note::SaveNote,
        office::{
            ReadFacts,
            own_fields::{AddOwnField, ListOwnFields, OwnField},
            users::AddUser,
        },
        record,
    },
};
use std::sync::Arc;

const NOON: Clock = Clock::stopped(1_773_662_400_000);

/// Texts that a spreadsheet, a CSV reader or an import could take for something else.
const TEXTS: [&str; 24] = [
    "=cmd|' /C calc'!A0",
    "+7-SUM(A1:A9)",
    "-скидка-",
    "@aigul",
    "'0012",
    "''",
    "=\"0012\"",
    "Итого",
    "нет",
    "-",
    "—",
    "12",
    "1;2;3",
    "«Қазақ» „Әлем“ 'Ү'",
    "\"в кавычках\"",
    "a,b|c\td",
    "0012",
    "2026-11-28",
    "ТОО",
    "<b>&amp;</b>",
    "Наименование",
    "true",
    "1e5",
    "ӘҒҚҢӨҰҮҺІ",
];
const NOTES: [&str; 6] = [
    "звонить после 10:00",
    "первая строка\nвторая; строка\n\"третья\"",
    "=1+1\n-2",
    "Наименование;БИН\nАлма;250340971007",
    "12.5",
    "   отступ\n\nпусто",
];
const PHONES: [&str; 6] = [
    "",
    "+7 701 000 11 22",
    "8 (727) 000-11-22 вн 15 приёмная",
    "+77010001122, 8 702 000 11 33 (касса, каб. 5)",
    "8 7212 00-00-01 доб. 3; Асель +7 705 111 22 33",
    "+998 90 000 10 20 (2 этаж)",
];
const NUMBERS: [&str; 7] =
    ["", "250340971007", "50340977778", "000000000000", "9805770104", "12345", "901107399091"];

/// Numbers that a client is made of.
type Seed = Vec<usize>;

fn pick<'a>(all: &[&'a str], seed: &mut impl Iterator<Item = usize>) -> &'a str {
    all[seed.next().unwrap() % all.len()]
}

fn store() -> Store {
    let mut store = Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap();
    store.use_sort_language(SortLanguage::Kazakh).unwrap();
    for name in ["Асель Н.", "=Owner"] {
        store.write(&AddUser { name: name.to_owned(), role: "manager" }).unwrap();
    }
    let fields = [("Наш цвет", "text"), ("Скидка", "number"), ("Договор до", "date"), ("Город", "choice")];
    for (name, kind) in fields {
        let choices = (kind == "choice").then(|| "да\nнет".to_owned());
        store.write(&AddOwnField { entity: "client", name: name.to_owned(), kind, choices }).unwrap();
    }
    store
}

/// Fields of one line that hold any text.
const LINES: [&str; 9] =
    ["short_name", "city", "address", "actual_address", "segment", "industry", "source", "website", "code"];

/// A client by these numbers; `at` keeps what calls clients different.
fn add(store: &mut Store, at: usize, seed: &Seed) -> Id {
    let seed = &mut seed.iter().copied().cycle();
    let receipt = store.write(&SaveClient::new(None, client(at, seed))).unwrap();
    let id = receipt.changes.rows().find(|(table, _)| **table == CLIENT).map(|(_, id)| id).unwrap();
    hang(store, id, seed);
    id
}

/// Two of three become branches; who is one already, or has some, stays as it is.
fn join(store: &mut Store, id: Id, head: Id, chance: usize) {
    let card = |store: &Store, id| store.read(&ShowClient(id)).unwrap().unwrap();
    let (own, other) = (card(store, id), card(store, head));
    if id != head && !chance.is_multiple_of(3) && own.branches.is_empty() && other.head.is_none() {
        let draft = [("head", head.0.to_string())].into_iter().collect();
        store.write(&SaveClient::new(record::base(&own.client), draft)).unwrap();
    }
}

fn client(at: usize, seed: &mut impl Iterator<Item = usize>) -> Draft {
    let mut draft: Draft = blank();
    draft.set("name", format!("{} {at}", pick(&TEXTS, seed)));
    draft.set("kind", pick(&["entity", "sole_trader", "individual"], seed));
    draft.set("stage", pick(&["prospect", "active", "dormant", "lost", "stop"], seed));
    draft.set("country", pick(&["KZ", "RU", "UZ"], seed));
    draft.set("legal_form", pick(&["", "ТОО", "ООО", "ИП", "LLP", "АО", "ШҚ"], seed));
    let number = pick(&NUMBERS, seed);
    draft.set("tax_id", number);
    draft.set("kpp", pick(&["", "980501001"], seed));
    for field in LINES {
        draft.set(field, if seed.next().unwrap().is_multiple_of(2) { "" } else { pick(&TEXTS, seed) });
    }
    draft.set("former_names", pick(&["", "Алма", "ТОО «Бота»\nЖШС «Бота»"], seed));
    draft.set("tags", pick(&["", "vip, тендер", "=a, -b", "нет"], seed));
    draft.set("owner", pick(&["", "Асель Н.", "=Owner"], seed));
    draft.set("vip", pick(&["", "1", "0"], seed));
    draft.set("vat_payer", pick(&["", "1", "0"], seed));
    draft.set("language", pick(&["", "kk", "ru", "en"], seed));
    draft.set("cadence_days", pick(&["", "1", "2", "30"], seed));
    draft.set("credit_limit", pick(&["", "0,05", "1250,50", "-7", "98765432109,01"], seed));
    draft.set("currency", pick(&["", "KZT", "RUB", "USD", "EUR", "CNY"], seed));
    draft.set("credit_days", pick(&["", "1", "2", "14"], seed));
    draft.set("phones", pick(&PHONES, seed));
    draft.set("mails", pick(&["", "a@alma.example", "a@alma.example, b@alma.example"], seed));
    draft.set("own_1", pick(&TEXTS, seed));
    draft.set("own_2", pick(&["", "12.5", "1.50", "-3", "123456789012345678"], seed));
    draft.set("own_3", pick(&["", "2026-11-28", "1985-02-03"], seed));
    draft.set("own_4", pick(&["", "да", "нет"], seed));
    draft
}

fn hang(store: &mut Store, client: Id, seed: &mut impl Iterator<Item = usize>) {
    for at in 0..seed.next().unwrap() % 4 {
        let mut person = Draft::default();
        person.set("name", format!("{} {at}", pick(&TEXTS, seed)));
        for field in ["position", "hours"] {
            person.set(field, pick(&TEXTS, seed));
        }
        person.set("role", pick(&["", "decides", "influences", "signs", "pays", "uses", "blocks"], seed));
        person.set("attitude", pick(&["", "-2", "-1", "0", "1", "2"], seed));
        person.set("channel", pick(&["", "phone", "mail", "whatsapp", "telegram", "visit"], seed));
        person.set("language", pick(&["", "kk", "ru", "en"], seed));
        person.set("birthday", pick(&["", "1985-02-03"], seed));
        person.set("comment", pick(&NOTES, seed));
        person.set("phones", pick(&PHONES, seed));
        person.set("mails", pick(&["", "c@alma.example"], seed));
        person.set("messengers", pick(&["", "Telegram @aigul", "WhatsApp, @b"], seed));
        store.write(&SaveContact { client, base: None, draft: person }).unwrap();
    }
    for at in 0..seed.next().unwrap() % 3 {
        let mut account = Draft::default();
        account.set("iban", format!("KZ{at}3991A00000000410{at}"));
        account.set("bank_code", pick(&["", "DALAKZKA", "040099771"], seed));
        account.set("bank", pick(&TEXTS, seed));
        account.set("correspondent", pick(&["", "30101810900000000771"], seed));
        account.set("kbe", pick(&["", "17", "02"], seed));
        store.write(&SaveAccount { client, base: None, draft: account }).unwrap();
    }
    for at in 0..seed.next().unwrap() % 3 {
        let text = format!("{} {at}", pick(&NOTES, seed));
        let draft = [("text", text)].into_iter().collect();
        store.write(&SaveNote { client, base: None, draft }).unwrap();
    }
}

fn ids(store: &Store) -> Vec<Id> {
    let (filter, order) = (ClientFilter::default(), Order::Name);
    store.read(&ClientIds { filter, order, descending: false, language: SortLanguage::Kazakh }).unwrap()
}

fn written(store: &Store, list: &List, format: Format, language: Language) -> (Vec<u8>, Exported) {
    let (words, facts) = (Catalogue::load(language), store.read(&ReadFacts).unwrap());
    let progress = Progress::new(0, || {});
    let export = Export { list, format, words: &words, facts: &facts, progress: &progress };
    let mut out = Vec::new();
    let done = export.write(store, &mut out).unwrap();
    (out, done)
}

/// Imports a list as the command does when nothing else is asked for.
fn import(store: &mut Store, bytes: &[u8]) -> ImportReport {
    let own = store.read(&ListOwnFields { entity: "client" }).unwrap();
    let names: Vec<(u8, String)> = own.iter().map(|own| (own.place(), own.name.clone())).collect();
    let fields: Vec<Field> = own.iter().map(OwnField::field).collect();
    let table = open(bytes, &Wish::default()).unwrap();
    let rows = clients(&table, &guess(&table, &names), &fields).rows;
    let order =
        ImportOrder { rows: Arc::new(rows), options: ImportOptions::default(), ..ImportOrder::default() };
    let import = Import::new(order, Arc::new(Progress::new(0, || {})));
    let report = Arc::clone(&import.report);
    import.run(store).unwrap();
    report.lock().unwrap().clone()
}

/// Everything that an import knows of all clients, whatever their identities.
fn known(store: &Store) -> Vec<String> {
    let cards = store.read(&Cards(ids(store))).unwrap();
    let mut known: Vec<String> = cards.iter().map(|(card, _)| known_of(card).to_string()).collect();
    known.sort_unstable();
    known
}

fn known_of(card: &Card) -> Value {
    let columns = |image: &serik::store::Image| {
        let bookkeeping = ["id", "version", "created_at", "updated_at", "owner_id", "client_id"];
        let derived = CLIENT.derived;
        let mut image = image.clone();
        image.retain(|column, _| {
            !bookkeeping.contains(&column.as_str()) && !derived.contains(&column.as_str())
        });
        image
    };
    let points = |contact: Option<Id>| -> Vec<Value> {
        let own = card.points.iter().filter(|point| point.contact == contact);
        own.map(|point| json!([point.kind, point.typed, point.normal, point.extension, point.label]))
            .collect()
    };
    let people = card.contacts.iter().map(|one| {
        json!([
            one.name,
            one.position,
            one.role,
            one.attitude,
            one.channel,
            one.language,
            one.hours,
            one.birthday,
            one.comment,
            points(Some(one.id))
        ])
    });
    let mut client = columns(&card.client);
    if record::text(&card.client, "short_name") == record::text(&card.client, "name") {
        client.remove("short_name");
    }
    client.remove("head_id");
    let accounts: Vec<Value> = card.accounts.iter().map(|one| Value::from(columns(one))).collect();
    let mut notes: Vec<&str> = card.notes.iter().map(|note| note.text.as_str()).collect();
    notes.sort_unstable();
    json!({ "client": client, "owner": card.owner, "head": card.head.as_ref().map(|(_, name)| name), "points": points(None), "accounts": accounts,
            "people": people.collect::<Vec<Value>>(), "notes": notes })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn what_was_exported_comes_back(
        seeds in prop::collection::vec(prop::collection::vec(0..1000_usize, 40..90), 1..6),
        language in prop::sample::select(Language::ALL.to_vec()),
        format in prop::sample::select(vec![Format::Csv, Format::Xlsx]),
    ) {
        let mut office = store();
        let added: Vec<Id> = seeds.iter().enumerate().map(|(at, seed)| add(&mut office, at, seed)).collect();
        // Some are branches of the first or of the last one.
        for (id, seed) in added.iter().zip(&seeds) {
            join(&mut office, *id, added[(seed[0] % 2) * (added.len() - 1)], seed[1]);
        }
        let wanted = known(&office);
        let (bytes, done) = written(&office, &List::Clients(ids(&office)), format, language);
        prop_assert_eq!(done, Exported { items: seeds.len(), cut: 0 });
        let mut other = store();
        let report = import(&mut other, &bytes);
        prop_assert_eq!(report.counts.rejected, 0);
        prop_assert_eq!(known(&other), wanted, "{} {:?}", language.code(), format);
        // The own base finds every client and changes nothing.
        let counts = import(&mut office, &bytes).counts;
        prop_assert_eq!((counts.created, counts.updated, counts.rejected), (0, 0, 0));
    }
}

#[test]
fn every_format_holds_every_client() {
    let mut office = store();
    for at in 0..450 {
        add(&mut office, at, &vec![at, at + 7, at * 3, at / 5, 1, 2, 3]);
    }
    let list = List::Clients(ids(&office));
    let (json, done) = written(&office, &list, Format::Json, Language::Russian);
    assert_eq!(done.items, 450);
    let document: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((document["items"].as_array().unwrap().len(), &document["total"]), (450, &json!(450)));
    let (cards, _) = written(&office, &list, Format::Vcf, Language::Russian);
    let text = String::from_utf8(cards).unwrap();
    assert_eq!(
        text.matches("KIND:org").count() + text.matches("KIND:individual").count(),
        text.matches("END:VCARD").count()
    );
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let columns = vec![ListColumn::City, ListColumn::Filled, ListColumn::Changed, ListColumn::Own(2)];
    let shown = List::Shown { ids: ids(&office), columns };
    let (csv, _) = written(&office, &shown, Format::Csv, Language::Kazakh);
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with("\u{feff}Атауы;Қала;Толтырылғаны, %;Өзгертілген күні;Скидка\n"), "{csv}");
    assert_eq!(csv.lines().count(), 451);
}

#[test]
fn an_export_that_is_stopped_says_so() {
    let mut office = store();
    add(&mut office, 1, &vec![1, 2, 3]);
    let (words, facts) = (Catalogue::load(Language::English), office.read(&ReadFacts).unwrap());
    let (list, progress) = (List::Clients(ids(&office)), Progress::new(1, || {}));
    progress.stop();
    let export =
        Export { list: &list, format: Format::Csv, words: &words, facts: &facts, progress: &progress };
    assert!(matches!(export.write(&office, Vec::new()), Err(ExportError::Store(StoreError::Cancelled))));
}
