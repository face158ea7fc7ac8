//! Files that a screen links to: looked at, attached, opened (`K-10`). Nothing here waits for a disk.

use super::{Context, Reaction, arrived, import::expanded, path_prompt::PathPrompt};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        link::{Link, Sight, is_outside, is_program},
    },
    i18n::packages,
    report::link_words,
    store::{
        Receipt, Table,
        link::{Looked, SeeFiles, Seen, attach, look, place},
        package::PackageItem,
    },
    ui::text,
    worker::Pending,
};
use std::{collections::BTreeMap, path::Path};

/// A link that is shown, with the row that holds it.
#[derive(Clone, Debug)]
pub(super) struct Filed {
    pub table: &'static Table,
    pub base: (Id, i64),
    pub link: Link,
}

impl Filed {
    /// The link of a document of a package; nothing where nothing was written down of it.
    pub(super) fn of_item(item: &PackageItem) -> Option<Self> {
        let (table, base) = item.linked()?;
        Some(Self { table, base, link: item.link.clone() })
    }
}

/// What was found, each with its link.
type Found = Vec<(Filed, Looked)>;

/// The files of a screen.
#[derive(Default)]
pub(super) struct Files {
    /// What the last look found, by the row that holds the link.
    sights: BTreeMap<Id, Sight>,
    looking: Pending<Found>,
    /// A whole look, which reads the files.
    checking: Pending<Found>,
    /// A file that is attached, and whether it was there.
    measuring: Pending<(Draft, bool)>,
    seeing: Pending<Receipt>,
    /// What a whole look comes to, said once it is written down.
    told: Option<Reaction>,
}

impl Files {
    pub(super) fn is_waiting(&self) -> bool {
        self.checking.is_waiting() || self.measuring.is_waiting() || self.seeing.is_waiting()
    }

    /// Looks whether files are there, without reading them.
    pub(super) fn look(&mut self, filed: Vec<Filed>, cx: &Context) {
        if let Some(folder) = cx.facts.folder.clone().filter(|_| !filed.is_empty()) {
            self.looking = cx.worker.think(move || all(filed, &folder, false));
        }
    }

    /// Reads all files, and writes down on which day they were seen.
    pub(super) fn check(&mut self, filed: Vec<Filed>, cx: &Context) -> Reaction {
        match cx.facts.folder.clone().filter(|_| !filed.is_empty()) {
            Some(folder) => self.checking = cx.worker.think(move || all(filed, &folder, true)),
            None => return Reaction::warn(cx.words.get("file-none")),
        }
        Reaction::Stay
    }

    /// What was found where a row links to; nothing before the first look.
    pub(super) fn sight(&self, row: Id) -> Option<Sight> {
        self.sights.get(&row).copied()
    }

    /// A link in words, with what is wrong with its file.
    pub(super) fn words(&self, link: &Link, row: Option<Id>, cx: &Context) -> String {
        let sight = row.filter(|_| !link.is_none()).and_then(|row| self.sight(row));
        let doubt =
            sight.filter(|sight| *sight != Sight::Found).map(|sight| packages::sight(sight, cx.words));
        text::clean(&text::dotted([link_words(link, cx.words), doubt.unwrap_or_default()]))
    }

    /// Lets the system open a file.
    pub(super) fn open(&self, link: &Link, row: Option<Id>, cx: &Context) -> Reaction {
        let path = text::clean(&link.path);
        let sight = row.and_then(|row| self.sight(row));
        match (&cx.facts.folder, sight) {
            _ if link.is_none() => Reaction::warn(cx.words.get("file-none")),
            _ if is_program(&link.path) => Reaction::warn(cx.words.say("file-program", [("path", path)])),
            (_, Some(lost @ Sight::Lost(_))) => {
                Reaction::warn(text::dotted([path, packages::sight(lost, cx.words)]))
            }
            (Some(folder), _) => Reaction::Show(place(&link.path, folder)),
            (None, _) => Reaction::warn(cx.words.get("file-none")),
        }
    }

