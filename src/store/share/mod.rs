//! Everything about network drives.

mod admit;
mod away;
mod byte_lock;
mod convert;
mod copies;
mod fence;
mod handle;
mod journal_memory;
mod news;
mod patience;
mod peer;
mod place;
mod presence;
mod reconnect;
mod roll;
mod room;
mod save;
mod site;
mod snap;
mod synced;
mod trial;
mod upgrade;
mod waiting;

pub use convert::convert_for_share;
pub use copies::conflict_copies;
pub use news::{DriveFault, DriveNews, TellNews};
pub use peer::{Guest, Meeting, PeerFault, PeerVerdict, Role, meet};
pub use place::{Place, place_of};
pub use roll::{Editing, Mark, Present, lift_marks, marks_in};
pub use site::{Site, mount_over, site_of_folder};
pub use synced::{alone_computer, service_of, sync_service, work_alone};
pub use trial::{
    Aspect, Examined, Finding, Grade, Locks, SECOND_PROCESS, Trials, clock_apart, examine, serve_second,
};

pub(super) use away::Away;
pub(super) use journal_memory::JournalMemory;
pub(super) use presence::roll_of;
pub(super) use roll::Roll;
pub use room::free_bytes;
pub(super) use save::patiently;
pub(super) use snap::snap;
