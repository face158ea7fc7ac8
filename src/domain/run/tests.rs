use super::*;
use proptest::prelude::*;

fn points(reason: Reason) -> Points {
    reason.points(&Weights::default())
}

#[test]
fn what_is_due_and_weighs_forty_points_waits_for_no_day_of_its_kind() {
    let calendar = WorkCalendar::new(crate::domain::country::Country::Kz, []);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let urgent = |kind, on: &str, percent| {
        let mut weights = Weights::default();
        weights.set(ReasonKind::CallBack, percent);
        let planned = Planned { kind, day: day(on), due: day(on), is_prepared: false };
        planned.is_urgent(day("2026-03-17"), (&weights, &calendar))
    };
    assert!(urgent("call", "2026-03-17", 100) && urgent("call", "2026-03-10", 100));
    assert!(!urgent("call", "2026-03-18", 100), "its day has not come");
    assert!(!urgent("call", "2026-03-17", 50), "the office weighs it less");
    assert!(!urgent("meeting", "2026-03-17", 100) && !urgent("mail", "2026-03-17", 100));
}

#[test]
fn points_are_those_of_the_table() {
    use ReasonKind as K;
    for (reason, expected) in [
        (Reason::plain(K::CallBack), 4_000),
        (Reason::grown(K::CallBack, 3), 4_600),
        (Reason::grown(K::CallBack, 99), 6_000),
        (Reason::plain(K::BrokenPromise), 4_500),
        (Reason::debt(0), 0),
        (Reason::debt(1), 2_000),
        (Reason::debt(7), 2_500),
        (Reason::debt(63), 4_000),
        (Reason::grown(K::DebtShare, 500), 750),
        (Reason { of: 30, ..Reason::grown(K::ContractTerm, 30) }, 3_000),
        (Reason { of: 30, ..Reason::plain(K::ContractTerm) }, 5_000),
        (Reason::grown(K::OurObligation, 2), 4_100),
        (Reason::grown(K::OurObligation, 50), 5_500),
        (Reason::theirs(0), 0),
        (Reason::theirs(1), 2_500),
        (Reason::theirs(30), 2_500),
        (Reason::plain(K::UnpreparedMeeting), 3_500),
        (Reason::grown(K::Unanswered, 5), 3_500),
        (Reason::grown(K::Unanswered, 48), 5_000),
        (Reason::plain(K::NoDecider), 1_500),
        (Reason::silence(21, 14), 1_750),
        (Reason::silence(28, 14), 2_500),
        (Reason::silence(15, 14), 1_107),
        (Reason::silence(500, 14), 2_500),
        (Reason::plain(K::NoNextStep), 800),
    ] {
        assert_eq!(points(reason), expected, "{reason:?}");
    }
    let mut weights = Weights::default();
    weights.set(K::NoNextStep, 0);
    weights.set(K::CallBack, 150);
    assert_eq!(Reason::plain(K::NoNextStep).points(&weights), 0);
    assert_eq!(Reason::plain(K::CallBack).points(&weights), 6_000);
}

#[test]
fn the_others_count_a_quarter_and_the_class_decides() {
    let found = [4_000, 800, 1_500];
    assert_eq!(score(&found, None, false), 4_575);
    assert_eq!(score(&found, Some(Class::A), false), 5_718);
    assert_eq!(score(&found, Some(Class::C), true), 5_718);
    assert_eq!(score(&found, Some(Class::C), false), 4_117);
    assert_eq!(score(&[], Some(Class::A), false), 0);
}

fn standing(time: Option<&str>, score: Points) -> Standing {
    let time = time.map(|time| time.parse().unwrap());
    Standing { is_pinned: false, time, score, due: None }
}

#[test]
fn what_is_agreed_for_the_next_hour_comes_first() {
    let now = "2026-11-24T09:00:00".parse().unwrap();
    let late = NaiveDate::from_ymd_opt(2026, 11, 23);
    let mut all = [
        ("noon", standing(Some("12:00:00"), 3_000)),
        ("urgent", standing(None, 5_000)),
        ("soon", standing(Some("09:30:00"), 100)),
        ("pinned", Standing { is_pinned: true, ..standing(None, 1) }),
        ("sooner", standing(Some("09:10:00"), 50)),
        ("late", Standing { due: late, ..standing(None, 3_000) }),
    ];
    all.sort_by_key(|(_, one)| one.rank(now));
    assert_eq!(all.map(|(name, _)| name), ["pinned", "sooner", "soon", "urgent", "late", "noon"]);
    assert_eq!(standing(Some("12:00:00"), 1).rank(now), standing(None, 1).rank(now), "names decide");
}

proptest! {
    #[test]
    fn more_reasons_never_lower_a_score(found in prop::collection::vec(0u32..6_000, 0..6), more in 0u32..6_000) {
        let with = [found.as_slice(), &[more]].concat();
        prop_assert!(score(&with, None, false) >= score(&found, None, false));
        prop_assert!(score(&found, Some(Class::A), false) >= score(&found, Some(Class::C), false));
    }

    #[test]
    fn points_stay_below_their_limit(kind in 0usize..16, amount in 0u32.., of in 0u32..) {
        let kind = ReasonKind::ALL[kind];
        let [_, _, most] = kind.usual();
        let found = points(Reason { of, ..Reason::grown(kind, amount) });
        prop_assert!(found <= most * 100, "{found}");
    }
}
