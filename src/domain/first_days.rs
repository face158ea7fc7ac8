//! What somebody new learns by doing in the first days (`U-22`): nothing is ticked, what was written tells it.

use chrono::NaiveDate;

/// Working days that the list is made for.
pub const DAYS: u32 = 10;

/// One thing to have done, so often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// An own client.
    Client,
    /// Somebody at an own client.
    Person,
    /// A note about one.
    Note,
    /// What one needs.
    Need,
    /// A talk that took place.
    Talk,
    /// Something that is planned with an own client.
    NextStep,
    /// Something that was prepared.
    Prepared,
    /// An own contract, in whatever state.
    Contract,
}

impl Lesson {
    /// In the order in which they are learned.
    pub const ALL: [Self; 8] = [
        Self::Client,
        Self::Person,
        Self::Talk,
        Self::NextStep,
        Self::Note,
        Self::Need,
        Self::Prepared,
        Self::Contract,
    ];

    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Person => "person",
            Self::Note => "note",
            Self::Need => "need",
            Self::Talk => "talk",
            Self::NextStep => "next-step",
            Self::Prepared => "prepared",
            Self::Contract => "contract",
        }
    }

    /// How often it is to be done.
    pub const fn goal(self) -> u32 {
        match self {
            Self::Talk => 10,
            Self::NextStep => 5,
            Self::Client | Self::Person | Self::Note => 3,
            Self::Need | Self::Prepared | Self::Contract => 1,
        }
    }
}

/// How far somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstDays {
    pub name: String,
    /// The first day.
    pub since: NaiveDate,
    /// How often each lesson was done, in their order.
    pub done: [u32; Lesson::ALL.len()],
}

impl FirstDays {
    /// Each lesson and how often it was done.
    pub fn lessons(&self) -> impl Iterator<Item = (Lesson, u32)> {
        Lesson::ALL.into_iter().zip(self.done)
    }

    /// How many lessons are done.
    pub fn learned(&self) -> usize {
        self.lessons().filter(|(lesson, done)| *done >= lesson.goal()).count()
    }
}
