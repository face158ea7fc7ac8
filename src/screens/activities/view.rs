//! How a quick line looks: what is typed, what was understood, what can be chosen.

use super::quick::{Purpose, QuickLog};
use crate::{
    domain::activity::quick::{Heard, QuickFlaw},
    i18n::{moments, repeats, rhythms},
    report::clash_words,
    screens::{Click, Context, Reaction, Screen},
    ui::{floating, paint, text},
};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

/// Width of the inside, in cells.
const WIDTH: u16 = 74;
/// Lines of what was understood.
const TOLD: usize = 5;
/// Lines to choose from.
const CHOICES: usize = 6;
/// Lines to choose from where there is little room; the others are scrolled to.
const FEW: usize = 2;

/// Where the parts of the line stand inside its frame.
struct Parts {
    inside: Rect,
    /// The first line of what was understood, and how many there are.
    told: (usize, usize),
    /// The first line of the choices, and how many there are.
    choices: (usize, usize),
    /// The first choice that is in sight.
    top: usize,
}

impl QuickLog {
    /// As high as it needs to be, and no higher than leaves in sight what it is about.
    fn place(cx: &Context) -> Rect {
        let height = u16::try_from(TOLD + CHOICES + 3).unwrap_or(u16::MAX);
        let area = cx.beside;
        floating::place(
            area,
            (WIDTH.min(area.width.saturating_sub(4)), height.min(area.height.saturating_sub(2))),
        )
    }

    /// What is typed, what was understood, what can be chosen; spaces between where there is room.
    fn parts(&self, (told, choices): (usize, usize), cx: &Context) -> Parts {
        let inside = paint::inside(Self::place(cx));
        let room = usize::from(inside.height).saturating_sub(1);
        if room >= TOLD + CHOICES + 2 {
            let top = self.at.unwrap_or_default().saturating_sub(CHOICES - 1);
            return Parts {
                inside,
                told: (2, told.min(TOLD)),
                choices: (TOLD + 3, choices.min(CHOICES)),
                top,
            };
        }
        let shown = choices.min(room.saturating_sub(told).max(FEW)).min(room);
        let told = told.min(room - shown);
        let top = self.at.unwrap_or_default().saturating_sub(shown.saturating_sub(1));
        Parts { inside, told: (1, told), choices: (room + 1 - shown, shown), top }
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
        let next = self.next_words(heard, cx);
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

    /// The day of the next step, and which words were taken for it: those of an outcome are no part of its note.
    fn next_words(&self, heard: &Heard, cx: &Context) -> String {
        let next = moments::next(heard, cx.today, cx.words);
        if next.is_empty() || heard.day_words.is_empty() || self.purpose != Purpose::Outcome {
            return next;
        }
        let parts = [("day", next), ("words", heard.day_words.join(" "))];
        cx.words.say("quick-day-from", parts)
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
            hint.map(|hint| moments::hint(hint, cx.words)),
            self.off_rhythm(heard, cx),
        ];
        told.into_iter().flatten().next().unwrap_or_default()
    }

    const fn example(&self) -> &'static str {
        match self.purpose {
            Purpose::Log => "quick-example",
            Purpose::Outcome => "quick-outcome-example",
        }
    }

    pub(super) fn draw_line(&self, frame: &mut Frame, cx: &Context) {
        let buffer = frame.buffer_mut();
        floating::frame(Self::place(cx), &text::clean(&self.title(cx)), buffer, cx.theme);
        let (rows, choices) = (self.understood(cx), self.choices(cx));
        let parts = self.parts((rows.len(), choices.len()), cx);
        self.field.draw(paint::line(parts.inside, 0), buffer, cx.theme, true);
        self.draw_understood(buffer, &rows, &parts, cx);
        let (first, shown) = parts.choices;
        for (line, (at, chosen)) in (first..).zip(choices.iter().enumerate().skip(parts.top).take(shown)) {
            let row = paint::line(parts.inside, u16::try_from(line).unwrap_or(u16::MAX));
            let words = chosen.words(cx);
            paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(1), &words, cx.theme.text);
            if Some(at) == self.at {
                floating::chosen(buffer, row, cx.theme);
            }
        }
        let inside = paint::below(parts.inside, u16::try_from(first).unwrap_or_default());
        floating::more(buffer, inside, (parts.top > 0, parts.top + shown < choices.len()), cx.theme);
    }

    /// Where not all of it has room the last line, which tells of doubts, is kept.
    fn draw_understood(&self, buffer: &mut Buffer, rows: &[(String, String)], parts: &Parts, cx: &Context) {
        let left = rows.iter().map(|(label, _)| text::width(label)).max().unwrap_or_default();
        let gap = u16::try_from(if left == 0 { 0 } else { left + 2 }).unwrap_or_default();
        let tone = if self.heard.is_err() { cx.theme.faint } else { cx.theme.text };
        let (first, shown) = parts.told;
        let kept = rows.iter().take(shown.saturating_sub(1)).chain(rows.last().filter(|_| shown > 0));
        let kept = kept.take(rows.len());
        for (at, (label, words)) in (first..).zip(kept) {
            let row = paint::line(parts.inside, u16::try_from(at).unwrap_or(u16::MAX));
            paint::put(buffer, (row.x, row.y), gap, label, cx.theme.faint);
            paint::put(buffer, (row.x + gap, row.y), row.width.saturating_sub(gap), words, tone);
        }
    }

    /// A click on a line chooses it; beside the window it leaves.
    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let choices = self.choices(cx).len();
        let parts = self.parts((self.understood(cx).len(), choices), cx);
        let Some((line, _)) = click.inside(parts.inside) else { return Reaction::Close };
        let (first, shown) = parts.choices;
        let at = line.checked_sub(first).filter(|at| *at < shown).map(|at| at + parts.top);
        let Some(at) = at.filter(|at| *at < choices) else { return Reaction::Stay };
        self.at = Some(at);
        self.save(cx)
    }
}
