//! What the papers of an invoice say in the fields of their texts (`D-1`, domain rules 3).

use super::{
    add_contract, add_money, add_sides,
    annex::{decimal, number, price},
    day_in, each, money, said,
};
use crate::{
    domain::{
        annex::line::AnnexLine,
        contract::text::Wording,
        decimal::Decimal,
        money::Money,
        vat::{Mode, Rounding, Totals, of_amount},
    },
    i18n::in_words,
    report::document::{ColumnOut, TableOut, Values},
    store::{
        invoice::{CreditOut, InvoiceOut, InvoiceParties},
        record,
    },
};

/// In which language a paper of an invoice is written: that of the contract, else that in which one talks to the client.
pub fn invoice_language(parties: &InvoiceParties) -> String {
    let of_contract = parties.contract.as_ref().map(|contract| contract.text("language"));
    let of_client = || record::text(&parties.sides.client.client, "language");
    of_contract.filter(|language| !language.is_empty()).unwrap_or_else(of_client)
}

/// The values of a paper of an invoice: its own number, day and sums, those of its contract under `contract.`.
pub fn invoice_values(parties: &InvoiceParties) -> Values {
    let mut values = Values::default();
    let invoice = &parties.invoice;
    if let Some(contract) = &parties.contract {
        add_contract(&mut values, contract);
    }
    add_sides(&mut values, &parties.sides);
    for (name, column) in [("number", "number"), ("currency", "currency"), ("subject", "what")] {
        values.set_same(name, &invoice.text(column));
    }
    for (name, column) in [("date", "day"), ("shipped", "shipped_day"), ("accepted", "accepted_day")] {
        values.set(name, day_in(&invoice.text(column)));
    }
    let due = invoice.instalments.iter().filter_map(|part| part.owed.due).max();
    values.set("due", day_in(&due.map(|day| day.to_string()).unwrap_or_default()));
    values.set_same("exchange_rate", &invoice.text("exchange_rate").replace('.', ","));
    add_sums(&mut values, invoice);
    add_tables(&mut values, invoice);
    values
}

/// The values of a credit note: its own number, day and sums; those of the invoice that it lowers have names of their own.
pub fn credit_note_values(parties: &InvoiceParties, credit: &CreditOut) -> Values {
    let mut values = invoice_values(parties);
    let (invoice, note) = (&parties.invoice, &credit.payment);
    values.set_same("invoice_number", &invoice.text("number"));
    values.set("invoice_date", day_in(&invoice.text("day")));
    values.set_same("number", &note.text("number"));
    values.set("date", day_in(&note.text("day")));
    values.set_same("reason", &note.text("reason"));
    add_money(&mut values, ("sum", "sum_words"), note.sum());
    values.set("vat_sum", money(credit.vat));
    let net = note.sum().minor().saturating_sub(credit.vat.minor());
    values.set("sum_net", money(Money::new(net, note.currency())));
    values
}

fn add_sums(values: &mut Values, invoice: &InvoiceOut) {
    values.set_same("vat", invoice.mode().key());
    values.set_same("vat_rate", &number(invoice.rate()));
    add_money(values, ("sum", "sum_words"), invoice.sum());
    if let Some(totals) = invoice.totals() {
        values.set("sum_net", money(Money::new(totals.net, invoice.currency())));
        values.set("vat_sum", money(Money::new(totals.vat, invoice.currency())));
    }
}

fn add_tables(values: &mut Values, invoice: &InvoiceOut) {
    let lines = Lines::of(invoice);
    values.set_same("lines", &lines.rows.len().to_string());
    values.set_same("lines_count", &lines.rows.len().to_string());
    values.set("quantity", quantity(&invoice.lines()));
    values.tables.insert("payable", lines.payable());
    values.tables.insert("works", lines.works(&day_in(&invoice.text("accepted_day"))));
    values.tables.insert("goods", lines.goods(!invoice.text("shipped_day").is_empty()));
}

