//! Numbers that stand alone: beside a day they are its hour, else they are asked about.

use super::{
    QuickFlaw, naming,
    pieces::Piece,
    shape::{Shape, shape},
};
use crate::domain::spoken::{Moment, read_time};

/// The last day of any month.
const MOST: u32 = 31;

/// Settles every lone number of a line.
pub(super) fn settle(pieces: Vec<Piece>) -> Vec<Piece> {
    let has_day = pieces.iter().any(|piece| matches!(piece, Piece::Day(day) if day.is_day_said));
    let has_hour = pieces.iter().any(|piece| matches!(piece, Piece::Day(day) if day.time.is_some()));
    let lone: Vec<bool> = (0..pieces.len()).map(|at| is_lone(&pieces, at)).collect();
    let today =
        pieces.iter().find_map(|piece| if let Piece::Day(day) = piece { Some(day.day) } else { None });
    let mut settled = Vec::new();
    let mut is_free = has_day && !has_hour;
    for (piece, is_lone) in pieces.into_iter().zip(lone) {
        let Piece::Word(word) = &piece else {
            settled.push(piece);
            continue;
        };
        let hour = read_time(word).filter(|_| is_lone && is_free).zip(today);
        if let Some((time, day)) = hour {
            is_free = false;
            settled.push(Piece::Day(Moment { is_day_said: false, time: Some(time), ..Moment::on(day) }));
            continue;
        }
        if is_lone {
            settled.push(Piece::Unclear(QuickFlaw::HourOrDay(word.clone())));
        }
        settled.push(piece);
    }
    settled
}

/// Whether a number of at most two digits belongs to no word beside it.
fn is_lone(pieces: &[Piece], at: usize) -> bool {
    let Some(Piece::Word(word)) = pieces.get(at) else { return false };
    let is_number = matches!(shape(word), Shape::Bare(number) if number <= MOST);
    is_number && !is_small(at.checked_sub(1).and_then(|at| pieces.get(at))) && !is_small(pieces.get(at + 1))
}

/// A word that is no name: it may be what is counted, or what has the number.
fn is_small(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Word(word)) if !naming::is_capital(std::slice::from_ref(word)))
        || matches!(piece, Some(Piece::Minutes(_) | Piece::Times(..) | Piece::Phone(_)))
}
