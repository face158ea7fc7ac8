//! Cards from bytes to clients: samples, oddities of address books, forged files, and cards made by rule.

use super::*;
use crate::exchange::Warning;
use crate::{
    domain::import::ClientImport,
    exchange::{ClientList, Kind, RecordKind, clients, guess, limits, map_records, open, recognise},
};
use proptest::prelude::*;

fn list(bytes: &[u8]) -> ClientList {
    let table = open(bytes, &Wish::default()).unwrap();
    clients(&table, &guess(&table, &[]), &[])
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/samples/vcard/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The only client of a card with these lines.
fn one(lines: &str) -> ClientImport {
    let mut rows = list(format!("BEGIN:VCARD\r\n{lines}\r\nEND:VCARD\r\n").as_bytes()).rows;
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

fn contact(row: &ClientImport, key: &str) -> String {
    row.contact.as_ref().map(|contact| contact.get(key).to_owned()).unwrap_or_default()
}

fn refusal(bytes: &[u8]) -> &'static str {
    open(bytes, &Wish::default()).unwrap_err().key()
}

fn codes(bytes: &[u8]) -> Vec<(u64, &'static str)> {
    let table = open(bytes, &Wish::default()).unwrap();
    table.warnings.iter().map(|warning| (warning.line, warning.code)).collect()
}

#[test]
fn a_person_at_a_firm_is_a_contact_of_a_client() {
    let list = list(&sample("01_v30_two.vcf"));
    let row = &list.rows[0];
    assert_eq!((row.line, list.rows[1].line), (1, 15));
    let told = ["name", "tax_id", "city", "address", "country"].map(|key| row.client.get(key));
    assert_eq!(told, ["ТОО «Дала Сауда»", "250340971007", "Алматы", "050000, ул. Примерная, 1", "KZ"]);
    let told = ["name", "position", "phones", "mails", "comment"].map(|key| contact(row, key));
    let note = "Отдел закупок\nБИН 250340971007\nзвонить после 10:00; не в пятницу";
    let expected = ["Ахметова Айгүл Серікқызы", "Директор", "+7 700 000 10 20", "office1@kz01.example", note];
    assert_eq!(told, expected);
    assert_eq!(row.concluded.get("kind"), "entity");
}

#[test]
fn letters_of_every_encoding_survive() {
    for (name, firm, person, encoding) in [
        ("02_v40_two.vcf", "ТОО «Ғимарат Жоба»", "Төлеубай Індіра Һамитқызы", "utf-8"),
        ("03_v21_qp_utf8.vcf", "ТОО «Ұшқын Электро»", "Ли Сергей Викторович", "utf-8"),
        ("04_v21_qp_cp1251.vcf", "ИП Семёнов А.А.", "Семёнов Артём Алексеевич", "windows-1251"),
        ("07_raw_cp1251.vcf", "ООО «Ёлка и Компания»", "Щукина Юлия Эдуардовна", "windows-1251"),
    ] {
        let table = open(&sample(name), &Wish::default()).unwrap();
        let rows = list(&sample(name)).rows;
        let last = rows.last().unwrap();
        assert_eq!((last.client.get("name"), contact(last, "name").as_str()), (firm, person), "{name}");
        assert_eq!(table.encoding, Some(encoding), "{name}");
    }
    let text = String::from_utf8(sample("05_ten.vcf")).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(recognise(&wide), Kind::VCard);
    assert_eq!(list(&wide), list(text.as_bytes()));
    assert_eq!(list(&[&b"\xff\xfe"[..], &wide].concat()), list(text.as_bytes()));
    let dos = encoding_rs::IBM866
        .encode("BEGIN:VCARD\nFN:Петров Пётр\nORG:Завод Красный\nEND:VCARD\n")
        .0
        .into_owned();
    assert_eq!(list(&dos).rows[0].client.get("name"), "Завод Красный");
}

#[test]
fn faxes_are_told_from_phones() {
    let phones = contact(&list(&sample("03_v21_qp_utf8.vcf")).rows[0], "phones");
    assert_eq!(phones, "+7 700 000 14 24\n+7 700 000 00 00 (факс)");
    let row =
        one("FN:А\nORG:Б\nTEL;TYPE=\"fax,work\":1234567\nTEL;TYPE=PREF:+7 700 000 10 20\nTEL:+77000001121\n\
                   item1.TEL:+77000001222\nitem1.X-ABLabel:приёмная\nitem2.TEL:+77000001323\n\
                   item2.X-ABLabel:_$!<WorkFax>!$_");
    let expected =
        "+7 700 000 10 20\n+77000001121\n+77000001222 (приёмная)\n1234567 (факс)\n+77000001323 (факс)";
    assert_eq!(contact(&row, "phones"), expected);
}

#[test]
fn a_card_without_a_firm_is_a_client_itself() {
    let row = one("FN:Асан Қасым\nTITLE:Мастер\nBDAY:1985-03-12\nTEL:8 701 000 11 22\nNOTE:ИИН 850312499038");
    assert_eq!((row.client.get("name"), row.concluded.get("kind")), ("Асан Қасым", "individual"));
    assert_eq!((row.client.get("phones"), &row.contact), ("8 701 000 11 22", &None));
    assert_eq!(row.client.get("tax_id"), "850312499038");
    assert_eq!(row.note, "TITLE: Мастер\nBDAY: 1985-03-12", "the number alone is no note");
    let firm = one("KIND:org\nFN:ТОО «Дала»\nTEL:8 701 000 11 22\nEMAIL:a@b.kz\nLANG:ru");
    assert_eq!((firm.client.get("language"), firm.note.as_str()), ("ru", ""));
    let told = ["name", "phones", "mails"].map(|key| firm.client.get(key));
    assert_eq!((told, firm.concluded.get("kind")), (["ТОО «Дала»", "8 701 000 11 22", "a@b.kz"], "entity"));
    for same in ["FN:ТОО «Дала»\nORG:Дала ТОО", "ORG:ТОО «Дала»", "X-ABSHOWAS:COMPANY\nFN:Дала\nORG:Дала"]
    {
        assert_eq!(one(same).contact, None, "{same}");
    }
    assert_eq!(one("N:Қасым;Асан;Ерлан;г-н;").client.get("name"), "Қасым Асан Ерлан");
}

#[test]
fn who_has_no_name_goes_by_what_there_is() {
    let name = |lines: &str| one(lines).client.get("name").to_owned();
    assert_eq!(list(&sample("broken/b04_no_name.vcf")).rows[0].client.get("name"), "only@mail.example");
    assert_eq!(codes(&sample("broken/b04_no_name.vcf")), [(1, Warning::NAME_MISSING)]);
    assert_eq!(name("TEL:+7 700 000 10 20"), "+7 700 000 10 20");
    assert_eq!(name("NICKNAME:Асеке\nTEL:+7 700 000 10 20"), "Асеке");
    assert_eq!(name("NOTE:никто"), "");
    assert_eq!((name("FN:★★★"), name("FN:★★★\nORG:♥")), ("★★★".to_owned(), "♥".to_owned()));
}

#[test]
fn a_number_of_the_person_is_not_offered_for_the_firm() {
    let number = |lines: &str| one(lines).client.get("tax_id").to_owned();
    assert_eq!(number("FN:А\nORG:ТОО «Дала»\nNOTE:ИИН 850312499038"), "");
    assert_eq!(number("FN:А\nORG:ИП Сәбитова\nNOTE:БИН 850312499038"), "850312499038");
    assert_eq!(number("FN:А\nORG:ТОО «Дала»\nNOTE:БИН: 250340971008"), "", "a wrong check digit");
    assert_eq!(number("FN:А\nORG:ТОО «Дала»\nNOTE:звонить 250340971007"), "", "no name before it");
    assert_eq!(number("FN:А\nORG:ТОО «Дала»\nX-BIN:250340971007"), "250340971007");
}

#[test]
fn what_has_no_field_is_kept_under_its_name() {
    let row = one("FN:А\nORG:Б;Отдел;Группа\nNICKNAME:Асеке\nURL:one.kz\nURL:two.kz\nANNIVERSARY:20100501\n\
                   RELATED;VALUE=text:Жена Гүл\nX-SPAM:1\nPHOTO;ENCODING=b:AAAA\nUID:1\nBDAY:--0312\n\
                   ADR;TYPE=home:;;ул. Тихая;Семей;;;\nCATEGORIES:опт,myContacts,* vip\nROLE:Снабженец\nTITLE:Директор");
    assert_eq!(
        contact(&row, "comment"),
        "Отдел, Группа\nADR: Семей, ул. Тихая\nBDAY: --0312\nURL: two.kz\nNICKNAME: Асеке\n\
         ANNIVERSARY: 20100501\nRELATED: Жена Гүл"
    );
    assert_eq!(
        ["website", "tags", "city", "address"].map(|key| row.client.get(key)),
        ["one.kz", "опт, vip", "", ""]
    );
    assert_eq!(contact(&row, "position"), "Директор, Снабженец");
    let dated = one("FN:А\nORG:Б\nBDAY:19850312T000000Z\nADR:;;ул. 1;Семей;;;Нарния\nADR:;;ул. 2;Тараз;;;");
    assert_eq!(contact(&dated, "birthday"), "1985-03-12");
    let told = ["city", "address", "actual_address"].map(|key| dated.client.get(key));
    assert_eq!(told, ["Семей", "Нарния, ул. 1", "Тараз, ул. 2"]);
    let loose = one(
        "FN:А\nORG:Б\nADR:;;ул. 1 ,, ,\\n кв. 3 ,;;;;\nitem1.TEL:+77000001020\nitem1.X-ABLabel: каб. 12 (склад)",
    );
    assert_eq!(loose.client.get("address"), "ул. 1, кв. 3");
    assert_eq!(contact(&loose, "phones"), "+77000001020 (каб. склад)");
}

#[test]
fn broken_notes_keep_their_lines() {
    let row = one("FN:А\nORG:Б\nNOTE:первая\nпозвонить: после 10\n\nвторая строка\nTEL:1234567");
    assert_eq!(contact(&row, "comment"), "первая\nпозвонить: после 10\nвторая строка");
    assert_eq!(contact(&row, "phones"), "1234567");
}

#[test]
fn a_group_of_contacts_is_no_client() {
    let text =
        "BEGIN:VCARD\nFN:Все\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\nBEGIN:VCARD\nFN:А\nEND:VCARD\n";
    let table = open(text.as_bytes(), &Wish::default()).unwrap();
    let mapping = guess(&table, &[]);
    let kinds: Vec<RecordKind> = map_records(&table, &mapping, |record| record.kind);
    assert_eq!(kinds, [RecordKind::Group, RecordKind::Client]);
    let empty = list(b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n");
    assert_eq!((empty.rows.len(), empty.loose.len()), (0, 0));
    assert!(
        mapping.is_fixed
            && mapping.memory().is_none()
            && !mapping.clone().choose(0, crate::exchange::ImportField::Note)
    );
}

#[test]
fn cut_cards_are_left_out_and_told_of_by_their_line() {
    assert_eq!(list(&sample("broken/b01_no_end.vcf")).rows.len(), 1);
    let told = list(&sample("broken/b01_no_end.vcf")).loose;
    assert_eq!(
        told.iter().map(|(line, flaw)| (*line, flaw.key)).collect::<Vec<_>>(),
        [(15, "import-warning-card-open")]
    );
    let text = "BEGIN:VCARD\nFN:А\nBEGIN:VCARD\nFN:Б\nEND:VCARD\n";
    assert_eq!(
        (codes(text.as_bytes()), list(text.as_bytes()).rows.len()),
        (vec![(1, Warning::CARD_OPEN)], 1)
    );
    assert_eq!(refusal(b"BEGIN:VCARD\nFN:A\n"), "unreadable-open-card");
    assert_eq!(refusal(&b"BEGIN:VCARD\r\n".repeat(200_000)), "unreadable-open-card");
    let many = [&b"BEGIN:VCARD\nFN:A\nEND:VCARD\n"[..], &b"BEGIN:VCARD\n".repeat(50_000)].concat();
    let told = codes(&many);
    assert_eq!((told.len(), told.last()), (21, Some(&(24, Warning::CARDS_OPEN))));
}

#[test]
fn an_agent_inside_a_card_is_not_its_person() {
    let text = "BEGIN:VCARD\nFN:А\nORG:Б\nAGENT:\nBEGIN:VCARD\nFN:Помощник\nTEL:1111111\nEND:VCARD\nTEL:2222222\nEND:VCARD\n";
    let rows = list(text.as_bytes()).rows;
    assert_eq!(
        (rows.len(), contact(&rows[0], "name").as_str(), contact(&rows[0], "phones").as_str()),
        (1, "А", "2222222")
    );
    let endless = ["BEGIN:VCARD\nFN:А\n", &"AGENT:\nBEGIN:VCARD\n".repeat(100_000)].concat();
    assert_eq!(refusal(endless.as_bytes()), "unreadable-open-card");
}

#[test]
fn too_much_is_cut_and_told_of() {
    let note = format!("BEGIN:VCARD\nFN:А\nORG:Б\nNOTE:{}\nTEL:1234567\nEND:VCARD\n", "Қ".repeat(2_000_000));
    assert_eq!(codes(note.as_bytes()), [(1, Warning::CELL_CUT)]);
    let row = &list(note.as_bytes()).rows[0];
    assert_eq!(contact(row, "comment").chars().count(), limits::CELL_LETTERS);
    assert_eq!(contact(row, "phones"), "1234567");
    let photo = format!("BEGIN:VCARD\nFN:А\nPHOTO;ENCODING=b:{}\nEND:VCARD\n", "A\n ".repeat(500_000));
    assert_eq!(codes(photo.as_bytes()), []);
    let unfolded =
        format!("BEGIN:VCARD\nFN:А\nPHOTO;BASE64:AAAA\n{}\nTEL:1\nEND:VCARD\n", "AAAA\n".repeat(10_000));
    assert_eq!(one_note(&unfolded), "");
    let many = format!("BEGIN:VCARD\nFN:А\n{}END:VCARD\n", "TEL:1234567\n".repeat(100_000));
    assert_eq!(codes(many.as_bytes()), [(1, Warning::CARD_LONG)]);
}

fn one_note(text: &str) -> String {
    list(text.as_bytes()).rows[0].note.clone()
}

#[test]
fn zero_bytes_and_lost_letters_are_told_of() {
    let text = b"BEGIN:VCARD\0\nF\0N:A\0san\nORG:\xd0\x91\nNOTE:\xd0\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82\nEND:VCARD\n";
    assert_eq!(codes(text), [(1, Warning::NUL_DROPPED), (1, Warning::LETTERS_LOST)]);
    assert_eq!(contact(&list(text).rows[0], "name"), "Asan");
    assert_eq!(refusal(b"BEGIN:VCARD"), "unreadable-open-card");
}

/// A card made by rule.
#[derive(Clone, Debug)]
struct Made {
    names: [String; 3],
    firm: String,
    title: String,
    phones: Vec<String>,
    mail: String,
    note: String,
    place: [String; 2],
    tags: Vec<String>,
}

/// How it is written.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Quoted-printable in this encoding.
    Old(&'static encoding_rs::Encoding),
    Usual(&'static str),
}

fn guarded(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

/// Folds after so many bytes, in the middle of a letter too.
fn folded(line: &str, width: usize) -> Vec<u8> {
    let parts: Vec<&[u8]> = line.as_bytes().chunks(width).collect();
    [parts.join(&b"\r\n "[..]), b"\r\n".to_vec()].concat()
}

fn quoted(name: &str, text: &str, encoding: &'static encoding_rs::Encoding, width: usize) -> Vec<u8> {
    let bytes = encoding.encode(text).0;
    let coded = bytes.iter().map(|byte| format!("={byte:02X}")).collect::<Vec<_>>().concat();
    let parts: Vec<&str> =
        coded.as_bytes().chunks(width * 3).map(|part| std::str::from_utf8(part).unwrap()).collect();
    format!("{name};CHARSET={};ENCODING=QUOTED-PRINTABLE:{}\r\n", encoding.name(), parts.join("=\r\n"))
        .into_bytes()
}

fn written(made: &Made, way: Way, width: usize) -> Vec<u8> {
    let [family, given, father] = &made.names;
    let parts = |parts: &[&str]| parts.iter().map(|part| guarded(part)).collect::<Vec<_>>().join(";");
    let mut lines = vec![
        ("FN", guarded(&format!("{family} {given} {father}"))),
        ("N", parts(&[family, given, father, "", ""])),
        ("ORG", parts(&[&made.firm])),
        ("TITLE", guarded(&made.title)),
        ("NOTE", guarded(&made.note)),
        ("ADR", parts(&["", "", &made.place[1], &made.place[0], "", "", ""])),
        ("CATEGORIES", made.tags.iter().map(|tag| guarded(tag)).collect::<Vec<_>>().join(",")),
    ];
    lines.extend(made.phones.iter().map(|phone| ("TEL", phone.clone())));
    lines.push(("EMAIL", made.mail.clone()));
    let version = if let Way::Usual(version) = way { version } else { "2.1" };
    let mut file = format!("BEGIN:VCARD\r\nVERSION:{version}\r\n").into_bytes();
    for (name, text) in lines {
        file.extend(match way {
            Way::Old(encoding) => quoted(name, &text, encoding, width),
            Way::Usual(_) => folded(&format!("{name}:{text}"), width),
        });
    }
    file.extend(b"END:VCARD\r\n");
    file
}

fn made() -> impl Strategy<Value = Made> {
    let word = || "[А-ЯЁ][а-яё]{1,8}";
    let words = || "Я[А-Яа-яё0-9.;,«»№-]{1,12}( [А-Яа-яё0-9;,.-]{1,8}){0,3}";
    let phones = proptest::collection::btree_set("\\+7 70[0-9] [0-9]{3} [0-9]{2} [0-9]{2}", 1..4);
    let tags = proptest::collection::btree_set("[а-я]{2,8}", 0..3);
    let who = ([word(), word(), word()], "ТОО «[А-Я][а-я]{2,9}»", words());
    let rest = (phones, "[a-z]{1,8}@[a-z]{2,8}\\.example", words(), [word(), words()], tags);
    (who, rest).prop_map(|((names, firm, title), (phones, mail, note, place, tags))| Made {
        names,
        firm,
        title,
        phones: phones.into_iter().collect(),
        mail,
        note: format!("{note}\n{note}"),
        place,
        tags: tags.into_iter().collect(),
    })
}

fn ways() -> impl Strategy<Value = Way> {
    prop_oneof![
        Just(Way::Old(encoding_rs::WINDOWS_1251)),
        Just(Way::Old(encoding_rs::UTF_8)),
        Just(Way::Usual("3.0")),
        Just(Way::Usual("4.0")),
    ]
}

proptest! {
    #[test]
    fn a_written_card_comes_back(made in made(), way in ways(), width in 5usize..80) {
        let list = list(&written(&made, way, width));
        let row = &list.rows[0];
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(contact(row, "name"), made.names.join(" "));
        prop_assert_eq!(row.client.get("name"), made.firm);
        prop_assert_eq!(contact(row, "position"), one_line(&made.title));
        prop_assert_eq!(contact(row, "phones"), made.phones.join("\n"));
        prop_assert_eq!(contact(row, "mails"), made.mail);
        prop_assert_eq!(contact(row, "comment"), made.note);
        prop_assert_eq!(row.client.get("city"), made.place[0].as_str());
        prop_assert_eq!(row.client.get("tags"), made.tags.join(", "));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for start in ["BEGIN:VCARD\n", "BEGIN:VCARD\r\nFN:А\r\n", "BEGIN:VCARD\rVERSION:2.1\rN;ENCODING=QUOTED-PRINTABLE:"] {
            walk(&[start.as_bytes(), &bytes, b"\nEND:VCARD\n"].concat());
        }
    }

    #[test]
    fn no_lines_panic(lines in proptest::collection::vec(
        "(BEGIN|END|AGENT|TEL|item1\\.TEL|N|FN|ORG|NOTE|ADR|BDAY|PHOTO)(;[A-Z=\"-]{0,20}){0,2}:?(VCARD|[А-яё0-9=;,\\\\ ]{0,20})", 0..30,
    )) {
        walk(format!("BEGIN:VCARD\n{}\nEND:VCARD\n", lines.join("\n")).as_bytes());
    }

    #[test]
    fn no_spoiled_card_panics(file in 0usize..4, at in 0usize..390, byte in any::<u8>(), cut in 0usize..390) {
        let names = ["01_v30_two.vcf", "02_v40_two.vcf", "03_v21_qp_utf8.vcf", "07_raw_cp1251.vcf"];
        let whole = sample(names[file]);
        let mut spoiled = whole.clone();
        spoiled[at] = byte;
        walk(&spoiled);
        walk(&whole[..cut]);
        walk(&[&whole[..at], &[byte], &whole[at..]].concat());
    }
}

/// Whatever the bytes are, reading ends in clients or a refusal.
fn walk(bytes: &[u8]) {
    if let Ok(table) = read(bytes, &Wish::default()) {
        let mapping = guess(&table, &[]);
        assert_eq!(mapping.columns.len(), mapping.header.names.len());
        assert!(clients(&table, &mapping, &[]).rows.len() <= table.rows.len());
    }
}
