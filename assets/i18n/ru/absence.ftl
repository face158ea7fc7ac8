# Передача дел и замещение

absence-who = Кто отсутствует
absence-substitute = Кто замещает
absence-from = Нет с
absence-to = Нет по
absence-for = за: { $name }
absence-for-count = за: { $name } — { $number }
flaw-absence-own = сам себя не замещает никто
flaw-absence-reversed = последний день раньше первого
flaw-absence-twice = { $name } уже отсутствует с { $from } по { $to }
flaw-absence-substitute-away = { $name } тоже отсутствует, с { $from } по { $to }: выберите другого
flaw-absence-stands-in = замещает, с { $from } по { $to } ({ $name }): сначала выберите туда другого
journal-add-absence = Отсутствие записано: { $name }
journal-change-absence = Отсутствие изменено: { $name }
journal-remove-absence = Отсутствие удалено: { $name }
journal-hand-over = Передано насовсем: { $name } и другие, { $number }

# Список отсутствий и лист передачи
command-hand-over = Передача дел
command-hand-over-for-good = Передать насовсем
for-good-giver = Кто передаёт? Клиенты и всё запланированное перейдут к другому насовсем; сделанное останется за прежним.
for-good-taker = Кто принимает?
for-good-alone = Принять дела некому: сначала добавьте коллегу: «Люди офиса» в палитре (:)
absence-state = Сейчас
absence-now = сейчас
absence-coming = предстоит
absence-past = прошло
absences-count =
    { $count ->
        [one] { $number } отсутствие
        [few] { $number } отсутствия
        [many] { $number } отсутствий
       *[other] { $number } отсутствия
    }
form-absence = Отсутствие
form-new-absence = Новое отсутствие
handover-title = Передача дел · { $who }
handover-story = Что произошло · { $who }
handover-stands-in = { $who } · замещает: { $substitute }
handover-own-tasks = Свои задачи
handover-overdue = Просрочено
handover-next = Следующий шаг
handover-by = сделано: { $name }
handover-sheets =
    { $count ->
        [one] { $number } лист
        [few] { $number } листа
        [many] { $number } листов
       *[other] { $number } листа
    }

# Командная строка
handover-about = Кто отсутствует и кто замещает; передать дела насовсем
handover-about-list = Все отсутствия
handover-about-remove = Удалить отсутствие
handover-about-sheet = Что должен знать замещающий, клиент за клиентом
handover-about-report = Что произошло, пока кого-то не было
handover-help-from = Кто передаёт дела
handover-help-to = Кто замещает или принимает дела
handover-help-first-day = Первый день отсутствия
handover-help-last-day = Последний день отсутствия
handover-help-note = Заметка
handover-help-for-good = Клиенты и всё запланированное переходят насовсем; сделанное остаётся за прежним
handover-help-id = Номер отсутствия
handover-added = Записано: { $title }
handover-removed = Удалено: { $title }
handover-done = Передано ({ $name }): { $what }
handover-unknown = Нет отсутствия { $id }. Все показывает «serik handover list».
handover-never-away = { $name }: отсутствия ещё не было. Укажите дни: --from, --to.

# Экран
absences-none = Все на месте. n — записать, кого не будет и кто замещает.
absences-reading = Читаю …
handover-page = Одна передача дел
handover-no-sheet = Открытых дел нет ни с кем: передавать нечего.
handover-no-story = За эти дни ничего не записано.
