//! The report on debtors, and how a client paid.

use super::*;
use crate::{
    domain::debt::{history::PaidMonth, promise::Kept},
    store::claim::SavePromise,
};

fn promise(store: &mut Store, client: Id, (given, by, sum): (&str, &str, &str)) {
    let draft = draft(&[("given_day", given), ("day", by), ("sum", sum)]);
    store.write(&SavePromise { base: None, client: Some(client), invoice: None, draft }).unwrap();
}

fn report(store: &Store, owner: Option<&str>) -> DebtReport {
    let owner = owner.map(str::to_owned);
    store.read(&ReadDebtReport { today: today(), days: 90, owner }).unwrap()
}

/// Two clients of two people: one late and promising, one that pays in time.
fn debtors() -> (Store, Id, Id) {
    let mut store = office();
    for name in ["Асель", "Дәурен"] {
        store.write(&AddUser { name: name.to_owned(), role: "manager" }).unwrap();
    }
    let late = client(&mut store, &[("name", "Алма"), ("owner", "Асель")]);
    let prompt = client(&mut store, &[("name", "Бидай"), ("owner", "Дәурен")]);
    let first =
        invoice(&mut store, late, &[("day", "2026-01-10"), ("sum", "300"), ("due_day", "2026-02-01")]);
    pay(&mut store, late, ("received", "2026-02-11"), 10_000, vec![(first.instalments[0].id, 10_000)]);
    pay(&mut store, late, ("received", "2026-03-13"), 5_000, vec![(first.instalments[0].id, 5_000)]);
    let second =
        invoice(&mut store, prompt, &[("day", "2026-02-20"), ("sum", "200"), ("due_day", "2026-03-20")]);
    pay(&mut store, prompt, ("received", "2026-03-10"), 5_000, vec![(second.instalments[0].id, 5_000)]);
    (store, late, prompt)
}

#[test]
fn what_is_owed_is_told_with_what_it_was_at_the_end_of_last_month() {
    let (store, late, _) = debtors();
    let found = report(&store, None);
    assert_eq!((found.before.to_string().as_str(), found.currencies.len()), ("2026-02-28", 1));
    let one = &found.currencies[0];
    assert_eq!((one.aged.overdue, one.aged.balance), (15_000, 30_000));
    assert_eq!((one.aged_before.overdue, one.aged_before.balance), (20_000, 40_000));
    assert_eq!((one.now.sales, one.now.end, one.before.end), (50_000, 30_000, 40_000));
    assert_eq!((one.now.effectiveness(), one.before.effectiveness()), (Some(5_714), Some(3_333)));
    let worst: Vec<_> = one.worst.iter().map(|worst| (worst.debtor.id, worst.overdue, worst.days)).collect();
    assert_eq!(worst, [(late, 15_000, 43)], "what is not late is nobody's fault");
    // 100 by 10 days, 50 by 40 days late, 50 by 10 days early: 32, 62 and 18 days after their documents.
    assert_eq!(one.delay.map(|delay| (delay.late, delay.early)), Some((1_500, -250)));
    assert_eq!(one.days_to_pay, Some(3_600));
    // 150 of today's week; by the mean delay of 15 days two weeks later.
    let weeks: Vec<_> = one.weeks.iter().map(|week| (week.due, week.expected)).take(4).collect();
    assert_eq!(weeks, [(15_000, 0), (0, 0), (0, 15_000), (0, 0)]);
}