/// How much all lines are together, in words: pieces and kilograms are not added, nor are parts of one told in words.
fn quantity(lines: &[AnnexLine]) -> Wording {
    let is_one_unit = lines.iter().all(|line| lines.first().is_some_and(|first| first.unit == line.unit));
    let whole = |line: &AnnexLine| {
        let (digits, scale) = line.quantity.parts();
        u64::try_from(digits).ok().filter(|_| scale == 0)
    };
    let sum = lines.iter().try_fold(0_u64, |sum, line| sum.checked_add(whole(line)?));
    let sum = sum.filter(|sum| is_one_unit && *sum > 0);
    each(|language| sum.and_then(|sum| in_words::number(sum, language)).unwrap_or_default())
}

/// A line as a paper prints it; what is not known is empty.
#[derive(Default)]
struct Row {
    name: Wording,
    unit: String,
    quantity: String,
    price: String,
    rate: Wording,
    vat: String,
    total: String,
}

/// The lines of an invoice, and what they come to.
struct Lines {
    rows: Vec<Row>,
    vat: String,
    total: String,
}

impl Lines {
    /// An invoice without lines is one line of its sum: an imported one is printed as its document says it.
    fn of(invoice: &InvoiceOut) -> Self {
        let lines = invoice.lines();
        let vat = match (invoice.mode(), invoice.totals()) {
            (Mode::None, _) | (_, None) => "–".to_owned(),
            (_, Some(totals)) => decimal(totals.vat),
        };
        let total = decimal(invoice.sum().minor());
        let rows = if lines.is_empty() {
            let (name, rate) = (what(invoice), rate(invoice.mode(), invoice.rate()));
            vec![Row { name, rate, vat: vat.clone(), total: total.clone(), ..Row::default() }]
        } else {
            lines.iter().map(|line| row(line, invoice)).collect()
        };
        Self { rows, vat, total }
    }

    /// A table with its numbers before and its totals behind.
    fn table(
        &self,
        columns: Vec<ColumnOut>,
        cells: impl Fn(&Row) -> Vec<Wording>,
        totals: &[&String],
    ) -> TableOut {
        let numbered = |(at, row): (usize, &Row)| {
            std::iter::once(Wording::same(&at.to_string())).chain(cells(row)).collect()
        };
        let mut rows: Vec<Vec<Wording>> = (1..).zip(&self.rows).map(numbered).collect();
        let blanks = columns.len().saturating_sub(totals.len() + 1);
        let head = [Wording::default(), said("Барлығы", "Итого", "Total")].into_iter();
        let figures = totals.iter().map(|total| Wording::same(total));
        rows.push(head.chain(vec![Wording::default(); blanks]).chain(figures).collect());
        let number = ColumnOut::words(said("№", "№", "No."), 5);
        let columns = std::iter::once(number).chain(columns).collect();
        TableOut { columns, rows }
    }

    /// Of an invoice for payment.
    fn payable(&self) -> TableOut {
        let columns = vec![
            ColumnOut::words(said("Атауы", "Наименование", "Name"), 32),
            ColumnOut::words(said("Өлш. бірл.", "Ед. изм.", "Unit"), 8),
            ColumnOut::figures(said("Саны", "Кол-во", "Quantity"), 9),
            ColumnOut::figures(said("Бағасы", "Цена", "Price"), 13),
            ColumnOut::figures(said("ҚҚС, %", "НДС, %", "VAT, %"), 8),
            ColumnOut::figures(said("ҚҚС", "НДС", "VAT"), 11),
            ColumnOut::figures(said("Барлығы", "Всего", "Total"), 14),
        ];
        let cells = |row: &Row| {
            let more = [&row.unit, &row.quantity, &row.price].map(|text| Wording::same(text));
            let sums = [&row.vat, &row.total].map(|text| Wording::same(text));
            std::iter::once(row.name.clone()).chain(more).chain([row.rate.clone()]).chain(sums).collect()
        };
        self.table(columns, cells, &[&self.vat, &self.total])
    }

