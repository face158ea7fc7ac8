//! How much room is left where a file lies.

use std::path::Path;

/// Bytes that this person may still write into a folder; nothing where the system does not say.
#[cfg(unix)]
pub fn free_bytes(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// The same on Windows.
#[cfg(windows)]
#[allow(unsafe_code, reason = "one call of the system with a path that ends in zero")]
pub fn free_bytes(folder: &Path) -> Option<u64> {
    use std::{os::windows::ffi::OsStrExt, ptr};
    use windows_sys::Win32::Storage::FileSystem::GetDiskFreeSpaceExW;
    let name: Vec<u16> = folder.as_os_str().encode_wide().chain([0]).collect();
    let mut free = 0_u64;
    // SAFETY: the name ends in zero and outlives the call, which writes one number; the others are not asked for.
    let done = unsafe {
        GetDiskFreeSpaceExW(name.as_ptr(), ptr::from_mut(&mut free), ptr::null_mut(), ptr::null_mut())
    };
    (done != 0).then_some(free)
}

#[cfg(not(any(unix, windows)))]
pub fn free_bytes(_: &Path) -> Option<u64> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::free_bytes;

    #[test]
    fn a_folder_has_room_and_a_missing_one_has_none() {
        let folder = tempfile::tempdir().unwrap();
        assert!(free_bytes(folder.path()).is_some_and(|free| free > 0));
        assert_eq!(free_bytes(&folder.path().join("gone")), None);
    }
}
