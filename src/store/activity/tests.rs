mod listed;
mod newcomers;

use super::*;
use crate::{
    clock::Clock,
    domain::{
        activity::clash::Stretch,
        appointment::{Appointment, Fate},
        field::Draft,
        id::Id,
    },
    store::{
        Actor, Operation, Store, StoreError,
        client::SaveClient,
        office::users::AddUser,
        run::{DismissCard, MorningRun},
    },
};
use std::sync::Arc;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

struct Office(Store);

impl Office {
    fn new() -> Self {
        Self(Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap())
    }

    fn added(&mut self, operation: &impl Operation, table: &str) -> Id {
        let receipt = self.0.write(operation).unwrap();
        receipt.changes.rows().find(|(changed, _)| changed.name == table).unwrap().1
    }

    fn client(&mut self, name: &str) -> Id {
        let mut fields = crate::domain::client::blank();
        fields.set("name", name);
        self.added(&SaveClient::new(None, fields), "client")
    }

    fn plan(&mut self, client: Id, kind: &str, day: &str) -> ActivityOut {
        let draft = draft(&[("kind", kind), ("day", day), ("time", "09:00")]);
        let id =
            self.added(&SaveActivity { base: None, client: Some(client), contact: None, draft }, "activity");
        self.shown(id)
    }

    fn shown(&self, id: Id) -> ActivityOut {
        self.0.read(&ShowActivity(id)).unwrap().unwrap()
    }

    fn open(&self, client: Id, chosen: Option<Id>, kind: Option<&'static str>) -> Option<Id> {
        let today = "2026-03-16".parse().unwrap();
        let open = self.0.read(&FindOpen { client: Some(client), chosen, kind, today }).unwrap();
        open.activity.map(|activity| activity.id)
    }

    fn meant(&self, words: &str) -> Vec<String> {
        let parts = words.split(", ").map(|part| part.split(' ').map(str::to_owned).collect()).collect();
        let meant = self.0.read(&FindMeant { parts, is_talk: true, is_new: false }).unwrap();
        meant.clients.into_iter().map(|client| client.name).collect()
    }
}

fn base(activity: &ActivityOut) -> (Id, i64) {
    (activity.id, activity.version)
}

#[test]
fn an_outcome_ends_what_was_chosen_or_what_is_due() {
    let mut office = Office::new();
    let client = office.client("Алма");
    let call = office.plan(client, "call", "2026-03-13").id;
    let meeting = office.plan(client, "meeting", "2026-03-16").id;
    let friday = office.plan(client, "meeting", "2026-03-20").id;
    assert_eq!(office.open(client, None, None), Some(call));
    assert_eq!(office.open(client, Some(meeting), None), Some(meeting));
    assert_eq!(office.open(client, Some(friday), None), Some(friday));
    assert_eq!(office.open(client, Some(meeting), Some("call")), Some(call));
    let other = office.client("Нұр");
    office.plan(other, "call", "2026-03-20");
    assert_eq!(office.open(other, None, None), None, "Friday's call was not made today");
}

#[test]
fn what_is_done_stands_on_the_day_when_it_was_done() {
    let mut office = Office::new();
    let client = office.client("Алма");
    let late = office.plan(client, "mail", "2026-03-12");
    let draft = draft(&[("outcome", "прайс")]);
    let close =
        CloseActivity { base: base(&late), draft, day: "2026-03-16".to_owned(), next: NextStep::Unsaid };
    office.0.write(&close).unwrap();
    let done = office.shown(late.id);
    let told = ["kind", "day", "done_on", "time"].map(|column| done.text(column));
    assert_eq!(told, ["mail", "2026-03-16", "2026-03-16", ""]);
    let draft = [("day", "2026-03-15")].into_iter().collect();
    let correct = SaveActivity { base: Some(base(&done)), client: None, contact: None, draft };
    office.0.write(&correct).unwrap();
    assert_eq!(office.shown(late.id).text("done_on"), "2026-03-15");
}

#[test]
fn a_reason_is_not_of_spaces() {
    let mut office = Office::new();
    let client = office.client("Алма");
    let planned = office.plan(client, "call", "2026-03-16");
    let missing = |result: Result<_, StoreError>| matches!(result, Err(StoreError::ReasonMissing));
    let cancel = CancelActivity { base: base(&planned), is_missed: false, reason: " ".to_owned() };
    assert!(missing(office.0.write(&cancel).map(drop)));
    let next = NextStep::None(String::new());
    let draft = draft(&[("outcome", "ok")]);
    let close = CloseActivity { base: base(&planned), draft, day: "2026-03-16".to_owned(), next };
    assert!(missing(office.0.write(&close).map(drop)));
    for (day, reason, is_refused) in
        [("2026-03-17", None, false), ("2026-03-18", None, false), ("2026-03-19", None, true)]
    {
        let base = base(&office.shown(planned.id));
        let put_off = MoveActivity { base, day: day.to_owned(), time: None, reason };
        assert_eq!(missing(office.0.write(&put_off).map(drop)), is_refused, "{day}");
    }
}

