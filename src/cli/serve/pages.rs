//! From a path to what is answered. A path is looked up among what the site has, and never on the disk.

use axum::http::StatusCode;
use percent_encoding::percent_decode_str;

use crate::cli::serve::http::Server;
use crate::cli::serve::sheets::{self, Sheet};
use crate::cli::serve::state::{Material, State};
use crate::cli::serve::trouble;
use crate::failure::Failure;
use crate::leaks;
use crate::library::secrets::About;
use crate::site::machines;
use crate::text::{Language, Say};

/// What is answered.
pub struct Answer {
    /// Whether it went well.
    pub status: StatusCode,
    /// The type of its content.
    pub kind: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Answers a path of a request.
pub fn answer(server: &Server, state: &State, path: &str) -> Answer {
    let path = site_path(path);
    let around = || trouble::around(state, &path, language(&path, server));
    let found = match &state.site {
        Ok(site) => find(site, &path),
        // Its styles and script are those of the trouble's own page.
        Err(failure) => {
            own_asset(server, &path).map_or_else(|| Err(failure.clone()), |bytes| Ok(Some(bytes)))
        }
    };
    let (status, page) = match (found, &state.site) {
        (Ok(Some(bytes)), _) => return Answer { status: StatusCode::OK, kind: kind(&path), bytes },
        (Ok(None), Ok(site)) if is_broken(site, &path) => {
            (StatusCode::OK, trouble::not_yet(&server.plain, around()))
        }
        (Ok(None), _) => (StatusCode::NOT_FOUND, trouble::no_page(&server.plain, around())),
        (Err(failure), _) => {
            (StatusCode::INTERNAL_SERVER_ERROR, trouble::failure(&server.plain, around(), &failure))
        }
    };
    match page {
        Ok(bytes) => Answer { status, kind: kind(".html"), bytes },
        Err(failure) => plain_text(&failure.message),
    }
}

/// A trouble that has no page of its own.
pub fn plain_text(message: &Say) -> Answer {
    let Say { kk, ru, en } = message;
    let bytes = format!("{kk}\n{ru}\n{en}\n").into_bytes();
    Answer { status: StatusCode::INTERNAL_SERVER_ERROR, kind: kind(".txt"), bytes }
}

/// The path from the root of the site, as people would write it.
fn site_path(path: &str) -> String {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = path.strip_prefix('/').unwrap_or(&path);
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// The bytes of a path; for everybody only where they tell no secret, as in a build.
fn find(site: &Material, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    let found = made(site, path)?;
    if let (Some((about, bytes)), Some(secrets)) = (&found, &site.secrets) {
        leaks::check(secrets, *about, path, bytes)?;
    }
    Ok(found.map(|(_, bytes)| bytes))
}

fn made(site: &Material, path: &str) -> Result<Option<(About, Vec<u8>)>, Failure> {
    let lists = site.lists();
    if let Some(page) = lists.pages.get(path) {
        return site.site().page(page).map(|bytes| Some((page.about(), bytes)));
    }
    if let Some((stem, sheet)) = Sheet::of(path)
        && let Some(printed) = sheets::print(site, stem, sheet)?
    {
        return Ok(Some(printed));
    }
    // What all pages share is asked for with each of them; the lists of machines are longer work.
    let asset = machines::assets(&site.bare()).into_iter().find(|(place, _)| place == path);
    if let Some((_, bytes)) = asset {
        return Ok(Some((About::Information, bytes)));
    }
    Ok(site.machine_file(path)?.map(|bytes| (About::Information, bytes.to_vec())))
}

fn own_asset(server: &Server, path: &str) -> Option<Vec<u8>> {
    let mut assets = server.plain.assets();
    assets.find(|(place, _)| *place == path).map(|(_, text)| text.as_bytes().to_vec())
}

fn is_broken(site: &Material, path: &str) -> bool {
    path.strip_suffix(".html").is_some_and(|stem| site.is_broken(stem))
}

/// The language of a path; that of the program's messages where it has none.
fn language(path: &str, server: &Server) -> Language {
    path.split('/').find_map(Language::from_code).unwrap_or(server.language)
}

/// The type of a file by the end of its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, end)| end).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "md" => "text/markdown; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
