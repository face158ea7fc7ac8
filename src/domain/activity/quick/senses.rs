//! Words of activities in three languages, folded as a search folds them.

use crate::domain::search::fold;
use std::{collections::HashMap, sync::LazyLock};

/// What a word says of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) kind: &'static str,
    pub(super) direction: &'static str,
    pub(super) channel: &'static str,
    pub(super) result: &'static str,
    pub(super) is_done: bool,
    /// The words belong into the note as well.
    pub(super) stays: bool,
}

impl Sense {
    /// The first word for a thing counts.
    pub(super) fn and(self, other: Self) -> Self {
        let first = |one: &'static str, two: &'static str| if one.is_empty() { two } else { one };
        Self {
            kind: first(self.kind, other.kind),
            direction: first(self.direction, other.direction),
            channel: first(self.channel, other.channel),
            result: first(self.result, other.result),
            is_done: self.is_done || other.is_done,
            stays: false,
        }
    }
}

/// The longest name at the beginning, and how many words it has.
pub(super) fn sense(words: &[String]) -> Option<(usize, Sense)> {
    (1..=3.min(words.len())).rev().find_map(|count| {
        let said = words.get(..count)?;
        SENSES.get(&fold(&said.join(" "))).map(|sense| (count, *sense))
    })
}

static SENSES: LazyLock<HashMap<String, Sense>> = LazyLock::new(|| {
    let of = |(texts, sense): &(&str, Sense)| {
        texts.split('|').map(|text| (fold(text), *sense)).collect::<Vec<_>>()
    };
    LIST.iter().flat_map(of).collect()
});

const NOTHING: Sense =
    Sense { kind: "", direction: "", channel: "", result: "", is_done: false, stays: false };
const CALL: Sense = Sense { kind: "call", ..NOTHING };
const OUT: Sense = Sense { direction: "out", ..CALL };
const IN: Sense = Sense { direction: "in", ..CALL };
const MESSAGE: Sense = Sense { kind: "message", ..NOTHING };

const LIST: &[(&str, Sense)] = &[
    ("звонок|обзвон|call|қоңырау|phone|созвон|созвониться|сөйлесу", CALL),
    ("позвонить|набрать|перезвонить|обзвонить|қоңырау шалу|хабарласу|қайта қоңырау шалу|ring|call back", OUT),
    (
        "набрал|набрала|дозвонился|дозвонилась|called|phoned|хабарластым|қоңырау шалдым|я позвонил|я позвонила",
        Sense { is_done: true, ..OUT },
    ),
    (
        "звонил|звонила|звонили|позвонил|позвонила|позвонили|перезвонил|перезвонила|қоңырау шалды|хабарласты|звонил мне|звонила мне",
        Sense { is_done: true, ..IN },
    ),
    ("входящий|входящий звонок|incoming|incoming call|кіріс|кіріс қоңырау", Sense { is_done: true, ..IN }),
    ("исходящий|исходящий звонок|outgoing|outgoing call|шығыс|шығыс қоңырау", OUT),
    ("встреча|встретиться|кездесу|meeting|meet", Sense { kind: "meeting", ..NOTHING }),
    (
        "встретились|встретился|встретилась|кездестік|кездестім|met",
        Sense { kind: "meeting", is_done: true, ..NOTHING },
    ),
    ("визит|выезд|заехать|съездить|бару|visit", Sense { kind: "visit", ..NOTHING }),
    (
        "заехал|заехала|съездил|съездила|барып келдім|visited",
        Sense { kind: "visit", is_done: true, ..NOTHING },
    ),
    (
        "был в|была в|были в|был у|была у|были у|болып келдім",
        Sense { kind: "visit", is_done: true, ..NOTHING },
    ),
    (
        "отправил|отправила|отправили|выслал|выслала|выслали|выставил|выставила|жібердім|жібердік|sent",
        Sense { is_done: true, stays: true, ..NOTHING },
    ),
    (
        "письмо|почта|e mail|email|mail|letter|хат|электрондық хат",
        Sense { kind: "mail", channel: "mail", ..NOTHING },
    ),
    (
        "отправить письмо|написать письмо|хат жіберу|хат жазу",
        Sense { kind: "mail", channel: "mail", direction: "out", ..NOTHING },
    ),
    (
        "отправил письмо|отправила письмо|хат жібердім|mailed|emailed",
        Sense { kind: "mail", channel: "mail", direction: "out", is_done: true, ..NOTHING },
    ),
    (
        "пришло письмо|прислал письмо|прислала письмо|хат келді",
        Sense { kind: "mail", channel: "mail", direction: "in", is_done: true, ..NOTHING },
    ),
    ("сообщение|хабарлама|message", MESSAGE),
    ("написать|жазу|text", Sense { direction: "out", ..MESSAGE }),
    ("написал|написала|написали|жазды", Sense { direction: "in", is_done: true, ..MESSAGE }),
    (
        "whatsapp|ватсап|вотсап|уотсап|в ватсап|в ватсапе|в whatsapp|ватсапқа|on whatsapp",
        Sense { channel: "whatsapp", ..MESSAGE },
    ),
    (
        "telegram|телеграм|телеграмм|в телеграм|в телеграме|телеграмға|on telegram",
        Sense { channel: "telegram", ..MESSAGE },
    ),
    ("sms|смс", Sense { channel: "sms", ..MESSAGE }),
    (
        "zoom|зум|в зуме|видео|видеозвонок|бейнеқоңырау",
        Sense { kind: "meeting", channel: "video", ..NOTHING },
    ),
    ("задача|сделать|task|todo|тапсырма", Sense { kind: "task", ..NOTHING }),
    (
        "выставка|семинар|конференция|event|exhibition|іс шара|көрме",
        Sense { kind: "event", stays: true, ..NOTHING },
    ),
    (
        "не ответил|не ответила|не дозвонился|не дозвонилась|нет ответа|no answer|жауап бермеді|көтермеді|не взял|не взяла|не ответили|не отвечает|не отвечают|не берёт трубку|не берут трубку|не взял трубку|не взяла трубку|недоступен|недоступна|занято|жауап бермейді|көтермейді|байланыс жоқ|телефон өшірулі|телефоны өшірулі|did not answer|didn't answer|no reply|busy",
        Sense { result: "no_answer", direction: "out", is_done: true, ..CALL },
    ),
    (
        "перезвонит|просил перезвонить|просила перезвонить|просит перезвонить|перезвонят|перезвонят сами|сами перезвонят|сам перезвонит|сама перезвонит|кейін хабарласады|өзі хабарласады|will call back",
        Sense { result: "later", is_done: true, stays: true, ..NOTHING },
    ),
    (
        "отказ|отказался|отказалась|отказались|бас тартты|refused",
        Sense { result: "refused", is_done: true, stays: true, ..NOTHING },
    ),
    (
        "согласен|согласна|согласился|согласилась|согласились|договорились|согласны|келісті|келісім берді|agreed",
        Sense { result: "agreed", is_done: true, stays: true, ..NOTHING },
    ),
];
