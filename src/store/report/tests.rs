use super::*;
use crate::{
    clock::Clock,
    domain::{
        field::Draft,
        money::{Currency, Money},
        report::Period,
    },
    store::{
        Actor, Operation, Store, Tx,
        activity::{CancelActivity, LogActivity, NextStep, SaveActivity, Whom},
        claim::SavePromise,
        client::SaveClient,
        invoice::SaveInvoice,
        office::{settings::SaveSettings, users::AddUser},
        payment::SavePayment,
    },
};
use std::sync::atomic::{AtomicI64, Ordering};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

struct Office(Store);

impl Office {
    fn new() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let people = [("Айгүл", "manager"), ("Дмитрий", "manager"), ("Сәуле", "chief")];
        let pattern = ("rhythm.pattern".to_owned(), Some("week:CMCMC--".to_owned()));
        store.write(&SaveSettings(vec![pattern])).unwrap();
        for (name, role) in people {
            store.write(&AddUser { name: name.into(), role }).unwrap();
        }
        Self(store)
    }

    fn client(&mut self, name: &str) -> Id {
        let mut fields = crate::domain::client::blank();
        fields.set("name", name);
        fields.set("owner", "Айгүл");
        let receipt = self.0.write(&SaveClient::new(None, fields)).unwrap();
        receipt.changes.rows().find(|(table, _)| table.name == "client").unwrap().1
    }

    fn save(&mut self, client: Id, pairs: &[(&str, &str)]) -> ActivityOut {
        let save = SaveActivity { base: None, client: Some(client), contact: None, draft: draft(pairs) };
        let receipt = self.0.write(&save).unwrap();
        let id = receipt.changes.rows().find(|(table, _)| table.name == "activity").unwrap().1;
        self.0.read(&ShowActivity(id)).unwrap().unwrap()
    }

    fn log(&mut self, client: Id, pairs: &[(&str, &str)], next: &[(&str, &str)]) {
        let mut done = draft(&[("state", "done"), ("outcome", "ok")]);
        for (key, text) in pairs {
            done.set(key, *text);
        }
        let next = if next.is_empty() { NextStep::Unsaid } else { NextStep::Planned(draft(next)) };
        self.0.write(&LogActivity { whom: Whom::Client(client), contact: None, draft: done, next }).unwrap();
    }

    fn wanted(period: Period, day: &str, user: Option<&str>) -> ReportWanted {
        let span = period.around(day.parse().unwrap());
        let moment = |day: NaiveDate| day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis();
        let moments = (moment(span.from), moment(span.to.succ_opt().unwrap()));
        let today = "2026-03-16".parse().unwrap();
        ReportWanted { span, user: user.map(str::to_owned), today, moments }
    }

    fn report(&self, wanted: ReportWanted) -> Report {
        self.0.read(&ReadReport(wanted)).unwrap()
    }
}

/// Rows that are not empty: `calls 2/15`.
fn told(rows: &[Figure]) -> Vec<String> {
    let some = rows.iter().filter(|figure| figure.count > 0);
    let whole = |figure: &Figure| figure.full().map(|full| format!("/{full}")).unwrap_or_default();
    some.map(|figure| format!("{} {}{}", figure.measure.key(), figure.count, whole(figure))).collect()
}

