//! Contact cards from the bytes to the tables, and rows of one file that speak of one client.

use super::*;

/// File; created, updated, skipped, rejected; clients, contacts, phones, mails, accounts; doubts by line.
type Promise = (&'static str, [usize; 4], [usize; 5], &'static [(u64, &'static str)]);

const OFFERED: &str = "import-warning-tax-id-in-note";
const PROMISES: &[Promise] = &[
    ("01_v30_two.vcf", [2, 0, 0, 0], [2, 2, 2, 2, 0], &[(1, OFFERED), (15, OFFERED)]),
    ("02_v40_two.vcf", [2, 0, 0, 0], [2, 2, 2, 2, 0], &[(1, OFFERED), (15, OFFERED)]),
    ("03_v21_qp_utf8.vcf", [2, 0, 0, 0], [2, 2, 4, 0, 0], &[]),
    ("04_v21_qp_cp1251.vcf", [2, 0, 0, 0], [2, 2, 4, 0, 0], &[]),
    (
        "05_ten.vcf",
        [10, 0, 0, 0],
        [10, 10, 10, 10, 0],
        &[
            (1, OFFERED),
            (15, OFFERED),
            (29, OFFERED),
            (43, OFFERED),
            (57, OFFERED),
            (71, OFFERED),
            (85, OFFERED),
            (99, OFFERED),
            (113, OFFERED),
            (127, OFFERED),
        ],
    ),
    ("07_raw_cp1251.vcf", [1, 0, 0, 0], [1, 1, 1, 1, 0], &[(1, OFFERED)]),
    ("broken/b01_no_end.vcf", [1, 0, 0, 0], [1, 1, 1, 1, 0], &[(1, OFFERED)]),
    ("broken/b04_no_name.vcf", [1, 0, 0, 0], [1, 0, 0, 1, 0], &[(1, "import-warning-name-missing")]),
];

fn sample(name: &str) -> Order {
    order(&std::fs::read(Path::new("tests/samples/vcard").join(name)).unwrap())
}

/// Cards with these lines.
fn cards_of(cards: &[&str]) -> Order {
    let card = |lines: &&str| format!("BEGIN:VCARD\n{lines}\nEND:VCARD\n");
    order(cards.iter().map(card).collect::<String>().as_bytes())
}

pub fn told(report: &ImportReport) -> Vec<(u64, &'static str)> {
    report.warnings().map(|(line, flaw)| (line, flaw.key)).collect()
}

#[test]
fn every_file_of_cards_yields_what_it_should_and_nothing_twice() {
    for (name, judged, there, doubts) in PROMISES {
        let mut store = office();
        let preview = store.read(&PreviewImport::of(sample(name))).unwrap();
        let (report, _) = import(&mut store, sample(name));
        assert_eq!((counts(report.counts), totals(&store)), (*judged, *there), "{name}");
        assert_eq!((told(&report).as_slice(), &preview), (*doubts, &report), "{name}");
        let found = report.found;
        assert_eq!([found.clients, found.contacts, found.phones, found.mails], there[..4], "{name}");
        let (before, journal) = (cards(&store), entries(&store));
        let (again, receipt) = import(&mut store, sample(name));
        assert_eq!((again.counts.written(), receipt.journal, entries(&store)), (0, None, journal), "{name}");
        assert_eq!(cards(&store), before, "{name}");
        store.write(&TurnBack::undo()).unwrap();
        assert_eq!(totals(&store), [0; 5], "{name}");
        whole(&store);
    }
}

#[test]
fn a_list_and_cards_of_the_same_firms_meet() {
    let mut store = office();
    import(&mut store, super::sample("01_utf8_comma.csv"));
    let (report, _) = import(&mut store, sample("01_v30_two.vcf"));
    assert_eq!((counts(report.counts), cards(&store).len()), ([0, 2, 0, 0], 12));
    let (report, _) = import(&mut store, sample("01_v30_two.vcf"));
    assert_eq!(counts(report.counts), [0, 0, 2, 0]);
}

const AIGUL: &str =
    "FN:Айгүл\nORG:ТОО «Дала»\nTITLE:Директор\nTEL:+7 700 000 10 20\nADR:;;ул. 1;Семей;;;\nURL:dala.kz";
const BOLAT: &str = "FN:Болат\nORG:«Дала» ТОО\nTEL:+7 700 000 11 21\nADR:;;ул. 2;;;;";

#[test]
fn people_of_one_firm_are_contacts_of_one_client() {
    let mut store = office();
    let more =
        "FN:Айгүл\nORG:Дала\nTEL:+7 700 000 10 20\nTEL:+7 700 000 99 99\nBDAY:1985-03-12\nNOTE:звонить утром";
    let file = || cards_of(&[AIGUL, BOLAT, more, AIGUL]);
    let (report, _) = import(&mut store, file());
    assert_eq!((counts(report.counts), totals(&store)), ([1, 2, 1, 0], [1, 2, 3, 0, 0]));
    assert_eq!(told(&report), [(9, "import-warning-said-before")], "the other address");
    let card = cards(&store).remove(0);
    assert_eq!(column(&card, "address"), "ул. 1");
    let person = &card.contacts[0];
    let written = [&person.name, &person.position, &person.birthday, &person.comment];
    assert_eq!(written, ["Айгүл", "Директор", "1985-03-12", "звонить утром"]);
    let (report, receipt) = import(&mut store, file());
    assert_eq!((report.counts.written(), receipt.journal), (0, None));
    assert_eq!(cards(&store), [card]);
}

#[test]
fn a_firm_known_by_its_number_takes_in_the_colleagues_of_the_file() {
    let mut store = office();
    import(&mut store, text("Клиент;БИН\nТОО «Дала»;250340971007\n"));
    let known = format!("{AIGUL}\nNOTE:БИН 250340971007");
    let (report, _) = import(&mut store, cards_of(&[BOLAT]));
    assert_eq!(counts(report.counts), [0, 0, 1, 0], "a name alone is a question");
    let (report, _) = import(&mut store, cards_of(&[&known, BOLAT]));
    assert_eq!((counts(report.counts), cards(&store)[0].contacts.len()), ([0, 2, 0, 0], 2));
}

#[test]
fn colleagues_meet_far_from_each_other_in_a_file() {
    let mut store = office();
    let strangers: Vec<String> =
        (0..250).map(|number| format!("FN:Человек {number}\nTEL:+7 701 000 {number:04}")).collect();
    let mut all: Vec<&str> = strangers.iter().map(String::as_str).collect();
    all.insert(0, AIGUL);
    all.push(BOLAT);
    let (report, _) = import(&mut store, cards_of(&all));
    assert_eq!((counts(report.counts), totals(&store)[1]), ([251, 1, 0, 0], 2));
    assert_eq!(report.found.clients, 251);
    let (report, _) = import(&mut store, cards_of(&all));
    assert_eq!(report.counts.written(), 0);
}

#[test]
fn people_without_a_firm_are_one_when_a_phone_says_so_too() {
    let asan = "FN:Асан Қасым\nTEL:8 701 000 11 22";
    let run = |other: &str| {
        let mut store = office();
        let (report, _) = import(&mut store, cards_of(&[asan, other]));
        (counts(report.counts), totals(&store)[0], totals(&store)[2])
    };
    assert_eq!(run("FN:Асан Қасым\nTEL:+77010001122\nTEL:8 701 000 33 44"), ([1, 1, 0, 0], 1, 2));
    assert_eq!(run("FN:Асан Қасым\nTEL:8 701 000 33 44"), ([1, 0, 1, 0], 1, 1), "perhaps another one");
    assert_eq!(run("FN:Болат\nTEL:8 701 000 11 22").0, [2, 0, 0, 0]);
}

#[test]
fn a_phone_of_a_contact_is_a_key_and_a_fax_is_none() {
    let mut store = office();
    import(&mut store, cards_of(&[AIGUL, "FN:В\nORG:Тау\nTEL;FAX:+7 700 000 00 00"]));
    let by_phone = |lines: &str| {
        let options = ImportOptions { match_by: MatchBy::Phone, ..ImportOptions::default() };
        store.read(&PreviewImport::of(Order { options, ..cards_of(&[lines]) })).unwrap().rows[0].clone()
    };
    assert!(matches!(
        by_phone("FN:Айгүл\nORG:ТОО «Дала»\nTEL:87000001020\nEMAIL:a@b.kz").verdict,
        V::Update(_)
    ));
    assert_eq!(by_phone("FN:Г\nORG:Степь\nTEL;FAX:+7 700 000 00 00").verdict, V::New);
    assert_eq!(by_phone("FN:Г\nORG:Степь\nTEL:+7 700 000 00 00").verdict, V::New);
}

#[test]
fn a_card_with_nothing_in_it_is_rejected_and_stops_nobody() {
    let mut store = office();
    let (report, _) = import(&mut store, cards_of(&["NOTE:ничей", AIGUL]));
    assert_eq!(counts(report.counts), [1, 0, 0, 1]);
    let V::Rejected { flaw } = &report.rows[0].verdict else { panic!("{report:?}") };
    assert_eq!((flaw.field, flaw.key), ("name", "flaw-required"));
}

#[test]
fn the_first_of_rows_that_differ_is_believed_each_time() {
    let mut store = office();
    let rows = "Клиент;БИН;Город;Метки\nТОО «Дала»;250340971007;Алматы;опт\nДала;250340971007;Астана;vip\n";
    let (report, _) = import(&mut store, text(rows));
    assert_eq!(counts(report.counts), [1, 1, 0, 0]);
    assert_eq!(told(&report), [(3, "import-warning-said-before")]);
    let card = cards(&store).remove(0);
    assert_eq!(["city", "tags"].map(|name| column(&card, name)), ["Алматы", "vip, опт"]);
    let (report, receipt) = import(&mut store, text(rows));
    assert_eq!((counts(report.counts), receipt.journal), ([0, 0, 2, 0], None));
    let (report, _) = import(&mut store, text("Клиент;БИН;Город\nДала;250340971007;Астана\n"));
    assert_eq!((counts(report.counts), column(&cards(&store)[0], "city").as_str()), ([0, 1, 0, 0], "Астана"));
}

#[test]
fn what_is_empty_of_a_known_person_is_filled_and_nothing_else_changed() {
    let mut store = office();
    let head = "Клиент;БИН;Контактное лицо;Должность;Дата рождения;Комментарий контакта\n";
    import(&mut store, text(&format!("{head}ТОО «Дала»;250340971007;Айгүл;Директор;;\n")));
    let (report, _) =
        import(&mut store, text(&format!("{head}Дала;250340971007;Айгүл;Бухгалтер;12.03.1985;утром\n")));
    let Gain { field, .. } = &report.rows[0].verdict.gains()[0];
    assert_eq!((*field, report.rows[0].verdict.gains().len()), ("birthday", 2));
    let person = cards(&store).remove(0).contacts.remove(0);
    assert_eq!([person.position, person.birthday, person.comment], ["Директор", "1985-03-12", "утром"]);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(cards(&store)[0].contacts[0].birthday, "");
    whole(&store);
}
