//! Papers that are kept as they were signed.

use std::fs;
use std::path::Path;

use qujat::audience::Audience;
use qujat::cards::{Example, example};
use qujat::finding::{Finding, Report};
use qujat::formats::templates::Templates;
use qujat::formats::{Format, Renderer};
use qujat::library::{Document, Library};
use qujat::text::Language;
use qujat::views::Page;
use qujat::when::Day;
use qujat::{checks, codes, fingerprint, load};
use tempfile::TempDir;

use crate::formats::options;
use crate::program::{Run, qujat, sample};
use crate::workspace::lay_out;

const TODAY: Day = Day::constant(2026, 6, 1);
const PROTOCOL: &str = "data/protocols/2024-03-11-staff-meeting.toml";
const FILE: &str = "signed/protocol.pdf";
const PLACE: &str = "protocol/2024-03-11-staff-meeting";
const TEXT: &str = "BT /F1 12 Tf 72 770 Td (Pedagogter jinalysynyn hattamasy) Tj ET";

/// A PDF of one page, written by hand as foreign programs write theirs.
fn pdf(page: &str, title: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        format!("<< /Type /Metadata /Subtype /XML /Length {} >>\nstream\n{title}\nendstream", title.len()),
    ];
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    bytes.extend(format!("xref\n0 {size}\n{table}trailer << /Size {size} /Root 1 0 R >>\n").bytes());
    bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    bytes
}

fn lay(folder: &Path, path: &str, bytes: &[u8]) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, bytes).unwrap();
}

fn change(folder: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(path)).unwrap();
    assert!(text.contains(from), "{path}: {from}");
    fs::write(folder.join(path), text.replacen(from, to, 1)).unwrap();
}

/// Lets a document of a workspace name a file, which is laid there.
fn sign(folder: &Path, document: &str, bytes: &[u8]) {
    lay(folder, FILE, bytes);
    let sum = fingerprint::of(bytes);
    let line = format!("signed = {{ file = \"{FILE}\", sha256 = \"{sum}\" }}\n");
    change(folder, document, "status = \"approved\"\n", &format!("status = \"approved\"\n{line}"));
}

/// The workspace as everybody gets it, before it is published.
fn checked(folder: &Path) -> (Library, Report) {
    let (library, mut report) = load::load_for(Audience::Public, folder, 2).unwrap();
    checks::check(&library, TODAY, &mut report);
    (library, report)
}

fn of_signed(report: &Report) -> Vec<&Finding> {
    let numbers = ["D033", "D034", "D035", "D036", "D037", "D038", "P003", "P004"];
    report.findings().iter().filter(|finding| numbers.contains(&finding.code.number)).collect()
}

fn numbers(report: &Report) -> Vec<&'static str> {
    of_signed(report).iter().map(|finding| finding.code.number).collect()
}

fn the_signed(library: &Library) -> &Document {
    library.documents.iter().find(|document| document.content.signed().is_some()).unwrap()
}

/// A public build, by the engine that this build of the program has.
fn build(folder: &Path, formats: &str) -> Run {
    let engine = if cfg!(feature = "embedded-typst") { "embedded" } else { "typst-cli" };
    let wish = ["build", "--audience", "public", "--formats", formats, "--pdf-engine", engine];
    let mut command = crate::program::command(folder);
    crate::program::run(command.env("PATH", std::env::var("PATH").unwrap()).args(wish))
}

fn published(folder: &Path, language: &str, suffix: &str) -> Vec<u8> {
    fs::read(folder.join(format!("output/site/{language}/{PLACE}.{suffix}"))).unwrap()
}

fn page(folder: &Path, language: &str) -> String {
    String::from_utf8(published(folder, language, "html")).unwrap()
}

