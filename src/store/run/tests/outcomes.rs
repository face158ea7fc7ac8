//! When a card leaves the run, and when it comes back.

use super::*;
use crate::{
    domain::money::Currency,
    store::{
        activity::{ActivityFilter, KeepPromise, ListActivities, MoveActivity, Outcome},
        claim::SavePromise,
        invoice::SaveInvoice,
        journal::TurnBack,
        office::settings::SaveSettings,
    },
};

impl Office {
    /// Where noon of the clock is noon.
    fn in_london() -> Self {
        let mut office = Self::new();
        office.0.write(&SaveSettings(vec![("office.zone".into(), Some("Europe/London".into()))])).unwrap();
        office
    }

    pub(super) fn owes(&mut self, client: Id, due: &str) {
        let fields = [("kind", "invoice"), ("day", "2026-02-01"), ("sum", "80000"), ("due_day", due)];
        let draft = draft(&fields);
        self.0.write(&SaveInvoice { base: None, client: Some(client), contract: None, draft }).unwrap();
    }

    pub(super) fn promised_to_pay(&mut self, client: Id, by: &str) {
        let promise = [("day", by), ("sum", "80000"), ("given_day", "2026-03-09"), ("currency", "KZT")];
        let draft = draft(&promise);
        self.0.write(&SavePromise { base: None, client: Some(client), invoice: None, draft }).unwrap();
    }

    pub(super) fn put_aside(&mut self, client: Id, until: &str) {
        let until = until.to_owned();
        self.0.write(&DismissCard { client, planned: Vec::new(), until, reason: String::new() }).unwrap();
    }

    fn call(client: Id, next: NextStep) -> LogActivity {
        let draft =
            draft(&[("kind", "call"), ("day", "2026-03-16"), ("state", "done"), ("outcome", "төлейді")]);
        LogActivity { whom: Whom::Client(client), contact: None, draft, next }
    }

    /// A call of today, and the next one on a day.
    pub(super) fn called(&mut self, client: Id, next: &str) {
        let next = NextStep::Planned(draft(&[("kind", "call"), ("day", next)]));
        self.0.write(&Self::call(client, next)).unwrap();
    }

    /// Stable names of the reasons at nine in the morning of a day.
    fn why(&self, day: &str) -> Vec<String> {
        let run =
            MorningRun { now: format!("{day}T09:00:00").parse().unwrap(), user: Some("Айгүл".into()) };
        let reasons = self.0.read(&run).unwrap().into_iter().flat_map(|card| card.reasons);
        reasons.map(|one| one.reason.kind.key().to_owned()).collect()
    }
}

/// A client with whom something is planned far ahead: by itself it asks for nothing.
fn quiet(office: &mut Office) -> Id {
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-31")]);
    client
}

#[test]
fn a_debt_that_was_put_aside_stays_away_until_its_next_step() {
    let mut office = Office::new();
    let client = quiet(&mut office);
    office.owes(client, "2026-03-10");
    // A broken promise takes it to a step whose own day is tomorrow.
    office.promised_to_pay(client, "2026-03-11");
    assert_eq!(office.why("2026-03-16"), ["broken_promise", "overdue_debt", "debt_share"]);
    office.put_aside(client, "2026-03-20T00:00");
    assert_eq!(office.why("2026-03-16"), [] as [&str; 0], "it was put off today");
    assert_eq!(office.why("2026-03-17"), ["overdue_debt"], "the step of the seventh day is news");
}

#[test]
fn a_day_begins_at_midnight_of_the_office() {
    // Half past midnight of 16 March in Almaty.
    let clock = Clock::stopped(1_773_603_000_000);
    let mut office = Office::at(clock);
    office.0.write(&SaveSettings(vec![("office.zone".into(), Some("Asia/Almaty".into()))])).unwrap();
    let client = quiet(&mut office);
    office.owes(client, "2026-03-15");
    office.put_aside(client, "2026-03-17T00:00");
    assert_eq!(office.why("2026-03-16"), [] as [&str; 0], "the step of the first day had begun");
}

