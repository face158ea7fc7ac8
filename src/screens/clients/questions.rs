//! What the list asks for, and what the answers do: order, filter, views, mass changes.

use super::{
    filters::{self, Flip, Toggle},
    list::ClientList,
    mass,
    view::StatusAction,
};
use crate::{
    screens::{
        Answer, Context, Reaction,
        choice::{Choice, Line},
        chooser::Chooser,
        prompt::Prompt,
    },
    store::client::{ClientValues, Order, ValueColumn},
    ui::text,
};

/// What a choice floating above is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Order,
    Filter,
    Mass,
    /// Whether the marked clients may go.
    Remove,
    /// The text a mass change needs: which one, by its place.
    MassText(usize),
    View,
    ViewName,
    /// Which value of a column to show.
    Value(ValueColumn),
    /// Whose clients to show.
    Owner,
}

impl ClientList {
    pub(super) fn ask(&mut self, asked: Asked, cx: &Context) -> Reaction {
        self.asked = asked;
        match asked {
            Asked::Order => Reaction::open(filters::order_choice(self.pages.place.order, cx)),
            Asked::Filter => Reaction::open(filters::filter_choice(&self.pages.place.filter, cx)),
            Asked::Mass | Asked::Remove => self.weigh_marked(asked, cx),
            Asked::View => Reaction::open(mass::view_choice(&self.views, cx)),
            Asked::ViewName => Reaction::open(Prompt::new(cx.words.get("command-save-view"))),
            Asked::MassText(at) => Reaction::open(Prompt::new(mass::name_of(at, cx))),
            Asked::Value(column) => {
                self.valuing = cx.worker.ask(ClientValues(column));
                Reaction::Stay
            }
            Asked::Owner => Reaction::open(owners(cx)),
            Asked::Nothing => Reaction::Stay,
        }
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (Asked::Order, Answer::Chosen(at)) => self.sort_by(at, cx),
            (Asked::Filter, Answer::Chosen(at)) => {
                let toggle = filters::toggles(cx).into_iter().nth(at);
                return toggle.map_or(Reaction::Stay, |toggle| self.flip(&toggle, cx));
            }
            (Asked::Value(column), Answer::Chosen(at)) => {
                let value = self.values.get(at).map(|(value, _)| value.clone());
                filters::set_value(&mut self.pages.place.filter, column, value);
                self.pages.load(None, cx);
            }
            (Asked::Owner, Answer::Chosen(at)) => {
                self.pages.place.filter.owner = cx.facts.users.get(at).map(|user| user.id);
                self.pages.load(None, cx);
            }
            (Asked::Remove, Answer::Chosen(_)) => self.remove_marked(cx),
            (Asked::Mass, Answer::Chosen(at)) => return self.change_marked(at, None, cx),
            (Asked::MassText(at), Answer::Text(text)) => return self.change_marked(at, Some(&text), cx),
            (Asked::View, Answer::Removed(at)) => self.remove_view(at, cx),
            (Asked::View, Answer::Chosen(at)) => return self.choose_view(at, cx),
            (Asked::ViewName, Answer::Text(name)) => self.save_view(name, cx),
            (_, Answer::Row(id)) => self.pages.load(Some(id), cx),
            _ => {}
        }
        Reaction::Stay
    }

    /// The same order again turns it round.
    fn sort_by(&mut self, at: usize, cx: &Context) {
        let order = filters::orders(cx).get(at).map_or_else(Order::default, |(order, _)| *order);
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
            (Flip::Ask, Toggle::Value(column)) => return self.ask(Asked::Value(*column), cx),
            (Flip::Ask, _) => return self.ask(Asked::Owner, cx),
        }
        Reaction::Stay
    }

    pub(super) fn choose_value(&mut self, values: Vec<(String, usize)>, cx: &Context) -> Reaction {
        if values.is_empty() {
            self.asked = Asked::Nothing;
            return Reaction::warn(cx.words.get("filter-no-values"));
        }
        let line = |(value, count): &(String, usize)| Line {
            text: text::clean(value),
            side: cx.words.formats.count(*count),
            is_current: false,
        };
        let chooser = Chooser::new(cx.words.get("command-filter"), values.iter().map(line).collect());
        self.values = values;
        Reaction::open(chooser)
    }

    /// A click in the status line: on a condition it ends, on the order it is asked for.
    pub(super) fn click_status(&mut self, column: u16, cx: &Context) -> Reaction {
        match self.status_at(usize::from(column), cx) {
            Some(StatusAction::Flip(toggle)) => self.flip(&toggle, cx),
            Some(StatusAction::Ask(asked)) => self.ask(asked, cx),
            None => Reaction::Stay,
        }
    }
}

/// Whose clients may be shown.
fn owners(cx: &Context) -> Choice {
    let lines = cx.facts.users.iter().map(|user| Line::new(text::clean(&user.name)));
    Choice::new(cx.words.get("filter-owner"), lines.collect())
}
