# Reports on work done

command-reports = Есептер
command-earlier = Алдыңғы
command-later = Келесі
report-calls = Қоңыраулар
report-calls-answered = Жауап алған қоңырау
report-calls-to-meetings = Кездесуге әкелген қоңырау
report-calls-in = Кіріс қоңырау
report-calls-missed = Қабылданбаған қоңырау
report-answered-soon = 4 сағатта жауап берілді
report-answered-late = Кеш жауап не әлі күтуде
report-meetings = Кездесу өтті
report-meetings-missed = Кездесуге келмеді
report-meetings-kept = Белгіленгеннен өткені
report-meetings-cancelled = Кездесу болмай қалды
report-letters = Хаттар мен хабарлар
report-tasks = Тапсырмалар мен шаралар
report-done = Барлығы істелді
report-next-steps = Келесі қадамы бары
report-open = Жоспарда, істелмеген
report-promises-kept = Уақытында орындалған уәде
report-promises-late = Кешіккен уәде
report-promises-open = Мерзімі келмеген уәде
report-new-clients = Жаңа клиенттер
report-nobody = иесіз
report-part = { $whole } ішінен { $number }, { $percent }
report-behind = { $what }, кешігу: бұл күнге { $due }
report-head-row = Көрсеткіш
report-head-count = Саны
report-head-goal = Мақсат, барлығы
report-head-percent = %
report-by-day = { $what }, күн сайын · ең көбі: { $number }
report-reading = Саналып жатыр…
report-no-list = Бұл жолдың істер тізімі жоқ
report-counted = { $number } іс
report-counted-cut = алғашқы { $number }
export-report = есептің { $number } жолы
manual-scope-counted = Есептегі істер

# Command line
cli-about-report = Істелген жұмыс есебі: қоңырау, кездесу, уәде
cli-about-report-day = Бір күннің есебі
cli-about-report-week = Аптаның есебі, дүйсенбіден жексенбіге дейін
cli-about-report-month = Айдың есебі
cli-help-report-date = Сол кезеңнің бір күні; көрсетілмесе, бүгін
cli-help-report-manager = Кімнің жұмысы; аты аталмаса, өзіңіздікі
cli-help-report-format = Пішім; көрсетілмесе, файл атының соңына қарай, әйтпесе мәтін
