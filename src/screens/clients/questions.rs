//! What the list asks for, and what the answers do: order, filter, views, mass changes.

use super::{
    change::Mass,
    columns::{column_choice, turned},
    filters::{self, Flip, Toggle},
    list::ClientList,
    mass,
    row::copied,
    view::StatusAction,
};
use crate::{
    domain::field::Draft,
    domain::id::Id,
    report::export::ListColumn,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::Line,
        chooser::Chooser,
        form::{Form, Subject},
        prompt::Prompt,
    },
    store::{
        client::{ClientValues, Order, ValueColumn, Values},
        office::views::SavedView,
    },
    ui::text,
};

/// What a choice floating above is about, with what it offers: the office may change meanwhile.
pub(super) enum Asked {
    Nothing,
    Order(Vec<Order>),
    Columns(Vec<ListColumn>),
    Filter(Vec<Toggle>),
    Mass(Vec<Mass>),
    /// Whether the marked clients may go.
    Remove,
    /// Whether the curator is asked to let this client go.
    AskRemoval((Id, i64), String),
    /// What becomes one of the two marked clients.
    Merge,
    /// The text a mass change needs.
    MassText(Mass),
    View(Vec<SavedView>),
    ViewName,
    /// Which value of a column to show.
    Value(ValueColumn, Vec<String>),
    /// Whose clients to show.
    Owner(Vec<Id>),
}

impl ClientList {
    /// To the client that an undo changed; a narrowed list keeps its cursor when it does not show the client.
    fn go_to_turned(&mut self, client: Id, cx: &Context) {
        let narrows = !self.pages.place.filter.is_empty() || self.pages.is_search();
        let is_shown = self.pages.window.rows().iter().any(|row| row.id == client);
        let row = if narrows && !is_shown { self.pages.window.current_id() } else { Some(client) };
        self.pages.load(row, cx);
    }

    /// A note about the client under the cursor.
    pub(super) fn new_note(&self, cx: &Context) -> Reaction {
        let Some(row) = self.current() else { return Reaction::Stay };
        let subject = Subject::Note { client: row.id, base: None };
        Reaction::open(Form::open(subject, Draft::default(), cx).of(row.name.clone()))
    }

    /// A new client has the name that was searched for in vain.
    pub(super) fn new_client(&self, cx: &Context) -> Reaction {
        let (subject, mut draft) = Subject::new_client(cx);
        if self.pages.window.is_empty() && !self.pages.place.query.is_empty() {
            draft.set("name", self.pages.place.query.clone());
        }
        Reaction::open(Form::open(subject, draft, cx))
    }

    /// What a question to the person needs to know first.
    pub(super) fn collect_questions(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(views) = arrived(&mut self.reading, &mut told, cx) {
            told.push(self.ask_view(views, cx));
        }
        if let Some(values) = arrived(&mut self.valuing, &mut told, cx) {
            told.push(self.ask_value(values, cx));
        }
        if let Some(Some(card)) = arrived(&mut self.opening, &mut told, cx) {
            let (subject, draft) = Subject::of_client(&card, cx);
            told.push(Reaction::open(Form::open(subject, draft, cx)));
        }
        if let Some(rows) = arrived(&mut self.copying, &mut told, cx) {
            told.push(Reaction::Copy(rows.iter().map(copied).collect::<Vec<_>>().join("\n")));
        }
        if let Some(found) = arrived(&mut self.marking.0, &mut told, cx) {
            told.push(self.take_marks(found, cx));
        }
        Reaction::All(told)
    }

    pub(super) fn ask_order(&mut self, cx: &Context) -> Reaction {
        let orders = filters::orders(cx);
        let place = &self.pages.place;
        let choice = filters::order_choice(&orders, (place.order, place.descending), cx);
        self.asked = Asked::Order(orders.into_iter().map(|(order, _)| order).collect());
        Reaction::open(choice)
    }

    /// The choice stays open until it is left: columns are chosen one after another.
    pub(super) fn ask_columns(&mut self, at: usize, cx: &Context) -> Reaction {
        let (choice, columns) = column_choice(self.pages.place.columns.as_deref(), at, cx);
        self.asked = Asked::Columns(columns);
        Reaction::open(choice)
    }

    fn turn_column(&mut self, at: usize, column: Option<&ListColumn>, cx: &Context) -> Reaction {
        let Some(column) = column else { return Reaction::Stay };
        self.pages.place.columns = turned(self.pages.place.columns.as_deref(), *column, cx);
        if self.pages.place.shows_steps() {
            // What was planned meanwhile was of no interest here.
            self.pages.refresh(cx);
        }
        self.ask_columns(at, cx)
    }

    pub(super) fn ask_filter(&mut self, at: Option<usize>, cx: &Context) -> Reaction {
        let toggles = filters::toggles(cx);
        let choice = filters::filter_choice(&toggles, &self.pages.place.filter, at, cx);
        self.asked = Asked::Filter(toggles);
        Reaction::open(choice)
    }

    fn ask_owner(&mut self, cx: &Context) -> Reaction {
        let users = &cx.facts.users;
        let lines = users.iter().map(|user| Line::new(text::clean(&user.name))).collect();
        self.asked = Asked::Owner(users.iter().map(|user| user.id).collect());
        Reaction::open(Chooser::new(cx.words.get("filter-owner"), lines))
    }

