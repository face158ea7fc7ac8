//! Templates on the command line (`K-3`).

use super::{
    Desk,
    arguments::{AddTemplate, CheckTemplate, TemplateName, TemplateVerb},
    client::operation,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, UNREADABLE},
    import::error_parts,
    output::{Outcome, Table, list},
};
use crate::{
    domain::{
        contract::text::{
            essential::Essential,
            template::{NoTemplate, Template},
        },
        id::Id,
    },
    i18n::{Catalogue, findings::no_terms},
    report::{
        document::{
            FileTemplate, Finding, Listed, NoFile, finding_json, in_own_language, library, listed_json,
            no_template_words, template_file, template_findings, text_json,
        },
        export::{List, Records},
    },
    store::{
        Store,
        note::RemoveRow,
        template::{FindTemplate, ListTemplates, SaveTemplate, TEMPLATE},
    },
};
use serde_json::{Value, json};
use std::path::Path;

/// Does one verb.
pub fn run(verb: &TemplateVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        TemplateVerb::List => list_templates(store, desk),
        TemplateVerb::Show(wanted) => show(wanted, store, desk),
        TemplateVerb::Check(wanted) => check_template(wanted, store, desk),
        TemplateVerb::Add(wanted) => add(wanted, store, desk),
        TemplateVerb::Remove(wanted) => remove(wanted, store, desk),
    }
}

/// The template of this name, the office's own before a sample.
pub(super) fn find(store: &Store, name: &str, words: &Catalogue) -> Done<Template> {
    let known = library(&store.read(&ListTemplates)?);
    let names = known.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    let found = known.iter().find(|one| one.name == name);
    let unknown = || {
        let failure = Failure::new(NOTHING_FOUND, "cli-template-unknown").part("name", name).rule("K-3");
        failure.part("known", names)
    };
    found.ok_or_else(unknown)?.template.clone().map_err(|error| no_template(&error, words))
}

fn no_template(error: &NoTemplate, words: &Catalogue) -> Failure {
    let line = u64::try_from(error.line).ok();
    let said = no_template_words(error, words);
    Failure::new(REFUSED, "text-no-template").part("said", said).rule("K-3").line(line)
}

/// The same, where nothing is wrong with its text: what a contract may begin from.
pub(super) fn find_sound(store: &Store, name: &str, words: &Catalogue) -> Done<Template> {
    let template = find(store, name, words)?;
    let found = template_findings(&template);
    if found.is_empty() { Ok(template) } else { Err(faulty(name, &found, words)) }
}

fn faulty(name: &str, found: &[Finding], words: &Catalogue) -> Failure {
    let (lines, json) = (said(found, words), found.iter().map(|one| finding_json(one, words)).collect());
    Failure::new(REFUSED, "cli-template-faulty")
        .part("name", name)
        .rule("K-3")
        .details(lines, "findings", json)
}

/// The sentences, each once.
fn said(found: &[Finding], words: &Catalogue) -> Vec<String> {
    let mut lines: Vec<String> = found.iter().map(|one| one.say(words)).collect();
    lines.dedup();
    lines
}

fn list_templates(store: &Store, desk: &Desk) -> Done<Outcome> {
    let known = library(&store.read(&ListTemplates)?);
    let items: Vec<Value> = known.iter().map(|one| listed_json(one, desk.words)).collect();
    let row = |one: &Listed| {
        let template = one.template.as_ref();
        let called = template.map_or_else(
            |error| no_template_words(error, desk.words),
            |one| in_own_language(&one.name, desk.words),
        );
        let languages = template.map(|one| one.text.languages().join(", ")).unwrap_or_default();
        let whose = desk.words.get(if one.is_own { "template-own" } else { "template-sample" });
        vec![one.name.clone(), called, languages, whose]
    };
    let headings = ["template-key", "field-name", "field-contract-language", "template-whose"];
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let table = Table { headings, rows: known.iter().map(row).collect() };
    let told = desk.words.get("template-for-lawyer");
    Ok(Outcome::new(list(&items, None, items.len()), table.text(desk.format)).with_messages([told]))
}

