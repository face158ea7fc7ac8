//! What an act of reconciliation says in the fields of its text (`D-7`, domain rules 6.9).

use super::{add_money, add_sides, annex::decimal, day_in, each, money, said};
use crate::{
    domain::{
        contract::text::Wording,
        debt::{
            act::{ActRow, Beside, RowKind, TheirRow},
            reconciliation::Found,
        },
        id::is_erased,
        money::Money,
        payment::PaymentKind,
    },
    i18n::numbers::{Formats, NBSP},
    report::document::{BLANK, ColumnOut, Signer, TableOut, Values},
    store::{
        contract::{ContractOut, Sides},
        reconciliation::ActOut,
        record::text,
    },
};
use chrono::NaiveDate;

/// Columns of one half.
const HALF: usize = 4;

/// The values of the paper of an act.
pub fn reconciliation_values(act: &ActOut, sides: &Sides, contract: Option<&ContractOut>) -> Values {
    let mut values = Values::default();
    add_sides(&mut values, sides);
    leave_room(&mut values);
    if let Some(contract) = contract {
        values.set_same("contract.number", &contract.text("number"));
        values.set("contract.date", day_in(&contract.text("day")));
    }
    values.set_same("number", &act.row.text("number"));
    values.set("date", day_in(&act.row.text("day")));
    values.set("from", day_in(&act.row.scope.from.to_string()));
    values.set("to", day_in(&act.row.scope.to.to_string()));
    values.set_same("currency", act.row.currency().code());
    add_balances(&mut values, act);
    let names = ["us.short", "client.short"]
        .map(|name| each(|language| values.get(name, language.code()).to_owned()));
    values.tables.insert("reconciliation", table(act, &names));
    values
}

/// The language of the paper: that of the contract, else that in which one talks to the client.
pub fn act_language(sides: &Sides, contract: Option<&ContractOut>) -> String {
    let of_contract = contract.map(|contract| contract.text("language"));
    let of_client = || text(&sides.client.client, "language");
    of_contract.filter(|language| !language.is_empty()).unwrap_or_else(of_client)
}

/// Who signs for them is often not known yet: it is written by hand, and the act is no draft for that.
fn leave_room(values: &mut Values) {
    for signers in &mut values.signers {
        if signers.is_empty() {
            let room = Wording::same(BLANK);
            signers.push(Signer { position: room.clone(), name: room });
        }
    }
}

fn add_balances(values: &mut Values, act: &ActOut) {
    let currency = act.row.currency();
    let closing = act.our_closing();
    values.set_same("owed", owed(closing));
    add_money(values, ("debt_sum", "debt_words"), Money::new(closing.saturating_abs(), currency));
    if let Some(theirs) = act.their_closing() {
        values.set_same("owed_by_theirs", owed(theirs));
        values.set("their_sum", money(Money::new(theirs.saturating_abs(), currency)));
    }
    if let Some(difference) = act.difference().filter(|sum| sum.minor() != 0) {
        values.set("difference", money(Money::new(difference.minor().saturating_abs(), currency)));
    }
}

/// Who is owed by a balance.
const fn owed(balance: i64) -> &'static str {
    match balance {
        1.. => "us",
        ..0 => "client",
        0 => "nobody",
    }
}

fn table(act: &ActOut, [us, client]: &[Wording; 2]) -> TableOut {
    let by = |name: &Wording| Wording {
        kk: format!("{} деректері бойынша", name.kk),
        ru: format!("По данным {}", name.ru),
        en: format!("By the books of {}", name.en),
    };
    let columns = [by(us), by(client)].iter().flat_map(half_columns).collect();
    let mut rows = vec![joined(balance(opening_words(), act.ours.opening), their_opening(act))];
    rows.extend(act.lines().iter().map(line));
    let (debit, credit) = act.ours.turnovers().unwrap_or_default();
    rows.push(joined(turnover(debit, credit), their_turnover(act)));
    let theirs = act.their_closing().map(|sum| balance(closing_words(), sum.saturating_neg()));
    rows.push(joined(
        balance(closing_words(), act.our_closing()),
        theirs.unwrap_or_else(|| blank(closing_words())),
    ));
    TableOut { columns, rows }
}

fn half_columns(group: &Wording) -> [ColumnOut; HALF] {
    let columns = [
        ColumnOut::words(said("Күні", "Дата", "Date"), 21),
        ColumnOut::words(said("Құжат", "Документ", "Document"), 27),
        ColumnOut::figures(said("Дебет", "Дебет", "Debit"), 26),
        ColumnOut::figures(said("Кредит", "Кредит", "Credit"), 26),
    ];
    columns.map(|column| ColumnOut { group: group.clone(), ..column })
}

