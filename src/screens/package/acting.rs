//! What is done with a document of a package.

use super::{PackageList, Target, kinds};
use crate::{
    domain::{
        contract::Side,
        package::{DocumentKind, Step},
    },
    i18n::packages::{kind, step_key},
    keys::Command,
    report::document_title,
    screens::{
        Answer, Context, Reaction,
        choice::{Choice, Line},
        contracts::ask_despite,
        files::Files,
        form::{Form, Subject},
    },
    store::{
        Operation, StoreError,
        note::RemoveRow,
        package::{AttachFile, Owner, PACKAGE_DOCUMENT, PackageItem, StepDocument},
    },
    ui::text,
};

/// What floats above the list.
#[derive(Debug, Default)]
pub(super) enum Asked {
    #[default]
    Nothing,
    Kind,
    Step(Box<PackageItem>, Vec<Step>),
    /// Whether it is signed, which no undo takes back.
    Signature(Box<PackageItem>, Step),
    /// Why it is signed although something stands in the way.
    Despite(Box<PackageItem>, Step),
    /// The path of its file.
    Path(Box<PackageItem>),
    /// The file of this one is being read.
    File(Box<PackageItem>),
}

impl PackageList {
    pub(super) fn ask_kind(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::Kind;
        let lines = kinds().into_iter().map(|one| Line::new(kind(one, cx.words))).collect();
        Reaction::open(Choice::new(cx.words.get("annex-which"), lines))
    }

