//! Templates by name: the office's own come before the samples of the program.

use super::in_own_language;
use crate::{
    domain::contract::text::template::{LIBRARY, NoTemplate, Template},
    i18n::Catalogue,
    store::template::TemplateOut,
};
use serde_json::{Value, json};

/// A template that may be begun from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    /// Nothing where its file is no template any more.
    pub template: Result<Template, NoTemplate>,
    /// Of the office, not of the program.
    pub is_own: bool,
}

/// Every template, the office's own first; one of them hides a sample of the same name.
pub fn library(own: &[TemplateOut]) -> Vec<Listed> {
    let of_office = own.iter().map(|one| Listed {
        name: one.name.clone(),
        template: Template::read(&one.file),
        is_own: true,
    });
    let is_free = |name: &str| own.iter().all(|one| one.name != name);
    let samples = LIBRARY.iter().filter(|(name, _)| is_free(name)).map(|(name, file)| Listed {
        name: (*name).to_owned(),
        template: Template::read(file),
        is_own: false,
    });
    of_office.chain(samples).collect()
}

/// A template for programs, called as the person calls it.
pub fn listed_json(listed: &Listed, words: &Catalogue) -> Value {
    let template = listed.template.as_ref().ok();
    json!({
        "name": listed.name,
        "title": template.map(|one| in_own_language(&one.name, words)),
        "kind": template.map(|one| one.kind.clone()),
        "languages": template.map(|one| one.text.languages()),
        "own": listed.is_own,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::check;

    #[test]
    fn every_sample_names_fields_and_clauses_that_there_are() {
        for listed in library(&[]) {
            let text = listed.template.map(|template| template.text).unwrap_or_default();
            assert_eq!(check(&text, &["kk", "ru"]), [], "{}", listed.name);
        }
    }
}