#[test]
fn a_signed_paper_is_published_to_the_byte_and_its_page_says_so() {
    let (_folder, place) = sample();
    let signed = pdf(TEXT, "Хаттама");
    sign(&place, PROTOCOL, &signed);
    let said = build(&place, "md,html,pdf");
    assert_eq!(said.code, 0, "{}", said.stderr);
    for language in ["kk", "ru"] {
        assert_eq!(published(&place, language, "pdf"), signed);
    }
    assert!(page(&place, "kk").contains("PDF – құжаттың қол қойылған нұсқасы."));
    assert!(page(&place, "ru").contains("PDF – подписанный экземпляр документа."));
    // Where the data say other things than on the day of signing, the file stays and the page says it.
    let now = the_signed(&checked(&place).0).fingerprint.clone().unwrap();
    change(&place, PROTOCOL, "signed = { ", &format!("signed = {{ data-sha256 = \"{now}\", "));
    assert_eq!(numbers(&checked(&place).1), [""; 0]);
    change(&place, PROTOCOL, "present = 18", "present = 17");
    let said = build(&place, "md,html,pdf");
    assert!(said.stderr.contains("D037"), "{}", said.stderr);
    assert_eq!(published(&place, "kk", "pdf"), signed);
    assert!(page(&place, "kk").contains("деректер содан кейін өзгерді"));
    assert!(page(&place, "ru").contains("данные с тех пор изменились"));
}