#[test]
fn an_outcome_takes_the_card_away_until_there_is_news_or_the_next_step() {
    let mut office = Office::new();
    let client = quiet(&mut office);
    office.owes(client, "2026-03-01");
    let whole = ["overdue_debt", "debt_share"];
    assert_eq!(office.why("2026-03-16"), whole);
    office.called(client, "2026-03-19");
    assert_eq!(office.why("2026-03-16"), [] as [&str; 0]);
    assert_eq!(office.why("2026-03-18"), [] as [&str; 0]);
    assert_eq!(office.why("2026-03-19"), ["call_back", "overdue_debt", "debt_share"], "its day has come");
    office.owes(client, "2026-03-17");
    assert_eq!(office.why("2026-03-18"), ["overdue_debt", "debt_share"], "one more is overdue");
    office.0.write(&TurnBack::undo()).unwrap();
    office.0.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.why("2026-03-16"), whole, "the outcome was taken back");
    office.0.write(&Office::call(client, NextStep::None("кейін өзі хабарласады".into()))).unwrap();
    assert_eq!(office.why("2026-03-16"), [] as [&str; 0]);
    assert_eq!(office.why("2026-03-17"), whole, "nothing was agreed: it is asked anew");
}

#[test]
fn what_else_is_planned_for_today_stays() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "meeting"), ("day", "2026-03-16"), ("time", "15:00")]);
    office.owes(client, "2026-03-01");
    office.called(client, "2026-03-19");
    assert_eq!(office.why("2026-03-16"), ["unprepared_meeting"]);
}

#[test]
fn who_was_talked_to_is_called_no_more_until_the_hour_that_was_agreed() {
    let mut office = Office::in_london();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-11")]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-16"), ("time", "16:45")]);
    let why = |office: &Office, at: &str| {
        let run = MorningRun { now: at.parse().unwrap(), user: Some("Айгүл".into()) };
        office.0.read(&run).unwrap().into_iter().flat_map(|card| card.reasons).count()
    };
    assert_eq!(why(&office, "2026-03-16T13:00:00"), 1, "one card, one reason of this kind");
    office.called(client, "2026-03-19");
    assert_eq!(why(&office, "2026-03-16T13:00:00"), 0, "the count falls");
    assert_eq!(why(&office, "2026-03-16T15:45:00"), 1, "its hour is near");
    assert_eq!(office.why("2026-03-17"), ["call_back"], "what nobody called off or closed is asked anew");
    assert_eq!(why(&office, "2026-03-16T18:00:00"), 1, "it has passed without a talk");
}

#[test]
fn a_next_step_of_today_brings_the_card_back_at_its_hour() {
    let mut office = Office::in_london();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-11")]);
    let count = |office: &Office, at: &str| {
        let run = MorningRun { now: at.parse().unwrap(), user: Some("Айгүл".into()) };
        office.0.read(&run).unwrap().len()
    };
    let next = draft(&[("kind", "call"), ("day", "2026-03-16"), ("time", "22:30")]);
    office.0.write(&Office::call(client, NextStep::Planned(next))).unwrap();
    assert_eq!(count(&office, "2026-03-16T21:00:00"), 0);
    assert_eq!(count(&office, "2026-03-16T21:30:00"), 1);
    assert_eq!(count(&office, "2026-03-16T23:00:00"), 1, "nobody called");
    office.0.write(&TurnBack::undo()).unwrap();
    office.called(client, "2026-03-16");
    assert_eq!(count(&office, "2026-03-16T13:00:00"), 1, "again today, without an hour");
}

#[test]
fn an_outcome_of_another_day_answers_no_call_of_today() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-17")]);
    office.called(client, "2026-03-25");
    assert_eq!(office.why("2026-03-17"), ["call_back"]);
}

#[test]
fn a_promise_of_ours_leaves_with_an_outcome_and_for_good_once_it_is_kept() {
    let mut office = Office::new();
    let client = quiet(&mut office);
    let talk = [("kind", "call"), ("day", "2026-03-12"), ("promise", "акт"), ("promise_on", "2026-03-18")];
    office.log(client, &talk);
    assert_eq!(office.why("2026-03-16"), ["our_obligation"]);
    office.called(client, "2026-03-25");
    assert_eq!(office.why("2026-03-17"), [] as [&str; 0]);
    assert_eq!(office.why("2026-03-19"), ["our_obligation"], "it is late: that is news");
    office.0.write(&TurnBack::undo()).unwrap();
    let filter = ActivityFilter { client: Some(client), state: Some("done".into()), ..Default::default() };
    let list = ListActivities { filter, after: None, limit: 9 };
    let promised = office.0.read(&list).unwrap().remove(0);
    let next = NextStep::Planned(draft(&[("kind", "call"), ("day", "2026-03-25")]));
    let keep = KeepPromise {
        promise: (promised.id, promised.version),
        day: "2026-03-16".into(),
        outcome: Outcome::Logged(Office::call(client, next)),
    };
    office.0.write(&keep).unwrap();
    assert_eq!(office.why("2026-03-19"), [] as [&str; 0]);
    assert!(office.0.write(&keep).is_err(), "it was kept already");
    office.0.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.why("2026-03-16"), ["our_obligation"], "one action");
}

