//! A letter is written step by step: what the bank knows, how sharp, in which language, with which penalty, until when,
//! into which file. Every first answer is the proposed one.

use super::paper::{Chosen, languages, offer};
use crate::{
    domain::{day::read_day, debt::letter::Degree, id::Id, money::Currency, spoken::read_moment},
    i18n::columns,
    report::{letter_degree, letter_held},
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        export::ExportDialog,
        prompt::Prompt,
    },
    store::{
        Receipt,
        debt_letter::{LetterDesk, ReadLetterDesk, WriteLetter},
    },
    worker::Pending,
};
use chrono::Datelike as _;
use std::path::Path;

/// What is asked.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// Whether the bank comes first.
    Import,
    Currency,
    Degree,
    Language(Vec<String>),
    Penalty,
    Deadline,
    /// Into which file; then the register gets this.
    File(WriteLetter),
}

/// A letter on its way.
#[derive(Default)]
pub(in crate::screens::debts) struct Writing {
    client: Option<(Id, String)>,
    desk: Option<LetterDesk>,
    chosen: Option<Chosen>,
    asked: Asked,
    reading: Pending<LetterDesk>,
    /// With the number of the letter.
    noting: (Pending<Receipt>, String),
}

impl Writing {
    pub(in crate::screens::debts) fn is_waiting(&self) -> bool {
        self.reading.is_waiting() || self.noting.0.is_waiting()
    }

    pub(in crate::screens::debts) const fn is_asking(&self) -> bool {
        !matches!(self.asked, Asked::Nothing)
    }

    /// A question was left: nothing is written.
    pub(in crate::screens::debts) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    pub(in crate::screens::debts) fn begin(&mut self, client: (Id, String), cx: &Context) {
        self.reading = cx.worker.ask(ReadLetterDesk { client: client.0, today: cx.today });
        self.client = Some(client);
    }

