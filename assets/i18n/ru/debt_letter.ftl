# Письма о долге и их реестр

command-debt-letter = Письмо о долге
palette-words-letters = письмо письма претензия уведомление о долге
command-letters = Реестр писем
debt-letter-reminder = напоминание
debt-letter-demand = требование с пеней
debt-letter-claim = претензия
debt-letter-way-post = почтой
debt-letter-way-courier = курьером
debt-letter-way-hand = лично в руки
debt-letter-way-mail = электронной почтой
debt-letter-way-edo = через ЭДО
debt-letter-written = написано
debt-letter-sent = отправлено
debt-letter-delivered = вручено
debt-letter-answered = отвечено
debt-letter-cancelled = отменено
debt-letter-waits = ответ до { $day }
debt-letter-unanswered = без ответа с { $day }
debt-letter-no = Письмо № { $number }
debt-letter-new = Письмо: { $name }
debt-letter-proposed = предлагается
debt-letter-imported =
    { $count ->
        [one] Банк загружен { $number } день назад. Может быть, деньги уже пришли.
        [few] Банк загружен { $number } дня назад. Может быть, деньги уже пришли.
       *[many] Банк загружен { $number } дней назад. Может быть, деньги уже пришли.
    }
debt-letter-never-imported = Ни одной выписки банка ещё не загружено. Может быть, деньги уже пришли.
debt-letter-import-first = сначала загрузить выписку
debt-letter-write-now = писать сейчас
debt-letter-go-import = b загрузит выписку, v вернёт к письму
debt-letter-with-penalty = с пеней
debt-letter-without-penalty = без пени
debt-letter-no-penalty = Письмо пойдёт без пени: { $why }
debt-letter-deadline = Последний день оплаты
debt-letter-no-day = «{ $text }» не день впереди. Напишите 30.03.2026 или «через 10 дней».
debt-letter-nothing = Ничего не просрочено: писать не о чем
debt-letter-noted = Письмо № { $number } записано в реестр. Отправили — d
debt-letter-nothing-next = С этим письмом больше ничего не произойдёт
debt-letter-is-cancelled = Письмо отменено, номер остаётся за ним
debt-letters-all = все
debt-letters-open = без ответа
debt-letters-none = Писем о долге ещё нет. Первое пишется из долга клиента: v.
form-letter-sent = Письмо отправлено
form-letter-delivered = Письмо вручено
form-letter-answered = Ответ на письмо
field-letter-number = Номер
field-letter-degree = Степень
field-letter-deadline = Оплатить до
field-letter-debt = Долг в письме
field-letter-penalty = Пеня в письме
field-letter-sum = Требуем
field-letter-file = Файл
field-letter-sent = Отправлено
field-letter-way = Чем отправлено
field-letter-post-number = Почтовый номер
field-letter-answer-by = Ответ до
field-letter-delivered = Вручено
field-letter-answered = Отвечено
field-letter-answer = Что ответили
column-letter-year = Год
flaw-letter-early = раньше дня самого письма
flaw-letter-unsent = письмо ещё не отправлено к этому дню
flaw-letter-cancelled = письмо отменено
flaw-letter-sent = письмо уже отправлено: его не отменить
flaw-letter-number = номер { $number } уже занят: следующий { $next }. Напишите письмо заново
run-letter-unanswered = нет ответа на претензию, срок был { $day }
journal-write-debt-letter = Письмо о долге написано: { $name }
journal-send-debt-letter = Письмо о долге отправлено: { $name }
journal-deliver-debt-letter = Письмо о долге вручено: { $name }
journal-answer-debt-letter = Ответ на письмо о долге: { $name }
journal-cancel-debt-letter = Письмо о долге отменено: { $name }
debt-letters-count =
    { $count ->
        [0] писем нет
        [one] { $number } письмо
        [few] { $number } письма
       *[many] { $number } писем
    }
cli-about-debt-letters = Реестр писем о долге, сначала новые
cli-about-debt-letter-move = Отметить, что письмо отправлено, вручено, отвечено или отменено
cli-help-letter-key = Номер письма, 12/2026 или id
cli-help-letter-move = sent (отправлено), delivered (вручено), answered (отвечено), cancelled (отменено)
cli-help-letter-way = Чем отправлено: post, courier, hand, mail, edo
cli-help-letter-post = Почтовый номер отправления
cli-help-letter-answer = Что ответили
cli-help-letter-state = Только в этом состоянии: written, sent, delivered, answered, cancelled
cli-help-letter-dry-run = Показать письмо, ничего не записывая в реестр
cli-letter-unknown = Письма «{ $key }» нет. Все показывает «serik debt letters».
cli-letter-registered = Письмо № { $number } записано в реестр
cli-letter-not-registered = В реестр ничего не записано: письмо записывается вместе с файлом (-o)
debt-letter-held = В письмо не входит: { $what }
debt-letter-held-disputed = спорные { $sum }
debt-letter-held-promised = обещанные до { $day } { $sum } (№ { $number })
cli-letter-no-penalty = Пени в письме нет: { $why }. Сумму задаёт --penalty.
