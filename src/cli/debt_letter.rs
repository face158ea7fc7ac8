//! Letters about debts and their register on the command line (`D-6`).

use super::{
    Desk,
    arguments::{LetterWanted, LettersWanted, Moved, MovedLetter},
    client::{touched, written},
    contract_text::wrong_text,
    delivery::Delivery,
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    find,
    invoice_paper::fill_in,
    output::{Outcome, Table, list, pairs},
    template,
};
use crate::{
    domain::{
        debt::letter::{Degree, FIELDS, Mark},
        field::{Draft, Flaw},
        id::Id,
        money::{Currency, Money, MoneyFlaw, read_amount},
    },
    i18n::{columns, sentence::flaw_sentence},
    report::{
        document::{DebtLetter, debt_values, field_name, write},
        export::{List, Records},
        letter_degree, letter_held, letter_held_json, letter_json, letter_rows, letter_stands, record,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        claim::AnswerBy,
        debt_letter::{
            CancelLetter, DEBT_LETTER, Demand, LetterFilter, LetterOut, ListLetters, MarkLetter,
            NextLetterNumber, ReadDemand, ReadLetterDesk, WriteLetter,
        },
        record::text,
    },
};
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

/// The rule of everything here.
const RULE: &str = "D-6";

/// A letter of the wanted degree about everything that is overdue in one currency. One that goes into a file comes into
/// the register.
pub(super) fn letter(wanted: &LetterWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &wanted.key)?;
    let today = desk.clock.today();
    let deadline = deadline(wanted, client, (store, today))?;
    let demand = store.read(&ReadDemand { client, today })?;
    let currency = currency(wanted, &demand)?;
    let lines = demand.lines(currency);
    let debt = demand.debt(currency).map_err(too_large)?;
    let (penalty, no_penalty) = penalty(wanted, (client, currency), store, desk)?;
    let claim = Money::total(currency, [debt].into_iter().chain(penalty)).map_err(too_large)?;
    let number = store.read(&NextLetterNumber { year: today.year() })?;
    let own = format!("{number}/{}", today.year());
    let printed = if wanted.number.is_empty() { &own } else { &wanted.number };
    let (sides, lines_of) = (&demand.sides, lines.as_slice());
    let letter =
        DebtLetter { sides, number: printed, day: today, deadline, lines: lines_of, debt, penalty, claim };
    let (mut outcome, language) = deliver(wanted, &letter, (store, desk))?;
    tell_held(&mut outcome, (&demand, currency), no_penalty, desk);
    let file = wanted.to.file.path().filter(|_| !wanted.dry_run);
    let Some(file) = file else {
        outcome.messages.push(desk.words.get("cli-letter-not-registered"));
        return Ok(outcome);
    };
    let register = WriteLetter {
        client,
        degree: wanted.degree,
        day: today,
        deadline,
        debt,
        penalty,
        lines: WriteLetter::lines(&lines),
        language,
        file: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        number,
    };
    registered(outcome, &register, store, desk)
}

/// Says what stays out of the letter, and why it has no penalty.
fn tell_held(
    outcome: &mut Outcome,
    (demand, currency): (&Demand, Currency),
    no_penalty: String,
    desk: &Desk,
) {
    let held = letter_held(demand.held_in(currency), desk.words);
    outcome.messages.extend([held, no_penalty].into_iter().filter(|told| !told.is_empty()));
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("left_out".to_owned(), letter_held_json(demand.held_in(currency)));
    }
}

/// The day that was given; of a claim else the last one to answer it.
fn deadline(wanted: &LetterWanted, client: Id, (store, day): (&Store, NaiveDate)) -> Done<NaiveDate> {
    let usual =
        if wanted.degree == Degree::Claim { store.read(&AnswerBy { client, sent: day })? } else { None };
    let wrong = |key| Failure::new(WRONG_USE, key).rule(RULE);
    let deadline = wanted.deadline.or(usual).ok_or_else(|| wrong("cli-letter-no-deadline"))?;
    if deadline < day { Err(wrong("cli-letter-deadline")) } else { Ok(deadline) }
}

