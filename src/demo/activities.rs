//! What was done with the clients of the demo office in four months, and what is planned: 400 activities.

use super::{
    dice::Dice,
    rows::{Clients, Row, rows},
    steps,
    talks::{Talks, Use},
};
use crate::{
    domain::{
        calendar::WorkCalendar,
        field::Draft,
        id::Id,
        rhythm::{ANCHOR, DayRole, Rhythm},
    },
    store::{
        Operation, Query as _, StoreError, StoreResult, Tx,
        activity::{CancelActivity, MoveActivity, SaveActivity, ShowActivity},
        client::ShowClient,
        office::settings::SaveSettings,
    },
};
use chrono::{Duration, NaiveDate};

const SEED: u64 = 0xac71;
/// Days behind and ahead that have activities.
const BEHIND: i64 = 120;
const AHEAD: i64 = 30;
/// The client with most of them.
const BUSIEST: &str = "15";
/// Where nobody decides, however often one meets.
const WITHOUT_DECIDER: [&str; 3] = ["7", "31", "48"];
/// Nobody spoke with them for two months and more.
const QUIET: [&str; 6] = ["9", "11", "34", "35", "49", "52"];
/// Refused, went to a rival, on the stop list.
const GONE: [&str; 5] = ["18", "24", "29", "40", "42"];
/// Nothing is planned with them.
const WITHOUT_STEP: [&str; 10] = ["14", "19", "20", "21", "23", "44", "45", "47", "50", "54"];
/// Nobody turns to them.
const UNKNOWN: [&str; 2] = ["55", "59"];
/// Called and were not called back; wrote and have no answer.
const MISSED: [&str; 2] = ["5", "28"];
const UNANSWERED: &str = "36";
/// Letters of the longest note.
const LONG: usize = 4_000;

/// How far an activity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Closed,
    Overdue,
    Today,
    Ahead,
}

/// So many activities alike.
struct Group {
    stage: Stage,
    kind: &'static str,
    direction: &'static str,
    use_of: Use,
    count: usize,
}

const fn group(
    stage: Stage,
    kind: &'static str,
    direction: &'static str,
    use_of: Use,
    count: usize,
) -> Group {
    Group { stage, kind, direction, use_of, count }
}

const GROUPS: &[Group] = &[
    group(Stage::Closed, "call", "out", Use::Talk, 94),
    group(Stage::Closed, "call", "out", Use::Cancelled, 5),
    group(Stage::Closed, "call", "out", Use::Cold, 60),
    group(Stage::Closed, "call", "in", Use::In, 42),
    group(Stage::Closed, "call", "in", Use::Missed, 8),
    group(Stage::Closed, "meeting", "", Use::Meeting, 31),
    group(Stage::Closed, "meeting", "", Use::NoShow, 12),
    group(Stage::Closed, "meeting", "", Use::Signing, 6),
    group(Stage::Closed, "mail", "out", Use::Letter, 12),
    group(Stage::Closed, "message", "out", Use::Letter, 10),
    group(Stage::Closed, "mail", "in", Use::In, 6),
    group(Stage::Closed, "message", "in", Use::In, 6),
    group(Stage::Closed, "visit", "", Use::Visit, 8),
    group(Stage::Overdue, "call", "out", Use::Plan, 12),
    group(Stage::Overdue, "meeting", "", Use::Plan, 1),
    group(Stage::Overdue, "mail", "out", Use::Plan, 2),
    group(Stage::Today, "call", "out", Use::Plan, 9),
    group(Stage::Today, "meeting", "", Use::Plan, 3),
    group(Stage::Today, "message", "out", Use::Plan, 2),
    group(Stage::Ahead, "call", "out", Use::Plan, 50),
    group(Stage::Ahead, "meeting", "", Use::Plan, 17),
    group(Stage::Ahead, "mail", "out", Use::Plan, 2),
    group(Stage::Ahead, "visit", "", Use::Plan, 2),
];

/// One activity on its way: its group, its place there and among those of its stage.
struct Slot<'a> {
    group: &'a Group,
    at: usize,
    of_stage: usize,
    dice: Dice,
}

/// What the making looks at.
struct Maker<'a> {
    clients: &'a Clients,
    table: Vec<Row>,
    talks: Talks,
    absences: Vec<Row>,
    today: NaiveDate,
    calendar: WorkCalendar,
    rhythm: Rhythm,
}

