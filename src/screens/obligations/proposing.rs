//! Rows that a contract itself proposes: shown as a question, taken by one key (`K-7`).

use crate::{
    domain::{field::Draft, id::Id},
    report::proposed_words,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
    },
    store::{
        Receipt,
        contract::ContractOut,
        obligation::{ReadProposed, TakeProposed},
    },
    ui::text::clean,
    worker::Pending,
};

/// The question, and the write that follows it.
#[derive(Default)]
pub(in crate::screens) struct Proposing {
    /// Of which contract the rows are read.
    about: Option<Id>,
    reading: Pending<Vec<Draft>>,
    asked: Option<(Id, Vec<Draft>)>,
    writing: Pending<Receipt>,
    count: usize,
}

impl Proposing {
    pub(in crate::screens) fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.reading.is_waiting()
    }

    pub(in crate::screens) fn forget(&mut self) {
        self.asked = None;
    }

    /// Reads what the terms give, to show it.
    pub(in crate::screens) fn ask(&mut self, contract: &ContractOut, cx: &Context) {
        self.about = Some(contract.id);
        self.reading = cx.worker.ask(ReadProposed { contract: contract.id, today: cx.today });
    }

    fn show(&mut self, contract: Id, rows: Vec<Draft>, cx: &Context) -> Reaction {
        if rows.is_empty() {
            return Reaction::warn(cx.words.get("obligation-nothing-proposed"));
        }
        let told: Vec<String> = rows.iter().map(|row| clean(&proposed_words(row, cx.words))).collect();
        let lines = ["obligation-take-proposed", "obligation-leave-proposed"];
        let lines = lines.map(|key| Line::new(cx.words.get(key))).to_vec();
        let title = cx.words.count("obligation-proposed", rows.len());
        self.asked = Some((contract, rows));
        Reaction::open(Choice::question(title, told.join("\n"), lines))
    }

    /// Takes the answer to its own question; nothing where none stands.
    pub(in crate::screens) fn answer(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        let (contract, rows) = self.asked.take()?;
        if *answer == Answer::Chosen(0) {
            self.count = rows.len();
            self.writing = cx.worker.write(TakeProposed { contract, rows, today: cx.today });
        }
        Some(Reaction::Stay)
    }

    pub(in crate::screens) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some((rows, contract)) = arrived(&mut self.reading, told, cx).zip(self.about) {
            told.push(self.show(contract, rows, cx));
        }
        if arrived(&mut self.writing, told, cx).is_some() {
            told.push(Reaction::done(cx.words.count("obligation-proposed-taken", self.count)));
        }
    }
}
