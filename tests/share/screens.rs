//! Two people before one file on a network drive, each at a terminal.

use crate::rig::Rig;

#[test]
fn two_people_change_one_client_at_once() {
    let Some(rig) = Rig::up() else { return };
    let (mut asel, mut dana) = (rig.a.sits_down("Асель"), rig.b.sits_down("Дана"));
    asel.sees("Алма").press("e").sees("Short name").press("\tБір").sees("Бір");
    dana.resize(30, 120).sees("Алма").press("e").sees("Short name").press("\tЕкі").sees("Екі");
    asel.press("\x13").sees("Saved");
    // Both changed the short name: whose stays is asked, and theirs is taken.
    dana.press("\x13")
        .sees("Асель saved first")
        .sees("Бір")
        .press("\x1b[C")
        .sees("Theirs stays")
        .press("\x13");
    dana.sees("1 client");
    // Each another field: both go in.
    asel.press("e").sees("Бір").press("\tе").sees("Біре");
    rig.b.does(&["client", "edit", "Алма", "--set", "city=Тараз"]);
    asel.press("\x13").sees("Saved together");
    // The list of the other one shows it by itself, with a mark.
    dana.sees("Тараз").sees("•");
    let shown = rig.a.does(&["client", "show", "Алма"]);
    let shown = shown.to_string();
    assert!(shown.contains("Біре") && shown.contains("Тараз"), "{shown}");
    assert!(asel.press("\x11").ends() && dana.press("\x11").ends());
    rig.b.is_sound();
}

#[test]
fn a_form_outlives_the_drive_and_is_saved_when_it_is_back() {
    let Some(rig) = Rig::up() else { return };
    let mut asel = rig.a.sits_down("Асель");
    asel.sees("Алма").press("n").sees("New client").press("Бәйтерек").sees("Бәйтерек");
    rig.a.set("disconnect=enotconn");
    asel.sees("OFFLINE").press("\x13").sees("is away").sees("Бәйтерек");
    rig.a.set("");
    asel.sees("answers again").press("\x13").sees("2 clients").press("\x11");
    assert!(asel.ends());
    assert_eq!(rig.b.names(), ["Алма", "Бәйтерек"]);
    rig.b.is_sound();
}

#[test]
fn a_colleague_in_a_form_is_seen_and_killed_there_holds_up_nobody() {
    let Some(rig) = Rig::up() else { return };
    let (mut asel, mut dana) = (rig.a.sits_down("Асель"), rig.b.sits_down("Дана"));
    asel.sees("Алма").press("e").sees("Short name").press("\tБір").sees("Бір");
    dana.sees("✎");
    asel.signal("KILL").ends();
    dana.sees("Алма").press("nЕрке\x13").sees("2 clients").press("\x11");
    assert!(dana.ends());
    // What was typed is offered to whoever was killed.
    let mut again = rig.a.sits_down("Асель");
    again.sees("Unsaved text waits").press("\x11");
    assert!(again.ends());
    rig.a.is_sound();
}
