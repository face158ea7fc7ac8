//! Any fields as a statement of SWIFT.
#![no_main]

mod booked;

use booked::holds_together;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| holds_together(&[&b":20:1\r\n"[..], bytes].concat()));
