### Clients that seem to be one, and merging them.

twin-title = Это тот же клиент?
twin-title-office = Это филиал той же фирмы?
twin-question = «{ $name }» уже есть в базе. Совпадает: { $why }.
twin-open = Открыть его; набранное останется черновиком
twin-contact = Добавить набранное туда контактным лицом
twin-branch = Сохранить: это его филиал
twin-apart = Сохранить: другой клиент, указать причину
twin-why = Почему «{ $name }» — другой клиент?
likeness-tax-id = номер БИН/ИНН
likeness-other-kpp = тот же ИНН, другой КПП
likeness-name = название
likeness-similar-name = похожее название
likeness-phone = телефон
likeness-mail = почта
duplicates-count =
    { $count ->
        [one] { $number } вероятный дубликат
        [few] { $number } вероятных дубликата
       *[other] { $number } вероятных дубликатов
    }
cli-apart-done = Отмечено: это разные клиенты, больше не предлагаются
duplicates-apart = Отмечено: это разные клиенты, больше не предлагаются. u — вернуть
cli-about-duplicates = Пары клиентов, похожих на одного
cli-about-merge = Объединить клиента с другим; отмена разделит их снова
cli-about-apart = Отметить, что два клиента — разные
cli-help-merge-keep = Клиент, который остаётся
cli-help-merge-other = Клиент, который вливается в него
cli-help-merge-take-field = Взять это поле у вливаемого клиента
cli-help-merge-keep-field = Оставить это поле остающегося клиента
cli-help-apart-reason = Почему это разные клиенты
cli-merge-self = Оба ключа указывают на одного клиента: укажите другого
cli-merge-same = По полю «{ $name }» клиенты не различаются: уберите его
command-duplicates = Вероятные дубликаты
command-merge = Объединить
command-swap-sides = Поменять, кто остаётся
command-keep-apart = Не дубликаты
palette-words-duplicates = слить склеить двойники повторы одинаковые
duplicates-searching = Просматриваются все клиенты…
duplicates-none = Похоже, дубликатов нет. Если два клиента — один: отметьте их в списке пробелом, затем : объединить
merge-stays = Остаётся
merge-goes = Вливается
merge-alike = Поля одинаковы: выбирать нечего. Ctrl+S объединяет.
merge-two-numbers = ! Номера разные: проверьте, что это один клиент
merge-note = Контакты, телефоны, заметки, счета и потребности сойдутся вместе; старое название найдётся поиском; u разделит снова.
merge-gone = Одного из двух клиентов больше нет: его объединил или удалил коллега
merge-done = Объединено: «{ $name }» находится и по старому названию. u — разделить снова
merge-not = не { $value }
merge-mark-two = Отметьте пробелом двух клиентов, затем объедините
merge-differ =
    { $count ->
        [0] поля не различаются
        [one] различается { $number } поле
        [few] различаются { $number } поля
       *[other] различаются { $number } полей
    }
