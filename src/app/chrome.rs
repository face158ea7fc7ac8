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
    widgets::{Clear, Widget},
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
    pub(super) file: &'a File,
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
    let sign = match (state.is_waiting, state.is_unsaved, cx.theme.ascii) {
        (true, _, false) => "◌",
        (true, _, true) => ".",
        (_, true, false) => "✎",
        (_, true, true) => "+",
        (_, _, false) => "●",
        (_, _, true) => "*",
    };
    let left = u16::try_from(text::width(&name)).unwrap_or_default() + 4;
    let room = usize::from(area.width.saturating_sub(left + 1));
    let tail = format!("  {sign}  {}", state.time);
    let room = room.saturating_sub(text::width(&tail));
    let (mark, user) = (state.file.mark(cx), text::clean(cx.user));
    // What kind of file it is comes first and stays longest.
    let whole = joined(&[&mark, &user, &state.file.name]);
    let names = if text::width(&whole) <= room { whole } else { text::cut(&joined(&[&mark, &user]), room) };
    let right = format!("{names}{tail}");
    let width = u16::try_from(text::width(&right)).unwrap_or_default();
    let x = area.right().saturating_sub(width + 1);
    paint::put(buffer, (x, area.y), width, &right, cx.theme.faint);
    let marked = u16::try_from(text::width(&mark)).unwrap_or_default().min(width);
    buffer.set_style(Rect { x, width: marked, height: 1, ..area }, cx.theme.warning);
}

fn joined(names: &[&str]) -> String {
    names.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join("  ")
}

/// The database, as the top line shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// Filled by the demo generator.
    pub is_demo: bool,
    /// On a network drive.
    pub is_shared: bool,
}

impl File {
    fn mark(&self, cx: &Context) -> String {
        let demo = if self.is_demo { cx.words.get("file-demo") } else { String::new() };
        let shared = if self.is_shared { cx.words.get("file-shared") } else { String::new() };
        joined(&[&demo, &shared])
    }
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
pub(super) fn keys(frame: &mut Frame, area: Rect, scope: Scope, told: Option<&Message>, cx: &Context) {
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
    for hint in hints(scope, place.width, cx) {
        let spans = vec![
            Span::styled(hint.key, cx.theme.accent),
            Span::styled(format!(" {}", hint.label), Style::new().patch(cx.theme.text)),
        ];
        let place = Rect { x: place.x + hint.from, width: hint.to - hint.from, ..area };
        Line::from(spans).render(place, buffer);
    }
}

/// The command of the key line under the mouse.
pub(super) fn clicked(
    column: u16,
    area: Rect,
    scope: Scope,
    told: Option<&Message>,
    cx: &Context,
) -> Option<Command> {
    let place = keys_area(told, area);
    let at = column.checked_sub(place.x)?;
    let hint = hints(scope, place.width, cx).into_iter().find(|hint| (hint.from..hint.to).contains(&at))?;
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
