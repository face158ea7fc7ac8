//! Keys typed ahead of an answer: they wait, in their order, for the screen that it opens.

use super::{App, Drive};
use crate::{
    keys::{self, Command},
    screens::Screen,
};
use crossterm::event::{Event as Input, KeyEvent, MouseButton, MouseEventKind};

impl App {
    /// Keys and pastes wait their turn. A click aims at what is seen, which is about to change while an
    /// answer is awaited: it is not kept.
    pub(super) fn receive(&mut self, input: Input) {
        let waits = self.holds_keys() || !self.held.is_empty();
        match input {
            // An editor opened later would read beside the keyboard: this key is not kept.
            Input::Key(press) if waits && self.opens_editor(press) => {}
            // A drive may never answer: who asks twice to leave, leaves. What was typed is kept.
            Input::Key(_) if waits && self.insists_on_leaving(&input) => self.quit(),
            Input::Key(_) | Input::Paste(_) if waits => self.held.push_back(input),
            // Letting go ends a press that was aimed before.
            Input::Mouse(mouse) if waits && mouse.kind != MouseEventKind::Up(MouseButton::Left) => {}
            _ => self.input(input),
        }
    }

    /// A second wish to leave while the first one waits.
    fn insists_on_leaving(&self, input: &Input) -> bool {
        self.file.drive != Drive::Local
            && self.leaves(input)
            && self.held.iter().any(|held| self.leaves(held))
    }

    fn leaves(&self, input: &Input) -> bool {
        let Input::Key(press) = input else { return false };
        keys::resolve(self.scope(), *press) == Some(Command::Quit)
    }

    fn opens_editor(&self, press: KeyEvent) -> bool {
        keys::resolve(self.scope(), press) == Some(Command::ExternalEditor)
    }

    pub(super) fn holds_keys(&self) -> bool {
        let waits_for_facts = |screen: &dyn Screen| screen.lists_facts() && self.reading.is_waiting();
        self.is_naming()
            || self.stack.top().is_some_and(|screen| screen.holds_keys() || waits_for_facts(screen))
    }

    /// Gives keys that waited for an answer to the screen that is there now.
    pub(super) fn release_keys(&mut self) {
        while !self.holds_keys() {
            let Some(input) = self.held.pop_front() else { return };
            self.input(input);
        }
    }
}
