//! Keys of the morning run and the planner.

use super::{
    Binding, Command, Key, Scope,
    kinds::{letter, named, shown, silent},
};
use crossterm::event::KeyCode;

use {Command as C, KeyCode as K, Scope as S};

pub(super) const BINDINGS: &[Binding] = &[
    // The morning run.
    shown(1, S::Today, Key::Named(K::Enter), C::Call),
    letter(S::Today, 'c', C::Call),
    shown(2, S::Today, Key::Char('d'), C::Done),
    silent(S::Today, Key::F(8), C::Done),
    shown(3, S::Today, Key::Char('s'), C::Snooze),
    shown(4, S::Today, Key::Char('p'), C::Promise),
    shown(5, S::Today, Key::Char('w'), C::Why),
    shown(6, S::Today, Key::Char('x'), C::NotNeeded),
    letter(S::Today, 'm', C::Meet),
    named(S::Today, K::Right, C::Open),
    letter(S::Today, 'n', C::QuickLog),
    silent(S::Today, Key::F(4), C::QuickLog),
    named(S::Today, K::Insert, C::QuickLog),
    letter(S::Today, 'f', C::Filter),
    letter(S::Today, '/', C::Search),
    silent(S::Today, Key::F(3), C::Search),
    letter(S::Today, 'e', C::Edit),
    silent(S::Today, Key::F(2), C::Edit),
    named(S::Today, K::Delete, C::Remove),
    letter(S::Today, ' ', C::Mark),
    named(S::Today, K::Tab, C::Open),
    silent(S::Today, Key::F(6), C::Open),
    letter(S::Today, 'q', C::Quit),
    // The planner.
    shown(1, S::Planner, Key::Named(K::Enter), C::Open),
    letter(S::Planner, 'e', C::Edit),
    silent(S::Planner, Key::F(2), C::Edit),
    shown(2, S::Planner, Key::Char('v'), C::NextView),
    shown(3, S::Planner, Key::Char('d'), C::Done),
    silent(S::Planner, Key::F(8), C::Done),
    shown(4, S::Planner, Key::Char('p'), C::Preparation),
    shown(5, S::Planner, Key::Char('n'), C::QuickLog),
    silent(S::Planner, Key::F(4), C::QuickLog),
    named(S::Planner, K::Insert, C::QuickLog),
    silent(S::Planner, Key::ShiftNamed(K::Left), C::DayBack),
    shown(6, S::Planner, Key::ShiftNamed(K::Right), C::DayOn),
    silent(S::Planner, Key::ShiftNamed(K::Up), C::HourBack),
    silent(S::Planner, Key::ShiftNamed(K::Down), C::HourOn),
    named(S::Planner, K::Delete, C::Remove),
    letter(S::Planner, 'c', C::Call),
    letter(S::Planner, 'm', C::Meet),
    letter(S::Planner, 'h', C::DayKind),
    letter(S::Planner, 'f', C::WholeOffice),
    letter(S::Planner, '/', C::Search),
    silent(S::Planner, Key::F(3), C::Search),
    letter(S::Planner, ' ', C::Mark),
    named(S::Planner, K::Tab, C::NextPane),
    silent(S::Planner, Key::F(6), C::NextPane),
    named(S::Planner, K::BackTab, C::PreviousPane),
    letter(S::Planner, 'o', C::Load),
    letter(S::Planner, 'q', C::Quit),
];
