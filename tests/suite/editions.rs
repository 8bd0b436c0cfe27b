//! Editions: which one a day has, what it says, and how strong a verdict that makes.

use std::collections::BTreeSet;

use qujat::cards::Example;
use qujat::editions::basis::provision;
use qujat::editions::law::ENTRIES;
use qujat::editions::values::{DayOfYear, Season};
use qujat::editions::{BUILT_IN, EXPLANATIONS, Editions};
use qujat::finding::Severity;
use qujat::kinds::Kind;
use qujat::kinds::people::Category;
use qujat::kinds::rules::{Known, Only};
use qujat::library::Library;
use qujat::text::Language;
use qujat::when::{Day, SchoolYear, years_later};

use crate::workspace::check;

#[test]
fn provisions_are_said_in_kazakh_and_russian() {
    let cases = [
        ("p. 21", "21-тармақ", "п. 21"),
        ("p. 5 2)", "5-тармақтың 2) тармақшасы", "подп. 2) п. 5"),
        ("annex 5", "5-қосымша", "прил. 5"),
        ("annex 1 item 10", "1-қосымшаның 10-жолы", "строка 10 прил. 1"),
        ("annex 12 item 2.1", "12-қосымшаның 2.1-жолы", "строка 2.1 прил. 12"),
        ("ch. 2 p. 46", "2-тараудың 46-тармағы", "п. 46 гл. 2"),
        ("ch. 2 p. 5 2)", "2-тараудың 5-тармағының 2) тармақшасы", "подп. 2) п. 5 гл. 2"),
        ("order 338", "№ 338 бұйрық", "приказ № 338"),
        ("order 338 p. 66", "№ 338 бұйрықтың 66-тармағы", "п. 66 приказа № 338"),
        ("p. 27, p. 29", "27-тармақ, 29-тармақ", "п. 27, п. 29"),
        ("p. 10, p. 57 2)", "10-тармақ, 57-тармақтың 2) тармақшасы", "п. 10, подп. 2) п. 57"),
        ("not stated", "тармағы көрсетілмеген", "пункт не указан"),
        ("ст. 44 Закона", "ст. 44 Закона", "ст. 44 Закона"),
        ("p. 21 of the Rules", "p. 21 of the Rules", "p. 21 of the Rules"),
        ("p.", "p.", "p."),
    ];
    for (written, kk, ru) in cases {
        let said = provision(written);
        assert_eq!((said.kk.as_str(), said.ru.as_str()), (kk, ru), "{written}");
    }
}

#[test]
fn unmarked_values_are_read_and_marked_ones_are_not_judged_by() {
    let editions = built_in();
    for edition in editions.iter() {
        assert!(Editions::misread(edition).is_empty(), "{}: {:?}", edition.id, Editions::misread(edition));
        for (path, value) in edition.values() {
            let entry = ENTRIES.iter().find(|entry| entry.is_at(path));
            let is_name = entry.is_some_and(|entry| entry.path == "categories.*");
            match value.only {
                None => assert!(entry.is_some(), "{}: no rule reads `{path}`", edition.id),
                Some(Only::Print) => assert!(is_name, "{}: `{path}` is not printed", edition.id),
                Some(Only::Explain) => assert!(entry.is_none(), "{}: rules read `{path}`", edition.id),
            }
        }
    }
}

#[test]
fn every_value_that_a_rule_reads_stands_in_the_newest_edition() {
    let editions = built_in();
    let newest = editions.iter().next_back().unwrap();
    let missing: Vec<&str> = ENTRIES
        .iter()
        .filter(|entry| !newest.values().keys().any(|path| entry.is_at(path)))
        .map(|entry| entry.path)
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn built_in_editions_follow_each_other_without_a_fault() {
    let editions = built_in();
    let ids: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
    let listed: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, listed, "the list stands in the order of first days");
    for edition in editions.iter() {
        let in_force = &edition.rules.head.in_force;
        let text = BUILT_IN.iter().find(|(id, _)| *id == edition.id).unwrap().1;
        assert!(text.contains(&format!("id = \"{}\"", edition.id)));
        assert!(in_force.until.is_none(), "{}: an edition ends where the next one begins", edition.id);
        assert!(in_force.surely_from.as_ref().is_none_or(|sure| edition.first_day() <= sure.value));
        assert!(editions.next(edition).is_none_or(|next| edition.first_day() < next.first_day()));
        assert!(edition.rules.head.extends.is_none(), "{}: each says why it extends none", edition.id);
    }
}

