//! The card under the cursor: who to talk to and how, what was said last, why now.

use super::Today;
use crate::{
    i18n::reasons,
    report::run_reason,
    screens::{
        Context,
        acquaintance::{head, person, talk},
    },
    store::run::{RunCard, RunDetail},
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect, style::Style};

impl Today {
    pub(super) fn draw_detail(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if area.y > cx.body.y {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let pane = paint::below(paint::within(area, 1), u16::from(area.y > cx.body.y));
        let lines = self.detail_lines(cx);
        paint::wrapped(buffer, pane, lines.iter().map(|(line, style)| (line.as_str(), *style)));
    }

    fn detail_lines(&self, cx: &Context) -> Vec<(String, Style)> {
        let Some(card) = self.current() else { return Vec::new() };
        let detail = self.detail.as_ref().filter(|(id, _)| Some(*id) == self.client_id()).map(|(_, it)| it);
        let mut lines = Vec::new();
        if let Some(RunDetail { card: client, .. }) = detail {
            lines.push((head(client, cx), cx.theme.title));
            lines.extend(person(client, cx).map(|line| (line, cx.theme.text)));
        }
        lines.push((why(card, cx), cx.theme.accent));
        let about = card.about.as_ref().map(|about| text::clean(&about.text)).filter(|it| !it.is_empty());
        lines.extend(about.map(|goal| (cx.words.say("run-goal", [("goal", goal)]), cx.theme.text)));
        if let Some(RunDetail { card: client, last }) = detail {
            let pinned = client.notes.iter().filter(|note| note.pinned);
            lines.extend(pinned.map(|note| (format!("⚑ {}", text::clean(&note.text)), cx.theme.warning)));
            lines.extend(last.iter().map(|one| (talk(one, cx), cx.theme.faint)));
        }
        lines.extend(phrase(card, cx).map(|line| (line, cx.theme.text)));
        lines
    }
}

/// What could be said first, by the best reason.
fn phrase(card: &RunCard, cx: &Context) -> Option<String> {
    use crate::domain::run::ReasonKind as K;
    let key = match card.reasons.first()?.reason.kind {
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
