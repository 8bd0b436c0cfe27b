//! The list of commands, and those that are short.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::arguments::Words;
use crate::cli::starters;
use crate::say;

impl Words {
    /// Every command, in the order in which help lists them.
    pub fn subcommands(&self) -> Vec<Command> {
        vec![
            self.subcommand(
                "check",
                &say!("Барлық құжатты тексеру", "Проверить все документы", "Check all documents",),
            )
            .arg(self.path())
            .arg(self.changed_since())
            .arg(self.jobs()),
            self.build(),
            self.serve(),
            self.publish(),
            self.verify(),
            self.init(),
            self.new_document(),
            self.subcommand(
                "explain",
                &say!(
                    "Ережені түсіндіру; кодсыз – барлық ереженің тізімі",
                    "Объяснить правило; без кода – список всех правил",
                    "Explain a rule; without a code list them all",
                ),
            )
            .arg(self.positional(
                "code",
                "CODE",
                &say!(
                    "Ереженің коды не аты, мысалы D007",
                    "Код или имя правила, например D007",
                    "A rule's code or name, such as D007",
                ),
            ))
            .arg(self.option(
                "on",
                "YYYY-MM-DD",
                &say!(
                    "Мәндері осы күні күшінде болған редакциядан алынады [әдепкі: бүгін]",
                    "Взять значения редакции, действовавшей в этот день [по умолчанию: сегодня]",
                    "Take the values of the edition in force on this day [default: today]",
                ),
            )),
            self.rules(),
            self.subcommand(
                "due",
                &say!(
                    "Кімнің санаты аяқталатынын, кім қашан өтініш беретінін көрсету",
                    "Показать, у кого истекает категория и кому когда подавать заявление",
                    "Show whose category runs out and who must apply when",
                ),
            )
            .arg(self.path())
            .arg(self.option(
                "within",
                "90d|12m|2y",
                &say!(
                    "Осы уақыт ішінде аяқталатындар [әдепкі: 12m]",
                    "Истекающие за это время [по умолчанию: 12m]",
                    "Those that run out within this time [default: 12m]",
                ),
            ))
            .arg(self.flag(
                "grounds",
                None,
                ArgAction::SetTrue,
                &say!(
                    "Денсаулық пен отбасына қатысты негіздерді де атау (жеке деректер)",
                    "Называть и основания, связанные со здоровьем и семьёй (личные данные)",
                    "Name grounds of health and family, too (private facts)",
                ),
            ))
            .arg(self.jobs()),
            self.subcommand(
                "schema",
                &say!(
                    "Редакторларға арналған JSON Schema жазу",
                    "Записать JSON Schema для редакторов",
                    "Write JSON Schemas for editors",
                ),
            )
            .arg(self.out()),
            self.subcommand(
                "completions",
                &say!(
                    "Қабықшаға арналған автотолтыруды шығару",
                    "Вывести автодополнение для оболочки",
                    "Print completions for a shell",
                ),
            )
            .arg(
                self.positional(
                    "shell",
                    "SHELL",
                    &say!(
                        "bash, zsh, fish, elvish, powershell",
                        "bash, zsh, fish, elvish, powershell",
                        "bash, zsh, fish, elvish, powershell",
                    ),
                )
                .required(true)
                .value_parser(value_parser!(clap_complete::Shell))
                .hide_possible_values(true),
            ),
            self.subcommand(
                "man",
                &say!("Нұсқаулық беттерін жазу", "Записать страницы руководства man", "Write man pages",),
            )
            .arg(self.out()),
        ]
    }

    fn init(&self) -> Command {
        let about = say!(
            "Түсіндірмелері бар шағын жұмыс бумасын құру",
            "Создать небольшую рабочую папку с пояснениями",
            "Make a small workspace with comments",
        );
        let dir = say!(
            "Жаңа бума; `--ci` болса – дайын жұмыс бумасы да болады [онда әдепкі: осы бума]",
            "Новая папка, а с `--ci` – и готовая рабочая [тогда по умолчанию: эта папка]",
            "The new folder; with `--ci` a workspace that is there, too [then by default this folder]",
        );
        let ci = say!(
            "Өзі тексеріп, сайтты жариялайтын файл қосу: github, gitlab",
            "Добавить файл, по которому проверка и публикация сайта идут сами: github, gitlab",
            "Add the file by which a service checks and publishes by itself: github, gitlab",
        );
        self.subcommand("init", &about)
            .arg(
                self.positional("dir", "DIR", &dir)
                    .required_unless_present("ci")
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(self.choice("ci", "github|gitlab", starters::SERVICES, &ci))
    }

    fn changed_since(&self) -> Arg {
        self.option(
            "changed-since",
            "REV",
            &say!(
                "Осы git нұсқасынан бері өзгерген құжаттарда қате болса ғана тексеру сәтсіз аяқталады, қалғаны саналады; json мен sarif бәрін береді, `unchanged` белгісімен",
                "Проверка не пройдена лишь при ошибках в документах, изменённых после этой ревизии git, остальные подсчитываются; json и sarif содержат все, с отметкой `unchanged`",
                "Only errors of documents changed since this git revision fail, the others are counted; json and sarif have all, marked `unchanged`",
            ),
        )
    }

    fn out(&self) -> Arg {
        self.option(
            "out",
            "DIR",
            &say!(
                "Қай бумаға жазу; жазылмаса – экранға",
                "В какую папку записать; без неё – на экран",
                "The folder to write to; otherwise to the screen",
            ),
        )
        .value_parser(value_parser!(PathBuf))
    }
}
