//! Commands about the editions of the rules.

use clap::Command;

use crate::cli::arguments::Words;
use crate::say;

impl Words {
    /// `qujat rules`.
    pub fn rules(&self) -> Command {
        let edition = |name, value| {
            self.positional(
                name,
                value,
                &say!(
                    "Редакцияның id-і, мысалы kz-83-2025-32",
                    "id редакции, например kz-83-2025-32",
                    "An edition's id, such as kz-83-2025-32",
                ),
            )
            .required(true)
        };
        self.subcommand(
            "rules",
            &say!(
                "Қағидалардың редакциялары: не дейді, несімен өзгеше, неге әсер етеді",
                "Редакции правил: что в них сказано, чем различаются, на что влияют",
                "Editions of the rules: what they say, how they differ, what they affect",
            ),
        )
        .subcommand_help_heading(self.to(&say!("Командалар", "Команды", "Commands")))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(self.subcommand(
            "list",
            &say!(
                "Редакциялар тізімі: қашан күшінде, қаншасы мәтіннен оқылған",
                "Список редакций: когда действуют, сколько прочитано из текста",
                "List the editions: when in force, how much is read from the text",
            ),
        ))
        .subcommand(
            self.subcommand(
                "show",
                &say!(
                    "Редакцияның барлық мәні, тармағымен",
                    "Все значения редакции с пунктами",
                    "Every value of an edition with its provision",
                ),
            )
            .arg(edition("edition", "EDITION")),
        )
        .subcommand(
            self.subcommand(
                "diff",
                &say!("Екі редакцияның айырмасы", "Чем различаются две редакции", "How two editions differ",),
            )
            .arg(edition("a", "A"))
            .arg(edition("b", "B")),
        )
        .subcommand(
            self.subcommand(
                "impact",
                &say!(
                    "Редакция күшінде болса, қай құжаттардың тексеру нәтижесі өзгереді",
                    "У каких документов изменился бы результат проверки, если бы действовала эта редакция",
                    "Which documents would be judged differently if an edition were in force",
                ),
            )
            .arg(edition("edition", "EDITION"))
            .arg(self.path())
            .arg(self.option(
                "from",
                "YYYY-MM-DD",
                &say!(
                    "Осы күннен бастап күшінде деп есептеу [әдепкі: өз күні]",
                    "Считать действующей с этого дня [по умолчанию: с её собственного]",
                    "Take it to be in force from this day [default: its own]",
                ),
            ))
            .arg(self.jobs()),
        )
    }
}
