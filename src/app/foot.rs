//! The last line: what was told, and the keys that matter here and now.

use crate::{
    keys::{self, Binding, Command, Scope},
    screens::{Context, Message, Screen, Tone},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::Rect,
    widgets::{Clear, Widget},
};

/// A key with its label, and the cells it takes in the key line.
struct Hint {
    command: Command,
    key: String,
    label: String,
    from: u16,
    to: u16,
}

/// The keys that the key line of a screen names, most useful first.
pub(super) fn offered(screen: &dyn Screen, cx: &Context) -> Vec<&'static Binding> {
    let mut bindings = keys::hints(screen.scope());
    bindings.retain(|binding| screen.offers(binding.command));
    bindings.retain(|binding| !(cx.is_read_only && binding.command.writes()));
    bindings
}

/// The keys that fit; the way back and the help keep their places.
fn hints(bindings: &[&'static Binding], width: u16, cx: &Context) -> Vec<Hint> {
    let mut found: Vec<Hint> = Vec::new();
    let mut from = 1;
    let cells =
        |key: &str, label: &str| u16::try_from(text::width(key) + text::width(label) + 1).unwrap_or(u16::MAX);
    let keeps = |binding: &&Binding| matches!(binding.command, Command::Back | Command::Help);
    let width_of = |binding: &&Binding| {
        cells(&binding.key.to_string(), &cx.words.get(binding.command.label())).saturating_add(2)
    };
    let mut reserved: u16 = bindings.iter().copied().filter(|it| keeps(it)).map(|it| width_of(&it)).sum();
    for binding in bindings {
        let (key, label) = (binding.key.to_string(), cx.words.get(binding.command.label()));
        let taken = cells(&key, &label);
        if keeps(binding) {
            reserved = reserved.saturating_sub(taken + 2);
        }
        if from + taken > width.saturating_sub(reserved) {
            continue;
        }
        found.push(Hint { command: binding.command, key, label, from, to: from + taken });
        from += taken + 2;
    }
    found
}

/// Lines a long message may take, upwards from the key line.
const MESSAGE_LINES: usize = 3;

/// The last message as lines; the last one stands in the key line.
fn message_lines(told: Option<&Message>, width: u16) -> Vec<String> {
    let Some(message) = told else { return Vec::new() };
    let mut lines = text::wrap(&message.text, usize::from(width.saturating_sub(3).max(1)));
    let is_cut = lines.len() > MESSAGE_LINES;
    lines.truncate(MESSAGE_LINES);
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        last.push('…'); // the whole of it stands under Ctrl+O
    }
    lines
}

/// Lines of the body that the message covers.
pub(super) fn covered(told: Option<&Message>, width: u16) -> u16 {
    u16::try_from(message_lines(told, width).len().saturating_sub(1)).unwrap_or_default()
}

/// Where the keys begin: after the message.
fn keys_area(told: Option<&Message>, area: Rect) -> Rect {
    let used = message_lines(told, area.width).last().map_or(0, |line| text::width(line) + 3);
    let used = u16::try_from(used).unwrap_or(area.width).min(area.width);
    Rect { x: area.x + used, width: area.width - used, ..area }
}

/// The last message, and the keys that matter here and now beside it.
pub(super) fn keys(
    frame: &mut Frame,
    area: Rect,
    bindings: &[&'static Binding],
    told: Option<&Message>,
    cx: &Context,
) {
    let buffer = frame.buffer_mut();
    let style = told.map_or(cx.theme.text, |message| match message.tone {
        Tone::Done => cx.theme.good,
        Tone::Warning => cx.theme.warning,
        Tone::Failed => cx.theme.alarm,
    });
    let lines = message_lines(told, area.width);
    for (up, line) in (0..).zip(lines.iter().rev()) {
        let row = Rect { y: area.y.saturating_sub(up), ..area };
        Clear.render(row, buffer);
        buffer.set_style(row, cx.theme.text);
        paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), line, style);
    }
    let place = keys_area(told, area);
    for hint in hints(bindings, place.width, cx) {
        let (x, width) = (place.x + hint.from, hint.to - hint.from);
        let used = paint::put(buffer, (x, area.y), width, &hint.key, cx.theme.accent) + 1;
        paint::put(buffer, (x + used, area.y), width.saturating_sub(used), &hint.label, cx.theme.text);
    }
}

/// Keys that messages name. Nothing else in a message is one: it may be a part of somebody's name.
const NAMED: [&str; 9] = ["u", "x", "n", "w", "Ctrl+Y", "Ctrl+D", "Ctrl+S", "Esc", "F12"];

/// The command of the key that a message names where the mouse is: `u` and the words about it.
pub(super) fn clicked_message(
    (column, row): (u16, u16),
    area: Rect,
    scope: Scope,
    told: Option<&Message>,
) -> Option<Command> {
    let lines = message_lines(told, area.width);
    let line = lines.iter().rev().nth(usize::from(area.y.checked_sub(row)?))?;
    let at = usize::from(column.checked_sub(area.x + 1)?);
    let mut found = None;
    let mut left = 0;
    for word in line.split(' ') {
        if left > at {
            break;
        }
        let named = keys::key_of_word(word).filter(|_| NAMED.contains(&word));
        // The words about a key end with their sentence.
        let ends = if word.ends_with(['.', ',', ';']) { None } else { found };
        found = named.and_then(|press| keys::resolve(scope, press)).or(if left + text::width(word) > at {
            found
        } else {
            ends
        });
        left += text::width(word) + 1;
    }
    found.filter(|_| at < left)
}

/// The command of the key line under the mouse.
pub(super) fn clicked(
    column: u16,
    area: Rect,
    bindings: &[&'static Binding],
    told: Option<&Message>,
    cx: &Context,
) -> Option<Command> {
    let place = keys_area(told, area);
    let at = column.checked_sub(place.x)?;
    let hint =
        hints(bindings, place.width, cx).into_iter().find(|hint| (hint.from..hint.to).contains(&at))?;
    Some(hint.command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_a_message_and_the_words_about_it_are_clicked() {
        let told =
            Message { text: "Сохранено. u — отменить".to_owned(), tone: Tone::Done };
        let area = Rect::new(0, 23, 80, 1);
        let hit = |column| clicked_message((column, 23), area, Scope::ClientList, Some(&told));
        assert_eq!(
            [hit(3), hit(12), hit(15), hit(40)],
            [None, Some(Command::Undo), Some(Command::Undo), None]
        );
        assert_eq!(clicked_message((12, 20), area, Scope::ClientList, Some(&told)), None);
        let told = Message { text: "Deleted: Del Papa X. u brings it back".to_owned(), tone: Tone::Done };
        let hit = |column| clicked_message((column, 23), area, Scope::ClientList, Some(&told));
        assert_eq!([hit(11), hit(15), hit(19), hit(22)], [None, None, None, Some(Command::Undo)]);
    }
}
