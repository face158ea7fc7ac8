//! `serik debt report`: how debtors stand, what they promised and kept, and what is to come in (`D-12`).

use super::{
    Desk,
    arguments::DebtReportWanted,
    debt::manager,
    failure::Done,
    output::Outcome,
    report::{ReportFile, format_of, write_list},
};
use crate::{
    report::{
        debt_report_json, debt_report_plain, debt_report_text,
        export::{Format, List, Written},
    },
    store::{
        Store,
        debt::{DebtReport, ReadDebtReport},
    },
    ui::text::clean,
};

/// Prints the report, or writes it into a file.
pub fn run(wanted: &DebtReportWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let file = ReportFile { format: wanted.format, to: &wanted.file };
    let format = format_of(&file, desk)?;
    let owner = manager(wanted.manager.as_deref(), store)?;
    let report = store.read(&ReadDebtReport { today: desk.clock.today(), days: wanted.days, owner })?;
    match (file.to.path(), format) {
        (None, Format::Txt) => Ok(Outcome::new(debt_report_json(&report), told(&report, desk))),
        (None, Format::Json) => {
            let json = debt_report_json(&report);
            let text = format!("{json:#}");
            Ok(Outcome::new(json, text))
        }
        (_, format) => {
            let list = List::Written(Box::new(Written::of_debt_report(&report, desk.words)));
            write_list(&list, (&file, format), (store, desk))
        }
    }
}

/// As a text, or line by line for a screen reader. Names of people must not command the terminal.
fn told(report: &DebtReport, desk: &Desk) -> String {
    let lines = if desk.format.plain {
        debt_report_plain(report, desk.words)
    } else {
        debt_report_text(report, desk.words).trim_end().lines().map(str::to_owned).collect()
    };
    lines.iter().map(|line| clean(line)).collect::<Vec<_>>().join("\n")
}
