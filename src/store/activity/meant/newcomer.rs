//! Somebody new, where the line itself says so: by «новый клиент», or by a legal form and a name that nobody has.

use super::{FindMeant, Meant, is_dialled, named::Fit, named::Run};
use crate::{
    domain::{
        activity::quick::naming,
        search::{Key, name_key, stem},
    },
    store::client::ClientRow,
};
use std::ops::Range;

impl FindMeant {
    /// The new one, and those of nearly the same name.
    pub(super) fn newcomer(&self, runs: &[Run]) -> Option<Meant> {
        let (at, place) = self.called()?;
        let name = naming::bare(self.words(at, place.clone()));
        let own = core(&name);
        let known = |run: &Run| run.at == at && run.clients.iter().any(|row| core(&row.name) == own);
        let is_known = runs.iter().any(|run| known(run) || self.begins_whole(run, at, &place));
        if is_known && !self.is_new {
            return None;
        }
        let is_whose = |run: &Run| run.fit == Fit::Number;
        let is_near = |run: &Run, row: &ClientRow| is_whose(run) || is_inside(&core(&row.name), &own);
        let mut near: Vec<ClientRow> = Vec::new();
        for (run, row) in runs.iter().flat_map(|run| run.clients.iter().map(move |row| (run, row))) {
            if is_near(run, row) && near.iter().all(|known| known.id != row.id) {
                near.push(row.clone());
            }
        }
        // Whoever is said to be new is it, but where somebody has that very name or number.
        let is_sure = near.is_empty() || self.is_new && !is_known && !runs.iter().any(is_whose);
        let note = self.without(at, place);
        Some(Meant {
            clients: near,
            is_sure,
            note: note.clone(),
            stranger: Some((name, note)),
            is_new: true,
            ..Meant::default()
        })
    }

    /// Where the name stands: with its legal form, or anywhere if it is said to be a new one.
    fn called(&self) -> Option<(usize, Range<usize>)> {
        let formed = |(at, part): (usize, &Vec<String>)| Some((at, naming::with_form(part)?));
        let found = self.parts.iter().enumerate().find_map(formed);
        let plain = || {
            let has_name =
                |part: &Vec<String>| part.iter().any(|word| naming::is_capital(std::slice::from_ref(word)));
            let at = self.parts.iter().position(has_name);
            let is_words = |part: &Vec<String>| part.iter().any(|word| !is_dialled(word));
            let at = at.or_else(|| self.parts.iter().position(is_words))?;
            Some((at, naming::of_newcomer(self.parts.get(at)?)))
        };
        found.or_else(|| plain().filter(|_| self.is_new))
    }

    /// «тоо темир прайс»: a client of that name, and small words behind it that go on with something else.
    fn begins_whole(&self, run: &Run, at: usize, place: &Range<usize>) -> bool {
        let is_whole = run.at == at && run.fit == Fit::Exact && run.start == place.start && run.count > 1;
        let goes_on =
            |word: &String| naming::is_joint(word) || naming::is_capital(std::slice::from_ref(word));
        is_whole && !self.words(at, run.words().end..place.end).first().is_some_and(goes_on)
    }
}

/// The words of a name without its legal form and without their endings.
fn core(name: &str) -> Vec<String> {
    name_key(name, Key::Letters).split_whitespace().map(|word| stem(word).to_owned()).collect()
}

/// Whether all words of one name are words of the other: one that is common, beside others, is no likeness.
fn is_inside(one: &[String], other: &[String]) -> bool {
    let is_of =
        |few: &[String], many: &[String]| !few.is_empty() && few.iter().all(|word| many.contains(word));
    is_of(one, other) || is_of(other, one)
}
