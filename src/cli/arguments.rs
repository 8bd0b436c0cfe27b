//! The command line's words, in the language of the person.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::kinds::body::BodyType;
use crate::say;
use crate::text::{Language, Say};

/// The whole command with help in one language.
pub fn command(language: Language) -> Command {
    let words = Words { language };
    words.with_usage(words.root(), "qujat")
}

impl Words {
    fn root(&self) -> Command {
        let words = self;
        Command::new("qujat")
            .version(env!("CARGO_PKG_VERSION"))
            .about(words.to(&say!(
                "Құжаттарды тексереді және қағаз жасайды: TOML файлдарынан Markdown, HTML, PDF",
                "Проверяет документы и делает бумаги: из файлов TOML – Markdown, HTML, PDF",
                "Checks documents and makes papers of them: Markdown, HTML, PDF from TOML files",
            )))
            .help_template(words.template())
            .subcommand_help_heading(words.to(&say!("Командалар", "Команды", "Commands")))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .subcommand_required(true)
            .arg_required_else_help(true)
            .args(words.global())
            .arg(words.flag(
                "version",
                Some('V'),
                ArgAction::Version,
                &say!("Нұсқасын көрсету", "Показать версию", "Print the version"),
            ))
            .subcommands(words.subcommands())
    }

    /// The line of usage, which clap writes in English only, of a command and of all below it.
    fn with_usage(&self, command: Command, path: &str) -> Command {
        let mut usage = format!("{path} {}", self.to(&say!("[ПАРАМЕТРЛЕР]", "[ПАРАМЕТРЫ]", "[OPTIONS]")));
        for positional in command.get_positionals() {
            let names = positional.get_value_names().unwrap_or_default();
            let name = names.first().map(|name| name.to_string()).unwrap_or_default();
            usage += &if positional.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") };
        }
        let below: Vec<String> =
            command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        if !below.is_empty() {
            usage += &self.to(&say!(" <КОМАНДА>", " <КОМАНДА>", " <COMMAND>"));
        }
        below.into_iter().fold(command.override_usage(usage), |command, name| {
            let path = format!("{path} {name}");
            command.mut_subcommand(name, |command| self.with_usage(command, &path))
        })
    }

    /// What stands for a value, in the language of the person.
    fn value(&self, word: &'static str) -> String {
        let known = VALUES.iter().find(|(known, _)| *known == word);
        match (self.language, known) {
            (Language::Kk, Some((_, [kk, _]))) => (*kk).to_owned(),
            (Language::Ru, Some((_, [_, ru]))) => (*ru).to_owned(),
            _ => word.to_owned(),
        }
    }
}

/// What stands for values, in Kazakh and Russian.
const VALUES: &[(&str, [&str; 2])] = &[
    ("CODE", ["КОД", "КОД"]),
    ("DIR", ["БУМА", "ПАПКА"]),
    ("EDITION", ["РЕДАКЦИЯ", "РЕДАКЦИЯ"]),
    ("ENGINE", ["ҚОЗҒАЛТҚЫШ", "ДВИЖОК"]),
    ("FORMAT", ["ТҮР", "ВИД"]),
    ("KIND", ["ТҮР", "ВИД"]),
    ("PATH", ["ЖОЛ", "ПУТЬ"]),
    ("PLAN#ID", ["ЖОСПАР#ID", "ПЛАН#ID"]),
    ("REV", ["НҰСҚА", "РЕВИЗИЯ"]),
    ("SHELL", ["ҚАБЫҚША", "ОБОЛОЧКА"]),
    ("TYPE", ["ТҮР", "ВИД"]),
    ("WHEN", ["ҚАШАН", "КОГДА"]),
    ("YYYY-MM-DD", ["ЖЖЖЖ-АА-КК", "ГГГГ-ММ-ДД"]),
];

struct Words {
    language: Language,
}

impl Words {
    fn to(&self, say: &Say) -> String {
        say.to(self.language).to_owned()
    }

