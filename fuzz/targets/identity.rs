//! Numbers of firms, people, banks and accounts.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serik::domain::{
    country::Country,
    identity::{
        Checked, account_currency, bank_code, check_account_ru, check_bik_kz, check_bik_ru, check_bin_iin,
        check_iban, check_iban_kz, check_inn, check_kpp, check_ogrn, check_ogrnip, check_tax_id, shown_iban,
    },
};

/// What is cleaned stays as it is when it is cleaned again.
fn settled(check: fn(&str) -> Checked, text: &str) {
    let checked = check(text);
    assert_eq!(check(&checked.value).value, checked.value, "{text:?}");
    for doubt in &checked.doubts {
        let _ = doubt.arguments();
    }
    if let Some(proposal) = checked.proposal() {
        let _ = check(proposal);
    }
}

fuzz_target!(|text: &str| {
    let checks = [
        check_bin_iin,
        check_inn,
        check_kpp,
        check_ogrn,
        check_ogrnip,
        check_iban,
        check_iban_kz,
        check_bik_kz,
        check_bik_ru,
    ];
    for check in checks {
        settled(check, text);
    }
    for country in [Country::Kz, Country::Ru] {
        let _ = check_tax_id(text, country);
    }
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let (account, bik) = text.split_at(half);
    let _ = (check_account_ru(account, bik), bank_code(text), account_currency(text), shown_iban(text));
});
