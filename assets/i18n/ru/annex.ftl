# Documents of contracts, and how contracts go on

annex-specification = спецификация
annex-addendum = допсоглашение
annex-act = акт
annex-termination = соглашение о расторжении
annex-notice = уведомление о расторжении
annex-title = { $kind } № { $number }
annex-state-draft = Черновик
annex-state-sent = Отправлено
annex-state-by-us = Подписали мы
annex-state-by-them = Подписали они
annex-state-signed = Подписано
annex-contract = Договор
annex-document = Документ
annex-tax = В том числе НДС
annex-line = { $name } · { $quantity } { $unit } × { $price } = { $amount }
field-annex-text = Что меняется или почему
field-annex-lines = Позиции
field-annex-sum = Сумма
field-annex-end = Договор действует до
field-annex-sent = Отправлено
flaw-annex-early = день раньше договора
flaw-annex-end-behind = последний день раньше дня документа
flaw-annex-over = такой документ возможен только у действующего договора
flaw-annex-not-longer = новый срок должен быть позже нынешнего
flaw-annex-signed-twice = эта сторона уже подписала
flaw-annex-unsigned-contract = договор ещё никто не подписал: сначала подпишите его
flaw-annex-signed-on = день подписи не может быть впереди или раньше документа
flaw-annex-line-parts = строка { $line }: пишите название; единица; количество; цена; ставка НДС, если другая
flaw-annex-line-quantity = строка { $line }: количество — число больше 0, например 2,5
flaw-annex-line-price = строка { $line }: цена — число, например 1 250,50
flaw-annex-line-rate = строка { $line }: ставка НДС — число от 0 до 100
flaw-annex-line-large = строка { $line }: сумма слишком велика
flaw-annex-lines-many = больше 1000 строк: разделите документ
flaw-contract-ends-already = документ о расторжении уже есть: отправьте или подпишите его либо сначала отмените
flaw-contract-endless = у него нет срока окончания
flaw-contract-goes-on = он продлевается сам: прекратите его письмом о расторжении
prolong-not-signed = не подписан обеими сторонами
prolong-over = срок прошёл: перезаключите
prolong-endless = бессрочный
prolong-goes-on = продлевается сам
prolong-ending = решено не продлевать
prolong-waits = допсоглашение ждёт подписи
prolong-until = Новый срок
contract-used-specified = Подписано спецификаций
contract-used-accepted = Подписано актов
contract-used-of = { $sum }, { $share } договора
contract-used-near = ! { $sum }, { $share } договора: почти исчерпан
contract-used-exceeds = ! { $sum }, { $share }: больше договора на { $by }
contract-follows = Вместо договора
contract-current-end = Продлён до
contract-prolonged = Продлён, раз
contract-ended-on = Расторгается
contract-let-end = Не продлевать после
contract-holder = У кого
journal-add-annex = Добавлен документ: { $name }
journal-change-annex = Изменён документ: { $name }
journal-send-annex = Документ отправлен: { $name }
journal-cancel-annex = Документ отменён: { $name }
journal-prolong-contract = Договор продлевается: { $name }
journal-prolong-contracts = Продление договоров: { $number }
journal-let-contract-end = Договор решено не продлевать: { $name }
journal-terminate-contract = Расторжение договора: { $name }
journal-register-anew = Договор перезаключён: { $name }
cli-about-specification = Спецификации договоров: что и за сколько
cli-about-addendum = Допсоглашения, соглашения и уведомления о расторжении
cli-about-act = Акты выполненных работ и передачи
cli-about-annex-add = Добавить к договору; получит следующий номер в нём
cli-about-annex-list = Все или одного договора
cli-about-annex-show = Один, с позициями и суммами
cli-about-annex-edit = Изменить неподписанный
cli-about-annex-send = Записать отправку
cli-about-annex-sign = Записать подпись; отменить её нельзя
cli-about-annex-cancel = Отменить неподписанный; номер останется занят
cli-about-contract-prolong = Допсоглашение с новым сроком: тот же срок со следующего дня
cli-about-contract-let-end = Не продлевать: в «Сегодня» больше не спросит
cli-about-contract-terminate = Расторгнуть письмом или соглашением
cli-about-contract-re-register = Новый договор вместо старого на тех же условиях
cli-help-annex-key = Номер договора / номер документа (26-001/2) или идентификатор
cli-help-annex-contract = Только этого договора
cli-help-annex-kind = addendum (допсоглашение), termination (соглашение о расторжении), notice (уведомление)
cli-help-annex-line = Позиция: название; единица; количество; цена; ставка НДС, если другая
cli-help-annex-lines = Позиции заново, по одной
cli-help-annex-sent-on = День отправки; без указания сегодня
cli-help-contract-keys = Номера или идентификаторы договоров
cli-help-prolong-until = Новый срок; без указания та же длительность
cli-help-prolong-dry-run = Только показать, что будет
cli-help-terminate-reason = Почему
cli-help-terminate-on = Последний день; без указания сегодня и дни уведомления
cli-help-terminate-agreement = По соглашению: расторгнут после обеих подписей
cli-annex-unknown = Документа «{ $key }» нет. Все покажет «list».
cli-annex-kind = Такого вида здесь нет. Можно: { $accepted }
cli-annex-gone = Отменено: { $name }
cli-prolong-none = Ни один из этих договоров нельзя продлить
command-prolong = Продлить
command-annexes = Документы договора
contract-step-prolong = Продлить допсоглашением…
contract-step-let-end = Не продлевать
contract-step-letter = Расторгнуть письмом…
contract-step-agreement = Расторгнуть по соглашению…
contract-step-anew = Перезаключить
contract-last-day = Последний день договора
contract-signed-day = День подписания
contract-sign-final = Подпись обратно не берут: текст останется как есть.
contract-no-day = Это не день. Напишите, например, 31.12.2026.
contract-ends = { $end }, не продлевается
prolong-leave = Оставить как есть
prolong-none = Продлить нельзя: { $why }
annex-which = Какой документ?
annex-step-send = Отправлено сегодня
annex-no-step = Дальше ничего: документ подписан.
annex-done = { $name }: { $what }
annex-until = до { $day }
annexes-title = Документы договора { $number }
annexes-none = Документов пока нет. n запишет первый.
run-contract-step = { $left }, шаг { $step } из { $of }
contract-stuck-ones = без движения
setting-contract-number = Вид номеров договоров
setting-contract-window = Договор: за сколько дней напоминать о сроке
setting-contract-stage = Договор: рабочих дней на один этап
setting-wrong-template = { $name }: счётчик {"{"}n{"}"} должен стоять ровно один раз, иначе номера совпадут. Например: { $accepted }
setting-wrong-window = { $name }: напишите дни по убыванию, не больше шести. Например: { $accepted }
contract-held = { $who }, { $days }
cli-help-contract-stuck = Только без движения
cli-help-contract-holder = У кого он на новом этапе; без указания у менеджера
flaw-company = нашей фирмы «{ $name }» нет. Есть: { $names }
doubt-instalment-unclear = «{ $part }» не разобрано как часть оплаты и останется как есть. Например: 30% аванс 5 банковских дней; 70% 10 дней после отгрузки
doubt-instalments-whole = вместе части дают { $percent } %, а не 100 %
annexes-count =
    { $count ->
        [one] { $number } документ
        [few] { $number } документа
       *[many] { $number } документов
    }
