//! The frame around every screen: its bands, the top line, the status line.

use super::{App, foot};
use crate::{
    keys::Binding,
    screens::{Context, Root, Screen},
    store::DriveFault,
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::{Modifier, Style},
    text::Line,
};

/// The smallest window everything works in, in cells.
pub(super) const LEAST: (u16, u16) = (60, 16);

impl App {
    /// The keys that the key line names now.
    pub(super) fn offered(&self) -> Vec<&'static Binding> {
        self.stack.top().map_or_else(Vec::new, |screen| foot::offered(screen, &self.context()))
    }

    /// Draws the frame and the screens in it.
    pub fn draw(&mut self, frame: &mut Frame) {
        self.area = frame.area();
        let cx = self.context();
        let bands = bands(frame.area());
        if frame.area().width < LEAST.0 || frame.area().height < LEAST.1 {
            return too_small(frame, frame.area(), &cx);
        }
        // A theme may bring a ground of its own.
        if self.theme.text != Style::default() {
            frame.buffer_mut().set_style(self.area, self.theme.text);
        }
        let visible = self.stack.visible();
        let Some(ground) = visible.first() else { return };
        let state = State {
            root: self.stack.root(),
            file: &self.file,
            has_released_mouse: !self.mouse,
            reviews: self.reviews_mark(),
            is_waiting: self.reading.is_waiting()
                || self.notices.is_waiting()
                || self.backups.is_waiting()
                || self.stack.iter().any(Screen::is_waiting),
            is_unsaved: self.stack.iter().any(Screen::is_unsaved),
            time: self.shown_time(),
            counts: self.shown_counts(),
        };
        top(frame, bands.top, &state, &cx);
        let sought = self.stack.search_line().map(|line| line.draw_into(frame, bands.status, &cx));
        status(frame, sought.unwrap_or(bands.status), (&ground.status(&cx), self.backups.failed()), &cx);
        paint::rule(frame.buffer_mut(), bands.rule, &self.theme);
        for screen in visible {
            screen.draw(frame, bands.body, &cx);
        }
        foot::keys(frame, bands.keys, &self.offered(), self.told.as_ref(), &cx);
    }

    /// What the top line tells of the roots: as much as leaves room for what kind of file it is and for the hour; nothing
    /// to whom nothing is shown.
    pub(super) fn shown_counts(&self) -> ShownCounts {
        if self.shared.is_locked() {
            return ShownCounts::default();
        }
        let cx = self.context();
        let some = |root| Some((root, self.stack.counts.of(root).filter(|count| *count > 0)?));
        let known: ShownCounts = Root::ALL.into_iter().filter_map(some).collect();
        // In a narrow window the user comes before the counts.
        let user = if self.area.width < FULL { text::clean(cx.user) } else { String::new() };
        let right = [self.reviews_mark(), self.file.mark(&cx), user, self.shown_time()];
        let right = right.map(|part| text::width(&part)).iter().sum::<usize>();
        let room = usize::from(self.area.width).saturating_sub(right + usize::from(gap(&cx)) * 3 + SIGN);
        let fits = |counts: &ShownCounts| {
            let end = roots(counts, &cx).last().map_or(0, |(.., to)| usize::from(*to));
            end <= room
        };
        let fewer = (0..=known.len()).rev().filter_map(|count| known.get(..count).map(<[_]>::to_vec));
        fewer.into_iter().find(fits).unwrap_or_default()
    }

    /// The hour of the office, which a traveller's computer may not show.
    fn shown_time(&self) -> String {
        let time = self.words.formats.time(self.clock.time_of_day());
        self.clock.offset_from_here().map_or_else(|| time.clone(), |offset| format!("{time} {offset}"))
    }
}

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
    /// The root in front.
    pub(super) root: Root,
    pub(super) file: &'a File,
    /// The terminal has the mouse, for selecting text.
    pub(super) has_released_mouse: bool,
    /// How much waits for the word of the person; may be empty.
    pub(super) reviews: String,
    pub(super) is_waiting: bool,
    pub(super) is_unsaved: bool,
    pub(super) time: String,
    pub(super) counts: ShownCounts,
}

/// How much waits behind some roots.
pub(super) type ShownCounts = Vec<(Root, usize)>;

/// From so many columns on roots are named whole.
const FULL: u16 = 80;

/// Cells of the sign of the state and of what stands around it.
const SIGN: usize = 5;

/// Where roots stand close, the number must not be taken for the key of the next.
fn counted(count: usize, cx: &Context) -> String {
    let count = cx.words.formats.count(count);
    if gap(cx) > 1 { format!(" {count}") } else { format!(" ({count})") }
}

/// Cells between two roots: in a narrow window the file and its state need the room.
const fn gap(cx: &Context) -> u16 {
    if cx.body.width < 100 { 1 } else { 2 }
}

