//! The settings of the office: names in words, values, and what holds where nothing is set.

use super::{
    Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud,
    choice::{Choice, Line as ChoiceLine},
    cursor::Cursor,
    export::ExportDialog,
    prompt::Prompt,
};
use crate::{
    domain::settings::{SETTINGS, Setting, SettingKind},
    i18n::settings,
    keys::{Command, Scope},
    report::export::Records,
    store::{Receipt, office::settings::SaveSettings},
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Name, value, and the usual value where another one is set.
const COLUMNS: [Column; 3] = [
    Column { least: 28, wanted: 32, drop: 0, grows: false },
    Column { least: 14, wanted: 21, drop: 0, grows: false },
    Column { least: 16, wanted: 24, drop: 1, grows: true },
];

/// Every setting, and the one under the cursor.
#[derive(Default)]
pub struct SettingsList {
    cursor: Cursor,
    writing: Pending<Receipt>,
    /// Which one is being written.
    written: Option<&'static Setting>,
}

impl SettingsList {
    pub fn open() -> Self {
        Self::default()
    }

    fn current(&self) -> Option<&'static Setting> {
        SETTINGS.get(self.cursor.at)
    }

    /// Asks for another value: one of several, or a line.
    fn ask(&self, cx: &Context) -> Reaction {
        let Some(setting) = self.current() else { return Reaction::Stay };
        let (name, value) = (cx.words.get(setting.label), cx.facts.settings.value(setting));
        if let SettingKind::Choice(values) = setting.kind {
            let line =
                |(stored, key): &(&str, &str)| ChoiceLine::new(cx.words.get(key)).current(*stored == value);
            return Reaction::open(Choice::new(name, values.iter().map(line).collect()));
        }
        let parts = [("name", name), ("accepted", setting.kind.accepted())];
        Reaction::open(Prompt::with(cx.words.say("settings-ask", parts), &value))
    }

    fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        let Some(setting) = self.current() else { return Reaction::Stay };
        let typed = match (answer, setting.kind) {
            (Answer::Text(typed), _) => typed,
            (Answer::Chosen(at), SettingKind::Choice(values)) => {
                values.get(at).map(|(value, _)| (*value).to_owned()).unwrap_or_default()
            }
            _ => return Reaction::Stay,
        };
        match setting.kind.read(&typed) {
            None => Reaction::warn(settings::wrong(setting, &typed, cx.words)),
            Some(value) if value == cx.facts.settings.value(setting) => {
                Reaction::done(cx.words.get("form-unchanged"))
            }
            Some(value) => {
                self.write(setting, Some(value).filter(|value| value != setting.usual), cx);
                Reaction::Stay
            }
        }
    }

    fn back_to_usual(&mut self, cx: &Context) -> Reaction {
        let Some(setting) = self.current() else { return Reaction::Stay };
        if !cx.facts.settings.is_set(setting) {
            return Reaction::done(cx.words.get("settings-is-usual"));
        }
        self.write(setting, None, cx);
        Reaction::Stay
    }

    /// Its stable name and its value, as the command line has them.
    fn copied(&self, cx: &Context) -> Reaction {
        let line = |setting: &Setting| format!("{} {}", setting.name, cx.facts.settings.value(setting));
        self.current().map_or(Reaction::Stay, |setting| Reaction::Copy(line(setting)))
    }

    fn write(&mut self, setting: &'static Setting, value: Option<String>, cx: &Context) {
        self.written = Some(setting);
        self.writing = cx.worker.write(SaveSettings(vec![(setting.name.to_owned(), value)]));
    }

    /// The facts are read anew behind the write: until then keys wait, and what is told stands there.
    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.writing.take() {
            Some(Ok(_)) => {
                let name = self.written.map(|setting| cx.words.get(setting.label)).unwrap_or_default();
                Reaction::done(cx.words.say("settings-saved", [("name", name)]))
            }
            Some(Err(error)) => Reaction::failed(&error, cx.words),
            None => Reaction::Stay,
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Edit => return self.ask(cx),
            Command::UsualValue | Command::Remove => return self.back_to_usual(cx),
            Command::Copy => return self.copied(cx),
            Command::Export => return export(cx),
            moving => {
                self.cursor.obey(moving, SETTINGS.len(), cx.height());
            }
        }
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, cx.body, SETTINGS.len()) {
            Some(true) if !cx.is_read_only => self.ask(cx),
            _ => Reaction::Stay,
        }
    }
}

fn export(cx: &Context) -> Reaction {
    let records = Records::of_settings(&cx.facts.settings, cx.words);
    ExportDialog::of_records(cx.words.get("command-settings"), records, cx)
}

/// Name and value in words; the usual value where another one holds.
fn cells(setting: &Setting, cx: &Context) -> [String; 3] {
    let set = &cx.facts.settings;
    let in_words = |value: &str| text::clean(&settings::value(setting, value, cx.words));
    let usual = in_words(setting.usual);
    let usual =
        if set.differs(setting) { cx.words.say("settings-usual", [("value", usual)]) } else { String::new() };
    [cx.words.get(setting.label), in_words(&set.value(setting)), usual]
}

impl Screen for SettingsList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-settings")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let set = SETTINGS.iter().filter(|setting| cx.facts.settings.differs(setting)).count();
        let own = if set > 0 { cx.words.count("settings-set", set) } else { String::new() };
        let parts = vec![self.title(cx), cx.words.count("settings-count", SETTINGS.len()), own];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Settings
    }

    fn holds_keys(&self) -> bool {
        self.writing.is_waiting()
    }

    fn lists_facts(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let (count, height) = (SETTINGS.len(), cx.height());
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Ready => return self.collect(cx),
            Event::Point(at) => self.cursor.go(at, count, height),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height),
            Event::Resized => self.cursor.settle(count, height),
            Event::Click(click) => return self.click(click, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = SETTINGS.iter().map(|setting| aloud(cells(setting, cx).iter().map(String::as_str)));
        Spoken::lines([]).choices(lines, Command::Edit)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let (top, height) = (self.cursor.top(cx.height()), cx.height());
        let widths = paint::widths(&COLUMNS, area.width.saturating_sub(4));
        for (line, setting) in SETTINGS.iter().enumerate().skip(top).take(height) {
            let place = paint::line(area, u16::try_from(line - top).unwrap_or(u16::MAX));
            let differs = cx.facts.settings.differs(setting);
            let value = if differs { cx.theme.accent } else { cx.theme.text };
            let styles = [cx.theme.text, value, cx.theme.faint];
            let row = widths.iter().zip(cells(setting, cx)).zip(styles);
            let row = row.map(|((width, cell), style)| (*width, cell, style));
            paint::cells(buffer, (place.x + 3, place.y), row);
            if line == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < SETTINGS.len()), cx.theme);
    }
}
