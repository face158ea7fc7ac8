# Уведомления: они могут стоять на запертом экране
notice-due = Через { $minutes } мин: { $what }
notice-now = Сейчас: { $what }
notice-missed = Прошло без напоминания: { $what }
notice-more =
    { $count ->
        [one] ещё { $number }
        [few] ещё { $number }
        [many] ещё { $number }
       *[other] ещё { $number }
    }
notice-no-desktop = Рабочий стол не принимает уведомлений: вместо них звонок.
field-remind = Напомнить за, мин
flaw-remind = Не больше 120 минут до начала
