//! What everybody may read: nothing of an internal field, of a draft, of a person who did not agree.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use qujat::audience::Audience;
use qujat::formats::templates::Templates;
use qujat::formats::{Format, Renderer};
use qujat::kinds::{HEADER, Kind};
use qujat::library::Library;
use qujat::library::secrets::{About, Secrets};
use qujat::site::edition::{self, Edition};
use qujat::site::{Site, address, machines};
use qujat::text::Language;
use qujat::views::site::entry::Entry;
use qujat::views::{Page, rules};
use qujat::{leaks, load};
use serde_json::Value as Json;
use tempfile::TempDir;

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

/// A document of a kind in which every key of its schema is filled: texts with a marker each.
struct Filled {
    markers: BTreeMap<String, bool>,
    definitions: Json,
    depth: usize,
}

impl Filled {
    /// The keys of a file, a line each.
    fn lines(&mut self, schema: &Json) -> String {
        self.keys(schema, true).into_iter().map(|line| line + "\n").collect()
    }

    fn table(&mut self, schema: &Json, is_public: bool) -> String {
        self.keys(schema, is_public).join(", ")
    }

    fn keys(&mut self, schema: &Json, is_public: bool) -> Vec<String> {
        let properties = schema["properties"].as_object().unwrap().clone();
        let names: Vec<&str> = HEADER.iter().map(|key| key.name).collect();
        let keys = properties.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        self.depth += 1;
        let deepest = self.depth > DEEPEST;
        let values =
            keys.filter(|(_, schema)| !deepest || schema["type"] != "array").map(|(name, schema)| {
                let is_public = is_public && schema["x-audience"] == "public";
                format!("{name} = {}", self.value(schema, is_public))
            });
        let values = values.collect();
        self.depth -= 1;
        values
    }

    fn value(&mut self, schema: &Json, is_public: bool) -> String {
        if let Some(name) = schema["$ref"].as_str() {
            let definition = self.definitions[name.rsplit('/').next().unwrap()].clone();
            return self.value(&definition, is_public);
        }
        if let Some(whole) = schema["allOf"].as_array() {
            return self.value(&whole[0], is_public);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            // The richest table, otherwise a plain text.
            let of_type =
                |wanted: &str| choices.iter().find(|choice| self.type_of(choice) == wanted).cloned();
            let is_phrase = choices.iter().any(|choice| choice["properties"].get("kk").is_some());
            let chosen = if is_phrase { None } else { of_type("array").or_else(|| of_type("object")) };
            return self.value(&chosen.unwrap_or_else(|| choices[0].clone()), is_public);
        }
        match self.type_of(schema).as_str() {
            "object" => format!("{{ {} }}", self.table(schema, is_public)),
            // An item that refers to itself would go on for ever.
            "array" => format!("[{}]", self.value(&schema["items"], is_public)),
            "integer" => "7".to_owned(),
            "number" => "7.0".to_owned(),
            "boolean" => "true".to_owned(),
            _ => self.text(schema, is_public),
        }
    }

    fn type_of(&self, schema: &Json) -> String {
        match schema["$ref"].as_str() {
            Some(name) => self.type_of(&self.definitions[name.rsplit('/').next().unwrap()]),
            None => schema["type"].as_str().unwrap_or("string").to_owned(),
        }
    }

    fn text(&mut self, schema: &Json, is_public: bool) -> String {
        if let Some(words) = schema["enum"].as_array() {
            let is_status = words.contains(&Json::from("approved"));
            return if is_status { "\"approved\"".to_owned() } else { words[0].to_string() };
        }
        match schema["pattern"].as_str() {
            Some("^\\d{4}-\\d{4}$") => "\"2025-2026\"".to_owned(),
            Some("^[0-9]+/[1-9][0-9]*$") => "\"1/2\"".to_owned(),
            Some(pattern) if pattern.contains("ongoing") => "\"2026-05\"".to_owned(),
            Some(pattern) if pattern.starts_with("^\\d{4}") => "\"2026-01/2026-05\"".to_owned(),
            Some(_) => "\"a-serikova\"".to_owned(),
            None if schema.get("format").is_some() => "2026-05-20".to_owned(),
            None => {
                let marker = format!("белгіленгенсөз{:03}соңы", self.markers.len());
                self.markers.insert(marker.clone(), is_public);
                format!("\"{marker}\"")
            }
        }
    }
}

/// An item of an order holds items of its own: one below another is enough.
const DEEPEST: usize = 6;

/// A workspace of one document a kind, each with every key, and all markers with what their fields say of them.
fn filled() -> (TempDir, BTreeMap<String, bool>) {
    let folder = TempDir::new().unwrap();
    let settings = "languages = [\"kk\", \"ru\"]\n[site]\nbase-url = \"https://example.kz/\"\n";
    fs::write(folder.path().join("qujat.toml"), settings).unwrap();
    let mut markers = BTreeMap::new();
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Rules)) {
        let schema = kind.schema(Language::Kk);
        let mut filled = Filled { markers, definitions: schema["definitions"].clone(), depth: 0 };
        // An order none of whose cases can be told would not be published.
        let keys = filled.lines(&schema).replace("cases = [\"a-serikova\"]", "cases = []");
        markers = filled.markers;
        let inside = if *kind == Kind::Private { "private" } else { "data" };
        let place = folder.path().join(inside).join(format!("{}-filled.toml", kind.word()));
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, format!("kind = \"{}\"\n{keys}", kind.word())).unwrap();
    }
    (folder, markers)
}

/// What a workspace prints of every paper in every language and format, by path.
fn printed(library: &Library) -> Vec<(String, Vec<u8>)> {
    let renderer = Renderer::new(Templates::new(BTreeMap::new()), options()).unwrap();
    let mut all = Vec::new();
    for document in &library.documents {
        for language in [Language::Kk, Language::Ru] {
            let Some(page) = Page::of(library, document, language, &["md", "html", "pdf"]) else { continue };
            for format in Format::ALL {
                let path = format!("{}/{}.{}", language.code(), document.id, format.suffix());
                all.push((path, renderer.render(&page, format).unwrap()));
            }
        }
    }
    all
}

/// All pages of the site that a library makes, and all that machines read of it.
fn site(library: &Library) -> Vec<(String, Vec<u8>)> {
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
    let mut files = printed(&library);
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
    for (path, bytes) in printed(&library).into_iter().chain(site(&library)) {
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
