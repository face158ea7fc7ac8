//! The next step of a contract: another state, a signature, a cancellation.

use super::{
    onward::{End, possible, question, read_last, usual_last},
    signers::{ask_despite, ask_signed_day},
};
use crate::{
    domain::{
        annex::{
            AnnexKind,
            doubt::{Letter, of_letter},
        },
        contract::{Side, check::Finding, state::ContractState},
        field::Draft,
        id::Id,
    },
    i18n::{annexes, contracts::state_key},
    report::document::gaps,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        prompt::Prompt,
    },
    store::{
        Operation, Receipt, StoreError,
        contract::{
            CONTRACT, ContractOut, LetEnd, MoveContract, PreviewProlongation, ProlongContracts, Prolongable,
            Prolonged, Reregister, SignContract, TerminateContract,
        },
        edition::{ReadText, TextOut},
        note::RemoveRow,
    },
    ui::text::{clean, dotted},
    worker::Pending,
};
use chrono::NaiveDate;

/// What may be done with a contract next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Move(ContractState),
    Sign(Side),
    End(End),
}

impl Step {
    fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::Move(state) => state_key(state),
            Self::Sign(Side::We) => "contract-sign-we",
            Self::Sign(Side::They) => "contract-sign-they",
            Self::End(end) => end.key(),
        })
    }
}

/// What is asked about which contract.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Step(Box<ContractOut>, Vec<Step>),
    Reason(Box<ContractOut>, ContractState),
    /// On which day somebody signed.
    SignedOn(Signature),
    /// Why it is signed although something stands in the way.
    Despite(Signature),
    /// Why it is terminated, and then on which day.
    Why(Box<ContractOut>, bool),
    LastDay(Box<ContractOut>, bool, String),
    /// Whether these are prolonged.
    Prolong(Vec<Prolonged>),
}

/// A signature that is about to be written.
#[derive(Clone, Debug)]
struct Signature {
    contract: Box<ContractOut>,
    side: Side,
    day: NaiveDate,
    /// What the text lacks.
    gaps: Vec<Finding>,
}

/// The questions on the way, and the write that follows them.
#[derive(Default)]
pub(in crate::screens) struct Moving {
    asked: Asked,
    previewing: Pending<Vec<Prolongable>>,
    /// The text that is about to be signed.
    reading: Pending<Option<TextOut>>,
    writing: Pending<Receipt>,
    /// The signature that is about to be written: something may stand in its way.
    tried: Option<Signature>,
    /// Said once it is written.
    told: String,
}

