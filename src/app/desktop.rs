//! Notices of the desktop (`U-15`), and files that it opens (`K-10`): from threads of their own, so that a slow bus never
//! holds up a key.

use notify_rust::Notification;
use std::{
    env, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// The desktop that is asked to show notices and to open files.
#[derive(Clone)]
pub struct Desktop {
    has_refused: Arc<AtomicBool>,
    /// The last file that it could not open.
    not_opened: Arc<Mutex<Option<PathBuf>>>,
    /// Wakes the program when the desktop has refused.
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Desktop {
    /// `wake` is called from another thread, each time a notice could not be shown.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { has_refused: Arc::default(), not_opened: Arc::default(), wake: Arc::new(wake) }
    }

    /// Shows one line under the name of the program.
    pub(super) fn show(&self, text: String) {
        let own = self.clone();
        let work = move || {
            let shown = Notification::new().appname("serik").summary("serik").body(&escaped(&text)).show();
            if let Err(error) = shown {
                tracing::warn!(%error, "the desktop shows no notices");
                own.has_refused.store(true, Ordering::Relaxed);
                (own.wake)();
            }
        };
        drop(thread::spawn(work)); // nobody waits for it
    }

    /// Opens a file with the program that the system has for it.
    pub(super) fn open(&self, path: PathBuf) {
        let own = self.clone();
        let work = move || {
            if let Err(error) = open_by_system(&path) {
                tracing::warn!(%error, "a file is not opened");
                *own.not_opened.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
                (own.wake)();
            }
        };
        drop(thread::spawn(work)); // nobody waits for it
    }

    /// A file that could not be opened, once.
    pub(super) fn not_opened(&self) -> Option<PathBuf> {
        self.not_opened.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// True once for a refusal.
    pub(super) fn has_refused(&self) -> bool {
        self.has_refused.swap(false, Ordering::Relaxed)
    }
}

/// What the program of the file says on the terminal would spoil the screen.
fn open_by_system(path: &Path) -> io::Result<()> {
    let (program, before): (_, &[&str]) = match env::consts::OS {
        "windows" => ("rundll32", &["url.dll,FileProtocolHandler"]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{program}: {status}"))) }
}

/// On Linux the text may be read as marks (`<b>`): a name is a name.
fn escaped(text: &str) -> String {
    if cfg!(all(unix, not(target_os = "macos"))) {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_is_no_mark_where_marks_are_read() {
        let shown = super::escaped("ТОО <b>«A & B»</b>");
        let reads_marks = cfg!(all(unix, not(target_os = "macos")));
        assert_eq!(shown.contains("<b>"), !reads_marks);
        assert!(super::escaped("ЖШС «Алма», 15:00").contains("ЖШС «Алма», 15:00"));
    }
}
