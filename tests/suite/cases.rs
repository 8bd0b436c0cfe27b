//! The cases of a sitting, and the papers that put them into force: on the sample, as a methodist edits it.

use std::fs;

use crate::program::{qujat, repository, sample};

const SITTING: &str = "data/decisions/2026-05-20-attestation.toml";

/// The codes that a change of the sitting brings, each with its line.
fn found(change: impl Fn(&str) -> String) -> Vec<String> {
    let (_folder, place) = sample();
    let text = fs::read_to_string(place.join(SITTING)).unwrap();
    fs::write(place.join(SITTING), change(&text)).unwrap();
    let said = qujat(&place, &["check", "--format", "json", "--today", "2026-11-20"]);
    let lines = said.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let findings = lines.filter(|finding| finding["code"].is_string() && finding["severity"] != "note");
    findings.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_case_that_cannot_be_read_is_one_fault_and_moves_no_other() {
    assert_eq!(found(str::to_owned), [""; 0]);
    assert_eq!(found(|text| text.replacen("procedure = \"award\"\n", "", 1)), ["S014"]);
    let numbered = |text: &str| text.replacen("[[case]]", "[[case]", 1);
    assert!(!found(numbered).iter().any(|code| code.contains("A0") || code.contains("R002")));
}

#[test]
fn what_rests_on_a_broken_sitting_is_not_made() {
    let (_folder, place) = sample();
    let text = fs::read_to_string(place.join(SITTING)).unwrap();
    fs::write(place.join(SITTING), text.replacen("procedure = \"award\"\n", "", 1)).unwrap();
    let said = qujat(&place, &["build", "--formats", "md", "--today", "2026-11-20"]);
    assert_eq!(said.code, 1);
    for paper in ["decision/2026-05-20-attestation", "order/order-2026-38", "certificates/certificates-2026"]
    {
        let path = place.join(format!("output/kk/{paper}.md"));
        assert!(!path.exists(), "{paper} rests on a case that could not be read");
    }
    assert!(place.join("output/kk/protocol/2022-08-26-pedagogical-council.md").exists());
}

#[test]
fn a_case_is_named_by_its_person_wherever_it_stands() {
    let (_folder, place) = sample();
    let text = fs::read_to_string(place.join(SITTING)).unwrap();
    let cases: Vec<&str> = text.split("[[case]]").collect();
    let mut turned = cases[1..].to_vec();
    turned.reverse();
    let turned = format!("{}[[case]]{}\n", cases[0], turned.join("\n[[case]]"));
    fs::write(place.join(SITTING), turned).unwrap();
    assert_eq!(qujat(&place, &["build", "--formats", "md", "--today", "2026-11-20"]).code, 0);
    let order = "output/ru/order/order-2026-38.md";
    let printed = fs::read_to_string(place.join(order)).unwrap();
    assert_eq!(printed, fs::read_to_string(repository().join(order)).unwrap());
}

#[test]
fn the_person_alone_is_answered_with_the_case() {
    let (_folder, place) = sample();
    let order = place.join("data/orders/order-2026-39.toml");
    let text = fs::read_to_string(&order).unwrap();
    fs::write(&order, text.replace("2026-05-20-attestation#u-kenzhebaeva", "u-kenzhebaeva")).unwrap();
    let said = qujat(&place, &["check", "--lang", "ru", "--today", "2026-11-20"]);
    assert!(said.stderr.contains("R003"), "{}", said.stderr);
    assert!(said.stderr.contains("\"2026-05-20-attestation#u-kenzhebaeva\""), "{}", said.stderr);
}

/// Six members and the secretary were there: p. 21 of the 2025 edition gives the secretary no vote.
#[test]
fn only_members_vote() {
    let vote = |now: &'static str| found(move |text| text.replacen("vote = { for = 6, against = 0", now, 1));
    assert_eq!(vote("vote = { for = 6, against = 0"), [""; 0]);
    assert_eq!(vote("vote = { for = 6, against = 1"), ["D008"]);
}

#[test]
fn answers_in_ones_own_words_get_the_word_to_paste() {
    for (from, to, paste) in [
        ("claimed = \"moderator\"", "claimed = \"Педагог-модератор\"", "moderator"),
        ("procedure = \"award\"", "procedure = \"беру\"", "award"),
        ("portfolio = { ", "portfolio = { unmet = \"жоқ\", ", "[]"),
    ] {
        let (_folder, place) = sample();
        let text = fs::read_to_string(place.join(SITTING)).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(place.join(SITTING), text.replacen(from, to, 1)).unwrap();
        let said = qujat(&place, &["check", "--lang", "ru", "--today", "2026-11-20"]);
        assert!(said.stderr.contains(paste), "{}", said.stderr);
    }
}

#[test]
fn single_brackets_around_a_list_say_nothing_about_others() {
    let (_folder, place) = sample();
    let people = place.join("data/people.toml");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(&people, text.replacen("[[person]]", "[person]", 2)).unwrap();
    let said = qujat(&place, &["check", "--lang", "ru", "--today", "2026-11-20"]);
    assert!(said.stderr.contains("[[person]]"), "{}", said.stderr);
    assert!(!said.stderr.contains("R002"), "{}", said.stderr);
    assert!(!said.stderr.contains("R005"), "{}", said.stderr);
}

#[test]
fn a_post_in_ones_own_words_gets_the_word_of_the_rules() {
    let (_folder, place) = sample();
    let people = place.join("data/people.toml");
    let text = fs::read_to_string(&people).unwrap();
    for (written, paste) in [("тәрбиеші", "\"preschool\""), ("preshool", "\"preschool\"")] {
        let wrong = format!("post-type = \"{written}\"");
        fs::write(&people, text.replacen("post-type = \"preschool\"", &wrong, 1)).unwrap();
        let said = qujat(&place, &["check", "--lang", "kk", "--today", "2026-11-20"]);
        assert_eq!(said.code, 1);
        assert!(said.stderr.contains(paste), "{}", said.stderr);
    }
}
