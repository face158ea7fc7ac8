//! People of the office: name, role, whose clients, under which curator (`O-6`).

use super::{
    Answer, Context, Reaction,
    choice::{Choice, Line},
    choice_list::{ChoiceList, Deed, Entries},
    pin::ChangePin,
    prompt::Prompt,
};
use crate::{
    domain::{id::Id, role::Role, user::ROLES},
    i18n::columns::choice,
    report::export::Records,
    store::{
        Changes, StoreError,
        office::{
            USER,
            pin::SetPin,
            save_user::SaveUser,
            users::{ListUsers, User},
        },
    },
    ui::text,
    worker::Pending,
};

/// What is asked of the person.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    NewName,
    /// Which of the five is changed.
    What(Id),
    Name(Id),
    Role(Id),
    Clients(Id),
    Curator(Id),
    /// A chief takes the PIN of somebody away.
    Pin(Id),
}

/// Everybody of the office; the last line adds somebody.
#[derive(Default)]
pub struct Users {
    asked: Asked,
}

impl Users {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self::default(), cx)
    }

    /// The five things that are known of somebody.
    fn ask_what(&mut self, user: &User, users: &[User], cx: &Context) -> Reaction {
        self.asked = Asked::What(user.id);
        let told =
            |key: &str, value: String| Line { side: text::clean(&value), ..Line::new(cx.words.get(key)) };
        let lines = vec![
            told("cli-role", choice(cx.words, ROLES, &user.role)),
            told("user-clients", clients(user, cx)),
            told("user-curator", curator(user, users)),
            told("field-full-name", user.name.clone()),
            told("user-pin", cx.words.get(if user.has_pin { "user-pin-set" } else { "user-pin-none" })),
        ];
        Reaction::open(Choice::new(text::clean(&user.name), lines))
    }

    fn ask_one(&mut self, at: usize, user: &User, users: &[User], cx: &Context) -> Reaction {
        let name = text::clean(&user.name);
        let lines = match at {
            0 => {
                self.asked = Asked::Role(user.id);
                let line = |role: Role| {
                    Line::new(choice(cx.words, ROLES, role.key())).current(role.key() == user.role)
                };
                Role::ALL.map(line).to_vec()
            }
            1 => {
                self.asked = Asked::Clients(user.id);
                let line = |(key, is): (&str, bool)| Line::new(cx.words.get(key)).current(is);
                let own = user.clients == "own";
                [("user-clients-all", !own), ("user-clients-own", own)].map(line).to_vec()
            }
            2 => {
                self.asked = Asked::Curator(user.id);
                let nobody = Line::new(cx.words.get("user-curator-none")).current(user.curator.is_none());
                let line = |other: &User| {
                    Line::new(text::clean(&other.name)).current(user.curator == Some(other.id))
                };
                std::iter::once(nobody).chain(others(user.id, users).map(line)).collect()
            }
            3 => {
                self.asked = Asked::Name(user.id);
                return Reaction::open(Prompt::with(cx.words.get("field-full-name"), &user.name));
            }
            _ if user.name == cx.user => return Reaction::open(ChangePin::of(user)),
            _ if !user.has_pin => return Reaction::warn(cx.words.get("pin-strange")),
            _ => {
                self.asked = Asked::Pin(user.id);
                vec![Line::new(cx.words.get("pin-clear")), Line::new(cx.words.get("pin-leave"))]
            }
        };
        Reaction::open(Choice::question(name, cx.words.get("users-honestly"), lines))
    }
}

/// Everybody who may be the curator of somebody.
fn others(own: Id, users: &[User]) -> impl Iterator<Item = &User> {
    users.iter().filter(move |user| user.id != own)
}

fn clients(user: &User, cx: &Context) -> String {
    cx.words.get(if user.clients == "own" { "user-clients-own" } else { "user-clients-all" })
}

fn curator(user: &User, users: &[User]) -> String {
    let curator = users.iter().find(|other| Some(other.id) == user.curator);
    curator.map(|curator| curator.name.clone()).unwrap_or_default()
}

