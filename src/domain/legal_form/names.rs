//! The table of legal forms: names in three languages and every spelling met in documents.

/// A legal form in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    /// The abbreviation that stands beside a name.
    pub short: &'static str,
    /// The full name.
    pub long: &'static str,
}

/// One row of the table makes the variant, its names and its spellings.
macro_rules! forms {
    ($($(#[$note:meta])* $form:ident $code:literal: $kk:literal $kk_long:literal,
        $ru:literal $ru_long:literal, $en:literal $en_long:literal;
        [$($short:literal)+] [$($long:literal)*])+) => {
        /// Legal form of an organisation or a sole trader.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum LegalForm { $($(#[$note])* $form),+ }

        impl LegalForm {
            /// Every form, the most usual first.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$form),+];
            /// Words of the longest spelling.
            pub const LONGEST: usize = 6;

            /// The name it has in files: lower-case ASCII.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$form => $code),+ }
            }

            /// The form of this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$form),)+ _ => None }
            }

            /// Kazakh.
            pub const fn kk(self) -> Names {
                match self { $(Self::$form => Names { short: $kk, long: $kk_long }),+ }
            }

            /// Russian.
            pub const fn ru(self) -> Names {
                match self { $(Self::$form => Names { short: $ru, long: $ru_long }),+ }
            }

            /// English.
            pub const fn en(self) -> Names {
                match self { $(Self::$form => Names { short: $en, long: $en_long }),+ }
            }

            /// Its abbreviations as documents write them, lower case.
            pub const fn short_spellings(self) -> &'static [&'static str] {
                match self { $(Self::$form => &[$($short),+]),+ }
            }

            /// Its full names as documents write them, lower case.
            pub const fn long_spellings(self) -> &'static [&'static str] {
                match self { $(Self::$form => &[$($long),*]),+ }
            }
        }
    };
}

