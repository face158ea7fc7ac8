//! Phones, mails and messengers as one would type them.

use crate::{
    domain::{
        field::Draft,
        id::{Id, is_erased},
    },
    i18n::Catalogue,
    screens::Context,
    store::client::{Card, PointOnCard},
};

/// Phones, mails and messengers of the firm or of a person.
pub(super) fn add_points(draft: &mut Draft, card: &Card, contact: Option<Id>, cx: &Context) {
    let own = card.points.iter().filter(|point| point.contact == contact && !is_erased(&point.typed));
    let points: Vec<&PointOnCard> = own.collect();
    draft.set("phones", phones_text(points.iter().copied().filter(|point| point.kind == "phone"), cx.words));
    for (list, kind) in [("mails", "mail"), ("messengers", "messenger")] {
        let names = points.iter().filter(|point| point.kind == kind).map(|point| point.typed.as_str());
        draft.set(list, names.collect::<Vec<_>>().join(", "));
    }
}

/// Phones in one line, written so that they are read back the same.
pub fn phones_text<'a>(points: impl Iterator<Item = &'a PointOnCard>, words: &Catalogue) -> String {
    let one = |point: &PointOnCard| {
        let mut text = point.typed.clone();
        if !point.extension.is_empty() {
            let extension = words.say("card-extension", [("number", point.extension.as_str())]);
            text = format!("{text} {extension}");
        }
        if !point.label.is_empty() {
            text = format!("{text} ({})", point.label);
        }
        text
    };
    points.map(one).collect::<Vec<_>>().join(", ")
}
