//! The website as a folder: every link leads somewhere, nothing of a page runs by itself, a mistake takes no paper off.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::program::{Run, files, qujat, sample};

const BUILD: [&str; 5] = ["build", "--audience", "public", "--formats", "md,html"];
const PROTOCOL: &str = "data/protocols/2024-03-11-staff-meeting.toml";
const PAGE: &str = "protocol/2024-03-11-staff-meeting";

type Files = BTreeMap<String, Vec<u8>>;

fn build(place: &Path) -> Run {
    qujat(place, &BUILD)
}

fn site(place: &Path) -> Files {
    files(&place.join("output/site"))
}

fn text<'s>(site: &'s Files, path: &str) -> &'s str {
    let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is not there: {:?}", site.keys()));
    std::str::from_utf8(bytes).unwrap()
}

fn change(place: &Path, file: &str, from: &str, to: &str) {
    let before = fs::read_to_string(place.join(file)).unwrap();
    assert!(before.contains(from), "{file}: {from}");
    fs::write(place.join(file), before.replacen(from, to, 1)).unwrap();
}

fn add(place: &Path, file: &str, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(place.join(file).parent().unwrap()).unwrap();
    fs::write(place.join(file), bytes).unwrap();
}

/// What stands in all attributes of a name.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let begin = format!(" {name}=\"");
    let ends = html.match_indices(&begin).map(|(at, _)| &html[at + begin.len()..]);
    ends.filter_map(|rest| rest.split('"').next()).collect()
}

/// The file that a relative address of a page leads to, and the place within it.
fn target<'a>(page: &str, address: &'a str) -> (String, &'a str) {
    let (address, place) = address.split_once('#').unwrap_or((address, ""));
    let address = address.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = page.split('/').collect();
    if !address.is_empty() {
        parts.pop();
    }
    for part in address.split('/').filter(|part| !part.is_empty()) {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {address} leads out of the site"),
            part => parts.push(part),
        }
    }
    (parts.join("/"), place)
}

/// Links of a site that lead nowhere.
fn broken_links(site: &Files) -> BTreeSet<String> {
    let mut broken = BTreeSet::new();
    let pages = site.keys().filter(|path| path.ends_with(".html") && !path.ends_with(".part.html"));
    for page in pages {
        let html = text(site, page);
        let addresses = ["href", "src", "action"].into_iter().flat_map(|name| attributes(html, name));
        for address in addresses.filter(|address| {
            !address.contains("://") && !address.starts_with("mailto:") && !address.starts_with("tel:")
        }) {
            let (file, place) = target(page, address);
            let is_there = site.get(&file).is_some_and(|bytes| {
                let is_anchor = |html: &str| html.contains(&format!(" id=\"{place}\""));
                place.is_empty() || is_anchor(&String::from_utf8_lossy(bytes))
            });
            if !is_there {
                broken.insert(format!("{page}: {address}"));
            }
        }
    }
    broken
}

#[test]
fn every_link_of_every_page_leads_to_a_file_of_the_site() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let mut site = site(&place);
    assert_eq!(broken_links(&site), BTreeSet::new());
    site.remove("ru/decisions.html");
    assert!(!broken_links(&site).is_empty(), "the look itself sees a missing page");
}

#[test]
fn nothing_of_a_page_runs_or_is_styled_without_the_leave_of_its_policy() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let pages: Vec<_> = site.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert!(pages.len() > 200);
    for (path, bytes) in pages {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(!html.contains("<style") && attributes(html, "style").is_empty(), "{path}");
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(" src=\"") || tag.contains("application/ld+json"), "{path}: {tag}");
        }
        if path.ends_with(".part.html") {
            assert!(!html.contains("<html") && !html.contains("<script"), "{path}");
        } else {
            assert!(html.contains("http-equiv=\"Content-Security-Policy\""), "{path}");
        }
        let sources = attributes(html, "src");
        assert!(sources.iter().all(|source| !source.contains("://")), "{path}: {sources:?}");
    }
}

