# Просроченные долги: списки, шаги, кредит

aging-not-due = Не наступил
aging-overdue = Просрочено
aging-unallocated = Не разнесено
aging-disputed = Спорное
aging-balance = Сальдо
aging-nobody = без менеджера
aging-on = Долги на { $day }
aging-nothing = На { $day } никто ничего не должен
debtors-count =
    { $count ->
        [0] просрочки нет
        [one] { $number } клиент с просрочкой
        [few] { $number } клиента с просрочкой
        [many] { $number } клиентов с просрочкой
       *[other] { $number } клиента с просрочкой
    }
debt-days = Дней
debt-step = Шаг
debt-why = Почему сейчас
debt-class = класс { $class }
debt-key-client = ключевой клиент
debt-instalment = { $number } ({ $place }/{ $of })
debt-wait-manual = вручную
debt-wait-quiet = тишина до { $day }
debt-wait-day-off = выходной
debt-wait-promised = обещано
debt-wait-disputed = спор
debt-wait-half-paid = половина оплачена
debt-wait-small = малая сумма
debt-wait-taken = уже сделано
debt-wait-nothing = пока ничего
debt-begin = Долг на начало
debt-sales = Продано с отсрочкой
debt-end = Долг на конец
debt-overdue-share = Доля просрочки
debt-dso = DSO, дней
debt-best-dso = DSO без просрочки, дней
debt-delinquent = Средняя задержка, дней
debt-effectiveness = Собрано из возможного
debt-turnover = Оборотов долга
debt-report-days =
    { $count ->
        [one] За последний { $number } день
        [few] За последние { $number } дня
        [many] За последние { $number } дней
       *[other] За последние { $number } дня
    }
credit-exposure = Под риском
credit-left = Осталось лимита
credit-hold = Стоп
credit-over-limit = сверх лимита на { $sum }
credit-overdue = просрочено { $sum }, до { $days }
credit-papers = не хватает документов
cli-about-debt = Сколько должны клиенты и как давно
cli-about-debt-aging = Долги по дням просрочки; корзины минус неразнесённое дают сальдо
cli-about-debt-worklist = Клиенты с просрочкой, самые срочные первыми
cli-about-debt-show = Долг одного клиента по частям счетов
cli-about-debt-report = DSO и другие числа за период
cli-about-credit = Что клиент может получить в долг
cli-about-credit-show = Лимит, сумма под риском и что держит заказ
cli-about-credit-set = Задать лимит клиента; пустая сумма убирает его
cli-help-aging-by = Строка на client, manager или currency (обычно)
cli-help-aging-asof = На конец этого дня
cli-help-debt-all = Вместе с оплаченными частями
cli-help-debt-days = Столько дней до сегодня
cli-help-credit-sum = Сумма в валюте клиента
command-debts = Долги
export-invoices = Счета
export-payments = Платежи
debt-allocated = Разнесено
debts-count =
    { $count ->
        [one] { $number } строка долгов
        [few] { $number } строки долгов
        [many] { $number } строк долгов
       *[other] { $number } строки долгов
    }
cli-about-export-invoices = Счета таблицей
cli-about-export-payments = Платежи таблицей
cli-about-export-aging = Долги по дням просрочки таблицей
