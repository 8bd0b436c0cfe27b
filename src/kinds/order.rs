//! An order of the head.

use crate::kinds::Status;
use crate::kinds::protocol::Cite;
use crate::kinds::signed::Signed;
use crate::phrase::{Phrase, Prose};
use crate::shape::OneOrMore;
use crate::shape::values::reference::Id;
use crate::source::Spanned;
use crate::when::{Day, When};
use crate::who::{CaseRef, ReferenceOrText, Who};

crate::shape! {
    /// `kind = "order"`
    pub struct Order {
        /// Draft or approved.
        #[kk("draft – жоба, approved – қол қойылған.")]
        #[ru("draft – проект, approved – подписан.")]
        #[public]
        status: Spanned<Status>,
        /// The paper as it was signed, published in place of the printed one.
        #[kk("Қағаздың қол қойылған нұсқасы; сайтта басылған PDF орнына сол жарияланады.")]
        #[ru("Подписанный экземпляр бумаги; на сайт вместо напечатанного PDF выходит он.")]
        #[public]
        signed: Option<Signed>,
        /// Its number.
        #[kk("Бұйрықтың нөмірі.")]
        #[ru("Номер приказа.")]
        #[public]
        number: Spanned<String>,
        /// The day.
        #[kk("Күні, тырнақшасыз: 2025-05-22.")]
        #[ru("Дата без кавычек: 2025-05-22.")]
        #[public]
        date: Spanned<Day>,
        /// The heading.
        #[kk("Тақырыбы: не туралы.")]
        #[ru("Заголовок: о чём.")]
        #[public]
        title: Phrase,
        /// What it rests on: documents or words.
        #[kk("Негіздемесі: құжаттардың id-і немесе сөзбен.")]
        #[ru("Основание: id документов или слова.")]
        #[public]
        basis: Vec<ReferenceOrText>,
        /// Acts that it rests on.
        #[kk("Сілтеме жасалған актілер.")]
        #[ru("Акты, на которые ссылается.")]
        #[public]
        cites: Vec<Cite>,
        /// Cases of a commission that it puts into force.
        #[kk("Күшіне енгізілетін істер, мысалы \"2026-05-20-attestation#1\".")]
        #[ru("Дела, которые он вводит в действие, например \"2026-05-20-attestation#1\".")]
        #[public]
        cases: Vec<CaseRef>,
        /// Words before БҰЙЫРАМЫН.
        #[kk("«БҰЙЫРАМЫН» сөзіне дейінгі мәтін.")]
        #[ru("Текст до слова «ПРИКАЗЫВАЮ».")]
        #[public]
        preamble: Option<Prose>,
        /// Who signs it.
        #[kk("Кім қол қояды.")]
        #[ru("Кто подписывает.")]
        #[public]
        signed_by: Option<Who>,
        /// The place; the organisation's where it is left out.
        #[kk("Орны; жазылмаса – ұйымның орны.")]
        #[ru("Место; если не указано – место организации.")]
        #[public]
        place: Option<Phrase>,
        /// Its items.
        #[kk("Тармақтары.")]
        #[ru("Пункты.")]
        #[public]
        item: OneOrMore<OrderItem>,
        /// Its annexes.
        #[kk("Қосымшалары.")]
        #[ru("Приложения.")]
        #[public]
        annex: Vec<Annex>,
    }

    /// An item.
    pub struct OrderItem {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// What is ordered.
        #[kk("Не бұйырылады.")]
        #[ru("Что приказано.")]
        #[public]
        text: Prose,
        /// Who answers for it.
        #[kk("Жауаптылар.")]
        #[ru("Ответственные.")]
        #[public]
        responsible: Vec<Who>,
        /// Its term.
        #[kk("Мерзімі.")]
        #[ru("Срок.")]
        #[public]
        due: Option<Spanned<When>>,
        /// Sub-items.
        #[kk("Тармақшалары.")]
        #[ru("Подпункты.")]
        #[public]
        item: Vec<OrderItem>,
    }

    /// An annex.
    pub struct Annex {
        /// Its title.
        #[kk("Атауы.")]
        #[ru("Название.")]
        #[public]
        title: Phrase,
        /// Its text.
        #[kk("Мәтіні.")]
        #[ru("Текст.")]
        #[public]
        text: Option<Prose>,
    }
}
