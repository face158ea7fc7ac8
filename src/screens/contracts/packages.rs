//! The package of a contract on its page: what is missing first, then what lies there (`K-10`).

use crate::{
    i18n::packages,
    report::{document_stage, document_title, missing_lines},
    screens::{Context, Reaction, arrived, package::READ_FROM},
    store::{
        Changes,
        contract::ContractOut,
        package::{Owner, Package, PackageItem, PackageOf},
    },
    ui::text,
    worker::Pending,
};

/// The package as the page tells it.
#[derive(Default)]
pub(super) struct PackageLines {
    known: Option<Package>,
    asking: Pending<Option<Package>>,
}

impl PackageLines {
    pub(super) fn load(&mut self, contract: &ContractOut, cx: &Context) {
        self.asking = cx.worker.ask(PackageOf { contract: contract.id, today: cx.today });
    }

    /// Reads it anew where something of it has changed.
    pub(super) fn follow(&mut self, changes: &Changes, contract: &ContractOut, cx: &Context) {
        if READ_FROM.iter().any(|table| changes.touches(table)) {
            self.load(contract, cx);
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Answers whether other lines are to be shown.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        let known = arrived(&mut self.asking, told, cx);
        let is_new = known.is_some();
        if is_new {
            self.known = known.flatten();
        }
        is_new
    }

    /// Names and values of lines of the page. Documents with records of their own stand in a list below.
    pub(super) fn rows(&self, cx: &Context) -> Vec<(String, String)> {
        let Some(package) = &self.known else { return Vec::new() };
        let missing = missing_lines(package, cx.words).into_iter().map(|line| format!("! {line}"));
        let is_concluded = !package.terms.state.is_on_the_way();
        let whole = (is_concluded && package.missing().is_empty() && !package.required().is_empty())
            .then(|| cx.words.get("package-complete"));
        let here = package.items.iter().filter(|item| !matches!(item.owner, Owner::Annex(..)));
        let line = |item: &PackageItem| {
            let number = document_title(item, cx.words);
            text::dotted([number, document_stage(item, cx.words), item.link.path.clone()])
        };
        let here = here.filter(|item| item.row.is_some()).map(line);
        let later = package.required().into_iter().filter(|asked| !asked.is_due);
        let later: Vec<String> = later.map(|asked| packages::required(&asked, cx.words)).collect();
        let later = (!later.is_empty()).then(|| cx.words.say("package-later", [("names", later.join(", "))]));
        let lines: Vec<String> = missing.chain(whole).chain(here).chain(later).collect();
        vec![(cx.words.get("package-page"), lines.join("\n"))]
    }
}
