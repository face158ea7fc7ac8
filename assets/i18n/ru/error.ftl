### Что случилось, что мешает сохранить (flaw) и что лишь предупреждает (doubt).

error-stale = Эту запись успели изменить. Посмотрите её снова и повторите изменение.
error-taken = Такая запись уже есть. Найдите её по номеру и измените её.
error-dangling = Другие записи ссылаются на удалённую. Сначала восстановите её.
error-too-many = Мест больше нет: своих полей может быть десять.
error-not-removed = Эта запись не удалена.
error-not-found = Ничего не найдено. Проверьте название или номер.
error-nothing-to-undo = Отменять нечего.
error-nothing-to-redo = Делать снова нечего: ничего не изменено.
error-cannot-undo = Это действие можно только прочитать: оно окончательное или старше года.
error-conflicts = Мешают более поздние изменения, ничего не изменено. Решите по каждому или сначала отмените поздние.
error-damaged-journal = Журнал не сходится с записями. Проверьте файл: serik doctor
error-no-file = Базы на месте нет. Проверьте путь и подключён ли сетевой диск.
error-no-folder = Папка базы недоступна. Проверьте сетевой диск или путь.
error-not-a-database = Этот файл – не база serik. Укажите другой файл через --db.
error-damaged = Файл повреждён. Возьмите резервную копию, а этот файл сохраните.
error-read-only = Файл доступен только для чтения: проверьте права на него и на папку.
error-read-only-older = Файл сделан прежней версией serik и доступен только для чтения. Дайте один раз право на запись в него и в его папку: serik приведёт его к новому виду.
error-disk-full = На диске нет места. Освободите место и повторите.
error-wal-on-share = Файл работал в режиме одного компьютера. Откройте его там с местного диска, затем переносите на общий.
error-newer-schema = Файл создан более новой версией. Обновите serik.
error-cancelled = Запрос остановлен.
error-busy = База занята: пишет другая программа. Повторите.
error-database = База не ответила. Подробности в журнале программы.
error-broken = Программа сломалась. Подробности в файле: { $file }
error-log = Журнал программы не пишется: { $file }
error-settings-key = { $file }, строка { $line }: неизвестная настройка «{ $name }». Есть: { $accepted }
error-settings-value = { $file }, строка { $line }: значение «{ $name }» не подходит. Допустимо: { $accepted }
error-settings-syntax = { $file }, строка { $line }: это не настройка. Допустимо: имя = "значение"
error-settings-unreadable = Файл настроек не читается: { $file }
error-settings-variable = { $name }: значение «{ $value }» не подходит. Допустимо: { $accepted }
flaw-required = заполните это поле
flaw-too-long = слишком длинно: не больше { $limit } знаков
flaw-choice = выберите одно из: { $choices }
flaw-yes-no = допустимо: да или нет
flaw-count = допустимо целое число от 0 до 1 000 000
flaw-number = это не число; допустимо: 12,5
flaw-mixed-digits = смешаны цифры и буквы: { $text }
flaw-day = такого дня нет; допустимо: 25.12.2026, 25.12, 25, +3, +2н, пт, сегодня, конец месяца
flaw-future-day = { $text }: этот день ещё не наступил
flaw-withdrawn-early = отозвано раньше, чем дано: проверьте обе даты
flaw-far-year = { $text }: год бывает с { $first } по { $last }
flaw-no-month = { $text }: месяцев двенадцать; сначала день: 25.12
flaw-short-month = { $text }: { $month ->
   *[jan] в январе 31 день
    [feb] в феврале { $days } дней
    [mar] в марте 31 день
    [apr] в апреле 30 дней
    [may] в мае 31 день
    [jun] в июне 30 дней
    [jul] в июле 31 день
    [aug] в августе 31 день
    [sep] в сентябре 30 дней
    [oct] в октябре 31 день
    [nov] в ноябре 30 дней
    [dec] в декабре 31 день
    }
flaw-country = неизвестная страна; допустимо: название или две буквы, например KZ
flaw-person = здесь нет такого сотрудника: { $name }
doubt-lookalike = Возможно, это тот же клиент: «{ $name }» ({ $why })
flaw-amount-empty = не указана сумма
flaw-amount-not-a-number = это не сумма; допустимо: 1 250,50
flaw-amount-ambiguous = тысяча или доли? Напишите 1 234 или 1,23
flaw-amount-too-many-decimals = не больше двух знаков после запятой
flaw-amount-too-large = сумма слишком большая
doubt-wrong-length = знаков: { $found }, должно быть: { $wanted }
doubt-check-digit = контрольная цифра должна быть { $expected }
doubt-check-digits = контрольные цифры не сходятся
doubt-account-key = счёт не подходит к БИК: девятая цифра должна быть { $expected }
doubt-account-unchecked = без БИК из девяти цифр счёт не проверить
doubt-iban-sum = контрольные цифры должны быть { $expected }
doubt-not-a-digit = здесь могут быть только цифры, найдено: { $found }
doubt-wrong-character = этот знак здесь лишний: { $found }
doubt-lookalike-letter = буква { $found } только похожа; предлагается: { $proposed }
doubt-impossible-date = такой даты внутри номера нет
doubt-zeros-lost = пропали нули в начале; предлагается: { $proposed }
doubt-placeholder = номер введён только для заполнения
doubt-never-issued = такой номер никогда не выдавали
doubt-rounded-by-spreadsheet = таблица округлила номер: последние цифры потеряны
doubt-other-country = это номер другой страны: { $found }
doubt-phone-too-short = мало цифр для телефона ({ $digits }): нужен код, например +7 701 234 56 78
doubt-phone-too-long = много цифр для телефона ({ $digits }): несколько разделяет запятая
doubt-phone-unclear = это не похоже на телефон. Пример: +7 701 123 45 67
doubt-mail-at-sign = это не адрес почты, нужно так: name@firm.kz ({ $mail })
doubt-mail-name = неверна часть до @: { $mail }
doubt-mail-domain = часть после @ с ошибкой, нужно так: name@firm.kz ({ $mail })
doubt-mail-left-out = эти слова не сохранены: { $text }
error-not-empty = Файл не пуст. Демо-офис создаётся только в новом файле.
error-theme = Тему { $name } нельзя применить: { $why }. Действует тёмная.
flaw-legal-form = неизвестная форма; допустимо: ТОО, АО, ИП и другие
error-not-written = Файл нельзя записать. Проверьте папку и права на неё; если файл открыт в другой программе, закройте его там.
