//! Clients a row may be about: those in the base and those of earlier rows.

use super::{reading::Reach, target::Target};
use crate::{
    domain::{
        id::Id,
        import::{ClientImport, Why},
        phone::Phone,
        search::{Key, fold, name_key},
    },
    store::{StoreResult, record},
};
use rusqlite::{Connection, Params, params};

/// By what a row is recognised.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    /// What the list itself calls the client.
    ids: Vec<String>,
    tax_ids: Vec<String>,
    codes: Vec<String>,
    phones: Vec<String>,
    mails: Vec<String>,
    names: Vec<String>,
    kpp: String,
    city: String,
    /// What it is recognised by among rows of the same file; nothing where it names a client alone.
    pub(super) about: Option<About>,
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// A person at a firm: the firm is told by its name.
    Employee,
    /// The contact card of a person or a firm by itself: many have one name, so a phone or a mail must be one too.
    Client,
}

impl Keys {
    /// Of a row with these phones and mails of the client and of the contact person.
    pub(super) fn of(row: &ClientImport, client: &Reach, contact: &Reach) -> Self {
        let draft = &row.client;
        let one = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
        let phones = client.phones.iter().chain(&contact.phones);
        let phones = phones.filter(|phone| !phone.is_fax() && !phone.normal.is_empty());
        let mails = client.mails.iter().chain(&contact.mails);
        let of = match (&row.contact, row.is_card) {
            (Some(_), _) => Some(About::Employee),
            (None, true) => Some(About::Client),
            (None, false) => None,
        };
        Self {
            ids: one(&row.id),
            tax_ids: one(draft.get("tax_id")),
            codes: one(draft.get("code")),
            phones: phones.map(|phone| phone.normal.clone()).collect(),
            mails: mails.map(|mail| mail.normal.clone()).collect(),
            names: one(&name_key(draft.get("name"), Key::Letters)),
            kpp: draft.get("kpp").to_owned(),
            city: fold(draft.get("city")),
            about: of,
        }
    }

    /// The values of one kind of key.
    pub(super) fn values(&self, why: Why) -> &[String] {
        match why {
            Why::Id => &self.ids,
            Why::TaxId => &self.tax_ids,
            Why::Code => &self.codes,
            Why::Phone => &self.phones,
            Why::Mail => &self.mails,
            Why::Name => &self.names,
        }
    }

    /// What the list itself calls the client; nothing in lists of others.
    pub(super) fn id(&self) -> Option<&str> {
        self.ids.first().map(String::as_str)
    }

    /// The name as names are compared, empty when there is none, and whether a number stands beside it.
    pub(super) fn named(&self) -> (&str, bool) {
        (self.names.first().map_or("", String::as_str), !self.tax_ids.is_empty())
    }

    pub(super) fn tax_id(&self) -> &str {
        self.tax_ids.first().map_or("", String::as_str)
    }
}

/// Where a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum At {
    /// In the base, not looked at yet.
    Client(Id),
    /// Among the clients of this portion.
    Target(usize),
}

/// What tells whether a candidate and a row are one.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) at: At,
    pub(super) name: String,
    pub(super) line: Option<u64>,
    pub(super) client: Option<Id>,
    /// Its head office, where it is a branch.
    pub(super) head: Option<At>,
    tax_id: String,
    kpp: String,
    city: String,
}

impl Candidate {
    pub(super) fn of(target: &Target, at: usize) -> Self {
        let text = |column| record::text(&target.values, column);
        Self {
            at: At::Target(at),
            name: text("name"),
            line: target.line,
            client: target.base.map(|(id, _)| id),
            head: target.head.or_else(|| Some(At::Client(Id(target.values.get("head_id")?.as_i64()?)))),
            tax_id: text("tax_id"),
            kpp: text("kpp"),
            city: text("city"),
        }
    }

    /// Both have a number, and the numbers differ: never one client.
    pub(super) fn differs(&self, keys: &Keys) -> bool {
        !self.is_numberless(keys) && self.tax_id != keys.tax_id()
    }

