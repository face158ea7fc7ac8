mod absent;
mod caller;
mod leading;
mod outcomes;
mod steps;

pub(in crate::store) use steps::steps;

use super::*;
use crate::{
    clock::Clock,
    domain::{
        contract::{Side, state::ContractState},
        field::Draft,
        run::ReasonKind,
    },
    store::{
        Actor, Receipt, Store, Table,
        absence::SaveAbsence,
        activity::{LogActivity, NextStep, SaveActivity, Whom},
        client::SaveClient,
        contact::SaveContact,
        contract::{CONTRACT, ContractFilter, ListContracts, MoveContract, SaveContract},
        obligation::{ListObligations, ObligationFilter, PerformObligation, SaveObligation},
        office::users::AddUser,
        signatory::{NameSignatories, Principal, SIGNATORY, SaveSignatory, Signable},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

pub(super) struct Office(pub(super) Store);

impl Office {
    pub(super) fn new() -> Self {
        Self::at(NOON)
    }

    fn at(clock: Clock) -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), clock).unwrap();
        store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
        store.write(&AddUser { name: "Дмитрий".into(), role: "manager" }).unwrap();
        Self(store)
    }

    pub(super) fn client(&mut self, name: &str, more: &[(&str, &str)]) -> Id {
        let mut fields = crate::domain::client::blank();
        fields.set("name", name);
        fields.set("owner", "Айгүл");
        for (key, text) in more {
            fields.set(key, *text);
        }
        let receipt = self.0.write(&SaveClient::new(None, fields)).unwrap();
        receipt.changes.rows().find(|(table, _)| table.name == "client").unwrap().1
    }

    pub(super) fn plan(&mut self, client: Id, pairs: &[(&str, &str)]) -> Receipt {
        let client = Some(client);
        self.0.write(&SaveActivity { base: None, client, contact: None, draft: draft(pairs) }).unwrap()
    }

    pub(super) fn log(&mut self, client: Id, pairs: &[(&str, &str)]) {
        let mut done = draft(&[("state", "done"), ("outcome", "ok")]);
        for (key, text) in pairs {
            done.set(key, *text);
        }
        self.0
            .write(&LogActivity {
                whom: Whom::Client(client),
                contact: None,
                draft: done,
                next: NextStep::Unsaid,
            })
            .unwrap();
    }

    /// Name, score and reasons of every card.
    fn told(&self, now: &str, user: &str) -> Vec<String> {
        let run = MorningRun { now: now.parse().unwrap(), user: Some(user.to_owned()) };
        let reason = |one: &RunReason| format!("{} {}", one.reason.kind.key(), one.points);
        let card = |card: &RunCard| {
            let reasons: Vec<String> = card.reasons.iter().map(reason).collect();
            format!("{} {}: {}", card.name, card.score, reasons.join(", "))
        };
        self.0.read(&run).unwrap().iter().map(card).collect()
    }
}

const NOW: &str = "2026-03-16T09:00:00";

#[test]
fn every_client_has_one_card_with_all_its_reasons() {
    let mut office = Office::new();
    let late = office.client("Late", &[("segment", "A")]);
    office.plan(late, &[("kind", "call"), ("day", "2026-03-11")]);
    office.plan(late, &[("kind", "task"), ("day", "2026-03-14")]);
    let soon = office.client("Soon", &[("segment", "С")]);
    office.plan(soon, &[("kind", "meeting"), ("day", "2026-03-16"), ("time", "09:30")]);
    office.client("Nothing", &[]);
    let ahead = office.client("Ahead", &[]);
    office.plan(ahead, &[("kind", "call"), ("day", "2026-03-17")]);
    let lost = office.client("Lost", &[("stage", "lost")]);
    office.log(lost, &[("kind", "call"), ("day", "2025-03-17")]);
    // Three working days late: 11 March is Wednesday.
    assert_eq!(
        office.told(NOW, "Айгүл"),
        [
            "Soon 3150: unprepared_meeting 3500",
            "Late 7031: call_back 4600, our_obligation 4100",
            "Nothing 800: no_next_step 800",
        ]
    );
    assert_eq!(office.told(NOW, "Дмитрий"), Vec::<String>::new());
    assert_eq!(office.told(NOW, "Бөтен").len(), 3, "who is no user sees all");
}

