//! Letters about debts (`D-6`): one is written step by step, all of them stand in a register.

mod paper;
mod register;
mod writing;

pub(super) use register::LetterRegister;
pub(super) use writing::Writing;

use crate::{
    screens::{
        Context, Reaction,
        form::{Form, Subject},
    },
    store::debt_letter::LetterOut,
};

/// The form of what happens next to a letter; nothing happens to one that is answered or cancelled.
pub(super) fn mark_form(letter: &LetterOut, cx: &Context) -> Reaction {
    let Some(mark) = letter.state().next() else {
        return Reaction::warn(cx.words.get("debt-letter-nothing-next"));
    };
    let (subject, draft) = Subject::mark_of_letter(letter, mark, cx);
    let owner = cx.words.say("debt-letter-no", [("number", letter.printed())]);
    Reaction::open(Form::open(subject, draft, cx).of(owner))
}
