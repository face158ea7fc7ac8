//! One invoice: its head, its lines, its instalments with what paid them, and what was taken back of it.

use super::{acting::Acting, concerns, paper::Papers};
use crate::{
    domain::id::Id,
    i18n::columns,
    keys::{Command, Scope},
    report::{invoice_status, whole_invoice_rows},
    screens::{
        Context, Event, Reaction, Screen, Spoken, arrived,
        form::{Form, Subject},
        named_lines::NamedLines,
    },
    store::invoice::{ShowWholeInvoice, WholeInvoice},
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// An invoice, read anew with every change.
pub struct InvoicePage {
    id: Id,
    /// Nothing until it is read, and of one that is not there.
    whole: Option<WholeInvoice>,
    is_read: bool,
    lines: NamedLines,
    asking: Pending<Option<WholeInvoice>>,
    acting: Acting,
    papers: Papers,
}

impl InvoicePage {
    pub fn open(id: Id, cx: &Context) -> Self {
        let mut page = Self {
            id,
            whole: None,
            is_read: false,
            lines: NamedLines::default(),
            asking: Pending::default(),
            acting: Acting::default(),
            papers: Papers::default(),
        };
        page.load(cx);
        page
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(ShowWholeInvoice { id: self.id, today: cx.today });
    }

    /// Names and values, those that are filled.
    fn filled(&self, cx: &Context) -> Vec<(String, String)> {
        let rows = self.whole.as_ref().map(|whole| whole_invoice_rows(whole, cx.today, cx.words));
        let rows = rows.unwrap_or_default().into_iter().filter(|(_, value)| !value.is_empty());
        rows.map(|(name, value)| (name, text::clean_lines(&value))).collect()
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(whole) = arrived(&mut self.asking, &mut told, cx) {
            (self.whole, self.is_read) = (whole, true);
            self.lines.lay_out(self.filled(cx), cx);
        }
        self.acting.collect(&mut told, cx);
        self.papers.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.lines.obey(command, cx) {
            return Reaction::Stay;
        }
        if command == Command::Back {
            return Reaction::Close;
        }
        let Some(whole) = self.whole.clone() else { return Reaction::warn(self.empty_words(cx)) };
        let invoice = &whole.invoice;
        match command {
            Command::Copy => return Reaction::Copy(self.page_text(cx)),
            Command::Export => self.papers.begin(invoice.id, cx),
            Command::Open if cx.is_read_only => return Reaction::warn(cx.read_only()),
            _ if invoice.is_cancelled() => return Reaction::warn(cx.words.get("invoice-is-cancelled")),
            Command::Edit | Command::Open => {
                let (subject, draft) = Subject::of_invoice(invoice, cx);
                return Reaction::open(Form::open(subject, draft, cx).of(invoice.client.1.clone()));
            }
            Command::MoveOn => return self.acting.ask_state(invoice, cx),
            Command::CreditNote => return self.acting.ask_credit(&whole, cx),
            Command::Remove => self.acting.cancel(invoice, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "debts-gone" } else { "contracts-reading" })
    }

    fn page_text(&self, cx: &Context) -> String {
        let line = |(name, value): &(String, String)| {
            if name.is_empty() { value.clone() } else { format!("{name}: {value}") }
        };
        self.filled(cx).iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

impl Screen for InvoicePage {
    fn title(&self, cx: &Context) -> String {
        let number = self.whole.as_ref().map(|whole| whole.invoice.text("number")).unwrap_or_default();
        text::clean(&cx.words.say("invoice-title", [("number", number)]))
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let told = self.whole.as_ref().map(|whole| {
            let invoice = &whole.invoice;
            let (sum, rest) = (invoice.sum(), invoice.rest());
            let money = |minor| cx.words.formats.money_short(minor, sum.currency().code());
            let rest = match rest.minor() {
                rest if rest > 0 && rest != sum.minor() && !invoice.is_cancelled() => {
                    cx.words.say("invoice-rest", [("sum", money(rest))])
                }
                _ => String::new(),
            };
            let client = text::clean(&columns::name(cx.words, &invoice.client.1));
            let status = invoice_status(invoice, cx.today, cx.words);
            text::dotted([self.title(cx), client, money(sum.minor()), status, rest])
        });
        Line::styled(told.unwrap_or_else(|| self.empty_words(cx)), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Invoice
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.whole.as_ref().map(|whole| whole.invoice.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.acting.is_waiting() || self.papers.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.acting.answer(&answer, cx),
            Event::Left => self.acting.forget(),
            Event::Wheel(rows) => self.lines.wheel(rows, cx),
            // In another language the lines are told anew.
            Event::Resized => self.lines.lay_out(self.filled(cx), cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.lines.draw(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines(self.page_text(cx).lines().map(str::to_owned))
    }
}
