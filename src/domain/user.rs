//! People who work with the database.

/// Roles in the office (O-6), with the key of their words.
pub const ROLES: &[(&str, &str)] = &[
    ("manager", "role-manager"),
    ("chief", "role-chief"),
    ("accountant", "role-accountant"),
    ("trainee", "role-trainee"),
    ("viewer", "role-viewer"),
];