#[test]
fn an_exact_name_wins_over_the_beginning_of_another() {
    let mut office = Office::new();
    for name in ["Полюс", "Ромашка", "Нұрлы Дала", "Ы"] {
        office.client(name);
    }
    assert_eq!(office.meant("по счёту Ромашка"), ["Ромашка"]);
    assert_eq!(office.meant("Нұрлы, Ы"), ["Ы", "Нұрлы Дала"]);
    assert_eq!(office.meant("Нұрлы цена"), ["Нұрлы Дала"]);
    assert_eq!(office.meant("по"), Vec::<String>::new());
}

#[test]
fn nobody_is_taken_for_another_with_a_part_of_the_name() {
    let mut office = Office::new();
    for name in ["ТОО «Темир»", "Нұрлы Дала", "Алма", "Береке Сервис", "Береке Трейд"]
    {
        office.client(name);
    }
    for (words, clients, is_sure, stranger) in [
        ("Темир просит цену", "ТОО «Темир»", true, None),
        ("цену для Темир", "ТОО «Темир»", true, None),
        ("Темир Строй просит цену", "ТОО «Темир»", false, Some(("Темир Строй", "просит цену"))),
        ("Мега Темир", "ТОО «Темир»", false, Some(("Мега Темир", ""))),
        ("Нұрлы Жол, баға", "Нұрлы Дала", false, Some(("Нұрлы Жол", "баға"))),
        ("нұрлы жол", "Нұрлы Дала", false, Some(("нұрлы жол", ""))),
        ("Нұрлы Дала КП", "Нұрлы Дала", true, None),
        ("Алма и Темир", "Алма|ТОО «Темир»", false, None),
        ("Темир, Алма, цена", "ТОО «Темир»|Алма", false, None),
        ("Алма, Нұрлы Дала", "Алма|Нұрлы Дала", false, None),
        ("Береке", "Береке Сервис|Береке Трейд", false, None),
        ("Береке Трейд", "Береке Трейд", true, None),
        ("Береке Строй", "Береке Сервис|Береке Трейд", false, Some(("Береке Строй", ""))),
        ("щука", "", true, None),
    ] {
        let parts = words.split(", ").map(|part| part.split(' ').map(str::to_owned).collect()).collect();
        let meant = office.0.read(&FindMeant { parts, is_talk: true, is_new: false }).unwrap();
        let names: Vec<&str> = meant.clients.iter().map(|client| client.name.as_str()).collect();
        let stranger = stranger.map(|(name, note): (&str, &str)| (name.to_owned(), note.to_owned()));
        let sorted = |text: &str| {
            let mut names: Vec<String> = text.split('|').map(str::to_owned).collect();
            names.sort();
            names
        };
        assert_eq!((sorted(&names.join("|")), meant.is_sure), (sorted(clients), is_sure), "{words}");
        assert_eq!(meant.stranger, stranger, "{words}");
    }
}

#[test]
fn a_card_that_is_not_needed_calls_off_what_was_seen_and_hides_nothing_new() {
    let mut office = Office::new();
    let client = office.client("Алма");
    let planned = [office.plan(client, "call", "2026-03-12"), office.plan(client, "call", "2026-03-16")];
    let dismiss = |planned: &[ActivityOut]| DismissCard {
        client,
        planned: planned.iter().map(base).collect(),
        until: "2026-04-15T00:00".to_owned(),
        reason: "закрылись".to_owned(),
    };
    let seen = dismiss(&planned);
    let [first, second] = planned.map(|activity| activity.id);
    let moved = MoveActivity {
        base: base(&office.shown(first)),
        day: "2026-03-16".to_owned(),
        time: None,
        reason: None,
    };
    office.0.write(&moved).unwrap();
    assert!(matches!(office.0.write(&seen), Err(StoreError::Stale { .. })));
    office.0.write(&dismiss(&[office.shown(first), office.shown(second)])).unwrap();
    assert_eq!([first, second].map(|id| office.shown(id).text("state")), ["cancelled", "cancelled"]);
    let now = "2026-03-17T09:00:00".parse().unwrap();
    let cards = |office: &Office| office.0.read(&MorningRun { now, user: None }).unwrap().len();
    assert_eq!(cards(&office), 0);
    office.0.clock = Clock::stopped(1_773_662_400_001);
    office.plan(client, "meeting", "2026-03-17");
    assert_eq!(cards(&office), 1);
}

