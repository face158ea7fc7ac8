//! The fields that a text may name (`K-3`): `{{ client.short }}`.

/// A field: its name in texts, and the key of its name for people.
pub type TextField = (&'static str, &'static str);

/// Fields of the paper itself and of the contract it is or belongs to.
pub const OWN: &[TextField] = &[
    ("number", "field-contract-number"),
    ("date", "field-contract-day"),
    ("place", "text-field-place"),
    ("subject", "field-contract-subject"),
    ("sum", "field-contract-sum"),
    ("sum_words", "contract-sum-in-words"),
    ("currency", "field-currency"),
    ("vat", "field-contract-vat"),
    ("vat_rate", "field-contract-vat-rate"),
    ("vat_sum", "text-field-vat-sum"),
    ("start", "field-contract-start"),
    ("end", "field-contract-end"),
    ("renewal", "field-contract-renewal"),
    ("prolong_months", "field-contract-renewal-months"),
    ("notice_days", "field-contract-notice-days"),
    ("payment", "field-contract-payment"),
    ("delivery", "field-contract-delivery"),
    ("defer_days", "field-contract-payment"),
    ("defer_kind", "field-contract-payment"),
    ("claim_days", "text-field-claim-days"),
    ("fm_days", "text-field-force-majeure-days"),
    ("penalty_pct", "field-contract-penalty-rate"),
    ("penalty_cap", "field-contract-penalty-cap"),
    ("country", "text-field-country"),
    ("is_bilingual", "field-contract-language"),
    ("contract.number", "text-field-contract-number"),
    ("contract.date", "text-field-contract-date"),
    ("contract.subject", "field-contract-subject"),
    ("contract.end", "field-contract-end"),
    ("new_end", "text-field-new-end"),
    ("reason", "column-reason"),
    ("lines", "text-field-lines"),
    ("lines_total", "text-field-lines-total"),
    ("lines_vat", "text-field-lines-vat"),
    ("sum_net", "text-field-sum-net"),
    ("invoice_number", "field-contract-number"),
    ("invoice_date", "field-invoice-day"),
    ("due", "field-invoice-due"),
    ("shipped", "field-invoice-shipped"),
    ("accepted", "field-invoice-accepted"),
    ("exchange_rate", "field-invoice-exchange-rate"),
    ("lines_count", "text-field-lines-count"),
    ("quantity", "text-field-quantity"),
    ("debt_sum", "text-field-debt-sum"),
    ("debt_words", "text-field-debt-sum"),
    ("penalty_sum", "text-field-penalty-sum"),
    ("penalty_words", "text-field-penalty-sum"),
    ("claim_sum", "text-field-claim-sum"),
    ("claim_words", "text-field-claim-sum"),
    ("deadline", "field-invoice-due"),
    ("from", "field-act-from"),
    ("to", "field-act-to"),
    ("owed", "text-field-owed"),
    ("owed_by_theirs", "text-field-owed"),
    ("their_sum", "field-act-theirs"),
    ("difference", "act-differs-by"),
    ("trustee_name", "text-field-trustee-name"),
    ("trustee_document", "text-field-trustee-document"),
    ("valid_until", "text-field-valid-until"),
];

/// Fields of a side, behind `us.` or `client.`.
pub const OF_SIDE: &[TextField] = &[
    ("full_name", "text-field-full-name"),
    ("short", "field-name"),
    ("id_number", "text-field-id-number"),
    ("address", "field-address"),
    ("account", "field-iban"),
    ("bank", "field-bank"),
    ("bank_code", "field-bank-code"),
    ("correspondent", "field-correspondent"),
    ("kbe", "field-kbe"),
    ("kpp", "field-kpp"),
    ("requisites", "text-field-requisites"),
    ("signer_position", "text-field-signer-position"),
    ("signer_position_gen", "text-field-signer-position"),
    ("signer_name", "text-field-signer-name"),
    ("signer_name_gen", "text-field-signer-name-genitive"),
    ("authority_gen", "text-field-authority"),
    ("acting_gen", "text-field-acting-genitive"),
    ("acting", "text-field-acting"),
    ("named", "text-field-named"),
    ("dear", "text-field-dear"),
    ("phone", "text-field-phone"),
    ("email", "text-field-email"),
    ("is_person", "text-field-is-person"),
    ("is_sole_trader", "client-kind-sole-trader"),
];

/// What stands before the fields of a side: ours, the client's.
pub const SIDES: [&str; 2] = ["us", "client"];

/// A known field: the side it belongs to, and the key of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub side: Option<&'static str>,
    pub label: &'static str,
}

/// The names of all fields.
pub fn names() -> impl Iterator<Item = String> {
    let of_sides =
        SIDES.into_iter().flat_map(|side| OF_SIDE.iter().map(move |(name, _)| format!("{side}.{name}")));
    OWN.iter().map(|(name, _)| (*name).to_owned()).chain(of_sides)
}

/// The field of this name; nothing for one that no text may use.
pub fn known(name: &str) -> Option<Known> {
    let of = |fields: &[TextField], wanted: &str| {
        fields.iter().find(|(name, _)| *name == wanted).map(|(_, label)| *label)
    };
    if let Some(label) = of(OWN, name) {
        return Some(Known { side: None, label });
    }
    let (side, rest) = name.split_once('.')?;
    let side = SIDES.into_iter().find(|known| *known == side)?;
    Some(Known { side: Some(side), label: of(OF_SIDE, rest)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_a_side_is_known_behind_its_side_alone() {
        assert_eq!(known("client.short"), Some(Known { side: Some("client"), label: "field-name" }));
        assert_eq!(known("sum"), Some(Known { side: None, label: "field-contract-sum" }));
        assert_eq!(known("contract.number").map(|known| known.label), Some("text-field-contract-number"));
        assert!(["summ", "short", "bank.short", "us.sum", "us"].iter().all(|name| known(name).is_none()));
    }
}