#[test]
fn explanations_wait_below_their_line() {
    for edition in built_in().iter() {
        let text = BUILT_IN.iter().find(|(id, _)| *id == edition.id).unwrap().1;
        if !text.contains(EXPLANATIONS) {
            assert_eq!(&edition.rules.values, edition.values(), "{}", edition.id);
            continue;
        }
        let waits = |path: &String| !edition.rules.values.contains_key(path);
        let explains = |only| only == Some(Only::Explain);
        for (path, value) in edition.values() {
            assert_eq!(waits(path), explains(value.only), "{}: `{path}`", edition.id);
        }
    }
}

#[test]
fn totals_are_the_sums_of_their_criteria() {
    let editions = built_in();
    let values = editions.get("kz-83-2025-32").unwrap().values();
    for post in ["preschool", "methodist"] {
        let totals = values[&format!("portfolio-totals.{post}")].says["totals"].as_object().unwrap();
        for (category, total) in totals {
            let section = format!("portfolio-criteria.{post}.");
            let criteria = values.iter().filter(|(path, _)| path.starts_with(&section));
            let sum: u64 = criteria.filter_map(|(_, value)| value.says["points"][category].as_u64()).sum();
            assert_eq!(Some(sum), total.as_u64(), "{post} {category}");
        }
    }
}

#[test]
fn every_sort_of_post_has_all_that_a_case_needs() {
    let editions = built_in();
    let values = editions.get("kz-83-2025-32").unwrap().values();
    let keys = |section: &str| -> BTreeSet<String> {
        values.keys().filter_map(|path| path.strip_prefix(section).map(str::to_owned)).collect()
    };
    let sorts = keys("posts.");
    for section in ["test-size.", "portfolio-totals.", "post-names."] {
        assert_eq!(keys(section), sorts, "{section}");
    }
    for sort in sorts {
        let ladder = values[&format!("posts.{sort}")].says["ladder"].as_str().unwrap();
        let categories = values[&format!("ladders.{ladder}")].says["categories"].as_array().unwrap();
        let totals = values[&format!("portfolio-totals.{sort}")].says["totals"].as_object().unwrap();
        assert!(totals.keys().all(|category| categories.iter().any(|known| known == category)), "{sort}");
    }
}

#[test]
fn each_boundary_has_its_day() {
    let editions = built_in();
    let cases = [
        (day(2021, 11, 22), None),
        (day(2021, 11, 23), Some("kz-83-2021-561")),
        (day(2021, 11, 24), Some("kz-83-2021-561")),
        (day(2022, 8, 31), Some("kz-83-2021-561")),
        (day(2022, 9, 1), Some("kz-83-2021-561")),
        (day(2023, 1, 4), Some("kz-83-2021-561")),
        (day(2023, 1, 5), Some("kz-83-2023")),
        (day(2023, 1, 6), Some("kz-83-2023")),
        (day(2023, 8, 31), Some("kz-83-2023")),
        (day(2023, 9, 1), Some("kz-83-2023")),
        (day(2024, 2, 28), Some("kz-83-2023")),
        (day(2024, 2, 29), Some("kz-83-2023")),
        (day(2024, 3, 1), Some("kz-83-2023")),
        (day(2024, 4, 12), Some("kz-83-2023")),
        (day(2024, 4, 13), Some("kz-83-2024-72")),
        (day(2024, 4, 14), Some("kz-83-2024-72")),
        (day(2024, 8, 31), Some("kz-83-2024-72")),
        (day(2024, 9, 1), Some("kz-83-2024-72")),
        (day(2025, 3, 9), Some("kz-83-2024-72")),
        (day(2025, 3, 10), Some("kz-83-2025-32")),
        (day(2025, 3, 11), Some("kz-83-2025-32")),
        (day(2025, 8, 31), Some("kz-83-2025-32")),
        (day(2025, 9, 1), Some("kz-83-2025-32")),
        (day(2028, 2, 29), Some("kz-83-2025-32")),
        (day(2040, 1, 1), Some("kz-83-2025-32")),
    ];
    for (day, id) in cases {
        assert_eq!(editions.on(day).map(|law| law.edition.id.as_str()), id, "{day}");
    }
}

