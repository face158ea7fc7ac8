use super::*;
use crate::exchange::{Kind, Row, Warning, limits, open, recognise};
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
    xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:calcext=\"c\">\
    <office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">\
    <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
    <office:body><office:spreadsheet>";
const TAIL: &str = "</office:spreadsheet></office:body></office:document-content>";

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with these sheets, as they stand in its part.
fn book(sheets: &str) -> Vec<u8> {
    let content = format!("{HEAD}{sheets}{TAIL}");
    let mime = b"application/vnd.oasis.opendocument.spreadsheet";
    packed(&[("mimetype", mime), ("content.xml", content.as_bytes())])
}

fn sheet(name: &str, rows: &str) -> String {
    format!("<table:table table:name=\"{name}\">{rows}</table:table>")
}

fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

fn rows(rows: &str) -> Vec<Row> {
    open(&book(&sheet("Л", rows)), &Wish::default()).unwrap().rows
}

fn cells(cells: &str) -> Row {
    rows(&format!("<table:table-row>{cells}</table:table-row>")).remove(0)
}

fn refusal(bytes: &[u8]) -> &'static str {
    open(bytes, &Wish::default()).unwrap_err().key()
}

#[test]
fn a_list_is_read_with_its_lines_and_sheet() {
    let list = [row(&["Наименование", "БИН"]), row(&["ТОО «Дала» &amp; Ко", "250340971007"])].concat();
    let hidden = "<table:table table:name=\"Скрытый\" table:style-name=\"ta2\">";
    let sheets =
        format!("{}{hidden}{list}{list}</table:table>{}", sheet("Пустой", ""), sheet("Клиенты", &list));
    let bytes = book(&sheets);
    assert_eq!(recognise(&bytes), Kind::Ods);
    let table = open(&bytes, &Wish::default()).unwrap();
    assert_eq!((table.format, table.sheet.as_deref()), (Format::Ods, Some("Клиенты")));
    assert_eq!(table.sheets, ["Пустой", "Скрытый", "Клиенты"]);
    assert_eq!((table.rows[1].line, table.rows[1].text(0)), (2, "ТОО «Дала» & Ко"));
    let wish = Wish { sheet: Some("скрытый".to_owned()), ..Wish::default() };
    assert_eq!(open(&bytes, &wish).unwrap().rows.len(), 4);
}

#[test]
fn values_are_exact() {
    let typed = |kind: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{value}><text:p>shown</text:p></table:table-cell>"
        )
    };
    let found = cells(
        &[
            typed("float", "value=\"250340971007\""),
            typed("currency", "value=\"1000.5\""),
            typed("date", "date-value=\"2026-01-10T00:00:00\""),
            typed("time", "time-value=\"PT12H05M00S\""),
            typed("boolean", "boolean-value=\"true\""),
            typed("string", "string-value=\"kept\""),
        ]
        .concat(),
    );
    let texts: Vec<&str> = found.filled().map(|(_, text)| text).collect();
    assert_eq!(texts, ["250340971007", "1000.5", "2026-01-10", "12:05:00", "true", "shown"]);
    let sum = "<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\" office:value-type=\"float\" office:value=\"7\"/>";
    assert!(cells(sum).adds_up() && !found.adds_up());
}

#[test]
fn lines_spaces_and_notes_of_a_cell() {
    let text = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>чужое</text:p>\
                </office:annotation><text:p>ул.<text:s text:c=\"2\"/>Мира <text:span>1</text:span></text:p>\
                <text:p>\n  оф.\n  2<text:line-break/>эт. 3</text:p></table:table-cell>";
    assert_eq!(cells(text).text(0), "ул.  Мира 1\nоф. 2\nэт. 3");
}

#[test]
fn what_repeats_is_counted_where_it_is_empty_and_laid_out_where_it_is_not() {
    let blank = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let two = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/>\
               <table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let found = rows(&[blank, two, blank].concat());
    let lines: Vec<(u64, usize)> = found.iter().map(|row| (row.line, row.width())).collect();
    assert_eq!(lines, [(1_048_571, 5), (1_048_572, 5)]);
}

#[test]
fn a_formula_that_fails_is_told_of() {
    let fault = "<table:table-row><table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell></table:table-row>";
    let table = open(&book(&sheet("Л", &[&row(&["Имя", "БИН"]), fault].concat())), &Wish::default()).unwrap();
    assert_eq!(table.warnings, [Warning::cell(2, 0, Warning::CELL_ERROR).with("error", "#N/A")]);
}

#[test]
fn groups_of_rows_are_rows_and_tables_in_cells_are_not() {
    let group = format!(
        "<table:table-row-group><table:table-header-rows>{}</table:table-header-rows></table:table-row-group>",
        row(&["a"])
    );
    let inner = format!(
        "<table:table-row><table:table-cell><table:table>{}</table:table></table:table-cell></table:table-row>",
        row(&["no"])
    );
    let shapes = format!("<table:shapes><x:frame>{}</x:frame></table:shapes>", sheet("chart", &row(&["no"])));
    let found = rows(&[shapes, group, inner, row(&["b"])].concat());
    let texts: Vec<(u64, &str)> = found.iter().map(|row| (row.line, row.text(0))).collect();
    assert_eq!(texts, [(1, "a"), (3, "b")]);
}

