//! People who work with the database.

use super::{likeness::are_similar_names, search::fold};

/// Roles in the office (O-6), with the key of their words.
pub const ROLES: &[(&str, &str)] = &[
    ("manager", "role-manager"),
    ("chief", "role-chief"),
    ("accountant", "role-accountant"),
    ("trainee", "role-trainee"),
    ("viewer", "role-viewer"),
];

/// Whether people of this role have goals of calls and meetings (`A-5`): those who work with clients all day.
pub fn has_goals(role: &str) -> bool {
    matches!(role, "manager" | "trainee")
}

/// Whether one name is the other with a slip of the fingers.
pub fn is_slip(one: &str, two: &str) -> bool {
    let (one, two) = (fold(one), fold(two));
    !one.is_empty() && !two.is_empty() && are_similar_names(&one, &two)
}

/// Whether one of two people may be meant by the name of the other: a slip, or a word of the name that both have.
pub fn is_near(one: &str, two: &str) -> bool {
    let (first, second) = (fold(one), fold(two));
    is_slip(one, two)
        || first.split(' ').any(|word| !word.is_empty() && second.split(' ').any(|two| two == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_slip_or_of_one_word_is_near() {
        assert!(is_slip("Дмитрий Кин", "Дмитрий Ким") && is_near("ким", "Дмитрий Ким"));
        assert!(!is_slip("Дмитрий", "Дмитрий Ким") && !is_near("Айгүл", "Айгерім Сейітова"));
        assert!(!is_slip("", "") && !is_near("", "Ким"));
    }
}
