//! What a contract itself says of who owes what: rows to look at, never written by themselves (`K-7`).

use super::PAY;
use crate::domain::{
    contract::instalment::{Event, Instalment, Share, read_shares},
    due::DueRule,
    field::Draft,
    money::read_amount,
};

/// What of a contract the rows follow from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    pub kind: String,
    /// Minor units, with a tax that comes on top; nothing where there is no sum.
    pub sum: Option<i64>,
    pub currency: String,
    pub subject: String,
    /// As they were typed.
    pub payment: String,
    pub delivery: String,
    /// What stands in the values of its text: name and what was filled in.
    pub values: Vec<(String, String)>,
}

/// The value of a text that says how many working days a duty has: kind of the contract, kind of the duty, name of the
/// value, and after what the days run where the duty itself says nothing.
const TERMS: &[(&str, &str, &str, &str)] = &[
    ("supply", "deliver", "delivery_days", "signed"),
    ("supply", "accept", "accept_days", "shipped"),
    ("services", "sign_act", "accept_days", "request"),
    ("work", "sign_act", "accept_days", "request"),
    ("lease", "deliver", "handover_days", "signed"),
    ("lease", "sign_act", "handover_days", "signed"),
    ("agency", "accept", "accept_days", "request"),
];

type Row = &'static [(&'static str, &'static str)];

/// What both sides do beside paying, by the kind of the contract: side, kind, event, proof.
const DUTIES: &[(&str, &[Row])] = &[
    (
        "supply",
        &[
            &[("side", "we"), ("kind", "deliver"), ("evidence", "waybill")],
            &[("side", "we"), ("kind", "document"), ("event", "shipped"), ("evidence", "invoice")],
            &[("side", "they"), ("kind", "accept"), ("event", "shipped"), ("evidence", "waybill")],
        ],
    ),
    (
        "services",
        &[
            &[("side", "we"), ("kind", "other"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "request"), ("evidence", "act")],
        ],
    ),
    (
        "work",
        &[
            &[("side", "we"), ("kind", "other"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "request"), ("evidence", "act")],
        ],
    ),
    (
        "lease",
        &[
            &[("side", "we"), ("kind", "deliver"), ("event", "signed"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "signed"), ("evidence", "act")],
        ],
    ),
    (
        "agency",
        &[
            &[("side", "we"), ("kind", "notify"), ("evidence", "letter")],
            &[("side", "they"), ("kind", "accept"), ("event", "request"), ("evidence", "letter")],
        ],
    ),
];

/// Rows that the terms give: what they pay first, then what either side does. Nothing is guessed: a term that cannot be
/// read is left open, and the row waits.
pub fn propose(agreed: &Agreed) -> Vec<Draft> {
    let duties = DUTIES.iter().find(|(kind, _)| *kind == agreed.kind).map_or(&[][..], |(_, rows)| rows);
    let duty = |row: &Row| {
        let mut draft: Draft = row.iter().copied().collect();
        let what = match draft.get("kind") {
            "deliver" if !agreed.delivery.is_empty() => agreed.delivery.clone(),
            "deliver" | "other" => agreed.subject.clone(),
            _ => String::new(),
        };
        draft.set("what", what);
        agreed.set_days(&mut draft);
        draft
    };
    payments(agreed).into_iter().chain(duties.iter().map(duty)).collect()
}

impl Agreed {
    /// The days that the text gives a duty; what stands there is said where it is no number.
    fn set_days(&self, draft: &mut Draft) {
        let is_its = |term: &&(&str, &str, &str, &str)| term.0 == self.kind && term.1 == draft.get("kind");
        let Some((_, kind, name, event)) = TERMS.iter().find(is_its) else { return };
        let known = self.values.iter().find(|(known, value)| known == name && !value.trim().is_empty());
        // The words of the delivery stand in the place of its days.
        let is_said = *kind == "deliver" && !self.delivery.trim().is_empty();
        let Some((_, value)) = known.filter(|_| !is_said) else { return };
        match counted_days(value) {
            Some(days) => {
                draft.set("due_count", days.to_string());
                draft.set("due_unit", "working");
                draft.set("event", *event);
            }
            None => draft.set("what", [draft.get("what"), value.trim()].join(" ").trim()),
        }
    }
}

/// `10`, `10 (он)`, `10 дней`: the number that a value begins with; nothing where it begins with none.
fn counted_days(value: &str) -> Option<u32> {
    let digits: String = value.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|days| (1..=1_000).contains(days))
}

