//! Words of activities in three languages, folded as a search folds them.

use crate::domain::{keyboard::retype, search::fold};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// What a word says of those behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Announced {
    #[default]
    Nothing,
    /// A promise: numbers are a sum.
    Sum,
    /// The day is that of the next step.
    Step,
    /// A name that nobody knows yet.
    New,
}

/// What a word says of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) kind: &'static str,
    pub(super) direction: &'static str,
    pub(super) channel: &'static str,
    pub(super) result: &'static str,
    pub(super) is_done: bool,
    /// What the kind is where no word says it: who sends something writes.
    pub(super) usual: &'static str,
    /// What follows.
    pub(super) announces: Announced,
    /// The words belong into the note as well.
    pub(super) stays: bool,
}

impl Sense {
    /// The first word for a thing counts.
    pub(super) fn and(self, other: Self) -> Self {
        let first = |one: &'static str, two: &'static str| if one.is_empty() { two } else { one };
        // Nobody answers but who is called, whoever «позвонил» is.
        let is_missed = self.direction == "in" && self.result == "no_answer";
        let is_unanswered = other.result == "no_answer" && other.kind == self.kind && !is_missed;
        Self {
            kind: first(self.kind, other.kind),
            direction: if is_unanswered { other.direction } else { first(self.direction, other.direction) },
            channel: first(self.channel, other.channel),
            // That they spoke is the least that came of it.
            result: match (self.result, other.result) {
                ("reached", "") => "reached",
                ("reached", other) => other,
                (own, other) => first(own, other),
            },
            is_done: self.is_done || other.is_done,
            usual: first(self.usual, other.usual),
            announces: Announced::Nothing,
            stays: false,
        }
    }

    /// The kind: a call where nothing says another.
    pub(super) fn kind_or_usual(self) -> &'static str {
        [self.kind, self.usual].into_iter().find(|kind| !kind.is_empty()).unwrap_or("call")
    }
}

/// Whether a name may begin with this word, in any layout.
pub(super) fn begins(word: &str) -> bool {
    let is_first = |word: &str| fold(word).split(' ').next().is_some_and(|first| FIRST.contains(first));
    is_first(word) || retype(word).iter().any(|other| is_first(other))
}

/// The longest name at the beginning, and how many words it has.
pub(super) fn sense(words: &[String]) -> Option<(usize, Sense)> {
    let longest = if begins(words.first()?) { LONGEST.min(words.len()) } else { 0 };
    let as_typed = (1..=longest).rev().find_map(|count| {
        let said = words.get(..count)?;
        SENSES.get(&fold(&said.join(" "))).map(|sense| (count, *sense))
    });
    as_typed.or_else(|| (1..=longest).rev().find_map(|count| Some((count, retyped(words.get(..count)?)?))))
}

/// The same of words that were typed in another keyboard layout: «dcnhtxf» is «встреча».
fn retyped(words: &[String]) -> Option<Sense> {
    const SHORTEST: usize = 4;
    let said = words.join(" ");
    let others = if said.chars().count() < SHORTEST { Vec::new() } else { retype(&said) };
    others.iter().find_map(|said| SENSES.get(&fold(said)).copied())
}

/// Words of the longest name.
const LONGEST: usize = 4;

static SENSES: LazyLock<HashMap<String, Sense>> = LazyLock::new(|| {
    let of = |(texts, sense): &(&str, Sense)| {
        texts.split('|').map(|text| (fold(text), *sense)).collect::<Vec<_>>()
    };
    LIST.iter().flat_map(of).collect()
});

static FIRST: LazyLock<HashSet<&str>> =
    LazyLock::new(|| SENSES.keys().filter_map(|name| name.split(' ').next()).collect());