/// A week of work, known to the last call.
fn worked() -> Office {
    let mut office = Office::new();
    let alma = office.client("Алма");
    let monday = ("day", "2026-03-09");
    office.log(alma, &[("kind", "call"), monday], &[("kind", "meeting"), ("day", "2026-03-17")]);
    office.log(alma, &[("kind", "call"), monday, ("result", "no_answer")], &[]);
    office.log(alma, &[("kind", "call"), ("direction", "in"), ("day", "2026-03-10")], &[]);
    office.log(alma, &[("kind", "visit"), ("day", "2026-03-10")], &[("kind", "call"), ("day", "2026-03-30")]);
    office.log(alma, &[("kind", "meeting"), ("day", "2026-03-10"), ("result", "no_answer")], &[]);
    office.log(alma, &[("kind", "mail"), ("day", "2026-03-11")], &[]);
    office.log(alma, &[("kind", "call"), ("day", "2026-03-15"), ("owner", "Дмитрий")], &[]);
    office.log(alma, &[("kind", "call"), ("day", "2026-03-16")], &[]);
    let meeting = office.save(alma, &[("kind", "meeting"), ("day", "2026-03-12")]);
    let cancel = |is_missed, one: &ActivityOut| CancelActivity {
        base: (one.id, one.version),
        is_missed,
        reason: "сырқат".to_owned(),
    };
    office.0.write(&cancel(false, &meeting)).unwrap();
    let missed = office.save(alma, &[("kind", "meeting"), ("day", "2026-03-12")]);
    office.0.write(&cancel(true, &missed)).unwrap();
    office.save(alma, &[("kind", "task"), ("day", "2026-03-13")]);
    for (due, kept) in [("2026-03-10", "2026-03-09"), ("2026-03-11", "2026-03-13"), ("2026-03-12", "")] {
        let kept = [("promise_kept", kept)];
        let kept = kept.iter().filter(|(_, day)| !day.is_empty());
        let promise = [("kind", "message"), ("day", "2026-02-10"), ("promise", "баға"), ("promise_on", due)];
        let promise: Vec<_> = promise.iter().chain(kept).copied().collect();
        office.log(alma, &promise, &[]);
    }
    office
}