contracts-prolonged =
    { $count ->
        [one] Записано { $number } допсоглашение. Вступит в силу после обеих подписей.
        [few] Записано { $number } допсоглашения. Вступят в силу после обеих подписей.
       *[many] Записано { $number } допсоглашений. Вступят в силу после обеих подписей.
    }
contracts-would-prolong =
    { $count ->
        [one] Можно продлить { $number } договор. Ничего не записано.
        [few] Можно продлить { $number } договора. Ничего не записано.
       *[many] Можно продлить { $number } договоров. Ничего не записано.
    }
prolong-write =
    { $count ->
        [one] Записать { $number } допсоглашение
        [few] Записать { $number } допсоглашения
       *[many] Записать { $number } допсоглашений
    }
prolong-more =
    { $count ->
        [one] и ещё { $number }
        [few] и ещё { $number }
       *[many] и ещё { $number }
    }
contract-waited =
    { $count ->
        [one] { $number } рабочий день
        [few] { $number } рабочих дня
       *[many] { $number } рабочих дней
    }
annex-lines-form = по одной в строке: название; единица; количество; цена; ставка НДС, если другая
run-contract-object = договор { $number }: возразите до { $day } ({ $left }), иначе продлится; конец { $end }
run-contract-agree = договор { $number }: договоритесь о продлении до { $day } ({ $left }); конец { $end }
run-contract-ends = договор { $number } кончается { $end } ({ $left }): продлите или отпустите
run-contract-over = срок договора { $number } вышел { $end }: продлите или закройте
annex-attention = Внимание
annex-other-currency = Сумма в валюте { $own }, а договор в { $contract }: в счёт суммы договора она не идёт.
annex-short-notice = Договор требует предупредить за { $days }: он может закончиться не раньше { $earliest }.
annex-near-limit = С ним использовано больше девяноста процентов суммы договора.
annex-exceeds = С ним сумма договора превышена на { $by }: оформите допсоглашение или исправьте сумму.
annex-notice-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
}
cli-annex-doubt = Внимание: { $told }
annex-says-nothing = Допсоглашение ничего не меняет: напишите текст или новый срок, иначе оно выйдет с пробелом.
