//! Why a site is not published.

use std::path::Path;

use crate::failure::Failure;
use crate::output::disk;
use crate::output::manifest::MANIFEST;
use crate::say;
use crate::text::Say;

/// The folder of a site must be one.
pub fn must_be_site_folder(site: &Path) -> Result<(), Failure> {
    must_be_folder(site, build_it())
}

/// The folder of a copy must be one.
pub fn must_be_copy(folder: &Path) -> Result<(), Failure> {
    let help = say!(
        "аты дұрыс па, тексеріңіз: `qujat publish` жазған бума керек",
        "проверьте имя: нужна папка, которую записала `qujat publish`",
        "check the name: it must be a folder that `qujat publish` wrote",
    );
    must_be_folder(folder, help)
}

/// Where a site is to be published there is a folder, or nothing yet.
pub fn must_not_be_file(folder: &Path) -> Result<(), Failure> {
    match std::fs::metadata(folder) {
        Ok(metadata) if !metadata.is_dir() => Err(file_for_folder(folder, name_another())),
        _ => Ok(()),
    }
}

fn must_be_folder(folder: &Path, help: Say) -> Result<(), Failure> {
    match std::fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => Err(file_for_folder(folder, help)),
        Err(error) if disk::is_absent(&error) => {
            let message = say!("мұндай бума жоқ", "такой папки нет", "there is no such folder");
            Err(Failure::new(message).about(folder.display().to_string()).help(help))
        }
        Err(error) => Err(disk::unreadable(folder, &error)),
    }
}

fn file_for_folder(place: &Path, help: Say) -> Failure {
    let message = say!("бұл – бума емес, файл", "это файл, а не папка", "this is a file and no folder");
    Failure::new(message).about(place.display().to_string()).help(help)
}

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
    Failure::new(message).about(folder.display().to_string()).help(name_another())
}

/// The folder holds what people write, or the whole disk.
pub fn not_for_a_site(folder: &Path, holds: &Path) -> Failure {
    let holds = holds.display();
    let message = say!(
        "бұл бумаға жариялауға болмайды: мұнда сайттікі емес файлдар тұр (`{holds}`)",
        "в эту папку публиковать нельзя: здесь лежат не файлы сайта (`{holds}`)",
        "nothing is published to this folder: it holds other things than a site (`{holds}`)",
    );
    Failure::new(message).about(folder.display().to_string()).help(name_another())
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

fn move_it() -> Say {
    say!(
        "оны басқа жерге алып қойып, қайталаңыз немесе басқа бума атаңыз",
        "уберите его в другое место и повторите или назовите другую папку",
        "move it elsewhere and run again, or name another folder",
    )
}

fn name_another() -> Say {
    say!(
        "сайтқа арналған бөлек бума атаңыз, мысалы `qujat publish ../site`",
        "назовите отдельную папку для сайта, например `qujat publish ../site`",
        "name a folder of the site's own, such as `qujat publish ../site`",
    )
}

fn build_it() -> Say {
    say!(
        "сайтты құрастырыңыз: `qujat build --audience public`",
        "соберите сайт: `qujat build --audience public`",
        "build the site with `qujat build --audience public`",
    )
}
