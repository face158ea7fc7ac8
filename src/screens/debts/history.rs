//! How a client paid in the last twelve months: in time and late, by sum, and how late (`D-12`).

use super::concerns;
use crate::{
    domain::{debt::history::PaidMonth, id::Id},
    i18n::{Catalogue, columns},
    keys::{Command, Scope},
    report::export::Records,
    screens::{Click, Context, Event, Reaction, Screen, Spoken, arrived, export::ExportDialog},
    store::debt::{PaidHistory, ShowPaidHistory},
    ui::{
        chart::{self, Bar},
        paint, text,
    },
    worker::Pending,
};
use chrono::Datelike as _;
use ratatui::{Frame, layout::Rect, text::Line};

/// The months of one client.
pub struct PaymentHistory {
    client: (Id, String),
    history: Option<Vec<PaidHistory>>,
    /// Which currency is shown.
    currency: usize,
    asking: Pending<Vec<PaidHistory>>,
}

impl PaymentHistory {
    pub fn open(client: (Id, String), cx: &Context) -> Self {
        let asking = cx.worker.ask(ShowPaidHistory { client: client.0, today: cx.today });
        Self { client, history: None, currency: 0, asking }
    }

    fn all(&self) -> &[PaidHistory] {
        self.history.as_deref().unwrap_or_default()
    }

    fn current(&self) -> Option<&PaidHistory> {
        self.all().get(self.currency)
    }

    fn go_to(&mut self, currency: usize) {
        self.currency = currency.min(self.all().len().saturating_sub(1));
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.history.is_some() { "history-none" } else { "contracts-reading" })
    }

    /// Names of the currencies, each with its first column and the one behind it.
    fn names(&self, top: Rect) -> Vec<(usize, String, u16, u16)> {
        let name = |(at, one): (usize, &PaidHistory)| {
            let (code, x) = (one.currency.code(), top.x + 1 + u16::try_from(at * 6).unwrap_or_default());
            let name = if at == self.currency { format!("[{code}]") } else { format!(" {code} ") };
            (at, name, x, x + 5)
        };
        self.all().iter().enumerate().map(name).collect()
    }

    fn click(&mut self, click: Click, cx: &Context) {
        let [top, _] = parts(cx.body);
        let hit = self.names(top).into_iter().find(|(.., from, to)| (*from..*to).contains(&click.column));
        if let Some((at, ..)) = hit.filter(|_| click.inside(top).is_some()) {
            self.go_to(at);
        }
    }
}

/// The line of currencies, and what is below it.
fn parts(body: Rect) -> [Rect; 2] {
    [Rect { height: body.height.min(1), ..body }, paint::below(body, 2)]
}

/// Days late by sums, and early ones with their sign.
fn days(month: &PaidMonth, words: &Catalogue) -> String {
    month.delay.map_or_else(
        || "—".to_owned(),
        |delay| match (delay.late, delay.early) {
            (0, early) if early < 0 => words.formats.trimmed(early, 2),
            (late, _) => words.formats.trimmed(late, 2),
        },
    )
}

/// The same in words.
fn days_words(month: &PaidMonth, words: &Catalogue) -> String {
    let told = |key, days| words.say(key, [("days", words.formats.trimmed(days, 2))]);
    match month.delay {
        Some(delay) if delay.late == 0 && delay.early < 0 => {
            told("history-days-early", delay.early.saturating_neg())
        }
        Some(delay) => told("history-days-late", delay.late),
        None => String::new(),
    }
}

/// A month in one line.
fn told(month: &PaidMonth, (key, code): (&str, &str), words: &Catalogue) -> String {
    let name = words.formats.month_year(month.first);
    match month.on_time_share().zip(month.paid()) {
        None => words.say("history-month-nothing", [("month", name)]),
        Some((share, paid)) => {
            let parts = [
                ("month", name),
                ("sum", words.formats.money_short(paid, code)),
                ("percent", words.formats.percent(share, 2)),
                ("how", days_words(month, words)),
            ];
            words.say(key, parts)
        }
    }
}

