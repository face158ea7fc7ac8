# Reports on work done

command-reports = Отчёты
command-earlier = Раньше
command-later = Позже
report-calls = Звонки
report-calls-answered = Звонки с ответом
report-calls-to-meetings = Звонки, давшие встречу
report-calls-in = Входящие звонки
report-calls-missed = Пропущенные звонки
report-answered-soon = Ответили за 4 часа
report-answered-late = Ответ позже или ждут
report-meetings = Встречи состоялись
report-meetings-missed = На встречу не пришли
report-meetings-kept = Состоялось из назначенных
report-meetings-cancelled = Встречи отменены
report-letters = Письма и сообщения
report-tasks = Задачи и мероприятия
report-done = Всего сделано
report-next-steps = Из них со следующим шагом
report-open = В плане, не сделано
report-promises-kept = Обещания в срок
report-promises-late = Обещания с опозданием
report-promises-open = Обещания впереди
report-applications = Заявки
report-repeat-requests = Из них повторные
report-money-received = Получено
report-money-invoiced = Выставлено
report-money-promised = Обещано
report-new-clients = Новые клиенты
report-nobody = ничьё
report-part = { $number } из { $whole }, { $percent }
report-behind = { $what }, отставание: к этому дню { $due }
report-head-row = Показатель
report-head-count = Сколько
report-head-goal = Цель, всего
report-head-percent = %
report-by-day = { $what } по дням · максимум: { $number }
report-to-book = для цели назначьте встреч: { $number }
report-reading = Считаю…
report-no-list = У этой строки нет списка дел
report-counted =
    { $count ->
        [one] { $number } дело
        [few] { $number } дела
       *[many] { $number } дел
    }
report-counted-cut = первые { $number }
export-report =
    { $count ->
        [one] { $number } строка отчёта
        [few] { $number } строки отчёта
       *[many] { $number } строк отчёта
    }
manual-scope-counted = Дела из отчёта

# Command line
cli-about-report = Отчёты о сделанном: звонки, встречи, обещания
cli-about-report-day = Отчёт за день
cli-about-report-week = Отчёт за неделю, с понедельника по воскресенье
cli-about-report-month = Отчёт за месяц
cli-help-report-date = День этого периода; если не указан, сегодня
cli-help-report-manager = Чья работа; если имени нет, своя
cli-help-report-format = Формат; если не указан, то по окончанию имени файла, иначе текст
