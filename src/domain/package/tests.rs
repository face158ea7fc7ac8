use super::*;

fn day(of: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, of)
}

/// A document on which these steps happened, one a day.
fn document(kind: DocumentKind, by: Side, steps: &[Step]) -> Document {
    let at = |step: Step| steps.iter().position(|known| *known == step);
    let days = Days::of(|step| at(step).and_then(|at| day(u32::try_from(at).unwrap() + 1)));
    Document { kind, by, days, has_file: false }
}

#[test]
fn a_stage_follows_from_the_days() {
    use Step::{Original, Received, Sent, SignedByThem, SignedByUs};
    let stage = |steps: &[Step]| document(K::Waybill, Side::We, steps).stage().key();
    for (steps, expected) in [
        (&[][..], "draft"),
        (&[Sent], "sent"),
        (&[Sent, Received], "received"),
        (&[SignedByUs, Sent], "signed_by_us"),
        (&[SignedByThem, Received], "signed_by_them"),
        (&[SignedByUs, SignedByThem], "signed"),
        (&[SignedByUs, SignedByThem, Original], "original"),
    ] {
        assert_eq!(stage(steps), expected, "{steps:?}");
    }
}

#[test]
fn each_kind_is_complete_in_its_own_way() {
    use Step::{Original, Received, Sent, SignedByThem, SignedByUs};
    let act = K::Annex(AnnexKind::Act);
    for (kind, by, steps, expected) in [
        (K::Invoice, Side::We, &[][..], false),
        (K::Invoice, Side::We, &[Sent], true),
        (K::Invoice, Side::They, &[Received], true),
        (K::VatInvoice, Side::We, &[Sent], true),
        (K::PowerOfAttorney, Side::They, &[], false),
        (K::PowerOfAttorney, Side::They, &[Original], true),
        (K::Waybill, Side::We, &[SignedByUs, Sent, Received], false),
        (K::Waybill, Side::We, &[SignedByUs, SignedByThem], true),
        (act, Side::We, &[SignedByUs], false),
        (act, Side::We, &[SignedByUs, SignedByThem], true),
        (K::Annex(AnnexKind::Notice), Side::We, &[SignedByUs], true),
        (K::Contract, Side::We, &[SignedByUs, SignedByThem], false),
        (K::Contract, Side::We, &[SignedByUs, SignedByThem, Original], true),
        (K::Other, Side::We, &[], true),
    ] {
        assert_eq!(document(kind, by, steps).is_complete(), expected, "{} {steps:?}", kind.key());
    }
    let signed = document(K::Contract, Side::We, &[SignedByUs, SignedByThem]);
    assert!(Document { has_file: true, ..signed }.is_complete(), "the signed text is here as a file");
}

#[test]
fn the_next_step_lies_behind_all_that_has_happened() {
    use Step::{Original, Received, Sent, SignedByThem, SignedByUs};
    for (kind, by, steps, expected) in [
        (K::Waybill, Side::We, &[][..], Some(SignedByUs)),
        (K::Waybill, Side::We, &[SignedByUs], Some(Sent)),
        (K::Waybill, Side::We, &[SignedByUs, SignedByThem], Some(Original)),
        (K::Waybill, Side::We, &[SignedByUs, Sent, Received, SignedByThem, Original], None),
        (K::Waybill, Side::They, &[], Some(Received)),
        (K::Invoice, Side::We, &[Sent], Some(Received)),
        (K::Invoice, Side::They, &[Received], None),
        (K::PowerOfAttorney, Side::They, &[], Some(Received)),
        (K::Contract, Side::We, &[Sent, Received], Some(SignedByUs)),
    ] {
        assert_eq!(document(kind, by, steps).next(), expected, "{} {steps:?}", kind.key());
    }
    let open = document(K::Waybill, Side::We, &[SignedByThem]).open_steps();
    assert_eq!(open, [SignedByUs, Sent, Received], "what was left out may still be said, no original yet");
}

#[test]
fn kinds_come_back_and_have_the_fields_that_no_record_holds() {
    for kind in DocumentKind::all() {
        assert_eq!(DocumentKind::from_key(kind.key()), Some(kind));
    }
    assert_eq!(DocumentKind::from_key("letter"), None);
    let keys = |kind| fields(kind).map(|field| field.key).collect::<Vec<_>>();
    assert_eq!(keys(K::Contract), ["sent_day", "received_day", "original_day", "file", "note"]);
    let act = K::Annex(AnnexKind::Act);
    assert_eq!(keys(act), ["received_day", "original_day", "file", "note"]);
    assert_eq!(keys(K::Invoice), ["own_number", "day", "side", "sent_day", "received_day", "file", "note"]);
    assert_eq!(keys(K::Waybill).len(), FIELDS.len());
}

#[test]
fn a_step_that_lies_ahead_is_refused() {
    let draft: Draft = [("sent_day", "2026-11-02"), ("original_day", "2026-11-04")].into_iter().collect();
    let found: Vec<_> = flaws(&draft, day(3).unwrap()).iter().map(|flaw| flaw.field).collect();
    assert_eq!(found, ["original_day"]);
}
