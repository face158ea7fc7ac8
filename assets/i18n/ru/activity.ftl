# Activities, quick log, working calendar

# Kinds, states, results
activity-call = Звонок
activity-meeting = Встреча
activity-mail = Письмо
activity-message = Сообщение
activity-visit = Визит
activity-task = Задача
activity-event = Мероприятие
activity-out = исходящий
activity-in = входящий
activity-planned = запланировано
activity-done = выполнено
activity-missed = пропущено
activity-cancelled = отменено
activity-reached = поговорили
activity-agreed = договорились
activity-no-answer = не отвечает
activity-no-show = не состоялось
activity-later = просили позже
activity-refused = отказ
activity-channel-sms = СМС
activity-channel-video = видеосвязь
activity-channel-post = почта

# Fields
field-activity-kind = Вид
field-direction = Направление
field-activity-channel = Канал
field-activity-day = День
field-time = Время
field-minutes = Длительность, мин
field-due = Крайний срок
field-goal = Цель
field-place = Место
field-activity-state = Состояние
field-result = Итог
field-outcome = Результат
field-promise = Мы обещали
field-promise-on = Обещано к
column-done-on = Выполнено
column-no-next = Почему без продолжения
column-moved = Переносов
field-promise-kept = Обещание выполнено
column-prepared = Подготовлено
column-until = До
column-next = Следующий шаг

# What is wrong
flaw-time = это не время; допустимо: 15:00, 9.30, 8 вечера
flaw-outcome-missing = напишите одной строкой, чем кончилось
flaw-done-ahead = { $day } ещё впереди: у сделанного день не позже сегодняшнего. Измените день или оставьте запланированным.
flaw-plan-past = { $day } уже прошло: план начинается сегодня или позже. Если это сделано тогда, поставьте «выполнено».
flaw-hour-gone = Сегодня { $time } уже прошло: проверьте час или поставьте «выполнено».
flaw-day-nobody-means = { $day } слишком далеко: допустимо с 1992 года до десяти лет вперёд. Проверьте год.
flaw-minutes = Не больше { $most } минут, то есть суток. Что длится дольше — это несколько дел.
flaw-due-early = крайний срок раньше самого дня
error-not-planned = Это уже завершено. Чтобы исправить, измените результат.
error-reason-missing = Нет причины: напишите в нескольких словах почему.
planner-past = На прошедший день ничего не планируют. Запишите результат клавишей d или выберите день от сегодняшнего.
planner-month-several =
    { $count ->
        [one] На этом дне { $number } дело: откройте день (Enter) и перенесите нужное.
        [few] На этом дне { $number } дела: откройте день (Enter) и перенесите нужное.
        [many] На этом дне { $number } дел: откройте день (Enter) и перенесите нужное.
       *[other] На этом дне { $number } дела: откройте день (Enter) и перенесите нужное.
    }
moment-deadline = до { $moment }
moment-hint-week = Сегодня этот же день недели: взято через неделю. Для сегодня наберите «сегодня».
moment-hint-two-days = Через два дня. «Каждый второй день» — это повтор.
moment-hint-friday = Конец недели — пятница. Для выходных наберите «выходные».
moment-hint-gone = Ближайший такой день прошёл. Для будущего допишите год.
moment-hint-next-year = В этом году уже прошло: взят следующий.
moment-hint-hour-gone = Этот час уже прошёл. Если это было, добавьте, что сделано.
moment-past = «{ $text }» уже прошло: { $day }. Назовите день начиная с сегодняшнего.
moment-no-such-date = { $near ->
    [none] «{ $text }»: такой даты нет. Проверьте день, месяц и день недели.
   *[other] «{ $text }»: такой даты нет. Ближайшая: { $near }. Наберите её или другой день.
}
moment-ambiguous = «{ $text }» можно понять по-разному. Напишите 5 дек, пт или 15:00.
moment-unknown = «{ $text }» — не день и не время. Допустимо: завтра 15:00, пт, +3, 5.12.
moment-near = «{ $text }» — не день и не время. Может быть, «{ $near }»?
quick-empty = Ничего не сказано. Пример: завтра 15:00 звонок Нұр
quick-too-many-days = Больше дней, чем один для дела и один для следующего шага: { $text }
moment-too-far = «{ $text }» — дальше десяти лет. Назовите день ближе.
quick-past = { $day } уже прошло. Для сделанного добавьте глагол («звонил»), для плана назовите день начиная с сегодняшнего.
quick-several-days = «{ $text }» — несколько дней сразу. Назовите один день или повтор: каждый рабочий день, 5 раз.
quick-no-such-time = «{ $text }»: такого времени нет. Часы от 00:00 до 23:59.
quick-hour-or-day = «{ $text }»: час или день? Для часа наберите 12:00, для дня 12.12 или пт.
quick-due-early = Срок { $due } раньше дня { $day }. Измените одно из двух.
quick-unknown-repeat = Повтор «{ $text }» не понят. Допустимо: каждый пн, каждые 2 недели, каждый второй вторник, 6 раз.
quick-too-often = «{ $text }» — слишком много: не больше { $most }. Без конца — просто не указывайте его.
quick-nobody = По этим словам никто не найден: { $text }
quick-hint-new = Новый потенциальный клиент: --new ИМЯ. Известный клиент: --client КЛЮЧ.
quick-several = Подходит несколько клиентов. Какой из них?
quick-hint-client = Укажите: --client ID
quick-hint-own = Этот клиент: --client ID. Дело без клиента: --own.
quick-unsure = Клиента «{ $name }» нет, есть похожие. Какой имеется в виду?
quick-perhaps = Имеется в виду этот клиент?
quick-hint-either = Клиент: --client ID. Новый потенциальный клиент: --new "{ $name }". Дело без клиента: --own.

