//! `serik report`: what was done in a day, a week, a month (`A-12`). Reading it is noted nowhere: numbers are nobody's
//! personal data; a file that is written is noted as every other.

use super::{
    Desk,
    arguments::{REPORT_FORMATS, ReportVerb, ToFile},
    export::{failed, stream_fits, to_file},
    failure::{Done, Failure, WRONG_USE},
    find,
    output::Outcome,
    written::refused,
};
use crate::{
    domain::report::Figure,
    exchange::out::may_be_written,
    i18n::reports,
    report::{
        export::{Export, Format, List},
        report_json, report_text, report_title, report_wanted,
    },
    store::{
        Store,
        import::Progress,
        office::ReadFacts,
        report::{ReadReport, Report},
    },
    ui::text::clean,
};
use std::{
    io::{self, BufWriter},
    path::Path,
};

/// Prints a report, or writes it into a file.
pub fn run(verb: &ReportVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (period, chosen) = verb.chosen();
    let file = ReportFile { format: chosen.format, to: &chosen.file };
    let format = format_of(&file, desk)?;
    let today = desk.clock.today();
    let owner = chosen.manager.as_deref().map(|name| find::user(store, name)).transpose()?;
    let user = owner.map_or_else(|| desk.actor.name.clone(), |owner| owner.name);
    let span = period.around(chosen.date.unwrap_or(today));
    let report = store.read(&ReadReport(report_wanted(span, Some(user).filter(|_| !chosen.all), today)))?;
    match (file.to.path(), format) {
        (None, Format::Txt) => Ok(Outcome::new(report_json(&report), told(&report, desk))),
        (None, Format::Json) => {
            let json = report_json(&report);
            let text = format!("{json:#}");
            Ok(Outcome::new(json, text))
        }
        (_, format) => write_list(&List::Report(Box::new(report)), (&file, format), (store, desk)),
    }
}

/// As a table, or row by row for a screen reader. Names of people must not command the terminal.
fn told(report: &Report, desk: &Desk) -> String {
    let words = desk.words;
    if !desk.format.plain {
        let text = report_text(report, words);
        return text.trim_end().lines().map(clean).collect::<Vec<_>>().join("\n");
    }
    let mut lines = vec![report_title(report, words)];
    lines.extend(spoken(&report.rows, desk));
    for person in &report.people {
        lines.push(reports::person(&person.name, words));
        lines.extend(spoken(&person.rows, desk));
    }
    lines.iter().map(|line| clean(line)).collect::<Vec<_>>().join("\n")
}

fn spoken(rows: &[Figure], desk: &Desk) -> Vec<String> {
    rows.iter().map(|figure| reports::row(figure, desk.words)).collect()
}

/// How a report is written, and where it goes.
pub(super) struct ReportFile<'a> {
    pub(super) format: Option<Format>,
    pub(super) to: &'a ToFile,
}

/// Writes a report into its file, or onto standard output.
pub(super) fn write_list(
    list: &List,
    (file, format): (&ReportFile, Format),
    (store, desk): (&mut Store, &Desk),
) -> Done<Outcome> {
    let force = file.to.force;
    if let Some(path) = file.to.path() {
        may_be_written(path, force).map_err(|error| refused(&error, path))?;
    }
    let (facts, progress) = (store.read(&ReadFacts)?, Progress::new(0, || {}));
    let export = Export { list, format, words: desk.words, facts: &facts, progress: &progress };
    if let Some(path) = file.to.path() {
        return to_file(&export, (path, force), (store, desk));
    }
    stream_fits(format, desk)?;
    let done = export.write(store, BufWriter::new(io::stdout().lock()));
    done.map_err(|error| failed(error, Path::new("-")))?;
    Ok(Outcome { is_printed: true, ..Outcome::default() })
}

/// The format that was asked for; else that of the ending of the file; else text.
pub(super) fn format_of(file: &ReportFile, desk: &Desk) -> Done<Format> {
    let ending = file.to.path().and_then(Path::extension).and_then(|ending| ending.to_str());
    let usual = if desk.format.json && file.to.path().is_none() { Format::Json } else { Format::Txt };
    let format = file.format.or_else(|| ending.and_then(Format::from_key)).unwrap_or(usual);
    if REPORT_FORMATS.contains(&format) {
        return Ok(format);
    }
    let accepted = REPORT_FORMATS.map(Format::key).join(", ");
    Err(Failure::new(WRONG_USE, "export-no-format").part("accepted", accepted).rule("X-3"))
}