/// The rows but for those that are written down already: of the same side, kind, event and sum, each of them once.
pub fn not_yet(rows: Vec<Draft>, written: impl IntoIterator<Item = Draft>) -> Vec<Draft> {
    let shape = |draft: &Draft| -> ([String; 3], Option<i64>) {
        (
            ["side", "kind", "event"].map(|key| draft.get(key).to_owned()),
            read_amount(draft.get("sum"), false).ok(),
        )
    };
    let mut known: Vec<_> = written.into_iter().map(|one| shape(&one)).collect();
    let mut is_new = |row: &Draft| {
        let at = known.iter().position(|one| *one == shape(row));
        at.map(|at| known.swap_remove(at)).is_none()
    };
    rows.into_iter().filter(|row| is_new(row)).collect()
}

/// A row for each share of the whole, and one for what no share names; one for the whole where the line names none.
fn payments(agreed: &Agreed) -> Vec<Draft> {
    let Some(sum) = agreed.sum else { return Vec::new() };
    let shares = read_shares(&agreed.payment).filter(|shares| !shares.is_empty());
    let share_sum = |share: &Share| share.percent.percent_of(sum).unwrap_or(i64::MAX);
    let named = |shares: &[Share]| shares.iter().map(share_sum).fold(0, i64::saturating_add);
    let is_whole = |shares: &[Share]| named(shares).saturating_sub(sum).unsigned_abs() <= shares.len() as u64;
    let shares = shares.filter(|shares| named(shares) <= sum || is_whole(shares));
    let Some(shares) = shares else { return vec![payment(sum, agreed)] };
    let left = sum - named(&shares);
    // What rounding leaves over belongs to the last share of a whole.
    let mut sums: Vec<i64> = shares.iter().map(share_sum).collect();
    if let Some(last) = sums.last_mut().filter(|_| is_whole(&shares)) {
        *last += left;
    }
    let named_rows = shares.iter().zip(sums).map(|(share, sum)| of_share(share, sum, agreed));
    let rest = (!is_whole(&shares)).then(|| payment(left, agreed));
    named_rows.chain(rest).collect()
}

/// A share whose term is not understood waits with its words.
fn of_share(share: &Share, sum: i64, agreed: &Agreed) -> Draft {
    if let Some(instalment) = &share.read {
        return of_instalment(instalment, sum, agreed);
    }
    let mut draft = payment(sum, agreed);
    draft.set("what", share.words.as_str());
    draft
}

fn payment(sum: i64, agreed: &Agreed) -> Draft {
    let mut draft: Draft =
        [("side", "they"), ("kind", PAY), ("evidence", "payment_order")].into_iter().collect();
    draft.set("sum", format!("{}.{:02}", sum / 100, sum % 100));
    draft.set("currency", agreed.currency.as_str());
    draft.set("what", agreed.payment.as_str());
    draft
}

fn of_instalment(one: &Instalment, sum: i64, agreed: &Agreed) -> Draft {
    let mut draft = payment(sum, agreed);
    draft.set("event", event_key(one.event));
    if let Some((unit, count)) = one.term.map(unit_of) {
        draft.set("due_count", count.to_string());
        draft.set("due_unit", unit);
    }
    draft
}

const fn event_key(event: Event) -> &'static str {
    match event {
        Event::Signed => "signed",
        Event::Invoice => "invoice",
        Event::Shipped => "shipped",
        Event::Accepted => "act",
    }
}

