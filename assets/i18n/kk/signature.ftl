# Шарт құжаттарындағы қолдар

signatory-as-in-contract = Шарттағыдай
signatory-left-to-contract = { $document }: шартқа қол қоятындар қол қояды
cli-about-annex-signatory = Тарап үшін кім қол қоятынын көрсету; ешкім көрсетілмесе – шарттағыдай
cli-about-annex-check = Сол күні қол қоюға не кедергі: кім қол қояды және қандай құқықпен
cli-help-annex-signatories = Қол қоюшылардың идентификаторлары; көрсетілмесе – шарттағылар
cli-hint-annex-signature = Бәрін «serik { $noun } check { $key }» көрсетеді; --reason сонда да қол қояды.
cli-about-export-specifications = Барлық шарттардың спецификациялары
cli-about-export-addenda = Барлық шарттардың қосымша келісімдері, бұзу келісімдері мен хаттары
cli-about-export-acts = Барлық шарттардың актілері
cli-about-export-package = Шарт пакетінде не бар
cli-doctor-files = Тіркелген файлдар