#[test]
fn what_is_planned_for_an_hour_is_that_of_its_owner_and_not_finished() {
    let mut office = Office::new();
    for name in ["Айгүл", "Дәурен"] {
        office.0.write(&AddUser { name: name.to_owned(), role: "manager" }).unwrap();
    }
    let client = office.client("Алма");
    let mut plan = |pairs: &[(&str, &str)]| {
        let pairs = [&[("kind", "call"), ("day", "2026-03-16"), ("owner", "Айгүл")][..], pairs].concat();
        let draft = draft(&pairs);
        office.added(&SaveActivity { base: None, client: Some(client), contact: None, draft }, "activity")
    };
    let own = plan(&[("time", "15:00"), ("remind", "30")]);
    let tomorrow = plan(&[("time", "00:05"), ("day", "2026-03-17")]);
    plan(&[]);
    plan(&[("time", "16:00"), ("owner", "Дәурен")]);
    plan(&[("time", "16:00"), ("day", "2026-03-18")]);
    plan(&[("time", "11:00"), ("state", "done"), ("outcome", "ok")]);
    let (from, until) = ("2026-03-16".parse().unwrap(), "2026-03-17".parse().unwrap());
    let timed = |user: &str| office.0.read(&ListTimed { from, until, user: user.to_owned() }).unwrap();
    let found = timed("Айгүл");
    let ids: Vec<Id> = found.iter().map(|one| one.timed.begins.activity).collect();
    assert_eq!(ids, [own, tomorrow]);
    assert_eq!((found[0].timed.remind, found[1].timed.remind), (Some(30), None));
    assert_eq!(found[0].client.as_deref(), Some("Алма"));
    assert_eq!((timed("Дәурен").len(), timed("Nobody").len()), (1, 3), "who is no user sees all");
}

#[test]
fn a_user_sees_what_is_theirs_and_somebody_who_is_none_sees_all() {
    let mut office = Office::new();
    let client = office.client("Алма");
    office.plan(client, "call", "2026-03-16");
    for name in ["Айгүл", "Дмитрий"] {
        office.0.write(&AddUser { name: name.into(), role: "manager" }).unwrap();
    }
    office.plan(client, "call", "2026-03-17");
    let seen = |owner: &str| {
        let filter = ActivityFilter { owner: Some(owner.to_owned()), ..ActivityFilter::default() };
        let count = office.0.read(&CountActivities(filter.clone())).unwrap();
        assert_eq!(office.0.read(&ListActivities { filter, after: None, limit: 9 }).unwrap().len(), count);
        count
    };
    assert_eq!((seen("Айгүл"), seen("Дмитрий"), seen("Бөтен")), (1, 0, 2));
}

/// A fair from Friday to Monday, as a calendar file brings it.
fn fair(office: &mut Office) -> ActivityOut {
    let day = |text: &str| text.parse().unwrap();
    let appointment = Appointment {
        uid: "fair@example.kz".to_owned(),
        day: day("2026-03-13"),
        last_day: Some(day("2026-03-16")),
        summary: "Көрме".to_owned(),
        ..Appointment::default()
    };
    let taken = TakeAppointments {
        appointments: Arc::new(vec![appointment]),
        called_off: "called off".to_owned(),
        judged: Arc::default(),
    };
    let id = office.added(&taken, "activity");
    office.shown(id)
}

#[test]
fn what_lasts_several_days_stands_on_each_and_keeps_its_length() {
    let mut office = Office::new();
    let fair = fair(&mut office);
    office.0.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let client = office.client("Алма");
    office.plan(client, "call", "2026-03-16");
    let filter = |from: &str, until: &str| ActivityFilter {
        from: Some(from.to_owned()),
        until: Some(until.to_owned()),
        ..ActivityFilter::default()
    };
    let plan = |office: &Office, from, until| -> Vec<String> {
        let found = office.0.read(&PlanOf { filter: filter(from, until), limit: 9 }).unwrap();
        found.iter().map(|one| one.text("kind")).collect()
    };
    assert_eq!(plan(&office, "2026-03-16", "2026-03-22"), [fair.text("kind"), "call".to_owned()]);
    assert_eq!(plan(&office, "2026-03-09", "2026-03-15"), [fair.text("kind")]);
    assert_eq!(plan(&office, "2026-03-17", "2026-03-22"), Vec::<String>::new());
    let counted = office.0.read(&CountDays(filter("2026-03-14", "2026-03-22"))).unwrap();
    let counted: Vec<_> = counted.into_iter().map(|(day, count)| (day.to_string(), count.planned)).collect();
    let days = [("2026-03-14", 1), ("2026-03-15", 1), ("2026-03-16", 2)];
    assert_eq!(counted, days.map(|(day, count)| (day.to_owned(), count)));
    let base = (fair.id, fair.version);
    let moved = MoveActivity { base, day: "2026-02-27".into(), time: None, reason: None };
    office.0.write(&moved).unwrap();
    assert_eq!(office.shown(fair.id).text("last_day"), "2026-03-02", "over the end of a month");
    let fair = office.shown(fair.id);
    let draft = draft(&[("day", "2026-12-30")]);
    let base = Some((fair.id, fair.version));
    office.0.write(&SaveActivity { base, client: None, contact: None, draft }).unwrap();
    assert_eq!(office.shown(fair.id).text("last_day"), "2027-01-02", "over the end of a year");
}

