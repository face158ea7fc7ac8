//! The words themselves. Punctuation is written as a space, `№` as `no`; `*` ends a stem.

use super::ImportField::{self as F};

/// Headings of each meaning, separated by `|`: Russian, Kazakh, English.
pub(super) const LEXICON: &[(F, &str)] = &[
    (F::Id, "serik id|id serik"),
    (
        F::Code,
        "свой код|ішкі коды|own code|\
         код|код клиента|код контрагента|код 1с|код в 1с|внутренний код|внешний код|ид|идентификатор|\
         коды|клиент коды|code|client code|customer code|external id|id|client id|customer id",
    ),
    (
        F::Name,
        "краткое название|short name|\
         наименование|название|контрагент|контрагенты|клиент|клиенты|партнер|организация|компания|\
         фирма|предприятие|заказчик|покупатель|краткое наименование|рабочее наименование|атауы|атау|\
         клиенттің атауы|қысқаша атауы|тапсырыс беруші|сатып алушы|ұйым|ұйымның атауы|кәсіпорын|name|\
         company|client|customer|organization|organisation|counterparty|buyer|firm|company name|\
         client name|customer name|account name|short name|organization name|имя клиента|имя контрагента|клиент аты",
    ),
    (
        F::FullName,
        "full legal name|\
         полное наименование|полное название|полное имя|юридическое наименование|юридическое название|\
         официальное наименование|юр наименование|толық атауы|ресми атауы|full name|legal name|\
         official name",
    ),
    (
        F::LegalForm,
        "опф|организационно правовая форма|правовая форма|форма собственности|ұқн|\
         ұйымдық құқықтық ныса*|legal form|entity type|form of ownership",
    ),
    (
        F::TaxId,
        "бин иин инн|бсн жсн инн|bin iin inn|\
         бин|иин|инн|бин иин|иин бин|инн бин|идентификационный номер|бсн|жсн|бсн жсн|жсн бсн|tax id|\
         tin|bin|iin|inn|vat id|tax number|taxpayer id|vat number|registration number",
    ),
    (F::Kpp, "кпп|kpp"),
    (
        F::Head,
        "головная организация|головная компания|головное предприятие|головной контрагент|головной офис|\
         головная фирма|бас ұйым|бас ұйымы|бас компания|бас кеңсе|бас кеңсесі|head office|head company|\
         parent company|headquarters",
    ),
    (F::Ogrn, "огрн|огрнип|ogrn|ogrnip"),
    (F::Country, "страна|государство|ел|елі|мемлекет|country"),
    (F::City, "город|населенный пункт|қала*|елді мекен*|city|town"),
    (
        F::Address,
        "адрес|юридический адрес|юр адрес|адрес регистрации|место нахождения|местонахождение|мекенжай*|\
         заңды мекенжай*|заңды мекен жай*|мекен жай*|address|legal address|registered address|\
         street address|billing address",
    ),
    (
        F::ActualAddress,
        "фактический адрес|факт адрес|адрес доставки|адрес фактический|почтовый адрес|адрес почтовый|\
         нақты мекенжай*|нақты мекен жай*|пошта мекенжай*|actual address|postal address|\
         delivery address|mailing address|shipping address|physical address",
    ),
    (
        F::Phone,
        "телефон|телефоны|тел|моб|мобильный|сотовый|номер телефона|контактный телефон|\
         контактные телефоны|рабочий телефон|мобильный телефон|телефон компании|телефон*|ватсап|вотсап|\
         whatsapp|ұялы*|ұялы телефон*|байланыс телефон*|телефон нөмір*|phone|phones|mobile|tel|\
         telephone|cell|phone number|mobile phone|work phone",
    ),
    (
        F::Email,
        "эл почта|электронная почта|почта|эл почты|адрес эл почты|эл адрес|электронный адрес|адрес электронной почты|эл пошта*|\
         электрондық пошта*|пошта*|электрондық мекенжай*|e mail|email|emails|mail|e mail address|\
         email address",
    ),
    (F::Website, "сайт*|веб сайт*|адрес сайта|интернет сайт|site|website|web|url|web site|homepage"),
    (
        F::Industry,
        "отрасль|сфера деятельности|вид деятельности|сфера|оквэд|окэд|қызмет саласы|қызмет түрі|сала|\
         саласы|industry|sector|line of business",
    ),
    (F::Segment, "сегмент*|категория|категория клиента|тип клиента|санат*|segment|category|client type"),
    (
        F::Source,
        "источник|источник клиента|источник привлечения|канал привлечения|откуда|дереккөз*|\
         қайдан келді|source|lead source",
    ),
    (
        F::Owner,
        "менеджер|ответственный|ответственный менеджер|куратор|ведущий менеджер|основной менеджер|отв|\
         жауапты|жауаптысы|жауапты менеджер|менеджері|manager|owner|account manager|account owner|\
         responsible|responsible manager|assigned to|sales rep|sales manager",
    ),
    (F::Tags, "метки|метка|теги|тег|белгілер*|тегтер|tags|tag|labels"),
    (F::Language, "язык|язык общения|тіл|тілі|қарым қатынас тілі|language|preferred language"),
    (
        F::VatPayer,
        "плательщик ндс|ндс|признак ндс|плат ндс|ққс төлеуші|ққс төлеушісі|ққс|vat payer|vat|\
         vat registered",
    ),
    (
        F::Stage,
        "этап|стадия|статус|состояние|статус клиента|этап воронки|саты|сатысы|кезең|кезеңі|мәртебе|\
         мәртебесі|күйі|stage|status|pipeline stage|client status",
    ),
    (
        F::CreditLimit,
        "кредитный лимит|лимит|сумма лимита|лимит задолженности|допустимая сумма задолженности|\
         кредиттік лимит|лимиті|несие лимиті|credit limit|limit",
    ),
    (
        F::CreditDays,
        "төлем мерзімі күн|payment term days|\
         отсрочка|отсрочка платежа|дней отсрочки|отсрочка дней|отсрочка дн|срок оплаты|\
         срок оплаты дней|допустимое число дней задолженности|төлем мерзімі|төлемді кейінге қалдыру|\
         кейінге қалдыру|credit days|payment days|payment terms|net days|days of credit",
    ),
    (
        F::Cadence,
        "ритм контактов дней|байланыс жиілігі күн|contact every days|\
         ритм|ритм контактов|частота контактов|частота звонков|периодичность контактов|\
         байланыс жиілігі|жиілігі|cadence|contact rhythm|contact frequency",
    ),
    (
        F::ContactName,
        "контакт фио|байланыс т а ә|contact full name|\
         контактное лицо|контакт|фио|ф и о|фио контакта|фио контактного лица|имя контакта|директор|\
         руководитель|представитель|байланыс тұлға*|байланыс адам*|байланысатын адам*|аты жөні|т а ә|\
         басшы|басшысы|contact|contact person|contact name|director|ceo|person",
    ),
    (F::ContactGiven, "имя|есім|есімі|first name|given name"),
    (F::ContactMiddle, "отчество|әкесінің аты|middle name|additional name"),
    (F::ContactFamily, "фамилия|тегі|last name|family name|surname"),
    (
        F::ContactPosition,
        "контакт должность|байланыс лауазымы|\
         должность|должность контакта|должность контактного лица|лауазым|лауазымы|\
         байланыс тұлғасының лауазымы|position|job title|title|contact position",
    ),
    (
        F::ContactPhone,
        "контакт телефон|байланыс телефоны|\
         телефон контакта|телефон контактного лица|контактное лицо телефон*|контактное лицо тел|\
         контакт телефон|директор телефон|телефон директора|телефон руководителя|\
         байланыс тұлға* телефон*|contact phone|contact person phone|contact mobile|direct phone",
    ),
    (
        F::ContactEmail,
        "контакт эл почта|байланыс эл поштасы|\
         почта контакта|email контакта|e mail контакта|e mail контактного лица|email контактного лица|\
         почта контактного лица|эл почта контактного лица|эл почта контакта|\
         контактное лицо e mail|контактное лицо email|контактное лицо почта|контактное лицо эл почта|\
         байланыс тұлға* пошта*|байланыс тұлға* электрондық пошта*|contact email|contact e mail|\
         contact person email",
    ),
    (F::ContactMessenger, "контакт мессенджеры|байланыс мессенджерлері|contact messengers"),
    (F::ContactRole, "контакт роль|байланыс рөлі|contact role"),
    (F::ContactAttitude, "контакт отношение к нам|байланыс бізге көзқарасы|contact attitude to us"),
    (F::ContactChannel, "контакт удобный канал|байланыс қолайлы арна|contact preferred channel"),
    (F::ContactHours, "контакт удобные часы|байланыс қолайлы уақыты|contact preferred hours"),
    (F::ContactLanguage, "контакт язык|байланыс тілі|contact language"),
    (
        F::ContactBirthday,
        "контакт день рождения|дата рождения|день рождения|д р|байланыс туған күні|туған күн*|birthday|birth date|\
         date of birth|contact birthday",
    ),
    (
        F::ContactNote,
        "контакт комментарий|комментарий контакта|заметка о контакте|байланыс түсініктеме|\
         контакт туралы жазба|contact note|contact comment",
    ),
    (F::ContactLeft, "контакт дата ухода|байланыс жұмыстан кеткен күні|contact left on"),
    (F::Kind, "вид|вид клиента|түрі|клиент түрі|kind|client kind"),
    (F::Vip, "vip"),
    (F::Currency, "валюта|валютасы|currency"),
    (F::FormerNames, "прежние названия|бұрынғы атаулары|former names"),
    (
        F::Iban,
        "иик счет|жск шот|iik account|\
         иик|расчетный счет|р счет|р с|номер счета|счет|счет клиента|банковский счет|\
         номер банковского счета|жск|есеп шот*|есептік шот*|шот нөмірі|банк шоты|iban|iik|\
         account number|bank account|bank account number",
    ),
    (F::Bik, "бик|бик банка|бск|банк бск|bik|bic|swift|bic swift|bank code"),
    (
        F::Bank,
        "банк|наименование банка|название банка|банк контрагента|банк клиента|банк атауы|банкі|bank|\
         bank name|name of bank",
    ),
    (
        F::CorrespondentAccount,
        "корр шот|\
         корр счет|корсчет|кор счет|корреспондентский счет|к с|к счет|корреспонденттік шот*|\
         correspondent account|corr account",
    ),
    (F::Kbe, "кбе|kbe"),
    (
        F::Note,
        "примечание|примечания|комментарий|комментарии|заметка|заметки|описание|доп информация|\
         дополнительная информация|ескертпе|ескертпелер|ескерту|түсініктеме|түсініктемелер|жазба|\
         жазбалар|note|notes|comment|comments|remark|remarks|description",
    ),
    (F::GroupMark, "это группа|этогруппа|топ па|бұл топ|is group|is folder"),
    (
        F::Parent,
        "родитель|группа|папка|входит в группу|группа клиентов|группа контрагентов|топ|тобы|parent|\
         group|folder",
    ),
    (
        F::Contract,
        "основной договор|договор|номер договора|договор no|no договора|no дог|негізгі шарт|шарт|шарты|\
         шарт no|шарт нөмірі|contract|main contract|contract no|contract number",
    ),
    (
        F::Debt,
        "долг|сумма долга|задолженность|дебиторская задолженность|долг клиента|остаток долга|сальдо|\
         берешек|берешегі|қарыз|қарызы|debt|balance due|outstanding|receivable|receivables|amount due",
    ),
    (
        F::CreatedOn,
        "дата создания|создан|создано|дата регистрации|дата добавления|дата заведения|жасалған|\
         құрылған күні|жасалған күні|қосылған күні|тіркелген күні|created|created on|created at|\
         date created|creation date|клиент с|клиент болған күні|client since",
    ),
    (
        F::Ignored,
        "no|no п п|п п|n|n п п|номер|номер п п|рет саны|реттік саны|рет no|row|line|дата|күні|date|\
         сумма|сома|сомасы|amount|дебет|кредит|debit|credit|назначение платежа|\
         назначение|төлем мақсаты|мақсаты|purpose|кнп|номер документа|document number|дата операции|\
         операция күні|ignored|name prefix|name suffix|nickname|file as|photo|organization department|\
         phonetic first name|phonetic middle name|phonetic last name",
    ),
];