const NOTHING: Sense = Sense {
    kind: "",
    direction: "",
    channel: "",
    result: "",
    is_done: false,
    usual: "",
    announces: Announced::Nothing,
    stays: false,
};
const CALL: Sense = Sense { kind: "call", ..NOTHING };
const OUT: Sense = Sense { direction: "out", ..CALL };
const IN: Sense = Sense { direction: "in", ..CALL };
const MEETING: Sense = Sense { kind: "meeting", ..NOTHING };
const VISIT: Sense = Sense { kind: "visit", ..NOTHING };
const MAIL: Sense = Sense { kind: "mail", channel: "mail", ..NOTHING };
const MESSAGE: Sense = Sense { kind: "message", ..NOTHING };
/// What came of it: the words stay in the note.
const CAME: Sense = Sense { is_done: true, stays: true, ..NOTHING };
const SENT: Sense = Sense { usual: "message", ..CAME };

const LIST: &[(&str, Sense)] = &[
    (
        "звонок|обзвон|call|қоңырау|phone|созвон|созвониться|поговорить|сөйлесу|тілдесу|сөйлесемін|сөйлесеміз",
        CALL,
    ),
    (
        "позвонить|набрать|перезвонить|обзвонить|дозвониться|позвоню|наберу|перезвоню|қоңырау шалу|қоңырау соғу|телефон соғу|телефон шалу|хабарласу|қайта хабарласу|қайта қоңырау шалу|қоңырау шаламын|қоңырау соғамын|телефон соғамын|хабарласамын|қоңырау шалу керек|хабарласу керек|ring|call back|give a call",
        OUT,
    ),
    (
        "набрал|набрала|called|phoned|rang up|қоңырау шалдым|қоңырау шалдық|қоңырау соқтым|қоңырау соқтық|телефон соқтым|телефон соқтық|телефон шалдым|телефон шалдық|қайта қоңырау шалдым|я позвонил|я позвонила|я звонил|я звонила|мы позвонили|я перезвонил|я перезвонила|i called|we called",
        Sense { is_done: true, ..OUT },
    ),
    (
        "дозвонился|дозвонилась|дозвонились|хабарластым|хабарластық|қайта хабарластым",
        Sense { is_done: true, result: "reached", ..OUT },
    ),
    (
        "сөйлестім|сөйлестік|тілдестім|тілдестік|телефонмен сөйлестім|телефонмен сөйлестік|говорил|говорила|говорили|разговаривал|разговаривала|разговаривали|общался|общалась|общались|поговорил|поговорила|поговорили|переговорил|переговорила|переговорили|пообщался|пообщалась|пообщались|созвонился|созвонилась|созвонились|spoke|spoke with|spoke to|talked|talked to|talked with|had a call",
        Sense { is_done: true, result: "reached", ..CALL },
    ),
    (
        "звонил|звонила|звонили|позвонил|позвонила|позвонили|перезвонил|перезвонила|перезвонили|звонил мне|звонила мне|қоңырау шалды|қоңырау соқты|телефон соқты|телефон шалды|хабарласты|қайта қоңырау шалды|өзі хабарласты|өзі қоңырау шалды|қоңырау түсті|he called|she called|they called|called me|called us|called back|rang me",
        Sense { is_done: true, ..IN },
    ),
    (
        "пропущенный|пропущенный звонок|пропущенный вызов|пропущенные|пропущен звонок|пропустил звонок|пропустила звонок|пропустил вызов|не ответил на звонок|не ответила на звонок|не успел ответить|не успела ответить|missed call|missed a call|missed call from|missed a call from|missed the call|өткізіп алған қоңырау|өткізіп алынған қоңырау|өткізіп алдым|қабылданбаған қоңырау|жауапсыз қоңырау|жауап берілмеген қоңырау|қоңырауын өткізіп алдым|жауапсыз қалған қоңырау",
        Sense { result: "no_answer", is_done: true, ..IN },
    ),
    ("входящий|входящий звонок|incoming|incoming call|кіріс|кіріс қоңырау", Sense { is_done: true, ..IN }),
    ("исходящий|исходящий звонок|outgoing|outgoing call|шығыс|шығыс қоңырау", OUT),
    (
        "встреча|встречу|назначить встречу|встретиться|переговоры|встречаемся|кездесу|жолығу|жүздесу|кездесеміз|кездесемін|кездесу керек|жолығамыз|жолығамын|келіссөз|келіссөздер|кездесуді|meeting|meet",
        MEETING,
    ),
    (
        "была встреча|встреча была|были переговоры|кездесу болды|жүздесу болды|встретились|встретился|встретилась|встречались|встречался|встречалась|провел встречу|провела встречу|провели встречу|встреча прошла|кездестік|кездестім|жүздестік|жүздестім|жолықтық|жолықтым|кездесу өтті|кездесу болды|кездесу өткіздім|кездесу өткіздік|met|met with|had a meeting",
        Sense { is_done: true, ..MEETING },
    ),
    (
        "визит|выезд|заехать|подъехать|заглянуть|соғу|кіріп шығу|съездить|поехать|бару|барып келу|барып қайту|барамын|барамыз|visit|drop by",
        VISIT,
    ),
    (
        "заехал|заехала|заехали|съездил|съездила|съездили|ездил|ездила|ездили|побывал|побывала|побывали|барып келдім|барып келдік|барып қайттым|барып қайттық|бардым|бардық|visited|dropped by|stopped by",
        Sense { is_done: true, ..VISIT },
    ),
    (
        "был в|была в|были в|был у|была у|были у|болып келдім|болып келдік|болып қайттым|болып қайттық|was at",
        Sense { is_done: true, ..VISIT },
    ),
    (
        "приехал|приехала|приехали|приезжал|приезжала|приезжали|бізге келді|кеңсеге келді|came to us|came by",
        Sense { direction: "in", is_done: true, ..VISIT },
    ),
    (
        "отправил|отправила|отправили|выслал|выслала|выслали|выставил|выставила|выставили|скинул|скинула|скинули|жібердім|жібердік|жолдадым|жолдадық|салып жібердім|салып жібердік|sent",
        Sense { direction: "out", ..SENT },
    ),
    (
        "прислал|прислала|прислали|жіберді|салып жіберді|жолдады|sent us|sent me",
        Sense { direction: "in", ..SENT },
    ),
    ("письмо|почта|e mail|email|mail|letter|хат|электрондық хат|пошта", MAIL),
    (
        "отправить письмо|написать письмо|хат жіберу|хат жазу|хат жолдау|write email",
        Sense { direction: "out", ..MAIL },
    ),
    (
        "отправил письмо|отправила письмо|отправили письмо|написал письмо|написала письмо|хат жібердім|хат жібердік|хат жаздым|хат жаздық|хат жолдадым|хат жолдадық|пошта жібердім|поштамен жібердім|mailed|emailed|sent email|sent an email",
        Sense { direction: "out", is_done: true, ..MAIL },
    ),
    (
        "пришло письмо|прислал письмо|прислала письмо|прислали письмо|хат келді|хат жіберді|хат жазды|поштамен жіберді",
        Sense { direction: "in", is_done: true, ..MAIL },
    ),
    ("сообщение|хабарлама|message", MESSAGE),
    ("написать|жазу|жазамын|хабарлама жазу|хабарлама жіберу|text", Sense { direction: "out", ..MESSAGE }),
    (
        "жаздым|жаздық|хабарлама жаздым|хабарлама жібердім|хабарлама жібердік|жауап жаздым|я написал|я написала|мы написали|написал ему|написал ей|написал им|написала ему|написала ей|написала им|texted|i wrote|wrote to|wrote them|wrote him|wrote her",
        Sense { direction: "out", is_done: true, ..MESSAGE },
    ),
    (
        "написал|написала|написали|жазды|жауап жазды|хабарлама келді|хабарлама жазды|хабарлама жіберді|wrote|wrote back",
        Sense { direction: "in", is_done: true, ..MESSAGE },
    ),
    (
        "whatsapp|ватсап|вотсап|уотсап|в ватсап|в ватсапе|в whatsapp|ватсапқа|ватсаппен|ватсаптан|ватсап арқылы|on whatsapp",
        Sense { channel: "whatsapp", ..MESSAGE },
    ),
    (
        "telegram|телеграм|телеграмм|в телеграм|в телеграме|телеграмға|телеграммен|телеграм арқылы|on telegram",
        Sense { channel: "telegram", ..MESSAGE },
    ),
    ("sms|смс", Sense { channel: "sms", ..MESSAGE }),
    (
        "zoom|зум|в зуме|видео|видеозвонок|бейнеқоңырау|бейнекездесу|зумда|зум арқылы",
        Sense { channel: "video", ..MEETING },
    ),
    (
        "планёрка|планерка|планёрку|планерку|летучка|летучку|оперативка|оперативку|совещание|собрание|стендап|standup|stand up|staff meeting|team meeting|briefing|жиналыс|мәжіліс|мәжілісі|лездеме|жиналысы|жедел жиналыс",
        Sense { kind: "event", stays: true, ..NOTHING },
    ),
    (
        "отправить|выслать|скинуть|переслать|направить|выставить|жіберу|жолдау|жіберемін|жолдаймын|жіберу керек|send|forward",
        Sense { direction: "out", usual: "message", stays: true, ..NOTHING },
    ),
    (
        "подготовить|составить|проверить|оформить|подписать|распечатать|заполнить|сверить|отчёт|дайындау|әзірлеу|тексеру|рәсімдеу|толтыру|салыстыру|есеп|қол қою|дайындау керек|тексеру керек|prepare|draft|check|fill in|report|print",
        Sense { usual: "task", stays: true, ..NOTHING },
    ),
    ("задача|задачу|сделать|task|todo|to do|тапсырма|істеу|істеу керек", Sense { kind: "task", ..NOTHING }),
    (
        "выставка|семинар|конференция|event|exhibition|іс шара|көрме",
        Sense { kind: "event", stays: true, ..NOTHING },
    ),
    (
        "не состоялась|не состоялся|не состоялись|сорвалась|сорвался|сорвались|отменилась|отменили встречу|не пришёл на встречу|не пришла на встречу|не пришли на встречу|на встречу не пришёл|на встречу не пришла|на встречу не пришли|не явился|не явилась|не явились|кездесу болмады|кездесуге келмеді|кездесу болмай қалды|no show|meeting cancelled|meeting canceled|did not show up",
        Sense { result: "no_answer", usual: "meeting", ..CAME },
    ),
    (
        "не ответил|не ответила|не ответили|не отвечал|не отвечала|не отвечает|не отвечают|не дозвонился|не дозвонилась|не дозвонились|нет ответа|не взял|не взяла|не взяли|не взяли трубку|не подняли|не подняли трубку|не ответили на звонок|не берёт|не берут|не берёт трубку|не берут трубку|не взял трубку|не взяла трубку|не поднял|не подняла|не поднял трубку|не подняла трубку|не поднимает|не поднимают|недоступен|недоступна|недозвон|вне зоны|телефон выключен|сбросил|сбросила|занято",
        Sense { result: "no_answer", direction: "out", is_done: true, ..CALL },
    ),
    (
        "жауап бермеді|жауап бермейді|жауап берген жоқ|жауап жоқ|жауап болмады|көтермеді|көтермейді|көтерген жоқ|тұтқаны көтермеді|тұтқаны алмады|телефонды алмады|телефонын алмады|телефонды көтермеді|телефонын көтермеді|трубканы алмады|байланыс жоқ|байланысқа шықпады|телефон өшірулі|телефоны өшірулі|желі бос емес",
        Sense { result: "no_answer", direction: "out", is_done: true, ..CALL },
    ),
    (
        "no answer|did not answer|didn't answer|no reply|not answered|busy|voicemail|unreachable|not reachable|hung up",
        Sense { result: "no_answer", direction: "out", is_done: true, ..CALL },
    ),
    (
        "перезвонит|перезвонят|просил перезвонить|просила перезвонить|просили перезвонить|просит перезвонить|попросил перезвонить|попросила перезвонить|попросили перезвонить|перезвонят сами|сами перезвонят|сам перезвонит|сама перезвонит|подумает|подумают|взял паузу|взяла паузу|кейін хабарласады|өзі хабарласады|қайта хабарласады|өздері хабарласады|ойланады|ойланып көреді|ойланамын деді|уақыты жоқ|қолы бос емес|думает|думают|думаем|ойланып жатыр|thinking|thinking about it|will call back|asked to call|will think",
        Sense { result: "later", ..CAME },
    ),
    (
        "отказ|отказал|отказала|отказали|отказался|отказалась|отказались|не согласен|не согласна|не согласны|не согласился|не согласилась|не согласились|не договорились|не интересно|неинтересно|бас тартты|келіспеді|келіспейді|керек емес|керек емес деді|қажет емес|қызық емес|қызықтырмайды|алмайды|refused|declined|rejected|not interested|did not agree|does not agree|doesn't agree|do not agree|didn't agree",
        Sense { result: "refused", ..CAME },
    ),
    (
        "согласен|согласна|согласны|согласился|согласилась|согласились|договорились|договорился|договорилась|согласовали|согласовано|подтвердил|подтвердила|подтвердили|келісті|келістік|келісілді|келісім берді|келісімін берді|мақұл деді|болады деді|жарайды деді|аламын деді|аламыз деді|уағдаластық|agreed|accepted|confirmed",
        Sense { result: "agreed", ..CAME },
    ),
    (
        "следующая встреча|след встреча|next meeting|келесі кездесу",
        Sense { announces: Announced::Step, ..MEETING },
    ),
    ("следующий звонок|след звонок|next call|келесі қоңырау", Sense { announces: Announced::Step, ..CALL }),
    (
        "обсудил|обсудила|обсудили|обсуждали|талқыладық|талқыладым|discussed|оплатил|оплатила|оплатили|оплачено|оплата прошла|оплата поступила|төледі|төлем түсті|төленді|paid|подписал|подписала|подписали|подписан|подписано|подписаны|қол қойды|қол қойылды|signed|взял товар|купил|купила|купили|взяли|забрали|заказал|заказала|заказали|сатып алды|тапсырыс берді|ordered|bought|took|отменил|отменила|отменили|болдырмады|бас тартылды|cancelled|canceled|не оплатит|не оплатят|не заплатит|не заплатят|төлемейді|will not pay|won't pay|получил|получила|получили|алып кетті|received",
        CAME,
    ),
    (
        "перенёс|перенес|перенесла|перенесли|ауыстырды|кейінге қалдырды|moved|postponed|rescheduled",
        Sense { result: "later", ..CAME },
    ),
    (
        "новый клиент|новая клиентка|новый заказчик|новый покупатель|новая компания|новая фирма|жаңа клиент|жаңа тұтынушы|жаңа компания|new client|new customer|new prospect|new company",
        Sense { announces: Announced::New, ..NOTHING },
    ),
    ("след шаг|следующий шаг|келесі қадам|next step", Sense { announces: Announced::Step, ..NOTHING }),
    (
        "обещал|обещала|обещали|пообещал|пообещала|пообещали|обещает|обещают|уәде берді|уәде етті|төлеймін деді|төлейміз деді|promised|promises|оплатит|оплатят|заплатит|заплатят|переведёт деньги|переведут деньги|перечислит|перечислят|төлейді|төлеп береді|аударады|will pay|will transfer",
        Sense { announces: Announced::Sum, ..CAME },
    ),
];
