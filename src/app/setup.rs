//! What the program is started with, and how it is left.

use super::{App, File, Outside, chrome};
use crate::{
    clock::Clock,
    domain::{collation::SortLanguage, notice::QuietHours},
    i18n::{Catalogue, Language},
    screens::{Context, Event, Message, Place, Switch},
    store::{Changes, Door, backup::Shelf, person::Elsewhere},
    ui::theme::{Depth, Theme, Themes},
    worker::{Drafts, Worker},
};
use std::rc::Rc;

/// What the program is started with.
pub struct Setup {
    pub worker: Worker,
    pub drafts: Drafts,
    pub words: Rc<Catalogue>,
    /// The alphabet that names are sorted by until they have the keys of the language spoken.
    pub alphabet: SortLanguage,
    pub theme: Theme,
    /// Those that can be chosen, and the name of the one that holds.
    pub themes: Themes,
    pub theme_name: String,
    pub depth: Depth,
    pub clock: Clock,
    pub user: String,
    /// What is asked of them before anything is shown.
    pub door: Door,
    pub file: File,
    pub place: Place,
    pub outside: Box<dyn Outside>,
    /// Where an erased person may stand, beside rows and images.
    pub elsewhere: Elsewhere,
    /// Where its backups lie; nothing where none are made.
    pub shelf: Option<Shelf>,
    /// The person's own hours without notices; those of the office where they have none.
    pub quiet: Option<QuietHours>,
    /// Something to tell at the start: a typo in the settings.
    pub greeting: Option<Message>,
    /// Nobody has worked with this file yet.
    pub is_first_run: bool,
    /// The program is talked to line by line: nothing is drawn.
    pub is_plain: bool,
}

/// How the program was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub place: Place,
    pub switch: Option<Switch>,
    /// The language that was spoken last.
    pub language: Language,
}

impl App {
    /// Lists by name follow this alphabet from now on.
    pub(super) fn sort_by(&mut self, language: SortLanguage) {
        if self.alphabet != language {
            self.alphabet = language;
            let changes = Changes::everything();
            self.all(|| Event::Changed(&changes));
        }
    }

    /// What screens may use.
    pub(super) fn context(&self) -> Context<'_> {
        let wall = self.clock.wall();
        let body = chrome::bands(self.area).body;
        Context {
            worker: &self.worker,
            drafts: &self.drafts,
            words: &self.words,
            theme: &self.theme,
            now: self.clock.millis(),
            today: wall.date(),
            time: wall.time(),
            facts: &self.facts,
            user: &self.user,
            body,
            beside: self.stack.beside(body),
            filter_line: self.stack.filter_line(),
            is_plain: self.is_plain,
            is_sorting: self.sorting.is_waiting(),
            alphabet: self.alphabet,
            is_read_only: self.file.is_read_only,
            fault: self.file.fault,
            fresh: &self.shared.fresh,
            elsewhere: &self.elsewhere,
            folder: self.place.folder.as_deref(),
            lists: self.place.lists.as_deref(),
        }
    }
}