#[test]
fn a_verdict_is_sure_only_where_the_edition_surely_was_in_force() {
    let certain = |day| built_in().on(day).unwrap().certain;
    assert_eq!(certain(day(2022, 4, 29)), Known::Inferred);
    assert_eq!(certain(day(2022, 4, 30)), Known::Text);
    assert_eq!(certain(day(2022, 5, 1)), Known::Text);
    assert_eq!(certain(day(2023, 1, 4)), Known::Text);
    // Nothing bears out the days of the next two before they end.
    for uncertain in [day(2023, 1, 5), day(2024, 4, 12), day(2024, 4, 13), day(2024, 4, 14)] {
        assert_eq!(certain(uncertain), Known::Inferred, "{uncertain}");
    }
    assert_eq!(certain(day(2025, 3, 9)), Known::Inferred);
    assert_eq!(certain(day(2025, 3, 10)), Known::Inferred);
    assert_eq!(certain(day(2025, 7, 25)), Known::Inferred);
    assert_eq!(certain(day(2025, 7, 26)), Known::Text);
    assert_eq!(certain(day(2025, 7, 27)), Known::Text);
    assert_eq!(size_is_judged("2025-03-09", 5, None), Some(Severity::Note), "2024 says nothing of it");
    assert_eq!(size_is_judged("2025-03-10", 5, None), Some(Severity::Warning));
    assert_eq!(size_is_judged("2025-07-25", 5, None), Some(Severity::Warning));
    assert_eq!(size_is_judged("2025-07-26", 5, None), Some(Severity::Error));
    assert_eq!(size_is_judged("2025-07-27", 5, None), Some(Severity::Error));
}

#[test]
fn older_editions_say_only_what_is_known() {
    let editions = built_in();
    let judged = |id: &str| -> Vec<String> {
        let edition = editions.get(id).unwrap();
        edition
            .values()
            .iter()
            .filter(|(_, value)| value.only.is_none())
            .map(|(path, _)| path.clone())
            .collect()
    };
    assert_eq!(judged("kz-83-2021-561"), ["breach.first"]);
    assert_eq!(judged("kz-83-2023"), [""; 0], "what is not known is not filled by guessing");
    assert_eq!(
        judged("kz-83-2024-72"),
        ["breach.first", "threshold-missed.award", "threshold-missed.confirm"]
    );
    for edition in editions.iter().filter(|edition| edition.id != "kz-83-2025-32") {
        assert!(edition.values().values().all(|value| value.known != Known::Text), "{}", edition.id);
    }
}

#[test]
fn a_category_that_an_edition_does_not_name_has_its_newest_name() {
    let editions = built_in();
    let name = |day| editions.category_name(Category::Expert, day, Language::Kk);
    assert_eq!(name(day(2022, 5, 20)).as_deref(), Some("педагог-сарапшы"));
    assert_eq!(name(day(2019, 5, 20)), name(day(2026, 5, 20)));
}

#[test]
fn an_edition_lays_its_own_values_over_those_that_it_extends() {
    let own = valued("commission.min-members", "{ is = 9 }", "announced");
    let law = edition("kz-83-2028-7", "2028-02-29", &format!("extends = \"kz-83-2025-32\"\n{own}"));
    let (library, report) = check(std::slice::from_ref(&law));
    assert!(report.findings().is_empty(), "{:?}", report.findings());
    let newest = library.editions.get("kz-83-2028-7").unwrap();
    let values = library.editions.values(newest);
    assert_eq!(values["commission.min-members"].says["is"], 9);
    assert_eq!(values["commission.odd"].provision, "p. 21", "taken over");
    assert!(values.contains_key("test-duration.pedagogue"), "explanations are taken over, too");
    assert_eq!(newest.values().len(), 1);
    assert_eq!(size_is_judged("2028-02-28", 7, Some(&law)), None);
    assert_eq!(size_is_judged("2028-02-29", 7, Some(&law)), Some(Severity::Warning), "only announced");
    assert_eq!(size_is_judged("2028-03-01", 7, Some(&law)), Some(Severity::Warning));
}

