//! How the documents of a contract look: a list, and below it what stands in the one under the cursor.

use super::annexes::AnnexList;
use crate::{
    domain::annex::AnnexState,
    i18n::annexes::{state_key, title},
    report::{annex_rows, annex_sum},
    screens::Context,
    store::annex::AnnexOut,
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Half of the window lists, the other half tells.
pub(super) fn list_area(area: Rect) -> Rect {
    Rect { height: (area.height / 2).max(1), ..area }
}

pub(super) fn list_height(area: Rect) -> usize {
    usize::from(list_area(area).height)
}

/// What stands in the line of a document.
pub(super) fn cells(one: &AnnexOut, cx: &Context) -> [String; 5] {
    let day = |column: &str| {
        let text = one.text(column);
        text.parse().map_or(text, |day| cx.words.formats.date(day))
    };
    let until = day("end_day");
    let until = if until.is_empty() { until } else { cx.words.say("annex-until", [("day", until)]) };
    [
        text::clean(&title(one.kind, &one.text("number"), cx.words)),
        day("day"),
        cx.words.get(state_key(one.state)),
        until,
        annex_sum(one, cx.words),
    ]
}

/// What stands in the one under the cursor. Whose it is stands above the list.
pub(super) fn details(list: &AnnexList, cx: &Context) -> Vec<(String, String)> {
    let Some(one) = list.current() else { return Vec::new() };
    let is_open = one.state != AnnexState::Signed;
    let above = [cx.words.get("field-contract-client"), cx.words.get("annex-contract")];
    let own = annex_rows(one, cx.words).into_iter().filter(|(name, _)| !above.contains(name));
    let rows = list.signers.rows(is_open, cx).into_iter().chain(own);
    let told = rows.filter(|(_, value)| !value.is_empty());
    told.map(|(name, value)| (name, text::clean_lines(&value))).collect()
}

pub(super) fn draw(list: &AnnexList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    if list.all.is_empty() {
        paint::empty(buffer, area, &list.empty_words(cx), cx.theme);
        return;
    }
    let above = list_area(area);
    let height = usize::from(above.height);
    let top = list.cursor.top(height);
    for (row, (at, one)) in (0..).zip(list.all.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(above, row);
        let told = text::dotted(cells(one, cx));
        paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), &told, cx.theme.text);
        if at == list.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, above, (top > 0, top + height < list.all.len()), cx.theme);
    let shown = u16::try_from(list.all.len()).unwrap_or(above.height).min(above.height);
    let below = paint::below(area, shown);
    paint::rule(buffer, Rect { height: 1, ..below }, cx.theme);
    let room = usize::from(below.width.saturating_sub(4));
    let told = details(list, cx).into_iter().flat_map(|(name, value)| {
        let line = if name.is_empty() { format!("  {value}") } else { format!("{name}: {value}") };
        text::wrap(&line, room)
    });
    for (row, line) in (1..below.height).zip(told) {
        let place = paint::line(below, row);
        paint::put(buffer, (place.x + 2, place.y), place.width.saturating_sub(3), &line, cx.theme.text);
    }
}