    pub(super) fn has_number_of(&self, keys: &Keys) -> bool {
        !self.is_numberless(keys) && self.tax_id == keys.tax_id()
    }

    /// Only without one of the numbers is a name or a phone worth asking about.
    pub(super) fn is_numberless(&self, keys: &Keys) -> bool {
        self.tax_id.is_empty() || keys.tax_id().is_empty()
    }

    /// One number with another KPP is a branch; how well the KPP fits, `None` for a branch.
    pub(super) fn branch_fit(&self, keys: &Keys) -> Option<u8> {
        match (self.kpp.as_str(), keys.kpp.as_str()) {
            (own, theirs) if own == theirs => Some(0),
            ("", _) | (_, "") => Some(1),
            _ => None,
        }
    }

    pub(super) fn has_kpp(&self, kpp: &str) -> bool {
        self.kpp == kpp
    }

    /// Whether its KPP was given where the firm itself is registered, not one of its offices (01 at the fifth place).
    pub(super) fn is_registered_seat(&self) -> bool {
        self.kpp.get(4..6) == Some("01")
    }

    /// Where the head office of its firm is.
    pub(super) fn firm(&self) -> At {
        self.head.unwrap_or(self.at)
    }

    pub(super) fn is_in_the_city(&self, keys: &Keys) -> bool {
        self.city.is_empty() || keys.city.is_empty() || fold(&self.city) == keys.city
    }

    pub(super) fn has_name(&self, keys: &Keys) -> bool {
        keys.names.first().is_some_and(|name| *name == name_key(&self.name, Key::Letters))
    }
}

/// Most clients with one value of a key that a row is compared with. A phone or a name that more have tells nobody;
/// a tax number has as many branches as the firm.
pub(super) const fn most_alike(why: Why) -> usize {
    if matches!(why, Why::TaxId) { 1_000 } else { 250 }
}

/// The living client that one with this number was merged into.
pub(super) fn merged_in_base(conn: &Connection, tax_id: &str) -> StoreResult<Option<Candidate>> {
    let asked = params![tax_id, most_alike(Why::TaxId)];
    Ok(read(conn, include_str!("by_merged.sql"), Why::TaxId, asked)?.into_iter().next())
}

/// Living clients of the base with this value of a key, so many as are worth a comparison. A fax is no key: firms of
/// one house share it.
pub(super) fn in_base(conn: &Connection, why: Why, value: &str) -> StoreResult<Vec<Candidate>> {
    let sql = match why {
        Why::Id => include_str!("by_id.sql"),
        Why::TaxId => include_str!("by_tax_id.sql"),
        Why::Code => include_str!("by_code.sql"),
        Why::Phone | Why::Mail => include_str!("by_point.sql"),
        Why::Name => include_str!("by_name.sql"),
    };
    read(conn, sql, why, params![value, most_alike(why)])
}

/// The first living client of the base of this name that has another number.
pub(super) fn other_in_base(conn: &Connection, name: &str, tax_id: &str) -> StoreResult<Option<Candidate>> {
    let sql = include_str!("by_name_and_other_number.sql");
    Ok(read(conn, sql, Why::Name, params![name, 1, tax_id])?.into_iter().next())
}

fn read(conn: &Connection, sql: &str, why: Why, asked: impl Params) -> StoreResult<Vec<Candidate>> {
    let mut select = conn.prepare_cached(sql)?;
    let has_label = matches!(why, Why::Phone | Why::Mail);
    let rows = select.query_map(asked, |row| {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let id = Id(row.get(0)?);
        let label = if has_label { text(6)? } else { String::new() };
        let found = Candidate {
            at: At::Client(id),
            client: Some(id),
            line: None,
            name: text(1)?,
            tax_id: text(2)?,
            kpp: text(3)?,
            city: text(4)?,
            head: row.get::<_, Option<i64>>(5)?.map(|id| At::Client(Id(id))),
        };
        Ok((!Phone { label, ..Phone::default() }.is_fax()).then_some(found))
    })?;
    let found: Vec<Option<Candidate>> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}