forms! {
    /// Limited liability partnership of Kazakhstan.
    Too "too": "ЖШС" "Жауапкершілігі шектеулі серіктестік",
        "ТОО" "Товарищество с ограниченной ответственностью", "LLP" "Limited liability partnership";
        ["тоо" "жшс" "llp" "too"] ["товарищество с ограниченной ответственностью"
        "жауапкершілігі шектеулі серіктестігі" "жауапкершілігі шектеулі серіктестік"
        "limited liability partnership"]
    /// Sole trader.
    Ip "ip": "ЖК" "Жеке кәсіпкер", "ИП" "Индивидуальный предприниматель", "IE" "Individual entrepreneur";
        ["ип" "жк" "ie"] ["индивидуальный предприниматель" "жеке кәсіпкер" "individual entrepreneur"]
    /// Joint-stock company.
    Ao "ao": "АҚ" "Акционерлік қоғам", "АО" "Акционерное общество", "JSC" "Joint stock company";
        ["ао" "ақ" "jsc" "ao"] ["непубличное акционерное общество" "акционерное общество"
        "акционерлік қоғамы" "акционерлік қоғам" "joint stock company"]
    /// Limited liability company of Russia.
    Ooo "ooo": "ЖШҚ" "Жауапкершілігі шектеулі қоғам",
        "ООО" "Общество с ограниченной ответственностью", "LLC" "Limited liability company";
        ["ооо" "жшқ" "llc" "ooo"] ["общество с ограниченной ответственностью"
        "жауапкершілігі шектеулі қоғамы" "жауапкершілігі шектеулі қоғам" "limited liability company"]
    /// Public joint-stock company of Russia.
    Pao "pao": "ЖАҚ" "Жария акционерлік қоғам", "ПАО" "Публичное акционерное общество",
        "PJSC" "Public joint stock company"; ["пао" "жақ" "pjsc"] ["публичное акционерное общество"
        "жария акционерлік қоғамы" "жария акционерлік қоғам" "public joint stock company"]
    /// Non-profit joint-stock company of Kazakhstan.
    Nao "nao": "КеАҚ" "Коммерциялық емес акционерлік қоғам",
        "НАО" "Некоммерческое акционерное общество", "NJSC" "Non-profit joint stock company";
        ["нао" "кеақ" "njsc" "hao"] ["некоммерческое акционерное общество"
        "коммерциялық емес акционерлік қоғамы" "коммерциялық емес акционерлік қоғам"
        "non profit joint stock company"]
    /// Open joint-stock company, a form of the past.
    Oao "oao": "ААҚ" "Ашық акционерлік қоғам", "ОАО" "Открытое акционерное общество",
        "OJSC" "Open joint stock company"; ["оао" "аақ" "ojsc" "oao"] ["открытое акционерное общество"
        "ашық акционерлік қоғамы" "ашық акционерлік қоғам" "open joint stock company"]
    /// Closed joint-stock company, a form of the past.
    Zao "zao": "ЖАҚ" "Жабық акционерлік қоғам", "ЗАО" "Закрытое акционерное общество",
        "CJSC" "Closed joint stock company"; ["зао" "cjsc"] ["закрытое акционерное общество"
        "жабық акционерлік қоғамы" "жабық акционерлік қоғам" "closed joint stock company"]
    /// Private entrepreneur, the older name of a sole trader.
    Chp "chp": "ЖК" "Жеке кәсіпкер", "ЧП" "Частный предприниматель", "PE" "Private entrepreneur";
        ["чп"] ["частный предприниматель"]
    /// Peasant farm of Kazakhstan.
    Kh "kh": "ШҚ" "Шаруа қожалығы", "КХ" "Крестьянское хозяйство", "KKh" "Peasant farm";
        ["кх" "шқ" "kx"] ["крестьянское хозяйство" "шаруа қожалығы"]
    /// Farm of Kazakhstan.
    Fh "fh": "ФШ" "Фермер шаруашылығы", "ФХ" "Фермерское хозяйство", "FKh" "Farm";
        ["фх" "фш"] ["фермерское хозяйство" "фермер шаруашылығы" "фермерлік шаруашылық"]
    /// Peasant farm of Russia.
    Kfh "kfh": "ШФҚ" "Шаруа (фермер) қожалығы", "КФХ" "Крестьянское (фермерское) хозяйство",
        "KFKh" "Peasant (farm) holding";
        ["кфх" "шфқ"] ["крестьянское фермерское хозяйство" "шаруа фермер қожалығы"]
    /// Production cooperative.
    Pk "pk": "ӨК" "Өндірістік кооператив", "ПК" "Производственный кооператив",
        "PC" "Production cooperative"; ["пк" "өк"] ["производственный кооператив"
        "өндірістік кооперативі" "өндірістік кооператив" "production cooperative"]
    /// Agricultural production cooperative.
    Spk "spk": "АШӨК" "Ауыл шаруашылығы өндірістік кооперативі",
        "СПК" "Сельскохозяйственный производственный кооператив",
        "APC" "Agricultural production cooperative"; ["спк" "ашөк"]
        ["сельскохозяйственный производственный кооператив" "ауыл шаруашылығы өндірістік кооперативі"]
    /// State institution.
    Gu "gu": "ММ" "Мемлекеттік мекеме", "ГУ" "Государственное учреждение", "GU" "State institution";
        ["гу" "мм"] ["государственное учреждение" "мемлекеттік мекемесі" "мемлекеттік мекеме"]
    /// Municipal state institution of Kazakhstan.
    Kgu "kgu": "КММ" "Коммуналдық мемлекеттік мекеме", "КГУ" "Коммунальное государственное учреждение",
        "KGU" "Municipal state institution"; ["кгу" "кмм"] ["коммунальное государственное учреждение"
        "коммуналдық мемлекеттік мекемесі" "коммуналдық мемлекеттік мекеме"]
    /// National state institution of Kazakhstan.
    Rgu "rgu": "РММ" "Республикалық мемлекеттік мекеме", "РГУ" "Республиканское государственное учреждение",
        "RGU" "National state institution"; ["ргу" "рмм"] ["республиканское государственное учреждение"
        "республикалық мемлекеттік мекемесі" "республикалық мемлекеттік мекеме"]
    /// State municipal enterprise of Kazakhstan.
    Gkp "gkp": "МКК" "Мемлекеттік коммуналдық кәсіпорын",
        "ГКП" "Государственное коммунальное предприятие", "GKP" "State municipal enterprise";
        ["гкп" "мкк"] ["государственное коммунальное предприятие"
        "мемлекеттік коммуналдық кәсіпорны" "мемлекеттік коммуналдық кәсіпорын"]
    /// Municipal state enterprise of Kazakhstan.
    Kgp "kgp": "КМК" "Коммуналдық мемлекеттік кәсіпорын",
        "КГП" "Коммунальное государственное предприятие", "KGP" "Municipal state enterprise";
        ["кгп" "кмк"] ["коммунальное государственное предприятие"
        "коммуналдық мемлекеттік кәсіпорны" "коммуналдық мемлекеттік кәсіпорын"]
    /// National state enterprise of Kazakhstan.
    Rgp "rgp": "РМК" "Республикалық мемлекеттік кәсіпорын",
        "РГП" "Республиканское государственное предприятие", "RGP" "National state enterprise";
        ["ргп" "рмк"] ["республиканское государственное предприятие"
        "республикалық мемлекеттік кәсіпорны" "республикалық мемлекеттік кәсіпорын"]
    /// State municipal treasury enterprise of Kazakhstan.
    Gkkp "gkkp": "МКҚК" "Мемлекеттік коммуналдық қазыналық кәсіпорын",
        "ГККП" "Государственное коммунальное казенное предприятие",
        "GKKP" "State municipal treasury enterprise";
        ["гккп" "мкқк"] ["государственное коммунальное казенное предприятие"
        "государственное коммунальное казённое предприятие"
        "мемлекеттік коммуналдық қазыналық кәсіпорны" "мемлекеттік коммуналдық қазыналық кәсіпорын"]
    /// Public foundation of Kazakhstan.
    Of "of": "ҚҚ" "Қоғамдық қор", "ОФ" "Общественный фонд", "PF" "Public foundation";
        ["оф" "ққ"] ["общественный фонд" "қоғамдық қоры" "қоғамдық қор"]
    /// Public association.
    Oo "oo": "ҚБ" "Қоғамдық бірлестік", "ОО" "Общественное объединение", "PA" "Public association";
        ["оо" "қб"] ["общественное объединение" "қоғамдық бірлестігі" "қоғамдық бірлестік"]
    /// Private institution of Kazakhstan.
    Chu "chu": "ЖМ" "Жеке мекеме", "ЧУ" "Частное учреждение", "PI" "Private institution";
        ["чу" "жм"] ["частное учреждение" "жеке мекемесі" "жеке мекеме"]
    /// Cooperative of flat owners.
    Ksk "ksk": "ПИК" "Пәтер иелерінің кооперативі", "КСК" "Кооператив собственников квартир",
        "KSK" "Cooperative of flat owners";
        ["кск" "пик"] ["кооператив собственников квартир" "пәтер иелерінің кооперативі"]
    /// Association of property owners of a house in Kazakhstan.
    Osi "osi": "МИБ" "Мүлік иелерінің бірлестігі", "ОСИ" "Объединение собственников имущества",
        "OSI" "Association of property owners";
        ["оси" "миб"] ["объединение собственников имущества" "мүлік иелерінің бірлестігі"]
    /// Autonomous non-profit organisation of Russia.
    Ano "ano": "АКЕҰ" "Автономды коммерциялық емес ұйым",
        "АНО" "Автономная некоммерческая организация", "ANO" "Autonomous non-profit organisation";
        ["ано" "акеұ"] ["автономная некоммерческая организация" "автономды коммерциялық емес ұйым"]
    /// State unitary enterprise of Russia.
    Gup "gup": "МБК" "Мемлекеттік бірыңғай кәсіпорын", "ГУП" "Государственное унитарное предприятие",
        "GUP" "State unitary enterprise"; ["гуп" "мбк"] ["государственное унитарное предприятие"
        "мемлекеттік бірыңғай кәсіпорын"]
    /// Municipal unitary enterprise of Russia.
    Mup "mup": "МУП" "Муниципалдық бірыңғай кәсіпорын", "МУП" "Муниципальное унитарное предприятие",
        "MUP" "Municipal unitary enterprise"; ["муп"] ["муниципальное унитарное предприятие"
        "муниципалдық бірыңғай кәсіпорын"]
    /// Federal state unitary enterprise of Russia.
    Fgup "fgup": "ФМБК" "Федералдық мемлекеттік бірыңғай кәсіпорын",
        "ФГУП" "Федеральное государственное унитарное предприятие", "FGUP" "Federal state unitary enterprise";
        ["фгуп" "фмбк"] ["федеральное государственное унитарное предприятие"
        "федералдық мемлекеттік бірыңғай кәсіпорын"]
    /// State budget institution of Russia.
    Gbu "gbu": "МБМ" "Мемлекеттік бюджеттік мекеме", "ГБУ" "Государственное бюджетное учреждение",
        "GBU" "State budget institution";
        ["гбу" "мбм"] ["государственное бюджетное учреждение" "мемлекеттік бюджеттік мекеме"]
    /// Municipal budget institution of Russia.
    Mbu "mbu": "МБУ" "Муниципалдық бюджеттік мекеме", "МБУ" "Муниципальное бюджетное учреждение",
        "MBU" "Municipal budget institution";
        ["мбу"] ["муниципальное бюджетное учреждение" "муниципалдық бюджеттік мекеме"]
    /// Association of home owners of Russia.
    Tszh "tszh": "ТСЖ" "Тұрғын үй иелерінің серіктестігі", "ТСЖ" "Товарищество собственников жилья",
        "TSZh" "Association of home owners";
        ["тсж"] ["товарищество собственников жилья" "тұрғын үй иелерінің серіктестігі"]
    /// Limited company abroad.
    Ltd "ltd": "Ltd" "Ltd", "Ltd" "Ltd", "Ltd" "Limited company"; ["ltd"] []
    /// Corporation abroad.
    Inc "inc": "Inc" "Inc", "Inc" "Inc", "Inc" "Incorporated company"; ["inc"] []
    /// Limited company of German-speaking countries.
    Gmbh "gmbh": "GmbH" "GmbH", "GmbH" "GmbH", "GmbH" "German limited company"; ["gmbh"] []
}
