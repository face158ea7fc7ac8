//! What plain mode hears: lines from the standard input, and signals.

use super::Signal;
use std::{
    collections::VecDeque,
    io::{self, BufRead},
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

/// Reads a line that is not shown.
pub type Secretly = fn() -> io::Result<String>;

/// Hears lines and signals, for one conversation after another.
pub struct Ears {
    pub(super) heard: Receiver<Heard>,
    sender: Sender<Heard>,
    /// Lets the listener read the next line, shown or not: nothing else may read while an editor runs.
    gate: Sender<Loudness>,
    /// The listener reads.
    is_listening: bool,
    /// Typed while an answer was awaited.
    pub(super) typed: VecDeque<String>,
    pub(super) has_ended: bool,
}

/// Whether the next line is shown as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loudness {
    Aloud,
    Secret,
}

impl Ears {
    /// Reads lines on a thread of its own until there are no more; secret ones by the other way, where there is one.
    pub fn listening(input: impl BufRead + Send + 'static, secretly: Option<Secretly>) -> Self {
        let (sender, heard) = mpsc::channel();
        let (gate, opened) = mpsc::channel();
        let lines = sender.clone();
        thread::spawn(move || listen(input, secretly, &lines, &opened));
        Self { heard, sender, gate, is_listening: false, typed: VecDeque::new(), has_ended: false }
    }

    /// Where notices of the worker and of the system go.
    pub fn sender(&self) -> Sender<Heard> {
        self.sender.clone()
    }

    /// The next line may be read.
    pub(super) fn listen(&mut self, loudness: Loudness) {
        if !std::mem::replace(&mut self.is_listening, true) {
            let _ = self.gate.send(loudness); // the listener may have ended with the input
        }
    }

    /// A line came.
    pub(super) const fn rest(&mut self) {
        self.is_listening = false;
    }
}

fn listen(
    mut input: impl BufRead,
    secretly: Option<Secretly>,
    heard: &Sender<Heard>,
    opened: &Receiver<Loudness>,
) {
    while let Ok(loudness) = opened.recv() {
        let secretly = secretly.filter(|_| loudness == Loudness::Secret);
        let line = secretly.map_or_else(|| line_of(&mut input), |read| read().ok());
        let is_last = line.is_none();
        // The conversation may have ended first.
        if heard.send(line.map_or(Heard::End, Heard::Line)).is_err() || is_last {
            return;
        }
    }
}

/// Bytes that are no UTF-8 are read as signs of a gap: a pasted line never ends the program.
fn line_of(input: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    input.read_until(b'\n', &mut bytes).ok().filter(|read| *read > 0)?;
    Some(String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned())
}
