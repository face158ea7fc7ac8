//! Who signs a document of a contract, and what stands in the way (`K-6`).

use super::{
    Desk,
    annex::doubtful,
    arguments::{NamedToSign, SignaturesChecked},
    client::{operation, written},
    contract_check::{finding_lines, name_for, named_json, named_text},
    doubts::nothing_doubtful,
    failure::{Done, Failure, REFUSED},
    output::Outcome,
    record,
};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{Side, check::Finding},
    },
    i18n::{annexes, findings},
    report::finding_json,
    store::{
        Store,
        annex::AnnexOut,
        signatory::{CheckSignatures, NamedOut, Signable, SignatoriesOf},
    },
};
use serde_json::{Value, json};

/// Findings, those that stand in the way of a signature first; with one of these the exit code is 1.
pub fn check(annex: &AnnexOut, wanted: &SignaturesChecked, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (document, on) = (Signable::Annex(annex.id), wanted.on.unwrap_or_else(|| desk.clock.today()));
    let mut found = store.read(&CheckSignatures { document, on })?;
    found.sort_by_key(|finding| !finding.blocks());
    let named = store.read(&SignatoriesOf(document))?;
    let is_blocked = found.iter().any(Finding::blocks);
    let items: Vec<Value> = found.iter().map(|finding| finding_json(finding, desk.words)).collect();
    let json = json!({
        "document": reference(annex, desk),
        "contract": record::reference(annex.contract.0, &annex.contract.1),
        "day": on.to_string(),
        "ok": !is_blocked,
        "signatories": named_json(&named),
        "items": items,
        "next": null,
        "total": items.len(),
    });
    let text = [named_text(&named, desk), finding_lines(&found, desk)];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    let told = desk.words.get(if is_blocked { "check-blocked" } else { "check-clear" });
    let told = doubtful(annex, desk).0.into_iter().chain([told]);
    Ok(Outcome { found_fault: is_blocked, ..Outcome::new(json, text.join("\n\n")).with_messages(told) })
}

fn reference(annex: &AnnexOut, desk: &Desk) -> Value {
    record::reference(annex.id, &annexes::title(annex.kind, &annex.text("number"), desk.words))
}

/// Names who signs for a side, in this order; nobody leaves it to those of the contract.
pub fn name_signatories(
    annex: &AnnexOut,
    wanted: &NamedToSign,
    store: &mut Store,
    desk: &Desk,
) -> Done<Outcome> {
    let document = Signable::Annex(annex.id);
    let receipt = name_for(document, wanted, store, desk)?;
    let named = store.read(&SignatoriesOf(document))?;
    let of = |side: Side| -> Vec<NamedOut> { named.iter().filter(|one| one.side == side).cloned().collect() };
    let json = json!({
        "document": reference(annex, desk),
        "contract": record::reference(annex.contract.0, &annex.contract.1),
        "signatories": named_json(&named),
        "operation": operation(&receipt),
    });
    let shown = Outcome::new(json, named_text(&of(wanted.side), desk));
    Ok(written(shown, &receipt, nothing_doubtful(), (desk, annex.id)))
}

/// What stands in the way of a signature, as a refusal that says how to sign all the same.
pub fn blocked(found: &[Finding], annex: &AnnexOut, desk: &Desk) -> Failure {
    let lines = found.iter().map(|finding| findings::sentence(finding, desk.words)).collect();
    let json = found.iter().map(|finding| finding_json(finding, desk.words)).collect();
    let key = document_key(annex);
    Failure::new(REFUSED, "error-signature-blocked")
        .rule("K-6")
        .details(lines, "findings", json)
        .hint("cli-hint-annex-signature", vec![("noun", noun(annex.kind).to_owned()), ("key", key)])
}

/// What the command line calls a document by: documents of each kind have numbers of their own.
pub(super) fn document_key(annex: &AnnexOut) -> String {
    format!("{}/{}/{}", annex.contract.1, annex.kind.key(), annex.text("number"))
}

/// The word of the command line for documents of a kind.
const fn noun(kind: AnnexKind) -> &'static str {
    match kind {
        AnnexKind::Specification => "specification",
        AnnexKind::Act => "act",
        AnnexKind::Addendum | AnnexKind::Termination | AnnexKind::Notice => "addendum",
    }
}