    /// Of an act of work done (form Р-1): what reports there are of research is written in by hand.
    fn works(&self, done: &Wording) -> TableOut {
        let columns = vec![
            ColumnOut::words(
                said("Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)", "Works"),
                22,
            ),
            ColumnOut::words(said("Орындалған күні", "Дата выполнения", "Done on"), 15),
            ColumnOut::words(said("Есеп туралы мәліметтер", "Сведения об отчёте", "Report"), 14),
            ColumnOut::words(said("Өлш. бірл.", "Ед. изм.", "Unit"), 8),
            ColumnOut::figures(said("Саны", "Кол-во", "Quantity"), 9),
            ColumnOut::figures(said("Бірлік бағасы", "Цена за единицу", "Price"), 12),
            ColumnOut::figures(said("Құны", "Стоимость", "Cost"), 13),
        ];
        let cells = |row: &Row| {
            let named = [row.name.clone(), done.clone(), Wording::default()].into_iter();
            named
                .chain([&row.unit, &row.quantity, &row.price, &row.total].map(|text| Wording::same(text)))
                .collect()
        };
        self.table(columns, cells, &[&self.total])
    }

    /// Of a waybill (form З-2). What was released stands there when it was shipped; stock codes are written in by hand.
    fn goods(&self, is_shipped: bool) -> TableOut {
        let columns = vec![
            ColumnOut::words(said("Атауы, сипаттамасы", "Наименование, характеристика", "Name"), 22),
            ColumnOut::words(said("Коды", "Код", "Code"), 8),
            ColumnOut::words(said("Өлш. бірл.", "Ед. изм.", "Unit"), 8),
            ColumnOut::figures(said("Босатуға жатады", "Подлежит отпуску", "To release"), 12),
            ColumnOut::figures(said("Босатылды", "Отпущено", "Released"), 12),
            ColumnOut::figures(said("Бірлік бағасы", "Цена за единицу", "Price"), 11),
            ColumnOut::figures(said("ҚҚС-пен сомасы", "Сумма с НДС", "Sum with VAT"), 13),
            ColumnOut::figures(said("ҚҚС сомасы", "Сумма НДС", "VAT"), 10),
        ];
        let cells = |row: &Row| {
            let released = if is_shipped { row.quantity.as_str() } else { "" };
            let more = ["", &row.unit, &row.quantity, released, &row.price, &row.total, &row.vat];
            std::iter::once(row.name.clone()).chain(more.map(Wording::same)).collect()
        };
        self.table(columns, cells, &[&self.total, &self.vat])
    }
}

/// For what an invoice without lines is.
fn what(invoice: &InvoiceOut) -> Wording {
    match (invoice.text("what").as_str(), &invoice.contract) {
        ("", Some((_, number))) => said(
            &format!("№ {number} шарт бойынша"),
            &format!("По договору № {number}"),
            &format!("By contract No. {number}"),
        ),
        ("", None) => said("Төлем", "Оплата", "Payment"),
        (what, _) => Wording::same(what),
    }
}

fn row(line: &AnnexLine, invoice: &InvoiceOut) -> Row {
    let (mode, rate_of_line) = (invoice.mode(), line.rate_or(invoice.rate()));
    let totals = line.amount().and_then(|amount| of_amount(amount, rate_of_line, mode));
    // Where the tax is rounded once for the document, no line has one of its own.
    let is_by_line =
        mode == Mode::None || Rounding::from_key(&invoice.text("vat_rounding")) == Rounding::Line;
    let sum = |pick: fn(Totals) -> i64| totals.filter(|_| is_by_line).map(|it| decimal(pick(it)));
    let net = || totals.map(|totals| decimal(if mode == Mode::Inside { totals.total } else { totals.net }));
    Row {
        name: Wording::same(&line.name),
        unit: line.unit.clone(),
        quantity: number(line.quantity),
        price: price(line.price),
        rate: rate(mode, rate_of_line),
        vat: sum(|totals| totals.vat).filter(|_| mode != Mode::None).unwrap_or_else(|| "–".to_owned()),
        total: sum(|totals| totals.total).or_else(net).unwrap_or_default(),
    }
}

/// No tax is another thing than a rate of nought (domain rules 2).
fn rate(mode: Mode, rate: Decimal) -> Wording {
    if mode == Mode::None {
        said("ҚҚС-сыз", "без НДС", "no VAT")
    } else {
        Wording::same(&number(rate))
    }
}
