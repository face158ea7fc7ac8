//! What an operation is, as its words and its sides tell (domain 6.4).

use super::{Kind, Party, account_key};
use crate::domain::search::fold;

/// Accounts and tax numbers of our own firms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    accounts: Vec<String>,
    tax_ids: Vec<String>,
    /// Accounts with the names of their banks.
    banks: Vec<(String, String)>,
}

impl Own {
    /// Adds an account in any spelling.
    pub fn add_account(&mut self, account: &str) {
        let account = account_key(account);
        if !account.is_empty() {
            self.accounts.push(account);
        }
    }

    /// Says in which bank an account is.
    pub fn add_bank(&mut self, account: &str, bank: &str) {
        self.banks.push((account_key(account), bank.trim().to_owned()));
    }

    /// The bank of an account, as [`account_key`] makes it; empty where nobody has said it.
    pub fn bank_of(&self, account: &str) -> &str {
        let mut known = self.banks.iter().filter(|(own, bank)| own == account && !bank.is_empty());
        known.next().map_or("", |(_, bank)| bank)
    }

    /// Adds a BIN, IIN or INN.
    pub fn add_tax_id(&mut self, tax_id: &str) {
        let tax_id = tax_id.trim();
        if !tax_id.is_empty() {
            self.tax_ids.push(tax_id.to_owned());
        }
    }

    /// Whether the account, as [`account_key`] makes it, is ours.
    pub fn holds(&self, account: &str) -> bool {
        self.accounts.iter().any(|own| own == account)
    }

    /// Whether no account of ours is known: then nothing is foreign.
    pub const fn has_no_account(&self) -> bool {
        self.accounts.is_empty()
    }

    /// Whether the other side is one of our firms.
    pub fn is(&self, party: &Party) -> bool {
        self.holds(&party.account) || self.tax_ids.contains(&party.tax_id)
    }
}

/// What a file tells of one operation.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub purpose: &'a str,
    /// The kind of the document, in the words of the bank.
    pub document: &'a str,
    pub party: &'a Party,
    /// Our own tax number, where the document names it.
    pub own_tax_id: &'a str,
    pub is_out: bool,
    /// The bank takes back what it had booked.
    pub is_reversal: bool,
}

/// Tells what an operation is; a payment where nothing else is said.
pub fn kind(told: &Told) -> Kind {
    let purpose = format!(" {}", fold(told.purpose));
    let says = |stems: &[&str]| stems.iter().any(|stem| purpose.contains(stem));
    let comes_back = says(&RETURNS);
    if says(&COURT) {
        Kind::Court
    } else if !told.is_out && (says(&TAX_RETURNS) || comes_back && is_treasury(&told.party.name)) {
        Kind::TaxRefund
    } else if told.is_reversal || comes_back {
        Kind::Return
    } else if is_one_firm(told) || says(&OWN) {
        Kind::OwnTransfer
    } else if told.is_out && says(&FEES) && is_of_bank(told) {
        Kind::BankFee
    } else {
        Kind::Payment
    }
}

/// Folded beginnings of words, each behind a space; transliterated ones as statements of SWIFT have them.
const RETURNS: [&str; 6] = [" возврат", " кайтар", " vozvrat", " kaitar", " qaitar", " refund"];
const TAX_RETURNS: [&str; 8] = [
    " возврат налог",
    " возврат излишне уплаченного налог",
    " возврат излишне уплаченных налог",
    " возврат ндс",
    " возврат излишне уплаченного ндс",
    " возмещение ндс",
    " салыкты кайтар",
    " ккс ты кайтар",
];
const COURT: [&str; 8] = [
    " исполнительному лист",
    " исполнительный лист",
    " исполнительного лист",
    " исполнительной надписи",
    " судебному приказ",
    " решению суда",
    " аткару парагы",
    " ispolnitelnomu list",
];
const OWN: [&str; 6] = [
    " собственных средств",
    " между своими счетами",
    " между собственными счетами",
    " оз шоттары арасында",
    " sobstvennyh sredstv",
    " own funds",
];
const FEES: [&str; 10] = [
    " комисси",
    " за ведение счета",
    " за обслуживание счета",
    " расчетно кассов",
    " рко",
    " банк кызмет",
    " komissi",
    " za vedenie scheta",
    " bank fee",
    " bank charge",
];
/// Tax offices and treasuries.
const TREASURIES: [&str; 7] = [
    " казначейств",
    " уфк",
    " мри фнс",
    " ифнс",
    " государственных доходов",
    " мемлекеттик кирис",
    " казынашылык",
];
/// Accounts on which Russian banks keep their own income and claims.
const OF_BANKS: [&str; 4] = ["47423", "47422", "70601", "60312"];

