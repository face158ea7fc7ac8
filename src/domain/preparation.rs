//! What stands in the way of a day that is being prepared (`A-6`): two things at once, no time for the way, an hour
//! when the other side does not talk.

mod hours;

pub use hours::suits_hours;

use super::activity::clash::Stretch;

/// Minutes that the way from one meeting to the next takes (`A-6`).
pub const TRAVEL: i64 = 30;

/// Words for a place where nobody goes.
const ONLINE: &[&str] =
    &["zoom", "teams", "meet", "skype", "whatsapp", "telegram", "online", "онлайн", "видео"];

/// Whether people meet there without going anywhere.
pub fn is_online(place: &str) -> bool {
    let place = place.to_lowercase();
    place.split(|sign: char| !sign.is_alphanumeric()).any(|word| ONLINE.contains(&word))
}

/// Something that stands at an hour of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub stretch: Stretch,
    /// Who has it: two people can be at two places.
    pub owner: String,
    /// Where one has to go, in any words that are the same for the same place; nothing where nobody goes anywhere.
    pub place: Option<String>,
}

/// What is doubtful about an activity of the day; `T` names the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt<T> {
    /// It stands at the same time as the other.
    Clash(T),
    /// Fewer than [`TRAVEL`] minutes are left for the way from the other.
    ShortWay { from: T, minutes: i64 },
    /// The contact prefers other hours.
    OtherHours,
}

impl<T> Doubt<T> {
    /// The same about what is named otherwise.
    pub fn named<U>(self, name: impl FnOnce(T) -> U) -> Doubt<U> {
        match self {
            Self::Clash(other) => Doubt::Clash(name(other)),
            Self::ShortWay { from, minutes } => Doubt::ShortWay { from: name(from), minutes },
            Self::OtherHours => Doubt::OtherHours,
        }
    }
}

/// What is doubtful about each of these, by places of the list; what has no hour is in nobody's way.
pub fn doubts(day: &[Option<Appointment>]) -> Vec<Vec<Doubt<usize>>> {
    day.iter()
        .enumerate()
        .map(|(at, own)| own.as_ref().map_or_else(Vec::new, |own| of(own, at, day)))
        .collect()
}

fn of(own: &Appointment, at: usize, day: &[Option<Appointment>]) -> Vec<Doubt<usize>> {
    let others = || {
        let timed = day.iter().enumerate().filter_map(|(other, one)| Some((other, one.as_ref()?)));
        timed.filter(|(other, one)| *other != at && one.owner == own.owner)
    };
    let clashes = others().filter(|(_, one)| one.stretch.overlaps(own.stretch));
    let mut found: Vec<_> = clashes.map(|(other, _)| Doubt::Clash(other)).collect();
    found.extend(short_way(own, others()));
    found
}

/// The way from the last place before.
fn short_way<'a>(
    own: &Appointment,
    others: impl Iterator<Item = (usize, &'a Appointment)>,
) -> Option<Doubt<usize>> {
    let to = own.place.as_ref()?;
    let (begins, _) = own.stretch.bounds();
    let before = others.filter(|(_, one)| one.place.is_some() && one.stretch.bounds().1 <= begins);
    let (from, one) = before.max_by_key(|(_, one)| one.stretch.bounds().1)?;
    let minutes = begins - one.stretch.bounds().1;
    (minutes < TRAVEL && one.place.as_ref() != Some(to)).then_some(Doubt::ShortWay { from, minutes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn at(hour: u32, minute: u32, minutes: u32, place: &str) -> Appointment {
        let from = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let place = Some(place.to_owned()).filter(|place| !place.is_empty());
        Appointment { stretch: Stretch { from, minutes }, owner: "Айгерім".into(), place }
    }

    fn told<const N: usize>(day: [Appointment; N]) -> Vec<Vec<Doubt<usize>>> {
        doubts(&day.map(Some))
    }

    #[test]
    fn a_way_of_less_than_half_an_hour_is_told_at_its_end() {
        let day = [at(11, 0, 60, "офис"), at(12, 10, 60, "Мысал көшесі"), at(13, 40, 30, "офис")];
        let short = |minutes| Doubt::ShortWay { from: 0, minutes };
        assert_eq!(told(day), [vec![], vec![short(10)], vec![]]);
        // Half an hour is enough, the same place needs no way, and a call in between is none.
        assert_eq!(told([at(11, 0, 60, "a"), at(12, 30, 60, "b")]), [vec![], vec![]]);
        assert_eq!(told([at(11, 0, 60, "a"), at(12, 0, 60, "a")]), [vec![], vec![]]);
        let called = [at(11, 0, 60, "a"), at(12, 0, 10, ""), at(12, 15, 60, "b")];
        assert_eq!(told(called), [vec![], vec![], vec![short(15)]]);
    }

    #[test]
    fn what_overlaps_is_a_clash_for_both_and_no_way() {
        let day = [Some(at(11, 0, 60, "a")), Some(at(11, 30, 15, "")), None, Some(at(12, 0, 15, ""))];
        assert_eq!(doubts(&day), [vec![Doubt::Clash(1)], vec![Doubt::Clash(0)], vec![], vec![]]);
        let other = Appointment { owner: "Дмитрий".into(), ..at(11, 0, 60, "b") };
        assert_eq!(told([at(11, 0, 60, "a"), other]), [vec![], vec![]]);
    }

    #[test]
    fn a_call_by_video_needs_no_way() {
        for (place, is_so) in
            [("Zoom", true), ("по видео", true), ("MS Teams", true), ("офис", false), ("", false)]
        {
            assert_eq!(is_online(place), is_so, "{place}");
        }
    }

    proptest! {
        #[test]
        fn a_clash_is_mutual_and_a_way_leads_from_what_ended(
            day in proptest::collection::vec((0u32..24, 0u32..60, 1u32..120, 0usize..3), 0..8),
        ) {
            let places = ["", "a", "b"];
            let day: Vec<_> = day.iter().map(|(h, m, long, place)| Some(at(*h, *m, *long, places[*place]))).collect();
            let found = doubts(&day);
            for (here, doubt) in found.iter().enumerate().flat_map(|(at, all)| all.iter().map(move |it| (at, it))) {
                match doubt {
                    Doubt::Clash(other) => prop_assert!(found[*other].contains(&Doubt::Clash(here))),
                    Doubt::ShortWay { from, minutes } => {
                        let bounds = |at: usize| day[at].as_ref().unwrap().stretch.bounds();
                        prop_assert_eq!(bounds(*from).1 + minutes, bounds(here).0);
                        prop_assert!((0..TRAVEL).contains(minutes));
                    }
                    Doubt::OtherHours => prop_assert!(false),
                }
            }
        }
    }
}
