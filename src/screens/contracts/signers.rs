//! Who signs a contract or a document of one, and what stands in the way (`K-6`, `C-12`).

use crate::{
    domain::{
        contract::{
            Side,
            check::{Fault, Finding},
        },
        id::Id,
    },
    i18n::{annexes, findings},
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        prompt::Prompt,
        signatories::{new_signatory, signatory_words},
    },
    store::{
        Receipt,
        annex::AnnexOut,
        contract::ContractOut,
        signatory::{CheckSignatures, NameSignatories, NamedOut, Signable, Signing, SigningOf},
    },
    ui::text,
    worker::Pending,
};

/// What is signed, as questions and messages call it.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    document: Signable,
    name: String,
    /// Sides for which somebody else may still be named.
    open: Vec<Side>,
}

impl Paper {
    pub(super) fn of_contract(contract: &ContractOut, cx: &Context) -> Self {
        Self {
            document: Signable::Contract(contract.id),
            name: cx.words.say("contract-title", [("number", contract.text("number"))]),
            open: Side::BOTH.into_iter().filter(|side| !contract.has_signed(*side)).collect(),
        }
    }

    pub(super) fn of_annex(annex: &AnnexOut, cx: &Context) -> Self {
        Self {
            document: Signable::Annex(annex.id),
            name: annexes::title(annex.kind, &annex.text("number"), cx.words),
            open: Side::BOTH.into_iter().filter(|side| !annex.is_closed(*side)).collect(),
        }
    }
}

/// What is asked for now.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Side(Paper),
    /// Which of these; behind them somebody new.
    Who(Paper, Side, Vec<Who>),
    /// The form of somebody new is open.
    New(Paper, Side),
}

/// A line of the question who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    AsInContract,
    One(Id),
    New,
}

/// The questions about who signs, and what is known to answer them.
#[derive(Default)]
pub(super) struct Signers {
    /// Whose signatures these are.
    about: Option<Signable>,
    known: Option<Signing>,
    asking: Pending<Signing>,
    asked: Asked,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
}

impl Signers {
    /// Reads who signs this one.
    pub(super) fn load(&mut self, document: Signable, cx: &Context) {
        self.known.take_if(|_| self.about != Some(document));
        self.about = Some(document);
        self.asking = cx.worker.ask(SigningOf(CheckSignatures { document, on: cx.today }));
    }

    /// The same once more.
    pub(super) fn reload(&mut self, cx: &Context) {
        if let Some(document) = self.about {
            self.load(document, cx);
        }
    }

    /// The same where it is another one than before.
    pub(super) fn follow(&mut self, document: Signable, cx: &Context) {
        if self.about != Some(document) {
            self.load(document, cx);
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    /// What was found, where signatures are still to come, then who signs: names and values of lines of a page.
    pub(super) fn rows(&self, is_open: bool, cx: &Context) -> Vec<(String, String)> {
        let Some(known) = &self.known else { return Vec::new() };
        let mut found: Vec<_> = known.findings.iter().filter(|_| is_open).collect();
        found.sort_by_key(|finding| !finding.blocks());
        let marked = |finding: &&Finding| {
            let told = findings::marked(finding, cx.words);
            let is_nobody = matches!(finding.fault, Fault::NoSignatory);
            if is_nobody { cx.words.say("contract-name-by-key", [("told", told)]) } else { told }
        };
        let found: Vec<String> = found.iter().map(marked).collect();
        let line = |one: &NamedOut| {
            let signatory = one.on_paper();
            let (name, right) = signatory_words(&signatory, cx);
            text::dotted([name, right, text::clean(&signatory.text("scope"))])
        };
        let names = |side| known.of(side).map(line).collect::<Vec<_>>().join("\n");
        vec![
            (cx.words.get("contract-check"), found.join("\n")),
            (cx.words.get("signatories-we"), names(Side::We)),
            (cx.words.get("signatories-they"), names(Side::They)),
        ]
    }

    /// Whether nobody is named who signs for one of the sides.
    pub(super) fn lacks_somebody(&self) -> bool {
        let Some(known) = &self.known else { return false };
        known.findings.iter().any(|finding| matches!(finding.fault, Fault::NoSignatory))
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// Asks for which side somebody signs; one that has signed is not asked about.
    pub(super) fn ask(&mut self, paper: Paper, cx: &Context) -> Reaction {
        match paper.open.as_slice() {
            [] => Reaction::warn(cx.words.get("signatory-all-signed")),
            [side] => {
                let side = *side;
                self.ask_who(paper, side, cx)
            }
            open => {
                let lines = open.iter().map(|side| Line::new(self.side_words(*side, cx))).collect();
                self.asked = Asked::Side(paper);
                Reaction::open(Choice::new(cx.words.get("signatory-which-side"), lines))
            }
        }
    }

    fn side_words(&self, side: Side, cx: &Context) -> String {
        let names: Vec<String> = self.of(side).map(|one| text::clean(&one.signatory.text("name"))).collect();
        let names = if names.is_empty() { cx.words.get("signatory-nobody") } else { names.join(", ") };
        let key = if side == Side::We { "signatory-for-us" } else { "signatory-for-them" };
        cx.words.say(key, [("names", names)])
    }

    fn ask_who(&mut self, paper: Paper, side: Side, cx: &Context) -> Reaction {
        let Some(bench) = self.known.as_ref().and_then(|known| known.bench(side)) else {
            return Reaction::warn(cx.words.get("signatory-no-firm"));
        };
        let is_contract = paper.document.annex().is_none();
        if bench.signatories.is_empty() && is_contract {
            let form = new_signatory(bench.principal, cx);
            self.asked = Asked::New(paper, side);
            return Reaction::open(form);
        }
        let own = self.named(&paper, side);
        let mut offered = vec![];
        if !is_contract {
            let line = Line::new(cx.words.get("signatory-as-in-contract")).current(own.is_empty());
            offered.push((Who::AsInContract, line));
        }
        offered.extend(bench.signatories.iter().map(|one| {
            let (name, side) = signatory_words(one, cx);
            (Who::One(one.id), Line { text: name, side, is_current: own.contains(&one.id) })
        }));
        offered.push((Who::New, Line::new(format!("+ {}", cx.words.get("signatory-new")))));
        let (whose, lines) = offered.into_iter().unzip();
        let title = text::dotted([cx.words.get("command-name-signatories"), paper.name.clone()]);
        self.asked = Asked::Who(paper, side, whose);
        Reaction::open(Choice::new(title, lines))
    }

    fn of(&self, side: Side) -> impl Iterator<Item = &NamedOut> {
        self.known.iter().flat_map(move |known| known.of(side))
    }

    /// Those who are named for this very document.
    fn named(&self, paper: &Paper, side: Side) -> Vec<Id> {
        let own = self.of(side).filter(|one| one.document == paper.document);
        own.map(|one| one.signatory.id).collect()
    }

    /// Takes the answer to its own question; nothing where none stands.
    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Side(paper), Answer::Chosen(at)) => {
                let side = paper.open.get(*at).copied()?;
                Some(self.ask_who(paper, side, cx))
            }
            (Asked::Who(paper, side, offered), Answer::Chosen(at)) => match offered.get(*at)? {
                Who::AsInContract => Some(self.leave_to_contract(&paper, side, cx)),
                Who::One(id) => Some(self.toggle(&paper, (side, *id), cx)),
                Who::New => self.ask_new(paper, side, cx),
            },
            (Asked::New(paper, side), Answer::Row(id)) => Some(self.toggle(&paper, (side, *id), cx)),
            (asked, _) => {
                self.asked = asked;
                None
            }
        }
    }

