//! A path that is typed, and the names that complete it: one piece for everything that asks for a file.

use super::{
    Context, Reaction, arrived,
    cursor::Cursor,
    import::listing::{Entry, Folder, UP, above, common, expanded, parted, unquoted},
};
use crate::{
    keys::Command,
    ui::{field::Field, paint, text},
    worker::Pending,
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// A path with the names that complete it.
pub(super) struct PathNames {
    pub(super) field: Field,
    /// Where names without a folder lie; empty for the working folder.
    home: PathBuf,
    /// The name under the cursor; `None` while the typed text itself is meant.
    chosen: Option<Cursor>,
    folder: Folder,
    listing: Pending<Folder>,
    /// Tab waits for the names.
    completes: bool,
}

impl PathNames {
    pub(super) fn open(typed: &str, home: PathBuf, cx: &Context) -> Self {
        let mut names = Self {
            field: Field::line(typed),
            home,
            chosen: None,
            folder: Folder { path: PathBuf::from("\0"), entries: Vec::new() },
            listing: Pending::default(),
            completes: false,
        };
        names.list(cx);
        names
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.listing.is_waiting()
    }

    /// Whether names without a folder lie in the working folder.
    pub(super) fn is_at_work(&self) -> bool {
        self.home.as_os_str().is_empty()
    }

    /// The folder whose names are shown.
    pub(super) fn folder(&self) -> &Path {
        &self.folder.path
    }

    /// The file that is meant.
    pub(super) fn path(&self) -> PathBuf {
        self.path_of(&self.field.text())
    }

    fn path_of(&self, typed: &str) -> PathBuf {
        self.home.join(expanded(typed))
    }

    /// Puts another text there.
    pub(super) fn set(&mut self, typed: &str, cx: &Context) {
        self.field.set(typed);
        self.list(cx);
    }

    /// Reads the names of the typed folder, when they are not at hand.
    pub(super) fn list(&mut self, cx: &Context) {
        let typed = self.field.text();
        let path = self.path_of(parted(&typed).0);
        self.chosen = None;
        if path != self.folder.path {
            self.folder = Folder { path: path.clone(), entries: Vec::new() };
            self.listing = cx.worker.think(move || Folder::read(path));
        }
    }

    pub(super) fn matching(&self) -> Vec<&Entry> {
        self.folder.matching(parted(&self.field.text()).1)
    }

    /// Puts a name in the place of the beginning that was typed.
    fn put(&mut self, name: &str, is_folder: bool, cx: &Context) {
        let typed = self.field.text();
        let end = if is_folder { MAIN_SEPARATOR.to_string() } else { String::new() };
        let above = above(&self.folder.path).filter(|_| name == UP);
        let path = above.map_or_else(
            || format!("{}{name}{end}", parted(&typed).0),
            |above| format!("{}{end}", above.display().to_string().trim_end_matches(MAIN_SEPARATOR)),
        );
        self.set(&path, cx);
    }

    /// As far as all names that begin so are the same.
    pub(super) fn complete(&mut self, cx: &Context) {
        if self.listing.is_waiting() {
            self.completes = true;
            return;
        }
        let found: Vec<&Entry> = self.matching().into_iter().filter(|entry| entry.name != UP).collect();
        if let [only] = found.as_slice() {
            let (name, is_folder) = (only.name.clone(), only.is_folder);
            return self.put(&name, is_folder, cx);
        }
        let shared = common(&found);
        if shared.chars().count() > parted(&self.field.text()).1.chars().count() {
            self.put(&shared, false, cx);
        }
    }

    /// The one name that begins as was typed, where that alone is no name.
    fn only_match(&self) -> Option<Entry> {
        let typed = self.field.text();
        let start = parted(&typed).1;
        match self.matching().as_slice() {
            [only] if !start.is_empty() && only.name != UP && only.name != start => Some((*only).clone()),
            _ => None,
        }
    }

    /// Puts the name under the cursor there; answers whether it is a folder, which is gone into.
    pub(super) fn take_pointed(&mut self, cx: &Context) -> bool {
        let pointed = self.chosen.and_then(|cursor| self.matching().get(cursor.at).copied().cloned());
        self.take(pointed, cx)
    }

    /// The same, or the one name that begins as was typed.
    pub(super) fn take_meant(&mut self, cx: &Context) -> bool {
        let pointed = self.chosen.and_then(|cursor| self.matching().get(cursor.at).copied().cloned());
        let meant = pointed.or_else(|| self.only_match());
        self.take(meant, cx)
    }

    fn take(&mut self, entry: Option<Entry>, cx: &Context) -> bool {
        let Some(entry) = entry else { return false };
        self.put(&entry.name, entry.is_folder, cx);
        entry.is_folder
    }

    pub(super) fn step(&mut self, command: Command, height: usize) {
        let count = self.matching().len();
        if count == 0 {
            self.chosen = None;
        } else if let Some(cursor) = &mut self.chosen {
            let is_back = command == Command::Up && cursor.at == 0;
            cursor.obey(command, count, height);
            self.chosen = self.chosen.filter(|_| !is_back);
        } else if command != Command::Up {
            // The first name is mostly that of the folder above.
            let first =
                usize::from(count > 1 && self.matching().first().is_some_and(|entry| entry.name == UP));
            self.point(first, height);
        }
    }

    /// The name at this place.
    pub(super) fn point(&mut self, at: usize, height: usize) {
        let mut cursor = self.chosen.unwrap_or_default();
        cursor.go(at, self.matching().len(), height);
        self.chosen = Some(cursor);
    }

    /// The name in this line of the list.
    pub(super) fn hit(&self, line: usize, height: usize) -> Option<usize> {
        self.chosen.unwrap_or_default().hit(line, self.matching().len(), height)
    }

    /// A whole path replaces what was typed.
    pub(super) fn paste(&mut self, pasted: &str, cx: &Context) {
        let path = unquoted(pasted);
        let is_whole = path.starts_with(['/', '~', '\\']) || path.get(1..2) == Some(":");
        if is_whole {
            self.field.set(&path);
        } else {
            self.field.paste(&path);
        }
        self.list(cx);
    }

    /// What is said in plain mode.
    pub(super) fn say(&mut self, said: &str, cx: &Context) {
        self.set(&unquoted(said), cx);
    }

    /// The names, as plain mode lists them.
    pub(super) fn spoken(&self, cx: &Context) -> Vec<String> {
        let line = |entry: &Entry| {
            let name = text::clean(&entry.name);
            if entry.is_folder { cx.words.say("plain-folder", [("name", name)]) } else { name }
        };
        self.matching().into_iter().map(line).collect()
    }

    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(folder) = arrived(&mut self.listing, told, cx) {
            self.folder = folder;
            if std::mem::take(&mut self.completes) {
                self.complete(cx);
            }
        }
    }

    pub(super) fn draw_names(&self, buffer: &mut Buffer, area: Rect, cx: &Context) {
        let height = usize::from(area.height);
        let top = self.chosen.map_or(0, |cursor| cursor.top(height));
        for (line, entry) in (0..).zip(self.matching().into_iter().skip(top).take(height)) {
            let row = paint::line(area, line);
            let end = if entry.is_folder { MAIN_SEPARATOR.to_string() } else { String::new() };
            let name = text::cut_middle(&text::clean(&entry.name), usize::from(row.width.saturating_sub(5)));
            let style = if entry.is_folder { cx.theme.accent } else { cx.theme.text };
            paint::put(
                buffer,
                (row.x + 2, row.y),
                row.width.saturating_sub(2),
                &format!("{name}{end}"),
                style,
            );
            let at = top + usize::from(line);
            if self.chosen.is_some_and(|cursor| cursor.at == at) {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
    }
}
