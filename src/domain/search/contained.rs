//! Texts that contain what is sought, looked through one after another.

use memchr::memmem::Finder;

/// Lists of needles: a text fits when it contains all of one list.
#[derive(Clone, Debug)]
pub struct Contained(Vec<Vec<Finder<'static>>>);

impl Contained {
    pub fn of(needles: &[Vec<String>]) -> Self {
        let finder = |needle: &String| Finder::new(needle).into_owned();
        Self(needles.iter().map(|list| list.iter().map(finder).collect()).collect())
    }

    pub fn accepts(&self, text: &str) -> bool {
        let holds = |needle: &Finder| needle.find(text.as_bytes()).is_some();
        self.0.iter().any(|list| list.iter().all(holds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_one_list_is_enough() {
        let needles = [vec!["701".to_owned(), "22".to_owned()], vec![" 8701".to_owned()]];
        let contained = Contained::of(&needles);
        assert!(contained.accepts(" 7017770022") && contained.accepts(" 87010000000"));
        assert!(!contained.accepts(" 7010000000") && !contained.accepts("22"));
        assert!(!Contained::of(&[]).accepts("22"), "nothing sought is in nothing");
    }
}
