//! How the morning run looks: the queue, and below it the card under the cursor.

use super::Today;
use crate::{
    domain::{money::Money, rhythm::DayRole},
    i18n::{absences, columns, reasons, rhythms},
    report::{run_reason, to_do},
    screens::Context,
    store::run::{RunCard, RunOrder},
    ui::{paint, text},
};
use chrono::{Datelike as _, NaiveDate};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
};

/// From so many columns on, list and card stand side by side.
const WIDE: u16 = 110;
/// Lines of the card below the list, with the rule above it.
const DETAIL: u16 = 11;
/// Lines that are left to the list at least.
const LIST: u16 = 6;
/// Columns of mark, time and what to do; the client takes a third of the rest.
const MARK: u16 = 2;
const TIME: u16 = 6;
const WHAT: u16 = 12;

/// A part of the status line.
struct Part {
    long: String,
    /// The same in fewer words.
    short: String,
    /// The lower, the sooner it is shortened.
    rank: Option<usize>,
}

impl Part {
    const fn plain(long: String) -> Self {
        Self { long, short: String::new(), rank: None }
    }

    const fn shortened(long: String, short: String, rank: usize) -> Self {
        Self { long, short, rank: Some(rank) }
    }
}

impl Today {
    /// Where the list and the card stand.
    pub(super) fn areas(body: Rect) -> (Rect, Rect) {
        if body.width >= WIDE {
            let [list, card] = Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).areas(body);
            return (list, card);
        }
        let detail = if body.height >= DETAIL + LIST { DETAIL } else { 0 };
        let [list, card] = Layout::vertical([Constraint::Fill(1), Constraint::Length(detail)]).areas(body);
        (list, card)
    }

    pub(super) fn status_line(&self, cx: &Context) -> Line<'static> {
        let room = usize::from(cx.body.width.saturating_sub(1));
        let mut parts = self.told_parts(cx);
        let told = |parts: &[Part]| text::dotted(parts.iter().map(|part| part.long.clone()));
        // Where there is no room the words become fewer, from what matters least.
        for at in (0..parts.len())
            .filter_map(|rank| parts.iter().position(|part| part.rank == Some(rank)))
            .collect::<Vec<_>>()
        {
            if text::width(&told(&parts)) < room {
                break;
            }
            if let Some(part) = parts.get_mut(at) {
                part.long = std::mem::take(&mut part.short);
            }
        }
        Line::styled(told(&parts), cx.theme.title)
    }

    /// What the line tells (`U-14`).
    fn told_parts(&self, cx: &Context) -> Vec<Part> {
        let counted = |key: &str, count: usize| {
            if count > 0 { cx.words.count(key, count) } else { String::new() }
        };
        let whose = if self.is_whole { cx.everybody("run-whole-office") } else { String::new() };
        // Of the first cards alone nobody knows how many follow.
        let left = self.queue.order().map(RunOrder::len);
        let without = self.queue.order().map_or(0, RunOrder::without_step);
        let role = cx.facts.rhythm.role(cx.today, &cx.facts.calendar);
        let role = role.map(|role| rhythms::role(role, cx.words)).unwrap_or_default();
        let goal = self.goal(cx);
        // The goal says as well what the day is for.
        let short_role = if goal.is_empty() { role.clone() } else { String::new() };
        let done = if self.done.all > 0 {
            format!("✓{}", cx.words.formats.count(self.done.all))
        } else {
            String::new()
        };
        vec![
            Part::plain(self.narrowed_words(cx)),
            Part::plain(cx.words.formats.date_with_weekday(cx.today)),
            Part::shortened(role, short_role, 2),
            Part::plain(whose),
            Part::plain(left.map(|left| cx.words.count("run-to-do-count", left)).unwrap_or_default()),
            Part::plain(goal),
            Part::shortened(counted("run-done-count", self.done.all), done, 3),
            Part::plain(text::dotted(self.stands_for(cx))),
            Part::shortened(
                counted("run-without-step", without),
                counted("run-without-step-short", without),
                1,
            ),
            Part::shortened(self.ahead(cx), String::new(), 0),
        ]
    }

    /// «calls 4 of 15»: how much of what such a day is for was done, and how much makes it full (`A-5`). The goal is
    /// that of one person.
    fn goal(&self, cx: &Context) -> String {
        let Some(role) = cx.facts.rhythm.role(cx.today, &cx.facts.calendar) else { return String::new() };
        let (key, done) = match role {
            DayRole::Calls => ("run-goal-calls", self.done.calls),
            DayRole::Meetings => ("run-goal-meetings", self.done.meetings),
        };
        let goal = role.goal(cx.facts.settings.targets());
        if self.is_whole || goal == 0 {
            return String::new();
        }
        let [done, goal] = [done, goal].map(|count| cx.words.formats.count(count));
        cx.words.say(key, [("done", done), ("goal", goal)])
    }

    /// «for Дмитрий: 4»: for whom somebody stands in, and how many cards that are.
    fn stands_for(&self, cx: &Context) -> Vec<String> {
        let absent = self.queue.order().into_iter().flat_map(RunOrder::stands_for);
        absent.map(|(name, count)| absences::stands_for_so_many(name, count, cx.words)).collect()
    }

    /// What is left to prepare for the next working day, where something is.
    fn ahead(&self, cx: &Context) -> String {
        let (day, count) = self.unprepared;
        if count == 0 {
            return String::new();
        }
        let day = cx.words.formats.weekday_short(day.weekday()).to_owned();
        let meetings = cx.words.count("prepare-meetings", count);
        cx.words.say("prepare-ahead", [("day", day), ("meetings", meetings)])
    }

    pub(super) fn empty_words(&self, cx: &Context) -> String {
        if self.queue.order().is_none() {
            return cx.words.get("run-reading");
        }
        let wanted = self.wanted_words(cx);
        if !wanted.is_empty() {
            return cx.words.say("run-nobody-fits", [("what", wanted)]);
        }
        cx.words.say("run-finished", [("what", self.told_of_day(cx))])
    }

    /// «2 done, 3 put off (Wed, 18.03: 3), 1 not needed, promised 5 000 ₸».
    fn told_of_day(&self, cx: &Context) -> String {
        let on_day = |(day, count): (&NaiveDate, &usize)| {
            format!("{}: {}", cx.words.formats.date_with_weekday(*day), cx.words.formats.count(*count))
        };
        let days: Vec<String> = self.end.put_off.iter().map(on_day).collect();
        let mut moved = cx.words.count("run-moved-count", self.end.put_off());
        if !days.is_empty() {
            moved = format!("{moved} ({})", days.join(", "));
        }
        let mut told = vec![cx.words.count("run-done-count", self.done.all), moved];
        if self.end.not_needed > 0 {
            told.push(cx.words.count("run-not-needed-count", self.end.not_needed));
        }
        let sum = |sum: &Money| cx.words.formats.money(sum.minor(), sum.currency().code());
        let sums: Vec<String> = self.end.promised.iter().map(sum).collect();
        if !sums.is_empty() {
            told.push(cx.words.say("run-promised-sum", [("sum", sums.join(" + "))]));
        }
        told.join(", ")
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (list, card) = Self::areas(area);
        if self.queue.is_empty() {
            paint::empty(frame.buffer_mut(), area, &self.empty_words(cx), cx.theme);
            return;
        }
        self.draw_list(frame, list, cx);
        if card.height > 0 {
            self.draw_detail(frame, card, cx);
        }
    }

    fn draw_list(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let height = usize::from(area.height);
        let top = self.cursor.top(height);
        for (row, at) in (0..).zip((top..self.queue.len()).take(height)) {
            let place = paint::line(area, row);
            let Some(card) = self.queue.card(at) else { continue };
            let [mark, time, what, name, why] = cells(card, cx);
            let rest = place.width.saturating_sub(MARK + TIME + WHAT + 1);
            let client = if rest >= 64 { rest * 2 / 5 } else { rest / 3 };
            let tone = if mark == "!" { cx.theme.warning } else { cx.theme.text };
            let columns = [
                (MARK, mark, cx.theme.warning),
                (TIME, time, cx.theme.accent),
                (WHAT, what, tone),
                (client, name, cx.theme.title),
                (rest - client, why, cx.theme.text),
            ];
            let mut x = place.x + 1;
            for (width, cell, style) in columns {
                paint::put(buffer, (x, place.y), width.saturating_sub(1), &cell, style);
                x += width;
            }
            cx.mark_fresh(
                buffer,
                place,
                std::iter::once(card.client).chain(card.planned.iter().map(|one| one.0)),
            );
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < self.queue.len()), cx.theme);
    }
}

/// Mark, time, what to do, with whom, why or what about.
pub(super) fn cells(card: &RunCard, cx: &Context) -> [String; 5] {
    let is_late = card.due.is_some_and(|due| due < cx.today);
    let mark = match (card.is_pinned, is_late) {
        (true, _) => "⚑",
        (_, true) => "!",
        _ => "",
    };
    let why = text::clean(&run_reason(&card.leading, cx.words));
    let about = card.about.as_ref().map(|about| text::clean(&about.text)).unwrap_or_default();
    let stands_for = card.stands_for.as_ref().map(|(_, name)| absences::stands_for(name, cx.words));
    let why = text::dotted([stands_for.unwrap_or_default(), about, why]);
    [
        mark.to_owned(),
        card.time.map(|time| cx.words.formats.time(time)).unwrap_or_default(),
        reasons::to_do(to_do(card), cx.words),
        text::clean(&columns::name(cx.words, &card.name)),
        why,
    ]
}
