use super::*;
use crate::{
    clock::Clock,
    domain::{contract::state::ContractState as S, field::Draft},
    store::{
        Actor, Missing, Store,
        activity::{LogActivity, NextStep, SaveActivity, Whom},
        claim::SavePromise,
        client::{SaveClient, SaveNeed},
        contact::SaveContact,
        contract::{MoveContract, SaveContract},
        invoice::SaveInvoice,
        journal::TurnBack,
        note::SaveNote,
        obligation::{PerformObligation, SaveObligation},
        office::users::AddUser,
        run::MorningRun,
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);
/// The day after.
const DAY: &str = "2026-03-17";

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// An office in a real file.
struct Office {
    store: Store,
    _folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let mut store = Store::open(&path, Missing::Create, Actor::new("Айгүл", "test"), NOON).unwrap();
        store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
        store.write(&AddUser { name: "Дмитрий".into(), role: "manager" }).unwrap();
        Self { store, _folder: folder }
    }

    fn client(&mut self, name: &str, more: &[(&str, &str)]) -> Id {
        let mut fields = crate::domain::client::blank();
        fields.set("name", name);
        fields.set("owner", "Айгүл");
        for (key, text) in more {
            fields.set(key, *text);
        }
        let receipt = self.store.write(&SaveClient::new(None, fields)).unwrap();
        receipt.changes.rows().find(|(table, _)| table.name == "client").unwrap().1
    }

    fn contact(&mut self, client: Id, pairs: &[(&str, &str)]) {
        self.store.write(&SaveContact { client, base: None, draft: draft(pairs) }).unwrap();
    }

    fn plan(&mut self, client: Id, pairs: &[(&str, &str)]) {
        let mut planned = draft(&[("day", DAY)]);
        for (key, text) in pairs {
            planned.set(key, *text);
        }
        let client = Some(client);
        self.store.write(&SaveActivity { base: None, client, contact: None, draft: planned }).unwrap();
    }

    fn log(&mut self, client: Id, pairs: &[(&str, &str)]) {
        let mut done = draft(&[("state", "done"), ("kind", "call")]);
        for (key, text) in pairs {
            done.set(key, *text);
        }
        let whom = Whom::Client(client);
        self.store.write(&LogActivity { whom, contact: None, draft: done, next: NextStep::Unsaid }).unwrap();
    }

    fn list(&self, user: &str) -> Vec<ToPrepare> {
        self.store.read(&Preparation { day: DAY.parse().unwrap(), user: Some(user.into()) }).unwrap()
    }

    fn names(&self, user: &str) -> Vec<String> {
        self.list(user).iter().map(|one| one.as_other().name).collect()
    }
}

