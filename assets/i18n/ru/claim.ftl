# Что сказано и сделано по долгам

field-promise-day = Заплатят до
field-promise-said-by = Кто обещал
field-promise-channel = Каким образом
field-promise-words = Дословно
field-promise-given = Обещано
column-promise-withdrawn = Снято
promise-open = ждём
promise-kept = выполнено
promise-partly = выполнено частично
promise-broken = нарушено
promise-withdrawn = снято
promise-arrived = Пришло в срок
promise-last = Последний день
promise-kept-rate = выполнено { $percent } % обещаний
promise-kept-none = ни одно обещание ещё не завершено
promise-about = О чём
promise-about-invoice = счёт { $number }
promise-about-all = весь долг
field-dispute-sum = Спорная сумма
field-dispute-evidence = Доказательства
field-dispute-settled = Урегулировано
field-dispute-outcome = Итог
field-dispute-settlement = О чём договорились
contested-outcome-upheld = клиент прав
contested-outcome-partly = клиент прав частично
contested-outcome-rejected = долг остаётся
contested-counts = Учитывается сейчас
contested-open = открыт
field-dunning-ladder = Своя лестница
field-dunning-quiet = Не тревожить до
field-dunning-manual = Только вручную
field-step-day = День лестницы
field-step-kind = Шаг
ladder-step-reminder = напоминание
ladder-step-call = звонок
ladder-step-letter-1 = письмо 1
ladder-step-call-decider = звонок руководителю
ladder-step-letter-2 = письмо 2 с пеней
ladder-step-letter-3 = письмо 3
ladder-step-stop-shipments = остановка отгрузок
ladder-step-claim = претензия
ladder-step-meeting = встреча
ladder-step-court = иск
ladder-day = день { $day }: { $step }
ladder-now = Сегодня
ladder-coming = Дальше
ladder-coming-on = { $day }, { $step }
ladder-own = Своя лестница
ladder-usual = Лестница
ladder-taken-on = Сделано
ladder-line = Долг
ladder-line-of = счёт { $number }/{ $place }, до { $day }: { $sum }
ladder-is-disputed = спорный
field-limitation-event = Что произошло
field-limitation-signer = Кто подписал
field-limitation-document = Документ
limitation-event-act-signed = акт сверки подписан с полномочиями
limitation-event-act-unsigned = акт сверки без надлежащей подписи
limitation-event-debt-letter = письмо с признанием долга
limitation-event-instalment-request = просьба об отсрочке или рассрочке
limitation-event-new-schedule = допсоглашение с суммой долга
limitation-event-claim-acknowledged = претензия признана
limitation-event-part-payment = частичная оплата
limitation-event-claim-sent = претензия отправлена, 30 дней на ответ
limitation-event-lawsuit = иск подан
limitation-stopped = в суде: срок не течёт
limitation-expired = истекла { $day }
limitation-until = до { $day }, { $left }
limitation-near = до { $day }, { $left }: подпишите акт сверки
limitation-restarted = Срок начат заново
limitation-restarted-by = { $day }, { $event }
limitation-restarts = Срок начинают заново подписанный акт сверки или письменное признание; сама частичная оплата — нет.
field-penalty-through = Рассчитано по
field-penalty-decision = Решение
penalty-claim = предъявлена
penalty-aside = отложена
penalty-waive = прощена
penalty-void = счёт отменён
penalty-law-kz = ГК РК, статья 353: базовая ставка Нацбанка
penalty-law-ru = ГК РФ, статья 395: ключевая ставка Банка России
penalty-by-contract = по договору: { $rate } % в день
penalty-by-contract-cap = по договору: { $rate } % в день, не более { $cap } %
penalty-basis = Основание
penalty-debt = Долг
penalty-principal = Рассчитана с суммы
penalty-disputed = Исключено как спорное
penalty-accrued = Итого по строкам
penalty-total = Пеня
penalty-settled = Решено раньше
penalty-open = Не решено
penalty-unconfirmed-here = Ставка не сверена с публикацией: проверьте её («:» — «Ставки»).
penalty-rates-place = они открываются через «:» — «Ставки»
cli-hint-rate = Ставку вводит команда: serik rate set
penalty-unconfirmed = Ставка не сверена с публикацией: проверьте её: «serik rate list».
penalty-from = С
penalty-through = По
penalty-days = Дней
penalty-base = База
penalty-rate = Ставка, %
penalty-year = За дней
penalty-what = Пеня по счёту { $number }, транш { $place }, по { $day }
rate-base-kz = базовая ставка Нацбанка РК
rate-key-ru = ключевая ставка Банка России
rate-vat-kz = НДС в Казахстане
rate-vat-ru = НДС в России
rate-own = введено офисом
rate-open = бессрочно
field-rate-name = Ставка
field-rate-from = С
field-rate-through = Известна по
field-rate = Процент
field-rate-source = Источник
field-rate-confirmed = Сверено
flaw-promise-early = день раньше самого обещания
flaw-promise-withdrawn = это обещание уже снято
flaw-claim-invoice = счёт другого клиента или отменён
flaw-dispute-early = урегулировано раньше, чем начато
flaw-dispute-outcome = укажите и день, и итог
flaw-dispute-over = открыто и ещё не оспорено только { $sum }
flaw-dispute-settled = этот спор уже урегулирован
flaw-ladder-unclear = не понято: «{ $part }». Напишите «1 call, 14 letter_2»
flaw-ladder-order = день { $part } не позже предыдущего
flaw-step-nothing = нет открытого долга, к которому относился бы шаг
flaw-limitation-signer = укажите, кто подписал и на каком основании
flaw-penalty-of-penalty = на пеню пеня не начисляется
flaw-penalty-waits = ждёт события: срока ещё нет
flaw-penalty-ahead = решайте о днях, которые прошли
flaw-penalty-nothing = нет пени, о которой решать
flaw-penalty-currency = закон не знает ставки для { $currency }: укажите ставку в договоре
flaw-penalty-no-key-rate = нет ключевой ставки на { $day }: введите её среди ставок
flaw-penalty-no-key-rate-until = нет ключевой ставки на { $day }: введите её среди ставок или рассчитайте по { $until }
flaw-penalty-no-base-rate = нет базовой ставки на { $day }: введите её среди ставок
flaw-penalty-no-base-rate-until = нет базовой ставки на { $day }: введите её среди ставок или рассчитайте по { $until }
flaw-rate-through = укажите, по какой день она известна: банк меняет её несколько раз в год
flaw-rate-reversed = кончается раньше, чем начинается
setting-debt-least = Долги меньше стольких тенге не взыскивать
setting-penalty-year = Дней в году для статьи 353
run-promise-due = обещан платёж { $sum }
run-promise-broken = обещание нарушено: { $sum }
run-debt-step = долг, пора: { $step }
journal-add-promise = Обещание платежа добавлено: { $name }
journal-change-promise = Обещание платежа изменено: { $name }
journal-withdraw-promise = Обещание платежа снято: { $name }
journal-add-dispute = Спор добавлен
journal-change-dispute = Спор изменён
journal-settle-dispute = Спор урегулирован
journal-claim-penalty = Пеня предъявлена: { $name }
journal-keep-penalty = Пеня отложена
journal-waive-penalty = Пеня прощена
journal-add-limitation-event = Событие исковой давности добавлено
journal-remove-limitation-event = Событие исковой давности удалено
journal-change-dunning = Порядок взыскания изменён
journal-take-step = Шаг лестницы сделан
journal-set-rate = Ставка задана
journal-remove-rate = Ставка удалена
cli-about-debt-promise = Обещания платежа
cli-about-debt-promise-add = Записать обещание клиента заплатить
cli-about-debt-promise-list = Обещания и их состояние
cli-about-debt-promise-withdraw = Снять обещание: ни выполнено, ни нарушено
cli-about-debt-dispute = Что оспаривают клиенты
cli-about-debt-dispute-add = Записать, что долг оспаривается
cli-about-debt-dispute-settle = Записать итог спора
cli-about-debt-dispute-list = Споры, сначала новые
cli-about-debt-penalty = Рассчитать пеню по строкам, предъявить, отложить или простить
cli-about-debt-limitation = До какого дня долг можно взыскать в суде
cli-about-debt-restart = Записать событие, важное для исковой давности
cli-about-debt-writeoff = Списать долг с указанием причины
cli-about-debt-ladder = Лестница клиента и шаг на сегодня; --set меняет её
cli-about-debt-step = Записать сделанный шаг
cli-about-rate = Ставки центробанков и НДС по датам
cli-about-rate-list = Ставки по дням
cli-about-rate-set = Ввести ставку поверх опубликованной
cli-about-rate-remove = Убрать введённую ставку
cli-help-debt-key = Счёт, номер или id; 12/2 — его второй транш
cli-help-debt-invoice = Только об этом счёте, номер или id
cli-help-debt-promise-key = id обещания
cli-help-debt-promise-status = Только в этом состоянии: open, kept, partly, broken, withdrawn
cli-help-debt-owner = Только клиентов этого пользователя
cli-help-debt-reason = Почему
cli-help-debt-on = День; если не указан — сегодня
cli-help-debt-dispute-key = id спора
cli-help-debt-outcome = upheld (клиент прав), partly (частично), rejected (долг остаётся), withdrawn (клиент отозвал)
cli-help-debt-settlement = О чём договорились
cli-help-debt-open = Только неурегулированные
cli-help-debt-through = Последний день расчёта; если не указан — сегодня
cli-help-debt-claim = Предъявить отдельным счётом
cli-help-debt-aside = Отложить
cli-help-debt-waive = Простить; нужна --reason
cli-help-debt-event = Что произошло: act_signed, debt_letter, instalment_request, new_schedule, claim_acknowledged, claim_sent_30, lawsuit, act_unsigned, part_payment
cli-help-restart-all = Относится ко всему долгу клиента
cli-help-debt-signed-by = Кто подписал и на каком основании
cli-help-debt-document = Номер и место документа
cli-help-debt-sum = Сколько; если не указано — всё открытое
cli-help-debt-step = Шаг, имя или день: call, letter_2, 14
cli-help-debt-note = Чем кончилось
cli-help-rate-name = base_kz, key_ru, vat_kz, vat_ru
cli-help-rate-percent = Процент, 15.5
cli-help-rate-from = Первый день
cli-help-rate-through = Последний день, на который она известна
cli-help-rate-source = Публикация
cli-help-rate-confirmed = Прочитано в публикации
cli-promise-unknown = Нет обещания «{ $key }». Все показывает «serik debt promise list».
cli-dispute-unknown = Нет спора «{ $key }». Все показывает «serik debt dispute list».
cli-debt-several = У счёта { $number } несколько траншей: укажите, какой: { $number }/1
cli-debt-place = У счёта { $number } нет транша { $place }.
cli-debt-closed = По счёту { $number } ничего не открыто.
cli-debt-sum = «{ $text }» — не сумма. Напишите 5000 или 5 000,50.
cli-step-unknown = «{ $step }» — не шаг этой лестницы. Её шаги: { $known }
cli-rate-percent = «{ $text }» — не ставка. Напишите 15.5.
cli-penalty-decided = Пеня { $decision }: { $sum }
cli-step-done = Шаг сделан: { $step }
promises-count =
    { $count ->
        [one] { $number } обещание
        [few] { $number } обещания
       *[many] { $number } обещаний
    }
disputes-count =
    { $count ->
        [one] { $number } спор
        [few] { $number } спора
       *[many] { $number } споров
    }
rates-count =
    { $count ->
        [one] { $number } ставка
        [few] { $number } ставки
       *[many] { $number } ставок
    }
limitation-left =
    { $count ->
        [one] остался { $number } день
        [few] осталось { $number } дня
       *[many] осталось { $number } дней
    }
run-limitation =
    { $count ->
        [one] давность: { $number } день, подпишите акт
        [few] давность: { $number } дня, подпишите акт
       *[many] давность: { $number } дней, подпишите акт
    }
flaw-promise-over = обещано больше долга: долг { $owed }
