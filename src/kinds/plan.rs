//! A plan: its measures and the meetings that it foresees.

use crate::kinds::Status;
use crate::kinds::signed::Signed;
use crate::phrase::{Phrase, Prose};
use crate::shape::values::reference::Id;
use crate::source::Spanned;
use crate::when::{Day, SchoolYear, When};
use crate::who::{BodyRef, DocumentRef, ReferenceOrText, Who};

crate::shape! {
    /// `kind = "plan"`
    pub struct Plan {
        /// Draft or approved.
        #[kk("draft – жоба, approved – бекітілген.")]
        #[ru("draft – проект, approved – утверждён.")]
        #[public]
        status: Spanned<Status>,
        /// The paper as it was signed, published in place of the printed one.
        #[kk("Қағаздың қол қойылған нұсқасы; сайтта басылған PDF орнына сол жарияланады.")]
        #[ru("Подписанный экземпляр бумаги; на сайт вместо напечатанного PDF выходит он.")]
        #[public]
        signed: Option<Signed>,
        /// The heading.
        #[kk("Тақырыбы.")]
        #[ru("Заголовок.")]
        #[public]
        title: Phrase,
        /// The school year, for example "2025-2026".
        #[kk("Оқу жылы, мысалы \"2025-2026\".")]
        #[ru("Учебный год, например \"2025-2026\".")]
        #[public]
        school_year: Spanned<SchoolYear>,
        /// What the plan is about.
        #[kk("Жоспар не туралы: attestation – аттестаттау, annual – жылдық, methodical – әдістемелік, other – басқа.")]
        #[ru("О чём план: attestation – аттестация, annual – годовой, methodical – методический, other – другое.")]
        #[public]
        about: Option<Spanned<About>>,
        /// What the plan is for.
        #[kk("Мақсаты.")]
        #[ru("Цель.")]
        #[public]
        goal: Option<Prose>,
        /// What it wants to achieve.
        #[kk("Міндеттері.")]
        #[ru("Задачи.")]
        #[public]
        tasks: Vec<Prose>,
        /// The stamp of approval.
        #[kk("БЕКІТЕМІН белгісі.")]
        #[ru("Гриф УТВЕРЖДАЮ.")]
        #[public]
        approved: Option<Approval>,
        /// The body that considered it.
        #[kk("Қай орган қарап, мақұлдады.")]
        #[ru("Какой орган рассмотрел и одобрил.")]
        #[public]
        considered: Option<Consideration>,
        /// Stamps of agreement.
        #[kk("КЕЛІСІЛДІ белгілері.")]
        #[ru("Грифы СОГЛАСОВАНО.")]
        #[public]
        agreed: Vec<Agreement>,
        /// The measures, in their order.
        #[kk("Іс-шаралар, ретімен.")]
        #[ru("Мероприятия по порядку.")]
        #[public]
        measure: Vec<Measure>,
        /// Meetings that the plan foresees.
        #[kk("Жоспарланған отырыстар.")]
        #[ru("Запланированные заседания.")]
        #[public]
        sitting: Vec<PlannedSitting>,
    }

    /// БЕКІТЕМІН / УТВЕРЖДАЮ.
    pub struct Approval {
        /// Who approved it.
        #[kk("Кім бекітті.")]
        #[ru("Кто утвердил.")]
        #[public]
        by: Who,
        /// When.
        #[kk("Қашан.")]
        #[ru("Когда.")]
        #[public]
        on: Option<Spanned<Day>>,
        /// The order behind it.
        #[kk("Бұйрығы.")]
        #[ru("Приказ.")]
        #[public]
        order: Option<ReferenceOrText>,
    }

    /// Қаралып, мақұлданды.
    pub struct Consideration {
        /// The body.
        #[kk("Қай орган.")]
        #[ru("Какой орган.")]
        #[public]
        by: BodyRef,
        /// Its protocol.
        #[kk("Хаттамасы.")]
        #[ru("Протокол.")]
        #[public]
        protocol: Option<ReferenceOrText>,
        /// When, where the protocol is not in the workspace.
        #[kk("Хаттамасы жұмыс бумасында болмаса, қашан.")]
        #[ru("Когда, если протокола нет в рабочей папке.")]
        #[public]
        on: Option<Spanned<Day>>,
    }

    /// КЕЛІСІЛДІ / СОГЛАСОВАНО.
    pub struct Agreement {
        /// Who agreed.
        #[kk("Кім келісті.")]
        #[ru("Кто согласовал.")]
        #[public]
        by: Who,
        /// When.
        #[kk("Қашан.")]
        #[ru("Когда.")]
        #[public]
        on: Option<Spanned<Day>>,
    }

    /// A measure.
    pub struct Measure {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// A heading over the measures that share it.
        #[kk("Бөлім: бір бөлімдегі іс-шаралардың ортақ тақырыбы.")]
        #[ru("Раздел: общий заголовок над мероприятиями.")]
        #[public]
        section: Option<Phrase>,
        /// The stage of the attestation; an attestation plan needs it.
        #[kk("Аттестаттау кезеңі; аттестаттау жоспарында қажет.")]
        #[ru("Этап аттестации; нужен в плане аттестации.")]
        #[public]
        stage: Option<Spanned<Stage>>,
        /// What is done.
        #[kk("Жұмыстың мазмұны: не істеледі.")]
        #[ru("Содержание работы: что делается.")]
        #[public]
        content: Spanned<Prose>,
        /// What for.
        #[kk("Мақсаты: не үшін.")]
        #[ru("Цель: для чего.")]
        #[public]
        purpose: Option<Prose>,
        /// The kind of work: analysis, order, decision, report.
        #[kk("Жұмыс түрі: талдау, бұйрық, шешім, есеп…")]
        #[ru("Вид работы: анализ, приказ, решение, отчёт…")]
        #[public]
        form: Option<Phrase>,
        /// Its term: a day, "2022-05", "2022-09/2022-11", "ongoing".
        #[kk("Мерзімі: күн, \"2022-05\", \"2022-09/2022-11\", \"ongoing\".")]
        #[ru("Срок: день, \"2022-05\", \"2022-09/2022-11\", \"ongoing\".")]
        #[public]
        when: Option<Spanned<When>>,
        /// Who answers for it.
        #[kk("Жауаптылар.")]
        #[ru("Ответственные.")]
        #[public]
        responsible: Vec<Who>,
        /// Documents that prove it.
        #[kk("Орындалғанын растайтын құжаттар.")]
        #[ru("Документы, подтверждающие выполнение.")]
        #[public]
        evidence: Vec<DocumentRef>,
    }

    /// A meeting that the plan foresees.
    pub struct PlannedSitting {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// The body that meets.
        #[kk("Қай орган отырады.")]
        #[ru("Какой орган заседает.")]
        #[public]
        body: BodyRef,
        /// Its number.
        #[kk("Нөмірі.")]
        #[ru("Номер.")]
        #[public]
        number: Option<String>,
        /// Its theme.
        #[kk("Тақырыбы.")]
        #[ru("Тема.")]
        #[public]
        theme: Option<Phrase>,
        /// The form of holding it.
        #[kk("Өткізу түрі, мысалы «дөңгелек үстел».")]
        #[ru("Форма проведения, например «круглый стол».")]
        #[public]
        form: Option<Phrase>,
        /// Its term.
        #[kk("Мерзімі.")]
        #[ru("Срок.")]
        #[public]
        when: Option<Spanned<When>>,
        /// Its questions.
        #[kk("Қаралатын мәселелер.")]
        #[ru("Вопросы.")]
        #[public]
        item: Vec<PlannedItem>,
    }

    /// A question of a planned meeting.
    pub struct PlannedItem {
        /// The question.
        #[kk("Мәселе.")]
        #[ru("Вопрос.")]
        #[public]
        content: Prose,
        /// Who answers for it.
        #[kk("Жауаптылар.")]
        #[ru("Ответственные.")]
        #[public]
        responsible: Vec<Who>,
    }
}

crate::words! {
    /// What a plan is about.
    pub enum About {
        /// Attestation of pedagogues.
        Attestation = "attestation",
        /// The year's work.
        Annual = "annual",
        /// Methodical work.
        Methodical = "methodical",
        /// Anything else.
        Other = "other",
    }

    /// Stages of an attestation, in their order within a cycle.
    pub enum Stage {
        /// Applications are taken; begins a new cycle.
        Application = "application",
        /// The list of those who are attested.
        CandidateList = "candidate-list",
        /// Orders about commission and attestation.
        Order = "order",
        /// Duties are shared out, members trained.
        DutiesAndTraining = "duties-and-training",
        /// Information for pedagogues.
        Information = "information",
        /// Documents are gone through.
        DocumentReview = "document-review",
        /// Rules of the test are explained.
        TestBriefing = "test-briefing",
        /// The test.
        Test = "test",
        /// The portfolio is reviewed.
        Analysis = "analysis",
        /// The commission decides.
        Decision = "decision",
        /// Orders about the results.
        ResultOrder = "result-order",
        /// Certificates are handed out.
        Certificate = "certificate",
        /// A report.
        Report = "report",
        /// Outside the order.
        Other = "other",
    }
}