/// Texts of a section, field by field.
fn told(one: &ToPrepare, name: &str) -> Vec<String> {
    let known = SECTIONS.iter().zip(&one.sections).find(|(section, _)| section.name == name).unwrap().1;
    let text = |known: &Known| {
        let cells = known.fields.iter().map(|field| record::text(&known.values, field.key));
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    known.iter().map(text).collect()
}

#[test]
fn a_day_goes_by_the_hour_and_then_by_weight() {
    let mut office = Office::new();
    for (name, segment, vip) in [("Cheap", "C", ""), ("Best", "A", ""), ("Key", "B", "1"), ("Plain", "", "")]
    {
        let client = office.client(name, &[("segment", segment), ("vip", vip)]);
        office.plan(client, &[("kind", "call")]);
    }
    let timed = office.client("Timed", &[]);
    office.plan(timed, &[("kind", "call"), ("time", "16:00")]);
    office.plan(timed, &[("kind", "call"), ("time", "09:30"), ("owner", "Дмитрий")]);
    office.plan(timed, &[("kind", "call"), ("day", "2026-03-18")]);
    assert_eq!(office.names("Айгүл"), ["Timed", "Key", "Best", "Plain", "Cheap"]);
    assert_eq!(office.names("Дмитрий"), ["Timed"]);
    assert_eq!(office.list("Бөтен").len(), 6, "who is no user sees all");
}

/// A client about whom much is known, and a meeting with it.
fn known_client(office: &mut Office) {
    let client = office.client("Нұр", &[("city", "Семей"), ("address", "Мысал, 1")]);
    office.contact(client, &[("name", "Дана"), ("phones", "+7 701 000 00 01"), ("hours", "до 11:00")]);
    office.contact(
        client,
        &[("name", "Ерлан"), ("role", "decides"), ("hours", "после 14"), ("attitude", "-1")],
    );
    for talk in [
        &[("day", "2026-03-02"), ("outcome", "x"), ("promise", "прайс"), ("promise_on", "2026-03-10")][..],
        &[("day", "2026-03-10"), ("outcome", "y"), ("promise", "образцы")],
        &[("day", "2026-03-11"), ("outcome", "z"), ("promise", "акт"), ("promise_kept", "2026-03-12")],
        // Nobody answered: that is no talk.
        &[("day", "2026-03-12"), ("result", "no_answer")],
    ] {
        office.log(client, talk);
    }
    for note in [&[("text", "Платит по пятницам"), ("pinned", "1")][..], &[("text", "Просто так")]]
    {
        office.store.write(&SaveNote { client, base: None, draft: draft(note) }).unwrap();
    }
    let need = draft(&[("uses", "қағаз"), ("pains", "кешігеді")]);
    office.store.write(&SaveNeed { client, base: None, draft: need }).unwrap();
    office.plan(client, &[("kind", "meeting"), ("time", "10:00"), ("goal", "Договор")]);
}

#[test]
fn what_is_known_stands_beside_each() {
    let mut office = Office::new();
    known_client(&mut office);
    let list = office.list("Айгүл");
    let one = list.first().unwrap();
    assert_eq!(one.place(), "Семей, Мысал, 1");
    // Nobody was agreed: who decides. Its hours are others.
    assert_eq!(one.contact().unwrap().name, "Ерлан");
    assert_eq!(one.others().map(|contact| contact.name.as_str()).collect::<Vec<_>>(), ["Дана"]);
    assert_eq!(one.doubts, [Doubt::OtherHours]);
    assert_eq!(told(one, "last"), ["2026-03-11 · call · z"]);
    assert_eq!(told(one, "promises"), ["прайс · 2026-03-10", "образцы"]);
    assert_eq!(told(one, "pinned"), ["Платит по пятницам"]);
    assert_eq!(told(one, "needs"), ["қағаз", "кешігеді"]);
    assert_eq!(told(one, "tone"), ["Ерлан · -1"]);
    let late: Vec<bool> = one.sections.iter().flatten().map(|known| known.is_late).collect();
    assert_eq!(late, [false, false, true, true, false, false, false]);
}

#[test]
fn what_is_owed_and_what_waits_for_a_signature_is_told() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "meeting"), ("time", "10:00")]);
    let today = NOON.today();
    for due in ["2026-03-10", "2026-03-12", "2026-03-20"] {
        let draft = draft(&[("kind", "invoice"), ("day", "2026-03-01"), ("sum", "500"), ("due_day", due)]);
        let save = SaveInvoice { base: None, client: Some(client), contract: None, draft };
        office.store.write(&save).unwrap();
    }
    let promise =
        draft(&[("day", "2026-03-12"), ("sum", "700"), ("given_day", "2026-03-09"), ("currency", "KZT")]);
    let save = SavePromise { base: None, client: Some(client), invoice: None, draft: promise };
    office.store.write(&save).unwrap();
    let contract = draft(&[("day", "2026-03-05"), ("kind", "supply"), ("number", "7")]);
    let save = SaveContract { base: None, client: Some(client), draft: contract, today };
    office.store.write(&save).unwrap();
    let list = office.list("Айгүл");
    let owed = ["100000 · 2026-03-10", "50000", "70000 · 2026-03-12"];
    assert_eq!(told(&list[0], "debts"), owed);
    assert_eq!(told(&list[0], "papers"), ["contract · 7 · 2026-03-05"]);
    let section = SECTIONS.iter().position(|section| section.name == "debts").unwrap();
    let known: Vec<_> = list[0].sections[section].iter().map(|one| (one.label, one.is_late)).collect();
    assert_eq!(known, [("prepare-overdue", true), ("prepare-owed", false), ("prepare-promised", true)]);
}

#[test]
fn ways_and_clashes_name_the_other_one() {
    let mut office = Office::new();
    let [one, two, three] = ["Алма", "Нұр", "Темір"].map(|name| office.client(name, &[("city", "Семей")]));
    office.plan(one, &[("kind", "meeting"), ("time", "11:00"), ("minutes", "50")]);
    office.plan(two, &[("kind", "visit"), ("time", "12:00"), ("minutes", "60")]);
    office.plan(three, &[("kind", "meeting"), ("time", "13:00"), ("place", "Zoom")]);
    office.plan(three, &[("kind", "call"), ("time", "12:30")]);
    let doubts: Vec<Vec<Doubt<String>>> = office
        .list("Айгүл")
        .into_iter()
        .map(|one| one.doubts.into_iter().map(|doubt| doubt.named(|other| other.name)).collect())
        .collect();
    let way = Doubt::ShortWay { from: "Алма".to_owned(), minutes: 10 };
    let clash = |name: &str| Doubt::Clash(name.to_owned());
    assert_eq!(doubts, [vec![], vec![clash("Темір"), way], vec![clash("Нұр")], vec![]]);
}

