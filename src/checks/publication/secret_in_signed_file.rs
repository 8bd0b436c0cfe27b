//! P003: a signed file that tells what is not for everybody.

use crate::checks::Context;
use crate::checks::publication::signed_papers;
use crate::codes::SECRET_IN_SIGNED_FILE as CODE;
use crate::finding::Report;
use crate::library::signed::Told;
use crate::say;
use crate::text::Say;

/// A signed paper is published only as a whole; where a word of it is not for everybody, the printed PDF is, in its place.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for (document, file, told) in signed_papers(context.library) {
        let path = &file.value;
        let message = match told {
            Told::Surname(word) => say!(
                "қол қойылған `{path}` файлында аты-жөнін жариялауға келісім бермеген адамның тегі тұр: `{word}`",
                "в подписанном файле `{path}` стоит фамилия человека, не согласного на публикацию имени: `{word}`",
                "the signed file `{path}` has the surname of a person who did not agree to be named: `{word}`",
            ),
            Told::Secret(Say { kk, ru, en }) => say!(
                "қол қойылған `{path}` файлында жариялауға болмайтын дерек бар: {kk}",
                "в подписанном файле `{path}` есть закрытые сведения: {ru}",
                "the signed file `{path}` tells what is not for everybody: {en}",
            ),
            Told::Nothing | Told::Picture if context.library.leaves_out(document) => say!(
                "қол қойылған `{path}` файлында ашық басылымға кірмейтін деректер бар",
                "в подписанном файле `{path}` есть то, что не входит в открытое издание",
                "the signed file `{path}` holds what does not enter the public edition",
            ),
            _ => continue,
        };
        let help = say!(
            "сайтқа оның орнына бағдарлама басқан PDF шығады; аталған адам келіссе, оның `publish-name = true` кілтін қосыңыз",
            "на сайт вместо него выйдет PDF, напечатанный программой; если названный человек согласен, добавьте ему `publish-name = true`",
            "the PDF that the program prints is published in its place; where the named person agreed, add `publish-name = true`",
        );
        report.push(CODE.at(file.span, message).help(help));
    }
}
