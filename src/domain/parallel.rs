//! Work on many rows by all processors.

use std::{num::NonZero, panic, thread};

/// Fewer rows for a thread are done sooner than it begins.
const WORTH: usize = 64;

/// What `act` makes of each item, in the order of the items.
pub fn map<'a, T: Sync, R: Send>(items: &'a [T], act: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len() / WORTH);
    if threads < 2 {
        return items.iter().map(act).collect();
    }
    let work = |part: &'a [T]| part.iter().map(&act).collect::<Vec<R>>();
    let work = &work;
    thread::scope(|scope| {
        let parts = items.chunks(items.len().div_ceil(threads));
        let begun: Vec<_> = parts
            .map(|part| thread::Builder::new().spawn_scoped(scope, move || work(part)).map_err(|_| part))
            .collect();
        let done = begun.into_iter().map(|part| match part {
            Ok(thread) => thread.join().unwrap_or_else(|fault| panic::resume_unwind(fault)),
            // The system has no thread to spare.
            Err(part) => work(part),
        });
        done.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_keeps_the_order() {
        for count in [0, 1, WORTH, 7 * WORTH + 3] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(map(&items, |item| item + 1), (1..=count).collect::<Vec<_>>());
        }
    }
}