#[test]
fn each_paper_has_its_neighbours_its_files_and_its_page_in_the_other_language() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let page = text(&site, &format!("kk/{PAGE}.html"));
    assert!(page.contains("rel=\"prev\"") && page.contains("rel=\"next\""));
    assert!(page.contains("href=\"../../ru/protocol/2024-03-11-staff-meeting.html\" lang=\"ru\""));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.kz/qujat/kk/protocol/"));
    assert!(page.contains("hreflang=\"ru\" href=\"https://example.kz/qujat/ru/protocol/"));
    assert!(page.contains("2024-03-11-staff-meeting.md\" download>Markdown</a>, "));
    let sum = text(&site, "manifest.sha256")
        .lines()
        .find_map(|line| line.strip_suffix(&format!("  kk/{PAGE}.md")))
        .unwrap();
    assert!(
        page.contains(&format!("<code data-sha256>{sum}</code>")),
        "the page shows the sum of the manifest"
    );
    assert!(text(&site, "assets/sums.js").contains(sum));
    let part = text(&site, &format!("kk/{PAGE}.part.html"));
    assert!(page.contains(part.trim()), "the page holds the bare paper as it is");
}

#[test]
fn decisions_stand_in_the_register_by_term_and_by_who_answers() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let by_term = text(&site, "ru/decisions.html");
    let headings: Vec<&str> =
        by_term.split("<h2>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert_eq!(headings.first(), Some(&"Май 2026 года"));
    assert_eq!(headings.last(), Some(&"Август 2022 года"));
    let decisions = by_term.matches("data-label=\"Решение\"").count();
    let told: usize = site
        .iter()
        .filter(|(path, _)| path.starts_with("ru/protocol/") && path.ends_with(".part.html"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).matches("class=\"numbered\"").count())
        .sum();
    assert_eq!(decisions, told, "all decisions of all protocols");
    let by_responsible = text(&site, "ru/decisions-by-responsible.html");
    assert!(by_responsible.contains("<h2>Заведующая Г.Т. Оразова</h2>"));
    let of_two =
        by_responsible.matches("protocol/2025-08-28-pedagogical-council.html#speech-games-file").count();
    assert_eq!(of_two, 2, "one for whom two answer stands under both");
}

#[test]
fn a_plan_is_drawn_along_its_months_and_told_in_words() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let plan = text(&site, "kk/plan/2022-2023-attestation.html");
    let table = plan.matches("<td class=\"number\"").count();
    assert_eq!(plan.matches("<rect").count(), table, "every measure of the table is drawn");
    assert!(plan.contains("<li>2022 жылғы мамыр: 1</li>"));
    assert!(plan.contains("role=\"img\" aria-labelledby=\"timeline-title\""));
}

#[test]
fn a_paper_with_errors_stays_as_it_was_and_says_so_until_it_is_mended() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let before = site(&place);
    let note = "это ранее опубликованная версия документа";
    for damage in ["date = 2024-13-11", "date = = 2024-03-11\n[["] {
        change(&place, PROTOCOL, "date = 2024-03-11", damage);
        change(&place, "data/pages/attestation-corner.toml", "title = ", "# жаңа\ntitle = ");
        let said = build(&place);
        assert_eq!(said.code, 1, "{}", said.stderr);
        assert!(said.stderr.contains("остаются в прежней версии"), "{}", said.stderr);
        assert!(said.stderr.contains("2024-03-11-staff-meeting"), "{}", said.stderr);
        let after = site(&place);
        let page = text(&after, &format!("ru/{PAGE}.html")).to_lowercase();
        assert!(page.contains(note), "{page}");
        for file in ["md", "part.html"] {
            assert_eq!(after[&format!("ru/{PAGE}.{file}")], before[&format!("ru/{PAGE}.{file}")]);
        }
        assert!(page.contains("rel=\"next\""), "its neighbours are those of today");
        let register = text(&after, "ru/decisions.html");
        assert!(register.contains(&format!("{PAGE}.html#explain")), "its decisions stay in the register");
        let is_told = |path: &str| path.starts_with("ru/search/texts/protocol/2024-03-11");
        assert!(after.keys().any(|path| is_told(path)), "it is still found");
        assert_eq!(broken_links(&after), BTreeSet::new());
        change(&place, PROTOCOL, damage, "date = 2024-03-11");
        assert_eq!(build(&place).code, 0);
        assert!(!text(&site(&place), &format!("ru/{PAGE}.html")).to_lowercase().contains(note));
    }
    assert_eq!(site(&place), before, "mended, the site is what it was");
}

