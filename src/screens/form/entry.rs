//! One field of a form: text to type or a value to choose.

use crate::{
    domain::{
        client,
        field::{Draft, Field, Kind},
        legal_form::LegalForm,
        search::fold,
    },
    screens::{Context, choice::Line},
    store::office::own_fields::OwnField,
    ui::{field, paint, text, theme::Theme},
};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};

/// Fewest and most rows of a field for several lines of text.
const LEAST_ROWS: u16 = 3;
const MOST_ROWS: u16 = 14;

/// What a form asks for: a field, its name, and the values it may take.
pub struct Wanted {
    pub field: Field,
    pub label: String,
    /// Stored value and words; empty for free text.
    pub choices: Vec<(String, String)>,
}

impl Wanted {
    /// A field every office has.
    pub fn known(field: Field, cx: &Context) -> Self {
        let label = cx.words.get(field.label);
        let choices = match field.kind {
            Kind::Choice(choices) => {
                choices.iter().map(|(value, key)| ((*value).to_owned(), cx.words.get(key))).collect()
            }
            Kind::YesNo => {
                vec![("0".to_owned(), cx.words.get("word-no")), ("1".to_owned(), cx.words.get("word-yes"))]
            }
            Kind::LegalForm => {
                let names = |form: LegalForm| {
                    let names = cx.words.form_names(form);
                    (form.code().to_owned(), format!("{} — {}", names.short, names.long))
                };
                LegalForm::ALL.map(names).to_vec()
            }
            Kind::Person => {
                cx.facts.users.iter().map(|user| (user.name.clone(), user.name.clone())).collect()
            }
            _ => Vec::new(),
        };
        Self { field, label, choices }
    }

    /// A field of this office's own.
    pub fn own(own: &OwnField) -> Self {
        let choices =
            own.choices().into_iter().map(|choice| (choice.to_owned(), choice.to_owned())).collect();
        Self { field: own.field(), label: own.name.clone(), choices }
    }
}

enum Input {
    Text(Box<field::Field>),
    /// Place among the choices; `None` is nothing chosen.
    Choice(Option<usize>),
}

pub(super) struct Entry {
    pub(super) field: Field,
    pub(super) label: String,
    choices: Vec<(String, String)>,
    input: Input,
}

impl Entry {
    pub(super) fn new(wanted: Wanted, opened: &Draft) -> Self {
        let Wanted { field, label, choices } = wanted;
        let is_listed =
            matches!(field.kind, Kind::Choice(_) | Kind::YesNo | Kind::OwnChoice | Kind::LegalForm);
        let chosen =
            is_listed || field.kind == Kind::Client || (field.kind == Kind::Person && !choices.is_empty());
        let input = if chosen { Input::Choice(None) } else { Input::Text(Box::new(blank(field.kind))) };
        let mut entry = Self { field, label, choices, input };
        entry.set(opened.get(entry.key()));
        entry
    }