#[test]
fn a_workspace_edition_stands_in_place_of_one_that_comes_with_the_program() {
    let rules = valued("commission.min-members", "{ is = 7 }", "text");
    let law = edition("kz-83-2024-72", "2024-04-20", &rules);
    let (library, report) = check(std::slice::from_ref(&law));
    assert!(report.findings().is_empty(), "{:?}", report.findings());
    assert_eq!(library.editions.iter().count(), BUILT_IN.len());
    let id = |day| library.editions.on(day).unwrap().edition.id.clone();
    assert_eq!(
        (id(day(2024, 4, 19)).as_str(), id(day(2024, 4, 20)).as_str()),
        ("kz-83-2023", "kz-83-2024-72")
    );
    let own = library.editions.get("kz-83-2024-72").unwrap();
    assert_eq!(library.editions.values(own).len(), 1, "nothing of the other is left");
    assert_eq!(size_is_judged("2024-08-29", 5, None), Some(Severity::Note));
    assert_eq!(size_is_judged("2024-08-29", 5, Some(&law)), Some(Severity::Error));
}

#[test]
fn a_workspace_edition_may_lie_over_the_one_of_its_own_id() {
    let own = valued("commission.min-members", "{ is = 9 }", "text");
    let law = edition("kz-83-2025-32", "2025-03-10", &format!("extends = \"kz-83-2025-32\"\n{own}"));
    let (library, _) = check(std::slice::from_ref(&law));
    let over = library.editions.get("kz-83-2025-32").unwrap();
    assert!(over.is_over_built_in());
    let values = library.editions.values(over);
    assert_eq!(values["commission.min-members"].says["is"], 9);
    assert_eq!(values["commission.odd"].provision, "p. 21", "taken over");
    let below = library.editions.get("kz-83-2024-72").unwrap();
    assert!(!below.is_over_built_in());
}

#[test]
fn what_only_explains_is_not_judged_by() {
    let value = "[commission]\nmin-members = { is = 7, provision = \"p. 1\", known = \"text\", only = \"explain\" }\n";
    let law = edition("kz-83-2024-72", "2024-04-20", value);
    assert_eq!(size_is_judged("2024-08-29", 5, Some(&law)), Some(Severity::Note));
}

#[test]
fn another_act_has_editions_of_its_own() {
    let (library, report) = check(&[edition("meetings-1", "2025-09-01", "act-id = \"meetings\"\n")]);
    assert!(report.findings().is_empty(), "{:?}", report.findings());
    let on = day(2026, 5, 20);
    assert_eq!(library.editions.on(on).unwrap().edition.id, "kz-83-2025-32");
    assert_eq!(library.editions.of_act("meetings", on).unwrap().edition.id, "meetings-1");
    assert!(library.editions.of_act("meetings", day(2025, 8, 31)).is_none());
    assert!(library.editions.next(library.editions.get("kz-83-2025-32").unwrap()).is_none());
}

#[test]
fn an_edition_may_end_before_the_next_begins() {
    let (library, _) = check(&[reaching("kz-83-2027-1", "2027-01-01", "until = 2027-06-30")]);
    let id = |day| library.editions.on(day).map(|law| law.edition.id.clone());
    assert_eq!(id(day(2027, 6, 29)).as_deref(), Some("kz-83-2027-1"));
    assert_eq!(id(day(2027, 6, 30)).as_deref(), Some("kz-83-2027-1"));
    assert_eq!(id(day(2027, 7, 1)), None);
    let own = library.editions.get("kz-83-2027-1").unwrap();
    assert_eq!(library.editions.last_day(own), Some(day(2027, 6, 30)));
    let before = library.editions.get("kz-83-2025-32").unwrap();
    assert_eq!(library.editions.last_day(before), Some(day(2026, 12, 31)));
}

