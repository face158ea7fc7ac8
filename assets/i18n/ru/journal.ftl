### Предложения журнала.

journal-add-client = Добавлен клиент: { $name }
journal-change-client = Изменён клиент: { $name }
journal-change-clients =
    { $count ->
        [one] Изменён { $number } клиент
        [few] Изменено { $number } клиента
        [many] Изменено { $number } клиентов
       *[other] Изменено { $number } клиента
    }
journal-remove-client = Удалён клиент: { $name }
journal-remove-clients =
    { $count ->
        [one] Удалено: { $number } клиент
        [few] Удалено: { $number } клиента
        [many] Удалено: { $number } клиентов
       *[other] Удалено: { $number } клиента
    }
journal-restore-client = Восстановлен клиент: { $name }
journal-add-contact = Добавлено контактное лицо: { $name }
journal-change-contact = Изменено контактное лицо: { $name }
journal-rename-own-field = Изменено своё поле: { $name }
journal-link-contact = Контактное лицо добавлено к ещё одному клиенту: { $name }
journal-remove-contact = Удалено контактное лицо: { $name }
journal-restore-contact = Восстановлено контактное лицо: { $name }
journal-add-note = Добавлена заметка: { $name }
journal-change-note = Изменена заметка: { $name }
journal-remove-row = Удалено: { $name }
journal-remove-note = Удалена заметка: { $name }
journal-remove-account = Удалён банковский счёт: { $name }
journal-remove-point = Удалён телефон или почта: { $name }
journal-add-consent = Записано согласие: { $name }
journal-change-consent = Изменено согласие: { $name }
journal-remove-consent = Удалено согласие: { $name }
journal-merge-clients = Клиенты объединены в: { $name }
journal-keep-apart = Отмечено: не дубликаты
journal-save-need = Записаны потребности: { $name }
journal-save-account = Сохранён банковский счёт: { $name }
journal-add-own-field = Добавлено своё поле: { $name }
journal-remove-own-field = Удалено своё поле: { $name }
journal-add-user = Добавлен пользователь: { $name }
journal-rename-user = Исправлено имя пользователя: { $name }
journal-import-clients =
    { $count ->
        [one] Импортирован { $number } клиент
        [few] Импортировано { $number } клиента
        [many] Импортировано { $number } клиентов
       *[other] Импортировано { $number } клиента
    }
journal-import-file = Импорт «{ $name }»: { $count ->
    [one] { $number } клиент
    [few] { $number } клиента
    [many] { $number } клиентов
   *[other] { $number } клиента
}
journal-save-company = Записана своя компания: { $name }
journal-save-view = Сохранён вид: { $name }
journal-remove-view = Удалён вид: { $name }
journal-demo = Создан демо-офис
journal-erase = Персональные данные стёрты
journal-migration = Файл обновлён до новой версии
journal-end = Действие выше завершено
journal-unknown = Действие более новой версии: { $kind }
journal-where = компьютер { $computer }
journal-undo = Отменено: { $what }
journal-redo = Сделано снова: { $what }
journal-turned-nothing = Ничего не изменено: то, что правили позже, оставлено как есть
journal-others =
    { $count ->
        [one] и ещё { $number } позднее действие
        [few] и ещё { $number } поздних действия
        [many] и ещё { $number } поздних действий
       *[other] и ещё { $number } позднего действия
    }
journal-part = изменений того действия: { $part } из { $whole }
journal-why-changed = «{ $field }» у «{ $name }» изменено позже
journal-why-used = С «{ $name }» позже работали
journal-why-removed = «{ $name }» сейчас удалено
journal-why-retired = Обновление перенесло «{ $field }» у «{ $name }»: поле остаётся
journal-why-referred = На «{ $name }» ссылаются другие записи
journal-why-taken = У другой записи такое же «{ $field }», как у «{ $name }»
journal-why-frozen = «{ $name }» подписано: «{ $field }» остаётся
journal-why-by = { $what }: { $who }, { $when }, «{ $did }» ({ $part })
journal-why-rows = { $what }, и ещё записей: { $number }
turn-working = Отменяется или делается снова много изменений. Клавиши подождут
turn-redo = Ctrl+Y — сделать снова
journal-why-used-nameless = С этой записью позже работали
journal-why-removed-nameless = Эта запись сейчас удалена
journal-why-retired-nameless = Обновление перенесло «{ $field }»: поле остаётся
journal-why-referred-nameless = На эту запись ссылаются другие
journal-why-taken-nameless = У другой записи такое же «{ $field }»
journal-why-frozen-nameless = Подписано: «{ $field }» остаётся
journal-why-changed-nameless = «{ $field }» изменено позже
