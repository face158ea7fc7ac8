//! Whole imports: sample files against what their README promises, from the bytes to the tables.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod cards;
mod derived;
mod long;

use serik::{
    clock::Clock,
    domain::{
        client::blank,
        collation::SortLanguage,
        id::Id,
        import::{Counts, Gain, ImportOptions, ImportReport, MatchBy, OnDuplicate, Verdict as V, Why},
    },
    exchange::{Wish, clients, guess, open},
    store::{
        Actor, Receipt, Store, StoreError,
        client::{
            Card, ClientFilter, CountClients, Edge, ListClients, Order as Sorted, SaveClient, SearchFaults,
            ShowClient,
        },
        import::{FileKind, Import, Order, PreviewImport, Progress, RecallKind},
        journal::{JournalEdge, JournalFilter, ListJournal, Replay, TurnBack},
        record,
    },
};
use std::{
    path::Path,
    sync::{Arc, Mutex},
};

const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap();
    store.use_sort_language(SortLanguage::Russian).unwrap();
    store
}

fn order(bytes: &[u8]) -> Order {
    let table = open(bytes, &Wish::default()).unwrap();
    let mapping = guess(&table, &[]);
    let kind = mapping.memory().map(|(fingerprint, columns)| FileKind { fingerprint, columns });
    let rows = Arc::new(clients(&table, &mapping, &[]).rows);
    Order { rows, options: ImportOptions::default(), kind, file: "list.csv".to_owned() }
}

fn sample(name: &str) -> Order {
    order(&std::fs::read(Path::new("tests/samples/clients").join(name)).unwrap())
}

fn text(rows: &str) -> Order {
    order(rows.as_bytes())
}

fn import(store: &mut Store, order: Order) -> (ImportReport, Receipt) {
    let (report, receipt) = attempt(store, order, None);
    (report, receipt.unwrap())
}

/// Imports, in batches when a size is given.
fn attempt(
    store: &mut Store,
    order: Order,
    batch: Option<usize>,
) -> (ImportReport, Result<Receipt, StoreError>) {
    let progress = Arc::new(Progress::new(order.rows.len(), || {}));
    let mut import = Import::new(order, progress);
    import.batch = batch;
    let report = Arc::clone(&import.report);
    let receipt = import.run(store);
    let report = report.lock().unwrap().clone();
    (report, receipt)
}

fn cards(store: &Store) -> Vec<Card> {
    let list = ListClients {
        filter: ClientFilter::default(),
        order: Sorted::Created,
        descending: false,
        language: SortLanguage::Russian,
        edge: Edge::Start,
        limit: 10_000,
    };
    let rows = store.read(&list).unwrap().rows;
    let mut ids: Vec<Id> = rows.into_iter().map(|row| row.id).collect();
    ids.sort_unstable();
    ids.into_iter().map(|id| store.read(&ShowClient(id)).unwrap().unwrap()).collect()
}

fn column(card: &Card, name: &str) -> String {
    record::text(&card.client, name)
}

/// Clients, contacts, phones, mails and accounts in the base.
fn totals(store: &Store) -> [usize; 5] {
    let cards = cards(store);
    let points = |kind: &str| {
        let all = cards.iter().flat_map(|card| &card.points);
        all.filter(|point| point.kind == kind).count()
    };
    [
        cards.len(),
        cards.iter().map(|card| card.contacts.len()).sum(),
        points("phone"),
        points("mail"),
        cards.iter().map(|card| card.accounts.len()).sum(),
    ]
}

fn whole(store: &Store) {
    assert_eq!(store.read(&Replay { schema: store.schema() }).unwrap(), []);
    assert_eq!(store.read(&SearchFaults).unwrap(), []);
}

fn entries(store: &Store) -> usize {
    store
        .read(&ListJournal { filter: JournalFilter::default(), edge: JournalEdge::Newest, limit: 1000 })
        .unwrap()
        .len()
}