#[test]
fn faults_of_editions_are_found() {
    let again = |path: &str| Example {
        path: path.to_owned(),
        bytes: edition("kz-83-2027-1", "2027-01-01", "").bytes,
    };
    let cases = [
        (vec![again("data/a.toml"), again("data/b.toml")], "R001"),
        (vec![reaching("kz-83-2027-1", "2027-01-01", "until = 2026-12-31")], "S019"),
        (vec![reaching("kz-83-2027-1", "2027-01-01", "surely-from = 2026-12-31")], "S019"),
        (vec![edition("kz-83-2021-9", "2021-11-23", "")], "R012"),
        (vec![edition("kz-83-2021-1", "2021-11-23", "")], "R012"),
        (vec![edition("kz-83-2027-1", "2027-01-01", "extends = \"kz-83-2027-1\"\n")], "R015"),
        (
            vec![edition(
                "kz-83-2027-1",
                "2027-01-01",
                &valued("test.valid-for", "{ years = \"one\" }", "text"),
            )],
            "R013",
        ),
        (
            vec![edition(
                "kz-83-2027-1",
                "2027-01-01",
                &valued("test.valid-for", "{ years = 1, weeks = 2 }", "text"),
            )],
            "R013",
        ),
        (
            vec![edition(
                "kz-83-2027-1",
                "2027-01-01",
                &valued("commission.quorum", "{ is = \"1/0\" }", "text"),
            )],
            "R013",
        ),
        (
            vec![edition(
                "kz-83-2027-1",
                "2027-01-01",
                &valued("breach.third", "{ effect = \"base\" }", "text"),
            )],
            "R014",
        ),
        (
            vec![edition(
                "kz-83-2027-1",
                "2027-01-01",
                &valued("test-threshold.master-2", "{ percent = 90 }", "text"),
            )],
            "R014",
        ),
        (
            vec![edition(
                "meetings-1",
                "2027-01-01",
                &format!(
                    "act-id = \"meetings\"\n{}",
                    valued("commission.quorum", "{ is = \"1/2\" }", "text")
                ),
            )],
            "R014",
        ),
    ];
    for (files, code) in cases {
        let (_, report) = check(&files);
        let codes: Vec<&str> = report.findings().iter().map(|finding| finding.code.number).collect();
        assert_eq!(codes, [code], "{}", String::from_utf8_lossy(&files[0].bytes));
    }
}

#[test]
fn a_number_that_cannot_be_is_misread() {
    let law = |values: &str| {
        let file = edition("kz-83-2027-1", "2027-01-01", &format!("extends = \"kz-83-2025-32\"\n{values}"));
        let (_, report) = check(&[file]);
        report.findings().iter().map(|finding| finding.code.number).collect::<Vec<_>>()
    };
    for (path, says) in [
        ("test-threshold.master", "{ percent = 800 }"),
        ("test-threshold.master", "{ percent = 79 }"),
        ("test-threshold.teacher", "{ percent = 61 }"),
        ("commission.quorum", "{ is = \"3/2\" }"),
        ("commission.formed-before", "{ month = 13, day = 1 }"),
        ("portfolio.season", "{ from-month = 0, until-month = 8 }"),
        ("commission.formed-before", "{ month = 2, day = 29 }"),
        ("commission.min-members", "{ is = 10001 }"),
        ("validity.category", "{ years = 101 }"),
        ("validity.category", "{ years = { head = 101, other = 5 } }"),
        ("validity.category", "{ years = { head = 3, other = 101 } }"),
        ("ladders.pedagogue", "{ categories = [\"teacher\", \"moderator\", \"teacher\"] }"),
    ] {
        assert_eq!(law(&valued(path, says, "text")), ["R013"], "{path} {says}");
    }
    assert_eq!(
        law(&valued("test-threshold.master", "{ percent = 80 }", "text")),
        [""; 0],
        "equal steps are foreseen"
    );
}

#[test]
fn a_section_has_the_keys_that_rules_ask_for() {
    for path in [
        "categories.admiral",
        "experience.admiral",
        "test-threshold.admiral",
        "early-achievements.admiral",
        "old-categories.expert",
        "old-categories-by-exemption.expert",
        "ladders.cook",
        "base.cook",
        "competence.village",
        "competence-subordinate.village",
        "commission-member-categories.village",
        "commission-member-attested-here.village",
        "threshold-missed.lottery",
        "breach.third",
        "exempt-from-test.luck",
    ] {
        let (_, report) =
            check(&[edition("kz-83-2027-1", "2027-01-01", &valued(path, "{ is = 9 }", "text"))]);
        let codes: Vec<&str> = report.findings().iter().map(|finding| finding.code.number).collect();
        assert_eq!(codes, ["R014"], "{path}");
    }
}

