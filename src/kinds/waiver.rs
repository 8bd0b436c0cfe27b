//! Findings that an organisation lets stand for a time, each with a reason and somebody who answers for it.

use serde_json::{Value as Json, json};

use crate::codes;
use crate::finding::Code;
use crate::nearest::nearest;
use crate::phrase::Phrase;
use crate::say;
use crate::shape::schema::SchemaWriter;
use crate::shape::{OneOrMore, Reader, TomlValue, Value};
use crate::source::Spanned;
use crate::when::Day;
use crate::who::{AnyDocumentRef, Who};

crate::shape! {
    /// `kind = "waiver"`
    pub struct Waivers {
        /// The waivers.
        #[kk("Уақытша рұқсаттар.")]
        #[ru("Временные разрешения.")]
        waiver: OneOrMore<Waiver>,
    }

    /// Findings of one rule in one document that stand for a time without failing.
    pub struct Waiver {
        /// The rule, by number or name: "A040".
        #[kk("Ереженің нөмірі не аты, мысалы \"A040\".")]
        #[ru("Номер или имя правила, например \"A040\".")]
        code: Spanned<WaivableRule>,
        /// The document, or a part of it: "2026-05-20-attestation#n-akhmetova".
        #[kk("Құжат немесе оның бөлігі, мысалы \"2026-05-20-attestation#n-akhmetova\".")]
        #[ru("Документ или его часть, например \"2026-05-20-attestation#n-akhmetova\".")]
        document: AnyDocumentRef,
        /// Why it may stand.
        #[kk("Неге уақытша рұқсат етіледі.")]
        #[ru("Почему это разрешено на время.")]
        reason: Spanned<Phrase>,
        /// Who answers for that.
        #[kk("Бұл үшін кім жауап береді.")]
        #[ru("Кто за это отвечает.")]
        by: Who,
        /// The last day on which it may stand.
        #[kk("Рұқсаттың соңғы күні.")]
        #[ru("Последний день разрешения.")]
        until: Spanned<Day>,
    }
}

/// A rule whose findings can be waived: one about what a document says, not about how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaivableRule(pub &'static Code);

/// Families whose findings can be waived.
const FAMILIES: [&str; 4] = ["R", "D", "A", "L"];

impl WaivableRule {
    /// True for a rule of a family that can be waived. A waiver does not waive what is said of waivers.
    fn allows(code: &Code) -> bool {
        FAMILIES.contains(&code.family())
            && ![&codes::EXPIRED_WAIVER, &codes::UNUSED_WAIVER, &codes::LONG_WAIVER].contains(&code)
    }
}

impl Value for WaivableRule {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let name = reader.string(value)?.to_owned();
        let span = reader.span(value);
        match codes::find(&name) {
            Some(code) if Self::allows(code) => return Some(Self(code)),
            Some(_) => {
                let message = say!(
                    "`{name}` ережесіне рұқсат берілмейді",
                    "на замечания правила `{name}` разрешение не даётся",
                    "findings of `{name}` cannot be waived",
                );
                let help = say!(
                    "R, D, A, L топтарының ережелеріне ғана рұқсат беріледі, R009 бен R010 – рұқсаттың өзі туралы; басқа қатені файлдың өзінде түзетіңіз",
                    "разрешение даётся только на замечания групп R, D, A, L, кроме R009 и R010 – они о самих разрешениях; остальное исправьте в самом файле",
                    "only the families R, D, A and L can be waived, without R009 and R010, which are about waivers; mend anything else in the file itself",
                );
                reader.report(codes::UNKNOWN_WORD.at(span, message).help(help));
            }
            None => {
                let message =
                    say!("`{name}` деген ереже жоқ", "правила `{name}` нет", "there is no rule `{name}`");
                let help = say!(
                    "ереженің нөмірін не атын жазыңыз, мысалы `\"A040\"`; тізімі: `qujat explain`",
                    "напишите номер или имя правила, например `\"A040\"`; список: `qujat explain`",
                    "write a rule's number or name, such as `\"A040\"`; `qujat explain` lists them",
                );
                let all = codes::ALL.iter().filter(|code| Self::allows(code));
                let meant = nearest(&name, all.flat_map(|code| [code.number, code.name]));
                let mut finding = codes::UNKNOWN_WORD.at(span, message).help(help);
                finding.paste = meant.map(|meant| format!("\"{meant}\""));
                reader.report(finding);
            }
        }
        None
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "examples": ["A040", "no-quorum"] })
    }
}
