# Шарт құжаттарындағы қолдар

signatory-as-in-contract = Шарттағыдай
signatory-left-to-contract = { $document }: шартқа қол қоятындар қол қояды
cli-about-annex-signatory = Тарап үшін кім қол қоятынын көрсету; ешкім көрсетілмесе – шарттағыдай
cli-about-annex-check = Сол күні қол қоюға не кедергі: кім қол қояды және қандай құқықпен
cli-help-annex-signatories = Қол қоюшылардың идентификаторлары; көрсетілмесе – шарттағылар
cli-hint-annex-signature = Бәрін «serik { $noun } check { $key }» көрсетеді; --reason сонда да қол қояды.
