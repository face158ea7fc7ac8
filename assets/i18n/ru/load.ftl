# How full the days of people are

command-load = Загрузка людей
load-head-overdue = Проср.
load-head-room = Ещё з·в
load-away = нет
load-by-day = { $name }: всё по дням
load-none = Ни целей, ни планов ни у кого нет. l – запланировать первый звонок
load-nobody = Это ничьё: планировщик показывает его по f, весь офис
cli-about-report-load = Насколько заполнены дни недели у каждого и у кого есть место