# The journal
journal-add-activity = Запланировано: { $name }
journal-log-activity = Записано: { $name }
journal-change-activity = Дело изменено: { $name }
journal-close-activity = Выполнено: { $name }
journal-move-activity = Перенесено: { $name }
journal-cancel-activity = Отменено дело: { $name }
journal-miss-activity = Пропущено: { $name }
journal-remove-activity = Дело удалено: { $name }
journal-snooze-client = Отложено в утреннем обходе: { $name }
journal-pause-client = Не нужно в утреннем обходе: { $name }
journal-set-calendar =
    { $count ->
        [one] Рабочий календарь: { $number } день
        [few] Рабочий календарь: { $number } дня
        [many] Рабочий календарь: { $number } дней
       *[other] Рабочий календарь: { $number } дня
    }

# The command line
cli-about-activity = Звонки, встречи и другие дела
cli-about-activity-add = Запланировать или записать дело
cli-about-activity-show = Показать дело
cli-about-activity-list = Список дел по дням
cli-about-activity-edit = Изменить дело
cli-about-activity-done = Завершить дело и назначить следующий шаг
cli-about-activity-move = Перенести дело на другой день
cli-about-activity-cancel = Отменить дело
cli-about-activity-remove = Удалить дело
cli-about-quick = Записать одной строкой: завтра 15:00 звонок Нұр
cli-about-plan = Что запланировано, по дням
cli-about-calendar = Рабочие дни и праздники
cli-about-calendar-show = Показать дни, отличающиеся от обычной недели
cli-about-calendar-set = Сделать день рабочим или выходным
cli-about-calendar-import = Взять дни из файла: дата,вид,название
cli-help-activity-id = Номер дела (id)
cli-help-activity-client = Клиент: id, номер, БИН или точное имя; для своей задачи не нужен
cli-help-activity-own = Своё дело, без клиента
cli-help-activity-contact = Контактное лицо клиента
cli-help-activity-state = Только в этом состоянии: planned, done, missed, cancelled
cli-help-from = Первый день
cli-help-to = Последний день
cli-help-owner = Только этого сотрудника
cli-help-done-on = День, когда выполнено; иначе сегодня
cli-help-next = Когда продолжить: пт 10:00, +3
cli-help-no-next = Почему продолжения нет
cli-help-when = Новый день и время: пт 10:00, +3
cli-help-move-reason = Почему переносится
cli-help-cancel-reason = Почему отменяется
cli-help-missed = Другая сторона не пришла или не ответила
cli-help-quick = Что сделано или запланировано, словами
cli-help-quick-dry-run = Только сказать, что понято
cli-help-quick-new = Новый потенциальный клиент с этим именем
cli-help-quick-own = Дело без клиента, кого бы ни напоминали слова
cli-help-quick-client = Клиент, если слова подходят нескольким
cli-help-country = Страна календаря
cli-help-calendar-date = День
cli-help-calendar-kind = work, off, holiday или short
cli-help-calendar-name = Как называется день
cli-help-calendar-file = Строки дата,вид,название,источник; вид: work, off, holiday, short
cli-activity-hint-own = Своё дело без клиента: serik activity add --own
activity-of-nobody = своё дело
cli-activity-unknown = Дела { $id } нет
cli-activity-whose = С каким клиентом? Укажите: serik activity add КЛЮЧ. Без клиента бывают задачи и мероприятия.
cli-activity-no-next = Следующего шага нет. По правилу это { $step }: serik activity add { $id } --set kind={ $kind } --set day={ $day }. Вместе с результатом: --next { $day } или --no-next ПРИЧИНА.
cli-span-turned = С { $from } по { $to } — задом наперёд: первый день позже последнего. Поменяйте их местами.
cli-activity-gone = Удалено: { $name }
cli-activities-count =
    { $count ->
        [one] { $number } дело
        [few] { $number } дела
        [many] { $number } дел
       *[other] { $number } дела
    }

