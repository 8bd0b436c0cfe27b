//! Papers made by hand: every kind, from the barest to the fullest. All people are invented.

use qujat::rich::Rich;
use qujat::text::Language;
use qujat::views::certificates::{CertificateView, RegisterView};
use qujat::views::decision::{CaseTable, CaseView, SittingView};
use qujat::views::order::{AnnexView, OrderCaseView, OrderItemView, OrderView};
use qujat::views::page::PageView;
use qujat::views::page_check::PageCheck;
use qujat::views::plan::{
    MeasureView, PlanColumns, PlanView, PlannedItemView, PlannedSittingView, SectionView,
};
use qujat::views::protocol::{AgendaItemView, DecisionView, ProtocolView, SpeechView};
use qujat::views::{
    Attendance, Content, Layout, Margins, Moment, Page, Signature, SignedView, Stamp, Translation,
};
use qujat::words::Words;

pub const KINDS: [&str; 6] = ["plan", "protocol", "decision", "order", "certificates", "page"];

pub const HOSTILE: &str = "#panic() $x$ *a* @b <script>alert(1)</script> | _x_ [a](javascript:b) \\` &amp; 1. - + ~~z~~ {{ x }} {% y %} http://a.kz/x_y_z www.a.kz";

pub const KAZAKH: &str =
    "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя ₸ № « » – — …";

const LONGEST: &str =
    "Қанағаттандырылмағандықтарыңыздан электрокардиографиялық Превысокомногорассмотрительствующий";

/// How much a paper holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filling {
    /// Only what a paper cannot lack.
    Bare,
    /// Everything, one of each.
    Full,
    /// Everything, this many rows.
    Rows(usize),
    /// Every text is hostile.
    Hostile,
    /// Every text is made of the longest words.
    Long,
}

pub const FILLINGS: [Filling; 5] =
    [Filling::Bare, Filling::Full, Filling::Rows(200), Filling::Hostile, Filling::Long];

/// Makes a paper of a kind.
pub fn paper(kind: &'static str, lang: Language, filling: Filling) -> Page {
    let make = Make { lang, filling };
    Page {
        kind,
        id: format!("{kind}-1"),
        lang,
        translations: vec![Translation {
            lang: other(lang),
            href: format!("../../{}/{kind}/{kind}-1", other(lang).code()),
        }],
        home: Some("../index".to_owned()),
        formats: vec!["html", "pdf", "md"],
        title: make.string("Аттестаттау жоспары", "План аттестации"),
        issued: [2024, 3, 11],
        draft: filling == Filling::Full,
        organization: make.text(
            "«Үлгі» бөбекжай-балабақшасы мемлекеттік коммуналдық қазыналық кәсіпорны",
            "Государственное коммунальное казённое предприятие «Ясли-сад «Үлгі»",
        ),
        author: "«Үлгі» бөбекжай-балабақшасы".to_owned(),
        layout: Layout {
            margins_mm: Margins { left: 30.0, right: 10.0, top: 20.0, bottom: 20.0 },
            size_pt: 14.0,
            stamp_mm: 100.0,
        },
        check: make.check(),
        signed: (filling != Filling::Bare).then_some(SignedView { changed: filling == Filling::Full }),
        words: Words::of(lang),
        content: make.content(kind),
    }
}

fn other(lang: Language) -> Language {
    if lang == Language::Kk { Language::Ru } else { Language::Kk }
}

struct Make {
    lang: Language,
    filling: Filling,
}