/// Monday, 9 March, is off: two days of calls, four of work.
#[test]
fn a_week_is_counted_to_the_last_call() {
    let office = worked();
    let own = office.report(Office::wanted(Period::Week, "2026-03-12", Some("Айгүл")));
    let rows = [
        "calls 2/30",
        "calls_answered 1/2",
        "calls_to_meetings 1/2",
        "calls_in 1",
        "meetings 1/4",
        "meetings_missed 2",
        "meetings_kept 1/3",
        "meetings_cancelled 1",
        "letters 1",
        "done 6",
        "next_steps 2/6",
        "open 1",
        "promises_kept 1/3",
        "promises_late 2/3",
    ];
    assert_eq!(told(&own.rows), rows);
    assert_eq!((own.rows[0].due, own.rows[0].behind()), (Some(30), Some(30)), "the week is over");
    assert_eq!((own.user.as_deref(), own.people.len(), own.days.len()), (Some("Айгүл"), 0, 7));
    let calls: Vec<usize> = own.days.iter().map(|(_, tally)| tally.get(Measure::Calls)).collect();
    assert_eq!(calls, [2, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn the_office_is_told_by_people() {
    let office = worked();
    let all = office.report(Office::wanted(Period::Week, "2026-03-12", None));
    assert_eq!(told(&all.rows)[0], "calls 3/60", "two people with goals");
    let people: Vec<_> =
        all.people.iter().map(|one| (one.name.as_str(), one.count(Measure::Calls))).collect();
    assert_eq!(people, [("Айгүл", 2), ("Дмитрий", 1)], "a chief without work is not told");
    assert_eq!(all.people[1].rows[0].goal, Some(30));
    // Somebody who is no user sees all.
    let stranger = office.report(Office::wanted(Period::Week, "2026-03-12", Some("Бейтаныс")));
    assert_eq!((stranger.user, &stranger.rows), (None, &all.rows));
    let chief = office.report(Office::wanted(Period::Week, "2026-03-12", Some("Сәуле")));
    assert_eq!((told(&chief.rows).len(), chief.rows[0].goal), (0, None));
    let month = office.report(Office::wanted(Period::Month, "2026-03-31", Some("Айгүл")));
    assert_eq!(month.row(Measure::NewClients).unwrap().count, 1);
    assert_eq!(month.row(Measure::Calls).unwrap().count, 3);
}

#[test]
fn every_row_lists_what_it_counts() {
    let office = worked();
    for (period, user) in [(Period::Week, Some("Айгүл")), (Period::Month, None), (Period::Day, None)] {
        let wanted = Office::wanted(period, "2026-03-10", user);
        let report = office.report(wanted.clone());
        for figure in report.rows.iter().filter(|figure| figure.measure != Measure::NewClients) {
            let list = ListCounted { wanted: wanted.clone(), measure: figure.measure, limit: 100 };
            let list = office.0.read(&list).unwrap();
            assert_eq!(list.len(), figure.count, "{period:?} {:?}", figure.measure);
        }
    }
    let list = ListCounted {
        wanted: Office::wanted(Period::Week, "2026-03-12", None),
        measure: Measure::CallsToMeetings,
        limit: 1,
    };
    assert_eq!(office.0.read(&list).unwrap()[0].text("day"), "2026-03-09");
}

#[test]
fn every_measure_has_one_source() {
    for measure in Measure::ALL {
        assert_eq!(
            SOURCES.iter().filter(|source| source.measures.contains(&measure)).count(),
            1,
            "{measure:?}"
        );
    }
}

#[test]
fn a_meeting_counts_for_every_call_before_it() {
    let mut office = Office::new();
    let alma = office.client("Алма");
    office.log(alma, &[("kind", "call"), ("day", "2026-03-09")], &[("kind", "call"), ("day", "2026-03-10")]);
    let first = ListCounted {
        wanted: Office::wanted(Period::Week, "2026-03-12", None),
        measure: Measure::Open,
        limit: 1,
    };
    let step = office.0.read(&first).unwrap().remove(0);
    let close = crate::store::activity::CloseActivity {
        base: (step.id, step.version),
        draft: draft(&[("result", "agreed")]),
        day: "2026-03-10".to_owned(),
        next: NextStep::Planned(draft(&[("kind", "visit"), ("day", "2026-04-01")])),
    };
    office.0.write(&close).unwrap();
    let report = office.report(Office::wanted(Period::Week, "2026-03-12", None));
    let row = report.row(Measure::CallsToMeetings).unwrap();
    assert_eq!((row.count, row.of), (2, Some(2)));
}

#[test]
fn questions_of_days_use_their_indexes() {
    let office = Office::new();
    for (sql, index) in [
        (include_str!("deeds.sql"), "activity_done (done_on>?"),
        (include_str!("deed_list.sql"), "activity_done (done_on>?"),
        (include_str!("next_steps.sql"), "activity_done (done_on>?"),
        (include_str!("to_meetings.sql"), "activity_done (done_on>?"),
        (include_str!("promised.sql"), "activity_kept (promise_on>?"),
        (include_str!("clients.sql"), "client_by_changed (updated_at>?"),
    ] {
        let mut explain = office.0.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let none = vec![rusqlite::types::Null; explain.parameter_count()];
        let plan: Vec<String> = explain
            .query_map(rusqlite::params_from_iter(none), |row| row.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let scans =
            plan.iter().filter(|step| step.starts_with("SCAN activity") || step.starts_with("SCAN client"));
        assert_eq!(scans.count(), 0, "{plan:#?}");
        assert!(plan.iter().any(|step| step.contains(index)), "{plan:#?}");
    }
}

#[test]
fn who_turned_to_us_was_answered_in_four_hours_of_work_or_late() {
    let mut office = Office::new();
    let of = |kind: &'static str, day: &'static str, time: &'static str, direction: &'static str| {
        [("kind", kind), ("day", day), ("time", time), ("direction", direction)]
    };
    // Friday evening to Monday morning: half an hour of Friday, an hour of Monday.
    let soon = office.client("Алма");
    office.log(soon, &of("mail", "2026-03-13", "17:30", "in"), &[]);
    office.log(soon, &of("call", "2026-03-16", "10:00", "out"), &[]);
    let late = office.client("Нұр");
    office.log(late, &of("message", "2026-03-12", "09:00", "in"), &[]);
    office.log(late, &of("message", "2026-03-12", "15:00", "out"), &[]);
    let waits = office.client("Темір");
    office.save(waits, &[("kind", "call"), ("day", "2026-03-11"), ("direction", "in"), ("state", "missed")]);
    let new = office.client("Дала");
    office.log(new, &of("mail", "2026-03-16", "10:00", "in"), &[]);
    let of = |office: &Office, day: &str, measure: Measure| {
        let report = office.0.read(&ReadReport(Office::wanted(Period::Week, day, None))).unwrap();
        report.rows.iter().find(|row| row.measure == measure).unwrap().count
    };
    assert_eq!(of(&office, "2026-03-12", Measure::AnsweredSoon), 1);
    assert_eq!(of(&office, "2026-03-12", Measure::AnsweredLate), 2);
    // What came this morning may still be answered in time.
    assert_eq!(of(&office, "2026-03-16", Measure::AnsweredLate), 0);
}

/// A client as the demo brings it.
#[derive(Debug)]
struct OfDemo;

impl Operation for OfDemo {
    fn kind(&self) -> &'static str {
        "demo"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        SaveClient::new(None, draft(&[("name", "Дайын"), ("owner", "Айгүл")])).save(tx).map(drop)
    }
}

#[test]
fn who_came_with_a_list_or_the_demo_is_not_new() {
    static HAND: AtomicI64 = AtomicI64::new(1_773_662_400_000);
    let mut office = Office(Store::in_memory(Actor::new("Айгүл", "test"), Clock::by_hand(&HAND)).unwrap());
    office.0.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    office.0.write(&OfDemo).unwrap();
    let month = |office: &Office| office.report(Office::wanted(Period::Month, "2026-03-12", Some("Айгүл")));
    assert_eq!(month(&office).row(Measure::NewClients).unwrap().count, 0);
    HAND.fetch_add(1_000, Ordering::Relaxed);
    office.client("Алма");
    assert_eq!(month(&office).row(Measure::NewClients).unwrap().count, 1);
}

#[test]
fn applications_are_what_came_in_about_an_order() {
    let mut office = Office::new();
    let [alma, nur] = ["Алма", "Нұр"].map(|name| office.client(name));
    let came = |day, outcome| [("kind", "call"), ("direction", "in"), ("day", day), ("outcome", outcome)];
    office.log(alma, &came("2026-02-02", "тапсырыс береді"), &[]);
    office.log(alma, &came("2026-03-10", "заявка на бумагу"), &[]);
    office.log(nur, &came("2026-03-11", "an order of chairs"), &[]);
    office.log(nur, &came("2026-03-11", "спросил, где акт"), &[]);
    let ours = [("kind", "call"), ("day", "2026-03-12"), ("outcome", "предложили заказ")];
    office.log(nur, &ours, &[]);
    let report = office.report(Office::wanted(Period::Week, "2026-03-12", None));
    let row = |measure| report.row(measure).map(|figure| (figure.count, figure.of));
    assert_eq!(row(Measure::Applications), Some((2, None)));
    assert_eq!(row(Measure::RepeatRequests), Some((1, Some(2))), "one of them had asked before");
}

#[test]
fn money_of_a_period_is_told_by_flow_and_currency() {
    let mut office = Office::new();
    let alma = office.client("Алма");
    let invoice = |day| [("kind", "invoice"), ("day", day), ("sum", "800"), ("due_day", "2026-03-20")];
    for day in ["2026-03-10", "2026-03-17"] {
        let draft = draft(&invoice(day));
        office.0.write(&SaveInvoice { base: None, client: Some(alma), contract: None, draft }).unwrap();
    }
    let paid = draft(&[("kind", "received"), ("day", "2026-03-11"), ("sum", "300")]);
    let payment = SavePayment { base: None, client: Some(alma), draft: paid, shares: Some(Vec::new()) };
    office.0.write(&payment).unwrap();
    let promise = [("day", "2026-03-20"), ("sum", "500"), ("given_day", "2026-03-12"), ("currency", "KZT")];
    let draft = draft(&promise);
    office.0.write(&SavePromise { base: None, client: Some(alma), invoice: None, draft }).unwrap();
    let money = |user| office.report(Office::wanted(Period::Week, "2026-03-12", user)).money;
    let sum = |minor| Money::new(minor, Currency::Kzt);
    let whole = [(Flow::Received, sum(30_000)), (Flow::Invoiced, sum(80_000)), (Flow::Promised, sum(50_000))];
    assert_eq!((money(None), money(Some("Айгүл"))), (whole.to_vec(), whole.to_vec()));
    assert_eq!(money(Some("Дмитрий")), [], "they are no clients of his");
}
