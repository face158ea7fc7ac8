### Файлы, которые записываются наружу.

# Что в них
export-clients =
    { $count ->
        [one] { $number } клиент
        [few] { $number } клиента
        [many] { $number } клиентов
       *[other] { $number } клиента
    }
export-contacts =
    { $count ->
        [one] { $number } контактное лицо
        [few] { $number } контактных лица
        [many] { $number } контактных лиц
       *[other] { $number } контактного лица
    }
export-notes =
    { $count ->
        [one] { $number } заметка
        [few] { $number } заметки
        [many] { $number } заметок
       *[other] { $number } заметки
    }
export-consents =
    { $count ->
        [one] { $number } согласие
        [few] { $number } согласия
        [many] { $number } согласий
       *[other] { $number } согласия
    }
export-journal =
    { $count ->
        [one] { $number } действие
        [few] { $number } действия
        [many] { $number } действий
       *[other] { $number } действия
    }
export-users =
    { $count ->
        [one] { $number } пользователь
        [few] { $number } пользователя
        [many] { $number } пользователей
       *[other] { $number } пользователя
    }
export-lines =
    { $count ->
        [one] { $number } строка
        [few] { $number } строки
        [many] { $number } строк
       *[other] { $number } строки
    }
export-all =
    { $count ->
        [one] { $number } запись
        [few] { $number } записи
        [many] { $number } записей
       *[other] { $number } записи
    }

# Предложения журнала
export-wrote = Записано в файл «{ $name }»: { $what }
export-wrote-all = Вся база записана в файл «{ $name }»: { $what }
export-wrote-file = Записан файл: { $name }
