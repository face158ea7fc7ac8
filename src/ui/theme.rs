//! Roles, not colours: screens ask for a role and themes, which are files, decide.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a piece of the screen means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    pub text: Style,
    pub faint: Style,
    /// The key of a command, the active root, a matched letter.
    pub accent: Style,
    pub title: Style,
    /// The row under the cursor.
    pub selected: Style,
    pub marked: Style,
    pub alarm: Style,
    pub warning: Style,
    pub good: Style,
    pub rule: Style,
    /// The ground of a field that takes text.
    pub field: Style,
    /// A pane without the focus.
    pub shade: Style,
    /// Borders from ASCII signs, for fonts without lines.
    pub ascii: bool,
}

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// `NO_COLOR`: bold, underlined and reversed only.
    None,
    Sixteen,
    Indexed,
    True,
}

impl Depth {
    /// From the environment: `NO_COLOR` (no-color.org), `COLORTERM`, `TERM`.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let has = |name: &str, part: &str| set(name).is_some_and(|value| value.contains(part));
        if set("NO_COLOR").is_some() {
            Self::None
        } else if has("COLORTERM", "truecolor") || has("COLORTERM", "24bit") || set("WT_SESSION").is_some() {
            Self::True
        } else if has("TERM", "256color") {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }
}

/// A theme file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    roles: BTreeMap<String, String>,
    #[serde(default)]
    sixteen: BTreeMap<String, String>,
}

/// Names of the built-in themes.
const NAMES: [&str; 3] = ["dark", "light", "contrast"];

/// The themes there are: the built-in ones, and files of the person.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    /// Name and text of each.
    own: Vec<(String, String)>,
}

impl Themes {
    pub fn with(own: Vec<(String, String)>) -> Self {
        Self { own }
    }

    /// The built-in ones first.
    pub fn names(&self) -> Vec<&str> {
        let own = self.own.iter().map(|(name, _)| name.as_str()).filter(|name| !NAMES.contains(name));
        NAMES.into_iter().chain(own).collect()
    }

    /// A theme by its name; the error says where its file is wrong, or that there is none.
    pub fn find(&self, name: &str, depth: Depth) -> Result<Theme, String> {
        match self.own.iter().find(|(own, _)| own == name) {
            Some((_, text)) => Theme::read(text, depth),
            None if NAMES.contains(&name) => Ok(Theme::named(name, depth)),
            None => Err(self.names().join(", ")),
        }
    }
}

/// The text of a built-in theme file.
fn built_in(name: &str) -> &'static str {
    match name {
        "light" => include_str!("../../assets/themes/light.toml"),
        "contrast" => include_str!("../../assets/themes/contrast.toml"),
        _ => include_str!("../../assets/themes/dark.toml"),
    }
}

impl Theme {
    /// A built-in theme.
    pub fn named(name: &str, depth: Depth) -> Self {
        Self::read(built_in(name), depth).unwrap_or_default()
    }

    /// A theme from the text of its file; the error says where the file is wrong.
    pub fn read(text: &str, depth: Depth) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| told(&error, text))?;
        let is_poor = matches!(depth, Depth::Sixteen | Depth::None);
        let roles = if is_poor && !file.sixteen.is_empty() { file.sixteen } else { file.roles };
        let mut theme = Self::default();
        // Without colours the ground of the text would turn everything round.
        let wanted = roles.iter().filter(|(role, _)| depth != Depth::None || *role != "text");
        for (role, words) in wanted {
            let style = style(words, depth).map_err(|word| format!("{role}: {word}"))?;
            *theme.role(role).ok_or_else(|| role.clone())? = style;
        }
        Ok(theme)
    }

    fn role(&mut self, name: &str) -> Option<&mut Style> {
        Some(match name {
            "text" => &mut self.text,
            "faint" => &mut self.faint,
            "accent" => &mut self.accent,
            "title" => &mut self.title,
            "selected" => &mut self.selected,
            "marked" => &mut self.marked,
            "alarm" => &mut self.alarm,
            "warning" => &mut self.warning,
            "good" => &mut self.good,
            "rule" => &mut self.rule,
            "field" => &mut self.field,
            "shade" => &mut self.shade,
            _ => return None,
        })
    }
}

