//! The second process of a trial: the same program, started with a hidden argument. Locks of one process never stand
//! in each other's way on Unix.

use super::locks::{Answer, Hand};
use crate::store::share::byte_lock::{self, Kind, Span};
use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// The argument that makes the program a second process.
pub const SECOND_PROCESS: &str = "lock-probe";

/// Bytes of the file that are read at once.
const GLANCE: u64 = 64;

/// Opens the file of a trial, which is there.
fn opened(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path)
}

/// Does line by line what the first process says, until it ends: takes and leaves locks, reads what stands in the file.
///
/// # Errors
/// Where the file cannot be opened, or nobody listens any more.
pub fn serve_second(path: &Path, input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut hand = FileHand(opened(path)?);
    for line in input.lines() {
        writeln!(output, "{}", hand.obey(&line?))?;
        output.flush()?;
    }
    Ok(())
}

/// Locks of this process.
pub(super) struct FileHand(pub(super) File);

impl FileHand {
    fn obey(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split(' ').collect();
        let done = match words.as_slice() {
            ["take", kind, from, length] => span(from, length).map(|span| {
                let kind = if *kind == "shared" { Kind::Shared } else { Kind::Exclusive };
                written(Answer::of(byte_lock::take(&self.0, kind, span)))
            }),
            ["leave", from, length] => span(from, length)
                .and_then(|span| byte_lock::leave(&self.0, span).ok())
                .map(|()| "done".to_owned()),
            ["read"] => self.glance().ok(),
            _ => None,
        };
        done.unwrap_or_else(|| "failed 0".to_owned())
    }

    /// What stands at the beginning of the file.
    fn glance(&mut self) -> io::Result<String> {
        let mut text = String::new();
        self.0.seek(SeekFrom::Start(0))?;
        Read::by_ref(&mut self.0).take(GLANCE).read_to_string(&mut text)?;
        Ok(text.lines().next().unwrap_or_default().to_owned())
    }
}

fn span(from: &str, length: &str) -> Option<Span> {
    Some(Span { from: from.parse().ok()?, length: length.parse().ok()? })
}

fn written(answer: Answer) -> String {
    match answer {
        Answer::Granted => "granted".to_owned(),
        Answer::Refused => "refused".to_owned(),
        Answer::Failed(code) => format!("failed {code}"),
    }
}

impl Hand for FileHand {
    fn take(&mut self, kind: Kind, span: Span) -> io::Result<Answer> {
        Ok(Answer::of(byte_lock::take(&self.0, kind, span)))
    }

    fn leave(&mut self, span: Span) -> io::Result<()> {
        // A drive whose locks fail fails here too: the answers before told it.
        let _ = byte_lock::leave(&self.0, span);
        Ok(())
    }
}

/// The second process while it lives.
pub(super) struct Second {
    child: Child,
    /// Its end ends the process.
    say: Option<ChildStdin>,
    hear: BufReader<ChildStdout>,
}

impl Second {
    pub(super) fn start(program: &Path, file: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command
            .arg(SECOND_PROCESS)
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (say, hear) = (child.stdin.take(), child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?);
        Ok(Self { child, say, hear: BufReader::new(hear) })
    }

    fn ask(&mut self, line: &str) -> io::Result<String> {
        let say = self.say.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(say, "{line}")?;
        say.flush()?;
        let mut heard = String::new();
        if self.hear.read_line(&mut heard)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(heard.trim_end().to_owned())
    }

    /// What it sees at the beginning of the file.
    pub(super) fn read(&mut self) -> io::Result<String> {
        self.ask("read")
    }

    /// Kills it, as a computer that loses its power is gone.
    pub(super) fn kill(mut self) -> io::Result<()> {
        self.child.kill()
    }
}

impl Hand for Second {
    fn take(&mut self, kind: Kind, span: Span) -> io::Result<Answer> {
        let kind = if kind == Kind::Shared { "shared" } else { "exclusive" };
        let heard = self.ask(&format!("take {kind} {} {}", span.from, span.length))?;
        match heard.split_once(' ') {
            Some(("failed", code)) => Ok(Answer::Failed(code.parse().unwrap_or_default())),
            None if heard == "granted" => Ok(Answer::Granted),
            None if heard == "refused" => Ok(Answer::Refused),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn leave(&mut self, span: Span) -> io::Result<()> {
        self.ask(&format!("leave {} {}", span.from, span.length)).map(drop)
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        self.say = None;
        if let Err(error) = self.child.wait() {
            tracing::warn!(%error, "the second process is not waited for");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_process_answers_line_by_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db.probe");
        std::fs::write(&path, "there\n").unwrap();
        let asked = "take exclusive 0 1\nleave 0 1\ntake shared 2 510\nread\nnonsense\ntake x y z\n";
        let mut heard = Vec::new();
        serve_second(&path, asked.as_bytes(), &mut heard).unwrap();
        assert_eq!(String::from_utf8(heard).unwrap(), "granted\ndone\ngranted\nthere\nfailed 0\nfailed 0\n");
        assert!(serve_second(&folder.path().join("none"), asked.as_bytes(), Vec::new()).is_err());
    }
}
