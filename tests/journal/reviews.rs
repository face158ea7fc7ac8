//! Requests that wait, and what becomes of them.

use super::operations::{Office, Pick};
use serik::{
    domain::{field::Draft, id::Id},
    store::{
        Operation, StoreResult, Tx,
        client::{RemoveClients, SaveClient},
        office::users::ListUsers,
        review::{AcceptReview, ListReviews, ReturnReview, ask_for},
    },
};

/// What a trainee would have sent.
#[derive(Debug)]
struct Asks {
    user: Id,
    wanted: Box<dyn Operation>,
}

impl Operation for Asks {
    fn kind(&self) -> &'static str {
        "ask-review"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        ask_for(tx, (self.user, None), self.wanted.as_ref())
    }
}

impl Office {
    /// Somebody asks, or one that waits is accepted or goes back.
    pub fn ask_and_judge(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let asked = ListReviews { user: "nobody".to_owned(), judged_since: None };
        let waiting = self.store.read(&asked).unwrap();
        let one = waiting.get(pick.row % waiting.len().max(1)).map(|one| one.id);
        match (pick.variant, one) {
            (0 | 1, Some(review)) => Some(Box::new(AcceptReview(review))),
            (2, Some(review)) => Some(Box::new(ReturnReview { review, remark: self.word() })),
            _ => self.ask(pick),
        }
    }

    fn ask(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let user = self.store.read(&ListUsers).unwrap().first()?.id;
        let base = self.base(pick)?;
        let wanted: Box<dyn Operation> = if pick.variant.is_multiple_of(2) {
            Box::new(RemoveClients(vec![base]))
        } else {
            let city = self.word();
            let draft: Draft = [("city", city.as_str())].into_iter().collect();
            Box::new(SaveClient { base: Some(base), draft, adds_owner: false, apart: None })
        };
        Some(Box::new(Asks { user, wanted }))
    }
}
