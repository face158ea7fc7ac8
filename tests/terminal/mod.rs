//! The real binary in a real terminal: keys in, screen out.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::{
    io::{Read, Write},
    num::NonZeroU16,
    process::Command,
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver},
    },
    thread,
    time::{Duration, Instant},
};

/// How long something is waited for that comes at once.
pub const LIMIT: Duration = Duration::from_secs(20);

/// Everything the program sent, and the screen it made of it.
#[derive(Default)]
pub struct Shown {
    parser: vt100::Parser,
    pub bytes: Vec<u8>,
}

/// The program while it runs.
pub struct Running {
    pub child: Box<dyn Child + Send + Sync>,
    pub master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    pub shown: Arc<Mutex<Shown>>,
    /// One for each piece of output.
    pub news: Receiver<()>,
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn watch(mut output: Box<dyn Read + Send>) -> (Arc<Mutex<Shown>>, Receiver<()>) {
    let (tell, news) = mpsc::channel();
    let shown = Arc::new(Mutex::new(Shown {
        parser: vt100::Parser::new(cells(24), cells(80), 0),
        bytes: Vec::new(),
    }));
    let shared = Arc::clone(&shown);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            let mut shown = shared.lock().unwrap();
            shown.parser.process(&bytes[..count]);
            shown.bytes.extend_from_slice(&bytes[..count]);
            let _ = tell.send(()); // nobody may be waiting
        }
    });
    (shown, news)
}

impl Running {
    /// Starts the program in a window of 80 by 24 cells.
    pub fn start(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (shown, news) = watch(pair.master.try_clone_reader().unwrap());
        let keys = pair.master.take_writer().unwrap();
        Self { child, master: pair.master, keys, shown, news }
    }

    pub fn screen(&self) -> String {
        self.shown.lock().unwrap().parser.screen().contents()
    }

    pub fn sees(&mut self, text: &str) -> &mut Self {
        let end = Instant::now() + LIMIT;
        while !self.screen().contains(text) {
            assert!(Instant::now() < end, "no {text:?}:\n{}", self.screen());
            thread::yield_now();
        }
        self
    }

    /// Goes to the clients, from wherever the program begins.
    pub fn clients(&mut self) -> &mut Self {
        self.sees(" 2 ").press("2")
    }

    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self
    }

    pub fn resize(&mut self, rows: u16, cols: u16) -> &mut Self {
        // What is drawn for the new size must not be read at the old one.
        let mut shown = self.shown.lock().unwrap();
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        shown.parser.screen_mut().set_size(cells(rows), cells(cols));
        drop(shown);
        self
    }

    pub fn signal(&mut self, name: &str) -> &mut Self {
        let process = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-s", name, &process]).status().unwrap().success());
        self
    }

    /// Waits for the end; true when it was a good one.
    pub fn ends(&mut self) -> bool {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // Its last words may still be on their way: the reader ends behind them.
                while self.news.recv_timeout(LIMIT).is_ok() {}
                return status.success();
            }
            if Instant::now() > end {
                self.child.kill().unwrap();
                panic!("it does not end:\n{}", self.screen());
            }
            thread::yield_now();
        }
    }
}
