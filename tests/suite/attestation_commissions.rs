//! Commissions, their sittings and votes at every boundary: the day before, on the day, the day after.

use qujat::cards::Example;

use crate::workspace::check;

const SEVEN: [&str; 7] = [
    r#""e-nurlanova""#,
    r#""m-sadykova""#,
    r#""s-zhunisova""#,
    r#""k-mukanova""#,
    r#"{ person = "b-ospanova", as = "union" }"#,
    r#"{ person = "l-dosova", as = "methodist" }"#,
    r#"{ person = "s-amanov", as = "ngo" }"#,
];

/// A composition: its day, its chair, and lines of its own.
struct Term<'t> {
    from: &'t str,
    chair: &'t str,
    more: &'t str,
}

const fn term<'t>(from: &'t str, chair: &'t str) -> Term<'t> {
    Term { from, chair, more: "" }
}

fn file(path: &str, text: String) -> Example {
    Example { path: path.to_owned(), bytes: text.into_bytes() }
}

fn body(terms: &[Term<'_>], members: &[&str]) -> Example {
    let mut text = "kind = \"body\"\ntype = \"attestation-commission\"\nname = { kk = \"Комиссия\", ru = \"Комиссия\" }\n".to_owned();
    for Term { from, chair, more } in terms {
        let members = members.join(", ");
        text += &format!(
            "[[term]]\nfrom = {from}\nchair = \"{chair}\"\nsecretary = \"zh-abenova\"\nmembers = [{members}]\n{more}\n"
        );
    }
    file("data/bodies/attestation-commission.toml", text)
}

/// A sitting with one case, which says of itself what is given here.
fn sitting(day: &str, head: &str, case: &str) -> Example {
    file(
        "data/decision.toml",
        format!(
            "kind = \"decision\"\nstatus = \"approved\"\nnumber = \"2\"\nbody = \"attestation-commission\"\ndate = {day}\n{head}\n\
            [[case]]\nperson = \"a-serikova\"\nprocedure = \"award\"\nclaimed = \"moderator\"\n\
            application = {{ on = 2026-01-21, via = \"ustaz\" }}\ntest = {{ on = 2026-03-12, score = 36, of = 50 }}\n\
            portfolio = {{ on = 2026-04-22, points = 71 }}\n{case}\n"
        ),
    )
}

const ALL_PRESENT: &str = r#"present = ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "l-dosova", "s-amanov", "zh-abenova"]"#;
const AWARDED: &str = "outcome = \"claimed\"\nawarded = \"moderator\"";
const REFUSED: &str = "outcome = \"current\"\nawarded = \"teacher\"";

/// The findings that are not of a case's evidence, as `A042 warning`.
fn found(files: &[Example]) -> Vec<String> {
    let report = check(files).1;
    let ours = |number: &str| !number.starts_with('A') || ("A040".."A060").contains(&number);
    let ours = report.findings().iter().filter(|finding| ours(finding.code.number));
    ours.map(|finding| format!("{} {}", finding.code.number, finding.severity.word())).collect()
}

/// What a rule says in English.
fn said(number: &str, files: &[Example]) -> Vec<String> {
    let report = check(files).1;
    let own = report.findings().iter().filter(|finding| finding.code.number == number);
    own.map(|finding| finding.message.en.clone()).collect()
}

fn of_composition(from: &str, members: &[&str]) -> Vec<String> {
    found(&[body(&[term(from, "e-nurlanova")], members)])
}

fn of_vote(present: &str, vote: &str, outcome: &str) -> Vec<String> {
    found(&[sitting("2026-05-20", present, &format!("{vote}\n{outcome}"))])
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_commission_has_seven_members_or_more_and_an_odd_number() {
    let mut eight = SEVEN.to_vec();
    eight.push(r#"{ person = "a-serikova", as = "professional" }"#);
    assert_eq!(of_composition("2025-08-28", &SEVEN[..6]), ["A040 error"], "too few, and even: one fault");
    assert_eq!(of_composition("2025-08-28", &SEVEN), NOTHING);
    assert_eq!(of_composition("2025-08-28", &eight), ["A041 error"]);
    let enough = own_edition("min-members = { is = 8, provision = \"p. 1\", known = \"text\" }");
    let commission = body(&[term("2026-08-27", "e-nurlanova")], &eight);
    assert_eq!(found(&[enough, commission]), ["A041 error"], "as many as are needed, and even");
}

#[test]
fn a_commission_is_formed_before_the_first_of_september() {
    for (day, expected) in [
        ("2026-04-01", None),
        ("2025-08-31", None),
        ("2025-09-01", Some("A042 warning")),
        ("2025-09-02", Some("A042 error")),
        ("2026-03-31", Some("A042 error")),
        ("2028-02-29", Some("A042 error")),
    ] {
        assert_eq!(of_composition(day, &SEVEN), expected.into_iter().collect::<Vec<_>>(), "{day}");
    }
}

#[test]
fn a_change_within_the_school_year_is_not_late_but_not_foreseen_either() {
    let formed =
        |second| found(&[body(&[term("2025-08-28", "e-nurlanova"), term(second, "e-nurlanova")], &SEVEN)]);
    assert_eq!(formed("2026-01-15"), ["A042 warning"]);
    assert_eq!(formed("2026-03-31"), ["A042 warning"]);
    assert_eq!(formed("2026-04-01"), NOTHING, "from April on a commission is for the next school year");
    assert_eq!(formed("2026-08-27"), NOTHING, "a new commission of the next school year");
    assert_eq!(formed("2026-08-31"), NOTHING);
    assert_eq!(formed("2026-09-01"), ["A042 warning"]);
    assert_eq!(formed("2026-09-02"), ["A042 error"], "a year later it is a new commission, and late");
}

#[test]
fn a_commission_sits_from_its_approval_to_the_same_day_a_year_later() {
    let all = format!("{ALL_PRESENT}\nplace = \"Үлгі ауылы\"");
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let of = |terms: &[Term<'_>], day: &str| {
        let found = found(&[body(terms, &SEVEN), sitting(day, &all, &case)]);
        // The tests are run on an earlier day than some of the sittings.
        found.into_iter().filter(|finding| !finding.starts_with("D017")).collect::<Vec<_>>()
    };
    let one = [term("2025-08-28", "e-nurlanova")];
    for (day, expected) in [
        ("2025-08-27", Some("A043 error")),
        // Of the school year that ends in three days, for which nothing was formed in time.
        ("2025-08-28", Some("A042 error")),
        ("2026-08-28", None),
        ("2026-08-29", Some("A043 error")),
    ] {
        assert_eq!(of(&one, day), expected.into_iter().collect::<Vec<_>>(), "{day}");
    }
    let ended = [Term { more: "until = 2026-05-19", ..term("2025-08-28", "e-nurlanova") }];
    assert_eq!(of(&ended, "2026-05-19"), NOTHING);
    assert_eq!(of(&ended, "2026-05-20"), ["A043 error"]);
    let stretched = [Term { more: "until = 2027-08-28", ..term("2025-08-28", "e-nurlanova") }];
    assert_eq!(of(&stretched, "2026-08-29"), ["A043 error"], "no `until` makes a mandate longer");
    let followed = [term("2025-08-28", "e-nurlanova"), term("2026-08-27", "e-nurlanova")];
    assert_eq!(of(&followed, "2026-08-29"), NOTHING);
}

#[test]
fn a_mandate_that_began_on_a_leap_day_ends_on_the_28th() {
    let commission = || body(&[term("2028-02-29", "e-nurlanova")], &SEVEN);
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let of = |day| found(&[commission(), sitting(day, ALL_PRESENT, &case)]);
    assert!(!of("2029-02-28").contains(&"A043 error".to_owned()));
    assert!(of("2029-03-01").contains(&"A043 error".to_owned()));
}

#[test]
fn a_sitting_outside_the_mandate_is_one_fault_also_for_roles() {
    let head =
        r#"present = ["attestation-commission/chair", "attestation-commission/secretary", "m-sadykova"]"#;
    let case = format!("vote = {{ for = 2, against = 0 }}\n{AWARDED}");
    let commission =
        body(&[Term { more: "until = 2026-05-19", ..term("2025-08-28", "e-nurlanova") }], &SEVEN);
    assert_eq!(found(&[commission, sitting("2026-05-20", head, &case)]), ["A043 error"]);
}

#[test]
fn what_an_older_edition_does_not_say_stays_open() {
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let commission = body(&[term("2024-08-29", "e-nurlanova")], &SEVEN);
    let found = found(&[commission, sitting("2026-05-20", ALL_PRESENT, &case)]);
    assert!(found.contains(&"A043 note".to_owned()), "{found:?}");
    assert!(found.iter().all(|finding| finding.ends_with("note")), "{found:?}");
}

#[test]
fn a_chair_and_a_secretary_of_a_sitting_are_held_to_the_same() {
    let of = |head: &str| of_vote(head, "vote = { for = 7, against = 0 }", AWARDED);
    let chaired = |chair: &str| of(&format!("{ALL_PRESENT}\nchair = {chair}"));
    assert_eq!(chaired("\"m-sadykova\""), NOTHING);
    assert_eq!(chaired("\"attestation-commission/chair\""), NOTHING);
    let with_guest = ALL_PRESENT.replace("\"zh-abenova\"", "\"zh-abenova\", \"a-serikova\"");
    assert_eq!(of(&format!("{with_guest}\nchair = \"a-serikova\"")), ["A044 error"]);
    assert_eq!(chaired("{ name = \"А. Бөтен\" }"), ["A044 error"]);
    let present = ALL_PRESENT.replace(", \"zh-abenova\"", "");
    let written_by = |secretary: &str| of(&format!("{present}\nsecretary = \"{secretary}\""));
    assert_eq!(written_by("m-sadykova"), ["A046 error"]);
    assert_eq!(written_by("e-nurlanova"), ["D003 error"], "chair and secretary in one: one fault");
}

#[test]
fn a_chair_of_the_commission_is_judged_in_its_own_file() {
    let head = ALL_PRESENT.replace("\"zh-abenova\"", "\"zh-abenova\", \"a-serikova\"");
    let of = |commission: Example| {
        let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
        found(&[commission, sitting("2026-05-20", &format!("{head}\nchair = \"a-serikova\""), &case)])
    };
    assert_eq!(of(body(&[term("2025-08-28", "a-serikova")], &SEVEN)), ["A044 error"]);
    // Whether somebody is a member is not known where the members are not, or one of them cannot be read.
    let mut unreadable = SEVEN.to_vec();
    unreadable[6] = "7";
    let commission = body(&[term("2025-08-28", "e-nurlanova")], &unreadable);
    assert!(!of(commission).contains(&"A044 error".to_owned()));
    let text = "kind = \"body\"\ntype = \"attestation-commission\"\nname = { kk = \"Комиссия\", ru = \"Комиссия\" }\n[[term]]\n\
                from = 2025-08-28\nsize = 7\nchair = \"e-nurlanova\"\nsecretary = \"zh-abenova\"\n";
    let commission = file("data/bodies/attestation-commission.toml", text.to_owned());
    assert!(!of(commission).contains(&"A044 error".to_owned()));
}

#[test]
fn a_chair_has_two_terms_in_a_row() {
    let of = |terms: &[(&str, &str)]| {
        let terms: Vec<Term<'_>> = terms.iter().map(|(from, chair)| term(from, chair)).collect();
        let found = found(&[body(&terms, &SEVEN)]);
        found.into_iter().filter(|finding| finding.starts_with("A045")).collect::<Vec<_>>()
    };
    let (one, other) = ("e-nurlanova", "m-sadykova");
    assert_eq!(of(&[("2025-08-28", one), ("2026-08-27", one)]), NOTHING);
    assert_eq!(of(&[("2025-08-28", one), ("2026-08-27", one), ("2027-08-26", one)]), ["A045 error"]);
    let changed = [("2025-08-28", one), ("2026-01-15", one), ("2026-08-27", one), ("2027-01-15", one)];
    assert_eq!(of(&changed), NOTHING, "a change within the year elects nobody");
    let changed = [("2025-08-28", one), ("2026-08-27", one), ("2027-08-26", one), ("2028-01-15", one)];
    assert_eq!(of(&changed), ["A045 error"], "nor is a third term two faults");
    assert_eq!(of(&[("2025-08-28", one), ("2026-08-27", other), ("2027-08-26", one)]), NOTHING);
    assert_eq!(
        of(&[("2025-08-28", one), ("2027-08-26", one), ("2028-08-24", one)]),
        NOTHING,
        "a year without"
    );
    let half = [("2025-08-28", one), ("2026-01-15", other), ("2026-08-27", other), ("2027-08-26", other)];
    assert_eq!(of(&half), ["A045 error"], "half a term is one");
    let earlier = [("2023-08-29", one), ("2024-08-29", one), ("2025-08-28", one)];
    assert_eq!(of(&earlier), ["A045 note", "A045 warning"], "terms under earlier law count in one reading");
    let first_of_three = [("2024-08-29", one), ("2025-08-28", one), ("2026-08-27", one)];
    assert_eq!(of(&first_of_three), ["A045 warning"]);
}

#[test]
fn members_have_seven_years_and_a_category_on_the_day_of_the_forming() {
    let person = |since: &str, categories: &str| {
        file(
            "data/more-people.toml",
            format!(
                "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = \"Төлегенова\"\n{since}\n{categories}\n"
            ),
        )
    };
    let mut members = SEVEN.to_vec();
    members[3] = r#""d-tulegenova""#;
    let of = |since, categories| {
        found(&[person(since, categories), body(&[term("2025-08-28", "e-nurlanova")], &members)])
    };
    let expert = "categories = [{ is = \"expert\", since = 2024-06-14 }]";
    assert_eq!(of("experience-since = 2018-08-27", expert), NOTHING);
    assert_eq!(of("experience-since = 2018-08-28", expert), NOTHING, "exactly seven years");
    assert_eq!(of("experience-since = 2018-08-29", expert), ["A048 warning"]);
    assert_eq!(of("", expert), ["A048 note"]);
    assert_eq!(of("experience-since = \"?\"", expert), ["S009 error"], "what cannot be read is one fault");
    let in_february = |day, since| {
        let all = found(&[person(since, expert), body(&[term(day, "e-nurlanova")], &members)]);
        all.contains(&"A048 warning".to_owned())
    };
    assert!(in_february("2027-02-27", "experience-since = 2020-02-29"));
    assert!(!in_february("2027-02-28", "experience-since = 2020-02-29"), "from a leap day to the 28th");
    let long = "experience-since = 2001-09-01";
    assert_eq!(
        of(long, "categories = [{ is = \"expert\", since = 2025-08-28 }]"),
        NOTHING,
        "on the day itself"
    );
    assert_eq!(of(long, "categories = [{ is = \"expert\", since = 2025-08-29 }]"), ["A047 note"]);
    assert_eq!(of(long, "categories = [{ is = \"moderator\", since = 2021-06-11 }]"), ["A047 error"]);
    assert_eq!(of(long, "categories = [{ is = \"highest\", since = 2013-06-11 }]"), ["A047 error"]);
    assert_eq!(of(long, ""), ["A047 note"]);
    let files = [person(long, ""), body(&[term("2025-08-28", "e-nurlanova")], &members)];
    let unknown = ["undetermined: the categories of these members on 2025-08-28 are not known: Төлегенова"];
    assert_eq!(said("A047", &files), unknown);
    let head =
        "categories = [{ is = \"expert\", since = 2021-06-11 }, { is = \"head\", since = 2024-09-02 }]";
    assert_eq!(of(long, head), NOTHING, "a head without a category keeps a teacher's");
    assert_eq!(of(long, "categories = [{ is = \"head\", since = 2024-09-02 }]"), ["A047 error"]);
    let lowered =
        "categories = [{ is = \"expert\", since = 2021-06-11 }, { is = \"teacher\", since = 2024-06-14 }]";
    assert_eq!(of(long, lowered), ["A047 error"], "of one ladder the newest counts");
}

#[test]
fn a_level_above_asks_for_a_higher_category() {
    let organization = |r#type: &str| {
        file(
            "data/organization.toml",
            format!(
                "kind = \"organization\"\nid = \"ulgi\"\nname = \"Бөлім\"\ntype = \"{type}\"\nplace = \"Үлгі\"\n[[office]]\nid = \"director\"\nname = \"басшы\"\n"
            ),
        )
    };
    let of = |r#type| found(&[organization(r#type), body(&[term("2025-08-28", "e-nurlanova")], &SEVEN)]);
    let law =
        |found: Vec<String>| found.into_iter().filter(|finding| finding.starts_with('A')).collect::<Vec<_>>();
    assert_eq!(law(of("kindergarten")), NOTHING);
    assert_eq!(law(of("district-department")), ["A047 error"], "one member is a teacher-expert");
}

#[test]
fn a_member_with_an_unknown_standing_is_only_misspelt() {
    let mut members = SEVEN.to_vec();
    members[4] = r#"{ person = "b-ospanova", as = "unin" }"#;
    assert_eq!(of_composition("2025-08-28", &members), ["S016 error"]);
    members[3] = "\"a-serikova\"";
    members[4] = "5";
    assert!(!of_composition("2025-08-28", &members).contains(&"A047 error".to_owned()), "nor if it is none");
}

#[test]
fn a_composition_whose_members_are_not_listed_says_so_once() {
    let text = "kind = \"body\"\ntype = \"attestation-commission\"\nname = { kk = \"Комиссия\", ru = \"Комиссия\" }\n[[term]]\nfrom = 2025-08-28\nchair = \"e-nurlanova\"\nsecretary = \"zh-abenova\"\n";
    let of = |more: &str| found(&[file("data/bodies/attestation-commission.toml", format!("{text}{more}"))]);
    assert_eq!(of("size = 7\n"), ["A047 note"]);
    assert_eq!(of(""), ["A040 note"]);
}

#[test]
fn a_quorum_is_five_of_seven() {
    let present = |people: &[&str]| format!("present = [{}]", people.join(", "));
    let of = |people: &[&str]| of_vote(&present(people), "vote = { for = 4, against = 0 }", AWARDED);
    let [chair, head, one, two, union] =
        ["\"e-nurlanova\"", "\"m-sadykova\"", "\"s-zhunisova\"", "\"k-mukanova\"", "\"b-ospanova\""];
    let secretary = "\"zh-abenova\"";
    assert_eq!(of(&[chair, head, one, two, union, secretary]), NOTHING);
    assert_eq!(of(&[chair, head, one, two, secretary]), ["A050 error"], "the secretary is no member");
    let group = "{ group = \"мүшелер\", count = 1 }";
    assert_eq!(
        of(&[chair, head, one, two, group, secretary]),
        ["A050 note"],
        "who the fifth is, is not known"
    );
    let guest = "{ name = \"А. Бөтен\" }";
    assert_eq!(of(&[chair, head, one, two, guest, secretary]), ["A050 error"], "an outsider is no member");
    assert_eq!(of_vote("present = 4", "vote = { for = 4, against = 0 }", AWARDED), ["A050 error"]);
    assert_eq!(of_vote("present = 6", "vote = { for = 4, against = 0 }", AWARDED), ["A050 note"]);
}

#[test]
fn an_outcome_follows_the_vote() {
    let five =
        r#"present = ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "zh-abenova"]"#;
    let of = |vote: &str, outcome| of_vote(five, &format!("vote = {{ {vote} }}"), outcome);
    assert_eq!(of("for = 4, against = 1", AWARDED), NOTHING, "four of seven are a majority of all");
    assert_eq!(of("for = 3, against = 2", AWARDED), ["A051 warning"], "three are one of those present only");
    assert_eq!(of("for = 2, against = 1, abstained = 2", AWARDED), ["A051 warning"]);
    assert_eq!(of("for = 2, against = 3", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 0, against = 5", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 4, against = 1", REFUSED), ["A051 error"]);
    assert_eq!(of("for = 3, against = 2", REFUSED), NOTHING);
    assert_eq!(of("for = 2, against = 3", REFUSED), NOTHING);
    assert_eq!(of("for = 5", AWARDED), NOTHING);
    assert_eq!(of_vote(five, "", AWARDED), ["A051 note"]);
    assert_eq!(of("for = 1, against = \"?\"", REFUSED), ["S015 error"]);
    assert_eq!(of("for = 0, against = \"?\"", AWARDED), ["S015 error"]);
    assert_eq!(of("for = 2, against = 3, chair = \"?\"", AWARDED), ["S016 error"]);
}

#[test]
fn a_tie_goes_as_the_chair_votes() {
    let six = r#"present = ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "l-dosova", "zh-abenova"]"#;
    let of = |vote: &str, outcome| of_vote(six, &format!("vote = {{ {vote} }}"), outcome);
    assert_eq!(of("for = 3, against = 3", AWARDED), ["A052 error"]);
    assert_eq!(of("for = 3, against = 3", REFUSED), ["A052 error"]);
    assert_eq!(of("for = 3, against = 3, chair = \"for\"", AWARDED), NOTHING);
    assert_eq!(of("for = 3, against = 3, chair = \"for\"", REFUSED), ["A051 error"]);
    assert_eq!(of("for = 3, against = 3, chair = \"against\"", REFUSED), NOTHING);
    assert_eq!(of("for = 3, against = 3, chair = \"against\"", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 4, against = 2", AWARDED), NOTHING, "no tie, no need");
    assert_eq!(of("for = 3, against = 3, chair = \"?\"", AWARDED), ["S016 error"]);
}

#[test]
fn the_category_awarded_is_the_one_that_the_outcome_names() {
    let of = |case: &str| of_vote(ALL_PRESENT, "vote = { for = 0, against = 7 }", case);
    let passed = |case: &str| of_vote(ALL_PRESENT, "vote = { for = 7, against = 0 }", case);
    assert_eq!(passed("outcome = \"claimed\"\nawarded = \"expert\""), ["A053 error"]);
    assert_eq!(passed("outcome = \"claimed\"\nawarded = \"teacher\""), ["A053 error"]);
    assert_eq!(of("outcome = \"current\"\nawarded = \"teacher\""), NOTHING);
    assert_eq!(of("outcome = \"current\"\nawarded = \"moderator\""), ["A053 error"]);
    assert_eq!(
        of("outcome = \"current\"\nawarded = \"moderator\"\ncurrent = \"moderator\""),
        NOTHING,
        "kept on confirmation"
    );
    assert_eq!(
        of("outcome = \"below-current\"\nawarded = \"trainee\""),
        ["A053 warning"],
        "no sitting gives that"
    );
    let from_moderator = "outcome = \"below-current\"\nawarded = \"trainee\"\ncurrent = \"moderator\"";
    assert_eq!(of(from_moderator), ["A053 warning"]);
    assert_eq!(of(&from_moderator.replace("trainee", "teacher")), NOTHING);
    let early = "outcome = \"below-current\"\nawarded = \"teacher\"\nearly = { achievements = 4 }";
    assert_eq!(of(early), NOTHING, "that early attestation lowers nobody is a rule of its own");
    assert_eq!(of("outcome = \"below-current\"\nawarded = \"teacher\""), ["A053 error"]);
    assert_eq!(of("outcome = \"below-current\"\nawarded = \"expert\""), ["A053 error"]);
    assert_eq!(of("outcome = \"below-current\"\nawarded = \"teacher\"\ncurrent = \"first\""), ["A053 note"]);
    assert_eq!(of("outcome = \"below-current\"\nawarded = \"teacher\"\ncurrent = \"head-3\""), ["A053 note"]);
    let as_registered = "outcome = \"current\"\nawarded = \"teacher\"\ncurrent = \"moderator\"";
    assert_eq!(of(as_registered), NOTHING, "which of the two is current is another rule's question");
}

#[test]
fn an_outcome_is_compared_with_a_current_category_that_is_known() {
    let of = |case: &str, more: &str| {
        let case = format!("vote = {{ for = 0, against = 7 }}\n{case}\n{more}");
        let text = String::from_utf8(sitting("2026-05-20", ALL_PRESENT, &case).bytes).unwrap();
        let of_newcomer = text.replace("person = \"a-serikova\"", "person = \"zh-abenova\"");
        let first = if more.contains("first-attestation") { "head-3" } else { "moderator" };
        let claimed = format!("claimed = \"{first}\"");
        found(&[file("data/decision.toml", of_newcomer.replace("claimed = \"moderator\"", &claimed))])
    };
    let refused = |more: &str| of(REFUSED, more);
    assert_eq!(refused(""), NOTHING, "the rule about the order of categories asks for it");
    assert_eq!(refused("without-procedure = \"phd\""), ["A053 note"]);
    assert_eq!(refused("first-attestation = true"), ["A053 note"]);
    let kept = "outcome = \"below-current\"\nawarded = \"first\"\ncurrent = \"first\"";
    assert_eq!(of(kept, ""), ["A053 error"], "the same is not below, on no ladder as on any");
}

#[test]
fn a_member_is_not_attested_by_the_own_organisation() {
    let mut members = SEVEN.to_vec();
    members[4] = r#"{ person = "a-serikova", as = "union" }"#;
    let case = format!("vote = {{ for = 6, against = 0 }}\n{AWARDED}");
    let present = r#"present = ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "l-dosova", "s-amanov", "zh-abenova"]"#;
    let heard = || sitting("2026-05-20", present, &case);
    assert_eq!(found(&[body(&[term("2025-08-28", "e-nurlanova")], &members), heard()]), ["A049 error"]);
    assert_eq!(found(&[body(&[term("2025-08-28", "e-nurlanova")], &SEVEN), heard()]), NOTHING);
    let department = "kind = \"organization\"\nid = \"ulgi\"\nname = \"Бөлім\"\ntype = \"district-department\"\nplace = \"Үлгі\"\n\
                      [[office]]\nid = \"director\"\nname = \"басшы\"\n";
    let department = file("data/organization.toml", department.to_owned());
    let found = found(&[department, body(&[term("2025-08-28", "e-nurlanova")], &members), heard()]);
    assert!(!found.iter().any(|finding| finding.starts_with("A049")), "a district's may be: {found:?}");
}

/// An edition of the workspace that says other things than the one that it extends.
fn own_edition(commission: &str) -> Example {
    file(
        "data/own-edition.toml",
        format!(
            "kind = \"rules\"\nid = \"own\"\nact = \"Қағидалар\"\nedition = \"өз редакциясы\"\nextends = \"kz-83-2025-32\"\n\
            in-force = {{ from = 2026-01-01, known = \"text\" }}\n[commission]\n{commission}\n"
        ),
    )
}

#[test]
fn an_edition_may_say_otherwise() {
    let present =
        r#"present = ["e-nurlanova", "m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "zh-abenova"]"#;
    let of_present = "majority = { of = \"present\", provision = \"p. 1\", known = \"text\" }";
    let voted = |vote: &str, outcome: &str| {
        found(&[
            own_edition(of_present),
            sitting("2026-05-20", present, &format!("vote = {{ {vote} }}\n{outcome}")),
        ])
    };
    assert_eq!(voted("for = 3, against = 2", AWARDED), NOTHING);
    assert_eq!(voted("for = 3, against = 2", REFUSED), ["A051 error"]);
    assert_eq!(voted("for = 2, against = 1, abstained = 2", AWARDED), ["A051 error"]);
    let formed = |rule: &str, days: &[&str]| {
        let terms: Vec<Term<'_>> = days.iter().map(|day| term(day, "e-nurlanova")).collect();
        let rule = format!("{rule}, provision = \"p. 1\", known = \"text\" }}");
        found(&[own_edition(&rule), body(&terms, &SEVEN)])
    };
    assert_eq!(formed("formed-on-the-day = { is = true", &["2026-09-01"]), NOTHING);
    assert_eq!(formed("formed-on-the-day = { is = false", &["2026-09-01"]), ["A042 error"]);
    assert_eq!(formed("changed-in-mandate = { is = true", &["2025-08-28", "2026-01-15"]), NOTHING);
    assert_eq!(formed("chair-terms = { is = 1", &["2025-08-28", "2026-08-27"]), ["A045 error"]);
    assert_eq!(formed("odd = { is = false", &["2026-08-27"]), NOTHING);
    let terms = ["2023-08-29", "2024-08-29", "2026-08-27"];
    assert!(!formed("chair-terms = { is = 2", &terms).contains(&"A045 warning".to_owned()), "a year without");
}

#[test]
fn years_of_any_work_are_not_known() {
    let young = file(
        "data/more-people.toml",
        "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = \"Төлегенова\"\nexperience-since = 2020-09-01\n\
        categories = [{ is = \"expert\", since = 2024-06-14 }]\n"
            .to_owned(),
    );
    let rule = "member-experience-is-teaching = { is = false, provision = \"p. 1\", known = \"text\" }";
    let mut members = SEVEN.to_vec();
    members[3] = r#""d-tulegenova""#;
    assert_eq!(
        found(&[young, own_edition(rule), body(&[term("2026-08-27", "e-nurlanova")], &members)]),
        ["A048 note"]
    );
}

#[test]
fn a_verdict_names_all_that_it_rests_on_and_first_what_it_is_about() {
    let young = |known: &str| {
        let people = file(
            "data/more-people.toml",
            "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = \"Төлегенова\"\nexperience-since = 2020-09-01\n\
             categories = [{ is = \"expert\", since = 2024-06-14 }]\n"
                .to_owned(),
        );
        let rules = format!(
            "member-experience = {{ years = 7, provision = \"p. 7\", known = \"{known}\" }}\n\
             member-experience-is-teaching = {{ is = true, provision = \"p. 8\", known = \"announced\" }}"
        );
        let mut members = SEVEN.to_vec();
        members[3] = r#""d-tulegenova""#;
        let report =
            check(&[people, own_edition(&rules), body(&[term("2026-08-27", "e-nurlanova")], &members)]).1;
        let basis = report.findings().iter().find_map(|finding| finding.basis.clone()).unwrap().en;
        basis.split(';').next().unwrap().to_owned()
    };
    for known in ["text", "announced", "inferred"] {
        assert_eq!(young(known), "p. 7, p. 8", "{known}");
    }
}

#[test]
fn a_commission_without_compositions_is_open() {
    let commission = body(&[], &[]);
    let head = format!("{ALL_PRESENT}\nchair = \"e-nurlanova\"\nsecretary = \"zh-abenova\"");
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    assert_eq!(found(&[commission, sitting("2026-05-20", &head, &case)]), ["A043 note"]);
}

#[test]
fn a_member_s_category_runs_on_the_day_of_the_forming() {
    let of = |since: &str| {
        let person = format!(
            "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = {{ kk = \"Төлегенова\", ru = \"Тулегенова\" }}\n\
             experience-since = 2005-09-01\ncategories = [{{ is = \"expert\", since = {since} }}]\n"
        );
        let mut members = SEVEN.to_vec();
        members[2] = "\"d-tulegenova\"";
        let files =
            [file("data/newcomer.toml", person), body(&[term("2025-08-28", "e-nurlanova")], &members)];
        (found(&files), check(&files).1)
    };
    assert_eq!(of("2020-08-29").0, NOTHING);
    assert_eq!(of("2020-08-28").0, NOTHING, "the last day of the term");
    let (expired, report) = of("2020-08-27");
    assert_eq!(expired, ["A047 warning"]);
    let found = report.findings().iter().find(|finding| finding.code.number == "A047").unwrap();
    assert!(found.message.ru.starts_with("Тулегенова:"), "{}", found.message.ru);
    assert!(found.message.kk.starts_with("Төлегенова:"), "{}", found.message.kk);
}

fn sat(terms: &[Term<'_>], day: &str) -> Vec<String> {
    let all = format!("{ALL_PRESENT}\nplace = \"Үлгі ауылы\"");
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let found = found(&[body(terms, &SEVEN), sitting(day, &all, &case)]);
    found.into_iter().filter(|finding| !finding.starts_with("D017")).collect()
}

#[test]
fn a_commission_that_sits_in_the_running_year_was_formed_for_it() {
    let (first, chair) = ("2025-08-28", "e-nurlanova");
    assert_eq!(sat(&[term("2026-05-19", chair)], "2026-05-20"), ["A042 error"], "formed on the eve");
    assert_eq!(sat(&[term("2026-04-01", chair)], "2026-05-20"), ["A042 error"]);
    assert_eq!(sat(&[term("2026-04-01", chair)], "2026-09-10"), ["A055 warning"], "of the next year");
    assert_eq!(sat(&[term(first, chair), term("2026-04-15", chair)], "2026-05-20"), ["A042 warning"]);
    assert_eq!(sat(&[term(first, chair), term("2026-08-27", chair)], "2026-08-28"), ["A042 warning"]);
    assert_eq!(sat(&[term(first, chair), term("2026-08-27", chair)], "2026-08-29"), NOTHING);
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let again = sitting("2026-09-10", ALL_PRESENT, &case);
    let again = Example { path: "data/autumn.toml".to_owned(), ..again };
    let two = [term(first, chair), term("2026-08-27", chair)];
    let both = found(&[body(&two, &SEVEN), sitting("2026-08-28", ALL_PRESENT, &case), again]);
    assert!(
        both.contains(&"A042 warning".to_owned()) && !both.contains(&"A042 error".to_owned()),
        "{both:?}"
    );
}

fn without(text: &str, file: Example) -> Example {
    let whole = String::from_utf8(file.bytes).unwrap();
    Example { bytes: whole.replacen(text, "", 1).into_bytes(), ..file }
}

#[test]
fn a_composition_without_a_day_is_judged_on_the_day_of_its_sitting() {
    let commission = |members: &[&str]| {
        without("from = 2025-08-28\n", body(&[term("2025-08-28", "e-nurlanova")], members))
    };
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let heard = || sitting("2026-05-20", ALL_PRESENT, &case);
    assert_eq!(found(&[commission(&SEVEN)]), ["A042 note"]);
    assert_eq!(found(&[commission(&SEVEN), heard()]), ["A043 note"]);
    let five = found(&[commission(&SEVEN[..5]), heard()]);
    assert!(five.contains(&"A040 error".to_owned()) && five.contains(&"A043 note".to_owned()), "{five:?}");
}

#[test]
fn terms_of_a_chair_count_by_mandates_and_across_files() {
    let one = "e-nurlanova";
    let chairs = |files: &[Example]| {
        let found = found(files);
        found.into_iter().filter(|finding| finding.starts_with("A045")).collect::<Vec<_>>()
    };
    let terms = |days: &[&'static str]| days.iter().map(|day| term(day, one)).collect::<Vec<_>>();
    let changed = terms(&["2025-08-28", "2026-08-27", "2027-04-15"]);
    assert_eq!(chairs(&[body(&changed, &SEVEN)]), NOTHING, "a change within the mandate elects nobody");
    let third = terms(&["2025-08-28", "2026-08-27", "2027-06-01"]);
    assert_eq!(chairs(&[body(&third, &SEVEN)]), ["A045 error"]);
    let three = terms(&["2025-08-28", "2026-08-27", "2027-08-26"]);
    let chair = "chair = \"e-nurlanova\"\n";
    let late = terms(&["2025-08-28", "2025-08-29", "2026-08-27", "2027-08-26"]);
    assert_eq!(chairs(&[without(chair, body(&late, &SEVEN))]), ["A045 error"], "named a day later");
    assert_eq!(chairs(&[without(chair, body(&three, &SEVEN))]), NOTHING);
    let head = format!("{ALL_PRESENT}\nchair = \"e-nurlanova\"");
    let presided = sitting("2026-05-20", &head, &format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}"));
    assert_eq!(chairs(&[without(chair, body(&three, &SEVEN)), presided]), ["A045 error"]);
    let second = Example { path: "data/bodies/new-commission.toml".to_owned(), ..body(&three[2..], &SEVEN) };
    assert_eq!(chairs(&[body(&three[..2], &SEVEN), second]), ["A045 warning"]);
}

#[test]
fn a_claim_for_which_nobody_votes_does_not_tie() {
    let of = |vote: &str, outcome| of_vote(ALL_PRESENT, &format!("vote = {{ {vote} }}"), outcome);
    assert_eq!(of("for = 0, against = 0, abstained = 6, chair = \"for\"", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 0, against = 0, abstained = 6", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 0, against = 0, abstained = 6", REFUSED), NOTHING);
    assert_eq!(of("for = 7, against = 0, chair = \"against\"", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 7, chair = \"against\"", AWARDED), ["A051 error"]);
    assert_eq!(of("for = 6, against = 1, chair = \"against\"", AWARDED), NOTHING);
    assert_eq!(of("for = 6, against = 1, chair = \"for\"", AWARDED), NOTHING);
    assert_eq!(of("for = 0, against = 7, chair = \"for\"", REFUSED), ["A051 error"]);
}

#[test]
fn a_tie_is_decided_by_a_chair_who_is_there() {
    let six =
        r#"["m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "l-dosova", "s-amanov", "zh-abenova"]"#;
    let head = format!("present = {six}\nchair = \"m-sadykova\"");
    let of = |vote: &str, outcome| of_vote(&head, &format!("vote = {{ {vote} }}"), outcome);
    assert_eq!(of("for = 3, against = 3, chair = \"for\"", AWARDED), ["A052 warning"]);
    assert_eq!(of("for = 3, against = 3, chair = \"against\"", REFUSED), NOTHING);
    assert_eq!(of("for = 5, against = 1, chair = \"for\"", AWARDED), NOTHING);
    let unsaid = format!("present = {six}");
    let vote = "vote = { for = 3, against = 3, chair = \"for\" }";
    assert_eq!(of_vote(&unsaid, vote, AWARDED), ["D030 warning"], "one mistake");
}

#[test]
fn two_commissions_of_an_organisation_attest_no_members_of_each_other() {
    let mut members = SEVEN.to_vec();
    members[4] = r#"{ person = "a-serikova", as = "union" }"#;
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let sister = |day| Example {
        path: "data/bodies/sister-commission.toml".to_owned(),
        ..body(&[term(day, "k-mukanova")], &members)
    };
    let own = || body(&[term("2025-08-28", "e-nurlanova")], &SEVEN);
    let heard = || sitting("2026-05-20", ALL_PRESENT, &case);
    assert_eq!(found(&[own(), sister("2025-08-28"), heard()]), ["A049 error"]);
    assert_eq!(found(&[own(), sister("2026-05-21"), heard()]), NOTHING, "not in office yet");
}

fn council() -> Example {
    let council = body(&[term("2025-08-28", "e-nurlanova")], &SEVEN);
    let text = String::from_utf8(council.bytes).unwrap().replace("attestation-commission", "expert-council");
    file("data/bodies/expert-council.toml", text)
}

#[test]
fn only_an_attestation_commission_gives_a_category() {
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let heard = |day, body: &str| {
        let decision = sitting(day, ALL_PRESENT, &case);
        let text = String::from_utf8(decision.bytes).unwrap();
        file("data/council.toml", text.replace("attestation-commission", body))
    };
    assert_eq!(found(&[council(), heard("2026-05-20", "expert-council")]), ["A054 error"]);
    let later = sitting("2026-05-29", ALL_PRESENT, &format!("current = \"moderator\"\n{case}"));
    let all = check(&[council(), heard("2026-05-20", "expert-council"), later]).1;
    let contradicted = all.findings().iter().any(|finding| finding.code.number == "A012");
    assert!(contradicted, "what a council gave is not held");
}

const DISTRICT: &str = "kind = \"organization\"\nid = \"bolim\"\nname = { kk = \"Бөлім\", ru = \"Отдел\" }\n\
                        type = \"district-department\"\nplace = { kk = \"Үлгі\", ru = \"Улги\" }\n";

#[test]
fn a_commission_has_the_level_of_its_own_organisation() {
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let decision = String::from_utf8(sitting("2026-05-20", ALL_PRESENT, &case).bytes).unwrap();
    let there = decision
        .replace("\"attestation-commission\"", "\"ulgi:attestation-commission\"")
        .replace("\"a-serikova\"", "\"ulgi:k-mukanova\"")
        .replace("procedure = \"award\"", "procedure = \"confirm\"")
        .replace("\"moderator\"", "\"researcher\"");
    let mut there = there;
    for person in
        ["e-nurlanova", "m-sadykova", "s-zhunisova", "b-ospanova", "l-dosova", "s-amanov", "zh-abenova"]
    {
        there = there.replace(&format!("\"{person}\""), &format!("\"ulgi:{person}\""));
    }
    let there = there.replace(" \"k-mukanova\",", "");
    let files =
        [file("data/bolim/organization.toml", DISTRICT.to_owned()), file("data/bolim/decision.toml", there)];
    let report = check(&files).1;
    let has = |number: &str| report.findings().iter().any(|finding| finding.code.number == number);
    assert!(has("A054") && has("A010") && has("A049"), "{:?}", found(&files));
}

#[test]
fn an_application_is_of_the_school_year() {
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let applied = |on: &str| {
        let decision = String::from_utf8(sitting("2026-05-20", ALL_PRESENT, &case).bytes).unwrap();
        let old = "application = { on = 2026-01-21, via = \"ustaz\" }\n";
        found(&[file("data/decision.toml", decision.replace(old, on))])
    };
    assert_eq!(applied("application = { on = 2019-01-21 }\n"), ["A055 warning"]);
    assert_eq!(applied("application = { on = 2025-03-31 }\n"), ["A055 warning"]);
    assert_eq!(applied("application = { on = 2025-04-01 }\n"), NOTHING);
    assert_eq!(applied(""), ["A055 note"]);
}

#[test]
fn who_has_left_is_neither_attested_nor_a_member() {
    let person = |until: &str| {
        file(
            "data/more-people.toml",
            format!(
                "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = \"Төлегенова\"\npost-type = \"preschool\"\n\
                until = {until}\nexperience-since = 2008-09-01\ncategories = [{{ is = \"expert\", since = 2022-06-10 }}]\n"
            ),
        )
    };
    let mut members = SEVEN.to_vec();
    members[3] = r#""d-tulegenova""#;
    let formed = |until| found(&[person(until), body(&[term("2025-08-28", "e-nurlanova")], &members)]);
    assert_eq!(formed("2025-08-27"), ["A056 warning"]);
    assert_eq!(formed("2025-08-28"), NOTHING);
    let present = ALL_PRESENT.replace("k-mukanova", "d-tulegenova");
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let sat = |until| {
        let commission = body(&[term("2025-08-28", "e-nurlanova")], &members);
        found(&[person(until), commission, sitting("2026-05-20", &present, &case)])
    };
    assert_eq!(sat("2026-05-19"), ["A056 warning"]);
    assert_eq!(sat("2026-05-20"), NOTHING);
    assert_eq!(sat("2025-08-27"), ["A056 warning"], "told once, in the commission's file");
}

#[test]
fn an_organisation_attests_its_own_people() {
    let garden = DISTRICT.replace("district-department", "kindergarten");
    let people = "kind = \"people\"\n[[person]]\nid = \"a-bekova\"\nfamily-name = \"Бекова\"\npost-type = \"preschool\"\n\
                  experience-since = 2015-09-01\ncategories = [{ is = \"teacher\", since = 2021-05-20 }]\n";
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    let decision = String::from_utf8(sitting("2026-05-20", ALL_PRESENT, &case).bytes).unwrap();
    let files = [
        file("data/bolim/organization.toml", garden),
        file("data/bolim/people.toml", people.to_owned()),
        file("data/decision.toml", decision.replace("a-serikova", "bolim:a-bekova")),
    ];
    assert_eq!(found(&files), ["A056 warning"]);
}

/// Verdicts on how long somebody has been chair.
fn chaired(files: &[Example]) -> Vec<String> {
    found(files).into_iter().filter(|finding| finding.starts_with("A045")).collect()
}

fn heard_on(path: &str, day: &str, head: &str) -> Example {
    let case = format!("vote = {{ for = 7, against = 0 }}\n{AWARDED}");
    Example { path: format!("data/{path}.toml"), ..sitting(day, &format!("{ALL_PRESENT}\n{head}"), &case) }
}

#[test]
fn a_composition_changes_a_commission_up_to_its_last_day() {
    let of = |days: [&'static str; 3]| {
        let terms = days.map(|day| term(day, "e-nurlanova"));
        chaired(&[body(&terms, &SEVEN)])
    };
    assert_eq!(of(["2026-04-10", "2027-04-10", "2028-04-11"]), NOTHING, "a change on the last day");
    assert_eq!(of(["2026-04-10", "2027-04-11", "2028-04-12"]), ["A045 error"]);
}

#[test]
fn a_composition_that_sits_within_the_old_mandate_changes_the_commission() {
    let of = |day| {
        let terms = ["2025-08-28", "2026-06-10", "2027-08-26"].map(|day| term(day, "e-nurlanova"));
        chaired(&[body(&terms, &SEVEN), heard_on("decision", day, "")])
    };
    assert_eq!(of("2026-06-24"), NOTHING);
    assert_eq!(of("2026-08-28"), NOTHING, "the last day of the old mandate");
    assert_eq!(of("2026-08-29"), ["A045 error"]);
}

#[test]
fn everybody_who_presided_is_a_chair_once() {
    let (one, other) = ("chair = \"e-nurlanova\"", "chair = \"m-sadykova\"");
    let terms = ["2025-08-28", "2026-08-27", "2027-08-26"].map(|day| term(day, "e-nurlanova"));
    let whole = String::from_utf8(body(&terms, &SEVEN).bytes).unwrap();
    let commission =
        file("data/bodies/attestation-commission.toml", whole.replace("chair = \"e-nurlanova\"\n", ""));
    let files = [
        commission,
        heard_on("a", "2025-09-10", one),
        heard_on("b", "2026-09-10", one),
        heard_on("c", "2027-09-10", other),
        heard_on("d", "2027-09-17", one),
        heard_on("e", "2027-09-24", one),
    ];
    assert_eq!(chaired(&files), ["A045 error"]);
    assert_eq!(chaired(&files[..4]), NOTHING);
}

#[test]
fn of_two_commissions_in_one_year_the_own_one_counts() {
    let terms = ["2025-08-28", "2026-08-27", "2027-08-26"].map(|day| term(day, "e-nurlanova"));
    let sister =
        Example { path: "data/bodies/sister-commission.toml".to_owned(), ..body(&terms[..1], &SEVEN) };
    assert_eq!(chaired(&[body(&terms, &SEVEN), sister]), ["A045 error"]);
}

#[test]
fn an_outcome_against_the_chair_s_vote_is_one_fault() {
    let rest =
        r#"["m-sadykova", "s-zhunisova", "k-mukanova", "b-ospanova", "l-dosova", "s-amanov", "zh-abenova"]"#;
    let absent = format!("present = {rest}\nchair = \"m-sadykova\"");
    let of = |head: &str, chair: &str, outcome| {
        of_vote(head, &format!("vote = {{ for = 3, against = 3, chair = \"{chair}\" }}"), outcome)
    };
    assert_eq!(of(&absent, "for", REFUSED), ["A051 error"]);
    assert_eq!(of(&absent, "against", AWARDED), ["A051 error"]);
    let there = format!("{ALL_PRESENT}\nchair = \"m-sadykova\"");
    assert_eq!(of(&there, "for", AWARDED), NOTHING, "the chair was there, though another presided");
}

#[test]
fn a_composition_whose_day_cannot_be_read_is_not_asked_for_its_day() {
    let whole = body(&[term("2025-08-28", "e-nurlanova")], &SEVEN);
    let whole = String::from_utf8(whole.bytes).unwrap().replace("from = 2025-08-28", "from = \"?\"");
    let commission = file("data/bodies/attestation-commission.toml", whole);
    let found = found(&[commission, heard_on("decision", "2026-05-20", "")]);
    assert!(!found.contains(&"A043 note".to_owned()), "{found:?}");
}

#[test]
fn a_lowering_from_one_of_two_categories_without_an_order_is_open() {
    let person = file(
        "data/more-people.toml",
        "kind = \"people\"\n[[person]]\nid = \"d-tulegenova\"\nfamily-name = \"Төлегенова\"\nexperience-since = 2001-09-01\n\
         categories = [{ is = \"first\", since = 2015-06-14 }]\n"
            .to_owned(),
    );
    let case = "vote = { for = 0, against = 7 }\noutcome = \"below-current\"\nawarded = \"expert\"\ncurrent = \"moderator\"";
    let heard = String::from_utf8(sitting("2026-05-20", ALL_PRESENT, case).bytes).unwrap();
    let heard = heard.replace("person = \"a-serikova\"", "person = \"d-tulegenova\"");
    let found = found(&[person, file("data/decision.toml", heard)]);
    let found: Vec<_> = found.into_iter().filter(|finding| finding.starts_with("A053")).collect();
    assert_eq!(found, ["A053 note"]);
}
