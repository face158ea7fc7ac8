# Лист подготовки

command-preparation = Подготовка
command-prepared = Готово

# Что известно о деле
prepare-title = Подготовка · { $day }
prepare-last = Прошлый разговор
prepare-pinned = Помнить
prepare-people = Ещё там
prepare-doubts = Предупреждение
prepare-clash = в то же время: { $name }, { $time }
prepare-short-way = на дорогу всего { $minutes } после { $name }, { $time }
prepare-minutes =
    { $count ->
        [one] { $number } минута
        [few] { $number } минуты
        [many] { $number } минут
       *[other] { $number } минуты
    }
prepare-other-hours = удобные часы другие: { $hours }
prepare-count =
    { $count ->
        [one] { $number } дело
        [few] { $number } дела
        [many] { $number } дел
       *[other] { $number } дела
    }
prepare-ready =
    { $count ->
        [one] готово { $number }
        [few] готово { $number }
        [many] готово { $number }
       *[other] готово { $number }
    }
prepare-ahead = { $day }: подготовить { $meetings }
prepare-meetings =
    { $count ->
        [one] { $number } встречу
        [few] { $number } встречи
        [many] { $number } встреч
       *[other] { $number } встречи
    }

# Экран
prepare-nothing = На этот день ничего не запланировано. n назначит, ← и → покажут другие дни.
prepare-reading = Собираем всё, что известно …
prepare-ticked = Подготовлено: { $name }
prepare-unticked = Ещё не подготовлено: { $name }
prepare-sheet = лист дня
journal-prepare-activity = Подготовлено: { $name }
journal-unprepare-activity = Отметка о подготовке снята: { $name }

# Командная строка
prepare-about = Что знать перед звонками и встречами дня
prepare-help-date = Какой день; если не указан, следующий рабочий
prepare-help-done = Эти дела подготовлены
prepare-help-not-done = Эти дела ещё не подготовлены
prepare-help-format = Формат; если не указан, то по окончанию имени файла, иначе текст для печати
prepare-overdue = Просроченный долг
prepare-owed = Долг, срок впереди
prepare-promised = Обещали заплатить
prepare-papers = Взять на подпись
prepare-tone = Настрой
