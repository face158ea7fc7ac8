//! Who signs a contract, and what stands in the way, on its page (`K-6`, `C-12`).

use crate::{
    domain::{contract::Side, id::Id},
    i18n::findings,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        signatories::{new_signatory, signatory_words},
    },
    store::{
        Receipt,
        contract::ContractOut,
        signatory::{CheckContract, NameSignatories, Signing, SigningOf},
    },
    ui::text,
    worker::Pending,
};

/// What is asked for now.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// For which of these sides.
    Side(Vec<Side>),
    /// Which of these; behind them somebody new.
    Who(Side, Vec<Id>),
    /// The form of somebody new is open.
    New(Side),
}

/// The signatories of a contract and the questions about them.
#[derive(Default)]
pub(super) struct Signers {
    known: Option<Signing>,
    asking: Pending<Signing>,
    asked: Asked,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
}

impl Signers {
    pub(super) fn load(&mut self, contract: &ContractOut, cx: &Context) {
        let check = CheckContract { id: contract.id, on: cx.today };
        self.asking = cx.worker.ask(SigningOf(check));
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// What was found, then who signs: names and values of lines of the page.
    pub(super) fn rows(&self, contract: &ContractOut, cx: &Context) -> Vec<(String, String)> {
        let Some(known) = &self.known else { return Vec::new() };
        let is_open = contract.standing.state.is_on_the_way();
        let mut found: Vec<_> = known.findings.iter().filter(|_| is_open).collect();
        found.sort_by_key(|finding| !finding.blocks());
        let line = |finding: &&_| findings::marked(finding, cx.words);
        let found: Vec<String> = found.iter().map(line).collect();
        let names = |side| self.names(side, cx).unwrap_or_default();
        vec![
            (cx.words.get("contract-check"), found.join("\n")),
            (cx.words.get("signatories-we"), names(Side::We)),
            (cx.words.get("signatories-they"), names(Side::They)),
        ]
    }

    /// Those who are named for a side, a line for each; nothing where nobody is.
    fn names(&self, side: Side, cx: &Context) -> Option<String> {
        let line = |one| text::dotted(<[String; 2]>::from(signatory_words(one, cx)));
        let all: Vec<String> = self.known.as_ref()?.of(side).map(|one| line(&one.signatory)).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }

    /// Asks for which side somebody signs; one that has signed is not asked about.
    pub(super) fn ask(&mut self, contract: &ContractOut, cx: &Context) -> Reaction {
        let open: Vec<Side> = Side::BOTH.into_iter().filter(|side| !contract.has_signed(*side)).collect();
        match open.as_slice() {
            [] => Reaction::warn(cx.words.get("signatory-all-signed")),
            [side] => self.ask_who(*side, cx),
            _ => {
                let lines = open.iter().map(|side| Line::new(self.side_words(*side, cx))).collect();
                self.asked = Asked::Side(open);
                Reaction::open(Choice::new(cx.words.get("signatory-which-side"), lines))
            }
        }
    }

    fn side_words(&self, side: Side, cx: &Context) -> String {
        let names = self.names(side, cx).map(|names| names.replace('\n', ", "));
        let names = names.unwrap_or_else(|| cx.words.get("signatory-nobody"));
        let key = if side == Side::We { "signatory-for-us" } else { "signatory-for-them" };
        cx.words.say(key, [("names", names)])
    }

    fn ask_who(&mut self, side: Side, cx: &Context) -> Reaction {
        let Some(bench) = self.known.as_ref().and_then(|known| known.bench(side)) else {
            return Reaction::warn(cx.words.get("signatory-no-firm"));
        };
        if bench.signatories.is_empty() {
            let form = new_signatory(bench.principal, cx);
            self.asked = Asked::New(side);
            return Reaction::open(form);
        }
        let named = self.named(side);
        let line = |one| {
            let (name, side) = signatory_words(one, cx);
            Line { text: name, side, is_current: named.contains(&one.id) }
        };
        let add = Line::new(format!("+ {}", cx.words.get("signatory-new")));
        let lines = bench.signatories.iter().map(line).chain([add]).collect();
        self.asked = Asked::Who(side, bench.signatories.iter().map(|one| one.id).collect());
        Reaction::open(Choice::new(cx.words.get("command-name-signatories"), lines))
    }

    fn named(&self, side: Side) -> Vec<Id> {
        self.known.iter().flat_map(|known| known.of(side)).map(|one| one.signatory.id).collect()
    }

    /// Takes the answer to its own question; nothing where none stands.
    pub(super) fn answer(
        &mut self,
        answer: &Answer,
        contract: &ContractOut,
        cx: &Context,
    ) -> Option<Reaction> {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Side(sides), Answer::Chosen(at)) => sides.get(*at).map(|side| self.ask_who(*side, cx)),
            (Asked::Who(side, known), Answer::Chosen(at)) => {
                let chosen = known.get(*at).map(|id| self.toggle(contract, (side, *id), cx));
                chosen.or_else(|| self.ask_new(side, cx))
            }
            (Asked::New(side), Answer::Row(id)) => Some(self.toggle(contract, (side, *id), cx)),
            (asked, _) => {
                self.asked = asked;
                None
            }
        }
    }

    fn ask_new(&mut self, side: Side, cx: &Context) -> Option<Reaction> {
        let principal = self.known.as_ref()?.bench(side)?.principal;
        self.asked = Asked::New(side);
        Some(Reaction::open(new_signatory(principal, cx)))
    }

    /// Names somebody behind those who are named, or takes the name away.
    fn toggle(&mut self, contract: &ContractOut, (side, id): (Side, Id), cx: &Context) -> Reaction {
        let mut signatories = self.named(side);
        let was_named = signatories.contains(&id);
        signatories.retain(|known| *known != id);
        if !was_named {
            signatories.push(id);
        }
        let bench = self.known.as_ref().and_then(|known| known.bench(side));
        let one = bench.and_then(|bench| bench.signatories.iter().find(|one| one.id == id));
        let name = one.map(|one| text::clean(&one.text("name")));
        let key = if was_named { "signatory-unnamed" } else { "signatory-named" };
        self.told = match name {
            Some(name) => cx.words.say(key, [("number", contract.text("number")), ("name", name)]),
            None => cx.words.get("form-saved"),
        };
        self.writing = cx.worker.write(NameSignatories { contract: contract.id, side, signatories });
        Reaction::Stay
    }

    /// Answers whether other lines are to be shown.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        if arrived(&mut self.writing, told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        let known = arrived(&mut self.asking, told, cx);
        let is_new = known.is_some();
        if is_new {
            self.known = known;
        }
        is_new
    }
}
