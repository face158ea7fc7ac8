//! Drawing of the preview.

use super::{
    preview::{HEAD, PreviewStep, foot},
    words::{Sort, verdict_mark},
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
    /// How many rows of each sort; where the words have no room, by the marks that the rows have.
    pub(super) fn status(&self, cx: &Context) -> String {
        let whole = self.whole_status(cx);
        if cx.is_plain || text::width(&whole) + 2 <= usize::from(cx.body.width) {
            return whole;
        }
        self.counted(cx, |sort| sort.mark().to_owned())
    }

    /// What the marks of the counts mean, where the words had no room.
    pub(super) fn legend(&self, cx: &Context) -> Option<String> {
        let counts = Sort::ALL.into_iter().zip(self.counts).filter(|(_, count)| *count > 0);
        let marks =
            counts.map(|(sort, _)| format!("{} {}", sort.mark(), cx.words.get(sort.key()).to_lowercase()));
        let is_short = self.status(cx) != self.whole_status(cx);
        is_short.then(|| marks.collect::<Vec<_>>().join(" · "))
    }

    fn whole_status(&self, cx: &Context) -> String {
        self.counted(cx, |sort| {
            let mark = if sort == Sort::Doubtful { "! " } else { "" };
            format!("{mark}{}:", cx.words.get(sort.key()))
        })
    }

    /// The name of the file and its counts; doubts come first, for the end of the line may have no room.
    fn counted(&self, cx: &Context, name: impl Fn(Sort) -> String) -> String {
        let mut counts: Vec<(Sort, usize)> = Sort::ALL.into_iter().zip(self.counts).collect();
        counts.rotate_right(1);
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(sort, count)| format!("{} {}", name(sort), cx.words.formats.count(count)));
        let shown = self
            .shown
            .map(|sort| format!("{}: {}", cx.words.get("command-filter"), cx.words.get(sort.key())));
        [self.mapping.file.name()].into_iter().chain(shown).chain(counts).collect::<Vec<_>>().join(" · ")
    }

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
            let key = match self.is_waiting() {
                true => "import-judging",
                false if self.rows.is_empty() && !self.loose.is_empty() => "import-nothing-read",
                false => "import-no-rows",
            };
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
        let branches = match counts.branches {
            0 => String::new(),
            count => format!(" + {}", cx.words.count("import-branches", count)),
        };
        let created = cx.words.formats.count(counts.created - counts.branches);
        let parts = [
            ("created", format!("{created}{branches}")),
            ("updated", cx.words.formats.count(counts.updated)),
        ];
        cx.words.say("import-start", parts)
    }

    fn draw_reasons(&self, area: Rect, buffer: &mut Buffer, cx: &Context) {
        let foot = foot(usize::from(area.height));
        let first = area.height.saturating_sub(u16::try_from(foot).unwrap_or_default());
        paint::rule(buffer, paint::line(area, first), cx.theme);
        let told = self.reasons(cx);
        let is_plain_news = self.current().is_some_and(|(_, judged)| judged.is_without_doubt());
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
        Verdict::New | Verdict::Branch { .. } => cx.theme.good,
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
