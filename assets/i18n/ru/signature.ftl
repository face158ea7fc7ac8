# Подписи под документами договоров

signatory-as-in-contract = Как в договоре
signatory-left-to-contract = { $document }: подписывают те же, кто договор
cli-about-annex-signatory = Указать, кто подписывает за сторону; никого — как в договоре
cli-about-annex-check = Что мешает подписать в этот день: кто подписывает и по какому праву
cli-help-annex-signatories = Идентификаторы подписантов; если не указаны — те же, что в договоре
cli-hint-annex-signature = Всё покажет «serik { $noun } check { $key }»; --reason подпишет всё равно.
cli-about-export-specifications = Спецификации всех договоров
cli-about-export-addenda = Допсоглашения, соглашения и письма о расторжении всех договоров
cli-about-export-acts = Акты всех договоров
cli-about-export-package = Что лежит в пакете договора
cli-doctor-files = Приложенные файлы
