//! Files of a client's papers, and the packages of its contracts, on the card (`C-8`, `C-12`, `K-10`).

use super::{
    ClientCard,
    tabs::{Item, Target, Tone},
};
use crate::{
    domain::id::Id,
    i18n::{findings, receivables},
    keys::Command,
    report::{document_stage, document_title, missing_lines},
    screens::{
        Context, Reaction, arrived,
        debts::history_whole,
        files::{Filed, Files},
        package::PackageList,
    },
    store::{
        debt::{ClientDebt, PaidHistory, ShowDebt, ShowPaidHistory},
        link,
        package::{Package, PackageItem, PackagesOf},
        paper::{PAPER, PaperOut, Papers, SavePaper},
    },
    ui::text,
    worker::Pending,
};

/// What hangs on a client as a file.
#[derive(Default)]
pub(super) struct Attached {
    pub(super) packages: Vec<Package>,
    asking: Pending<Vec<Package>>,
    /// What it owes, without the single lines.
    debt: Option<ClientDebt>,
    owing: Pending<Option<ClientDebt>>,
    /// How it paid.
    history: Vec<PaidHistory>,
    paying: Pending<Vec<PaidHistory>>,
    pub(super) files: Files,
    /// The paper that a file is attached to.
    asked: Option<Box<PaperOut>>,
}

impl Attached {
    pub(super) fn load(&mut self, client: Id, cx: &Context) {
        self.asking = cx.worker.ask(PackagesOf { client, today: cx.today });
    }

    pub(super) fn load_debt(&mut self, client: Id, cx: &Context) {
        let buckets = cx.facts.settings.buckets();
        let show = ShowDebt { client, today: cx.today, closed: false, limit: 0, buckets };
        self.owing = cx.worker.ask(show);
        self.paying = cx.worker.ask(ShowPaidHistory { client, today: cx.today });
    }

    /// What the client owes, where it owes something, and how it paid, where it has paid.
    pub(super) fn money(&self, cx: &Context) -> Vec<Item> {
        let paid = self.history.iter().map(|one| {
            let told = history_whole(one, cx.words);
            Item::new(cx.words.get("command-payment-history"), told).opens(Target::History)
        });
        self.debt(cx).into_iter().chain(paid).collect()
    }

    fn debt(&self, cx: &Context) -> Option<Item> {
        let aged = &self.debt.as_ref()?.aged;
        let told = receivables::owed(aged, cx.words);
        let is_late = aged.iter().any(|aged| aged.overdue > 0);
        let tone = if is_late { Tone::Warning } else { Tone::Plain };
        let item = Item::new(cx.words.get("debts-page"), told.clone()).tone(tone).opens(Target::Debt);
        (!told.is_empty()).then_some(item)
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.files.is_waiting()
    }

    /// The package of each contract that has or needs something: what is missing, then what lies there.
    pub(super) fn items(&self, cx: &Context) -> Vec<Item> {
        let told = self.packages.iter().enumerate().filter(|(_, package)| !package.required().is_empty());
        told.flat_map(|(at, package)| self.of_package(at, package, cx)).collect()
    }

    fn of_package(&self, at: usize, package: &Package, cx: &Context) -> Vec<Item> {
        let title = cx.words.say("package-title", [("number", package.contract.1.clone())]);
        let missing = missing_lines(package, cx.words);
        let missing = missing.into_iter().map(|line| {
            Item::new("", format!("! {}", text::clean(&line))).tone(Tone::Warning).opens(Target::Package(at))
        });
        let line = |item: &PackageItem| {
            let file = self.files.words(&item.link, item.row.map(|row| row.0), cx);
            let told = text::dotted([document_stage(item, cx.words), file]);
            Item::new(text::clean(&document_title(item, cx.words)), told).opens(Target::Package(at))
        };
        let heading = Item::new("", text::clean(&title)).tone(Tone::Heading);
        std::iter::once(heading).chain(missing).chain(package.items.iter().map(line)).collect()
    }

    /// Every link that the tab shows.
    fn filed(&self, papers: &Papers) -> Vec<Filed> {
        let of_papers = papers.papers.iter().map(filed);
        let items = self.packages.iter().flat_map(|package| &package.items);
        let of_packages = items.filter_map(Filed::of_item);
        let mut all: Vec<Filed> = of_papers.chain(of_packages).filter(|one| !one.link.is_none()).collect();
        // A power of attorney stands among the papers and in a package.
        all.sort_by_key(|one| one.base);
        all.dedup_by_key(|one| one.base);
        all
    }
}

fn filed(paper: &PaperOut) -> Filed {
    Filed { table: &PAPER, base: (paper.id, paper.version), link: link::of(&paper.image) }
}

impl ClientCard {
    pub(super) fn open_package(&self, at: usize, cx: &Context) -> Reaction {
        let package = self.attached.packages.get(at);
        package.map_or(Reaction::Stay, |one| {
            Reaction::open(PackageList::open(one.contract.clone(), one.client.clone(), cx))
        })
    }

    /// Attaches, opens or looks at files.
    pub(super) fn with_file(&mut self, command: Command, cx: &Context) -> Reaction {
        if command == Command::CheckFiles {
            let filed = self.files.as_ref().map(|papers| self.attached.filed(papers)).unwrap_or_default();
            return self.attached.files.check(filed, cx);
        }
        let target = self.current(cx).and_then(|item| item.target);
        let Some(Target::Paper(at)) = target else {
            return Reaction::warn(cx.words.get("papers-verify-a-paper"));
        };
        let Some(paper) = self.files.as_ref().and_then(|known| known.papers.get(at)) else {
            return Reaction::Stay;
        };
        let link = link::of(&paper.image);
        if command == Command::OpenFile {
            return self.attached.files.open(&link, Some(paper.id), cx);
        }
        self.attached.asked = Some(Box::new(paper.clone()));
        Files::ask(&link, cx)
    }

    /// The path of a file was typed.
    pub(super) fn attach(&mut self, typed: &str, cx: &Context) {
        if self.attached.asked.is_some() {
            self.attached.files.measure(typed, cx);
        }
    }

    /// Takes what was read of packages and files.
    pub(super) fn collect_attached(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(packages) = arrived(&mut self.attached.asking, told, cx) {
            self.attached.packages = packages;
            self.look_at_files(cx);
        }
        if let Some(debt) = arrived(&mut self.attached.owing, told, cx) {
            self.attached.debt = debt;
        }
        if let Some(history) = arrived(&mut self.attached.paying, told, cx) {
            self.attached.history = history;
        }
        self.attached.files.collect(told, cx);
        let Some((draft, doubt)) = self.attached.files.measured(told, cx) else { return };
        let Some(paper) = self.attached.asked.take() else { return };
        told.extend(doubt.as_ref().map(Reaction::warn));
        let name = findings::kind(paper.kind(), cx.words);
        self.wrote = doubt.unwrap_or_else(|| cx.words.say("file-attached", [("name", name)]));
        let base = Some((paper.id, paper.version));
        self.writing = cx.worker.write(SavePaper { client: self.id, base, draft });
    }

    /// Looks whether the files are there, once papers and packages are known.
    pub(super) fn look_at_files(&mut self, cx: &Context) {
        if let Some(papers) = &self.files {
            let filed = self.attached.filed(papers);
            self.attached.files.look(filed, cx);
        }
    }
}
