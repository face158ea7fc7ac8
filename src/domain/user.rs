//! People who work with the database.

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