const fn unit_of(rule: DueRule) -> (&'static str, u32) {
    match rule {
        DueRule::Calendar(days) => ("calendar", days),
        DueRule::CalendarAsIs(days) => ("calendar_as_is", days),
        DueRule::Working(days) => ("working", days),
        DueRule::Banking(days) => ("banking", days),
        DueRule::NextMonth(days) => ("next_month", days),
        DueRule::AfterMonth(days) => ("after_month", days),
        DueRule::Months(count) => ("months", count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::obligation::{FIELDS, flaws};
    use proptest::prelude::*;

    fn agreed(kind: &str, payment: &str) -> Agreed {
        let text = |text: &str| text.to_owned();
        Agreed {
            kind: text(kind),
            sum: Some(48_000_000),
            currency: text("KZT"),
            payment: text(payment),
            ..Agreed::default()
        }
    }

    fn told(draft: &Draft) -> [&str; 6] {
        ["side", "kind", "sum", "due_count", "due_unit", "event"].map(|key| draft.get(key))
    }

    #[test]
    fn instalments_become_payments_after_their_events() {
        let found =
            propose(&agreed("supply", "30% advance 5 bank days; 70% 10 calendar days after shipment"));
        let rows: Vec<[&str; 6]> = found.iter().map(told).collect();
        let expected = [
            ["they", "pay", "144000.00", "5", "banking", "signed"],
            ["they", "pay", "336000.00", "10", "calendar", "shipped"],
            ["we", "deliver", "", "", "", ""],
            ["we", "document", "", "", "", "shipped"],
            ["they", "accept", "", "", "", "shipped"],
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn shares_of_a_whole_add_up_to_it() {
        let odd = Agreed {
            sum: Some(125_000_005),
            ..agreed("supply", "30% аванс 5 банковских дней; 70% 10 дней")
        };
        let sums: Vec<i64> = propose(&odd)
            .iter()
            .filter(|row| row.get("kind") == "pay")
            .map(|row| read_amount(row.get("sum"), false).unwrap())
            .collect();
        assert_eq!((sums.len(), sums.iter().sum::<i64>()), (2, 125_000_005), "{sums:?}");
    }

    #[test]
    fn a_share_alone_is_proposed_as_a_share_and_the_rest_waits() {
        let sums = |payment: &str| -> Vec<String> {
            let found = propose(&agreed("other", payment));
            found.iter().map(|row| row.get("sum").to_owned()).collect()
        };
        assert_eq!(sums("50 %"), ["240000.00", "240000.00"]);
        assert_eq!(sums("аванс 30%; 20% 5 дней после отгрузки"), ["144000.00", "96000.00", "240000.00"]);
        assert_eq!(sums("100 %"), ["480000.00"]);
        assert_eq!(sums("80 %; 70 %"), ["480000.00"], "more than the whole says nothing");
    }

    #[test]
    fn days_in_the_values_of_the_text_are_proposed() {
        let values = |days: &str| {
            [("delivery_days", days), ("accept_days", "3")]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .to_vec()
        };
        let of = |days: &str, delivery: &str| {
            let delivery = delivery.to_owned();
            propose(&Agreed { values: values(days), delivery, ..agreed("supply", "") })
        };
        let rows = of("10 (десять)", "");
        assert_eq!(told(&rows[1]), ["we", "deliver", "", "10", "working", "signed"]);
        assert_eq!(told(&rows[3]), ["they", "accept", "", "3", "working", "shipped"]);
        let words = of("по мере готовности", "");
        assert_eq!((words[1].get("due_count"), words[1].get("what")), ("", "по мере готовности"));
        assert_eq!(of("10", "CPT Алматы")[1].get("due_count"), "", "words of the delivery stand instead");
    }

    #[test]
    fn what_is_written_down_is_not_proposed_again() {
        let rows = || propose(&agreed("supply", "50% аванс; 50% через 10 дней после отгрузки"));
        assert_eq!(not_yet(rows(), rows()), []);
        let first = rows().into_iter().take(1);
        assert_eq!(not_yet(rows(), first).len(), rows().len() - 1);
        let other: Draft = [("side", "they"), ("kind", "pay"), ("sum", "1.00")].into_iter().collect();
        assert_eq!(not_yet(rows(), [other]).len(), rows().len());
    }

    #[test]
    fn what_is_not_understood_waits_and_nothing_is_made_up() {
        let found = propose(&agreed("services", "как договоримся"));
        assert_eq!(told(&found[0]), ["they", "pay", "480000.00", "", "", ""]);
        assert_eq!(found[0].get("what"), "как договоримся");
        let without = Agreed { sum: None, ..agreed("non_disclosure", "") };
        assert_eq!(propose(&without), []);
    }

    proptest! {
        #[test]
        fn every_row_can_be_saved(kind in 0..6_usize, payment in "[a-zа-я0-9%; ]{0,60}") {
            let kind = ["supply", "services", "work", "lease", "agency", "other"][kind];
            for draft in propose(&agreed(kind, &payment)) {
                prop_assert_eq!(flaws(&draft), vec![]);
                for field in FIELDS.iter().filter(|field| !field.kind.is_elsewhere()) {
                    prop_assert!(field.read(draft.get(field.key)).is_ok(), "{}", field.key);
                }
            }
        }
    }
}
