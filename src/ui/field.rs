//! A place for text, of one line or of several.

use super::{paint, text, theme::Theme};
use crate::domain::keyboard::control_key;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    widgets::Widget,
};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

/// Most characters a field takes; the rest of a paste is left out and told.
pub const LIMIT: usize = 100_000;

const CURSOR: Style = Style::new().add_modifier(Modifier::REVERSED);
/// There is more text to this side.
const MORE: &str = "…";

/// Text with a cursor, typing undo and a limit.
#[derive(Debug)]
pub struct Field {
    text: TextArea<'static>,
    lines: bool,
    /// What another program wrote over, and what an undo of that took away: each with its own typing undo.
    earlier: Option<Box<Self>>,
    later: Option<Box<Self>>,
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
        area.set_cursor_style(CURSOR);
        area.set_wrap_mode(if lines { WrapMode::WordOrGlyph } else { WrapMode::None });
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { text: area, lines, earlier: None, later: None }
    }

    pub fn text(&self) -> String {
        self.text.lines().join("\n")
    }

    pub fn is_empty(&self) -> bool {
        self.text.lines().iter().all(String::is_empty)
    }

    /// True when the text changed.
    pub fn type_key(&mut self, press: KeyEvent) -> bool {
        let has_changed = self.take_key(press);
        let is_turn = press.modifiers == KeyModifiers::CONTROL;
        if has_changed && !is_turn {
            self.later = None;
        }
        has_changed
    }

    fn take_key(&mut self, press: KeyEvent) -> bool {
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
        self.later = None;
        part.len() == pasted.len()
    }

    pub fn set(&mut self, content: &str) {
        *self = Self::new(content, self.lines);
    }

    /// Another text in the place of this one, as one change that can be undone.
    pub fn replace(&mut self, content: &str) {
        let now = Self::new(content, self.lines);
        self.earlier = Some(Box::new(std::mem::replace(self, now)));
    }

    pub fn undo(&mut self) -> bool {
        if self.turn_word(TextArea::undo, TextArea::redo) {
            return true;
        }
        let Some(earlier) = self.earlier.take() else { return false };
        let now = std::mem::replace(self, *earlier);
        self.later = Some(Box::new(now));
        true
    }

    pub fn redo(&mut self) -> bool {
        if self.turn_word(TextArea::redo, TextArea::undo) {
            return true;
        }
        let Some(later) = self.later.take() else { return false };
        let now = std::mem::replace(self, *later);
        self.earlier = Some(Box::new(now));
        true
    }

    /// Each letter was a change of its own; a word of them is turned at once, with the blank at its far end.
    fn turn_word(&mut self, turn: Turn, back: Turn) -> bool {
        let mut before = self.text();
        let mut way = None;
        while turn(&mut self.text) {
            let now = self.text();
            let change = one_letter(&before, &now);
            let goes_on = change.filter(|(grows, letter)| Some(*grows) == way && !letter.is_whitespace());
            if way.is_some() && goes_on.is_none() {
                return back(&mut self.text);
            }
            let Some((grows, _)) = change else { return true };
            (way, before) = (Some(grows), now);
        }
        way.is_some()
    }

    /// Puts the cursor on the letter in this cell of the area where the text was drawn last; a text without
    /// the focus was drawn from its beginning.
    pub fn place_cursor(&mut self, (line, column): (usize, usize), width: u16, had_focus: bool) {
        let place = if had_focus {
            let (rows, columns) = self.text.scroll_offset();
            self.text.screen_to_data(line + usize::from(rows), column + usize::from(columns))
        } else {
            self.shown_from_start(width).screen_to_data(line, column)
        };
        let place = [place.0, place.1].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
        self.text.move_cursor(CursorMove::Jump(place[0], place[1]));
    }

    /// The text without a cursor, as it is drawn in so many cells.
    fn shown_from_start(&self, width: u16) -> TextArea<'static> {
        let mut shown = self.text.clone();
        shown.set_cursor_style(Style::new());
        shown.move_cursor(CursorMove::Jump(0, 0));
        let area = Rect::new(0, 0, width, 1);
        (&shown).render(area, &mut Buffer::empty(area));
        shown
    }

    /// Rows of the text where so many cells are free; more than `most` are not counted.
    pub fn rows(&self, width: u16, most: usize) -> usize {
        let cells = usize::from(width.max(1));
        let least: usize = self.text.lines().iter().map(|line| (text::width(line) / cells).max(1)).sum();
        if least >= most {
            return most;
        }
        let mut shown = self.shown_from_start(width);
        shown.move_cursor(CursorMove::Jump(u16::MAX, u16::MAX));
        (shown.screen_cursor().row + 1).min(most)
    }

    /// True while the cursor can still move inside the text: up or down belong to it.
    pub fn moves_inside(&self, down: bool) -> bool {
        if !self.lines {
            return false;
        }
        let mut moved = self.text.clone();
        moved.move_cursor(if down { CursorMove::Down } else { CursorMove::Up });
        moved.cursor() != self.text.cursor()
    }

    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme, focused: bool) {
        buffer.set_style(area, theme.field);
        let (row, column) = if focused {
            (&self.text).render(area, buffer);
            self.text.scroll_offset()
        } else {
            (&self.shown_from_start(area.width)).render(area, buffer);
            (0, 0)
        };
        if self.lines {
            let seen = usize::from(row) + usize::from(area.height);
            let goes_on = self.rows(area.width, seen + 1) > seen;
            // Beside the text, where there is room: a sign must not hide a letter.
            let edge = Rect { width: area.width + 1, ..area }.intersection(buffer.area);
            paint::more(buffer, edge, (row > 0, goes_on), theme);
        } else {
            self.draw_more(area, usize::from(column), buffer, theme);
        }
    }

    /// Signs where a line goes on outside the field; the letter under the cursor stays.
    fn draw_more(&self, area: Rect, column: usize, buffer: &mut Buffer, theme: &Theme) {
        let last = area.right().saturating_sub(1);
        let goes_on = text::width(&self.text()) > column + usize::from(area.width);
        for (is_cut, x) in [(column > 0, area.x), (goes_on, last)] {
            if let Some(cell) = buffer.cell_mut((x, area.y)).filter(|_| is_cut)
                && !cell.modifier.contains(Modifier::REVERSED)
            {
                cell.set_symbol(MORE).set_style(theme.faint);
            }
        }
    }
}

