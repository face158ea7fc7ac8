# Борышкерлер есебі, төлем тарихы, берешек баптаулары

setting-debt-buckets = Берешек себеттері, кешігу күндері
setting-debt-ladder = Өндіріп алу сатылары
setting-claim-days-kz = Наразылыққа жауап, жұмыс күні (ҚР)
setting-claim-days-ru = Наразылыққа жауап, күн (РФ)
setting-ladder-none = сатысыз
setting-buckets-unclear = Түсініксіз: «{ $part }». «1-30, 31-60, 61+» деп жазыңыз
setting-buckets-first = Бірінші себет 1-күннен басталады: мерзімі бүгін келген берешек кешікпеген. «1-30, 31-60, 61+» деп жазыңыз
setting-buckets-gap = { $through }-күннен кейін { $next }-күн келеді, { $from }-күн емес: әр күн бір ғана себетте тұрады
setting-buckets-end = Тек соңғы себеттің шегі жоқ: «181+»
setting-buckets-many = Қатар { $most } себеттен артық сыймайды
cli-letter-no-deadline = Қай күнге дейін төлеу керегі айтылмаған. --deadline арқылы алдағы күнді көрсетіңіз.
