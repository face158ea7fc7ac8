use super::*;
use crate::{domain::phone::read_phones, i18n::Language};

#[test]
fn a_key_says_which_form_it_is_of() {
    let new = Subject::Note { client: Id(7), base: None }.draft_of();
    let old = Subject::Client { base: Some((Id(7), 3)) }.draft_of();
    let of_person = Subject::Consent { client: Id(7), contact: Some(Id(9)), base: None }.draft_of();
    for of in [&new, &old, &of_person] {
        assert_eq!(DraftOf::read(&of.to_string()).as_ref(), Some(of));
        assert_eq!(of.card(), Some(Id(7)));
    }
    assert_eq!(DraftOf::read("client new").and_then(|of| of.card()), None);
    assert!(["", "note x", "note 5"].iter().all(|key| DraftOf::read(key).is_none()));
}

#[test]
fn phones_come_back_as_they_were() {
    let cell = "приёмная 8 7212 00-00-01 / бухг. 8 7212 00-00-02 вн.15, +7 700 000 14 24 (Гүлнәр)";
    let first = read_phones(cell);
    let points: Vec<PointOnCard> = first
        .iter()
        .map(|phone| PointOnCard {
            id: Id(1),
            version: 1,
            contact: None,
            kind: "phone".into(),
            typed: phone.typed.clone(),
            normal: phone.normal.clone(),
            extension: phone.extension.clone(),
            label: phone.label.clone(),
        })
        .collect();
    for language in Language::ALL {
        let words = Catalogue::load(language);
        assert_eq!(read_phones(&phones_text(points.iter(), &words)), first, "{language:?}");
    }
}
