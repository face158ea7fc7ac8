//! Keys of the documents and the package of a contract, and of files elsewhere.

use super::{
    Binding, Command, Key, Scope,
    kinds::{letter, named, shown, silent},
};
use crossterm::event::KeyCode;

use {Command as C, KeyCode as K, Scope as S};

pub(super) const BINDINGS: &[Binding] = &[
    shown(1, S::Annexes, Key::Char('n'), C::New),
    silent(S::Annexes, Key::F(4), C::New),
    named(S::Annexes, K::Insert, C::New),
    shown(2, S::Annexes, Key::Char('a'), C::MoveOn),
    shown(3, S::Annexes, Key::Char('e'), C::Edit),
    silent(S::Annexes, Key::F(2), C::Edit),
    named(S::Annexes, K::Enter, C::Open),
    shown(6, S::Annexes, Key::Named(K::Delete), C::Remove),
    letter(S::Annexes, 'c', C::Call),
    letter(S::Annexes, 'm', C::Meet),
    shown(4, S::Annexes, Key::Char('w'), C::NameSignatories),
    shown(5, S::Annexes, Key::Char('o'), C::Export),
    shown(7, S::Annexes, Key::Named(K::Esc), C::Back),
    shown(1, S::Package, Key::Char('d'), C::Done),
    silent(S::Package, Key::F(8), C::Done),
    shown(2, S::Package, Key::Char('a'), C::MoveOn),
    shown(3, S::Package, Key::Char('n'), C::New),
    silent(S::Package, Key::F(4), C::New),
    named(S::Package, K::Insert, C::New),
    shown(4, S::Package, Key::Char('z'), C::AttachFile),
    shown(5, S::Package, Key::Char('o'), C::OpenFile),
    shown(6, S::Package, Key::Char('h'), C::CheckFiles),
    letter(S::Package, 'e', C::Edit),
    silent(S::Package, Key::F(2), C::Edit),
    named(S::Package, K::Enter, C::Open),
    named(S::Package, K::Delete, C::Remove),
    letter(S::Package, 'c', C::Call),
    letter(S::Package, 'm', C::Meet),
    shown(7, S::Package, Key::Named(K::Esc), C::Back),
    // What leads there.
    letter(S::Contract, 'b', C::Package),
    letter(S::Contracts, 'b', C::Package),
    // Lists as files.
    letter(S::Contracts, 'o', C::Export),
    letter(S::Obligations, 'o', C::Export),
    // Files of the card.
    letter(S::Card, 'z', C::AttachFile),
    letter(S::Card, 'o', C::OpenFile),
    letter(S::Card, 'h', C::CheckFiles),
];