    fn template(&self) -> String {
        let usage = self.to(&say!("Қолданылуы", "Использование", "Usage"));
        format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}")
    }

    fn options_heading(&self) -> String {
        self.to(&say!("Параметрлер", "Параметры", "Options"))
    }

    fn flag(&self, name: &'static str, short: Option<char>, action: ArgAction, help: &Say) -> Arg {
        let flag =
            Arg::new(name).long(name).action(action).help(self.to(help)).help_heading(self.options_heading());
        match short {
            Some(short) => flag.short(short),
            None => flag,
        }
    }

    fn option(&self, name: &'static str, value: &'static str, help: &Say) -> Arg {
        self.flag(name, None, ArgAction::Set, help).value_name(self.value(value))
    }

    fn choice(
        &self,
        name: &'static str,
        value: &'static str,
        words: &'static [&'static str],
        help: &Say,
    ) -> Arg {
        let parser: ValueParser = PossibleValuesParser::new(words).into();
        self.option(name, value, help).value_parser(parser).hide_possible_values(true)
    }

    fn positional(&self, name: &'static str, value: &'static str, help: &Say) -> Arg {
        let heading = self.to(&say!("Дәлелдер", "Аргументы", "Arguments"));
        Arg::new(name).value_name(self.value(value)).help(self.to(help)).help_heading(heading)
    }

    fn path(&self) -> Arg {
        let help = say!(
            "Жұмыс бумасы немесе оның ішіндегі бума [әдепкі: осы бума]",
            "Рабочая папка или папка в ней [по умолчанию: эта папка]",
            "The workspace, or a folder in it [default: this folder]",
        );
        self.positional("path", "PATH", &help).value_parser(value_parser!(PathBuf))
    }

    fn global(&self) -> Vec<Arg> {
        let args = [
            self.choice(
                "lang",
                "kk|ru|en",
                &["kk", "ru", "en"],
                &say!(
                    "Хабарламалардың тілі: kk, ru, en",
                    "Язык сообщений: kk, ru, en",
                    "The language of messages: kk, ru, en",
                ),
            ),
            self.choice(
                "format",
                "FORMAT",
                &["human", "json", "sarif", "github"],
                &say!(
                    "Табылған қателерді шығару түрі: human, json, sarif, github",
                    "Вид вывода замечаний: human, json, sarif, github",
                    "How findings are printed: human, json, sarif, github",
                ),
            ),
            self.option(
                "today",
                "YYYY-MM-DD",
                &say!(
                    "Бүгінгі күннің орнына алынатын күн",
                    "Какой день считать сегодняшним",
                    "The day to take for today",
                ),
            ),
            self.flag(
                "notes",
                None,
                ArgAction::SetTrue,
                &say!(
                    "Анықталмаған жайттарды да көрсету",
                    "Показать и то, что не удалось определить",
                    "Show what could not be determined, too",
                ),
            ),
            self.choice(
                "color",
                "WHEN",
                &["auto", "always", "never"],
                &say!(
                    "Түспен шығару: auto, always, never",
                    "Цвет: auto, always, never",
                    "Colours: auto, always, never",
                ),
            ),
            self.flag(
                "help",
                Some('h'),
                ArgAction::Help,
                &say!("Осы анықтаманы көрсету", "Показать эту справку", "Print this help"),
            ),
        ];
        let last_wins = |arg: Arg| {
            let name = arg.get_id().clone();
            arg.global(true).overrides_with(name)
        };
        args.into_iter().map(last_wins).collect()
    }

    fn subcommand(&self, name: &'static str, about: &Say) -> Command {
        Command::new(name)
            .about(self.to(about))
            .help_template(self.template())
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
    }

    fn jobs(&self) -> Arg {
        self.option(
            "jobs",
            "N",
            &say!(
                "Қатар жұмыс істейтін ағын саны [әдепкі: процессор саны]",
                "Сколько потоков работает сразу [по умолчанию: по числу процессоров]",
                "How many threads work at once [default: the number of processors]",
            ),
        )
        .value_parser(value_parser!(usize))
    }

    fn subcommands(&self) -> Vec<Command> {
        vec![
            self.subcommand(
                "check",
                &say!("Барлық құжатты тексеру", "Проверить все документы", "Check all documents",),
            )
            .arg(self.path())
            .arg(self.changed_since())
            .arg(self.jobs()),
            self.build(),
            self.subcommand(
                "init",
                &say!(
                    "Түсіндірмелері бар шағын жұмыс бумасын құру",
                    "Создать небольшую рабочую папку с пояснениями",
                    "Make a small workspace with comments",
                ),
            )
            .arg(
                self.positional("dir", "DIR", &say!("Жаңа бума", "Новая папка", "The new folder"))
                    .required(true)
                    .value_parser(value_parser!(PathBuf)),
            ),
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

    fn rules(&self) -> Command {
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

    fn build(&self) -> Command {
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
        .arg(self.choice(
            "pdf-engine",
            "ENGINE",
            &["embedded", "typst-cli"],
            &say!(
                "PDF қозғалтқышы: embedded, typst-cli",
                "Движок PDF: embedded, typst-cli",
                "What makes PDF: embedded, typst-cli",
            ),
        ))
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

    fn new_document(&self) -> Command {
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
