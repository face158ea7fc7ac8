# Report on debtors, payment history, settings of debts

setting-debt-buckets = Buckets of debts, days late
setting-debt-ladder = Ladder of dunning
setting-claim-days-kz = Working days to answer a claim (KZ)
setting-claim-days-ru = Calendar days to answer a claim (RU)
setting-ladder-none = no steps
setting-buckets-unclear = Not understood: “{ $part }”. Write “1-30, 31-60, 61+”
setting-buckets-first = The first bucket begins on day 1: what falls due today is not late. Write “1-30, 31-60, 61+”
setting-buckets-gap = After day { $through } comes day { $next }, not { $from }: each day stands in one bucket
setting-buckets-end = The last bucket, and only that, goes on without an end: “181+”
setting-buckets-many = At most { $most } buckets have room beside each other
cli-letter-no-deadline = Until when it is to be paid is not said. Give a coming day with --deadline.
