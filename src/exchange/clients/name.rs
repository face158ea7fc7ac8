//! Name, short name and legal form.

use super::{F, Reading};
use crate::domain::{
    legal_form::{self, LegalForm, Names, split_name},
    search::base,
};

impl Reading<'_> {
    /// The full name is the name, and the name of a catalogue the short one. Without either the client is
    /// the contact person. Answers the legal form.
    pub(super) fn name(&mut self) -> Option<LegalForm> {
        let (full, daily) = (self.cells.first(F::FullName), self.cells.first(F::Name));
        let name = full.or(daily).map(|name| self.with_form(name));
        let name = name.or_else(|| self.cells.person())?;
        self.put("name", &name);
        if let (Some(full), Some(daily)) = (full, daily)
            && full != daily
        {
            self.put("short_name", daily);
        }
        split_name(&name).0
    }

    /// Joins a legal form that stands in a column of its own.
    fn with_form(&self, name: &str) -> String {
        let typed = self.cells.first(F::LegalForm);
        let form = typed.and_then(|typed| Some((legal_form::find(typed)?, typed)));
        let (None, Some((form, typed))) = (split_name(name).0, form) else { return name.to_owned() };
        let short = names_of(form, typed).short;
        let bare = name.trim_matches('"').trim();
        if is_trader(form) || bare.starts_with('«') {
            format!("{short} {bare}")
        } else {
            format!("{short} «{bare}»")
        }
    }
}

/// Names in the language the form is typed in; Russian when that cannot be told.
fn names_of(form: LegalForm, typed: &str) -> Names {
    let typed = base(typed);
    let says = |names: &Names| [names.short, names.long].iter().any(|name| base(name) == typed);
    [form.ru(), form.kk(), form.en()].into_iter().find(says).unwrap_or_else(|| form.ru())
}

/// Whether a person trades under this form.
pub(super) const fn is_trader(form: LegalForm) -> bool {
    matches!(form, LegalForm::Ip | LegalForm::Chp)
}

/// Whether only Russia has this form.
pub(super) const fn is_russian(form: LegalForm) -> bool {
    matches!(form, LegalForm::Ooo | LegalForm::Pao | LegalForm::Oao | LegalForm::Zao | LegalForm::Kfh)
}

/// Whether only Kazakhstan has this form.
pub(super) const fn is_kazakh(form: LegalForm) -> bool {
    matches!(form, LegalForm::Too | LegalForm::Nao | LegalForm::Kh | LegalForm::Fh)
}
