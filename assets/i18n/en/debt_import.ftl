# Import of invoices, payments, balances

journal-import-invoices =
    { $count ->
        [one] Imported { $number } invoice
       *[other] Imported { $number } invoices
    }
journal-import-payments =
    { $count ->
        [one] Imported { $number } payment
       *[other] Imported { $number } payments
    }
journal-import-balances =
    { $count ->
        [one] Imported { $number } opening balance
       *[other] Imported { $number } opening balances
    }
cli-about-import-invoices = A list of invoices: Excel, OpenDocument or CSV; one undo for all of it
cli-about-import-payments = A list of payments; what a payer names is closed, the rest stays free
cli-about-import-balances = Opening balances: debts and advances of the day when the books begin
cli-help-new-clients = Add clients whom nobody knows, by name and number; else their rows are left out
import-ledger-client = there is no client “{ $name }”: add it, or use --new-clients
import-ledger-clients = several clients fit “{ $name }”
import-ledger-number = number { $number } of { $year } is another document already
import-ledger-cancelled = number { $number } of { $year } is that of a cancelled invoice: redo brings an import back (Ctrl+Y, “serik redo”)
import-ledger-contract = the client has no contract { $number }: it went into the note
import-ledger-currency = unknown currency “{ $text }”
import-ledger-rate = unknown VAT rate “{ $text }”
import-ledger-vat = the document says VAT { $said }, by its rate it is { $expected }: { $by } apart. It stays as it is
import-ledger-total = the document says total { $said }, its parts make { $expected }: { $by } apart. It stays as it is
import-ledger-untold = nothing is said of VAT: taken as without it
import-ledger-side = who owes is not said: debit or credit
import-ledger-both-sides = a balance in debit and in credit at once
import-ledger-negative = a balance below nothing: say debit or credit
import-ledger-not-open = nothing is open by number { $number }: it stays free
import-ledger-several = several open invoices have number { $number }: it stays free
import-ledger-created = added
import-ledger-skipped = there already, or nothing
import-ledger-rejected = rejected
