//! Whether a terminal shows what is typed: it is left as it was found, also where the program ends while a PIN is typed.

/// How the terminal was; dropping it makes it so again.
#[derive(Debug)]
pub struct Echo {
    #[cfg(unix)]
    before: Option<rustix::termios::Termios>,
}

impl Echo {
    /// Of the standard input, where that is a terminal.
    pub fn as_found() -> Self {
        Self {
            #[cfg(unix)]
            before: rustix::termios::tcgetattr(std::io::stdin()).ok(),
        }
    }
}

#[cfg(unix)]
impl Drop for Echo {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        if let Some(before) = &self.before
            && let Err(error) = tcsetattr(std::io::stdin(), OptionalActions::Now, before)
        {
            tracing::warn!(%error, "the terminal is not as it was");
        }
    }
}
