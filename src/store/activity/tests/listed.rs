//! Which activities are listed with which days.

use super::{super::*, Office, base, draft};

#[test]
fn what_is_late_is_listed_with_the_days_that_are_shown() {
    let mut office = Office::new();
    let client = office.client("Алма");
    let late = office.plan(client, "call", "2026-03-12");
    let done = office.plan(client, "call", "2026-03-11");
    let close = CloseActivity {
        base: base(&done),
        draft: draft(&[("outcome", "прайс")]),
        day: "2026-03-11".to_owned(),
        next: NextStep::Unsaid,
    };
    office.0.write(&close).unwrap();
    let shown = office.plan(client, "call", "2026-03-17").id;
    office.plan(client, "call", "2026-04-01");
    let filter = |late: Option<&str>| ActivityFilter {
        from: Some("2026-03-16".to_owned()),
        until: Some("2026-03-22".to_owned()),
        late: late.map(str::to_owned),
        ..ActivityFilter::default()
    };
    let listed = |filter: ActivityFilter| {
        assert_eq!(office.0.read(&CountActivities(filter.clone())).unwrap(), {
            let list = ListActivities { filter: filter.clone(), after: None, limit: 9 };
            office.0.read(&list).unwrap().len()
        });
        let list = ListActivities { filter, after: None, limit: 9 };
        office.0.read(&list).unwrap().into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(listed(filter(None)), [shown]);
    assert_eq!(listed(filter(Some("2025-03-16"))), [late.id, shown]);
}
