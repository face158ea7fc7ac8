//! Settings of the office on the command line.

use super::{
    Desk,
    arguments::{SetSetting, SettingVerb},
    client::operation,
    failure::{Done, Failure, WRONG_USE},
    output::{Outcome, Table, list},
};
use crate::{
    domain::settings::{SETTINGS, Setting},
    i18n::settings,
    report::{
        export::{List, Records},
        setting_json,
    },
    store::{
        Store,
        office::settings::{ReadSettings, SaveSettings},
    },
    ui::text::cut,
};
use serde_json::Value;

/// Cells of a value in the table; the whole of it stands in the JSON document.
const WIDEST: usize = 32;

/// Does one verb.
pub fn run(verb: &SettingVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        SettingVerb::List => show(store, desk),
        SettingVerb::Set(SetSetting { name, value }) => {
            let setting = named(name)?;
            let value = setting.kind.read(value).ok_or_else(|| {
                let (key, parts) = settings::wrong_key(setting, value, desk.words);
                let refused = Failure::new(WRONG_USE, key);
                parts.into_iter().fold(refused, |refused, (name, part)| refused.part(name, part))
            })?;
            save(setting, Some(value), store, desk)
        }
        SettingVerb::Unset(wanted) => save(named(&wanted.name)?, None, store, desk),
    }
}

fn named(name: &str) -> Done<&'static Setting> {
    Setting::named(name).ok_or_else(|| {
        let known: Vec<&str> = SETTINGS.iter().map(|setting| setting.name).collect();
        Failure::new(WRONG_USE, "setting-unknown").part("name", name).part("accepted", known.join(", "))
    })
}

fn show(store: &Store, desk: &Desk) -> Done<Outcome> {
    let set = store.read(&ReadSettings)?;
    let headings = ["setting-name", "setting-value", "setting-default", "setting-meaning"];
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let row = |setting: &Setting| {
        vec![
            setting.name.to_owned(),
            cut(&set.value(setting), WIDEST),
            cut(setting.usual, WIDEST),
            desk.words.get(setting.label),
        ]
    };
    let items: Vec<Value> = SETTINGS.iter().map(|setting| setting_json(setting, &set, desk.words)).collect();
    let text = Table { headings, rows: SETTINGS.iter().map(row).collect() }.text(desk.format);
    Ok(Outcome::new(list(&items, None, items.len()), text))
}

/// All of them as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    Ok(List::Records(Box::new(Records::of_settings(&store.read(&ReadSettings)?, desk.words))))
}

/// Sets it, or takes it away: then the usual value holds.
fn save(setting: &Setting, value: Option<String>, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let receipt = store.write(&SaveSettings(vec![(setting.name.to_owned(), value)]))?;
    let set = store.read(&ReadSettings)?;
    let mut json = setting_json(setting, &set, desk.words);
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let told = settings::value(setting, &set.value(setting), desk.words);
    Ok(Outcome::new(json, format!("{}: {told}", desk.words.get(setting.label))))
}
