//! One fault after another, and what the program makes of it.

use crate::rig::{Rig, answer, until};
use serde_json::Value;
use serik::{
    clock::Clock,
    store::{Actor, Missing, Store},
};
use std::{
    fs,
    io::{BufRead, BufReader},
    process::Stdio,
};

fn check(rig: &Rig) -> (i32, Value) {
    rig.a.asks(&["share", "check"])
}

/// What was found of one aspect.
fn grade<'a>(found: &'a Value, aspect: &str) -> &'a str {
    let items = found["items"].as_array().unwrap();
    items.iter().find(|item| item["check"] == aspect).unwrap()["grade"].as_str().unwrap()
}

#[test]
fn a_good_drive_is_found_good_and_two_computers_see_each_others_work() {
    let Some(rig) = Rig::up() else { return };
    let (code, found) = check(&rig);
    assert_eq!(
        (code, &found["verdict"], &found["place"]),
        (0, &"good".into(), &"program".into()),
        "{found:#}"
    );
    for aspect in ["locks", "death", "seen", "rename", "flush"] {
        assert_eq!(grade(&found, aspect), "good", "{found:#}");
    }
    assert_eq!(rig.b.add("Бәйтерек").0, 0);
    assert_eq!(rig.a.names(), ["Алма", "Бәйтерек"]);
    rig.b.is_sound();
    let (_, doctor) = rig.a.asks(&["doctor"]);
    let drive = doctor["items"].as_array().unwrap().iter().find(|item| item["check"] == "drive").unwrap();
    assert!(drive["message"].as_str().unwrap().contains("fuse"), "{drive}");
    let mut left: Vec<String> = fs::read_dir(&rig.share)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["office.db", "office.db-journal", "office.db.roll"], "nothing of the trials stays");
}

#[test]
fn a_drive_that_gives_one_lock_to_two_is_only_read() {
    let Some(rig) = Rig::up() else { return };
    // Who tried it before it went bad has a good verdict of today: another computer has none.
    rig.set("locks=grant");
    let (code, found) = check(&rig);
    assert_eq!((code, &found["verdict"]), (1, &"no-locks".into()), "{found:#}");
    assert_eq!(rig.b.names(), ["Алма"]);
    let (code, answer) = rig.b.add("Бәйтерек");
    assert_eq!((code, &answer["error"]["code"]), (5, &"drive-no-locks".into()), "{answer:#}");
}

#[test]
fn a_drive_whose_locks_fail_is_only_read() {
    let Some(rig) = Rig::up() else { return };
    for fault in ["enolck", "eio"] {
        rig.set(&format!("locks={fault}"));
        let (code, found) = check(&rig);
        assert_eq!((code, &found["verdict"]), (1, &"wrong-error".into()), "{found:#}");
        assert_eq!(rig.b.names(), ["Алма"]);
        assert_eq!(rig.b.fails(&["client", "add", "--set", "name=Бәйтерек"]), "drive-wrong-error");
    }
}

#[test]
fn a_drive_that_refuses_the_last_lock_over_ones_own_is_worked_with() {
    let Some(rig) = Rig::bare() else { return };
    rig.set("locks=smb");
    let (code, found) = check(&rig);
    assert_eq!((code, &found["verdict"]), (0, &"needs-smb-upgrade".into()), "{found:#}");
    rig.a.does(&["init"]);
    for name in ["Алма", "Бәйтерек"] {
        assert_eq!(rig.a.add(name).0, 0);
        assert_eq!(rig.b.add(&format!("{name} 2")).0, 0);
    }
    assert_eq!(rig.b.names(), ["Алма", "Алма 2", "Бәйтерек", "Бәйтерек 2"]);
    rig.a.is_sound();
}

#[test]
fn a_drive_that_does_not_flush_is_only_read() {
    let Some(rig) = Rig::up() else { return };
    rig.set("fsync=eio");
    let (code, found) = check(&rig);
    assert_eq!(
        (code, &found["verdict"], grade(&found, "flush")),
        (1, &"unreliable".into(), "bad"),
        "{found:#}"
    );
    assert_eq!(rig.b.fails(&["client", "add", "--set", "name=Бәйтерек"]), "drive-unreliable");
    assert_eq!(rig.b.names(), ["Алма"]);
}

#[test]
fn a_drive_that_may_only_be_read_is_read() {
    let Some(rig) = Rig::up() else { return };
    rig.set("readonly=1");
    assert_eq!(rig.b.names(), ["Алма"]);
    assert_eq!(rig.b.fails(&["client", "add", "--set", "name=Бәйтерек"]), "read-only");
}

#[test]
fn a_full_disk_and_writes_that_fail_leave_the_old_state_or_the_new_one() {
    let Some(rig) = Rig::up() else { return };
    let mut acknowledged = vec!["Алма".to_owned()];
    let mut tried = acknowledged.clone();
    let faults = (1..=10).map(|number| format!("eio_write={number}")).chain(["space=3000".to_owned()]);
    for (number, fault) in faults.enumerate() {
        let name = format!("Клиент {number:02}");
        rig.a.set(&fault);
        let (code, answer) = rig.a.add(&name);
        assert!([0, 5].contains(&code), "{fault}: {answer:#}");
        rig.a.set("");
        tried.push(name.clone());
        acknowledged.extend((code == 0).then_some(name));
        let names = rig.b.names();
        assert!(acknowledged.iter().all(|name| names.contains(name)), "{fault}: {names:?}");
        assert!(names.iter().all(|name| tried.contains(name)), "{fault}: {names:?}");
        rig.b.is_sound();
    }
    assert_eq!(rig.a.add("Соңғы").0, 0, "afterwards all is well");
}