/// The same with its place in the register.
fn registered(mut outcome: Outcome, letter: &WriteLetter, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let receipt = write_down(letter, store, desk)?;
    let id = touched(&receipt, &DEBT_LETTER)?;
    let letter = find_letter(store, &id.0.to_string())?;
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("register".to_owned(), record::reference(id, &letter.printed()));
    }
    outcome.messages.push(desk.words.say("cli-letter-registered", [("number", letter.printed())]));
    Ok(outcome)
}

/// Writes the letter by its template; answers in which languages too.
fn deliver(
    wanted: &LetterWanted,
    letter: &DebtLetter,
    (store, desk): (&mut Store, &Desk),
) -> Done<(Outcome, String)> {
    let name = wanted.template.as_deref().unwrap_or_else(|| wanted.degree.template());
    let mut words = template::find(store, name, desk.words)?.text;
    fill_in(&mut words, &wanted.set)?;
    let own = text(&letter.sides.client.client, "language");
    let languages = words.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let paper =
        write(&words, &languages, &debt_values(letter)).map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &words.passages, desk.words)).collect();
    let json = json!({
        "template": name,
        "languages": paper.languages,
        "empty_fields": paper.blanks,
        "degree": wanted.degree.number(),
        "deadline": letter.deadline.to_string(),
        "lines": letter.lines.len(),
        "debt": letter.debt,
        "penalty": letter.penalty,
        "claim": letter.claim,
        "register": null,
    });
    let outcome =
        Delivery { paper: &paper, blanks, is_final: false, json }.deliver(&wanted.to, store, desk)?;
    Ok((outcome, languages.join("+")))
}

/// One letter is of one currency: nothing is converted by itself.
fn currency(wanted: &LetterWanted, demand: &Demand) -> Done<Currency> {
    let known = demand.currencies();
    let of_wish = known.iter().find(|known| wanted.currency.is_none_or(|wish| wish == **known));
    match (known.as_slice(), of_wish) {
        ([_, _, ..], _) if wanted.currency.is_none() => {
            let codes = known.iter().map(|currency| currency.code()).collect::<Vec<_>>().join(", ");
            Err(Failure::new(WRONG_USE, "cli-letter-currencies").part("known", codes).rule(RULE))
        }
        (_, Some(currency)) => Ok(*currency),
        (_, None) => Err(Failure::new(NOTHING_FOUND, "cli-letter-nothing").rule(RULE)),
    }
}

fn too_large(_: MoneyFlaw) -> Failure {
    Failure::new(REFUSED, "flaw-amount-too-large").rule(RULE)
}

/// The penalty of the letter: what was said; else, of a letter that has one, what was counted and is open. Where nobody can
/// count it, why.
fn penalty(
    wanted: &LetterWanted,
    (client, currency): (Id, Currency),
    store: &Store,
    desk: &Desk,
) -> Done<(Option<Money>, String)> {
    let Some(said) = &wanted.penalty else {
        return if wanted.degree.has_penalty() {
            counted((client, currency), store, desk)
        } else {
            Ok((None, String::new()))
        };
    };
    let refused = || Failure::new(WRONG_USE, "cli-letter-penalty").part("text", said).rule(RULE);
    let minor = read_amount(said, false).ok().filter(|minor| *minor >= 0).ok_or_else(refused)?;
    match minor {
        0 => Ok((None, String::new())),
        _ if wanted.degree.has_penalty() => Ok((Some(Money::new(minor, currency)), String::new())),
        _ => Err(refused()),
    }
}

fn counted((client, currency): (Id, Currency), store: &Store, desk: &Desk) -> Done<(Option<Money>, String)> {
    let counted = store.read(&ReadLetterDesk { client, today: desk.clock.today() })?.penalty(currency);
    Ok(match counted {
        Ok(penalty) => (Some(penalty).filter(|penalty| penalty.minor() > 0), String::new()),
        Err(flaw) => {
            let why = flaw_sentence(&flaw, desk.words);
            (None, desk.words.say("cli-letter-no-penalty", [("why", why)]))
        }
    })
}

