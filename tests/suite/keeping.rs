//! What an earlier site may give to the next one, and when no site is made at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use qujat::fingerprint;

use crate::program::{Run, files, qujat, sample};

const PROTOCOL: &str = "data/protocols/2024-03-11-staff-meeting.toml";
const PAGE: &str = "protocol/2024-03-11-staff-meeting";
const CORNER: &str = "data/pages/attestation-corner.toml";
const BREAK: (&str, &str) = ("date = 2024-03-11", "date = 2024-13-11");

type Files = BTreeMap<String, Vec<u8>>;

fn build_as(place: &Path, formats: &str) -> Run {
    qujat(place, &["build", "--audience", "public", "--formats", formats])
}

fn build(place: &Path) -> Run {
    build_as(place, "md,html")
}

fn site(place: &Path) -> Files {
    files(&place.join("output/site"))
}

fn change(place: &Path, file: &str, from: &str, to: &str) {
    let before = fs::read_to_string(place.join(file)).unwrap();
    assert!(before.contains(from), "{file}: {from}");
    fs::write(place.join(file), before.replacen(from, to, 1)).unwrap();
}

/// The standing site of the sample.
fn published() -> (tempfile::TempDir, std::path::PathBuf, Files) {
    let (folder, place) = sample();
    let said = build(&place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let before = site(&place);
    (folder, place, before)
}

/// Rewrites a file of the standing site together with its sum, as whoever may write there could.
fn forge(place: &Path, path: &str, with: impl Fn(&str) -> String) {
    let file = place.join("output/site").join(path);
    let before = fs::read(&file).unwrap();
    let after = with(std::str::from_utf8(&before).unwrap());
    fs::remove_file(&file).unwrap();
    fs::write(&file, &after).unwrap();
    let (old, new) = (fingerprint::of(&before), fingerprint::of(after.as_bytes()));
    change(place, "output/site/manifest.sha256", &format!("{old}  {path}"), &format!("{new}  {path}"));
}

#[test]
fn while_it_is_open_whom_a_site_may_name_it_stays_as_it_is() {
    let (_folder, place, before) = published();
    let faults: [(&str, &dyn Fn(), &str); 6] = [
        (
            "data/people.toml",
            &|| change(&place, "data/people.toml", "family-name = \"Оспанова\"", "family-name = Оспанова"),
            "в списке людей ошибка",
        ),
        (
            "data/people.toml",
            &|| change(&place, "data/people.toml", "given-name = \"Бақыт\"", "givven = \"Бақыт\""),
            "в списке людей ошибка",
        ),
        (
            "data/people.toml",
            &|| change(&place, "data/people.toml", "kind = \"people\"", "kind = \"zzz\""),
            "в списке людей ошибка",
        ),
        (
            "data/people.toml",
            &|| fs::remove_file(place.join("data/people.toml")).unwrap(),
            "нет списка людей",
        ),
        (
            "data/organization.toml",
            &|| change(&place, "data/organization.toml", "kind = \"organization\"", "kind = \"zzz\""),
            "нет описания организации",
        ),
        (
            "qujat.toml",
            &|| change(&place, "qujat.toml", "base-url = \"http", "base-url = \"xttp"),
            "в настройках ошибка",
        ),
    ];
    for (file, damage, said_so) in faults {
        let whole = fs::read(place.join(file)).unwrap();
        damage();
        let said = build(&place);
        assert_eq!(said.code, 2, "{said_so}: {}", said.stderr);
        assert!(said.stderr.contains(said_so), "{said_so}: {}", said.stderr);
        assert!(said.stderr.contains("прежний сайт не изменён"), "{}", said.stderr);
        assert_eq!(site(&place), before, "{said_so}");
        fs::write(place.join(file), whole).unwrap();
    }
    assert_eq!(build(&place).code, 0);
}

#[test]
fn an_earlier_version_stays_only_while_all_whom_it_names_may_be_named() {
    let (_folder, place, before) = published();
    let named = "Садықова";
    let page = String::from_utf8_lossy(&before[&format!("kk/{PAGE}.html")]).into_owned();
    assert!(page.contains(named), "the paper names her");
    change(&place, PROTOCOL, BREAK.0, BREAK.1);
    let person = "id = \"m-sadykova\"";
    let namesake = "[[person]]\nid = \"a-sadykova\"\nfamily-name = \"Садықова\"\ngiven-name = \"Айман\"\n\
        post = { kk = \"тәрбиеші\", ru = \"воспитатель\" }\npublish-name = true\n\n[[person]]\n";
    change(&place, "data/people.toml", &format!("[[person]]\n{person}"), &format!("{namesake}{person}"));
    assert_eq!(build(&place).code, 1);
    assert!(site(&place).contains_key(&format!("kk/{PAGE}.html")), "kept");
    let people = fs::read_to_string(place.join("data/people.toml")).unwrap();
    let (above, hers) = people.split_once(person).unwrap();
    let withdrawn = hers.replacen("publish-name = true", "publish-name = false", 1);
    fs::write(place.join("data/people.toml"), format!("{above}{person}{withdrawn}")).unwrap();
    build(&place);
    let after = site(&place);
    assert!(
        after.keys().all(|path| !path.contains("2024-03-11-staff-meeting")),
        "her namesake's consent is not hers"
    );
}

#[test]
fn a_file_that_was_not_asked_for_stays_only_beside_the_same_text() {
    let (_folder, place, before) = published();
    let file = format!("kk/{PAGE}.md");
    assert_eq!(build_as(&place, "html").code, 0);
    assert_eq!(site(&place).get(&file), before.get(&file), "the text is the same");
    change(&place, PROTOCOL, "педагогтің үздіксіз кәсіби дамуына", "педагогтің кәсіби дамуына");
    assert_eq!(build_as(&place, "html").code, 0);
    assert_eq!(site(&place).get(&file), None, "what was taken out of a paper is not told by its other files");
    assert!(site(&place).contains_key("kk/page/attestation-corner.md"), "those of the others stay");
}

#[test]
fn what_became_a_draft_or_was_deleted_leaves_although_files_have_errors() {
    let (_folder, place, _) = published();
    let is_there = |what: &str| site(&place).keys().any(|path| path.contains(what));
    change(&place, PROTOCOL, "status = \"approved\"", "status = \"draft\"");
    change(&place, PROTOCOL, "date = 2024-03-11", "date = = 2024-03-11");
    fs::remove_file(place.join(CORNER)).unwrap();
    change(&place, "data/bodies/staff-meeting.toml", "kind = \"body\"", "kind = \"boddy\"\nkind = 3");
    build(&place);
    assert!(!is_there("2024-03-11-staff-meeting"), "a draft, although it cannot be read");
    assert!(!is_there("attestation-corner"), "deleted, although another file cannot be read");
}

#[test]
fn an_unread_document_keeps_its_own_paper_and_no_other_of_the_same_name() {
    let (_folder, place) = sample();
    let page = fs::read_to_string(place.join(CORNER)).unwrap();
    fs::write(place.join("data/pages/order-2022-58.toml"), page).unwrap();
    fs::remove_file(place.join("data/orders/order-2022-58.toml")).unwrap();
    build(&place);
    assert!(site(&place).contains_key("kk/page/order-2022-58.html"));
    fs::remove_file(place.join("data/pages/order-2022-58.toml")).unwrap();
    fs::write(place.join("data/orders/order-2022-58.toml"), "kind = \"order\"\ndate = 1\n").unwrap();
    build(&place);
    assert!(!site(&place).contains_key("kk/page/order-2022-58.html"), "an order is no page");
}

#[test]
fn a_list_that_somebody_wrote_into_takes_no_paper_off_and_adds_none() {
    let (_folder, place, _) = published();
    change(&place, PROTOCOL, BREAK.0, BREAK.1);
    for language in ["kk", "ru"] {
        forge(&place, &format!("{language}/papers.json"), |list| {
            let (head, rest) = list.split_once('[').unwrap();
            let climbing = rest.split_once('}').map(|_| "{\"kind\":\"page\",\"id\":\"../../x\"},7,").unwrap();
            format!("{head}[{climbing}{rest}")
        });
    }
    let said = build(&place);
    assert_eq!(said.code, 1, "{}", said.stderr);
    let after = site(&place);
    assert!(after.contains_key(&format!("kk/{PAGE}.html")), "the entries that are sound count");
    assert!(after.keys().all(|path| !path.contains("..")));
}

#[test]
fn a_build_names_each_paper_that_is_not_made_with_its_file_and_its_fault() {
    let (_folder, place) = sample();
    change(&place, PROTOCOL, BREAK.0, BREAK.1);
    let said = build(&place).stderr;
    assert!(
        said.contains(
            "из-за ошибок не сделаны документы:\n  data/protocols/2024-03-11-staff-meeting.toml (S"
        ),
        "{said}"
    );
    change(&place, PROTOCOL, BREAK.1, BREAK.0);
    build(&place);
    change(&place, PROTOCOL, BREAK.0, BREAK.1);
    let said = build(&place).stderr;
    assert!(
        said.contains("пока не исправлены ошибки:\n  data/protocols/2024-03-11-staff-meeting.toml"),
        "{said}"
    );
    assert!(!said.contains("не сделаны"), "{said}");
}

#[test]
fn a_fresh_workspace_says_how_many_drafts_are_not_published() {
    let (_folder, place) = crate::program::fresh();
    let said = build(&place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("документов на сайте: "), "{}", said.stderr);
    assert!(said.stderr.contains("проектов, которые не публикуются: "), "{}", said.stderr);
}

/// Copying last year's paper as a draft is how a new one begins.
#[test]
fn a_draft_that_is_a_copy_takes_no_earlier_version_off() {
    let (_folder, place, before) = published();
    let draft = fs::read_to_string(place.join(PROTOCOL)).unwrap().replace("approved", "draft");
    fs::write(place.join("data/protocols/new.toml"), draft).unwrap();
    change(&place, PROTOCOL, BREAK.0, "date = 11.03.2024");
    let said = build(&place);
    assert_eq!(said.code, 1, "{}", said.stderr);
    let after = site(&place);
    for page in ["kk", "ru"].map(|language| format!("{language}/{PAGE}.part.html")) {
        assert_eq!(after.get(&page), before.get(&page), "{page}");
    }
}

/// The pages of a paper lead to each other.
#[test]
fn an_earlier_version_stays_in_every_language_or_in_none() {
    let (_folder, place, before) = published();
    let russian = format!("ru/{PAGE}.part.html");
    let surname = "Қалиева";
    assert!(!String::from_utf8_lossy(&before[&russian]).contains(surname));
    forge(&place, &russian, |page| format!("{page}<p>{surname}</p>"));
    change(&place, PROTOCOL, BREAK.0, BREAK.1);
    let said = build(&place);
    assert_eq!(said.code, 1, "{}", said.stderr);
    let after = site(&place);
    assert!(!after.keys().any(|path| path.contains(PAGE)), "{:?}", after.keys());
}
