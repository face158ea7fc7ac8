//! A document of a contract on its way into a file.

use crate::{
    domain::{annex::AnnexState, contract::text::template::Template},
    i18n::annexes::title,
    report::document::{annex_values, library, template_of, write},
    screens::{
        Context, Reaction, arrived,
        export::{ExportDialog, Offer},
    },
    store::{
        annex::AnnexOut,
        contract::{Parties, Printed, ReadParties},
        template::{ListTemplates, TemplateOut},
    },
    ui::text as cells,
    worker::Pending,
};

/// What is read before a document can be written.
#[derive(Default)]
pub(super) struct AnnexPaper {
    annex: Option<AnnexOut>,
    /// The whole list, which is offered beside it.
    beside: Option<Offer>,
    parties: Option<Parties>,
    asking: Pending<Option<Parties>>,
    listing: Pending<Vec<TemplateOut>>,
}

impl AnnexPaper {
    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.listing.is_waiting()
    }

    /// Reads both sides and the office's templates.
    pub(super) fn begin(&mut self, annex: &AnnexOut, beside: Offer, cx: &Context) {
        self.asking = cx.worker.ask(ReadParties {
            contract: annex.contract.0,
            printed: Printed::Annex(annex.id),
            today: cx.today,
        });
        (self.annex, self.beside) = (Some(annex.clone()), Some(beside));
    }

    /// Goes on with what was read; the question into which file ends it.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(parties) = arrived(&mut self.asking, told, cx) {
            self.parties = parties;
            self.listing = cx.worker.ask(ListTemplates);
        }
        if let Some(own) = arrived(&mut self.listing, told, cx) {
            let read = self.annex.take().zip(self.parties.take());
            let beside = self.beside.take();
            told.extend(read.map(|(annex, parties)| offered((&annex, &parties), &own, beside, cx)));
        }
    }
}

fn offered(
    (annex, parties): (&AnnexOut, &Parties),
    own: &[TemplateOut],
    beside: Option<Offer>,
    cx: &Context,
) -> Reaction {
    let name = template_of(annex.kind);
    let known = library(own).into_iter().find(|one| one.name == name).and_then(|one| one.template.ok());
    let Some(Template { text, .. }) = known.or_else(|| Template::sample(name)) else {
        return Reaction::warn(cx.words.get("text-none-yet"));
    };
    let languages = text.languages_or_all(&parties.contract.text("language"));
    match write(&text, &languages, &annex_values(parties, annex)) {
        Err(found) => Reaction::warn(found.first().map(|one| one.say(cx.words)).unwrap_or_default()),
        Ok(paper) => {
            let words = cells::clean(&title(annex.kind, &annex.text("number"), cx.words));
            let name = format!("{} {words}", parties.contract.text("number"));
            let offer =
                Offer::of_paper((paper, &text), (words, &name), annex.state == AnnexState::Signed, cx);
            let offers = std::iter::once(offer).chain(beside).collect();
            Reaction::open(ExportDialog::open(String::new(), offers, Pending::default(), cx))
        }
    }
}
