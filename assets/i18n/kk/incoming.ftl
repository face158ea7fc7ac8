# Who calls
command-incoming = Кіріс қоңырау
incoming-hint = Нөмірді немесе атын теріңіз
incoming-word = кіріс қоңырау
