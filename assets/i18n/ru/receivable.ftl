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
        [one] { $number } должник
        [few] { $number } должника
        [many] { $number } должников
       *[other] { $number } должника
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
debt-wait-promised = обещано до { $day }
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
credit-overdue = просрочено { $sum } ({ $days })
credit-papers = не хватает документов
cli-about-debt = Сколько должны клиенты, как давно, и что об этом сказано и сделано
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
command-add-payment = Новый платёж
command-allocate = Разнести платёж
command-release = Освободить платёж
form-new-invoice = Новый счёт
form-invoice = Счёт
form-new-payment = Новый платёж
form-payment = Платёж
debts-page = Долг клиента
debts-of = Долг: { $name }
debts-all = вся просрочка
debts-over-30 = больше 30 дней
debts-over-90 = больше 90 дней
debts-best = класс A и ключевые
debts-mine = моих клиентов
debts-of-office = всего офиса
debts-by-pressing = по срочности
debts-by-sum = по сумме
debts-by-days = по дням
debts-by-name = по имени
debts-search = Клиент
debts-search-page = Номер, за что, назначение
debts-none = Просрочки нет. n новый счёт, t новый платёж.
debts-none-of-mine = У ваших клиентов просрочки нет. v покажет весь офис, n новый счёт.
debts-none-left = Под условия ничего не подходит. x снимет их.
debts-no-lines = Открытого нет. n новый счёт, f покажет оплаченное.
debts-no-payments = Платежей ещё нет. n запишет первый.
debts-nothing-paid = ничего не оплачено
debts-closes-nothing = пока ничего не закрывает: a разнесёт его
debts-nothing-free = Свободных платежей нет. t запишет новый.
debts-nothing-open = В этой валюте у клиента ничего не открыто: платёж остаётся авансом.
debts-gone = Этого счёта больше нет
debts-whose-invoice = Чей счёт
debts-whose-payment = Чей платёж
debts-client-hint = Введите имя, номер или телефон клиента
debts-without-contract = без договора
debts-open = открытые
debts-with-paid = вместе с оплаченными
debts-lines = Части счетов
debts-document = Счёт { $number } от { $day }
debts-owed = должны { $owed }
debts-overdue-shown = просрочено { $sum }
debts-overdue-of = просрочено { $overdue } из { $owed }
debts-dso = DSO { $days }
debts-limit = лимит { $limit }, осталось { $left }
debts-why = { $points } баллов: { $why }
debts-allocating = Платёж { $sum } · разнесено { $allocated } · осталось { $left }
debts-allocated = Разнесено { $sum }, осталось { $left }
debts-how-much = Сколько закрывает { $number }
debts-no-sum = «{ $text }» не сумма
contract-used-invoiced = Выставлено
contract-used-paid = Оплачено по счетам
debts-share = { $percent } всего
debts-broken = обещание нарушено