/// All of them as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let known = library(&store.read(&ListTemplates)?);
    Ok(List::Records(Box::new(Records::of_templates(&known, desk.words))))
}

fn show(wanted: &TemplateName, store: &Store, desk: &Desk) -> Done<Outcome> {
    let template = find(store, &wanted.name, desk.words)?;
    let json = json!({
        "name": wanted.name,
        "title": in_own_language(&template.name, desk.words),
        "kind": template.kind,
        "text": text_json(&template.text),
    });
    Ok(Outcome::new(json, template.file().trim_end()))
}

fn check_template(wanted: &CheckTemplate, store: &Store, desk: &Desk) -> Done<Outcome> {
    let name = wanted.what.to_string_lossy();
    let (template, found) = if wanted.what.exists() {
        let file = read(&wanted.what, "other", desk)?;
        let found = file.findings();
        (file.template, found)
    } else {
        let template = find(store, &name, desk.words)?;
        let found = template_findings(&template);
        (template, found)
    };
    Ok(checked(&name, &template, &found, desk))
}

/// Everything wrong with the text; the exit code says whether anything is.
fn checked(name: &str, template: &Template, found: &[Finding], desk: &Desk) -> Outcome {
    let missing = Essential::missing(&template.kind, &template.text);
    let json = json!({
        "name": name,
        "languages": template.text.languages(),
        "passages": template.text.passages.len(),
        "findings": found.iter().map(|one| finding_json(one, desk.words)).collect::<Vec<_>>(),
        "missing_terms": missing.iter().map(|term| term.key()).collect::<Vec<_>>(),
    });
    let told = desk.words.count("text-findings", found.len());
    let terms = (!missing.is_empty()).then(|| no_terms(&missing, desk.words));
    let text = said(found, desk.words).join("\n");
    let found_fault = !found.is_empty() || !missing.is_empty();
    Outcome { found_fault, ..Outcome::new(json, text).with_messages([told].into_iter().chain(terms)) }
}

fn read(path: &Path, kind: &str, desk: &Desk) -> Done<FileTemplate> {
    template_file(path, kind).map_err(|error| match error {
        NoFile::NoTemplate(error) => no_template(&error, desk.words),
        NoFile::Unreadable(error) => {
            let arguments = error_parts(&error, desk.words);
            let failure = Failure::new(UNREADABLE, error.document_key()).rule("K-3");
            arguments.into_iter().fold(failure, |failure, (name, value)| failure.part(name, value))
        }
    })
}

fn add(wanted: &AddTemplate, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let read = read(&wanted.file, &wanted.kind, desk)?;
    let stem = wanted.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = wanted.name.clone().unwrap_or(stem);
    let found = read.findings();
    if !found.is_empty() {
        return Err(faulty(&name, &found, desk.words));
    }
    let template = read.template;
    let save = SaveTemplate { name: name.clone(), kind: template.kind.clone(), file: template.file() };
    let receipt = store.write(&save)?;
    let outcome = checked(&name, &template, &[], desk);
    let mut json = outcome.json.clone();
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let said = desk.words.say("cli-template-added", [("name", &name)]);
    let messages = std::iter::once(said).chain(outcome.messages).collect();
    Ok(Outcome { json, messages, found_fault: false, ..outcome })
}

fn remove(wanted: &TemplateName, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let unknown =
        || Failure::new(NOTHING_FOUND, "cli-template-not-own").part("name", &wanted.name).rule("K-3");
    let known = store.read(&FindTemplate(wanted.name.clone()))?.ok_or_else(unknown)?;
    let base: (Id, i64) = (known.id, known.version);
    let receipt = store.write(&RemoveRow { table: &TEMPLATE, base })?;
    let json = json!({
        "id": known.id, "name": known.name, "removed": true, "operation": operation(&receipt),
    });
    let said = desk.words.say("cli-template-gone", [("name", &known.name)]);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}
