//! P004: a signed file whose text nobody can look through.

use crate::checks::Context;
use crate::checks::publication::signed_papers;
use crate::codes::UNREAD_SIGNED_FILE as CODE;
use crate::finding::Report;
use crate::library::signed::Told;
use crate::say;

/// A scan is a picture: whose names stand on it, a person has to see. A locked file is not published at all.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for (document, file, told) in signed_papers(context.library) {
        let path = &file.value;
        let (message, help) = match told {
            Told::Picture if !context.library.leaves_out(document) => (
                say!(
                    "қол қойылған `{path}` – мәтіні жоқ скан: бағдарлама оны тексере алмайды, бірақ жариялайды",
                    "подписанный `{path}` – скан без текста: программа не может его просмотреть, но публикует",
                    "the signed `{path}` is a scan without text: the program cannot look through it, but publishes it",
                ),
                say!(
                    "сканда келісімсіз аты-жөн, телефон, ЖСН жоғын өзіңіз қараңыз; мәтінін танытып (OCR) сақтасаңыз, бағдарлама да тексереді",
                    "сами проверьте, нет ли на скане имён без согласия, телефонов, ИИН; если сохранить его с распознанным текстом (OCR), проверит и программа",
                    "look yourself whether it shows names without consent, telephones, identity numbers; saved with its text recognised (OCR), the program checks it, too",
                ),
            ),
            Told::Unreadable => (
                say!(
                    "қол қойылған `{path}` мәтінін оқу мүмкін емес, сондықтан ол жарияланбайды",
                    "текст подписанного `{path}` прочитать нельзя, поэтому он не публикуется",
                    "the text of the signed `{path}` cannot be read, so it is not published",
                ),
                say!(
                    "файлды құпиясөзсіз PDF/A етіп сақтаңыз; оған дейін сайтқа бағдарлама басқан PDF шығады",
                    "сохраните файл как PDF/A без пароля; до тех пор на сайт выйдет PDF, напечатанный программой",
                    "save it as PDF/A without a password; until then the PDF that the program prints is published",
                ),
            ),
            _ => continue,
        };
        report.push(CODE.at(file.span, message).help(help));
    }
}
