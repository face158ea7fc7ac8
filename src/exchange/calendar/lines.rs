//! Where entries stand in a file: the reader of the format does not tell.

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
            if text == b"BEGIN:VEVENT" || text == b"BEGIN:VTODO" {
                found.push(Place { line, is_closed: false });
            } else if (text == b"END:VEVENT" || text == b"END:VTODO")
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
