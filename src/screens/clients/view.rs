//! How the list looks: its status line, its rows, its empty states.

use super::{
    filters::{self, Toggle, filter_words, order_name},
    list::ClientList,
    row,
};
use crate::{
    domain::{phone, search::Pass},
    i18n::columns,
    keys::Command,
    screens::{Context, Spoken},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

/// Cells of the query that are shown.
const SOUGHT: usize = 40;

/// What stands between two words of the status line.
const BETWEEN: &str = " · ";

/// What a click on a word of the status line does.
pub(super) enum StatusAction {
    Flip(Toggle),
    Do(Command),
}

impl ClientList {
    /// How many clients of which kind, in which order: words, and what a click on each does.
    fn status_parts(&self, cx: &Context) -> Vec<(String, Option<StatusAction>)> {
        let count = match self.pages.total() {
            Some(total) => cx.words.count("list-count", total),
            None => cx.words.get("list-loading"),
        };
        let mut parts: Vec<(String, Option<StatusAction>)> = self
            .sought(cx)
            .into_iter()
            .map(|sought| (sought, Some(StatusAction::Do(Command::Search))))
            .collect();
        parts.push((count, Some(StatusAction::Do(Command::Filter))));
        let chips = filters::chips(&self.pages.place.filter, cx);
        parts.extend(chips.into_iter().map(|(toggle, word)| (word, Some(StatusAction::Flip(toggle)))));
        if !self.pages.is_search() {
            let arrow = match (self.pages.place.descending, cx.is_plain) {
                (false, _) => String::new(),
                (true, false) => " ↓".to_owned(),
                (true, true) => format!(" {}", cx.words.get("plain-descending")),
            };
            let order = order_name(self.pages.place.order, cx);
            parts.push((format!("{order}{arrow}"), Some(StatusAction::Do(Command::Sort))));
        }
        if !self.marked.is_empty() {
            parts.push((
                cx.words.count("list-marked", self.marked.len()),
                Some(StatusAction::Do(Command::ChangeMarked)),
            ));
        }
        parts.extend(self.reread_words(cx).map(|how| (how, None)));
        parts
    }

    /// The search line with its end in sight: what is typed is never cut away.
    fn sought(&self, cx: &Context) -> Option<String> {
        let (typed, cursor) = match &self.typing {
            Some(field) => (field.text(), "▏"),
            None => (self.pages.place.query.clone(), ""),
        };
        let is_shown = !cx.is_plain && (self.typing.is_some() || !typed.is_empty());
        is_shown.then(|| format!("/ {}{cursor}", text::cut_left(&text::clean(&typed), SOUGHT)))
    }

    /// How the search read the query, when not as typed.
    fn reread_words(&self, cx: &Context) -> Option<String> {
        let (shown, pass) = self.pages.reread()?;
        Some(match pass {
            Pass::Latin => cx.words.get("list-shown-by-sound"),
            Pass::WordForm => cx.words.get("list-shown-by-form"),
            Pass::Typo => cx.words.get("list-shown-by-typo"),
            _ => cx.words.say("list-shown-for", [("query", text::clean(shown))]),
        })
    }

    pub(super) fn status_words(&self, cx: &Context) -> Vec<String> {
        self.status_parts(cx).into_iter().map(|(word, _)| word).collect()
    }

    /// What a click at this column of the status line does.
    pub(super) fn status_at(&self, column: usize, cx: &Context) -> Option<StatusAction> {
        let mut left = 1;
        for (word, action) in self.status_parts(cx) {
            let right = left + text::width(&word);
            if (left..right).contains(&column) {
                return action;
            }
            left = right + text::width(BETWEEN);
        }
        None
    }

    pub(super) fn status_line(&self, cx: &Context) -> Line<'static> {
        let mut words = self.status_words(cx);
        let sought =
            if self.sought(cx).is_some() { format!("{}{BETWEEN}", words.remove(0)) } else { String::new() };
        let mut line = Line::styled(sought, cx.theme.accent);
        line.push_span(Span::styled(words.join(BETWEEN), cx.theme.faint));
        if let Some(how) = self.how_found(cx) {
            line.push_span(Span::styled(format!("   {how}"), cx.theme.faint));
        }
        line
    }

    /// Where the row under the cursor has what was searched for; nothing when that is its name.
    fn how_found(&self, cx: &Context) -> Option<String> {
        let (row, found) = &self.explained;
        let first = found.first().filter(|_| row.is_some() && *row == self.found_row())?;
        if first.label == "name" {
            return None;
        }
        let label = match first.label.as_str() {
            "contact" => cx.words.get("tab-contacts"),
            "phone" => cx.words.get("field-phone"),
            "mail" => cx.words.get("field-mails"),
            "messenger" => cx.words.get("field-messengers"),
            "own" => cx.words.get("command-own-fields"),
            column => columns::column(cx.words, column),
        };
        let text = if first.label == "phone" { phone::shown(&first.text) } else { text::clean(&first.text) };
        Some(format!("{label}: {text}"))
    }

    pub(super) fn empty_words(&self, cx: &Context) -> String {
        let place = &self.pages.place;
        let query = place.query.trim();
        if self.pages.is_waiting() || (cx.is_sorting && query.is_empty() && place.filter.is_empty()) {
            cx.words.get("list-loading")
        } else if !query.is_empty() && !place.filter.is_empty() {
            let shown = filter_words(&place.filter, cx).join(", ");
            let key = if self.typing.is_some() { "list-nothing-typed-under" } else { "list-nothing-under" };
            cx.words.say(key, [("query", text::clean(query)), ("filter", shown)])
        } else if !query.is_empty() {
            let key = if self.typing.is_some() { "list-nothing-typed" } else { "list-nothing-found" };
            cx.words.say(key, [("query", text::clean(query))])
        } else if !place.filter.is_empty() {
            let shown = filter_words(&place.filter, cx).join(", ");
            cx.words.say("list-filtered-empty", [("filter", shown)])
        } else {
            cx.words.get("list-empty")
        }
    }

    /// Ten clients with what the list tells of them.
    pub(super) fn spoken_list(&self, cx: &Context) -> Spoken {
        if self.typing.is_some() {
            return Spoken::lines([]).asking(cx.words.get("command-search"));
        }
        let query = text::clean(self.pages.place.query.trim());
        let sought = if query.is_empty() { query } else { cx.words.say("plain-sought", [("query", query)]) };
        let empty = if self.pages.window.is_empty() { self.empty_words(cx) } else { String::new() };
        let rows = self.pages.window.visible(Self::height(cx)).1;
        let chosen = self.pages.place.columns.as_deref();
        let rows = rows.iter().map(|row| row::spoken(row, self.marked.contains_key(&row.id), chosen, cx));
        let how = self.how_found(cx).unwrap_or_default();
        Spoken::lines([self.status_words(cx).join(", "), sought, how, empty])
            .choices(rows, Command::Open)
            .on_empty(Command::PageDown)
    }

    /// The columns in this width.
    pub(super) fn layout(&self, width: u16, cx: &Context) -> row::Layout {
        row::Layout::of(width, self.pages.place.columns.as_deref(), cx)
    }

    pub(super) fn draw_list(&self, area: Rect, frame: &mut Frame, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.pages.window.is_empty() {
            paint::empty(buffer, paint::below(area, 1), &self.empty_words(cx), cx.theme);
            return;
        }
        let layout = self.layout(area.width, cx);
        layout.head(paint::line(area, 0), buffer, cx);
        let (at, rows) = self.pages.window.visible(Self::height(cx));
        for (line, client) in rows.iter().enumerate() {
            let place = paint::line(area, u16::try_from(line + 1).unwrap_or(u16::MAX));
            row::draw(
                client,
                (place, &layout),
                buffer,
                cx,
                (line == at, self.marked.contains_key(&client.id)),
            );
        }
    }
}
