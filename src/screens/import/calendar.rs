//! A calendar of another program: what stands in it and what becomes of each entry, before it is taken in.

use super::{Next, path::PathStep};
use crate::{
    domain::{
        activity::needs_client,
        appointment::{Appointment, AppointmentState, Fate},
    },
    exchange::CalendarFile,
    i18n::{columns, fates},
    keys::Command,
    report::lasting,
    screens::{Context, Event, Reaction, Spoken, aloud, arrived, cursor::Cursor},
    store::{
        Receipt,
        activity::{JudgeAppointments, Judged, TakeAppointments},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style};
use std::sync::Arc;

/// Lines above the entries, and below them for what is doubtful.
const HEAD: usize = 2;
const FOOT: usize = 4;
/// Day, time, kind, client or summary, what happens.
const COLUMNS: [Column; 5] = [
    Column { least: 10, wanted: 11, drop: 0, grows: false },
    Column { least: 6, wanted: 6, drop: 0, grows: false },
    Column { least: 10, wanted: 12, drop: 1, grows: false },
    Column { least: 20, wanted: 40, drop: 0, grows: true },
    Column { least: 12, wanted: 22, drop: 0, grows: false },
];

/// The entries of a file.
pub(super) struct CalendarStep {
    pub(super) path: Box<PathStep>,
    name: String,
    rejected: usize,
    appointments: Arc<Vec<Appointment>>,
    judged: Vec<Judged>,
    cursor: Cursor,
    /// In lines: the start was chosen, not an entry.
    is_on_start: bool,
    /// What is doubtful about the file, in sentences.
    warnings: Vec<String>,
    judging: Pending<Vec<Judged>>,
    taking: Pending<Receipt>,
}

impl CalendarStep {
    pub(super) fn open(path: Box<PathStep>, name: String, mut file: CalendarFile, cx: &Context) -> Self {
        let appointments = Arc::new(std::mem::take(&mut file.appointments));
        let judging = cx.worker.ask(JudgeAppointments(Arc::clone(&appointments)));
        Self {
            path,
            name,
            warnings: sentences(&file, cx),
            rejected: file.rejected,
            appointments,
            judged: Vec::new(),
            cursor: Cursor::default(),
            is_on_start: false,
            judging,
            taking: Pending::default(),
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.judging.is_waiting() || self.taking.is_waiting()
    }

    fn writes(&self) -> usize {
        self.judged.iter().filter(|one| matches!(one.fate, Fate::Created | Fate::Updated)).count()
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let count = |fates: &[Fate]| self.judged.iter().filter(|one| fates.contains(&one.fate)).count();
        let told = [
            ("calendar-created", count(&[Fate::Created])),
            ("calendar-updated", count(&[Fate::Updated])),
            ("calendar-skipped", count(&[Fate::Same, Fate::Ended, Fate::CalledOff])),
            ("calendar-rejected", self.rejected),
        ];
        let told = told.into_iter().filter(|(_, count)| *count > 0);
        let told =
            told.map(|(key, count)| format!("{}: {}", cx.words.get(key), cx.words.formats.count(count)));
        text::dotted(std::iter::once(self.name.clone()).chain(told))
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        let (count, height) = (self.judged.len(), Self::height(cx.body));
        match event {
            // What is being written is told when it is done.
            Event::Command(Command::Back) if self.taking.is_waiting() => {}
            Event::Command(Command::Back) => return Next::Back,
            Event::Command(Command::StartImport) => return self.take(cx),
            Event::Command(Command::Accept) if self.is_on_start => return self.take(cx),
            Event::Command(command) => drop(self.cursor.obey(*command, count, height)),
            Event::Wheel(rows) => self.cursor.wheel(*rows, count, height),
            // In lines the first thing to choose is the start.
            Event::Point(at) => {
                self.is_on_start = *at == 0;
                self.cursor.go(at.saturating_sub(1), count, height);
            }
            Event::Click(click) => {
                let line = click.inside(cx.body).and_then(|(line, _)| line.checked_sub(HEAD));
                if let Some(at) = line.and_then(|line| self.cursor.hit(line, count, height)) {
                    self.cursor.go(at, count, height);
                }
            }
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Next::Stay
    }

    fn take(&mut self, cx: &Context) -> Next {
        if self.is_waiting() {
            return Next::Stay;
        }
        if self.writes() == 0 {
            return Next::React(Reaction::warn(cx.words.get("calendar-nothing")));
        }
        self.taking = cx.worker.write(TakeAppointments {
            appointments: Arc::clone(&self.appointments),
            called_off: cx.words.get("calendar-called-off"),
            judged: Arc::default(),
        });
        Next::Stay
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        if let Some(judged) = arrived(&mut self.judging, &mut told, cx) {
            self.judged = judged;
        }
        if arrived(&mut self.taking, &mut told, cx).is_some() {
            let done = cx.words.count("journal-import-calendar", self.writes());
            return Next::React(Reaction::All(vec![Reaction::Close, Reaction::done(done)]));
        }
        Next::React(Reaction::All(told))
    }

    fn height(body: Rect) -> usize {
        usize::from(body.height).saturating_sub(HEAD + FOOT)
    }

    /// The cells of an entry.
    fn cells(judged: &Judged, cx: &Context) -> [String; 5] {
        let one = &judged.appointment;
        let client =
            judged.client.as_ref().map(|(_, name)| columns::name(cx.words, name)).unwrap_or_default();
        [
            cx.words.formats.date(one.day),
            one.time.map(|time| cx.words.formats.time(time)).unwrap_or_default(),
            columns::of_activity(cx.words, "kind", judged.kind),
            text::clean(&text::dotted([client, one.summary.clone(), lasting(one, cx.words)])),
            fates::fate(judged.fate, cx.words),
        ]
    }

    /// What is doubtful: about the entry under the cursor, then about the file.
    fn doubts(&self, cx: &Context) -> Vec<String> {
        let current = self.judged.get(self.cursor.at);
        let is_alone =
            |one: &&Judged| one.fate == Fate::Created && one.client.is_none() && needs_client(one.kind);
        let alone = current.filter(is_alone).map(|_| cx.words.get("calendar-no-client"));
        let is_past =
            |one: &&Judged| one.fate == Fate::Created && one.appointment.state == AppointmentState::Past;
        let past = current.filter(is_past).map(|_| cx.words.get("calendar-past"));
        alone.into_iter().chain(past).chain(self.warnings.iter().cloned()).collect()
    }

    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        let rows = self.judged.iter().map(|judged| aloud(Self::cells(judged, cx).iter().map(String::as_str)));
        let lines = std::iter::once(self.status(cx)).chain(self.doubts(cx));
        let start = cx.words.get(Command::StartImport.label());
        Spoken::lines(lines).choices(std::iter::once(start).chain(rows), Command::Accept)
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let hint = paint::line(area, 0);
        let key =
            if self.judged.is_empty() && !self.is_waiting() { "calendar-nothing" } else { "calendar-hint" };
        paint::put(
            buffer,
            (hint.x + 1, hint.y),
            hint.width.saturating_sub(2),
            &cx.words.get(key),
            cx.theme.faint,
        );
        let heads =
            ["field-activity-day", "field-time", "field-activity-kind", "field-goal", "calendar-fate"];
        let mut row = |line: usize, cells: &[String; 5], style: Style| {
            let row = paint::line(area, u16::try_from(line).unwrap_or(u16::MAX));
            let widths = paint::widths(&COLUMNS, row.width.saturating_sub(2));
            let cells = widths.into_iter().zip(cells).map(|(width, text)| (width, text.as_str(), style));
            paint::cells(buffer, (row.x + 1, row.y), cells);
        };
        row(1, &heads.map(|key| cx.words.get(key)), cx.theme.faint);
        let (height, top) = (Self::height(area), self.cursor.top(Self::height(area)));
        for (line, judged) in (HEAD..).zip(self.judged.iter().skip(top).take(height)) {
            let style = if matches!(judged.fate, Fate::Created | Fate::Updated) {
                cx.theme.text
            } else {
                cx.theme.faint
            };
            row(line, &Self::cells(judged, cx), style);
        }
        let under = u16::try_from(HEAD + self.cursor.at.saturating_sub(top)).unwrap_or_default();
        if !self.judged.is_empty() {
            paint::under_cursor(buffer, paint::line(area, under), cx.theme);
        }
        self.draw_doubts(frame, area, cx);
    }

    fn draw_doubts(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let doubts = self.doubts(cx);
        if doubts.is_empty() {
            return;
        }
        let buffer = frame.buffer_mut();
        let first = area.height.saturating_sub(u16::try_from(FOOT).unwrap_or_default());
        paint::rule(buffer, paint::line(area, first), cx.theme);
        let pane = paint::below(paint::within(area, 1), first + 1);
        paint::wrapped(buffer, pane, doubts.iter().map(|doubt| (doubt.as_str(), cx.theme.warning)));
    }
}

fn sentences(file: &CalendarFile, cx: &Context) -> Vec<String> {
    let told = file.warnings.iter().map(|warning| {
        let sentence = text::clean(&cx.words.say(warning.key(), warning.arguments.clone()));
        cx.words.say("import-line", [("line", warning.line.to_string()), ("text", sentence)])
    });
    told.collect()
}
