//! Any lines as the exchange of 1C with banks.
#![no_main]

mod booked;

use booked::holds_together;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| holds_together(&[&b"1CClientBankExchange\r\n"[..], bytes].concat()));
