//! What the row under the cursor has no room for, below the list.

use super::{
    deed_view::{about_line, is_late_to_sue, of_deed},
    page::DebtPage,
    page_view::{day, payment_cells},
};
use crate::{
    domain::payment,
    i18n::{columns, debts},
    report::record::unless_erased,
    screens::Context,
    store::{
        debt::{DebtLine, PaidBy},
        payment::PaymentOut,
    },
    ui::{paint, text},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// What was paid by which payment, what a payment closes, all of a deed.
pub(super) fn draw_detail(page: &DebtPage, buffer: &mut Buffer, area: Rect, cx: &Context) {
    if area.height < 2 {
        return;
    }
    paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
    let inside = paint::below(paint::within(area, 1), 1);
    let [head, rest, more] = detail(page, cx);
    let style = match page.line() {
        Some(line) if is_late_to_sue(page, line) => cx.theme.warning,
        _ => cx.theme.faint,
    };
    let told = [(head, cx.theme.title), (rest, cx.theme.text), (more, style)];
    let told = told.iter().filter(|(text, _)| !text.is_empty());
    paint::wrapped(buffer, inside, told.map(|(text, style)| (text.as_str(), *style)));
}

/// The same in three sentences: what it is, what came of it, what else bears on it.
fn detail(page: &DebtPage, cx: &Context) -> [String; 3] {
    let ((head, rest), more) = match (page.line(), page.payment(), page.deed()) {
        (Some(line), ..) => (of_line(line, cx), about_line(page, line, cx)),
        (_, Some(one), _) => (of_payment(one, cx), String::new()),
        (.., Some(deed)) => (of_deed(deed, cx), String::new()),
        _ => Default::default(),
    };
    [head, rest, text::clean(&more)]
}

/// What else bears on the instalment under the cursor, for a voice.
pub(super) fn spoken_detail(page: &DebtPage, cx: &Context) -> String {
    let [_, _, more] = detail(page, cx);
    more
}

fn of_line(line: &DebtLine, cx: &Context) -> (String, String) {
    let owed = line.part.owed;
    let title = debts::document(&line.number, (line.part.place, line.of), cx.words);
    let title = cx.words.say("debts-document", [("number", title), ("day", day(&line.day, cx))]);
    let contract = line.contract.as_ref();
    let contract = contract.map(|(_, number)| cx.words.say("contract-title", [("number", number.as_str())]));
    let due = debts::due(owed, &line.part.event, cx.words);
    let head = text::dotted([title, contract.unwrap_or_default(), unless_erased(line.what.clone()), due]);
    let paid = if line.paid_by.is_empty() {
        cx.words.get("debts-nothing-paid")
    } else {
        line.paid_by.iter().map(|part| paid(part, line, cx)).collect::<Vec<_>>().join("; ")
    };
    (text::clean(&head), text::clean(&paid))
}

fn paid(part: &PaidBy, line: &DebtLine, cx: &Context) -> String {
    let kind = columns::choice(cx.words, payment::KINDS, part.kind.key());
    let number = if part.number.is_empty() { String::new() } else { format!("№ {}", part.number) };
    let sum = cx.words.formats.money(part.sum, line.currency.code());
    [day(&part.day, cx), kind, number, sum]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn of_payment(one: &PaymentOut, cx: &Context) -> (String, String) {
    let [day, number, kind, sum, ..] = payment_cells(one, cx);
    let head = text::dotted([day, number, kind, sum, unless_erased(one.text("payer_name"))]);
    let closes = one.allocations.iter().map(|part| {
        let sum = cx.words.formats.money(part.sum, one.currency().code());
        format!("{}/{} {sum}", part.invoice.1, part.place)
    });
    let closes = closes.collect::<Vec<_>>().join("; ");
    let told = match closes.is_empty() {
        true if one.kind.closes() => cx.words.get("debts-closes-nothing"),
        true => unless_erased(one.text("reason")),
        false => format!("{}: {closes}", cx.words.get("payment-closes")),
    };
    (text::clean(&head), text::clean(&told))
}
