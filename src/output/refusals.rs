//! Why a site is not published.

use std::path::Path;

use crate::failure::Failure;
use crate::output::manifest::MANIFEST;
use crate::say;

/// There is no site.
pub fn no_site(site: &Path) -> Failure {
    let message = say!(
        "мұнда сайт жоқ: `{MANIFEST}` табылмады",
        "здесь нет сайта: не найден `{MANIFEST}`",
        "there is no site here: `{MANIFEST}` is not found",
    );
    Failure::new(message).about(site.display().to_string()).help(build_it())
}

/// The site is not what its manifest says.
pub fn broken_site(site: &Path, path: &str) -> Failure {
    let message = say!(
        "сайт толық емес немесе өзгертілген: `{path}` өз манифесіне сай емес; ештеңе жарияланбады",
        "сайт неполон или изменён: `{path}` не соответствует его манифесту; ничего не опубликовано",
        "the site is not whole or was changed: `{path}` is not as its manifest says; nothing is published",
    );
    Failure::new(message).about(site.display().to_string()).help(build_it())
}

/// The site would be copied into itself.
pub fn into_itself(folder: &Path) -> Failure {
    let message = say!(
        "сайт өзінің ішіне жарияланбайды",
        "сайт не публикуется внутрь самого себя",
        "a site is not published into itself",
    );
    let help = say!("басқа бума атаңыз", "назовите другую папку", "name another folder");
    Failure::new(message).about(folder.display().to_string()).help(help)
}

/// A manifest of something else lies there.
pub fn foreign_manifest(place: &Path) -> Failure {
    let message = say!(
        "бұл файлды `qujat publish` жазбаған: онда `index.html` жоқ",
        "этот файл записан не `qujat publish`: в нём нет `index.html`",
        "`qujat publish` did not write this file: it does not list `index.html`",
    );
    Failure::new(message).about(place.display().to_string()).help(move_it())
}

/// A file of somebody else's is in the way.
pub fn in_the_way(place: &Path, all: usize) -> Failure {
    let message = say!(
        "бұл орында жариялау жазбаған басқа файл тұр (мұндай файл: {all}); ештеңе жарияланбады",
        "на этом месте другой файл, который публикация не записывала (таких: {all}); ничего не опубликовано",
        "another file that no publication wrote stands here (there are {all}); nothing is published",
    );
    Failure::new(message).about(place.display().to_string()).help(move_it())
}

fn move_it() -> crate::text::Say {
    say!(
        "оны басқа жерге алып қойып, қайталаңыз немесе басқа бума атаңыз",
        "уберите его в другое место и повторите или назовите другую папку",
        "move it elsewhere and run again, or name another folder",
    )
}

fn build_it() -> crate::text::Say {
    say!(
        "сайтты құрастырыңыз: `qujat build --audience public`",
        "соберите сайт: `qujat build --audience public`",
        "build the site with `qujat build --audience public`",
    )
}
