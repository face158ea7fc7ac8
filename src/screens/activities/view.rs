//! How a quick line looks: what is typed, what was understood, what can be chosen.

use super::quick::{Purpose, QuickLog};
use crate::{
    domain::activity::quick::{Heard, QuickFlaw},
    i18n::{moments, repeats, rhythms},
    report::clash_words,
    screens::{Click, Context, Reaction, Screen},
    ui::{floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Width of the inside, in cells.
const WIDTH: u16 = 74;
/// Lines of what was understood.
const TOLD: usize = 5;
/// Lines above the choices: what is typed, a space, what was understood, a space.
const HEAD: usize = TOLD + 3;
/// Lines to choose from.
const CHOICES: usize = 6;

impl QuickLog {
    fn place(area: Rect) -> Rect {
        let height = u16::try_from(HEAD + CHOICES).unwrap_or(u16::MAX);
        floating::place(
            area,
            (WIDTH.min(area.width.saturating_sub(4)), height.min(area.height.saturating_sub(2))),
        )
    }

    /// Labels and what was understood.
    pub(super) fn understood(&self, cx: &Context) -> Vec<(String, String)> {
        let heard = match &self.heard {
            Ok(heard) => heard,
            Err(QuickFlaw::Empty) => return vec![(String::new(), cx.words.get(self.example()))],
            Err(_) => return vec![(String::new(), self.flaw(cx).unwrap_or_default())],
        };
        let repeat = heard.repeat.map(|rule| repeats::repeat(&rule, cx.words)).unwrap_or_default();
        let length = heard.length().filter(|_| heard.moment.until.is_none());
        let length = length.map(|minutes| cx.words.count("quick-minutes", minutes as usize));
        let when = moments::moment(&heard.moment, cx.today, cx.words);
        let when = text::dotted([when, length.unwrap_or_default(), repeat]);
        let next = moments::next(heard, cx.today, cx.words);
        let chosen = self.choices(cx).into_iter().nth(self.at.unwrap_or_default());
        let note = chosen.map_or_else(|| self.meant.note.clone(), |chosen| self.note(heard, &chosen));
        let rows = [
            ("field-activity-kind", self.kind_words(heard, cx)),
            ("field-activity-day", when),
            ("column-next", next),
            ("field-note", note),
            ("quick-hint", self.hint(heard, cx)),
        ];
        let told = rows.into_iter().filter(|(_, text)| !text.is_empty());
        told.map(|(label, words)| (cx.words.get(label), text::clean(&words))).collect()
    }

    /// A call on a day of meetings, or the other way round, with the nearest day that fits.
    fn off_rhythm(&self, heard: &Heard, cx: &Context) -> Option<String> {
        let here = (&cx.facts.rhythm, &cx.facts.calendar);
        let doubt = |wanted| rhythms::doubt(&wanted, cx.today, here, cx.words);
        self.planned(heard).and_then(doubt)
    }

    /// What the line does not say, what it overlaps, what may surprise: the weightiest of it.
    fn hint(&self, heard: &Heard, cx: &Context) -> String {
        let unclear = heard.unclear.as_ref().map(|flaw| {
            let (key, parts) = moments::quick_flaw(flaw, cx.words);
            cx.words.say(key, parts)
        });
        let clash = self.clash.as_ref().map(|other| clash_words(other, cx.words));
        let hint = heard.moment.hint.or_else(|| heard.next.and_then(|next| next.hint));
        let which = (self.purpose == Purpose::Log && !self.is_sure()).then(|| cx.words.get("quick-which"));
        let when = self.lacks_when().then(|| cx.words.get("quick-when"));
        let told = [
            which,
            when,
            unclear,
            clash,
            self.off_rhythm(heard, cx),
            hint.map(|hint| moments::hint(hint, cx.words)),
        ];
        told.into_iter().flatten().next().unwrap_or_default()
    }

    const fn example(&self) -> &'static str {
        match self.purpose {
            Purpose::Log => "quick-example",
            Purpose::Outcome => "quick-outcome-example",
        }
    }

    pub(super) fn draw_line(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(Self::place(area), &text::clean(&self.title(cx)), buffer, cx.theme);
        self.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
        let rows = self.understood(cx);
        let left = rows.iter().map(|(label, _)| text::width(label)).max().unwrap_or_default();
        let gap = u16::try_from(if left == 0 { 0 } else { left + 2 }).unwrap_or_default();
        let tone = if self.heard.is_err() { cx.theme.faint } else { cx.theme.text };
        for (at, (label, words)) in (2..).zip(rows.iter().take(TOLD)) {
            let row = paint::line(inside, at);
            paint::put(buffer, (row.x, row.y), gap, label, cx.theme.faint);
            paint::put(buffer, (row.x + gap, row.y), row.width.saturating_sub(gap), words, tone);
        }
        for (at, chosen) in self.choices(cx).iter().enumerate() {
            let row = paint::line(inside, u16::try_from(HEAD + at).unwrap_or(u16::MAX));
            paint::put(
                buffer,
                (row.x + 1, row.y),
                row.width.saturating_sub(1),
                &chosen.words(cx),
                cx.theme.text,
            );
            if Some(at) == self.at {
                floating::chosen(buffer, row, cx.theme);
            }
        }
    }

    /// A click on a line chooses it; beside the window it leaves.
    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let inside = paint::inside(Self::place(cx.body));
        let Some((line, _)) = click.inside(inside) else { return Reaction::Close };
        let at = line.checked_sub(HEAD).filter(|at| *at < self.choices(cx).len());
        let Some(at) = at else { return Reaction::Stay };
        self.at = Some(at);
        self.save(cx)
    }
}
