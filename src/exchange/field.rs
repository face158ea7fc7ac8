//! What a column of a client list may mean.

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ImportField {
    /// What serik itself calls the client: a list that has it was written by serik.
    Id,
    /// Own code of the client in the source program.
    Code,
    /// Name as used daily.
    Name,
    /// Full legal name.
    FullName,
    /// Legal form.
    LegalForm,
    /// BIN, IIN or INN.
    TaxId,
    /// KPP of a Russian firm or branch.
    Kpp,
    /// The head office, by its number, own code or name.
    Head,
    /// OGRN or OGRNIP.
    Ogrn,
    /// Country.
    Country,
    /// City.
    City,
    /// Legal address, or the only one.
    Address,
    /// Actual, postal or delivery address.
    ActualAddress,
    /// Phones of the client, one or many in a cell.
    Phone,
    /// E-mail of the client.
    Email,
    /// Web site.
    Website,
    /// Branch of business.
    Industry,
    /// Segment.
    Segment,
    /// Where the client came from.
    Source,
    /// The manager who keeps the client.
    Owner,
    /// Tags.
    Tags,
    /// Language of talks.
    Language,
    /// Whether the client pays VAT.
    VatPayer,
    /// Stage of work.
    Stage,
    /// Credit limit, a sum.
    CreditLimit,
    /// Days of deferred payment.
    CreditDays,
    /// Rhythm of contacts.
    Cadence,
    /// Firm, sole trader or person.
    Kind,
    /// Whether the client is a VIP.
    Vip,
    /// Currency of the client's sums.
    Currency,
    /// What the client was called before.
    FormerNames,
    /// Name of the contact person.
    ContactName,
    /// A part of that name in a column of its own.
    ContactGiven,
    ContactMiddle,
    ContactFamily,
    /// Position of the contact person.
    ContactPosition,
    /// Phone of the contact person.
    ContactPhone,
    /// E-mail of the contact person.
    ContactEmail,
    /// Names of the contact person in messengers.
    ContactMessenger,
    /// What the contact person means for a deal.
    ContactRole,
    /// How the contact person stands towards us.
    ContactAttitude,
    /// How the contact person likes to be reached.
    ContactChannel,
    /// When the contact person likes to be reached.
    ContactHours,
    /// In which language one talks to the contact person.
    ContactLanguage,
    /// Birthday of the contact person.
    ContactBirthday,
    /// What is written down about the contact person.
    ContactNote,
    /// When the contact person left the firm.
    ContactLeft,
    /// Bank account: IBAN (IIK) or twenty digits.
    Iban,
    /// BIK or SWIFT of the bank.
    Bik,
    /// Name of the bank.
    Bank,
    /// Correspondent account of the bank.
    CorrespondentAccount,
    /// Kbe, two digits.
    Kbe,
    /// Note.
    Note,
    /// 1C column «Это группа»: the row is a folder.
    GroupMark,
    /// 1C folder the client lies in.
    Parent,
    /// Text of the main contract with its number and date.
    Contract,
    /// What the client owes, a sum.
    Debt,
    /// Since when it is a client: the day it was entered in the source program.
    CreatedOn,
    /// Own field of the office, 1 to 10.
    Own(u8),
    /// Not imported.
    Ignored,
}

use ImportField as F;

