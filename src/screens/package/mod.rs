//! The package of a contract (`K-10`): what is missing first, then every document, and below what is known of the one under
//! the cursor.

mod acting;
mod view;

use super::{
    Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
    cursor::Cursor,
    export::{ExportDialog, Offer, Source},
    files::{Filed, Files},
};
use crate::{
    domain::{
        contract::Side,
        id::Id,
        package::{
            DocumentKind, Step,
            required::{Lack, Requirement},
        },
    },
    i18n::columns,
    keys::{Command, Scope},
    report::export::Records,
    store::{
        Receipt, Table,
        annex::ANNEX,
        contract::CONTRACT,
        obligation::PERFORMANCE,
        package::{PACKAGE_DOCUMENT, Package, PackageItem, PackageOf},
        paper::PAPER,
        signatory::CONTRACT_SIGNATORY,
    },
    ui::text,
    worker::Pending,
};
use acting::Asked;
use ratatui::{Frame, layout::Rect, text::Line};

/// Tables whose changes a package shows.
pub(super) static READ_FROM: [&Table; 6] =
    [&CONTRACT, &ANNEX, &PACKAGE_DOCUMENT, &PAPER, &CONTRACT_SIGNATORY, &PERFORMANCE];

/// What a line of the list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// A place among what is missing.
    Lack(usize),
    /// A place among the documents.
    Item(usize),
}

/// The same by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Absent(DocumentKind, Option<Side>),
    /// A document that is not complete, among what is missing.
    Open(Id),
    Item(Id),
}

/// What is under the cursor.
enum Target<'a> {
    /// A document that is not there.
    Absent(Requirement),
    Item(&'a PackageItem),
}

/// The package of one contract.
pub struct PackageList {
    contract: Id,
    number: String,
    client: (Id, String),
    package: Option<Package>,
    missing: Vec<(Requirement, Lack)>,
    cursor: Cursor,
    asked: Asked,
    files: Files,
    asking: Pending<Option<Package>>,
    writing: Pending<Receipt>,
    /// The step that is being written: something may stand in the way of a signature.
    tried: Option<(Box<PackageItem>, Step)>,
    /// Said once it is written.
    told: String,
    /// The contract was cancelled: the list closes at the next key.
    is_gone: bool,
}

impl PackageList {
    /// The package of this contract, by identity and number, and its client.
    pub fn open((contract, number): (Id, String), client: (Id, String), cx: &Context) -> Self {
        let mut list = Self {
            contract,
            number,
            client,
            package: None,
            missing: Vec::new(),
            cursor: Cursor::default(),
            asked: Asked::Nothing,
            files: Files::default(),
            asking: Pending::default(),
            writing: Pending::default(),
            tried: None,
            told: String::new(),
            is_gone: false,
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(PackageOf { contract: self.contract, today: cx.today });
    }

    fn items(&self) -> &[PackageItem] {
        self.package.as_ref().map_or(&[], |package| &package.items)
    }

    fn rows(&self) -> Vec<Row> {
        let lacks = (0..self.missing.len()).map(Row::Lack);
        lacks.chain((0..self.items().len()).map(Row::Item)).collect()
    }

    fn count(&self) -> usize {
        self.missing.len() + self.items().len()
    }

    fn current(&self) -> Option<Target<'_>> {
        let item = |at: usize| self.items().get(at).map(Target::Item);
        match self.rows().get(self.cursor.at)? {
            Row::Item(at) => item(*at),
            Row::Lack(at) => match self.missing.get(*at)? {
                (asked, Lack::Absent) => Some(Target::Absent(*asked)),
                (_, Lack::Unfinished(at, _)) => item(*at),
            },
        }
    }

    /// What a line stands for, also after the next reading.
    fn mark(&self, row: Row) -> Option<Mark> {
        let id = |at: usize| self.items().get(at).map(|item| item.id(self.contract));
        match row {
            Row::Item(at) => id(at).map(Mark::Item),
            Row::Lack(at) => match self.missing.get(at)? {
                (asked, Lack::Absent) => Some(Mark::Absent(asked.kind(), asked.by)),
                (_, Lack::Unfinished(at, _)) => id(*at).map(Mark::Open),
            },
        }
    }

    /// What was read stays under the cursor, and the document itself where it is no longer missing; a new document gets it.
    fn take(&mut self, package: Package, cx: &Context) {
        let known: Vec<Id> = self.items().iter().map(|item| item.id(self.contract)).collect();
        let kept = self.rows().get(self.cursor.at).and_then(|row| self.mark(*row));
        let is_first = self.package.is_none();
        self.missing = package.missing();
        self.package = Some(package);
        let marks: Vec<Option<Mark>> = self.rows().into_iter().map(|row| self.mark(row)).collect();
        let place = |wanted: &dyn Fn(Mark) -> bool| marks.iter().position(|mark| mark.is_some_and(wanted));
        let new = place(&|mark| matches!(mark, Mark::Item(id) if !is_first && !known.contains(&id)));
        let same = || place(&|mark| Some(mark) == kept);
        let item = || {
            place(&|mark| matches!((mark, kept), (Mark::Item(one), Some(Mark::Open(other))) if one == other))
        };
        let at = new.or_else(same).or_else(item).unwrap_or(self.cursor.at);
        self.cursor.go(at, marks.len(), view::list_height(cx.body));
        self.files.look(self.filed(), cx);
    }

    /// Every file of the package.
    fn filed(&self) -> Vec<Filed> {
        let with_file = self.items().iter().filter(|item| !item.link.is_none());
        with_file.filter_map(Filed::of_item).collect()
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        match arrived(&mut self.asking, &mut told, cx) {
            Some(Some(package)) => self.take(package, cx),
            Some(None) => self.is_gone = true,
            None => {}
        }
        self.files.collect(&mut told, cx);
        self.keep_file(&mut told, cx);
        self.written(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.is_gone {
            return Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("contract-gone"))]);
        }
        if self.cursor.obey(command, self.count(), view::list_height(cx.body)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => self.ask_kind(cx),
            Command::CheckFiles => {
                let filed = self.filed();
                self.files.check(filed, cx)
            }
            Command::Export => self.export(cx),
            other => self.act(other, cx),
        }
    }

    /// What stands in the package, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let Some(package) = &self.package else { return Reaction::Stay };
        let records = Records::of_package(package, cx.words);
        let (words, count) = (self.title(cx), Some(package.items.len()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        Reaction::open(ExportDialog::open(self.head(cx), vec![offer], Pending::default(), cx))
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::list_area(cx.body), self.count()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

impl Screen for PackageList {
    fn title(&self, cx: &Context) -> String {
        cx.words.say("package-title", [("number", self.number.clone())])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let client = text::clean(&columns::name(cx.words, &self.client.1));
        Line::styled(text::dotted([self.title(cx), self.head(cx), client]), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Package
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting() || self.files.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.count(), view::list_height(cx.body)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.count(), view::list_height(cx.body)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_package(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let details = self.details(cx).into_iter().map(|(name, value)| aloud([name.as_str(), &value]));
        let rows = self.rows();
        let line = |row: &Row| aloud(self.cells(*row, cx).iter().map(String::as_str));
        Spoken::lines([self.head(cx)].into_iter().chain(details))
            .choices(rows.iter().map(line), Command::Open)
    }
}

/// Kinds that can be added here: some have a record of their own, whose form opens.
fn kinds() -> Vec<DocumentKind> {
    use crate::domain::annex::AnnexKind::{Act, Addendum, Specification};
    let of_records = [Specification, Act, Addendum].map(DocumentKind::Annex);
    DocumentKind::OWN.into_iter().chain(of_records).collect()
}
