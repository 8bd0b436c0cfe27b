//! P006: a surname in the address of a page.

use crate::checks::Context;
use crate::codes::SURNAME_IN_ADDRESS as CODE;
use crate::finding::{Finding, Report};
use crate::kinds::Kind;
use crate::library::secrets::surnames;
use crate::library::{Document, parts};
use crate::say;
use crate::source::Span;

/// Where papers are published, an id of a paper, of a body or of a part of a paper becomes a part of an address, which
/// everybody may read, and which others keep.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let library = context.library;
    if !library.config.publishes {
        return;
    }
    let surnames = surnames(library);
    let is_open = |document: &&Document| {
        (document.kind.is_public_paper() && !document.is_draft()) || document.kind == Kind::Body
    };
    for document in library.documents.iter().filter(is_open) {
        let whole = (document.id.as_str(), document.id_span);
        let parts = parts::ids(&document.content).into_iter().map(|id| (id.value.0.as_str(), id.span));
        let told = [whole].into_iter().chain(parts).filter(|(id, _)| surnames.find_in_address(id).is_some());
        report.extend(told.map(|(id, place)| finding(id, place, document.kind.is_paper())));
    }
}

fn finding(id: &str, place: Span, is_paper: bool) -> Finding {
    let message = say!(
        "`{id}` беттің мекенжайына кіреді, ал онда аты-жөнін жариялауға келісім бермеген адамның тегі тұр",
        "`{id}` входит в адрес страницы, а в нём фамилия человека, не согласного на публикацию имени",
        "`{id}` is a part of a page's address, and has the surname of a person who did not agree to be named",
    );
    let help = match is_paper {
        true => say!(
            "файлдың атын немесе `id` кілтін тегі жоқ атауға өзгертіңіз, мысалы `order-2026-38`, сілтемелерді де түзетіңіз; оған дейін бұл қағаз сайтқа шықпайды",
            "переименуйте файл или `id` так, чтобы фамилии не было, например `order-2026-38`, и поправьте ссылки; до тех пор эта бумага на сайт не выйдет",
            "rename the file or the `id` so that it has no surname, such as `order-2026-38`, and mend the references; until then the paper is not published",
        ),
        false => say!(
            "файлдың атын немесе `id` кілтін тегі жоқ атауға өзгертіңіз, сілтемелерді де түзетіңіз; оған дейін сайт жаңармайды",
            "переименуйте файл или `id` так, чтобы фамилии не было, и поправьте ссылки; до тех пор сайт не обновится",
            "rename the file or the `id` so that it has no surname, and mend the references; until then the site is not renewed",
        ),
    };
    CODE.at(place, message).help(help)
}
