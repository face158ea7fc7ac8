//! The paper of a letter that is being written.

use crate::{
    domain::{
        contract::text::{Text, template::Template},
        debt::letter::Degree,
        money::{Currency, Money},
    },
    report::document::{DebtLetter, debt_values, library, write},
    screens::{Context, export::Offer},
    store::{
        debt_letter::{LetterDesk, WriteLetter},
        record::text,
    },
    ui::text as cells,
};
use chrono::{Datelike as _, NaiveDate};

/// What was chosen of a letter.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub(super) degree: Degree,
    pub(super) currency: Currency,
    /// Codes of its languages.
    pub(super) language: String,
    pub(super) penalty: Option<Money>,
    pub(super) deadline: NaiveDate,
}

/// The text that a letter of a degree begins from: that of the office, else the sample.
pub(super) fn template(desk: &LetterDesk, degree: Degree) -> Option<Text> {
    let name = degree.template();
    let known =
        library(&desk.templates).into_iter().find(|one| one.name == name).and_then(|one| one.template.ok());
    known.or_else(|| Template::sample(name)).map(|template| template.text)
}

/// In which languages a letter can be written, that of the client first.
pub(super) fn languages(desk: &LetterDesk, degree: Degree) -> Vec<String> {
    let Some(words) = template(desk, degree) else { return Vec::new() };
    let known = words.languages();
    let own = text(&desk.demand.sides.client.client, "language");
    let both = (known.contains(&"kk") && known.contains(&"ru")).then(|| "kk+ru".to_owned());
    let mut all: Vec<String> = known.iter().map(|code| (*code).to_owned()).chain(both).collect();
    all.sort_by_key(|code| *code != own);
    all
}

/// The paper on its way into a file, and what the register keeps of it; or what is wrong with the template.
pub(super) fn offer(
    desk: &LetterDesk,
    chosen: &Chosen,
    cx: &Context,
) -> Result<(Offer, WriteLetter), String> {
    let lines = desk.demand.lines(chosen.currency);
    let debt = desk.demand.debt(chosen.currency).map_err(|_| cx.words.get("flaw-amount-too-large"))?;
    let claim = debt.minor().saturating_add(chosen.penalty.map_or(0, Money::minor));
    let number = format!("{}/{}", desk.number, cx.today.year());
    let letter = DebtLetter {
        sides: &desk.demand.sides,
        number: &number,
        day: cx.today,
        deadline: chosen.deadline,
        lines: &lines,
        debt,
        penalty: chosen.penalty,
        claim: Money::new(claim, chosen.currency),
    };
    let words = template(desk, chosen.degree).ok_or_else(|| cx.words.get("text-none-yet"))?;
    let languages = words.languages_or_all(&chosen.language);
    let paper = write(&words, &languages, &debt_values(&letter))
        .map_err(|found| found.first().map(|one| one.say(cx.words)).unwrap_or_default())?;
    let title = cx.words.say("debt-letter-no", [("number", number)]);
    let client = cells::clean(&text(&desk.demand.sides.client.client, "name"));
    let file = format!("{title} {client}");
    let register = WriteLetter {
        client: desk.demand.client,
        degree: chosen.degree,
        day: cx.today,
        deadline: chosen.deadline,
        debt,
        penalty: chosen.penalty,
        lines: WriteLetter::lines(&lines),
        language: languages.join("+"),
        file: String::new(),
        number: desk.number,
    };
    Ok((Offer::of_paper((paper, &words), (title, &file), false, cx), register))
}
