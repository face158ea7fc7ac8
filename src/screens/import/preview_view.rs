//! Drawing of the preview.

use super::{
    preview::{HEAD, PreviewStep, foot},
    words::verdict_mark,
};
use crate::{
    domain::import::{ClientImport, Judged, Verdict},
    screens::Context,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// Where it is told how far the comparison is: under the words that say what is done.
fn bar_area(area: Rect) -> Rect {
    let left = area.x + 4;
    Rect { x: left, y: (area.y + 6).min(area.bottom()), width: area.width.saturating_sub(8), height: 3 }
        .intersection(area)
}

/// Line, verdict, name, number, and the city or the person of a card.
const COLUMNS: [Column; 5] = [
    Column { least: 6, wanted: 7, drop: 3, grows: false },
    Column { least: 16, wanted: 18, drop: 0, grows: false },
    Column { least: 20, wanted: 40, drop: 0, grows: true },
    Column { least: 12, wanted: 15, drop: 1, grows: false },
    Column { least: 10, wanted: 16, drop: 2, grows: false },
];

impl PreviewStep {
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        if let Some(work) = self.work.as_ref().filter(|_| self.visible.is_empty() && self.is_waiting()) {
            work.draw(frame, bar_area(area), cx);
        }
        let buffer = frame.buffer_mut();
        self.draw_next(paint::line(area, 0), buffer, cx);
        let side = if self.mapping.file.mapping.is_fixed { "field-full-name" } else { "field-city" };
        let heads = ["import-head-line", "import-head-verdict", "field-name", "field-tax-id", side];
        cells(paint::line(area, 1), &heads.map(|key| cx.words.get(key)), buffer, [cx.theme.faint; 2]);
        let height = Self::height(cx);
        let top = self.cursor.top(height);
        for (line, at) in (HEAD..).zip(self.visible.iter().skip(top).take(height)) {
            let row = paint::line(area, u16::try_from(line).unwrap_or(u16::MAX));
            if let (Some(client), Some(judged)) = (self.rows.get(*at), self.report.rows.get(*at)) {
                draw_row(client, judged, row, buffer, cx);
            }
            if !self.is_on_next && top + line - HEAD == self.cursor.at {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
        if self.visible.is_empty() {
            let key = if self.is_waiting() { "import-judging" } else { "import-no-rows" };
            let room = area.width.saturating_sub(5);
            for (at, line) in (3..).zip(text::wrap(&cx.words.get(key), usize::from(room))) {
                let row = paint::line(area, at);
                paint::put(buffer, (row.x + 4, row.y), room, &line, cx.theme.faint);
            }
        }
        self.draw_reasons(area, buffer, cx);
    }

    fn draw_next(&self, row: Rect, buffer: &mut Buffer, cx: &Context) {
        let told = format!("► {}", self.start_words(cx));
        let style = if self.writes() == 0 { cx.theme.faint } else { cx.theme.accent };
        paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), &told, style);
        if self.is_on_next {
            paint::under_cursor(buffer, row, cx.theme);
        }
    }

    /// What the import would do.
    pub(super) fn start_words(&self, cx: &Context) -> String {
        let counts = self.report.counts;
        let parts = [
            ("created", cx.words.formats.count(counts.created)),
            ("updated", cx.words.formats.count(counts.updated)),
        ];
        cx.words.say("import-start", parts)
    }

    fn draw_reasons(&self, area: Rect, buffer: &mut Buffer, cx: &Context) {
        let foot = foot(usize::from(area.height));
        let first = area.height.saturating_sub(u16::try_from(foot).unwrap_or_default());
        paint::rule(buffer, paint::line(area, first), cx.theme);
        let told = self.reasons(cx);
        let is_plain_news =
            self.current().is_some_and(|(_, judged)| Self::row_reasons(judged, cx).is_empty());
        let style = if is_plain_news { cx.theme.text } else { cx.theme.warning };
        let room = usize::from(area.width.saturating_sub(2));
        let mut lines = text::wrap(&told, room);
        // Enter shows the whole.
        let is_cut = lines.len() >= foot;
        lines.truncate(foot - 1);
        if let Some(last) = lines.last_mut().filter(|_| is_cut) {
            *last = text::cut(&format!("{last} …"), room);
        }
        for (at, line) in (first + 1..area.height).zip(lines) {
            let row = paint::line(area, at);
            paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), &line, style);
        }
    }
}

fn draw_row(client: &ClientImport, judged: &Judged, row: Rect, buffer: &mut Buffer, cx: &Context) {
    let (glyph, key) = verdict_mark(&judged.verdict);
    let doubt = if judged.flaws.is_empty() { "" } else { " !" };
    let texts = [
        judged.line.to_string(),
        format!("{glyph} {}{doubt}", cx.words.get(key)),
        text::clean(client.client.get("name")),
        text::clean(client.client.get("tax_id")),
        text::clean(PreviewStep::side(client)),
    ];
    let style = match &judged.verdict {
        Verdict::New => cx.theme.good,
        Verdict::Update(_) => cx.theme.accent,
        Verdict::Duplicate { .. } => cx.theme.warning,
        Verdict::Rejected { .. } => cx.theme.alarm,
        Verdict::Same | Verdict::LeftOut => cx.theme.faint,
    };
    cells(row, &texts, buffer, [style, cx.theme.text]);
}

fn cells(row: Rect, texts: &[String; 5], buffer: &mut Buffer, [verdict, plain]: [Style; 2]) {
    let widths = paint::widths(&COLUMNS, row.width.saturating_sub(2));
    let styles = [plain, verdict, plain, plain, plain];
    let cells = widths.into_iter().zip(texts).zip(styles);
    paint::cells(
        buffer,
        (row.x + 1, row.y),
        cells.map(|((width, text), style)| (width, text.as_str(), style)),
    );
}
