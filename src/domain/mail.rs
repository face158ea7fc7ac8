//! Mail addresses of a cell, with a plain check of each.

use super::identity::{
    Doubt,
    clean::{latin_twin, says_nothing},
};

/// Reads the addresses of a cell, parted by commas, semicolons, slashes, spaces or line ends. All that have
/// an @ are kept as typed with the domain in lower case; what is doubtful comes beside them.
///
/// A cell whose words have no @ at all is kept as one doubtful address, so that nothing typed is lost.
pub fn read_mails(cell: &str) -> (Vec<String>, Vec<Doubt>) {
    if says_nothing(cell) {
        return (Vec::new(), Vec::new());
    }
    let (found, other): (Vec<&str>, Vec<&str>) = words(cell).partition(|word| word.contains('@'));
    if found.is_empty() {
        let mail = cell.trim().to_owned();
        return (vec![mail.clone()], vec![Doubt::MailAtSign { mail }]);
    }
    let mut mails: Vec<String> = Vec::new();
    for mail in found.into_iter().map(with_plain_domain) {
        if !mails.contains(&mail) {
            mails.push(mail);
        }
    }
    let text = other.into_iter().filter(|word| !says_nothing(word)).collect::<Vec<_>>().join(" ");
    let left_out = (!text.is_empty()).then_some(Doubt::MailLeftOut { text });
    let doubts = mails.iter().flat_map(|mail| doubts(mail)).chain(left_out).collect();
    (mails, doubts)
}

fn words(cell: &str) -> impl Iterator<Item = &str> {
    let parts =
        cell.split(|letter: char| letter.is_whitespace() || ",;/|<>\u{feff}\u{200b}".contains(letter));
    parts.map(bare).filter(|word| !word.is_empty())
}

/// A word without the marks of the text around it.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|letter: char| "()[]«»\"':.".contains(letter));
    word.strip_prefix("mailto:").unwrap_or(word)
}

fn with_plain_domain(mail: &str) -> String {
    let Some((name, domain)) = mail.rsplit_once('@') else { return mail.to_owned() };
    format!("{name}@{}", domain.to_lowercase())
}

/// What is wrong with one address; lookalikes are told with the repair, the shape is judged after it.
fn doubts(mail: &str) -> Vec<Doubt> {
    let Some(found) = mail.chars().find(|letter| !letter.is_ascii()) else {
        return shape_doubt(mail, mail).into_iter().collect();
    };
    let twin = |letter: char| if letter.is_ascii() { Ok(letter) } else { latin_twin(letter).ok_or(letter) };
    match mail.chars().map(twin).collect::<Result<String, char>>() {
        Ok(proposed) => {
            let shape = shape_doubt(&proposed, mail);
            [Doubt::LookalikeLetter { found, proposed }].into_iter().chain(shape).collect()
        }
        Err(letter) => vec![Doubt::WrongCharacter(letter)],
    }
}

/// One @, a name before it, a domain with a dot after it. `typed` is what the doubt shows.
fn shape_doubt(mail: &str, typed: &str) -> Option<Doubt> {
    let typed = || typed.to_owned();
    let Some((name, domain)) = mail.split_once('@').filter(|(_, domain)| !domain.contains('@')) else {
        return Some(Doubt::MailAtSign { mail: typed() });
    };
    if let Some(letter) = name.chars().find(|letter| !is_name_letter(*letter)) {
        return Some(Doubt::WrongCharacter(letter));
    }
    if name.split('.').any(str::is_empty) {
        return Some(Doubt::MailName { mail: typed() });
    }
    (!is_domain(domain)).then(|| Doubt::MailDomain { mail: typed() })
}

/// Letters, digits and the marks that RFC 5322 allows without quotes.
fn is_name_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "!#$%&'*+-=?^_`{}~.".contains(letter)
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    };
    let last = domain.rsplit_once('.').map_or("", |(_, last)| last);
    last.len() > 1 && !last.chars().all(|letter| letter.is_ascii_digit()) && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn only_doubt(cell: &str) -> Doubt {
        let (_, doubts) = read_mails(cell);
        assert_eq!(doubts.len(), 1, "{cell} {doubts:?}");
        doubts[0].clone()
    }

    #[test]
    fn a_cell_may_hold_several() {
        let (mails, doubts) =
            read_mails("Sales@Firma.KZ; <buh@firma.kz>,\nmailto:a.b+c@x-y.example / sales@firma.kz.");
        assert_eq!(mails, ["Sales@firma.kz", "buh@firma.kz", "a.b+c@x-y.example", "sales@firma.kz"]);
        assert_eq!(doubts, []);
    }

    #[test]
    fn an_empty_cell_is_no_fault() {
        assert!(["", "нет", " - ", "жоқ", "none"].iter().all(|cell| read_mails(cell) == (vec![], vec![])));
    }

    #[test]
    fn faults_are_named() {
        let mail = || "x".to_owned();
        assert_eq!(only_doubt("x"), Doubt::MailAtSign { mail: mail() });
        assert_eq!(only_doubt("a@b@c.kz"), Doubt::MailAtSign { mail: "a@b@c.kz".to_owned() });
        assert_eq!(only_doubt("@c.kz"), Doubt::MailName { mail: "@c.kz".to_owned() });
        assert_eq!(only_doubt("a..b@c.kz"), Doubt::MailName { mail: "a..b@c.kz".to_owned() });
        for cell in ["a@kz", "a@c..kz", "a@-c.kz", "a@c.k", "a@10.0.0.1"] {
            assert_eq!(only_doubt(cell), Doubt::MailDomain { mail: cell.to_owned() });
        }
        assert_eq!(only_doubt("почта@c.kz"), Doubt::WrongCharacter('п'));
        assert_eq!(only_doubt("Гүлнәр g@c.kz"), Doubt::MailLeftOut { text: "Гүлнәр".to_owned() });
    }

    #[test]
    fn lookalikes_are_repaired_in_a_proposal() {
        let doubt = Doubt::LookalikeLetter { found: 'о', proposed: "office@c.kz".to_owned() };
        assert_eq!(only_doubt("оffiсe@c.kz"), doubt);
        assert_eq!(read_mails("оffiсe@c.kz").0, ["оffiсe@c.kz"]);
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(cell in "\\PC{0,30}|[a-zа-я@.,; ]{0,30}") {
            let (mails, _) = read_mails(&cell);
            prop_assert_eq!(read_mails(&mails.join(", ")).0, mails);
        }
    }
}
