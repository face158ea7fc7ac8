//! Reports of all weeks, and of all months, count every activity of the demo office once.

use crate::office::{DAYS, Office, day};
use chrono::NaiveDate;
use serik::{
    domain::report::{Measure, Period, Span, Tally},
    report::report_wanted,
    store::{
        office::settings::SaveSettings,
        report::{ListCounted, ReadReport, Report},
    },
};

/// The report of a period about the whole office.
fn report(office: &Office, span: Span, today: NaiveDate) -> Report {
    office.store.read(&ReadReport(report_wanted(span, None, today))).unwrap()
}

/// The periods that the activities of the office reach into.
fn spans(period: Period, today: NaiveDate) -> impl Iterator<Item = Span> {
    let last = today + chrono::Duration::days(40);
    let first = period.around(today - chrono::Duration::days(121));
    std::iter::successors(Some(first), |span| Some(span.next())).take_while(move |span| span.from <= last)
}

#[test]
fn every_activity_is_counted_once_on_any_day() {
    for made_on in DAYS {
        let (office, today) = (Office::on(day(made_on)), day(made_on));
        for period in [Period::Week, Period::Month] {
            let mut all = Tally::default();
            for span in spans(period, today) {
                let report = report(&office, span, today);
                report.rows.iter().for_each(|figure| all.add(figure.measure, figure.count));
                for figure in &report.rows {
                    let of_people: usize =
                        report.people.iter().map(|person| person.count(figure.measure)).sum();
                    assert_eq!(of_people, figure.count, "{span:?} {:?}", figure.measure);
                }
            }
            let wanted = [
                (Measure::Calls, 94 + 60),
                (Measure::CallsAnswered, 94 + 40),
                (Measure::CallsIn, 42),
                (Measure::CallsMissed, 8),
                (Measure::Meetings, 31 + 6 + 8),
                (Measure::MeetingsMissed, 12),
                (Measure::MeetingsCancelled, 0),
                (Measure::Letters, 12 + 10 + 6 + 6),
                (Measure::Done, 287),
                (Measure::Open, 100),
                (Measure::PromisesKept, 5),
                (Measure::PromisesLate, 3),
                (Measure::PromisesOpen, 4),
            ];
            assert!(all.get(Measure::CallsToMeetings) >= 10, "{period:?} of the office of {today}");
            for (measure, count) in wanted {
                assert_eq!(all.get(measure), count, "{period:?} {measure:?} of the office of {today}");
            }
        }
    }
}

#[test]
fn a_row_lists_what_it_counts() {
    let (office, today) = (Office::usual(), day(DAYS[0]));
    for span in spans(Period::Month, today) {
        for figure in report(&office, span, today).rows {
            let wanted = report_wanted(span, None, today);
            let list = ListCounted { wanted, measure: figure.measure, limit: 1_000 };
            let found = office.store.read(&list).unwrap().len();
            assert!(figure.measure == Measure::NewClients || found == figure.count, "{span:?} {figure:?}");
        }
    }
}

#[test]
fn the_office_that_asks_is_told_how_many_meetings_to_arrange() {
    let (mut office, today) = (Office::on(day(DAYS[0])), day(DAYS[0]));
    let told = |office: &Office| -> Vec<usize> {
        spans(Period::Month, today).filter_map(|span| report(office, span, today).to_book()).collect()
    };
    assert_eq!(told(&office), Vec::<usize>::new(), "off by default");
    let on = SaveSettings(vec![("report.booking".to_owned(), Some("on".to_owned()))]);
    office.store.write(&on).unwrap();
    let goals = spans(Period::Month, today)
        .filter_map(|span| report(&office, span, today).row(Measure::Meetings)?.goal);
    let most = goals.max().unwrap();
    assert!(
        !told(&office).is_empty() && told(&office).iter().any(|count| *count > most),
        "{:?}",
        told(&office)
    );
}
