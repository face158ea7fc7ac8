//! The report on debtors as a text to read and to print.

use super::{DebtFigure, debt_figures};
use crate::{
    domain::debt::receipts::Week,
    i18n::{Catalogue, columns::name},
    report::{promise_state, work_report::aligned},
    store::{
        claim::PromiseOut,
        debt::{DebtReport, DebtsOf, Worst},
    },
};

/// Cells of a bar.
const BAR: usize = 12;

/// What stands over the report: its day, over how many days it looks back, and whose clients they are.
pub fn debt_report_title(report: &DebtReport, words: &Catalogue) -> String {
    let whose = report.owner.clone().unwrap_or_else(|| words.get("run-whole-office"));
    let days = words.count("debt-report-days", usize::try_from(report.days).unwrap_or_default());
    [words.get("command-debt-report"), words.formats.date(report.today), days.to_lowercase(), whose]
        .join(" · ")
}

/// A week by its first day: «23 нояб.».
pub fn week_words(week: &Week, words: &Catalogue) -> String {
    words.formats.day_month_short(week.monday)
}

/// The report as a text: for each currency its numbers, the buckets, what is to come in and who owes most; then what was
/// promised. Names of people may hold any signs.
pub fn debt_report_text(report: &DebtReport, words: &Catalogue) -> String {
    let mut lines = vec![debt_report_title(report, words)];
    for one in &report.currencies {
        lines.extend(of_currency(report, one, words));
    }
    if report.currencies.is_empty() {
        lines.extend([String::new(), words.get("debtors-nothing")]);
    }
    lines.extend([String::new(), promised_title(report, words)]);
    lines.extend(aligned(&report.promised.iter().map(|one| promised_cells(one, words)).collect::<Vec<_>>()));
    lines.extend([kept_words(report, words), String::new()]);
    lines.join("\n")
}

/// The same line by line, without bars, for a screen reader.
pub fn debt_report_plain(report: &DebtReport, words: &Catalogue) -> Vec<String> {
    let mut lines = vec![debt_report_title(report, words)];
    for one in &report.currencies {
        let code = one.currency.code();
        lines.push(code.to_owned());
        lines.extend(debt_figures(report, one).iter().map(|figure| figure_words(figure, code, words)));
        let buckets = buckets(report, one, words).into_iter().filter(|(_, sum)| *sum != 0);
        lines
            .extend(buckets.map(|(label, sum)| format!("{label}: {}", words.formats.money_short(sum, code))));
        let weeks = one.weeks.iter().filter(|week| week.due != 0 || week.expected != 0);
        lines.extend(weeks.map(|week| week_told(week, code, words)));
        lines.extend(one.worst.iter().map(|worst| worst_cells(worst, code, words).join(", ")));
    }
    lines.push(promised_title(report, words));
    lines.extend(report.promised.iter().map(|one| promised_cells(one, words).join(", ")));
    lines.push(kept_words(report, words));
    lines
}

/// A number with what it was: «DSO: 41, месяц назад 38».
fn figure_words(figure: &DebtFigure, code: &str, words: &Catalogue) -> String {
    let told = format!("{}: {}", words.get(figure.key), figure.now.words(code, words));
    let Some(before) = figure.before else { return told };
    let parts = [("what", told), ("before", before.words(code, words))];
    words.say("debtors-was", parts)
}

fn week_told(week: &Week, code: &str, words: &Catalogue) -> String {
    let money = |minor| words.formats.money_short(minor, code);
    let parts =
        [("week", week_words(week, words)), ("due", money(week.due)), ("expected", money(week.expected))];
    words.say("debtors-week", parts)
}

fn of_currency(report: &DebtReport, one: &DebtsOf, words: &Catalogue) -> Vec<String> {
    let code = one.currency.code();
    let mut lines = vec![String::new(), code.to_owned()];
    let [now, change] = ["debtors-now", "debtors-change"].map(|key| words.get(key));
    let mut rows = vec![vec![String::new(), now, words.formats.date(report.before), change]];
    rows.extend(debt_figures(report, one).iter().map(|figure| figure_cells(figure, code, words)));
    lines.extend(aligned(&rows));
    lines.extend([String::new(), words.get("debtors-aging")]);
    let buckets = buckets(report, one, words);
    let most = buckets.iter().map(|(_, sum)| *sum).max().unwrap_or_default();
    let bucket = |(label, sum): &(String, i64)| {
        vec![label.clone(), words.formats.money_short(*sum, code), bar(*sum, most)]
    };
    lines.extend(barred(buckets.iter().map(bucket).collect()));
    lines.extend([String::new(), words.get("debtors-receipts")]);
    lines.extend(barred(weeks(one, words)));
    lines.extend([String::new(), words.get("debtors-worst")]);
    let worst: Vec<_> = one.worst.iter().map(|worst| worst_cells(worst, code, words)).collect();
    lines.extend(aligned(&worst));
    lines
}