#[test]
fn the_organisation_itself_prints_what_its_data_say() {
    let (_folder, place) = sample();
    sign(&place, PROTOCOL, &pdf(TEXT, "Хаттама"));
    let said = qujat(&place, &["build", "--formats", "html"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let page = fs::read_to_string(place.join(format!("output/kk/{PLACE}.html"))).unwrap();
    assert!(!page.contains("қол қойылған нұсқасы"));
}

#[test]
fn another_file_is_never_published_and_the_paper_stays_as_it_was() {
    let (_folder, place) = sample();
    let signed = pdf(TEXT, "Хаттама");
    sign(&place, PROTOCOL, &signed);
    assert_eq!(build(&place, "html,pdf").code, 0);
    lay(&place, FILE, &pdf(TEXT, "Басқа қағаз"));
    let said = build(&place, "html,pdf");
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("D034"), "{}", said.stderr);
    assert_eq!(published(&place, "kk", "pdf"), signed);
    let (library, report) = checked(&place);
    assert!(
        of_signed(&report).iter().all(|finding| finding.paste.is_none() || finding.code.number == "D036")
    );
    assert!(the_signed(&library).signed().is_none());
}

#[test]
fn a_file_that_changes_after_the_check_is_not_published() {
    let (_folder, place) = sample();
    sign(&place, PROTOCOL, &pdf(TEXT, "Хаттама"));
    let (library, _) = checked(&place);
    let paper = the_signed(&library).signed().unwrap();
    assert!(load::signed::bytes(&place, &paper).is_ok());
    lay(&place, FILE, &pdf(TEXT, "Басқа қағаз"));
    assert_eq!(load::signed::bytes(&place, &paper).unwrap_err().subject.as_deref(), Some(FILE));
}

#[test]
fn a_signed_name_without_consent_lets_the_printed_paper_be_published() {
    let (_folder, place) = sample();
    let signed = pdf(TEXT, "Қалиеваның есебі");
    sign(&place, PROTOCOL, &signed);
    let said = build(&place, "html,pdf");
    assert_eq!(said.code, 0, "everything else is published: {}", said.stderr);
    assert!(said.stderr.contains("P003") && said.stderr.contains("Қалиеваның"), "{}", said.stderr);
    let printed = published(&place, "kk", "pdf");
    assert!(printed != signed && printed.starts_with(b"%PDF-1.7"));
    assert!(!page(&place, "kk").contains("қол қойылған нұсқасы"));
}

/// Names are found in the letters of a page as a real program sets them, too.
#[test]
fn a_name_on_a_page_is_found() {
    let (_folder, place) = sample();
    let text = "Бүгін Қалиева Гүлнар есеп берді, жиналыс оны мақұлдады.";
    let news = format!(
        "kind = \"page\"\nstatus = \"approved\"\ntitle = {{ kk = \"Есеп\", ru = \"Отчёт\" }}\ntext = {{ kk = \"{text}\", ru = \"Отчёт\" }}\n"
    );
    lay(&place, "data/pages/news.toml", news.as_bytes());
    let (library, _) = load::load(&place, 1).unwrap();
    let news = library.documents.iter().find(|document| document.id == "news").unwrap();
    let renderer = Renderer::new(Templates::new(Default::default()), options()).unwrap();
    let view = Page::of(&library, news, Language::Kk, &["pdf"]).unwrap();
    sign(&place, PROTOCOL, &renderer.render(&view, Format::Pdf).unwrap());
    let (library, report) = checked(&place);
    let said = of_signed(&report).into_iter().find(|finding| finding.code.number == "P003").unwrap();
    assert!(said.message.en.contains("Қалиева"), "{}", said.message.en);
    assert!(the_signed(&library.published()).signed().is_none());
}

#[test]
fn a_scan_is_published_with_a_warning_and_what_cannot_be_read_is_not() {
    let (_folder, place) = sample();
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let broken = b"%PDF-1.7\nnothing that a reader knows\n%%EOF\n".to_vec();
    let no_page = String::from_utf8(pdf(TEXT, "Хаттама")).unwrap().replace("/Kids [3 0 R]", "/Kids [2 0 R]");
    for (bytes, is_published) in [
        (pdf("0 0 595 842 re f", "Хаттама"), true),
        (broken, false),
        (no_page.into_bytes(), false),
        (pdf(&deep, "Хаттама"), false),
    ] {
        let text = fs::read_to_string(place.join(PROTOCOL)).unwrap();
        sign(&place, PROTOCOL, &bytes);
        let (library, report) = checked(&place);
        assert_eq!(numbers(&report), ["D036", "P004"]);
        let library = library.published();
        assert_eq!(the_signed(&library).signed().is_some(), is_published);
        fs::write(place.join(PROTOCOL), text).unwrap();
    }
}

#[test]
fn a_whole_paper_that_tells_more_than_its_public_edition_is_not_published() {
    for document in ["data/decisions/2026-05-20-attestation.toml", "data/orders/order-2026-38.toml", PROTOCOL]
    {
        let (_folder, place) = sample();
        sign(&place, document, &pdf(TEXT, "Хаттама"));
        if document == PROTOCOL {
            assert_eq!(numbers(&checked(&place).1), ["D036"]);
            let absent = "absent = [{ person = \"a-serikova\", reason = \"ауырып\" }]\n[[agenda]]";
            change(&place, document, "[[agenda]]", absent);
        }
        let (library, report) = checked(&place);
        assert!(numbers(&report).contains(&"P003"), "{document}: {:?}", numbers(&report));
        assert!(the_signed(&library).signed().is_some());
        let library = library.published();
        assert!(the_signed(&library).signed().is_none(), "{document}");
    }
}

/// What nobody looked through is not published, whoever forgets to look.
#[test]
fn a_file_that_was_not_looked_through_is_not_published() {
    let files = example(&codes::NO_SIGNED_SUM, "good");
    let folder = lay_out(&files);
    let (library, _) = load::load(folder.path(), 1).unwrap();
    assert!(the_signed(&library).signed().is_some());
    assert!(the_signed(&library.published()).signed().is_none());
}

#[test]
fn nothing_is_taken_from_outside_from_private_facts_or_by_a_stray_link() {
    let outside = TempDir::new().unwrap();
    lay(outside.path(), "protocol.pdf", &pdf(TEXT, "Хаттама"));
    let folder = lay_out(&example(&codes::NO_SIGNED_SUM, "good"));
    let place = folder.path();
    lay(place, "private/protocol.pdf", &pdf(TEXT, "Хаттама"));
    lay(place, ".hidden/protocol.pdf", &pdf(TEXT, "Хаттама"));
    lay(place, "signed/half.pdf", b"%PDF-1.7\n");
    lay(place, "signed/page.html", b"<html></html>");
    let large = fs::File::create(place.join("signed/large.pdf")).unwrap();
    large.set_len(60_000_000).unwrap();
    let absolute = outside.path().join("protocol.pdf").display().to_string();
    let up = format!("../{}/protocol.pdf", outside.path().file_name().unwrap().to_str().unwrap());
    let mut wrong = vec![
        absolute.as_str(),
        up.as_str(),
        "signed/../private/protocol.pdf",
        "./signed/protocol-1.pdf",
        "private/protocol.pdf",
        "Private/protocol.pdf",
        ".hidden/protocol.pdf",
        "signed\\\\protocol-1.pdf",
        "signed//protocol-1.pdf",
        "signed",
        "signed/nothing.pdf",
        "signed/half.pdf",
        "signed/page.html",
        "signed/large.pdf",
    ];
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(outside.path().join("protocol.pdf"), place.join("signed/out.pdf")).unwrap();
        symlink(outside.path(), place.join("signed/folder")).unwrap();
        symlink("../private/protocol.pdf", place.join("signed/secret.pdf")).unwrap();
        symlink("round.pdf", place.join("signed/round.pdf")).unwrap();
        wrong.extend([
            "signed/out.pdf",
            "signed/folder/protocol.pdf",
            "signed/secret.pdf",
            "signed/round.pdf",
        ]);
    }
    let right = fs::read_to_string(place.join("data/protocol.toml")).unwrap();
    for path in wrong {
        fs::write(place.join("data/protocol.toml"), right.replace("signed/protocol-1.pdf", path)).unwrap();
        let (library, report) = checked(place);
        assert_eq!(numbers(&report), ["D033"], "{path}");
        assert!(the_signed(&library).signed().is_none(), "{path}");
    }
    fs::write(place.join("data/protocol.toml"), right).unwrap();
    assert!(the_signed(&checked(place).0).signed().is_some());
}

