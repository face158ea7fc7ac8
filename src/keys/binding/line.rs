//! Keys of the line of words: what is understood is kept.

use super::{
    Binding, Command, Key, Scope,
    kinds::{named, shown, silent},
};
use crossterm::event::KeyCode;

use {Command as C, KeyCode as K, Scope as S};

pub(super) const BINDINGS: &[Binding] = &[
    shown(1, S::QuickLine, Key::Named(K::Enter), C::Save),
    silent(S::QuickLine, Key::Ctrl('s'), C::Save),
    named(S::QuickLine, K::Up, C::Up),
    named(S::QuickLine, K::Down, C::Down),
    shown(2, S::QuickLine, Key::Named(K::Esc), C::Back),
];
