//! Keeps unsaved typing: every key is handed over, a thread of its own writes the newest text.

use crate::{
    domain::field::Draft,
    store::{
        StoreResult,
        drafts::{DraftFile, KeptDraft},
    },
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

type Kept = BTreeMap<String, KeptDraft>;

/// Drafts of this person, in memory and in their file.
#[derive(Default)]
pub struct Drafts {
    kept: RefCell<Kept>,
    /// What earlier runs left, while it is being read.
    loading: RefCell<Option<Receiver<Kept>>>,
    wishes: Option<Sender<Wish>>,
    thread: Option<JoinHandle<()>>,
}

impl Drafts {
    /// Starts the thread, which opens the file: nothing waits for it before a form is opened. `ready` is called
    /// when it was read. Without a file drafts live in memory only.
    pub fn start(
        open: impl FnOnce() -> StoreResult<DraftFile> + Send + 'static,
        ready: impl FnOnce() + Send + 'static,
    ) -> Self {
        let (wishes, inbox) = mpsc::channel();
        let (loaded, loading) = mpsc::sync_channel(1);
        let thread = std::thread::spawn(move || match open() {
            Ok(file) => {
                let _ = loaded.send(read(&file)); // the program may have ended
                ready();
                serve(&file, &inbox);
            }
            Err(error) => tracing::warn!(%error, "drafts cannot be kept"),
        });
        let loading = RefCell::new(Some(loading));
        Self { kept: RefCell::default(), loading, wishes: Some(wishes), thread: Some(thread) }
    }

    /// True once, when what earlier runs left has been read.
    pub fn found(&self) -> bool {
        let found = self.loading.borrow().as_ref().and_then(|loading| loading.try_recv().ok());
        let has_come = found.is_some();
        if has_come {
            *self.loading.borrow_mut() = None;
        }
        self.kept.borrow_mut().extend(found.into_iter().flatten());
        has_come
    }

    /// Every draft.
    pub fn all(&self) -> Vec<KeptDraft> {
        self.settle();
        self.kept.borrow().values().cloned().collect()
    }

    /// Waits for the file, once.
    fn settle(&self) {
        if let Some(loading) = self.loading.borrow_mut().take() {
            let found = loading.recv().unwrap_or_default();
            self.kept.borrow_mut().extend(found);
        }
    }

    pub fn get(&self, key: &str) -> Option<KeptDraft> {
        self.settle();
        self.kept.borrow().get(key).cloned()
    }

    /// `at` in Unix milliseconds.
    pub fn keep(&self, key: &str, at: i64, draft: Draft) {
        self.settle();
        let kept = KeptDraft { key: key.to_owned(), at, draft };
        self.kept.borrow_mut().insert(key.to_owned(), kept.clone());
        self.send(Wish::Keep(kept));
    }

    pub fn forget(&self, key: &str) {
        self.settle();
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

fn read(file: &DraftFile) -> Kept {
    let found = file.all().unwrap_or_else(|error| {
        tracing::warn!(%error, "drafts cannot be read");
        Vec::new()
    });
    found.into_iter().map(|kept| (kept.key.clone(), kept)).collect()
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
