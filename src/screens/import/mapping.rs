//! The second step: what each column means, how the file was read, by what clients are recognised.

use super::{
    File, Next, own_names,
    words::{delimiter_name, duplicate_key, field_name, match_key, offered},
};
use crate::{
    domain::import::{ImportOptions, MatchBy, OnDuplicate},
    exchange::{Encoding, Format, ImportField as F, Table, Unreadable, guess, read_file},
    keys::Command,
    screens::{
        Answer, Click, Context, Event, Reaction, arrived,
        choice::{Choice, Line},
        chooser::Chooser,
        cursor::Cursor,
    },
    store::import::{FileKind, RecallKind},
    worker::Pending,
};

const ENCODINGS: [Encoding; 6] = [
    Encoding::Utf8,
    Encoding::Windows1251,
    Encoding::Kz1048,
    Encoding::Cp866,
    Encoding::Koi8R,
    Encoding::Utf16Le,
];
const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// What can be changed besides the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Encoding,
    Delimiter,
    Sheet,
    Match,
    Duplicates,
}

/// What is activated: the way on, a setting, a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Next,
    Setting(Setting),
    Column(usize),
}

/// The columns of a file.
pub(super) struct MappingStep {
    pub(super) file: File,
    pub(super) options: ImportOptions,
    /// The line above the columns that has the cursor; `None` while a column has it.
    pub(super) head: Option<usize>,
    pub(super) columns: Cursor,
    asked: Option<Item>,
    /// On to the preview as soon as the file is read.
    goes_on: bool,
    recalling: Pending<Option<FileKind>>,
    reading: Pending<Result<Table, Unreadable>>,
}

impl MappingStep {
    pub(super) fn open(file: File, cx: &Context) -> Self {
        let mut step = Self {
            file,
            options: ImportOptions::default(),
            head: Some(0),
            columns: Cursor::default(),
            asked: None,
            goes_on: false,
            recalling: Pending::default(),
            reading: Pending::default(),
        };
        step.recall(cx);
        step
    }

