//! The sheet of an absence, and what happened in it: one page to read, client by client.

use crate::{
    i18n::{columns, dates::start_of},
    keys::{Command, Scope},
    report::{SheetLine, Teller, handover_lines, handover_name, handover_title, story_lines},
    screens::{
        Context, Event, Reaction, Screen, Spoken, arrived,
        export::{ExportDialog, Offer, Source},
    },
    store::{
        absence::{AbsenceOut, ClientStory, HandoverSheet, ToHandOver, WhatHappened},
        preparation::READ_FROM,
    },
    ui::{paint, text, theme::Theme},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// A page about one absence.
pub struct HandoverPage {
    absence: AbsenceOut,
    /// What happened; else what is handed over.
    is_story: bool,
    /// Heading and lines of every client.
    blocks: Vec<(String, Vec<SheetLine>)>,
    /// The page as it is wrapped now.
    lines: Vec<(String, Tone)>,
    /// Lines that are above the window.
    above: usize,
    is_read: bool,
    sheet: Pending<Vec<ToHandOver>>,
    story: Pending<Vec<ClientStory>>,
}

/// How a line of the page looks.
#[derive(Clone, Copy, Debug)]
enum Tone {
    Heading,
    Text,
    Warning,
    Faint,
}

impl Tone {
    const fn style(self, theme: &Theme) -> Style {
        match self {
            Self::Heading => theme.title,
            Self::Text => theme.text,
            Self::Warning => theme.warning,
            Self::Faint => theme.faint,
        }
    }
}

impl HandoverPage {
    /// What happened in an absence that is over, else the sheet for it.
    pub fn open(absence: &AbsenceOut, cx: &Context) -> Self {
        let mut page = Self {
            absence: absence.clone(),
            is_story: absence.to < cx.today,
            blocks: Vec::new(),
            lines: Vec::new(),
            above: 0,
            is_read: false,
            sheet: Pending::default(),
            story: Pending::default(),
        };
        page.lay_out(cx);
        page.load(cx);
        page
    }

    fn wanted(&self, cx: &Context) -> HandoverSheet {
        let (user, until) = (self.absence.user.0, Some(self.absence.to));
        HandoverSheet { user, today: cx.today, until: until.filter(|until| *until >= cx.today), client: None }
    }

    fn load(&mut self, cx: &Context) {
        if self.is_story {
            let days = (self.absence.from, self.absence.to);
            self.story = cx.worker.ask(WhatHappened::between(self.absence.user.0, days, start_of));
        } else {
            self.sheet = cx.worker.ask(self.wanted(cx));
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(items) = arrived(&mut self.sheet, &mut told, cx) {
            let block = |one: &ToHandOver| (handover_name(one, cx.words), handover_lines(one, cx.words));
            (self.blocks, self.is_read) = (items.iter().map(block).collect(), true);
        }
        if let Some(stories) = arrived(&mut self.story, &mut told, cx) {
            let teller = Teller { words: cx.words, facts: cx.facts };
            let name = |story: &ClientStory| columns::name(cx.words, &story.client.1);
            let block = |story: &ClientStory| (name(story), story_lines(story, &teller));
            (self.blocks, self.is_read) = (stories.iter().map(block).collect(), true);
        }
        self.lay_out(cx);
        Reaction::All(told)
    }

    /// Wraps the page anew: its lines, its words or the window are others.
    fn lay_out(&mut self, cx: &Context) {
        let room = usize::from(cx.body.width.max(12)) - 6;
        let mut lines = Vec::new();
        let mut add = |line: &str, indent: &str, tone: Tone| {
            for (at, part) in text::wrap(&text::clean(line), room).into_iter().enumerate() {
                let more = if at == 0 { "" } else { "  " };
                lines.push((format!("{indent}{more}{part}"), tone));
            }
        };
        for (heading, block) in &self.blocks {
            add(heading, "", Tone::Heading);
            for line in block {
                add(&line.told(), "  ", if line.is_warning { Tone::Warning } else { Tone::Text });
            }
        }
        if self.blocks.is_empty() {
            add(&self.empty_words(cx), "", Tone::Faint);
        }
        self.lines = lines;
        self.settle(cx);
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(match (self.is_read, self.is_story) {
            (false, _) => "absences-reading",
            (_, true) => "handover-no-story",
            (_, false) => "handover-no-sheet",
        })
    }

    fn settle(&mut self, cx: &Context) {
        let last = self.lines.len().saturating_sub(cx.height());
        self.above = self.above.min(last);
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let page = cx.height().max(2) - 1;
        match command {
            Command::Back => return Reaction::Close,
            Command::Up => self.above = self.above.saturating_sub(1),
            Command::Down => self.above += 1,
            Command::PageUp => self.above = self.above.saturating_sub(page),
            Command::PageDown => self.above += page,
            Command::First => self.above = 0,
            Command::Last => self.above = usize::MAX,
            Command::NextView => {
                (self.is_story, self.above, self.is_read) = (!self.is_story, 0, false);
                self.blocks = Vec::new();
                self.lay_out(cx);
                self.load(cx);
            }
            Command::Copy => return Reaction::Copy(self.page_text()),
            Command::Export => return self.export(cx),
            _ => {}
        }
        self.settle(cx);
        Reaction::Stay
    }

    fn page_text(&self) -> String {
        self.lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The sheet for paper or a table; what happened as lines.
    fn export(&self, cx: &Context) -> Reaction {
        let (count, source) = if self.is_story {
            let told = self.blocks.iter();
            let told = told.flat_map(|(name, lines)| lines.iter().map(|line| [name.clone(), line.told()]));
            let lines: Vec<[String; 2]> = told.collect();
            (lines.len(), Source::Lines(lines))
        } else {
            (self.blocks.len(), Source::Handover { wanted: self.wanted(cx), title: self.status_words(cx) })
        };
        let offer = Offer { words: cx.words.get("command-hand-over"), count: Some(count), source };
        Reaction::open(ExportDialog::open(self.status_words(cx), vec![offer], Pending::default(), cx))
    }

    fn status_words(&self, cx: &Context) -> String {
        let one = &self.absence;
        let who = handover_title(&one.user.1, Some((one.from, one.to)), cx.words);
        cx.words.say(if self.is_story { "handover-story" } else { "handover-title" }, [("who", who)])
    }
}

impl Screen for HandoverPage {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-hand-over")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Handover
    }

    fn is_waiting(&self) -> bool {
        self.sheet.is_waiting() || self.story.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Wheel(rows) => {
                self.above = self.above.saturating_add_signed(rows);
                self.settle(cx);
            }
            // In another language the lines are told anew.
            Event::Resized => {
                self.lay_out(cx);
                self.load(cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let height = usize::from(area.height);
        let buffer = frame.buffer_mut();
        for (row, (line, tone)) in (0..).zip(self.lines.iter().skip(self.above).take(height)) {
            let place = paint::line(area, row);
            paint::put(
                buffer,
                (place.x + 1, place.y),
                place.width.saturating_sub(2),
                line,
                tone.style(cx.theme),
            );
        }
        paint::more(buffer, area, (self.above > 0, self.above + height < self.lines.len()), cx.theme);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let none = if self.blocks.is_empty() { self.empty_words(cx) } else { String::new() };
        let lines = self.blocks.iter().flat_map(|(heading, lines)| {
            let told = lines.iter().map(|line| text::clean(&line.spoken(cx.words)));
            [text::clean(heading)].into_iter().chain(told)
        });
        Spoken::lines([self.status_words(cx), none].into_iter().chain(lines))
    }
}
