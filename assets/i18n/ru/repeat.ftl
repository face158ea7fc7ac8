# Как часто что-то повторяется
field-repeat = Повтор
repeat-days = { $count ->
    [1] каждый день
    [one] каждый { $number } день
    [few] каждые { $number } дня
   *[many] каждые { $number } дней
}
repeat-working-days = { $count ->
    [1] каждый рабочий день
    [one] каждый { $number } рабочий день
    [few] каждые { $number } рабочих дня
   *[many] каждые { $number } рабочих дней
}
repeat-weeks = { $count ->
    [1] каждую неделю
    [one] каждую { $number } неделю
    [few] каждые { $number } недели
   *[many] каждые { $number } недель
}
repeat-months = { $count ->
    [1] каждый месяц
    [one] каждый { $number } месяц
    [few] каждые { $number } месяца
   *[many] каждые { $number } месяцев
}
repeat-years = { $count ->
    [1] каждый год
    [one] каждый { $number } год
    [few] каждые { $number } года
   *[many] каждые { $number } лет
}
repeat-after-done = { $count ->
    [one] через { $number } день после выполнения
    [few] через { $number } дня после выполнения
   *[many] через { $number } дней после выполнения
}
repeat-times = { $count ->
    [one] { $number } раз
    [few] { $number } раза
   *[many] { $number } раз
}
repeat-on-day = { $months }, { $day }-го числа
repeat-until = { $every }, до { $day }
repeat-first = { $gender ->
    [f] первая { $day }
    [n] первое { $day }
   *[m] первый { $day }
}
repeat-second = { $gender ->
    [f] вторая { $day }
    [n] второе { $day }
   *[m] второй { $day }
}
repeat-third = { $gender ->
    [f] третья { $day }
    [n] третье { $day }
   *[m] третий { $day }
}
repeat-fourth = { $gender ->
    [f] четвёртая { $day }
    [n] четвёртое { $day }
   *[m] четвёртый { $day }
}
repeat-last = { $gender ->
    [f] последняя { $day }
    [n] последнее { $day }
   *[m] последний { $day }
}
flaw-repeat = непонятно; можно: каждый понедельник, каждые 2 недели, каждый месяц 15-го, через 10 дней после выполнения, и конец: до 31.12.2026, 6 раз
flaw-repeat-many = слишком много: не больше { $most }; без конца — просто не указывайте его
flaw-repeat-ended = повтор кончается раньше первого дня; укажите конец позже
repeat-scope = Это повторяется. Изменить:
repeat-scope-remove = Это повторяется. Удалить:
repeat-scope-move = Это повторяется. Перенести:
repeat-this = только это
repeat-later = это и все следующие
repeat-all = все, что не выполнены
repeat-gone-many = { $count ->
    [one] Удалено: это и ещё { $number }
    [few] Удалено: это и ещё { $number }
   *[many] Удалено: это и ещё { $number }
}
cli-help-scope = Для повтора: this — только это (по умолчанию), later — это и следующие, all — все невыполненные
