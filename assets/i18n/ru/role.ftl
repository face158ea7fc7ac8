# Что кому в офисе можно (O-6) и что ждёт принятия (U-22).
refused-viewer = Наблюдатель ничего не меняет. Спросите: { $names }
refused-accountant = Бухгалтер меняет счета, платежи, выписки, ставки и письма о долгах, больше ничего. Спросите: { $names }
refused-office = Людей и настройки офиса меняет только руководитель. Спросите: { $names }
refused-erase = Стирает данные человека только менеджер или руководитель. Спросите: { $names }
refused-base = Всю базу забирает с собой только тот, кто видит всех клиентов и сам сохраняет файлы. Спросите: { $names }
refused-restore = Базу из копии возвращает только руководитель. Спросите: { $names }
refused-stranger = В офисе нет никого по имени «{ $name }», поэтому под ним ничего не записывается. Выберите себя среди людей или попросите добавить вас: { $names }
refused-strange = Вы работаете со своими клиентами, а этот — другого менеджера. Спросите: { $names }
refused-last-chief = Это последний руководитель: сначала дайте эту роль другому
refused-own-hint = Вы видите только своих клиентов; этот, возможно, другого менеджера. Спросите руководителя.
refused-own-base = Кто видит только своих клиентов, не может взять с собой всю базу.
user-clients = Клиенты
user-clients-all = все
user-clients-own = свои
user-curator = Куратор
cli-about-users-edit = Изменить имя, роль, чьи клиенты, куратора
cli-help-user-clients = Чьи клиенты видны: all (все), own (свои)
cli-help-user-curator = Кто принимает то, что стажёру нельзя одному; "" — никто
cli-help-user-new-name = Новое имя
cli-user-changed = Изменено: { $name }
journal-change-user = Изменён пользователь: { $name }
journal-ask-review = Отправлено на принятие: { $name }
journal-accept-review = Дано разрешение
journal-return-review = Возвращено с замечанием: { $name }
journal-for = { $what } (за { $name })
review-sent = Отправлено на принятие: { $name }
review-judged = По этому запросу уже решено
review-not-judge = Решает только куратор или руководитель: { $names }
review-remark-missing = Скажите в --remark, что исправить.
review-accepted = Принято: { $what }
review-returned = Возвращено: { $what }
review-hint-stale = С тех пор это изменил кто-то другой; запрос ждёт дальше. Верните его с замечанием, чтобы его сделали заново.
review-file = Записать файл, один раз в течение суток
review-by = Кто просит
review-state = Состояние
review-state-waits = ждёт
review-state-accepted = принято
review-state-returned = возвращено
review-count =
    { $count ->
        [0] Ничего не ждёт принятия
        [one] { $number } запрос
        [few] { $number } запроса
       *[other] { $number } запросов
    }
cli-about-review = Что стажёру нельзя одному: принять или вернуть
cli-about-review-list = Что ждёт вашего слова и о чём просили вы
cli-about-review-accept = Выполнить то, о чём просят
cli-about-review-return = Вернуть с замечанием
cli-help-review-all = И то, по чему уже решено
cli-help-review-id = Номер запроса
cli-help-review-remark = Что исправить
cli-review-unknown = Нет такого запроса: { $key }
command-users = Люди офиса
command-reviews = На принятие
users-honestly = Роли берегут от ошибок, а не от кражи файла: у кого файл, тот прочтёт его.
user-own-only = только свои клиенты
user-under = куратор: { $name }
user-curator-none = никого
review-asks = Просит { $name }
review-accept = Принять: выполнить
review-return = Вернуть с замечанием
review-remark = Что исправить?
palette-words-reviews = принять принятие стажёр куратор очередь вернуть
review-mark = ✓ { $number }
