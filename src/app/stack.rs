use super::counts::Counts;
use crate::screens::{FilterLine, Root, Screen, search_line::SearchLine};
use ratatui::layout::Rect;

/// Open screens. The last one gets keys; those that float show the one below them.
#[derive(Default)]
pub(super) struct Stack {
    screens: Vec<Box<dyn Screen>>,
    /// How much waits behind the roots.
    pub(super) counts: Counts,
}

impl Stack {
    pub(super) fn push(&mut self, screen: Box<dyn Screen>) {
        self.screens.push(screen);
    }

    pub(super) fn pop(&mut self) -> Option<Box<dyn Screen>> {
        self.screens.pop()
    }

    pub(super) fn clear(&mut self) {
        self.screens.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.screens.is_empty()
    }

    pub(super) fn is_at_root(&self) -> bool {
        self.screens.len() <= 1
    }

    /// The root in front; the list of clients lies under all others.
    pub(super) fn root(&self) -> Root {
        self.screens.iter().rev().find_map(|screen| screen.root()).unwrap_or_default()
    }

    pub(super) fn top(&self) -> Option<&dyn Screen> {
        self.screens.last().map(Box::as_ref)
    }

    pub(super) fn top_mut(&mut self) -> Option<&mut Box<dyn Screen>> {
        self.screens.last_mut()
    }

    /// The screen below the one that gets keys.
    pub(super) fn beneath_mut(&mut self) -> Option<&mut Box<dyn Screen>> {
        self.screens.iter_mut().nth_back(1)
    }

    pub(super) fn search_line(&self) -> Option<&SearchLine> {
        self.top().and_then(Screen::search_line)
    }

    /// The screen that the person looks at: under a search line the list.
    pub(super) fn in_front(&self) -> Option<&dyn Screen> {
        let place = usize::from(self.search_line().is_some());
        self.screens.iter().nth_back(place).map(Box::as_ref)
    }

    pub(super) fn filter_line(&self) -> FilterLine {
        if self.search_line().is_some() { FilterLine::Search } else { FilterLine::Words }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &dyn Screen> {
        self.screens.iter().map(Box::as_ref)
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Box<dyn Screen>> {
        self.screens.iter_mut()
    }

    /// The screens to draw, from the last that fills the body up to the top.
    pub(super) fn visible(&self) -> &[Box<dyn Screen>] {
        let from = self.screens.iter().rposition(|screen| !screen.floats()).unwrap_or(0);
        self.screens.get(from..).unwrap_or_default()
    }

    /// Where a box may float that leaves in sight what it is about.
    pub(super) fn beside(&self, body: Rect) -> Rect {
        self.visible().first().map_or(body, |ground| ground.beside(body))
    }
}
