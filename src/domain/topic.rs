//! What talks are about (`A-3`): topics of an office, each with the words by which it is known.

use super::search::fold;
use std::fmt;

/// The setting that names them.
pub const TOPICS: &str = "report.topics";

/// What holds where the office has set nothing: a list of an office that trades. Words of the three languages stand
/// beside each other; a star leaves the ending of a word open.
pub const USUAL_TOPICS: &str = "price: баға*, прайс*, цена, цены, цену, ценой, ценам, ценах, стоимост*, скидк*, \
    жеңілдік*, price*, discount*; \
    order: тапсырыс*, заказ*, заявк*, өтінім*, order*; \
    delivery: жеткіз*, достав*, поставк*, отгруз*, deliver*, shipment*; \
    payment: төлем*, төле*, қарыз*, оплат*, долг*, платеж*, pay*, debt*; \
    documents: акт, акты, акта, актов, акті*, шарт*, құжат*, шот*, договор*, счет*, накладн*, доверенност*, \
    document*, contract*, invoice*; \
    complaint: шағым*, ақау*, жалоб*, претенз*, рекламац*, брак*, complain*, defect*";

/// Most topics of an office.
pub const MOST: usize = 30;

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// As the office wrote it; those of [`USUAL_TOPICS`] have words in each language.
    pub name: String,
    /// As typed: a star behind a word leaves its ending open.
    words: Vec<String>,
    /// The same as they are compared: each with a space before it, a whole word with one behind it.
    signs: Vec<String>,
}

impl Topic {
    fn read(text: &str) -> Option<Self> {
        let (name, words) = text.split_once(':')?;
        let name = name.trim().to_owned();
        let words: Vec<String> =
            words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
        let signs = words.iter().map(|word| sign(word)).collect::<Option<Vec<_>>>()?;
        (!name.is_empty() && !words.is_empty()).then_some(Self { name, words, signs })
    }
}

/// A word as it is looked for; nothing where no letter is left.
fn sign(word: &str) -> Option<String> {
    let folded = fold(word.trim_end_matches('*'));
    let bare = folded.trim();
    let behind = if word.ends_with('*') { "" } else { " " };
    (!bare.is_empty()).then(|| format!(" {bare}{behind}"))
}

/// The topics of an office, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics(Vec<Topic>);

impl Topics {
    /// Reads `name: word, word*; name: word`. Nothing where a topic has no name or no word, where two have one name,
    /// or where they are more than [`MOST`].
    pub fn read(text: &str) -> Option<Self> {
        let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
        let topics = parts.map(Topic::read).collect::<Option<Vec<_>>>()?;
        let is_single = |(at, topic): (usize, &Topic)| {
            topics.iter().take(at).all(|before| fold(&before.name) != fold(&topic.name))
        };
        let holds = topics.len() <= MOST && topics.iter().enumerate().all(is_single);
        holds.then_some(Self(topics))
    }

    /// In the order of the office.
    pub fn iter(&self) -> impl Iterator<Item = &Topic> {
        self.0.iter()
    }

    /// Places of the topics that a text touches, each once.
    pub fn of(&self, text: &str) -> Vec<usize> {
        let folded = format!(" {} ", fold(text).trim());
        let touches = |topic: &Topic| topic.signs.iter().any(|sign| folded.contains(sign.as_str()));
        (0..).zip(&self.0).filter(|(_, topic)| touches(topic)).map(|(at, _)| at).collect()
    }
}

impl fmt::Display for Topics {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for (at, topic) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(out, "{between}{}: {}", topic.name, topic.words.join(", "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(text: &str) -> Vec<String> {
        let topics = Topics::read(USUAL_TOPICS).unwrap();
        topics.of(text).into_iter().map(|at| topics.0[at].name.clone()).collect()
    }

    #[test]
    fn a_talk_is_about_what_its_words_say() {
        for (text, expected) in [
            ("Картридж бағасын сұрады, прайс жіберілді", vec!["price"]),
            ("Спрашивали ДЕНЬ ПОСТАВКИ; цены те же", vec!["price", "delivery"]),
            ("Asked about the invoice and a discount", vec!["price", "documents"]),
            ("Төлем мерзімін нақтылау", vec!["payment"]),
            ("Счёт не пришёл", vec!["documents"]),
            ("Актау қаласындағы центр", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn a_topic_without_name_or_word_or_named_twice_is_refused() {
        for wrong in ["price", ": прайс*", "price: ", "price: *", "a: б; A: в", "a: б;; : "] {
            assert_eq!(Topics::read(wrong), None, "{wrong}");
        }
        assert_eq!(Topics::read("").unwrap(), Topics::default());
        let many: Vec<String> = (0..=MOST).map(|at| format!("t{at}: w{at}")).collect();
        assert_eq!(Topics::read(&many.join(";")), None);
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_and_read_again(text in "[a-zа-яғқ:;,* ]{0,60}", talk in "[a-zа-яғқ ]{0,40}") {
            if let Some(topics) = Topics::read(&text) {
                let again = Topics::read(&topics.to_string());
                prop_assert_eq!(again.as_ref(), Some(&topics));
                prop_assert!(topics.of(&talk).iter().all(|at| *at < topics.0.len()));
            }
        }
    }
}
