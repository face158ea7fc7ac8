### Personal data of one person.

cli-about-purge = Адамның деректерін барлық жерден өшіру; қайтару мүмкін емес
cli-help-person-key = Адам: жазба нөмірі не дәл аты
cli-help-purge-reason = Неге өшіріледі
cli-help-purge-word = Жазбалардағы осы адамды білдіретін есім түрі (қайталауға болады)
cli-help-purge-dry-run = Не өшірілетінін ғана көрсету
cli-purge-reason = Неге өшіріледі? Себебін көрсетіңіз: --reason "адамның өтініші"
cli-purge-already = { $key } деректері бұрын өшірілген
cli-purge-firm = { $key } — ұйым, адам емес: оның байланыс тұлғасын көрсетіңіз
cli-purge-left = Файлда әлі бар — басқа жазбаларда не ашық тұрған бағдарламада: { $words }
cli-purge-forms = Жазбаларда осы адамды білдіруі мүмкін сөздер қалды: { $words }. Оларды да өшіру үшін: --word СӨЗ
cli-purge-would =
    { $count ->
        [one] { $number } жазба тарихымен бірге өшірілер еді
       *[other] { $number } жазба тарихымен бірге өшірілер еді
    }
cli-purge-done =
    { $count ->
        [one] { $number } жазба тарихымен бірге біржола өшірілді
       *[other] { $number } жазба тарихымен бірге біржола өшірілді
    }
