# How full the days of people are

command-load = Адамдардың жүктемесі
load-head-overdue = Кеш.
load-head-room = Бос қ·к
load-away = жоқ
load-by-day = { $name }: күн сайын барлығы
load-none = Ешкімде мақсат та, жоспар да жоқ. l – алғашқы қоңырауды жоспарлау
load-nobody = Бұл ешкімдікі емес: оны жоспарлағыш f, бүкіл кеңсе арқылы көрсетеді
cli-about-report-load = Аптаның күндері әркімде қаншалықты толы, кімде орын бар
