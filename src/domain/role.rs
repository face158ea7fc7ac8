//! What people may do in an office (`O-6`, `U-22`): one table of roles and deeds. Roles prevent mistakes, not theft of
//! the file.

/// What somebody is in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Manager,
    Chief,
    Accountant,
    Trainee,
    Viewer,
}

/// What an action does, as far as roles differ about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Own views, remembered imports, the own name, what a look at files found.
    Own,
    /// Clients, people, activities, contracts, obligations, promises.
    Work,
    /// Invoices, payments, statements, rates, accounts, letters about debts, reconciliations.
    Money,
    /// People of the office, its settings, own firms, own fields, calendar.
    Office,
    /// A client goes.
    Delete,
    /// Something goes to a client.
    Send,
    Sign,
    /// Data leaves as a file.
    Export,
    /// Somebody's data are erased for good.
    Erase,
    /// A backup takes the place of the whole file.
    Restore,
}

/// Whether somebody may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    May,
    /// It waits until the curator accepts it.
    Waits,
    MayNot,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Manager, Self::Chief, Self::Accountant, Self::Trainee, Self::Viewer];

    /// As it is stored.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Chief => "chief",
            Self::Accountant => "accountant",
            Self::Trainee => "trainee",
            Self::Viewer => "viewer",
        }
    }

    /// The role of a stored word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

impl Deed {
    pub const ALL: [Self; 10] = [
        Self::Own,
        Self::Work,
        Self::Money,
        Self::Office,
        Self::Delete,
        Self::Send,
        Self::Sign,
        Self::Export,
        Self::Erase,
        Self::Restore,
    ];
}

/// The table itself.
pub const fn verdict(role: Role, deed: Deed) -> Verdict {
    use Deed::{Delete, Erase, Export, Money, Office, Own, Restore, Send, Sign, Work};
    use Verdict::{May, MayNot, Waits};
    match (role, deed) {
        (_, Own)
        | (Role::Chief, _)
        | (Role::Manager, Work | Money | Delete | Send | Sign | Export | Erase)
        | (Role::Accountant, Money | Send | Export)
        | (Role::Trainee, Work | Money)
        | (Role::Viewer, Export) => May,
        (Role::Trainee, Delete | Send | Sign | Export) => Waits,
        (Role::Manager | Role::Trainee, Office | Restore)
        | (Role::Accountant, Work | Office | Delete | Sign | Erase | Restore)
        | (Role::Trainee, Erase)
        | (Role::Viewer, Work | Money | Office | Delete | Send | Sign | Erase | Restore) => MayNot,
    }
}

/// What an action comes to that does all these: the strictest verdict, and the deed that it is about.
pub fn strictest(role: Role, deeds: impl IntoIterator<Item = Deed>) -> (Verdict, Option<Deed>) {
    let judged = deeds.into_iter().map(|deed| (verdict(role, deed), Some(deed)));
    judged.max_by_key(|(verdict, _)| *verdict).unwrap_or((Verdict::May, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row for each role, a column for each deed: `+` may, `w` waits, `-` may not.
    const TABLE: [(Role, &str); 5] = [
        //                 own work money office delete send sign export erase restore
        (Role::Manager, "+++-+++++-"),
        (Role::Chief, "++++++++++"),
        (Role::Accountant, "+-+--+-+--"),
        (Role::Trainee, "+++-wwww--"),
        (Role::Viewer, "+------+--"),
    ];

    #[test]
    fn every_cell_of_the_table_is_as_agreed() {
        for (role, row) in TABLE {
            let said: String = Deed::ALL
                .map(|deed| match verdict(role, deed) {
                    Verdict::May => '+',
                    Verdict::Waits => 'w',
                    Verdict::MayNot => '-',
                })
                .iter()
                .collect();
            assert_eq!(said, row, "{role:?}");
        }
    }

    #[test]
    fn of_several_deeds_the_strictest_counts() {
        let of = |role, deeds: &[Deed]| strictest(role, deeds.iter().copied());
        assert_eq!(of(Role::Trainee, &[Deed::Work, Deed::Sign]), (Verdict::Waits, Some(Deed::Sign)));
        assert_eq!(of(Role::Trainee, &[Deed::Sign, Deed::Office]), (Verdict::MayNot, Some(Deed::Office)));
        assert_eq!(of(Role::Viewer, &[]), (Verdict::May, None));
    }

    #[test]
    fn roles_are_stored_by_their_words() {
        for role in Role::ALL {
            assert_eq!(Role::from_key(role.key()), Some(role));
        }
        assert_eq!(Role::from_key("boss"), None);
    }
}
