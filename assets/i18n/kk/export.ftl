### Сыртқа жазылатын файлдар.

# Ішінде не бар
export-clients =
    { $count ->
        [one] { $number } клиент
       *[other] { $number } клиент
    }
export-contacts =
    { $count ->
        [one] { $number } байланыс тұлғасы
       *[other] { $number } байланыс тұлғасы
    }
export-notes =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }
export-consents =
    { $count ->
        [one] { $number } келісім
       *[other] { $number } келісім
    }
export-journal =
    { $count ->
        [one] { $number } әрекет
       *[other] { $number } әрекет
    }
export-users =
    { $count ->
        [one] { $number } пайдаланушы
       *[other] { $number } пайдаланушы
    }
export-lines =
    { $count ->
        [one] { $number } жол
       *[other] { $number } жол
    }
export-all =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }

# Журнал сөйлемдері
export-wrote = «{ $name }» файлына жазылды: { $what }
export-wrote-all = Бүкіл база «{ $name }» файлына жазылды: { $what }
export-wrote-file = Файл жазылды: { $name }