#[test]
fn a_report_is_of_the_office_or_of_one_of_its_people() {
    let (store, _, prompt) = debtors();
    let whole = report(&store, None);
    let parts = ["Асель", "Дәурен"].map(|name| report(&store, Some(name)));
    let sum = |of: fn(&DebtsOf) -> i64| parts.iter().map(|part| of(&part.currencies[0])).sum::<i64>();
    let all = &whole.currencies[0];
    assert_eq!(sum(|one| one.aged.balance), all.aged.balance);
    assert_eq!(sum(|one| one.aged_before.overdue), all.aged_before.overdue);
    assert_eq!(sum(|one| one.now.sales), all.now.sales);
    assert_eq!(sum(|one| one.weeks.iter().map(|week| week.due).sum()), 15_000);
    assert_eq!(parts[1].currencies[0].delay.map(|delay| (delay.late, delay.early)), Some((0, -1_000)));
    assert!(parts[1].currencies[0].worst.is_empty());
    assert_eq!(report(&store, Some("Дәурен")).owner.as_deref(), Some("Дәурен"));
    assert_eq!(report(&store, Some("Ешкім")).owner, None, "nobody of this name: the whole office");
    let shown = ShowPaidHistory { client: prompt, today: today() };
    assert_eq!(store.read(&shown).unwrap().len(), 1);
}

#[test]
fn promises_of_the_week_are_listed_and_those_that_ended_are_counted() {
    let (mut store, late, prompt) = debtors();
    promise(&mut store, late, ("2026-02-01", "2026-02-12", "100"));
    promise(&mut store, late, ("2026-03-01", "2026-03-11", "80"));
    promise(&mut store, prompt, ("2026-02-21", "2026-03-02", "50"));
    promise(&mut store, late, ("2026-03-14", "2026-03-20", "60"));
    promise(&mut store, prompt, ("2026-03-14", "2026-03-16", "10"));
    promise(&mut store, prompt, ("2026-03-14", "2026-03-23", "70"));
    promise(&mut store, prompt, ("2025-11-01", "2025-11-23", "70"));
    let found = report(&store, None);
    assert_eq!(found.week(), (day("2026-03-16"), day("2026-03-22")));
    let clients: Vec<_> = found.promised.iter().map(|one| one.client.0).collect();
    assert_eq!(clients, [prompt, late], "the earliest first");
    assert_eq!(found.promised_in(Currency::Kzt), (7_000, 0));
    // Kept in time; 50 of 80 came on the day after, a Friday is too late; nothing came by 2 March. An older one is not
    // looked back on, one of today is still open.
    assert_eq!(found.kept, Kept { whole: 1, partly: 0, broken: 2 });
    assert_eq!((found.kept.whole_rate(), found.kept.partly_rate()), (Some(3_333), Some(0)));
    let own = report(&store, Some("Дәурен"));
    assert_eq!((own.promised.len(), own.kept.ended()), (1, 1));
}

#[test]
fn a_history_tells_each_month_and_forgives_nothing() {
    let (mut store, late, _) = debtors();
    let debt =
        invoice(&mut store, late, &[("day", "2026-03-01"), ("sum", "90"), ("payment", "100% после акта")]);
    pay(&mut store, late, ("received", "2026-03-14"), 1_000, vec![(debt.instalments[0].id, 1_000)]);
    pay(&mut store, late, ("write_off", "2026-03-15"), 2_000, vec![(debt.instalments[0].id, 2_000)]);
    let history = store.read(&ShowPaidHistory { client: late, today: today() }).unwrap();
    assert_eq!((history.len(), history[0].currency), (1, Currency::Kzt));
    let months: Vec<&PaidMonth> = history[0].months.iter().filter(|month| month.paid() != Some(0)).collect();
    let told: Vec<_> =
        months.iter().map(|month| (month.first.to_string(), month.on_time, month.late)).collect();
    assert_eq!(told, [("2026-02-01".to_owned(), 0, 10_000), ("2026-03-01".to_owned(), 1_000, 5_000)]);
    assert_eq!(history[0].whole.delay.map(|delay| delay.late), Some(1_875), "300 000 tiyn-days by 16 000");
    assert!(store.read(&ShowPaidHistory { client: Id(-1), today: today() }).unwrap().is_empty());
}

#[test]
fn an_office_without_debts_has_a_report_without_numbers() {
    let found = report(&office(), None);
    assert!(found.currencies.is_empty() && found.promised.is_empty());
    assert_eq!(found.kept.whole_rate(), None);
}