#[test]
fn a_contract_comes_back_with_the_next_step_of_its_window() {
    let mut office = Office::new();
    let client = quiet(&mut office);
    let today = NOON.today();
    let fields =
        [("day", "2025-04-15"), ("kind", "supply"), ("start_day", "2025-05-01"), ("end_day", "2026-04-16")];
    office.0.write(&SaveContract { base: None, client: Some(client), draft: draft(&fields), today }).unwrap();
    for to in [ContractState::Sent, ContractState::Agreed, ContractState::Signing, ContractState::Signed] {
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 1 };
        let one = office.0.read(&list).unwrap().remove(0);
        let base = (one.id, one.version);
        office.0.write(&MoveContract { base, to, day: today, reason: "x".to_owned() }).unwrap();
    }
    assert_eq!(office.why("2026-03-16"), ["contract_term"]);
    office.called(client, "2026-03-27");
    assert_eq!(office.why("2026-03-16"), [] as [&str; 0]);
    assert_eq!(office.why("2026-03-17"), ["contract_term"], "thirty days are left");
}

#[test]
fn what_the_other_side_still_has_time_for_weighs_nothing() {
    let mut office = Office::new();
    let client = quiet(&mut office);
    office.owes(client, "2026-03-16");
    assert_eq!(office.told(NOW, "Айгүл"), ["Алма 0: overdue_debt 0"], "a reminder before it is overdue");
    office.promised_to_pay(client, "2026-03-16");
    assert_eq!(office.told(NOW, "Айгүл"), ["Алма 0: their_obligation 0"], "promised for today");
}

#[test]
fn the_end_of_the_run_tells_what_is_left_for_other_days() {
    let mut office = Office::new();
    let [alma, nur, gone] = ["Алма", "Нұр", "Темір"].map(|name| office.client(name, &[]));
    office.plan(alma, &[("kind", "call"), ("day", "2026-03-16")]);
    let filter = ActivityFilter { client: Some(alma), ..Default::default() };
    let planned = office.0.read(&ListActivities { filter, after: None, limit: 1 }).unwrap().remove(0);
    office.put_aside(nur, "2026-03-17T00:00");
    let until = "2026-04-15T00:00".to_owned();
    let dismiss = DismissCard { client: gone, planned: Vec::new(), until, reason: "жабылды".into() };
    office.0.write(&dismiss).unwrap();
    let promise =
        draft(&[("day", "2026-03-20"), ("sum", "50"), ("given_day", "2026-03-16"), ("currency", "KZT")]);
    office.0.write(&SavePromise { base: None, client: Some(nur), invoice: None, draft: promise }).unwrap();
    let base = (planned.id, planned.version);
    let moved = MoveActivity { base, day: "2026-03-18".into(), time: None, reason: None };
    office.0.write(&moved).unwrap();
    let end = |office: &Office| {
        let run = MorningRun { now: "2026-03-16T13:00:00".parse().unwrap(), user: Some("Айгүл".into()) };
        office.0.read(&EndOfRun(run)).unwrap()
    };
    let days = |end: &RunEnd| -> Vec<String> {
        end.put_off.iter().map(|(day, count)| format!("{day} {count}")).collect()
    };
    let told = end(&office);
    assert_eq!(days(&told), ["2026-03-17 1", "2026-03-18 1"]);
    assert_eq!(
        (told.put_off(), told.not_needed, told.promised),
        (2, 1, vec![Money::new(5_000, Currency::Kzt)])
    );
    office.0.write(&TurnBack::undo()).unwrap();
    assert_eq!(days(&end(&office)), ["2026-03-17 1"], "it was not moved after all");
}
