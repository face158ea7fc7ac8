//! What a trainee may not do alone: the curator accepts it or gives it back (`U-22`).

use super::{
    Answer, Context, Reaction,
    choice::{Choice, Line},
    choice_list::{ChoiceList, Deed, Entries},
    prompt::Prompt,
};
use crate::{
    domain::id::Id,
    i18n::Catalogue,
    report::{export::Records, review_sentence, review_state},
    store::{
        Changes, StoreError,
        review::{AcceptReview, ListReviews, REVIEW, ReturnReview, ReviewOut},
    },
    ui::text,
    worker::Pending,
};

/// What is asked of the person.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// Accept it or give it back.
    Word(Id),
    /// What has to be better.
    Remark(Id),
}

/// Requests that wait for the person, and those that he asked for.
#[derive(Default)]
pub struct Reviews {
    asked: Asked,
}

impl Reviews {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self::default(), cx)
    }

    fn ask_remark(&mut self, review: Id, cx: &Context) -> Reaction {
        self.asked = Asked::Remark(review);
        Reaction::open(Prompt::new(cx.words.get("review-remark")))
    }
}

/// What was asked for, and how far it is.
pub fn told(one: &ReviewOut, words: &Catalogue) -> String {
    text::clean(&text::dotted([review_sentence(one, words), review_state(one, words)]))
}

/// What is said of a request whose acceptance no undo takes back.
fn for_good(one: &ReviewOut) -> Option<&'static str> {
    match one.kind.as_str() {
        "sign" => Some("review-final-sign"),
        "write-file" => Some("review-final-file"),
        kind if kind.starts_with("send") || one.contract_state == "sent" => Some("review-final-send"),
        _ => None,
    }
}

impl Entries for Reviews {
    type Entry = ReviewOut;
    const TITLE: &'static str = "command-reviews";
    const OPENS_TO_WRITE: bool = true;

    fn read(&self, cx: &Context) -> Pending<Vec<ReviewOut>> {
        cx.worker.ask(ListReviews { user: cx.user.to_owned(), judged_since: Some(0) })
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&REVIEW)
    }

    fn lines(&self, entries: &[ReviewOut], cx: &Context) -> Vec<Line> {
        let line = |one: &ReviewOut| Line {
            text: text::clean(&text::dotted([one.by.clone(), review_sentence(one, cx.words)])),
            side: text::clean(&review_state(one, cx.words)),
            is_current: false,
        };
        entries.iter().map(line).collect()
    }

    fn nothing(&self, cx: &Context) -> Option<String> {
        Some(cx.words.count("review-count", 0))
    }

    fn open(&mut self, at: usize, entries: &[ReviewOut], cx: &Context) -> Deed {
        let Some(one) = entries.get(at) else { return Reaction::Stay.into() };
        let told = told(one, cx.words);
        if !one.waits() || one.by == cx.user {
            return Reaction::warn(told).into();
        }
        self.asked = Asked::Word(one.id);
        let lines = ["review-accept", "review-return"].map(|key| Line::new(cx.words.get(key))).to_vec();
        let title = cx.words.say("review-asks", [("name", text::clean(&one.by))]);
        let hint = match for_good(one) {
            Some(key) => format!("{told}. {}", cx.words.get(key)),
            None => told,
        };
        Reaction::open(Choice::question(title, hint, lines)).into()
    }

    fn answer(&mut self, answer: Answer, _: &[ReviewOut], cx: &Context) -> Deed {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Word(id), Answer::Chosen(0)) => {
                Deed::write(AcceptReview(id), cx.words.get("review-state-accepted"), cx)
            }
            (Asked::Word(id), Answer::Chosen(_)) => self.ask_remark(id, cx).into(),
            (Asked::Remark(review), Answer::Text(remark)) => {
                Deed::write(ReturnReview { review, remark }, cx.words.get("review-state-returned"), cx)
            }
            _ => Reaction::Stay.into(),
        }
    }

    fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    fn refused(&mut self, error: &StoreError, cx: &Context) -> Reaction {
        match error {
            StoreError::Stale { .. } => Reaction::warn(cx.words.get("review-hint-stale")),
            other => Reaction::failed(other, cx.words),
        }
    }

    fn records(&self, entries: &[ReviewOut], cx: &Context) -> Records {
        Records::of_reviews(entries, cx.words)
    }
}
