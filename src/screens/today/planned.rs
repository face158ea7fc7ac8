//! What is planned behind a card: changed or removed on the spot.

use super::Today;
use crate::{
    domain::activity::repeat::Scope as Times,
    i18n::columns,
    keys::Command,
    screens::{
        Context, Reaction,
        activities::{Removal, activity_form},
        arrived,
    },
    store::{
        activity::{ActivityOut, RemoveActivity, ShowActivity},
        run::RunCard,
    },
    ui::text,
    worker::Pending,
};

/// The activity that is asked for, and what is to be done with it.
#[derive(Default)]
pub(super) struct Planned {
    asking: Pending<Option<ActivityOut>>,
    removes: bool,
}

impl Planned {
    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }
}

impl Today {
    /// Asks for the activity behind the card under the cursor; a reason without one is said.
    pub(super) fn with_planned(&mut self, card: &RunCard, command: Command, cx: &Context) -> Reaction {
        let leading = card.leading.activity;
        let is_planned = |id: &crate::domain::id::Id| card.planned.iter().any(|(one, _)| one == id);
        let first = card.planned.first().map(|(id, _)| *id);
        let Some(activity) = leading.filter(is_planned).or(first) else {
            return Reaction::warn(cx.words.get("run-nothing-planned"));
        };
        let removes = command == Command::Remove;
        self.planned = Planned { asking: cx.worker.ask(ShowActivity(activity)), removes };
        Reaction::Stay
    }

    /// Opens its form, or removes it, once it is there.
    pub(super) fn collect_planned(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(Some(activity)) = arrived(&mut self.planned.asking, told, cx) else { return };
        if !self.planned.removes {
            told.push(activity_form(&activity, cx));
            return;
        }
        let said = cx.words.say("planner-removed", [("name", named(&activity, cx))]);
        if let Some(question) = Removal::ask(&activity, &said, cx) {
            return told.push(question);
        }
        self.told = said;
        self.writing = cx.worker.write(RemoveActivity::of(&activity, Times::This));
    }
}

/// Kind, with whom, when.
fn named(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| columns::of_activity(cx.words, key, &activity.text(key));
    let client = activity.client.as_ref().map(|(_, name)| columns::name(cx.words, name));
    text::clean(&text::dotted([cell("kind"), client.unwrap_or_default(), cell("day"), cell("time")]))
}
