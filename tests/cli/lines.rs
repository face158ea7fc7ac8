//! Lines of words that say no day, overlap something, or are typed another way.

use crate::{
    activities::{TODAY, office, on},
    desk::Desk,
};

#[test]
fn what_is_not_understood_is_said_and_nothing_is_written() {
    let desk = office();
    for (line, code) in [
        ("на этой неделе звонок Темир", "moment-ambiguous"),
        ("через 11 лет звонок Темир", "moment-too-far"),
        ("пн-пт 10 звонок Темир", "quick-several-days"),
        ("завтра 25:00 звонок Темир", "quick-no-such-time"),
        ("каждый день 100000 раз звонок Темир", "quick-too-often"),
        ("каждый 2 вторник звонок Темир", "quick-unknown-repeat"),
        ("звонил Темир, 5.12.25 встреча", "quick-past"),
    ] {
        let words = [&["quick", line], &TODAY[..]].concat();
        assert_eq!(desk.error(&words, 1)["code"], code, "{line}");
    }
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
    let told =
        desk.run(&["quick", "Темир обещал 1 000 000 до 25.12", "--lang", "ru", "--today", "2026-11-24"]);
    for part in ["выполнено", "до пт, 25.12\n", "обещал 1 000 000"] {
        assert!(told.out.contains(part), "{part} in {}", told.out);
    }
}

#[test]
fn an_overlap_is_told_wherever_something_is_planned() {
    let desk = office();
    on(&desk, &["quick", "завтра 10:00-11:00 встреча Темир"]);
    let ru = |words: &[&str]| desk.run(&[words, &["--lang", "ru"], &TODAY].concat()).err;
    let clash = "Пересекается: ТОО «Темир», 10:00–11:00.";
    assert!(ru(&["quick", "завтра 10:30 звонок Нұрлы Дала", "--dry-run"]).contains(clash));
    let add = [
        "activity",
        "add",
        "ЖШС «Нұрлы Дала»",
        "--set",
        "kind=call",
        "--set",
        "day=ср",
        "--set",
        "time=10:45",
    ];
    assert!(ru(&add).contains(clash));
    assert!(!ru(&["quick", "завтра 11:00 встреча Нұрлы Дала"]).contains("Пересекается"));
}

#[test]
fn a_name_typed_with_its_marks_apart_is_the_same_name() {
    let desk = Desk::open();
    desk.client("ТОО «Йод и Йогурт»", &[]);
    let apart = "ТОО «И\u{306}од и И\u{306}огурт»";
    assert_eq!(desk.json(&["client", "show", apart])["name"], "ТОО «Йод и Йогурт»");
}
