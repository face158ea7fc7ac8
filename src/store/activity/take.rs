//! Appointments of another calendar become activities (`A-3`, `A-7`): known by their name in that calendar, with the
//! client whom a mail address or the summary names.

use super::{ACTIVITY, ActivityOut, FindMeant, ShowActivity, series};
use crate::{
    domain::{
        activity::{clash::Stretch, quick, repeat::Scope},
        appointment::{Appointment, AppointmentState, Fate},
        id::Id,
        search::{Key, name_key},
    },
    store::{
        Fields, Image, Operation, Query, StoreError, StoreResult, Tx,
        office::users,
        record::{self, Load},
    },
};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// An appointment with what is known of it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub appointment: Appointment,
    pub kind: &'static str,
    pub fate: Fate,
    pub client: Option<(Id, String)>,
    pub contact: Option<Id>,
    /// The activity that it is already.
    known: Option<(Id, i64)>,
}

/// The ending of the names that activities of this program have in other calendars.
const OWN: &str = "@serik";

/// The name of an own activity in other calendars. The moment at which it was made tells it from one of another base
/// that has the same identity.
pub fn own_uid(activity: &ActivityOut) -> String {
    format!("{}-{}{OWN}", activity.id.0, made_at(&activity.image))
}

/// The identity that such a name tells, and the moment.
fn read_uid(uid: &str) -> Option<(Id, i64)> {
    let (id, moment) = uid.strip_suffix(OWN)?.split_once('-')?;
    Some((Id(id.parse().ok()?), moment.parse().ok()?))
}

fn made_at(image: &Image) -> i64 {
    image.get("created_at").and_then(Value::as_i64).unwrap_or_default()
}

/// Letters of a goal.
const GOAL: usize = 300;

/// What would become of each.
#[derive(Clone, Debug)]
pub struct JudgeAppointments(pub Arc<Vec<Appointment>>);

impl Query for JudgeAppointments {
    type Answer = Vec<Judged>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Judged>> {
        self.0.iter().map(|appointment| judged(conn, appointment)).collect()
    }
}

/// Takes them in: one action.
#[derive(Clone, Debug)]
pub struct TakeAppointments {
    pub appointments: Arc<Vec<Appointment>>,
    /// Why an activity was called off, where the other calendar says that it was.
    pub called_off: String,
    /// Filled when it is done.
    pub judged: Arc<Mutex<Vec<Judged>>>,
}

impl Operation for TakeAppointments {
    fn kind(&self) -> &'static str {
        "take-calendar"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut done = Vec::with_capacity(self.appointments.len());
        let owner = users::by_name(tx.conn(), tx.actor())?;
        for appointment in self.appointments.iter() {
            let judged = judged(tx.conn(), appointment)?;
            match (judged.fate, judged.known) {
                (Fate::Created, _) => {
                    let mut fields = self.fields(&judged);
                    fields.extend(owner.map(|id| ("owner_id", Value::from(id.0))));
                    let id = tx.new_id();
                    tx.insert(&ACTIVITY, id, fields)?;
                    begin(tx, id, appointment)?;
                }
                (Fate::Updated, Some((id, _))) if appointment.repeat.is_some() => {
                    let before = tx.image(&ACTIVITY, id)?.ok_or(StoreError::NotFound)?;
                    let mut fields = self.fields(&judged);
                    fields.retain(|(column, _)| !OF_ONE_DAY.contains(column));
                    series::change(tx, &before, fields, Scope::Later)?;
                }
                (Fate::Updated, Some(base)) => drop(tx.update(&ACTIVITY, base, self.fields(&judged))?),
                _ => {}
            }
            done.push(judged);
        }
        let written = done.iter().filter(|one| matches!(one.fate, Fate::Created | Fate::Updated)).count();
        tx.count_things(written);
        *self.judged.lock().unwrap_or_else(PoisonError::into_inner) = done;
        Ok(())
    }
}

/// Columns that each time of a repeat has for itself.
const OF_ONE_DAY: &[&str] = &["day", "last_day", "due"];

