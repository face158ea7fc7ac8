//! What is counted back from now: «час назад», «екі күн бұрын», "3 days ago".

use crate::domain::{
    search::fold,
    spoken::{Here, Moment, read_as_typed},
};
use chrono::{NaiveDateTime, NaiveTime};

/// The moment that lies so far back, and how many words say it.
pub(super) fn ago(words: &[String], here: &Here) -> Option<(usize, Moment)> {
    const LONGEST: usize = 4;
    const BACK: [&str; 3] = ["назад", "бурын", "ago"];
    let is_back = |word: &String| BACK.contains(&fold(word).as_str());
    let at = words.iter().take(LONGEST).position(is_back).filter(|at| *at > 0)?;
    let distance = words.get(..at)?.join(" ");
    let ahead = read_as_typed(&format!("через {distance}"), here).ok()?;
    let moment = |time: Option<NaiveTime>| ahead.day.and_time(time.unwrap_or(here.now.time()));
    let back: NaiveDateTime = here.now.checked_sub_signed(moment(ahead.time) - here.now)?;
    let moment = Moment { time: ahead.time.map(|_| back.time()), ..Moment::on(back.date()) };
    Some((at + 1, moment))
}