/// What an answer changes of somebody; nothing for one that changes nothing.
fn change(asked: &Asked, answer: &Answer, users: &[User]) -> Option<SaveUser> {
    let of = |id: &Id| users.iter().find(|user| user.id == *id).map(|user| (user.id, user.version));
    let nothing = SaveUser::default();
    Some(match (asked, answer) {
        (Asked::NewName, Answer::Text(name)) => {
            SaveUser { name: tidy(name), role: Some(Role::Manager), ..nothing }
        }
        (Asked::Name(id), Answer::Text(name)) => SaveUser { base: of(id), name: tidy(name), ..nothing },
        (Asked::Role(id), Answer::Chosen(at)) => {
            SaveUser { base: of(id), role: Role::ALL.get(*at).copied(), ..nothing }
        }
        (Asked::Clients(id), Answer::Chosen(at)) => {
            SaveUser { base: of(id), own_clients: Some(*at == 1), ..nothing }
        }
        (Asked::Curator(id), Answer::Chosen(at)) => {
            let chosen = at.checked_sub(1).and_then(|at| others(*id, users).nth(at));
            let curator = chosen.map(|user| user.name.clone()).unwrap_or_default();
            SaveUser { base: of(id), curator: Some(curator), ..nothing }
        }
        _ => return None,
    })
}

/// A name without needless blanks; nothing for an empty one.
fn tidy(typed: &str) -> Option<String> {
    Some(typed.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty())
}

impl Entries for Users {
    type Entry = User;
    const TITLE: &'static str = "command-users";

    fn read(&self, cx: &Context) -> Pending<Vec<User>> {
        cx.worker.ask(ListUsers)
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&USER)
    }

    fn lines(&self, entries: &[User], cx: &Context) -> Vec<Line> {
        let line = |user: &User| {
            let own = Some(cx.words.get("user-own-only")).filter(|_| user.clients == "own");
            let curator = Some(curator(user, entries)).filter(|name| !name.is_empty());
            let curator = curator.map(|name| cx.words.say("user-under", [("name", name)]));
            let parts = [Some(choice(cx.words, ROLES, &user.role)), own, curator];
            Line {
                text: text::clean(&user.name),
                side: text::clean(&text::dotted(parts.into_iter().flatten().collect::<Vec<_>>())),
                is_current: user.name == cx.user,
            }
        };
        let add = Line::new(format!("+ {}", cx.words.get("person-new")));
        entries.iter().map(line).chain([add]).collect()
    }

    fn hint(&self, _: &[User], cx: &Context) -> String {
        cx.words.get("users-honestly")
    }

    fn open(&mut self, at: usize, entries: &[User], cx: &Context) -> Deed {
        if let Some(user) = entries.get(at) {
            return self.ask_what(user, entries, cx).into();
        }
        self.asked = Asked::NewName;
        Reaction::open(Prompt::new(cx.words.get("person-new"))).into()
    }

    fn answer(&mut self, answer: Answer, entries: &[User], cx: &Context) -> Deed {
        let asked = std::mem::take(&mut self.asked);
        if let (Asked::What(id), Answer::Chosen(at)) = (&asked, &answer) {
            let user = entries.iter().find(|user| user.id == *id);
            return user.map_or(Reaction::Stay, |user| self.ask_one(*at, user, entries, cx)).into();
        }
        let known = |save: &SaveUser| save.base.and_then(|(id, _)| entries.iter().find(|user| user.id == id));
        if let (Asked::Pin(user), Answer::Chosen(at)) = (&asked, &answer) {
            let name = entries.iter().find(|one| one.id == *user).map(|one| text::clean(&one.name));
            let said = cx.words.say("pin-cleared", [("name", name.unwrap_or_default())]);
            let clear = SetPin { user: *user, old: None, new: None };
            return if *at == 0 { Deed::write(clear, said, cx) } else { Reaction::Stay.into() };
        }
        match change(&asked, &answer, entries) {
            Some(save) if save.base.is_some() || save.name.is_some() => {
                let name = save.name.clone().or_else(|| known(&save).map(|user| user.name.clone()));
                let said =
                    cx.words.say("cli-user-changed", [("name", text::clean(&name.unwrap_or_default()))]);
                Deed::write(save, said, cx)
            }
            _ => Reaction::Stay.into(),
        }
    }

    fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    fn refused(&mut self, error: &StoreError, cx: &Context) -> Reaction {
        match error {
            StoreError::Taken { .. } => Reaction::warn(cx.words.get("person-known")),
            other => Reaction::failed(other, cx.words),
        }
    }

    fn records(&self, entries: &[User], cx: &Context) -> Records {
        Records::of_users(entries, cx.words)
    }
}