# The morning run
run-call-today = позвонить сегодня
run-call-late =
    { $count ->
        [one] перезвонить: { $number } рабочий день назад
        [few] перезвонить: { $number } рабочих дня назад
        [many] перезвонить: { $number } рабочих дней назад
       *[other] перезвонить: { $number } рабочего дня назад
    }
run-ours-due = наше дело к сроку
run-ours-late =
    { $count ->
        [one] наше дело опаздывает на { $number } день
        [few] наше дело опаздывает на { $number } дня
        [many] наше дело опаздывает на { $number } дней
       *[other] наше дело опаздывает на { $number } дня
    }
run-unanswered =
    { $count ->
        [one] без ответа { $number } рабочий час
        [few] без ответа { $number } рабочих часа
        [many] без ответа { $number } рабочих часов
       *[other] без ответа { $number } рабочих часа
    }
run-silence =
    { $count ->
        [one] нет связи { $number } день
        [few] нет связи { $number } дня
        [many] нет связи { $number } дней
       *[other] нет связи { $number } дня
    }
run-silence-of = { $days }, ритм { $cadence }
run-broken-promise = обещание платежа нарушено
run-overdue-debt =
    { $count ->
        [one] долг просрочен на { $number } день
        [few] долг просрочен на { $number } дня
        [many] долг просрочен на { $number } дней
       *[other] долг просрочен на { $number } дня
    }
run-debt-due = сегодня срок оплаты долга
run-debt-share = { $percent } всей просрочки
run-contract-term =
    { $count ->
        [0] сегодня
        [one] остался { $number } день
        [few] осталось { $number } дня
        [many] осталось { $number } дней
       *[other] осталось { $number } дня
    }
run-theirs-late = их обязательство просрочено
run-unprepared = встреча сегодня, не подготовлена
run-late-complaint = рекламация просрочена
run-quote-ends = предложение скоро истекает
run-no-decider = встречи были, ЛПР неизвестен
run-reorder = ожидается новый заказ
run-document-expires = истекает документ
run-no-next-step = нет следующего шага
run-prepare = Подготовить
run-answer = Ответить
run-plan = Назначить
run-score = Баллы
run-to-do = Что сделать
run-why = Почему
run-cards =
    { $count ->
        [one] { $number } клиент ждёт
        [few] { $number } клиента ждут
        [many] { $number } клиентов ждут
       *[other] { $number } клиента ждут
    }
cli-about-today = Утренний обход: к кому обратиться сегодня и почему
cli-help-today-all = Всего офиса

# The quick line and Today on the screen
command-today = Сегодня
command-quick-log = Быстрая запись
command-done = Результат
command-call = Позвонить
command-meet = Встреча
command-snooze = Отложить
command-not-needed = Не нужно
command-why = Почему
command-whole-office = Мои или весь офис
quick-example = Пример: завтра 15:00 звонок Нұр, цена · вчера Нұр звонил, просит 2 т, +3
quick-outcome-example = Что вышло? Пример: договорились, берут 2 т, пт 10:00 · не ответил
quick-outcome-title = Результат · { $name }
quick-new = + новый потенциальный клиент: { $name }
quick-in-front = клиент перед вами
quick-own = без клиента: своя задача
quick-step = Следующий шаг: { $day }
quick-kept = обещание выполнено: { $promise }
quick-no-step = Без следующего шага: причина в заметке
quick-day-from = { $day } (из слов «{ $words }»)
quick-promise = Обещание оплаты: { $sum }{ $day } …
quick-minutes = { $count ->
    [one] { $number } минута
    [few] { $number } минуты
   *[other] { $number } минут
}
quick-hint = Учтите
quick-whom = О ком речь? Добавьте имя или выберите строку.
quick-which = Кто имеется в виду? Выберите строку: ↑↓.
quick-when = Когда это будет? Добавьте день или час: завтра 10:00.
quick-line-kept = осталось с прошлого раза, Ctrl+U очищает
quick-no-client = Сначала поставьте курсор на клиента
run-whole-office = весь офис
run-to-do-count =
    { $count ->
        [one] ждёт { $number }
        [few] ждут { $number }
        [many] ждут { $number }
       *[other] ждут { $number }
    }
