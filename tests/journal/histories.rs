//! Random histories of two people over one file.

use super::{
    ledger::{Cell, Fold, GONE, Item, Ledger, ReadLedger},
    office::{Act, CALL, CLIENT, CONTRACT, INVOICE, SCHEMAS, Step},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use serik::{
    clock::Clock,
    domain::id::Id,
    store::{
        Actor, Operation, Store, StoreError, Table,
        journal::{Answer, Answers, End, Erase, Part, Replay, Target, TurnBack},
    },
};
use std::collections::BTreeSet;

const NOON: Clock = Clock::stopped(1_773_662_400_000);
const PEOPLE: [&str; 2] = ["Aigul", "Daniyar"];
const KINDS: [&str; 19] = [
    "insert", "insert", "import", "update", "update", "update", "update", "delete", "delete", "merge",
    "sign", "erase", "migrate", "undo", "undo", "undo", "redo", "redo", "older",
];

type Action = (usize, usize, usize, usize, usize);

fn table(name: &str) -> &'static Table {
    [&CLIENT, &CALL, &CONTRACT, &INVOICE].into_iter().find(|table| table.name == name).unwrap()
}

struct Office {
    store: Store,
    upgrades: usize,
    words: usize,
    gone: BTreeSet<String>,
}

impl Office {
    fn new() -> Self {
        let store = Store::with_schema(SCHEMAS[0], Actor::new(PEOPLE[0], "test"), NOON).unwrap();
        Self { store, upgrades: 0, words: 0, gone: BTreeSet::new() }
    }

    fn ledger(&self) -> Ledger {
        self.store.read(&ReadLedger(SCHEMAS[self.upgrades])).unwrap()
    }

    fn word(&mut self) -> Value {
        self.words += 1;
        json!(format!("w{}", self.words))
    }

