//! What is done with a text: begun, written, inserted, moved, compared, written out.

use super::{Asked, ChoiceLine, Compared, ContractText, out::Out};
use crate::{
    domain::{
        contract::{
            KINDS,
            text::{LANGUAGES, Passage, PassageKind, Text, Wording, difference::compare, template::Template},
        },
        id::Id,
    },
    keys::Command,
    report::document::{check_by_trial, contract_values, filled, in_own_language, lacking, library, places},
    screens::{
        Context, Reaction,
        form::{Form, Reading, Subject},
    },
    store::{
        contract::Parties,
        edition::{
            AddPassage, BeginText, EditionMark, EditionOut, MovePassage, PassageOut, RemovePassage,
            SavePassage,
        },
    },
    ui::text::{clean, dotted},
};

impl ContractText {
    /// Asks from which template the text begins.
    pub(super) fn ask_template(&mut self, cx: &Context) -> Reaction {
        let known = library(&self.templates).into_iter();
        let known = known.filter_map(|one| Some((one.name, one.template.ok()?)));
        let kind = self.contract.text("kind");
        let fits = |kind: &str| KINDS.iter().any(|(known, _)| *known == kind);
        let known: Vec<_> = known.filter(|(_, template)| fits(&template.kind)).collect();
        let language = self.contract.text("language");
        let line = |(name, template): &(String, Template)| {
            let lacking = lacking(&template.text, &language, cx.words);
            let lacking = lacking.map(|languages| cx.words.say("text-lacks", [("languages", languages)]));
            ChoiceLine {
                text: clean(&in_own_language(&template.name, cx.words)),
                side: dotted([clean(name), lacking.unwrap_or_default()]),
                is_current: template.kind == kind,
            }
        };
        let lines: Vec<ChoiceLine> = known.iter().map(line).collect();
        let texts = known.into_iter().map(|(name, template)| (name, template.text)).collect();
        self.ask(Asked::Template(texts), "text-begin-title", lines, cx)
    }

    /// Begins the text; a template with a fault is none to begin from.
    pub(super) fn begin(&mut self, templates: Vec<(String, Text)>, at: usize, cx: &Context) -> Reaction {
        let Some((template, text)) = templates.into_iter().nth(at) else { return Reaction::Stay };
        if let Some(first) = check_by_trial(&text, &LANGUAGES).first() {
            return Reaction::warn(clean(&first.say(cx.words)));
        }
        let lacking = lacking(&text, &self.contract.text("language"), cx.words);
        let begin = BeginText { contract: self.contract.id, text, template, note: String::new() };
        self.writing = cx.worker.write(begin);
        let warning = lacking.map(|languages| cx.words.say("text-begun-without", [("languages", languages)]));
        warning.map_or(Reaction::Stay, Reaction::warn)
    }

