//! Contracts (`K-1`, `K-2`): the list, one of them, and their moves from state to state.

mod annex_paper;
mod annex_view;
mod annexes;
mod invoices;
mod list;
mod moving;
mod onward;
mod packages;
mod page;
mod pages;
mod signers;
mod view;

pub use annexes::AnnexList;
pub use list::ContractList;
pub(super) use moving::Moving;
pub use page::ContractPage;
pub(super) use signers::ask_despite;

use super::{
    Context, Reaction,
    form::{Form, Subject},
    package::PackageList,
};
use crate::{
    domain::{contract::blank, id::Id},
    store::contract::ContractOut,
};

/// The form of a new contract with this client.
pub(super) fn new_contract(client: Id, name: &str, cx: &Context) -> Reaction {
    let mut draft = blank(cx.today);
    draft.set("language", cx.words.language.code());
    let subject = Subject::Contract { client: Some(client), base: None, today: cx.today };
    Reaction::open(Form::open(subject, draft, cx).of(name))
}

/// The package of a contract.
pub(super) fn package_of(contract: &ContractOut, cx: &Context) -> PackageList {
    PackageList::open((contract.id, contract.text("number")), contract.client.clone(), cx)
}

/// The form of a contract.
pub(super) fn contract_form(contract: &ContractOut, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_contract(contract, cx);
    Reaction::open(Form::open(subject, draft, cx).of(contract.client.1.clone()))
}