run-done-count =
    { $count ->
        [one] сделано { $number }
        [few] сделано { $number }
        [many] сделано { $number }
       *[other] сделано { $number }
    }
run-moved-count =
    { $count ->
        [one] отложено { $number }
        [few] отложено { $number }
        [many] отложено { $number }
       *[other] отложено { $number }
    }
run-without-step-short =
    { $count ->
        [one] { $number } без шага
        [few] { $number } без шага
        [many] { $number } без шага
       *[other] { $number } без шага
    }
run-without-step =
    { $count ->
        [one] { $number } без следующего шага
        [few] { $number } без следующего шага
        [many] { $number } без следующего шага
       *[other] { $number } без следующего шага
    }
run-not-needed-count =
    { $count ->
        [one] не нужно { $number }
        [few] не нужно { $number }
        [many] не нужно { $number }
       *[other] не нужно { $number }
    }
run-promised-sum = обещано { $sum }
run-finished = Сегодня никто не ждёт: { $what }. l запишет или назначит звонок, 2 покажет клиентов.
run-goal-calls = звонки { $done }/{ $goal }
run-goal-meetings = встречи { $done }/{ $goal }
run-reading = Смотрим, к кому обратиться …
run-snooze-hour = на 1 час
run-snooze-tomorrow = на следующий рабочий день
run-snooze-calls = до следующего дня звонков: { $day }
run-snooze-day = до дня …
run-snooze-end = в конец очереди
run-snooze-when = До какого дня? пт, +3, 15:00
run-not-needed-why = Почему не нужно? Наберите причину
run-snoozed = { $name }: отложено до { $when }
run-dismissed = { $name }: не нужно, u вернёт
run-why-score = { $score }: лучшая причина и четверть остальных{ $class }
run-why-key = ; × 1,25 ключевой клиент
run-why-a = ; × 1,25 класс A
run-why-c = ; × 0,9 класс C
run-why-plain = .
run-why-now = Почему сейчас: { $why } = { $score }
run-goal = Цель: { $goal }
run-also = Ещё в плане: { $what }
run-phrase-call-back = Скажите: звоню, как обещал(а).
run-phrase-ours = Скажите, что сделано, и назовите день остального.
run-phrase-prepare = Просмотрите последние разговоры, возьмите прайс и документы.
run-phrase-unanswered = Ответьте на вопрос и договоритесь о следующем шаге.
run-phrase-decider = Спросите: кто принимает решение и когда можно встретиться?
run-phrase-silence = Спросите, как прошла последняя поставка и что нужно дальше.
run-phrase-no-step = Договоритесь о следующем шаге: что и в какой день.
form-activity = Дело
timeline-activities = звонки, встречи и прочее
card-no-step = нет следующего шага: l назначит
card-promised = обещано: { $what } до { $day }

# The planner
command-planner = План
command-next-view = Другой вид
command-day-back = На день раньше
command-day-on = На день позже
command-hour-back = На полчаса раньше
command-hour-on = На полчаса позже
activity-mark-call = з
activity-mark-meeting = в
activity-mark-mail = п
activity-mark-message = с
activity-mark-visit = вз
activity-mark-task = зд
activity-mark-event = м
planner-removed = Удалено: { $name }. u вернёт
planner-day-kind = Что за день { $day }?
planner-day-usual = как в календаре и ритме
planner-day-worked = рабочий день
planner-day-unknown = У доски и списка нет одного дня: откройте неделю или месяц (v)
command-day-kind = Какой это день
run-not-needed-tells = Отменится: { $planned }. Карточка вернётся { $day }; u отменит всё.
run-not-needed-rests = Карточка вернётся { $day }; u отменит всё.
planner-day = День
planner-week = Неделя
planner-month = Месяц
planner-board = Доска
planner-list = Список
planner-week-of = { $week }: { $days }
planner-overdue = Просрочено
planner-this-week = Эта неделя
planner-next-week = След. неделя
planner-later = Позже
planner-without = Без шага
planner-nothing = Здесь ничего не запланировано. n назначит.
planner-no-cell = Поставьте курсор на запланированное
planner-no-hour = Час не назначен: Enter задаст
planner-day-ends = День кончился: Shift+→ перенесёт на следующий
planner-why-again = Переносится в третий раз. Почему?
planner-moved = { $name } → { $when }.
planner-clash = Пересекается: { $name }, { $time }.
planner-until = по { $day }
list-cut = показаны первые { $count }
planner-overdue-count =
    { $count ->
        [one] { $number } просрочено
        [few] { $number } просрочено
        [many] { $number } просрочено
       *[other] { $number } просрочено
    }

