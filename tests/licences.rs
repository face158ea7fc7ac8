//! Every crate that is built in comes under a licence that `deny.toml` allows, and from the registry.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};
use std::{fs, process::Command};

fn allowed() -> Vec<Licensee> {
    let rules: toml::Table = fs::read_to_string("deny.toml").unwrap().parse().unwrap();
    let names = rules["licenses"]["allow"].as_array().unwrap();
    names.iter().map(|name| Licensee::parse(name.as_str().unwrap()).unwrap()).collect()
}

/// The platform of this computer: crates of others were perhaps never fetched.
fn platform() -> String {
    let told = Command::new("rustc").arg("-vV").output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

fn crates() -> Vec<Value> {
    let asked = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--locked",
            "--offline",
            "--format-version",
            "1",
            "--filter-platform",
            &platform(),
        ])
        .output()
        .unwrap();
    assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
    let told: Value = serde_json::from_slice(&asked.stdout).unwrap();
    told["packages"].as_array().unwrap().clone()
}

fn is_allowed(licence: &str, allowed: &[Licensee]) -> bool {
    let terms = Expression::parse_mode(licence, ParseMode::LAX).unwrap();
    terms.evaluate(|wanted| allowed.iter().any(|one| one.satisfies(wanted)))
}

#[test]
fn crates_come_under_licences_that_are_allowed() {
    let allowed = allowed();
    let refused = |one: &Value| !one["license"].as_str().is_some_and(|name| is_allowed(name, &allowed));
    let crates = crates();
    assert!(crates.len() > 100, "not all were told");
    let refused: Vec<String> = crates
        .iter()
        .filter(|one| refused(one))
        .map(|one| format!("{} {}", one["name"], one["license"]))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_licence_that_nobody_allowed_is_refused() {
    let allowed = allowed();
    for (licence, expected) in [
        ("MIT OR GPL-3.0-only", true),
        ("Apache-2.0/MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("AGPL-3.0-or-later", false),
    ] {
        assert_eq!(is_allowed(licence, &allowed), expected, "{licence}");
    }
}

#[test]
fn crates_come_from_the_registry() {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
    let stray: Vec<&str> =
        sources.filter(|source| !source.contains("github.com/rust-lang/crates.io-index")).collect();
    assert!(stray.is_empty(), "{stray:?}");
}
