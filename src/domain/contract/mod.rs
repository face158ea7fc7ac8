//! Contracts: their term, their states, their fields (`K-1`, `K-2`, `K-8`).

pub mod state;
pub mod term;
