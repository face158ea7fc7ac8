//! What two processes ask a drive about its locks, and what the answers mean (sharing 4, layer 1).

use crate::store::share::byte_lock::{Kind, Span};
use std::io;

/// The answer to a lock that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Granted,
    Refused,
    /// Neither yes nor no: the number of the system's error.
    Failed(i32),
}

impl Answer {
    /// What the system said.
    pub(super) fn of(taken: io::Result<bool>) -> Self {
        match taken {
            Ok(true) => Self::Granted,
            Ok(false) => Self::Refused,
            Err(error) => Self::Failed(error.raw_os_error().unwrap_or_default()),
        }
    }
}

/// Whether locks hold between two processes of one computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locks {
    Good,
    /// They hold, but an own shared lock cannot become exclusive in place, as on SMB under Linux.
    NeedsUpgrade,
    /// Two have what only one may have.
    NoLocks,
    /// The drive answers with an error, or refuses what is free.
    WrongError,
}

impl Locks {
    /// Stable name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::NeedsUpgrade => "needs-smb-upgrade",
            Self::NoLocks => "no-locks",
            Self::WrongError => "wrong-error",
        }
    }
}

/// A process that holds locks on the file of the trial.
pub(super) trait Hand {
    fn take(&mut self, kind: Kind, span: Span) -> io::Result<Answer>;
    fn leave(&mut self, span: Span) -> io::Result<()>;
}

const ONE: Span = Span::byte(0);
const OTHER: Span = Span::byte(1);
/// As many bytes as `SQLite` shares.
const MANY: Span = Span { from: 2, length: 510 };

/// Asks everything that `SQLite` relies on. Only errors of the other process end it.
pub(super) fn ask(first: &mut impl Hand, second: &mut impl Hand) -> io::Result<Locks> {
    use Kind::{Exclusive, Shared};
    let mut heard = Heard::default();
    heard.take(Due::Free, first.take(Exclusive, ONE)?);
    heard.take(Due::Held, once(second, Exclusive, ONE)?);
    heard.take(Due::Free, once(second, Exclusive, OTHER)?);
    first.leave(ONE)?;
    heard.take(Due::Free, first.take(Shared, MANY)?);
    heard.take(Due::Free, once(second, Shared, MANY)?);
    heard.take(Due::Held, once(second, Exclusive, MANY)?);
    heard.take(Due::Upgrade, first.take(Exclusive, MANY)?);
    first.leave(MANY)?;
    heard.take(Due::Free, once(first, Exclusive, MANY)?);
    heard.take(Due::Free, once(second, Exclusive, ONE)?);
    Ok(heard.verdict())
}

/// Takes a lock for a moment.
fn once(hand: &mut impl Hand, kind: Kind, span: Span) -> io::Result<Answer> {
    let answer = hand.take(kind, span)?;
    if answer == Answer::Granted {
        hand.leave(span)?;
    }
    Ok(answer)
}

/// What an honest drive answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// Nobody has it: it is granted.
    Free,
    /// Somebody has it: it is refused.
    Held,
    /// Only the asker has it, shared: it is granted, but not on SMB.
    Upgrade,
}

/// What was due and what was heard.
#[derive(Debug, Default)]
struct Heard(Vec<(Due, Answer)>);

impl Heard {
    fn take(&mut self, due: Due, answer: Answer) {
        self.0.push((due, answer));
    }

    /// Two at once are the worst; an error is no lock either.
    fn verdict(&self) -> Locks {
        if self.0.contains(&(Due::Held, Answer::Granted)) {
            Locks::NoLocks
        } else if self.0.iter().any(|(_, answer)| matches!(answer, Answer::Failed(_)))
            || self.0.contains(&(Due::Free, Answer::Refused))
        {
            Locks::WrongError
        } else if self.0.contains(&(Due::Upgrade, Answer::Refused)) {
            Locks::NeedsUpgrade
        } else {
            Locks::Good
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::{cell::RefCell, rc::Rc};

    /// How a drive treats locks.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub(in crate::store::share) enum Manner {
        Honest,
        GrantsAll,
        Fails,
        /// An exclusive lock collides with one's own shared one.
        Smb,
        NeverLetsGo,
    }

    type Held = Rc<RefCell<Vec<(u8, Kind, Span)>>>;

    /// A process before a drive.
    struct Process {
        number: u8,
        manner: Manner,
        held: Held,
    }

    impl Hand for Process {
        fn take(&mut self, kind: Kind, span: Span) -> io::Result<Answer> {
            let mut held = self.held.borrow_mut();
            match self.manner {
                Manner::GrantsAll => return Ok(Answer::Granted),
                Manner::Fails => return Ok(Answer::Failed(37)),
                _ => {}
            }
            let is_in_the_way = |(owner, theirs, place): &(u8, Kind, Span)| {
                let excludes = kind == Kind::Exclusive || *theirs == Kind::Exclusive;
                *place == span && excludes && (*owner != self.number || self.manner == Manner::Smb)
            };
            if held.iter().any(is_in_the_way) {
                return Ok(Answer::Refused);
            }
            held.retain(|(owner, _, place)| (*owner, *place) != (self.number, span));
            held.push((self.number, kind, span));
            Ok(Answer::Granted)
        }

        fn leave(&mut self, span: Span) -> io::Result<()> {
            if self.manner != Manner::NeverLetsGo {
                self.held.borrow_mut().retain(|(owner, _, place)| (*owner, *place) != (self.number, span));
            }
            Ok(())
        }
    }

    fn verdict(manner: Manner) -> Locks {
        let held = Held::default();
        let process = |number| Process { number, manner, held: Rc::clone(&held) };
        ask(&mut process(1), &mut process(2)).unwrap()
    }

    #[test]
    fn every_manner_is_told_from_the_others() {
        assert_eq!(verdict(Manner::Honest), Locks::Good);
        assert_eq!(verdict(Manner::GrantsAll), Locks::NoLocks);
        assert_eq!(verdict(Manner::Fails), Locks::WrongError);
        assert_eq!(verdict(Manner::Smb), Locks::NeedsUpgrade);
        assert_eq!(verdict(Manner::NeverLetsGo), Locks::WrongError);
    }
}
