//! What is written of an operation without asking (`D-2`, domain rules 6.4, 10).

use super::{
    Kind, Operation,
    score::{Answer, Apart, Verdict},
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
    /// Money that went back to this client.
    Refund { client: Id },
    /// No payment of a client.
    Nobodys { reason: String },
}

impl Choice {
    /// The best match, where there is one.
    pub fn proposed(answer: &Answer) -> Option<Self> {
        let best = answer.matches.first().filter(|_| !answer.is_aside())?;
        Some(Self::of(answer.apart == Some(Apart::Refund), best.client, best.documents.clone()))
    }

    /// This client's: a refund where money went out, and a payment where it came in.
    pub fn of(is_out: bool, client: Id, documents: Vec<Id>) -> Self {
        if is_out { Self::Refund { client } } else { Self::Of { client, documents } }
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
        let best = answer.matches.first().filter(|_| !answer.is_aside());
        let is_ready = closes && answer.verdict == Verdict::Ready;
        let payer = best.filter(|best| is_ready || answer.payer() == Some(best.client));
        let choice = payer.map_or(Choice::AsItIs, |best| {
            let documents = if is_ready { best.documents.clone() } else { Vec::new() };
            Choice::of(operation.amount < 0, best.client, documents)
        });
        Self::chosen((place, operation), key, choice)
    }

    /// As somebody has chosen.
    pub fn chosen((place, operation): (usize, &Operation), key: String, choice: Choice) -> Self {
        let kind = kind(operation);
        let nobody = Self { place, key, kind, client: None, documents: Vec::new(), reason: String::new() };
        match choice {
            Choice::AsItIs => nobody,
            // Whatever was chosen, money that went out paid nothing.
            Choice::Of { client, .. } | Choice::Refund { client } if operation.amount < 0 => {
                let (kind, reason) = (PaymentKind::Refund, operation.purpose.clone());
                Self { kind, client: Some(client), reason, ..nobody }
            }
            Choice::Refund { client } => Self { kind: PaymentKind::Received, client: Some(client), ..nobody },
            Choice::Of { client, documents } => {
                Self { kind: PaymentKind::Received, client: Some(client), documents, ..nobody }
            }
            Choice::Nobodys { reason } => {
                let kind = if kind == PaymentKind::Received { PaymentKind::Other } else { kind };
                Self { kind, reason, ..nobody }
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
    use crate::domain::statement::{
        score::{Match, Reason},
        tests::paid,
    };

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
    fn money_that_went_out_is_a_refund_and_never_a_payment() {
        let back =
            Operation { kind: Kind::Return, purpose: "Возврат аванса".to_owned(), ..paid(-500) };
        let known = Answer {
            apart: Some(Apart::Refund),
            ..answer(Verdict::Ready, vec![Reason::TaxId, Reason::Refund])
        };
        for closes in [true, false] {
            let entry = Entry::proposed((0, &back), "k".to_owned(), &known, closes);
            assert_eq!((entry.kind, entry.client), (PaymentKind::Refund, Some(Id(7))));
            assert_eq!((entry.documents, entry.reason), (vec![], "Возврат аванса".to_owned()));
        }
        assert_eq!(Choice::proposed(&known), Some(Choice::Refund { client: Id(7) }));
        let said = Choice::Of { client: Id(7), documents: vec![Id(70)] };
        let entry = Entry::chosen((0, &paid(-5)), String::new(), said);
        assert_eq!((entry.kind, entry.documents), (PaymentKind::Refund, vec![]));
        let named =
            Answer { apart: Some(Apart::Refund), ..answer(Verdict::Ask, vec![Reason::Name, Reason::Refund]) };
        assert_eq!(
            Entry::proposed((0, &back), String::new(), &named, true).client,
            None,
            "a name is asked about"
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