impl Moving {
    pub(in crate::screens) fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.previewing.is_waiting() || self.reading.is_waiting()
    }

    /// A question was left.
    pub(in crate::screens) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// Asks for the next step.
    pub(in crate::screens) fn ask(&mut self, contract: &ContractOut, cx: &Context) -> Reaction {
        let steps = steps(contract);
        if steps.is_empty() {
            return Reaction::warn(cx.words.get("contract-no-step"));
        }
        let lines = steps.iter().map(|step| Line::new(step.words(cx))).collect();
        self.asked = Asked::Step(Box::new(contract.clone()), steps);
        let title = cx.words.say("contract-next-title", [("number", contract.text("number"))]);
        Reaction::open(Choice::new(title, lines))
    }

    /// Takes the answer to its own question; nothing where none stands.
    pub(in crate::screens) fn answer(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Step(contract, steps), Answer::Chosen(at)) => {
                steps.get(*at).map(|step| self.go(contract, *step, cx))
            }
            (Asked::SignedOn(signature), Answer::Text(typed)) => Some(self.signed_on(signature, typed, cx)),
            (Asked::Despite(signature), Answer::Text(reason)) => {
                self.sign(signature, reason, cx);
                Some(Reaction::Stay)
            }
            (Asked::Reason(contract, to), Answer::Text(reason)) => {
                self.move_to(&contract, to, reason, cx);
                Some(Reaction::Stay)
            }
            (Asked::Why(contract, by_agreement), Answer::Text(reason)) => {
                Some(self.ask_last(contract, by_agreement, reason, cx))
            }
            (Asked::LastDay(contract, by_agreement, reason), Answer::Text(typed)) => {
                Some(self.terminate(contract, by_agreement, (reason, typed), cx))
            }
            (Asked::Prolong(contracts), Answer::Chosen(at)) => {
                if *at == 1 {
                    self.told = cx.words.count("contracts-prolonged", contracts.len());
                    self.writing = cx.worker.write(ProlongContracts { contracts, today: cx.today });
                }
                Some(Reaction::Stay)
            }
            (asked, _) => {
                self.asked = asked;
                None
            }
        }
    }

    fn go(&mut self, contract: Box<ContractOut>, step: Step, cx: &Context) -> Reaction {
        match step {
            Step::Move(to) if to.needs_reason() => {
                let title = cx.words.say("contract-why", [("state", cx.words.get(state_key(to)))]);
                self.asked = Asked::Reason(contract, to);
                return Reaction::open(reason_prompt(title, cx));
            }
            Step::Move(to) => self.move_to(&contract, to, "", cx),
            Step::Sign(side) => {
                self.reading = cx.worker.ask(ReadText { contract: contract.id, today: cx.today });
                self.tried = Some(Signature { contract, side, day: cx.today, gaps: Vec::new() });
            }
            Step::End(end) => return self.end(contract, end, cx),
        }
        Reaction::Stay
    }

    /// A text that cannot be a document is not signed; of another one it is asked when it was.
    fn look(&mut self, text: Option<&TextOut>, cx: &Context) -> Reaction {
        let Some(mut signature) = self.tried.take() else { return Reaction::Stay };
        let edition = text.and_then(|text| Some((text.edition.as_ref()?, &text.parties)));
        match edition.map(|(edition, parties)| gaps(edition, parties, cx.words)).transpose() {
            Err(found) => {
                let first = found.first().map(|finding| clean(&finding.say(cx.words)));
                Reaction::warn(first.unwrap_or_default())
            }
            Ok(gaps) => {
                signature.gaps = gaps.unwrap_or_default();
                self.ask_day(signature, cx)
            }
        }
    }

    fn ask_day(&mut self, signature: Signature, cx: &Context) -> Reaction {
        self.asked = Asked::SignedOn(signature);
        ask_signed_day(cx)
    }

    fn signed_on(&mut self, signature: Signature, typed: &str, cx: &Context) -> Reaction {
        let Some(day) = read_last(typed, cx.today) else {
            let again = self.ask_day(signature, cx);
            return Reaction::All(vec![Reaction::warn(cx.words.get("contract-no-day")), again]);
        };
        self.sign(Signature { day, ..signature }, "", cx);
        Reaction::Stay
    }

    /// Signs; with a reason, whatever stands in the way.
    fn sign(&mut self, signature: Signature, reason: &str, cx: &Context) {
        let Signature { contract, side, day, gaps } = &signature;
        let (base, reason) = ((contract.id, contract.version), reason.to_owned());
        let signing =
            SignContract { base, side: *side, day: *day, today: cx.today, gaps: gaps.clone(), reason };
        self.write(contract, Step::Sign(*side).words(cx), signing, cx);
        self.tried = Some(signature);
    }

    /// What is done about its end; some of it is asked for first.
    fn end(&mut self, contract: Box<ContractOut>, end: End, cx: &Context) -> Reaction {
        let (base, today, what) = ((contract.id, contract.version), cx.today, cx.words.get(end.key()));
        match end {
            End::Prolong => self.prolong(vec![contract.id], cx),
            End::Let => self.write(&contract, what, LetEnd { base, today }, cx),
            End::Anew => {
                let anew = Reregister { base, draft: Draft::default(), today };
                self.write(&contract, what, anew, cx);
            }
            End::Terminate { by_agreement } => {
                let title = cx.words.say("contract-why", [("state", what)]);
                self.asked = Asked::Why(contract, by_agreement);
                return Reaction::open(reason_prompt(title, cx));
            }
        }
        Reaction::Stay
    }

    fn ask_last(
        &mut self,
        contract: Box<ContractOut>,
        by_agreement: bool,
        reason: &str,
        cx: &Context,
    ) -> Reaction {
        let usual = usual_last(&contract, cx.today).format("%d.%m.%Y").to_string();
        self.asked = Asked::LastDay(contract, by_agreement, reason.to_owned());
        Reaction::open(Prompt::with(cx.words.get("contract-last-day"), &usual))
    }

    fn terminate(
        &mut self,
        contract: Box<ContractOut>,
        by_agreement: bool,
        (reason, typed): (String, &str),
        cx: &Context,
    ) -> Reaction {
        let Some(last) = read_last(typed, cx.today) else {
            let again = self.ask_last(contract, by_agreement, &reason, cx);
            return Reaction::All(vec![Reaction::warn(cx.words.get("contract-no-day")), again]);
        };
        let base = (contract.id, contract.version);
        let written = if by_agreement { "contract-agreement-written" } else { "contract-letter-written" };
        let doubt = short_notice(&contract, by_agreement, (cx.today, last), cx);
        let what = dotted([cx.words.say(written, [("day", cx.words.formats.date(last))]), doubt]);
        let operation = TerminateContract { base, last, reason, by_agreement, today: cx.today };
        self.write(&contract, what, operation, cx);
        Reaction::Stay
    }

    /// Looks what a prolongation of these would do; the question follows.
    pub(super) fn prolong(&mut self, contracts: Vec<Id>, cx: &Context) {
        self.previewing = cx.worker.ask(PreviewProlongation { contracts, today: cx.today });
    }

    /// Asks with the ends before and after; where none can be prolonged, says why.
    fn ask_to_prolong(&mut self, found: &[Prolongable], cx: &Context) -> Reaction {
        let contracts = possible(found);
        if contracts.is_empty() {
            let why = found.iter().find_map(|one| one.until.err()).map(|why| cx.words.get(why.key()));
            let why = why.unwrap_or_else(|| cx.words.get("contract-gone"));
            return Reaction::warn(cx.words.say("prolong-none", [("why", why)]));
        }
        let choice = question(found, contracts.len(), cx);
        self.asked = Asked::Prolong(contracts);
        Reaction::open(choice)
    }

    fn move_to(&mut self, contract: &ContractOut, to: ContractState, reason: &str, cx: &Context) {
        let base = (contract.id, contract.version);
        let operation = MoveContract { base, to, day: cx.today, reason: reason.to_owned() };
        self.write(contract, cx.words.get(state_key(to)), operation, cx);
    }

    /// Cancels a contract that nobody signed.
    pub(in crate::screens) fn cancel(&mut self, contract: &ContractOut, cx: &Context) {
        let operation = RemoveRow { table: &CONTRACT, base: (contract.id, contract.version) };
        self.write(contract, cx.words.get("contract-cancelled"), operation, cx);
    }

    fn write(&mut self, contract: &ContractOut, what: String, operation: impl Operation, cx: &Context) {
        self.told = cx.words.say("contract-done", [("number", contract.text("number")), ("what", what)]);
        self.writing = cx.worker.write(operation);
    }

    pub(in crate::screens) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(text) = arrived(&mut self.reading, told, cx) {
            told.push(self.look(text.as_ref(), cx));
        }
        if let Some(found) = arrived(&mut self.previewing, told, cx) {
            told.push(self.ask_to_prolong(&found, cx));
        }
        match self.writing.take() {
            None => {}
            Some(Ok(_)) => told.push(Reaction::done(std::mem::take(&mut self.told))),
            Some(Err(StoreError::SignatureBlocked(found))) => told.push(self.ask_despite(&found, cx)),
            Some(Err(error)) => told.push(Reaction::failed(&error, cx.words)),
        }
    }

    /// Says what stands in the way, and asks why it shall be signed all the same.
    fn ask_despite(&mut self, found: &[Finding], cx: &Context) -> Reaction {
        let Some(signature) = self.tried.take() else { return Reaction::Stay };
        let known = signature.contract.text("signed_despite");
        self.asked = Asked::Despite(signature);
        ask_despite(found, &known, cx)
    }
}

