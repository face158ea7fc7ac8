//! The third step: what every row would do, before anything is done.

use super::{
    Next,
    mapping::MappingStep,
    words::{Sort, doubt, gain, said_by, verdict_mark},
};
use crate::{
    domain::{
        field::Flaw,
        import::{ClientImport, ImportReport, Judged, OnDuplicate, Verdict},
    },
    exchange::{ClientList, clients},
    i18n::sentence::{row_reason, verdict_reason},
    keys::Command,
    report::export::Records,
    screens::{
        Answer, Click, Context, Event, Reaction,
        choice::{Choice, Line},
        cursor::Cursor,
        export::ExportDialog,
        long_work::LongWork,
    },
    store::{
        import::{FileKind, Order, PreviewImport},
        office::own_fields::OwnField,
    },
    ui::text,
    worker::Pending,
};
use std::sync::Arc;

/// Lines above the rows: the way on and the head of the table.
pub(super) const HEAD: usize = 2;
/// Lines below them in a body of so many: a rule and the reasons, more of them where there is room.
pub(super) fn foot(height: usize) -> usize {
    1 + (height / 6).clamp(2, 6)
}

/// What a choice floating above is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Filter,
    /// What to do with the row of this place.
    Row(usize),
}

/// The rows of a file with their verdicts.
pub(super) struct PreviewStep {
    pub(super) mapping: Box<MappingStep>,
    pub(super) rows: Arc<Vec<ClientImport>>,
    /// Doubts about lines that are no clients.
    pub(super) loose: Vec<(u64, Flaw)>,
    pub(super) report: ImportReport,
    /// How many rows of each sort the report has: counted once, there may be very many.
    pub(super) counts: [usize; Sort::ALL.len()],
    making: Pending<ClientList>,
    judging: Pending<ImportReport>,
    /// How far that is.
    pub(super) work: Option<LongWork>,
    pub(super) shown: Option<Sort>,
    /// Places of the rows that pass the filter.
    pub(super) visible: Vec<usize>,
    /// The cursor is on the way on, not on a row.
    pub(super) is_on_next: bool,
    pub(super) cursor: Cursor,
    asked: Option<Asked>,
}

