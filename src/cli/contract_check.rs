//! Who signs a contract, and what stands in the way (`K-6`, `C-12`).

use super::{
    Desk,
    arguments::{NamedToSign, SignaturesChecked},
    client::{operation, written},
    contract::find_contract,
    contract_text::check_text,
    doubts::nothing_doubtful,
    failure::{Done, Failure, REFUSED},
    output::{Outcome, pairs},
    package, record,
    signatory::{find_signatory, table},
};
use crate::{
    domain::contract::{Side, check::Finding},
    i18n::findings,
    report::{finding_json, missing_json, missing_lines, signatory_json},
    store::{
        Receipt, Store, StoreError,
        contract::ContractOut,
        package::Package,
        signatory::{CheckSignatures, NameSignatories, NamedOut, Signable, SignatoriesOf, SignatoryOut},
    },
};
use serde_json::{Value, json};

/// Findings, those that stand in the way of a signature first; with one of these the exit code is 1.
pub fn check(wanted: &SignaturesChecked, store: &Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let on = wanted.on.unwrap_or_else(|| desk.clock.today());
    let document = Signable::Contract(contract.id);
    let mut found = store.read(&CheckSignatures { document, on })?;
    found.sort_by_key(|finding| !finding.blocks());
    let named = store.read(&SignatoriesOf(document))?;
    let written = check_text(contract.id, store, desk)?;
    let package = package::read(contract.id, store, desk)?;
    let missing = written.as_ref().map(|written| written.lines.clone()).unwrap_or_default();
    let is_blocked =
        found.iter().any(Finding::blocks) || written.as_ref().is_some_and(|written| written.blocks);
    let items: Vec<Value> = found.iter().map(|finding| finding_json(finding, desk.words)).collect();
    let json = json!({
        "contract": record::reference(contract.id, &contract.text("number")),
        "day": on.to_string(),
        "ok": !is_blocked,
        "signatories": named_json(&named),
        "items": items,
        "text": written.as_ref().map_or(Value::Null, |written| written.json.clone()),
        "package": missing_json(&package),
        "next": null,
        "total": items.len(),
    });
    // What the package lacks is named, and is a fault of the package alone: `contract package check`.
    let of_package = lacking(&package, desk);
    let text = [named_text(&named, desk), finding_lines(&found, desk), of_package, missing.join("\n")];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    let is_open = contract.standing.state.is_on_the_way();
    let told = desk.words.get(match (is_blocked, is_open) {
        (true, true) => "check-blocked",
        (true, false) => "check-signed-blocked",
        (false, true) => "check-clear",
        (false, false) => "check-signed",
    });
    Ok(Outcome { found_fault: is_blocked, ..Outcome::new(json, text.join("\n\n")).with_messages([told]) })
}

/// A line for each document that the package lacks; none of them stands in the way of a signature.
fn lacking(package: &Package, desk: &Desk) -> String {
    let place = format!("  {}", desk.words.get("package-page"));
    let lines = missing_lines(package, desk.words).into_iter().map(|line| (place.clone(), line));
    pairs(&lines.collect::<Vec<_>>())
}

/// A line for each finding: what about it, and where.
pub(super) fn finding_lines(found: &[Finding], desk: &Desk) -> String {
    let sign = |finding: &Finding| if finding.blocks() { "! " } else { "  " };
    let line = |finding: &Finding| {
        let place = findings::place(finding.place, desk.words);
        (format!("{}{place}", sign(finding)), findings::sentence(finding, desk.words))
    };
    pairs(&found.iter().map(line).collect::<Vec<_>>())
}

pub(super) fn named_json(named: &[NamedOut]) -> Value {
    let one = |one: &NamedOut| {
        json!({
            "side": one.side.key(),
            "named_in": if one.document.annex().is_some() { "document" } else { "contract" },
            "signatory": signatory_json(&one.on_paper()),
        })
    };
    named.iter().map(one).collect()
}

pub(super) fn named_text(named: &[NamedOut], desk: &Desk) -> String {
    let all: Vec<SignatoryOut> = named.iter().map(NamedOut::on_paper).collect();
    if all.is_empty() { String::new() } else { table(&all, desk.words).text(desk.format) }
}

/// Names who signs for a side, in this order.
pub fn name_signatories(wanted: &NamedToSign, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let document = Signable::Contract(contract.id);
    let receipt = name_for(document, wanted, store, desk)?;
    let named = store.read(&SignatoriesOf(document))?;
    let of = |side: Side| -> Vec<NamedOut> { named.iter().filter(|one| one.side == side).cloned().collect() };
    let json = json!({
        "contract": record::reference(contract.id, &contract.text("number")),
        "signatories": named_json(&named),
        "operation": operation(&receipt),
    });
    let shown = Outcome::new(json, named_text(&of(wanted.side), desk));
    Ok(written(shown, &receipt, nothing_doubtful(), (desk, contract.id)))
}

/// Writes down who signs a document for a side.
pub(super) fn name_for(
    document: Signable,
    wanted: &NamedToSign,
    store: &mut Store,
    desk: &Desk,
) -> Done<Receipt> {
    let found = wanted.signatories.iter().map(|key| find_signatory(store, key).map(|one| one.id));
    let signatories = found.collect::<Done<_>>()?;
    let naming = NameSignatories { document, side: wanted.side, signatories };
    store.write(&naming).map_err(|error| match error {
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, desk.words.get("field-signatory"), "K-6"),
        other => other.into(),
    })
}

/// What stands in the way of a signature, as a refusal that says how to sign all the same.
pub fn blocked(found: &[Finding], contract: &ContractOut, desk: &Desk) -> Failure {
    let lines = found.iter().map(|finding| findings::sentence(finding, desk.words)).collect();
    let json = found.iter().map(|finding| finding_json(finding, desk.words)).collect();
    let number = contract.text("number");
    Failure::new(REFUSED, "error-signature-blocked")
        .rule("K-6")
        .details(lines, "findings", json)
        .hint("cli-hint-signature", vec![("number", number)])
}
