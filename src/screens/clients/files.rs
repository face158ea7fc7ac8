//! The papers of a client on its card, and who signs for it (`C-8`, `C-12`, `K-6`).

use super::{
    ClientCard,
    attached::Attached,
    tabs::{Item, Target, Tone},
};
use crate::{
    domain::paper::{
        FIELDS, PaperKind, blank,
        required::{Requirement, Standing},
    },
    i18n::{columns, findings},
    report::checked,
    screens::{
        Context, Reaction,
        form::{Form, Subject},
        signatories::{paper_form, signatory_form, signatory_words},
    },
    store::{
        Table, link,
        note::RemoveRow,
        paper::{PAPER, PaperOut, Papers, VerifyPaper},
        record,
        signatory::{SIGNATORY, SignatoryOut},
    },
    ui::text,
};

/// How the package stands, what is missing, what lies here, and who signs.
pub(super) fn items(known: &Papers, attached: &Attached, cx: &Context) -> Vec<Item> {
    let package = known.package(cx.today);
    let missing: Vec<PaperKind> = absent(&package).collect();
    let mut items = vec![heading(&package, cx)];
    let is_missing = |kind: PaperKind| {
        let told = cx.words.get("paper-missing");
        Item::new(findings::kind(kind, cx.words), told).tone(Tone::Warning).opens(Target::Missing(kind))
    };
    items.extend(missing.into_iter().map(is_missing));
    items.extend(known.papers.iter().enumerate().map(|(at, one)| paper((known, attached), (at, one), cx)));
    items.push(Item::new("", cx.words.get("field-signatory")).tone(Tone::Heading));
    items.extend(known.signatories.iter().enumerate().map(|(at, one)| signatory(at, one, cx)));
    if known.signatories.is_empty() {
        items.push(Item::new("", cx.words.get("signatory-nobody")).tone(Tone::Faint));
    }
    items.extend(attached.items(cx));
    items
}

/// Required papers of which nothing lies here.
fn absent(package: &[(Requirement, Standing)]) -> impl Iterator<Item = PaperKind> {
    package.iter().filter(|(_, standing)| *standing == Standing::Missing).map(|(asked, _)| asked.kind)
}

fn heading(package: &[(Requirement, Standing)], cx: &Context) -> Item {
    let faulty = package.iter().filter(|(_, standing)| standing.blocks()).count();
    let told = match (package.is_empty(), faulty) {
        (true, _) => cx.words.get("papers-none-required"),
        (false, 0) => cx.words.get("papers-complete"),
        (false, count) => cx.words.count("papers-missing", count),
    };
    Item::new("", told).tone(Tone::Heading)
}

fn paper((known, attached): (&Papers, &Attached), (at, one): (usize, &PaperOut), cx: &Context) -> Item {
    let cell = |key: &str| {
        let field = FIELDS.iter().find(|field| field.key == key);
        let shown = field.map(|field| columns::of_kind(cx.words, Some(field.kind), &one.text(key)));
        shown.filter(|_| !one.text(key).is_empty()).unwrap_or_default()
    };
    let standing = known.standing(one, cx.today);
    let parts = [
        text::clean(&cell("number")),
        cell("issued_on"),
        findings::standing(standing, cx.words),
        text::clean(&checked(one, cx.words)),
        cell("form"),
        attached.files.words(&link::of(&one.image), Some(one.id), cx),
    ];
    let tone = match standing {
        Standing::Holds => Tone::Plain,
        Standing::Unchecked => Tone::Faint,
        _ => Tone::Warning,
    };
    Item::new(findings::kind(one.kind(), cx.words), text::dotted(parts)).tone(tone).opens(Target::Paper(at))
}

fn signatory(at: usize, one: &SignatoryOut, cx: &Context) -> Item {
    let (name, authority) = signatory_words(one, cx);
    let has_ended = one.authority().valid_until.is_some_and(|last| last < cx.today);
    let tone = if has_ended { Tone::Warning } else { Tone::Plain };
    Item::new("", text::dotted([name, authority])).tone(tone).opens(Target::Signatory(at))
}

impl ClientCard {
    fn client_name(&self) -> String {
        self.card.as_ref().map(|card| record::text(&card.client, "name")).unwrap_or_default()
    }

    /// The form of a paper, also of one that is missing, or of a signatory.
    pub(super) fn open_file(&self, target: Option<Target>, cx: &Context) -> Reaction {
        let known = self.files.as_ref();
        let name = self.client_name();
        let form = match target {
            Some(Target::Paper(at)) => known
                .and_then(|known| known.papers.get(at))
                .map(|paper| paper_form(paper, self.id, cx).of(name)),
            Some(Target::Signatory(at)) => {
                known.and_then(|known| known.signatories.get(at)).map(|one| signatory_form(one, cx).of(name))
            }
            Some(Target::Missing(kind)) => {
                let mut draft = blank(cx.today);
                draft.set("kind", kind.key());
                Some(Form::open(Subject::Paper { client: self.id, base: None }, draft, cx).of(name))
            }
            _ => None,
        };
        form.map_or(Reaction::Stay, Reaction::open)
    }

    /// Removes a paper or a signatory.
    pub(super) fn remove_file(&mut self, target: Option<Target>, cx: &Context) {
        let Some(known) = &self.files else { return };
        let row: Option<(&'static Table, _, String)> = match target {
            Some(Target::Paper(at)) => known
                .papers
                .get(at)
                .map(|paper| (&PAPER, (paper.id, paper.version), findings::kind(paper.kind(), cx.words))),
            Some(Target::Signatory(at)) => {
                known.signatories.get(at).map(|one| (&SIGNATORY, (one.id, one.version), one.text("name")))
            }
            _ => None,
        };
        if let Some((table, base, name)) = row {
            self.wrote = cx.words.say("list-removed-one", [("name", text::clean(&name))]);
            self.writing = cx.worker.write(RemoveRow { table, base });
        }
    }

    /// The paper under the cursor was checked.
    pub(super) fn verify(&mut self, cx: &Context) -> Reaction {
        let target = self.current(cx).and_then(|item| item.target);
        let Some(Target::Paper(at)) = target else {
            return Reaction::warn(cx.words.get("papers-verify-a-paper"));
        };
        let Some(paper) = self.files.as_ref().and_then(|known| known.papers.get(at)) else {
            return Reaction::Stay;
        };
        let base = (paper.id, paper.version);
        self.wrote = cx.words.say("papers-verified", [("name", findings::kind(paper.kind(), cx.words))]);
        self.writing = cx.worker.write(VerifyPaper { base, today: cx.today });
        Reaction::Stay
    }
}
