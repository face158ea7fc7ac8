### Clients that seem to be one, and merging them.

twin-title = Это тот же клиент?
twin-question = «{ $name }» уже есть в базе: { $why }.
twin-open = Открыть его; набранное останется черновиком
twin-contact = Добавить набранное туда контактным лицом
twin-branch = Сохранить: это его филиал
twin-apart = Сохранить: другой клиент, указать причину
twin-is-branch = Филиал
twin-why = Почему «{ $name }» — другой клиент?
likeness-tax-id = тот же БИН, ИИН или ИНН
likeness-name = то же название
likeness-similar-name = похожее название
likeness-phone = тот же телефон
likeness-mail = тот же адрес почты
duplicates-count =
    { $count ->
        [one] { $number } вероятный дубликат
        [few] { $number } вероятных дубликата
       *[other] { $number } вероятных дубликатов
    }
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
