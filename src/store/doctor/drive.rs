//! How the network drive behaves on which the file lies (sharing 8): its mount, how long a look takes, its clock.

use crate::store::{
    Place, Store, StoreResult, data_version,
    share::{clock_apart, mount_over},
};
use std::{path::Path, time::Instant};

/// Looks whose time is taken.
const LOOKS: usize = 20;
/// Microseconds of one look over which people wait for each other (sharing 10).
const SLOW: u64 = 1_000_000;
/// Seconds that clocks may differ (`O-1`).
const SKEW: u64 = 300;
/// Options of mount.cifs(8) and nfs(5) with which locks or changes do not reach other computers.
const WEAK: [&str; 6] =
    ["nobrl", "nolock", "local_lock=all", "local_lock=posix", "local_lock=flock", "cache=loose"];

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DriveHealth {
    /// Where it is mounted, as what and with which options; in the words of the system.
    pub mount: String,
    /// Options that keep locks or changes on this computer.
    pub weak: Vec<&'static str>,
    /// Microseconds of one look at colleagues' work, in the middle of several.
    pub look: u64,
    /// Seconds between the clock of this computer and that of the server, where it tells.
    pub clock: Option<u64>,
}

impl DriveHealth {
    /// Whether looking takes so long that a server would serve the office better.
    pub const fn is_slow(&self) -> bool {
        self.look > SLOW
    }

    /// Seconds that the clocks differ, where that is too much.
    pub fn skew(&self) -> Option<u64> {
        self.clock.filter(|apart| *apart > SKEW)
    }
}

/// Looks at the drive of an open file; nothing for a disk of this computer.
///
/// # Errors
/// Where the file cannot be reached.
pub fn drive_health(store: &Store, database: &Path) -> StoreResult<Option<DriveHealth>> {
    if store.place() == Place::Local {
        return Ok(None);
    }
    let mount = mount_over(database);
    let weak = weak_options(&mount);
    let clock = (!store.is_read_only()).then(|| clock_apart(database)).flatten();
    Ok(Some(DriveHealth { mount, weak, look: look_time(store)?, clock }))
}

fn look_time(store: &Store) -> StoreResult<u64> {
    let look = |_| {
        let since = Instant::now();
        data_version(&store.conn)?;
        Ok(u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX))
    };
    let mut times = (0..LOOKS).map(look).collect::<StoreResult<Vec<u64>>>()?;
    times.sort_unstable();
    Ok(times.get(LOOKS / 2).copied().unwrap_or_default())
}

fn weak_options(mount: &str) -> Vec<&'static str> {
    let options: Vec<&str> = mount.split([' ', ',']).collect();
    WEAK.into_iter().filter(|weak| options.contains(weak)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_keep_locks_at_home_are_found() {
        assert_eq!(weak_options("/mnt/a rw - cifs //server/a rw,vers=3.1.1,nobrl,cache=strict"), ["nobrl"]);
        assert_eq!(
            weak_options("/mnt/a rw - nfs server:/a rw,nolock,local_lock=all"),
            ["nolock", "local_lock=all"]
        );
        assert!(weak_options("/mnt/a rw - nfs4 server:/a rw,local_lock=none").is_empty());
    }

    #[test]
    fn what_takes_too_long_is_told_from_what_does_not() {
        let health = DriveHealth { look: 900_000, clock: Some(300), ..DriveHealth::default() };
        assert!(!health.is_slow() && health.skew().is_none());
        let health = DriveHealth { look: 1_000_001, clock: Some(301), ..health };
        assert!(health.is_slow() && health.skew() == Some(301));
    }
}
