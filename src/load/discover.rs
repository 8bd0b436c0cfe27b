//! Which files a workspace has: every `*.toml` below `data/` and `private/`, in the order of their paths.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::failure::Failure;
use crate::say;
use crate::text::Say;

/// A file of the workspace, not yet read.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path relative to the workspace, with `/`.
    pub path: String,
    /// Where it lies.
    pub place: PathBuf,
    /// Why it cannot be read, where that is known already.
    pub fault: Option<Say>,
}

/// Every file of the workspace. A link that leads out of it, or back into itself, is a fault and not followed.
pub fn discover(root: &Path) -> Result<Vec<File>, Failure> {
    let data = root.join("data");
    if !data.is_dir() {
        let message = say!("`data` бумасы жоқ", "нет папки `data`", "there is no folder `data`");
        let help = say!(
            "құжаттар сонда жатады; құрыңыз",
            "в ней лежат документы; создайте её",
            "documents lie in it; make it"
        );
        return Err(Failure::new(message).about(data.display().to_string()).help(help));
    }
    let mut files = Vec::new();
    for folder in [data, root.join("private")].iter().filter(|folder| folder.is_dir()) {
        walk_folder(root, folder, &mut files)?;
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    Ok(files)
}

fn walk_folder(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<(), Failure> {
    let real_root = root.canonicalize().map_err(|error| unreadable(root, &error))?;
    let home = folder.canonicalize().map_err(|error| unreadable(folder, &error))?;
    if !home.starts_with(&real_root) {
        return Err(Failure::new(stray_link()).about(folder.display().to_string()));
    }
    let mut walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if is_hidden(&entry) => skip(&mut walk, &entry),
            Ok(entry) if leads_out(&entry, &home) => {
                files.push(file(root, entry.path(), Some(stray_link())));
                skip(&mut walk, &entry);
            }
            Ok(entry) => files.extend(as_file(root, &entry)),
            Err(error) => files.extend(fault(root, &error)),
        }
    }
    Ok(())
}

fn skip(walk: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

fn leads_out(entry: &DirEntry, home: &Path) -> bool {
    entry.path_is_symlink() && entry.path().canonicalize().is_ok_and(|target| !target.starts_with(home))
}

fn as_file(root: &Path, entry: &DirEntry) -> Option<File> {
    let is_toml = entry.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    let fault = if entry.file_type().is_file() {
        None
    } else if entry.file_type().is_dir() {
        Some(say!(
            "бұл – файл емес, аты `.toml` деп аяқталатын бума",
            "это не файл, а папка с именем на `.toml`",
            "this is not a file but a folder whose name ends in `.toml`",
        ))
    } else {
        Some(say!("бұл – кәдімгі файл емес", "это не обычный файл", "this is no ordinary file"))
    };
    (is_toml && entry.depth() > 0).then(|| file(root, entry.path(), fault))
}

/// What is said of a link that is not followed.
pub fn stray_link() -> Say {
    say!(
        "сілтеме жұмыс бумасынан тыс жерге апарады, сондықтан оқылмады",
        "ссылка ведёт за пределы рабочей папки, поэтому не прочитана",
        "the link leads out of the workspace and is not followed",
    )
}

fn fault(root: &Path, error: &walkdir::Error) -> Option<File> {
    let path = error.path()?;
    let message = if error.loop_ancestor().is_some() {
        say!("сілтемелер шеңбер құрайды", "ссылки образуют круг", "links form a loop")
    } else {
        say!("оқылмады: {error}", "не читается: {error}", "cannot be read: {error}")
    };
    Some(file(root, path, Some(message)))
}

fn file(root: &Path, place: &Path, fault: Option<Say>) -> File {
    let relative = place.strip_prefix(root).unwrap_or(place);
    let path =
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    File { path, place: place.to_owned(), fault }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let message =
        say!("бума оқылмады: {error}", "папка не читается: {error}", "the folder cannot be read: {error}");
    Failure::new(message).about(path.display().to_string())
}
