//! A paper as it was signed: the file that people put their hands to.

use crate::kinds::Content;
use crate::source::Spanned;

crate::shape! {
    /// `signed = { … }`
    pub struct Signed {
        /// The signed PDF, relative to the workspace.
        #[kk("Қол қойылған PDF, жұмыс бумасына қатысты жолы, мысалы \"signed/protocol-1.pdf\".")]
        #[ru("Подписанный PDF, путь от рабочей папки, например \"signed/protocol-1.pdf\".")]
        #[public]
        file: Spanned<String>,
        /// The SHA-256 of that file; the check gives the line to paste.
        #[kk("Сол файлдың SHA-256 бақылау сомасы; тексеру қоятын жолды өзі береді.")]
        #[ru("Контрольная сумма SHA-256 этого файла; проверка сама даст строку для вставки.")]
        #[public]
        sha256: Option<Spanned<String>>,
        /// The fingerprint of the document's own data on the day it was signed; the check gives the line to paste.
        #[kk("Қол қойылған күнгі құжат деректерінің бақылау сомасы; тексеру қоятын жолды өзі береді.")]
        #[ru("Контрольная сумма данных документа на день подписания; проверка сама даст строку для вставки.")]
        #[public]
        data_sha256: Option<Spanned<String>>,
    }
}

impl Content {
    /// The paper as it was signed, where the document names that.
    pub fn signed(&self) -> Option<&Signed> {
        match self {
            Self::Plan(plan) => plan.signed.as_ref(),
            Self::Protocol(protocol) => protocol.signed.as_ref(),
            Self::Decision(decision) => decision.signed.as_ref(),
            Self::Order(order) => order.signed.as_ref(),
            Self::Page(page) => page.signed.as_ref(),
            _ => None,
        }
    }
}
