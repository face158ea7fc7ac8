//! Every command is run with `--json`, and what it answers has the shape that `docs/json` promises.

use crate::schema::Schemas;
use clap::Command;
use serde_json::Value;
use serik::{
    cli::{Desk, Format, parse, run, tree},
    clock::Clock,
    config::{Folders, NamedBy},
    i18n::{Catalogue, Language},
    store::Actor,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    fs,
    path::Path,
    rc::Rc,
};

/// Schemas that stand for no command of their own: parts, errors, help.
const SHARED: [&str; 3] = ["common", "error", "help"];

/// Every command, in an order that works; `{name/key}` is a value of an earlier answer, `{folder}` the folder
/// of the files. Records are filled here and empty there, so that `null` is met too.
const EXAMPLES: &[&[&str]] = &[
    &["init", "--db", "{folder}/new.db"],
    &["demo"],
    &["demo", "--size", "20", "--db", "{folder}/large.db"],
    &["doctor"],
    &["share", "check", "{folder}"],
    &["share", "convert"],
    &["share", "alone", "--confirm", "Один компьютер", "--db", "{folder}/Dropbox/demo.db"],
    &["completions", "bash"],
    &["manual"],
    &["users", "list"],
    &["users", "add", "Дәурен Серіков", "--role", "viewer"],
    &["users", "edit", "Дәурен Серіков", "--clients", "own", "--curator", "Дмитрий Ким"],
    &["users", "pin", "Дәурен Серіков", "--clear"],
    &["users", "first-days"],
    &["review", "list", "--all"],
    &["review", "accept", "{review-list/items/0/id}"],
    &["review", "return", "{review-list/items/1/id}", "--remark", "Ещё раз"],
    &["company", "show"],
    &["company", "list"],
    &["company", "add", "--set", "name=Екінші фирма"],
    &["company", "set", "--set", "vat_payer=жоқ"],
    &["client", "fields"],
    &["client", "fields", "list"],
    &["client", "fields", "add", "Қойма", "--kind", "choice", "--choice", "Алматы", "--choice", "Тараз"],
    &["contact", "fields"],
    &["contact", "fields", "list"],
    &["contact", "fields", "add", "Хобби"],
    &["client", "list", "--limit", "1"],
    &["client", "list", "--search", "нур"],
    &["client", "list", "--segment", "нет такого"],
    &["client", "show", "ЖШС «Әлем Кеңсе»"],
    &["client", "show", "ТОО «Тихий Принтер»"],
    &["client", "show", "ТОО «Dala-Сервис»"],
    &["client", "show", "O'Neil Interiors Ltd"],
    &[
        "client",
        "add",
        "--set",
        "name=ЖШС «Жаңа Күн»",
        "--set",
        "tax_id=250340970018",
        "--set",
        "own_3=Тараз",
    ],
    &["client", "edit", "{client-add/id}", "--set", "credit_limit=1 240 000", "--set", "tags=vip, тендер"],
    &["client", "edit", "{client-add/id}", "--set", "vip=да", "--set", "owner=Дмитрий Ким"],
    &["client", "edit", "{client-add/id}"],
    &["client", "show", "{client-add/id}"],
    &["contact", "add", "{client-add/id}", "--set", "name=Дина", "--set", "phones=+7 701 000 11 22 вн. 5"],
    &["contact", "edit", "{contact-add/id}", "--set", "birthday=25.12.1990", "--set", "attitude=2"],
    &["contact", "link", "{contact-add/id}", "--client", "ТОО «Dala-Сервис»"],
    &["contact", "show", "{contact-add/id}"],
    &["contact", "show", "Гүлсім"],
    &["contact", "list", "{client-add/id}"],
    &["contact", "list", "--limit", "2"],
    &["consent", "add", "{contact-add/id}", "--set", "purpose=marketing", "--client", "{client-add/id}"],
    &["consent", "withdraw", "{contact-add/id}", "--client", "{client-add/id}"],
    &["consent", "list", "{contact-add/id}", "--client", "{client-add/id}"],
    &["contact", "remove", "{contact-add/id}", "--client", "{client-add/id}"],
    &["contact", "restore", "{contact-add/id}"],
    &["note", "add", "{client-add/id}", "Тек жұма күні төлейді"],
    &["note", "pin", "{note-add/id}"],
    &["note", "list", "{client-add/id}"],
    &["activity", "add", "--set", "kind=task", "--set", "goal=есеп"],
    &["activity", "edit", "{activity-add/id}", "--set", "direction=out", "--set", "minutes=15"],
    &["activity", "cancel", "{activity-add/id}", "--reason", "керек емес", "--missed"],
    &["activity", "remove", "{activity-add/id}"],
    &["activity", "add", "{client-add/id}", "--set", "kind=call", "--set", "day=+3", "--contact", "Дина"],
    &["activity", "list", "{client-add/id}"],
    &["activity", "show", "{activity-list/items/0/id}"],
    &["activity", "move", "{activity-show/id}", "пт 11:00", "--reason", "өтінді"],
    &["today", "--all"],
    &["today", "--limit", "2"],
    &["today", "--all", "--reason", "overdue_debt", "--search", "мёд"],
    &["plan", "--from", "2026-01-01", "--to", "2099-01-01"],
    &["prepare", "--all"],
    &["prepare", "--done", "{activity-show/id}"],
    &["report", "day", "--all", "--date", "2026-11-20"],
    &["report", "week", "--manager", "Дмитрий Ким"],
    &["report", "week", "-o", "{folder}/week.csv"],
    &["report", "month"],
    &["report", "load", "--date", "2026-11-20"],
    &["report", "topics", "--all", "--period", "week"],
    &["activity", "done", "{activity-show/id}", "--set", "result=agreed", "--next", "+2н"],
    &["activity", "list", "--limit", "1", "--state", "planned"],
    &["quick", "кеше Жаңа Күн, звонил, просит прайс, +3", "--dry-run"],
    &["quick", "кеше Жаңа Күн, звонил, просит прайс, +3"],
    &["quick", "ертең 15:00 кездесу", "--new", "ЖК Жаңа таныс"],
    &[
        "handover",
        "Дмитрий Ким",
        "Айгерім Сейітова",
        "--from",
        "2027-02-01",
        "--to",
        "2027-02-05",
        "--note",
        "оқу",
    ],
    &["handover", "list"],
    &["handover", "sheet", "Дмитрий Ким"],
    &["handover", "report", "Дмитрий Ким", "--from", "2026-01-01", "--to", "2026-11-24"],
    &["handover", "remove", "{handover/id}"],
    &["handover", "Alisher Tanabay", "Айгерім Сейітова", "--for-good"],
    &[
        "contract",
        "new",
        "--template",
        "services",
        "--client",
        "O'Neil Interiors Ltd",
        "--set",
        "sum=1 500 000",
        "--set",
        "start_day=2026-12-01",
        "--set",
        "end_day=2027-11-30",
        "--set",
        "renewal=auto",
        "--set",
        "renewal_months=12",
        "--set",
        "notice_days=30",
    ],
    &["contract", "edit", "{contract-new/number}", "--set", "subject=Жабдықты күту"],
    &["contract", "show", "{contract-new/id}"],
    &["obligation", "propose", "{contract-new/id}"],
    &["obligation", "propose", "{contract-new/id}", "--take"],
    &["undo"],
    &["contract", "text", "{contract-new/id}"],
    &["contract", "begin", "{contract-new/id}", "--template", "supply"],
    &["contract", "write", "{contract-new/id}", "PAY-TERM", "--ru", "Оплата в течение 5 дней."],
    &[
        "contract",
        "insert",
        "{contract-new/id}",
        "PAY-NEW",
        "--behind",
        "PAY-TERM",
        "--kk",
        "Жаңа",
        "--ru",
        "Новый",
    ],
    &["contract", "strike", "{contract-new/id}", "PAY-NEW"],
    &["contract", "edition", "{contract-new/id}", "--note", "екінші"],
    &["contract", "diff", "{contract-new/id}", "--from", "1", "--to", "2"],
    &["contract", "check", "{contract-new/id}"],
    &["contract", "render", "{contract-new/id}", "--in", "ru"],
    &["contract", "render", "{contract-new/id}", "--in", "kk+ru", "-o", "{folder}/шарт.docx"],
    &["template", "list"],
    &["template", "show", "lease"],
    &["template", "check", "supply"],
    &["template", "add", "tests/samples/contracts/01_supply_ru.docx", "--name", "бөлек"],
    &["template", "remove", "бөлек"],
    &["contract", "move", "{contract-new/id}", "sent"],
    &["contract", "move", "{contract-new/id}", "agreed"],
    &["contract", "list", "--limit", "1", "--state", "agreed"],
    &["contract", "cancel", "{contract-new/id}"],
    &["undo"],
    &["contract", "move", "{contract-new/id}", "signing"],
    &["signatory", "add", "--set", "name=Ахметова Айнұр", "--set", "basis=order", "--set", "basis_number=5"],
    &[
        "signatory",
        "edit",
        "{signatory-add/id}",
        "--set",
        "basis_day=2026-01-05",
        "--set",
        "sum_limit=2 000 000",
    ],
    &["contract", "signatory", "{contract-new/id}", "we", "{signatory-add/id}"],
    &["signatory", "list", "--ours"],
    &["paper", "add", "O'Neil Interiors Ltd", "--set", "kind=licence", "--set", "number=GB-7"],
    &["paper", "edit", "{paper-add/id}", "--set", "valid_until=2027-01-31"],
    &["paper", "verify", "{paper-add/id}"],
    &["paper", "edit", "{paper-add/id}", "--set", "file={folder}/list.csv"],
    &["paper", "list", "O'Neil Interiors Ltd"],
    &["paper", "check", "O'Neil Interiors Ltd"],
    &["paper", "remove", "{paper-add/id}"],
    &["contract", "sign", "{contract-new/id}", "we", "--reason", "шұғыл"],
    &["contract", "sign", "{contract-new/id}", "they", "--on", "2026-11-24", "--reason", "шұғыл"],
    &["contract", "check", "{contract-new/id}"],
    &["signatory", "remove", "{signatory-add/id}"],
    &["contract", "renewals", "--within", "400"],
    &[
        "specification",
        "add",
        "{contract-new/number}",
        "--line",
        "Қағаз A4; бума; 10; 1250,5; 16",
        "--set",
        "vat=on_top",
    ],
    &["specification", "edit", "{specification-add/id}", "--set", "text=Бірінші жеткізу"],
    &["specification", "send", "{specification-add/id}"],
    &["specification", "check", "{specification-add/id}", "--on", "2026-11-24"],
    &["specification", "signatory", "{specification-add/id}", "we"],
    &["specification", "sign", "{specification-add/id}", "we", "--reason", "шұғыл"],
    &["specification", "sign", "{specification-add/id}", "they", "--reason", "шұғыл"],
    &["specification", "show", "{contract-new/number}/1"],
    &["specification", "list", "{contract-new/id}"],
    &["specification", "render", "{contract-new/number}/1", "-o", "{folder}/spec.docx"],
    &["contract", "package", "list", "{contract-new/id}"],
    &["contract", "package", "add", "{contract-new/number}", "waybill", "--set", "own_number=61"],
    &["contract", "package", "edit", "{contract-new/id}", "waybill", "--set", "note=Қоймадан"],
    &["contract", "package", "step", "{contract-new/id}", "waybill/61"],
    &["contract", "package", "step", "{contract-new/id}", "contract", "original", "--on", "2026-11-24"],
    &["contract", "package", "file", "{contract-new/id}", "specification/1", "{folder}/spec.docx"],
    &["contract", "package", "file", "{contract-new/id}", "{contract-new/id}", "{folder}/away.pdf"],
    &["contract", "package", "list", "{contract-new/id}"],
    &["contract", "package", "check", "{contract-new/id}"],
    &["contract", "package", "file", "{contract-new/id}", "contract", "--none"],
    &["contract", "package", "remove", "{contract-new/id}", "{contract-package-add/id}"],
    &["specification", "add", "{contract-new/number}"],
    &["specification", "cancel", "{contract-new/number}/2"],
    &["act", "add", "{contract-new/number}", "--set", "sum=100 000"],
    &["act", "edit", "{act-add/id}", "--set", "currency=KZT"],
    &["act", "send", "{act-add/id}", "--on", "2026-11-24"],
    &["act", "check", "{act-add/id}"],
    &["act", "signatory", "{act-add/id}", "they"],
    &["act", "sign", "{act-add/id}", "they", "--on", "2026-11-24", "--reason", "шұғыл"],
    &["act", "show", "{act-add/id}"],
    &["act", "list"],
    &["act", "render", "{act-add/id}"],
    &["act", "add", "{contract-new/number}"],
    &["act", "cancel", "{contract-new/number}/2"],
    &["contract", "edit", "{contract-new/id}", "--set", "note=екі жақта"],
    &["contract", "prolong", "{contract-renewals/items/2/id}"],
    &["contract", "let-end", "{contract-renewals/items/0/id}"],
    &["contract", "terminate", "{contract-renewals/items/3/id}", "--reason", "Екі ай төлем жоқ"],
    &["contract", "re-register", "{contract-new/id}", "--set", "sum=2 000 000"],
    &["contract", "prolong", "{contract-new/id}", "{contract-re-register/id}", "--dry-run"],
    &["addendum", "add", "{contract-new/number}", "--set", "text=Мекенжай өзгерді"],
    &["addendum", "edit", "{addendum-add/id}", "--set", "end_day=2028-11-30"],
    &["addendum", "send", "{addendum-add/id}"],
    &["addendum", "check", "{addendum-add/id}"],
    &["addendum", "signatory", "{addendum-add/id}", "they"],
    &["addendum", "sign", "{addendum-add/id}", "we", "--reason", "шұғыл"],
    &["addendum", "show", "{contract-new/number}/1"],
    &["addendum", "list"],
    &["addendum", "render", "{addendum-add/id}", "--in", "kk+ru"],
    &[
        "addendum",
        "add",
        "{contract-new/number}",
        "--kind",
        "notice",
        "--set",
        "end_day=2027-06-30",
        "--set",
        "text=x",
    ],
    &["addendum", "cancel", "{contract-new/number}/notice/1"],
    &[
        "obligation",
        "add",
        "{contract-new/number}",
        "--set",
        "sum=500 000",
        "--set",
        "due_count=10",
        "--set",
        "due_unit=banking",
        "--set",
        "event=invoice",
        "--set",
        "evidence=payment_order",
    ],
    &["obligation", "edit", "{obligation-add/id}", "--set", "what=алғашқы бөлігі", "--set", "clause=4.2"],
    &["obligation", "event", "{obligation-add/id}", "--on", "2026-11-23"],
    &["obligation", "dispute", "{obligation-add/id}", "--reason", "шот қате"],
    &["obligation", "reopen", "{obligation-add/id}"],
    &["obligation", "done", "{obligation-add/id}", "--sum", "200 000", "--proof", "т/т № 5"],
    &["obligation", "show", "{obligation-add/id}"],
    &["obligation", "list", "O'Neil Interiors Ltd"],
    &["obligation", "list", "--limit", "1", "--all"],
    &["obligation", "waive", "{obligation-add/id}", "--reason", "кешірілді"],
    &["undo"],
    &["obligation", "done", "{obligation-add/id}"],
    &["obligation", "list", "--status", "done"],
    &["obligation", "remove", "{obligation-add/id}"],
    &["rhythm", "show"],
    &["rhythm", "set", "--pattern", "week:CMCMC--", "--day", "2026-11-26", "--as", "calls"],
    &["config", "list"],
    &["config", "set", "notice.minutes", "15"],
    &["config", "unset", "notice.minutes"],
    &["calendar", "show", "--country", "RU"],
    &["calendar", "set", "2027-12-31", "off", "--name", "Корпоратив"],
    &["calendar", "import", "{folder}/days.csv"],
    &["need", "set", "{client-add/id}", "--set", "uses=қағаз"],
    &["need", "show", "{client-add/id}"],
    &["account", "add", "{client-add/id}", "--set", "iban=KZ209990000000000011"],
    &["account", "edit", "{account-add/id}", "--set", "bank=Дала Банкі"],
    &["account", "list", "{client-add/id}"],
    &["account", "remove", "{account-add/id}"],
    &["client", "remove", "{client-add/id}"],
    &["client", "list", "--removed"],
    &["client", "restore", "{client-add/id}"],
    &["client", "duplicates"],
    &["export", "duplicates", "-o", "{folder}/duplicates.csv"],
    &["client", "apart", "{client-add/id}", "O'Neil Interiors Ltd", "--reason", "екі фирма"],
    &["client", "merge", "ТОО \"Алатау Снаб\"", "ЖШС «Алатау-Снаб»"],
    &["client", "duplicates"],
    &["import", "clients", "{folder}/list.csv", "--dry-run"],
    &["import", "clients", "{folder}/list.csv"],
    &["import", "clients", "{folder}/cards", "--dry-run"],
    &["import", "calendar", "tests/samples/ics/01_two_meetings.ics", "--dry-run"],
    &["import", "calendar", "tests/samples/ics/broken/b02_bad_date.ics"],
    &["import", "statement", "tests/samples/bank_1c/01_ru_cp1251.txt", "--dry-run"],
    &["import", "statement", "tests/samples/bank_1c/broken/b07_bad_values.txt", "--dry-run"],
    &["import", "statement", "tests/samples/camt053/03_pending.xml", "--dry-run"],
    &["import", "statement", "tests/samples/mt940/broken/b02_truncated.sta", "--dry-run"],
    &["import", "statement", "tests/samples/bank_csv/03_kz.xlsx", "--dry-run"],
    &["export", "calendar", "--all", "--from", "2026-01-01", "-o", "{folder}/plan.ics"],
    &["sync", "vdir", "{folder}", "--all", "--dry-run"],
    &["journal", "--limit", "3"],
    &["journal", "--client", "{client-add/id}"],
    &["journal", "show", "{client-edit/operation}"],
    &["journal", "show", "{account-remove/operation}"],
    &["purge", "Гүлсім", "--reason", "өтініші", "--dry-run"],
    &["purge", "Гүлсім", "--reason", "өтініші"],
    &["export", "clients", "--format", "csv", "-o", "{folder}/clients.csv"],
    &["export", "contacts", "--format", "xlsx", "-o", "{folder}/contacts.xlsx"],
    &["export", "notes", "--format", "csv", "-o", "{folder}/notes.csv"],
    &["export", "contracts", "--format", "xlsx", "-o", "{folder}/contracts.xlsx"],
    &["export", "signatories", "--format", "csv", "-o", "{folder}/signatories.csv"],
    &["export", "specifications", "--format", "xlsx", "-o", "{folder}/specifications.xlsx"],
    &["export", "addenda", "--format", "csv", "-o", "{folder}/addenda.csv"],
    &["export", "acts", "--format", "json", "-o", "{folder}/acts.json"],
    &["export", "package", "{contract-new/id}", "--format", "csv", "-o", "{folder}/package.csv"],
    &["export", "papers", "--format", "json", "-o", "{folder}/papers.json"],
    &[
        "invoice",
        "add",
        "O'Neil Interiors Ltd",
        "--set",
        "sum=1 000",
        "--set",
        "payment=30% аванс; 70% после акта",
    ],
    &[
        "invoice",
        "add",
        "O'Neil Interiors Ltd",
        "--line",
        "Қағаз; бума; 2; 500; 16",
        "--set",
        "vat=on_top",
        "--set",
        "day=2026-11-01",
    ],
    &[
        "invoice",
        "edit",
        "{invoice-add/id}",
        "--set",
        "sent_day=2026-11-02",
        "--set",
        "vat_rounding=document",
    ],
    &["invoice", "show", "{invoice-add/id}"],
    &["invoice", "render", "{invoice-add/id}", "--in", "ru"],
    &["invoice", "render", "{invoice-add/id}", "--as", "waybill", "-o", "{folder}/waybill.docx"],
    &["payment", "add", "O'Neil Interiors Ltd", "--set", "sum=500", "--to", "{invoice-add/id}"],
    &["payment", "add", "--set", "sum=70", "--set", "payer_name=Белгісіз"],
    &["payment", "edit", "{payment-add/id}", "--client", "O'Neil Interiors Ltd", "--set", "number=7"],
    &["payment", "allocate", "{payment-add/id}", "--to", "{invoice-add/id}/1=70"],
    &["payment", "show", "{payment-add/id}"],
    &["payment", "list", "O'Neil Interiors Ltd"],
    &["payment", "list", "--limit", "1", "--free"],
    &["debt", "aging"],
    &["debt", "aging", "--by", "client", "--asof", "2026-10-01"],
    &["debt", "aging", "--by", "manager"],
    &["debt", "worklist", "--limit", "1"],
    &["debt", "show", "O'Neil Interiors Ltd", "--all"],
    &["debt", "show", "ЖШС «Әлем Кеңсе»"],
    &["debt", "report", "--days", "30"],
    &["debt", "report", "--format", "json"],
    &["credit", "set", "O'Neil Interiors Ltd", "2 000 000"],
    &["credit", "show", "O'Neil Interiors Ltd"],
    &["export", "invoices", "--format", "csv", "-o", "{folder}/invoices.csv"],
    &["export", "payments", "--format", "xlsx", "-o", "{folder}/payments.xlsx"],
    &["export", "aging", "--by", "client", "--format", "json", "-o", "{folder}/aging.json"],
    &["payment", "release", "{payment-add/id}"],
    &["payment", "cancel", "{payment-add/id}"],
    &["payment", "add", "O'Neil Interiors Ltd", "--auto", "--set", "sum=1", "--set", "purpose=счет № 404"],
    &["import", "invoices", "tests/samples/invoices/broken/b01_bad_sums.csv", "--new-clients"],
    &["import", "payments", "tests/samples/invoices/02_payments.csv", "--dry-run"],
    &["import", "balances", "tests/samples/invoices/03_opening_balances.csv"],
    &[
        "debt",
        "letter",
        "ТОО «Дала Сауда»",
        "--degree",
        "2",
        "--penalty",
        "5",
        "--deadline",
        "2089-01-01",
        "--currency",
        "KZT",
    ],
    &["invoice", "list", "--limit", "1"],
    &["invoice", "list", "O'Neil Interiors Ltd", "--status", "waiting", "--status", "overdue"],
    &["invoice", "add", "O'Neil Interiors Ltd", "--set", "sum=5"],
    &[
        "rate",
        "set",
        "base_kz",
        "16.25",
        "--from",
        "2026-09-07",
        "--through",
        "2026-11-30",
        "--source",
        "ulttyqbank.example",
        "--confirmed",
    ],
    &["rate", "set", "vat_kz", "17", "--from", "2027-01-01"],
    &["rate", "list"],
    &["rate", "remove", "vat_kz", "2027-01-01"],
    &[
        "debt",
        "promise",
        "add",
        "O'Neil Interiors Ltd",
        "--invoice",
        "{invoice-add/id}",
        "--set",
        "day=27.11.2026",
        "--set",
        "sum=300",
        "--set",
        "said_by=Lucy",
        "--set",
        "channel=call",
    ],
    &["debt", "promise", "add", "O'Neil Interiors Ltd", "--set", "day=30.11.2026", "--set", "sum=5"],
    &["debt", "promise", "list", "O'Neil Interiors Ltd", "--status", "open"],
    &["debt", "promise", "withdraw", "{debt-promise-add/id}", "--reason", "paid in cash"],
    &["debt", "promise", "list"],
    &[
        "debt",
        "dispute",
        "add",
        "{invoice-add/number}/1",
        "--set",
        "sum=100",
        "--set",
        "reason=late",
        "--set",
        "evidence=act 4",
    ],
    &["debt", "dispute", "list", "--open"],
    &["debt", "dispute", "settle", "{debt-dispute-add/id}", "rejected", "--settlement", "the act is signed"],
    &["debt", "dispute", "list", "O'Neil Interiors Ltd"],
    &[
        "debt",
        "reconcile",
        "O'Neil Interiors Ltd",
        "--from",
        "2026-01-01",
        "--to",
        "2026-11-23",
        "--currency",
        "KZT",
    ],
    &[
        "debt",
        "reconcile",
        "O'Neil Interiors Ltd",
        "--from",
        "2026-01-01",
        "--to",
        "2026-11-23",
        "--currency",
        "KZT",
        "--theirs",
        "{folder}/their-act.csv",
        "-o",
        "{folder}/act.xlsx",
    ],
    &["debt", "reconciliation", "list"],
    &["debt", "reconciliation", "show", "{debt-reconcile/id}"],
    &["debt", "reconciliation", "move", "{debt-reconcile/id}", "with_differences", "--by", "Lucy Stone"],
    &["debt", "reconciliation", "list", "O'Neil Interiors Ltd", "--status", "with_differences"],
    &["debt", "reconciliation", "cancel", "{debt-reconcile/number}"],
    &[
        "invoice",
        "add",
        "O'Neil Interiors Ltd",
        "--set",
        "sum=500 000",
        "--set",
        "number=LATE-1",
        "--set",
        "day=2026-10-01",
        "--set",
        "due_day=2026-11-02",
    ],
    &["debt", "penalty", "LATE-1"],
    &["debt", "penalty", "LATE-1", "--on", "2026-11-20", "--claim"],
    &["debt", "penalty", "LATE-1/1", "--waive", "--reason", "a good client"],
    &["debt", "limitation", "LATE-1"],
    &["debt", "restart", "LATE-1", "act_signed", "--signed-by", "director, charter", "--document", "4"],
    &["debt", "ladder", "O'Neil Interiors Ltd"],
    &["debt", "step", "O'Neil Interiors Ltd", "call", "--note", "asked for a date"],
    &[
        "debt",
        "ladder",
        "O'Neil Interiors Ltd",
        "--set",
        "ladder=1 call, 9 letter_2",
        "--set",
        "quiet_until=30.11.2026",
    ],
    &["invoice", "credit", "LATE-1", "--sum", "500", "--reason", "2 boxes came back"],
    &["debt", "letter", "O'Neil Interiors Ltd", "--degree", "1", "--deadline", "2026-12-10"],
    &[
        "debt",
        "letter",
        "O'Neil Interiors Ltd",
        "--degree",
        "3",
        "--deadline",
        "2026-12-10",
        "--penalty",
        "500",
        "-o",
        "{folder}/letter.docx",
    ],
    &["debt", "letters"],
    &["debt", "letter-move", "1/2026", "sent", "--post", "RR000000000KZ"],
    &["debt", "letter-move", "1/2026", "answered", "--answer", "will pay"],
    &["debt", "letters", "O'Neil Interiors Ltd", "--state", "answered"],
    &["export", "letters", "--format", "csv", "-o", "{folder}/letters.csv"],
    &["export", "reconciliations", "--format", "xlsx", "-o", "{folder}/acts.xlsx"],
    &["export", "today", "--all", "--format", "csv", "-o", "{folder}/today.csv"],
    &["export", "rates", "--format", "xlsx", "-o", "{folder}/rates.xlsx"],
    &["export", "fields", "--format", "csv", "-o", "{folder}/fields.csv"],
    &["export", "history", "ЖК «Ақ Сандық»", "--format", "xlsx", "-o", "{folder}/history.xlsx"],
    &["export", "templates", "--format", "csv", "-o", "{folder}/templates.csv"],
    &["export", "companies", "--format", "json", "-o", "{folder}/companies.json"],
    &["export", "absences", "--format", "csv", "-o", "{folder}/absences.csv"],
    &["export", "settings", "--format", "csv", "-o", "{folder}/settings.csv"],
    &["debt", "writeoff", "LATE-1", "--sum", "1000", "--reason", "agreed"],
    &["debt", "writeoff", "LATE-1", "--reason", "liquidated"],
    &["invoice", "cancel", "{invoice-add/id}"],
    &["export", "obligations", "--format", "csv", "-o", "{folder}/obligations.csv"],
    &["export", "consents", "--format", "json", "-o", "{folder}/consents.json"],
    &["export", "journal", "--format", "csv", "-o", "{folder}/journal.csv"],
    &["export", "users", "--format", "csv", "-o", "{folder}/users.csv"],
    &["export", "person", "{contact-add/id}", "--client", "{client-add/id}"],
    &["export", "person", "ЖК «Ақ Сандық»", "-o", "{folder}/person.txt"],
    &["export", "all", "-o", "{folder}/base.json"],
    &["import", "all", "{folder}/base.json", "--db", "{folder}/other.db"],
    &["undo"],
    &["redo"],
    &["client", "add", "--set", "name=ЖШС «Жаңа Күн»"],
    &["journal", "--limit", "2"],
    &["backup"],
    &["restore"],
    &["export", "backups", "--format", "csv", "-o", "{folder}/backups.csv"],
    &["restore", "{backup/file}"],
];