type Cells = [Wording; HALF];

fn joined(ours: Cells, theirs: Cells) -> Vec<Wording> {
    ours.into_iter().chain(theirs).collect()
}

fn opening_words() -> Wording {
    said("Бастапқы сальдо", "Сальдо на начало", "Opening balance")
}

fn closing_words() -> Wording {
    said("Соңғы сальдо", "Сальдо на конец", "Closing balance")
}

fn turnover_words() -> Wording {
    said("Кезеңдегі айналымдар", "Обороты за период", "Turnover")
}

fn blank(words: Wording) -> Cells {
    [Wording::default(), words, Wording::default(), Wording::default()]
}

/// A balance in the books of one side: what is owed to it is its debit.
fn balance(words: Wording, sum: i64) -> Cells {
    let of = |sum: i64| Wording::same(&if sum > 0 { decimal(sum) } else { String::new() });
    [Wording::default(), words, of(sum), of(sum.saturating_neg())]
}

fn turnover(debit: i64, credit: i64) -> Cells {
    [Wording::default(), turnover_words(), Wording::same(&decimal(debit)), Wording::same(&decimal(credit))]
}

fn their_opening(act: &ActOut) -> Cells {
    let opening =
        act.theirs.as_ref().map(|(_, found)| act.ours.opening.saturating_sub(found.opening_differs));
    opening.map_or_else(|| blank(opening_words()), |sum| balance(opening_words(), sum.saturating_neg()))
}

fn their_turnover(act: &ActOut) -> Cells {
    let turnovers = act.theirs.as_ref().and_then(|(half, _)| half.turnovers());
    turnovers.map_or_else(|| blank(turnover_words()), |(debit, credit)| turnover(debit, credit))
}

/// Both halves of a line, with what differs marked where the other side has nothing or another sum.
fn line(line: &Beside) -> Vec<Wording> {
    let missing =
        || [Wording::default(), said("! жоқ", "! нет", "! none"), Wording::default(), Wording::default()];
    let ours = line.ours.map_or_else(missing, our_cells);
    let theirs = match (line.theirs, line.found) {
        (Some(row), found) => their_cells(row, found),
        (None, None) => Default::default(),
        (None, Some(_)) => missing(),
    };
    joined(ours, theirs)
}

fn our_cells(row: &ActRow) -> Cells {
    let name = row_words(row.kind);
    let document = if row.number.is_empty() {
        name
    } else {
        each(|language| format!("{} №{NBSP}{}", name.get(language.code()), row.number))
    };
    cells(row.day, document, row.debit, row.credit)
}

fn their_cells(row: &TheirRow, found: Option<Found>) -> Cells {
    let document = if is_erased(&row.document) { String::new() } else { row.document.clone() };
    let document = match found {
        Some(Found::SumDiffers { by, .. }) => {
            let by = decimal(by.saturating_abs());
            Wording {
                kk: format!("! {document}: айырма {by}"),
                ru: format!("! {document}: разница {by}"),
                en: format!("! {document}: differs by {by}"),
            }
        }
        _ => Wording::same(&document),
    };
    cells(row.day, document, row.debit, row.credit)
}

fn cells(day: NaiveDate, document: Wording, debit: i64, credit: i64) -> Cells {
    let sum = |sum: i64| Wording::same(&if sum == 0 { String::new() } else { decimal(sum) });
    [each(|language| Formats::of(language).date(day)), document, sum(debit), sum(credit)]
}

/// What an operation is called on paper.
fn row_words(kind: RowKind) -> Wording {
    match kind {
        RowKind::Invoice => said("Өткізу", "Реализация", "Sale"),
        RowKind::Opening => said("Бұрынғы берешек", "Ввод остатка", "Debt brought in"),
        RowKind::Penalty => said("Тұрақсыздық айыбы", "Неустойка", "Penalty"),
        RowKind::Payment(PaymentKind::Refund) => said("Қайтару", "Возврат", "Refund"),
        RowKind::Payment(PaymentKind::WriteOff) => said("Есептен шығару", "Списание", "Write-off"),
        RowKind::Payment(PaymentKind::CreditNote) => said("Кредит-нота", "Кредит-нота", "Credit note"),
        RowKind::Payment(PaymentKind::Offset) => said("Өзара есепке алу", "Взаимозачёт", "Set-off"),
        RowKind::Payment(PaymentKind::Opening) => said("Бұрынғы аванс", "Ввод аванса", "Advance brought in"),
        RowKind::Payment(_) => said("Төлем", "Оплата", "Payment"),
    }
}