#[test]
fn ones_own_plan_and_the_count_of_a_month_go_by_their_indexes() {
    let mut office = Office::new();
    office.0.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let steps = |owner: Option<&str>, head: &str| {
        let filter = ActivityFilter {
            owner: owner.map(str::to_owned),
            from: Some("2026-03-01".to_owned()),
            ..ActivityFilter::default()
        };
        Asked::filtered(&office.0.conn, head, &filter).unwrap().steps(&office.0.conn)
    };
    let own = steps(Some("Айгүл"), include_str!("select.sql"));
    for step in
        ["activity USING INTEGER PRIMARY KEY", "activity_by_owner (owner_id=? AND day>", "activity_of_nobody"]
    {
        assert!(own.contains(step), "{own}");
    }
    let all = steps(None, include_str!("days.sql"));
    assert!(all.contains("COVERING INDEX activity_by_day (day>? AND day<?)"), "{all}");
}

#[test]
fn an_overlap_of_the_same_person_is_found() {
    let mut office = Office::new();
    office.0.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let client = office.client("Алма");
    let call = office.plan(client, "call", "2026-03-17");
    let found = |office: &Office, time: &str, owner: &str| {
        let stretch = Stretch { from: time.parse().unwrap(), minutes: 60 };
        let day = "2026-03-17".parse().unwrap();
        let asked = FindClash { owner: owner.to_owned(), day, stretch, except: None };
        office.0.read(&asked).unwrap().map(|other| other.id)
    };
    assert_eq!(found(&office, "08:30:00", "Айгүл"), Some(call.id));
    assert_eq!(found(&office, "09:15:00", "Айгүл"), None, "it has ended");
    assert_eq!(found(&office, "08:30:00", "Нұр"), None, "another person has it");
    assert_eq!(office.0.read(&FindClash::of(&call).unwrap()).unwrap(), None, "it is not its own overlap");
}

#[test]
fn an_endless_entry_is_one_repeat_without_what_it_leaves_out() {
    let mut office = Office::new();
    let daily = Appointment {
        uid: "daily".to_owned(),
        day: "2026-03-16".parse().unwrap(),
        time: "10:00:00".parse().ok(),
        summary: "Планёрка".to_owned(),
        repeat: "days 1".parse().ok(),
        left_out: vec!["2026-03-18".parse().unwrap()],
        ..Appointment::default()
    };
    let take = |office: &mut Office, entry: &Appointment| {
        let take = TakeAppointments {
            appointments: Arc::new(vec![entry.clone()]),
            called_off: String::new(),
            judged: Arc::default(),
        };
        office.0.write(&take).unwrap();
        let judged = take.judged.lock().unwrap();
        judged[0].fate
    };
    let days = |office: &Office, time: &str| {
        let week = |day: &str| Some(day.to_owned());
        let filter =
            ActivityFilter { from: week("2026-03-16"), until: week("2026-03-20"), ..Default::default() };
        let found = office.0.read(&PlanOf { filter, limit: 99 }).unwrap();
        let alike = found.iter().filter(|one| one.text("time") == time && one.text("repeat") == "days 1");
        alike.map(|one| one.text("day")[8..].to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(take(&mut office, &daily), Fate::Created);
    assert_eq!(days(&office, "10:00"), "16 17 19 20");
    let tomorrow = Appointment { day: "2026-03-17".parse().unwrap(), ..daily.clone() };
    assert_eq!(take(&mut office, &tomorrow), Fate::Same, "it begins later, and is the same");
    let later = Appointment { time: "11:00:00".parse().ok(), ..tomorrow };
    assert_eq!(take(&mut office, &later), Fate::Updated);
    assert_eq!(days(&office, "11:00"), "16 17 19 20");
}