/// What goes wrong in the main way of each exit code, on the base as the examples leave it.
const ERRORS: &[(u8, &[&str])] = &[
    (1, &["client", "add", "--set", "vip=maybe"]),
    (1, &["client", "show", "ЖШС «Жаңа Күн»"]),
    (1, &["contact", "edit", "{contact-add/id}", "--set", "comment=x"]),
    (1, &["init"]),
    (1, &["import", "all", "{folder}/base.json"]),
    (1, &["quick", "31.11 Жаңа Күн"]),
    (1, &["quick", "вчера звонил Жаңа Күн"]),
    (1, &["quick", "вчера звонил Dala-Сервис"]),
    (3, &["quick", "завтра звонок Щщщяк"]),
    (3, &["activity", "show", "77"]),
    (1, &["handover", "Дмитрий Ким", "Дмитрий Ким", "--from", "2027-02-01", "--to", "2027-02-05"]),
    (1, &["handover", "Дмитрий Ким", "Айгерім Сейітова", "--from", "2027-02-05", "--to", "2027-02-01"]),
    (2, &["handover", "Дмитрий Ким", "Айгерім Сейітова"]),
    (3, &["handover", "remove", "77"]),
    (3, &["obligation", "show", "77"]),
    (3, &["invoice", "show", "7777"]),
    (3, &["payment", "show", "7777"]),
    (3, &["debt", "promise", "withdraw", "7777"]),
    (3, &["debt", "reconciliation", "show", "7777"]),
    (
        1,
        &[
            "debt",
            "reconcile",
            "O'Neil Interiors Ltd",
            "--from",
            "2026-02-01",
            "--to",
            "2026-01-01",
            "--currency",
            "KZT",
        ],
    ),
    (
        6,
        &[
            "debt",
            "reconcile",
            "O'Neil Interiors Ltd",
            "--from",
            "2026-01-01",
            "--to",
            "2026-11-23",
            "--currency",
            "KZT",
            "--theirs",
            "{folder}/list.csv",
        ],
    ),
    (3, &["debt", "dispute", "settle", "7777", "partly"]),
    (3, &["debt", "penalty", "7777/1"]),
    (2, &["debt", "restart", "LATE-1", "hope"]),
    (2, &["rate", "set", "key_ru", "many", "--from", "2026-11-01"]),
    (1, &["rate", "set", "key_ru", "14", "--from", "2026-11-01"]),
    (3, &["debt", "step", "O'Neil Interiors Ltd", "shout"]),
    (2, &["payment", "add", "--set", "sum=5", "--to", "12=many"]),
    (6, &["calendar", "import", "{folder}/away.csv"]),
    (2, &["client"]),
    (2, &["client", "lst"]),
    (2, &["client", "add", "--set", "nmae=Нұр"]),
    (3, &["client", "show", "Жоқ клиент"]),
    (3, &["journal", "show", "999999"]),
    (4, &["client", "edit", "{client-add/id}", "--set", "city=Тараз", "--if-version", "1"]),
    (4, &["undo", "{client-add/operation}"]),
    (5, &["client", "list", "--db", "{folder}/away.db"]),
    (6, &["import", "clients", "{folder}/away.csv"]),
    (6, &["import", "calendar", "{folder}/list.csv"]),
    (6, &["import", "clients", "{folder}/open.csv"]),
    (1, &["import", "statement", "tests/samples/mt940/01_kzt.sta", "--confirm"]),
    (6, &["import", "statement", "tests/samples/camt053/broken/b03_entities.xml", "--dry-run"]),
    (6, &["import", "statement", "{folder}/cards", "--dry-run"]),
    (6, &["import", "all", "{folder}/away.json", "--db", "{folder}/none.db"]),
    (6, &["import", "all", "{folder}/open.csv", "--db", "{folder}/none.db"]),
];