#[test]
fn a_misspelt_path_is_told_its_name() {
    let help = |path: &str| {
        let (_, report) =
            check(&[edition("kz-83-2027-1", "2027-01-01", &valued(path, "{ is = 9 }", "text"))]);
        report.findings()[0].help.clone().unwrap().en
    };
    assert_eq!(help("comission.min-members"), "did you mean `commission.min-members`?");
    assert_eq!(help("test-sizes.preschool"), "did you mean `test-size.preschool`?");
    assert_eq!(help("breach.frist"), "did you mean `breach.first`?");
    assert_eq!(help("lunch.menu"), "if it only explains, add `only = \"explain\"`");
}

#[test]
fn years_and_school_years_turn_on_their_day() {
    assert_eq!(years_later(day(2024, 2, 29), 1), day(2025, 2, 28));
    assert_eq!(years_later(day(2024, 2, 29), 4), day(2028, 2, 29));
    assert_eq!(SchoolYear::of(day(2025, 8, 31)).last(), day(2025, 8, 31));
    assert_eq!(SchoolYear::of(day(2025, 9, 1)).first(), day(2025, 9, 1));
    let season = Season { from_month: 1, until_month: 8 };
    assert!(season.has(day(2026, 1, 1)) && season.has(day(2026, 8, 31)));
    assert!(!season.has(day(2025, 12, 31)) && !season.has(day(2026, 9, 1)));
    assert_eq!(DayOfYear { month: 9, day: 1 }.in_year(2025), Some(day(2025, 9, 1)));
    assert_eq!(DayOfYear { month: 2, day: 29 }.in_year(2026), None);
}

#[test]
fn the_schema_knows_what_every_value_has() {
    let schema = Kind::Rules.schema(Language::Kk);
    assert_eq!(schema["additionalProperties"]["$ref"], "#/definitions/Section");
    let value = &schema["definitions"]["RuleValue"];
    assert_eq!(value["required"], serde_json::json!(["provision", "known"]));
    assert_eq!(value["additionalProperties"], true);
    assert_eq!(value["properties"]["only"]["enum"], serde_json::json!(["explain", "print"]));
}

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::constant(year, month, day)
}

/// The editions of a workspace that adds none.
fn built_in() -> Editions {
    let (Library { editions, .. }, _) = check(&[]);
    editions
}

fn edition(id: &str, from: &str, rest: &str) -> Example {
    reaching_with(id, from, "", rest)
}

fn reaching(id: &str, from: &str, days: &str) -> Example {
    reaching_with(id, from, &format!(", {days}"), "")
}

fn reaching_with(id: &str, from: &str, days: &str, rest: &str) -> Example {
    let text = format!(
        "kind = \"rules\"\nid = \"{id}\"\nact = {{ kk = \"Қағидалар\", ru = \"Правила\" }}\nedition = \"{id}\"\n\
         in-force = {{ from = {from}{days}, known = \"text\" }}\n{rest}"
    );
    Example { path: format!("data/rules/{id}.toml"), bytes: text.into_bytes() }
}

/// A value of an edition by its path.
fn valued(path: &str, says: &str, known: &str) -> String {
    let (section, key) = path.split_once('.').unwrap();
    let says = says.trim_end_matches('}');
    format!(
        "[{section}]
{key} = {says}, provision = \"p. 1\", known = \"{known}\" }}
"
    )
}

/// How the size of a commission is judged that was formed on a day, with an edition laid over those of the program.
fn size_is_judged(from: &str, size: usize, law: Option<&Example>) -> Option<Severity> {
    let people =
        ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "l-dosova", "s-amanov"];
    let members = people[..size].join("\", \"");
    let text = format!(
        "kind = \"body\"\ntype = \"attestation-commission\"\nname = {{ kk = \"Комиссия\", ru = \"Комиссия\" }}\n\
         [[term]]\nfrom = {from}\nchair = \"e-nurlanova\"\nsecretary = \"zh-abenova\"\nmembers = [\"{members}\"]\n"
    );
    let body =
        Example { path: "data/bodies/attestation-commission.toml".to_owned(), bytes: text.into_bytes() };
    let law = law.map(|law| Example { path: law.path.clone(), bytes: law.bytes.clone() });
    let (_, report) = check(&Vec::from_iter([body].into_iter().chain(law)));
    report.findings().iter().find(|finding| finding.code.number == "A040").map(|finding| finding.severity)
}
