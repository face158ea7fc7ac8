//! What is known of the client who calls: money and promises first, then what waits and what was said.

use super::Incoming;
use crate::{
    i18n::{columns, contracts, receivables},
    report::{contract_cell, run_reason},
    screens::{
        Context,
        acquaintance::{head, person, talk},
    },
    store::{activity::ActivityOut, contract::ContractOut, run::Caller},
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect, style::Style};

/// Rows of a reason where what is known stands below the clients.
const WHY: usize = 2;

/// A line of what is known.
pub(super) struct Told {
    pub(super) text: String,
    style: Style,
    /// Rows that it may take where there is little room.
    rows: usize,
}

impl Told {
    const fn new(text: String, style: Style) -> Self {
        Self { text, style, rows: 1 }
    }
}

impl Incoming {
    /// Who it is and whom to talk to; what is owed and asks; what was warned of and said last; then what is planned, waits
    /// or was promised, and earlier talks.
    pub(super) fn known_lines(&self, cx: &Context) -> Vec<Told> {
        let Some((_, caller)) = &self.known else { return Vec::new() };
        let mut lines = vec![Told::new(head(&caller.detail.card, cx), cx.theme.title)];
        lines.extend(person(&caller.detail.card, cx).map(|line| Told::new(line, cx.theme.text)));
        lines.extend(money(caller, cx));
        let pinned = caller.detail.card.notes.iter().filter(|note| note.pinned);
        let pinned = pinned.map(|note| Told::new(format!("⚑ {}", text::clean(&note.text)), cx.theme.warning));
        let mut talks = caller.detail.last.iter().map(|one| Told::new(talk(one, cx), cx.theme.faint));
        lines.extend(pinned);
        lines.extend(talks.next());
        lines.extend(self.open_lines(cx));
        let waiting = caller.waiting.iter();
        lines.extend(waiting.map(|one| Told::new(contract_line(one, cx), cx.theme.text)));
        lines.extend(talks);
        lines
    }

    /// What is planned, and what we promised.
    fn open_lines(&self, cx: &Context) -> Vec<Told> {
        let planned = self.activities.iter().rev().filter(|one| one.text("state") == "planned");
        let planned = planned.map(|one| Told::new(open_line(one, cx), cx.theme.accent));
        let promised =
            |one: &&ActivityOut| !one.text("promise").is_empty() && one.text("promise_kept").is_empty();
        let promised = self.activities.iter().filter(promised);
        promised.map(|one| Told::new(promise(one, cx), cx.theme.warning)).chain(planned).collect()
    }

    pub(super) fn draw_known(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let lines = self.known_lines(cx);
        if lines.is_empty() || area.height == 0 {
            return;
        }
        let is_below = area.y > cx.body.y;
        if is_below {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let pane = paint::below(paint::within(area, 1), u16::from(is_below));
        let width = usize::from(pane.width);
        let rows = lines.iter().flat_map(|line| {
            let most = if is_below { line.rows } else { usize::MAX };
            text::wrap_at_most(&line.text, width, most).into_iter().map(move |text| (text, line.style))
        });
        let rows: Vec<(String, Style)> = rows.collect();
        paint::wrapped(buffer, pane, rows.iter().map(|(line, style)| (line.as_str(), *style)));
    }
}

/// How much is owed and overdue, then everything that asks, the weightiest first.
fn money(caller: &Caller, cx: &Context) -> Vec<Told> {
    let owed = receivables::owed(&caller.aged, cx.words);
    let is_late = caller.aged.iter().any(|aged| aged.overdue > 0);
    let tone = if is_late { cx.theme.warning } else { cx.theme.text };
    let owed = (!owed.is_empty()).then(|| Told::new(format!("{}: {owed}", cx.words.get("debts-page")), tone));
    let asks = caller.matters.iter().map(|one| {
        let mark = if one.reason.is_ahead() { "→" } else { "!" };
        let tone = if one.reason.is_ahead() { cx.theme.text } else { cx.theme.warning };
        Told { rows: WHY, ..Told::new(format!("{mark} {}", text::clean(&run_reason(one, cx.words))), tone) }
    });
    owed.into_iter().chain(asks).collect()
}

/// A contract that is not signed yet, or rests: number, kind, how it stands.
fn contract_line(one: &ContractOut, cx: &Context) -> String {
    text::dotted([
        text::clean(&one.text("number")),
        contract_cell(one, "kind", cx.words),
        contracts::state(&one.standing, cx.words),
        contract_cell(one, "sum", cx.words),
    ])
}

/// What is planned: day, hour, kind, what for; `!` where its day has gone by.
fn open_line(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    let is_late = activity.days().is_some_and(|(_, last)| last < cx.today);
    let told = text::dotted(["day", "time", "kind", "goal"].map(cell));
    format!("{}{told}", if is_late { "! " } else { "→ " })
}

fn promise(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    cx.words.say("card-promised", [("what", cell("promise")), ("day", cell("promise_on"))])
}
