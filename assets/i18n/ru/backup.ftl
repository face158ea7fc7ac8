### Резервные копии и восстановление.

cli-about-backup = Сделать резервную копию и проверить, что она цела
cli-about-restore = Список резервных копий; с файлом — восстановить из него базу
backup-help-file = Файл копии или папка для неё; не названо — в папку резервных копий
backup-help-files = Скопировать и файлы, на которые ссылаются записи
backup-help-sealed = Под паролем: никто другой копию не откроет. Пароль спрашивается или берётся из SERIK_PASSPHRASE
backup-help-restore = Резервная копия, из которой восстановить
backup-stream = Резервная копия пишется в файл: назовите файл или папку
backup-hint-exists = { $file } уже есть. Перезаписать: --force
backup-hint-folder = Не записано сюда: { $file }. Проверьте место и права и повторите или назовите другую папку: serik backup ПАПКА
backup-hint-damaged = Проверьте базу: serik doctor. Прежние копии: serik restore
backup-missed = Копия есть, но выполнено не всё: { $why }
backup-carried = { $file } лежит в папке, которую облако копирует на другие компьютеры: её могут увидеть чужие
backup-made = Резервная копия проверена, цела: { $what }
backup-files-out =
    { $count ->
        [one] В копии нет { $number } файла, на который ссылаются записи. Вместе с ним: serik backup --files
        [few] В копии нет { $number } файлов, на которые ссылаются записи. Вместе с ними: serik backup --files
        [many] В копии нет { $number } файлов, на которые ссылаются записи. Вместе с ними: serik backup --files
       *[other] В копии нет { $number } файлов, на которые ссылаются записи. Вместе с ними: serik backup --files
    }
backup-files-in =
    { $count ->
        [one] { $number } файл по ссылкам — в папке рядом с копией
        [few] { $number } файла по ссылкам — в папке рядом с копией
        [many] { $number } файлов по ссылкам — в папке рядом с копией
       *[other] { $number } файлов по ссылкам — в папке рядом с копией
    }
backup-files-lost =
    { $count ->
        [one] { $number } файл не найден и не скопирован: serik doctor
        [few] { $number } файла не найдены и не скопированы: serik doctor
        [many] { $number } файлов не найдено и не скопировано: serik doctor
       *[other] { $number } файлов не найдено и не скопировано: serik doctor
    }
error-backup-unsound = Копия повреждена, на неё нельзя положиться: проверка нашла ошибки
error-backup-not-a-base = Этот файл не база serik и не её копия
error-backup-exists = Такой файл уже есть, он не тронут
error-backup-same-file = Это сама база. Назовите другой файл
error-backup-before-upgrade = Этой версии нужно обновить базу, а копию, которая делается перед этим, записать не удалось. Освободите место или проверьте права на папку копий и откройте снова; база осталась как была
error-backup-sealed = Эта копия под паролем: он спрашивается при восстановлении
error-backup-wrong-passphrase = Этот пароль не открывает копию. Проверьте раскладку и заглавные буквы
backup-passphrase = Пароль копии (пустая строка — отказ)
backup-passphrase-left = Ничего не сделано: пароль не введён
backup-passphrase-new = Пароль новой копии (не короче 8 знаков; пустая строка — отказ)
backup-passphrase-again = Ещё раз
backup-passphrase-differs = Пароли не совпали. Ещё раз с начала
backup-passphrase-missing = Нужен пароль, а спросить негде: задайте { $name }
backup-passphrase-short = Пароль не короче 8 знаков: несколько слов запомнить легче, чем знаки
backup-sealed-what = то, что откроет пароль; он будет спрошен
error-backup-not-alone = Базу держит открытой ещё кто-то: чтобы восстановить, закройте serik на всех компьютерах
backup-nothing = Резервных копий этой базы ещё нет. Сделать: serik backup
backup-nothing-here = Резервных копий этой базы ещё нет. «Сделать резервную копию» есть в палитре (:)
backup-taken = Сделана
backup-age = Когда
backup-clients = Клиентов
backup-people = Людей
backup-records = Записей
backup-size = Размер
backup-file = Файл
backup-bytes = Байтов
backup-problem = Почему не читается
backup-how = Восстановить: serik restore ФАЙЛ. Нынешняя база не удаляется
backup-restored = База восстановлена из копии { $file }. В ней: { $what }
backup-aside = Прежняя база лежит рядом: { $file }
backup-lost =
    { $count ->
        [one] { $number } более позднее изменение осталось только в ней
        [few] { $number } более поздних изменения остались только в ней
        [many] { $number } более поздних изменений остались только в ней
       *[other] { $number } более поздних изменений остались только в ней
    }
backup-erased =
    { $count ->
        [one] Данные { $number } человека, стёртые позже, стёрты и здесь
        [few] Данные { $number } человек, стёртые позже, стёрты и здесь
        [many] Данные { $number } человек, стёртые позже, стёрты и здесь
       *[other] Данные { $number } человек, стёртые позже, стёрты и здесь
    }
backup-unread = Прежнюю базу прочесть не удалось: если позже стирали данные людей, сотрите их снова (serik purge)
backup-linked-files = Файлы по ссылкам: { $file }
backup-hint-other = Файл: { $file }. Возьмите другую копию: serik restore
command-back-up = Сделать резервную копию
command-seal-backup = Сделать копию под паролем
palette-words-back-up = бэкап backup архив сохранить
command-restore-backup = Восстановить из резервной копии
palette-words-restore-backup = бэкап вернуть откатить backup restore
backup-under-way = Резервная копия создаётся
backup-none-here = Здесь копии не делаются: учебную базу можно создать заново
backup-failed = Копии нет: { $why }
backup-failed-what = Резервная копия не сделана. Проверьте место и права и выберите в командах «{ $command }». Причина: { $why }
backup-title = Восстановить из копии от { $when }?
backup-question = В копии: { $what }. Нынешняя база не удаляется, она останется рядом под другим именем. Введённое позже будет только в ней.
backup-no = нет, оставить
backup-yes = да, восстановить
backup-last = последняя копия: { $when }
backup-no-last = резервных копий ещё нет
cli-doctor-numbers = Номера счетов
cli-doctor-numbers-gap = { $year }, { $company }: нет { $numbers }
cli-doctor-ledger = Нумерация журнала
cli-doctor-ledger-gap = нет записи { $number }: одно сохранение потеряно. Сохраните этот файл и сравните с последней копией: serik restore
cli-doctor-remains = Файлы рядом с базой
cli-doctor-remains-log = { $file }: базу открывали на одном компьютере. Закройте serik везде и откройте базу один раз с её собственного диска
cli-doctor-remains-journal = { $file }: сохранение не закончено. Не удаляйте и не переименовывайте его; проверьте ещё раз через минуту
cli-doctor-space = Свободное место
cli-doctor-space-little = свободно только { $free }, а для копии и обновления нужно { $wanted }: освободите место
cli-doctor-backup = Резервная копия
cli-doctor-backup-due = { $when }, а данные с тех пор менялись: serik backup
error-backup-other-office = Это копия базы другого офиса: её клиенты встали бы на место ваших. Если так и надо: serik restore ФАЙЛ --other-office
backup-help-other-office = Вернуть и копию другого офиса: её база встанет на место этой
