use super::*;
use crate::exchange::{Wish, guess, open};

fn read(text: &str) -> Vec<ClientImport> {
    list(text.as_bytes()).rows
}

fn list(bytes: &[u8]) -> ClientList {
    let table = open(bytes, &Wish::default()).unwrap();
    let mapping = guess(&table, &[]);
    clients(&table, &mapping, &[])
}

fn sample(name: &str) -> ClientList {
    list(&std::fs::read(format!("{}/tests/samples/clients/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap())
}

/// Lines and keys of the doubts.
fn told(rows: &[ClientImport]) -> Vec<(u64, &str)> {
    rows.iter().flat_map(|row| row.flaws.iter().map(|flaw| (row.line, flaw.key))).collect()
}

#[test]
fn a_catalogue_of_1c_gives_full_and_short_names() {
    let rows = sample("09_1c_catalogue.txt").rows;
    let first = &rows[0];
    assert_eq!(first.client.get("name"), "ООО \"Вектор Снаб\"");
    assert_eq!(first.client.get("short_name"), "Вектор Снаб ООО");
    assert_eq!((first.client.get("code"), first.client.get("tags")), ("000000003", "Покупатели"));
    assert_eq!(first.concluded.get("country"), "RU");
    assert_eq!(first.note, "Основной договор: Договор № 3 от 03.02.2026");
    assert_eq!(first.client.get("since"), "03.01.2026");
    assert_eq!(rows[3].concluded.get("kind"), "sole_trader");
    assert!(rows.iter().all(|row| row.concluded.get("country") == "RU"));
    assert_eq!(told(&rows), [(10, "import-warning-tax-id-missing")]);
}

#[test]
fn good_files_raise_no_doubt() {
    for name in ["01_utf8_comma.csv", "02_utf8_bom_semicolon.csv", "03_cp1251_semicolon.csv"] {
        assert_eq!(told(&sample(name).rows), [], "{name}");
    }
    for name in ["05_english_headers.csv", "06_messy_headers.csv", "07_merged_phones.csv", "14_plain.xlsx"] {
        assert_eq!(told(&sample(name).rows), [], "{name}");
    }
}

#[test]
fn countries_are_told_row_by_row() {
    let rows = sample("05_english_headers.csv").rows;
    let countries: Vec<&str> = rows.iter().map(|row| row.client.get("country")).collect();
    assert_eq!(countries, ["KZ", "KZ", "KZ", "RU", "RU", "RU"]);
    let rows = sample("03_cp1251_semicolon.csv").rows;
    assert!(rows.iter().all(|row| row.concluded.get("country") == "RU"));
    assert_eq!(rows[7].client.get("tax_id"), "0012770170");
}

#[test]
fn zeros_come_back_and_a_destroyed_number_is_left_out() {
    let rows = sample("10_zeros_lost.csv").rows;
    let numbers: Vec<&str> = rows.iter().map(|row| row.client.get("tax_id")).collect();
    assert_eq!(numbers, ["0012770170", "050340977778", ""]);
    assert_eq!(
        told(&rows),
        [(2, "doubt-zeros-lost"), (3, "doubt-zeros-lost"), (4, "doubt-rounded-by-spreadsheet")]
    );
}

#[test]
fn an_identity_that_a_spreadsheet_has_rounded_names_nobody() {
    let rows =
        read("Название;ID serik\nТОО А;123571363066675330\nТОО Б;1,23572E+17\nТОО В;123571363066675000\n");
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["123571363066675330", "", ""]);
    assert_eq!(told(&rows), [(3, "import-warning-id-broken"), (4, "import-warning-id-broken")]);
}

#[test]
fn bad_numbers_warn_and_a_prefix_does_not() {
    let rows = sample("broken/b11_bad_numbers.csv").rows;
    let lines: Vec<u64> = told(&rows).into_iter().map(|(line, _)| line).collect();
    assert!([2, 4, 5].iter().all(|line| lines.contains(line)) && !lines.contains(&3), "{:?}", told(&rows));
    assert_eq!(rows[1].client.get("tax_id"), "240640971076");
}

#[test]
fn a_doubt_of_the_reading_finds_its_client() {
    let told = |name: &str| {
        let list = sample(name);
        let rows: Vec<_> = told(&list.rows).into_iter().map(|(line, key)| (line, key.to_owned())).collect();
        (rows, list.loose.iter().map(|(line, flaw)| (*line, flaw.key)).collect::<Vec<_>>())
    };
    assert_eq!(told("broken/b02_nul.csv").0, [(3, "import-warning-nul-dropped".to_owned())]);
    assert_eq!(told("broken/b03_open_quote.csv").1, [(2, "import-warning-quote-open")]);
    assert_eq!(
        told("broken/b06_utf8_then_cp1251.csv").0,
        [(4, "import-warning-encoding-doubtful".to_owned())]
    );
    let (huge, _) = told("broken/b04_huge_field.csv");
    assert!(huge.iter().all(|(line, key)| *line == 2 && key == "import-warning-cell-cut"), "{huge:?}");
}

#[test]
fn a_form_in_its_own_column_joins_the_name() {
    let rows = read("Наименование;ОПФ;БИН\nДала Сауда;ТОО;250340971007\nИванов П.П.;ИП;901107399091\n");
    assert_eq!(rows[0].client.get("name"), "ТОО «Дала Сауда»");
    assert_eq!(
        (rows[1].client.get("name"), rows[1].concluded.get("kind")),
        ("ИП Иванов П.П.", "sole_trader")
    );
}

#[test]
fn a_list_of_people_is_a_list_of_clients() {
    let rows = read("ФИО;Телефон;E-mail\nАсан Қасым;8 701 000 11 22;asan@mail.example\n");
    assert_eq!((rows[0].client.get("name"), rows[0].concluded.get("kind")), ("Асан Қасым", "individual"));
    assert_eq!((rows[0].client.get("phones"), &rows[0].contact), ("8 701 000 11 22", &None));
}

#[test]
fn what_is_not_understood_is_kept_in_the_note() {
    let text =
        "Клиент;БИН;Лимит;Отсрочка (дней);Плательщик НДС\nТОО А;250340971007;по согласованию;14 дней;да\n";
    let rows = read(text);
    assert_eq!(rows[0].client.get("credit_days"), "14");
    assert_eq!(rows[0].client.get("vat_payer"), "1");
    assert_eq!(rows[0].note, "Лимит: по согласованию");
    assert_eq!(told(&rows), [(2, "import-warning-unclear")]);
}

#[test]
fn the_day_a_program_noted_is_since_when_it_is_a_client() {
    for (text, since, note) in [
        ("2025-05-10", "2025-05-10", ""),
        ("2025-05-10T09:30:00Z", "2025-05-10", ""),
        ("10.05.2025 9:30", "10.05.2025", ""),
        ("10.05.2025, 09:30", "10.05.2025", ""),
        ("давно", "", "Дата создания: давно"),
    ] {
        let rows = read(&format!("Наименование;БИН;Дата создания\nТОО Дала;240640971076;{text}\n"));
        let row = &rows[0];
        assert_eq!((row.client.get("since"), row.note.as_str()), (since, note), "{text}");
        assert_eq!(told(&rows).len(), usize::from(since.is_empty()), "{text}");
    }
}

#[test]
fn a_bank_without_an_account_is_noted() {
    let rows = read("Клиент;БИН;БИК;Банк\nТОО А;250340971007;DALAKZKA;АО «Банк»\n");
    assert!(rows[0].accounts.is_empty());
    assert_eq!(rows[0].note, "БИК: DALAKZKA\nБанк: АО «Банк»");
}

#[test]
fn a_contact_has_its_own_phones() {
    let text = "Клиент;БИН;Контактное лицо;Должность;Телефон контактного лица;Телефон\n\
                ТОО А;250340971007;Асан;директор;8 701 000 11 22;8 727 000 11 22\n";
    let rows = read(text);
    let contact = rows[0].contact.as_ref().unwrap();
    assert_eq!((contact.get("name"), contact.get("position")), ("Асан", "директор"));
    assert_eq!((contact.get("phones"), rows[0].client.get("phones")), ("8 701 000 11 22", "8 727 000 11 22"));
}

#[test]
fn words_beside_an_address_are_noted() {
    let rows = read("Клиент;БИН;Email\nТОО А;250340971007;Гүлнәр бухгалтер g@c.kz\n");
    assert_eq!((rows[0].note.as_str(), rows[0].flaws.len()), ("Email: Гүлнәр бухгалтер", 0));
}