impl Make {
    fn check(&self) -> Option<PageCheck> {
        let dark = "<path d=\"M4 4h21v1h-21z\"/>";
        (!self.is_bare()).then(|| PageCheck {
            code: "K7M2-X9Q4".to_owned(),
            address: "https://example.kz/c/k7m2x9q4.html".to_owned(),
            qr: format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\">{dark}</svg>"),
            side_mm: 22.0,
            said: self.string("Көшірмесін тексеретін жер", "Проверить копию можно по адресу"),
            picture: self.string("QR-код: сайттағы беті", "QR-код: страница на сайте"),
        })
    }

    fn content(&self, kind: &str) -> Content {
        match kind {
            "plan" => Content::Plan(Box::new(self.plan())),
            "protocol" => Content::Protocol(Box::new(self.protocol())),
            "decision" => Content::Decision(Box::new(self.decision())),
            "order" => Content::Order(Box::new(self.order())),
            "certificates" => Content::Certificates(Box::new(self.certificates())),
            _ => Content::Page(Box::new(PageView {
                title: self.text("Ақпарат бұрышы", "Информационный уголок"),
                text: self.prose(),
            })),
        }
    }

    fn is_bare(&self) -> bool {
        self.filling == Filling::Bare
    }

    fn rows(&self) -> usize {
        match self.filling {
            Filling::Bare => 0,
            Filling::Rows(rows) => rows,
            _ => 1,
        }
    }

    fn string(&self, kk: &str, ru: &str) -> String {
        match self.filling {
            Filling::Hostile => HOSTILE.to_owned(),
            Filling::Long => LONGEST.to_owned(),
            _ if self.lang == Language::Ru => ru.to_owned(),
            _ => kk.to_owned(),
        }
    }

    fn text(&self, kk: &str, ru: &str) -> Rich {
        Rich::plain(&self.string(kk, ru))
    }

    fn optional(&self, kk: &str, ru: &str) -> Option<Rich> {
        (!self.is_bare()).then(|| self.text(kk, ru))
    }

    fn several(&self, kk: &str, ru: &str) -> Vec<Rich> {
        if self.is_bare() { Vec::new() } else { vec![self.text(kk, ru), self.text(kk, ru)] }
    }

    fn prose(&self) -> Rich {
        if self.filling == Filling::Hostile {
            return Rich::plain(HOSTILE);
        }
        let kazakh = "Аттестаттау – педагогтің үздіксіз кәсіби дамуының факторы, әр педагогтің өзін-өзі тәрбиелеуі мен қызмет бабында өсуіне ынталандыруды көздейді. Ең маңыздысы – **әлеуметтік әділдік** пен _академиялық адалдықты_ орнатады.\n\nПББ тапсыру тәртібін бұзған жағдайда:\n\n1. тыйым салу мерзімі 5 жылдан 1 жылға дейін азайтылды;\n2. санатты растау кезінде:\n   - бір деңгей төмен санат;\n   - ПББ нәтижесінен жоғары емес санат.\n\n| Санат | Балл |\n|---|---|\n| педагог-модератор | 30 |\n| педагог-сарапшы | 35 |\n\n> Толығырақ [ресми сайтта](https://example.kz/a?b=1&c=2) және `код`.";
        let mut rich = Rich::prose(kazakh);
        if self.lang != Language::Kk {
            rich = rich.in_language(Language::Kk);
        }
        rich
    }

    fn moment(&self) -> Option<Moment> {
        (!self.is_bare()).then(|| self.day())
    }

    fn day(&self) -> Moment {
        Moment {
            text: self.string("2024 жылғы 11 наурыз", "11 марта 2024 года"),
            iso: Some("2024-03-11".to_owned()),
        }
    }

    fn month(&self) -> Moment {
        Moment {
            text: self.string("2022 жылғы қыркүйек – қараша", "сентябрь – ноябрь 2022 года"), iso: None
        }
    }

    fn signature(&self, kk: &str, ru: &str) -> Signature {
        Signature {
            label: self.text(kk, ru), name: self.text("Б.Т. Үлгібаева", "Б.Т. Ульгибаева")
        }
    }

    fn stamp(&self, word: &str) -> Stamp {
        Stamp {
            word: word.to_owned(),
            post: self.text("«Үлгі» бөбекжай-балабақшасының меңгерушісі", "Заведующая яслями-садом «Үлгі»"),
            name: Some(self.text("Б.Т. Үлгібаева", "Б.Т. Ульгибаева")),
            paper: Some(self.text("№ 83 бұйрық", "приказ № 83")),
            on: Some(self.day()),
        }
    }

    fn attendance(&self) -> Option<Attendance> {
        (!self.is_bare()).then(|| Attendance {
            count: Some(18),
            names: self.several("С.Ә. Өрікова, тәрбиеші", "С.А. Орикова, воспитатель"),
        })
    }

    fn plan(&self) -> PlanView {
        let words = Words::of(self.lang);
        let full = !self.is_bare();
        PlanView {
            title: self.text("Аттестаттаудан өтетін педагогтермен жүргізілетін іс-шаралар жоспары", "План мероприятий с педагогами, проходящими аттестацию"),
            school_year: self.string("2022–2023 оқу жылы", "2022–2023 учебный год"),
            approved: full.then(|| self.stamp(&words.approved)),
            agreed: if full { vec![self.stamp(&words.agreed)] } else { Vec::new() },
            considered: self.optional("Педагогикалық кеңестің 2022 жылғы 29 тамыздағы № 1 отырысында қаралып, мақұлданды", "Рассмотрено и одобрено педагогическим советом, протокол № 1 от 29 августа 2022 года"),
            goal: self.optional("педагогикалық еңбектің біліктілігі мен кәсібилігін, сапасын арттыруға ынталандыру, еңбекті саралап төлеу арқылы педагогтердің қорғалуын қамтамасыз ету", "стимулирование роста квалификации и профессионализма, обеспечение защищённости педагогов"),
            tasks: self.several("аттестаттауға дайындық кезінде әдістемелік көмек көрсету;", "оказание методической помощи при подготовке к аттестации;"),
            columns: PlanColumns { purpose: full, form: full, when: full, responsible: full },
            sections: vec![SectionView {
                title: (self.filling == Filling::Full).then(|| self.text("Бірінші кезең", "Первый цикл")),
                measures: (1..=self.rows().max(1)).map(|number| self.measure(number)).collect(),
            }],
            sittings: if full { vec![self.planned()] } else { Vec::new() },
            signatures: if full { vec![self.signature("Әдіскер", "Методист")] } else { Vec::new() },
        }
    }

    fn measure(&self, number: usize) -> MeasureView {
        MeasureView {
            number,
            anchor: format!("m-{number}"),
            content: self.text("Аттестаттау комиссиясының аттестатталушылардың құжаттарын олардың біліктілік талаптарына сай екендігін зерделеуі", "Изучение аттестационной комиссией документов аттестуемых на соответствие квалификационным требованиям"),
            purpose: self.optional("Құжаттарды ресімдеудің нормативтік құжаттарға сәйкестігін тексеру, деректер базасын қалыптастыру", "Проверка соответствия оформления документов нормативным требованиям"),
            form: self.optional("Таныстырылым", "Анализ"),
            when: (!self.is_bare()).then(|| self.month()),
            responsible: self.several("Аттестаттау комиссиясы төрағасының орынбасары Э.Н. Нұрланқызы", "Заместитель председателя аттестационной комиссии Э.Н. Нурланкызы"),
        }
    }

    fn planned(&self) -> PlannedSittingView {
        PlannedSittingView {
            anchor: "council-1".to_owned(),
            body: self.text("Педагогикалық кеңес", "Педагогический совет"),
            number: Some("№ 1".to_owned()),
            theme: self.optional("Жаңа оқу жылының міндеттері", "Задачи нового учебного года"),
            form: self.optional("дөңгелек үстел", "круглый стол"),
            when: Some(self.month()),
            items: vec![PlannedItemView {
                content: self.text("Жылдық жоспарды бекіту", "Утверждение годового плана"),
                responsible: self.several("әдіскер", "методист"),
            }],
        }
    }

    fn protocol(&self) -> ProtocolView {
        let full = !self.is_bare();
        ProtocolView {
            body: self.text("Педагогтер жиналысы", "Собрание педагогов"),
            number: full.then(|| "№ 1".to_owned()),
            date: self.day(),
            place: self.optional("Үлгі ауылы", "с. Улги"),
            theme: self.optional("Аттестаттау – 2024", "Аттестация – 2024"),
            form: self.optional("дөңгелек үстел", "круглый стол"),
            chair: full.then(|| self.signature("Төрайымы", "Председатель")),
            secretary: full.then(|| self.signature("Хатшы", "Секретарь")),
            present: self.attendance(),
            absent: self.attendance(),
            invited: self.several("А.Б. Қонақов, ата-ана", "А.Б. Конаков, родитель"),
            agenda: self.agenda(),
            vote: full.then(|| self.string("қолдағандар – 18, қарсы – 0", "за – 18, против – 0")),
        }
    }

    fn agenda(&self) -> Vec<AgendaItemView> {
        let mut items: Vec<_> = (1..=self.rows().min(3)).map(|number| self.agenda_item(number)).collect();
        items.push(AgendaItemView {
            number: items.len() + 1,
            anchor: "other".to_owned(),
            title: self.text("Ағымдағы мәселелер", "Разное"),
            points: None,
            reviews: Vec::new(),
            speaker: None,
            heard: None,
            cites: Vec::new(),
            speeches: Vec::new(),
            decisions: Vec::new(),
        });
        items
    }

    fn agenda_item(&self, number: usize) -> AgendaItemView {
        AgendaItemView {
            number,
            anchor: format!("item-{number}"),
            title: self.text("Аттестаттау – 2024: «Шебер ұстаз – табысты оқушы»", "Аттестация – 2024"),
            points: Some(Rich::prose("- бірінші\n- екінші")),
            reviews: self
                .several("2023 жылғы 20 желтоқсандағы № 4 хаттама", "протокол № 4 от 20 декабря 2023 года"),
            speaker: self.optional("Үлгібаева Б.Т., меңгеруші", "Ульгибаева Б.Т., заведующая"),
            heard: Some(self.prose()),
            cites: self.several(
                "Педагогтерді аттестаттау қағидаларының 46-тармағы (жоба)",
                "пункт 46 Правил аттестации педагогов (проект)",
            ),
            speeches: vec![SpeechView {
                by: self.text("Өрікова С.Ә., тәрбиеші", "Орикова С.А., воспитатель"),
                said: self.prose(),
            }],
            decisions: (1..=self.rows().min(40)).map(|at| self.decided(number, at)).collect(),
        }
    }

    fn decided(&self, item: usize, at: usize) -> DecisionView {
        DecisionView {
            number: format!("{item}.{at}"),
            anchor: format!("decision-{item}-{at}"),
            text: self.text(
                "Аттестаттаудың жаңа тәртібі барлық педагогтерге түсіндірілсін.",
                "Разъяснить всем педагогам новый порядок аттестации.",
            ),
            responsible: self.several("әдіскер", "методист"),
            due: self.moment(),
            vote: Some(self.string("бірауыздан", "единогласно")),
        }
    }

    fn decision(&self) -> SittingView {
        let words = Words::of(self.lang);
        let titles = [
            &words.matches_claimed,
            &words.not_matches_claimed,
            &words.matches_current,
            &words.matches_below_current,
        ];
        let full = !self.is_bare();
        SittingView {
            extract: false,
            body: self.text("Аттестаттау комиссиясы", "Аттестационная комиссия"),
            number: full.then(|| "№ 3".to_owned()),
            date: self.day(),
            place: self.optional("Үлгі ауылы", "с. Улги"),
            chair: full.then(|| self.signature("Төраға", "Председатель")),
            members: self.several("С.Ә. Өрікова, тәрбиеші", "С.А. Орикова, воспитатель"),
            secretary: full.then(|| self.signature("Хатшы", "Секретарь")),
            present: self.attendance(),
            absent: self.attendance(),
            invited: self.several("А.Б. Қонақов", "А.Б. Конаков"),
            note: full.then(|| words.published_cases.clone()),
            tables: titles
                .into_iter()
                .enumerate()
                .map(|(at, title)| CaseTable {
                    title: title.clone(),
                    rows: (1..=if at == 2 { 0 } else { self.rows() })
                        .map(|number| self.case(at, number))
                        .collect(),
                })
                .collect(),
            signatures: if full {
                (0..7).map(|_| self.signature("Комиссия мүшесі", "Член комиссии")).collect()
            } else {
                Vec::new()
            },
        }
    }

    fn case(&self, table: usize, number: usize) -> CaseView {
        CaseView {
            number,
            anchor: format!("case-{table}-{number}"),
            name: self.text("Өрікова Сәуле Әділханқызы", "Орикова Сауле Адильханкызы"),
            post: self.optional("тәрбиеші", "воспитатель"),
            current: self.optional("педагог", "педагог"),
            claimed: self.text("педагог-модератор", "педагог-модератор"),
            awarded: self.text("педагог-модератор", "педагог-модератор"),
            decision: self.string(
                "мәлімделген біліктілік санатына сәйкес келеді",
                "соответствует заявляемой квалификационной категории",
            ),
            vote: (!self.is_bare()).then(|| self.string("қолдағандар – 7, қарсы – 0", "за – 7, против – 0")),
        }
    }

    fn order(&self) -> OrderView {
        let full = !self.is_bare();
        OrderView {
            extract: false,
            number: "№ 12".to_owned(),
            date: self.day(),
            place: self.optional("Үлгі ауылы", "с. Улги"),
            title: self.text("Біліктілік санатын беру туралы", "О присвоении квалификационной категории"),
            preamble: self.optional(
                "Аттестаттау комиссиясының шешімі негізінде",
                "На основании решения аттестационной комиссии",
            ),
            note: full.then(|| Words::of(self.lang).published_cases.clone()),
            items: (1..=self.rows().max(1))
                .map(|number| self.order_item(&number.to_string(), true))
                .collect(),
            cases: (1..=self.rows()).map(|number| self.order_case(number)).collect(),
            basis: self.several("2024 жылғы 11 наурыздағы № 3 хаттама", "протокол № 3 от 11 марта 2024 года"),
            signature: full.then(|| self.signature("Меңгеруші", "Заведующая")),
            annexes: if full {
                vec![AnnexView {
                    label: "Қосымша".to_owned(),
                    title: self.text("Құжаттар тізбесі", "Перечень документов"),
                    text: Some(self.prose()),
                }]
            } else {
                Vec::new()
            },
        }
    }

    fn order_item(&self, number: &str, has_items: bool) -> OrderItemView {
        let below = format!("{number}.1");
        OrderItemView {
            number: number.to_owned(),
            anchor: format!("item-{}", number.replace('.', "-")),
            text: self.text(
                "Төмендегі педагогтерге біліктілік санаты берілсін.",
                "Присвоить квалификационную категорию следующим педагогам.",
            ),
            responsible: self.several("әдіскер", "методист"),
            due: self.moment(),
            items: if has_items && !self.is_bare() {
                vec![self.order_item(&below, false)]
            } else {
                Vec::new()
            },
        }
    }

    fn order_case(&self, number: usize) -> OrderCaseView {
        OrderCaseView {
            number,
            name: self.text("Өрікова Сәуле Әділханқызы", "Орикова Сауле Адильханкызы"),
            post: self.optional("тәрбиеші", "воспитатель"),
            awarded: self.text("педагог-модератор", "педагог-модератор"),
        }
    }

    fn certificates(&self) -> RegisterView {
        RegisterView { rows: (1..=self.rows()).map(|number| self.certificate(number)).collect() }
    }

    fn certificate(&self, number: usize) -> CertificateView {
        CertificateView {
            number,
            registration: Some(format!("{number:04}")),
            name: self.optional("Өрікова Сәуле Әділханқызы", "Орикова Сауле Адильханкызы"),
            post: self.optional("тәрбиеші", "воспитатель"),
            category: self.optional("педагог-модератор", "педагог-модератор"),
            decision: self.optional("20.05.2025 № 3", "20.05.2025 № 3"),
            order: self.optional("22.05.2025 № 12", "22.05.2025 № 12"),
            on: Some(Moment { text: "30.05.2025".to_owned(), iso: Some("2025-05-30".to_owned()) }),
            valid_until: Some(Moment { text: "22.05.2030".to_owned(), iso: Some("2030-05-22".to_owned()) }),
            received: None,
        }
    }
}
