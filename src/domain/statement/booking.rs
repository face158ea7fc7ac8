//! What is written of an operation without asking (`D-2`, domain rules 6.4, 10).

use super::{
    Kind, Operation,
    score::{Answer, Reason, Verdict},
};
use crate::domain::{id::Id, payment::PaymentKind};

/// How an operation is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Place of the operation in its statement.
    pub place: usize,
    /// By which it is known when it comes again.
    pub key: String,
    pub kind: PaymentKind,
    /// Whose it is; nothing while nobody knows.
    pub client: Option<Id>,
    /// The documents that it closes, in this order; what is left of it stays free.
    pub documents: Vec<Id>,
    /// Why it is no payment of a client, where somebody has said so.
    pub reason: String,
}

/// What a person says an operation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What the file says: a fee, a transfer, money of somebody who is not known.
    AsItIs,
    /// This client's: it closes these documents in their order, and is an advance where there are none.
    Of { client: Id, documents: Vec<Id> },
    /// No payment of a client.
    Nobodys { reason: String },
}

impl Choice {
    /// The best match, where there is one.
    pub fn proposed(answer: &Answer) -> Option<Self> {
        let best = answer.matches.first().filter(|_| answer.apart.is_none())?;
        Some(Self::Of { client: best.client, documents: best.documents.clone() })
    }
}

impl Entry {
    /// Without asking: a ready match closes its documents where the office wants that. Of a doubtful one the client is
    /// taken where the tax number says who paid for themselves; it closes nothing before somebody has said so.
    pub fn proposed(
        (place, operation): (usize, &Operation),
        key: String,
        answer: &Answer,
        closes: bool,
    ) -> Self {
        let best = answer.matches.first().filter(|_| answer.apart.is_none());
        let is_ready = closes && answer.verdict == Verdict::Ready;
        let is_known = |reasons: &[Reason]| reasons.contains(&Reason::TaxId) && !answer.is_for_another;
        let payer = best.filter(|best| is_ready || is_known(&best.reasons));
        let choice = payer.map_or(Choice::AsItIs, |best| {
            let documents = if is_ready { best.documents.clone() } else { Vec::new() };
            Choice::Of { client: best.client, documents }
        });
        Self::chosen((place, operation), key, choice)
    }

    /// As somebody has chosen.
    pub fn chosen((place, operation): (usize, &Operation), key: String, choice: Choice) -> Self {
        let kind = kind(operation);
        match choice {
            Choice::AsItIs => {
                Self { place, key, kind, client: None, documents: Vec::new(), reason: String::new() }
            }
            Choice::Of { client, documents } => {
                let (kind, client) = (PaymentKind::Received, Some(client));
                Self { place, key, kind, client, documents, reason: String::new() }
            }
            Choice::Nobodys { reason } => {
                let kind = if kind == PaymentKind::Received { PaymentKind::Other } else { kind };
                Self { place, key, kind, client: None, documents: Vec::new(), reason }
            }
        }
    }
}

/// What comes back, is taken by a court or paid by a tax office is nobody's payment.
fn kind(operation: &Operation) -> PaymentKind {
    match operation.kind {
        Kind::Payment if operation.amount > 0 => PaymentKind::Received,
        Kind::OwnTransfer => PaymentKind::OwnTransfer,
        Kind::BankFee => PaymentKind::Fee,
        Kind::Payment | Kind::Return | Kind::Court | Kind::TaxRefund => PaymentKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statement::{score::Match, tests::paid};

    fn answer(verdict: Verdict, reasons: Vec<Reason>) -> Answer {
        let best = Match { client: Id(7), documents: vec![Id(70), Id(71)], score: 60, reasons };
        Answer { verdict, matches: vec![best], apart: None, is_for_another: false }
    }

    fn proposed(answer: &Answer) -> (Option<Id>, Vec<Id>) {
        let entry = Entry::proposed((0, &paid(100)), "k".to_owned(), answer, true);
        (entry.client, entry.documents)
    }

    #[test]
    fn only_a_ready_match_closes_anything() {
        let ready = answer(Verdict::Ready, vec![Reason::TaxId, Reason::Number]);
        assert_eq!(proposed(&ready), (Some(Id(7)), vec![Id(70), Id(71)]));
        let unasked = Entry::proposed((0, &paid(100)), String::new(), &ready, false);
        assert_eq!((unasked.client, unasked.documents), (Some(Id(7)), vec![]), "nobody has confirmed it");
        let doubtful = answer(Verdict::Ask, vec![Reason::TaxId]);
        assert_eq!(proposed(&doubtful), (Some(Id(7)), vec![]), "the payer is known, not what for");
        assert_eq!(proposed(&answer(Verdict::Ask, vec![Reason::Name])), (None, vec![]));
        let for_another = Answer { is_for_another: true, ..doubtful };
        assert_eq!(proposed(&for_another), (None, vec![]));
    }

    #[test]
    fn what_somebody_says_is_written() {
        let told = |operation: &Operation, choice: Choice| {
            let entry = Entry::chosen((3, operation), String::new(), choice);
            (entry.kind, entry.client, entry.documents, entry.reason)
        };
        let court = Operation { kind: Kind::Court, ..paid(5) };
        let of = Choice::Of { client: Id(7), documents: vec![Id(70)] };
        assert_eq!(told(&court, of), (PaymentKind::Received, Some(Id(7)), vec![Id(70)], String::new()));
        let nobodys = Choice::Nobodys { reason: "субсидия".to_owned() };
        assert_eq!(told(&paid(5), nobodys), (PaymentKind::Other, None, vec![], "субсидия".to_owned()));
        assert_eq!(told(&paid(5), Choice::AsItIs).0, PaymentKind::Received);
        let ready = answer(Verdict::Ready, Vec::new());
        assert_eq!(
            Choice::proposed(&ready),
            Some(Choice::Of { client: Id(7), documents: vec![Id(70), Id(71)] })
        );
    }

    #[test]
    fn what_is_no_payment_closes_no_debt() {
        let of = |kind: Kind, amount: i64| {
            let operation = Operation { kind, ..paid(amount) };
            Entry::proposed((0, &operation), String::new(), &answer(Verdict::Unknown, Vec::new()), true).kind
        };
        assert_eq!(of(Kind::Payment, 5), PaymentKind::Received);
        assert_eq!(of(Kind::Payment, -5), PaymentKind::Other);
        assert_eq!(of(Kind::Return, 5), PaymentKind::Other);
        assert_eq!(of(Kind::BankFee, -5), PaymentKind::Fee);
        assert!(!of(Kind::OwnTransfer, 5).closes());
    }
}
