//! Keeps unsaved typing: every key is handed over, a thread of its own writes the newest text.

use crate::{
    domain::field::Draft,
    store::drafts::{DraftFile, KeptDraft},
};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    sync::mpsc::{self, Receiver, Sender},
    thread::JoinHandle,
};

/// A draft to write, or the key of one to forget.
enum Wish {
    Keep(KeptDraft),
    Forget(String),
}

/// Drafts of this person, in memory and in their file.
#[derive(Default)]
pub struct Drafts {
    kept: RefCell<BTreeMap<String, KeptDraft>>,
    wishes: Option<Sender<Wish>>,
    thread: Option<JoinHandle<()>>,
}

impl Drafts {
    /// Reads what earlier runs left and starts the thread. Without a file drafts live in memory only.
    pub fn start(file: DraftFile) -> Self {
        let found = file.all().unwrap_or_else(|error| {
            tracing::warn!(%error, "drafts cannot be read");
            Vec::new()
        });
        let (wishes, inbox) = mpsc::channel();
        let thread = std::thread::spawn(move || serve(&file, &inbox));
        let kept = found.into_iter().map(|kept| (kept.key.clone(), kept)).collect();
        Self { kept: RefCell::new(kept), wishes: Some(wishes), thread: Some(thread) }
    }

    pub fn get(&self, key: &str) -> Option<KeptDraft> {
        self.kept.borrow().get(key).cloned()
    }

    /// `at` in Unix milliseconds.
    pub fn keep(&self, key: &str, at: i64, draft: Draft) {
        let kept = KeptDraft { key: key.to_owned(), at, draft };
        self.kept.borrow_mut().insert(key.to_owned(), kept.clone());
        self.send(Wish::Keep(kept));
    }

    pub fn forget(&self, key: &str) {
        if self.kept.borrow_mut().remove(key).is_some() {
            self.send(Wish::Forget(key.to_owned()));
        }
    }

    fn send(&self, wish: Wish) {
        if let Some(wishes) = &self.wishes {
            let _ = wishes.send(wish); // the thread only ends with us
        }
    }
}

/// Writes what is still waiting before the program ends.
impl Drop for Drafts {
    fn drop(&mut self) {
        self.wishes = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // nothing to do about a panic here
        }
    }
}

/// Of many wishes that wait, only the newest of each form is carried out.
fn serve(file: &DraftFile, inbox: &Receiver<Wish>) {
    while let Ok(first) = inbox.recv() {
        let mut newest = BTreeMap::new();
        for wish in std::iter::once(first).chain(inbox.try_iter()) {
            let key = match &wish {
                Wish::Keep(kept) => kept.key.clone(),
                Wish::Forget(key) => key.clone(),
            };
            newest.insert(key, wish);
        }
        for wish in newest.into_values() {
            let result = match wish {
                Wish::Keep(kept) => file.keep(&kept),
                Wish::Forget(key) => file.forget(&key),
            };
            if let Err(error) = result {
                tracing::warn!(%error, "a draft cannot be kept");
            }
        }
    }
}