/// The files, the words and what was answered so far.
struct Office {
    folder: tempfile::TempDir,
    folders: Folders,
    words: Rc<Catalogue>,
    answers: BTreeMap<String, Value>,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        file("list.csv", "name;phone;bin\nАда;+7 701 000 22 33;\nБота;12;250340970019\n;1;\n");
        file("cards", "BEGIN:VCARD\nVERSION:4.0\nFN:Дина\nORG:Ада\nTEL:+77010000001\nEND:VCARD\n");
        file(
            "their-act.csv",
            "Date;Document;Debit;Credit\n12.01.2026;Invoice 48;;500\n;Closing balance;;700\n",
        );
        file("days.csv", "date,kind,name\n2027-12-30,off,Демалыс\n2027-12-26,work,\n");
        file("open.csv", "\"name;phone\nАда;1\n");
        fs::create_dir(folder.path().join("Dropbox")).unwrap();
        file("Dropbox/demo.db", "");
        let words = Rc::new(Catalogue::load(Language::English));
        let folders = Folders::within(folder.path());
        Self { folder, folders, words, answers: BTreeMap::new() }
    }

    /// What a command answers and its exit code: in this process, as the program does it.
    fn answer(&self, words: &[&str]) -> (u8, Value) {
        let words = words.iter().map(|word| OsString::from(self.filled(word)));
        let words: Vec<OsString> =
            [OsString::from("serik")].into_iter().chain(words).chain(["--json".into()]).collect();
        let done = parse(&words, &self.words).map(|read| {
            let usual = self.folder.path().join("demo.db");
            let database = read.global.database.clone().unwrap_or(usual);
            run(&read.command.unwrap(), &self.desk(&database))
        });
        match done.unwrap_or_else(|answer| answer) {
            Ok(outcome) => (u8::from(outcome.found_fault), outcome.json),
            Err(failure) => (failure.exit(), failure.json(&self.words)),
        }
    }

    fn desk<'a>(&'a self, database: &'a Path) -> Desk<'a> {
        let clock = Clock::stopped(1_795_510_800_000); // 24 November 2026, 9:00
        let format = Format { json: true, quiet: true, ..Format::default() };
        Desk {
            words: &self.words,
            named_by: NamedBy::CommandLine,
            database,
            actor: Actor::new("Айгүл", "test").at("DESK".into()),
            clock,
            format,
            folders: &self.folders,
            program: Path::new(env!("CARGO_BIN_EXE_serik")),
        }
    }

    /// A word with the values of earlier answers in place of their names.
    fn filled(&self, word: &str) -> String {
        let Some((start, rest)) = word.split_once('{') else { return word.to_owned() };
        let (name, end) = rest.split_once('}').unwrap();
        let value = match name.split_once('/') {
            None => self.folder.path().display().to_string(),
            Some((answer, path)) => {
                let value = self.answers[answer].pointer(&format!("/{path}"));
                value.and_then(Value::as_str).unwrap_or_else(|| panic!("{name}")).to_owned()
            }
        };
        format!("{start}{value}{end}")
    }

    /// Runs every example and gathers what differs from its schema.
    fn try_all(&mut self, schemas: &Schemas) -> Vec<String> {
        let commands = commands(&tree(&self.words));
        let mut faults = Vec::new();
        for words in EXAMPLES {
            let name = name_of(words, &commands);
            let (exit, answer) = self.answer(words);
            // A check that found something says so by its exit code.
            let found = [&answer["findings"], &answer["text"]["findings"]];
            let is_found = found.iter().any(|found| found.as_array().is_some_and(|all| !all.is_empty()));
            let is_check = is_found && answer["operation"].is_null();
            let expected = u8::from(is_check || answer["ok"] == false);
            assert_eq!(exit, expected, "{words:?}: {answer:#}");
            let found = schemas.faults(&name, &answer);
            faults.extend(found.iter().map(|fault| format!("{words:?}: {fault}")));
            self.answers.entry(name).or_insert(answer);
        }
        faults
    }
}

