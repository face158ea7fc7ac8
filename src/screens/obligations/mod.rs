//! What the sides of contracts owe each other (`K-7`): both sides beside each other, and what happens to one.

mod acting;
mod list;
mod narrowing;
mod proposing;
mod shown;
mod view;

pub use list::ObligationList;
pub(super) use proposing::Proposing;
pub use shown::Whose;

use super::{
    Context, Reaction,
    form::{Form, Subject},
};
use crate::{domain::id::Id, store::obligation::ObligationOut};

/// The form of a new obligation of this contract, with this client.
pub(super) fn new_obligation(contract: Id, client: &(Id, String), cx: &Context) -> Reaction {
    let (subject, draft) = Subject::new_obligation(contract, client.0, cx);
    Reaction::open(Form::open(subject, draft, cx).of(client.1.clone()))
}

/// The form of an obligation.
pub(super) fn obligation_form(one: &ObligationOut, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_obligation(one, cx);
    Reaction::open(Form::open(subject, draft, cx).of(one.client.1.clone()))
}

/// What was done for an obligation.
pub(super) fn performance_form(one: &ObligationOut, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_performance(one, cx);
    Reaction::open(Form::open(subject, draft, cx).of(one.client.1.clone()))
}
