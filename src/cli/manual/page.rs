//! A text of headings, paragraphs and lists, as Markdown or as bare lines.

use crate::ui::text::wrap;

/// A piece of a page.
enum Part {
    Heading(usize, String),
    Text(String),
    /// Something to type, alone on its line.
    Example(String),
    /// A line of a list: what it is about, and what is said of it.
    Item(String, String),
}

/// How a page is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Without the signs of Markdown, for a screen reader.
    pub is_bare: bool,
    /// Cells of a line; `None` leaves paragraphs in one line.
    pub width: Option<usize>,
}

/// A page that is put together from the top.
#[derive(Default)]
pub struct Page(Vec<Part>);

impl Page {
    /// A heading; level 1 is the title of the page.
    pub fn heading(&mut self, level: usize, text: impl Into<String>) {
        self.0.push(Part::Heading(level, text.into()));
    }

    /// A paragraph.
    pub fn text(&mut self, text: impl Into<String>) {
        self.0.push(Part::Text(text.into()));
    }

    /// A command as it is typed.
    pub fn example(&mut self, text: impl Into<String>) {
        self.0.push(Part::Example(text.into()));
    }

    /// A line of a list. A line that is about nothing in particular has no `term`.
    pub fn item(&mut self, term: impl Into<String>, text: impl Into<String>) {
        self.0.push(Part::Item(term.into(), text.into()));
    }

    /// The whole page, without a line end behind it.
    pub fn written(&self, style: Style) -> String {
        let mut page = String::new();
        let mut before = None;
        for part in &self.0 {
            if before.is_some() {
                page += if part.stands_close_to(before) { "\n" } else { "\n\n" };
            }
            page += &part.written(style);
            before = Some(part);
        }
        page
    }
}

impl Part {
    /// Lines of one list, and commands that belong together.
    const fn stands_close_to(&self, before: Option<&Self>) -> bool {
        matches!(
            (before, self),
            (Some(Self::Item(..)), Self::Item(..)) | (Some(Self::Example(_)), Self::Example(_))
        )
    }

    fn written(&self, style: Style) -> String {
        match self {
            Self::Heading(_, text) if style.is_bare => text.clone(),
            Self::Heading(level, text) => format!("{} {text}", "#".repeat(*level)),
            Self::Text(text) => filled(text, "", style),
            Self::Example(text) => format!("    {text}"),
            Self::Item(term, text) if term.is_empty() => filled(&format!("- {text}"), "  ", style),
            Self::Item(term, text) => filled(&format!("- `{term}` — {text}"), "  ", style),
        }
    }
}

/// A paragraph in lines; those after the first are moved in.
fn filled(text: &str, indent: &str, style: Style) -> String {
    let text = if style.is_bare { text.replace('`', "") } else { text.to_owned() };
    let Some(width) = style.width else { return text };
    wrap(&text, width.saturating_sub(indent.len())).join(&format!("\n{indent}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        let mut page = Page::default();
        page.heading(1, "serik");
        page.text("Клиенттер мен олар туралы белгілі нәрсенің бәрі, `serik` арқылы");
        page.example("serik client list");
        page.item("n, F4", "Жаңа");
        page.item("", "Тағы бір жол");
        page
    }

    #[test]
    fn a_page_is_markdown() {
        let wanted = "# serik\n\nКлиенттер мен олар туралы белгілі нәрсенің бәрі, `serik` арқылы\n\n    serik client list\n\n- `n, F4` — Жаңа\n- Тағы бір жол";
        assert_eq!(page().written(Style::default()), wanted);
    }

    #[test]
    fn a_page_for_the_ear_is_bare_and_a_narrow_one_wrapped() {
        let bare = page().written(Style { is_bare: true, width: None });
        assert!(bare.starts_with("serik\n") && !bare.contains(['#', '`']), "{bare}");
        let narrow = page().written(Style { is_bare: false, width: Some(20) });
        assert!(narrow.lines().all(|line| line.chars().count() <= 22), "{narrow}");
    }
}