#[test]
fn a_drive_that_goes_away_is_told_and_worked_with_when_it_is_back() {
    let Some(rig) = Rig::up() else { return };
    rig.a.set("disconnect=enotconn");
    let (code, answer) = rig.a.add("Бәйтерек");
    assert_eq!(code, 5, "{answer:#}");
    rig.a.set("");
    assert_eq!(rig.a.add("Бәйтерек").0, 0);
    assert_eq!(rig.b.names(), ["Алма", "Бәйтерек"]);
}

#[test]
fn a_program_killed_in_the_middle_of_a_save_leaves_no_half_of_it() {
    let Some(rig) = Rig::up() else { return };
    let journal = rig.share.join("office.db-journal");
    for round in 0..3 {
        let name = format!("Жарты {round}");
        rig.a.set("latency=15");
        let mut command = rig.a.serik(&["client", "add", "--set", &format!("name={name}")]);
        let mut writer = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // The head of the journal is written first: from then on the save is under way.
        until("a save begins", || {
            let is_hot = fs::read(&journal).is_ok_and(|bytes| bytes.iter().take(8).any(|byte| *byte != 0));
            is_hot || writer.try_wait().unwrap().is_some()
        });
        let _ = writer.kill();
        writer.wait().unwrap();
        rig.a.set("");
        rig.b.is_sound();
        assert!(rig.b.names().contains(&"Алма".to_owned()));
        assert_eq!(rig.b.add(&format!("Бүтін {round}")).0, 0);
        rig.a.is_sound();
    }
}

#[test]
fn a_file_of_one_computer_is_converted_for_a_share() {
    let Some(rig) = Rig::bare() else { return };
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.db");
    drop(Store::open(&own, Missing::Create, Actor::new("Асель", "a"), Clock::system()).unwrap());
    fs::copy(&own, rig.share.join("office.db")).unwrap();
    assert_eq!(rig.a.fails(&["client", "list"]), "wal-on-share");
    assert_eq!(rig.a.does(&["share", "convert"])["converted"], true);
    assert_eq!(rig.a.does(&["share", "convert"])["converted"], false);
    assert_eq!(rig.a.add("Алма").0, 0);
    assert_eq!(rig.b.names(), ["Алма"]);
}

#[test]
fn a_folder_that_a_service_copies_is_read_until_one_computer_says_that_it_is_alone() {
    let Some(rig) = Rig::up() else { return };
    fs::create_dir(rig.share.join(".stfolder")).unwrap();
    let (code, found) = check(&rig);
    assert_eq!(
        (code, &found["verdict"], &found["service"]),
        (1, &"synced".into(), &"Syncthing".into()),
        "{found:#}"
    );
    assert_eq!(rig.a.fails(&["client", "add", "--set", "name=Бәйтерек"]), "drive-synced");
    assert_eq!(rig.a.asks(&["share", "alone"]).0, 1);
    assert_eq!(rig.a.asks(&["share", "alone", "--confirm", "да"]).0, 1);
    rig.a.does(&["share", "alone", "--confirm", "бір компьютер"]);
    assert_eq!(rig.a.add("Бәйтерек").0, 0);
    assert_eq!(rig.b.fails(&["client", "add", "--set", "name=Гора"]), "drive-synced");
    assert_eq!(rig.b.names(), ["Алма", "Бәйтерек"]);
}

/// The first of two, its code, and what both come to.
fn met(rig: &Rig) -> [(i32, Value); 2] {
    let words = ["share", "check", "--peer", "--json"];
    let mut first = rig.a.serik(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = String::new();
    BufReader::new(first.stderr.as_mut().unwrap()).read_line(&mut told).unwrap();
    let code: String = told.chars().filter(char::is_ascii_digit).take(6).collect();
    let second = rig.b.asks(&["share", "check", "--peer", &code]);
    [answer(&first.wait_with_output().unwrap()), second]
}

#[test]
fn two_computers_find_out_whether_locks_reach_from_one_to_the_other() {
    let Some(rig) = Rig::up() else { return };
    for (locks, verdict) in
        [("honour", "good"), ("local", "local-only"), ("grant", "local-only"), ("enolck", "wrong-error")]
    {
        rig.set(&format!("locks={locks}"));
        for (code, found) in met(&rig) {
            assert_eq!(
                (code, &found["verdict"]),
                (i32::from(verdict != "good"), &verdict.into()),
                "{found:#}"
            );
        }
    }
    let (code, found) = rig.b.asks(&["share", "check", "--peer", "12"]);
    assert_eq!(code, 2, "{found:#}");
    let left = fs::read_dir(&rig.share)
        .unwrap()
        .filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "probe"));
    assert_eq!(left.count(), 0, "no file of a meeting stays");
}
