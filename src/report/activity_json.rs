//! Activities for programs.

use super::record;
use crate::{
    domain::activity::FIELDS,
    store::activity::{ACTIVITY, ActivityOut},
};
use serde_json::{Value, json};

/// An activity with everything known of it.
pub fn activity_json(activity: &ActivityOut) -> Value {
    let mut json = record::bookkeeping(&activity.image, &ACTIVITY);
    json.extend(record::values(FIELDS, &activity.image));
    let reference = |named: &Option<(_, String)>| {
        named.as_ref().map_or(Value::Null, |(id, name)| record::reference(*id, name))
    };
    let text = |column: &str| record::text_or_null(&activity.text(column));
    let more = [
        ("client", reference(&activity.client)),
        ("contact", reference(&activity.contact)),
        ("owner", record::text_or_null(&activity.owner)),
        ("done_on", text("done_on")),
        ("moved", json!(activity.image.get("moved").and_then(Value::as_i64).unwrap_or_default())),
        ("reason", text("reason")),
        ("no_next", text("no_next")),
        ("after", text("after_id")),
        ("series", text("series_id")),
        ("last_day", text("last_day")),
        ("remind", activity.image.get("remind").cloned().unwrap_or_default()),
        ("uid", text("uid")),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}
