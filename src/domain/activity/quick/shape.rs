//! How a word looks: like a date, an hour, or any other number.

/// What a word of digits and signs may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One or two digits: an hour, a day of the month, or how many.
    Bare(u32),
    /// `5.12`, `5/12/2026`, `2026-12-05`.
    Date,
    /// `25:00`, `13pm`, `9-30`.
    Hour,
    /// Any other word.
    Other,
}

/// «15-го», «15-му»: a day of a month.
pub(super) fn is_ordinal(word: &str) -> bool {
    let end = word.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(word.len());
    let (number, ending) = word.split_at(end);
    (1..=2).contains(&number.len())
        && matches!(ending.trim_start_matches('-').to_lowercase().as_str(), "го" | "му")
}

/// How a word looks.
pub(super) fn shape(word: &str) -> Shape {
    let word = word.trim_matches(['(', ')']);
    let end = word.rfind(|sign: char| sign.is_ascii_digit()).map_or(0, |at| at + 1);
    let (number, ending) = word.split_at(end);
    let is_ending = ending.is_empty() || ending.starts_with('-') || is_half(ending);
    let is_number = |sign: char| sign.is_ascii_digit() || ".:/-–".contains(sign);
    if !is_ending || !number.starts_with(|sign: char| sign.is_ascii_digit()) || !number.chars().all(is_number)
    {
        return Shape::Other;
    }
    let parts: Vec<&str> = number.split(['.', ':', '/', '-', '–']).collect();
    let short = |part: &&str| (1..=2).contains(&part.len());
    let year = |part: &str| matches!(part.len(), 2 | 4);
    match parts.as_slice() {
        [one] if short(one) && is_half(ending) => Shape::Hour,
        [one] if short(one) && ending.is_empty() => one.parse().map_or(Shape::Other, Shape::Bare),
        [hour, minute] if number.contains(':') && hour.len() <= 2 && minute.len() <= 2 => Shape::Hour,
        [one, two] if number.contains(['-', '–']) && short(one) && short(two) => Shape::Hour,
        [one, two] if short(one) && short(two) && !is_share(one, two, number) => Shape::Date,
        [from, a, to, b] if number.contains(':') && [from, a, to, b].into_iter().all(short) => Shape::Hour,
        [day, month, last] if short(day) && short(month) && year(last) => Shape::Date,
        [first, month, day] if first.len() == 4 && short(month) && short(day) => Shape::Date,
        _ => Shape::Other,
    }
}

/// «pm», "am": the half of a day.
fn is_half(ending: &str) -> bool {
    matches!(ending.to_lowercase().as_str(), "am" | "pm" | "a.m." | "p.m.")
}

/// «50/50», «24/7»: two shares of a whole, or all day long.
fn is_share(one: &str, two: &str, number: &str) -> bool {
    let whole = one.parse::<u32>().ok().zip(two.parse::<u32>().ok()).map(|(one, two)| one + two);
    number.contains('/') && (whole == Some(100) || (one, two) == ("24", "7"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_digits_are_told_apart() {
        for word in ["5.12", "31.02", "2.12.2126", "5/12", "12/25", "2026-12-05", "5.12.26", "5.12-де"] {
            assert_eq!(shape(word), Shape::Date, "{word}");
        }
        for word in ["25:00", "9:5", "13pm", "15-16", "15-00", "10:00-11:30", "99:99-да"] {
            assert_eq!(shape(word), Shape::Hour, "{word}");
        }
        for word in ["2026/118", "12.500", "50/50", "24/7", "305", "А4", "12кг", "+3", "1.234.567", "-", "5%"]
        {
            assert_eq!(shape(word), Shape::Other, "{word}");
        }
        assert_eq!(shape("12"), Shape::Bare(12));
    }
}
