# Қаншалықты жиі қайталанады
field-repeat = Қайталау
repeat-days = { $count ->
    [1] күн сайын
    [one] { $number } күн сайын
   *[other] { $number } күн сайын
}
repeat-working-days = { $count ->
    [1] жұмыс күні сайын
    [one] { $number } жұмыс күні сайын
   *[other] { $number } жұмыс күні сайын
}
repeat-weeks = { $count ->
    [1] апта сайын
    [one] { $number } апта сайын
   *[other] { $number } апта сайын
}
repeat-months = { $count ->
    [1] ай сайын
    [one] { $number } ай сайын
   *[other] { $number } ай сайын
}
repeat-years = { $count ->
    [1] жыл сайын
    [one] { $number } жыл сайын
   *[other] { $number } жыл сайын
}
repeat-after-done = { $count ->
    [one] орындалғаннан кейін { $number } күннен соң
   *[other] орындалғаннан кейін { $number } күннен соң
}
repeat-times = { $count ->
    [one] { $number } рет
   *[other] { $number } рет
}
repeat-on-day = { $months }, { $day }-күніне
repeat-until = { $every }, { $day } күніне дейін
repeat-first = { $gender ->
   *[m] бірінші { $day }
}
repeat-second = { $gender ->
   *[m] екінші { $day }
}
repeat-third = { $gender ->
   *[m] үшінші { $day }
}
repeat-fourth = { $gender ->
   *[m] төртінші { $day }
}
repeat-last = { $gender ->
   *[m] соңғы { $day }
}
flaw-repeat = түсініксіз; мысалы: әр дүйсенбі, 2 апта сайын, ай сайын 15-күніне, орындалғаннан кейін 10 күннен соң, соңы: 31.12.2026 күніне дейін, 6 рет
flaw-repeat-many = тым көп: ең көбі { $most }; жалғаса беретіннің соңын жазбаңыз
flaw-repeat-ended = қайталау бірінші күнінен бұрын аяқталады; соңын кейінірек қойыңыз
repeat-scope = Бұл қайталанады. Өзгерту:
repeat-scope-remove = Бұл қайталанады. Жою:
repeat-scope-move = Бұл қайталанады. Ауыстыру:
repeat-this = тек осыны
repeat-later = осыны және кейінгілердің бәрін
repeat-all = орындалмағанының бәрін
repeat-gone-many = { $count ->
    [one] Жойылды: осы және тағы { $number }
   *[other] Жойылды: осы және тағы { $number }
}
cli-help-scope = Қайталау үшін: this — тек осы (әдепкі), later — осы және кейінгілер, all — орындалмағанының бәрі
