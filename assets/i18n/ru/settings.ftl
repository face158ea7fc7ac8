# Настройки офиса

setting-rhythm-pattern = Дни звонков и встреч
setting-rhythm-anchor = Первый день чередования
setting-target-calls = Звонков в день звонков
setting-target-meetings = Встреч в день встреч
setting-target-week = Встреч в неделю
setting-report-booking = Отчёты: совет о встречах
setting-report-topics = Отчёты: темы разговоров
setting-off = выключено
setting-on = включено
setting-next-call = После звонка
setting-next-meeting = После встречи
setting-next-mail = После письма
setting-next-message = После сообщения
setting-next-visit = После визита
setting-next-task = После задачи
setting-next-event = После мероприятия
setting-by-rhythm = по ритму
setting-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
}
setting-link-done = { $kind } через { $days }
setting-link-due = { $kind }: срок+{ $days }
setting-notice-minutes = Уведомлять за, мин
setting-notice-way = Как показать уведомление
setting-notice-quiet = Часы без уведомлений
setting-office-zone = Часовой пояс офиса
setting-zone-of-computer = по компьютеру
setting-run-call-back = Сегодня, %: перезвонить
setting-run-broken-promise = Сегодня, %: нарушенное обещание
setting-run-overdue-debt = Сегодня, %: просроченный долг
setting-run-debt-share = Сегодня, %: доля в долге
setting-run-contract-term = Сегодня, %: срок договора
setting-run-our-obligation = Сегодня, %: наше обязательство
setting-run-their-obligation = Сегодня, %: их обязательство
setting-run-unprepared-meeting = Сегодня, %: неготовая встреча
setting-run-unanswered = Сегодня, %: без ответа
setting-run-late-complaint = Сегодня, %: жалоба просрочена
setting-run-quote-ends = Сегодня, %: предложение истекает
setting-run-no-decider = Сегодня, %: нет решающего лица
setting-run-silence = Сегодня, %: давно не общались
setting-run-reorder-expected = Сегодня, %: пора заказать снова
setting-run-document-expires = Сегодня, %: истекает документ
setting-run-no-next-step = Сегодня, %: нет следующего шага

setting-way-screen = на экране
setting-way-bell = со звонком терминала
setting-way-desktop = на рабочем столе
setting-wrong = «{ $name }» принимает { $accepted }
setting-wrong-topics = «{ $name }»: название: слово, слово*; … – не больше 30 тем, у каждой своё название. Например { $accepted }
setting-unknown = Нет настройки «{ $name }». Есть: { $accepted }

# Экран
command-settings = Настройки и уведомления
command-usual-value = Обычное значение
settings-count =
    { $count ->
        [one] { $number } настройка
        [few] { $number } настройки
        [many] { $number } настроек
       *[other] { $number } настройки
    }
settings-set =
    { $count ->
        [one] своих { $number }
        [few] своих { $number }
        [many] своих { $number }
       *[other] своих { $number }
    }
settings-usual = обычно { $value }
settings-is-usual = Значение и так обычное.
settings-saved = Сохранено: { $name }. u — отменить
settings-ask = { $name } ({ $accepted })

# Командная строка
setting-about = Настройки офиса
setting-about-list = Все настройки: значение и обычное значение
setting-about-set = Задать настройку
setting-about-unset = Вернуть обычное значение
setting-help-name = Имя, как его показывает `serik config list`
setting-help-value = Новое значение
setting-value = Значение
setting-default = Обычно
setting-name = Имя
setting-meaning = Что это
setting-manual = `serik config set NAME VALUE`, на экране — «Настройки» в палитре. Вес 0 отключает причину на экране «Сегодня». Уведомления приходят перед тем, что назначено на час: в строке сообщений, со звонком терминала или на рабочем столе.
