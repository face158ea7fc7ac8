//! Templates of contracts and letters: samples of the program and the office's own (`K-3`).

use super::{
    Answer, Context, Event, Reaction, Screen as _, arrived,
    choice::{AroundChoice, Choice, Line},
    export::ExportDialog,
    import::document_refusal,
    import::expanded,
    path_prompt::PathPrompt,
};
use crate::{
    domain::contract::text::{essential::Essential, template::Template},
    i18n::findings::no_terms,
    keys::Command,
    report::{
        document::{
            FileTemplate, Finding, Listed, NoFile, in_own_language, library, no_template_words,
            template_file, template_findings,
        },
        export::Records,
    },
    store::{
        Receipt,
        note::RemoveRow,
        template::{ListTemplates, SaveTemplate, TEMPLATE, TemplateOut},
    },
    ui::text::clean,
    worker::Pending,
};
use std::path::PathBuf;

/// What comes back from a question or from the editor.
enum Asked {
    Nothing,
    /// The path of a file.
    File,
    /// The text of the template of this name.
    Text(String),
}

/// The list; the last line adds a template from a file.
pub struct Templates {
    own: Vec<TemplateOut>,
    known: Vec<Listed>,
    reading: Pending<Vec<TemplateOut>>,
    /// A file on its way in, under this name.
    taking: (String, Pending<Result<FileTemplate, NoFile>>),
    writing: Pending<Receipt>,
    told: String,
    asked: Asked,
    /// What was written in the editor and is no template yet.
    unfinished: Option<(String, String)>,
    choice: Choice,
}

impl Templates {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            own: Vec::new(),
            known: Vec::new(),
            reading: cx.worker.ask(ListTemplates),
            taking: Default::default(),
            writing: Pending::default(),
            told: String::new(),
            asked: Asked::Nothing,
            unfinished: None,
            choice: Choice::new("", Vec::new()),
        };
        list.show(0, cx);
        list
    }

    fn show(&mut self, at: usize, cx: &Context) {
        let line = |one: &Listed| {
            let words = one.template.as_ref().map(|one| clean(&in_own_language(&one.name, cx.words)));
            let whose = cx.words.get(if one.is_own { "template-own" } else { "template-sample" });
            let text = words.unwrap_or_else(|error| clean(&no_template_words(error, cx.words)));
            Line { text, side: format!("{} · {whose}", clean(&one.name)), is_current: false }
        };
        let add = Line::new(format!("+ {}", cx.words.get("template-from-file")));
        let lines = self.known.iter().map(line).chain([add]).collect();
        let hint =
            format!("{} {}", cx.words.get("template-for-lawyer-screen"), cx.words.get("templates-hint"));
        let choice = Choice::question(cx.words.get("command-templates"), hint, lines);
        self.choice = choice.removing().starting_at(at).exporting();
    }

    /// The template under the cursor in the person's editor; on the last line a file is asked for.
    fn go(&mut self, at: usize, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        let Some(one) = self.known.get(at) else {
            self.asked = Asked::File;
            let title = cx.words.get("template-path");
            return Reaction::open(PathPrompt::open(title, "", PathBuf::new(), cx).of_file());
        };
        let unfinished = self.unfinished.as_ref().filter(|(name, _)| *name == one.name);
        let stored = || self.own.iter().find(|own| own.name == one.name).map(|own| own.file.clone());
        let sample = || one.template.as_ref().map(Template::file).unwrap_or_default();
        let text = unfinished.map(|(_, text)| text.clone()).or_else(stored).unwrap_or_else(sample);
        self.asked = Asked::Text(one.name.clone());
        Reaction::Edit(text)
    }

    /// A sample that is changed becomes the office's own.
    fn edited(&mut self, name: String, text: String, cx: &Context) -> Reaction {
        let wrong = match Template::read(&text) {
            Ok(template) => match template_findings(&template) {
                found if found.is_empty() => return self.save(name, &template, cx),
                found => faults(&found, cx),
            },
            Err(error) => clean(&no_template_words(&error, cx.words)),
        };
        self.unfinished = Some((name, text));
        let kept = cx.words.get("template-unfinished");
        Reaction::warn(format!("{wrong}. {kept}"))
    }

    fn save(&mut self, name: String, template: &Template, cx: &Context) -> Reaction {
        self.unfinished = None;
        let missing = Essential::missing(&template.kind, &template.text);
        let terms = (!missing.is_empty()).then(|| no_terms(&missing, cx.words));
        self.told = cx.words.say("cli-template-added", [("name", clean(&name))]);
        self.told.extend(terms.map(|terms| format!(". {terms}")));
        let save = SaveTemplate { name, kind: template.kind.clone(), file: template.file() };
        self.writing = cx.worker.write(save);
        Reaction::Stay
    }

    fn take(&mut self, typed: &str, cx: &Context) -> Reaction {
        let path = expanded(typed);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.taking = (name, cx.worker.think(move || template_file(&path, OTHER)));
        Reaction::Stay
    }

    fn remove(&mut self, at: usize, cx: &Context) -> Reaction {
        let own = self.known.get(at).and_then(|one| self.own.iter().find(|own| own.name == one.name));
        let Some(own) = own else { return Reaction::warn(cx.words.get("template-sample-stays")) };
        self.told = cx.words.say("list-removed-one", [("name", clean(&own.name))]);
        self.writing = cx.worker.write(RemoveRow { table: &TEMPLATE, base: (own.id, own.version) });
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(own) = arrived(&mut self.reading, &mut told, cx) {
            (self.known, self.own) = (library(&own), own);
            self.show(self.choice.at(), cx);
        }
        match arrived(&mut self.taking.1, &mut told, cx) {
            Some(Ok(file)) => {
                let name = std::mem::take(&mut self.taking.0);
                let found = file.findings();
                let reaction = if found.is_empty() {
                    self.save(name, &file.template, cx)
                } else {
                    Reaction::warn(faults(&found, cx))
                };
                told.push(reaction);
            }
            Some(Err(NoFile::NoTemplate(error))) => {
                told.push(Reaction::warn(clean(&no_template_words(&error, cx.words))));
            }
            Some(Err(NoFile::Unreadable(error))) => {
                told.push(Reaction::warn(document_refusal(&error, cx.words)));
            }
            None => {}
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
    }
}

/// The kind of a template that a file does not tell: any contract may begin from it.
const OTHER: &str = "other";

/// How many faults there are, and the first.
fn faults(found: &[Finding], cx: &Context) -> String {
    let first = found.first().map(|one| clean(&one.say(cx.words))).unwrap_or_default();
    format!("{}: {first}", cx.words.count("text-findings", found.len()))
}

impl AroundChoice for Templates {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting() || self.writing.is_waiting() || self.taking.1.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&TEMPLATE) => {
                self.reading = cx.worker.ask(ListTemplates);
                return Reaction::Stay;
            }
            Event::Answer(Answer::Text(text)) => {
                return match std::mem::replace(&mut self.asked, Asked::Nothing) {
                    Asked::File => self.take(&text, cx),
                    Asked::Text(name) => self.edited(name, text, cx),
                    Asked::Nothing => Reaction::Stay,
                };
            }
            Event::Command(Command::Export) => {
                let records = Records::of_templates(&self.known, cx.words);
                return ExportDialog::of_records(cx.words.get("command-templates"), records, cx);
            }
            Event::Answer(_) | Event::Changed(_) => return Reaction::Stay,
            _ => {}
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.go(at, cx),
            Reaction::Return(Answer::Removed(at)) => self.remove(at, cx),
            other => other,
        }
    }
}
