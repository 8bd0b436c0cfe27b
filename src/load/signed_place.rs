//! Where a signed file may lie: in the workspace, not among private facts, and by no link that leads out.

use std::path::{Path, PathBuf};

use crate::load::discover::stray_link;
use crate::say;
use crate::text::Say;

/// The folder that nothing is published from.
const PRIVATE: &str = "private";

/// The place of an ordinary file by its path relative to the workspace.
pub fn inside(root: &Path, path: &str) -> Result<PathBuf, Say> {
    if !path.split('/').all(is_plain) {
        return Err(say!(
            "файлдың жолы жұмыс бумасынан басталып, `/` арқылы жазылады",
            "путь к файлу пишется от рабочей папки через `/`",
            "the path of the file starts at the workspace and is written with `/`",
        ));
    }
    let missing = |_| say!("файл жоқ", "файла нет", "there is no file");
    let root = root.canonicalize().map_err(missing)?;
    let place = root.join(path).canonicalize().map_err(missing)?;
    let Ok(real) = place.strip_prefix(&root) else { return Err(stray_link()) };
    if is_private(Path::new(path)) || is_private(real) {
        return Err(say!(
            "`private` бумасынан ештеңе жарияланбайды",
            "из папки `private` ничего не публикуется",
            "nothing is published from the folder `private`",
        ));
    }
    match place.is_file() {
        true => Ok(place),
        false => Err(say!("бұл – кәдімгі файл емес", "это не обычный файл", "this is no ordinary file")),
    }
}

/// A name of a folder or file that is no way out and nothing hidden.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['\\', ':'])
}

/// Some disks do not tell small letters from capital ones.
fn is_private(path: &Path) -> bool {
    path.iter().next().is_some_and(|first| first.to_string_lossy().to_lowercase() == PRIVATE)
}
