//! How the list of invoices looks.

use super::list::{InvoiceList, MOST};
use crate::{
    domain::invoice::standing::PaymentStatus,
    i18n::{columns, debts::status_key},
    report::invoice_status,
    screens::{
        Context,
        debts::draw_row,
        obligations::Whose,
        search_line::{self, sought_words},
    },
    store::invoice::InvoiceOut,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 7;

/// Number, its day, client, sum, what is left, by when, how it stands.
const COLUMNS: [Column; WIDE] = [
    Column { least: 7, wanted: 10, drop: 0, grows: false },
    Column { least: 11, wanted: 11, drop: 3, grows: false },
    Column { least: 14, wanted: 30, drop: 0, grows: true },
    Column { least: 14, wanted: 17, drop: 1, grows: false },
    Column { least: 14, wanted: 17, drop: 2, grows: false },
    Column { least: 11, wanted: 11, drop: 4, grows: false },
    Column { least: 21, wanted: 24, drop: 0, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "field-contract-number",
    "field-invoice-day",
    "cli-client",
    "field-invoice-sum",
    "field-invoice-rest",
    "field-invoice-due",
    "field-invoice-status",
];

/// Sums stand at the right.
const AT_RIGHT: [usize; 2] = [3, 4];

/// Below the headings.
pub(super) fn rows_area(area: Rect) -> Rect {
    paint::below(area, 1)
}

pub(super) fn rows_height(cx: &Context) -> usize {
    usize::from(rows_area(cx.body).height)
}

pub(super) fn status_words(list: &InvoiceList, cx: &Context) -> String {
    let of = match &list.whose {
        Whose::All => String::new(),
        Whose::Contract { number, client, .. } => {
            text::dotted([text::clean(number), text::clean(&columns::name(cx.words, &client.1))])
        }
        Whose::Client(_, name) => text::clean(&columns::name(cx.words, name)),
    };
    let status = list.status.map(|status| cx.words.get(status_key(status))).unwrap_or_default();
    let number = sought_words(&list.number, cx);
    let count = if list.all.len() >= MOST {
        cx.words.say("list-cut", [("count", cx.words.formats.count(MOST))])
    } else {
        cx.words.count("invoices-count", list.all.len())
    };
    text::dotted([cx.words.get("command-invoices"), of, count, status, number])
}

pub(super) fn empty_words(list: &InvoiceList, cx: &Context) -> String {
    search_line::empty_words(
        match (list.is_read(), list.is_narrowed()) {
            (false, _) => "contracts-reading",
            (true, true) => "invoices-none-left",
            (true, false) => "invoices-none",
        },
        cx,
    )
}

/// What stands in the columns.
pub(super) fn cells(one: &InvoiceOut, cx: &Context) -> [String; WIDE] {
    let money = |minor| cx.words.formats.money(minor, one.currency().code());
    let day = one.text("day");
    [
        text::clean(&one.text("number")),
        day.parse().map_or(day, |day| cx.words.formats.date(day)),
        text::clean(&columns::name(cx.words, &one.client.1)),
        money(one.sum().minor()),
        money(one.rest().minor()),
        one.next_due().map(|day| cx.words.formats.date(day)).unwrap_or_default(),
        invoice_status(one, cx.today, cx.words),
    ]
}

fn style(one: &InvoiceOut, column: usize, cx: &Context) -> Style {
    match (one.status, column) {
        (PaymentStatus::Paid | PaymentStatus::Waiting, _) => cx.theme.faint,
        (PaymentStatus::Overdue, 6) => cx.theme.alarm,
        (_, 2) => cx.theme.title,
        _ => cx.theme.text,
    }
}

pub(super) fn draw(list: &InvoiceList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    if list.all.is_empty() {
        return paint::empty(buffer, area, &empty_words(list, cx), cx.theme);
    }
    let widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
    let headings = HEADINGS.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let area = rows_area(area);
    let height = usize::from(area.height);
    let top = list.cursor.top(height);
    for (line, (at, one)) in (0..).zip(list.all.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(area, line);
        draw_row(buffer, place, (&cells(one, cx), &widths), &AT_RIGHT, |column| style(one, column, cx));
        if at == list.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < list.all.len()), cx.theme);
}
