//! The real program on a network drive with faults: two mounts of one folder are two computers (`tests/rig`).

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod colleagues;
mod matrix;
mod rig;
mod screens;
#[path = "../terminal/mod.rs"]
mod terminal;
mod torture;
