//! The command line's words, in the language of the person.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::say;
use crate::text::{Language, Say};

mod commands;
mod law;
mod papers;
mod site;

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
                &["human", "json", "sarif", "github", "gitlab"],
                &say!(
                    "Табылған қателерді шығару түрі: human, json, sarif, github, gitlab",
                    "Вид вывода замечаний: human, json, sarif, github, gitlab",
                    "How findings are printed: human, json, sarif, github, gitlab",
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
}
