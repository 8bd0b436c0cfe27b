//! Rules about claims where one case is not enough: other posts, other days, other papers, other organisations.

use qujat::cards::Example;
use qujat::finding::Severity;
use qujat::finding::Severity::{Error, Note, Warning};

use crate::workspace::check;

/// A rule of this group and how grave its verdict is.
type Verdict = (&'static str, Severity);

/// The verdicts of A001 to A019 on a workspace with files laid over it.
fn verdicts(files: &[(&str, String)]) -> Vec<Verdict> {
    let lay =
        |(path, text): &(&str, String)| Example { path: format!("data/{path}"), bytes: text.clone().into() };
    let (_, report) = check(&files.iter().map(lay).collect::<Vec<_>>());
    let own = |number: &str| ("A001".."A020").contains(&number);
    let found = report.findings().iter().map(|finding| (finding.code.number, finding.severity));
    found.filter(|(number, _)| own(number)).collect()
}

/// A person who is in no other register.
fn newcomer(facts: &str, held: &str) -> (&'static str, String) {
    let text = format!(
        "kind = \"people\"\n[[person]]\nid = \"b-aliev\"\nfamily-name = \"Әлиев\"\nexperience-since = 2000-09-01\n\
         {facts}\ncategories = [{held}]\n"
    );
    ("newcomer.toml", text)
}

fn preschool(held: &str) -> (&'static str, String) {
    newcomer("post-type = \"preschool\"", held)
}

/// A sitting of the commission with cases in few words.
fn sitting(day: &str, cases: &[String]) -> String {
    format!(
        "kind = \"decision\"\nstatus = \"approved\"\nbody = \"attestation-commission\"\ndate = {day}\n{}",
        cases.concat()
    )
}

fn case_of(person: &str, procedure: &str, claimed: &str, rest: &str) -> String {
    format!(
        "[[case]]\nperson = \"{person}\"\nprocedure = \"{procedure}\"\nclaimed = \"{claimed}\"\n\
         outcome = \"claimed\"\nawarded = \"{claimed}\"\n{rest}\n"
    )
}

fn case(procedure: &str, claimed: &str, rest: &str) -> String {
    case_of("b-aliev", procedure, claimed, rest)
}

fn organization(sort: &str) -> (&'static str, String) {
    let text = format!(
        "kind = \"organization\"\nid = \"ulgi\"\nname = \"Үлгі\"\ntype = \"{sort}\"\nlanguage = \"kk\"\n"
    );
    ("organization.toml", text)
}

/// The verdicts on one case of a newcomer before the body of a sort of organisation.
fn judged(sort: &str, newcomer: (&'static str, String), case: String) -> Vec<Verdict> {
    verdicts(&[organization(sort), newcomer, ("decision.toml", sitting("2026-05-20", &[case]))])
}

/// What a rule says in English.
fn said(number: &str, files: &[(&str, String)]) -> Vec<String> {
    let lay =
        |(path, text): &(&str, String)| Example { path: format!("data/{path}"), bytes: text.clone().into() };
    let (_, report) = check(&files.iter().map(lay).collect::<Vec<_>>());
    let own = report.findings().iter().filter(|finding| finding.code.number == number);
    own.map(|finding| finding.message.en.clone()).collect()
}

const TEACHER: &str = "{ is = \"teacher\", since = 2021-06-11 }";
const MODERATOR: &str = "{ is = \"moderator\", since = 2021-06-11 }";
const EXPERT: &str = "{ is = \"expert\", since = 2021-06-11 }";

#[test]
fn a_missing_sort_of_post_is_asked_for_once() {
    let claim = || case("award", "moderator", "");
    assert_eq!(judged("kindergarten", newcomer("", TEACHER), claim()), [("A002", Note)]);
    assert_eq!(judged("kindergarten", newcomer("post-type = \"cook\"", TEACHER), claim()), [("A002", Note)]);
}

#[test]
fn a_sort_of_post_that_the_edition_lacks_is_named() {
    let claim = ("decision.toml", sitting("2026-05-20", &[case("award", "moderator", "")]));
    let cook = newcomer("post-type = \"cook\"", TEACHER);
    let said = said("A002", &[cook, claim]);
    assert_eq!(said, ["undetermined: edition No. 32 of 25 February 2025 has no sort of post `cook`"]);
}

#[test]
fn an_edition_that_lists_nothing_leaves_everything_open() {
    let in_2022 = || {
        let claim = sitting("2022-05-20", &[case("award", "moderator", "without-procedure = \"phd\"")]);
        [preschool(TEACHER), ("decision.toml", claim)]
    };
    assert_eq!(verdicts(&in_2022()), [("A002", Note), ("A010", Note), ("A009", Note)]);
    let said = said("A002", &in_2022());
    assert!(said[0].ends_with("does not tell: the line of categories of a sort of post"), "{said:?}");
}

#[test]
fn the_sort_of_post_is_that_of_the_day() {
    let claim = || case("award", "moderator", "");
    let of = |first: &str| {
        newcomer(
            &format!(
                "post-type = \"head\"\nposts = [{{ is = \"тәрбиеші\", from = 2020-09-01{first} }}, {{ is = \"меңгеруші\", from = 2026-05-21 }}]"
            ),
            TEACHER,
        )
    };
    assert_eq!(judged("kindergarten", of(""), claim()), [("A002", Note)]);
    assert_eq!(judged("kindergarten", of(", post-type = \"preschool\""), claim()), []);
}

#[test]
fn a_wrong_procedure_and_a_wrong_step_are_one_fault_each() {
    let judged = |procedure, claimed| {
        judged("district-department", preschool(MODERATOR), case(procedure, claimed, ""))
    };
    assert_eq!(judged("award", "expert"), []);
    assert_eq!(judged("confirm", "expert"), [("A003", Warning)]);
    assert_eq!(judged("award", "researcher"), [("A001", Error)]);
    assert_eq!(judged("confirm", "researcher"), [("A001", Error)]);
}

#[test]
fn a_claim_out_of_order_is_asked_for_nothing_else() {
    let (path, text) = preschool(MODERATOR);
    let newly = (path, text.replace("2000-09-01", "2025-09-01"));
    let judged = |rest| judged("region-department", newly.clone(), case("award", "researcher", rest));
    assert_eq!(judged(""), [("A001", Error)]);
    assert_eq!(judged("early = { achievements = 1 }"), [("A001", Error)]);
}

#[test]
fn a_reading_silences_no_stronger_verdict() {
    let first = || preschool("{ is = \"first\", since = 2016-06-24 }");
    let judged = |rest| judged("kindergarten", first(), case("award", "moderator", rest));
    assert_eq!(judged(""), [("A001", Warning)]);
    assert_eq!(judged("exempt-from-test = \"old-category\""), []);
    assert_eq!(judged("early = { achievements = 9 }"), [("A001", Warning), ("A006", Warning)]);
}

#[test]
fn an_expired_category_may_be_awarded_anew() {
    let of = |since: &str| preschool(&format!("{{ is = \"moderator\", since = {since} }}"));
    let claim = || case("award", "moderator", "");
    assert_eq!(judged("kindergarten", of("2021-05-20"), claim()), [("A003", Warning)]);
    assert_eq!(judged("kindergarten", of("2021-05-19"), claim()), [("A003", Note)]);
}

#[test]
fn a_new_post_equates_categories() {
    let deputy = || newcomer("post-type = \"deputy\"", EXPERT);
    let judged = |claim| judged("district-department", deputy(), claim);
    assert_eq!(judged(case("confirm", "deputy-3", "current = \"deputy-3\"")), []);
    assert_eq!(judged(case("award", "deputy-2", "")), []);
    assert_eq!(judged(case("award", "expert", "")), [("A002", Error)]);
}

#[test]
fn a_first_attestation_in_any_order_is_the_first() {
    let deputy = || newcomer("post-type = \"deputy\"", TEACHER);
    let first = |claimed| case("award", claimed, "first-attestation = true");
    assert_eq!(judged("region-department", deputy(), first("deputy-1")), []);
    let earlier = ("first.toml", sitting("2025-09-05", &[first("deputy-3")]));
    let later = ("decision.toml", sitting("2026-09-04", &[first("deputy-1")]));
    let all = verdicts(&[organization("region-department"), deputy(), earlier, later]);
    assert_eq!(all, [("A001", Error), ("A010", Note)]);
}

#[test]
fn a_first_attestation_follows_neither_another_post_nor_an_award_without_attestation() {
    let posts = "posts = [{ is = \"тәрбиеші\", from = 2020-09-01, post-type = \"preschool\" }, \
                 { is = \"орынбасар\", from = 2026-06-01, post-type = \"deputy\" }]";
    let order = |claimed: &str, earlier: String| {
        let first = case("award", claimed, "first-attestation = true");
        let files = [
            organization("region-department"),
            newcomer(posts, TEACHER),
            ("first.toml", sitting("2025-09-05", &[earlier])),
            ("decision.toml", sitting("2026-09-04", &[first])),
        ];
        verdicts(&files).into_iter().filter(|(number, _)| *number == "A001").collect::<Vec<_>>()
    };
    assert_eq!(order("deputy-1", case("award", "moderator", "")), []);
    let granted = case("award", "deputy-1", "without-procedure = \"change-leaders\"");
    assert_eq!(order("deputy-3", granted), []);
    assert_eq!(order("deputy-1", case("award", "deputy-3", "first-attestation = true")), [("A001", Error)]);
}

#[test]
fn what_a_first_attestation_confirms_is_not_known() {
    let first = |procedure| {
        let deputy = newcomer("post-type = \"deputy\"", "");
        judged("district-department", deputy, case(procedure, "deputy-3", "first-attestation = true"))
    };
    assert_eq!(first("confirm"), [("A003", Note)]);
    assert_eq!(first("award"), []);
    let confirmed = judged("district-department", preschool(""), case("confirm", "expert", ""));
    assert_eq!(confirmed, [("A001", Note)], "asked for once, by the rule about the order");
}

#[test]
fn the_special_programme_raises_experts_and_researchers() {
    let judged = |sort, held, claimed| {
        judged(sort, preschool(held), case("award", claimed, "without-procedure = \"special-programme\""))
    };
    assert_eq!(judged("kindergarten", TEACHER, "moderator"), []);
    assert_eq!(judged("region-department", TEACHER, "researcher"), [("A009", Error)]);
    assert_eq!(judged("region-department", EXPERT, "researcher"), []);
    assert_eq!(judged("kindergarten", EXPERT, "moderator"), [("A009", Error)]);
    assert_eq!(judged("region-department", "", "researcher"), [("A009", Note)]);
    assert_eq!(judged("kindergarten", "", "moderator"), [], "whatever the current category is");
}

#[test]
fn grounds_are_those_of_the_edition() {
    let granted = |procedure, ground| {
        let rest = format!("without-procedure = \"{ground}\"");
        judged("kindergarten", preschool(TEACHER), case(procedure, "moderator", &rest))
    };
    assert_eq!(granted("award", "phd"), []);
    assert_eq!(granted("award", "diploma"), [("A009", Error)]);
    assert_eq!(granted("confirm", "phd"), [("A009", Error)]);
}

#[test]
fn an_award_without_attestation_asks_for_nothing_but_its_ground_and_level() {
    let granted = |sort, held, procedure, claimed, ground| {
        let (path, text) = preschool(held);
        let newly = (path, text.replace("2000-09-01", "2025-09-01"));
        let rest = format!("without-procedure = \"{ground}\"\nearly = {{ achievements = 1 }}");
        judged(sort, newly, case(procedure, claimed, &rest))
    };
    assert_eq!(granted("kindergarten", "", "award", "moderator", "phd"), []);
    assert_eq!(granted("kindergarten", TEACHER, "award", "moderator", "phd"), []);
    assert_eq!(granted("kindergarten", MODERATOR, "award", "moderator", "phd"), [("A003", Warning)]);
    assert_eq!(granted("district-department", TEACHER, "award", "moderator", "phd"), [("A010", Error)]);
    // Production counts for teachers of colleges only (p. 28).
    assert_eq!(granted("kindergarten", TEACHER, "award", "expert", "production-10"), [("A009", Error)]);
    // A ground that does not hold is one fault, whoever may award the category.
    assert_eq!(granted("kindergarten", TEACHER, "award", "expert", "phd"), [("A009", Error)]);
    assert_eq!(granted("kindergarten", TEACHER, "award", "expert", "diploma"), [("A009", Error)]);
    assert_eq!(granted("district-department", MODERATOR, "confirm", "moderator", "phd"), [("A009", Error)]);
}

#[test]
fn early_attestation_of_teachers_and_heads() {
    let since = |day: &str| preschool(&format!("{{ is = \"moderator\", since = {day} }}"));
    let judged = |person, claim| judged("district-department", person, claim);
    let early = |procedure, claimed| case(procedure, claimed, "early = { achievements = 4 }");
    assert_eq!(judged(since("2024-05-20"), early("award", "expert")), []);
    assert_eq!(judged(since("2024-05-21"), early("award", "expert")), [("A005", Error)]);
    assert_eq!(judged(since("2024-05-21"), case("award", "expert", "")), [("A005", Error)]);
    assert_eq!(judged(since("2024-05-20"), case("award", "expert", "")), [("A007", Warning)]);
    assert_eq!(judged(since("2021-09-01"), case("award", "expert", "")), [("A007", Warning)]);
    assert_eq!(judged(since("2021-08-31"), case("award", "expert", "")), []);
    assert_eq!(judged(since("2024-05-20"), case("award", "expert", "early = {}")), [("A006", Note)]);
    let head = newcomer("post-type = \"head\"", "{ is = \"head-3\", since = 2025-06-13 }");
    assert_eq!(judged(head, early("award", "head-2")), [("A006", Note)]);
}

#[test]
fn years_count_from_an_award_without_attestation_in_one_reading_only() {
    let after = |rest: &str| {
        let first = ("a.toml", sitting("2025-09-05", &[case("award", "moderator", rest)]));
        let second = ("b.toml", sitting("2026-09-04", &[case("award", "expert", "")]));
        let all = verdicts(&[organization("district-department"), preschool(TEACHER), first, second]);
        all.into_iter().filter(|(number, _)| *number == "A005").collect::<Vec<_>>()
    };
    assert_eq!(after(""), [("A005", Error)]);
    assert_eq!(after("without-procedure = \"phd\""), [("A005", Warning)]);
}

#[test]
fn early_attestation_that_is_not_foreseen() {
    let judged = |person, claim| judged("kindergarten", person, claim);
    let early = |procedure| case(procedure, "moderator", "early = { achievements = 9 }");
    assert_eq!(judged(preschool(TEACHER), early("award")), [("A006", Warning)]);
    assert_eq!(judged(preschool(MODERATOR), early("confirm")), [("A006", Note)]);
    let since = preschool("{ is = \"moderator\", since = 2024-05-21 }");
    assert_eq!(judged(since, early("confirm")), [("A005", Error)]);
}

#[test]
fn the_day_of_an_unregistered_category_is_asked_for_once() {
    let judged = |rest| judged("district-department", preschool(""), case("award", "expert", rest));
    assert_eq!(judged("current = \"moderator\""), [("A007", Note)]);
    assert_eq!(judged("current = \"moderator\"\nearly = { achievements = 4 }"), [("A005", Note)]);
    assert_eq!(judged(""), [("A001", Note)]);
}

#[test]
fn a_lowered_category_has_a_term_of_its_own() {
    let lowered = "[[case]]\nperson = \"b-aliev\"\nprocedure = \"confirm\"\nclaimed = \"expert\"\noutcome = \"below-current\"\n\
                   awarded = \"moderator\"\ntest = { on = 2025-09-03, breach = \"first\" }\n";
    let raised = |day: &str, lowered: &str, claimed: &str| {
        let earlier = ("first.toml", sitting("2025-09-05", &[lowered.to_owned()]));
        let later = ("decision.toml", sitting(day, &[case("award", claimed, "")]));
        verdicts(&[organization("district-department"), preschool(EXPERT), earlier, later])
    };
    assert_eq!(raised("2026-09-04", lowered, "expert"), [("A015", Warning)]);
    assert_eq!(raised("2026-09-05", lowered, "expert"), [("A015", Warning)], "the last day of the year");
    assert_eq!(raised("2026-09-06", lowered, "expert"), []);
    assert_eq!(raised("2026-05-20", lowered, "expert"), [("A011", Warning)], "one school year: told by A011");
    let late = lowered.replace(
        "test = { on = 2025-09-03, breach = \"first\" }",
        "application = { on = 2025-09-03, late = true }",
    );
    assert_eq!(raised("2026-09-05", &late, "expert"), [("A015", Warning)]);
    assert_eq!(raised("2026-09-06", &late, "expert"), []);
    let second = lowered.replace("first", "second").replace("moderator", "teacher");
    assert_eq!(raised("2030-09-05", &second, "moderator"), [("A010", Error), ("A015", Warning)]);
    assert_eq!(raised("2030-09-06", &second, "moderator"), [("A010", Error)]);
    let false_data = second.replace(
        "test = { on = 2025-09-03, breach = \"second\" }",
        "portfolio = { on = 2025-08-25, false-data = true }",
    );
    assert_eq!(raised("2030-09-05", &false_data, "moderator"), [("A013", Error), ("A010", Error)]);
    let for_nothing = lowered.replace("test = { on = 2025-09-03, breach = \"first\" }", "");
    assert_eq!(raised("2026-09-05", &for_nothing, "expert"), [("A005", Error)], "nothing that has a term");
}

#[test]
fn early_attestation_lowers_nobody_but_for_what_lowers_anybody() {
    let lowered = |rest: &str| {
        let claim = case("award", "expert", &format!("early = {{ achievements = 4 }}\n{rest}"));
        let claim = claim.replace(
            "outcome = \"claimed\"\nawarded = \"expert\"",
            "outcome = \"below-current\"\nawarded = \"teacher\"",
        );
        let all =
            judged("district-department", preschool("{ is = \"moderator\", since = 2024-05-20 }"), claim);
        all.into_iter().filter(|(number, _)| *number == "A008").collect::<Vec<_>>()
    };
    assert_eq!(lowered(""), [("A008", Error)]);
    assert_eq!(lowered("test = { on = 2026-03-12, breach = \"first\" }"), []);
    assert_eq!(lowered("application = { on = 2026-01-21, late = true }"), []);
    assert_eq!(lowered("portfolio = { on = 2026-04-22, false-data = true }"), []);
    assert_eq!(lowered("without-procedure = \"phd\""), []);
}

#[test]
fn what_a_region_awards_to_its_own_organisations_stays_open() {
    let judged = |sort| judged(sort, preschool(MODERATOR), case("award", "expert", ""));
    assert_eq!(judged("kindergarten"), [("A010", Error)]);
    assert_eq!(judged("district-department"), []);
    assert_eq!(judged("region-department"), [("A010", Note)]);
}

#[test]
fn attested_twice_in_one_sitting_or_one_school_year() {
    let claim = || case("confirm", "moderator", "");
    let twice = ("decision.toml", sitting("2026-05-20", &[claim(), claim()]));
    assert_eq!(verdicts(&[preschool(MODERATOR), twice]), [("A011", Warning)]);
    let draft = sitting("2026-05-20", &[claim(), claim()]).replace("approved", "draft");
    assert_eq!(verdicts(&[preschool(MODERATOR), ("decision.toml", draft)]), [("A011", Warning)]);

    let on = |first: &str, second: &str, rest: &str| {
        let first = ("a.toml", sitting(first, &[case("award", "moderator", rest)]));
        let second = ("b.toml", sitting(second, &[claim()]));
        verdicts(&[preschool(TEACHER), first, second])
    };
    assert_eq!(on("2026-05-20", "2026-08-31", ""), [("A011", Warning)]);
    assert_eq!(on("2025-09-01", "2026-08-31", ""), [("A011", Warning)]);
    assert_eq!(on("2026-05-20", "2026-09-01", ""), []);
    assert_eq!(
        on("2025-08-31", "2025-09-01", ""),
        [],
        "the last day of a school year and the first of the next"
    );
    assert_eq!(on("2025-08-31", "2026-08-31", ""), []);
    assert_eq!(on("2026-05-20", "2026-08-31", "without-procedure = \"phd\""), []);
}

#[test]
fn a_school_year_has_as_many_attestations_as_the_edition_says() {
    let law = "kind = \"rules\"\nid = \"own\"\nact = \"Қағидалар\"\nedition = \"өз редакциясы\"\nextends = \"kz-83-2025-32\"\n\
               in-force = { from = 2026-01-01, known = \"text\" }\n[period]\n\
               attestations-a-school-year = { is = 2, provision = \"p. 1\", known = \"text\" }\n";
    let after = |times: usize| {
        let cases = vec![case("confirm", "moderator", ""); times];
        verdicts(&[
            preschool(MODERATOR),
            ("law.toml", law.to_owned()),
            ("a.toml", sitting("2026-05-20", &cases)),
        ])
    };
    assert_eq!(after(2), []);
    assert_eq!(after(3), [("A011", Error)]);
}

#[test]
fn a_draft_counts_for_no_other_paper() {
    let draft = sitting("2026-05-19", &[case("confirm", "moderator", "")]).replace("approved", "draft");
    let later = sitting("2026-05-20", &[case("confirm", "moderator", "")]);
    assert_eq!(verdicts(&[preschool(MODERATOR), ("a.toml", draft), ("b.toml", later)]), []);
}

#[test]
fn a_district_hears_people_of_its_organisations() {
    let files = |day: &str| {
        let district = "kind = \"organization\"\nid = \"district\"\nname = \"Аудан\"\ntype = \"district-department\"\nlanguage = \"kk\"\n";
        let commission =
            "kind = \"body\"\ntype = \"attestation-commission\"\nname = \"Комиссия\"\nlanguage = \"kk\"\n";
        let expert = case_of("ulgi:b-aliev", "award", "expert", "");
        vec![
            preschool(MODERATOR),
            ("district/organization.toml", district.to_owned()),
            ("district/attestation-commission.toml", commission.to_owned()),
            ("district/decision.toml", sitting("2026-05-20", &[expert])),
            ("decision.toml", sitting(day, &[case("confirm", "moderator", "")])),
        ]
    };
    assert_eq!(verdicts(&files("2026-05-19")), [("A011", Warning)]);
    // What the district gave is known in the person's own organisation.
    assert_eq!(verdicts(&files("2026-09-04")), [("A001", Error)]);
}

#[test]
fn a_bar_is_that_of_the_day_of_the_fact() {
    let breach = case("confirm", "moderator", "test = { on = 2022-05-03, breach = \"first\" }");
    let barred = |found: &str, day: &str| {
        let earlier = ("a.toml", sitting(found, std::slice::from_ref(&breach)));
        let later = ("b.toml", sitting(day, &[case("confirm", "moderator", "")]));
        let all = verdicts(&[preschool(MODERATOR), earlier, later]);
        all.into_iter().filter(|(number, _)| *number == "A013").collect::<Vec<_>>()
    };
    assert_eq!(barred("2021-12-20", "2026-12-20"), [("A013", Warning)]);
    assert_eq!(barred("2021-12-20", "2026-12-21"), []);
    assert_eq!(barred("2023-12-20", "2026-05-20"), [("A013", Note)]);
    assert_eq!(barred("2024-12-20", "2025-12-20"), [("A013", Warning)]);
    assert_eq!(barred("2024-12-20", "2025-12-21"), []);
    assert_eq!(barred("2025-09-05", "2026-09-04"), []);
    // The edition of the day on which the breach was found: its last day, and the first of the next.
    for (found, wanted) in [
        ("2021-11-22", &[("A013", Note)][..]),
        ("2021-11-23", &[("A013", Warning)]),
        ("2021-11-24", &[("A013", Warning)]),
        ("2023-01-04", &[("A013", Warning)]),
        ("2023-01-05", &[("A013", Note)]),
        ("2024-04-12", &[("A013", Note)]),
        ("2024-04-13", &[("A013", Warning)]),
        ("2025-03-09", &[("A013", Warning)]),
        ("2025-03-10", &[]),
    ] {
        assert_eq!(barred(found, "2025-04-11"), wanted, "{found}");
    }
}

#[test]
fn experience_is_full_on_its_day() {
    let judged = |since: &str, day: &str| {
        let (path, text) = preschool("{ is = \"teacher\", since = 2021-05-20 }");
        let newcomer = (path, text.replace("2000-09-01", since));
        verdicts(&[newcomer, ("decision.toml", sitting(day, &[case("award", "moderator", "")]))])
    };
    for (since, day, wanted) in [
        ("2024-05-19", "2026-05-20", &[][..]),
        ("2024-05-20", "2026-05-20", &[]),
        ("2024-05-21", "2026-05-20", &[("A004", Error)]),
        ("2024-02-29", "2026-02-27", &[("A004", Error)]),
        ("2024-02-29", "2026-02-28", &[]),
        ("2024-02-29", "2026-03-01", &[]),
        ("2026-02-28", "2028-02-28", &[]),
        ("2026-03-01", "2028-02-29", &[("A004", Error)]),
        ("2024-08-31", "2026-08-31", &[]),
        ("2024-09-01", "2026-08-31", &[("A004", Error)]),
        ("2024-09-01", "2026-09-01", &[]),
    ] {
        assert_eq!(judged(since, day), wanted, "{since} {day}");
    }
}

#[test]
fn years_from_a_leap_day_end_on_the_28th() {
    let early = |day: &str, rest: &str| {
        let person = preschool("{ is = \"moderator\", since = 2024-02-29 }");
        let claim = case("award", "expert", rest);
        verdicts(&[organization("district-department"), person, ("decision.toml", sitting(day, &[claim]))])
    };
    let four = "early = { achievements = 4 }";
    assert_eq!(early("2026-02-27", four), [("A005", Error)]);
    assert_eq!(early("2026-02-28", four), []);
    assert_eq!(early("2026-03-01", four), []);
    // The five years end on 28 February 2029: the award is early in the school year before, and in time in that one.
    assert_eq!(early("2028-08-31", ""), [("A007", Warning)]);
    assert_eq!(early("2028-09-01", ""), []);

    let false_data = case("confirm", "moderator", "portfolio = { on = 2028-02-29, false-data = true }");
    let barred = |day: &str| {
        let earlier = ("a.toml", sitting("2028-02-29", std::slice::from_ref(&false_data)));
        let later = ("b.toml", sitting(day, &[case("confirm", "moderator", "")]));
        verdicts(&[preschool("{ is = \"moderator\", since = 2025-09-01 }"), earlier, later])
    };
    assert_eq!(barred("2033-02-27"), [("A013", Error)]);
    assert_eq!(barred("2033-02-28"), [("A013", Error)]);
    assert_eq!(barred("2033-03-01"), []);
}

#[test]
fn false_data_bar_heads_for_a_shorter_time() {
    let found =
        |claimed: &str| case("confirm", claimed, "portfolio = { on = 2025-08-20, false-data = true }");
    let barred = |person: (&'static str, String), claimed: &str, day: &str| {
        let earlier = ("a.toml", sitting("2025-09-05", &[found(claimed)]));
        let later = ("b.toml", sitting(day, &[case("confirm", claimed, "")]));
        verdicts(&[organization("district-department"), person, earlier, later])
    };
    let head = || newcomer("post-type = \"head\"", "{ is = \"head-2\", since = 2022-11-11 }");
    assert_eq!(barred(head(), "head-2", "2028-09-05"), [("A013", Error)]);
    assert_eq!(barred(head(), "head-2", "2028-09-06"), []);
    assert_eq!(barred(preschool(EXPERT), "expert", "2030-09-05"), [("A013", Error)]);
    assert_eq!(barred(preschool(EXPERT), "expert", "2030-09-06"), []);
    // A case without attestation is barred by nothing, and a bar begins after the day of its fact.
    let granted =
        ("b.toml", sitting("2026-05-20", &[case("award", "moderator", "without-procedure = \"phd\"")]));
    let earlier = ("a.toml", sitting("2025-09-05", &[found("moderator")]));
    assert_eq!(verdicts(&[preschool(MODERATOR), earlier, granted]), [("A003", Warning)]);
    let twice = ("a.toml", sitting("2026-05-20", &[found("moderator"), case("confirm", "moderator", "")]));
    assert_eq!(verdicts(&[preschool(MODERATOR), twice]), [("A011", Warning)]);
    // Barred and attested twice is one fault.
    assert_eq!(barred(preschool(EXPERT), "expert", "2026-05-20"), [("A013", Error)]);
}

#[test]
fn nothing_is_asked_about_a_person_who_is_not_there() {
    let claim = ("decision.toml", sitting("2026-05-20", &[case_of("nobody", "award", "moderator", "")]));
    assert_eq!(verdicts(&[claim]), []);
}

#[test]
fn a_wrong_current_category_is_one_fault() {
    let judged = |rest| judged("kindergarten", preschool(TEACHER), case("award", "moderator", rest));
    assert_eq!(judged("current = \"trainee\""), [("A012", Warning)]);
    assert_eq!(judged("current = \"moderator\""), [("A012", Warning)]);
    assert_eq!(judged("current = \"teacher\""), []);
}

#[test]
fn a_first_attestation_is_denied_by_the_register() {
    let first = |claimed| case("award", claimed, "first-attestation = true");
    let head = |held: &str| newcomer("post-type = \"head\"", held);
    let judged = |held: &str, claimed| judged("region-department", head(held), first(claimed));
    assert_eq!(judged("{ is = \"head\", since = 2023-06-14 }", "head-1"), [], "no category by attestation");
    assert_eq!(judged("{ is = \"head-3\", since = 2024-06-14 }", "head-1"), [("A001", Error)]);
    assert_eq!(
        judged("{ is = \"expert\", since = 2024-06-14 }", "head-1"),
        [],
        "a teacher's category denies nothing"
    );
    let both = "{ is = \"head-3\", since = 2019-06-14 }, { is = \"expert\", since = 2024-06-14 }";
    assert_eq!(judged(both, "head-1"), [("A001", Error)], "an older category of heads denies it as well");
    for (since, wanted) in [("2026-05-19", &[("A001", Error)][..]), ("2026-05-20", &[]), ("2026-05-21", &[])]
    {
        let held =
            format!("{{ is = \"head-3\", since = {since} }}, {{ is = \"expert\", since = 2024-06-14 }}");
        assert_eq!(judged(&held, "head-1"), wanted, "{since}");
    }
}

#[test]
fn a_term_that_has_ended_is_told_once() {
    let of = |since: &str, day: &str, procedure, claimed| {
        let person = preschool(&format!("{{ is = \"moderator\", since = {since} }}"));
        let files = [
            organization("district-department"),
            person,
            ("decision.toml", sitting(day, &[case(procedure, claimed, "")])),
        ];
        let all = verdicts(&files).into_iter().filter(|(number, _)| *number != "A010");
        all.collect::<Vec<_>>()
    };
    assert_eq!(of("2025-04-01", "2030-03-31", "confirm", "moderator"), []);
    assert_eq!(of("2025-04-01", "2030-04-01", "confirm", "moderator"), [], "the last day");
    assert_eq!(of("2025-04-01", "2030-04-02", "confirm", "moderator"), [("A014", Warning)]);
    assert_eq!(of("2025-04-01", "2031-05-20", "confirm", "moderator"), [("A014", Warning)]);
    assert_eq!(of("2025-04-01", "2031-05-20", "award", "expert"), [("A014", Warning)]);
    assert_eq!(
        of("2025-04-01", "2031-05-20", "award", "moderator"),
        [("A003", Note)],
        "left open by another rule"
    );
    let head = |day: &str| {
        let head = newcomer("post-type = \"head\"", "{ is = \"head-3\", since = 2025-04-01 }");
        verdicts(&[
            organization("district-department"),
            head,
            ("decision.toml", sitting(day, &[case("confirm", "head-3", "")])),
        ])
    };
    assert_eq!(head("2028-04-01"), []);
    assert_eq!(head("2028-04-02"), [("A014", Warning)], "first heads have three years");
    let granted = verdicts(&[
        preschool(MODERATOR),
        (
            "decision.toml",
            sitting("2027-05-20", &[case("award", "moderator", "without-procedure = \"phd\"")]),
        ),
    ]);
    assert_eq!(granted, [("A003", Note)]);
}

#[test]
fn a_term_may_count_from_the_order() {
    let given = sitting("2025-05-20", &[case("award", "moderator", "")]);
    let order = "kind = \"order\"\nstatus = \"approved\"\nnumber = \"5\"\ndate = 2025-05-28\ntitle = \"Санат\"\ncases = [\"given#1\"]\n\
                 signed-by = \"director\"\n[[item]]\ntext = \"Санат берілсін.\"\n";
    let of = |day: &str| {
        let confirmed = sitting(day, &[case("confirm", "moderator", "")]);
        verdicts(&[
            preschool(TEACHER),
            ("given.toml", given.clone()),
            ("order.toml", order.to_owned()),
            ("decision.toml", confirmed),
        ])
    };
    assert_eq!(of("2030-05-28"), []);
    assert_eq!(of("2030-05-29"), [("A014", Warning)]);
}

#[test]
fn grounds_are_for_certain_posts_and_lower_nobody() {
    let granted = |sort, post: &str, held: &str, claimed, ground| {
        let person = newcomer(&format!("post-type = \"{post}\""), held);
        judged(sort, person, case("award", claimed, &format!("without-procedure = \"{ground}\"")))
    };
    assert_eq!(granted("kindergarten", "preschool", TEACHER, "moderator", "production-5"), [("A009", Error)]);
    assert_eq!(granted("college", "college-teacher", TEACHER, "moderator", "production-5"), []);
    assert_eq!(granted("kindergarten", "preschool", TEACHER, "moderator", "celta"), [("A009", Note)]);
    assert_eq!(granted("school", "teacher", TEACHER, "moderator", "delta"), [("A009", Note)]);
    assert_eq!(
        granted("kindergarten", "preschool", EXPERT, "moderator", "phd"),
        [("A009", Warning)],
        "lowered"
    );
    let expired = "{ is = \"expert\", since = 2021-05-19 }";
    assert_eq!(
        granted("kindergarten", "preschool", expired, "moderator", "phd"),
        [],
        "nothing left to lower"
    );
    let last_day = "{ is = \"expert\", since = 2021-05-20 }";
    assert_eq!(granted("kindergarten", "preschool", last_day, "moderator", "phd"), [("A009", Warning)]);
    assert_eq!(granted("kindergarten", "preschool", TEACHER, "moderator", "phd"), []);
    let old = "{ is = \"highest\", since = 2015-06-24 }";
    assert_eq!(
        granted("kindergarten", "preschool", old, "moderator", "phd"),
        [],
        "the older system has no common order"
    );
}

#[test]
fn an_early_moderator_is_a_reading() {
    let judged = |since: &str, rest| {
        judged(
            "kindergarten",
            preschool(&format!("{{ is = \"teacher\", since = {since} }}")),
            case("award", "moderator", rest),
        )
    };
    let early = "early = { achievements = 9 }";
    assert_eq!(judged("2024-05-20", early), [("A006", Warning)]);
    assert_eq!(judged("2024-05-21", early), [("A005", Warning), ("A006", Warning)]);
    assert_eq!(judged("2025-05-21", ""), [], "a regular award");
}

#[test]
fn a_bar_of_up_to_five_years_is_possible_and_not_certain() {
    let breach = case("confirm", "moderator", "test = { on = 2022-05-03, breach = \"first\" }");
    let files = [
        preschool(MODERATOR),
        ("a.toml", sitting("2022-05-20", &[breach])),
        ("b.toml", sitting("2027-05-20", &[case("confirm", "moderator", "")])),
    ];
    let lay =
        |(path, text): &(&str, String)| Example { path: format!("data/{path}"), bytes: text.clone().into() };
    let (_, report) = check(&files.iter().map(lay).collect::<Vec<_>>());
    let found = report.findings().iter().find(|finding| finding.code.number == "A013").unwrap();
    assert_eq!(found.severity, Warning);
    assert!(found.message.ru.contains("не дольше чем 5 лет"), "{}", found.message.ru);
    assert!(found.message.kk.contains("ең ұзақ мерзімі – 5 жыл"), "{}", found.message.kk);
}

/// What a user is told to do about a verdict, in Russian.
fn help(sort: &str, newcomer: (&str, String), case: String, number: &str) -> String {
    let files = [organization(sort), newcomer, ("decision.toml", sitting("2026-05-20", &[case]))];
    let lay =
        |(path, text): &(&str, String)| Example { path: format!("data/{path}"), bytes: text.clone().into() };
    let (_, report) = check(&files.iter().map(lay).collect::<Vec<_>>());
    let found = report.findings().iter().find(|finding| finding.code.number == number).unwrap();
    found.help.as_ref().unwrap().ru.clone()
}

#[test]
fn help_names_what_is_open() {
    let out_of_order =
        help("region-department", preschool(MODERATOR), case("award", "researcher", ""), "A001");
    assert_eq!(out_of_order, "можно заявить `expert` или подтвердить `moderator`; проверьте категории");
    let of_teacher = help("region-department", preschool(TEACHER), case("award", "expert", ""), "A001");
    assert_eq!(of_teacher, "можно заявить: `moderator`; проверьте категории");
    let of_old = help(
        "region-department",
        preschool("{ is = \"first\", since = 2015-06-24 }"),
        case("award", "master", ""),
        "A001",
    );
    assert!(of_old.starts_with("можно заявить") && !of_old.contains("подтвердить"), "{of_old}");
    let trainee = || preschool("{ is = \"trainee\", since = 2024-09-01 }");
    let of_none = help("kindergarten", trainee(), case("award", "teacher", ""), "A010");
    assert_eq!(of_none, "проверьте `claimed`: эту категорию не присваивает комиссия ни одного уровня");
    let of_another = help("kindergarten", preschool(MODERATOR), case("award", "expert", ""), "A010");
    assert!(of_another.contains("направьте документы"), "{of_another}");
}

#[test]
fn a_term_that_has_ended_is_not_told_beside_a_graver_fault() {
    let expired = "{ is = \"moderator\", since = 2020-01-10 }";
    let misplaced = judged("region-department", preschool(expired), case("award", "researcher", ""));
    assert_eq!(misplaced, [("A001", Error)]);
    let false_data = case("confirm", "moderator", "portfolio = { on = 2025-08-20, false-data = true }");
    let kept = false_data.replace("outcome = \"claimed\"", "outcome = \"current\"");
    let barred = verdicts(&[
        preschool(expired),
        ("a.toml", sitting("2025-09-05", &[kept])),
        ("b.toml", sitting("2026-09-05", &[case("confirm", "moderator", "")])),
    ]);
    assert_eq!(barred, [("A014", Warning), ("A013", Error)]);
}

#[test]
fn a_lowered_term_bars_no_other_way_to_a_category() {
    let breach = "test = { on = 2025-09-03, breach = \"first\" }";
    let earlier = |outcome: &str, awarded: &str| {
        format!(
            "[[case]]\nperson = \"b-aliev\"\nprocedure = \"confirm\"\nclaimed = \"expert\"\noutcome = \"{outcome}\"\n\
             awarded = \"{awarded}\"\n{breach}\n"
        )
    };
    let told = |person, earlier: String, later: String| {
        let first = ("first.toml", sitting("2025-09-05", &[earlier]));
        let all = verdicts(&[
            organization("district-department"),
            person,
            first,
            ("decision.toml", sitting("2026-09-04", &[later])),
        ]);
        all.into_iter().filter(|(number, _)| *number == "A015").collect::<Vec<_>>()
    };
    let lowered = || earlier("below-current", "moderator");
    assert_eq!(told(preschool(EXPERT), lowered(), case("award", "expert", "")), [("A015", Warning)]);
    let granted = case("award", "expert", "without-procedure = \"phd\"");
    assert_eq!(told(preschool(EXPERT), lowered(), granted), [], "without attestation");
    assert_eq!(told(preschool(EXPERT), lowered(), case("award", "master", "")), [], "out of order");
    let kept = earlier("claimed", "expert");
    assert_eq!(told(preschool(EXPERT), kept, case("confirm", "expert", "")), [], "nothing was lowered");
    let head = newcomer(
        "post-type = \"head\"\nposts = [{ is = \"тәрбиеші\", post-type = \"preschool\", from = 2010-09-01 }, { is = \"меңгеруші\", from = 2026-01-10 }]",
        EXPERT,
    );
    let first = case("award", "head-3", "first-attestation = true");
    assert_eq!(told(head, lowered(), first), [], "another ladder");
}

#[test]
fn a_denied_first_attestation_says_what_was_given_before() {
    let said_of = |rest| {
        let head = newcomer("post-type = \"head\"", "{ is = \"head-3\", since = 2024-06-14 }");
        let files = [
            organization("region-department"),
            head,
            ("decision.toml", sitting("2026-05-20", &[case("award", "head-1", rest)])),
        ];
        said("A001", &files)
    };
    assert_eq!(
        said_of("first-attestation = true"),
        [
            "`head-1` is claimed, but the current category is `head-3`: this is no first attestation (`head-3` was given before), and categories go in order"
        ]
    );
    assert_eq!(
        said_of(""),
        ["`head-1` is claimed, but the current category is `head-3`: categories go in order"]
    );
}
