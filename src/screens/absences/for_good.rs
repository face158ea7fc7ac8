//! Handing over for good (`C-11`): who hands over, then who takes over.

use crate::{
    domain::id::Id,
    screens::{
        Context, Reaction,
        choice::{Choice, Line},
    },
    store::{
        absence::{AbsenceOut, HandOver},
        office::users::User,
    },
    ui::text,
};

/// How far the questions are; each keeps the people that it offers.
#[derive(Debug, Default)]
pub(super) enum ForGood {
    #[default]
    NotAsked,
    Giver(Vec<User>),
    Taker(User, Vec<User>),
}

/// What a choice leads to.
pub(super) enum Given {
    Question(Reaction),
    /// Everything is said: the write, and who takes over.
    All(HandOver, String),
}

impl ForGood {
    /// Asks who hands over; who is away under the cursor is proposed.
    pub(super) fn ask(current: Option<&AbsenceOut>, cx: &Context) -> (Self, Reaction) {
        let users = cx.facts.users.clone();
        if users.len() < 2 {
            return (Self::NotAsked, Reaction::warn(cx.words.get("for-good-alone")));
        }
        let choice = question("for-good-giver", &users, current.map(|one| one.user.0), cx);
        (Self::Giver(users), Reaction::open(choice))
    }

    /// Takes the chosen one; nothing where no question stands.
    pub(super) fn take(&mut self, at: usize, current: Option<&AbsenceOut>, cx: &Context) -> Option<Given> {
        match std::mem::take(self) {
            Self::NotAsked => None,
            Self::Giver(mut users) => {
                let giver = (at < users.len()).then(|| users.remove(at))?;
                let choice = question("for-good-taker", &users, current.map(|one| one.substitute.0), cx);
                *self = Self::Taker(giver, users);
                Some(Given::Question(Reaction::open(choice)))
            }
            Self::Taker(giver, users) => {
                let taker = users.get(at)?;
                Some(Given::All(HandOver { from: giver.id, to: taker.id }, taker.name.clone()))
            }
        }
    }
}

fn question(key: &str, users: &[User], proposed: Option<Id>, cx: &Context) -> Choice {
    let lines = users.iter().map(|user| Line::new(text::clean(&user.name))).collect();
    let at = users.iter().position(|user| Some(user.id) == proposed).unwrap_or_default();
    Choice::question(cx.words.get("command-hand-over-for-good"), cx.words.get(key), lines).starting_at(at)
}
