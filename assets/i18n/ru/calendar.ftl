# Календари других программ
calendar-read = { $count ->
    [one] Прочитана { $number } запись
    [few] Прочитано записей: { $number }
   *[many] Прочитано записей: { $number }
}
calendar-created = новых
calendar-updated = изменено
calendar-skipped = пропущено
calendar-rejected = ошибок
calendar-called-off = отменено в другом календаре
calendar-no-client = клиент не найден: записано без него, выберите клиента потом
calendar-past = день прошёл: записано как состоявшееся, проверьте итог
calendar-fate = Что будет
calendar-fate-created = новое
calendar-fate-updated = изменится
calendar-fate-same = без изменений
calendar-fate-ended = здесь завершено или удалено
calendar-fate-cancelled = отменено
cli-about-import-calendar = Встречи и задачи из другой программы (.ics); прежние изменяются, всё отменяется одним действием
cli-about-export-calendar = Запланированное для другого календаря (.ics) или списком
cli-help-format-calendar = Формат; если не указан, то по окончанию имени файла, иначе ics
export-format-ics = календарь (iCalendar)
calendar-title = Импорт: календарь
calendar-hint = Enter принимает всё, u отменяет; Esc — назад
calendar-nothing = Из этого календаря принять нечего.
import-warning-entry-open = здесь начинается запись, а файл на ней обрывается: она не принята
import-warning-entry-date = у записи нет такой даты в календаре: она не принята
import-warning-entry-undated = у записи нет даты: она не принята
import-warning-entry-year = запись не из 1970–2199 годов: она не принята
import-warning-entry-rule = правило повтора ничего не значит: запись не принята
import-warning-rule-often = { $rule }: повтор чаще раза в день не планируют, запись не принята
import-warning-rule-long = повтор на { $count } раз, а принимается не больше { $limit }: записан как повтор без конца
import-warning-entry-twice = запись названа так же, как одна из прежних: она не принята
import-warning-entries-many = в файле больше { $limit } записей: остальные не приняты
import-warning-times-far = повторов дальше года назад или двух лет вперёд либо сверх меры: { $count }, они не приняты
import-warning-zone-unknown = часовой пояс «{ $zone }» неизвестен: часы приняты как местные, проверьте время
import-warning-hours-long = запись дольше суток: она принята целыми днями, без часов
import-warning-end-early = запись кончается раньше начала: её конец не принят
journal-import-calendar = { $count ->
    [one] Календарь принят: { $number } дело
    [few] Календарь принят, дел: { $number }
   *[many] Календарь принят, дел: { $number }
}
calendar-shown = что показывает план
calendar-likely = календарь { $year } приблизителен
calendar-likely-whole = Календарь { $year } года не утверждён: выходные посчитаны приблизительно. Когда выйдет: serik calendar import FILE.
cli-about-sync = Держать план одинаковым с другим календарём
cli-about-sync-vdir = Папка календарных файлов (.ics), в каждом одна запись: изменения идут в обе стороны
cli-help-sync-folder = Папка; что было одинаковым в последний раз, хранится в ней в .serik-sync.json
cli-help-sync-dry-run = Только сказать, что произойдёт
sync-unreadable = { $folder }: папка не читается или не пишется. Проверьте путь и права.
sync-emptied = { $folder }: всех прежних файлов нет, ничего не сделано. Если это не та папка, укажите верную; чтобы записать всё заново, удалите в ней .serik-sync.json.
sync-written = записано
sync-taken = принято
sync-called-off = отменено
sync-removed = файлов удалено
sync-conflict = { $file }: изменено с обеих сторон, не тронуто. Если верно здесь, удалите файл; если верно в файле — serik import calendar { $file }.
sync-rejected = { $file }: не читается как календарь, или такая запись уже есть в другом файле.