/// All months of a client together.
pub(in crate::screens) fn history_whole(one: &PaidHistory, words: &Catalogue) -> String {
    told(&one.whole, ("history-whole", one.currency.code()), words)
}

/// The months of a client, from the oldest on, as they are said.
fn history_lines(one: &PaidHistory, words: &Catalogue) -> Vec<String> {
    let months = one.months.iter().map(|month| told(month, ("history-month", one.currency.code()), words));
    months.chain([history_whole(one, words)]).collect()
}

fn bar(month: &PaidMonth, cx: &Context) -> Bar {
    let paid = month.paid().unwrap_or(i64::MAX);
    let share = month.on_time_share().map(|share| cx.words.formats.percent(share / 100, 0));
    let sum = if paid == 0 { "—".to_owned() } else { cx.words.formats.integer(paid / 100) };
    Bar {
        label: cx.words.formats.month_year_short(month.first),
        value: paid,
        other: month.late,
        told: vec![sum, share.unwrap_or_default(), days(month, cx.words)],
        is_current: month.first == cx.today.with_day(1).unwrap_or(cx.today),
    }
}

impl Screen for PaymentHistory {
    fn title(&self, cx: &Context) -> String {
        let name = columns::name(cx.words, &self.client.1);
        cx.words.say("history-of", [("name", text::clean(&name))])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.title(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::PaymentHistory
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        false
    }

    fn offers(&self, command: Command) -> bool {
        !matches!(command, Command::Left | Command::Right) || self.all().len() > 1
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Left) => self.go_to(self.currency.saturating_sub(1)),
            Event::Command(Command::Right) => self.go_to(self.currency + 1),
            Event::Command(Command::Export) => {
                let records = Records::of_paid_history(self.all(), cx.words);
                return ExportDialog::of_records(self.title(cx), records, cx);
            }
            Event::Command(Command::Copy) => {
                let lines = self.current().map(|one| history_lines(one, cx.words).join("\n"));
                return lines.map_or(Reaction::Stay, Reaction::Copy);
            }
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(history) = arrived(&mut self.asking, &mut told, cx) {
                    self.history = Some(history);
                    self.go_to(self.currency);
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if concerns(changes) => {
                self.asking = cx.worker.ask(ShowPaidHistory { client: self.client.0, today: cx.today });
            }
            Event::Click(click) => self.click(click, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let ([top, below], buffer) = (parts(area), frame.buffer_mut());
        let Some(one) = self.current() else {
            paint::empty(buffer, below, &self.empty_words(cx), cx.theme);
            return;
        };
        for (at, name, from, to) in self.names(top) {
            let style = if at == self.currency { cx.theme.accent } else { cx.theme.faint };
            paint::put(buffer, (from, top.y), to - from, &name, style);
        }
        let rows = std::iter::once(Bar {
            told: ["", "history-on-time", "history-delay"]
                .map(|key| if key.is_empty() { String::new() } else { cx.words.get(key) })
                .to_vec(),
            ..Bar::default()
        });
        let rows: Vec<Bar> = rows.chain(one.months.iter().map(|month| bar(month, cx))).collect();
        let below = paint::within(below, 1);
        chart::bars(buffer, below, &rows, cx.theme);
        let [full, half] = if cx.theme.ascii { ["#", "."] } else { ["█", "▒"] };
        let legend =
            format!("{full} {} · {half} {}", cx.words.get("history-on-time"), cx.words.get("history-late"));
        let whole = history_whole(one, cx.words);
        let rest = paint::below(below, u16::try_from(rows.len() + 1).unwrap_or(u16::MAX));
        paint::wrapped(buffer, rest, [(whole.as_str(), cx.theme.text), (legend.as_str(), cx.theme.faint)]);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.current().is_none() { vec![self.empty_words(cx)] } else { Vec::new() };
        let lines = self.all().iter().flat_map(|one| history_lines(one, cx.words));
        Spoken::lines(told.into_iter().chain(lines))
    }
}