#[test]
fn silence_and_missing_deciders_are_told() {
    let mut office = Office::new();
    let quiet = office.client("Quiet", &[("cadence_days", "10"), ("vip", "1")]);
    office.log(quiet, &[("kind", "call"), ("day", "2026-03-01")]);
    // Nobody answered: that is no talk.
    office.log(quiet, &[("kind", "call"), ("day", "2026-03-15"), ("result", "no_answer")]);
    office.plan(quiet, &[("kind", "call"), ("day", "2026-03-20")]);
    let met = office.client("Met", &[]);
    office.log(met, &[("kind", "meeting"), ("day", "2026-03-10")]);
    office.log(met, &[("kind", "visit"), ("day", "2026-03-12")]);
    office.plan(met, &[("kind", "call"), ("day", "2026-03-20")]);
    assert_eq!(office.told(NOW, "Айгүл"), ["Quiet 2187: silence 1750", "Met 1500: no_decider 1500"]);
    let person = draft(&[("name", "Дана"), ("role", "decides")]);
    office.0.write(&SaveContact { client: met, base: None, draft: person }).unwrap();
    assert_eq!(office.told(NOW, "Айгүл"), ["Quiet 2187: silence 1750"]);
}

#[test]
fn what_came_in_waits_until_somebody_answers() {
    let mut office = Office::new();
    let client = office.client("Waits", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-30")]);
    office.log(client, &[("kind", "message"), ("direction", "in"), ("day", "2026-03-16"), ("time", "06:00")]);
    assert_eq!(office.told(NOW, "Айгүл"), ["Waits 3000: unanswered 3000"], "the office has just opened");
    assert_eq!(office.told("2026-03-16T12:30:00", "Айгүл"), ["Waits 3300: unanswered 3300"]);
    office
        .log(client, &[("kind", "message"), ("direction", "out"), ("day", "2026-03-16"), ("time", "09:05")]);
    assert_eq!(office.told(NOW, "Айгүл"), Vec::<String>::new());
    office.plan(
        client,
        &[
            ("kind", "call"),
            ("direction", "in"),
            ("day", "2026-03-13"),
            ("time", "15:00"),
            ("state", "missed"),
        ],
    );
    // Answered by nothing later than Friday afternoon but today's message.
    assert_eq!(office.told(NOW, "Айгүл"), Vec::<String>::new());
    office.plan(
        client,
        &[
            ("kind", "call"),
            ("direction", "in"),
            ("day", "2026-03-16"),
            ("time", "09:20"),
            ("state", "missed"),
        ],
    );
    assert_eq!(office.told("2026-03-18T09:00:00", "Айгүл"), ["Waits 4400: call_back 4400"]);
}

#[test]
fn promises_are_told_before_they_are_late_and_paused_clients_are_not() {
    let mut office = Office::new();
    let client = office.client("Promised", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-30")]);
    office.log(
        client,
        &[("kind", "call"), ("day", "2026-03-12"), ("promise", "акт"), ("promise_on", "2026-03-19")],
    );
    assert_eq!(office.told(NOW, "Айгүл"), ["Promised 3500: our_obligation 3500"]);
    assert_eq!(office.told("2026-03-15T09:00:00", "Айгүл"), Vec::<String>::new());
    assert_eq!(office.told("2026-03-21T09:00:00", "Айгүл"), ["Promised 4100: our_obligation 4100"]);
    let until = "2026-03-16T10:00".to_owned();
    office.0.write(&DismissCard { client, planned: Vec::new(), until, reason: String::new() }).unwrap();
    assert_eq!(office.told(NOW, "Айгүл"), Vec::<String>::new());
    assert_eq!(office.told("2026-03-16T10:00:00", "Айгүл").len(), 1);
}

#[test]
fn the_run_of_one_user_goes_by_the_index_of_owners() {
    let office = Office::new();
    let mut asked = Asked::new(include_str!("states.sql"), [(":owner", 1.into())]);
    asked.also("  AND client.owner_id = :owner\n", []);
    assert_eq!(
        asked.steps(&office.0.conn),
        "SEARCH main.client USING COVERING INDEX client_by_owner (owner_id=?)"
    );
    let days = [(":today", "2026-03-16".to_owned().into()), (":since", "2026-01-16".to_owned().into())];
    let mut asked = Asked::new(include_str!("incoming.sql"), days);
    asked.also(include_str!("incoming_of.sql"), [(":owner", 1.into())]);
    let steps = asked.steps(&office.0.conn);
    for step in [
        "USING INDEX activity_asking_of (owner_id=? AND day>? AND day<?)",
        "SEARCH theirs USING COVERING INDEX client_by_owner (owner_id=?)",
        "SEARCH one USING INDEX activity_asking (client_id=? AND day>? AND day<?)",
    ] {
        assert!(steps.contains(step), "{steps}");
    }
    assert!(!steps.contains("SCAN"), "{steps}");
    let mut asked = Asked::new(include_str!("planned.sql"), [(":today", "2026-03-16".to_owned().into())]);
    asked.also(include_str!("planned_all.sql"), []);
    let steps = asked.steps(&office.0.conn);
    assert!(steps.contains("USING INDEX activity_planned (day<?)") && !steps.contains("by_day"), "{steps}");
}

#[test]
fn a_contract_is_told_in_its_window_until_its_last_day_to_object() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    let term = draft(&[
        ("day", "2025-04-30"),
        ("kind", "supply"),
        ("start_day", "2025-05-01"),
        ("end_day", "2026-04-30"),
        ("renewal", "auto"),
        ("renewal_months", "12"),
        ("notice_days", "30"),
    ]);
    let today = NOON.today();
    office.0.write(&SaveContract { base: None, client: Some(client), draft: term, today }).unwrap();
    let told = |office: &Office, now: &str| {
        let run = MorningRun { now: now.parse().unwrap(), user: Some("Айгүл".to_owned()) };
        let cards = office.0.read(&run).unwrap();
        let reasons = cards.iter().flat_map(|card| &card.reasons);
        let reasons = reasons.filter(|one| one.reason.kind == ReasonKind::ContractTerm);
        reasons.map(|one| (one.reason.amount, one.due.unwrap().to_string())).collect::<Vec<_>>()
    };
    assert_eq!(told(&office, "2026-03-16T09:00:00"), [], "nobody is bound by a draft");
    for to in [ContractState::Sent, ContractState::Agreed, ContractState::Signing, ContractState::Signed] {
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 1 };
        let one = office.0.read(&list).unwrap().remove(0);
        let base = (one.id, one.version);
        office.0.write(&MoveContract { base, to, day: today, reason: "x".to_owned() }).unwrap();
    }
    let by = "2026-03-31".to_owned();
    assert_eq!(told(&office, "2026-01-29T09:00:00"), [], "61 days are left");
    assert_eq!(told(&office, "2026-03-16T09:00:00"), [(15, by.clone())]);
    assert_eq!(told(&office, "2026-03-31T09:00:00"), [(0, by.clone())]);
    assert_eq!(told(&office, "2026-04-30T09:00:00"), [(0, by)], "nobody may have looked");
    assert_eq!(told(&office, "2026-05-01T09:00:00"), [], "it goes on");
}