/// The roots as the top line names them, each with its first column and the one behind it.
fn roots(counts: &[(Root, usize)], cx: &Context) -> Vec<(Root, String, u16, u16)> {
    let mut left = 1;
    let place = |root: Root| {
        let (key, label) = root.label();
        let count = counts.iter().find(|(counted, _)| *counted == root);
        let count = count.map(|(_, count)| counted(*count, cx)).unwrap_or_default();
        let name = format!("{key} {}{count}", root_word(&cx.words.get(label), cx));
        let right = left + u16::try_from(text::width(&name)).unwrap_or_default();
        let placed = (root, name, left, right);
        left = right + gap(cx);
        placed
    };
    Root::ALL.into_iter().map(place).collect()
}

/// What a root is called: in few letters where the user and the kind of file would have no room beside it.
fn root_word(word: &str, cx: &Context) -> String {
    const FEW: usize = 3;
    if cx.body.width < FULL { word.chars().take(FEW).collect() } else { word.to_owned() }
}

/// The root that stands at this column of the top line.
pub(super) fn root_at(column: u16, counts: &[(Root, usize)], cx: &Context) -> Option<Root> {
    roots(counts, cx)
        .into_iter()
        .find(|(_, _, from, to)| (*from..*to).contains(&column))
        .map(|(root, ..)| root)
}

/// Roots at the left; the user, the file, its state and the time at the right.
pub(super) fn top(frame: &mut Frame, area: Rect, state: &State, cx: &Context) {
    let buffer = frame.buffer_mut();
    let underlined = cx.theme.accent.add_modifier(Modifier::UNDERLINED);
    let roots = roots(&state.counts, cx);
    for (root, name, from, _) in &roots {
        let style = if *root == state.root { underlined } else { cx.theme.faint };
        paint::put(buffer, (area.x + from, area.y), area.width, name, style);
    }
    let sign = match (state.is_waiting, state.is_unsaved, cx.theme.ascii) {
        _ if state.file.drive == Drive::Away => {
            if cx.theme.ascii {
                "!"
            } else {
                "▲"
            }
        }
        (true, _, false) => "◌",
        (true, _, true) => ".",
        (_, true, false) => "✎",
        (_, true, true) => "+",
        (_, _, false) => "●",
        (_, _, true) => "*",
    };
    let left = roots.last().map_or(0, |(.., to)| *to) + gap(cx);
    let room = usize::from(area.width.saturating_sub(left + 1));
    let tail = format!("{}{sign}  {}", " ".repeat(gap(cx).into()), state.time);
    let room = room.saturating_sub(text::width(&tail));
    let released = if state.has_released_mouse { cx.words.get("mouse-mark") } else { String::new() };
    let mark = joined(&[&state.reviews, &released, &state.file.mark(cx)]);
    let user = text::clean(cx.user);
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

/// Where a file lies, and whether that answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drive {
    /// A disk of this computer.
    #[default]
    Local,
    /// A network drive.
    Shared,
    /// A network drive that takes long to answer.
    Slow,
    /// A network drive that does not answer.
    Away,
}

impl Drive {
    /// What the top line says of it.
    const fn label(self) -> Option<&'static str> {
        match self {
            Self::Local => None,
            Self::Shared => Some("file-shared"),
            Self::Slow => Some("file-slow"),
            Self::Away => Some("file-away"),
        }
    }
}

/// The database, as the top line shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// Filled by the demo generator.
    pub is_demo: bool,
    pub drive: Drive,
    /// Nothing can be written into it.
    pub is_read_only: bool,
    /// Why, where the drive is to blame.
    pub fault: Option<DriveFault>,
}

impl File {
    fn mark(&self, cx: &Context) -> String {
        let demo = if self.is_demo { cx.words.get("file-demo") } else { String::new() };
        let drive = self.drive.label().map_or_else(String::new, |key| cx.words.get(key));
        let read_only = if self.is_read_only { cx.words.get("file-read-only") } else { String::new() };
        joined(&[&read_only, &demo, &drive])
    }
}

/// What is shown, and at the right what went wrong and still is.
pub(super) fn status(frame: &mut Frame, area: Rect, (line, wrong): (&Line, Option<&str>), cx: &Context) {
    let room = area.width.saturating_sub(2);
    let wrong = wrong.map(|wrong| text::cut(wrong, usize::from(room / 2))).unwrap_or_default();
    let taken = u16::try_from(text::width(&wrong)).unwrap_or_default();
    let rest = room.saturating_sub(if taken > 0 { taken + 2 } else { 0 });
    paint::spans(frame.buffer_mut(), (area.x + 1, area.y), rest, line);
    let at = (area.right().saturating_sub(taken + 1), area.y);
    paint::put(frame.buffer_mut(), at, taken, &wrong, cx.theme.alarm);
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