fn is_treasury(name: &str) -> bool {
    let name = format!(" {}", fold(name));
    TREASURIES.iter().any(|stem| name.contains(stem))
}

fn is_one_firm(told: &Told) -> bool {
    !told.own_tax_id.is_empty() && told.own_tax_id == told.party.tax_id
}

/// A fee is taken by a bank: a commission that is paid to another firm is a payment.
fn is_of_bank(told: &Told) -> bool {
    let (name, document) = (fold(&told.party.name), fold(told.document));
    let is_bank = || name.split(' ').any(|word| matches!(word, "банк" | "банки" | "bank" | "банкі"));
    name.is_empty()
        || is_bank()
        || document.contains("ордер")
        || OF_BANKS.iter().any(|start| told.party.account.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(purpose: &str, party: &str, is_out: bool) -> Kind {
        let party = Party { name: party.to_owned(), tax_id: "9805770104".to_owned(), ..Party::default() };
        let told = Told { purpose, document: "", party: &party, own_tax_id: "", is_out, is_reversal: false };
        kind(&told)
    }

    #[test]
    fn words_tell_what_an_operation_is() {
        for (purpose, party, is_out, expected) in [
            ("Оплата по счету № 125", "ООО Вектор", false, Kind::Payment),
            ("Возврат излишне уплаченных средств по п/п 55", "ООО Ёлка", false, Kind::Return),
            ("Артық төленген соманы қайтару", "ЖШС Алма", false, Kind::Return),
            ("Оплата по исполнительному листу ФС 012345678", "ООО Вектор", false, Kind::Court),
            ("Возврат излишне уплаченного НДС", "УФК по области", false, Kind::TaxRefund),
            ("Возврат по решению № 5", "Казначейство", false, Kind::TaxRefund),
            ("Перевод собственных средств между счетами", "", true, Kind::OwnTransfer),
            ("Комиссия за перевод", "АО «Дала Банк»", true, Kind::BankFee),
            ("Комиссия за ведение счета", "", true, Kind::BankFee),
            ("Комиссия по агентскому договору № 3", "ТОО Агент", true, Kind::Payment),
            ("Комиссия агента удержана, оплата по счету 5", "ТОО Агент", false, Kind::Payment),
            ("Komissiia za perevod", "AO Dala Bank", true, Kind::BankFee),
        ] {
            assert_eq!(told(purpose, party, is_out), expected, "{purpose}");
        }
    }

    #[test]
    fn two_accounts_of_one_firm_make_a_transfer() {
        let party = Party { tax_id: "9801555018".to_owned(), account: "1".to_owned(), ..Party::default() };
        let told = Told {
            purpose: "",
            document: "",
            party: &party,
            own_tax_id: "9801555018",
            is_out: true,
            is_reversal: false,
        };
        assert_eq!(kind(&told), Kind::OwnTransfer);
        assert_eq!(kind(&Told { own_tax_id: "", ..told }), Kind::Payment);
        assert_eq!(kind(&Told { own_tax_id: "", is_reversal: true, ..told }), Kind::Return);
        let mut own = Own::default();
        own.add_account("kz 1");
        own.add_account("1");
        own.add_tax_id(" ");
        assert!(own.is(&party) && own.holds("KZ1") && !own.is(&Party::default()));
    }
}