pub(super) fn add(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<()> {
    let anchor = (today - Duration::days(BEHIND + 20)).to_string();
    SaveSettings(vec![(ANCHOR.to_owned(), Some(anchor.clone()))]).apply(tx)?;
    let maker = Maker {
        clients,
        table: super::clients::table(),
        talks: Talks::read(rows(include_str!("../../assets/demo/talks.csv"))),
        absences: rows(include_str!("../../assets/demo/absences.csv")),
        today,
        calendar: WorkCalendar::default(),
        rhythm: Rhythm::read([(ANCHOR, anchor.as_str())]).unwrap_or_default(),
    };
    let mut of_stage = [0; 4];
    let mut serial = 0;
    for group in GROUPS {
        for at in 0..group.count {
            let counter = of_stage.get_mut(group.stage as usize);
            let place = counter.map_or(0, |count| std::mem::replace(count, *count + 1));
            serial += 1;
            maker.make(tx, Slot { group, at, of_stage: place, dice: Dice::of_row(SEED, serial) })?;
        }
    }
    steps::link(tx, clients)
}

impl Maker<'_> {
    fn make(&self, tx: &mut Tx, mut slot: Slot) -> StoreResult<()> {
        let key = self.client(&slot);
        let row = self.table.iter().find(|row| row.get("key") == key).ok_or(StoreError::NotFound)?;
        let client = *self.clients.by_key.get(&key).ok_or(StoreError::NotFound)?;
        let day = self.day(&mut slot, row);
        let draft = self.draft(&mut slot, row, day);
        let contact = contact(tx, client, slot.at)?;
        let id = SaveActivity { base: None, client: Some(client), contact, draft }.save(tx)?;
        match (slot.group.use_of, slot.group.stage, slot.at) {
            (Use::Cancelled, ..) => {
                let base = base(tx, id)?;
                CancelActivity { base, is_missed: false, reason: "отмена".to_owned() }.apply(tx)
            }
            // Put off three times.
            (Use::Plan, Stage::Today, 0) if slot.group.kind == "call" => self.put_off(tx, id),
            _ => Ok(()),
        }
    }

    fn put_off(&self, tx: &mut Tx, id: Id) -> StoreResult<()> {
        for (days, reason) in [(4, None), (2, None), (0, Some("Снова просили перенести"))]
        {
            let day = (self.today - Duration::days(days)).to_string();
            let base = base(tx, id)?;
            let reason = reason.map(str::to_owned);
            MoveActivity { base, day, time: Some("10:30".to_owned()), reason }.apply(tx)?;
        }
        Ok(())
    }

    /// Whose it is: a few have their part, the others take turns.
    fn client(&self, slot: &Slot) -> String {
        let turn = |keys: &[&str], at: usize| {
            keys.get(at % keys.len().max(1)).copied().unwrap_or(BUSIEST).to_owned()
        };
        let (group, at, place) = (slot.group, slot.at, slot.of_stage);
        match (group.stage, group.use_of) {
            (Stage::Today, _) if group.kind == "meeting" && at < 2 => turn(&["3", "6"], at),
            (_, Use::Missed) if at >= 6 => turn(&MISSED, at),
            // Those who were called back: the first calls are to them, a day later.
            (_, Use::Missed) => turn(&["10", "27", "30", "13", "56", "17"], at),
            (Stage::Closed, Use::Talk) if at < 6 => turn(&["10", "27", "30", "13", "56", "17"], at),
            (Stage::Closed, Use::Meeting) if at < 10 => turn(&WITHOUT_DECIDER, at),
            (Stage::Closed, Use::In) if group.kind == "mail" && at == 0 => UNANSWERED.to_owned(),
            (Stage::Closed, _) if place % 8 == 7 => BUSIEST.to_owned(),
            (Stage::Closed, _) if place % 11 == 5 => turn(&QUIET, place / 11),
            (Stage::Closed, _) if place % 29 == 9 => turn(&GONE, place / 29),
            (Stage::Overdue, _) if place == 0 => BUSIEST.to_owned(),
            (Stage::Today, _) if place < 2 => BUSIEST.to_owned(),
            (Stage::Ahead, _) if place.is_multiple_of(11) => BUSIEST.to_owned(),
            (Stage::Closed, _) => self.in_turn(place, &[]),
            _ => self.in_turn(place, &WITHOUT_STEP),
        }
    }

    /// The clients that are worked with, one after the other.
    fn in_turn(&self, place: usize, without: &[&str]) -> String {
        let keys = self.table.iter().map(|row| row.get("key"));
        let left_out = |key: &&str| {
            [&[BUSIEST][..], &QUIET, &GONE, &UNKNOWN, &MISSED, &[UNANSWERED], without].concat().contains(key)
        };
        let keys: Vec<&str> = keys.filter(|key| !left_out(key)).collect();
        keys.get(place * 7 % keys.len().max(1)).copied().unwrap_or(BUSIEST).to_owned()
    }

    /// Its day: nothing is done after today, and what is planned stands on working days.
    fn day(&self, slot: &mut Slot, row: &Row) -> NaiveDate {
        let after = |days: i64| self.today + Duration::days(days);
        let key = row.get("key");
        let random = |dice: &mut Dice, from: i64, to: i64| {
            from + i64::try_from(dice.below(usize::try_from(to - from).unwrap_or_default()))
                .unwrap_or_default()
        };
        match (slot.group.stage, slot.group.use_of) {
            // It comes to today in three steps.
            (Stage::Today, _) if slot.group.kind == "call" && slot.at == 0 => after(-6),
            (Stage::Today, _) => self.today,
            (Stage::Closed, Use::Missed) if slot.at >= 6 => self.calendar.on_or_before(after(-1)),
            (Stage::Closed, Use::In) if key == UNANSWERED => self.calendar.on_or_before(after(-1)),
            (Stage::Closed, Use::Missed) => self.calendar.on_or_before(after(-20 - 3 * Self::place(slot))),
            (Stage::Closed, Use::Talk) if slot.at < 6 => {
                let missed = self.calendar.on_or_before(after(-20 - 3 * Self::place(slot)));
                self.calendar.plus(missed, 1).unwrap_or(missed)
            }
            (Stage::Closed, _) if QUIET.contains(&key) => {
                self.past(after(random(&mut slot.dice, -116, -65)), slot, row)
            }
            (Stage::Closed, _) if GONE.contains(&key) => {
                self.past(after(random(&mut slot.dice, -116, -30)), slot, row)
            }
            (Stage::Closed, _) => self.past(after(random(&mut slot.dice, -116, -2)), slot, row),
            (Stage::Overdue, _) => self.calendar.on_or_before(after(random(&mut slot.dice, -12, 0))),
            (Stage::Ahead, _) if self.is_for_tomorrow(slot, row) => self.calendar.next_working(self.today),
            (Stage::Ahead, _) => self.coming(after(random(&mut slot.dice, 1, AHEAD - 4)), slot, row),
        }
    }

    /// Some of the first of what is ahead stand on the next working day, of the kind that this is for: its preparation
    /// list has lines.
    fn is_for_tomorrow(&self, slot: &Slot, row: &Row) -> bool {
        let role = self.rhythm.role(self.calendar.next_working(self.today), &self.calendar);
        let is_manager = ["Айгерім Сейітова", "Дмитрий Ким"].contains(&row.get("owner"));
        let first = match (role, slot.group.kind) {
            (Some(DayRole::Calls), "call") => 10,
            (Some(DayRole::Meetings), "meeting") => 6,
            _ => 0,
        };
        is_manager && slot.at < first
    }

    fn place(slot: &Slot) -> i64 {
        i64::try_from(slot.at).unwrap_or_default()
    }

    /// A working day of the right kind at or before a day.
    fn past(&self, day: NaiveDate, slot: &Slot, row: &Row) -> NaiveDate {
        let mut days =
            (0..6).map(|back| day - Duration::days(back)).filter(|day| self.calendar.is_working(*day));
        let last = self.calendar.on_or_before(day);
        days.find(|day| self.suits(*day, slot, row)).unwrap_or(last).max(self.today - Duration::days(BEHIND))
    }

    /// A working day of the right kind at or after a day.
    fn coming(&self, day: NaiveDate, slot: &Slot, row: &Row) -> NaiveDate {
        let mut days = (0..6).map(|on| day + Duration::days(on)).filter(|day| self.calendar.is_working(*day));
        let next = self.calendar.on_or_after(day);
        let found = days.find(|day| self.suits(*day, slot, row)).unwrap_or(next);
        if found > self.today + Duration::days(AHEAD) { self.calendar.on_or_before(day) } else { found }
    }

    /// Дмитрий keeps days of calls and days of meetings in turn; Айгерім broke them in the last fortnight.
    fn suits(&self, day: NaiveDate, slot: &Slot, row: &Row) -> bool {
        let is_recent = day < self.today && day > self.today - Duration::days(14);
        let is_call_day = self.rhythm.role(day, &self.calendar) == Some(DayRole::Calls);
        let wants_call_day = match slot.group.kind {
            "call" => true,
            "meeting" | "visit" => false,
            _ => return true,
        };
        match row.get("owner") {
            "Дмитрий Ким" => is_call_day == wants_call_day,
            "Айгерім Сейітова" => (is_call_day == wants_call_day) != is_recent,
            _ => true,
        }
    }

    fn draft(&self, slot: &mut Slot, row: &Row, day: NaiveDate) -> Draft {
        let (goal, outcome) = self.talks.of(row.get("language"), slot.group.use_of, &mut slot.dice);
        let mut draft: Draft = [("kind", slot.group.kind), ("goal", goal)].into_iter().collect();
        draft.set("day", day.to_string());
        for (key, text) in [("direction", slot.group.direction), ("owner", self.who(row.get("owner"), day))] {
            if !text.is_empty() {
                draft.set(key, text);
            }
        }
        Self::add_time(&mut draft, slot);
        match slot.group.use_of {
            Use::Plan | Use::Cancelled => draft.set("state", "planned"),
            Use::Missed => draft.set("state", "missed"),
            _ => self.add_outcome(&mut draft, slot, (row.get("key"), outcome)),
        }
        draft
    }

    /// Who does it: while somebody was away, the substitute.
    fn who<'a>(&'a self, owner: &'a str, day: NaiveDate) -> &'a str {
        let is_away = |row: &&Row| {
            let on = |column| row.get(column).parse().ok().map(|days| self.today + Duration::days(days));
            row.get("user") == owner
                && day < self.today
                && on("from_day").zip(on("to_day")).is_some_and(|(from, to)| (from..=to).contains(&day))
        };
        self.absences.iter().find(is_away).map_or(owner, |row| row.get("substitute"))
    }

    /// Two meetings of today clash; a part of what is planned has no hour.
    fn add_time(draft: &mut Draft, slot: &mut Slot) {
        let is_planned = slot.group.use_of == Use::Plan;
        if slot.group.kind == "meeting" {
            draft.set("minutes", "60");
            draft.set("place", if slot.at.is_multiple_of(2) { "офис" } else { "Zoom" });
        }
        if slot.group.stage == Stage::Today && slot.group.kind == "meeting" && slot.at < 2 {
            return draft.set("time", "11:00");
        }
        if is_planned && slot.group.kind != "meeting" && slot.dice.chance(40) {
            return;
        }
        let quarter = slot.dice.below(34);
        draft.set("time", format!("{:02}:{:02}", 9 + quarter / 4, quarter % 4 * 15));
    }

    fn add_outcome(&self, draft: &mut Draft, slot: &mut Slot, (key, outcome): (&str, &str)) {
        draft.set("state", "done");
        let is_first_call = slot.group.use_of == Use::Talk;
        match (is_first_call, slot.at) {
            (true, 40) => draft.set("outcome", outcome.chars().cycle().take(LONG).collect::<String>()),
            (true, 41) => {}
            _ => draft.set("outcome", outcome),
        }
        let result = match slot.group.use_of {
            Use::NoShow => "no_answer",
            Use::Cold if slot.at.is_multiple_of(3) => "no_answer",
            Use::Cold if slot.at % 3 == 1 => "later",
            Use::Signing => "agreed",
            Use::In if key == UNANSWERED && slot.group.kind == "mail" => "",
            Use::Letter => "",
            _ => "reached",
        };
        if !result.is_empty() {
            draft.set("result", result);
        }
        if is_first_call {
            self.add_promise(draft, slot.at);
        }
    }

    /// Twelve promises: three late, four to come, five kept.
    fn add_promise(&self, draft: &mut Draft, at: usize) {
        const DAYS: [i64; 12] = [-2, -5, -9, 2, 5, 7, 12, -15, -20, -25, -30, -40];
        let Some(days) = at.checked_sub(10).and_then(|place| DAYS.get(place)) else { return };
        let day = self.today + Duration::days(*days);
        draft.set("promise", "прайс");
        draft.set("promise_on", day.to_string());
        if *days < -10 {
            draft.set("promise_kept", (day - Duration::days(1)).to_string());
        }
    }
}

/// One of those who work there, in turn.
fn contact(tx: &Tx, client: Id, at: usize) -> StoreResult<Option<Id>> {
    let Some(card) = ShowClient(client).run(tx.conn())? else { return Ok(None) };
    let working: Vec<Id> =
        card.contacts.iter().filter(|contact| contact.left_on.is_empty()).map(|contact| contact.id).collect();
    Ok(working.get(at % working.len().max(1)).copied())
}

fn base(tx: &Tx, id: Id) -> StoreResult<(Id, i64)> {
    let activity = ShowActivity(id).run(tx.conn())?.ok_or(StoreError::NotFound)?;
    Ok((activity.id, activity.version))
}
