//! Strings that run where they are printed without care stand on every page as the letters they are.
//!
//! The pages are left in `target/tmp/scripts/`, where the judge `scripts` of `tests/conformance` opens them in a browser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use qujat::formats::Format;
use qujat::load;
use qujat::rich::Rich;
use serde_json::json;

use crate::filled;
use crate::publication::{printed, site};

/// Well-known strings, most of them from OWASP's list of ways around filters.
const STRINGS: [&str; 28] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//xss.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<IMG SRC=\"javascript:alert('XSS');\">",
    "<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\"\\>",
    "<IMG SRC=`javascript:alert(\"RSnake says, 'XSS'\")`>",
    "<svg/onload=alert(1)>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "\" autofocus onfocus=\"alert(1)",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<iframe src=\"data:text/html,<script>alert(1)</script>\"></iframe>",
    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
    "<body onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea></style></script><script>alert(1)</script>",
    "<style>@import'//xss.example/x.css';</style>",
    "<div style=\"background:url(javascript:alert(1))\">",
    "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
    "[x](javascript:alert(1))",
    "<![CDATA[<script>alert(1)</script>]]>",
    "{{ 7 * 7 }}{% include \"/etc/passwd\" %}",
    "${alert(1)}",
    "<!-- --!><img src=x onerror=alert(1)>",
    "\\\";alert(1);//",
    "]]></script><script>alert(1)</script>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<object data=//xss.example/x></object><base href=//xss.example/>",
];

/// What prose may hold besides what pages without marks hold.
const MARKS: [&str; 6] = ["a", "br", "code", "em", "strong", "href"];

type Files = Vec<(String, Vec<u8>)>;

/// The pages of a workspace in which a function of their number gives all texts: for those inside, for everybody.
fn pages(text: &dyn Fn(usize) -> String) -> (Files, Files) {
    let mut count = 0;
    let folder = filled::workspace(&mut |_| {
        count += 1;
        text(count)
    });
    let (library, _) = load::load(folder.path(), 1).unwrap();
    let inside = printed(&library, &[Format::Html]);
    let library = library.published();
    let everybody = printed(&library, &[Format::Html]).into_iter().chain(site(&library)).collect();
    (inside, everybody)
}

/// The mark that follows a string: it finds the string again on a page.
fn mark(number: usize) -> String {
    format!("белгі{number:03}")
}

fn string(number: usize) -> &'static str {
    STRINGS[number % STRINGS.len()]
}

/// What a reader sees of a string: its letters, or those that its marks of prose leave.
fn readings(string: &str) -> [String; 2] {
    [string.to_owned(), Rich::prose(string).to_plain()].map(|text| folded(&text))
}

/// A heading may begin with a capital, and white space is one space to a reader.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What a page is made of, apart from its letters.
#[derive(Default)]
struct Read {
    /// Names of elements and of attributes.
    names: BTreeSet<String>,
    /// Addresses in attributes.
    addresses: Vec<String>,
    /// All letters that are shown.
    text: String,
}

/// Reads as a browser does, but for elements whose content is no text: those are jumped over.
fn read(page: &str) -> Read {
    let mut read = Read::default();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        read.text += &decoded(&rest[..at]);
        rest = element(&rest[at + 1..], &mut read);
    }
    read.text += &decoded(rest);
    read
}

/// Reads an element's head; gives what follows it.
fn element<'p>(head: &'p str, read: &mut Read) -> &'p str {
    let name: String = head.chars().take_while(|letter| !" />\n".contains(*letter)).collect();
    let name = name.to_lowercase();
    let mut rest = &head[name.len()..];
    while let Some(at) = rest.find(['>', '=']) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        read.names
            .extend(before.split([' ', '\n', '/']).filter(|word| !word.is_empty()).map(str::to_lowercase));
        if rest.as_bytes()[at] == b'>' {
            rest = after;
            break;
        }
        let value = after.strip_prefix('"').unwrap_or_else(|| panic!("no quotes: {}", &rest[..at + 1]));
        let (value, after) = value.split_once('"').unwrap();
        read.addresses.push(decoded(value));
        rest = after;
    }
    let is_without_text = ["script", "style"].contains(&name.as_str());
    read.names.insert(name.trim_start_matches('/').to_owned());
    if is_without_text { &rest[rest.find("</").unwrap_or(rest.len())..] } else { rest }
}

fn decoded(text: &str) -> String {
    let letters =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/")];
    let text = letters.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&nbsp;", " ").replace("&amp;", "&")
}

fn is_html(path: &str) -> bool {
    path.ends_with(".html")
}

/// The names of all elements and attributes of some pages.
fn names(files: &Files) -> BTreeSet<String> {
    let pages = files.iter().filter(|(path, _)| is_html(path));
    pages.flat_map(|(_, bytes)| read(std::str::from_utf8(bytes).unwrap()).names).collect()
}

/// Judges all pages; gives the numbers of the texts that were seen on them.
fn seen_as_letters(files: &Files, harmless: &BTreeSet<String>) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| is_html(path)) {
        let page = std::str::from_utf8(bytes).unwrap();
        let read = read(page);
        let strange: Vec<&String> = read.names.difference(harmless).collect();
        assert!(strange.is_empty(), "{path} holds {strange:?}");
        let runs = |address: &&String| address.trim_start().to_lowercase().starts_with("javascript:");
        assert_eq!(read.addresses.iter().find(runs), None, "{path}");
        let text = folded(&read.text);
        for (at, _) in text.match_indices("белгі") {
            let number = text[at + "белгі".len()..].get(..3).and_then(|digits| digits.parse().ok()).unwrap();
            let before = text[..at].trim_end();
            let is_whole = readings(string(number)).iter().any(|reading| before.ends_with(reading.as_str()));
            assert!(is_whole, "{path}: {}: {}", string(number), &before[before.len().saturating_sub(200)..]);
            seen.insert(number);
        }
    }
    seen
}

fn leave(folder: &Path, files: &Files) {
    for (path, bytes) in files {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
}

#[test]
fn strings_that_run_elsewhere_stand_on_every_page_as_letters() {
    let (inside, everybody) = pages(&mark);
    let harmless: BTreeSet<String> =
        names(&inside).into_iter().chain(names(&everybody)).chain(MARKS.map(str::to_owned)).collect();
    assert!(!harmless.iter().any(|name| name.starts_with("on") || name == "iframe"));
    assert!(
        read("<p>а</p><img src=\"x\" onerror=\"y\">").names.contains("onerror"),
        "the look itself sees it"
    );
    let (inside, everybody) = pages(&|number| format!("{} {}", string(number), mark(number)));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scripts");
    _ = fs::remove_dir_all(&folder);
    for (name, files) in [("inside", &inside), ("everybody", &everybody)] {
        leave(&folder.join(name), files);
        let seen = seen_as_letters(files, &harmless);
        let strings: BTreeSet<&str> = seen.iter().map(|number| string(*number)).collect();
        assert_eq!(strings.len(), STRINGS.len(), "{name}: each string is seen, in {} fields", seen.len());
    }
    let readings: BTreeMap<String, [String; 2]> =
        (1..1000).map(|number| (mark(number), readings(string(number)))).collect();
    fs::write(folder.join("readings.json"), json!(readings).to_string()).unwrap();
}
