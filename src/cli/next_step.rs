//! What follows an activity that was finished (`C-9`).

use super::{Desk, failure::Done};
use crate::{
    domain::activity::chain::Finished,
    i18n::{columns, doubt::Doubt},
    store::{
        Store,
        activity::{ActivityFilter, ActivityOut, CountActivities, FindOpen},
        office::ReadFacts,
    },
    ui::text::dotted,
};

/// That nothing more is planned with the client, which step the rules of the office propose, and how to say it. With
/// whom nobody has to go on needs no next step.
pub(super) fn missing(done: &ActivityOut, store: &Store, desk: &Desk) -> Done<Option<Doubt>> {
    let Some((client, _)) = done.client else { return Ok(None) };
    let filter = ActivityFilter {
        client: Some(client),
        state: Some("planned".to_owned()),
        ..ActivityFilter::default()
    };
    if store.read(&CountActivities(filter))? > 0 {
        return Ok(None);
    }
    let (today, facts) = (desk.clock.today(), store.read(&ReadFacts)?);
    let open = store.read(&FindOpen { client: Some(client), chosen: None, kind: None, today })?;
    let (kind, result) = (done.text("kind"), done.text("result"));
    let finished =
        Finished { kind: &kind, result: &result, deadline: done.deadline(), cadence: open.cadence, today };
    let link = facts.settings.link(&kind);
    let (kind, day) = finished.proposed(link, (&facts.rhythm, &facts.calendar));
    let step = [columns::of_activity(desk.words, "kind", kind), desk.words.formats.date_with_weekday(day)];
    let parts = [
        ("id", client.0.to_string()),
        ("step", dotted(step)),
        ("kind", kind.to_owned()),
        ("day", day.to_string()),
    ];
    let sentence = desk.words.say("cli-activity-no-next", parts);
    Ok(Some(Doubt { proposal: Some(day.to_string()), ..Doubt::of("next", "no-next-step", sentence) }))
}
