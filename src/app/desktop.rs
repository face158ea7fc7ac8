//! Notices of the desktop (`U-15`): sent from a thread of their own, so that a slow bus never holds up a key.

use notify_rust::Notification;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// The desktop that is asked to show notices.
#[derive(Clone)]
pub struct Desktop {
    has_refused: Arc<AtomicBool>,
    /// Wakes the program when the desktop has refused.
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Desktop {
    /// `wake` is called from another thread, each time a notice could not be shown.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { has_refused: Arc::default(), wake: Arc::new(wake) }
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

    /// True once for a refusal.
    pub(super) fn has_refused(&self) -> bool {
        self.has_refused.swap(false, Ordering::Relaxed)
    }
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
