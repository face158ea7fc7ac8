//! The terminal itself: entered once, always restored; a thread reads its keys.

use super::{Copied, Desktop, Outside, Signal, picture::Picture};
use crossterm::{
    clipboard::CopyToClipboard,
    cursor::{Hide, Show},
    event::{
        self, DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
        EnableFocusChange, EnableMouseCapture,
    },
    execute, queue,
    terminal::{
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
        size,
    },
};
use ratatui::{Frame, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect};
use std::{
    cell::RefCell,
    env, fs,
    io::{self, BufWriter, Stdout, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
    rc::Rc,
    sync::{
        Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    time::Duration,
};

/// A look at what else the keyboard has sent: without any time at all nothing is looked at.
const GLANCE: Duration = Duration::from_micros(20);

/// Bytes of one frame that go out in one write.
const FRAME_BYTES: usize = 64 * 1024;

/// The bytes of a frame. They go out when the frame is whole, not when a part of the drawing asks for it.
#[derive(Clone)]
struct Page(Rc<RefCell<BufWriter<Stdout>>>);

impl Page {
    fn send(&self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The screen of the terminal. Dropping it gives the terminal back.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Page>>,
    /// Asking the system for its size with every key would cost more than drawing a line.
    picture: Picture,
    page: Page,
    gate: Sender<()>,
}

impl Terminal {
    /// Enters the alternate screen with mouse and paste; `keyboard` waits for `go_on` after each batch.
    pub fn enter() -> io::Result<(Self, Keyboard)> {
        take_over(&mut io::stdout())?;
        let page = Page(Rc::new(RefCell::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()))));
        let picture = Picture::empty(window());
        let options = TerminalOptions { viewport: Viewport::Fixed(picture.area()) };
        let inner = ratatui::Terminal::with_options(CrosstermBackend::new(page.clone()), options)?;
        let (gate, opened) = mpsc::channel();
        Ok((Self { inner, picture, page, gate }, Keyboard { opened }))
    }

    pub const fn area(&self) -> Rect {
        self.picture.area()
    }

    /// Draws on all of the window from now on, should it have another size.
    pub fn fit(&mut self) -> io::Result<()> {
        if window() == self.area() { Ok(()) } else { self.clear() }
    }

    /// One frame in one write.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> io::Result<()> {
        paint(&mut self.inner.get_frame());
        let mut next = std::mem::take(self.inner.current_buffer_mut());
        self.picture.turn_into(&mut next, self.inner.backend_mut())?;
        next.reset();
        *self.inner.current_buffer_mut() = next;
        self.page.send()
    }

    /// Forgets what was shown, so that the next frame is drawn whole. `clear` would ask the terminal for
    /// its cursor, and the keyboard thread would take the answer.
    pub fn clear(&mut self) -> io::Result<()> {
        self.picture = Picture::empty(window());
        // The console of Windows shows the cursor again in a window of another size.
        queue!(self.page, Hide)?;
        self.inner.resize(self.picture.area())
    }

    /// Lets the keyboard thread read again: nothing else may read while an editor runs.
    pub fn go_on(&self) {
        let _ = self.gate.send(()); // the thread may have ended with the terminal
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// The size of the terminal, in cells.
fn window() -> Rect {
    size().map(|(width, height)| Rect::new(0, 0, width, height)).unwrap_or_default()
}

/// Focus is asked for because who comes back to the window wants to see what others wrote meanwhile.
fn take_over(out: &mut impl Write) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(out, EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, EnableFocusChange, Hide)
}

/// Gives the terminal back as it was, whatever happened. Also called by the panic hook.
pub fn restore() {
    let _ = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableFocusChange,
        DisableBracketedPaste,
        DisableMouseCapture,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode(); // nothing more can be done for a terminal that is gone
}

/// The thread that sleeps in the terminal.
pub struct Keyboard {
    opened: Receiver<()>,
}

impl Keyboard {
    /// Reads until nobody listens; everything that waits goes in one batch, so that a held key costs
    /// one drawing. Ends with `Hangup` when the terminal is gone.
    pub fn read(self, signals: &Sender<Signal>) {
        loop {
            let Ok(first) = event::read() else {
                let _ = signals.send(Signal::Hangup); // the loop may have ended first
                return;
            };
            let mut batch = vec![first];
            while event::poll(GLANCE).unwrap_or(false) {
                match event::read() {
                    Ok(more) => batch.push(more),
                    Err(_) => break,
                }
            }
            // One permit for each batch: until it is worked off somebody else may be reading.
            if signals.send(Signal::Input(batch)).is_err() || self.opened.recv().is_err() {
                return;
            }
        }
    }
}

/// Tells the loop that the system asks to end.
type End = Box<dyn Fn() + Send>;

/// Who is told when the system asks to end.
static WATCHING: Mutex<Option<End>> = Mutex::new(None);

/// Calls `ends` when the system asks to end: a closed window, a logout. The handler is set once; a loop that
/// comes later takes over.
pub fn watch(ends: impl Fn() + Send + 'static) {
    let before = watching().replace(Box::new(ends));
    if before.is_some() {
        return;
    }
    let watched = ctrlc::set_handler(|| {
        if let Some(ends) = watching().as_ref() {
            ends();
        }
    });
    if let Err(error) = watched {
        tracing::warn!(%error, "a closed window will not be noticed");
    }
}

fn watching() -> MutexGuard<'static, Option<End>> {
    WATCHING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes a setting by name and value.
pub type KeepSetting = Box<dyn Fn(&str, &str)>;

/// The real world around the screens.
pub struct Desk {
    /// Writes a choice into the person's settings file.
    pub keep: KeepSetting,
    /// Takes what is printed, and what is copied where the terminal has no clipboard.
    pub folder: PathBuf,
    pub desktop: Desktop,
    /// Nothing is drawn: the terminal is as the person left it.
    pub is_plain: bool,
    /// The terminal has the mouse back, so that its own selection works.
    pub has_released_mouse: bool,
}

impl Desk {
    fn write(&self, name: &str, text: &str) -> Option<PathBuf> {
        let path = self.folder.join(name);
        let open = |()| for_me_alone().create(true).truncate(true).open(&path);
        let written = fs::create_dir_all(&self.folder).and_then(open);
        let written = written.and_then(|mut file| file.write_all(text.as_bytes()));
        written.inspect_err(|error| tracing::warn!(%error, name, "cannot write")).ok()?;
        Some(path)
    }
}

/// Terminals that have no clipboard to ask for (OSC 52): the console of Linux and those of old.
fn has_clipboard(terminal: &str) -> bool {
    !["linux", "dumb", "vt"].iter().any(|name| terminal.starts_with(name))
}

impl Outside for Desk {
    fn copy(&mut self, text: &str) -> Copied {
        let terminal = env::var("TERM").unwrap_or_default();
        if self.is_plain {
            return Copied::Nowhere;
        }
        let asked = has_clipboard(&terminal)
            && execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok();
        if asked {
            return Copied::Clipboard;
        }
        self.write("copied.txt", text).map_or(Copied::Nowhere, Copied::File)
    }

    /// Never over a file that is there: it may hold the person's own lines.
    fn print(&mut self, name: &str, text: &str) -> Option<PathBuf> {
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, "txt"));
        let numbered = (2..1000).map(|number| format!("{stem}-{number}.{end}"));
        let mut names = [name.to_owned()].into_iter().chain(numbered);
        let free = names.find(|name| !self.folder.join(name).exists())?;
        self.write(&free, text)
    }

    fn edit(&mut self, text: &str) -> Option<String> {
        let edited = if self.is_plain { run_editor(text) } else { outside_the_screen(|| run_editor(text)) };
        if self.has_released_mouse {
            self.mouse(false);
        }
        edited.inspect_err(|error| tracing::warn!(%error, "the editor failed")).ok()
    }

    fn open(&mut self, path: PathBuf) {
        self.desktop.open(path);
    }

    fn not_opened(&mut self) -> Option<PathBuf> {
        self.desktop.not_opened()
    }

    fn mouse(&mut self, taken: bool) {
        self.has_released_mouse = !taken;
        if self.is_plain {
            return;
        }
        let result = if taken {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
        };
        let _ = result; // a terminal without a mouse
    }

    fn ring(&mut self) {
        let mut out = io::stdout().lock();
        let _ = out.write_all(b"\x07").and_then(|()| out.flush()); // a terminal without a bell
    }

    fn show(&mut self, text: String) {
        self.desktop.show(text);
    }

    fn has_lost_desktop(&mut self) -> bool {
        self.desktop.has_refused()
    }

    fn keep_setting(&mut self, name: &str, value: &str) {
        (self.keep)(name, value);
    }
}

