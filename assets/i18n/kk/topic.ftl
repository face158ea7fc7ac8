# What talks are about

command-topics = Әңгіме тақырыптары
topic-price = Баға
topic-order = Тапсырыс
topic-delivery = Жеткізу
topic-payment = Төлем
topic-documents = Құжаттар
topic-complaint = Шағымдар
topic-others = Басқа туралы
topics-head-incoming = Оның кіріс
topics-talks =
    { $count ->
       *[other] { $number } әңгіме
    }
topics-none = Бұл күндері әңгіме болмаған. Тақырып әңгіменің мақсаты мен нәтижесінен алынады
topics-row = { $topic }: { $number }, әңгіменің { $percent }, кіріс { $incoming }

# Command line
cli-about-report-topics = Әңгімелер не туралы болды: мақсаты мен нәтижесінің сөздері бойынша
cli-help-report-period = Қандай мерзім: day, week не month; берілмесе – ай
