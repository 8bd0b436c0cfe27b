//! P005: a sitting or an order of which everybody may see no case.

use crate::checks::Context;
use crate::codes::NO_CASE_FOR_EVERYBODY as CODE;
use crate::finding::Report;
use crate::say;

/// An empty shell of a paper would tell that there was something to hide, so it is not published; that is told here.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let library = context.library;
    let papers = library.documents.iter().filter(|paper| library.config.publishes && !paper.is_draft());
    for document in papers.filter(|paper| library.hides_all_cases(paper)) {
        let id = &document.id;
        let message = say!(
            "`{id}` сайтқа шықпайды: ондағы бірде-бір істі жұртқа ашуға болмайды",
            "`{id}` на сайт не выйдет: ни одно его дело нельзя открыть всем",
            "`{id}` does not go to the website: none of its cases is for everybody",
        );
        let help = say!(
            "ештеңе істеу қажет емес; санат берілген педагог аты-жөнін жариялауға келіссе, оның `publish-name = true` кілтін қосыңыз",
            "делать ничего не нужно; если педагог, которому присвоена категория, согласен на публикацию имени, добавьте ему `publish-name = true`",
            "nothing has to be done; where a person whose category was granted agreed to be named, add `publish-name = true`",
        );
        report.push(CODE.at(document.id_span, message).help(help));
    }
}