#[test]
fn what_ends_soon_is_told_while_a_contract_waits_for_its_signatures() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    let made = |office: &mut Office, operation: &dyn crate::store::Operation, table: &Table| {
        let receipt = office.0.write(operation).unwrap();
        receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
    };
    let fields = draft(&[("day", "2026-03-16"), ("kind", "supply")]);
    let new = SaveContract { base: None, client: Some(client), draft: fields, today: NOON.today() };
    let contract = made(&mut office, &new, &CONTRACT);
    let fields = draft(&[
        ("name", "Серікова"),
        ("basis", "power_of_attorney"),
        ("basis_number", "7"),
        ("basis_day", "2026-01-01"),
        ("valid_until", "2026-04-20"),
    ]);
    let new = SaveSignatory { principal: Some(Principal::Client(client)), base: None, draft: fields };
    let signatories = vec![made(&mut office, &new, &SIGNATORY)];
    let told = |office: &Office, now: &str| {
        let run = MorningRun { now: now.parse().unwrap(), user: Some("Айгүл".to_owned()) };
        let cards = office.0.read(&run).unwrap();
        let reasons = cards.iter().flat_map(|card| &card.reasons);
        let reasons = reasons.filter(|one| one.reason.kind == ReasonKind::DocumentExpires);
        reasons.map(|one| one.due.unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(told(&office, "2026-03-21T09:00:00"), [] as [&str; 0], "nobody is named yet");
    office
        .0
        .write(&NameSignatories { document: Signable::Contract(contract), side: Side::They, signatories })
        .unwrap();
    assert_eq!(told(&office, "2026-03-20T09:00:00"), [] as [&str; 0], "31 days are left");
    assert_eq!(told(&office, "2026-03-21T09:00:00"), ["2026-04-20"]);
    assert_eq!(
        told(&office, "2026-04-21T09:00:00"),
        [] as [&str; 0],
        "that is a matter of the signature now"
    );
}

/// What is told of obligations at a moment: which, and its points.
fn told_of_obligations(office: &Office, now: &str) -> Vec<(&'static str, u32)> {
    let run = MorningRun { now: now.parse().unwrap(), user: Some("Айгүл".to_owned()) };
    let cards = office.0.read(&run).unwrap();
    let both = [ReasonKind::OurObligation, ReasonKind::TheirObligation];
    let reasons = cards.iter().flat_map(|card| &card.reasons);
    let reasons = reasons.filter(|one| both.contains(&one.reason.kind));
    reasons.map(|one| (one.reason.kind.key(), one.points)).collect()
}

/// What of obligations is due, in the words that were written down.
fn what_is_due(office: &Office, now: &str) -> Vec<String> {
    let run = MorningRun { now: now.parse().unwrap(), user: None };
    let cards = office.0.read(&run).unwrap();
    let all = cards.into_iter().flat_map(|card| card.reasons).map(|one| one.what);
    all.filter(|what| !what.is_empty()).collect()
}

#[test]
fn what_both_sides_owe_is_told_from_its_day_on() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    let today = NOON.today();
    let fields = draft(&[("day", "2026-03-01"), ("kind", "supply"), ("start_day", "2026-03-01")]);
    office.0.write(&SaveContract { base: None, client: Some(client), draft: fields, today }).unwrap();
    let list = ListContracts { filter: ContractFilter::default(), today, limit: 1 };
    let contract = office.0.read(&list).unwrap().remove(0).id;
    let terms: [&[(&str, &str)]; 3] = [
        &[("side", "we"), ("due_day", "2026-03-20"), ("what", "алдын ала төлем")],
        &[("side", "they"), ("due_count", "3"), ("event", "signed")],
        &[("side", "they"), ("due_count", "3"), ("event", "shipped")],
    ];
    for terms in terms {
        let fields = draft(&[&[("kind", "pay")], terms].concat());
        let save = SaveObligation { base: None, contract: Some(contract), draft: fields, today };
        office.0.write(&save).unwrap();
    }
    assert_eq!(told_of_obligations(&office, "2026-03-20T09:00:00"), [], "nobody is bound by a draft");
    for (version, to) in
        (1..).zip([ContractState::Sent, ContractState::Agreed, ContractState::Signing, ContractState::Signed])
    {
        let base = (contract, version);
        office.0.write(&MoveContract { base, to, day: today, reason: "келісілді".to_owned() }).unwrap();
    }
    assert_eq!(told_of_obligations(&office, "2026-03-16T09:00:00"), [], "four days are left");
    assert_eq!(told_of_obligations(&office, "2026-03-17T09:00:00"), [("our_obligation", 3_500)]);
    assert_eq!(what_is_due(&office, "2026-03-17T09:00:00"), ["алдын ала төлем"]);
    // Signed on Monday, due on Thursday: theirs is late on Friday.
    let both = [("our_obligation", 3_500), ("their_obligation", 2_500)];
    assert_eq!(told_of_obligations(&office, "2026-03-20T09:00:00"), both);
    assert_eq!(told_of_obligations(&office, "2026-03-22T09:00:00"), [("our_obligation", 4_100), both[1]]);
    let filter = ObligationFilter::default();
    let ours = office.0.read(&ListObligations { filter, today, limit: 9 }).unwrap();
    let ours = ours.iter().find(|one| one.text("side") == "we").unwrap();
    let fields = draft(&[("day", "2026-03-16")]);
    office.0.write(&PerformObligation { base: (ours.id, 1), draft: fields, today }).unwrap();
    assert_eq!(told_of_obligations(&office, "2026-03-22T09:00:00"), [both[1]]);
}
