# Что сказано и сделано по долгу: экран

command-promise = Обещание заплатить
command-write-down = Записать по долгу
contested-outcome-withdrawn = клиент отозвал
form-new-promise = Новое обещание заплатить
form-promise = Обещание
form-new-dispute = Новый спор
form-dispute = Спор
form-settlement = Итог спора
form-dunning = Порядок взыскания
form-limitation-event = Событие давности
form-write-off = Списание долга
debts-happened = Сделано и сказано
debts-deed = Что
debts-limitation = Давность
debts-no-deeds = Здесь обещания, споры, шаги и решения о пене. p обещание, i остальное.
debts-deed-stays = Это не удаляется отсюда: последнее действие отменяет u.
debts-deed-dispute = Клиент оспаривает счёт { $number }
debts-deed-dunning = Порядок взыскания: тишина, своя лестница, вручную
debts-deed-event = Признание долга или акт по счёту { $number }
debts-deed-event-all = Признание долга или акт по всему долгу
debts-deed-write-off = Списать долг по счёту { $number }
debts-promise-what = Что обещает заплатить
debts-all-overdue = всё просроченное
debts-nothing-owed = Клиент ничего не должен: обещать нечего
debts-promise-open = ждём до { $day }, { $left }
debts-promise-withdrawn = Обещание снято
debts-withdraw-why = Почему обещание снято
debts-dispute-taken-back = Клиент отозвал спор
debts-step-done = Сделан шаг: { $step }. Чем кончилось
debts-step-word = сделано
debts-step-day = день { $day }
debts-contested-sum = оспаривается { $sum }
debts-limitation-of = давность: { $term }
debts-phrase-reminder = «Добрый день! Напоминаю: { $day } срок оплаты по счёту { $number }, { $sum }. Все ли документы у вас?»
debts-phrase-call = «Добрый день! По счёту { $number } срок был { $day }, не пришло { $sum }. Когда оплатите и какой суммой?»
debts-phrase-decider = «Здравствуйте! Долг { $sum }, самый старый — счёт { $number }, срок был { $day }. Назовите, пожалуйста, день, когда оплатите.»
debts-phrase-meeting = «Предлагаю встретиться и подписать график: долг { $sum } со сроком с { $day }. И сверим расчёты актом.»
command-penalty = Пеня
penalty-page-due = Срок
penalty-page-settled = Решено
penalty-page-through = По какой день считать
penalty-page-no-day = «{ $text }» не день. Напишите «вчера» или 15.03.2026.
penalty-page-on = по { $day }
penalty-page-none = Ни одна часть счетов не просрочена: пени нет.
penalty-page-decide = Пеня по счёту { $number }: { $sum }. Что с ней делать?
penalty-page-claim = предъявить отдельным счётом
penalty-page-aside = отложить: остаётся рассчитанной
penalty-page-waive = простить
penalty-page-reason = Почему пеня прощена
penalty-page-capped = ограничена договором
penalty-page-more =
    { $count ->
        [one] … ещё { $number } строка: o запишет все в файл
        [few] … ещё { $number } строки: o запишет все в файл
       *[many] … ещё { $number } строк: o запишет все в файл
    }
