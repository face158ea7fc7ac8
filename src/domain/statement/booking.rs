//! What is written of an operation without asking (`D-2`, domain rules 6.4, 10).

use super::{
    Kind, Operation,
    score::{Answer, Reason, Verdict},
};
use crate::domain::{id::Id, payment::PaymentKind};

/// How an operation is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub operation: Operation,
    /// By which it is known when it comes again.
    pub key: String,
    pub kind: PaymentKind,
    /// Whose it is; nothing while nobody knows.
    pub client: Option<Id>,
    /// The documents that it closes, in this order; what is left of it stays free.
    pub documents: Vec<Id>,
}

impl Entry {
    /// A ready match closes its documents. Of a doubtful one the client is taken where the tax number says who paid for
    /// themselves; it closes nothing before somebody has said so.
    pub fn proposed(operation: &Operation, key: String, answer: &Answer) -> Self {
        let best = answer.matches.first().filter(|_| answer.apart.is_none());
        let is_ready = answer.verdict == Verdict::Ready;
        let is_known = |reasons: &[Reason]| reasons.contains(&Reason::TaxId) && !answer.is_for_another;
        let payer = best.filter(|best| is_ready || is_known(&best.reasons));
        Self {
            kind: kind(operation),
            client: payer.map(|best| best.client),
            documents: payer.filter(|_| is_ready).map(|best| best.documents.clone()).unwrap_or_default(),
            operation: operation.clone(),
            key,
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
        let entry = Entry::proposed(&paid(100), "k".to_owned(), answer);
        (entry.client, entry.documents)
    }

    #[test]
    fn only_a_ready_match_closes_anything() {
        let ready = answer(Verdict::Ready, vec![Reason::TaxId, Reason::Number]);
        assert_eq!(proposed(&ready), (Some(Id(7)), vec![Id(70), Id(71)]));
        let doubtful = answer(Verdict::Ask, vec![Reason::TaxId]);
        assert_eq!(proposed(&doubtful), (Some(Id(7)), vec![]), "the payer is known, not what for");
        assert_eq!(proposed(&answer(Verdict::Ask, vec![Reason::Name])), (None, vec![]));
        let for_another = Answer { is_for_another: true, ..doubtful };
        assert_eq!(proposed(&for_another), (None, vec![]));
    }

    #[test]
    fn what_is_no_payment_closes_no_debt() {
        let of = |kind: Kind, amount: i64| {
            let operation = Operation { kind, ..paid(amount) };
            Entry::proposed(&operation, String::new(), &answer(Verdict::Unknown, Vec::new())).kind
        };
        assert_eq!(of(Kind::Payment, 5), PaymentKind::Received);
        assert_eq!(of(Kind::Payment, -5), PaymentKind::Other);
        assert_eq!(of(Kind::Return, 5), PaymentKind::Other);
        assert_eq!(of(Kind::BankFee, -5), PaymentKind::Fee);
        assert!(!of(Kind::OwnTransfer, 5).closes());
    }
}