    /// Files with the same headings were perhaps imported before.
    fn recall(&mut self, cx: &Context) {
        if let Some((fingerprint, _)) = self.file.mapping.memory() {
            self.recalling = cx.worker.ask(RecallKind { fingerprint });
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.recalling.is_waiting() || self.reading.is_waiting()
    }

    /// Rows under the headings.
    pub(super) fn count(&self) -> usize {
        self.file.table.rows.len().saturating_sub(self.file.mapping.header.end())
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        if self.file.mapping.is_fixed {
            return [self.file.name(), cx.words.count("import-cards", self.count())].join(" · ");
        }
        let known = self.file.mapping.columns.iter().filter(|field| **field != F::Ignored).count();
        let header = &self.file.mapping.header;
        let line = self.file.table.rows.get(header.first_row).map(|row| row.line.to_string());
        let head = match line.filter(|_| header.row_count > 0) {
            Some(line) => cx.words.say("import-header-line", [("line", line)]),
            None => cx.words.get("import-header-none"),
        };
        let count = [("known", known.to_string()), ("all", self.file.mapping.columns.len().to_string())];
        let parts = [
            self.file.name(),
            cx.words.say("import-columns-known", count),
            head,
            cx.words.count("import-rows", self.count()),
            self.file.table.format.key().to_uppercase(),
        ];
        parts.join(" · ")
    }

    /// The lines above the columns.
    pub(super) fn items(&self) -> Vec<Item> {
        let table = &self.file.table;
        let mut items = vec![Item::Next];
        match table.format {
            Format::Csv => items.extend([Setting::Encoding, Setting::Delimiter].map(Item::Setting)),
            Format::VCard => items.push(Item::Setting(Setting::Encoding)),
            Format::Xlsx | Format::Ods => items.push(Item::Setting(Setting::Sheet)),
        }
        items.extend([Item::Setting(Setting::Match), Item::Setting(Setting::Duplicates)]);
        items
    }

    /// Columns that fit between the head of the table and the line that explains its signs.
    pub(super) fn height(&self, cx: &Context) -> usize {
        cx.height().saturating_sub(self.items().len() + 2).max(1)
    }

    fn width(&self) -> usize {
        self.file.mapping.columns.len()
    }

    fn current(&self) -> Item {
        match self.head {
            Some(at) => self.items().get(at).copied().unwrap_or(Item::Next),
            None => Item::Column(self.columns.at),
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Next {
        let (heads, height) = (self.items().len(), self.height(cx));
        match (command, self.head) {
            (Command::Accept, _) => return self.activate(self.current(), cx),
            (Command::Continue, _) => return self.go_on(cx),
            (Command::Back, _) => return Next::Back,
            (Command::Copy, _) => return Next::React(self.copy(cx)),
            (Command::NextPane | Command::PreviousPane, head) => {
                self.head = if head.is_some() { None } else { Some(0) };
            }
            (Command::First, _) => self.head = Some(0),
            (Command::Up | Command::PageUp, Some(at)) => self.head = Some(at.saturating_sub(1)),
            (Command::Down, Some(at)) if at + 1 < heads => self.head = Some(at + 1),
            (Command::Down | Command::PageDown | Command::Last, Some(_)) => {
                (self.head, self.columns) = (None, Cursor::default());
                if command == Command::Last {
                    self.columns.obey(command, self.width(), height);
                }
            }
            (Command::Up, None) if self.columns.at == 0 => self.head = Some(heads - 1),
            (command, None) => drop(self.columns.obey(command, self.width(), height)),
            _ => {}
        }
        Next::Stay
    }

    /// The heading of the column under the cursor and its first values; above them, what the file is.
    fn copy(&self, cx: &Context) -> Reaction {
        if self.head.is_some() {
            return Reaction::Copy(self.status(cx));
        }
        let (heading, _) = self.column_words(self.columns.at, cx);
        Reaction::Copy([heading, self.samples(self.columns.at)].join("\t"))
    }

    /// On to the preview, once somebody is named by a column.
    fn go_on(&mut self, cx: &Context) -> Next {
        let key = match self.options.match_by {
            MatchBy::TaxId => F::TaxId,
            MatchBy::Phone => F::Phone,
            MatchBy::Mail => F::Email,
            MatchBy::Code => F::Code,
        };
        self.goes_on = self.is_waiting();
        if self.goes_on {
            return Next::Stay;
        }
        if [F::Name, F::FullName, F::ContactName, key].into_iter().any(|field| self.file.has(field)) {
            Next::Preview
        } else {
            Next::React(Reaction::warn(cx.words.get("import-no-name-column")))
        }
    }

    fn activate(&mut self, item: Item, cx: &Context) -> Next {
        if item == Item::Next {
            return self.go_on(cx);
        }
        if self.file.mapping.is_fixed && matches!(item, Item::Column(_)) {
            return Next::React(Reaction::warn(cx.words.get("import-columns-fixed")));
        }
        self.asked = Some(item);
        let reaction = match item {
            Item::Next => Reaction::Stay,
            Item::Column(column) => Reaction::open(self.fields(column, cx)),
            Item::Setting(setting) => {
                let title = cx.words.get(setting_key(setting));
                Reaction::open(Choice::new(title, self.lines(setting, cx)))
            }
        };
        Next::React(reaction)
    }

    fn fields(&self, column: usize, cx: &Context) -> Chooser {
        let names = &self.file.mapping.header.names;
        let title = names.get(column).filter(|name| !name.is_empty());
        let title = title.map_or_else(|| (column + 1).to_string(), |name| crate::ui::text::clean(name));
        let current = self.file.mapping.columns.get(column);
        let line = |field: &F| Line::new(field_name(*field, cx)).current(Some(field) == current);
        Chooser::new(title, offered(cx).iter().map(line).collect())
    }

    fn lines(&self, setting: Setting, cx: &Context) -> Vec<Line> {
        let (table, words) = (&self.file.table, cx.words);
        match setting {
            Setting::Encoding => {
                let line = |one: &Encoding| Line::new(one.key()).current(table.encoding == Some(one.key()));
                ENCODINGS.iter().map(line).collect()
            }
            Setting::Delimiter => {
                let line = |one: &char| {
                    Line::new(delimiter_name(Some(*one), cx)).current(table.delimiter == Some(*one))
                };
                DELIMITERS.iter().map(line).collect()
            }
            Setting::Sheet => {
                let line = |name: &String| {
                    Line::new(crate::ui::text::clean(name)).current(table.sheet.as_ref() == Some(name))
                };
                table.sheets.iter().map(line).collect()
            }
            Setting::Match => {
                let line =
                    |by: MatchBy| Line::new(words.get(match_key(by))).current(by == self.options.match_by);
                MatchBy::ALL.map(line).to_vec()
            }
            Setting::Duplicates => {
                let line = |what: OnDuplicate| {
                    Line::new(words.get(duplicate_key(what))).current(what == self.options.on_duplicate)
                };
                OnDuplicate::ALL.map(line).to_vec()
            }
        }
    }

    fn answer(&mut self, at: usize, cx: &Context) -> Next {
        self.options.decisions.clear();
        match self.asked.take() {
            Some(Item::Column(column)) => {
                if let Some(field) = offered(cx).get(at) {
                    self.choose(column, *field);
                }
            }
            Some(Item::Setting(setting)) => self.set(setting, at, cx),
            _ => {}
        }
        Next::Stay
    }

    /// A meaning that stands once leaves the column that had it.
    fn choose(&mut self, column: usize, field: F) {
        if !field.repeats() {
            let others = self.file.mapping.columns.iter().position(|own| *own == field);
            if let Some(other) = others.filter(|other| *other != column) {
                self.file.mapping.choose(other, F::Ignored);
            }
        }
        self.file.mapping.choose(column, field);
    }

    fn set(&mut self, setting: Setting, at: usize, cx: &Context) {
        match setting {
            Setting::Encoding => self.file.wish.encoding = ENCODINGS.get(at).copied(),
            Setting::Delimiter => self.file.wish.delimiter = DELIMITERS.get(at).copied(),
            Setting::Sheet => self.file.wish.sheet = self.file.table.sheets.get(at).cloned(),
            Setting::Match => self.options.match_by = MatchBy::ALL.get(at).copied().unwrap_or_default(),
            Setting::Duplicates => {
                self.options.on_duplicate = OnDuplicate::ALL.get(at).copied().unwrap_or_default();
            }
        }
        if matches!(setting, Setting::Encoding | Setting::Delimiter | Setting::Sheet) {
            let (path, wish) = (self.file.path.clone(), self.file.wish.clone());
            self.reading = cx.worker.think(move || read_file(&path, &wish));
        }
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(command) => return self.obey(*command, cx),
            Event::Click(click) => return self.click(*click, cx),
            Event::Point(at) => {
                let column = at.checked_sub(self.items().len());
                self.head = column.is_none().then_some(*at);
                self.columns.go(column.unwrap_or_default(), self.width(), self.height(cx));
            }
            Event::Wheel(rows) => {
                self.head = None;
                self.columns.wheel(*rows, self.width(), self.height(cx));
            }
            Event::Answer(Answer::Chosen(at)) => return self.answer(*at, cx),
            Event::Ready => return self.collect(cx),
            Event::Resized => self.columns.settle(self.width(), self.height(cx)),
            _ => {}
        }
        Next::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        let Some((line, _)) = click.inside(cx.body) else { return Next::Stay };
        let items = self.items();
        if let Some(item) = items.get(line) {
            self.head = Some(line);
            return self.activate(*item, cx);
        }
        let hit = line.checked_sub(items.len() + 1);
        let hit = hit.and_then(|line| self.columns.hit(line, self.width(), self.height(cx)));
        let Some(column) = hit else { return Next::Stay };
        self.head = None;
        self.columns.go(column, self.width(), self.height(cx));
        self.activate(Item::Column(column), cx)
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        if let Some(Some(kind)) = arrived(&mut self.recalling, &mut told, cx) {
            self.take_over(&kind);
        }
        match self.reading.take() {
            Some(Ok(Ok(table))) => {
                self.file.mapping = guess(&table, &own_names(cx));
                self.file.table = table.into();
                self.columns = Cursor::default();
                self.recall(cx);
            }
            Some(Ok(Err(error))) => {
                self.file.wish = crate::exchange::Wish::default();
                return Next::React(Reaction::warn(super::words::refusal(&error, cx.words)));
            }
            Some(Err(error)) => return Next::React(Reaction::failed(&error, cx.words)),
            None => {}
        }
        if self.goes_on { self.go_on(cx) } else { Next::React(Reaction::All(told)) }
    }

    /// What was chosen for such a file the last time holds again.
    fn take_over(&mut self, kind: &FileKind) {
        if kind.columns.len() != self.width() {
            return;
        }
        for (column, key) in kind.columns.iter().enumerate() {
            let known = F::from_key(key).filter(|field| self.file.mapping.columns.get(column) != Some(field));
            if let Some(field) = known {
                self.file.mapping.choose(column, field);
            }
        }
    }
}

/// Message of a setting's name.
pub(super) const fn setting_key(setting: Setting) -> &'static str {
    match setting {
        Setting::Encoding => "import-encoding",
        Setting::Delimiter => "import-delimiter",
        Setting::Sheet => "import-sheet",
        Setting::Match => "import-match",
        Setting::Duplicates => "import-duplicates",
    }
}
