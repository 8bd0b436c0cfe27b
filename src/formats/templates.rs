//! Templates: those compiled in, and those of the workspace laid over them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tera::ErrorKind;

use crate::failure::Failure;
use crate::say;

/// Every template by its path below `templates/`.
#[derive(Debug, Clone)]
pub struct Templates {
    files: BTreeMap<String, Cow<'static, str>>,
}

impl Templates {
    /// The compiled-in templates; `overrides` replaces some of them or adds new ones.
    pub fn new(overrides: BTreeMap<String, String>) -> Self {
        let mut files: BTreeMap<_, _> =
            COMPILED_IN.iter().map(|(path, text)| ((*path).to_owned(), Cow::Borrowed(*text))).collect();
        files.extend(overrides.into_iter().map(|(path, text)| (path, Cow::Owned(text))));
        Self { files }
    }

    /// The files of a folder, by their paths in it.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(move |(path, text)| Some((path.strip_prefix(folder)?, text.as_ref())))
    }

    /// The templates of a suffix.
    pub fn with_suffix(&self, suffix: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.ends_with(suffix))
            .map(|(path, text)| (path.as_str(), text.as_ref()))
    }
}

/// The failure of a Tera template, with its file and line where they are known.
pub fn fault(template: &str, error: &tera::Error) -> Failure {
    let place = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            format!("templates/{}:{}", report.filename(), report.span().start_line)
        }
        _ => format!("templates/{}", place_in(&error.to_string()).unwrap_or(template)),
    };
    Failure::new(say!(
        "үлгіде қате бар: {error}",
        "ошибка в шаблоне: {error}",
        "the template is at fault: {error}"
    ))
    .about(place)
}

/// The `file:line:column` that a message of Tera points at.
fn place_in(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once("--> ")?;
    rest.lines().next().map(str::trim)
}

macro_rules! compiled_in {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../templates/", $path)))),*]
    };
}

const COMPILED_IN: &[(&str, &str)] = compiled_in![
    "common/paper.typ",
    "common/parts.html",
    "common/parts.md",
    "common/rich.typ",
    "common/table.typ",
    "site/about.html",
    "site/assets/check.js",
    "site/assets/endings.js",
    "site/assets/icon.svg",
    "site/assets/live.css",
    "site/assets/live.js",
    "site/assets/search-page.js",
    "site/assets/search.css",
    "site/assets/search.js",
    "site/assets/site.css",
    "site/assets/style.css",
    "site/assets/view.js",
    "site/beside.html",
    "site/card.html",
    "site/edition.html",
    "site/check.html",
    "site/code.html",
    "site/decisions.html",
    "site/feed.xml",
    "site/footer.html",
    "site/head.html",
    "site/header.html",
    "site/home.html",
    "site/index.html",
    "site/layout.html",
    "site/list.html",
    "site/paper.html",
    "site/root.html",
    "site/rules.html",
    "site/search.html",
    "site/sitemap.xml",
    "site/timeline.html",
    "site/trouble.html",
    "site/ways.html",
    "certificates/page.html",
    "certificates/page.md",
    "certificates/page.typ",
    "decision/page.html",
    "decision/page.md",
    "decision/page.typ",
    "order/page.html",
    "order/page.md",
    "order/page.typ",
    "page/page.html",
    "page/page.md",
    "page/page.typ",
    "plan/page.html",
    "plan/page.md",
    "plan/page.typ",
    "protocol/page.html",
    "protocol/page.md",
    "protocol/page.typ",
];
