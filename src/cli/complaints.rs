//! What is wrong with the command line itself, in the language of the person.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::arguments;
use crate::cli::console::Console;
use crate::failure::Failure;
use crate::say;
use crate::text::{Language, Say};

/// Prints help and versions as asked; otherwise says what is wrong and ends with 2.
pub fn complain(error: &clap::Error, language: Language) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        _ = error.print();
        return ExitCode::from(2);
    }
    let failure =
        Failure::new(message(error)).help(of_another_command(error, language).unwrap_or_else(|| help(error)));
    Console::plain().failure(&failure, language);
    ExitCode::from(2)
}

fn message(error: &clap::Error) -> Say {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            say!("артық сөз: `{argument}`", "лишнее слово: `{argument}`", "a word too many: `{argument}`",)
        }
        ErrorKind::UnknownArgument => say!(
            "`{argument}` деген параметр жоқ",
            "параметра `{argument}` нет",
            "there is no option `{argument}`"
        ),
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand);
            say!(
                "`{command}` деген команда жоқ",
                "команды `{command}` нет",
                "there is no command `{command}`"
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say!(
                "`{argument}` параметрінің мәні жоқ",
                "у параметра `{argument}` нет значения",
                "`{argument}` needs a value"
            )
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say!(
            "`{argument}` параметрінде `{value}` мәні болмайды",
            "у параметра `{argument}` не бывает значения `{value}`",
            "`{argument}` cannot be `{value}`",
        ),
        ErrorKind::MissingRequiredArgument => {
            say!(
                "мына дәлел жетіспейді: {argument}",
                "не хватает аргумента: {argument}",
                "an argument is missing: {argument}"
            )
        }
        ErrorKind::MissingSubcommand => {
            say!("команда жазылмаған", "не указана команда", "the command is missing")
        }
        ErrorKind::ArgumentConflict => say!(
            "`{argument}` бірнеше рет немесе басқасымен бірге жазылған",
            "`{argument}` указан несколько раз или вместе с другим",
            "`{argument}` is given twice, or beside one that excludes it",
        ),
        _ => {
            let plain = error.to_string();
            let line = plain.lines().next().unwrap_or_default().to_owned();
            say!("команда жолы түсініксіз: {line}", "командная строка непонятна: {line}", "{line}")
        }
    }
}

/// An option that another command has is not misspelt.
fn of_another_command(error: &clap::Error, language: Language) -> Option<Say> {
    let argument = context(error, ContextKind::InvalidArg);
    let name = argument.strip_prefix("--").filter(|_| error.kind() == ErrorKind::UnknownArgument)?;
    let name = name.split('=').next().unwrap_or(name);
    let command = arguments::command(language);
    let has = |command: &&clap::Command| command.get_arguments().any(|arg| arg.get_long() == Some(name));
    let commands: Vec<String> = command
        .get_subcommands()
        .filter(has)
        .map(|command| format!("`qujat {}`", command.get_name()))
        .collect();
    let all = commands.join(", ");
    (!commands.is_empty()).then(|| {
        say!(
            "`--{name}` параметрі мына командада бар: {all}",
            "параметр `--{name}` есть у команды: {all}",
            "`--{name}` is an option of {all}",
        )
    })
}

fn help(error: &clap::Error) -> Say {
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(|kind| context(error, kind))
        .find(|near| !near.is_empty())
        .map(|near| near.rsplit(", ").next().unwrap_or_default().to_owned());
    if let Some(near) = near {
        return say!("бәлкім, `{near}`", "возможно, имелось в виду `{near}`", "did you mean `{near}`?");
    }
    let values = context(error, ContextKind::ValidValue);
    if !values.is_empty() {
        return say!("мүмкін мәндері: {values}", "возможные значения: {values}", "possible values: {values}");
    }
    if error.kind() == ErrorKind::UnknownArgument && !context(error, ContextKind::InvalidArg).starts_with('-')
    {
        return say!(
            "артық сөзді алып тастаңыз; бос орны бар атты тырнақшаға алыңыз: `\"менің бумам\"`",
            "уберите лишнее; имя с пробелом возьмите в кавычки: `\"моя папка\"`",
            "take it away, or quote a name that has a space in it: `\"my folder\"`",
        );
    }
    say!("анықтама: `qujat --help`", "справка: `qujat --help`", "see `qujat --help`")
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