    pub(super) fn key(&self) -> &'static str {
        self.field.key
    }

    pub(super) fn text(&self) -> String {
        match &self.input {
            Input::Text(field) => field.text(),
            Input::Choice(at) => {
                let chosen = at.and_then(|at| self.choices.get(at));
                chosen.map(|(value, _)| value.clone()).unwrap_or_default()
            }
        }
    }

    pub(super) fn set(&mut self, value: &str) {
        match &mut self.input {
            Input::Text(field) => field.set(value),
            Input::Choice(at) => {
                if !value.is_empty() && !self.choices.iter().any(|(known, _)| known == value) {
                    // A value from elsewhere stays choosable.
                    let words =
                        if self.field.kind == Kind::Client { client::referred_name(value) } else { value };
                    self.choices.push((value.to_owned(), text::clean(words)));
                }
                *at = self.choices.iter().position(|(known, _)| known == value);
            }
        }
    }

    /// What the editor of the person gave back: a typing undo takes it away again. True when it differs.
    pub(super) fn replace(&mut self, value: &str) -> bool {
        let is_other = self.text() != value;
        match &mut self.input {
            Input::Text(field) if is_other => field.replace(value),
            _ => self.set(value),
        }
        is_other
    }

    pub(super) fn type_key(&mut self, press: KeyEvent) -> bool {
        match &mut self.input {
            Input::Text(field) => field.type_key(press),
            Input::Choice(_) => match press.code {
                KeyCode::Right => self.turn(1),
                KeyCode::Left => self.turn(-1),
                KeyCode::Backspace | KeyCode::Delete => self.clear(),
                KeyCode::Char(letter) => self.jump(letter),
                _ => false,
            },
        }
    }

    /// Takes a value as a whole line; false when it is none of the choices.
    pub(super) fn say(&mut self, value: &str) -> bool {
        let wanted = fold(value);
        let known =
            self.choices.iter().find(|(_, words)| fold(words) == wanted).map(|(value, _)| value.clone());
        match (&self.input, known) {
            (Input::Text(_), _) => self.set(value),
            (Input::Choice(_), Some(value)) => self.set(&value),
            (Input::Choice(_), None) if value.is_empty() => drop(self.clear()),
            (Input::Choice(_), None) => return false,
        }
        true
    }

    /// What can be chosen, as words; nothing where text is typed.
    pub(super) fn choice_words(&self) -> Vec<String> {
        match self.input {
            Input::Text(_) => Vec::new(),
            Input::Choice(_) => self.choices.iter().map(|(_, words)| words.clone()).collect(),
        }
    }

    /// The value as words.
    pub(super) fn value_words(&self) -> String {
        match &self.input {
            Input::Text(field) => text::clean(&field.text()),
            Input::Choice(at) => {
                at.and_then(|at| self.choices.get(at)).map(|(_, words)| words.clone()).unwrap_or_default()
            }
        }
    }

    /// Chooses by place; false where text is typed.
    pub(super) fn choose(&mut self, place: usize) -> bool {
        let Input::Choice(at) = &mut self.input else { return false };
        *at = Some(place).filter(|place| *place < self.choices.len());
        true
    }

    /// A click inside the value: on a letter, or on a choice that had the focus already.
    pub(super) fn click(&mut self, spot: (usize, usize), width: u16, had_focus: bool) -> bool {
        match &mut self.input {
            Input::Text(field) => {
                field.place_cursor(spot, width, had_focus);
                false
            }
            Input::Choice(_) => match self.sign_at(spot.1).filter(|_| had_focus) {
                Some(by) => self.turn(by),
                None => false,
            },
        }
    }

    /// The sign beside the value of a choice: the one before goes back, the one after goes on.
    pub(super) fn sign_at(&self, column: usize) -> Option<isize> {
        let end = text::width(&self.value_words()).max(1) + 2;
        match column {
            0 | 1 => Some(-1),
            column if column >= end => Some(1),
            _ => None,
        }
    }

    /// Walks round the choices, with nothing between the last and the first.
    fn turn(&mut self, by: isize) -> bool {
        let count = self.choices.len();
        let Input::Choice(at) = &mut self.input else { return false };
        let place = at.map_or(0, |at| at + 1).cast_signed() + by;
        let place = place.rem_euclid((count + 1).cast_signed()).unsigned_abs();
        *at = place.checked_sub(1);
        true
    }

    fn clear(&mut self) -> bool {
        let Input::Choice(at) = &mut self.input else { return false };
        at.take().is_some()
    }

    /// The next choice that begins with this letter, in whatever spelling.
    fn jump(&mut self, letter: char) -> bool {
        let wanted = fold(&letter.to_string());
        let Input::Choice(at) = &mut self.input else { return false };
        if wanted.is_empty() {
            return false;
        }
        let after = at.map_or(0, |at| at + 1);
        let begins = |place: &usize| {
            self.choices.get(*place).is_some_and(|(_, words)| fold(words).starts_with(&wanted))
        };
        let found = (after..self.choices.len()).chain(0..after).find(begins);
        if found.is_some() {
            *at = found;
        }
        found.is_some()
    }

    /// One of several values is chosen, nothing is typed.
    pub(super) const fn is_choice(&self) -> bool {
        matches!(self.input, Input::Choice(_))
    }

    /// The values to choose from, after a line for none.
    pub(super) fn lines(&self) -> Vec<Line> {
        let Input::Choice(at) = self.input else { return Vec::new() };
        let none = Line::new("—").current(at.is_none());
        let line = |(place, (_, words)): (usize, &(String, String))| {
            Line::new(words.clone()).current(at == Some(place))
        };
        [none].into_iter().chain(self.choices.iter().enumerate().map(line)).collect()
    }

    /// Chooses by a line of [`Self::lines`].
    pub(super) fn choose_line(&mut self, line: usize) -> bool {
        match line.checked_sub(1) {
            Some(place) => self.choose(place),
            None => self.clear(),
        }
    }

    /// Another client, who is found by typing.
    pub(super) fn is_client(&self) -> bool {
        self.field.kind == Kind::Client
    }

    /// Whether these words are the value that stands there.
    pub(super) fn is_said(&self, words: &str) -> bool {
        fold(words) == fold(&self.value_words())
    }

    /// Takes several lines: Enter belongs to the text.
    pub(super) fn is_tall(&self) -> bool {
        self.field.kind == Kind::Text
    }

    pub(super) fn new_line(&mut self) -> bool {
        self.paste("\n")
    }

    pub(super) fn paste(&mut self, pasted: &str) -> bool {
        match &mut self.input {
            Input::Text(field) => field.paste(pasted),
            Input::Choice(_) => true,
        }
    }

    pub(super) fn undo(&mut self) -> bool {
        if let Input::Text(field) = &mut self.input { field.undo() } else { false }
    }

    pub(super) fn redo(&mut self) -> bool {
        if let Input::Text(field) = &mut self.input { field.redo() } else { false }
    }

    pub(super) fn moves_inside(&self, down: bool) -> bool {
        matches!(&self.input, Input::Text(field) if field.moves_inside(down))
    }

    pub(super) fn move_inside(&mut self, down: bool) {
        if let Input::Text(field) = &mut self.input {
            field.type_key(KeyEvent::from(if down { KeyCode::Down } else { KeyCode::Up }));
        }
    }

    /// Rows of the value where so many cells are free: a long text grows with what is typed.
    pub(super) fn height(&self, width: u16) -> u16 {
        match &self.input {
            Input::Text(field) if self.is_tall() => {
                let rows = field.rows(width, usize::from(MOST_ROWS));
                u16::try_from(rows).unwrap_or(MOST_ROWS).max(LEAST_ROWS)
            }
            _ => 1,
        }
    }

    /// Cells of the value beside a label of so many.
    pub(super) const fn width(place: Rect, side: u16) -> u16 {
        place.width.saturating_sub(side + 4)
    }

    /// Label at the left, right-aligned; the value in a field beside it.
    pub(super) fn draw(&self, place: Rect, side: u16, buffer: &mut Buffer, (theme, focused): (&Theme, bool)) {
        let star = if self.field.required { " *" } else { "" };
        let label = text::pad_left(&format!("{}{star}", self.label), usize::from(side));
        let style = if focused { theme.accent } else { theme.faint };
        let [bar, left, right] = if theme.ascii { [">", "<", ">"] } else { ["▌", "‹", "›"] };
        let bar = if focused { bar } else { " " };
        paint::put(buffer, (place.x, place.y), 1, bar, theme.accent);
        paint::put(buffer, (place.x + 1, place.y), side, &label, style);
        let width = Self::width(place, side);
        let value =
            Rect { x: place.x + side + 3, width, height: self.height(width).min(place.height), ..place };
        match &self.input {
            Input::Text(field) => field.draw(value, buffer, theme, focused),
            Input::Choice(_) => {
                let words = self.value_words();
                let chosen = if words.is_empty() { "—" } else { &words };
                let shown = if focused { format!("{left} {chosen} {right}") } else { chosen.to_owned() };
                paint::put(
                    buffer,
                    (value.x, value.y),
                    value.width,
                    &shown,
                    if focused { theme.title } else { theme.text },
                );
            }
        }
    }
}

fn blank(kind: Kind) -> field::Field {
    if kind == Kind::Text { field::Field::lines("") } else { field::Field::line("") }
}
