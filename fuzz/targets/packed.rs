//! Files of the parts that a fuzzer makes up. They are packed here, for no mutation of a packed file comes through its
//! check sums.

use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
const LINKS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>
</Relationships>"#;
const BOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>"#;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(*name, stored).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The first byte says what the others are; zero bytes part the sheets, texts and styles of a workbook.
pub fn file(bytes: &[u8]) -> Vec<u8> {
    match bytes.split_first() {
        Some((b'o', content)) => packed(&[("mimetype", ODS), ("content.xml", content)]),
        Some((b'x', rest)) => {
            let mut parts = rest.split(|byte| *byte == 0);
            let mut next = || parts.next().unwrap_or_default();
            packed(&[
                ("xl/worksheets/sheet1.xml", next()),
                ("xl/sharedStrings.xml", next()),
                ("xl/styles.xml", next()),
                ("xl/worksheets/sheet2.xml", next()),
                ("xl/workbook.xml", BOOK),
                ("xl/_rels/workbook.xml.rels", LINKS),
            ])
        }
        _ => bytes.to_vec(),
    }
}

/// A panic of the foreign reader costs the file and no more: only one that comes out of [`open`] is a fault.
pub fn let_panics_be_caught() {
    std::panic::set_hook(Box::new(|panic| {
        if !panic.location().is_some_and(|place| place.file().contains("calamine")) {
            eprintln!("{panic}");
        }
    }));
}