/// Undo or redo of one change of the text.
type Turn = fn(&mut TextArea<'static>) -> bool;

/// The letter by which two texts differ, and whether it came; nothing when they differ otherwise.
fn one_letter(before: &str, now: &str) -> Option<(bool, char)> {
    let grows = now.len() > before.len();
    let (longer, shorter) = if grows { (now, before) } else { (before, now) };
    let same = longer.chars().zip(shorter.chars()).take_while(|(a, b)| a == b).count();
    let mut rest = longer.chars().skip(same);
    let letter = rest.next()?;
    rest.eq(shorter.chars().skip(same)).then_some((grows, letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    fn drawn(field: &Field, (width, height): (u16, u16), focused: bool) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        field.draw(buffer.area, &mut buffer, &Theme::default(), focused);
        let row = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..height).map(row).collect()
    }

    #[test]
    fn a_long_line_says_on_which_side_it_goes_on() {
        let field = Field::line("0123456789abcdef");
        assert_eq!(drawn(&field, (8, 1), false), ["0123456…"]);
        assert_eq!(drawn(&field, (8, 1), true), ["…abcdef "]);
    }

    #[test]
    fn a_text_of_several_lines_wraps_and_takes_pasted_ones() {
        let mut field = Field::lines("");
        assert!(field.paste("звонить\rутром, лучше всего"));
        assert_eq!(field.text(), "звонить\nутром, лучше всего");
        assert_eq!((field.rows(14, 9), field.rows(40, 9), field.rows(5, 3)), (3, 2, 3));
        assert_eq!(drawn(&field, (14, 3), true), ["звонить       ", "утром, лучше  ", "всего         "]);
        assert!(field.moves_inside(false) && !field.moves_inside(true));
        field.place_cursor((1, 0), 14, true);
        assert!(field.moves_inside(true) && field.moves_inside(false));
        typed(&mut field, "!");
        assert_eq!(field.text(), "звонить\n!утром, лучше всего");
        field.place_cursor((2, 0), 14, false);
        typed(&mut field, "?");
        assert_eq!(field.text(), "звонить\n!утром, лучше ?всего");
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
        field.place_cursor((0, 3), 10, false);
        typed(&mut field, "X");
        assert_eq!(field.text(), "Ақ XБарс");
        field.place_cursor((0, 99), 10, false);
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

    #[test]
    fn what_another_program_wrote_is_undone_at_once() {
        let mut field = Field::lines("бір\nекі");
        field.paste(" үш");
        field.replace("басқа\nмәтін");
        field.paste("!");
        let undone = [(); 4].map(|()| (field.undo(), field.text()));
        let told = undone.each_ref().map(|(done, text)| (*done, text.as_str()));
        let expected =
            [(true, "басқа\nмәтін"), (true, "бір\nекі үш"), (true, "бір\nекі"), (false, "бір\nекі")];
        assert_eq!(told, expected);
        let redone = [(); 4].map(|()| (field.redo(), field.text()));
        let told = redone.each_ref().map(|(done, text)| (*done, text.as_str()));
        let expected = [
            (true, "бір\nекі үш"),
            (true, "басқа\nмәтін"),
            (true, "басқа\nмәтін!"),
            (false, "басқа\nмәтін!"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_word_is_undone_at_once() {
        let mut field = Field::line("");
        typed(&mut field, "звонить утром");
        field.type_key(KeyCode::Backspace.into());
        let undone = [(); 4].map(|()| {
            field.undo();
            field.text()
        });
        assert_eq!(undone, ["звонить утром", "звонить ", "", ""]);
        assert!(field.redo());
        assert_eq!(field.text(), "звонить");
    }

    proptest! {
        #[test]
        fn undo_goes_back_to_the_beginning_and_redo_to_the_end(text in "[аб \u{8}]{0,24}") {
            let mut field = Field::line("x");
            for letter in text.chars() {
                let key = if letter == '\u{8}' { KeyCode::Backspace } else { KeyCode::Char(letter) };
                field.type_key(key.into());
            }
            let end = field.text();
            while field.undo() {}
            prop_assert_eq!(field.text(), "x");
            while field.redo() {}
            prop_assert_eq!(field.text(), end);
        }
    }
}
