//! One contract: everything that stands in it, and its next step.

use super::{
    annex_view::cells,
    annexes::AnnexList,
    contract_form,
    invoices::InvoiceLines,
    moving::Moving,
    package_of,
    packages::PackageLines,
    signers::{Paper, Signers},
};
use crate::{
    domain::{contract::Side, id::Id},
    i18n::{
        columns,
        contracts::{state, until},
        obligations::side_key,
    },
    keys::{Command, Scope},
    report::{
        contract_cell, contract_rows, obligation_amount, obligation_due, obligation_status, obligation_what,
    },
    screens::{
        Context, Event, Reaction, Screen, Spoken, arrived,
        contract_text::{ContractText, write_out},
        invoice::InvoiceList,
        named_lines::NamedLines,
        obligations::{ObligationList, Proposing, Whose},
    },
    store::{
        Table,
        annex::{ANNEX, AnnexOut, ListAnnexes},
        client::CLIENT,
        contract::{CONTRACT, ContractOut, ShowContract},
        edition::{ReadText, TextOut},
        invoice::INSTALMENT,
        obligation::{ListObligations, OBLIGATION, ObligationFilter, ObligationOut, PERFORMANCE},
        office::{COMPANY, SETTING},
        paper::PAPER,
        payment::ALLOCATION,
        signatory::{CONTRACT_SIGNATORY, SIGNATORY, Signable},
    },
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Tables whose changes the page shows.
static READ_FROM: [&Table; 10] = [
    &INSTALMENT,
    &ALLOCATION,
    &CONTRACT,
    &CLIENT,
    &ANNEX,
    &SIGNATORY,
    &CONTRACT_SIGNATORY,
    &PAPER,
    &COMPANY,
    &SETTING,
];
/// Most obligations of a contract that its page shows.
const OBLIGATIONS: usize = 200;

/// A contract, read anew with every change.
pub struct ContractPage {
    contract: ContractOut,
    lines: NamedLines,
    asking: Pending<Option<ContractOut>>,
    /// Its documents, as they are told below.
    annexes: Vec<AnnexOut>,
    listing: Pending<Vec<AnnexOut>>,
    /// What both sides owe by it.
    obligations: Vec<ObligationOut>,
    owing: Pending<Vec<ObligationOut>>,
    moving: Moving,
    proposing: Proposing,
    signers: Signers,
    package: PackageLines,
    invoices: InvoiceLines,
    /// Its text, on the way into a file.
    writing_out: Pending<Option<TextOut>>,
    /// It was cancelled: the page closes at the next key, never what may lie above it.
    is_gone: bool,
}

impl ContractPage {
    pub fn open(contract: &ContractOut, cx: &Context) -> Self {
        let mut page = Self {
            contract: contract.clone(),
            lines: NamedLines::default(),
            asking: Pending::default(),
            annexes: Vec::new(),
            listing: Pending::default(),
            obligations: Vec::new(),
            owing: Pending::default(),
            moving: Moving::default(),
            proposing: Proposing::default(),
            signers: Signers::default(),
            package: PackageLines::default(),
            invoices: InvoiceLines::default(),
            writing_out: Pending::default(),
            is_gone: false,
        };
        page.signers.load(Signable::Contract(contract.id), cx);
        page.package.load(contract, cx);
        page.invoices.load(contract, cx);
        page.list_annexes(cx);
        page.lay_out(cx);
        page.ask_obligations(cx);
        page
    }

    fn list_annexes(&mut self, cx: &Context) {
        let contract = Some(self.contract.id);
        self.listing = cx.worker.ask(ListAnnexes { contract, kinds: Vec::new() });
    }

    /// Documents, one to a line.
    fn documents(&self, cx: &Context) -> Vec<(String, String)> {
        let line = |(at, one): (usize, &AnnexOut)| {
            let name = if at == 0 { cx.words.get("command-annexes") } else { String::new() };
            (name, text::dotted(cells(one, cx)))
        };
        self.annexes.iter().enumerate().map(line).collect()
    }

    fn ask_obligations(&mut self, cx: &Context) {
        let filter = ObligationFilter { contract: Some(self.contract.id), ..ObligationFilter::default() };
        self.owing = cx.worker.ask(ListObligations { filter, today: cx.today, limit: OBLIGATIONS });
    }

    /// A line for each obligation, side by side; the first of a side is named by it.
    fn owed(&self, cx: &Context) -> Vec<(String, String)> {
        let of_side = |side: Side| {
            let rows = self.obligations.iter().filter(move |one| one.side() == side);
            rows.enumerate().map(move |(at, one)| {
                let name = if at == 0 { cx.words.get(side_key(side)) } else { String::new() };
                (name, owed_line(one, cx))
            })
        };
        Side::BOTH.into_iter().flat_map(of_side).collect()
    }

    /// Names and values, those that are filled.
    fn filled(&self, cx: &Context) -> Vec<(String, String)> {
        let (one, words) = (&self.contract, cx.words);
        let head = [
            (words.get("field-contract-client"), columns::name(words, &one.client.1)),
            (words.get("field-contract-company"), one.company.clone()),
            (words.get("field-contract-state"), state(&one.standing, words)),
            (words.get("contract-holds-until"), until(&one.standing, words)),
        ];
        let is_open = one.standing.state.is_on_the_way();
        let above = self.signers.rows(is_open, cx).into_iter().chain(self.package.rows(cx));
        let below = self.documents(cx).into_iter().chain(self.invoices.rows(cx)).chain(self.owed(cx));
        let lines = head.into_iter().chain(above).chain(contract_rows(one, words)).chain(below);
        lines
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, text::clean_lines(&value)))
            .collect()
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        self.moving.collect(&mut told, cx);
        self.proposing.collect(&mut told, cx);
        if let Some(obligations) = arrived(&mut self.owing, &mut told, cx) {
            self.obligations = obligations;
            self.lay_out(cx);
        }
        if let Some(annexes) = arrived(&mut self.listing, &mut told, cx) {
            self.annexes = annexes;
            self.lay_out(cx);
        }
        let is_new = self.signers.collect(&mut told, cx) | self.package.collect(&mut told, cx);
        if is_new | self.invoices.collect(&mut told, cx) {
            self.lay_out(cx);
        }
        if let Some(Some(text)) = arrived(&mut self.writing_out, &mut told, cx) {
            told.push(write_out(text, cx));
        }
        match arrived(&mut self.asking, &mut told, cx) {
            Some(Some(contract)) => {
                self.contract = contract;
                self.lay_out(cx);
            }
            Some(None) => self.is_gone = true,
            None => {}
        }
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.is_gone {
            return Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("contract-gone"))]);
        }
        if self.lines.obey(command, cx) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => return Reaction::Close,
            Command::Open if cx.is_read_only => return Reaction::warn(cx.read_only()),
            Command::Edit | Command::Open => return contract_form(&self.contract, cx),
            Command::ContractText => return Reaction::open(ContractText::open(&self.contract, cx)),
            Command::Obligations => return self.open_obligations(cx),
            Command::Package => return Reaction::open(package_of(&self.contract, cx)),
            Command::Propose => self.proposing.ask(&self.contract, cx),
            Command::MoveOn => return self.moving.ask(&self.contract, cx),
            Command::NameSignatories => {
                let paper = Paper::of_contract(&self.contract, cx);
                return self.signers.ask(paper, cx);
            }
            Command::Annexes => return Reaction::open(AnnexList::open(&self.contract, cx)),
            Command::Prolong => self.moving.prolong(vec![self.contract.id], cx),
            Command::Remove => self.moving.cancel(&self.contract, cx),
            Command::Copy => return Reaction::Copy(self.page_text(cx)),
            Command::Invoices => return self.open_invoices(cx),
            Command::Export => {
                self.writing_out = cx.worker.ask(ReadText { contract: self.contract.id, today: cx.today });
            }
            _ => {}
        }
        Reaction::Stay
    }

    /// Reads anew what of its package and its invoices has changed.
    fn follow(&mut self, event: &Event, cx: &Context) {
        if let Event::Changed(changes) = event {
            self.package.follow(changes, &self.contract, cx);
            self.invoices.follow(changes, &self.contract, cx);
        }
    }

    fn open_obligations(&self, cx: &Context) -> Reaction {
        Reaction::open(ObligationList::open(self.whose(), cx))
    }

    fn open_invoices(&self, cx: &Context) -> Reaction {
        Reaction::open(InvoiceList::open(self.whose(), cx))
    }

    fn whose(&self) -> Whose {
        let one = &self.contract;
        Whose::Contract { id: one.id, number: one.text("number"), client: one.client.clone() }
    }

    /// Wraps the page anew: the contract, its words or the window are others.
    fn lay_out(&mut self, cx: &Context) {
        let filled = self.filled(cx);
        self.lines.lay_out(filled, cx);
    }

    fn page_text(&self, cx: &Context) -> String {
        let line = |(name, value): &(String, String)| format!("{name}: {value}");
        self.filled(cx).iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn owed_line(one: &ObligationOut, cx: &Context) -> String {
    let parts = [
        obligation_what(one, cx.words),
        obligation_amount(one, cx.words),
        obligation_due(one, cx.words),
        if one.standing.due.is_some() { obligation_status(one, cx.words) } else { String::new() },
    ];
    text::dotted(parts)
}

impl Screen for ContractPage {
    fn title(&self, cx: &Context) -> String {
        cx.words.say("contract-title", [("number", self.contract.text("number"))])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let one = &self.contract;
        let (kind, client) = (contract_cell(one, "kind", cx.words), columns::name(cx.words, &one.client.1));
        let words =
            text::dotted([self.title(cx), kind, text::clean(&client), state(&one.standing, cx.words)]);
        Line::styled(words, cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Contract
    }

    /// Who signs is asked for where somebody is missing.
    fn offers(&self, command: Command) -> bool {
        let is_open = self.contract.standing.state.is_on_the_way();
        command != Command::NameSignatories || is_open && self.signers.lacks_somebody()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.contract.client.clone())
    }

    fn is_waiting(&self) -> bool {
        let reads = self.asking.is_waiting() || self.listing.is_waiting() || self.owing.is_waiting();
        reads
            || self.moving.is_waiting()
            || self.signers.is_waiting()
            || self.proposing.is_waiting()
            || self.package.is_waiting()
            || self.invoices.is_waiting()
            || self.writing_out.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        self.follow(&event, cx);
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => {
                self.signers.load(Signable::Contract(self.contract.id), cx);
                self.asking = cx.worker.ask(ShowContract { id: self.contract.id, today: cx.today });
                self.list_annexes(cx);
                self.ask_obligations(cx);
            }
            Event::Changed(changes)
                if [&OBLIGATION, &PERFORMANCE].into_iter().any(|table| changes.touches(table)) =>
            {
                self.ask_obligations(cx);
            }
            Event::Answer(answer) => {
                if let Some(reaction) = self.proposing.answer(&answer, cx) {
                    return reaction;
                }
                let of_signers = self.signers.answer(&answer, cx);
                return of_signers.or_else(|| self.moving.answer(&answer, cx)).unwrap_or(Reaction::Stay);
            }
            Event::Left => {
                self.moving.forget();
                self.signers.forget();
                self.proposing.forget();
            }
            Event::Wheel(rows) => self.lines.wheel(rows, cx),
            // In another language the lines are told anew.
            Event::Resized => self.lay_out(cx),
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
