//! How the list of absences looks.

use super::AbsenceList;
use crate::{
    i18n::absences::state_key,
    report::absence_state,
    screens::Context,
    store::absence::AbsenceOut,
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Columns of state and days; both names take most of what is left, at most so much, the note the rest.
const STATE: u16 = 11;
const DAYS: u16 = 22;
const NAME: u16 = 26;
/// Before who stands in.
const ARROW: u16 = 2;

impl AbsenceList {
    pub(super) fn status_words(&self, cx: &Context) -> String {
        let count = cx.words.count("absences-count", self.absences.len());
        text::dotted([cx.words.get("command-hand-over"), count])
    }

    pub(super) fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "absences-none" } else { "absences-reading" })
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.absences.is_empty() {
            paint::empty(buffer, area, &self.empty_words(cx), cx.theme);
            return;
        }
        let height = usize::from(area.height);
        let top = self.cursor.top(height);
        for (row, (at, one)) in (0..).zip(self.absences.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(area, row);
            let rest = place.width.saturating_sub(STATE + DAYS + 1);
            let name = (rest * 2 / 5).min(NAME);
            let is_past = absence_state(one, cx.today) == "past";
            let usual = if is_past { cx.theme.faint } else { cx.theme.text };
            let title = if is_past { cx.theme.faint } else { cx.theme.title };
            let widths = [STATE, DAYS, name, name + ARROW, rest.saturating_sub(2 * name + ARROW)];
            let styles = [cx.theme.accent, usual, title, usual, cx.theme.faint];
            let mut x = place.x + 1;
            for ((width, cell), style) in widths.into_iter().zip(cells(one, cx)).zip(styles) {
                paint::put(buffer, (x, place.y), width.saturating_sub(1), &cell, style);
                x += width;
            }
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < self.absences.len()), cx.theme);
    }
}

/// How far it is, the days, who is away, who stands in, the note.
pub(super) fn cells(one: &AbsenceOut, cx: &Context) -> [String; 5] {
    let day = |day| cx.words.formats.date(day);
    [
        cx.words.get(state_key(absence_state(one, cx.today))),
        format!("{}–{}", day(one.from), day(one.to)),
        text::clean(&one.user.1),
        format!("→ {}", text::clean(&one.substitute.1)),
        text::clean(&one.note),
    ]
}