/// Writes the times of a repeat, without those that the other calendar leaves out.
fn begin(tx: &mut Tx, id: Id, appointment: &Appointment) -> StoreResult<()> {
    if appointment.repeat.is_none() {
        return Ok(());
    }
    series::begin(tx, id)?;
    for day in &appointment.left_out {
        let sql = "SELECT id FROM activity WHERE series_id = ?1 AND day = ?2 AND deleted_at IS NULL";
        let mut select = tx.conn().prepare_cached(sql)?;
        let found: Option<i64> =
            select.query_row(params![id.0, day.to_string()], |row| row.get(0)).optional()?;
        drop(select);
        let image = found.map(|id| tx.image(&ACTIVITY, Id(id))).transpose()?.flatten();
        if let Some(base) = image.as_ref().and_then(record::base) {
            tx.remove(&ACTIVITY, base)?;
        }
    }
    Ok(())
}

impl TakeAppointments {
    /// The columns of the activity.
    fn fields(&self, judged: &Judged) -> Fields {
        let appointment = &judged.appointment;
        let mut fields = columns(appointment, judged.known.is_some());
        if judged.known.is_none() {
            let id = |id: Option<Id>| id.map_or(Value::Null, |id| Value::from(id.0));
            fields.extend([
                ("kind", Value::from(judged.kind)),
                ("client_id", id(judged.client.as_ref().map(|(id, _)| *id))),
                ("contact_id", id(judged.contact)),
                ("uid", Value::from(appointment.uid.clone())),
            ]);
            let rule = appointment.repeat.map(|rule| rule.to_string());
            fields.extend(rule.map(|rule| ("repeat", Value::from(rule))));
        }
        match appointment.state {
            // What is known here is ended here.
            AppointmentState::Past if judged.known.is_some() => {}
            AppointmentState::Planned => fields.push(("state", Value::from("planned"))),
            AppointmentState::Past | AppointmentState::Done => fields.extend([
                ("state", Value::from("done")),
                ("done_on", Value::from(appointment.day.to_string())),
                ("outcome", Value::from(goal(appointment))),
            ]),
            AppointmentState::Cancelled => fields.extend([
                ("state", Value::from("cancelled")),
                ("reason", Value::from(self.called_off.clone())),
            ]),
        }
        fields
    }
}

/// What the other calendar says of it. Goal and reminder of an own activity that is here are told better here.
fn columns(appointment: &Appointment, is_known: bool) -> Fields {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
    let number = |number: Option<u32>| number.map_or(Value::Null, Value::from);
    let time = appointment.time.map(|time| time.format("%H:%M").to_string());
    let filled = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    let mut fields: Fields = vec![
        ("day", day(Some(appointment.day))),
        ("time", time.map_or(Value::Null, Value::from)),
        ("minutes", number(appointment.minutes)),
        ("last_day", day(appointment.last_day)),
        ("due", day(appointment.due)),
        ("place", filled(&appointment.place)),
    ];
    if !is_known || !appointment.uid.ends_with(OWN) {
        fields.push(("goal", filled(&goal(appointment))));
        fields.push(("remind", number(appointment.remind)));
    }
    fields
}

/// Summary and description in one line.
fn goal(appointment: &Appointment) -> String {
    let parts = [appointment.summary.as_str(), &appointment.description];
    let words = parts.iter().flat_map(|part| part.split_whitespace());
    words.collect::<Vec<_>>().join(" ").chars().take(GOAL).collect()
}

fn judged(conn: &Connection, appointment: &Appointment) -> StoreResult<Judged> {
    let kind =
        if appointment.is_task { "task" } else { quick::kind_of(&appointment.summary).unwrap_or("event") };
    let mut judged = Judged {
        appointment: appointment.clone(),
        kind,
        fate: Fate::Created,
        client: None,
        contact: None,
        known: None,
    };
    if let Some(known) = known(conn, &appointment.uid)? {
        judged.fate = fate(&known, appointment);
        judged.client.clone_from(&known.client);
        judged.known = Some((known.id, known.version));
        return Ok(judged);
    }
    if is_removed(conn, &appointment.uid)? {
        return Ok(Judged { fate: Fate::Ended, ..judged });
    }
    if appointment.state == AppointmentState::Cancelled {
        return Ok(Judged { fate: Fate::CalledOff, ..judged });
    }
    if let Some((client, contact)) = whom(conn, appointment)? {
        (judged.client, judged.contact) = (Some(client), contact);
    }
    if judged.client.is_some() && judged.kind == "event" && appointment.time.is_some() {
        judged.kind = "meeting";
    }
    Ok(judged)
}