#[test]
fn a_tick_is_one_action_and_can_be_taken_back() {
    let mut office = Office::new();
    let client = office.client("Нұр", &[]);
    office.plan(client, &[("kind", "meeting"), ("time", "11:00")]);
    office.plan(client, &[("kind", "meeting"), ("time", "15:00")]);
    let bases = |office: &Office| -> Vec<(Id, i64)> {
        office.list("Айгүл").iter().map(|one| (one.activity.id, one.activity.version)).collect()
    };
    let reasons = |office: &Office| {
        let run = MorningRun { now: "2026-03-17T08:00:00".parse().unwrap(), user: None };
        let cards = office.store.read(&run).unwrap();
        cards.iter().flat_map(|card| &card.reasons).map(|one| one.reason.kind.key()).collect::<Vec<_>>()
    };
    let left = |office: &Office, user: &str| {
        let today = DAY.parse::<NaiveDate>().unwrap().pred_opt().unwrap();
        let (day, count) = office.store.read(&CountUnprepared { today, user: Some(user.into()) }).unwrap();
        assert_eq!(day.to_string(), DAY);
        count
    };
    assert_eq!((left(&office, "Айгүл"), left(&office, "Дмитрий")), (2, 0));
    assert_eq!(reasons(&office), ["unprepared_meeting"]);
    let tick = TickPrepared { activities: bases(&office), is_prepared: true };
    let receipt = office.store.write(&tick).unwrap();
    assert!(office.list("Айгүл").iter().all(ToPrepare::is_prepared) && left(&office, "Айгүл") == 0);
    assert_eq!(reasons(&office), ["our_obligation"], "nothing is left to prepare");
    // Ticked again nothing is written; the old version is refused.
    let again = office.store.write(&TickPrepared { activities: bases(&office), is_prepared: true }).unwrap();
    assert_eq!((receipt.journal.is_some(), again.journal), (true, None));
    assert!(office.store.write(&tick).is_err());
    office.store.write(&TurnBack::undo()).unwrap();
    assert!(!office.list("Айгүл").iter().any(ToPrepare::is_prepared));
}

#[test]
fn the_day_goes_by_the_index_of_plans() {
    let office = Office::new();
    let preparation = Preparation { day: DAY.parse().unwrap(), user: None };
    let asked = preparation.asked(&office.store.conn, include_str!("day.sql")).unwrap();
    let steps = asked.steps(&office.store.conn);
    assert!(steps.contains("activity_planned (day>? AND day<?)"), "{steps}");
}

#[test]
fn what_both_sides_owe_is_told_late_first_and_nothing_that_binds_nobody() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "meeting"), ("time", "10:00")]);
    let mut contract = |fields: &[(&str, &str)], is_signed: bool| {
        let today = NOON.today();
        let draft = draft(&[&[("day", "2026-01-10"), ("kind", "supply")], fields].concat());
        let save = SaveContract { base: None, client: Some(client), draft, today };
        let receipt = office.store.write(&save).unwrap();
        let id = receipt.changes.rows().find(|(table, _)| table.name == "contract").unwrap().1;
        let moves = [S::Sent, S::Agreed, S::Signing, S::Signed];
        for (version, to) in (1..).zip(moves).take(if is_signed { 4 } else { 1 }) {
            let reason = "келісілді".to_owned();
            office.store.write(&MoveContract { base: (id, version), to, day: today, reason }).unwrap();
        }
        id
    };
    let (signed, draft_one) = (contract(&[], true), contract(&[], false));
    let mut owe = |contract, pairs: &[(&str, &str)]| {
        let save =
            SaveObligation { base: None, contract: Some(contract), draft: draft(pairs), today: NOON.today() };
        let receipt = office.store.write(&save).unwrap();
        receipt.changes.rows().find(|(table, _)| table.name == "obligation").unwrap().1
    };
    owe(signed, &[("side", "we"), ("kind", "deliver"), ("what", "қағаз"), ("due_day", "2026-03-20")]);
    owe(signed, &[("side", "they"), ("kind", "pay"), ("sum", "100"), ("due_day", "2026-03-12")]);
    owe(signed, &[("side", "we"), ("kind", "accept"), ("event", "act")]);
    owe(draft_one, &[("side", "we"), ("kind", "deliver"), ("what", "шартсыз"), ("due_day", "2026-03-10")]);
    let done = owe(signed, &[("side", "we"), ("kind", "notify"), ("due_day", "2026-03-11")]);
    let performed = draft(&[("day", "2026-03-11")]);
    office
        .store
        .write(&PerformObligation { base: (done, 1), draft: performed, today: NOON.today() })
        .unwrap();
    let list = office.list("Айгүл");
    assert_eq!(told(&list[0], "obligations"), ["pay · 10000 · 2026-03-12", "deliver · қағаз · 2026-03-20"]);
    let section = SECTIONS.iter().position(|section| section.name == "obligations").unwrap();
    let owed: Vec<_> = list[0].sections[section].iter().map(|known| (known.label, known.is_late)).collect();
    assert_eq!(owed, [("obligation-they-owe", true), ("obligation-we-owe", false)]);
}
