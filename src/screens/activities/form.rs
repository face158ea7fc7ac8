//! The form of an activity.

use crate::{
    domain::activity::{FIELDS, repeat::Scope as Times},
    screens::{
        Context, Reaction,
        form::{Form, Subject},
    },
    store::activity::ActivityOut,
};

/// Opens it on an activity as it stands.
pub(in crate::screens) fn activity_form(activity: &ActivityOut, cx: &Context) -> Reaction {
    let client = activity.client.as_ref();
    let subject = Subject::Activity {
        client: client.map(|(id, _)| *id),
        base: Some((activity.id, activity.version)),
        times: Times::This,
    };
    let (subject, mut draft) = Subject::of_row(subject, FIELDS, &activity.image, cx);
    draft.set("owner", activity.owner.clone());
    let name = client.map(|(_, name)| name.clone()).unwrap_or_default();
    Reaction::open(Form::open(subject, draft, cx).of(name))
}
