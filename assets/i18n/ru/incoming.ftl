# Who calls
command-incoming = Входящий звонок
incoming-hint = Наберите номер или имя
incoming-word = входящий
