//! Private facts, which never stand in `data/`.

use crate::shape::OneOrMore;
use crate::source::Spanned;
use crate::when::Day;
use crate::who::PersonRef;

crate::shape! {
    /// `kind = "private"`
    pub struct Private {
        /// The people.
        #[kk("Адамдар.")]
        #[ru("Люди.")]
        person: OneOrMore<PrivatePerson>,
    }

    /// Private facts about a person.
    pub struct PrivatePerson {
        /// Whose.
        #[kk("Кімнің деректері.")]
        #[ru("Чьи данные.")]
        id: PersonRef,
        /// Individual identification number.
        #[kk("ЖСН.")]
        #[ru("ИИН.")]
        iin: Option<String>,
        /// Telephone.
        #[kk("Телефоны.")]
        #[ru("Телефон.")]
        phone: Option<String>,
        /// Day of birth.
        #[kk("Туған күні.")]
        #[ru("Дата рождения.")]
        born: Option<Day>,
        /// The day on which the pension age is reached.
        #[kk("Зейнет жасына жететін күні.")]
        #[ru("День достижения пенсионного возраста.")]
        pension_from: Option<Day>,
        /// Times during which the term of a category stands still.
        #[kk("Санат мерзімі тоқтатылған уақыттар.")]
        #[ru("Время, на которое срок категории приостановлен.")]
        suspended: Vec<Suspension>,
    }

    /// A time during which the term of a category stands still.
    pub struct Suspension {
        /// The ground, for example "childcare".
        #[kk("Негізі, мысалы \"childcare\" – бала күтімі.")]
        #[ru("Основание, например \"childcare\" – уход за ребёнком.")]
        ground: Spanned<String>,
        /// The first day.
        #[kk("Алғашқы күні.")]
        #[ru("Первый день.")]
        from: Day,
        /// The last day.
        #[kk("Соңғы күні.")]
        #[ru("Последний день.")]
        until: Option<Day>,
    }
}