    /// The form of the passage under the cursor.
    pub(super) fn edit(&self, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::Stay };
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        if self.edition.as_ref().is_some_and(|edition| edition.is_sealed) {
            return Reaction::warn(cx.words.get("text-is-signed"));
        }
        if one.passage.kind == PassageKind::Lines {
            return Reaction::warn(cx.words.get("text-lines-elsewhere"));
        }
        let (subject, draft) = Subject::of_passage(one);
        let code = one.passage.code.clone();
        let reading = Reading::new(self.page.text.clone(), self.values.clone(), code.clone());
        Reaction::open(Form::open(subject, draft, cx).of(code).read_by(reading))
    }

    pub(super) fn ask_insert(&mut self, cx: &Context) -> Reaction {
        let lines = ["text-insert-clause", "text-insert-part"].map(|key| ChoiceLine::new(cx.words.get(key)));
        self.ask(Asked::Insert, "text-insert-title", lines.to_vec(), cx)
    }

    pub(super) fn insert(&mut self, at: usize, cx: &Context) {
        let Some(behind) = self.current().map(base) else { return };
        let (kind, letter) = if at == 0 { (PassageKind::Clause, "C") } else { (PassageKind::Part, "P") };
        let code = self.free_code(letter);
        let passage = Passage::new(kind, &code, Wording::default());
        self.added = Some(code);
        self.writing = cx.worker.write(AddPassage { behind, passage });
    }

    /// `C-1`, `C-2` …: the first that no passage has.
    fn free_code(&self, letter: &str) -> String {
        let is_free = |code: &String| self.passages().iter().all(|one| one.passage.code != *code);
        (1..=self.passages().len() + 1)
            .map(|number| format!("{letter}-{number}"))
            .find(is_free)
            .unwrap_or_default()
    }

    pub(super) fn remove(&mut self, cx: &Context) {
        if let Some((base, code)) = self.current().map(|one| (base(one), one.passage.code.clone())) {
            self.told = cx.words.say("text-passage-removed", [("name", code)]);
            self.writing = cx.worker.write(RemovePassage { base });
        }
    }

    /// Changes places with the neighbour.
    pub(super) fn move_passage(&mut self, is_on: bool, cx: &Context) {
        let other = if is_on { Some(self.at + 1) } else { self.at.checked_sub(1) };
        let pair = self.current().zip(other.and_then(|at| self.passages().get(at)));
        if let Some((one, other)) = pair {
            self.writing = cx.worker.write(MovePassage { base: base(one), other: base(other) });
        }
    }

    /// Goes back to the wording in reserve.
    pub(super) fn take_fallback(&mut self, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::Stay };
        let fallback = &one.passage.fallback;
        if fallback.is_empty() {
            return Reaction::warn(cx.words.say("cli-no-fallback", [("code", &one.passage.code)]));
        }
        let draft = fallback.languages().map(|language| (language, fallback.get(language))).collect();
        let (base, code) = (base(one), one.passage.code.clone());
        self.told = cx.words.say("journal-change-passage", [("name", code)]);
        self.writing = cx.worker.write(SavePassage { base, draft });
        Reaction::Stay
    }

    /// Asks with which edition the latest is compared.
    pub(super) fn ask_edition(&mut self, cx: &Context) -> Reaction {
        let last = self.edition.as_ref().map_or(0, |edition| edition.ordinal);
        let earlier: Vec<&EditionMark> =
            self.editions.iter().rev().filter(|one| one.ordinal != last).collect();
        if earlier.is_empty() {
            return Reaction::warn(cx.words.get("text-one-edition"));
        }
        let line = |one: &&EditionMark| ChoiceLine {
            text: cx.words.say("text-edition", [("number", one.ordinal.to_string())]),
            side: cx.words.formats.moment(one.created_at),
            is_current: false,
        };
        let lines = earlier.iter().map(line).collect();
        let ordinals = earlier.iter().map(|one| one.ordinal).collect();
        self.ask(Asked::Edition(ordinals), "text-compare-title", lines, cx)
    }

    /// What became of an earlier edition.
    pub(super) fn compare(&mut self, earlier: EditionOut, cx: &Context) {
        let from = earlier.ordinal;
        let to = self.edition.as_ref().map_or(from, |edition| edition.ordinal);
        let then =
            Parties { contract: self.contract.clone(), sides: self.sides.clone() }.of_edition(&earlier);
        let before = filled(&earlier.into_text(), &contract_values(&then));
        let after = filled(&self.page.text, &self.values);
        let mut called = places(&before, cx.words);
        called.extend(places(&after, cx.words));
        self.compared = Some(Compared { editions: (from, to), found: compare(&before, &after), called });
        self.lay_out(cx);
    }

    /// The document into a file, or a paper beside it: in every language of the contract, whatever is shown.
    pub(super) fn write_out(&self, cx: &Context) -> Reaction {
        let Some(edition) = &self.edition else {
            return Reaction::warn(cx.words.get("text-none-yet"));
        };
        let out = Out {
            contract: &self.contract,
            text: (&self.page.text, edition.is_sealed),
            values: &self.values,
            beside: self.beside.as_ref(),
            templates: &self.templates,
        };
        out.ask(cx)
    }

    /// Whether the key line names the command.
    pub(super) fn can(&self, command: Command) -> bool {
        let has_fallback = || self.current().is_some_and(|one| !one.passage.fallback.is_empty());
        match command {
            Command::TakeFallback => has_fallback(),
            Command::Editions => self.editions.len() > 1,
            Command::NextView => self.page.written_in.len() > 1,
            _ => true,
        }
    }

    /// The text as it is shown, to copy and to read aloud.
    pub(super) fn page_text(&self) -> String {
        self.rows.page_text()
    }
}

/// From what a passage is changed.
const fn base(one: &PassageOut) -> (Id, i64) {
    (one.id, one.version)
}
