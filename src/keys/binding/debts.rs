//! Keys of debts: the root, the debt of a client, what a payment closes.

use super::{
    Binding, Command, Key, Scope,
    kinds::{letter, named, shown, silent},
};
use crossterm::event::KeyCode;

use {Command as C, KeyCode as K, Scope as S};

pub(super) const BINDINGS: &[Binding] = &[
    letter(S::Screen, '5', C::Debts),
    shown(1, S::Debts, Key::Named(K::Enter), C::Open),
    shown(2, S::Debts, Key::Char('c'), C::Call),
    shown(3, S::Debts, Key::Char('w'), C::Why),
    shown(4, S::Debts, Key::Char('n'), C::New),
    silent(S::Debts, Key::F(4), C::New),
    named(S::Debts, K::Insert, C::New),
    shown(5, S::Debts, Key::Char('t'), C::AddPayment),
    shown(6, S::Debts, Key::Char('f'), C::Filter),
    shown(7, S::Debts, Key::Char('s'), C::Sort),
    letter(S::Debts, '/', C::Search),
    silent(S::Debts, Key::F(3), C::Search),
    letter(S::Debts, 'x', C::ClearFilter),
    letter(S::Debts, 'v', C::WholeOffice),
    letter(S::Debts, 'd', C::Done),
    silent(S::Debts, Key::F(8), C::Done),
    letter(S::Debts, 'm', C::Meet),
    letter(S::Debts, 'q', C::Quit),
    // The debt of one client.
    shown(6, S::Debt, Key::Named(K::Tab), C::NextPane),
    silent(S::Debt, Key::F(6), C::NextPane),
    named(S::Debt, K::BackTab, C::PreviousPane),
    shown(1, S::Debt, Key::Char('n'), C::New),
    silent(S::Debt, Key::F(4), C::New),
    named(S::Debt, K::Insert, C::New),
    shown(2, S::Debt, Key::Char('t'), C::AddPayment),
    shown(3, S::Debt, Key::Char('a'), C::Allocate),
    shown(5, S::Debt, Key::Char('e'), C::Edit),
    silent(S::Debt, Key::F(2), C::Edit),
    named(S::Debt, K::Enter, C::Open),
    shown(4, S::Debt, Key::Char('o'), C::Release),
    named(S::Debt, K::Delete, C::Remove),
    letter(S::Debt, 'f', C::Filter),
    letter(S::Debt, '/', C::Search),
    silent(S::Debt, Key::F(3), C::Search),
    letter(S::Debt, 'x', C::ClearFilter),
    letter(S::Debt, 'd', C::Done),
    silent(S::Debt, Key::F(8), C::Done),
    letter(S::Debt, 'c', C::Call),
    letter(S::Debt, 'm', C::Meet),
    shown(7, S::Debt, Key::Named(K::Esc), C::Back),
    // What a payment closes.
    shown(1, S::Allocation, Key::Named(K::Enter), C::Open),
    letter(S::Allocation, 'e', C::Edit),
    silent(S::Allocation, Key::F(2), C::Edit),
    shown(2, S::Allocation, Key::Char(' '), C::Mark),
    shown(3, S::Allocation, Key::Ctrl('s'), C::Save),
    shown(4, S::Allocation, Key::Char('x'), C::ClearFilter),
    silent(S::Allocation, Key::Ctrl('r'), C::TakeProposal),
    shown(5, S::Allocation, Key::Named(K::Esc), C::Back),
];
