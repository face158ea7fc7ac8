//! What records say in words and for programs, the same on the screens, on the command line and in files.

mod action;
mod activity_json;
mod annex;
pub mod backup;
mod claim;
mod clash;
pub mod client_json;
mod contract;
mod debt;
mod debt_letter;
mod debt_report;
pub mod document;
pub mod export;
mod first_days;
mod handover;
mod invoice;
mod invoice_whole;
mod journal_json;
mod ladder;
mod lasting;
mod load;
mod meaning;
mod obligation;
mod obligation_proposal;
mod own_field;
mod package;
mod paper;
mod penalty;
mod person_file;
mod preparation;
mod reconciliation;
pub mod record;
mod review;
mod run_json;
mod setting;
mod signatory;
mod statement;
mod work_report;

pub use action::Teller;
pub use activity_json::activity_json;
pub use annex::{annex_json, annex_rows, annex_sum, doubts as annex_doubts};
pub use claim::{
    dispute_json, dispute_rows, dispute_state, promise_about, promise_json, promise_rows, promise_state,
};
pub use clash::clash_words;
pub use contract::{contract_cell, contract_json, contract_rows};
pub use debt::{aged_json, credit_json, debt_json, debt_line_json, holds, late_json, period_json};
pub use debt_letter::{
    letter_degree, letter_held, letter_held_json, letter_json, letter_rows, letter_stands, letter_state,
};
pub use debt_report::{
    DebtFigure, Quantity, debt_figures, debt_report_json, debt_report_plain, debt_report_text,
    debt_report_title, month_json, paid_history_json, week_words,
};
pub use first_days::{day_of, first_days_json, first_days_words, lesson_count, lesson_tip, lesson_words};
pub use handover::{
    absence_json, absence_state, handed_over, handover_blocks, handover_json, handover_lines, handover_name,
    handover_title, story_blocks, story_json, story_lines,
};
pub use invoice::{invoice_json, invoice_status, payment_json, payment_rows};
pub use invoice_whole::{whole_invoice_json, whole_invoice_rows};
pub use journal_json::entry_json;
pub use ladder::{ladder_json, ladder_rows, rate_cells, rate_json};
pub use lasting::lasting;
pub use load::{load_head, load_json, load_row, load_told};
pub use meaning::field_key;
pub use obligation::{
    balance_json, obligation_amount, obligation_cell, obligation_due, obligation_json, obligation_rest,
    obligation_rows, obligation_status, obligation_terms, obligation_what,
};
pub use obligation_proposal::{proposed_json, proposed_words};
pub use own_field::own_field_json;
pub use package::{
    document_json, document_rows, document_stage, document_title, link_json, link_words, missing_json,
    missing_line, missing_lines,
};
pub use paper::{checked, paper_json, paper_rows, standing_key};
pub use penalty::{
    WORKING, limitation_json, limitation_words, penalty_basis, penalty_decision_words, penalty_json,
    penalty_lines, penalty_rows, working_cells,
};
pub use person_file::PersonFile;
pub use preparation::{
    SheetLine, preparation_day, preparation_doubts, preparation_head, preparation_json, preparation_lines,
    preparation_sheet, preparation_title,
};
pub use reconciliation::{
    act_contract, act_json, act_notes, act_period, act_rows, act_signature, act_status, whole_act_json,
};
pub use review::{review_json, review_sentence, review_state, sent_sentence};
pub use run_json::{run_json, run_reason, run_why, to_do};
pub use setting::setting_json;
pub use signatory::{authority_parts, finding_json, signatory_cell, signatory_json, signatory_rows};
pub use statement::{StatementJson, operation_json};
pub use work_report::{report_json, report_text, report_title, report_wanted, topics_json};