/// Every meaning with its stable name.
const KEYS: [(F, &str); 69] = [
    (F::Id, "serik_id"),
    (F::Code, "code"),
    (F::Name, "name"),
    (F::FullName, "full_name"),
    (F::LegalForm, "legal_form"),
    (F::TaxId, "tax_id"),
    (F::Kpp, "kpp"),
    (F::Head, "head"),
    (F::Ogrn, "ogrn"),
    (F::Country, "country"),
    (F::City, "city"),
    (F::Address, "address"),
    (F::ActualAddress, "actual_address"),
    (F::Phone, "phone"),
    (F::Email, "email"),
    (F::Website, "website"),
    (F::Industry, "industry"),
    (F::Segment, "segment"),
    (F::Source, "source"),
    (F::Owner, "owner"),
    (F::Tags, "tags"),
    (F::Language, "language"),
    (F::VatPayer, "vat_payer"),
    (F::Stage, "stage"),
    (F::CreditLimit, "credit_limit"),
    (F::CreditDays, "credit_days"),
    (F::Cadence, "cadence"),
    (F::Kind, "kind"),
    (F::Vip, "vip"),
    (F::Currency, "currency"),
    (F::FormerNames, "former_names"),
    (F::ContactName, "contact_name"),
    (F::ContactGiven, "contact_given_name"),
    (F::ContactMiddle, "contact_middle_name"),
    (F::ContactFamily, "contact_family_name"),
    (F::ContactPosition, "contact_position"),
    (F::ContactPhone, "contact_phone"),
    (F::ContactEmail, "contact_email"),
    (F::ContactMessenger, "contact_messenger"),
    (F::ContactRole, "contact_role"),
    (F::ContactAttitude, "contact_attitude"),
    (F::ContactChannel, "contact_channel"),
    (F::ContactHours, "contact_hours"),
    (F::ContactLanguage, "contact_language"),
    (F::ContactBirthday, "contact_birthday"),
    (F::ContactNote, "contact_note"),
    (F::ContactLeft, "contact_left_on"),
    (F::Iban, "iban"),
    (F::Bik, "bik"),
    (F::Bank, "bank"),
    (F::CorrespondentAccount, "correspondent_account"),
    (F::Kbe, "kbe"),
    (F::Note, "note"),
    (F::GroupMark, "group_mark"),
    (F::Parent, "parent"),
    (F::Contract, "contract"),
    (F::Debt, "debt"),
    (F::CreatedOn, "created_on"),
    (F::Own(1), "own_1"),
    (F::Own(2), "own_2"),
    (F::Own(3), "own_3"),
    (F::Own(4), "own_4"),
    (F::Own(5), "own_5"),
    (F::Own(6), "own_6"),
    (F::Own(7), "own_7"),
    (F::Own(8), "own_8"),
    (F::Own(9), "own_9"),
    (F::Own(10), "own_10"),
    (F::Ignored, "ignored"),
];

impl ImportField {
    /// Every meaning, own fields 1 to 10 among them, in the order a form shows them.
    pub const ALL: [Self; KEYS.len()] = {
        let mut all = [Self::Ignored; KEYS.len()];
        let (mut places, mut keys): (&mut [Self], &[(Self, &str)]) = (&mut all, &KEYS);
        while let ([place, places_left @ ..], [(field, _), keys_left @ ..]) = (places, keys) {
            *place = *field;
            (places, keys) = (places_left, keys_left);
        }
        all
    };

    /// Stable name, as `--map COL=field` takes it.
    pub fn key(self) -> &'static str {
        KEYS.iter().find(|(field, _)| *field == self).map_or("ignored", |(_, key)| key)
    }

    /// The meaning of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        KEYS.iter().find(|(_, name)| *name == key).map(|(field, _)| *field)
    }

    /// Whether several columns of one table may hold it.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::TaxId
                | Self::Phone
                | Self::Email
                | Self::Website
                | Self::ContactPhone
                | Self::ContactEmail
                | Self::Iban
                | Self::Tags
                | Self::Note
                | Self::Ignored
        )
    }

    /// Whether a row that holds it alone can be a client.
    pub(super) const fn tells_who(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::FullName
                | Self::TaxId
                | Self::Phone
                | Self::Email
                | Self::ContactName
                | Self::ContactGiven
                | Self::ContactFamily
                | Self::ContactPhone
                | Self::ContactEmail
                | Self::Iban
        )
    }

    /// Whether a row of totals may hold it.
    pub(super) const fn adds_up(self) -> bool {
        matches!(self, Self::CreditLimit | Self::CreditDays | Self::Debt | Self::Own(_) | Self::Ignored)
    }

    /// Whether «нет», «жоқ» or `none` in its cell says that there is none.
    pub(super) const fn may_be_none(self) -> bool {
        !matches!(
            self,
            Self::Name
                | Self::FullName
                | Self::FormerNames
                | Self::Note
                | Self::ContactNote
                | Self::Vip
                | Self::VatPayer
                | Self::GroupMark
                | Self::Own(_)
                | Self::Tags
                | Self::Stage
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for field in ImportField::ALL {
            assert_eq!(ImportField::from_key(field.key()), Some(field));
        }
        assert_eq!(ImportField::from_key("own_11"), None);
        assert_eq!(ImportField::ALL[67], ImportField::Own(10));
    }
}