    /// Asks for the path of a file to attach, from the folder of the database on; the same path again takes the file as it is now.
    pub(super) fn ask(link: &Link, cx: &Context) -> Reaction {
        let home = cx.facts.folder.clone().unwrap_or_default();
        Reaction::open(PathPrompt::open(cx.words.get("file-path"), &link.path, home, cx))
    }

    /// Reads the file of a path that was typed.
    pub(super) fn measure(&mut self, typed: &str, cx: &Context) {
        let typed = expanded(typed).to_string_lossy().into_owned();
        let draft = [("file", typed)].into_iter().collect();
        self.measure_draft(draft, cx);
    }

    /// The same for a whole form; where there is no folder the path stays as it is.
    pub(super) fn measure_draft(&mut self, mut draft: Draft, cx: &Context) {
        let (folder, today) = (cx.facts.folder.clone(), cx.today);
        self.measuring = cx.worker.think(move || {
            let is_there = folder.is_none_or(|folder| attach(&mut draft, &folder, today));
            (draft, is_there)
        });
    }

    /// The file that was read, as columns of a draft, and what is to be said of it.
    pub(super) fn measured(
        &mut self,
        told: &mut Vec<Reaction>,
        cx: &Context,
    ) -> Option<(Draft, Option<String>)> {
        let (draft, is_there) = arrived(&mut self.measuring, told, cx)?;
        self.sights.clear();
        let path = draft.get("file");
        let key = match (is_there, is_outside(path)) {
            (false, _) => Some("file-not-there"),
            (true, true) => Some("file-lies-outside"),
            (true, false) => None,
        };
        let doubt = key.map(|key| cx.words.say(key, [("path", text::clean(path))]));
        Some((draft, doubt))
    }

    /// Answers whether other words are to be shown.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        let mut is_new = false;
        if let Some(found) = arrived(&mut self.looking, told, cx) {
            for one in &found {
                self.take(one, false);
            }
            is_new = true;
        }
        if let Some(found) = arrived(&mut self.checking, told, cx) {
            for one in &found {
                self.take(one, true);
            }
            self.write(found, told, cx);
            is_new = true;
        }
        if arrived(&mut self.seeing, told, cx).is_some() {
            told.extend(self.told.take());
        }
        is_new
    }

    /// A look that does not read a file does not know better than one that has read it.
    fn take(&mut self, (filed, looked): &(Filed, Looked), is_whole: bool) {
        let row = filed.base.0;
        if is_whole || looked.sight != Sight::Found || self.sight(row) != Some(Sight::Changed) {
            self.sights.insert(row, looked.sight);
        }
    }

    fn write(&mut self, found: Found, told: &mut Vec<Reaction>, cx: &Context) {
        let is_as_known = |sight: Sight| matches!(sight, Sight::Found | Sight::New);
        let wrong = found.iter().filter(|(_, looked)| !is_as_known(looked.sight)).count();
        let count = cx.words.count("files-count", found.len());
        let said = match wrong {
            0 => Reaction::done(count),
            wrong => Reaction::warn(text::dotted([count, cx.words.count("files-wrong", wrong)])),
        };
        let seen =
            found.into_iter().filter(|(_, looked)| is_as_known(looked.sight)).map(|(filed, looked)| {
                let measure = looked.measure.filter(|_| looked.sight == Sight::New);
                Seen { table: filed.table, base: filed.base, measure }
            });
        let seen: Vec<Seen> = seen.collect();
        if seen.is_empty() || cx.is_read_only {
            told.push(said);
            return;
        }
        self.told = Some(said);
        self.seeing = cx.worker.write(SeeFiles { seen, today: cx.today });
    }
}

fn all(filed: Vec<Filed>, folder: &Path, is_whole: bool) -> Found {
    filed
        .into_iter()
        .map(|one| {
            let looked = look(&one.link, folder, is_whole);
            (one, looked)
        })
        .collect()
}
