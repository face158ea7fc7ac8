//! Decides what becomes of each row of a list. Rows meet each other as if they were in already.

use super::{
    Added, Addition, LedgerOrder, judged,
    open::Taken,
    who::{Found, Known, Nobody, Who, draft},
};
use crate::{
    domain::{
        field::{Draft, Flaw},
        id::Id,
        import::{ImportReport, Verdict, warning},
        invoice::OPENING,
        ledger::{Entry, LedgerRow},
        money::{Currency, Money, read_amount},
    },
    store::{Query as _, StoreResult, office::company::OwnCompany, reads::look, record},
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::collections::{HashMap, HashSet};

/// An invoice as far as it must be the same: its client, day, sum and currency.
type Document = (Who, String, i64, String);

/// Our firm, the year and the number of an invoice.
type Number = (Option<i64>, i32, String);

/// What an import has decided so far.
pub(super) struct Planner<'a> {
    conn: &'a Connection,
    order: &'a LedgerOrder,
    company: Option<i64>,
    known: Known,
    named: HashSet<Who>,
    /// Invoices of the list.
    numbers: HashMap<Number, Document>,
    /// How often the list has had the same row.
    met: HashMap<String, i64>,
    taken: Taken,
    /// Clients to be added.
    pub(super) clients: Vec<Draft>,
    pub(super) additions: Vec<Addition>,
}

/// What becomes of a row, and what else is doubtful about it.
type Judgement = (Verdict, Vec<Flaw>);

impl<'a> Planner<'a> {
    /// Decides about every row.
    pub(super) fn all(conn: &'a Connection, order: &'a LedgerOrder) -> StoreResult<(Self, ImportReport)> {
        let company = OwnCompany.run(conn)?.as_ref().and_then(record::base).map(|(id, _)| id.0);
        let mut planner = Self {
            conn,
            order,
            company,
            known: Known::default(),
            named: HashSet::new(),
            numbers: HashMap::new(),
            met: HashMap::new(),
            taken: Taken::default(),
            clients: Vec::new(),
            additions: Vec::new(),
        };
        let mut report = ImportReport::default();
        for row in order.rows.iter() {
            look(conn)?;
            let (verdict, more) = planner.judge(row)?;
            report.add(judged(row, verdict, more));
        }
        report.found.clients = planner.named.len();
        Ok((planner, report))
    }

    fn judge(&mut self, row: &LedgerRow) -> StoreResult<Judgement> {
        let entry = match &row.entry {
            Err(flaw) => return Ok(rejected(flaw.clone())),
            Ok(Entry::Nothing) => return Ok((Verdict::LeftOut, Vec::new())),
            Ok(entry) => entry,
        };
        let found = match self.known.find(self.conn, row)? {
            Err(Nobody::Unknown) => self.newcomer(row),
            found => found,
        };
        match found {
            Ok(found) => self.of_client(entry, found),
            Err(nobody) => self.of_nobody(entry, nobody_flaw(nobody, row)),
        }
    }

    fn of_client(&mut self, entry: &Entry, found: Found) -> StoreResult<Judgement> {
        self.named.insert(found.who);
        match entry {
            Entry::Invoice { draft, contract } => match whole(draft, found) {
                Ok(draft) => self.invoice(draft, found.who, contract),
                Err(flaw) => Ok(rejected(flaw)),
            },
            Entry::Payment { draft, documents } => match whole(draft, found) {
                Ok(draft) => self.payment(&draft, Some(found.who), documents),
                Err(flaw) => Ok(rejected(flaw)),
            },
            Entry::Nothing => Ok((Verdict::LeftOut, Vec::new())),
        }
    }

    /// Money that came stays, even where nobody knows whose it is.
    fn of_nobody(&mut self, entry: &Entry, flaw: Flaw) -> StoreResult<Judgement> {
        match entry {
            Entry::Payment { draft, .. } if draft.get("kind") == "received" => {
                let (verdict, _) = self.payment(draft, None, &[])?;
                Ok((verdict, vec![Flaw { blocks: false, ..flaw }]))
            }
            _ => Ok(rejected(flaw)),
        }
    }

    /// A client who joins the base, where that is wanted and the row has a name.
    fn newcomer(&mut self, row: &LedgerRow) -> Result<Found, Nobody> {
        let draft = draft(row).filter(|_| self.order.adds_clients).ok_or(Nobody::Unknown)?;
        self.clients.push(draft);
        Ok(self.known.add(row, self.clients.len() - 1))
    }

    fn invoice(&mut self, mut draft: Draft, who: Who, contract: &str) -> StoreResult<Judgement> {
        let of = who.known().map_or(Ok(None), |client| self.contract(client, contract))?;
        let is_opening = draft.get("kind") == OPENING;
        let company = of.and_then(|(_, company)| company).or(self.company);
        let verdict =
            if is_opening { self.opening(&draft, who)? } else { self.numbered(&draft, who, company)? };
        if verdict != Verdict::New {
            return Ok((verdict, Vec::new()));
        }
        let id = of.map(|(id, _)| id);
        let is_lost = id.is_none() && !contract.is_empty();
        if is_lost {
            draft.set("note", contract);
        }
        let unknown = || warning("contract", "import-ledger-contract", [("number", contract.to_owned())]);
        let doubts = is_lost.then(unknown).into_iter().collect();
        self.additions.push(Addition { who: Some(who), what: Added::Invoice { draft, contract: id } });
        Ok((verdict, doubts))
    }