    pub(in crate::screens::debts) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(desk) = arrived(&mut self.reading, told, cx) {
            told.push(self.take(desk, cx));
        }
        if arrived(&mut self.noting.0, told, cx).is_some() {
            told.push(Reaction::done(
                cx.words.say("debt-letter-noted", [("number", self.noting.1.as_str())]),
            ));
        }
    }

    fn take(&mut self, desk: LetterDesk, cx: &Context) -> Reaction {
        let Some(currency) = desk.demand.currencies().first().copied() else {
            return Reaction::warn(cx.words.get("debt-letter-nothing"));
        };
        self.chosen = Some(Chosen {
            degree: desk.proposed,
            currency,
            language: String::new(),
            penalty: None,
            deadline: desk.pay_by,
        });
        let reached = desk.imported_through;
        self.desk = Some(desk);
        // What came until the last working day is known where the bank was imported this morning.
        let last = cx.facts.calendar.on_or_before(cx.today.pred_opt().unwrap_or(cx.today));
        if reached.is_some_and(|day| day >= last) {
            return self.ask_currency(cx);
        }
        let question = match reached.map(|day| (cx.today - day).num_days()) {
            None => cx.words.get("debt-letter-never-imported"),
            Some(days) => cx.words.count("debt-letter-imported", usize::try_from(days).unwrap_or_default()),
        };
        self.asked = Asked::Import;
        let lines =
            ["debt-letter-import-first", "debt-letter-write-now"].map(|key| Line::new(cx.words.get(key)));
        Reaction::open(Choice::question(cx.words.get("command-debt-letter"), question, lines.to_vec()))
    }

    fn ask_currency(&mut self, cx: &Context) -> Reaction {
        let known = self.desk.as_ref().map(|desk| desk.demand.currencies()).unwrap_or_default();
        if known.len() < 2 {
            return self.ask_degree(cx);
        }
        let line = |currency: &Currency| {
            let debt = self.desk.as_ref().and_then(|desk| desk.demand.debt(*currency).ok());
            let sum =
                debt.map(|sum| cx.words.formats.money(sum.minor(), currency.code())).unwrap_or_default();
            Line { text: currency.code().to_owned(), side: sum, is_current: false }
        };
        let lines = known.iter().map(line).collect();
        self.asked = Asked::Currency;
        Reaction::open(Choice::new(cx.words.get("field-currency"), lines))
    }

    fn ask_degree(&mut self, cx: &Context) -> Reaction {
        let Some(desk) = &self.desk else { return Reaction::Stay };
        let line = |degree: Degree| {
            let side =
                if degree == desk.proposed { cx.words.get("debt-letter-proposed") } else { String::new() };
            Line {
                text: format!("{}. {}", degree.number(), letter_degree(degree, cx.words)),
                side,
                is_current: false,
            }
        };
        let lines = ordered(desk.proposed).map(line).to_vec();
        self.asked = Asked::Degree;
        let title = cx.words.say("debt-letter-new", [("name", self.name(cx))]);
        let held = desk.demand.held_in(self.chosen.as_ref().map_or(Currency::Kzt, |chosen| chosen.currency));
        Reaction::open(Choice::question(title, letter_held(held, cx.words), lines))
    }

    fn ask_language(&mut self, cx: &Context) -> Reaction {
        let (Some(desk), Some(chosen)) = (&self.desk, &mut self.chosen) else { return Reaction::Stay };
        chosen.deadline = desk.deadline(chosen.degree);
        let known = languages(desk, chosen.degree);
        if let [] | [_] = known.as_slice() {
            chosen.language = known.into_iter().next().unwrap_or_default();
            return self.ask_penalty(cx);
        }
        let line =
            |code: &String| Line::new(columns::choice(cx.words, crate::domain::contract::LANGUAGES, code));
        let lines = known.iter().map(line).collect();
        self.asked = Asked::Language(known);
        Reaction::open(Choice::new(cx.words.get("field-contract-language"), lines))
    }

    /// With the penalty or without it, where the degree has one; why it is not known is told.
    fn ask_penalty(&mut self, cx: &Context) -> Reaction {
        let (Some(desk), Some(chosen)) = (&self.desk, &self.chosen) else { return Reaction::Stay };
        let counted = if chosen.degree.has_penalty() { Some(desk.penalty(chosen.currency)) } else { None };
        match counted {
            Some(Ok(sum)) if sum.minor() > 0 => {
                let sum = cx.words.formats.money(sum.minor(), sum.currency().code());
                let with =
                    Line { text: cx.words.get("debt-letter-with-penalty"), side: sum, is_current: false };
                let lines = vec![with, Line::new(cx.words.get("debt-letter-without-penalty"))];
                self.asked = Asked::Penalty;
                Reaction::open(Choice::new(cx.words.get("command-penalty"), lines))
            }
            Some(Err(flaw)) => {
                let why = super::super::flaw_words(&flaw, cx);
                let told = cx.words.say("debt-letter-no-penalty", [("why", why)]);
                Reaction::All(vec![self.ask_deadline(cx), Reaction::warn(told)])
            }
            _ => self.ask_deadline(cx),
        }
    }

    fn ask_deadline(&mut self, cx: &Context) -> Reaction {
        let Some(chosen) = &self.chosen else { return Reaction::Stay };
        let day = chosen.deadline.format("%d.%m.%Y").to_string();
        self.asked = Asked::Deadline;
        Reaction::open(Prompt::with(cx.words.get("debt-letter-deadline"), &day))
    }

    /// The answer to what is asked.
    pub(in crate::screens::debts) fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        let asked = std::mem::take(&mut self.asked);
        let (Some(desk), Some(chosen)) = (&self.desk, &mut self.chosen) else { return Reaction::Stay };
        match (asked, answer) {
            (Asked::Import, Answer::Chosen(0)) => {
                return Reaction::warn(cx.words.get("debt-letter-go-import"));
            }
            (Asked::Import, Answer::Chosen(_)) => return self.ask_currency(cx),
            (Asked::Currency, Answer::Chosen(at)) => {
                chosen.currency = desk.demand.currencies().get(*at).copied().unwrap_or(chosen.currency);
                return self.ask_degree(cx);
            }
            (Asked::Degree, Answer::Chosen(at)) => {
                chosen.degree = ordered(desk.proposed).get(*at).copied().unwrap_or(desk.proposed);
                return self.ask_language(cx);
            }
            (Asked::Language(known), Answer::Chosen(at)) => {
                chosen.language = known.get(*at).cloned().unwrap_or_default();
                return self.ask_penalty(cx);
            }
            (Asked::Penalty, Answer::Chosen(at)) => {
                chosen.penalty = desk.penalty(chosen.currency).ok().filter(|_| *at == 0);
                return self.ask_deadline(cx);
            }
            (Asked::Deadline, Answer::Text(typed)) => return self.deadline(typed, cx),
            (Asked::File(register), Answer::Text(path)) => self.note(register, path, cx),
            _ => {}
        }
        Reaction::Stay
    }

    /// The last day to pay as it was typed; a day that is over is asked again.
    fn deadline(&mut self, typed: &str, cx: &Context) -> Reaction {
        let spoken = read_moment(typed, &cx.here(false)).map(|moment| moment.day).ok();
        let day = read_day(typed).ok().or(spoken).filter(|day| *day >= cx.today);
        let (Some(day), Some(chosen)) = (day, &mut self.chosen) else {
            let told = cx.words.say("debt-letter-no-day", [("text", typed)]);
            return Reaction::All(vec![self.ask_deadline(cx), Reaction::warn(told)]);
        };
        chosen.deadline = day;
        self.ask_file(cx)
    }

    fn ask_file(&mut self, cx: &Context) -> Reaction {
        let (Some(desk), Some(chosen)) = (&self.desk, &self.chosen) else { return Reaction::Stay };
        match offer(desk, chosen, cx) {
            Err(told) => Reaction::warn(told),
            Ok((offer, register)) => {
                self.asked = Asked::File(register);
                let about = letter_degree(chosen.degree, cx.words);
                let dialog = ExportDialog::open(about, vec![offer], Pending::default(), cx);
                Reaction::open(dialog.returning())
            }
        }
    }

    /// The file is written: the letter comes into the register.
    fn note(&mut self, register: WriteLetter, path: &str, cx: &Context) {
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let number = format!("{}/{}", register.number, register.day.year());
        self.noting = (cx.worker.write(WriteLetter { file: name, ..register }), number);
    }

    fn name(&self, cx: &Context) -> String {
        let name = self.client.as_ref().map(|(_, name)| columns::name(cx.words, name)).unwrap_or_default();
        crate::ui::text::clean(&name)
    }
}

/// The proposed degree first.
fn ordered(proposed: Degree) -> [Degree; 3] {
    let mut all = Degree::ALL;
    all.sort_by_key(|degree| *degree != proposed);
    all
}
