//! The papers of an invoice on their way into a file: for payment, an act, a waybill, in each language.

use crate::{
    domain::{
        contract::{LANGUAGES, text::template::Template},
        id::Id,
        invoice::paper::InvoicePaper,
    },
    report::document::{Values, credit_note_values, invoice_language, invoice_values, library, write},
    screens::{
        Context, Reaction, arrived,
        export::{ExportDialog, Offer},
    },
    store::{
        invoice::{CreditOut, InvoiceParties, ReadInvoiceParties},
        template::{ListTemplates, TemplateOut},
    },
    ui::text,
    worker::Pending,
};

/// What is read before a paper can be written.
#[derive(Default)]
pub(super) struct Papers {
    parties: Option<InvoiceParties>,
    asking: Pending<Option<InvoiceParties>>,
    listing: Pending<Vec<TemplateOut>>,
}

impl Papers {
    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.listing.is_waiting()
    }

    /// Reads both sides, then the office's templates.
    pub(super) fn begin(&mut self, id: Id, cx: &Context) {
        self.asking = cx.worker.ask(ReadInvoiceParties { id, today: cx.today });
    }

    /// Goes on with what was read; the question into which file ends it.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(parties) = arrived(&mut self.asking, told, cx) {
            self.parties = parties;
            self.listing = cx.worker.ask(ListTemplates);
        }
        if let Some(own) = arrived(&mut self.listing, told, cx) {
            told.extend(self.parties.take().map(|parties| offered(&parties, &own, cx)));
        }
    }
}

/// Every paper in the language of the client first, then in the others.
fn offered(parties: &InvoiceParties, own: &[TemplateOut], cx: &Context) -> Reaction {
    let known = library(own);
    let template = |paper: InvoicePaper| {
        let found = known.iter().find(|one| one.name == paper.template());
        let read = found.and_then(|one| one.template.as_ref().ok().cloned());
        read.or_else(|| Template::sample(paper.template()))
    };
    let usual = invoice_language(parties);
    let mut languages = LANGUAGES.to_vec();
    languages.sort_by_key(|(language, _)| *language != usual);
    let mut offers = Vec::new();
    let mut unwritten = None;
    for paper in InvoicePaper::ALL {
        let Some(template) = template(paper) else { continue };
        for printed in printed(paper, parties, cx) {
            for (language, name) in &languages {
                match offer(&printed, &template, (language, name), cx) {
                    Ok(offer) => offers.extend(offer),
                    Err(sentence) => unwritten = Some(sentence),
                }
            }
        }
    }
    if offers.is_empty() {
        return Reaction::warn(unwritten.unwrap_or_else(|| cx.words.get("text-none-yet")));
    }
    Reaction::open(ExportDialog::open(String::new(), offers, Pending::default(), cx))
}

/// What a paper says, and what it is called.
struct Printed {
    values: Values,
    title: String,
}

/// One for each credit note, one of every other paper.
fn printed(paper: InvoicePaper, parties: &InvoiceParties, cx: &Context) -> Vec<Printed> {
    let title = |number: String| text::clean(&format!("{} {number}", cx.words.get(paper.label())));
    if paper == InvoicePaper::CreditNote {
        let one = |credit: &CreditOut| Printed {
            values: credit_note_values(parties, credit),
            title: title(credit.payment.text("number")),
        };
        return parties.credits.iter().map(one).collect();
    }
    vec![Printed { values: invoice_values(parties), title: title(parties.invoice.text("number")) }]
}

/// One paper in one language; nothing where the template is not written in it.
fn offer(
    printed: &Printed,
    template: &Template,
    (language, name): (&str, &str),
    cx: &Context,
) -> Result<Option<Offer>, String> {
    let languages = template.text.languages_of(language);
    if languages.is_empty() || languages.len() != language.split('+').count() {
        return Ok(None);
    }
    let written = write(&template.text, &languages, &printed.values);
    let written = written.map_err(|found| found.first().map(|one| one.say(cx.words)).unwrap_or_default())?;
    let words = text::dotted([printed.title.clone(), cx.words.get(name)]);
    Ok(Some(Offer::of_paper((written, &template.text), (words, &printed.title), false, cx)))
}
