# Импорт счетов, платежей, остатков

journal-import-invoices =
    { $count ->
        [one] Импортирован { $number } счёт
        [few] Импортировано { $number } счёта
       *[many] Импортировано { $number } счетов
    }
journal-import-payments =
    { $count ->
        [one] Импортирован { $number } платёж
        [few] Импортировано { $number } платежа
       *[many] Импортировано { $number } платежей
    }
journal-import-balances =
    { $count ->
        [one] Импортирован { $number } начальный остаток
        [few] Импортировано { $number } начальных остатка
       *[many] Импортировано { $number } начальных остатков
    }
cli-about-import-invoices = Список счетов: Excel, OpenDocument или CSV; отменяется одним действием
cli-about-import-payments = Список платежей; закрывается то, что назвал плательщик, остальное свободно
cli-about-import-balances = Начальные остатки: долги и авансы на день начала учёта
cli-help-new-clients = Добавить неизвестных клиентов по названию и номеру; иначе их строки не берутся
import-ledger-client = клиента «{ $name }» нет: добавьте его или укажите --new-clients
import-ledger-clients = подходит несколько клиентов: «{ $name }»
import-ledger-number = номер { $number } за { $year } год уже у другого документа
import-ledger-cancelled = номер { $number } за { $year } год у отменённого счёта: импорт возвращает повтор (Ctrl+Y, «serik redo»)
import-ledger-contract = у клиента нет договора { $number }: записан в заметку
import-ledger-currency = неизвестная валюта «{ $text }»
import-ledger-rate = неизвестная ставка НДС «{ $text }»
import-ledger-vat = в документе НДС { $said }, по ставке { $expected }: разница { $by }. Оставлено как есть
import-ledger-total = в документе всего { $said }, по частям { $expected }: разница { $by }. Оставлено как есть
import-ledger-untold = про НДС ничего не сказано: принято без НДС
import-ledger-side = не сказано, чей долг: дебет или кредит
import-ledger-both-sides = сальдо и в дебете, и в кредите
import-ledger-negative = сальдо меньше нуля: укажите дебет или кредит
import-ledger-not-open = по номеру { $number } ничего не открыто: осталось свободным
import-ledger-several = номер { $number } у нескольких открытых счетов: осталось свободным
import-ledger-created = добавлено
import-ledger-skipped = уже есть или ноль
import-ledger-rejected = отклонено
