//! The card under the cursor: who to talk to and how, what was said last, why now.

use super::Today;
use crate::{
    i18n::{columns, reasons},
    report::run_reason,
    screens::{
        Context,
        acquaintance::{head, person, talk},
    },
    store::run::{About, RunCard, RunDetail},
    ui::{paint, text},
};
use chrono::NaiveTime;
use ratatui::{Frame, layout::Rect, style::Style};

impl Today {
    pub(super) fn draw_detail(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let is_below = area.y > cx.body.y;
        if is_below {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let pane = paint::below(paint::within(area, 1), u16::from(is_below));
        // Below the list every line counts: what is longer than its share is cut.
        let width = usize::from(pane.width);
        let lines = self.detail_lines(cx).into_iter().flat_map(|line| {
            let most = if is_below { line.rows } else { usize::MAX };
            text::wrap_at_most(&line.text, width, most).into_iter().map(move |text| (text, line.style))
        });
        let lines: Vec<(String, Style)> = lines.collect();
        paint::wrapped(buffer, pane, lines.iter().map(|(line, style)| (line.as_str(), *style)));
    }

    /// Whom, how, why and what for come first; then what to say, and what was said.
    fn detail_lines(&self, cx: &Context) -> Vec<Told> {
        let Some(card) = self.current() else { return Vec::new() };
        let detail = self.detail.as_ref().filter(|(id, _)| Some(*id) == self.client_id()).map(|(_, it)| it);
        let mut lines = Vec::new();
        if let Some(RunDetail { card: client, .. }) = detail {
            lines.push(Told::new(head(client, cx), cx.theme.title));
            lines.extend(person(client, cx).map(|line| Told::new(line, cx.theme.text)));
        }
        lines.push(Told { rows: WHY, ..Told::new(why(card, cx), cx.theme.accent) });
        let about = card.about.as_ref().map(|about| text::clean(&about.text)).filter(|it| !it.is_empty());
        let goal = about.map(|goal| cx.words.say("run-goal", [("goal", goal)]));
        let also = card.also.as_ref().map(|also| cx.words.say("run-also", [("what", also_words(also, cx))]));
        lines.extend(goal.into_iter().chain(also).map(|line| Told::new(line, cx.theme.text)));
        if let Some(RunDetail { card: client, .. }) = detail {
            let pinned = client.notes.iter().filter(|note| note.pinned);
            lines.extend(
                pinned.map(|note| Told::new(format!("⚑ {}", text::clean(&note.text)), cx.theme.warning)),
            );
        }
        lines.extend(phrase(card, cx).map(|line| Told::new(line, cx.theme.text)));
        let last = detail.into_iter().flat_map(|detail| &detail.last);
        lines.extend(last.map(|one| Told::new(talk(one, cx), cx.theme.faint)));
        lines
    }
}

/// Lines of the reasons where the card stands below the list.
const WHY: usize = 2;

/// A line of the card.
struct Told {
    text: String,
    style: Style,
    /// Rows that it may take where there is little room.
    rows: usize,
}

impl Told {
    const fn new(text: String, style: Style) -> Self {
        Self { text, style, rows: 1 }
    }
}

/// Hour, kind, what for.
fn also_words((about, time): &(About, Option<NaiveTime>), cx: &Context) -> String {
    let time = time.map(|time| cx.words.formats.time(time)).unwrap_or_default();
    let kind = columns::of_activity(cx.words, "kind", &about.kind);
    text::clean(&text::dotted([time, kind, about.text.clone()]))
}

/// What could be said first, by the best reason.
fn phrase(card: &RunCard, cx: &Context) -> Option<String> {
    use crate::domain::run::ReasonKind as K;
    let key = match card.leading.reason.kind {
        K::CallBack => "run-phrase-call-back",
        K::OurObligation => "run-phrase-ours",
        K::UnpreparedMeeting => "run-phrase-prepare",
        K::Unanswered => "run-phrase-unanswered",
        K::NoDecider => "run-phrase-decider",
        K::Silence => "run-phrase-silence",
        K::NoNextStep => "run-phrase-no-step",
        _ => return None,
    };
    Some(cx.words.get(key))
}

/// Every reason with its points.
fn why(card: &RunCard, cx: &Context) -> String {
    let one = |one: &crate::store::run::RunReason| {
        let points = reasons::points(one.points, cx.words);
        format!("{} ({points})", text::clean(&run_reason(one, cx.words)))
    };
    let all: Vec<String> = card.reasons.iter().map(one).collect();
    cx.words.say("run-why-now", [("why", all.join(", ")), ("score", reasons::points(card.score, cx.words))])
}
