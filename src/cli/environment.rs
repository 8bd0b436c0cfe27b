//! What the environment says: language, day, number of processors, the workspace's folder.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use clap::ArgMatches;

use crate::config::Config;
use crate::failure::Failure;
use crate::load::CONFIG;
use crate::say;
use crate::text::Language;
use crate::when::{self, Day, Point};

/// The language of messages: the last `--lang`, then the locale, then Kazakh. Read before the arguments, whose help is in it.
pub fn language(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut asked = None;
    while let Some(word) = words.next() {
        let code = match word.strip_prefix("--lang") {
            Some("") => words.next().map(|code| code.into_owned()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(language) = code.and_then(|code| Language::from_code(&code)) {
            asked = Some(language);
        }
    }
    asked.or_else(locale_language).unwrap_or(Language::Kk)
}

#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
fn locale_language() -> Option<Language> {
    let set = |name: &&str| std::env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(|name| set(name))?;
    Language::from_code(std::env::var(name).ok()?.get(..2)?)
}

/// The day on which papers are checked: `--today`, then `SOURCE_DATE_EPOCH`, then the clock; all of Kazakhstan is at UTC+5.
#[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
pub fn today(matches: &ArgMatches) -> Result<Day, Failure> {
    if let Some(day) = day(matches, "today")? {
        return Ok(day);
    }
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse::<i64>().ok());
    let seconds = epoch.unwrap_or_else(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |duration| duration.as_secs() as i64)
    });
    let timestamp = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    Ok(jiff::tz::Offset::constant(5).to_datetime(timestamp).date())
}

/// The day that an option names.
pub fn day(matches: &ArgMatches, option: &str) -> Result<Option<Day>, Failure> {
    let Some(text) = matches.get_one::<String>(option) else { return Ok(None) };
    match when::point(text) {
        Ok(Point::Day(day)) => Ok(Some(day)),
        _ => {
            let message = say!(
                "`--{option} {text}` – күн емес",
                "`--{option} {text}` – не дата",
                "`--{option} {text}` is not a day"
            );
            let help = say!(
                "мысалы, `--{option} 2026-05-20`",
                "например, `--{option} 2026-05-20`",
                "write `--{option} 2026-05-20`"
            );
            Err(Failure::new(message).help(help))
        }
    }
}

/// The workspace that a path lies in: the folder with `qujat.toml`, there or above.
pub fn workspace(path: &Path) -> Result<PathBuf, Failure> {
    let start = path.canonicalize().map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            let message = say!("мұндай бума жоқ", "такой папки нет", "there is no such folder");
            return Failure::new(message).about(path.display().to_string());
        }
        let message = say!(
            "жол ашылмады: {error}",
            "путь не открывается: {error}",
            "the path cannot be opened: {error}"
        );
        Failure::new(message).about(path.display().to_string())
    })?;
    let folder = start.ancestors().find(|folder| folder.join(CONFIG).is_file());
    folder.map(Path::to_owned).ok_or_else(|| {
        let message = say!(
            "мұнда жұмыс бумасы жоқ: `qujat.toml` файлы табылмады",
            "здесь нет рабочей папки: файл `qujat.toml` не найден",
            "this is no workspace: there is no file `qujat.toml` here or above",
        );
        let help = say!(
            "жаңасын бастау үшін: `qujat init менің-бумам`",
            "чтобы начать новую: `qujat init моя-папка`",
            "start one with `qujat init my-folder`",
        );
        Failure::new(message).about(path.display().to_string()).help(help)
    })
}

/// The workspace's own templates, by path below `templates/`; they replace those of the program.
#[expect(clippy::disallowed_methods, reason = "the one place where templates are read")]
pub fn templates(root: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let folder = root.join("templates");
    if folder.canonicalize().is_ok_and(|real| !real.starts_with(root)) {
        return Err(Failure::new(crate::load::discover::stray_link()).about(folder.display().to_string()));
    }
    let mut templates = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let end = entry.path().extension().and_then(|end| end.to_str()).unwrap_or_default();
        let is_template = ["html", "md", "typ", "xml", "css", "js", "svg"].contains(&end);
        if !entry.file_type().is_file() || !is_template {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).map_err(|error| {
            let message = say!(
                "үлгі оқылмады: {error}",
                "шаблон не читается: {error}",
                "the template cannot be read: {error}"
            );
            Failure::new(message).about(entry.path().display().to_string())
        })?;
        let relative = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        let path = relative
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/");
        templates.insert(path, text);
    }
    Ok(templates)
}

/// A folder of `qujat.toml`: it lies inside the workspace, apart from what people write there.
pub fn inside(root: &Path, folder: &str) -> Result<PathBuf, Failure> {
    let path = Path::new(folder);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let first = path.components().find(|part| matches!(part, Component::Normal(_)));
    let theirs = first.is_none_or(|first| {
        let name = first.as_os_str().to_string_lossy();
        ["data", "templates", "private"].contains(&name.as_ref()) || name.starts_with('.')
    });
    let place = root.join(path);
    let leads_out = place
        .ancestors()
        .find_map(|folder| folder.canonicalize().ok())
        .is_none_or(|real| !real.starts_with(root));
    if plain && !theirs && !leads_out {
        return Ok(place);
    }
    let message = say!(
        "`output = \"{folder}\"` бумасына жазуға болмайды",
        "в папку `output = \"{folder}\"` писать нельзя",
        "papers cannot be written to `output = \"{folder}\"`",
    );
    let help = say!(
        "жұмыс бумасының ішінен бөлек бума жазыңыз, мысалы `output = \"output\"`",
        "укажите отдельную папку внутри рабочей, например `output = \"output\"`",
        "name a folder of its own inside the workspace, such as `output = \"output\"`",
    );
    Err(Failure::new(message).about(CONFIG).help(help))
}

/// The folder of the site, in that of the papers.
pub fn site(root: &Path, config: &Config) -> Result<PathBuf, Failure> {
    Ok(inside(root, &config.output)?.join("site"))
}

/// How many letters a line of the terminal has; none where nobody reads on one.
#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
pub fn width() -> Option<usize> {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    told.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
}

/// How many threads to use.
pub fn jobs(matches: &ArgMatches) -> usize {
    let asked = matches.try_get_one::<usize>("jobs").ok().flatten().copied();
    asked.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, Into::into)).clamp(1, 256)
}
