# Хабарландырулар: құлыпталған экранда тұруы мүмкін
notice-due = { $minutes } минуттан кейін: { $what }
notice-now = Қазір: { $what }
notice-missed = Еске салынбай өткен: { $what }
notice-more =
    { $count ->
        [one] тағы { $number }
       *[other] тағы { $number }
    }
notice-no-desktop = Жұмыс үстелі хабарландыру қабылдамайды: орнына дыбыс шығады.
field-remind = Еске салу, минут бұрын
flaw-remind = Басталуына дейін 120 минуттан артық болмайды