    fn phone(&self) -> &'static str {
        if self.upgrades == 2 { "phone_2" } else { "phone" }
    }

    /// Refusals are part of life; anything else is a fault of the store.
    fn write(&mut self, operation: &dyn Operation) -> Option<i64> {
        self.write_part(operation, Part::Alone)
    }

    fn write_part(&mut self, operation: &dyn Operation, part: Part) -> Option<i64> {
        match self.store.write_part(operation, part) {
            Ok(receipt) => receipt.journal,
            Err(StoreError::Stale { .. } | StoreError::Taken { .. } | StoreError::Dangling(_)) => None,
            Err(error) => panic!("{operation:?}: {error:?}"),
        }
    }

    fn act(&mut self, (kind, who, a, b, c): Action) {
        self.store.sign_in(PEOPLE[who]);
        let ledger = self.ledger();
        let clients = ledger.living("client");
        match KINDS[kind] {
            "insert" => self.insert(&clients, a, b, c),
            "import" => self.import(&ledger, &clients, a, c),
            "erase" => self.erase(&ledger, a),
            "migrate" if self.upgrades < 2 => {
                self.upgrades += 1;
                self.store.upgrade(SCHEMAS[self.upgrades]).unwrap();
            }
            "undo" => self.turn_back(Target::NewestOwn, b),
            "redo" => self.turn_back(Target::NewestUndo, b),
            "older" => {
                let own =
                    ledger.log.iter().filter(|entry| entry.undoes.is_none() && !ledger.is_final(entry.id));
                let own: Vec<i64> = own.map(|entry| entry.id).filter(|id| !ledger.undone(*id)).collect();
                if !own.is_empty() {
                    self.turn_back(Target::Entry(own[a % own.len()]), b);
                }
            }
            other if !ledger.versions.is_empty() => self.change(other, &ledger, &clients, (a, b, c)),
            _ => {}
        }
    }

    fn insert(&mut self, clients: &[i64], a: usize, b: usize, c: usize) {
        let name = ["client", "call", "contract", "invoice"][if clients.is_empty() { 0 } else { b % 4 }];
        let link = |clients: &[i64]| vec![("client_id", json!(clients[a % clients.len()]))];
        let step = match name {
            "client" => {
                let (name, phone) = (self.word(), self.word());
                let fields =
                    vec![("name", name), (self.phone(), phone), ("bin", json!(format!("b{}", c % 3)))];
                Step::Insert(&CLIENT, fields)
            }
            "invoice" => Step::Invoice(link(clients)),
            other => Step::Insert(table(other), link(clients)),
        };
        self.write(&Act { kind: "insert", steps: vec![step] });
    }

    /// Two entries of one action, with or without the entry that closes it.
    fn import(&mut self, ledger: &Ledger, clients: &[i64], a: usize, c: usize) {
        let first = Act { kind: "import", steps: vec![Step::Insert(&CLIENT, vec![("name", self.word())])] };
        let head = self.write_part(&first, Part::Head).unwrap();
        let mut steps = vec![Step::Insert(&CLIENT, vec![("name", self.word())])];
        if !clients.is_empty() {
            let id = clients[a % clients.len()];
            let version = ledger.versions[&("client".to_owned(), id)];
            steps.push(Step::Update(&CLIENT, Id(id), version, vec![(self.phone(), self.word())]));
        }
        self.write_part(&Act { kind: "import", steps }, Part::Of(head));
        if c > 0 {
            self.write_part(&End, Part::Of(head));
        }
    }

    fn erase(&mut self, ledger: &Ledger, a: usize) {
        let all: Vec<i64> =
            ledger.versions.keys().filter(|(t, _)| t == "client").map(|(_, id)| *id).collect();
        let Some(person) = (!all.is_empty()).then(|| all[a % all.len()]) else { return };
        let mut own = BTreeSet::from([person]);
        loop {
            let merged = |id: &&i64| {
                ledger
                    .cell("client", **id, "merged_into")
                    .as_i64()
                    .is_some_and(|winner| own.contains(&winner))
            };
            let more: Vec<i64> = all.iter().filter(merged).copied().filter(|id| !own.contains(id)).collect();
            if more.is_empty() {
                break;
            }
            own.extend(more);
        }
        self.forget(ledger, &own);
        let own = own.into_iter().map(|id| (&CLIENT, Id(id))).collect();
        self.write(&Erase { own, frozen_too: true, ..Erase::default() }).unwrap();
    }

    /// Remembers the person's words: they must never be seen again.
    fn forget(&mut self, ledger: &Ledger, own: &BTreeSet<i64>) {
        let steps = ledger.log.iter().flat_map(|entry| &entry.steps);
        let images = steps.filter(|(table, row, ..)| table == "client" && own.contains(row));
        for (_, _, before, after) in images {
            for image in before.iter().chain([after]) {
                let values =
                    ["name", "phone", "phone_2"].iter().filter_map(|column| image.get(*column)?.as_str());
                self.gone.extend(values.filter(|word| word.starts_with('w')).map(str::to_owned));
            }
        }
    }

    fn change(&mut self, kind: &str, ledger: &Ledger, clients: &[i64], (a, b, c): (usize, usize, usize)) {
        let rows: Vec<_> = ledger.versions.iter().filter(|((t, id), _)| !ledger.is_gone(t, *id)).collect();
        if rows.is_empty() || clients.is_empty() {
            return;
        }
        let ((name, id), version) = rows[a % rows.len()];
        let (one, other) = (clients[a % clients.len()], clients[b % clients.len()]);
        let is_signed = name == "contract" && *ledger.cell(name, *id, "signed") == json!(1);
        let row = (table(name), Id(*id), *version);
        match kind {
            "update" => self.update(ledger, row, other, (b, c)),
            "delete" if !is_signed => {
                self.write(&Act { kind: "delete", steps: vec![Step::Remove(row.0, row.1, row.2)] });
            }
            "merge" if one != other => self.merge(ledger, one, other),
            "sign" if name == "contract" => {
                let signed = vec![("signed", json!(1))];
                self.write(&Act { kind: "sign", steps: vec![Step::Update(row.0, row.1, row.2, signed)] });
            }
            _ => {}
        }
    }

    fn update(
        &mut self,
        ledger: &Ledger,
        (table, id, version): (&'static Table, Id, i64),
        other: i64,
        (b, c): (usize, usize),
    ) {
        let is_signed = table.name == "contract" && *ledger.cell("contract", id.0, "signed") == json!(1);
        let columns: &[&'static str] = match table.name {
            "client" => &["name", self.phone(), "bin", "note"],
            "call" => &["topic", "client_id"],
            "contract" => &["text", "client_id"],
            _ => &["total"],
        };
        let column = columns[b % columns.len()];
        if is_signed && column == "text" {
            return;
        }
        let value = match column {
            "bin" => json!(format!("b{}", c % 3)),
            "client_id" => json!(other),
            "total" => json!(c),
            "topic" => {
                let met = ledger.cell("call", id.0, "client_id").as_i64().unwrap();
                json!(format!("met {}", ledger.cell("client", met, "name").as_str().unwrap()))
            }
            _ => self.word(),
        };
        let stale = i64::from(c == 2);
        self.write(&Act {
            kind: "update",
            steps: vec![Step::Update(table, id, version - stale, vec![(column, value)])],
        });
    }

    fn merge(&mut self, ledger: &Ledger, winner: i64, loser: i64) {
        let mut steps = Vec::new();
        for ((name, id), version) in
            ledger.versions.iter().filter(|((t, id), _)| !ledger.is_gone(t, *id) || t == "client")
        {
            let column = if name == "client" { "merged_into" } else { "client_id" };
            let moves = *ledger.cell(name, *id, column) == json!(loser)
                && *id != winner
                && !ledger.is_gone(name, *id);
            if moves {
                steps.push(Step::Update(table(name), Id(*id), *version, vec![(column, json!(winner))]));
            }
        }
        let version = |id: i64| ledger.versions[&("client".to_owned(), id)];
        let phone = self.phone();
        let taken = [phone, "bin"].map(|column| (column, ledger.cell("client", loser, column).clone()));
        steps.push(Step::Update(&CLIENT, Id(loser), version(loser), vec![("merged_into", json!(winner))]));
        steps.push(Step::Remove(&CLIENT, Id(loser), version(loser) + 1));
        steps.push(Step::Update(&CLIENT, Id(winner), version(winner), taken.to_vec()));
        self.write(&Act { kind: "merge", steps });
    }

    /// Undo or redo with answers drawn from `b`; checks that exactly what was told has changed.
    fn turn_back(&mut self, target: Target, b: usize) {
        let before = self.ledger();
        if !self.settle(target, b) {
            return;
        }
        let after = self.ledger();
        let turn = Turn::between(&before, &after);
        turn.changes_only_what_it_covers(self.upgrades == 2);
        turn.destroys_nothing_unseen();
        for entry in turn.undone.iter().chain(&turn.redone) {
            assert!(
                after.group(*entry).iter().all(|part| after.undone(*part)),
                "turned back in part: {entry}"
            );
        }
        if turn.redone.is_empty() && !turn.undone.is_empty() {
            self.undo_then_redo(&before, &after, &turn.undone);
        }
    }

    /// Undo, then redo, is as if nothing had happened; undone again, as after the first undo.
    fn undo_then_redo(&mut self, before: &Ledger, after: &Ledger, undone: &BTreeSet<i64>) {
        let last = after.log.last().unwrap().id;
        let redo = TurnBack { target: Target::Entry(last), answers: Answers::Ask };
        match self.store.write(&redo) {
            Ok(_) => {}
            Err(StoreError::Conflicts(_)) => return,
            Err(error) => panic!("{error:?}"),
        }
        let again = self.ledger();
        assert_eq!(again.cells, before.cells, "redo did not bring the undone state back");
        // What an earlier undo had turned back but for some cells counts as undone: it has no second undo.
        let Some(newest) = undone.iter().rev().find(|entry| !before.undone(**entry)) else { return };
        let whole = again.group(*newest);
        let back = TurnBack { target: Target::Entry(*newest), answers: Answers::Ask };
        match self.store.write(&back) {
            Ok(_) if whole == *undone => {
                assert_eq!(self.ledger().cells, after.cells, "the second undo differs from the first");
            }
            Ok(_) | Err(StoreError::Conflicts(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Answers conflict after conflict, as a person does; false when there is nothing to turn.
    fn settle(&mut self, target: Target, b: usize) -> bool {
        let mut given = Vec::new();
        for round in 0..200 {
            let answers = if given.is_empty() { Answers::Ask } else { Answers::Each(given.clone()) };
            match self.store.write(&TurnBack { target, answers }) {
                Ok(_) => return true,
                Err(
                    StoreError::NothingToUndo | StoreError::NothingToRedo | StoreError::CannotUndo { .. },
                ) => {
                    return false;
                }
                Err(StoreError::Conflicts(found)) => {
                    let answer = if (b >> (round % 2)) & 1 == 1 { Answer::Skip } else { Answer::Too };
                    given.extend(found.iter().map(|conflict| conflict.answer(answer)));
                }
                Err(error) => panic!("{error:?}"),
            }
        }
        panic!("the questions never end")
    }

    fn check(&self) {
        let schema = SCHEMAS[self.upgrades];
        assert_eq!(self.store.read(&Replay { schema }).unwrap(), vec![], "replay differs from the tables");
        let ledger = self.ledger();
        for (cell, stack) in ledger.fold().stacks {
            if let Some(top) = stack.last() {
                assert_eq!(
                    ledger.cells[&cell],
                    top.value,
                    "not the newest standing change: {cell:?}\n{}",
                    ledger.story()
                );
            }
        }
        for (cell, value) in &ledger.cells {
            let link =
                ["client_id", "merged_into"].contains(&cell.2.as_str()) && !ledger.is_gone(&cell.0, cell.1);
            if let Some(to) = value.as_i64().filter(|_| link) {
                assert!(!ledger.is_gone("client", to), "a living row refers to a removed one: {cell:?}");
            }
        }
        for word in &self.gone {
            assert!(!ledger.text.contains(&format!("\"{word}\"")), "an erased value is back: {word}");
            assert!(!ledger.text.contains(&format!(" {word}\"")), "an erased value is back: {word}");
        }
    }

    /// Everybody undoes everything: only signed contracts, their clients and what was skipped stay.
    fn finish(&mut self) {
        for who in [0, 1, 0, 1] {
            self.store.sign_in(PEOPLE[who]);
            let all = TurnBack { target: Target::NewestOwn, answers: Answers::All(Answer::Too) };
            loop {
                match self.store.write(&all) {
                    Ok(_) => self.check(),
                    Err(StoreError::NothingToUndo) => break,
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
        let ledger = self.ledger();
        let skipped: BTreeSet<(String, i64)> =
            ledger.log.iter().flat_map(|entry| &entry.skips).map(|cell| (cell.0.clone(), cell.1)).collect();
        let signed = |id: &i64| *ledger.cell("contract", *id, "signed") == json!(1);
        let contracts: Vec<i64> = ledger.living("contract").into_iter().filter(signed).collect();
        let clients: BTreeSet<i64> =
            contracts.iter().filter_map(|id| ledger.cell("contract", *id, "client_id").as_i64()).collect();
        for (name, id) in ledger.versions.keys().filter(|(t, id)| !ledger.is_gone(t, *id)) {
            let excused = skipped.contains(&(name.clone(), *id))
                || (name == "contract" && signed(id))
                || (name == "client" && clients.contains(id));
            assert!(excused, "undoing all left {name} {id}\n{}", ledger.story());
        }
    }
}

/// What one undo or redo did between two looks at the file.
struct Turn<'a> {
    before: &'a Ledger,
    after: &'a Ledger,
    /// Ordinary entries undone, undo entries redone.
    undone: BTreeSet<i64>,
    redone: BTreeSet<i64>,
    skips: BTreeSet<Cell>,
    changed: BTreeSet<&'a Cell>,
}

impl<'a> Turn<'a> {
    fn between(before: &'a Ledger, after: &'a Ledger) -> Self {
        let written = || after.log.iter().skip(before.log.len());
        let turned = |kind: &str| {
            written().filter(|entry| entry.kind == kind).filter_map(|entry| entry.undoes).collect()
        };
        let skips = written().flat_map(|entry| entry.skips.clone()).collect();
        let changed =
            after.cells.iter().filter(|(cell, value)| before.cells[*cell] != **value).map(|(cell, _)| cell);
        Self {
            before,
            after,
            undone: turned("undo"),
            redone: turned("redo"),
            skips,
            changed: changed.collect(),
        }
    }

    fn changes_only_what_it_covers(&self, phones_moved: bool) {
        let Fold { stacks, off } = self.before.fold();
        let mine = |stack: &[Item]| stack.iter().any(|item| self.undone.contains(&item.entry));
        let mut covered: BTreeSet<&Cell> =
            stacks.iter().filter(|(_, stack)| mine(stack)).map(|(cell, _)| cell).collect();
        covered.extend(self.redone.iter().flat_map(|undo| &off[undo]).map(|(cell, _)| cell));
        for cell in &self.changed {
            assert!(covered.contains(cell) && !self.skips.contains(*cell), "nobody undid {cell:?}");
            assert!(
                !(phones_moved && cell.0 == "client" && cell.2 == "phone"),
                "a retired column was written"
            );
            let life = (cell.0.clone(), cell.1, GONE.to_owned());
            let hidden = self.before.is_gone(&cell.0, cell.1) && !covered.contains(&life);
            assert!(!hidden, "a removed row was changed where nobody sees it: {cell:?}");
        }
    }

    fn destroys_nothing_unseen(&self) {
        let (stood, stands) = (self.before.fold().stacks, self.after.fold().stacks);
        for cell in &self.changed {
            for item in stood.get(*cell).into_iter().flatten() {
                let kept = stands.get(*cell).is_some_and(|stack| stack.contains(item));
                assert!(
                    kept || self.undone.contains(&item.entry),
                    "a standing change was lost unseen: {cell:?}"
                );
            }
        }
    }
}

/// An office after these actions, with its laws checked after each.
fn lived(history: &[Action]) -> Office {
    let mut office = Office::new();
    for action in history {
        office.act(*action);
        office.check();
    }
    office
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn every_history_keeps_the_laws(
        actions in prop::collection::vec((0..KINDS.len(), 0..2_usize, 0..8_usize, 0..8_usize, 0..4_usize), 6..26)
    ) {
        lived(&actions).finish();
    }
}

/// A merge is undone but for two cells, and later the rest of it goes with another action.
#[test]
fn an_action_undone_in_part_is_undone_once() {
    let history = [
        (0, 0, 0, 0, 0),
        (2, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (0, 1, 7, 1, 0),
        (7, 0, 6, 0, 0),
        (12, 0, 0, 0, 0),
        (16, 0, 0, 0, 0),
        (9, 1, 0, 7, 0),
        (13, 0, 0, 2, 0),
        (13, 0, 0, 2, 0),
    ];
    lived(&history);
}

/// Two rows that held the same unique value, one after the other, are erased without meeting again.
#[test]
fn erasing_a_shared_unique_value_gives_each_row_its_own_code() {
    let history = [
        (2, 0, 0, 0, 0),
        (0, 0, 0, 4, 1),
        (9, 1, 7, 2, 0),
        (13, 1, 0, 0, 0),
        (3, 0, 4, 2, 3),
        (11, 0, 1, 0, 0),
    ];
    lived(&history).finish();
}

/// The winner of a merge took the phone, and was merged itself.
#[test]
fn an_erased_value_is_found_where_two_merges_took_it() {
    let history = [
        (2, 0, 0, 0, 0),
        (3, 0, 6, 5, 0),
        (2, 0, 0, 0, 0),
        (9, 0, 6, 0, 0),
        (9, 0, 2, 1, 0),
        (11, 0, 4, 0, 0),
    ];
    lived(&history);
}

/// The holder of a taken value may be turned back itself: then only leaving the field can end the questions.
#[test]
fn questions_about_a_taken_value_end() {
    let history = [
        (0, 0, 0, 0, 1),
        (0, 1, 0, 0, 0),
        (0, 0, 5, 1, 0),
        (0, 0, 0, 0, 0),
        (9, 0, 1, 2, 0),
        (13, 1, 0, 6, 0),
        (16, 1, 0, 0, 0),
    ];
    lived(&history).finish();
}
