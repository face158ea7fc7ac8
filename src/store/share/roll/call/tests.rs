use super::{
    super::{
        record::Record,
        sheet::fake::{Drive, Seen},
    },
    *,
};
use std::rc::Rc;

/// Milliseconds between two beats.
const BEAT: i64 = 10_000;

/// A program on a computer.
struct Program {
    call: Rollcall,
    sheet: Seen,
}

impl Program {
    fn new(drive: &Rc<Drive>, computer: u8, person: &str) -> Self {
        let me = Present {
            session: i64::from(computer) * 1000,
            beat: 0,
            at: 0,
            computer: format!("PC-{computer}"),
            person: person.to_owned(),
            version: "1".to_owned(),
            editing: None,
        };
        Self { call: Rollcall::new(me), sheet: Seen(Rc::clone(drive), computer) }
    }

    fn beat(&mut self, now: i64) {
        self.call.beat(&self.sheet, now).unwrap();
    }

    fn names(&self) -> Vec<String> {
        self.call.others().iter().map(Present::name).collect()
    }
}

fn drive(is_local_only: bool) -> Rc<Drive> {
    Drive::new(is_local_only)
}

fn two(drive: &Rc<Drive>) -> (Program, Program) {
    (Program::new(drive, 1, "Асель"), Program::new(drive, 2, "Данияр"))
}

/// Beats of both, in turn, for so long.
fn beats(first: &mut Program, second: &mut Program, from: i64, count: i64) -> i64 {
    for turn in 0..count {
        first.beat(from + turn * BEAT);
        second.beat(from + turn * BEAT + BEAT / 2);
    }
    from + count * BEAT
}

#[test]
fn two_who_are_in_see_each_other_and_trust_a_good_drive() {
    let drive = drive(false);
    let (mut asel, mut daniyar) = two(&drive);
    beats(&mut asel, &mut daniyar, 0, 60);
    assert_eq!(asel.names(), ["Данияр (PC-2)"]);
    assert_eq!(daniyar.names(), ["Асель (PC-1)"]);
    assert_eq!((asel.call.mark(), daniyar.call.mark()), (None, None));
}

#[test]
fn locks_that_reach_nobody_else_are_found_within_a_minute_and_told_to_everybody() {
    let drive = drive(true);
    let (mut asel, mut daniyar) = two(&drive);
    beats(&mut asel, &mut daniyar, 0, 6);
    let mark = daniyar.call.mark().cloned().expect("a mark");
    assert_eq!(asel.call.mark(), Some(&mark));
    assert_eq!([&mark.by, &mark.about].map(String::as_str), ["Данияр (PC-2)", "Асель (PC-1)"]);
    let mut third = Program::new(&drive, 3, "Гүлсім");
    third.beat(100 * BEAT);
    assert_eq!(third.call.mark(), Some(&mark), "also to who comes later");
}

#[test]
fn two_who_sat_down_in_one_place_part_and_find_it_too() {
    let drive = drive(true);
    let (mut asel, mut daniyar) = two(&drive);
    // The second one saw the file as it was before the first one wrote.
    asel.call.enter(&asel.sheet, &asel.sheet.read().unwrap()).unwrap();
    daniyar.call.place = asel.call.place;
    beats(&mut asel, &mut daniyar, 0, 8);
    assert_ne!(asel.call.place, daniyar.call.place);
    assert!(asel.call.mark().is_some());
}

#[test]
fn who_was_killed_is_no_proof_and_the_place_is_wiped_later() {
    for kill_after in 1..8 {
        let drive = drive(false);
        let (mut asel, mut daniyar) = two(&drive);
        let now = beats(&mut asel, &mut daniyar, 0, kill_after);
        drive.kill(2);
        for turn in 0..20 {
            asel.beat(now + turn * BEAT);
            assert_eq!(asel.call.mark(), None, "killed after {kill_after} beats");
        }
        (20..50).for_each(|turn| asel.beat(now + turn * BEAT));
        assert_eq!(asel.names(), [""; 0], "nobody is in");
    }
}

#[test]
fn who_is_killed_while_the_drive_shows_an_old_beat_is_no_proof() {
    let drive = drive(false);
    let (mut asel, mut daniyar) = two(&drive);
    asel.beat(0);
    daniyar.beat(1);
    let old = daniyar.call.me().record();
    daniyar.beat(2);
    let last: Record = daniyar.call.me().record();
    let place = Spot::Place(daniyar.call.place.unwrap());
    drive.kill(2);
    // The cache of the drive has the old one until it is refreshed.
    asel.sheet.write(place, &old).unwrap();
    asel.beat(BEAT);
    asel.sheet.write(place, &last).unwrap();
    (2..40).for_each(|turn| asel.beat(turn * BEAT));
    assert_eq!(asel.call.mark(), None);
}

#[test]
fn who_leaves_is_out_and_comes_in_again() {
    let drive = drive(false);
    let (mut asel, mut daniyar) = two(&drive);
    beats(&mut asel, &mut daniyar, 0, 3);
    daniyar.call.part(&daniyar.sheet).unwrap();
    asel.beat(4 * BEAT);
    assert!(asel.names().is_empty());
    daniyar.beat(5 * BEAT);
    asel.beat(6 * BEAT);
    assert_eq!(asel.names(), ["Данияр (PC-2)"]);
}

#[test]
fn who_holds_a_lock_is_in_also_without_a_beat() {
    let drive = drive(false);
    let (mut asel, mut daniyar) = two(&drive);
    asel.beat(0);
    daniyar.beat(1);
    let holders = |program: &Program| program.call.holders(&program.sheet).unwrap().len();
    assert_eq!(holders(&asel), 1);
    drive.kill(2);
    assert_eq!(holders(&asel), 0);
}

#[test]
fn sixty_four_are_in_and_the_next_one_works_without_a_place() {
    let drive = drive(false);
    let mut programs: Vec<Program> = (1..=65).map(|number| Program::new(&drive, number, "Коллега")).collect();
    for program in &mut programs {
        program.beat(0);
    }
    assert_eq!(programs.iter().filter(|program| program.call.place.is_none()).count(), 1);
    assert_eq!(programs[0].call.others().len(), 0, "the first one has seen nobody");
    programs[0].beat(BEAT);
    assert_eq!(programs[0].call.others().len(), 63);
}
