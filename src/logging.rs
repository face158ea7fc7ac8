//! The log file, and what happens when the program breaks.

use std::{
    backtrace::Backtrace,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    panic::{self, PanicHookInfo},
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock},
    thread,
};
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt::layer,
    layer::{Layer as _, SubscriberExt as _},
    registry,
};

/// A log of this size is put aside at the next start.
const MOST_BYTES: u64 = 5 * 1024 * 1024;

/// What a person reads when the program breaks: made before, in the person's language.
static FAREWELL: OnceLock<String> = OnceLock::new();

/// Where the log of this state folder lies.
pub fn log_file(state: &Path) -> PathBuf {
    state.join("serik.log")
}

/// Begins to log into the state folder. `filter` names levels as `info` or `info,serik::store=debug`;
/// one that cannot be read counts as `info`. `farewell` is said when the program breaks.
pub fn start(state: &Path, filter: &str, farewell: String) -> io::Result<()> {
    let _ = FAREWELL.set(farewell); // a second start keeps the first sentence
    let file = open(state)?;
    let wanted: Targets = filter.parse().unwrap_or_else(|_| Targets::new().with_default(LevelFilter::INFO));
    let lines = layer().with_ansi(false).with_writer(Mutex::new(file)).with_filter(wanted);
    let _ = tracing::subscriber::set_global_default(registry().with(lines)); // the first one stays
    Ok(())
}

fn open(state: &Path) -> io::Result<File> {
    fs::create_dir_all(state)?;
    let path = log_file(state);
    if fs::metadata(&path).is_ok_and(|log| log.len() >= MOST_BYTES) {
        // Another program may hold it open on Windows: then it grows until the next start.
        let _ = fs::rename(&path, path.with_extension("log.old"));
    }
    OpenOptions::new().create(true).append(true).open(path)
}

/// Writes every panic with its backtrace into the log. In the main thread, where it ends the program,
/// `restore` gives the terminal back and the person is told where the log lies; elsewhere the thread's
/// owner deals with it.
pub fn install_panic_hook(restore: fn()) {
    panic::set_hook(Box::new(move |found| report(found, restore)));
}

fn report(found: &PanicHookInfo, restore: fn()) {
    let thread = thread::current();
    let name = thread.name().unwrap_or("?");
    tracing::error!(thread = name, "{found}\n{}", Backtrace::force_capture());
    if name == "main" {
        restore();
        let farewell = FAREWELL.get().map_or("", String::as_str);
        let _ = writeln!(io::stderr(), "{farewell}\n{found}"); // the terminal may be gone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_log_is_put_aside() {
        let home = tempfile::tempdir().unwrap();
        let state = home.path().join("күй");
        open(&state).unwrap();
        File::create(log_file(&state)).unwrap().set_len(MOST_BYTES).unwrap();
        open(&state).unwrap();
        assert_eq!(fs::metadata(log_file(&state)).unwrap().len(), 0);
        assert_eq!(fs::metadata(state.join("serik.log.old")).unwrap().len(), MOST_BYTES);
    }
}
