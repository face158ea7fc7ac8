//! Words about a person that are masculine or feminine in Russian; both endings stand where nobody knows.

use super::{said, text};
use crate::{
    domain::{contract::text::Wording, gender::Gender},
    report::document::Values,
    store::Image,
};

/// What a side that is a person is called in a preamble and in a letter. Its number tells whether it is a man or a woman,
/// else its name, else the name of the one who signs for it.
pub(super) fn add_side(values: &mut Values, group: &str, side: &Image, signatories: &[Image]) {
    let signer = || Gender::of("", &text(signatories.first()?, "name"));
    let gender = Gender::of(&text(side, "tax_id"), &text(side, "name")).or_else(signer);
    let mut set = |name: &str, wording: Wording| values.set(&format!("{group}.{name}"), wording);
    let of = |forms: [&'static str; 3]| ending(gender, forms);
    set("named", said("деп аталатын", of(["именуемый", "именуемая", "именуемый(-ая)"]), "named"));
    set("acting", said(ACTS_KK, of(["действующий", "действующая", "действующий(-ая)"]), ACTS_EN));
    set("dear", said("Құрметті", of(["Уважаемый", "Уважаемая", "Уважаемый(-ая)"]), "Dear"));
}

/// How the one who signs acts, in the genitive of a Russian preamble.
pub(super) fn acting(signatory: Option<&Image>) -> Wording {
    let gender = signatory.and_then(|one| Gender::of("", &text(one, "name")));
    said(ACTS_KK, ending(gender, ["действующего", "действующей", "действующего(-ей)"]), ACTS_EN)
}

const ACTS_KK: &str = "әрекет ететін";
const ACTS_EN: &str = "acting";

const fn ending(gender: Option<Gender>, [masculine, feminine, unknown]: [&'static str; 3]) -> &'static str {
    match gender {
        Some(Gender::Masculine) => masculine,
        Some(Gender::Feminine) => feminine,
        None => unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn image(fields: &[(&str, &str)]) -> Image {
        fields.iter().map(|(column, value)| ((*column).to_owned(), Value::from(*value))).collect()
    }

    #[test]
    fn who_signs_acts_as_the_name_says() {
        for (name, expected) in [
            ("Белова Анна Петровна", "действующей"),
            ("Серікбай Нұрлан Әбенұлы", "действующего"),
            ("Дмитрий Ким", "действующего(-ей)"),
        ] {
            assert_eq!(acting(Some(&image(&[("name", name)]))).ru, expected, "{name}");
        }
        assert_eq!(acting(None).ru, "действующего(-ей)");
    }

    #[test]
    fn a_side_is_named_by_its_number_its_name_or_its_signatory() {
        let named = |side: &[(&str, &str)], signer: &[(&str, &str)]| {
            let mut values = Values::default();
            add_side(&mut values, "client", &image(side), &[image(signer)]);
            values.get("client.named", "ru").to_owned()
        };
        let unknown = [("name", "ИП «Той»")];
        assert_eq!(named(&[("tax_id", "830314437570")], &[]), "именуемая");
        assert_eq!(named(&[("name", "ИП Листопадов")], &[]), "именуемый");
        assert_eq!(named(&unknown, &[("name", "Белова Анна")]), "именуемая");
        assert_eq!(named(&unknown, &[]), "именуемый(-ая)");
    }
}
