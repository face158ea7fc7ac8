//! Their half on its way in from a file, and the act on its way out into one.

use crate::{
    domain::{contract::text::template::Template, debt::act::their_half, id::Id, statement::Note},
    exchange::{ActFile, NoAct, Wish, act, limits, read_bytes},
    i18n::statements,
    report::document::{act_language, library, reconciliation_values, write},
    screens::{
        Context, Reaction, arrived,
        export::{ExportDialog, Offer},
        import::{expanded, refusal},
    },
    store::{
        contract::{ContractOut, Sides},
        reconciliation::{ActOut, ReadActParties, TakeTheirHalf},
        template::{ListTemplates, TemplateOut},
    },
    ui::text::clean,
    worker::Pending,
};

/// A file of theirs while it is read: its name, and what stands in it.
#[derive(Default)]
pub(super) struct Taking(Pending<Result<(String, ActFile), NoAct>>);

impl Taking {
    pub(super) fn is_waiting(&self) -> bool {
        self.0.is_waiting()
    }

    /// Reads the file of the typed path.
    pub(super) fn begin(&mut self, typed: &str, cx: &Context) {
        let path = expanded(typed);
        self.0 = cx.worker.think(move || {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, act(&read_bytes(&path, limits::FILE_BYTES)?, &Wish::default())?))
        });
    }

    /// What is to be written, and what is said then; a refusal is told at once.
    pub(super) fn collect(
        &mut self,
        known: Option<&ActOut>,
        told: &mut Vec<Reaction>,
        cx: &Context,
    ) -> Option<(TakeTheirHalf, String)> {
        let read = arrived(&mut self.0, told, cx)?;
        let known = known?;
        let half = read.and_then(|(file, read)| {
            let half = their_half(&known.ours, &read.halves).ok_or_else(|| read.without_theirs())?;
            Ok((said(&file, &read.left_out, cx), file, half))
        });
        match half {
            Ok((said, file, half)) => {
                Some((TakeTheirHalf { base: (known.row.id, known.row.version), file, half }, said))
            }
            Err(NoAct::Unreadable(error)) => {
                told.push(Reaction::warn(refusal(&error, cx.words)));
                None
            }
            Err(error) => {
                told.push(Reaction::warn(cx.words.get(error.key())));
                None
            }
        }
    }
}

/// That it was taken in, and the first row that was not.
fn said(file: &str, left_out: &[Note], cx: &Context) -> String {
    let taken = cx.words.say("act-taken", [("file", clean(file))]);
    let Some(first) = left_out.first() else { return taken };
    let doubt = clean(&statements::doubt(&first.doubt, cx.words));
    let line = cx.words.say("import-line", [("line", first.line.to_string()), ("text", doubt)]);
    format!("{taken} {} {line}", cx.words.count("act-left-out", left_out.len()))
}

/// What is read before an act can be written.
#[derive(Default)]
pub(super) struct ActPaper {
    parties: Option<(ActOut, Sides, Option<ContractOut>)>,
    asking: Pending<Option<(ActOut, Sides, Option<ContractOut>)>>,
    listing: Pending<Vec<TemplateOut>>,
}

impl ActPaper {
    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.listing.is_waiting()
    }

    /// Reads both sides and the office's templates.
    pub(super) fn begin(&mut self, act: Id, cx: &Context) {
        self.asking = cx.worker.ask(ReadActParties { act, today: cx.today });
    }

    /// Goes on with what was read; the question into which file ends it.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(parties) = arrived(&mut self.asking, told, cx) {
            self.parties = parties;
            self.listing = cx.worker.ask(ListTemplates);
        }
        if let Some(own) = arrived(&mut self.listing, told, cx) {
            told.extend(self.parties.take().map(|read| offered(&read, &own, cx)));
        }
    }
}

fn offered(
    (act, sides, contract): &(ActOut, Sides, Option<ContractOut>),
    own: &[TemplateOut],
    cx: &Context,
) -> Reaction {
    let name = "reconciliation";
    let known = library(own).into_iter().find(|one| one.name == name).and_then(|one| one.template.ok());
    let Some(Template { text: words, .. }) = known.or_else(|| Template::sample(name)) else {
        return Reaction::warn(cx.words.get("text-none-yet"));
    };
    let language = act_language(sides, contract.as_ref());
    match write(
        &words,
        &words.languages_or_all(&language),
        &reconciliation_values(act, sides, contract.as_ref()),
    ) {
        Err(found) => Reaction::warn(found.first().map(|one| one.say(cx.words)).unwrap_or_default()),
        Ok(paper) => {
            let title = clean(&cx.words.say("act-title", [("number", act.row.text("number"))]));
            let file = format!("{title} {}", act.row.text("to_day"));
            let offer = Offer::of_paper((paper, &words), (title, &file), false, cx);
            Reaction::open(ExportDialog::open(String::new(), vec![offer], Pending::default(), cx))
        }
    }
}
