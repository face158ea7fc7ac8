//! Words about a person that are masculine or feminine in Russian; both endings stand where nobody knows.

use super::{said, text};
use crate::{
    domain::{contract::text::Wording, gender::Gender, signatory::Basis},
    report::document::Values,
    store::Image,
};

/// What a side is called in a preamble and in a letter. Of a person the number tells whether it is a man or a woman, else
/// the name, else the name of the one who signs, where that is no proxy. A sole trader for whom a proxy signs is named
/// in the preamble as a firm is: by the one who signs.
pub(super) fn add_side(values: &mut Values, group: &str, side: &Image, signatories: &[Image]) {
    let first = signatories.first();
    let is_proxy = first.is_some_and(|one| text(one, "basis") == Basis::PowerOfAttorney.key());
    let signer = || Gender::of("", &text(first.filter(|_| !is_proxy)?, "name"));
    let gender = Gender::of(&text(side, "tax_id"), &text(side, "name")).or_else(signer);
    let mut set = |name: &str, wording: Wording| values.set(&format!("{group}.{name}"), wording);
    let of = |forms: [&'static str; 3]| ending(gender, forms);
    let is_firm = !["individual", "sole_trader"].contains(&text(side, "kind").as_str());
    let named = if is_firm {
        "именуемое"
    } else {
        of(["именуемый", "именуемая", "именуемый(-ая)"])
    };
    set("named", said("деп аталатын", named, "named"));
    if is_proxy {
        set("is_sole_trader", Wording::default());
    }
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
        let trader = ("kind", "sole_trader");
        let unknown = [trader, ("name", "ИП «Той»")];
        assert_eq!(named(&[("kind", "individual"), ("tax_id", "830314437570")], &[]), "именуемая");
        assert_eq!(named(&[trader, ("name", "ИП Листопадов")], &[]), "именуемый");
        assert_eq!(named(&[("name", "ТОО «Белова»")], &[]), "именуемое");
        assert_eq!(named(&unknown, &[("name", "Белова Анна")]), "именуемая");
        let proxy = [("name", "Белова Анна"), ("basis", "power_of_attorney")];
        assert_eq!(named(&unknown, &proxy), "именуемый(-ая)");
        assert_eq!(named(&unknown, &[]), "именуемый(-ая)");
    }
}
