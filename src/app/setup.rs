//! What the program is started with, and how it is left.

use super::{File, Outside};
use crate::{
    clock::Clock,
    domain::collation::SortLanguage,
    i18n::{Catalogue, Language},
    screens::{Message, Place, Switch},
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
    pub file: File,
    pub place: Place,
    pub outside: Box<dyn Outside>,
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
