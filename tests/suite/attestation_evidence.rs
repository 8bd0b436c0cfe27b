//! Boundaries of the rules about what a claim rests on: the day before, the day and the day after, and each point.

use qujat::cards::Example;
use qujat::finding::Severity::{self, Error, Note, Warning};

use crate::workspace::check;

/// A case with the sitting's day and the person's register; each test changes what it is about.
#[derive(Clone, Copy)]
struct Told {
    day: &'static str,
    post_type: &'static str,
    since: &'static str,
    categories: &'static str,
    procedure: &'static str,
    claimed: &'static str,
    application: &'static str,
    test: &'static str,
    portfolio: &'static str,
    outcome: &'static str,
    awarded: &'static str,
    more: &'static str,
}

/// A claim to «педагог-модератор» with nothing against it.
const SOUND: Told = Told {
    day: "2026-05-20",
    post_type: "preschool",
    since: "2015-09-01",
    categories: r#"{ is = "teacher", since = 2021-05-20 }"#,
    procedure: "award",
    claimed: "moderator",
    application: "on = 2026-01-21",
    test: "on = 2026-03-12, score = 36, of = 50",
    portfolio: "on = 2026-04-22, points = 140",
    outcome: "claimed",
    awarded: "moderator",
    more: "",
};

impl Told {
    fn files(&self) -> [Example; 2] {
        let table = |key: &str, inner: &str| match inner {
            "" => String::new(),
            _ => format!("{key} = {{ {inner} }}\n"),
        };
        let people = format!(
            "kind = \"people\"\n[[person]]\nid = \"r-beisenova\"\nfamily-name = \"Бейсенова\"\npost-type = \"{}\"\nexperience-since = {}\ncategories = [{}]\n",
            self.post_type, self.since, self.categories
        );
        let decision = format!(
            "kind = \"decision\"\nstatus = \"approved\"\nnumber = \"2\"\nbody = \"attestation-commission\"\ndate = {}\n{}[[case]]\nperson = \"r-beisenova\"\nprocedure = \"{}\"\nclaimed = \"{}\"\n{}{}{}outcome = \"{}\"\nawarded = \"{}\"\n{}\n",
            self.day,
            "present = [\"e-nurlanova\", \"m-sadykova\", \"s-zhunisova\", \"k-mukanova\", \"b-ospanova\", \"zh-abenova\"]\n",
            self.procedure,
            self.claimed,
            table("application", self.application),
            table("test", self.test),
            table("portfolio", self.portfolio),
            self.outcome,
            self.awarded,
            self.more
        );
        [file("data/people-2.toml", people), file("data/decision.toml", decision)]
    }

    fn verdicts(&self) -> Vec<(&'static str, Severity)> {
        verdicts(&self.files())
    }
}

fn file(path: &str, text: String) -> Example {
    Example { path: path.to_owned(), bytes: text.into_bytes() }
}

/// What the rules of this group say; other rules have tests of their own.
fn verdicts(files: &[Example]) -> Vec<(&'static str, Severity)> {
    let (_, report) = check(files);
    let own = report.findings().iter().filter(|finding| ("A020".."A040").contains(&finding.code.number));
    own.map(|finding| (finding.code.number, finding.severity)).collect()
}

/// What a rule says in English.
fn said(number: &str, files: &[Example]) -> Vec<String> {
    let (_, report) = check(files);
    let own = report.findings().iter().filter(|finding| finding.code.number == number);
    own.map(|finding| finding.message.en.clone()).collect()
}

/// The verdicts by an edition of the workspace that says other things than that of 2025, on which it is based.
fn by_edition(from: &str, values: &str, told: Told) -> Vec<(&'static str, Severity)> {
    let edition = format!(
        "kind = \"rules\"\nid = \"own\"\nact = \"Қағидалар\"\nedition = \"өз редакциясы\"\nextends = \"kz-83-2025-32\"\n\
         in-force = {{ from = {from}, known = \"text\" }}\n{values}\n"
    );
    let mut files = told.files().to_vec();
    files.push(file("data/edition.toml", edition));
    verdicts(&files)
}

const NOTHING: [(&str, Severity); 0] = [];

#[test]
fn facts_come_before_the_sitting_or_on_its_day() {
    assert_eq!(SOUND.verdicts(), NOTHING);
    let on_the_day = Told {
        application: "on = 2026-05-20",
        test: "on = 2026-05-20, score = 36, of = 50",
        portfolio: "on = 2026-05-20, points = 140",
        ..SOUND
    };
    assert_eq!(on_the_day.verdicts(), NOTHING);
    let after = Told {
        application: "on = 2026-05-21",
        test: "on = 2026-05-21, score = 36, of = 50",
        portfolio: "on = 2026-09-01, points = 140",
        ..SOUND
    };
    assert_eq!(after.verdicts(), [("A020", Error); 3]);
}