# Days of calls and of meetings
rhythm-calls = день звонков
rhythm-meetings = день встреч
rhythm-day-off = { $day } — выходной
rhythm-day-off-near = { $day } — выходной. Может, { $near }?
rhythm-doubt = { $day } — { $role }. Может, { $near }?
rhythm-doubt-alone = { $day } — { $role }
rhythm-none = без назначения
rhythm-pattern = Чередование
rhythm-wrong = Чередование: буквы C и M, например CM; week:CMCMC-- по дням недели; или none
journal-save-settings = Настройки изменены
cli-about-rhythm = Дни звонков и дни встреч
cli-about-rhythm-show = Показать, для чего ближайшие дни
cli-about-rhythm-set = Задать чередование или отдельный день
cli-help-rhythm-pattern = CM по рабочим дням; week:CMCMC-- по дням недели; none
cli-help-rhythm-anchor = Первый день чередования
cli-help-rhythm-day = Отдельный день
cli-help-rhythm-role = Для чего этот день: calls, meetings, none или usual

# The working calendar
calendar-kind = День
calendar-source = Источник
calendar-holiday = праздничный день
calendar-dayoff = выходной
calendar-work = рабочий день
calendar-short = на час короче
calendar-moved = за { $day }
calendar-working-days =
    { $count ->
        [one] { $number } рабочий день
        [few] { $number } рабочих дня
        [many] { $number } рабочих дней
       *[other] { $number } рабочего дня
    }
calendar-imported =
    { $count ->
        [one] Взят { $number } день
        [few] Взято { $number } дня
        [many] Взято { $number } дней
       *[other] Взято { $number } дня
    }
calendar-unreadable = Файл не читается: { $file }
calendar-too-long = Файл больше 1 МБ: { $file }
calendar-no-days = В файле нет ни одного дня: { $file }. Строка: 2026-12-31,off,Корпоратив
calendar-line = { $file }, строка { $line }: это не день. Допустимо: 2026-12-31,off,Корпоратив
holiday-new-year = Новый год
holiday-christmas = Рождество
holiday-womens-day = Международный женский день
holiday-nauryz = Наурыз мейрамы
holiday-unity = День единства
holiday-defenders = День защитника Отечества
holiday-victory = День Победы
holiday-qurban-ait = Курбан-айт
holiday-capital = День столицы
holiday-constitution = День Конституции
holiday-republic = День Республики
holiday-independence = День Независимости
holiday-labour = Праздник Весны и Труда
holiday-russia = День России
cli-hint-reason = Напишите её после --reason: --reason "почему"
run-kind-call-back = Перезвонить
run-kind-broken-promise = Нарушенное обещание
run-kind-overdue-debt = Просроченный долг
run-kind-debt-share = Доля в долге
run-kind-contract-term = Срок договора
run-kind-our-obligation = Наше обязательство
run-kind-their-obligation = Их обязательство
run-kind-unprepared-meeting = Неготовая встреча
run-kind-unanswered = Без ответа
run-kind-late-complaint = Жалоба просрочена
run-kind-quote-ends = Предложение истекает
run-kind-no-decider = Нет решающего лица
run-kind-silence = Давно не общались
run-kind-reorder-expected = Пора заказать снова
run-kind-document-expires = Истекает документ
run-kind-no-next-step = Нет следующего шага
run-search = Название клиента
run-narrowed = только: { $what } · всего { $count }
run-nobody-fits = { $what }: таких никто не ждёт. Esc покажет всех.
run-filter = Кого показать
run-filter-all = Все причины
run-nothing-planned = За этой карточкой ничего не запланировано: её вызвала сама причина.
run-mark-none = Здесь каждая карточка решается отдельно: d, s или x.
planner-mark-none = Здесь дела двигают по одному: Shift+стрелка.
planner-search = Клиент или цель
planner-search-none = { $what }: в показанных днях такого нет.
planner-no-column = В этот столбец не переносят: на прошлое не планируют, а «без шага» — это клиенты без плана.
cli-help-today-search = Только те, в чьём названии есть эти слова
cli-help-today-reason = Только те, у кого есть такая причина: call_back, broken_promise, overdue_debt, contract_term, our_obligation …