/// File; created, updated, skipped, rejected; clients, contacts, phones, mails, accounts.
type Promise = (&'static str, [usize; 4], [usize; 5]);

const PROMISES: &[Promise] = &[
    ("01_utf8_comma.csv", [12, 0, 0, 0], [12, 12, 12, 12, 12]),
    ("02_utf8_bom_semicolon.csv", [8, 0, 0, 0], [8, 8, 8, 8, 8]),
    ("03_cp1251_semicolon.csv", [8, 0, 0, 0], [8, 0, 8, 8, 8]),
    ("04_kazakh_headers.csv", [6, 0, 0, 0], [6, 6, 6, 6, 0]),
    ("05_english_headers.csv", [6, 0, 0, 0], [6, 6, 6, 6, 0]),
    ("06_messy_headers.csv", [7, 0, 0, 0], [7, 0, 7, 0, 0]),
    ("07_merged_phones.csv", [6, 0, 0, 0], [6, 0, 10, 0, 0]),
    ("08_duplicates.csv", [5, 1, 3, 0], [5, 0, 2, 0, 0]),
    ("09_1c_catalogue.txt", [7, 0, 0, 0], [7, 0, 0, 0, 0]),
    ("10_zeros_lost.csv", [3, 0, 0, 0], [3, 0, 0, 0, 0]),
    ("11_multiline_cells.csv", [4, 0, 0, 0], [4, 0, 0, 0, 0]),
    ("12_500_rows.csv", [500, 0, 0, 0], [500, 0, 500, 0, 0]),
    ("14_plain.xlsx", [12, 0, 0, 0], [12, 12, 12, 12, 12]),
    ("15_merged_header.xlsx", [6, 0, 0, 0], [6, 0, 6, 6, 0]),
    ("broken/b02_nul.csv", [3, 0, 0, 0], [3, 0, 0, 0, 0]),
    ("broken/b03_open_quote.csv", [0, 0, 0, 0], [0, 0, 0, 0, 0]),
    ("broken/b04_huge_field.csv", [2, 0, 0, 0], [2, 0, 0, 0, 0]),
    ("broken/b05_formula_injection.csv", [3, 0, 0, 0], [3, 0, 2, 0, 0]),
    ("broken/b06_utf8_then_cp1251.csv", [3, 0, 0, 0], [3, 0, 0, 0, 0]),
    ("broken/b07_ragged.csv", [3, 0, 0, 0], [3, 0, 0, 0, 0]),
    ("broken/b11_bad_numbers.csv", [4, 0, 0, 0], [4, 0, 0, 0, 0]),
];

fn counts(counts: Counts) -> [usize; 4] {
    [counts.created, counts.updated, counts.skipped, counts.rejected]
}

#[test]
fn every_file_yields_what_it_should() {
    for (name, judged, there) in PROMISES {
        let mut store = office();
        let preview = store.read(&PreviewImport::of(sample(name))).unwrap();
        let (report, _) = import(&mut store, sample(name));
        assert_eq!((counts(report.counts), totals(&store)), (*judged, *there), "{name}");
        assert_eq!(preview, report, "{name}: the preview promised something else");
        assert_eq!(report.counts.read(), sample(name).rows.len(), "{name}");
        assert_eq!(report.found.clients, there[0], "{name}");
        whole(&store);
    }
}

#[test]
fn importing_twice_changes_nothing() {
    for (name, ..) in PROMISES.iter().filter(|(name, ..)| *name != "12_500_rows.csv") {
        let mut store = office();
        import(&mut store, sample(name));
        let (before, journal) = (cards(&store), entries(&store));
        let (report, receipt) = import(&mut store, sample(name));
        assert_eq!((report.counts.created, report.counts.updated), (0, 0), "{name}");
        assert_eq!((receipt.journal, entries(&store)), (None, journal), "{name}");
        assert_eq!(cards(&store), before, "{name}");
    }
}

#[test]
fn one_undo_empties_and_one_redo_brings_back() {
    for (name, _, there) in PROMISES.iter().filter(|(_, _, there)| (1..100).contains(&there[0])) {
        let mut store = office();
        import(&mut store, sample(name));
        store.write(&TurnBack::undo()).unwrap();
        assert_eq!(totals(&store), [0; 5], "{name}");
        store.write(&TurnBack::redo()).unwrap();
        assert_eq!(totals(&store), *there, "{name}");
        whole(&store);
    }
}

#[test]
fn other_spellings_of_known_firms_are_recognised() {
    let mut store = office();
    import(&mut store, sample("01_utf8_comma.csv"));
    let (report, _) = import(&mut store, sample("04_kazakh_headers.csv"));
    assert_eq!(counts(report.counts), [0, 6, 0, 0], "the note is new");
    assert_eq!(column(&cards(&store)[0], "name"), "ТОО «Дала Сауда»");
    let (report, _) = import(&mut store, sample("14_plain.xlsx"));
    assert_eq!(counts(report.counts), [0, 0, 12, 0]);
    assert_eq!(totals(&store), [12, 12, 12, 12, 12]);
}

#[test]
fn duplicates_inside_a_file_are_told_by_line() {
    let report = office().read(&PreviewImport::of(sample("08_duplicates.csv"))).unwrap();
    let verdicts: Vec<&V> = report.rows.iter().map(|row| &row.verdict).collect();
    let twin = |at: usize| match verdicts[at] {
        V::Duplicate { of, why } => (of.line.unwrap(), *why),
        other => panic!("{at}: {other:?}"),
    };
    assert_eq!((verdicts[0], verdicts[6]), (&V::New, &V::Same));
    assert!(matches!(verdicts[1], V::Update(_)), "{:?}", verdicts[1]);
    assert_eq!((twin(2), twin(8)), ((2, Why::Name), (9, Why::Name)));
    let told: Vec<(u64, &str)> = report.warnings().map(|(line, flaw)| (line, flaw.key)).collect();
    assert!(told.contains(&(6, "import-warning-same-name")), "{told:?}");
}

#[test]
fn one_damaged_identity_does_not_make_many_clients_one() {
    let mut store = office();
    let rows = "Название;ID serik\nТОО Аа;123571363066675111\nТОО Бб;123571363066675111\nТОО Вв;1,23E+17\n";
    let (report, _) = import(&mut store, text(rows));
    assert_eq!(report.counts.created, 3);
}

#[test]
fn a_list_of_people_brings_them_all_to_their_firm_with_phones_of_their_own() {
    let mut store = office();
    let rows = "Контакт;Телефон;Фирма\nАнна Пример;+7 701 000 00 11;ТОО Ромашка\n\
                Берик Үлгі;+7 701 000 00 12;ТОО Ромашка\nАнна Пример;;ТОО Василёк\n";
    let (report, _) = import(&mut store, text(rows));
    assert_eq!((report.counts.created, totals(&store)[1]), (2, 3), "two firms, three people");
    let firm = cards(&store).into_iter().find(|card| column(card, "name") == "ТОО Ромашка").unwrap();
    assert!(firm.points.iter().all(|point| point.contact.is_some()), "{:?}", firm.points);
}

#[test]
fn an_address_book_joins_the_parts_of_a_name() {
    let mut store = office();
    let rows = "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n\
                Дина,Пример,ЖШС Алма,Work,dina@alma.example,Mobile,+7 701 000 00 13\n";
    import(&mut store, text(rows));
    let all = cards(&store);
    let [firm] = &all[..] else { panic!("{} firms", all.len()) };
    assert_eq!((column(firm, "name").as_str(), firm.contacts[0].name.as_str()), ("ЖШС Алма", "Дина Пример"));
    assert_eq!(firm.points.len(), 2, "{:?}", firm.points);
}

#[test]
fn a_name_that_differs_by_a_slip_is_told() {
    let mut store = office();
    import(
        &mut store,
        text("Клиент;Город;БИН\nТОО «Алатау Снаб»;Алматы;\nЖШС «Бота Логистик»;;250340971007\n"),
    );
    let told = |store: &Store, rows: &str| {
        let report = store.read(&PreviewImport::of(text(&format!("Клиент;Город;БИН\n{rows}")))).unwrap();
        assert!(report.rows.iter().all(|row| row.verdict == V::New), "{:?}", report.rows);
        let similar = report.warnings().filter(|(_, flaw)| flaw.key == "import-warning-similar-name");
        similar.map(|(line, _)| line).collect::<Vec<_>>()
    };
    let rows =
        "«Алатау Снап»;Алматы;\n«Алатау Снап»;Шымкент;\n«Бота Логистык»;;240640971076\n«Бота Логистук»;;\n";
    assert_eq!(told(&store, rows), [2, 5], "another city and two numbers are others");
    assert_eq!(told(&store, "«Жеті Қазына»;;\n«Жеті Қазана»;;\n"), [3]);
    // Many clients for one row: the base is asked for the names beside it.
    let many: String = (0..20).map(|at| format!("Дүкен {at};;\n")).collect::<Vec<_>>().concat();
    import(&mut store, text(&format!("Клиент;Город;БИН\n{many}")));
    assert_eq!(told(&store, "«Алатау Снап»;Алматы;\n"), [2]);
    assert_eq!(told(&store, "Дүкен 21;;\n"), [] as [u64; 0], "numbers tell shops apart");
}

#[test]
fn rows_far_apart_meet_in_the_preview_as_in_the_import() {
    let row = |at: usize| {
        let (client, part) = (at % 400, at / 400);
        let phone = if part == 1 {
            format!("8 701 000 {:02} {:02}", client / 100, client % 100)
        } else {
            String::new()
        };
        let city = if part == 2 { "Семей" } else { "" };
        format!(
            "Клиент {client};{:012};{phone};{city};Айгүл {};Нұрлан\n",
            990_000_000_000_u64 + client as u64,
            part % 2
        )
    };
    let rows: String = (0..1_600).map(row).collect::<Vec<_>>().concat();
    let order = text(&format!("Клиент;Код;Телефон;Город;Контактное лицо;Менеджер\n{rows}"));
    let mut store = office();
    let preview = store.read(&PreviewImport::of(order.clone())).unwrap();
    assert_eq!(counts(preview.counts), [400, 800, 400, 0]);
    let (report, _) = import(&mut store, order);
    let told = |report: &ImportReport| -> Vec<(u64, String)> {
        report.rows.iter().map(|row| (row.line, format!("{:?} {:?}", row.verdict, row.flaws))).collect()
    };
    assert_eq!(told(&preview), told(&report));
}

#[test]
fn a_number_with_another_kpp_is_a_branch() {
    for (name, clients, lines) in [("03_cp1251_semicolon.csv", 7, (2, 7)), ("09_1c_catalogue.txt", 6, (4, 9))]
    {
        let mut store = office();
        let preview = store.read(&PreviewImport::of(sample(name))).unwrap();
        let (report, _) = import(&mut store, sample(name));
        assert_eq!(
            (report.counts.created - report.counts.branches, report.counts.branches),
            (clients, 1),
            "{name}"
        );
        assert_eq!(preview.rows, report.rows, "{name}");
        let branch = report.rows.iter().find(|row| matches!(row.verdict, V::Branch { .. })).unwrap();
        let V::Branch { of } = &branch.verdict else { panic!("{name}") };
        assert_eq!((of.line, branch.line), (Some(lines.0), lines.1), "{name}");
        let firm: Vec<Card> =
            cards(&store).into_iter().filter(|card| column(card, "tax_id") == "9805770104").collect();
        let told = |card: &Card| (column(card, "kpp"), card.head.is_some(), card.branches.len());
        assert_eq!(
            firm.iter().map(told).collect::<Vec<_>>(),
            [("980501001".into(), false, 1), ("980545001".into(), true, 0),]
        );
        let (again, _) = attempt(&mut store, sample(name), None);
        assert_eq!((again.counts.written(), again.counts.branches), (0, 0), "{name}");
        whole(&store);
        store.write(&TurnBack::undo()).unwrap();
        assert_eq!(cards(&store).len(), 0);
    }
}

#[test]
fn a_branch_joins_the_head_office_that_is_there_and_no_branch_of_it() {
    let head = "ИНН;КПП;Наименование\n";
    let row = |kpp: &str, name: &str| format!("9805770104;{kpp};{name}\n");
    let mut store = office();
    import(&mut store, text(&[head, &row("980545001", "Вектор Снаб, склад")].concat()));
    import(&mut store, text(&[head, &row("980501001", "ООО «Вектор Снаб»")].concat()));
    let told = |store: &Store| -> Vec<Option<Id>> {
        cards(store).iter().map(|card| card.head.as_ref().map(|(id, _)| *id)).collect()
    };
    let first = record::base(&cards(&store)[0].client).unwrap().0;
    assert_eq!(told(&store), [None, Some(first)], "who came first is the head office");
    let more = [row("980545002", "Вектор Снаб, магазин"), row("980545003", "Вектор Снаб, касса")].concat();
    let batches = attempt(&mut store, text(&format!("{head}{more}")), Some(1)).0;
    assert_eq!(
        (batches.counts.branches, told(&store)),
        (2, vec![None, Some(first), Some(first), Some(first)])
    );
    let mut other = office();
    let (report, _) = import(
        &mut other,
        text(&[head, &row("980545001", "Склад"), &row("980501001", "ООО «Вектор»"), &more].concat()),
    );
    assert_eq!(report.counts.branches, 3);
    let tell = |row: &serik::domain::import::Judged| match &row.verdict {
        V::Branch { of } => of.name.clone(),
        _ => String::new(),
    };
    let said: Vec<String> = report.rows.iter().map(tell).collect();
    assert_eq!(said, ["", "Склад", "Склад", "Склад"]);
}

#[test]
fn managers_join_the_users_and_limits_are_read() {
    let mut store = office();
    import(&mut store, sample("12_500_rows.csv"));
    let owners: std::collections::BTreeSet<String> =
        cards(&store).into_iter().map(|card| card.owner).collect();
    assert_eq!(owners.len(), 5);
    let limits = office();
    let mut limits = limits;
    import(&mut limits, sample("06_messy_headers.csv"));
    let sums: Vec<String> = cards(&limits).iter().map(|card| column(card, "credit_limit")).collect();
    assert_eq!(sums.iter().filter(|sum| *sum == "150000000").count(), 4);
    assert_eq!(column(&cards(&limits)[0], "currency"), "KZT");
}

#[test]
fn an_empty_cell_never_erases_and_phones_are_added() {
    let mut store = office();
    let first = "Клиент;БИН;Город;Телефон;Метки\nТОО «Дала»;250340971007;Алматы;+7 700 000 10 20;опт\n";
    import(&mut store, text(first));
    let second = "Клиент;БИН;Город;Телефон;Метки;Сегмент\nДала;250340971007;;8 700 000 99 01;vip;A\n";
    let (report, _) = import(&mut store, text(second));
    assert_eq!(counts(report.counts), [0, 1, 0, 0]);
    let card = cards(&store).remove(0);
    let told = ["name", "city", "tags", "segment"].map(|name| column(&card, name));
    assert_eq!(told, ["ТОО «Дала»", "Алматы", "vip, опт", "A"]);
    assert_eq!(card.points.len(), 2);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!((column(&cards(&store)[0], "tags").as_str(), cards(&store)[0].points.len()), ("опт", 1));
}

#[test]
fn a_known_number_under_another_name_is_told() {
    let mut store = office();
    import(&mut store, text("Клиент;БИН\nТОО «Дала»;250340971007\n"));
    let (report, _) = import(&mut store, text("Клиент;БИН\nТОО «Тау»;250340971007\n"));
    assert_eq!(report.rows[0].flaws[0].key, "import-warning-renamed");
    assert_eq!(column(&cards(&store)[0], "former_names"), "ТОО «Дала»");
}

#[test]
fn the_choice_for_duplicates_and_single_lines_holds() {
    let before = "Клиент;БИН;Город\nТОО «Дала»;250340971007;Алматы\n";
    let again = "Клиент;БИН;Город\nТОО «Дала»;250340971007;Астана\nДала;;\n";
    let run = |options: ImportOptions| {
        let mut store = office();
        import(&mut store, text(before));
        let (report, _) = import(&mut store, Order { options, ..text(again) });
        (counts(report.counts), cards(&store).len(), column(&cards(&store)[0], "city"))
    };
    let how = |on_duplicate| ImportOptions { on_duplicate, ..ImportOptions::default() };
    assert_eq!(run(how(OnDuplicate::Update)), ([0, 1, 1, 0], 1, "Астана".to_owned()));
    assert_eq!(run(how(OnDuplicate::Skip)), ([0, 0, 2, 0], 1, "Алматы".to_owned()));
    assert_eq!(run(how(OnDuplicate::Add)), ([2, 0, 0, 0], 3, "Алматы".to_owned()));
    let single = ImportOptions {
        decisions: [(2, OnDuplicate::Skip), (3, OnDuplicate::Update)].into(),
        ..ImportOptions::default()
    };
    assert_eq!(run(single), ([0, 0, 2, 0], 1, "Алматы".to_owned()));
}

#[test]
fn phones_mails_and_codes_can_be_the_key() {
    let mut store = office();
    import(&mut store, text("Клиент;Телефон;E-mail;Код\nДала;8 701 000 11 22;a@b.kz;7\nТау;;;8\n"));
    let by = |match_by, rows: &str| {
        let options = ImportOptions { match_by, ..ImportOptions::default() };
        store.read(&PreviewImport::of(Order { options, ..text(rows) })).unwrap().rows[0].clone()
    };
    let renamed = |before: &str| {
        let gain = |field, before: &str, after: &str| Gain {
            field,
            before: before.to_owned(),
            after: after.to_owned(),
        };
        V::Update(vec![gain("name", before, "Степь"), gain("city", "", "Семей")])
    };
    let row = "Клиент;Телефон;Город\nСтепь;+7 701 000 11 22;Семей\n";
    assert_eq!(by(MatchBy::Phone, row).verdict, renamed("Дала"));
    let stranger = by(MatchBy::TaxId, row);
    assert_eq!((stranger.verdict, stranger.flaws[0].key), (V::New, "import-warning-shared"));
    assert_eq!(by(MatchBy::Mail, "Клиент;E-mail;Город\nСтепь;ab@B.kz;Семей\n").verdict, V::New);
    assert_eq!(by(MatchBy::Mail, "Клиент;E-mail;Город\nСтепь;A@B.kz;Семей\n").verdict, renamed("Дала"));
    assert_eq!(by(MatchBy::Code, "Клиент;Код;Город\nСтепь;8;Семей\n").verdict, renamed("Тау"));
    assert_eq!(by(MatchBy::TaxId, "Клиент;Код;Город\nСтепь;8;Семей\n").verdict, V::New);
}

#[test]
fn a_row_without_a_name_is_rejected_and_stops_nobody() {
    let mut store = office();
    let (report, _) = import(&mut store, text("Клиент;БИН\n;250340971007\nТОО «Тау»;240640971076\n"));
    assert_eq!(counts(report.counts), [1, 0, 0, 1]);
    let V::Rejected { flaw } = &report.rows[0].verdict else { panic!("{report:?}") };
    assert_eq!((flaw.field, flaw.key), ("name", "flaw-required"));
}

#[test]
fn a_known_client_needs_no_name() {
    let mut store = office();
    import(&mut store, text("Клиент;БИН\nТОО «Дала»;250340971007\n"));
    let (report, _) = import(&mut store, text("Клиент;БИН;Город\n;250340971007;Алматы\n"));
    assert_eq!((counts(report.counts), column(&cards(&store)[0], "city").as_str()), ([0, 1, 0, 0], "Алматы"));
}

#[test]
fn stopping_leaves_nothing() {
    let mut store = office();
    let order = sample("12_500_rows.csv");
    let place: Arc<Mutex<Option<Arc<Progress>>>> = Arc::default();
    let seen = Arc::clone(&place);
    let wake = move || {
        let progress = seen.lock().unwrap().clone().unwrap();
        if progress.done().0 >= 200 {
            progress.stop();
        }
    };
    let progress = Arc::new(Progress::new(500, wake));
    *place.lock().unwrap() = Some(Arc::clone(&progress));
    let stopped = Import::new(order, progress).run(&mut store);
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert_eq!((totals(&store), entries(&store)), ([0; 5], 0));
    let count = store.read(&CountClients(ClientFilter::default())).unwrap();
    assert_eq!(count, 0);
}

#[test]
fn batches_are_one_action() {
    let mut store = office();
    let (report, receipt) = attempt(&mut store, sample("08_duplicates.csv"), Some(2));
    assert_eq!((counts(report.counts), totals(&store)), ([5, 1, 3, 0], [5, 0, 2, 0, 0]));
    assert_eq!(report.found.clients, 5);
    assert!(receipt.unwrap().journal.is_some());
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(totals(&store), [0; 5]);
    whole(&store);
}

#[test]
fn stopped_batches_are_taken_back() {
    let mut store = office();
    let known = store.write(&SaveClient::new(None, {
        let mut draft = blank();
        draft.set("name", "Алма");
        draft
    }));
    assert!(known.is_ok());
    let place: Arc<Mutex<Option<Arc<Progress>>>> = Arc::default();
    let seen = Arc::clone(&place);
    let progress = Arc::new(Progress::new(12, move || seen.lock().unwrap().clone().unwrap().stop()));
    *place.lock().unwrap() = Some(Arc::clone(&progress));
    let mut import = Import::new(sample("01_utf8_comma.csv"), progress);
    import.batch = Some(5);
    assert!(import.run(&mut store).is_err());
    assert_eq!(totals(&store), [1, 0, 0, 0, 0]);
    whole(&store);
}

/// Most rows ask the base nothing, so that no statement is there to be stopped.
#[test]
fn a_preview_that_nobody_wants_any_more_ends() {
    let mut store = office();
    store.stop_when(|| true).unwrap();
    let preview = store.read(&PreviewImport::of(text("Клиент;Город\nАлма;Алматы\n")));
    assert!(matches!(preview, Err(StoreError::Cancelled)), "{preview:?}");
}

#[test]
fn a_phone_of_very_many_clients_is_told_in_every_row() {
    let rows = (0..60).map(|at| format!("Клиент {at} {at};+7 701 000 11 22\n")).collect::<Vec<_>>().concat();
    let report = office().read(&PreviewImport::of(text(&format!("Название;Телефон\n{rows}")))).unwrap();
    let shared = report.warnings().filter(|(_, flaw)| flaw.key == "import-warning-shared");
    assert_eq!((report.counts.created, shared.count()), (60, 59));
}

#[test]
fn the_meaning_of_columns_is_remembered() {
    let mut store = office();
    let first = sample("06_messy_headers.csv");
    let kind = first.kind.clone().unwrap();
    import(&mut store, first);
    let recall = RecallKind { fingerprint: kind.fingerprint.clone() };
    assert_eq!(store.read(&recall).unwrap(), Some(kind));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(store.read(&recall).unwrap(), None);
}

#[test]
fn a_list_names_head_offices_before_and_after_they_stand_in_it() {
    let list = "Наименование;ИНН;КПП;Код;Головная организация\n\
                Вектор, склад;9805770104;980545001;;9805770104/980501001\n\
                ООО «Вектор»;9805770104;980501001;;9805770104/980501001\n\
                Вектор, касса;9805770104;980545003;;9805770104/980501001\n\
                Дала, дүкен;;;;Д-1\n\
                ТОО «Дала»;250340971007;;Д-1;\n\
                Көл, база;;;;тоо «көл»\n\
                ТОО «Көл»;;;;\n\
                Ничья;;;;ООО «Нет»\n";
    for batch in [None, Some(2)] {
        let mut store = office();
        let preview = store.read(&PreviewImport::of(text(list))).unwrap();
        let (report, receipt) = attempt(&mut store, text(list), batch);
        receipt.unwrap();
        assert_eq!(preview.rows, report.rows, "{batch:?}");
        assert_eq!(counts(report.counts), [8, 0, 0, 0]);
        let told: Vec<(u64, &str)> = report.warnings().map(|(line, flaw)| (line, flaw.key)).collect();
        let doubt = (9, "import-warning-head-unknown");
        assert_eq!(told.into_iter().filter(|(_, key)| key.contains("head")).collect::<Vec<_>>(), [doubt]);
        let heads = |store: &Store| -> Vec<String> {
            let name = |card: &Card| card.head.as_ref().map_or_else(String::new, |(_, name)| name.clone());
            cards(store).iter().map(name).collect()
        };
        let wanted = ["ООО «Вектор»", "", "ООО «Вектор»", "ТОО «Дала»", "", "ТОО «Көл»", "", ""];
        assert_eq!(heads(&store), wanted, "{batch:?}");
        let again = store.read(&PreviewImport::of(text(list))).unwrap();
        assert_eq!(again.counts.written(), 0, "{batch:?}");
        whole(&store);
        store.write(&TurnBack::undo()).unwrap();
        assert_eq!(cards(&store).len(), 0);
    }
}

#[test]
fn another_head_office_is_a_change_and_an_empty_cell_is_none() {
    let mut store = office();
    import(&mut store, text("Клиент;Код;Головная организация\nПервая;1;\nВторая;2;\nСклад;3;1\n"));
    let list = "Клиент;Код;Головная организация\nСклад;3;2\nПервая;1;Склад\nВторая;2;\n";
    let preview = store.read(&PreviewImport::of(text(list))).unwrap();
    let (report, _) = import(&mut store, text(list));
    assert_eq!(preview.rows, report.rows);
    let gains = report.rows[0].verdict.gains();
    assert_eq!(gains, [Gain { field: "head_id", before: "Первая".into(), after: "Вторая".into() }]);
    // Who is told to be a branch of a branch belongs to the head office of that one.
    let heads: Vec<String> =
        cards(&store).iter().map(|card| card.head.clone().map_or_else(String::new, |head| head.1)).collect();
    assert_eq!(heads, ["Вторая", "", "Вторая"]);
    let ring = "Клиент;Код;Головная организация\nВторая;2;Склад\n";
    let (report, receipt) = attempt(&mut store, text(ring), None);
    assert_eq!((counts(report.counts), receipt.unwrap().journal), ([0, 0, 1, 0], None));
    assert_eq!(report.rows[0].flaws[0].key, "import-warning-head-own-branch");
    let list = "Клиент;Код;Головная организация\nСклад;3;\nПервая;1;\n";
    assert_eq!(store.read(&PreviewImport::of(text(list))).unwrap().counts.written(), 0);
}