impl PreviewStep {
    pub(super) fn open(mapping: Box<MappingStep>, cx: &Context) -> Self {
        let (table, meaning) = (Arc::clone(&mapping.file.table), mapping.file.mapping.clone());
        let own: Vec<_> = cx.facts.client_fields.iter().map(OwnField::field).collect();
        let making = cx.worker.think(move || clients(&table, &meaning, &own));
        Self {
            mapping,
            rows: Arc::default(),
            loose: Vec::new(),
            report: ImportReport::default(),
            counts: [0; Sort::ALL.len()],
            making,
            judging: Pending::default(),
            work: None,
            shown: None,
            visible: Vec::new(),
            is_on_next: true,
            cursor: Cursor::default(),
            asked: None,
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.making.is_waiting() || self.judging.is_waiting()
    }

    /// What is to be imported.
    pub(super) fn order(&self) -> Order {
        let memory = self.mapping.file.mapping.memory();
        let kind = memory.map(|(fingerprint, columns)| FileKind { fingerprint, columns });
        let file = self.mapping.file.name();
        Order { rows: Arc::clone(&self.rows), options: self.mapping.options.clone(), file, kind }
    }

    fn judge(&mut self, cx: &Context) {
        let work = LongWork::begin(self.rows.len(), cx);
        let wanted = PreviewImport { order: self.order(), progress: work.progress() };
        self.judging = cx.worker.ask(wanted);
        self.work = Some(work);
    }

    /// Rows that would change the base.
    pub(super) fn writes(&self) -> usize {
        self.report.counts.written()
    }

    pub(super) fn height(cx: &Context) -> usize {
        cx.height().saturating_sub(HEAD + foot(cx.height())).max(1)
    }

    /// The row under the cursor with its verdict.
    pub(super) fn current(&self) -> Option<(&ClientImport, &Judged)> {
        let at = *self.visible.get(self.cursor.at).filter(|_| !self.is_on_next)?;
        Some((self.rows.get(at)?, self.report.rows.get(at)?))
    }

    /// Everything there is to say about the row under the cursor.
    pub(super) fn reasons(&self, cx: &Context) -> String {
        let Some((client, judged)) = self.current() else {
            let loose = self.loose.iter().map(|(line, flaw)| Self::told_line(*line, flaw, cx));
            return self
                .legend(cx)
                .into_iter()
                .chain(self.passed_over(cx))
                .chain(loose)
                .collect::<Vec<_>>()
                .join("  ");
        };
        let gains = judged.verdict.gains().iter().map(|found| {
            let (field, [before, after]) = gain(found, cx);
            // A phone comes beside those that are there.
            if found.before.is_empty() {
                return cx.words.say("import-adds", [("field", field), ("after", after)]);
            }
            format!("{field}: {before} → {after}")
        });
        let parts: Vec<String> = Self::row_reasons(judged, cx).into_iter().chain(gains).collect();
        let said = if parts.is_empty() { said_by(client, cx) } else { parts.join("; ") };
        if said.is_empty() { said } else { told(judged.line, said, cx) }
    }

    /// What tells rows of one name apart: the city, of contact cards the person.
    pub(super) fn side(client: &ClientImport) -> &str {
        match &client.contact {
            Some(contact) if client.is_card => contact.get("name"),
            _ if client.is_card => "",
            _ => client.client.get("city"),
        }
    }

    /// How many rows are no clients: blank ones, totals, headings of groups.
    fn passed_over(&self, cx: &Context) -> Option<String> {
        let file = &self.mapping.file;
        let all = file.table.rows.len().saturating_sub(file.mapping.header.end());
        let left = all.saturating_sub(self.rows.len());
        (left > 0 && !self.is_waiting()).then(|| cx.words.count("import-passed-over", left))
    }

    /// Why a row has its verdict, and what is doubtful in it.
    pub(super) fn row_reasons(judged: &Judged, cx: &Context) -> Vec<String> {
        let mut parts = vec![text::clean(&row_reason(judged, cx.words))];
        parts.extend(judged.flaws.iter().map(|flaw| doubt(flaw, cx.words)));
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// A doubt about a line that is no client.
    pub(super) fn told_line(line: u64, flaw: &Flaw, cx: &Context) -> String {
        told(line, doubt(flaw, cx.words), cx)
    }

    fn filter(&mut self, shown: Option<Sort>, cx: &Context) {
        self.shown = shown;
        let was = self.visible.get(self.cursor.at).copied();
        let fits = |row: &Judged| shown.is_none_or(|sort| is(row, sort));
        let rows = self.report.rows.iter().enumerate();
        self.visible = rows.filter(|(_, row)| fits(row)).map(|(at, _)| at).collect();
        // The cursor stays on its row, or on the next that is left.
        let at = was.map_or(0, |was| self.visible.partition_point(|at| *at < was));
        self.cursor.go(at, self.visible.len(), Self::height(cx));
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Next {
        match command {
            Command::Accept if self.is_on_next => return self.start(cx),
            Command::StartImport => return self.start(cx),
            Command::Accept => return self.ask_row(cx),
            Command::Back => return Next::Back,
            Command::Copy => return self.copy(cx),
            Command::Export => return Next::React(self.export(cx)),
            Command::Filter => return self.ask_filter(cx),
            Command::ClearFilter => self.filter(None, cx),
            Command::Down if self.is_on_next => {
                (self.is_on_next, self.cursor) = (self.visible.is_empty(), Cursor::default());
            }
            Command::Up if self.cursor.at == 0 => self.is_on_next = true,
            Command::First => (self.is_on_next, self.cursor) = (true, Cursor::default()),
            other => {
                self.is_on_next = self.visible.is_empty();
                self.cursor.obey(other, self.visible.len(), Self::height(cx));
            }
        }
        Next::Stay
    }

    /// The row under the cursor as it will be written; above the rows, their counts.
    fn copy(&self, cx: &Context) -> Next {
        let Some((client, _)) = self.current() else { return Next::React(Reaction::Copy(self.status(cx))) };
        let cells = [client.client.get("name"), client.client.get("tax_id"), Self::side(client)];
        Next::React(Reaction::Copy(cells.join("\t")))
    }

    /// The rows as the filter shows them.
    fn export(&self, cx: &Context) -> Reaction {
        let row = |at: &usize| {
            let (client, judged) = (self.rows.get(*at)?, self.report.rows.get(*at)?);
            let verdict = cx.words.get(verdict_mark(&judged.verdict).1);
            Some((client, judged, [verdict, Self::row_reasons(judged, cx).join("; ")]))
        };
        let rows: Vec<_> = self.visible.iter().filter_map(row).collect();
        ExportDialog::of_records(self.status(cx), Records::of_preview(&rows, cx.words), cx)
    }

    fn start(&self, cx: &Context) -> Next {
        match (self.is_waiting(), self.writes()) {
            // Nothing is started that nobody has seen.
            (true, _) => Next::React(Reaction::warn(cx.words.get("import-judging"))),
            (_, 0) => Next::React(Reaction::warn(cx.words.get("import-nothing-to-do"))),
            _ => Next::Run,
        }
    }

    fn ask_filter(&mut self, cx: &Context) -> Next {
        self.asked = Some(Asked::Filter);
        let line = |key: &str, count: usize, is_current: bool| Line {
            text: cx.words.get(key),
            side: cx.words.formats.count(count),
            is_current,
        };
        let mut lines = vec![line("import-sort-all", self.report.rows.len(), self.shown.is_none())];
        let sorts = Sort::ALL.into_iter().zip(self.counts);
        lines.extend(sorts.map(|(sort, count)| line(sort.key(), count, self.shown == Some(sort))));
        Next::React(Reaction::open(Choice::new(cx.words.get("command-filter"), lines)))
    }

    /// A person decides about one row what is otherwise decided for all.
    fn ask_row(&mut self, cx: &Context) -> Next {
        let Some((row, judged)) = self.current() else { return Next::Stay };
        let decided = self.mapping.options.decisions.get(&row.line).copied();
        // What holds for all is told where nothing else was decided.
        let usual =
            if decided.is_none() { cx.words.get(Sort::of(&judged.verdict).outcome()) } else { String::new() };
        let line = |choice: &Option<OnDuplicate>| Line {
            text: cx.words.get(decision_key(*choice)),
            side: if choice.is_none() { usual.clone() } else { String::new() },
            is_current: *choice == decided,
        };
        let title = text::clean(row.client.get("name"));
        let title = if title.is_empty() { cx.words.get(verdict_mark(&judged.verdict).1) } else { title };
        let told = self.reasons(cx);
        let choice = Choice::question(title, told, decisions(judged, decided).iter().map(line).collect());
        self.asked = self.visible.get(self.cursor.at).map(|at| Asked::Row(*at));
        Next::React(Reaction::open(choice))
    }

    fn answer(&mut self, at: usize, cx: &Context) {
        match self.asked.take() {
            Some(Asked::Filter) => {
                let sort = at.checked_sub(1).and_then(|at| Sort::ALL.get(at)).copied();
                self.filter(sort, cx);
            }
            Some(Asked::Row(row)) => {
                let Some(line) = self.rows.get(row).map(|row| row.line) else { return };
                let decisions = &mut self.mapping.options.decisions;
                match DECISIONS.get(at).copied().flatten() {
                    Some(decision) => drop(decisions.insert(line, decision)),
                    None => drop(decisions.remove(&line)),
                }
                self.judge(cx);
            }
            None => {}
        }
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(command) => return self.obey(*command, cx),
            Event::Click(click) => return self.click(*click, cx),
            Event::Point(at) => {
                self.is_on_next = *at == 0;
                self.cursor.go(at.saturating_sub(1), self.visible.len(), Self::height(cx));
            }
            Event::Wheel(rows) => {
                self.is_on_next = self.visible.is_empty();
                self.cursor.wheel(*rows, self.visible.len(), Self::height(cx));
            }
            Event::Answer(Answer::Chosen(at)) => self.answer(*at, cx),
            Event::Ready => return self.collect(cx),
            // Something was undone, or a colleague was faster: every row is weighed against what is there now.
            Event::Changed(changes) if !changes.is_empty() && !self.rows.is_empty() => self.judge(cx),
            Event::Resized => self.cursor.settle(self.visible.len(), Self::height(cx)),
            _ => {}
        }
        Next::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        let Some((line, _)) = click.inside(cx.body) else { return Next::Stay };
        if line == 0 {
            self.is_on_next = true;
            return self.start(cx);
        }
        let hit = line.checked_sub(HEAD);
        let hit = hit.and_then(|line| self.cursor.hit(line, self.visible.len(), Self::height(cx)));
        let Some(at) = hit else { return Next::Stay };
        self.is_on_next = false;
        self.cursor.go(at, self.visible.len(), Self::height(cx));
        if click.double { self.ask_row(cx) } else { Next::Stay }
    }

    fn collect(&mut self, cx: &Context) -> Next {
        match self.making.take() {
            Some(Ok(list)) => {
                (self.rows, self.loose) = (Arc::new(list.rows), list.loose);
                self.judge(cx);
            }
            Some(Err(error)) => return Next::React(Reaction::failed(&error, cx.words)),
            None => {}
        }
        match self.judging.take() {
            Some(Ok(report)) => {
                self.work = None;
                self.counts = Sort::ALL.map(|sort| report.rows.iter().filter(|row| is(row, sort)).count());
                self.report = report;
                self.filter(self.shown, cx);
            }
            Some(Err(error)) => return Next::React(Reaction::failed(&error, cx.words)),
            None => {}
        }
        Next::Stay
    }
}

/// What may be decided about one row; `None` is what holds for all.
const DECISIONS: [Option<OnDuplicate>; 4] =
    [None, Some(OnDuplicate::Skip), Some(OnDuplicate::Update), Some(OnDuplicate::Add)];

/// Those that make sense for a row: a new one has no client to fill, a rejected one cannot come in at all.
fn decisions(judged: &Judged, decided: Option<OnDuplicate>) -> &'static [Option<OnDuplicate>] {
    let most = match judged.verdict {
        Verdict::New | Verdict::Branch { .. } if decided.is_none() => 2,
        Verdict::Rejected { .. } => 1,
        _ => DECISIONS.len(),
    };
    DECISIONS.get(..most).unwrap_or_default()
}

const fn decision_key(choice: Option<OnDuplicate>) -> &'static str {
    match choice {
        None => "import-decision-all",
        Some(OnDuplicate::Skip) => "import-decision-skip",
        Some(OnDuplicate::Update) => "import-decision-update",
        Some(OnDuplicate::Add) => "import-decision-add",
    }
}

fn told(line: u64, text: String, cx: &Context) -> String {
    cx.words.say("import-line", [("line", line.to_string()), ("text", text)])
}

fn is(row: &Judged, sort: Sort) -> bool {
    match sort {
        Sort::Doubtful => !row.flaws.is_empty(),
        other => Sort::of(&row.verdict) == other,
    }
}

/// Rows that were left out against the will of the file, with the reasons.
pub(super) fn rejected(report: &ImportReport, cx: &Context) -> Vec<(u64, String)> {
    let told = |row: &Judged| (row.line, text::clean(&verdict_reason(&row.verdict, cx.words)));
    report.left_out().map(told).collect()
}
