//! Templates on the command line (`K-3`).

use super::{
    Desk,
    arguments::{AddTemplate, CheckTemplate, TemplateName, TemplateVerb},
    client::operation,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, UNREADABLE},
    import::unreadable,
    output::{Outcome, Table, list},
};
use crate::{
    domain::{
        contract::text::template::{NoTemplate, Template},
        id::Id,
    },
    exchange::Unreadable,
    i18n::Catalogue,
    report::document::{
        Listed, NoFile, finding_json, in_own_language, library, template_file, template_findings, text_json,
    },
    store::{
        Store,
        note::RemoveRow,
        template::{FindTemplate, ListTemplates, SaveTemplate, TEMPLATE},
    },
    ui::text::clean,
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
pub(super) fn find(store: &Store, name: &str) -> Done<Template> {
    let known = library(&store.read(&ListTemplates)?);
    let names = known.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    let found = known.iter().find(|one| one.name == name);
    let unknown = || {
        let failure = Failure::new(NOTHING_FOUND, "cli-template-unknown").part("name", name).rule("K-3");
        failure.part("known", names)
    };
    found.ok_or_else(unknown)?.template.clone().map_err(|error| no_template(&error))
}

fn no_template(error: &NoTemplate) -> Failure {
    let line = u64::try_from(error.line).ok();
    Failure::new(REFUSED, "text-no-template").part("said", &error.said).rule("K-3").line(line)
}

fn list_templates(store: &Store, desk: &Desk) -> Done<Outcome> {
    let known = library(&store.read(&ListTemplates)?);
    let items: Vec<Value> = known.iter().map(|one| listed_json(one, desk.words)).collect();
    let row = |one: &Listed| {
        let template = one.template.as_ref();
        let called =
            template.map_or_else(|error| error.said.clone(), |one| in_own_language(&one.name, desk.words));
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

fn listed_json(listed: &Listed, words: &Catalogue) -> Value {
    let template = listed.template.as_ref().ok();
    json!({
        "name": listed.name,
        "title": template.map(|one| in_own_language(&one.name, words)),
        "kind": template.map(|one| one.kind.clone()),
        "languages": template.map(|one| one.text.languages()),
        "own": listed.is_own,
    })
}

fn show(wanted: &TemplateName, store: &Store, desk: &Desk) -> Done<Outcome> {
    let template = find(store, &wanted.name)?;
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
    let template =
        if wanted.what.exists() { read(&wanted.what, "other", desk)? } else { find(store, &name)? };
    Ok(checked(&name, &template, desk))
}

/// Everything wrong with the text; the exit code says whether anything is.
fn checked(name: &str, template: &Template, desk: &Desk) -> Outcome {
    let found = template_findings(template);
    let json = json!({
        "name": name,
        "languages": template.text.languages(),
        "passages": template.text.passages.len(),
        "findings": found.iter().map(|one| finding_json(one, desk.words)).collect::<Vec<_>>(),
    });
    let lines: Vec<String> = found.iter().map(|one| one.say(desk.words)).collect();
    let told = desk.words.count("text-findings", found.len());
    Outcome { found_fault: !found.is_empty(), ..Outcome::new(json, lines.join("\n")).with_messages([told]) }
}

fn read(path: &Path, kind: &str, desk: &Desk) -> Done<Template> {
    template_file(path, kind).map_err(|error| match error {
        NoFile::NoTemplate(error) => no_template(&error),
        NoFile::Unreadable(Unreadable::Damaged { detail }) => {
            Failure::new(UNREADABLE, "text-damaged-document").part("detail", clean(&detail)).rule("K-3")
        }
        NoFile::Unreadable(other) => unreadable(&other, desk.words).rule("K-3"),
    })
}

fn add(wanted: &AddTemplate, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let template = read(&wanted.file, &wanted.kind, desk)?;
    let stem = wanted.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = wanted.name.clone().unwrap_or(stem);
    let save = SaveTemplate { name: name.clone(), kind: template.kind.clone(), file: template.file() };
    let receipt = store.write(&save)?;
    let outcome = checked(&name, &template, desk);
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
