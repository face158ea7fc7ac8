//! What a payment closes: the debts of its client with their sums, and how much of the payment is left (`D-2`).

use super::table::draw_row;
use crate::{
    domain::{
        debt::allocation::{AllocationFlaw, Automatic, Claim, OpenDebt, Part, Said, automatic, check},
        id::Id,
        invoice::PENALTY,
        money::{Money, read_amount},
    },
    i18n::debts,
    keys::{Command, Scope},
    report::record::unless_erased,
    screens::{
        Answer, Context, Event, Reaction, Screen, Spoken, aloud, arrived, cursor::Cursor, prompt::Prompt,
    },
    store::{
        Receipt,
        debt::{DebtLine, OpenForPayment, ReadClaims},
        payment::{AllocatePayment, PaymentOut},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Most debts that are offered.
const MOST: usize = 1_000;
/// How many columns there are.
const WIDE: usize = 5;

/// Document, by when, what for, what is open, what this payment closes of it.
const COLUMNS: [Column; WIDE] = [
    Column { least: 10, wanted: 16, drop: 0, grows: false },
    Column { least: 11, wanted: 24, drop: 1, grows: false },
    Column { least: 10, wanted: 30, drop: 2, grows: true },
    Column { least: 15, wanted: 17, drop: 0, grows: false },
    Column { least: 15, wanted: 17, drop: 0, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "field-contract-number",
    "field-invoice-due",
    "field-invoice-what",
    "field-invoice-rest",
    "debt-allocated",
];

const AT_RIGHT: [usize; 2] = [3, 4];

/// Lines above the rows: the sums, headings.
const HEAD: u16 = 2;

/// A debt with what the payment closes of it.
struct Row {
    line: DebtLine,
    /// What this payment may close: what is open, with what it closes already.
    open: i64,
    /// Minor units.
    share: i64,
}

/// The division of a payment.
pub struct Allocating {
    payment: PaymentOut,
    rows: Vec<Row>,
    cursor: Cursor,
    is_read: bool,
    asking: Pending<Vec<DebtLine>>,
    /// What decides in which order debts are closed.
    claims: Vec<Claim>,
    reading: Pending<Vec<Claim>>,
    /// What the rule found; nothing while it was not asked.
    found: Option<Automatic>,
    writing: Pending<Receipt>,
}

impl Allocating {
    pub fn open(payment: &PaymentOut, cx: &Context) -> Self {
        Self {
            payment: payment.clone(),
            rows: Vec::new(),
            cursor: Cursor::default(),
            is_read: false,
            asking: cx.worker.ask(OpenForPayment { payment: payment.id, limit: MOST }),
            claims: Vec::new(),
            reading: payment.client.as_ref().map_or_else(Pending::default, |(client, _)| {
                let open = ReadClaims::of(*client, payment.currency());
                cx.worker.ask(ReadClaims { payment: Some(payment.id), ..open })
            }),
            found: None,
            writing: Pending::default(),
        }
    }

    /// What it closes already stays; what is free goes where the rule puts it.
    fn take(&mut self, lines: Vec<DebtLine>) {
        let own = |id: Id| -> i64 {
            let parts = self.payment.allocations.iter().filter(|part| part.instalment == id);
            parts.map(|part| part.sum).fold(0, i64::saturating_add)
        };
        let row = |line: DebtLine| {
            let share = own(line.part.id);
            Row { open: line.rest().minor().saturating_add(share), share, line }
        };
        self.rows = lines.into_iter().map(row).collect();
        self.is_read = true;
    }

    /// Gives what is left to what the payer named, else to what is due first, as contracts let it.
    fn propose(&mut self) {
        let (left, currency) = (self.left(), self.payment.currency());
        let share = |id: Id| self.rows.iter().find(|row| row.line.part.id == id).map_or(0, |row| row.share);
        let open = |claim: &Claim| {
            let rest = claim.rest.minor().saturating_sub(share(claim.instalment));
            Claim { rest: Money::new(rest, currency), ..claim.clone() }
        };
        let said = Said::read(&self.payment.text("purpose"), &self.claims);
        let claims: Vec<Claim> = self.claims.iter().map(open).collect();
        self.found = automatic(left, &said, &claims).ok();
        let shares = self.found.as_ref().map(|found| found.shares(&claims)).unwrap_or_default();
        for (instalment, sum) in shares {
            if let Some(row) = self.rows.iter_mut().find(|row| row.line.part.id == instalment) {
                row.share = row.share.saturating_add(sum);
            }
        }
    }

    /// What is doubtful about the proposal.
    fn doubts(&self, cx: &Context) -> Option<Reaction> {
        let doubts = debts::doubts(self.found.as_ref()?, cx.words);
        let told: Vec<String> = doubts.into_iter().map(|doubt| text::clean(&doubt.sentence)).collect();
        (!told.is_empty()).then(|| Reaction::warn(told.join(" ")))
    }

    /// What of the payment goes into penalties as it is divided now.
    fn penalty(&self) -> Money {
        let penalties = self.rows.iter().filter(|row| row.line.kind == PENALTY);
        let sum = penalties.map(|row| row.share).fold(0, i64::saturating_add);
        Money::new(sum, self.payment.currency())
    }

    fn allocated(&self) -> Money {
        let sum = self.rows.iter().map(|row| row.share).fold(0, i64::saturating_add);
        Money::new(sum, self.payment.currency())
    }

    /// Of the payment; below nothing where too much is allocated.
    fn left(&self) -> Money {
        let left = self.payment.sum().minor().saturating_sub(self.allocated().minor());
        Money::new(left, self.payment.currency())
    }

    /// What is wrong with the division; nothing where it can be written.
    fn flaw(&self) -> Option<AllocationFlaw> {
        let currency = self.payment.currency();
        let debts: Vec<OpenDebt> = self
            .rows
            .iter()
            .map(|row| OpenDebt { document: "", due: None, rest: Money::new(row.open, currency) })
            .collect();
        let shares = self.rows.iter().enumerate().filter(|(_, row)| row.share > 0);
        let parts: Vec<Part> = shares.map(|(debt, row)| Part { debt, sum: row.share }).collect();
        check(self.payment.sum(), &parts, &debts).err()
    }

    fn rows_height(cx: &Context) -> usize {
        usize::from(paint::below(cx.body, HEAD).height)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.rows.len(), Self::rows_height(cx)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => return Reaction::Close,
            Command::Save => return self.save(cx),
            Command::ClearFilter => self.rows.iter_mut().for_each(|row| row.share = 0),
            Command::TakeProposal => {
                self.rows.iter_mut().for_each(|row| row.share = 0);
                self.propose();
                return self.doubts(cx).unwrap_or(Reaction::Stay);
            }
            Command::Mark => {
                self.turn();
                self.cursor.obey(Command::Down, self.rows.len(), Self::rows_height(cx));
            }
            Command::Open | Command::Edit => return self.ask(cx),
            _ => {}
        }
        Reaction::Stay
    }

    /// All that is open and left, or nothing.
    fn turn(&mut self) {
        let left = self.left().minor().max(0);
        if let Some(row) = self.rows.get_mut(self.cursor.at) {
            row.share = if row.share > 0 { 0 } else { row.open.min(left) };
        }
    }

    /// How much of the row under the cursor.
    fn ask(&self, cx: &Context) -> Reaction {
        let Some(row) = self.rows.get(self.cursor.at) else { return Reaction::Stay };
        let sum = cx.words.formats.typed(row.share);
        let number = debts::document(&row.line.number, (row.line.part.place, row.line.of), cx.words);
        Reaction::open(Prompt::with(cx.words.say("debts-how-much", [("number", number)]), &sum))
    }

    fn answer(&mut self, typed: &str, cx: &Context) -> Reaction {
        let Ok(sum) = read_amount(typed, false) else {
            return Reaction::warn(cx.words.say("debts-no-sum", [("text", typed)]));
        };
        if let Some(row) = self.rows.get_mut(self.cursor.at) {
            row.share = sum;
        }
        self.flaw().map_or(Reaction::Stay, |flaw| Reaction::warn(flaw_words(flaw, cx)))
    }

    fn save(&mut self, cx: &Context) -> Reaction {
        if let Some(flaw) = self.flaw() {
            return Reaction::warn(flaw_words(flaw, cx));
        }
        let shares = self.rows.iter().filter(|row| row.share > 0).map(|row| (row.line.part.id, row.share));
        let base = (self.payment.id, self.payment.version);
        self.writing = cx.worker.write(AllocatePayment { base, shares: shares.collect() });
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        let lines = arrived(&mut self.asking, &mut told, cx);
        let claims = arrived(&mut self.reading, &mut told, cx);
        let is_new = lines.is_some() || claims.is_some();
        if let Some(lines) = lines {
            self.take(lines);
            self.cursor.settle(self.rows.len(), Self::rows_height(cx));
        }
        self.claims = claims.unwrap_or_else(|| std::mem::take(&mut self.claims));
        if is_new && !self.is_waiting() {
            self.propose();
            told.extend(self.doubts(cx));
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            let left = money(self.left(), cx);
            let said =
                cx.words.say("debts-allocated", [("sum", money(self.allocated(), cx)), ("left", left)]);
            told.extend([Reaction::Close, Reaction::done(said)]);
        }
        Reaction::All(told)
    }

    /// The sum of the payment, what is allocated and what is left.
    fn sums(&self, cx: &Context) -> String {
        let sums = [("sum", self.payment.sum()), ("allocated", self.allocated()), ("left", self.left())];
        let told = cx.words.say("debts-allocating", sums.map(|(key, sum)| (key, money(sum, cx))));
        text::dotted([told, debts::penalty(self.penalty(), cx.words).unwrap_or_default()])
    }

    fn cells(row: &Row, cx: &Context) -> [String; WIDE] {
        let (line, code) = (&row.line, row.line.currency.code());
        let share = if row.share == 0 { "—".to_owned() } else { cx.words.formats.money(row.share, code) };
        [
            text::clean(&debts::document(&line.number, (line.part.place, line.of), cx.words)),
            debts::due(line.part.owed, &line.part.event, cx.words),
            what(line, cx),
            cx.words.formats.money(row.open, code),
            share,
        ]
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "debts-nothing-open" } else { "contracts-reading" })
    }
}