/// That a letter leaves fewer days than were agreed; empty where it does not.
fn short_notice(
    contract: &ContractOut,
    by_agreement: bool,
    (from, end): (NaiveDate, NaiveDate),
    cx: &Context,
) -> String {
    let Ok(notice_days) = contract.text("notice_days").parse() else { return String::new() };
    let kind = if by_agreement { AnnexKind::Termination } else { AnnexKind::Notice };
    let found = of_letter(kind, Letter { from, end, notice_days });
    found.map(|found| annexes::doubt(found, cx.words)).unwrap_or_default()
}

/// Asks why; without a reason nothing is done.
fn reason_prompt(title: String, cx: &Context) -> Prompt {
    Prompt::new(title).needing(cx.words.get("error-reason-missing"))
}

/// The moves from its state; at signing, the signatures that are missing come first.
fn steps(contract: &ContractOut) -> Vec<Step> {
    let is_signing = contract.standing.state == ContractState::Signing;
    let is_missing = |side: &Side| is_signing && !contract.has_signed(*side);
    let signatures = Side::BOTH.into_iter().filter(is_missing).map(Step::Sign);
    let ends = End::of(contract).map(Step::End);
    // Each signature has a side and a day: both at once is for the command line.
    let moves = contract.next_states().filter(|to| *to != ContractState::Signed).map(Step::Move);
    signatures.chain(moves).chain(ends).collect()
}
