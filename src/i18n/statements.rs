//! What is doubtful about a bank statement, in words (`D-2`).

use super::Catalogue;
use crate::domain::statement::{Doubt, Kind, Statement, score::Reason};

/// One sentence.
pub fn doubt(doubt: &Doubt, words: &Catalogue) -> String {
    let mut parts = doubt.texts();
    parts.extend(doubt.day().map(|day| ("day", words.formats.date(day))));
    words.say(doubt.key(), parts)
}

/// What an operation is; nothing for a usual payment.
pub fn kind(kind: Kind, words: &Catalogue) -> Option<String> {
    let key = match kind {
        Kind::Payment => return None,
        Kind::OwnTransfer => "statement-kind-own-transfer",
        Kind::BankFee => "statement-kind-bank-fee",
        Kind::Return => "statement-kind-return",
        Kind::Court => "statement-kind-court",
        Kind::TaxRefund => "statement-kind-tax-refund",
    };
    Some(words.get(key))
}

/// Why a payment fits.
pub fn reason(reason: Reason, words: &Catalogue) -> String {
    words.get(match reason {
        Reason::TaxId => "booking-reason-tax-id",
        Reason::Name => "booking-reason-name",
        Reason::Number => "booking-reason-number",
        Reason::NumberDay => "booking-reason-number-day",
        Reason::Contract => "booking-reason-contract",
        Reason::Sum => "booking-reason-sum",
        Reason::SumOfSeveral => "booking-reason-sum-of-several",
        Reason::SumNear => "booking-reason-sum-near",
        Reason::Account => "booking-reason-account",
        Reason::DueNear => "booking-reason-due-near",
        Reason::Refund => "booking-reason-refund",
    })
}

/// What does not follow from the operations, a sentence for each difference; none where all is right. The first of each
/// pair is the key of the message.
pub fn differences(statement: &Statement, words: &Catalogue) -> Vec<(&'static str, String)> {
    let Some(proof) = statement.proof() else {
        return vec![("statement-sums-too-large", words.get("statement-sums-too-large"))];
    };
    let currency = statement.currency.map_or("", |currency| currency.code());
    let told = [
        ("statement-closing-differs", proof.closing),
        ("statement-in-differs", proof.paid_in),
        ("statement-out-differs", proof.paid_out),
    ];
    let sentence = |(key, difference): (&'static str, Option<i64>)| {
        let sum = words.formats.money(difference?, currency);
        Some((key, words.say(key, [("sum", sum)])))
    };
    told.into_iter().filter_map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use chrono::NaiveDate;

    #[test]
    fn sentences_quote_and_count() {
        let words = Catalogue::load(Language::Russian);
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        assert_eq!(doubt(&Doubt::DayFar { day }, &words), "01.01.1900: в этот день операции быть не могло");
        let text = "32.06.2026".to_owned();
        assert_eq!(doubt(&Doubt::DayUnreadable { text }, &words), "«32.06.2026» — такой даты нет");
        let statement = Statement { opening: Some(0), closing: Some(150), ..Statement::default() };
        let told = differences(&statement, &words);
        assert_eq!(told[0].0, "statement-closing-differs");
        assert!(told[0].1.contains("1,50"), "{told:?}");
    }
}