/// Writes; a refused field is called by its name.
fn write_down(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) => {
            let known = FIELDS.iter().find(|field| field.key == flaw.field);
            let label = known.map_or("field-invoice-status", |field| field.label);
            Failure::flawed(&flaw, desk.words.get(label), RULE)
        }
        other => other.into(),
    })
}

/// The letter of this number with its year, `12/2026`, or of this identity.
fn find_letter(store: &Store, key: &str) -> Done<LetterOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-letter-unknown").part("key", key).rule(RULE);
    let filter = if let Some((number, year)) = key.trim().split_once('/') {
        let number = number.trim().parse().ok().zip(year.trim().parse().ok());
        LetterFilter { number: Some(number.ok_or_else(unknown)?), ..LetterFilter::default() }
    } else {
        let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
        LetterFilter { id: Some(id), ..LetterFilter::default() }
    };
    store.read(&ListLetters { filter })?.into_iter().next().ok_or_else(unknown)
}

pub(super) fn letters(wanted: &LettersWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (words, today) = (desk.words, desk.clock.today());
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = LetterFilter {
        client,
        owner: owner.map(|owner| owner.name),
        states: wanted.state.clone(),
        ..LetterFilter::default()
    };
    let found = store.read(&ListLetters { filter })?;
    let items: Vec<Value> = found.iter().map(|one| letter_json(one, today)).collect();
    let text = if found.is_empty() { String::new() } else { table(&found, desk).text(desk.format) };
    let told = [words.count("debt-letters-count", found.len())];
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages(told))
}

/// The whole register as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let found = store.read(&ListLetters { filter: LetterFilter::default() })?;
    Ok(List::Records(Box::new(Records::of_letters(&found, desk.clock.today(), desk.words))))
}

fn table(found: &[LetterOut], desk: &Desk) -> Table {
    let words = desk.words;
    let headings = [
        "field-letter-number",
        "field-payment-day",
        "cli-client",
        "field-letter-degree",
        "field-letter-sum",
        "field-invoice-status",
        "cli-id",
    ];
    let row = |one: &LetterOut| {
        vec![
            one.printed(),
            one.day("day").map(|day| words.formats.date(day)).unwrap_or_default(),
            columns::name(words, &one.client.1),
            letter_degree(one.degree, words),
            words.formats.money(one.claim().minor(), one.currency().code()),
            letter_stands(one, desk.clock.today(), words),
            one.id.0.to_string(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

/// Writes down what happened to a letter.
pub(super) fn move_letter(moved: &MovedLetter, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_letter(store, &moved.key)?;
    let base = (known.id, known.version);
    let receipt = match moved.to {
        Moved::Cancelled => write_down(&CancelLetter(base), store, desk)?,
        Moved::Marked(mark) => {
            let day = moved.on.unwrap_or_else(|| desk.clock.today()).to_string();
            let fields = [
                (mark.day(), day.as_str()),
                ("sent_by", moved.way),
                ("post_number", &moved.post),
                ("answer", &moved.answer),
            ];
            let asked = |key: &str| mark.fields().iter().any(|field| field.key == key);
            let draft: Draft = fields.into_iter().filter(|(key, _)| asked(key)).collect();
            refuse_empty(mark, &draft, desk)?;
            write_down(&MarkLetter { base, mark, draft }, store, desk)?
        }
    };
    let (letter, today) = (find_letter(store, &known.id.0.to_string())?, desk.clock.today());
    let shown = Outcome::new(letter_json(&letter, today), pairs(&letter_rows(&letter, today, desk.words)));
    Ok(written(shown, &receipt, nothing_doubtful(), (desk, known.id)))
}

/// An answer says something.
fn refuse_empty(mark: Mark, draft: &Draft, desk: &Desk) -> Done<()> {
    let missing = mark.fields().iter().find(|field| field.required && draft.get(field.key).trim().is_empty());
    let flaw = |key| Flaw::blocking(key, "flaw-required");
    missing.map_or(Ok(()), |field| Err(Failure::flawed(&flaw(field.key), desk.words.get(field.label), RULE)))
}