#[test]
fn forged_workbooks_are_refused_in_words() {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let in_row = |cells: &str| book(&sheet("Л", &format!("<table:table-row>{cells}</table:table-row>")));
    assert_eq!(refusal(&in_row(&cell.repeat(10_000))), "unreadable-too-many-columns");
    let wide = cell.replace("-cell office", "-cell table:number-columns-repeated=\"9999999999\" office");
    assert_eq!(refusal(&in_row(&wide)), "unreadable-too-many-columns");
    let open_table = book(&format!("<table:table table:name=\"Л\">{}", row(&["x"])));
    assert_eq!(refusal(&open_table), "unreadable-damaged");
    let content = format!("{HEAD}<table:table table:name=\"Л\">{}", row(&["x"]));
    let cut = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ]);
    assert_eq!(refusal(&cut), "unreadable-damaged");
    assert_eq!(refusal(&book(&"<a>".repeat(100_000))), "unreadable-damaged");
    assert_eq!(refusal(&book(&sheet("Л", ""))), "unreadable-empty");
    assert_eq!(
        refusal(&packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")])),
        "unreadable-damaged"
    );
    let locked = b"<manifest><file-entry media-type=\"application/vnd.oasis.opendocument.spreadsheet\"><encryption-data/>";
    assert_eq!(
        refusal(&packed(&[("META-INF/manifest.xml", locked), ("content.xml", b"??")])),
        "unreadable-locked"
    );
}

#[test]
fn bombs_are_refused_before_they_fill_the_memory() {
    let text = "x".repeat(limits::CELL_LETTERS);
    let tall = row(&[&text])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1048576\">");
    assert_eq!(refusal(&book(&sheet("Л", &tall))), "unreadable-bomb");
    let many =
        row(&["x"]).replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"99999999\">");
    assert!(["unreadable-bomb", "unreadable-too-many-rows"].contains(&refusal(&book(&sheet("Л", &many)))));
    let fault = "<table:table-row table:number-rows-repeated=\"99999999999\"><table:table-cell calcext:value-type=\"error\"/></table:table-row>";
    assert_eq!(refusal(&book(&sheet("Л", fault))), "unreadable-empty");
    let spaces = "<table:table-row><table:table-cell><text:p>a<text:s text:c=\"99999999999\"/></text:p></table:table-cell></table:table-row>";
    assert_eq!(rows(spaces)[0].text(0), "a");
    let mut nulls = HEAD.as_bytes().to_vec();
    nulls.resize(70_000_000, b' ');
    let bomb =
        packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &nulls)]);
    assert_eq!(refusal(&bomb), "unreadable-bomb");
}

#[test]
fn a_cell_of_many_letters_is_cut() {
    let table = open(&book(&sheet("Л", &row(&[&"Қ".repeat(200_000), "б"]))), &Wish::default()).unwrap();
    assert_eq!(table.rows[0].text(0).chars().count(), limits::CELL_LETTERS);
    assert_eq!((table.rows[0].text(1), table.warnings[0].code), ("б", Warning::CELL_CUT));
}

proptest::proptest! {
    #[test]
    fn no_spoiled_sheet_panics_or_stays(at in 0usize..900, byte in proptest::prelude::any::<u8>(), cut in 0usize..900) {
        let content = format!("{HEAD}{}{TAIL}", sheet("Л", &row(&["Имя", "БИН"]).repeat(3))).into_bytes();
        let mut spoiled = content.clone();
        spoiled[at] = byte;
        let mime = &b"application/vnd.oasis.opendocument.spreadsheet"[..];
        for part in [&spoiled[..], &content[..cut.min(content.len())]] {
            let _ = open(&packed(&[("mimetype", mime), ("content.xml", part)]), &Wish::default());
        }
    }
}

#[test]
fn a_sheet_that_tells_no_length_tells_how_far_it_is_by_its_bytes() {
    let rows: String = (0..2_500).map(|at| row(&[&format!("ТОО «Дала {at}»"), "Алматы"])).collect();
    let bytes = book(&sheet("Лист", &rows));
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let look = std::sync::Arc::clone(&told);
    let watch = Watch::new(move |rows, total| {
        look.lock().unwrap().push((rows, total));
        true
    });
    assert_eq!(read(&bytes, &Wish::default(), &watch).unwrap().rows.len(), 2_500);
    let told = told.lock().unwrap();
    assert_eq!(told.iter().map(|(rows, _)| *rows).collect::<Vec<_>>(), [1_000, 2_000]);
    assert!(told.iter().all(|(_, total)| (2_200..2_800).contains(total)), "{told:?}");
}