/// The words of every command that does something, joined by `-`.
fn commands(tree: &Command) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for command in tree.get_subcommands() {
        let name = command.get_name();
        if !command.is_subcommand_required_set() {
            found.insert(name.to_owned());
        }
        found.extend(commands(command).into_iter().map(|verb| format!("{name}-{verb}")));
    }
    found
}

/// The longest command that these words begin with.
fn name_of(words: &[&str], commands: &BTreeSet<String>) -> String {
    let names = (1..=words.len().min(3)).rev().map(|count| words[..count].join("-"));
    names.into_iter().find(|name| commands.contains(name)).unwrap_or_else(|| panic!("{words:?}"))
}

#[test]
fn every_answer_has_its_schema() {
    let (schemas, mut office) = (Schemas::read(), Office::new());
    let faults = office.try_all(&schemas);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    for (exit, words) in ERRORS {
        let (found, answer) = office.answer(words);
        assert_eq!(found, *exit, "{words:?}: {answer:#}");
        assert_eq!(schemas.faults("error", &answer), [""; 0], "{words:?}: {answer:#}");
    }
    for words in [&["--help"][..], &["client", "--help"], &["--version"]] {
        let (exit, answer) = office.answer(words);
        assert!(exit == 0 && schemas.faults("help", &answer).is_empty(), "{words:?}: {answer:#}");
    }
}

