//! Screens: state, reactions and drawing. A screen never sees the stack or SQL.

pub mod absences;
mod acquaintance;
pub mod activities;
pub mod choice;
mod chooser;
pub mod clients;
mod cursor;
pub mod duplicates;
pub mod export;
mod finder;
pub mod first_run;
pub mod form;
mod found_clients;
pub mod help;
pub mod import;
pub mod incoming;
pub mod journal;
mod long_work;
pub mod messages;
pub mod own_fields;
mod pace;
pub mod palette;
mod place;
pub mod planner;
pub mod preparation;
pub mod prompt;
pub mod reports;
mod screen;
pub mod settings;
mod spoken;
pub mod today;
pub mod turn;
pub mod unfinished;

pub use place::{ListPlace, Place, Root};
pub use screen::{Answer, Click, Context, Event, Message, Reaction, Screen, Switch, Tone, arrived};
pub use spoken::{Spoken, aloud, said};