/// A claimed penalty is called by its name: no payment goes into one unseen.
fn what(line: &DebtLine, cx: &Context) -> String {
    let name = if line.kind == PENALTY { cx.words.get("invoice-kind-penalty") } else { String::new() };
    text::clean(&text::dotted([name, unless_erased(line.what.clone())]))
}

fn money(sum: Money, cx: &Context) -> String {
    cx.words.formats.money(sum.minor(), sum.currency().code())
}

/// By how much it must be reduced.
fn flaw_words(flaw: AllocationFlaw, cx: &Context) -> String {
    match flaw {
        AllocationFlaw::AbovePayment { allocated, of } | AllocationFlaw::AboveDebt { allocated, of, .. } => {
            let over = flaw.reduce_by().unwrap_or(Money::zero(of.currency()));
            let parts = [("allocated", allocated), ("sum", of), ("over", over)];
            cx.words.say("flaw-allocation-over", parts.map(|(key, sum)| (key, money(sum, cx))))
        }
        AllocationFlaw::NotPositive | AllocationFlaw::NoSuchDebt(_) | AllocationFlaw::Sum(_) => {
            cx.words.get("flaw-payment-nothing")
        }
    }
}

impl Screen for Allocating {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-allocate")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let day = self.payment.text("day");
        let day = day.parse().map_or(day, |day| cx.words.formats.date(day));
        let number = text::clean(&self.payment.text("number"));
        Line::styled(text::dotted([self.title(cx), day, number]), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Allocation
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.reading.is_waiting() || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Answer(Answer::Text(typed)) => return self.answer(&typed, cx),
            Event::Click(click) => {
                let area = paint::below(cx.body, HEAD);
                if self.cursor.click(click, area, self.rows.len()) == Some(true) {
                    return self.ask(cx);
                }
            }
            Event::Point(at) => self.cursor.go(at, self.rows.len(), Self::rows_height(cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.rows.len(), Self::rows_height(cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let style = if self.left().minor() < 0 { cx.theme.alarm } else { cx.theme.accent };
        paint::put(buffer, (area.x + 1, area.y), area.width.saturating_sub(2), &self.sums(cx), style);
        let rows = paint::below(area, HEAD);
        if self.rows.is_empty() {
            return paint::empty(buffer, rows, &self.empty_words(cx), cx.theme);
        }
        let widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
        let headings = HEADINGS.map(|key| cx.words.get(key));
        draw_row(buffer, paint::line(area, 1), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
        let height = usize::from(rows.height);
        let top = self.cursor.top(height);
        for (line, (at, row)) in (0..).zip(self.rows.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(rows, line);
            draw_row(buffer, place, (&Self::cells(row, cx), &widths), &AT_RIGHT, |column| match column {
                4 if row.share > row.open => cx.theme.alarm,
                4 if row.share > 0 => cx.theme.marked,
                0 => cx.theme.title,
                _ => cx.theme.text,
            });
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, rows, (top > 0, top + height < self.rows.len()), cx.theme);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.rows.is_empty() { self.empty_words(cx) } else { String::new() };
        let line = |row: &Row| aloud(Self::cells(row, cx).iter().map(String::as_str));
        Spoken::lines([self.sums(cx), told]).choices(self.rows.iter().map(line), Command::Open)
    }
}
