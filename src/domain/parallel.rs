//! Work on many rows by all processors.

use std::{
    num::NonZero,
    panic,
    sync::mpsc::{Receiver, sync_channel},
    thread,
};

/// Fewer rows for a thread are done sooner than it begins.
const WORTH: usize = 64;

/// What `act` makes of each item, in the order of the items.
pub fn map<'a, T: Sync, R: Send>(items: &'a [T], act: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    let threads = processors().min(items.len() / WORTH);
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

/// Gives `take` what `make` makes of so many items at a time, in the order of the items. The other processors make the
/// next ones meanwhile.
pub fn ahead<'a, T: Sync, R: Send, E>(
    (items, size): (&'a [T], usize),
    make: impl Fn(&'a T) -> R + Sync,
    mut take: impl FnMut(Vec<R>) -> Result<(), E>,
) -> Result<(), E> {
    let portions = items.chunks(size);
    let helpers = (processors() - 1).min(portions.len().saturating_sub(1));
    let work = |portion: &'a [T]| portion.iter().map(&make).collect::<Vec<R>>();
    let work = &work;
    thread::scope(|scope| {
        let lane = |first| {
            let (sender, lane) = sync_channel(1);
            let mut portions = portions.clone().skip(first).step_by(helpers);
            // Where the system has no thread to spare, the lane is closed.
            let begun = thread::Builder::new()
                .spawn_scoped(scope, move || portions.try_for_each(|portion| sender.send(work(portion))));
            drop(begun);
            lane
        };
        let lanes: Vec<Receiver<Vec<R>>> = (0..helpers).map(lane).collect();
        for (turn, portion) in portions.clone().enumerate() {
            let ready = lanes.get(turn % helpers.max(1)).and_then(|lane| lane.recv().ok());
            take(ready.unwrap_or_else(|| work(portion)))?;
        }
        Ok(())
    })
}

fn processors() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
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

    #[test]
    fn what_is_made_ahead_keeps_the_order() {
        for count in [0, 1, 7, 70] {
            let (items, mut taken) = ((0..count).collect::<Vec<usize>>(), Vec::new());
            let take = |portion: Vec<usize>| {
                taken.push(portion);
                Ok::<(), ()>(())
            };
            ahead((&items, 7), |item| item + 1, take).unwrap();
            assert!(taken.iter().all(|portion| portion.len() <= 7));
            assert_eq!(taken.concat(), (1..=count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_is_taken_after_a_failure() {
        let mut taken = 0;
        let stopped = ahead(
            (&[0; 1_000], 10),
            |item| *item,
            |portion| {
                taken += portion.len();
                if taken < 30 { Ok(()) } else { Err("stopped") }
            },
        );
        assert_eq!((stopped, taken), (Err("stopped"), 30));
    }
}