/// What is wrong in a theme file, in one line with its number.
fn told(error: &toml::de::Error, text: &str) -> String {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    format!("{}: {}", before.lines().count().max(1), error.message())
}

/// A style from words; the error is the word that means nothing.
fn style(words: &str, depth: Depth) -> Result<Style, String> {
    let mut style = Style::new();
    let mut ground = false;
    for word in words.split_whitespace() {
        if word == "on" {
            ground = true;
        } else if let Some(modifier) = modifier(word) {
            style = style.add_modifier(modifier);
        } else {
            let color = shown(word.parse().map_err(|_| word.to_owned())?, depth);
            style = match (color, ground) {
                (None, true) => style.add_modifier(Modifier::REVERSED),
                (None, false) => style,
                (Some(color), true) => style.bg(color),
                (Some(color), false) => style.fg(color),
            };
        }
    }
    Ok(style)
}

fn modifier(word: &str) -> Option<Modifier> {
    match word {
        "bold" => Some(Modifier::BOLD),
        "dim" => Some(Modifier::DIM),
        "underlined" => Some(Modifier::UNDERLINED),
        "reversed" => Some(Modifier::REVERSED),
        _ => None,
    }
}

/// The colour as this terminal can show it.
fn shown(color: Color, depth: Depth) -> Option<Color> {
    match (depth, color) {
        (Depth::None, _) => None,
        (Depth::Indexed, Color::Rgb(red, green, blue)) => Some(Color::Indexed(nearest(red, green, blue))),
        (_, color) => Some(color),
    }
}

/// The nearest colour of the 6×6×6 cube or the grey ramp of 256-colour terminals.
fn nearest(red: u8, green: u8, blue: u8) -> u8 {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let step = |value: u8| {
        (0..6).min_by_key(|at| STEPS.get(usize::from(*at)).map_or(255, |step| step.abs_diff(value)))
    };
    let [r, g, b] = [red, green, blue].map(|value| step(value).unwrap_or_default());
    let spread = red.max(green).max(blue) - red.min(green).min(blue);
    if spread < 12 && (12..=238).contains(&red) { 232 + (red - 8) / 10 } else { 16 + 36 * r + 6 * g + b }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True];

    #[test]
    fn every_built_in_theme_reads_at_every_depth() {
        for name in NAMES {
            for depth in DEPTHS {
                let theme = Theme::read(built_in(name), depth).unwrap();
                assert_ne!(theme.selected, Style::new(), "{name} {depth:?}: the cursor cannot be seen");
                assert_ne!(theme.alarm, Style::new(), "{name} {depth:?}");
                let hides_cursor = theme.field.add_modifier.contains(Modifier::REVERSED);
                assert!(
                    !hides_cursor && (depth != Depth::None || theme.text == Style::new()),
                    "{name} {depth:?}"
                );
            }
        }
    }

    #[test]
    fn without_colours_no_colour_is_set() {
        let theme = Theme::named("dark", Depth::None);
        for style in [theme.accent, theme.selected, theme.alarm, theme.rule] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }

    #[test]
    fn a_theme_of_the_person_is_found_by_its_name() {
        let own =
            [("sepia", "[roles]\ntext = \"#111111 on #eeddcc\""), ("light", "[roles]\ntext = \"bleu\"")];
        let themes = Themes::with(own.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec());
        assert_eq!(themes.names(), ["dark", "light", "contrast", "sepia"]);
        assert_eq!(themes.find("sepia", Depth::True).unwrap().text.fg, Some(Color::Rgb(17, 17, 17)));
        assert_eq!(themes.find("dark", Depth::True), Ok(Theme::named("dark", Depth::True)));
        assert_eq!(themes.find("light", Depth::True).unwrap_err(), "text: bleu");
        assert!(themes.find("none", Depth::True).is_err());
    }

    #[test]
    fn a_wrong_word_is_named() {
        let wrong = Theme::read("[roles]\naccent = \"bleu\"", Depth::True);
        assert_eq!(wrong.unwrap_err(), "accent: bleu");
    }

    #[test]
    fn the_environment_tells_the_depth() {
        let with = |pairs: &'static [(&str, &str)]| {
            Depth::of(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(with(&[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(with(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]), Depth::None);
        assert_eq!(with(&[("TERM", "xterm")]), Depth::Sixteen);
    }
}
