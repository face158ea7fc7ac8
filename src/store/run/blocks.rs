//! A long list whose copies share what is the same in both.

use std::{ops::Range, sync::Arc};

/// Things in one block at first.
const SIZE: usize = 512;

#[derive(Clone, Debug)]
pub(super) struct Blocks<T> {
    /// None of them is empty.
    blocks: Vec<Arc<Vec<T>>>,
    len: usize,
}

impl<T: Clone> Blocks<T> {
    pub(super) fn new(all: Vec<T>) -> Self {
        let (len, mut rest) = (all.len(), all.into_iter());
        let block = || Some(rest.by_ref().take(SIZE).collect::<Vec<T>>()).filter(|block| !block.is_empty());
        Self { blocks: std::iter::from_fn(block).map(Arc::new).collect(), len }
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// What stands at these places.
    pub(super) fn range(&self, places: Range<usize>) -> impl Iterator<Item = &T> {
        let mut skipped = places.start;
        let first = self.blocks.iter().position(|block| {
            let is_it = skipped < block.len();
            skipped -= if is_it { 0 } else { block.len() };
            is_it
        });
        let blocks = self.blocks.get(first.unwrap_or(self.blocks.len())..).unwrap_or_default();
        blocks.iter().flat_map(|block| block.iter()).skip(skipped).take(places.len())
    }

    /// The first place where something does not hold, in a list where it holds of the first ones alone.
    pub(super) fn partition_point(&self, holds: impl Fn(&T) -> bool) -> usize {
        let whole = self.blocks.partition_point(|block| block.last().is_some_and(&holds));
        let (before, behind) = self.blocks.split_at(whole);
        let before: usize = before.iter().map(|block| block.len()).sum();
        before + behind.first().map_or(0, |block| block.partition_point(holds))
    }

    /// Takes some out.
    pub(super) fn take(&mut self, is_meant: impl Fn(&T) -> bool) -> Vec<T> {
        let mut taken = Vec::new();
        for block in self.blocks.iter_mut().filter(|block| block.iter().any(&is_meant)) {
            let (out, rest): (Vec<T>, Vec<T>) = block.iter().cloned().partition(&is_meant);
            taken.extend(out);
            *block = Arc::new(rest);
        }
        self.blocks.retain(|block| !block.is_empty());
        self.len -= taken.len();
        taken
    }

    /// Puts something at a place, before what stands there.
    pub(super) fn insert(&mut self, place: usize, one: T) {
        let mut at = place;
        self.len += 1;
        for block in &mut self.blocks {
            if at <= block.len() {
                Arc::make_mut(block).insert(at, one);
                return;
            }
            at -= block.len();
        }
        self.blocks.push(Arc::new(vec![one]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn blocks_are_a_list(
            mut all in prop::collection::vec(0u32..2_000, 0..2_000),
            changes in prop::collection::vec(0u32..2_000, 0..40),
        ) {
            all.sort_unstable();
            let first = Blocks::new(all.clone());
            let mut blocks = first.clone();
            for one in changes {
                if one % 2 == 0 {
                    let at = blocks.partition_point(|other| *other < one);
                    prop_assert_eq!(at, all.partition_point(|other| *other < one));
                    blocks.insert(at, one);
                    all.insert(at, one);
                } else {
                    let taken = blocks.take(|other| other % 50 == one % 50);
                    let (out, rest): (Vec<u32>, Vec<u32>) = all.iter().partition(|other| **other % 50 == one % 50);
                    prop_assert_eq!(taken, out);
                    all = rest;
                }
                prop_assert_eq!(blocks.len(), all.len());
                let places = (one as usize).min(all.len())..all.len().min(one as usize + 700);
                prop_assert!(blocks.range(places.clone()).eq(&all[places]));
            }
            prop_assert!(blocks.iter().eq(&all));
            prop_assert!(first.iter().is_sorted());
        }
    }
}
