# Кто подписывает, и документы клиентов

signatory-charter = устав
signatory-order = приказ
signatory-power-of-attorney = доверенность
signatory-registration = регистрация ИП
signatory-numbered = { $name } № { $number }
field-name-genitive = ФИО в родительном
field-position-kk = Должность по-казахски
field-position-ru = Должность по-русски
field-position-genitive = Должность в родительном
field-basis = Основание
field-basis-number = Номер основания
field-basis-day = Дата основания
field-valid-until = Действует до
field-sum-limit = Подписывает до суммы
field-scope = Что может подписывать
field-signatory = Подписант
signatory-of = Сторона
signatories-count =
    { $count ->
        [one] { $number } подписант
        [few] { $number } подписанта
       *[many] { $number } подписантов
    }
form-signatory = Подписант
form-new-signatory = Новый подписант
form-paper = Документ
form-new-paper = Новый документ
command-own-signatories = Кто подписывает от нашей фирмы
command-add-signatory = Новый подписант
command-name-signatories = Кто подписывает
command-verify = Отметить документ проверенным
signatory-until = до { $day }
signatory-up-to = до { $sum }
signatories-hint = Enter открывает, Del удаляет.
signatory-new = новый подписант
signatory-no-firm = Сначала запишите нашу фирму.
signatory-named = { $document }: подписывает { $name }
signatory-unnamed = { $document }: { $name } не подписывает
signatory-which-side = Кто за кого подписывает?
signatory-for-us = За нас: { $names }
signatory-for-them = За клиента: { $names }
signatory-nobody = пока никто
signatory-all-signed = Обе стороны подписали: подписанты остаются.
signatories-we = Подписывает за нас
signatories-they = Подписывает за клиента
flaw-signatory-other = подписант указывается один раз и только за свою сторону
paper-charter = устав
paper-registration = регистрация
paper-head = назначение руководителя
paper-identity = удостоверение личности
paper-power-of-attorney = доверенность
paper-licence = лицензия
paper-bank = банковские реквизиты
paper-vat = НДС или режим налогов
paper-other = другое
paper-original = оригинал
paper-certified = заверенная копия
paper-copy = копия
field-paper-kind = Документ
field-paper-number = Номер
field-issued-on = Выдан
field-received-on = Получен
field-paper-form = Вид
field-file = Файл
paper-checked-by = Проверил
column-checked-on = Проверен
column-signed-on = Подписан
column-state = Состояние
column-place = Место
column-side = Сторона
paper-missing = нет
paper-undated = нет даты выдачи
paper-ended = истёк { $day }
paper-ends-soon = истекает { $day }
paper-unchecked = не проверен
paper-holds = в порядке
papers-complete = Все нужные документы есть.
papers-incomplete = Не хватает нужных документов.
papers-missing =
    { $count ->
        [one] Не хватает { $number } документа
        [few] Не хватает { $number } документов
       *[many] Не хватает { $number } документов
    }
papers-none-required = Документы не требуются.
papers-verify-a-paper = Поставьте курсор на документ.
papers-verified = Проверено: { $name }
tab-files = Файлы
setting-paper-fresh-days = Выписки годны, дней
finding-we = мы
finding-they = клиент
finding-papers = документы
finding-text = текст
finding-no-terms = в тексте нет существенных условий: { $names }. Впишите пункт или назовите в нём, где это сказано: «количество – в спецификации»
essential-subject = предмет
essential-quantity = количество
essential-term = срок
doubt-genitive-missing = для русской преамбулы: «в лице { $proposal }»?
finding-empty-fields = в тексте не заполнено: { $names }
finding-no-signatory-we = Не указано, кто подписывает за нас
finding-no-signatory-they = Не указано, кто подписывает за клиента
finding-left = { $name } больше не подписывает
finding-no-number = { $name }: { $paper } без номера
finding-no-day = { $name }: { $paper } без даты
finding-void = { $name }: { $paper } без даты – она ничтожна
finding-not-yet = { $name }: { $paper }, действует только с { $day }
finding-ended = { $name }: { $paper }, срок истёк { $day } – подпись может быть недействительна
finding-ends-soon = { $name }: { $paper }, срок до { $day }
finding-over-limit = { $name } подписывает до { $limit }, а сумма { $sum }
finding-other-currency = { $name } подписывает до { $limit }, а сумма в другой валюте: { $sum }
finding-no-sum = { $name } подписывает до { $limit }, а сумма не указана
finding-scope = { $name } подписывает только: { $scope }. Проверьте, входит ли сюда договор
finding-paper = { $name }: { $state }
error-signature-blocked = Подписать мешает
contract-signed-despite = Причина подписи
contract-sign-despite = Всё же подписать? Почему:
contract-check = До подписи
check-blocked = Подписывать ещё нельзя.
check-clear = Подписать ничто не мешает.
journal-add-signatory = Добавлен подписант: { $name }
journal-change-signatory = Изменён подписант: { $name }
journal-remove-signatory = Удалён подписант: { $name }
journal-name-signatories = Изменены подписанты: { $name }
journal-add-paper = Добавлен документ: { $name }
journal-change-paper = Изменён документ: { $name }
journal-verify-paper = Проверен документ: { $name }
journal-remove-paper = Удалён документ: { $name }
cli-about-signatory = Кто может подписывать: список, добавить, изменить, удалить
cli-about-signatory-list = Кто подписывает от нас и от клиентов
cli-about-signatory-add = Добавить подписанта клиента, без клиента – нашего
cli-about-signatory-edit = Изменить поля подписанта
cli-about-signatory-remove = Удалить подписанта
cli-about-paper = Документы клиента: список, добавить, изменить, проверить, удалить
cli-about-paper-list = Документы клиента и каких не хватает
cli-about-paper-add = Добавить документ клиента
cli-about-paper-edit = Изменить поля документа
cli-about-paper-verify = Отметить, что вы проверили документ
cli-about-paper-remove = Удалить документ
cli-about-contract-signatory = Указать, кто подписывает договор за сторону; первый стоит в преамбуле
cli-about-contract-check = Что мешает подписать: полномочия, документы
cli-help-signatory-key = Идентификатор подписанта
cli-help-signatory-ours = Только наших фирм
cli-help-signatory-of = Клиент: название, БИН, код, телефон или идентификатор; без указания наша фирма
cli-help-signatory-company = Которая из наших фирм; без указания первая
cli-help-paper-key = Идентификатор документа
cli-help-contract-named-side = За кого: we (мы) или they (они)
cli-help-contract-signatories = Идентификаторы подписантов; без указания никто
cli-help-contract-checked-on = День подписи; без указания сегодня
cli-help-contract-despite = Почему подписано, хотя что-то мешает
cli-hint-signature = Всё покажет «serik contract check { $number }»; --reason подпишет всё равно.
cli-signatory-unknown = Подписанта «{ $key }» нет. Всех покажет «serik signatory list».
cli-paper-unknown = Документа «{ $key }» нет. Документы клиента покажет «serik paper list».
cli-signatory-gone = Подписант удалён: { $name }
cli-paper-gone = Документ удалён: { $name }
cli-about-export-signatories = Кто подписывает от нас и от клиентов
cli-about-export-papers = Документы всех клиентов в их сегодняшнем состоянии
papers-count =
    { $count ->
        [one] { $number } документ
        [few] { $number } документа
       *[many] { $number } документов
    }
check-signed = Договор уже подписан или закрыт: подписывать нечего.
check-signed-blocked = Договор уже подписан или закрыт. Проверка нашла вот что.
