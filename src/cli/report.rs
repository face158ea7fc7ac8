//! `serik report`: what was done in a day, a week, a month (`A-12`), what talks were about (`A-3`), how full days are.
//! Reading it is noted nowhere: numbers are nobody's personal data; a file that is written is noted as every other.

use super::{
    Desk,
    arguments::{LoadChosen, REPORT_FORMATS, ReportChosen, ReportOf, ReportVerb, ToFile, TopicsChosen},
    export::{failed, stream_fits, to_file},
    failure::{Done, Failure, WRONG_USE},
    find,
    output::{Outcome, Table},
    written::refused,
};
use crate::{
    domain::{
        load::PersonLoad,
        report::{Figure, Period, Span},
    },
    exchange::out::may_be_written,
    i18n::reports,
    report::{
        export::{Export, Format, List},
        load_head, load_json, load_row, report_json, report_text, report_title, report_wanted, topics_json,
    },
    store::{
        Store,
        import::Progress,
        office::{ReadFacts, settings::ReadSettings},
        report::{ReadLoad, ReadReport, ReadTopics, Report, ReportWanted, TopicCount},
    },
    ui::text::clean,
};
use std::{
    io::{self, BufWriter},
    path::Path,
};

/// Prints a report, or writes it into a file.
pub fn run(verb: &ReportVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ReportVerb::Day(chosen) => of_period(Period::Day, chosen, store, desk),
        ReportVerb::Week(chosen) => of_period(Period::Week, chosen, store, desk),
        ReportVerb::Month(chosen) => of_period(Period::Month, chosen, store, desk),
        ReportVerb::Topics(chosen) => topics(chosen, store, desk),
        ReportVerb::Load(chosen) => load(chosen, store, desk),
    }
}

/// Whose work on which days.
fn wanted(period: Period, of: &ReportOf, store: &Store, desk: &Desk) -> Done<ReportWanted> {
    let today = desk.clock.today();
    let owner = of.manager.as_deref().map(|name| find::user(store, name)).transpose()?;
    let user = owner.map_or_else(|| desk.actor.name.clone(), |owner| owner.name);
    let span = period.around(of.date.unwrap_or(today));
    Ok(report_wanted(span, Some(user).filter(|_| !of.all), today))
}

/// What talks were about (`A-3`).
fn topics(chosen: &TopicsChosen, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (words, wanted) = (desk.words, wanted(chosen.period, &chosen.of, store, desk)?);
    let counts = store.read(&ReadTopics(wanted.clone()))?;
    let headings = ["command-topics", "report-head-count", "topics-head-incoming"];
    let row = |topic: &TopicCount| {
        let name = clean(&reports::topic(Some(&topic.name), words));
        vec![name, words.formats.count(topic.count), words.formats.count(topic.incoming)]
    };
    let others = vec![reports::topic(None, words), words.formats.count(counts.others), String::new()];
    let rows = counts.topics.iter().map(row).chain([others]).collect();
    let table = Table { headings: headings.map(|key| words.get(key)).to_vec(), rows };
    let told = if counts.talks == 0 { words.get("topics-none") } else { table.text(desk.format) };
    Ok(Outcome::new(topics_json(&wanted, &counts, words), told))
}

/// How full the days of a week are (D25).
fn load(chosen: &LoadChosen, store: &Store, desk: &Desk) -> Done<Outcome> {
    let today = desk.clock.today();
    let Span { from, to, .. } = Period::Week.around(chosen.date.unwrap_or(today));
    let load = store.read(&ReadLoad { from, to, today })?;
    let targets = store.read(&ReadSettings)?.targets();
    let row = |person: &PersonLoad| {
        let cells = load_row(person, &load, (targets, desk.words));
        cells.iter().map(|cell| clean(cell)).collect()
    };
    let rows = load.people.iter().map(row).collect();
    let table = Table { headings: load_head(&load, desk.words), rows };
    let is_empty = load.people.is_empty();
    let told = if is_empty { desk.words.get("load-none") } else { table.text(desk.format) };
    Ok(Outcome::new(load_json(&load, targets), told))
}

fn of_period(period: Period, chosen: &ReportChosen, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let file = ReportFile { format: chosen.format, to: &chosen.file };
    let format = format_of(&file, desk)?;
    let report = store.read(&ReadReport(wanted(period, &chosen.of, store, desk)?))?;
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
    lines.extend(reports::money(&report.money, words));
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
