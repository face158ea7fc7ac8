//! Kinds of bindings, as the table writes them.

use super::{Binding, Command, Key, Scope};
use crossterm::event::KeyCode;

pub(super) const fn shown(hint: u8, scope: Scope, key: Key, command: Command) -> Binding {
    Binding { scope, key, command, hint }
}

pub(super) const fn silent(scope: Scope, key: Key, command: Command) -> Binding {
    shown(0, scope, key, command)
}

pub(super) const fn letter(scope: Scope, letter: char, command: Command) -> Binding {
    silent(scope, Key::Char(letter), command)
}

pub(super) const fn named(scope: Scope, code: KeyCode, command: Command) -> Binding {
    silent(scope, Key::Named(code), command)
}
