client-kind-entity = Юридическое лицо
client-kind-sole-trader = ИП
client-kind-individual = Физическое лицо
client-stage-prospect = Потенциальный
client-stage-active = Активный
client-stage-dormant = Спящий
client-stage-lost = Потерянный
client-stage-stop = Стоп-лист
contact-role-decides = ЛПР
contact-role-influences = Влияет
contact-role-signs = Подписант
contact-role-pays = Платит
contact-role-uses = Пользуется
contact-role-blocks = Блокирует
contact-attitude-against = против нас
contact-attitude-doubts = сомневается
contact-attitude-neutral = нейтрально
contact-attitude-for = за нас
contact-attitude-promotes = продвигает нас
contact-channel-phone = Телефон
contact-channel-mail = Эл. почта
contact-channel-whatsapp = WhatsApp
contact-channel-telegram = Telegram
contact-channel-visit = Лично

# The list
list-count = { $count ->
    [one] { $number } клиент
    [few] { $number } клиента
    [many] { $number } клиентов
   *[other] { $number } клиента
}
list-marked = отмечено: { $number }
list-loading = Загрузка…
list-segment = Сегм.
list-tax-id = БИН/ИНН
list-filled = Запол.
list-changed = Изменён
columns-hint = Enter или пробел показывает или скрывает столбец, Esc — готово. Сохранённые виды помнят свои столбцы.
columns-no-room = нет места
list-empty = Клиентов пока нет. n — добавить первого, : Импорт списка — загрузить имеющихся.
list-erased = персональные данные стёрты
list-nothing-found = По запросу «{ $query }» ничего нет. Esc — сбросить поиск, n — создать клиента
list-nothing-under = По запросу «{ $query }» под фильтром «{ $filter }» ничего нет. x — снять фильтр, Esc — сбросить поиск
list-nothing-typed-under = По запросу «{ $query }» под фильтром «{ $filter }» ничего нет. Enter, затем x — снять фильтр; Esc — сбросить поиск
list-filtered-empty = Нет клиентов с фильтром «{ $filter }». x — сбросить
list-shown-for = показано по запросу «{ $query }»
list-shown-by-sound = по звучанию
list-shown-by-form = по форме слова
list-shown-by-typo = с поправкой на опечатку
mass-running =
    { $count ->
        [one] Выполняется для { $number } клиента…
        [few] Выполняется для { $number } клиентов…
        [many] Выполняется для { $number } клиентов…
       *[other] Выполняется для { $number } клиента…
    }
mass-keep = Ничего не менять
mass-spare = Не удалять
mass-nothing = Менять нечего: у отмеченных клиентов уже так
list-removed-one = Удалено: { $name }. u — вернуть
list-removed = { $count ->
    [one] Удалён { $number } клиент. u — вернуть
    [few] Удалено { $number } клиента. u — вернуть
    [many] Удалено { $number } клиентов. u — вернуть
   *[other] Удалено { $number } клиента. u — вернуть
}
list-frees = { $count ->
    [one] { $number } филиал останется без головной организации
    [few] { $number } филиала останутся без головной организации
    [many] { $number } филиалов останутся без головной организации
   *[other] { $number } филиала останутся без головной организации
}
list-freed = { $count ->
    [one] { $number } филиал теперь без головной организации
    [few] { $number } филиала теперь без головной организации
    [many] { $number } филиалов теперь без головной организации
   *[other] { $number } филиала теперь без головной организации
}
list-restored = Восстановлен клиент: { $name }
list-saved-hidden = Сохранено, но под фильтр или поиск не подходит. x снимает фильтр, Esc — поиск
list-already-removed = Уже удалено. Восстановить можно из палитры (:)
list-not-a-user = Вас ({ $name }) нет среди людей этого офиса, поэтому «моих» нет. Добавьте себя: «Люди офиса» в палитре (:)
mass-title = Изменить { $marked } из { $total }, скрыто фильтром { $hidden }
mass-remove-title = Удалить { $marked } из { $total }, скрыто фильтром { $hidden }
mass-none = Ничего не отмечено. Пробел отмечает строку
mass-add-tag = Добавить метку…
mass-empty = очистить
mass-remove-tag = Убрать метку…
mass-done = { $count ->
    [one] Изменено: { $number } клиент. u — отменить
    [few] Изменено: { $number } клиента. u — отменить
    [many] Изменено: { $number } клиентов. u — отменить
   *[other] Изменено: { $number } клиента. u — отменить
}
view-saved = Вид сохранён: { $name }
order-turns = Enter — наоборот
order-turned = сейчас наоборот
order-name = по названию
order-city = по городу
order-segment = по сегменту
order-changed = по дате изменения
order-created = по дате добавления
order-filled = по заполненности
filter-title = Фильтр · пробел — отметить несколько
filter-mine = мои
filter-unowned = без менеджера
filter-vip = VIP
filter-without-step = без следующего шага
filter-branch = филиалы
filter-incomplete = неполные карточки
filter-removed = удалённые

