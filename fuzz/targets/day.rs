//! Days as people write and say them.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use serik::domain::day::{Towards, read_day, read_spoken_day};

fuzz_target!(|text: &str| {
    if let Ok(day) = read_day(text) {
        assert_eq!(read_day(&day.to_string()), Ok(day));
        assert_eq!(read_day(&day.format("%d.%m.%Y").to_string()), Ok(day));
    }
    for today in [(2026, 11, 24), (2026, 12, 31), (2028, 2, 29)] {
        let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
        for towards in [Towards::Coming, Towards::Past] {
            if let Ok(day) = read_spoken_day(text, today, towards) {
                assert_eq!(read_spoken_day(&day.to_string(), today, towards), Ok(day));
            }
        }
    }
});
