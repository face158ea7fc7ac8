//! Any elements as a statement of ISO 20022.
#![no_main]

mod booked;

use booked::holds_together;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| holds_together(&[&b"<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt>"[..], bytes].concat()));
