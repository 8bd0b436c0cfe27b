//! What everybody may read: nothing of an internal field, of a draft, of a person who did not agree.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use qujat::audience::Audience;
use qujat::formats::templates::Templates;
use qujat::formats::{Format, Renderer};
use qujat::kinds::Kind;
use qujat::library::Library;
use qujat::library::secrets::{About, Secrets};
use qujat::site::edition::{self, Edition};
use qujat::site::{Site, address, machines};
use qujat::text::Language;
use qujat::views::site::entry::Entry;
use qujat::views::{Page, rules};
use qujat::{leaks, load};
use tempfile::TempDir;

use crate::filled;
use crate::formats::options;
use crate::program::{files, qujat, repository, sample};

const BUILD: [&str; 5] = ["build", "--audience", "public", "--formats", "md,html"];

fn change(place: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(place.join(file)).unwrap();
    assert!(text.contains(from), "{file}: {from}");
    fs::write(place.join(file), text.replacen(from, to, 1)).unwrap();
}

/// Every published text of a workspace, one after another.
fn published(place: &Path) -> String {
    let all = files(&place.join("output/site"));
    // The cards of the rules name invented people in their examples.
    let papers = all.iter().filter(|(path, _)| !path.contains("/rules/"));
    papers.map(|(_, bytes)| String::from_utf8_lossy(bytes).replace('\u{A0}', " ")).collect()
}

/// A published paper, with plain spaces.
fn markdown(place: &Path, paper: &str) -> String {
    let text = fs::read_to_string(place.join(format!("output/site/{paper}.md"))).unwrap();
    text.replace('\u{A0}', " ")
}

/// A workspace with every key of every kind, and all markers with what their fields say of them.
fn filled() -> (TempDir, BTreeMap<String, bool>) {
    let mut markers = BTreeMap::new();
    let folder = filled::workspace(&mut |is_public| {
        let marker = format!("белгіленгенсөз{:03}соңы", markers.len());
        markers.insert(marker.clone(), is_public);
        marker
    });
    (folder, markers)
}

/// What a workspace prints of every paper in every language, by path.
pub fn printed(library: &Library, formats: &[Format]) -> Vec<(String, Vec<u8>)> {
    let renderer = Renderer::new(Templates::new(BTreeMap::new()), options()).unwrap();
    let mut all = Vec::new();
    for document in &library.documents {
        for language in [Language::Kk, Language::Ru] {
            let Some(page) = Page::of(library, document, language, &["md", "html", "pdf"]) else { continue };
            for format in formats.iter().copied() {
                let path = format!("{}/{}.{}", language.code(), document.id, format.suffix());
                all.push((path, renderer.render(&page, format).unwrap()));
            }
        }
    }
    all
}

/// All pages of the site that a library makes, and all that machines read of it.
pub fn site(library: &Library) -> Vec<(String, Vec<u8>)> {
    let renderer = Renderer::new(Templates::new(BTreeMap::new()), options()).unwrap();
    let (mut editions, mut fragments) = (Vec::new(), Vec::new());
    for language in [Language::Kk, Language::Ru] {
        let papers = library.documents.iter().filter_map(|document| {
            let page = Page::of(library, document, language, &[])?;
            let fragment = renderer.paper(&page).fragment().unwrap();
            let mut entry = Entry::of(library, document, language);
            entry.text = qujat::formats::html::text_of(&fragment);
            Some((entry, fragment))
        });
        let mut papers: Vec<(Entry, String)> = papers.collect();
        papers.sort_by(|a, b| edition::order(&a.0, &b.0));
        let (entries, own): (Vec<Entry>, Vec<String>) = papers.into_iter().unzip();
        editions.push(Edition::of(library, 0, language, entries));
        fragments.push(own);
    }
    let rules = rules::Pages::of(library);
    let site = Site { library, renderer: &renderer, editions, rules, live: Default::default() };
    let addresses = address::all(&site);
    let pages = addresses.iter().filter(|page| page.about() != About::Rules);
    let mut all: Vec<(String, Vec<u8>)> =
        pages.map(|page| (page.path.clone(), site.page(page).unwrap())).collect();
    for (edition, fragments) in site.editions.iter().zip(&fragments) {
        for (at, fragment) in fragments.iter().enumerate() {
            let path = format!("{}/{}.html", edition.folder, edition.entries[at].place());
            all.push((path, site.paper(edition, at, fragment).unwrap()));
        }
    }
    all.extend(machines::all(&site, &addresses).unwrap());
    all
}

