//! Every table of the program.

use super::{
    Schema, absence, activity, annex, client, consent, contact, contract, duplicate, edition, invoice,
    migrate, note, obligation, office, package, paper, payment, run, signatory, statement, template,
};

/// The program's own schema: every step and every journaled table.
pub const SCHEMA: Schema = Schema {
    migrations: migrate::MIGRATIONS,
    tables: &[
        &office::USER,
        &office::COMPANY,
        &office::SETTING,
        &office::OWN_FIELD,
        &office::SAVED_VIEW,
        &office::IMPORT_KIND,
        &client::CLIENT,
        &client::ACCOUNT,
        &client::NEED,
        &contact::CONTACT,
        &contact::POST,
        &contact::CONTACT_POINT,
        &consent::CONSENT,
        &note::NOTE,
        &duplicate::NOT_DUPLICATE,
        &activity::ACTIVITY,
        &office::CALENDAR_DAY,
        &run::RUN_PAUSE,
        &absence::ABSENCE,
        &contract::CONTRACT,
        &template::TEMPLATE,
        &edition::EDITION,
        &edition::PASSAGE,
        &signatory::SIGNATORY,
        &signatory::CONTRACT_SIGNATORY,
        &paper::PAPER,
        &annex::ANNEX,
        &package::PACKAGE_DOCUMENT,
        &obligation::OBLIGATION,
        &obligation::PERFORMANCE,
        &invoice::INVOICE,
        &invoice::INSTALMENT,
        &statement::STATEMENT,
        &payment::PAYMENT,
        &payment::ALLOCATION,
    ],
};