    /// The contract of this number, and our firm in it.
    fn contract(&self, client: Id, number: &str) -> StoreResult<Option<(Id, Option<i64>)>> {
        let mut select = self.conn.prepare_cached(include_str!("contract.sql"))?;
        let found = select.query_row(params![client.0, number], |row| Ok((Id(row.get(0)?), row.get(1)?)));
        Ok(found.optional()?)
    }

    /// Numbers run within the year: the same document is there already, another one is in the way.
    fn numbered(&mut self, draft: &Draft, who: Who, company: Option<i64>) -> StoreResult<Verdict> {
        let year = draft.get("day").parse().map_or(0, |day: NaiveDate| day.year());
        let number = draft.get("number").to_owned();
        let own = (who, draft.get("day").to_owned(), minor(draft), draft.get("currency").to_owned());
        let key = (company, year, number);
        if let Some(other) = self.numbers.get(&key) {
            let is_same = *other == own;
            return Ok(if is_same { Verdict::Same } else { taken("import-ledger-number", &key) });
        }
        let mut select = self.conn.prepare_cached(include_str!("number.sql"))?;
        let there = select.query_row(params![key.1, key.2, key.0], |row| {
            let document = (Who::Known(Id(row.get(0)?)), row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((document, row.get::<_, bool>(4)?))
        });
        let there: Option<(Document, bool)> = there.optional()?;
        drop(select);
        Ok(match there {
            Some((_, true)) => taken("import-ledger-cancelled", &key),
            Some((document, false)) if document == own => Verdict::Same,
            Some(_) => taken("import-ledger-number", &key),
            None => {
                self.numbers.insert(key, own);
                Verdict::New
            }
        })
    }

    fn opening(&mut self, draft: &Draft, who: Who) -> StoreResult<Verdict> {
        let texts = ["currency", "what", "due_day"].map(|key| draft.get(key).to_owned());
        let [currency, what, due] = &texts;
        let there = match who {
            Who::Known(client) => {
                let mut select = self.conn.prepare_cached(include_str!("openings.sql"))?;
                select.query_row(params![client.0, minor(draft), currency, what, due], |row| row.get(0))?
            }
            Who::New(_) => 0,
        };
        Ok(self.met(format!("{who:?} {} {texts:?}", minor(draft)), there))
    }

    fn payment(&mut self, draft: &Draft, who: Option<Who>, documents: &[String]) -> StoreResult<Judgement> {
        let texts =
            ["kind", "day", "currency", "number", "purpose", "payer_tax_id"].map(|key| draft.get(key));
        let [kind, day, currency, number, purpose, tax_id] = texts;
        let client = who.and_then(Who::known);
        let of = client.filter(|_| kind == OPENING).map(|id| id.0);
        let mut select = self.conn.prepare_cached(include_str!("payments.sql"))?;
        let same = params![kind, day, minor(draft), currency, number, purpose, tax_id, of];
        let there: i64 = select.query_row(same, |row| row.get(0))?;
        drop(select);
        let there = if matches!(who, Some(Who::New(_))) && kind == OPENING { 0 } else { there };
        let whose = who.filter(|_| kind == OPENING);
        let verdict = self.met(format!("{whose:?} {} {texts:?}", minor(draft)), there);
        if verdict != Verdict::New {
            return Ok((verdict, Vec::new()));
        }
        let money = Money::new(minor(draft), currency.parse().unwrap_or(Currency::Kzt));
        let (shares, doubts) = client.map_or(Ok((Vec::new(), Vec::new())), |id| {
            self.taken.shares(self.conn, (id, money), documents)
        })?;
        self.additions.push(Addition { who, what: Added::Payment { draft: draft.clone(), shares } });
        Ok((verdict, doubts))
    }

    /// The same row as often as it is there already changes nothing.
    fn met(&mut self, key: String, there: i64) -> Verdict {
        let times = self.met.entry(key).or_default();
        *times += 1;
        if *times > there { Verdict::New } else { Verdict::Same }
    }
}

/// A draft whose currency is that of its client, where the row says none.
fn whole(draft: &Draft, found: Found) -> Result<Draft, Flaw> {
    let mut draft = draft.clone();
    if draft.get("currency").is_empty() {
        let currency = found.currency.ok_or_else(|| Flaw::blocking("currency", "flaw-required"))?;
        draft.set("currency", currency.code());
    }
    Ok(draft)
}

fn minor(draft: &Draft) -> i64 {
    read_amount(draft.get("sum"), false).unwrap_or_default()
}

fn rejected(flaw: Flaw) -> Judgement {
    (Verdict::Rejected { flaw }, Vec::new())
}

fn taken(key: &'static str, (_, year, number): &Number) -> Verdict {
    let arguments = vec![("number", number.clone()), ("year", year.to_string())];
    Verdict::Rejected { flaw: Flaw { arguments, ..Flaw::blocking("number", key) } }
}

fn nobody_flaw(nobody: Nobody, row: &LedgerRow) -> Flaw {
    let key = match nobody {
        Nobody::Unknown => "import-ledger-client",
        Nobody::Several => "import-ledger-clients",
    };
    let told = [row.name.as_str(), row.tax_id.as_str()].into_iter().filter(|text| !text.is_empty());
    let arguments = vec![("name", told.collect::<Vec<_>>().join(", "))];
    Flaw { arguments, ..Flaw::blocking("client", key) }
}