/// What a reader of a file finds in it, by letters alone: compressed streams of a PDF are opened.
fn letters(path: &str, bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    if path.ends_with(".pdf") {
        let pdf = lopdf::Document::load_mem(bytes).unwrap();
        let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
        text = pdf.extract_text(&pages).unwrap();
        for object in pdf.objects.values() {
            if let Ok(stream) = object.as_stream() {
                text += &String::from_utf8_lossy(&stream.decompressed_content().unwrap_or_default());
            }
            if let Ok(dictionary) = object.as_dict() {
                let texts = dictionary.iter().filter_map(|(_, value)| lopdf::decode_text_string(value).ok());
                text.extend(texts);
            }
        }
    }
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn no_marker_of_an_internal_field_is_published_in_any_format() {
    let (folder, markers) = filled();
    let (library, _) = load::load_for(Audience::Public, folder.path(), 1).unwrap();
    let kinds: Vec<Kind> = library.documents.iter().map(|document| document.kind).collect();
    assert!(!kinds.contains(&Kind::Private), "private/ is not opened");
    assert!(kinds.contains(&Kind::Decision) && kinds.contains(&Kind::Order), "{kinds:?}");
    let secrets = Secrets::of(&library, Vec::new());
    let library = library.published();
    let mut files = printed(&library, &Format::ALL);
    let papers = files.len();
    files.extend(site(&library));
    assert!(files.len() > papers + 60, "{}", files.len());
    let texts: Vec<(String, String)> =
        files.iter().map(|(path, bytes)| (path.clone(), letters(path, bytes))).collect();
    // The vocabulary of the search has letters without what is Kazakh in them.
    let shown = |marker: &str| {
        let plain = marker.replace('ғ', "г").replace('і', "и").replace('ң', "н").replace('ө', "о");
        texts.iter().any(|(_, text)| text.contains(marker) || text.contains(&plain))
    };
    let is_found =
        |(path, text): &(String, String)| path.contains("search/words") && text.contains("белгиленгенсоз");
    assert!(texts.iter().any(is_found), "the vocabulary is looked through");
    let leaked: Vec<&String> = markers
        .iter()
        .filter(|(marker, is_public)| !**is_public && shown(marker))
        .map(|(marker, _)| marker)
        .collect();
    assert_eq!(leaked, [""; 0]);
    let open = markers.iter().filter(|(marker, is_public)| **is_public && shown(marker)).count();
    let hidden = markers.values().filter(|is_public| !**is_public).count();
    assert!(open > 30, "only {open} markers of public fields were seen: the test looks at nothing");
    assert!(hidden > 30, "only {hidden} markers of internal fields were planted");
    // Markers begin alike, so that a heading, which begins with a capital, looks like the name of somebody outside.
    for (path, bytes) in files.iter().filter(|(path, _)| !path.contains("by-responsible")) {
        let found = leaks::find(&secrets, About::Papers, path, bytes);
        assert!(found.is_none(), "{path}: {:?}", found.map(|secret| secret.en));
    }
}

/// The last look does not trust the view: one that forgets its audience is stopped.
#[test]
fn a_view_that_forgets_its_audience_is_stopped() {
    let (folder, _) = filled();
    let (library, _) = load::load(folder.path(), 1).unwrap();
    let secrets = Secrets::of(&library, Vec::new());
    for (path, bytes) in printed(&library, &Format::ALL).into_iter().chain(site(&library)) {
        let is_list = ["kinds/", "bodies/", "search/", "decisions"].iter().any(|list| path.contains(list));
        let holds_internal =
            !is_list && ["decision", "certificates", "protocol"].iter().any(|kind| path.contains(kind));
        let found = leaks::find(&secrets, About::Papers, &path, &bytes);
        assert!(found.is_some() || !holds_internal, "{path} was let through");
    }
}

#[test]
fn the_sample_names_only_those_who_agreed() {
    let (_folder, place) = sample();
    // What lies there is not even opened: as a document it would be a fault.
    fs::create_dir_all(place.join("private")).unwrap();
    fs::write(place.join("private/people.toml"), "kind = \"private\"\n= broken").unwrap();
    let said = qujat(&place, &BUILD);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let text = published(&place);
    assert!(text.contains("Серікова Айгүл Маратқызы"));
    for secret in ["Қалиева", "Ахметова", "іссапарда", "командировке"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let sitting = markdown(&place, "ru/decision/2026-05-20-attestation");
    assert!(!sitting.contains("Не соответствует"), "{sitting}");
    assert!(!sitting.contains("нет\n"), "an empty table would say that nobody was refused");
    assert!(!place.join("output/site/kk/certificates").exists());
    let extract = "Подписанный экземпляр хранится в организации.";
    assert!(sitting.contains("# ВЫПИСКА ИЗ ПРОТОКОЛА № 2") && sitting.contains(extract), "{sitting}");
    assert!(!sitting.contains("Имеющаяся") && !sitting.contains("\nСекретарь: "), "{sitting}");
}

#[test]
fn an_order_is_an_extract_where_cases_are_hidden_and_no_paper_where_all_are() {
    let (_folder, place) = sample();
    let said = qujat(&place, &[BUILD.as_slice(), &["--notes"]].concat());
    assert_eq!(said.code, 0, "{}", said.stderr);
    let all = files(&place.join("output/site"));
    assert!(all.keys().all(|path| !path.contains("order-2026-39")));
    assert!(!published(&place).contains("№ 39"), "nothing tells that somebody was refused");
    assert!(said.stdout.contains("P005") || said.stderr.contains("P005"), "{}", said.stderr);
    let (part, whole) =
        (markdown(&place, "ru/order/order-2026-38"), markdown(&place, "ru/order/order-2025-66"));
    assert!(part.contains("ВЫПИСКА ИЗ ПРИКАЗА № 38") && part.contains("Показаны только категории"), "{part}");
    assert!(part.contains("Подписанный экземпляр") && !part.contains("Заведующая: "), "{part}");
    assert!(whole.contains("**ПРИКАЗ № 66**") && whole.contains("Заведующая: М.Т. Садықова"), "{whole}");
}

#[test]
fn a_template_that_prints_a_secret_stops_the_publication() {
    let (_folder, place) = sample();
    let template = fs::read_to_string(repository().join("templates/protocol/page.md")).unwrap();
    for (secret, kind) in [
        ("Қалиеваға", "фамилия"),
        ("850101300104", "ИИН"),
        ("+7 701 000 00 00", "телефон"),
        (place.to_str().unwrap(), "путь"),
    ] {
        fs::create_dir_all(place.join("templates/protocol")).unwrap();
        fs::write(place.join("templates/protocol/page.md"), format!("{template}\n{secret}\n")).unwrap();
        let said = qujat(&place, &BUILD);
        assert_eq!(said.code, 2, "{secret}: {}", said.stderr);
        assert!(said.stderr.contains(kind), "{secret}: {}", said.stderr);
        assert!(!said.stderr.contains("Қалиева"), "the message itself tells no secret: {}", said.stderr);
        let left: Vec<String> = files(&place.join("output")).into_keys().collect();
        assert_eq!(left, [""; 0], "{secret}: nothing of a stopped publication is left");
    }
}

#[test]
fn a_surname_in_a_text_withholds_the_paper_and_keeps_what_was_published_before() {
    let (_folder, place) = sample();
    let page = |text: &str| {
        let head = "kind = \"page\"\nstatus = \"approved\"\ntitle = { kk = \"Жаңалық\", ru = \"Новость\" }\n";
        let text = format!("{head}text = {{ kk = \"{text}\", ru = \"Поздравляем!\" }}\n");
        fs::write(place.join("data/news.toml"), text).unwrap();
        qujat(&place, &BUILD)
    };
    assert_eq!(page("Тәрбиешіміз байқауда жеңді.").code, 0);
    let said = page("Қалиеваның жетістігі құтты болсын.");
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("P002"), "{}", said.stderr);
    assert!(!published(&place).contains("Қалиева"));
    let kept = fs::read_to_string(place.join("output/site/kk/page/news.md")).unwrap();
    assert!(kept.contains("байқауда жеңді"), "the last good version stays: {kept}");
}

#[test]
fn a_surname_is_known_in_any_ending_and_no_other_word_is() {
    let (library, _) = crate::workspace::check(&[]);
    let surnames = Secrets::of(&library, Vec::new()).surnames;
    for told in [
        "Серікова",
        "Серікованың",
        "Серіковаға",
        "Серікованы",
        "Серіковадан",
        "Серіковамен",
        "Серіковалар",
        "Сериковой",
        "Серикову",
        "Сериковым",
        "Сериковых",
        "СЕРІКОВА",
        "«Серікова»",
        "А.М. Серікова,",
    ] {
        assert!(surnames.find(&format!("Бүгін {told} келді")).is_some(), "{told}");
    }
    for free in
        ["серік", "Серік", "серікова", "Сер", "Үлгі", "Әдіскер", "Аттестаттау комиссиясы", "Балабақша"]
    {
        assert!(surnames.find(&format!("Бүгін {free} келді")).is_none(), "{free}");
    }
}

#[test]
fn a_consent_that_is_withdrawn_takes_the_name_off_earlier_files() {
    let (_folder, place) = sample();
    assert_eq!(qujat(&place, &BUILD).code, 0);
    assert!(published(&place).contains("Серікова"));
    let people = fs::read_to_string(place.join("data/people.toml")).unwrap();
    let at = people.find("id = \"a-serikova\"").unwrap();
    let (before, after) = people.split_at(at);
    let after = after.replacen("publish-name = true", "publish-name = false", 1);
    fs::write(place.join("data/people.toml"), format!("{before}{after}")).unwrap();
    // The sitting cannot be made anew; its earlier page names her.
    change(&place, "data/decisions/2026-05-20-attestation.toml", "number = ", "numbre = ");
    qujat(&place, &BUILD);
    assert!(!published(&place).contains("Серікова"));
}