#[test]
fn every_command_has_a_schema_and_an_example_and_no_schema_is_left_over() {
    let commands = commands(&tree(&Catalogue::load(Language::English)));
    let tried: BTreeSet<String> = EXAMPLES.iter().map(|words| name_of(words, &commands)).collect();
    assert_eq!(commands.difference(&tried).collect::<Vec<_>>(), [""; 0], "without an example");
    let known: BTreeSet<String> =
        Schemas::read().names().into_iter().filter(|name| !SHARED.contains(&name.as_str())).collect();
    assert_eq!(
        commands.difference(&known).collect::<Vec<_>>(),
        [""; 0],
        "without docs/json/<noun>-<verb>.json"
    );
    assert_eq!(known.difference(&commands).collect::<Vec<_>>(), [""; 0], "schemas of no command");
}

#[test]
fn every_client_of_the_demo_office_has_the_promised_shape() {
    let (schemas, mut office) = (Schemas::read(), Office::new());
    assert_eq!(office.answer(&["demo"]).0, 0);
    let (_, list) = office.answer(&["client", "list", "--limit", "100"]);
    let mut seen = 0;
    for client in list["items"].as_array().unwrap() {
        office.answers.insert("client".to_owned(), client.clone());
        let (_, card) = office.answer(&["client", "show", "{client/id}"]);
        assert_eq!(schemas.faults("client-show", &card), [""; 0], "{card:#}");
        seen += 1;
    }
    assert_eq!(seen, 61);
}
