//! Notices (`U-15`) in words. They may stand on a locked screen: who and when, never what about.

use super::{Catalogue, columns};
use crate::domain::activity::KINDS;
use chrono::NaiveTime;

/// Names in one message about what was missed; the rest is counted.
const NAMED: usize = 3;

/// What begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The kind of the activity, by its stable name.
    pub kind: String,
    /// Name of the client, where it has one.
    pub client: Option<String>,
    pub at: NaiveTime,
}

impl Told {
    /// `ЖШС «Алма», 15:00`; the kind stands for a client that there is not.
    pub fn who_and_when(&self, words: &Catalogue) -> String {
        let client = self.client.as_ref().map(|name| columns::name(words, name));
        let who = client.unwrap_or_else(|| self.kind(words));
        format!("{who}, {}", words.formats.time(self.at))
    }

    /// The same with its kind before it.
    fn whole(&self, words: &Catalogue) -> String {
        let kind = self.client.as_ref().map(|_| format!("{} · ", self.kind(words)));
        format!("{}{}", kind.unwrap_or_default(), self.who_and_when(words))
    }

    fn kind(&self, words: &Catalogue) -> String {
        columns::choice(words, KINDS, &self.kind).to_lowercase()
    }
}

/// `Через 10 мин: встреча · ЖШС «Алма», 15:00`.
pub fn due(told: &Told, minutes: i64, words: &Catalogue) -> String {
    let what = told.whole(words);
    match minutes {
        0 => words.say("notice-now", [("what", what)]),
        _ => words.say("notice-due", [("what", what), ("minutes", words.formats.integer(minutes))]),
    }
}

/// One sentence about all that was missed.
pub fn missed(told: &[Told], words: &Catalogue) -> String {
    let mut parts: Vec<String> = told.iter().take(NAMED).map(|one| one.whole(words)).collect();
    let more = told.len().saturating_sub(NAMED);
    if more > 0 {
        parts.push(words.count("notice-more", more));
    }
    words.say("notice-missed", [("what", parts.join("; "))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn told(client: Option<&str>, hour: u32) -> Told {
        let at = NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        Told { kind: "meeting".to_owned(), client: client.map(str::to_owned), at }
    }

    #[test]
    fn it_says_when_what_and_with_whom_in_every_language() {
        let said = Language::ALL.map(|language| {
            let words = Catalogue::load(language);
            [due(&told(Some("Алма"), 15), 10, &words), due(&told(None, 15), 0, &words)]
        });
        assert_eq!(
            said,
            [
                ["10 минуттан кейін: кездесу · Алма, 15:00", "Қазір: кездесу, 15:00"],
                ["Через 10 мин: встреча · Алма, 15:00", "Сейчас: встреча, 15:00"],
                ["In 10 min: meeting · Алма, 15:00", "Now: meeting, 15:00"],
            ]
        );
    }

    #[test]
    fn what_was_missed_is_one_sentence() {
        let words = Catalogue::load(Language::Russian);
        let all: Vec<Told> = (10..15).map(|hour| told(Some("Алма"), hour)).collect();
        assert_eq!(
            missed(&all, &words),
            "Прошло без напоминания: встреча · Алма, 10:00; встреча · Алма, 11:00; встреча · Алма, 12:00; ещё 2"
        );
    }
}
