//! Another theme: asked for, and put on.

use super::{App, commands::Asked};
use crate::{
    screens::{
        Message, Tone,
        choice::{Choice, Line},
    },
    ui::theme::Theme,
};

impl App {
    /// The built-in themes by their words, the person's own by their names.
    pub(super) fn ask_theme(&mut self) {
        let line = |name: &&str| {
            let words = theme_key(name).map_or_else(|| (*name).to_owned(), |key| self.words.get(key));
            Line::new(words).current(*name == self.theme_name)
        };
        let lines = self.themes.names().iter().map(line).collect();
        self.asked = Some(Asked::Theme);
        self.stack.push(Box::new(Choice::new(self.words.get("command-theme"), lines)));
    }

    pub(super) fn dress(&mut self, at: usize) {
        let name = self.themes.names().get(at).map_or_else(String::new, |name| (*name).to_owned());
        match self.themes.find(&name, self.depth) {
            Ok(theme) => {
                self.theme = Theme { ascii: self.theme.ascii, ..theme };
                self.outside.keep_setting("theme", &name);
                self.theme_name = name;
            }
            Err(why) => {
                let text = self.words.say("error-theme", [("name", name), ("why", why)]);
                self.tell(Message { text, tone: Tone::Failed });
            }
        }
    }
}

/// Message of a built-in theme's name.
fn theme_key(name: &str) -> Option<&'static str> {
    let known = [("dark", "theme-dark"), ("light", "theme-light"), ("contrast", "theme-contrast")];
    known.into_iter().find(|(known, _)| *known == name).map(|(_, key)| key)
}
