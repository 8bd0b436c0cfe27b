//! Commands that make documents and papers.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::arguments::Words;
use crate::kinds::body::BodyType;
use crate::say;

impl Words {
    /// `qujat build`.
    pub fn build(&self) -> Command {
        self.subcommand(
            "build",
            &say!(
                "Тексеріп, қатесіз құжаттардан қағаз жасау",
                "Проверить и сделать бумаги из документов без ошибок",
                "Check, and make papers of the documents without errors",
            ),
        )
        .arg(self.path())
        .arg(
            self.option(
                "only",
                "ID",
                &say!("Тек осы құжатты жасау", "Сделать только этот документ", "Make only this document",),
            )
            .action(ArgAction::Append),
        )
        .arg(
            self.option(
                "audience",
                "internal|public",
                &say!(
                    "Кімге: internal – ұйымның өзіне, public – сайтқа, жұртқа ашық [әдепкі: internal]",
                    "Для кого: internal – для своей организации, public – для сайта, для всех [по умолчанию: internal]",
                    "For whom: internal, or public for the website [default: internal]",
                ),
            )
            .value_parser(["internal", "public"]),
        )
        .arg(
            self.option(
                "formats",
                "md,html,pdf",
                &say!(
                    "Қай пішімде: md, html, pdf [әдепкі: бәрі]",
                    "В каких форматах: md, html, pdf [по умолчанию: во всех]",
                    "In which formats: md, html, pdf [default: all]",
                ),
            )
            .value_parser(PossibleValuesParser::new(["md", "html", "pdf"]))
            .hide_possible_values(true)
            .value_delimiter(','),
        )
        .arg(self.pdf_engine())
        .arg(
            self.option(
                "output",
                "DIR",
                &say!(
                    "Дайын қағаздардың бумасы [әдепкі: `qujat.toml` ішіндегі]",
                    "Папка готовых бумаг [по умолчанию: из `qujat.toml`]",
                    "The folder of the papers [default: that of `qujat.toml`]",
                ),
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            self.option(
                "emit-typst",
                "DIR",
                &say!(
                    "Typst алатын файлдарды осы бумада қалдыру",
                    "Оставить в этой папке то, что получает Typst",
                    "Leave what Typst gets in this folder",
                ),
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(self.jobs())
    }

    /// `--pdf-engine`.
    pub fn pdf_engine(&self) -> Arg {
        self.choice(
            "pdf-engine",
            "ENGINE",
            &["embedded", "typst-cli"],
            &say!(
                "PDF қозғалтқышы: embedded, typst-cli",
                "Движок PDF: embedded, typst-cli",
                "What makes PDF: embedded, typst-cli",
            ),
        )
    }

    /// `qujat new`.
    pub fn new_document(&self) -> Command {
        self.subcommand(
            "new",
            &say!(
                "Жаңа құжат бастау: нөмірі, күні, құрамы толтырылады",
                "Начать новый документ: номер, дата, состав заполнены",
                "Start a document: number, date and members filled in",
            ),
        )
        .arg(
            self.positional(
                "kind",
                "KIND",
                &say!(
                    "plan, protocol, decision, order, body немесе certificates",
                    "plan, protocol, decision, order, body или certificates",
                    "plan, protocol, decision, order, body or certificates",
                ),
            )
            .required(true)
            .value_parser(PossibleValuesParser::new([
                "plan",
                "protocol",
                "decision",
                "order",
                "body",
                "certificates",
            ]))
            .hide_possible_values(true),
        )
        .arg(self.path())
        .arg(self.option(
            "body",
            "ID",
            &say!("Қай орган отырады", "Какой орган заседает", "The body that meets"),
        ))
        .arg(
            self.option(
                "type",
                "TYPE",
                &say!(
                    "Органның түрі, мысалы attestation-commission",
                    "Вид органа, например attestation-commission",
                    "The sort of body, such as attestation-commission",
                ),
            )
            .value_parser(PossibleValuesParser::new(BodyType::WORDS))
            .hide_possible_values(true),
        )
        .arg(self.option(
            "sitting",
            "PLAN#ID",
            &say!(
                "Жоспардағы отырысты алу: тақырыбы, түрі, мәселелері",
                "Взять заседание из плана: тему, форму, вопросы",
                "Take over a plan's sitting: theme, form, questions",
            ),
        ))
        .arg(self.option(
            "date",
            "YYYY-MM-DD",
            &say!("Күні [әдепкі: бүгін]", "Дата [по умолчанию: сегодня]", "The day [default: today]"),
        ))
        .arg(self.option(
            "id",
            "ID",
            &say!(
                "Құжаттың id-і және файлдың аты",
                "id документа и имя файла",
                "The document's id and the file's name",
            ),
        ))
        .arg(self.option(
            "organization",
            "ID",
            &say!(
                "Ұйым, егер олар бірнешеу болса",
                "Организация, если их несколько",
                "The organisation, where there are several",
            ),
        ))
    }
}
