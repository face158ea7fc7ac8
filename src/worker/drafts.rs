//! Keeps unsaved typing: every key is handed over, a thread of its own writes the newest text.

use crate::{
    domain::{field::Draft, id::Id, notice::Beginning, pin::Misses},
    store::{
        StoreResult,
        drafts::{DraftFile, KeptDraft},
    },
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::mpsc::{self, Receiver, Sender, TryRecvError},
    thread::JoinHandle,
};

/// A draft to write, the key of one to forget, or what was told.
enum Wish {
    Keep(KeptDraft),
    /// Of this person.
    Forget(String, String),
    /// The rows of an erased person, and their words.
    Erase(Vec<Id>, Vec<String>),
    Tell(Beginning),
    /// Wrong PINs in a row under this name.
    Miss(String, Misses),
}

impl Wish {
    /// What it is about: of two wishes about one thing the later one counts.
    fn about(&self) -> String {
        match self {
            Self::Keep(KeptDraft { user, key, .. }) | Self::Forget(user, key) => format!("{user} {key}"),
            // Behind every key: what was typed before is written by then.
            Self::Erase(rows, _) => format!("\u{10FFFF} {rows:?}"),
            Self::Tell(Beginning { activity, at }) => format!("told {} {at}", activity.0),
            Self::Miss(user, _) => format!("pin {user}"),
        }
    }
}

/// By person and form.
type Kept = BTreeMap<(String, String), KeptDraft>;
type Told = BTreeSet<Beginning>;
type Missed = BTreeMap<String, Misses>;

/// Drafts of this person and what they were told, in memory and in their file.
#[derive(Default)]
pub struct Drafts {
    /// Who types.
    person: RefCell<String>,
    kept: RefCell<Kept>,
    told: RefCell<Told>,
    missed: RefCell<Missed>,
    /// What earlier runs left, while it is being read.
    loading: RefCell<Option<Receiver<(Kept, Told, Missed)>>>,
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
        let (kept, told, missed) = Default::default();
        let person = RefCell::default();
        Self { person, kept, told, missed, loading, wishes: Some(wishes), thread: Some(thread) }
    }

    /// True once, when what earlier runs left has been read.
    pub fn found(&self) -> bool {
        let come = self.loading.borrow().as_ref().map(Receiver::try_recv);
        match come {
            Some(Ok(found)) => self.take(found),
            // The file cannot be opened: there is nothing to wait for.
            Some(Err(TryRecvError::Disconnected)) => self.take(Default::default()),
            Some(Err(TryRecvError::Empty)) | None => return false,
        }
        true
    }

    fn take(&self, (kept, told, missed): (Kept, Told, Missed)) {
        *self.loading.borrow_mut() = None;
        self.kept.borrow_mut().extend(kept);
        self.told.borrow_mut().extend(told);
        self.missed.borrow_mut().extend(missed);
    }

    /// False while what earlier runs left is on its way.
    pub fn is_read(&self) -> bool {
        self.loading.borrow().is_none()
    }

    /// Beginnings that were told, in this run and earlier ones.
    pub fn told(&self) -> BTreeSet<Beginning> {
        self.settle();
        self.told.borrow().clone()
    }

    /// Remembers that this was told.
    pub fn tell(&self, told: Beginning) {
        self.settle();
        if self.told.borrow_mut().insert(told) {
            self.send(Wish::Tell(told));
        }
    }

    /// Wrong PINs in a row under this name.
    pub fn misses(&self, user: &str) -> Misses {
        self.settle();
        self.missed.borrow().get(user).copied().unwrap_or_default()
    }

    /// Remembers how many there are by now.
    pub fn miss(&self, user: &str, misses: Misses) {
        self.settle();
        self.missed.borrow_mut().insert(user.to_owned(), misses);
        self.send(Wish::Miss(user.to_owned(), misses));
    }

    /// From now on this person types: what others typed here is not seen.
    pub fn whose(&self, person: &str) {
        self.person.replace(person.to_owned());
    }

    /// Every draft of the person.
    pub fn all(&self) -> Vec<KeptDraft> {
        self.settle();
        let person = self.person.borrow();
        let is_own = |kept: &&KeptDraft| kept.user.is_empty() || kept.user == *person;
        self.kept.borrow().values().filter(is_own).cloned().collect()
    }

    /// Where the person's draft of this form stands, and where one for whoever comes.
    fn places(&self, key: &str) -> [(String, String); 2] {
        [self.person.borrow().clone(), String::new()].map(|user| (user, key.to_owned()))
    }

    /// Waits for the file, once.
    fn settle(&self) {
        let loading = self.loading.borrow_mut().take();
        if let Some(loading) = loading {
            self.take(loading.recv().unwrap_or_default());
        }
    }

    pub fn get(&self, key: &str) -> Option<KeptDraft> {
        self.settle();
        let kept = self.kept.borrow();
        self.places(key).iter().find_map(|place| kept.get(place)).cloned()
    }

    /// `at` in Unix milliseconds.
    pub fn keep(&self, key: &str, at: i64, draft: Draft) {
        self.settle();
        let [own, others] = self.places(key);
        let kept = KeptDraft { user: own.0.clone(), key: own.1.clone(), at, draft };
        let mut all = self.kept.borrow_mut();
        all.remove(&others);
        all.insert(own, kept.clone());
        drop(all);
        self.send(Wish::Keep(kept));
    }

    pub fn forget(&self, key: &str) {
        self.settle();
        let [own, others] = self.places(key);
        let mut kept = self.kept.borrow_mut();
        if kept.remove(&own).or(kept.remove(&others)).is_some() {
            self.send(Wish::Forget(own.0, own.1));
        }
    }

    /// Forgets what is about an erased person, in memory and in every byte of the file.
    pub fn forget_person(&self, rows: &[Id], words: &[String]) {
        self.settle();
        self.kept.borrow_mut().retain(|_, kept| !kept.tells_of(rows, words));
        self.send(Wish::Erase(rows.to_vec(), words.to_vec()));
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

fn read(file: &DraftFile) -> (Kept, Told, Missed) {
    let kept = or_none(file.all()).into_iter().map(|kept| ((kept.user.clone(), kept.key.clone()), kept));
    (kept.collect(), or_none(file.told()), or_none(file.misses()))
}

/// What cannot be read is as if it had not been kept.
fn or_none<T: Default>(found: StoreResult<T>) -> T {
    found.inspect_err(|error| tracing::warn!(%error, "drafts cannot be read")).unwrap_or_default()
}

/// Of many wishes that wait, only the newest of each form is carried out.
fn serve(file: &DraftFile, inbox: &Receiver<Wish>) {
    while let Ok(first) = inbox.recv() {
        let waiting = std::iter::once(first).chain(inbox.try_iter());
        let newest: BTreeMap<String, Wish> = waiting.map(|wish| (wish.about(), wish)).collect();
        for wish in newest.into_values() {
            let done = match wish {
                Wish::Keep(kept) => file.keep(&kept),
                Wish::Forget(user, key) => file.forget(&user, &key),
                Wish::Erase(rows, words) => file.forget_person(&rows, &words),
                Wish::Tell(told) => file.tell(told),
                Wish::Miss(user, misses) => file.miss(&user, misses),
            };
            if let Err(error) = done {
                tracing::warn!(%error, "a draft cannot be kept");
            }
        }
    }
}