fn titles<const N: usize>(keys: [&str; N], words: &Catalogue) -> Vec<String> {
    keys.map(|key| if key.is_empty() { String::new() } else { words.get(key) }).to_vec()
}

fn figure_cells(figure: &DebtFigure, code: &str, words: &Catalogue) -> Vec<String> {
    let before = figure.before.map(|before| before.words(code, words)).unwrap_or_default();
    vec![
        words.get(figure.key),
        figure.now.words(code, words),
        before,
        figure.change_words(|change| change.words(code, words)),
    ]
}

/// What is not due, and the buckets.
fn buckets(report: &DebtReport, one: &DebtsOf, words: &Catalogue) -> Vec<(String, i64)> {
    let labels = std::iter::once(words.get("aging-not-due")).chain(report.buckets.labels());
    labels.zip(std::iter::once(one.aged.not_due).chain(one.aged.late.iter().copied())).collect()
}

fn weeks(one: &DebtsOf, words: &Catalogue) -> Vec<Vec<String>> {
    let code = one.currency.code();
    let most = one.weeks.iter().map(|week| week.due).max().unwrap_or_default();
    let row = |week: &Week| {
        let money = |minor| words.formats.money_short(minor, code);
        vec![week_words(week, words), money(week.due), money(week.expected), bar(week.due, most)]
    };
    let head = titles(["debtors-week-from", "debtors-by-due", "debtors-by-delay", ""], words);
    std::iter::once(head).chain(one.weeks.iter().map(row)).collect()
}

fn worst_cells(worst: &Worst, code: &str, words: &Catalogue) -> Vec<String> {
    let owner = worst.debtor.owner.as_ref().map(|(_, owner)| owner.clone());
    vec![
        name(words, &worst.debtor.name),
        words.formats.money_short(worst.overdue, code),
        words.formats.days(worst.days.into()),
        owner.unwrap_or_default(),
    ]
}

fn promised_title(report: &DebtReport, words: &Catalogue) -> String {
    let (first, last) = report.week();
    let days = [("from", words.formats.date(first)), ("to", words.formats.date(last))];
    words.say("debtors-promised-in", days)
}

fn promised_cells(one: &PromiseOut, words: &Catalogue) -> Vec<String> {
    let money = |minor| words.formats.money_short(minor, one.currency().code());
    vec![
        name(words, &one.client.1),
        one.day().map(|day| words.formats.date(day)).unwrap_or_default(),
        money(one.sum().minor()),
        promise_state(one, words),
    ]
}

/// How many of the promises of the days were kept.
fn kept_words(report: &DebtReport, words: &Catalogue) -> String {
    let kept = &report.kept;
    if kept.ended() == 0 {
        return words.get("promise-kept-none");
    }
    let number = |count: usize| words.formats.count(count);
    let percent = |rate: Option<i64>| words.formats.percent(rate.unwrap_or_default(), 2);
    let parts = [
        ("ended", number(kept.ended())),
        ("whole", number(kept.whole)),
        ("percent", percent(kept.whole_rate())),
        ("partly", number(kept.partly)),
        ("partly_percent", percent(kept.partly_rate())),
    ];
    words.say("debtors-kept-of", parts)
}

/// A sum as a part of the largest; nothing of nothing.
fn bar(sum: i64, most: i64) -> String {
    let cells = i128::from(sum.max(0)).saturating_mul(BAR as i128);
    let filled = cells.checked_add(i128::from(most) - 1).and_then(|cells| cells.checked_div(most.into()));
    "█".repeat(filled.and_then(|filled| usize::try_from(filled).ok()).unwrap_or_default())
}

/// Rows with a bar at their end.
fn barred(rows: Vec<Vec<String>>) -> Vec<String> {
    let bars: Vec<String> = rows.iter().map(|row| row.last().cloned().unwrap_or_default()).collect();
    let cells: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.iter().take(row.len().saturating_sub(1)).cloned().collect()).collect();
    aligned(&cells)
        .into_iter()
        .zip(bars)
        .map(|(line, bar)| format!("{line}  {bar}").trim_end().to_owned())
        .collect()
}
