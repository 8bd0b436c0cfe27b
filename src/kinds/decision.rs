//! One sitting of an attestation commission, case by case.

use crate::kinds::Status;
use crate::kinds::people::Category;
use crate::kinds::protocol::{Absent, Mode, Present, Vote};
use crate::kinds::signed::Signed;
use crate::phrase::Phrase;
use crate::shape::OneOrMore;
use crate::shape::values::reference::Id;
use crate::source::Spanned;
use crate::when::Day;
use crate::who::{BodyRef, PersonRef, Who};

crate::shape! {
    /// `kind = "decision"`
    pub struct Decision {
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
        /// The number of the commission's protocol.
        #[kk("Комиссия хаттамасының нөмірі.")]
        #[ru("Номер протокола комиссии.")]
        #[public]
        number: Option<Spanned<String>>,
        /// The commission.
        #[kk("Комиссия.")]
        #[ru("Комиссия.")]
        #[public]
        body: BodyRef,
        /// The day.
        #[kk("Күні, тырнақшасыз: 2026-05-20.")]
        #[ru("Дата без кавычек: 2026-05-20.")]
        #[public]
        date: Spanned<Day>,
        /// "remote" for a sitting held at a distance.
        #[kk("Қашықтан өтсе – \"remote\".")]
        #[ru("\"remote\", если проведено дистанционно.")]
        mode: Option<Mode>,
        /// The place; the organisation's where it is left out.
        #[kk("Өткен орны; жазылмаса – ұйымның орны.")]
        #[ru("Место; если не указано – место организации.")]
        #[public]
        place: Option<Phrase>,
        /// The chair; the commission's on that day where it is left out.
        #[kk("Төраға; жазылмаса – комиссияның сол күнгі төрағасы.")]
        #[ru("Председатель; если не указан – председатель комиссии на этот день.")]
        #[public]
        chair: Option<Who>,
        /// The secretary; the commission's on that day where it is left out.
        #[kk("Хатшы; жазылмаса – комиссияның сол күнгі хатшысы.")]
        #[ru("Секретарь; если не указан – секретарь комиссии на этот день.")]
        #[public]
        secretary: Option<Who>,
        /// Who was there, chair and secretary too.
        #[kk("Қатысқандар, төраға мен хатшы да осында.")]
        #[ru("Присутствовали, включая председателя и секретаря.")]
        present: Option<Spanned<Present>>,
        /// Who was not.
        #[kk("Қатыспағандар.")]
        #[ru("Отсутствовали.")]
        absent: Option<Spanned<Absent>>,
        /// Guests.
        #[kk("Шақырылғандар.")]
        #[ru("Приглашённые.")]
        invited: Vec<Who>,
        /// The cases.
        #[kk("Істер: әр педагог бойынша.")]
        #[ru("Дела: по каждому педагогу.")]
        #[public]
        case: OneOrMore<Case>,
    }

    /// One person's case.
    pub struct Case {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// Who is attested.
        #[kk("Кім аттестатталады.")]
        #[ru("Кто аттестуется.")]
        #[public]
        person: PersonRef,
        /// Award of a category, or confirmation.
        #[kk("award – санат беру, confirm – санатты растау.")]
        #[ru("award – присвоение, confirm – подтверждение.")]
        #[public]
        procedure: Spanned<Procedure>,
        /// The category claimed.
        #[kk("Мәлімделген санат.")]
        #[ru("Заявляемая категория.")]
        #[public]
        claimed: Spanned<Category>,
        /// The category held; what is known of the person on that day where it is left out.
        #[kk("Қолданыстағы санат; жазылмаса – адамның сол күнгі санаты.")]
        #[ru("Действующая категория; если не указана – категория человека на этот день.")]
        current: Option<Spanned<Category>>,
        /// The application.
        #[kk("Өтініш.")]
        #[ru("Заявление.")]
        application: Option<Application>,
        /// The test.
        #[kk("Педагогтердің білімін бағалау (ПББ).")]
        #[ru("Оценка знаний педагогов (ОЗП).")]
        test: Option<Test>,
        /// The portfolio review.
        #[kk("Кешенді талдамалық жинақтау.")]
        #[ru("Комплексное аналитическое обобщение.")]
        portfolio: Option<Portfolio>,
        /// The vote on the claim.
        #[kk("Мәлімделген санат бойынша дауыс беру.")]
        #[ru("Голосование по заявленной категории.")]
        vote: Option<Vote>,
        /// The commission's conclusion.
        #[kk("Қорытынды: claimed – мәлімделген санатқа сай, current – қолданыстағыға сай, below-current – қолданыстағыдан төмен.")]
        #[ru("Вывод: claimed – соответствует заявляемой, current – действующей, below-current – ниже действующей.")]
        #[public]
        outcome: Spanned<Outcome>,
        /// The category awarded.
        #[kk("Берілген санат.")]
        #[ru("Присвоенная категория.")]
        #[public]
        awarded: Spanned<Category>,
        /// Attested before the term.
        #[kk("Мерзімінен бұрын аттестаттау.")]
        #[ru("Досрочная аттестация.")]
        early: Option<Early>,
        /// First attestation of a head or deputy.
        #[kk("Басшының немесе орынбасарының алғашқы аттестаттауы болса – true.")]
        #[ru("true, если это первая аттестация руководителя или заместителя.")]
        first_attestation: Option<bool>,
        /// The ground on which a category is given without attestation.
        #[kk("Аттестаттаусыз санат берудің негізі.")]
        #[ru("Основание присвоения без процедуры.")]
        without_procedure: Option<Spanned<Id>>,
        /// The ground on which no test is needed.
        #[kk("ПББ тапсырудан босатудың негізі.")]
        #[ru("Основание освобождения от ОЗП.")]
        exempt_from_test: Option<Spanned<Exemption>>,
    }

    /// An application.
    pub struct Application {
        /// When.
        #[kk("Қашан берілді.")]
        #[ru("Когда подано.")]
        on: Spanned<Day>,
        /// How: ustaz, egov, paper.
        #[kk("Қалай берілді: ustaz, egov, paper – қағаз түрінде.")]
        #[ru("Как подано: ustaz, egov, paper – на бумаге.")]
        via: Option<Channel>,
        /// True where the commission found it late.
        #[kk("Комиссия кеш берілген деп тапса – true.")]
        #[ru("true, если комиссия признала его поздним.")]
        late: Option<bool>,
    }

    /// The test.
    pub struct Test {
        /// When.
        #[kk("Қашан тапсырды.")]
        #[ru("Когда сдан.")]
        on: Spanned<Day>,
        /// Points scored.
        #[kk("Жинаған балы.")]
        #[ru("Набранные баллы.")]
        score: Option<Spanned<u32>>,
        /// Points to be had.
        #[kk("Ең жоғары балл.")]
        #[ru("Максимум баллов.")]
        of: Option<Spanned<u32>>,
        /// A breach of the rules of the test, in place of a score.
        #[kk("Тәртіп бұзылса, балдың орнына: first – алғаш, second – қайталап.")]
        #[ru("Нарушение вместо баллов: first – первое, second – повторное.")]
        breach: Option<Spanned<Breach>>,
    }

    /// The portfolio review.
    pub struct Portfolio {
        /// When.
        #[kk("Қашан қаралды.")]
        #[ru("Когда рассмотрено.")]
        on: Spanned<Day>,
        /// Points.
        #[kk("Балы.")]
        #[ru("Баллы.")]
        points: Option<Spanned<u32>>,
        /// Criteria that are not met.
        #[kk("Орындалмаған өлшемшарттар.")]
        #[ru("Невыполненные критерии.")]
        unmet: Vec<Spanned<String>>,
        /// True where false data were found.
        #[kk("Жалған дерек табылса – true.")]
        #[ru("true, если найдены недостоверные данные.")]
        false_data: Option<bool>,
    }

    /// Attested before the term.
    pub struct Early {
        /// How many of the listed achievements there are.
        #[kk("Тізімдегі жетістіктер саны.")]
        #[ru("Сколько достижений из перечня.")]
        achievements: Option<Spanned<u32>>,
    }
}

crate::words! {
    /// What is asked for.
    pub enum Procedure {
        /// Award of a category.
        Award = "award",
        /// Confirmation of a category.
        Confirm = "confirm",
    }

    /// The commission's conclusion.
    pub enum Outcome {
        /// Matches the category claimed.
        Claimed = "claimed",
        /// Matches the current category.
        Current = "current",
        /// Matches a category below the current one.
        BelowCurrent = "below-current",
    }

    /// How an application was made.
    pub enum Channel {
        /// The platform «Ұстаз».
        Ustaz = "ustaz",
        /// The e-government portal.
        Egov = "egov",
        /// On paper.
        Paper = "paper",
    }

    /// A breach of the rules of the test.
    pub enum Breach {
        /// The first.
        First = "first",
        /// A repeated one.
        Second = "second",
    }

    /// A ground on which no test is needed.
    pub enum Exemption {
        /// Thirty years of experience, on confirmation.
        Experience30 = "experience-30",
        /// A category of the older system.
        OldCategory = "old-category",
        /// Repeated confirmation of researcher or master.
        RepeatConfirmation = "repeat-confirmation",
        /// A language certificate.
        LanguageCertificate = "language-certificate",
    }
}