/// Gives the terminal back while something else uses it.
fn outside_the_screen<T>(act: impl FnOnce() -> T) -> T {
    restore();
    let done = act();
    if let Err(error) = take_over(&mut io::stdout()) {
        tracing::error!(%error, "the terminal does not come back");
    }
    done
}

/// `$VISUAL`, `$EDITOR`, or the plain editor of the system, on a file that is removed afterwards.
fn run_editor(text: &str) -> io::Result<String> {
    let named = |name: &str| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let path = env::temp_dir().join(format!("serik-{}.txt", std::process::id()));
    let mut file = for_me_alone().create_new(true).open(&path)?;
    file.write_all(text.as_bytes())?;
    drop(file);
    let status = match named("VISUAL").or_else(|| named("EDITOR")) {
        Some(editor) => opened_by(&editor, &path),
        None => plain_editor(&path),
    };
    let edited = fs::read_to_string(&path);
    let _ = fs::remove_file(&path); // the system clears its temporary folder too
    if !status?.success() {
        return Err(io::Error::other("the editor ended with an error"));
    }
    edited.map(|text| text.trim_end_matches(['\n', '\r']).to_owned())
}

/// Runs an editor, whose name may have options behind it.
fn opened_by(editor: &str, path: &Path) -> io::Result<ExitStatus> {
    let mut words = editor.split_whitespace();
    Command::new(words.next().unwrap_or_default()).args(words).arg(path).status()
}

/// The first plain editor that the system has.
fn plain_editor(path: &Path) -> io::Result<ExitStatus> {
    let known: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "vi"] };
    let missing = Err(io::Error::from(io::ErrorKind::NotFound));
    known.iter().fold(missing, |opened, editor| match opened {
        Err(error) if error.kind() == io::ErrorKind::NotFound => opened_by(editor, path),
        done => done,
    })
}

/// A file that other people of this computer cannot read.
fn for_me_alone() -> fs::OpenOptions {
    let mut options = fs::OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
