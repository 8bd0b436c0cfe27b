//! Codes on papers: few letters and a picture that lead to the page of the paper.

use qujat::audience::Audience;
use qujat::cards::Example;
use qujat::library::Library;
use qujat::load;
use qujat::short_code::{by_code, in_address, short_code};
use qujat::text::Language;
use qujat::views::Page;
use qujat::views::page_check::PageCheck;

use crate::workspace::{check, lay_out};

const LONG: &str =
    "https://uzynnan-uzaq-atau.bilim-bolimi.oblys.example.kz:8443/balabaqshalar/ulgi/qujattar/2026/";

fn settings(base_url: &str) -> Example {
    let text = format!("languages = [\"kk\", \"ru\"]\n[site]\nbase-url = \"{base_url}\"\n");
    Example { path: "qujat.toml".to_owned(), bytes: text.into_bytes() }
}

fn news() -> Example {
    let text = "kind = \"page\"\nstatus = \"approved\"\ntitle = \"Жаңалық\"\ntext = \"Қош келдіңіз!\"\n";
    Example { path: "data/news.toml".to_owned(), bytes: text.as_bytes().to_vec() }
}

/// What a page of a site says of itself in a language.
fn page_check(library: &Library, language: Language) -> Option<PageCheck> {
    let news = library.documents.iter().find(|document| document.id == "news").unwrap();
    Page::of(library, news, language, &["pdf"]).unwrap().check
}

fn library(base_url: &str) -> Library {
    let folder = lay_out(&[settings(base_url), news()]);
    load::load_for(Audience::Public, folder.path(), 1).unwrap().0
}

/// What somebody else's reader makes of a picture that is one path of runs.
fn read(svg: &str) -> String {
    let side: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut dark = vec![vec![false; side]; side];
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split(['h', 'v', ' ']).take(3).map(|number| number.parse().unwrap()).collect();
        dark[numbers[1]][numbers[0]..numbers[0] + numbers[2]].fill(true);
    }
    let scale = 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
        if dark[y / scale][x / scale] { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_code_rests_on_the_place_alone_and_stays_the_same_for_ever() {
    assert_eq!(short_code("kk/protocol/2024-03-11-staff-meeting"), "4641-76RP");
    assert_eq!(short_code("kk/page/attestation-corner"), "NXVZ-73KS");
    assert_eq!(in_address("NXVZ-73KS"), "nxvz73ks");
    assert_ne!(short_code("kk/page/news"), short_code("ru/page/news"));
    assert_ne!(short_code("kk/page/news"), short_code("ulgi/kk/page/news"));
}

#[test]
fn two_papers_of_one_code_are_told_together() {
    let places = ["kk/protocol/paper-306021", "kk/protocol/paper-711291", "kk/page/news"];
    assert_eq!(short_code(places[0]), short_code(places[1]));
    let codes = by_code(places.map(str::to_owned));
    assert_eq!(codes.len(), 2);
    assert_eq!(codes["zwc4ac84"], [places[0], places[1]]);
}

#[test]
fn a_paper_for_everybody_says_where_it_can_be_checked() {
    for base_url in ["https://example.kz/qujat/", "https://example.kz/qujat", "HTTP://example.kz", LONG] {
        let library = library(base_url).published();
        for language in [Language::Kk, Language::Ru] {
            let check = page_check(&library, language).unwrap();
            let code = short_code(&format!("{}/page/news", language.code()));
            let base = base_url.trim_end_matches('/');
            assert_eq!(check.code, code);
            assert_eq!(check.address, format!("{base}/c/{}.html", in_address(&code)));
            assert_eq!(read(&check.qr), check.address);
        }
    }
}

#[test]
fn a_paper_of_the_organisation_or_of_no_site_carries_no_code() {
    assert!(page_check(&library("https://example.kz/"), Language::Kk).is_none());
    let folder = lay_out(&[news()]);
    let (library, _) = load::load_for(Audience::Public, folder.path(), 1).unwrap();
    assert!(page_check(&library.published(), Language::Kk).is_none());
}

#[test]
fn what_is_no_address_of_a_site_is_told_and_not_printed() {
    let too_long = format!("https://example.kz/{}", "q".repeat(150));
    for wrong in [
        "example.kz",
        "ftp://example.kz/",
        "https://",
        "https:///qujat",
        "https://қазақ.kz/",
        "https://name@example.kz/",
        "https://example.kz/?page=1",
        "https://example.kz/#top",
        "https://example.kz/a b",
        "https://example..kz/",
        "https://example.kz:99999/",
        "https://example.kz/../",
        "https://example.kz/qujat/%2E./",
        "javascript://example.kz/",
        &too_long,
    ] {
        let (library, report) = check(&[settings(wrong)]);
        let numbers: Vec<&str> = report.findings().iter().map(|finding| finding.code.number).collect();
        assert_eq!(numbers, ["S024"], "{wrong}");
        assert_eq!(library.config.base_url, None, "{wrong}");
    }
}
