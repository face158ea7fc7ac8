//! In which order a list shows contracts.

/// An order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContractOrder {
    #[default]
    Newest,
    /// By when somebody must decide how it goes on, the nearest first; those that ask for nothing behind them.
    Deadline,
}

impl ContractOrder {
    pub const ALL: [Self; 2] = [Self::Newest, Self::Deadline];

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Newest => "contract-order-newest",
            Self::Deadline => "contract-order-deadline",
        }
    }
}
