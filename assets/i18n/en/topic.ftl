# What talks are about

command-topics = Topics of talks
topic-price = Prices
topic-order = Orders
topic-delivery = Delivery
topic-payment = Payment
topic-documents = Documents
topic-complaint = Complaints
topic-others = About something else
topics-head-incoming = Of them incoming
topics-talks =
    { $count ->
        [one] { $number } talk
       *[other] { $number } talks
    }
topics-none = No talks in these days. A talk gets its topics from its goal and outcome
topics-row = { $topic }: { $number }, { $percent } of talks, incoming { $incoming }

# Command line
cli-about-report-topics = What talks were about: by the words of their goals and outcomes
cli-help-report-period = How long: day, week or month; a month where none is given
