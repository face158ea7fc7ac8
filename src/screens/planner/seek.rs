//! Search in the plan: the cursor goes to the next thing with a client, or for a goal, that has all the words.

use super::{Planner, plan::MOST};
use crate::{
    domain::search::fold,
    screens::{Context, Reaction, arrived, prompt::Prompt},
    store::activity::{ActivityOut, PlanOf},
    ui::text,
    worker::Pending,
};
use chrono::NaiveDate;

/// What is looked for.
#[derive(Default)]
pub(super) struct Seek {
    /// As it was typed last.
    typed: String,
    /// The words are being asked for.
    asks: bool,
    asking: Pending<Vec<ActivityOut>>,
}

impl Seek {
    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Whether the answer that comes now is about the words.
    pub(super) const fn takes_answer(&mut self) -> bool {
        std::mem::replace(&mut self.asks, false)
    }

    fn fits(&self, one: &ActivityOut) -> bool {
        let client = one.client.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let told = fold(&[client, one.text("goal"), one.text("outcome")].join(" "));
        self.typed.split_whitespace().all(|word| told.contains(&fold(word)))
    }
}

impl Planner {
    pub(super) fn ask_words(&mut self, cx: &Context) -> Reaction {
        self.seek.asks = true;
        Reaction::open(Prompt::with(cx.words.get("planner-search"), &self.seek.typed))
    }

    /// Looks through the days that are shown.
    pub(super) fn look_for(&mut self, typed: &str, cx: &Context) {
        typed.trim().clone_into(&mut self.seek.typed);
        if self.seek.typed.is_empty() {
            return;
        }
        let filter = self.filter(self.range(cx), cx);
        self.seek.asking = cx.worker.ask(PlanOf { filter, limit: MOST });
    }

    /// Goes to the next that was found behind the cursor, from the last to the first again.
    pub(super) fn collect_found(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(plan) = arrived(&mut self.seek.asking, told, cx) else { return };
        let place = |one: &ActivityOut| (one.text("day"), one.text("time"), one.id);
        let mut found: Vec<&ActivityOut> = plan.iter().filter(|one| self.seek.fits(one)).collect();
        found.sort_by_key(|one| place(one));
        let here = self.current(cx).map(place);
        let next = found.iter().find(|one| here.as_ref().is_none_or(|here| place(one) > *here));
        let Some(one) = next.or(found.first()) else {
            let what = [("what", text::clean(&self.seek.typed))];
            return told.push(Reaction::warn(cx.words.say("planner-search-none", what)));
        };
        let day: NaiveDate = one.text("day").parse().unwrap_or(self.day);
        let day = if self.is_carried(one.id, cx) { cx.today } else { day };
        self.follows = Some((one.id, day));
        self.load(cx);
    }
}