/// The fingerprint of a document, whatever else it is.
fn data_of(text: &str) -> String {
    let folder = lay_out(&[Example { path: "data/news.toml".to_owned(), bytes: text.as_bytes().to_vec() }]);
    let (library, _) = load::load(folder.path(), 1).unwrap();
    the_signed(&library).fingerprint.clone().unwrap()
}

#[test]
fn the_fingerprint_of_data_knows_what_is_said_and_not_how_it_is_written() {
    let plain = "kind = \"page\"\nstatus = \"approved\"\nsigned = { file = \"a.pdf\" }\ndate = 2026-05-20\ntitle = { kk = \"Жаңалық\", ru = \"Новость\" }\ntext = \"\"\"\nБірінші йол.\nЕкінші жол.\n\"\"\"\n";
    let same = [
        "# Түсініктеме\nstatus   = 'approved' # тағы\nkind = \"page\"\ndate = 2026-05-20\ntext = \"Бірінші йол.\\nЕкінші жол.\\n\"\nsigned = { file = \"b.pdf\", sha256 = \"1\" }\n[title]\nru = \"Новость\"\nkk = \"Жаңалық\"\n".to_owned(),
        plain.replace('\n', "\r\n"),
        plain.replace('й', "и\u{306}"),
        plain.replace("title = { kk = \"Жаңалық\", ru = \"Новость\" }", "title.ru = \"Новость\"\ntitle.kk = \"Жаңалық\""),
    ];
    // Made by other means from the form as it is described.
    assert_eq!(data_of(plain), "dfc2997df7826ffafd8adff5e621eec4627ac7539701e1f024208a1095d0d627");
    for text in same {
        assert_eq!(data_of(&text), data_of(plain), "{text}");
    }
    for (from, to) in
        [("2026-05-20", "2026-05-21"), ("Новость", "новость"), ("Екінші", " Екінші"), ("approved", "draft")]
    {
        assert_ne!(data_of(&plain.replacen(from, to, 1)), data_of(plain), "{to}");
    }
}

#[test]
fn a_signed_file_that_its_document_names_no_more_leaves_the_site() {
    let (_folder, place) = sample();
    sign(&place, PROTOCOL, &pdf(TEXT, "Хаттама"));
    assert_eq!(build(&place, "md,html").code, 0);
    let is_there = || place.join(format!("output/site/kk/{PLACE}.pdf")).exists();
    assert!(is_there(), "a signed file is published whatever is printed");
    change(&place, PROTOCOL, "date = 2024-03-11", "date = 2024-13-11");
    assert_eq!(build(&place, "md,html").code, 1);
    assert!(is_there(), "with errors it stays as it was");
    change(&place, PROTOCOL, "signed = ", "# signed = ");
    let text = fs::read_to_string(place.join(PROTOCOL)).unwrap();
    let without: String =
        text.lines().filter(|line| !line.starts_with("# signed")).map(|line| format!("{line}\n")).collect();
    fs::write(place.join(PROTOCOL), without).unwrap();
    assert_eq!(build(&place, "md,html").code, 1);
    assert!(!is_there(), "taken back, although the document has errors");
}
