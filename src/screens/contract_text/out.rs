//! The document of a contract on its way into a file, and papers beside it (`K-3`).

use crate::{
    domain::{
        annex::AnnexKind,
        contract::text::{Text, template::Template},
    },
    report::document::{
        Values, beside_values, contract_values, in_own_language, is_beside, library, template_of, trustee,
        write,
    },
    screens::{
        Context, Reaction,
        export::{ExportDialog, Offer},
    },
    store::{
        contract::{ContractOut, Parties},
        edition::{EditionOut, TextOut},
        template::TemplateOut,
    },
    ui::text::clean,
    worker::Pending,
};

/// What is written out of a contract.
pub(super) struct Out<'a> {
    pub contract: &'a ContractOut,
    /// The text, and whether somebody has signed it.
    pub text: (&'a Text, bool),
    pub values: &'a Values,
    /// What papers beside the contract say of both sides; nothing before it is read.
    pub beside: Option<&'a Parties>,
    pub templates: &'a [TemplateOut],
}

/// The same of a contract whose text was just read.
pub(in crate::screens) fn write_out(read: TextOut, cx: &Context) -> Reaction {
    let Some(edition) = read.edition else { return Reaction::warn(cx.words.get("contract-no-text")) };
    let is_sealed = edition.is_sealed;
    let out = Out {
        contract: &read.parties.contract,
        text: (&EditionOut::into_text(edition), is_sealed),
        values: &contract_values(&read.parties),
        beside: Some(&read.beside),
        templates: &read.templates,
    };
    out.ask(cx)
}

impl Out<'_> {
    /// Asks what of it goes into which file; what is wrong with the text is said instead.
    pub(super) fn ask(&self, cx: &Context) -> Reaction {
        let (text, is_sealed) = self.text;
        let languages = text.languages_or_all(&self.contract.text("language"));
        match write(text, &languages, self.values) {
            Err(found) => {
                let first = found.first().map(|finding| clean(&finding.say(cx.words)));
                Reaction::warn(first.unwrap_or_default())
            }
            Ok(paper) => {
                let number = self.contract.text("number");
                let words = cx.words.say("contract-title", [("number", number.clone())]);
                let own = Offer::of_paper((paper, text), (words, &number), is_sealed, cx);
                let offers = std::iter::once(own).chain(self.papers(cx)).collect();
                Reaction::open(ExportDialog::open(String::new(), offers, Pending::default(), cx))
            }
        }
    }

    /// Letters about the contract, and the power of attorney of who signs it for us.
    fn papers(&self, cx: &Context) -> Vec<Offer> {
        let Some(parties) = self.beside else { return Vec::new() };
        let has_trustee = trustee(parties).is_some();
        // A termination is a document of the contract with its own number and day.
        let known = library(self.templates).into_iter();
        let known = known.filter(|one| one.name != template_of(AnnexKind::Notice));
        let known = known.filter_map(|one| one.template.ok());
        let fits = |one: &Template| is_beside(one) && (has_trustee || one.kind != "power_of_attorney");
        let offer = |template: Template| {
            let values = beside_values(&template.kind, parties, cx.today);
            let languages = template.text.languages_or_all(&self.contract.text("language"));
            let paper = write(&template.text, &languages, &values).ok()?;
            let words = clean(&in_own_language(&template.name, cx.words));
            let name = format!("{} {words}", self.contract.text("number"));
            Some(Offer::of_paper((paper, &template.text), (words, &name), false, cx))
        };
        known.filter(fits).filter_map(offer).collect()
    }
}
