//! Our own firms: written down later, changed, another one beside the first.

use crate::office::Office;
use serik::i18n::Language;

#[test]
fn the_own_company_is_written_down_later_and_changed() {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press(":").type_text("своя компания").press("Enter");
    office.sees("Своя компания").type_text("ТОО «Серік»").press("^s").sees("Сохранено").settles();
    office.press(":").type_text("своя компания").press("Enter").sees("ТОО «Серік»").sees("+ ещё одна фирма");
    office.press("Down Enter").sees("Своя компания").type_text("ТОО «Серік»").press("^s");
    office.sees("такая своя фирма уже есть");
    office.type_text(" 2").press("^s").sees("Сохранено").sees("ТОО «Серік» 2").press("Enter");
    office.sees("Своя компания · ТОО «Серік» 2");
}
