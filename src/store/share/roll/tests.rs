use super::*;

fn present(person: &str, session: i64) -> Present {
    let (computer, version) = ("PC".to_owned(), "1".to_owned());
    Present { session, beat: 0, at: 0, computer, person: person.to_owned(), version, editing: None }
}

#[test]
fn a_session_writes_itself_down_and_leaves_nothing_when_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db.roll");
    let read = || FileSheet::open(&path).unwrap().read().unwrap();
    let roll = Roll::enter(path.clone(), present("Асель", 7), 0).unwrap();
    roll.beat(10_000).unwrap();
    assert_eq!(
        Present::read(read().at(Spot::Place(7))).map(|there| (there.person, there.beat)),
        Some(("Асель".into(), 2))
    );
    drop(roll);
    assert_eq!(read().at(Spot::Place(7)), BLANK);
}

#[test]
fn others_see_which_client_is_being_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db.roll");
    let asel = Roll::enter(path.clone(), present("Асель", 1), 0).unwrap();
    let daniyar = Roll::enter(path, present("Данияр", 2), 0).unwrap();
    let seen = |now: i64| {
        daniyar.beat(now).unwrap();
        daniyar.others().first().and_then(|there| there.editing)
    };
    asel.edit(Some(Id(9)), 1_000).unwrap();
    assert_eq!(seen(2_000), Some(Editing { client: Id(9), since: 1_000 }));
    asel.edit(Some(Id(9)), 3_000).unwrap();
    assert_eq!(seen(4_000).map(|editing| editing.since), Some(1_000), "since it began");
    asel.edit(None, 5_000).unwrap();
    assert_eq!(seen(6_000), None);
}

#[test]
fn the_turnstile_names_who_saves_where_others_are_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db.roll");
    let asel = Roll::enter(path.clone(), present("Асель", 1), 0).unwrap();
    assert!(matches!(asel.turn(), Turned::Mine(_)));
    assert_eq!(asel.saver().name(), None, "nobody else is in");
    let daniyar = Roll::enter(path.clone(), present("Данияр", 2), 0).unwrap();
    asel.beat(1).unwrap();
    assert_eq!(asel.saver().name().as_deref(), Some("Данияр"), "there is but one");
    let _gulsim = Roll::enter(path, present("Гүлсім", 3), 0).unwrap();
    asel.beat(2).unwrap();
    assert_eq!(asel.saver().name(), None);
    let turn = daniyar.turn();
    assert!(matches!(turn, Turned::Mine(_)));
    assert_eq!(asel.saver().name().as_deref(), Some("Данияр"));
}

#[test]
fn a_mark_stops_who_comes_and_is_lifted() {
    let folder = tempfile::tempdir().unwrap();
    let (path, name) = (folder.path().join("office.db.roll"), OsStr::new("other.db"));
    assert_eq!(marks_in(folder.path(), name).unwrap(), []);
    let mark = Mark { by: "Асель".into(), about: "Данияр".into(), at: 1 };
    FileSheet::open(&path).unwrap().write(Spot::Head, &mark.record()).unwrap();
    assert_eq!(marks_in(folder.path(), name).unwrap(), [(path.clone(), mark.clone())]);
    let roll = Roll::enter(path, present("Гүлсім", 3), 0).unwrap();
    assert_eq!(roll.mark(), Some(mark));
    drop(roll);
    assert_eq!(lift_marks(folder.path(), name).unwrap(), 1);
    assert_eq!(marks_in(folder.path(), name).unwrap(), []);
}
