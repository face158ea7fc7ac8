//! A text for paper: blocks of lines under their headings, no line wider than a page.

use super::text::{clean, wrap};

/// Cells of a line that prints on A4.
const WIDTH: usize = 80;
/// Cells before the lines of a block, and before what is left of a long one.
const INDENT: [&str; 2] = ["    ", "      "];

/// A page: its title, then heading and lines of every block. Stored text is made harmless.
pub fn page(title: &str, blocks: &[(String, Vec<String>)]) -> String {
    let mut page: Vec<String> = wrap(&clean(title), WIDTH);
    for (heading, lines) in blocks {
        page.push(String::new());
        page.extend(hung(heading, ["", INDENT[0]]));
        page.extend(lines.iter().flat_map(|line| hung(line, INDENT)));
    }
    page.push(String::new());
    page.join("\n")
}

/// A line with what it continues on below it.
fn hung(line: &str, [first, later]: [&str; 2]) -> Vec<String> {
    let parts = wrap(&clean(line), WIDTH - later.len());
    (0..).zip(parts).map(|(at, part)| format!("{}{part}", if at == 0 { first } else { later })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::width;

    #[test]
    fn no_line_is_wider_than_the_page() {
        let long = "Келісілген көлемді растау ".repeat(9);
        let page =
            page("Дайындық", &[(format!("[ ] 10:30 {long}"), vec![long.clone(), "a\u{1b}[2Jb".into()])]);
        assert!(page.lines().all(|line| width(line) <= WIDTH), "{page}");
        assert!(page.starts_with("Дайындық\n\n[ ] 10:30 Келісілген"), "{page}");
        assert!(page.ends_with("\n    ab\n") && page.contains("\n      "), "{page}");
    }
}
