//! A page of the information corner.

use crate::kinds::Status;
use crate::kinds::signed::Signed;
use crate::phrase::{Phrase, Prose};
use crate::source::Spanned;
use crate::when::Day;

crate::shape! {
    /// `kind = "page"`
    pub struct InformationPage {
        /// Draft or approved.
        #[kk("draft – жоба, approved – бекітілген.")]
        #[ru("draft – проект, approved – утверждена.")]
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
        /// The day of the text.
        #[kk("Мәтіннің күні.")]
        #[ru("Дата текста.")]
        #[public]
        date: Option<Spanned<Day>>,
        /// The text.
        #[kk("Мәтіні.")]
        #[ru("Текст.")]
        #[public]
        text: Prose,
    }
}
