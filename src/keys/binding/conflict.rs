//! Keys of the question whose value a field has that two people changed.

use super::{
    Binding, Command, Key, Scope,
    kinds::{letter, shown},
};
use crossterm::event::KeyCode;

use {Command as C, KeyCode as K, Scope as S};

pub(super) const BINDINGS: &[Binding] = &[
    shown(1, S::Conflict, Key::Ctrl('s'), C::Save),
    shown(2, S::Conflict, Key::Named(K::Enter), C::Accept),
    letter(S::Conflict, ' ', C::Accept),
    shown(3, S::Conflict, Key::Named(K::Esc), C::Back),
];
