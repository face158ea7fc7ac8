//! Draws the pictures of the README from the real screens: `cargo run --example pictures`.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "shares the robot of the tests"
)]

#[path = "../tests/flows/office.rs"]
mod office;

use chrono::NaiveDate;
use office::{Office, Opening};
use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier},
};
use serik::{demo::FillDemo, i18n::Language, ui::theme::Depth};
use std::{fmt::Write as _, fs};

const CELL: (usize, usize) = (9, 20);
const GROUND: &str = "#171b21";
const INK: &str = "#d6dbe1";

fn main() {
    fs::create_dir_all("docs").unwrap();
    picture("list", Language::Russian, (80, 24), |office| {
        office.press("Down Down Down Down");
    });
    picture("search", Language::Kazakh, (80, 24), |office| {
        office.press("/").type_text("rfpfr");
        office.sees("Қазақ мёд");
    });
    picture("wide", Language::English, (120, 32), |office| {
        office.press("Down Down Down Down Down Down");
        office.sees("Overview").settles();
    });
    picture("today", Language::Kazakh, (100, 30), |office| {
        office.press("1").sees("Неге қазір").settles();
    });
    picture("week", Language::English, (120, 28), |office| {
        office.press("3").sees("Week").settles();
    });
    picture("form", Language::Russian, (80, 24), |office| {
        office.press("n").sees("Новый клиент").type_text("ТОО «Пример»");
        office.press("Tab Tab Tab Tab Tab").type_text("250340970018").sees("!");
    });
}

/// Plays a story in the demo office and writes its last screen.
fn picture(name: &str, language: Language, size: (u16, u16), story: impl FnOnce(&mut Office)) {
    let today = NaiveDate::from_ymd_opt(2026, 3, 16).unwrap();
    let before: Vec<Box<dyn serik::store::Operation>> = vec![Box::new(FillDemo { today })];
    let depth = Depth::True;
    let mut office = Office::start(Opening { language, size, before, depth, ..Opening::default() });
    office.sees("60 ");
    story(&mut office);
    fs::write(format!("docs/{name}.svg"), svg(&office.buffer())).unwrap();
}

fn svg(buffer: &Buffer) -> String {
    let (width, height) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\">\n<rect width=\"100%\" height=\"100%\" fill=\"{GROUND}\"/>\n",
        width * CELL.0,
        height * CELL.1
    );
    for y in 0..height {
        for x in 0..width {
            cell(buffer, (x, y), &mut out);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn cell(buffer: &Buffer, (x, y): (usize, usize), out: &mut String) {
    let cell = &buffer[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())];
    let (mut ink, mut ground) = (color(cell.fg, INK), color(cell.bg, GROUND));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut ground);
    }
    let (left, top) = (x * CELL.0, y * CELL.1);
    if ground != GROUND {
        let (width, height) = CELL;
        writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>"
        )
        .unwrap();
    }
    let symbol = cell.symbol();
    if symbol.trim().is_empty() {
        return;
    }
    let bold = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let text = symbol.replace('&', "&amp;").replace('<', "&lt;");
    writeln!(out, "<text x=\"{left}\" y=\"{}\" fill=\"{ink}\"{bold}>{text}</text>", top + 15).unwrap();
}

fn color(color: Color, default: &str) -> String {
    match color {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        _ => default.to_owned(),
    }
}
