//! Where entries stand in a file: the reader of the format does not tell.

use calcard::icalendar::ICalendarComponentType as Component;

/// Where an entry begins, and whether it ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// From 1; 0 where it is not known.
    pub(super) line: u64,
    pub(super) is_closed: bool,
}

/// Events and tasks in their order.
pub(super) struct Lines(Vec<Place>);

impl Lines {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut found: Vec<Place> = Vec::new();
        for (line, text) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            let text = text.trim_ascii().to_ascii_uppercase();
            if names_entry(&text, b"BEGIN:") {
                found.push(Place { line, is_closed: false });
            } else if names_entry(&text, b"END:")
                && let Some(place) = found.last_mut()
            {
                place.is_closed = true;
            }
        }
        Self(found)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The place of an entry; one that was not found counts as closed.
    pub(super) fn nth(&self, at: usize) -> Place {
        self.0.get(at).copied().unwrap_or(Place { line: 0, is_closed: true })
    }
}

/// Whether a line begins, or ends, an event or a task.
fn names_entry(line: &[u8], sign: &[u8]) -> bool {
    let name = line.strip_prefix(sign).unwrap_or_default();
    [Component::VEvent, Component::VTodo].iter().any(|kind| kind.as_str().as_bytes() == name)
}
