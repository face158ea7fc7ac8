//! The computer that the program runs on.

/// Its name in the network; empty where the system does not tell.
#[cfg(unix)]
pub fn computer() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// Its name in the network; empty where the system does not tell.
#[cfg(not(unix))]
pub fn computer() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}
