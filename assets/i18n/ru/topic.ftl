# What talks are about

command-topics = Темы разговоров
topic-price = Цены
topic-order = Заказы
topic-delivery = Поставка
topic-payment = Оплата
topic-documents = Документы
topic-complaint = Жалобы
topic-others = О другом
topics-head-incoming = Из них входящих
topics-talks =
    { $count ->
        [one] { $number } разговор
        [few] { $number } разговора
       *[other] { $number } разговоров
    }
topics-none = В эти дни разговоров нет. Темы берутся из цели и итога разговора
topics-row = { $topic }: { $number }, { $percent } разговоров, входящих { $incoming }

# Command line
cli-about-report-topics = О чём были разговоры: по словам их целей и итогов
cli-help-report-period = За какой срок: day, week или month; без него – месяц