#[test]
fn a_paper_that_is_withdrawn_leaves_the_site() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    change(&place, PROTOCOL, "status = \"approved\"", "status = \"draft\"");
    build(&place);
    assert!(site(&place).keys().all(|path| !path.contains("2024-03-11-staff-meeting")), "a draft");
    change(&place, PROTOCOL, "status = \"draft\"", "status = \"approved\"");
    assert_eq!(build(&place).code, 0);
    assert!(site(&place).contains_key(&format!("kk/{PAGE}.html")));
}

#[test]
fn a_site_without_an_address_has_no_codes_no_feed_and_works_all_the_same() {
    let (_folder, place) = sample();
    change(&place, "qujat.toml", "base-url = ", "# base-url = ");
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    assert!(site.keys().all(|path| !path.starts_with("c/") && !path.ends_with(".xml")));
    assert!(text(&site, "kk/index.html").contains("hreflang=\"ru\" href=\"../ru/index.html\""));
    assert_eq!(broken_links(&site), BTreeSet::new());
}

#[test]
fn a_head_gives_the_site_its_colours_its_sign_and_its_first_words() {
    let (_folder, place) = sample();
    let picture = b"\x89PNG\r\n\x1a\npicture";
    add(&place, "site/logo.png", picture);
    let own = "[site]\nlogo = \"site/logo.png\"\nintroduction = { kk = \"**Қош келдіңіз!**\", ru = \"Добро <пожаловать>\" }\n\
               colors = { accent = \"#00695c\", background = \"#e0f2f1\" }";
    change(&place, "qujat.toml", "[site]", own);
    let said = build(&place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let site = site(&place);
    assert_eq!(site["assets/logo.png"], picture);
    assert!(text(&site, "kk/index.html").contains("<strong>Қош келдіңіз!</strong>"));
    assert!(text(&site, "ru/index.html").contains("Добро &lt;пожаловать&gt;"));
    assert!(text(&site, &format!("kk/{PAGE}.html")).contains("src=\"../../assets/logo.png\""));
    let style = text(&site, "assets/site.css");
    assert!(style.contains("--link: #00695c;") && style.contains("--desk: #e0f2f1;"));
}

#[test]
fn a_sign_that_is_no_picture_or_lies_elsewhere_is_told_and_left_out() {
    let (_folder, place) = sample();
    add(&place, "site/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    add(&place, "site/logo.png", "no picture");
    add(&place, "private/photo.png", b"\x89PNG\r\n\x1a\nprivate");
    let settings = fs::read_to_string(place.join("qujat.toml")).unwrap();
    for logo in
        ["site/logo.svg", "site/logo.png", "private/photo.png", "../photo.png", "/etc/passwd", "no.png"]
    {
        add(&place, "qujat.toml", settings.replacen("[site]", &format!("[site]\nlogo = \"{logo}\""), 1));
        let said = build(&place);
        assert_eq!(said.code, 0, "{logo}: {}", said.stderr);
        assert!(
            said.stderr.contains("знак организации") && said.stderr.contains(logo),
            "{logo}: {}",
            said.stderr
        );
        assert!(site(&place).keys().all(|path| !path.contains("logo")), "{logo}");
    }
}

#[test]
fn a_designer_replaces_a_page_and_a_style_by_files_of_the_same_name() {
    let (_folder, place) = sample();
    add(
        &place,
        "templates/site/footer.html",
        "<footer class=\"bottom\"><p>{{ words.home }}: өз үлгісі</p></footer>",
    );
    add(&place, "templates/site/assets/site.css", ".top { display: block; }\n");
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    assert!(text(&site, "kk/index.html").contains("Басты бет: өз үлгісі"));
    assert_eq!(text(&site, "assets/site.css"), ".top { display: block; }\n");
}

#[test]
fn a_district_has_a_home_page_an_organisation_and_the_rules_once() {
    let folder = TempDir::new().unwrap();
    let place = folder.path();
    add(place, "qujat.toml", "languages = [\"kk\", \"ru\"]\n[site]\nbase-url = \"https://example.kz\"\n");
    for id in ["aigul", "bolashak"] {
        let name = format!("name = \"«{id}» балабақшасы\"");
        add(
            place,
            &format!("data/{id}/organization.toml"),
            format!("kind = \"organization\"\nid = \"{id}\"\n{name}\ntype = \"kindergarten\"\n"),
        );
        add(
            place,
            &format!("data/{id}/news.toml"),
            format!("kind = \"page\"\nstatus = \"approved\"\ntitle = \"Жаңалық\"\ntext = \"Мәтін {id}\"\n"),
        );
    }
    let said = build(place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let site = site(place);
    let root = text(&site, "index.html");
    assert!(root.contains("aigul/kk/index.html") && root.contains("bolashak/ru/index.html"));
    assert!(!root.contains("http-equiv=\"refresh\""), "a person chooses");
    assert!(text(&site, "bolashak/kk/page/news.html").contains("href=\"../../../kk/rules/index.html\""));
    assert!(site.contains_key("kk/rules/index.html") && !site.contains_key("aigul/kk/rules/index.html"));
    assert_eq!(broken_links(&site), BTreeSet::new());
}

#[test]
fn what_summer_prepares_is_of_the_coming_school_year() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let year = text(&site, "ru/years/2025-2026.html");
    for paper in [
        "plan/2025-2026-annual", // approved in August
        "order/order-2025-67",   // the plan names it
        "order/order-2025-66",   // the commission's term names it
        "protocol/2025-08-28-pedagogical-council",
        "decision/2026-05-20-attestation", // of its day
    ] {
        assert!(year.contains(&format!("{paper}.html")), "{paper}");
    }
    assert!(!site.contains_key("ru/years/2021-2022.html"), "August 2022 is of 2022–2023");
}

#[test]
fn the_public_hears_of_the_checks_of_the_act_and_how_to_reach_the_organisation() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let rules = text(&site, "ru/rules/index.html");
    assert!(rules.contains("Это перечень проверок, а не найденные нарушения."));
    assert!(rules.contains("A001.") && !rules.contains("ошибка") && !rules.contains("предупреждение"));
    let cards = site.keys().filter(|path| path.starts_with("ru/rules/cards/"));
    assert!(cards.into_iter().all(|path| path.starts_with("ru/rules/cards/A")));
    let home = text(&site, "kk/index.html");
    assert!(home.contains("<a href=\"tel:+77000000000\">+7 (700) 000-00-00</a>"), "{home}");
    assert!(!text(&site, "kk/papers.html").contains("000-00-00"));
}

#[test]
fn a_part_of_a_site_is_not_made() {
    let (_folder, place) = sample();
    let said = qujat(&place, &[BUILD.as_slice(), &["--only", "2024-03-11-staff-meeting"]].concat());
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(said.stderr.contains("`--only`") && !place.join("output").exists());
}

#[test]
fn machines_read_what_people_read() {
    let (_folder, place) = sample();
    assert_eq!(build(&place).code, 0);
    let site = site(&place);
    let papers: serde_json::Value = serde_json::from_slice(&site["ru/papers.json"]).unwrap();
    let papers = papers["papers"].as_array().unwrap();
    let pages = site.keys().filter(|path| path.starts_with("ru/") && path.ends_with(".part.html")).count();
    assert_eq!(papers.len(), pages);
    let feed = text(&site, "ru/feed.xml");
    assert!(feed.contains("<id>https://example.kz/qujat/ru/protocol/2024-03-11-staff-meeting.html</id>"));
    let map = text(&site, "sitemap.xml");
    let told = map.matches("<loc>").count();
    let shown = site.keys().filter(|path| {
        let is_page = path.ends_with(".html") && !path.ends_with(".part.html") && !path.starts_with("c/");
        is_page && *path != "index.html" && !path.ends_with("search.html")
    });
    assert_eq!(told, shown.count());
    let page = text(&site, &format!("ru/{PAGE}.html"));
    let data = page
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "DigitalDocument");
    assert_eq!(data["datePublished"], "2024-03-11");
    let code = page
        .split("Короткий код документа: <strong class=\"code\">")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let short = format!("c/{}.html", code.replace('-', "").to_lowercase());
    let shown = text(&site, &short);
    assert!(shown.contains(&format!("url=../ru/{PAGE}.html")), "{short}");
    assert!(shown.contains(&format!("<h1>{code}</h1>")), "as it is printed: {shown}");
    assert!(!shown.contains("rel=\"canonical\""), "a page that only leads on: {shown}");
}