#[test]
fn a_result_is_valid_through_the_same_day_of_the_next_year() {
    for (on, day, is_valid) in [
        ("2025-05-21", "2026-05-20", true),
        ("2025-05-20", "2026-05-20", true),
        ("2025-05-19", "2026-05-20", false),
        ("2028-02-29", "2029-02-27", true),
        ("2028-02-29", "2029-02-28", true),
        ("2028-02-29", "2029-03-01", false),
    ] {
        let test = format!("on = {on}, score = 36, of = 50").leak();
        let portfolio = format!("on = {}-02-22, points = 140", &day[..4]).leak();
        let told = Told { test, day, portfolio, ..SOUND };
        let wanted: &[_] = if is_valid { &[] } else { &[("A021", Warning)] };
        assert_eq!(told.verdicts(), wanted, "{on} {day}");
    }
    // Expired on the day of the application: so in every reading; on that day still valid: by ours only.
    let applied = |on: &'static str, test: &'static str| Told { application: on, test, ..SOUND };
    let test = "on = 2025-01-20, score = 36, of = 50";
    let of_application =
        "[test]\nvalid-on = { is = \"application\", provision = \"p. 1\", known = \"text\" }";
    assert_eq!(by_edition("2026-05-01", of_application, applied("on = 2026-01-20", test)), NOTHING);
    assert_eq!(by_edition("2026-05-01", of_application, applied("on = 2026-01-21", test)), [("A021", Error)]);
    assert_eq!(applied("on = 2026-01-21", test).verdicts(), [("A021", Error)]);
    assert_eq!(applied("on = 2026-01-20", test).verdicts(), [("A021", Warning)]);
    assert_eq!(applied("", test).verdicts(), [("A021", Warning)]);
    let old = Told { test: "on = 2024-05-19, score = 36, of = 50", ..SOUND };
    let refused = Told { outcome: "current", awarded: "teacher", ..old };
    let exempt = Told { more: "without-procedure = \"phd\"", ..old };
    assert_eq!(refused.verdicts(), NOTHING);
    assert_eq!(exempt.verdicts(), NOTHING);
}

#[test]
fn numbers_of_a_test_are_one_fault() {
    for (test, wanted) in [
        ("score = 50, of = 50", &[][..]),
        ("score = 50", &[]),
        ("score = 51", &[("A022", Error)]),
        ("score = 51, of = \"?\"", &[]),
        ("score = 0, of = 0", &[("A023", Error)]),
        ("score = 51, of = 50", &[("A022", Error)]),
        ("score = 50, of = 36", &[("A022", Error)]),
        ("score = 61, of = 60", &[("A022", Error)]),
        ("score = 55, of = 60", &[("A023", Error)]),
        ("score = 20, of = 40", &[("A023", Error)]),
        ("score = 36, breach = \"second\"", &[("A025", Error), ("A028", Error)]),
        ("score = 66, of = 60, breach = \"second\"", &[("A025", Error), ("A028", Error)]),
    ] {
        let mut found = Told { test: format!("on = 2026-03-12, {test}").leak(), ..SOUND }.verdicts();
        found.sort_by_key(|(number, _)| *number);
        assert_eq!(found, wanted, "{test}");
    }
    let unknown_post = Told { post_type: "pilot", test: "on = 2026-03-12, score = 36", ..SOUND };
    assert_eq!(unknown_post.verdicts(), [("A022", Note), ("A032", Note)]);
}

#[test]
fn the_total_of_a_kindergartens_head_is_read_in_two_ways() {
    for (post_type, points, wanted) in [
        ("head", 35, &[("A032", Warning)][..]),
        ("head", 36, &[]),
        ("school-head", 39, &[("A032", Error)]),
        ("school-head", 40, &[]),
    ] {
        let portfolio = format!("on = 2026-04-22, points = {points}").leak();
        let test = "on = 2026-03-12, score = 42, of = 60";
        let told = Told { post_type, claimed: "head-3", awarded: "head-3", portfolio, test, ..SOUND };
        let first = Told { more: "first-attestation = true", ..told };
        assert_eq!(first.verdicts(), wanted, "{post_type} {points}");
    }
}

#[test]
fn thresholds_are_met_to_the_point() {
    let head = Told { post_type: "head", more: "first-attestation = true", ..SOUND };
    for (told, claimed, least, of) in [
        (SOUND, "moderator", 30, 50),
        (SOUND, "expert", 35, 50),
        (SOUND, "researcher", 40, 50),
        (SOUND, "master", 45, 50),
        (head, "head-3", 42, 60),
        (head, "head-1", 42, 60),
        (Told { post_type: "deputy", ..head }, "deputy-2", 42, 60),
    ] {
        for (score, wanted) in [(least - 1, &[("A024", Error)][..]), (least, &[]), (least + 1, &[])] {
            let test = format!("on = 2026-03-12, score = {score}, of = {of}").leak();
            let mut found = Told { claimed, awarded: claimed, test, ..told }.verdicts();
            found.retain(|(number, _)| *number == "A024");
            assert_eq!(found, wanted, "{claimed} {score}");
        }
    }
}

