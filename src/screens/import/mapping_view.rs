//! Drawing of the columns: settings above, a table of columns below.

use super::{
    mapping::{Item, MappingStep, Setting, setting_key},
    words::{delimiter_name, duplicate_key, field_name, match_key},
};
use crate::{
    exchange::ImportField,
    screens::Context,
    ui::{paint, text},
};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

/// Values shown beside a column, and rows they are looked for in.
const SAMPLES: usize = 3;
const LOOKED: usize = 50;

impl MappingStep {
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let items = self.items();
        for (line, item) in (0..).zip(&items) {
            let row = paint::line(area, line);
            self.draw_item(*item, row, buffer, cx);
            if self.head == Some(usize::from(line)) {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
        let head = u16::try_from(items.len()).unwrap_or_default();
        let heads = ["import-head-column", "import-head-field", "import-head-samples"];
        let [column, field, samples] = heads.map(|key| cx.words.get(key));
        cells(paint::line(area, head), ["", &column, &field, &samples], buffer, cx, Look::Head);
        let height = self.height(cx);
        let top = self.columns.top(height);
        for (line, column) in (head + 1..).zip((top..self.file.mapping.columns.len()).take(height)) {
            let row = paint::line(area, line);
            self.draw_column(column, row, buffer, cx);
            if self.head.is_none() && column == self.columns.at {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
        let last = paint::line(area, area.height.saturating_sub(1));
        paint::put(
            buffer,
            (last.x + 1, last.y),
            last.width.saturating_sub(2),
            &self.legend(cx),
            cx.theme.faint,
        );
    }

    /// What the signs before the columns mean: those that are there.
    fn legend(&self, cx: &Context) -> String {
        let marks: Vec<&str> =
            (0..self.file.mapping.columns.len()).map(|column| self.mark(column).0).collect();
        let told = [("✓", "import-sign-sure"), ("?", "import-sign-guessed"), ("·", "import-sign-ignored")];
        let shown = told.iter().filter(|(mark, _)| marks.contains(mark));
        shown.map(|(mark, key)| format!("{mark} {}", cx.words.get(key))).collect::<Vec<_>>().join("   ")
    }

    /// How sure the meaning of a column is.
    fn mark(&self, column: usize) -> (&'static str, Look) {
        let sure = self.file.mapping.confidence.get(column).copied().unwrap_or_default();
        match (self.field(column), sure) {
            (ImportField::Ignored, _) => ("·", Look::Ignored),
            (_, 100) => ("✓", Look::Sure),
            _ => ("?", Look::Guessed),
        }
    }

    fn draw_item(&self, item: Item, row: Rect, buffer: &mut Buffer, cx: &Context) {
        let Item::Setting(setting) = item else {
            let told = format!("► {}", cx.words.get("import-to-preview"));
            paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), &told, cx.theme.accent);
            return;
        };
        let label = cx.words.get(setting_key(setting));
        let side = 20.min(row.width / 3);
        paint::put(buffer, (row.x + 3, row.y), side, &label, cx.theme.faint);
        let value = self.value(setting, cx);
        let room = row.width.saturating_sub(side + 5);
        paint::put(buffer, (row.x + side + 4, row.y), room, &value, cx.theme.text);
    }

    pub(super) fn value(&self, setting: Setting, cx: &Context) -> String {
        let table = &self.file.table;
        match setting {
            Setting::Encoding => table.encoding.unwrap_or_default().to_owned(),
            Setting::Delimiter => delimiter_name(table.delimiter, cx),
            Setting::Sheet => text::clean(table.sheet.as_deref().unwrap_or_default()),
            Setting::Match => cx.words.get(match_key(self.options.match_by)),
            Setting::Duplicates => cx.words.get(duplicate_key(self.options.on_duplicate)),
        }
    }

    fn draw_column(&self, column: usize, row: Rect, buffer: &mut Buffer, cx: &Context) {
        let (mark, look) = self.mark(column);
        let ((heading, field), samples) = (self.column_words(column, cx), self.samples(column));
        cells(row, [mark, &heading, &field, &samples], buffer, cx, look);
    }

    fn field(&self, column: usize) -> ImportField {
        self.file.mapping.columns.get(column).copied().unwrap_or(ImportField::Ignored)
    }

    /// The heading of a column, or its number, and what it means.
    pub(super) fn column_words(&self, column: usize, cx: &Context) -> (String, String) {
        let names = &self.file.mapping.header.names;
        let heading = names.get(column).map(|name| text::clean(name)).filter(|name| !name.is_empty());
        let heading = heading.unwrap_or_else(|| (column + 1).to_string());
        (heading, field_name(self.field(column), cx))
    }

    /// The first different values of a column.
    pub(super) fn samples(&self, column: usize) -> String {
        let rows = self.file.table.rows.iter().skip(self.file.mapping.header.end()).take(LOOKED);
        let mut found: Vec<String> = Vec::new();
        for value in rows.map(|row| row.text(column)).filter(|value| !value.is_empty()) {
            let value = text::clean(value);
            if !found.contains(&value) {
                found.push(value);
            }
            if found.len() == SAMPLES {
                break;
            }
        }
        found.join(" · ")
    }
}

/// How a line of the table looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Head,
    Sure,
    Guessed,
    Ignored,
}

/// Mark, heading, meaning and samples in columns.
fn cells(row: Rect, texts: [&str; 4], buffer: &mut Buffer, cx: &Context, look: Look) {
    let [mark, heading, field, samples] = texts;
    let theme = cx.theme;
    let (text_style, field_style) = match look {
        Look::Sure => (theme.text, theme.text),
        Look::Guessed => (theme.text, theme.warning),
        Look::Head | Look::Ignored => (theme.faint, theme.faint),
    };
    let side = (row.width.saturating_sub(4) * 3 / 10).min(30);
    paint::put(buffer, (row.x + 1, row.y), 1, mark, field_style);
    paint::put(buffer, (row.x + 3, row.y), side, heading, text_style);
    paint::put(buffer, (row.x + 5 + side, row.y), side, field, field_style);
    let used = 7 + side * 2;
    paint::put(buffer, (row.x + used, row.y), row.width.saturating_sub(used + 1), samples, theme.faint);
}
