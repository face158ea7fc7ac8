//! What the program does outside its own screen.

use std::path::PathBuf;

/// Where copied text can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// In the clipboard.
    Clipboard,
    /// In this file: the terminal has no clipboard.
    File(PathBuf),
    /// Nowhere: it must be said.
    Nowhere,
}

/// The world around the screens; tests put a recording one in its place.
pub trait Outside {
    /// Puts text where the person can paste it from.
    fn copy(&mut self, text: &str) -> Copied;
    /// Lets the person edit text in their own editor; `None` when no editor could be started.
    fn edit(&mut self, text: &str) -> Option<String>;
    /// Writes a text into a file of this name among the person's own; the path, or nothing when it failed.
    fn print(&mut self, name: &str, text: &str) -> Option<PathBuf>;
    /// Lets the system open a file, without waiting for it.
    fn open(&mut self, path: PathBuf);
    /// A file that the system could not open; each is told once.
    fn not_opened(&mut self) -> Option<PathBuf>;
    /// Takes the mouse or gives it back to the terminal.
    fn mouse(&mut self, taken: bool);
    /// Rings the bell of the terminal.
    fn ring(&mut self);
    /// Shows a line on the desktop, without waiting for it.
    fn show(&mut self, text: String);
    /// True once when the desktop has refused a line.
    fn has_lost_desktop(&mut self) -> bool;
    /// Remembers a choice in the person's settings: `language` or `theme`.
    fn keep_setting(&mut self, name: &str, value: &str);
}
