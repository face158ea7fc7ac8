//! The first ten days of those who are new (`U-22`): what is done, what comes next, and how.

use super::{
    Context, Reaction,
    choice::Line,
    choice_list::{ChoiceList, Deed, Entries},
};
use crate::{
    domain::first_days::{FirstDays, Lesson},
    report::{day_of, export::Records, first_days_words, lesson_count, lesson_tip, lesson_words},
    store::{Changes, office::first_days::ReadFirstDays},
    ui::text,
    worker::Pending,
};

/// Lessons of each trainee, one behind the other; Enter says how it is done.
#[derive(Default)]
pub struct FirstDaysList;

impl FirstDaysList {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self, cx)
    }
}

impl Entries for FirstDaysList {
    type Entry = FirstDays;
    const TITLE: &'static str = "command-first-days";
    const OPENS_TO_WRITE: bool = false;

    fn read(&self, cx: &Context) -> Pending<Vec<FirstDays>> {
        cx.worker.ask(ReadFirstDays { user: cx.user.to_owned() })
    }

    fn is_touched(&self, _: &Changes) -> bool {
        true
    }

    fn lines(&self, entries: &[FirstDays], cx: &Context) -> Vec<Line> {
        let is_one = entries.len() == 1;
        let line = |one: &FirstDays, (lesson, done): (Lesson, u32)| {
            let whose = if is_one { String::new() } else { one.name.clone() };
            let sign = if done >= lesson.goal() { "✓ " } else { "  " };
            Line {
                text: format!(
                    "{sign}{}",
                    text::clean(&text::dotted([whose, lesson_words(lesson, cx.words)]))
                ),
                side: lesson_count((lesson, done), cx.words),
                is_current: false,
            }
        };
        entries.iter().flat_map(|one| one.lessons().map(move |known| line(one, known))).collect()
    }

    fn hint(&self, entries: &[FirstDays], cx: &Context) -> String {
        let told = |one: &FirstDays| {
            let day = day_of(one, cx.today, &cx.facts.calendar);
            text::clean(&first_days_words(one, day, cx.words))
        };
        entries.iter().map(told).collect::<Vec<_>>().join("\n")
    }

    fn nothing(&self, cx: &Context) -> Option<String> {
        Some(cx.words.get("first-days-nobody"))
    }

    fn open(&mut self, at: usize, _: &[FirstDays], cx: &Context) -> Deed {
        let lesson = Lesson::ALL.iter().cycle().nth(at).copied().unwrap_or(Lesson::Client);
        Reaction::done(lesson_tip(lesson, cx.words)).into()
    }

    fn records(&self, entries: &[FirstDays], cx: &Context) -> Records {
        Records::of_first_days(entries, (cx.today, &cx.facts.calendar), cx.words)
    }
}