    fn ask_new(&mut self, paper: Paper, side: Side, cx: &Context) -> Option<Reaction> {
        let principal = self.known.as_ref()?.bench(side)?.principal;
        self.asked = Asked::New(paper, side);
        Some(Reaction::open(new_signatory(principal, cx)))
    }

    /// Names somebody behind those who are named, or takes the name away.
    fn toggle(&mut self, paper: &Paper, (side, id): (Side, Id), cx: &Context) -> Reaction {
        let mut signatories = self.named(paper, side);
        let was_named = signatories.contains(&id);
        signatories.retain(|known| *known != id);
        if !was_named {
            signatories.push(id);
        } else if signatories.is_empty() && paper.document.annex().is_some() {
            return self.leave_to_contract(paper, side, cx);
        }
        let bench = self.known.as_ref().and_then(|known| known.bench(side));
        let one = bench.and_then(|bench| bench.signatories.iter().find(|one| one.id == id));
        let name = one.map(|one| text::clean(&one.text("name")));
        let key = if was_named { "signatory-unnamed" } else { "signatory-named" };
        let told = match name {
            Some(name) => cx.words.say(key, [("document", paper.name.clone()), ("name", name)]),
            None => cx.words.get("form-saved"),
        };
        self.write(paper, (side, signatories), told, cx)
    }

    /// Nobody is named for this document itself any more.
    fn leave_to_contract(&mut self, paper: &Paper, side: Side, cx: &Context) -> Reaction {
        let told = cx.words.say("signatory-left-to-contract", [("document", paper.name.clone())]);
        self.write(paper, (side, Vec::new()), told, cx)
    }

    fn write(
        &mut self,
        paper: &Paper,
        (side, signatories): (Side, Vec<Id>),
        told: String,
        cx: &Context,
    ) -> Reaction {
        self.told = told;
        self.writing = cx.worker.write(NameSignatories { document: paper.document, side, signatories });
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

/// Asks on which day somebody signed, saying that it is final.
pub(in crate::screens) fn ask_signed_day(cx: &Context) -> Reaction {
    let today = cx.today.format("%d.%m.%Y").to_string();
    let above = vec![cx.words.get("contract-sign-final")];
    Reaction::open(Prompt::with(cx.words.get("contract-signed-day"), &today).telling(above))
}

/// Says what stands in the way of a signature, and asks why it shall be put all the same.
pub(in crate::screens) fn ask_despite(found: &[Finding], known: &str, cx: &Context) -> Reaction {
    let above = found.iter().map(|finding| text::clean(&findings::marked(finding, cx.words))).collect();
    let prompt = Prompt::with(cx.words.get("contract-sign-despite"), known).telling(above);
    Reaction::open(prompt.needing(cx.words.get("error-reason-missing")))
}
