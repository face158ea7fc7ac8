//! Any rows under the headings of a bank.
#![no_main]

mod booked;

use booked::holds_together;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| holds_together(&["Дата;Номер;Дебет;Кредит;Контрагент;ИНН контрагента;Назначение\n".as_bytes(), bytes].concat()));