#[test]
fn a_refusal_leaves_no_more_than_the_result() {
    let expert = Told {
        categories: r#"{ is = "expert", since = 2021-05-20 }"#,
        claimed: "researcher",
        outcome: "current",
        ..SOUND
    };
    let with = |score: u32, outcome, awarded, more| {
        let test = format!("on = 2026-03-12, score = {score}, of = 50").leak();
        Told { test, outcome, awarded, more, ..expert }.verdicts()
    };
    assert_eq!(with(35, "current", "expert", ""), NOTHING);
    assert_eq!(with(34, "current", "expert", ""), [("A024", Warning)]);
    assert_eq!(with(34, "below-current", "moderator", ""), NOTHING);
    assert_eq!(with(29, "below-current", "moderator", ""), [("A024", Warning)]);
    assert_eq!(with(24, "below-current", "moderator", ""), [("A024", Warning)]);
    assert_eq!(with(24, "below-current", "teacher", ""), NOTHING);
    assert_eq!(with(34, "current", "expert", "early = { achievements = 9 }"), NOTHING);
    assert_eq!(with(34, "current", "expert", "without-procedure = \"phd\""), NOTHING);
    // Less is awarded than the claim that is granted, and something that is neither current nor on the ladder.
    assert_eq!(with(34, "claimed", "teacher", ""), NOTHING);
    assert_eq!(with(34, "current", "first", ""), NOTHING);
    // More than the current category after a refusal: the contradiction is another rule's.
    assert_eq!(with(34, "current", "researcher", ""), NOTHING);
    let old = Told { categories: r#"{ is = "first", since = 2021-05-20 }"#, ..expert };
    let kept = Told { test: "on = 2026-03-12, score = 34, of = 50", awarded: "first", ..old };
    assert_eq!(kept.verdicts(), [("A024", Note)]);
}

#[test]
fn a_confirmation_is_no_more_than_the_result() {
    let confirmed = Told {
        categories: r#"{ is = "moderator", since = 2021-05-20 }"#,
        procedure: "confirm",
        test: "on = 2026-03-12, score = 29, of = 50",
        ..SOUND
    };
    assert_eq!(confirmed.verdicts(), [("A024", Error)]);
    assert_eq!(Told { outcome: "current", ..confirmed }.verdicts(), [("A024", Warning)]);
    assert_eq!(Told { outcome: "below-current", awarded: "teacher", ..confirmed }.verdicts(), NOTHING);
}

#[test]
fn what_a_breach_forces() {
    for (current, claimed, breach, outcome, awarded, wanted) in [
        ("expert", "researcher", "first", "claimed", "researcher", Some(Error)),
        ("expert", "researcher", "first", "current", "expert", Some(Error)),
        ("expert", "researcher", "first", "below-current", "moderator", None),
        ("expert", "researcher", "first", "below-current", "teacher", Some(Error)),
        ("expert", "researcher", "second", "below-current", "moderator", Some(Error)),
        ("expert", "researcher", "second", "below-current", "teacher", None),
        ("teacher", "moderator", "first", "claimed", "moderator", Some(Error)),
        ("teacher", "moderator", "first", "current", "teacher", None),
        ("teacher", "moderator", "first", "below-current", "trainee", Some(Warning)),
        ("teacher", "moderator", "second", "current", "teacher", None),
        ("trainee", "teacher", "first", "current", "trainee", None),
        ("highest", "expert", "first", "claimed", "expert", Some(Error)),
        ("highest", "expert", "first", "below-current", "first", Some(Note)),
        ("highest", "expert", "second", "below-current", "teacher", None),
        ("head-3", "head-2", "first", "below-current", "head", None),
        ("head-3", "head-2", "second", "current", "head-3", Some(Error)),
        ("head", "head-3", "first", "current", "head", None),
        ("deputy-1", "deputy-1", "first", "below-current", "deputy-2", None),
        ("expert", "head-3", "first", "claimed", "head-3", Some(Error)),
        ("expert", "head-3", "second", "below-current", "head", None),
    ] {
        let told = Told {
            categories: format!("{{ is = \"{current}\", since = 2021-05-20 }}").leak(),
            test: format!("on = 2026-03-12, breach = \"{breach}\"").leak(),
            claimed,
            outcome,
            awarded,
            ..SOUND
        };
        let mut found = told.verdicts();
        found.retain(|(number, _)| *number == "A025");
        let wanted: Vec<_> = wanted.map(|severity| ("A025", severity)).into_iter().collect();
        assert_eq!(found, wanted, "{current} {claimed} {breach} {outcome} {awarded}");
    }
}

#[test]
fn only_the_gravest_fact_is_judged() {
    let late = "on = 2026-01-21, late = true";
    let (first, second) = ("on = 2026-03-12, breach = \"first\"", "on = 2026-03-12, breach = \"second\"");
    let false_data = "on = 2026-04-22, points = 140, false-data = true";
    for (application, test, portfolio, wanted) in [
        (late, SOUND.test, SOUND.portfolio, "A026"),
        (late, "on = 2026-03-12, score = 20, of = 50", SOUND.portfolio, "A026"),
        (late, first, SOUND.portfolio, "A025"),
        (late, second, SOUND.portfolio, "A025"),
        (late, second, false_data, "A027"),
        (SOUND.application, SOUND.test, false_data, "A027"),
    ] {
        let told = Told { application, test, portfolio, ..SOUND };
        assert_eq!(told.verdicts(), [(wanted, Error)], "{application} {test} {portfolio}");
    }
    let forgiven = Told {
        application: "on = 2026-01-21, late = false",
        portfolio: "on = 2026-04-22, points = 140, false-data = false",
        ..SOUND
    };
    assert_eq!(forgiven.verdicts(), NOTHING);
}

#[test]
fn exemptions_have_their_grounds() {
    let confirmed = Told { procedure: "confirm", test: "", ..SOUND };
    let with = |told: Told, current, claimed, exemption| {
        Told {
            categories: format!("{{ is = \"{current}\", since = 2021-05-20 }}").leak(),
            claimed,
            awarded: claimed,
            more: format!("exempt-from-test = \"{exemption}\"").leak(),
            ..told
        }
        .verdicts()
    };
    let awarded = Told { test: "", ..SOUND };
    let veteran = |since| Told { since, ..confirmed };
    let lacks = [("A029", Error)];
    let open = [("A029", Note)];
    assert_eq!(with(veteran("1996-05-19"), "moderator", "moderator", "experience-30"), NOTHING);
    assert_eq!(with(veteran("1996-05-20"), "moderator", "moderator", "experience-30"), NOTHING);
    assert_eq!(with(veteran("1996-05-21"), "moderator", "moderator", "experience-30"), lacks);
    let lacked =
        |told: Told| said("A029", &Told { more: "exempt-from-test = \"experience-30\"", ..told }.files());
    let full = "the ground `experience-30` of exemption from the test is not there: full years of experience";
    let confirmed_as = |since| Told { claimed: "moderator", ..veteran(since) };
    assert_eq!(lacked(confirmed_as("1996-05-21")), [format!("{full}: 29, needed: 30")]);
    assert_eq!(lacked(confirmed_as("1997-05-20")), [format!("{full}: 29, needed: 30")]);
    assert_eq!(lacked(confirmed_as("1997-05-21")), [format!("{full}: 28, needed: 30")]);
    let on_the_last_of_february =
        Told { day: "2026-02-28", portfolio: "on = 2026-02-20, points = 140", ..confirmed };
    let since_leap_day = Told { since: "1996-02-29", ..on_the_last_of_february };
    assert_eq!(with(since_leap_day, "moderator", "moderator", "experience-30"), NOTHING);
    let a_day_before = Told { day: "2026-02-27", ..since_leap_day };
    assert_eq!(with(a_day_before, "moderator", "moderator", "experience-30"), lacks);
    let since_march = Told { since: "1996-03-01", ..on_the_last_of_february };
    assert_eq!(with(since_march, "moderator", "moderator", "experience-30"), lacks);
    let of_award = Told { since: "1990-01-01", ..awarded };
    assert_eq!(with(of_award, "teacher", "moderator", "experience-30"), lacks);
    let head = Told { post_type: "head", ..veteran("1990-01-01") };
    let of_head = with(head, "head-3", "head-3", "experience-30");
    assert!(of_head.contains(&open[0]) && !of_head.contains(&lacks[0]), "{of_head:?}");

    assert_eq!(with(awarded, "first", "moderator", "old-category"), NOTHING);
    assert_eq!(with(awarded, "highest", "moderator", "old-category"), NOTHING);
    assert_eq!(with(awarded, "second", "moderator", "old-category"), lacks);
    let second = Told { categories: r#"{ is = "second", since = 2021-05-20 }"#, ..awarded };
    let second = Told { more: "exempt-from-test = \"old-category\"", ..second };
    let why = "the ground `old-category` of exemption from the test is not there: \
               the current category is `second`, needed is `first`, `highest`";
    assert_eq!(said("A029", &second.files()), [why]);
    assert_eq!(with(awarded, "teacher", "moderator", "old-category"), lacks);
    assert_eq!(with(awarded, "first", "expert", "old-category"), lacks);
    assert_eq!(with(confirmed, "first", "moderator", "old-category"), lacks);

    assert_eq!(with(awarded, "teacher", "moderator", "language-certificate"), open);
    assert_eq!(with(confirmed, "teacher", "teacher", "language-certificate"), lacks);
    assert_eq!(with(confirmed, "moderator", "moderator", "language-certificate"), open, "read in two ways");

    assert_eq!(with(confirmed, "researcher", "researcher", "repeat-confirmation"), NOTHING);
    assert_eq!(with(confirmed, "expert", "expert", "repeat-confirmation"), lacks);
    assert_eq!(with(awarded, "expert", "researcher", "repeat-confirmation"), lacks);

    let refused = Told { outcome: "current", awarded: "teacher", ..awarded };
    assert_eq!(Told { more: "exempt-from-test = \"old-category\"", ..refused }.verdicts(), NOTHING);
}

#[test]
fn repeated_confirmation_is_counted_in_a_row() {
    let confirmed = Told {
        categories: r#"{ is = "researcher", since = 2016-05-20 }"#,
        procedure: "confirm",
        claimed: "researcher",
        awarded: "researcher",
        test: "",
        more: "exempt-from-test = \"repeat-confirmation\"",
        ..SOUND
    };
    assert_eq!(confirmed.verdicts(), NOTHING);
    // Two terms of five years ran out before: two confirmations may stand in no document here.
    let long_ago = Told { categories: r#"{ is = "researcher", since = 2016-05-19 }"#, ..confirmed };
    assert_eq!(long_ago.verdicts(), [("A029", Note)]);
    let entered = Told {
        categories: r#"{ is = "researcher", since = 2022-01-10 }, { is = "researcher", since = 2023-01-10 }, { is = "researcher", since = 2024-01-10 }"#,
        ..confirmed
    };
    assert_eq!(entered.verdicts(), [("A029", Note)]);
    assert_eq!(Told { categories: "", ..confirmed }.verdicts(), [("A029", Note)]);
    let given_on_the_day = Told { categories: r#"{ is = "researcher", since = 2026-05-20 }"#, ..confirmed };
    assert_eq!(given_on_the_day.verdicts(), [("A029", Note)], "what was before is not known");
    assert_eq!(in_a_row(Told { categories: "", ..confirmed }, &["2027-05-20"]), [("A029", Note); 2]);
    let of_another_ladder = Told { categories: r#"{ is = "deputy-2", since = 2021-05-20 }"#, ..confirmed };
    assert_eq!(of_another_ladder.verdicts(), NOTHING, "an equal category, held for one term");
    // Of ten years before the first sitting one confirmation may stand in no document, so the second here may be a third.
    assert_eq!(in_a_row(confirmed, &["2027-05-20"]), [("A029", Note)]);
    let recent = Told { categories: r#"{ is = "researcher", since = 2021-05-20 }"#, ..confirmed };
    assert_eq!(in_a_row(recent, &["2027-05-20"]), NOTHING);
    assert_eq!(in_a_row(recent, &["2027-05-20", "2028-05-20"]), [("A029", Error)]);
    assert_eq!(in_a_row(recent, &["2027-05-20", "2028-05-20", "2029-05-20"]), [("A029", Error); 2]);
    let tested = Told {
        test: "on = 2027-05-20, score = 40, of = 50",
        portfolio: "on = 2027-04-22, points = 140",
        more: "",
        day: "2027-05-20",
        ..confirmed
    };
    assert_eq!(in_a_row(tested, &["2028-05-20", "2029-05-20"]), NOTHING);
}

/// The first sitting and later ones that confirm by the same exemption.
fn in_a_row(first: Told, later: &[&'static str]) -> Vec<(&'static str, Severity)> {
    let mut files = first.files().to_vec();
    for day in later {
        let next = Told {
            day,
            test: "",
            portfolio: format!("on = {day}, points = 140").leak(),
            more: "exempt-from-test = \"repeat-confirmation\"",
            ..first
        };
        let [_, decision] = next.files();
        files.push(Example { path: format!("data/decision-{day}.toml"), ..decision });
    }
    verdicts(&files)
}

#[test]
fn a_granted_claim_has_test_and_portfolio() {
    for (told, wanted) in [
        (Told { test: "", ..SOUND }, &[("A030", Error)][..]),
        (Told { test: "on = 2026-03-12", ..SOUND }, &[("A030", Note)]),
        (Told { test: "on = 2026-03-12, score = \"?\"", ..SOUND }, &[]),
        (Told { portfolio: "", ..SOUND }, &[("A034", Error)]),
        (Told { portfolio: "on = 2026-04-22", ..SOUND }, &[("A034", Note)]),
        (Told { portfolio: "on = 2026-04-22, points = \"?\"", ..SOUND }, &[]),
        (Told { portfolio: "", more: "portfolio = 5", ..SOUND }, &[]),
        (Told { portfolio: "on = 2026-04-22, points = 67", ..SOUND }, &[("A032", Error)]),
        (Told { portfolio: "on = 2026-04-22, points = 68", ..SOUND }, &[]),
        (
            Told { portfolio: "on = 2026-04-22, points = 67, unmet = [\"2.1\", \"2.2\"]", ..SOUND },
            &[("A033", Error)],
        ),
        (Told { portfolio: "on = 2025-12-31, points = 68", ..SOUND }, &[("A031", Error)]),
        (Told { portfolio: "on = 2026-01-01, points = 68", ..SOUND }, &[]),
        (Told { portfolio: "on = 2025-08-31, points = 68", ..SOUND }, &[("A031", Error)]),
        (Told { portfolio: "on = 2025-09-01, points = 68", ..SOUND }, &[("A031", Error)]),
        (Told { portfolio: "on = 2024-11-20, points = 68", ..SOUND }, &[("A031", Error)]),
        (Told { portfolio: "on = 2019-04-22, points = 68", ..SOUND }, &[("A031", Error)]),
    ] {
        assert_eq!(told.verdicts(), wanted, "{} {}", told.test, told.portfolio);
        let without = format!("{}\nwithout-procedure = \"phd\"", told.more);
        let without = Told { more: without.leak(), ..told };
        assert_eq!(without.verdicts(), NOTHING, "{} {}", told.test, told.portfolio);
        let refused = Told { outcome: "current", awarded: "teacher", ..told };
        let is_season = wanted.iter().any(|(number, _)| *number == "A031");
        assert_eq!(
            refused.verdicts(),
            if is_season { wanted } else { &[] },
            "{} {}",
            told.test,
            told.portfolio
        );
    }
}

#[test]
fn a_ground_that_cannot_be_read_is_one_fault() {
    let unreadable = Told { test: "", portfolio: "", more: "without-procedure = 5", ..SOUND };
    assert_eq!(unreadable.verdicts(), NOTHING);
}

#[test]
fn a_season_ends_before_a_sitting_and_begins_with_its_edition() {
    let reviewed = |portfolio| Told { day: "2026-10-20", portfolio, ..SOUND };
    assert_eq!(reviewed("on = 2026-10-20, points = 140").verdicts(), [("A031", Error)]);
    assert_eq!(reviewed("on = 2026-10-21, points = 140").verdicts(), [("A020", Error)]);
    let of = |portfolio| by_edition("2026-10-01", "", reviewed(portfolio));
    assert_eq!(of("on = 2026-09-30, points = 140"), [("A031", Note)]);
    assert_eq!(of("on = 2026-10-01, points = 140"), [("A031", Error)]);
    let over_new_year =
        "[portfolio]\nseason = { from-month = 11, until-month = 2, provision = \"p. 1\", known = \"text\" }";
    let of =
        |portfolio| by_edition("2026-10-01", over_new_year, Told { day: "2027-05-20", portfolio, ..SOUND });
    for on in ["2026-11-01", "2026-12-31", "2027-01-01", "2027-02-28"] {
        let found = of(format!("on = {on}, points = 140").leak());
        assert!(found.iter().all(|(number, _)| *number != "A031"), "{on}: {found:?}");
    }
    for on in ["2026-10-31", "2027-03-01"] {
        let found = of(format!("on = {on}, points = 140").leak());
        assert!(found.contains(&("A031", Error)), "{on}: {found:?}");
    }
}

#[test]
fn what_is_forced_rests_on_the_values_that_name_it() {
    let held = |current: &str, claimed| Told {
        categories: format!("{{ is = \"{current}\", since = 2021-05-20 }}").leak(),
        claimed,
        awarded: claimed,
        ..SOUND
    };
    let judged = |value: &str, breach: &str, told: Told| {
        let test = format!("on = 2026-03-12, breach = \"{breach}\"").leak();
        by_edition("2026-05-01", value, Told { test, ..told })
    };
    let base = "[base]\npedagogue = { is = \"teacher\", provision = \"p. 6\", known = \"inferred\" }";
    let ladder = "[ladders]\npedagogue = { categories = [\"trainee\", \"teacher\", \"moderator\", \"expert\", \"researcher\", \"master\"], provision = \"p. 5\", known = \"inferred\" }";
    let claim = held("expert", "researcher");
    let kept = Told { outcome: "current", awarded: "expert", ..claim };
    assert_eq!(judged(base, "second", claim), [("A025", Warning)]);
    assert_eq!(judged(base, "second", kept), [("A025", Warning)]);
    assert_eq!(
        judged(base, "first", claim),
        [("A025", Error)],
        "whatever a lowering leaves, it is not the claim"
    );
    assert_eq!(judged(ladder, "first", claim), [("A025", Error)]);
    assert_eq!(judged(ladder, "first", kept), [("A025", Warning)]);
}

#[test]
fn an_edition_may_say_what_becomes_of_a_category_above_the_result() {
    let expert = Told {
        categories: r#"{ is = "expert", since = 2021-05-20 }"#,
        claimed: "researcher",
        test: "on = 2026-03-12, score = 34, of = 50",
        outcome: "current",
        awarded: "expert",
        ..SOUND
    };
    let judged = |effect: &str| {
        let value = format!(
            "[threshold-missed-current]\neffect = \"{effect}\"\nprovision = \"p. 24\"\nknown = \"text\""
        );
        by_edition("2026-05-01", &value, expert)
    };
    assert_eq!(judged("not-above-test-result"), [("A024", Error)]);
    assert_eq!(judged("keep-current"), NOTHING);
    assert_eq!(judged("one-level-lower"), [("A024", Error)]);
}

/// An edition of a workspace that says other things, from 2030.
const OTHER_EDITION: &str = r#"
kind = "rules"
id = "kz-83-2030"
act = { kk = "Қағидалар", ru = "Правила" }
edition = "2030-01-01 № 1"
in-force = { from = 2030-01-01, known = "text" }
extends = "kz-83-2025-32"

[threshold-missed]
award = { effect = "barred", provision = "p. 24", known = "text" }
confirm = { effect = "one-level-lower", provision = "p. 24", known = "secondary" }

[breach]
first = { effect = "barred", years = 1, provision = "p. 46", known = "announced" }
second = { effect = "keep-current", provision = "p. 46", known = "text" }

[breach-annuls-result]
is = false
provision = "p. 47"
known = "text"

[portfolio]
all-criteria = { is = false, provision = "annex 12", known = "text" }
required = { is = false, provision = "p. 4", known = "text" }

[test]
required = { is = false, provision = "p. 4", known = "text" }
"#;

#[test]
fn another_edition_is_judged_by_what_it_says() {
    let moderator = Told {
        day: "2030-05-20",
        categories: r#"{ is = "moderator", since = 2025-05-20 }"#,
        claimed: "expert",
        awarded: "expert",
        application: "on = 2030-01-21",
        test: "on = 2030-03-12, score = 34, of = 50",
        portfolio: "on = 2030-04-22, points = 140",
        ..SOUND
    };
    let kept = |told: Told| Told { outcome: "current", awarded: "moderator", ..told };
    let confirmed = Told {
        procedure: "confirm",
        claimed: "moderator",
        awarded: "moderator",
        test: "on = 2030-03-12, score = 29, of = 50",
        ..moderator
    };
    let breached = Told { test: "on = 2030-03-12, breach = \"first\"", ..moderator };
    let again = Told { test: "on = 2030-03-12, score = 34, of = 50, breach = \"second\"", ..moderator };
    for (told, wanted) in [
        (moderator, &[("A024", Error)][..]),
        (kept(moderator), &[]),
        (confirmed, &[("A024", Warning)]),
        (kept(confirmed), &[("A024", Warning)]),
        (Told { outcome: "below-current", awarded: "teacher", ..confirmed }, &[]),
        (breached, &[("A025", Warning)]),
        (kept(breached), &[]),
        (again, &[("A025", Error)]),
        (kept(again), &[]),
        (Told { test: "", portfolio: "", ..moderator }, &[]),
        (Told { portfolio: "on = 2030-04-22, points = 84, unmet = [\"2.1\"]", test: "", ..moderator }, &[]),
        (
            Told { portfolio: "on = 2030-04-22, points = 83, unmet = [\"2.1\"]", test: "", ..moderator },
            &[("A032", Error)],
        ),
    ] {
        let mut files = told.files().to_vec();
        files.push(file("data/edition.toml", OTHER_EDITION.to_owned()));
        assert_eq!(verdicts(&files), wanted, "{} {} {}", told.test, told.portfolio, told.awarded);
    }
}

#[test]
fn what_is_not_known_is_said() {
    // Nothing is known of the edition of 2023; of that of 2021 only that a breach bars from attestation.
    let in_2023 = Told {
        day: "2023-05-20",
        application: "on = 2023-01-21, late = true",
        test: "on = 2023-03-12, score = 36, of = 50",
        portfolio: "on = 2023-04-22, points = 140",
        ..SOUND
    };
    assert!(in_2023.verdicts().iter().all(|(_, severity)| *severity == Note));
    assert!(in_2023.verdicts().contains(&("A026", Note)));
    let in_2022 = Told {
        day: "2022-05-20",
        application: "on = 2022-01-21",
        test: "on = 2022-03-12, breach = \"first\"",
        portfolio: "on = 2022-04-22, points = 140",
        ..SOUND
    };
    assert!(in_2022.verdicts().contains(&("A025", Warning)));
    let refused = Told { outcome: "current", awarded: "teacher", ..in_2022 };
    assert!(!refused.verdicts().iter().any(|(number, _)| *number == "A025"));
}

/// An edition that stands alone and says little, from 2031.
const SHORT_EDITION: &str = r#"
kind = "rules"
id = "kz-83-2031"
act = { kk = "Қағидалар", ru = "Правила" }
edition = "2031-01-01 № 1"
in-force = { from = 2031-01-01, known = "text" }

[exempt-from-test]
experience-30 = { procedures = ["confirm"], experience-years = 30, provision = "p. 57 1)", known = "text" }
old-category = { procedures = ["award"], provision = "p. 57 2)", known = "secondary" }

[test-threshold]
expert = { percent = 70, provision = "p. 39", known = "text" }

[threshold-missed]
award = { effect = "not-above-test-result", provision = "p. 24", known = "text" }

[breach]
first = { effect = "one-level-lower", provision = "p. 46", known = "text" }
second = { effect = "base", provision = "p. 46", known = "text" }
"#;

#[test]
fn a_short_edition_leaves_open_what_it_does_not_say() {
    let expert = Told {
        day: "2031-05-20",
        categories: r#"{ is = "moderator", since = 2026-05-20 }"#,
        claimed: "expert",
        awarded: "expert",
        application: "on = 2031-01-21",
        test: "on = 2031-03-12, score = 34, of = 50",
        portfolio: "on = 2031-04-22, points = 140",
        ..SOUND
    };
    let kept = |told: Told| Told { outcome: "current", awarded: "moderator", ..told };
    let breached =
        |breach: &str| Told { test: format!("on = 2031-03-12, breach = \"{breach}\"").leak(), ..expert };
    let exempt = Told { test: "", more: "exempt-from-test = \"repeat-confirmation\"", ..expert };
    for (told, number, wanted) in [
        // Without a ladder it is sure that the claim is above the result, and open what is left.
        (expert, "A024", Some(Error)),
        (kept(expert), "A024", Some(Note)),
        (breached("first"), "A025", Some(Error)),
        (kept(breached("first")), "A025", Some(Note)),
        (breached("second"), "A025", Some(Note)),
        // It lists grounds, and this is none of them; how sure that is, its least sure ground tells.
        (exempt, "A029", Some(Warning)),
        (Told { more: "exempt-from-test = \"old-category\"", ..exempt }, "A029", None),
    ] {
        let mut files = told.files().to_vec();
        files.push(file("data/edition.toml", SHORT_EDITION.to_owned()));
        let found = verdicts(&files).into_iter().filter(|(found, _)| *found == number);
        let wanted: Vec<_> = wanted.map(|severity| (number, severity)).into_iter().collect();
        assert_eq!(found.collect::<Vec<_>>(), wanted, "{} {}", told.test, told.awarded);
    }
}

#[test]
fn a_missing_fact_is_said_once() {
    let unknown = Told { categories: "", test: "on = 2026-03-12, breach = \"first\"", ..SOUND };
    let refused = Told { outcome: "below-current", awarded: "teacher", ..unknown };
    assert_eq!(unknown.verdicts(), [("A025", Error)]);
    // The rule about the order of categories says that the current one is not known.
    assert_eq!(refused.verdicts(), NOTHING);
    let first = Told { more: "first-attestation = true", claimed: "head-3", post_type: "head", ..refused };
    assert_eq!(first.verdicts(), [("A025", Note)]);
    let exempt = Told { categories: "", test: "", more: "exempt-from-test = \"old-category\"", ..SOUND };
    assert_eq!(exempt.verdicts(), NOTHING);
    let wrong_post = Told { claimed: "head-3", awarded: "head-3", ..SOUND };
    assert_eq!(wrong_post.verdicts(), NOTHING);
}

#[test]
fn a_portfolio_is_of_the_school_year_of_the_sitting() {
    let of = |day: &'static str, on: &str| {
        let portfolio = format!("on = {on}, points = 140").leak();
        Told { day, portfolio, ..SOUND }.verdicts()
    };
    assert_eq!(of("2026-08-31", "2026-08-31"), NOTHING);
    assert_eq!(of("2026-09-01", "2026-08-31"), [("A031", Warning)], "the school year has just ended");
    assert_eq!(of("2026-12-31", "2026-08-31"), [("A031", Warning)]);
    assert_eq!(of("2027-01-01", "2026-08-31"), [("A031", Error)]);
    assert_eq!(of("2026-09-01", "2025-08-31"), [("A031", Error)]);
}

#[test]
fn what_a_breach_leaves_is_named_where_it_is_certain() {
    let told = Told {
        categories: "{ is = \"expert\", since = 2021-05-20 }",
        test: "on = 2026-03-12, breach = \"first\"",
        claimed: "researcher",
        awarded: "researcher",
        ..SOUND
    };
    let said = said("A025", &told.files());
    assert!(said.len() == 1 && said[0].contains("`moderator`"), "{said:?}");
}
