//! Pasted text on a system whose terminal does not mark it: it comes as keys, line ends as Enter. A person does
//! not press so many different keys between two looks at the keyboard.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Keys in a row, at one look, that no fingers press.
const LEAST: usize = 8;

/// The same events with pasted text in one piece.
pub(super) fn gathered(batch: Vec<Event>) -> Vec<Event> {
    let mut found = Vec::with_capacity(batch.len());
    let mut run = Run::default();
    for event in batch {
        match typed(&event) {
            Some(letter) => run.add(letter, event),
            // Each key is let go of too.
            None if is_release(&event) => run.held.push(event),
            None => {
                run.end(&mut found);
                found.push(event);
            }
        }
    }
    run.end(&mut found);
    found
}

/// Letters that came one after another, and their events.
#[derive(Default)]
struct Run {
    text: String,
    held: Vec<Event>,
}

impl Run {
    fn add(&mut self, letter: char, event: Event) {
        self.text.push(letter);
        self.held.push(event);
    }

    /// A held key repeats one letter; a paste has several.
    fn is_pasted(&self) -> bool {
        let first = self.text.chars().next();
        self.text.chars().count() >= LEAST && self.text.chars().any(|letter| Some(letter) != first)
    }

    fn end(&mut self, found: &mut Vec<Event>) {
        let run = std::mem::take(self);
        if run.is_pasted() {
            found.push(Event::Paste(run.text));
        } else {
            found.extend(run.held);
        }
    }
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key(press) if press.kind == KeyEventKind::Release)
}

/// The letter of a pressed key; a line end is one.
fn typed(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent { code, modifiers, kind, .. }) if *kind != KeyEventKind::Release => match code {
            _ if modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => None,
            KeyCode::Char(letter) => Some(*letter),
            KeyCode::Enter => Some('\n'),
            KeyCode::Tab => Some('\t'),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode) -> Event {
        Event::Key(code.into())
    }

    fn keys(text: &str) -> Vec<Event> {
        let code = |letter| if letter == '\n' { KeyCode::Enter } else { KeyCode::Char(letter) };
        text.chars().map(|letter| key(code(letter))).collect()
    }

    #[test]
    fn many_different_keys_at_once_are_a_paste_and_line_ends_stay_in_it() {
        let mut batch = keys("ТОО «Алма»\nСемей");
        batch.push(key(KeyCode::Esc));
        assert_eq!(gathered(batch), [Event::Paste("ТОО «Алма»\nСемей".to_owned()), key(KeyCode::Esc)]);
    }

    #[test]
    fn a_held_key_and_a_quick_hand_are_keys() {
        for typed in ["jjjjjjjjjjjj", "nАлма\n"] {
            assert_eq!(gathered(keys(typed)), keys(typed));
        }
        let command = Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL));
        assert_eq!(gathered(vec![command.clone()]), [command]);
    }

    #[test]
    fn keys_that_are_let_go_of_do_not_part_a_paste() {
        let up = |letter| {
            let code = KeyCode::Char(letter);
            Event::Key(KeyEvent::new_with_kind(code, KeyModifiers::NONE, KeyEventKind::Release))
        };
        let batch = "абвгдежз".chars().flat_map(|letter| [key(KeyCode::Char(letter)), up(letter)]);
        assert_eq!(gathered(batch.collect()), [Event::Paste("абвгдежз".to_owned())]);
    }
}