/// What a change there means here.
fn fate(known: &ActivityOut, appointment: &Appointment) -> Fate {
    // What has no length here went out with the usual one.
    let usual = Value::from(Stretch::usual(&known.text("kind")));
    let differs = |(column, value): &(&str, Value)| {
        let here = known.image.get(*column).cloned().unwrap_or_default();
        // A repeat begins anew on every day on which it is read.
        let is_own = appointment.repeat.is_some() && OF_ONE_DAY.contains(column);
        !is_own && here != *value && !(*column == "minutes" && here.is_null() && *value == usual)
    };
    let is_planned = known.text("state") == "planned";
    match appointment.state {
        _ if !is_planned => Fate::Ended,
        AppointmentState::Planned | AppointmentState::Past
            if !columns(appointment, true).iter().any(differs) =>
        {
            Fate::Same
        }
        _ => Fate::Updated,
    }
}

/// The activity that has this name in the other calendar.
fn known(conn: &Connection, uid: &str) -> StoreResult<Option<ActivityOut>> {
    if let Some((id, moment)) = read_uid(uid) {
        let found = ShowActivity(id).run(conn)?.filter(|found| made_at(&found.image) == moment);
        if found.is_some() {
            return Ok(found);
        }
    }
    let sql = "SELECT id FROM activity WHERE uid = ?1 AND deleted_at IS NULL ORDER BY id LIMIT 1";
    let id: Option<i64> = conn.prepare_cached(sql)?.query_row([uid], |row| row.get(0)).optional()?;
    id.map_or(Ok(None), |id| ShowActivity(Id(id)).run(conn))
}

/// Whether it was here and was taken away: it does not come back by itself.
fn is_removed(conn: &Connection, uid: &str) -> StoreResult<bool> {
    if let Some((id, moment)) = read_uid(uid) {
        let found = Load { table: &ACTIVITY, id }.run(conn)?;
        return Ok(found.is_some_and(|image| made_at(&image) == moment));
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM activity WHERE uid = ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([uid], |row| row.get(0))?)
}

/// The client whom it is with, and the person there.
type Whom = ((Id, String), Option<Id>);

/// By a mail address that only one client has; else by a name that stands in the summary. A whole day without a word of
/// what is done is a holiday, whoever is called like it.
fn whom(conn: &Connection, appointment: &Appointment) -> StoreResult<Option<Whom>> {
    for mail in &appointment.mails {
        if let Some(found) = by_mail(conn, mail)? {
            return Ok(Some(found));
        }
    }
    let is_day = appointment.time.is_none() && !appointment.is_task;
    if is_day && quick::kind_of(&appointment.summary).is_none() {
        return Ok(None);
    }
    let words =
        appointment.summary.split_whitespace().map(|word| word.trim_matches([':', ',', '.', ';']).to_owned());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let meant = FindMeant { parts: vec![words], is_talk: true, is_new: false }.run(conn)?;
    let summary = name_key(&appointment.summary, Key::Letters);
    let is_named = |name: &str| format!("{summary} ").contains(&format!("{} ", name_key(name, Key::Letters)));
    Ok(match meant.clients.as_slice() {
        [one] if is_named(&one.name) => Some(((one.id, one.name.clone()), meant.contact.map(|(id, _)| id))),
        _ => None,
    })
}

fn by_mail(conn: &Connection, mail: &str) -> StoreResult<Option<Whom>> {
    let mut select = conn.prepare_cached(include_str!("of_mail.sql"))?;
    let rows = select.query_map(params![mail], |row| {
        let contact: Option<i64> = row.get(2)?;
        Ok(((Id(row.get(0)?), row.get(1)?), contact.map(Id)))
    })?;
    let found: Vec<Whom> = rows.collect::<rusqlite::Result<_>>()?;
    let first = found.first().map(|((id, _), _)| *id);
    let is_one = found.iter().all(|((id, _), _)| Some(*id) == first);
    Ok(found.into_iter().next().filter(|_| is_one))
}
