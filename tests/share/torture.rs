//! Many writers on two computers, some of them killed: what was acknowledged is there, once, and the file is sound.

use crate::rig::{Computer, Rig, answer};
use std::{
    collections::{BTreeMap, BTreeSet},
    process::Stdio,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// What a torture came to.
#[derive(Default)]
struct Came {
    acknowledged: Mutex<Vec<String>>,
    /// Codes of errors, and how often each came.
    refused: Mutex<BTreeMap<String, usize>>,
    killed: AtomicUsize,
}

/// One save; every third one is killed a little later than the one before it.
fn save(computer: &Computer, number: usize, came: &Came) {
    let name = format!("Клиент {number:04}");
    let mut command = computer.serik(&["client", "add", "--set", &format!("name={name}")]);
    let mut writer = command.arg("--json").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if number.is_multiple_of(3) {
        thread::sleep(Duration::from_millis((number * 17 % 400) as u64));
        let _ = writer.kill();
        writer.wait().unwrap();
        came.killed.fetch_add(1, Ordering::Relaxed);
        return;
    }
    let (code, answer) = answer(&writer.wait_with_output().unwrap());
    if code == 0 {
        came.acknowledged.lock().unwrap().push(name);
    } else {
        let error = answer["error"]["code"].as_str().unwrap_or_default().to_owned();
        *came.refused.lock().unwrap().entry(error).or_default() += 1;
    }
}

/// Three writers on each computer, as long as more is wanted.
fn torture(rig: &Rig, is_over: impl Fn(usize) -> bool + Sync) -> Came {
    let (came, next) = (Came::default(), AtomicUsize::new(1));
    thread::scope(|scope| {
        for computer in [&rig.a, &rig.b, &rig.a, &rig.b, &rig.a, &rig.b] {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if is_over(number) {
                        return;
                    }
                    save(computer, number, &came);
                }
            });
        }
    });
    came
}

/// Nothing that was acknowledged is lost, nothing is there twice.
fn judge(rig: &Rig, came: &Came) {
    let names = rig.b.names();
    let known: BTreeSet<&String> = names.iter().collect();
    assert_eq!(known.len(), names.len(), "nothing is there twice");
    let acknowledged = came.acknowledged.lock().unwrap();
    let lost: Vec<&String> = acknowledged.iter().filter(|name| !known.contains(name)).collect();
    eprintln!(
        "{} acknowledged, {} lost, {} killed, refused: {:?}",
        acknowledged.len(),
        lost.len(),
        came.killed.load(Ordering::Relaxed),
        came.refused.lock().unwrap()
    );
    assert!(lost.is_empty(), "lost: {lost:?}");
    rig.a.is_sound();
}

#[test]
fn a_short_one_loses_nothing() {
    let Some(rig) = Rig::up() else { return };
    let came = torture(&rig, |number| number > 18);
    assert!(!came.acknowledged.lock().unwrap().is_empty());
    judge(&rig, &came);
}

/// `tests/rig/torture.sh`
#[test]
#[ignore = "as long as SERIK_TORTURE_SECONDS says"]
fn torture_for_long() {
    let seconds =
        std::env::var("SERIK_TORTURE_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    for locks in ["honour", "smb"] {
        // A drive of its own: what was tried before is known for a day.
        let Some(rig) = Rig::bare() else { return };
        rig.set(&format!("locks={locks} latency=1"));
        rig.a.does(&["init"]);
        let end = Instant::now() + Duration::from_secs(seconds);
        eprint!("locks={locks}: ");
        let came = torture(&rig, |_| Instant::now() > end);
        judge(&rig, &came);
    }
}
