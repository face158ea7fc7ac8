//! Fluent chooses the plural forms which CLDR names, so catalogues may rely on them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

const MESSAGE: &str = "form = { $n ->
    [one] one
    [few] few
    [many] many
   *[other] other
}
";

fn bundle(code: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(MESSAGE.to_owned()).unwrap()).unwrap();
    bundle
}

/// The form fluent chooses for a number as it is written: `1.0` is not `1`.
fn form(code: &str, number: &str) -> String {
    let bundle = bundle(code);
    let mut args = FluentArgs::new();
    args.set("n", FluentValue::try_number(number));
    let pattern = bundle.get_message("form").unwrap().value().unwrap();
    let mut errors = Vec::new();
    let form = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{code} {number}: {errors:?}");
    form
}

/// Ordinals are left out: Kazakh and Russian paper writes a bare number with a hyphen.
#[test]
fn cardinals_agree_with_cldr() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/plural_rules.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let (mut cardinals, mut ordinals) = (0, 0);
    for record in csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap) {
        match &record[1] {
            "cardinal" => cardinals += 1,
            "ordinal" => {
                ordinals += 1;
                continue;
            }
            other => panic!("unknown kind {other}"),
        }
        assert_eq!(form(&record[0], &record[2]), record[3], "{record:?}");
    }
    assert_eq!((cardinals, ordinals), (111, 78));
}

/// Counts reach fluent as integers, not as texts.
#[test]
fn integers_choose_like_texts() {
    for number in 0..1_000_usize {
        let mut args = FluentArgs::new();
        args.set("n", number);
        let bundle = bundle("ru");
        let pattern = bundle.get_message("form").unwrap().value().unwrap();
        let chosen = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
        assert_eq!(chosen, form("ru", &number.to_string()), "{number}");
    }
}
