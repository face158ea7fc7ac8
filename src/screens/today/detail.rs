//! The card under the cursor: who to talk to and how, what was said last, why now.

use super::Today;
use crate::{
    domain::{
        client::{KINDS, STAGES},
        contact::ROLES,
        phone::shown,
    },
    i18n::{columns, reasons},
    screens::Context,
    store::{
        activity::ActivityOut,
        client::{Card, ContactOnCard},
        record,
        run::{RunCard, RunDetail},
    },
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect, style::Style};

impl Today {
    pub(super) fn draw_detail(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if area.y > cx.body.y {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let start = u16::from(area.y > cx.body.y);
        let width = area.width.saturating_sub(2);
        let mut row = start;
        for (line, style) in self.detail_lines(cx) {
            for part in text::wrap(&line, usize::from(width.max(1))) {
                if row >= area.height {
                    return;
                }
                let place = paint::line(area, row);
                paint::put(buffer, (place.x + 1, place.y), width, &part, style);
                row += 1;
            }
        }
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

/// Name, kind, stage, segment, city.
fn head(card: &Card, cx: &Context) -> String {
    let cell = |column: &str| text::clean(&record::text(&card.client, column));
    let vip = if cell("vip") == "1" { "★ " } else { "" };
    let name = text::clean(&columns::name(cx.words, &record::text(&card.client, "name")));
    let parts = [
        format!("{vip}{name}"),
        columns::choice(cx.words, KINDS, &cell("kind")),
        columns::choice(cx.words, STAGES, &cell("stage")),
        cell("segment"),
        cell("city"),
    ];
    text::dotted(parts)
}

/// Whom to talk to: who decides, else the first person; the firm's phone where nobody is known.
fn person(card: &Card, cx: &Context) -> Option<String> {
    let who = card.talks_with(None);
    let phone = |owner: Option<crate::domain::id::Id>| {
        let own = card.points.iter().find(|point| point.contact == owner && point.kind == "phone");
        own.map(|point| shown(&point.normal)).filter(|phone| !phone.is_empty())
    };
    let of = |contact: &ContactOnCard| {
        let parts = [
            text::clean(&columns::name(cx.words, &contact.name)),
            text::clean(&contact.position),
            columns::choice(cx.words, ROLES, &contact.role),
            phone(Some(contact.id)).or_else(|| phone(None)).unwrap_or_default(),
            language(&contact.language, cx),
            text::clean(&contact.hours),
        ];
        text::dotted(parts)
    };
    who.map(of).or_else(|| phone(None))
}

fn language(code: &str, cx: &Context) -> String {
    columns::choice(cx.words, crate::domain::client::LANGUAGES, code)
}

/// One talk: day, kind, what came of it.
fn talk(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    text::dotted(["day", "kind", "result", "outcome"].map(cell))
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
        format!("{} ({points})", reasons::reason(&one.reason, cx.words))
    };
    let all: Vec<String> = card.reasons.iter().map(one).collect();
    cx.words.say("run-why-now", [("why", all.join(", ")), ("score", reasons::points(card.score, cx.words))])
}
