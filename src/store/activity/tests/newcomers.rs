//! A line that says itself that somebody new is meant.

use super::Office;
use crate::store::activity::FindMeant;

#[test]
fn a_name_with_its_legal_form_that_nobody_has_is_somebody_new() {
    let mut office = Office::new();
    for name in ["Новый Причал", "ТОО «Темир»", "Нұрлы Дала", "Жулдыз Трейд", "ООО «Алма Сервис»"]
    {
        office.client(name);
    }
    for (words, is_new, clients, is_sure, stranger) in [
        ("ТОО Жулдыз", true, "", true, Some("ТОО Жулдыз")),
        ("ТОО Жулдыз", false, "Жулдыз Трейд", false, Some("ТОО Жулдыз")),
        ("ООО Рога и Копыта", false, "", true, Some("ООО Рога и Копыта")),
        ("ООО Темир Сервис", false, "ТОО «Темир»", false, Some("ООО Темир Сервис")),
        ("ТОО Новый Свет", false, "", true, Some("ТОО Новый Свет")),
        ("ТОО Темир", false, "ТОО «Темир»", true, None),
        ("тоо темир прайс", false, "ТОО «Темир»", true, None),
        ("Нұрлы Дала ЖШС", false, "Нұрлы Дала", true, None),
        ("Темир", true, "ТОО «Темир»", false, Some("Темир")),
        ("Щука просит цену", true, "", true, Some("Щука")),
    ] {
        let parts = vec![words.split(' ').map(str::to_owned).collect()];
        let meant = office.0.read(&FindMeant { parts, is_talk: true, is_new }).unwrap();
        let names: Vec<&str> = meant.clients.iter().map(|client| client.name.as_str()).collect();
        if !(is_new && meant.is_sure) {
            assert_eq!(names.join("|"), clients, "{words}");
        }
        assert_eq!(meant.is_sure, is_sure, "{words}");
        assert_eq!(meant.stranger.map(|(name, _)| name).as_deref(), stranger, "{words}");
    }
}