    fn ask_view(&mut self, views: Vec<SavedView>, cx: &Context) -> Reaction {
        let choice = mass::view_choice(&views, cx);
        self.asked = Asked::View(views);
        Reaction::open(choice)
    }

    pub(super) fn ask_view_name(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::ViewName;
        Reaction::open(Prompt::new(cx.words.get("view-name")))
    }

    fn ask_value(&mut self, values: Values, cx: &Context) -> Reaction {
        if values.counts.is_empty() {
            let is_all = self.pages.place.filter.is_empty();
            return Reaction::warn(cx.words.get(if is_all {
                "filter-no-values"
            } else {
                "filter-no-values-under"
            }));
        }
        let line = |(value, count): &(String, usize)| Line {
            text: text::clean(value),
            side: cx.words.formats.count(*count),
            is_current: false,
        };
        let lines = values.counts.iter().map(line).collect();
        self.asked = Asked::Value(values.column, values.counts.into_iter().map(|(value, _)| value).collect());
        Reaction::open(Chooser::new(cx.words.get("command-filter"), lines))
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (asked, Answer::Row(id)) => {
                if matches!(asked, Asked::Merge) && self.marked.contains_key(&id) {
                    self.marked.clear();
                }
                self.saved = Some(id);
                self.pages.load(Some(id), cx);
            }
            (_, Answer::Turned(id)) => self.go_to_turned(id, cx),
            (asked, Answer::Chosen(at)) => return self.choose(asked, at, cx),
            (Asked::Filter(toggles), Answer::Marked(at)) => return self.mark_toggle(&toggles, at, cx),
            (Asked::MassText(mass), Answer::Text(text)) => return self.change_marked_to(mass, &text, cx),
            (Asked::View(views), Answer::Removed(at)) => {
                return views.get(at).map_or(Reaction::Stay, |view| self.remove_view(view, cx));
            }
            (Asked::ViewName, Answer::Text(name)) => self.save_view(name, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn choose(&mut self, asked: Asked, at: usize, cx: &Context) -> Reaction {
        match asked {
            Asked::Order(orders) => self.sort_by(orders.get(at).copied().unwrap_or_default(), cx),
            Asked::Columns(columns) => return self.turn_column(at, columns.get(at), cx),
            Asked::Filter(toggles) => {
                return toggles.get(at).map_or(Reaction::Stay, |toggle| self.flip(toggle, cx));
            }
            Asked::Value(column, values) => {
                let filter = &mut self.pages.place.filter;
                filters::set_value(filter, column, values.into_iter().nth(at));
                self.pages.load(None, cx);
            }
            Asked::Owner(users) => {
                self.pages.place.filter.owner = users.get(at).copied();
                self.pages.load(None, cx);
            }
            // The first line keeps them.
            Asked::Remove if at > 0 => return self.remove_marked(cx),
            Asked::AskRemoval(client, name) if at > 0 => self.remove_one(client, &name, cx),
            Asked::Mass(changes) => {
                let change = changes.into_iter().nth(at);
                return change.map_or(Reaction::Stay, |change| self.change_marked(&change, cx));
            }
            Asked::View(views) => return self.choose_view(views.get(at), cx),
            Asked::Remove
            | Asked::AskRemoval(..)
            | Asked::Merge
            | Asked::Nothing
            | Asked::MassText(_)
            | Asked::ViewName => {}
        }
        Reaction::Stay
    }

    /// The same order again turns it round.
    pub(super) fn sort_by(&mut self, order: Order, cx: &Context) {
        let place = &mut self.pages.place;
        place.descending = place.order == order && !place.descending;
        place.order = order;
        // Read aloud, a list begins with its first row.
        let row = self.pages.window.current_id().filter(|_| !cx.is_plain);
        self.pages.load(row, cx);
    }

    /// Turns a condition on or off, or asks for its value.
    pub(super) fn flip(&mut self, toggle: &Toggle, cx: &Context) -> Reaction {
        match (toggle.flip(&mut self.pages.place.filter, cx), toggle) {
            (Flip::Done, _) => self.pages.load(None, cx),
            (Flip::NotAUser, _) => {
                return Reaction::warn(cx.words.say("list-not-a-user", [("name", cx.user)]));
            }
            (Flip::Ask, Toggle::Value(column)) => {
                let filter = self.pages.place.filter.clone();
                self.valuing = cx.worker.ask(ClientValues { column: *column, filter });
            }
            (Flip::Ask, _) => return self.ask_owner(cx),
        }
        Reaction::Stay
    }

    /// Turns a condition on or off and goes on asking, unless a value of it is asked for.
    fn mark_toggle(&mut self, toggles: &[Toggle], at: usize, cx: &Context) -> Reaction {
        let Some(toggle) = toggles.get(at) else { return Reaction::Stay };
        let asks = toggle.asks(&self.pages.place.filter, cx);
        let flipped = self.flip(toggle, cx);
        if asks { flipped } else { Reaction::All(vec![flipped, self.ask_filter(Some(at), cx)]) }
    }

    /// A click in the status line: on a condition it ends, on the order it is asked for.
    pub(super) fn click_status(&mut self, column: u16, cx: &Context) -> Reaction {
        match self.status_at(usize::from(column), cx) {
            Some(StatusAction::Flip(toggle)) => self.flip(&toggle, cx),
            Some(StatusAction::Do(command)) => self.act(command, cx),
            None => Reaction::Stay,
        }
    }
}
