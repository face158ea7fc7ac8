//! What plain mode hears: lines from the standard input, and signals.

use super::Signal;
use std::{
    collections::VecDeque,
    io::BufRead,
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

/// What reaches the conversation.
#[derive(Debug)]
pub enum Heard {
    Line(String),
    /// Nothing more will be typed.
    End,
    Signal(Signal),
}

/// A line that waits its turn.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) text: String,
    /// The listener was let go on already.
    pub(super) is_released: bool,
}

/// Hears lines and signals, for one conversation after another.
pub struct Ears {
    pub(super) heard: Receiver<Heard>,
    sender: Sender<Heard>,
    /// Lets the listener read the next line: nothing else may read while an editor runs.
    gate: Sender<()>,
    /// Typed while an answer was awaited.
    pub(super) typed: VecDeque<Typed>,
    pub(super) has_ended: bool,
}

impl Ears {
    /// Reads lines on a thread of its own until there are no more.
    pub fn listening(input: impl BufRead + Send + 'static) -> Self {
        let (sender, heard) = mpsc::channel();
        let (gate, opened) = mpsc::channel();
        let lines = sender.clone();
        thread::spawn(move || listen(input, &lines, &opened));
        Self { heard, sender, gate, typed: VecDeque::new(), has_ended: false }
    }

    /// Where notices of the worker and of the system go.
    pub fn sender(&self) -> Sender<Heard> {
        self.sender.clone()
    }

    /// The next line may be read.
    pub(super) fn release(&self) {
        let _ = self.gate.send(()); // the listener may have ended with the input
    }

    /// Lets every line that waits be followed by another one.
    pub(super) fn release_all(&mut self) {
        let held = self.typed.iter_mut().filter(|line| !line.is_released);
        let held = held.map(|line| line.is_released = true).count();
        (0..held).for_each(|_| self.release());
    }
}

/// Bytes that are no UTF-8 are read as signs of a gap: a pasted line never ends the program.
fn listen(mut input: impl BufRead, heard: &Sender<Heard>, opened: &Receiver<()>) {
    let mut bytes = Vec::new();
    while input.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
        let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned();
        bytes.clear();
        if heard.send(Heard::Line(line)).is_err() || opened.recv().is_err() {
            return;
        }
    }
    let _ = heard.send(Heard::End); // the conversation may have ended first
}
