//! The steps of an import in words, for plain mode.

use super::{
    mapping::{Item, MappingStep, setting_key},
    path::PathStep,
    preview::PreviewStep,
    run::RunStep,
    words::{gain, verdict_mark},
};
use crate::{
    domain::import::{ClientImport, Judged},
    keys::Command,
    screens::{Context, Spoken, aloud},
    ui::text,
};

impl PathStep {
    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        let names = self.names.spoken(cx);
        let typed = text::clean(&self.names.field.text());
        let label = cx.words.get("import-path").trim_end_matches(':').to_owned();
        let question = if typed.is_empty() { label } else { format!("{label} [{typed}]") };
        Spoken::lines([self.refusal().to_owned()]).choices(names, Command::Accept).asking(question)
    }
}

impl MappingStep {
    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        let items = self.items().into_iter().map(|item| match item {
            Item::Setting(setting) => {
                format!("{}: {}", cx.words.get(setting_key(setting)), self.value(setting, cx))
            }
            _ => cx.words.get("import-to-preview"),
        });
        let columns = (0..self.file.mapping.columns.len()).map(|column| {
            let (heading, field) = self.column_words(column, cx);
            let parts = [("column", heading), ("field", field), ("samples", self.samples(column))];
            cx.words.say("plain-column", parts)
        });
        Spoken::lines([self.status(cx)]).choices(items.chain(columns), Command::Accept)
    }
}

impl PreviewStep {
    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        let at = self.visible.iter();
        let rows = at.filter_map(|at| Some((self.rows.get(*at)?, self.report.rows.get(*at)?)));
        let rows = rows.map(|(client, judged)| Self::spoken_row(client, judged, cx));
        let loose = self.loose.iter().map(|(line, flaw)| Self::told_line(*line, flaw, cx));
        let waits = if self.is_waiting() { cx.words.get("import-judging") } else { String::new() };
        Spoken::lines([self.status(cx), waits].into_iter().chain(loose))
            .choices([self.start_words(cx)].into_iter().chain(rows), Command::Accept)
    }

    fn spoken_row(client: &ClientImport, judged: &Judged, cx: &Context) -> String {
        let verdict = cx.words.get(verdict_mark(&judged.verdict).1);
        let value = |key: &str| text::clean(client.client.get(key));
        let side = text::clean(Self::side(client));
        let row = aloud([verdict.as_str(), &value("name"), &value("tax_id"), &side]);
        let line = cx.words.say("import-line", [("line", judged.line.to_string()), ("text", row)]);
        let gains = judged.verdict.gains().iter().map(|found| {
            let (field, [before, after]) = gain(found, cx);
            format!("{field}: {}", cx.words.say("plain-change", [("before", before), ("after", after)]))
        });
        let reasons = Self::row_reasons(judged, cx).into_iter().chain(gains).collect::<Vec<_>>().join("; ");
        if reasons.is_empty() { line } else { format!("{line}. {reasons}") }
    }
}

impl RunStep {
    /// How far it is, and what was done.
    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        if let Some(report) = &self.done {
            return Spoken::lines(self.report_lines(report, cx).into_iter().map(|(line, _)| line));
        }
        Spoken::lines([self.work.spoken()])
    }
}