# The card
tab-overview = Обзор
tab-contacts = Контакты
tab-timeline = Хронология
tab-needs = Потребности
card-removed = УДАЛЁН
card-missing = Такого клиента в базе нет. Esc – назад к списку
card-extension = доб. { $number }
card-filled = Заполнено
card-branch-of = Филиал фирмы
card-branches = Филиалы
card-branch = Филиал
card-no-filter = Здесь нет фильтра: f выбирает, что показывает хронология
card-is-removed = Этот клиент удалён. Сначала верните его: u сразу после удаления, позже «Восстановить» в палитре (:)
consent-purpose-processing = обработка персональных данных
consent-purpose-marketing = предложения и рассылки
consent-purpose-transfer = передача данных другим
consent-channel-paper = на бумаге
consent-channel-messenger = мессенджер
consent-channel-site = на сайте
consent-stops = Больше нельзя
consent-stops-processing = данные не обрабатывать
consent-stops-marketing = предложений и рассылок не слать
consent-stops-transfer = данные другим не передавать
consent-stopped = С { $day }: { $what }
card-consent-withdrawn = отозвано { $day }
card-consent-whose = Поставьте курсор на человека во вкладке «Контакты»: чьё это согласие?
card-remove-person = Человека удаляет Del на строке с именем; эту строку меняет e
card-left = работал(а) здесь до
card-nobody = пока никто
card-no-contacts = Контактов пока нет. n — добавить.
card-no-timeline = Пока ничего не было. n — добавить заметку.
card-no-needs = Потребности ещё не записаны. n — начать.
card-pinned = Закреплено: стоит вверху карточки
card-unpinned = Откреплено
person-linked = Контактное лицо добавлено: { $name }. u — отменить
person-is-here = { $name } уже контакт этого клиента
order-own = по полю «{ $name }»
filter-owner = Менеджер …
filter-tag = Метка
filter-no-values = Ни у одного клиента здесь пока нет значения
filter-no-values-under = Ни у кого из показанных здесь нет значения. x снимет фильтр
view-hint = Enter — показать, Del — удалить
view-name = Название вида
view-removed = Вид удалён: { $name }. u — вернуть
view-unreadable = Вид «{ $name }» сохранён другой версией serik, показать его нельзя. Настройте список и сохраните вид под тем же именем
list-nothing-typed = По запросу «{ $query }» ничего нет. Esc — сбросить, Enter, затем n — создать клиента
filter-owner-gone = бывший коллега
person-hint = Введите часть имени
card-pin-a-note = Поставьте курсор на заметку: закрепляются заметки
card-remove-where = Здесь Del удаляет контакт, телефон, заметку или счёт под курсором. Клиента удаляют в списке: Esc, затем Del
timeline-lasting = Заметки и изменения, без отменённых
timeline-notes = Только заметки
timeline-changes = Только изменения
timeline-all = Всё, и отменённое тоже
timeline-shown = Показано: { $what }. x вернёт всё
timeline-nothing = Такого пока не было
list-not-removed = Этот клиент не удалён
error-client-signed = С клиентом подписан договор или документ: он остаётся в базе. Если больше не нужен, переведите его в архив
cli-about-company-list = Свои фирмы
cli-about-company-add = Записать ещё одну свою фирму
cli-help-company = Какая своя фирма; без указания первая
cli-company-unknown = Своей фирмы «{ $key }» нет. Все покажет «serik company list».
own-firm-new = ещё одна фирма
own-firm-main = основная
