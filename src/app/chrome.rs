//! The frame around every screen: top line, status line, rule, key line.

use crate::{
    keys::{self, Command, Scope},
    screens::{Context, Message, Tone},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

/// The smallest window everything works in, in cells.
pub(super) const LEAST: (u16, u16) = (60, 16);

/// The bands of the screen.
pub(super) struct Bands {
    pub(super) top: Rect,
    pub(super) status: Rect,
    pub(super) rule: Rect,
    pub(super) body: Rect,
    pub(super) keys: Rect,
}

pub(super) fn bands(area: Rect) -> Bands {
    let one = Constraint::Length(1);
    let [top, status, rule, body, keys] =
        Layout::vertical([one, one, one, Constraint::Fill(1), one]).areas(area);
    Bands { top, status, rule, body, keys }
}

/// What the top line tells besides the roots.
pub(super) struct State<'a> {
    pub(super) file: &'a str,
    pub(super) is_waiting: bool,
    pub(super) is_unsaved: bool,
    pub(super) time: String,
}

/// Roots at the left; the user, the file, its state and the time at the right.
pub(super) fn top(frame: &mut Frame, area: Rect, state: &State, cx: &Context) {
    let buffer = frame.buffer_mut();
    let name = format!("2 {}", cx.words.get("command-clients"));
    let underlined = cx.theme.accent.add_modifier(ratatui::style::Modifier::UNDERLINED);
    paint::put(buffer, (area.x + 1, area.y), area.width, &name, underlined);
    let sign = match (state.is_unsaved, state.is_waiting, cx.theme.ascii) {
        (true, ..) => "✎",
        (_, true, false) => "◌",
        (_, true, true) => ".",
        (_, _, false) => "●",
        (_, _, true) => "*",
    };
    let left = u16::try_from(text::width(&name)).unwrap_or_default() + 4;
    let room = usize::from(area.width.saturating_sub(left + 1));
    let tail = format!("  {sign}  {}", state.time);
    let names = format!("{}  {}", text::clean(cx.user), state.file);
    let short = text::clean(cx.user);
    let names = if text::width(&names) + text::width(&tail) <= room { names } else { short };
    let right = format!("{}{tail}", text::cut(&names, room.saturating_sub(text::width(&tail))));
    let width = u16::try_from(text::width(&right)).unwrap_or_default();
    paint::put(buffer, (area.right().saturating_sub(width + 1), area.y), width, &right, cx.theme.faint);
}

pub(super) fn status(frame: &mut Frame, area: Rect, line: &Line) {
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    line.render(inside, frame.buffer_mut());
}

/// A key with its label, and the cells it takes in the key line.
struct Hint {
    command: Command,
    key: String,
    label: String,
    from: u16,
    to: u16,
}

/// The keys that fit, most useful first; help keeps its place at the end.
fn hints(scope: Scope, width: u16, cx: &Context) -> Vec<Hint> {
    let mut found: Vec<Hint> = Vec::new();
    let mut from = 1;
    let bindings = keys::hints(scope);
    let cells =
        |key: &str, label: &str| u16::try_from(text::width(key) + text::width(label) + 1).unwrap_or(u16::MAX);
    let last = bindings.last().filter(|binding| binding.command == Command::Help);
    let reserved =
        last.map_or(0, |binding| cells(&binding.key.to_string(), &cx.words.get(binding.command.label())) + 2);
    for binding in &bindings {
        let (key, label) = (binding.key.to_string(), cx.words.get(binding.command.label()));
        let taken = cells(&key, &label);
        let is_help = binding.command == Command::Help;
        let room = width.saturating_sub(if is_help { 0 } else { reserved });
        if from + taken > room {
            continue;
        }
        found.push(Hint { command: binding.command, key, label, from, to: from + taken });
        from += taken + 2;
    }
    found
}

/// The last message, or the keys that matter here and now.
pub(super) fn keys(frame: &mut Frame, area: Rect, scope: Scope, told: Option<&Message>, cx: &Context) {
    let buffer = frame.buffer_mut();
    if let Some(message) = told {
        let style = match message.tone {
            Tone::Done => cx.theme.good,
            Tone::Warning => cx.theme.warning,
            Tone::Failed => cx.theme.alarm,
        };
        paint::put(buffer, (area.x + 1, area.y), area.width.saturating_sub(2), &message.text, style);
        return;
    }
    for hint in hints(scope, area.width, cx) {
        let spans = vec![
            Span::styled(hint.key, cx.theme.accent),
            Span::styled(format!(" {}", hint.label), Style::new().patch(cx.theme.text)),
        ];
        let place = Rect { x: area.x + hint.from, width: hint.to - hint.from, ..area };
        Line::from(spans).render(place, buffer);
    }
}

/// The command of the key line under the mouse.
pub(super) fn clicked(column: u16, area: Rect, scope: Scope, cx: &Context) -> Option<Command> {
    let at = column.checked_sub(area.x)?;
    let hint = hints(scope, area.width, cx).into_iter().find(|hint| (hint.from..hint.to).contains(&at))?;
    Some(hint.command)
}

/// One sentence instead of a screen that cannot work.
pub(super) fn too_small(frame: &mut Frame, area: Rect, cx: &Context) {
    let parts = [
        ("width", area.width.to_string()),
        ("height", area.height.to_string()),
        ("least_width", LEAST.0.to_string()),
        ("least_height", LEAST.1.to_string()),
    ];
    let sentence = cx.words.say("window-too-small", parts);
    for (at, line) in (0..).zip(text::wrap(&sentence, usize::from(area.width.max(1)))) {
        if at < area.height {
            paint::put(frame.buffer_mut(), (area.x, area.y + at), area.width, &line, cx.theme.text);
        }
    }
}