    /// What is done with the one under the cursor.
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        match self.current() {
            Some(Target::Absent(asked)) => match command {
                Command::Open | Command::Edit | Command::Done | Command::MoveOn if cx.is_read_only => {
                    Reaction::warn(cx.read_only())
                }
                Command::Open | Command::Edit | Command::Done | Command::MoveOn | Command::AttachFile => {
                    self.new_one(asked.kind(), asked.by, cx)
                }
                Command::OpenFile => Reaction::warn(cx.words.get("file-none")),
                _ => Reaction::Stay,
            },
            Some(Target::Item(item)) => {
                let item = item.clone();
                self.act_on(item, command, cx)
            }
            None => Reaction::Stay,
        }
    }

    fn act_on(&mut self, item: PackageItem, command: Command, cx: &Context) -> Reaction {
        let row = item.row.map(|row| row.0);
        match command {
            Command::Open if cx.is_read_only => Reaction::warn(cx.read_only()),
            Command::Open | Command::Edit => self.edit(&item, cx),
            Command::OpenFile => self.files.open(&item.link, row, cx),
            Command::Done | Command::MoveOn | Command::AttachFile
                if matches!(item.owner, Owner::Paper(_)) =>
            {
                Reaction::warn(cx.words.get("flaw-package-paper"))
            }
            Command::Done => match item.document.next() {
                Some(step) => self.go(item, step, cx),
                None => Reaction::warn(cx.words.get("package-no-step")),
            },
            Command::MoveOn => self.ask_step(item, cx),
            Command::AttachFile => {
                let question = Files::ask(&item.link, cx);
                self.asked = Asked::Path(Box::new(item));
                question
            }
            Command::Remove => self.remove(&item, cx),
            Command::Copy => Reaction::Copy(self.copied(&item, cx)),
            _ => Reaction::Stay,
        }
    }

    fn copied(&self, item: &PackageItem, cx: &Context) -> String {
        let at = self.items().iter().position(|one| one == item).unwrap_or_default();
        self.cells(super::Row::Item(at), cx).join("\t")
    }

    fn edit(&self, item: &PackageItem, cx: &Context) -> Reaction {
        if matches!(item.owner, Owner::Paper(_)) {
            return Reaction::warn(cx.words.get("flaw-package-paper"));
        }
        let (subject, draft) = Subject::of_document(self.contract, self.client.0, item, cx);
        let title = text::dotted([document_title(item, cx.words), self.number.clone()]);
        Reaction::open(Form::open(subject, draft, cx).of(title))
    }

    /// The form of a document that is not there yet: in the package, or in its own list.
    fn new_one(&self, of: DocumentKind, by: Option<Side>, cx: &Context) -> Reaction {
        let (subject, draft) = match of {
            DocumentKind::Annex(annex) => {
                let draft = [("day", cx.today.format("%d.%m.%Y").to_string())].into_iter().collect();
                let (contract, client) = (self.contract, self.client.0);
                (Subject::Annex { contract, client, kind: annex, base: None }, draft)
            }
            other => Subject::new_document(self.contract, self.client.0, (other, by), cx),
        };
        let title = text::dotted([kind(of, cx.words), self.number.clone()]);
        Reaction::open(Form::open(subject, draft, cx).of(title))
    }

    fn ask_step(&mut self, item: PackageItem, cx: &Context) -> Reaction {
        let mut steps = item.document.open_steps();
        // The contract is signed by its own move, which asks who may sign.
        steps.retain(|step| item.owner != Owner::Contract || step.signer().is_none());
        if steps.is_empty() {
            return Reaction::warn(cx.words.get("package-no-step"));
        }
        let next = item.document.next();
        let lines = steps.iter().map(|step| Line::new(cx.words.get(step_key(*step)))).collect();
        let at = steps.iter().position(|step| Some(*step) == next).unwrap_or_default();
        let title = document_title(&item, cx.words);
        self.asked = Asked::Step(Box::new(item), steps);
        Reaction::open(Choice::new(title, lines).starting_at(at))
    }

    /// The step has happened today; a signature that no undo takes back is asked about.
    fn go(&mut self, item: PackageItem, step: Step, cx: &Context) -> Reaction {
        if step.signer().is_some() {
            match item.owner {
                Owner::Contract => return Reaction::warn(cx.words.get("flaw-package-contract")),
                Owner::Annex(..) => {
                    let title = document_title(&item, cx.words);
                    let question = cx.words.say("package-sign-it", [("name", title.clone())]);
                    let lines = ["prolong-leave", step_key(step)].map(|key| Line::new(cx.words.get(key)));
                    self.asked = Asked::Signature(Box::new(item), step);
                    return Reaction::open(Choice::question(title, question, lines.to_vec()));
                }
                _ => {}
            }
        }
        self.take_step(Box::new(item), step, "", cx);
        Reaction::Stay
    }

    /// With a reason, whatever stands in the way of a signature.
    fn take_step(&mut self, item: Box<PackageItem>, step: Step, reason: &str, cx: &Context) {
        let operation = StepDocument {
            contract: self.contract,
            owner: item.owner,
            kind: item.document.kind,
            base: item.row,
            step,
            day: cx.today,
            today: cx.today,
            reason: reason.to_owned(),
        };
        let parts = [("name", document_title(&item, cx.words)), ("what", cx.words.get(step_key(step)))];
        self.write(cx.words.say("annex-done", parts), operation, cx);
        self.tried = Some((item, step));
    }

    /// Goes on with what was written; a signature that something stands in the way of is asked about.
    pub(super) fn written(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        match self.writing.take() {
            None => {}
            Some(Ok(_)) => told.push(Reaction::done(std::mem::take(&mut self.told))),
            Some(Err(StoreError::SignatureBlocked(found))) => {
                let Some((item, step)) = self.tried.take() else { return };
                self.asked = Asked::Despite(item, step);
                told.push(ask_despite(&found, "", cx));
            }
            Some(Err(error)) => told.push(Reaction::failed(&error, cx.words)),
        }
    }

    fn remove(&mut self, item: &PackageItem, cx: &Context) -> Reaction {
        let base = item.row.filter(|_| item.owner == Owner::Own);
        let Some(base) = base else { return Reaction::warn(cx.words.get("package-of-record")) };
        let told = cx.words.say("list-removed-one", [("name", document_title(item, cx.words))]);
        self.write(told, RemoveRow { table: &PACKAGE_DOCUMENT, base }, cx);
        Reaction::Stay
    }

    fn write(&mut self, told: String, operation: impl Operation, cx: &Context) {
        self.told = told;
        self.writing = cx.worker.write(operation);
    }

    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Kind, Answer::Chosen(at)) => {
                return kinds().get(*at).map_or(Reaction::Stay, |kind| self.new_one(*kind, None, cx));
            }
            (Asked::Step(item, steps), Answer::Chosen(at)) => {
                return steps.get(*at).map_or(Reaction::Stay, |step| self.go(*item, *step, cx));
            }
            (Asked::Signature(item, step), Answer::Chosen(1)) => self.take_step(item, step, "", cx),
            (Asked::Despite(item, step), Answer::Text(reason)) => self.take_step(item, step, reason, cx),
            (Asked::Path(item), Answer::Text(typed)) => {
                self.files.measure(typed, cx);
                self.asked = Asked::File(item);
            }
            _ => {}
        }
        Reaction::Stay
    }

    /// A file that was read is written down.
    pub(super) fn keep_file(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some((draft, doubt)) = self.files.measured(told, cx) else { return };
        let Asked::File(item) = std::mem::take(&mut self.asked) else { return };
        let said = cx.words.say("file-attached", [("name", document_title(&item, cx.words))]);
        let (owner, kind, base) = (item.owner, item.document.kind, item.row);
        let operation = AttachFile { contract: self.contract, owner, kind, base, draft };
        told.extend(doubt.as_ref().map(Reaction::warn));
        self.write(doubt.unwrap_or(said), operation, cx);
    }
}
