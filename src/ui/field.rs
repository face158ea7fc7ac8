//! A place for text, of one line or of several.

use super::{text, theme::Theme};
use crate::domain::keyboard::control_key;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};
use ratatui_textarea::{CursorMove, TextArea};

/// Most characters a field takes; the rest of a paste is left out and told.
pub const LIMIT: usize = 100_000;

/// Text with a cursor, typing undo and a limit.
#[derive(Debug)]
pub struct Field {
    text: TextArea<'static>,
    lines: bool,
}

impl Field {
    /// One line.
    pub fn line(content: &str) -> Self {
        Self::new(&text::clean(content), false)
    }

    /// Several lines.
    pub fn lines(content: &str) -> Self {
        Self::new(&text::clean_lines(content), true)
    }

    fn new(content: &str, lines: bool) -> Self {
        let rows: Vec<String> = content.split('\n').map(str::to_owned).collect();
        let mut area = TextArea::new(rows);
        area.set_cursor_line_style(Style::new());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { text: area, lines }
    }

    pub fn text(&self) -> String {
        self.text.lines().join("\n")
    }

    pub fn is_empty(&self) -> bool {
        self.text.lines().iter().all(String::is_empty)
    }

    /// True when the text changed.
    pub fn type_key(&mut self, press: KeyEvent) -> bool {
        if let KeyCode::Char(letter) = press.code
            && press.modifiers == KeyModifiers::CONTROL
        {
            return self.control(control_key(letter));
        }
        let breaks = press.code == KeyCode::Enter;
        let command = press.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
            && !matches!(press.code, KeyCode::Left | KeyCode::Right | KeyCode::Backspace | KeyCode::Delete);
        if (breaks && !self.lines) || command {
            return false;
        }
        match press.code {
            KeyCode::Char(letter) => !text::clean(&letter.to_string()).is_empty() && self.text.input(press),
            _ => self.text.input(press),
        }
    }

    /// `Ctrl+U` empties the field, `Ctrl+W` takes the last word: as every shell does. Typing is undone where
    /// no binding says so.
    fn control(&mut self, place: char) -> bool {
        match place {
            'u' => {
                self.text.select_all();
                self.text.cut()
            }
            'w' => self.text.delete_word(),
            'z' => self.undo(),
            'y' => self.redo(),
            _ => false,
        }
    }

    /// Puts in cleaned text; false when a part was left out because of the limit.
    pub fn paste(&mut self, pasted: &str) -> bool {
        let taken = LIMIT.saturating_sub(self.text().chars().count());
        let part: String = pasted.chars().take(taken).collect();
        let clean = if self.lines { text::clean_lines(&part) } else { text::clean(&part) };
        self.text.insert_str(clean);
        part.len() == pasted.len()
    }

    pub fn set(&mut self, content: &str) {
        *self = Self::new(content, self.lines);
    }

    pub fn undo(&mut self) -> bool {
        self.text.undo()
    }

    pub fn redo(&mut self) -> bool {
        self.text.redo()
    }

    /// Puts the cursor on the letter in this cell, counted from the beginning of the text.
    pub fn place_cursor(&mut self, line: usize, column: usize) {
        let mut left = 0;
        let letters = self.text.lines().get(line).map_or(0, |text| {
            let before = |letter: &char| {
                left += text::width(letter.encode_utf8(&mut [0; 4]));
                left <= column
            };
            text.chars().take_while(before).count()
        });
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.text.move_cursor(CursorMove::Jump(place(line), place(letters)));
    }

    /// True while the cursor can still move inside the text: up or down belong to it.
    pub fn moves_inside(&self, down: bool) -> bool {
        let row = self.text.cursor().0;
        self.lines && if down { row + 1 < self.text.lines().len() } else { row > 0 }
    }

    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme, focused: bool) {
        buffer.set_style(area, theme.field);
        let mut shown = self.text.clone();
        shown.set_style(theme.field);
        let cursor = Style::new().add_modifier(ratatui::style::Modifier::REVERSED);
        shown.set_cursor_style(if focused { cursor } else { theme.field });
        shown.render(area, buffer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, text: &str) {
        for letter in text.chars() {
            field.type_key(KeyCode::Char(letter).into());
        }
    }

    #[test]
    fn a_line_takes_no_line_end_and_no_escape_sequence() {
        let mut field = Field::line("");
        typed(&mut field, "Ақ");
        field.type_key(KeyCode::Enter.into());
        assert!(field.paste("\u{1b}[31mБарс\r\nжелі\u{7}"));
        assert_eq!(field.text(), "АқБарс желі");
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut_and_told() {
        let mut field = Field::lines("");
        assert!(!field.paste(&"а".repeat(1_000_000)));
        assert_eq!(field.text().chars().count(), LIMIT);
    }

    #[test]
    fn control_keys_clear_a_line_and_a_word_under_any_layout() {
        let mut field = Field::line("Ақ Барс");
        assert!(field.type_key(KeyEvent::new(KeyCode::Char('ц'), KeyModifiers::CONTROL)));
        assert_eq!(field.text(), "Ақ ");
        assert!(field.type_key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL)));
        assert_eq!(field.text(), "");
        assert!(field.type_key(KeyEvent::new(KeyCode::Char('я'), KeyModifiers::CONTROL)));
        assert_eq!(field.text(), "Ақ ", "what was emptied comes back");
    }

    #[test]
    fn a_click_goes_to_its_letter() {
        let mut field = Field::line("Ақ Барс");
        field.place_cursor(0, 3);
        typed(&mut field, "X");
        assert_eq!(field.text(), "Ақ XБарс");
        field.place_cursor(0, 99);
        typed(&mut field, "!");
        assert_eq!(field.text(), "Ақ XБарс!");
    }

    #[test]
    fn typing_can_be_undone() {
        let mut field = Field::line("abc");
        typed(&mut field, "d");
        assert!(field.undo());
        assert_eq!(field.text(), "abc");
        assert!(field.redo());
        assert_eq!(field.text(), "abcd");
    }
}
