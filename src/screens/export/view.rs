//! How the dialog looks, and what plain mode says.

use super::{ExportDialog, ROWS, Row, Source, Step};
use crate::{
    keys::Command,
    report::export::Format,
    screens::{Click, Context, Spoken},
    ui::{floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 70;
/// The lines that can be chosen, with a blank one before them and before the last.
const BELOW: u16 = 6;
/// Cells of the arrows around a value.
const ARROWS: usize = 4;

impl ExportDialog {
    /// What is shown, how many, and that no undo takes a file back; what is too long for its line is told here whole.
    fn head(&self, room: Option<usize>, cx: &Context) -> Vec<String> {
        let counted = self.counted(cx);
        let about = match self.chosen().map(|offer| &offer.source) {
            // What the screen shows says nothing of these.
            Some(Source::Whole) => counted,
            Some(Source::Person(_)) => String::new(),
            Some(Source::Paper { missing, .. }) => format!("{counted} · {}", text::clean(missing)),
            _ if self.about.contains(&counted) => self.about.clone(),
            _ => format!("{counted} · {}", self.about),
        };
        let about = about.trim_end_matches(" · ").to_owned();
        let what = self.value(Row::What, cx);
        let long = if room.is_some_and(|room| text::width(&what) > room) { what } else { String::new() };
        let lines = [long, about, cx.words.get("export-warning")];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    fn head_lines(&self, width: u16, cx: &Context) -> Vec<String> {
        let room = usize::from(width).saturating_sub(usize::from(Self::side(cx)) + ARROWS);
        self.head(Some(room), cx).iter().flat_map(|line| text::wrap(line, usize::from(width))).collect()
    }

    /// Cells before the values.
    fn side(cx: &Context) -> u16 {
        let widest = ROWS.iter().map(|row| text::width(&Self::label(*row, cx))).max().unwrap_or_default();
        u16::try_from(widest + 2).unwrap_or_default()
    }

    fn label(row: Row, cx: &Context) -> String {
        cx.words.get(match row {
            Row::What => "export-what",
            Row::Format => "export-format",
            Row::File => "export-file",
            Row::Write => "export-write",
        })
    }

    fn value(&self, row: Row, cx: &Context) -> String {
        match row {
            Row::What => self.chosen().map_or_else(String::new, |offer| offer.words.clone()),
            Row::Format => cx.words.get(match self.format {
                Format::Csv => "export-format-csv",
                Format::Xlsx => "export-format-xlsx",
                Format::Vcf => "export-format-vcf",
                Format::Json => "export-format-json",
                Format::Ics => "export-format-ics",
                Format::Txt => "export-format-txt",
                Format::Docx => "export-format-docx",
                Format::Pdf => "export-format-pdf",
                Format::Md => "export-format-md",
            }),
            Row::File => text::clean(&self.file.text()),
            Row::Write => String::new(),
        }
    }

    /// Where the box stands, its head, and the first of the lines that can be chosen.
    fn layout(&self, area: Rect, cx: &Context) -> (Rect, Vec<String>, u16) {
        let width = WIDTH.min(area.width.saturating_sub(8));
        let mut head = self.head_lines(width, cx);
        let room = area.height.saturating_sub(2 + BELOW);
        head.truncate(usize::from(room));
        let count = u16::try_from(head.len()).unwrap_or(room);
        (floating::place(area, (width, count + BELOW)), head, count + 1)
    }

    /// The line of the dialog where the mouse is.
    pub(super) fn row_at(&self, click: Click, cx: &Context) -> Option<Row> {
        let (place, _, first) = self.layout(cx.body, cx);
        let (line, _) = click.inside(paint::inside(place))?;
        let line = u16::try_from(line).ok()?.checked_sub(first)?;
        match line {
            0..=2 => ROWS.get(usize::from(line)).copied(),
            4 => Some(Row::Write),
            _ => None,
        }
    }

    pub(super) fn draw_rows(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (place, head, first) = self.layout(area, cx);
        let inside = floating::frame(place, &cx.words.get("command-export"), frame.buffer_mut(), cx.theme);
        for (at, line) in (0..).zip(&head) {
            let row = paint::line(inside, at);
            paint::put(frame.buffer_mut(), (row.x, row.y), row.width, line, cx.theme.text);
        }
        if let Step::Writing(writing) = &self.step {
            let y = inside.y + first;
            let below = Rect { y, height: inside.bottom().saturating_sub(y), ..inside };
            return writing.work.draw(frame, below, cx);
        }
        for (at, row) in (first..).zip(ROWS) {
            let line = paint::line(inside, at + u16::from(row == Row::Write));
            if line.height > 0 {
                self.draw_row(row, line, Self::side(cx), (frame, cx));
            }
        }
    }

    fn draw_row(&self, row: Row, line: Rect, side: u16, (frame, cx): (&mut Frame, &Context)) {
        let (buffer, has_cursor) = (frame.buffer_mut(), self.row == row);
        let label = Self::label(row, cx);
        let place = Rect { x: line.x + side, width: line.width.saturating_sub(side), ..line };
        if row == Row::Write {
            paint::put(buffer, (line.x, line.y), line.width, &format!("[ {label} ]"), cx.theme.accent);
        } else {
            paint::put(buffer, (line.x, line.y), side, &label, cx.theme.faint);
        }
        match row {
            Row::File if has_cursor => self.file.draw(place, buffer, cx.theme, true),
            Row::File => {
                let shown = text::cut_left(&self.value(row, cx), usize::from(place.width));
                paint::put(buffer, (place.x, place.y), place.width, &shown, cx.theme.text);
            }
            Row::What | Row::Format => {
                let [left, right] = if cx.theme.ascii { ["<", ">"] } else { ["‹", "›"] };
                let value = text::cut(&self.value(row, cx), usize::from(place.width).saturating_sub(ARROWS));
                let shown = format!("{left} {value} {right}");
                paint::put(buffer, (place.x, place.y), place.width, &shown, cx.theme.text);
            }
            Row::Write => {}
        }
        if has_cursor && row != Row::File {
            floating::chosen(buffer, line, cx.theme);
        }
    }

    pub(super) fn spoken_rows(&self, cx: &Context) -> Spoken {
        if let Step::Writing(writing) = &self.step {
            return Spoken::lines([writing.work.spoken()]);
        }
        let rows = ROWS.iter().map(|row| match self.value(*row, cx) {
            value if value.is_empty() => Self::label(*row, cx),
            value => format!("{}: {value}", Self::label(*row, cx)),
        });
        Spoken::lines(self.head(None, cx)).choices(rows, Command::Accept)
    }
}
