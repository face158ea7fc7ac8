//! What a search leaves of the obligations, and to what the list can be narrowed.

use super::list::ObligationList;
use super::shown::Narrowed;
use crate::{
    domain::{obligation::standing::Status, search::fold},
    screens::{
        Context,
        choice::{Choice, Line as ChoiceLine},
    },
    store::obligation::ObligationOut,
};

/// Contract, client and what is due of it, as they are searched.
pub(super) fn searched(one: &ObligationOut) -> String {
    fold(&format!("{} {} {}", one.contract.1, one.client.1, one.text("what")))
}

impl ObligationList {
    /// Places of those that the search leaves, whatever else narrows the list.
    pub(super) fn found(&self) -> Vec<usize> {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let texts = self.texts.iter().enumerate();
        let found = texts.filter(|(_, text)| words.iter().all(|word| text.contains(word.as_str())));
        found.map(|(at, _)| at).collect()
    }

    /// What the list can be narrowed to, with how many are left.
    pub(super) fn choice(&self, offered: &[Narrowed], cx: &Context) -> Choice {
        let found = self.found();
        let line = |narrowed: &Narrowed| {
            let of_search = found.iter().filter_map(|at| self.all.get(*at));
            let count = of_search.filter(|one| narrowed.fits(one)).count();
            let (text, side) = (narrowed.words(cx), cx.words.formats.count(count));
            ChoiceLine { text, side, is_current: self.narrowed == *narrowed }
        };
        Choice::new(cx.words.get("field-obligation-status"), offered.iter().map(line).collect())
    }

    /// What is open, all, and every state that some obligation has.
    pub(super) fn offered(&self) -> Vec<Narrowed> {
        let states = Status::ALL.into_iter().map(Narrowed::Status);
        let found = states.filter(|narrowed| self.all.iter().any(|one| narrowed.fits(one)));
        [Narrowed::Open, Narrowed::All].into_iter().chain(found).collect()
    }
}
