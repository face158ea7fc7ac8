# Пакет документов договора и приложенные файлы

command-package = Пакет документов договора
command-attach-file = Приложить файл
command-open-file = Открыть файл
command-check-files = Проверить файлы
package-page = Пакет документов
package-contract = договор
package-invoice = счёт на оплату
package-waybill = накладная
package-vat-invoice = счёт-фактура
package-transfer = УПД
package-reconciliation = акт сверки
package-ours = { $name } (наша)
package-theirs = { $name } (их)
package-by-us = мы
package-by-them = они
package-draft = черновик
package-sent = отправлено
package-received = получено
package-by-one-us = подписали мы
package-by-one-them = подписали они
package-signed = обе подписи
package-original = оригинал у нас
package-since = { $stage } { $day }
package-step-sent = Отправлено
package-step-received = Получено
package-step-original = Оригинал у нас
package-lack-absent = { $name }: нет
package-lack-open = { $name }: { $stage }, не завершено
package-lack-copy = { $name }: подписано, но нет ни оригинала, ни файла
package-later = Позже: { $names }
package-complete = Пакет документов полный.
package-missing =
    { $count ->
        [one] Не хватает { $number } документа
        [few] Не хватает { $number } документов
       *[many] Не хватает { $number } документов
    }
package-title = Пакет документов договора { $number }
package-no-step = Дальше ничего: документ прошёл весь путь.
package-sign-it = { $name }: подписано? Подпись отменить нельзя.
package-of-record = У документа своя запись: удалите его там.
package-reading = Пакет читается…
package-several = { $key } встречается несколько раз: укажите вид/номер или идентификатор.
field-package-day = Дата
field-package-side = Составили
flaw-package-ahead = этот день ещё впереди
flaw-package-contract = договор подписывают его собственным шагом (a на его странице)
flaw-package-paper = это из документов клиента: измените там
file-path = Путь к файлу, или перетащите его в окно
file-found = на месте
file-new = на месте, прочитан впервые
file-changed = изменился после приложения
file-lost = файл не найден, последний раз был { $day }
file-never = файл не найден, его ещё не видели
file-size = { $size } КБ
file-outside = вне папки базы
file-attached = { $name }: файл приложен
file-not-there = Записано, но такого файла нет: { $path }
file-lies-outside = Записано, но файл вне папки базы, на других компьютерах его может не быть: { $path }
file-none = Файл не приложен. z приложит.
file-opening = Открываю: { $path }
file-not-opened = Система не смогла открыть { $path }
file-program = { $path } — программа: отсюда открываются только документы.
files-count =
    { $count ->
        [one] Проверен { $number } файл
        [few] Проверено { $number } файла
       *[many] Проверено { $number } файлов
    }
files-wrong =
    { $count ->
        [one] { $number } файл потерян или изменён
        [few] { $number } файла потеряны или изменены
       *[many] { $number } файлов потеряны или изменены
    }
column-file-bytes = Размер файла, байт
column-file-sha256 = SHA-256 файла
column-file-seen = Файл видели
journal-step-document = Следующий шаг документа: { $name }
journal-attach-file = Приложен файл: { $name }
journal-remove-document = Документ убран из пакета: { $name }
journal-see-files =
    { $count ->
        [one] Проверен { $number } файл
        [few] Проверено { $number } файла
       *[many] Проверено { $number } файлов
    }
cli-about-package = Пакет документов договора: что есть, чего не хватает, файлы
cli-about-package-list = Документы пакета и чего не хватает
cli-about-package-add = Добавить документ, у которого нет своей записи
cli-about-package-edit = Изменить записанное о документе
cli-about-package-step = Записать следующий шаг документа или другой
cli-about-package-file = Приложить файл к документу
cli-about-package-check = Чего не хватает и что с файлами; код 1, если что-то не так
cli-about-package-remove = Убрать документ, у которого нет своей записи
cli-about-paper-check = Что с файлами документов клиента; код 1, если файл потерян или изменён
cli-help-package-document = Вид (waybill), вид/номер (act/2) или идентификатор, как в «list»
cli-help-package-kind = invoice, waybill, vat_invoice, transfer, power_of_attorney, reconciliation, other
cli-help-package-step = sent, received, signed_by_us, signed_by_them, original; без указания следующий
cli-help-package-on = День; без указания сегодня
cli-help-package-file = Файл: путь отсюда или от папки базы
cli-help-package-none = Открепить файл
cli-package-unknown = Документа «{ $key }» в пакете нет. Все покажет «list».
run-what = { $reason }: { $what }
