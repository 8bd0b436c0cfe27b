//! The boundaries of what follows from decisions on paper: terms of certificates, days of editions.

use qujat::cards::Example;

use crate::workspace::check;

/// Verdicts of some rules, as `error A063`.
fn verdicts(rules: &[&str], files: &[(&str, String)]) -> Vec<String> {
    let example =
        |(path, text): &(&str, String)| Example { path: (*path).to_owned(), bytes: text.clone().into() };
    let (_, report) = check(&files.iter().map(example).collect::<Vec<_>>());
    let of_these = report.findings().iter().filter(|finding| rules.contains(&finding.code.number));
    of_these.map(|finding| format!("{} {}", finding.severity.word(), finding.code.number)).collect()
}

fn decision(date: &str, case: &str) -> String {
    let head = format!(
        "kind = \"decision\"\nstatus = \"approved\"\nnumber = \"2\"\nbody = \"attestation-commission\"\ndate = {date}\n"
    );
    format!("{head}[[case]]\nperson = \"a-serikova\"\nprocedure = \"award\"\n{case}\n")
}

fn order(date: &str) -> String {
    let head = format!(
        "kind = \"order\"\nstatus = \"approved\"\nnumber = \"38\"\ndate = {date}\ntitle = \"Санат туралы\"\n"
    );
    format!(
        "{head}cases = [\"decision#1\"]\nsigned-by = \"director\"\n[[item]]\ntext = \"Санат берілсін.\"\n"
    )
}

fn certificate(order: &str, on: &str, until: &str) -> String {
    format!(
        "kind = \"certificates\"\n[[certificate]]\ncase = \"decision#1\"\n{order}number = \"1\"\non = {on}\nvalid-until = {until}\n"
    )
}

const MODERATOR: &str = "claimed = \"moderator\"\noutcome = \"claimed\"\nawarded = \"moderator\"";
const HEAD: &str = "claimed = \"head-3\"\noutcome = \"claimed\"\nawarded = \"head-3\"";
const LOWERED: &str = "claimed = \"expert\"\ncurrent = \"expert\"\ntest = { on = 2026-03-12, breach = \"first\" }\n\
                       outcome = \"below-current\"\nawarded = \"moderator\"";
const LOWERED_TWICE: &str = "claimed = \"expert\"\ncurrent = \"expert\"\ntest = { on = 2026-03-12, breach = \"second\" }\n\
                             outcome = \"below-current\"\nawarded = \"teacher\"";

/// How the term of a certificate of 29 May is judged, whose sitting was on the 20th.
fn term(case: &str, until: &str) -> Vec<String> {
    let files = [
        ("data/decision.toml", decision("2026-05-20", case)),
        ("data/order.toml", order("2026-05-22")),
        ("data/certificates.toml", certificate("order = \"order\"\n", "2026-05-29", until)),
    ];
    verdicts(&["A063"], &files)
}

#[test]
fn a_term_counts_from_the_order_and_other_readings_are_doubtful() {
    assert_eq!(term(MODERATOR, "2031-05-22"), [""; 0]);
    for doubtful in ["2031-05-19", "2031-05-20", "2031-05-21", "2031-05-28", "2031-05-29"] {
        assert_eq!(term(MODERATOR, doubtful), ["warning A063"], "{doubtful}");
    }
    for wrong in ["2031-05-18", "2031-05-23", "2031-05-27", "2031-05-30", "2029-05-22", "2030-05-22"] {
        assert_eq!(term(MODERATOR, wrong), ["error A063"], "{wrong}");
    }
}

#[test]
fn heads_have_three_years_and_the_lowered_what_lowered_them_says() {
    for (case, until) in [(HEAD, "2029-05-22"), (LOWERED, "2027-05-22"), (LOWERED_TWICE, "2031-05-22")] {
        assert_eq!(term(case, until), [""; 0], "{until}");
        assert_eq!(term(case, "2030-05-22"), ["error A063"], "{until}");
    }
}

#[test]
fn a_term_from_29_february_ends_on_28_february() {
    let of = |case: &str, until: &str| {
        let files = [
            ("data/decision.toml", decision("2028-02-21", case)),
            ("data/order.toml", order("2028-02-29")),
            ("data/certificates.toml", certificate("order = \"order\"\n", "2028-03-10", until)),
        ];
        verdicts(&["A062", "A063"], &files)
    };
    assert_eq!(of(MODERATOR, "2033-02-28"), [""; 0]);
    assert_eq!(of(MODERATOR, "2033-02-27"), ["warning A063"]);
    assert_eq!(of(MODERATOR, "2033-03-01"), ["error A063"]);
    assert_eq!(of(HEAD, "2031-02-28"), [""; 0]);
}

#[test]
fn without_an_order_only_a_wrong_length_is_told() {
    let of = |order: &str, until: &str| {
        let files = [
            ("data/decision.toml", decision("2026-05-20", MODERATOR)),
            ("data/certificates.toml", certificate(order, "2026-05-29", until)),
        ];
        verdicts(&["A062", "A063", "A064"], &files)
    };
    assert_eq!(of("", "2031-05-20"), ["note A064"]);
    assert_eq!(of("", "2030-05-20"), ["note A064", "error A063"]);
    let foreign = "order = { by = \"Білім бөлімі\", number = \"5\", on = 2026-05-25 }\n";
    assert_eq!(of(foreign, "2031-05-25"), [""; 0]);
    assert_eq!(of(foreign, "2031-05-29"), ["warning A063"]);
    assert_eq!(of(&foreign.replace("-25", "-28"), "2031-05-28"), [""; 0]);
    assert_eq!(of(&foreign.replace("-25", "-29"), "2031-05-29"), [""; 0], "on the day of the order");
    assert_eq!(of(&foreign.replace("-25", "-30"), "2031-05-29"), ["error A062"]);
}

#[test]
fn a_certificate_is_of_a_case_that_its_order_lists() {
    let refused = "claimed = \"moderator\"\noutcome = \"current\"\nawarded = \"teacher\"";
    let of = |case: &str, order: String, by: &str| {
        let files = [
            ("data/decision.toml", decision("2026-05-20", case)),
            ("data/order.toml", order),
            ("data/certificates.toml", certificate(by, "2026-05-29", "2031-05-22")),
        ];
        verdicts(&["A064"], &files)
    };
    let listing = |cases: &str| order("2026-05-22").replace("cases = [\"decision#1\"]\n", cases);
    let own = "order = \"order\"\n";
    assert_eq!(of(MODERATOR, order("2026-05-22"), own), [""; 0]);
    assert_eq!(of(MODERATOR, listing(""), own), ["note A064"], "it lists no cases");
    assert_eq!(of(MODERATOR, listing("cases = [\"decision#2\", 5]\n"), own), [""; 0], "it cannot be read");
    assert_eq!(of(MODERATOR, listing(""), "order = 5\n"), [""; 0], "nor can this");
    assert_eq!(of(MODERATOR, listing(""), ""), ["note A064"], "no order is named");
    // Of a refused case no order is needed to tell.
    for by in ["", own, "order = 5\n"] {
        assert_eq!(of(refused, listing(""), by), ["warning A064"], "{by}");
    }
    assert_eq!(of(refused, order("2026-05-22"), own), [""; 0], "that is the order's fault");
}

/// How a paper of a day is judged that cites an edition.
fn citing(paper: &str, date: &str, cite: &str) -> Vec<String> {
    let head = format!("status = \"approved\"\nnumber = \"1\"\ndate = {date}\n");
    let text = match paper {
        "order" => format!(
            "kind = \"order\"\n{head}title = \"Тақырып\"\ncites = [{{ {cite} }}]\n[[item]]\ntext = \"Бұйрық.\"\n"
        ),
        _ => format!(
            "kind = \"protocol\"\n{head}body = \"staff-meeting\"\n[[agenda]]\ntitle = \"Мәселе\"\ncites = [{{ {cite} }}]\n"
        ),
    };
    verdicts(&["A071", "A072"], &[("data/paper.toml", text)])
}

#[test]
fn a_cited_edition_is_in_force_from_its_first_day() {
    let edition = "edition = \"kz-83-2025-32\"";
    let draft = format!("{edition}, as = \"draft\"");
    for paper in ["order", "protocol"] {
        assert_eq!(citing(paper, "2025-03-09", edition), ["error A071"]);
        assert_eq!(citing(paper, "2025-03-10", edition), [""; 0]);
        assert_eq!(citing(paper, "2025-03-11", edition), [""; 0]);
        assert_eq!(citing(paper, "2025-07-26", edition), [""; 0]);
        assert_eq!(citing(paper, "2025-03-09", &draft), [""; 0]);
        assert_eq!(citing(paper, "2025-03-10", &draft), ["warning A072"]);
        assert_eq!(citing(paper, "2025-07-25", &draft), ["warning A072"]);
        assert_eq!(citing(paper, "2025-07-26", &draft), ["error A072"]);
    }
}

#[test]
fn what_was_in_force_is_said_as_surely_as_it_is_known() {
    let help = |date: &str| {
        let text = format!(
            "kind = \"order\"\nstatus = \"approved\"\nnumber = \"1\"\ndate = {date}\ntitle = \"Тақырып\"\n\
             cites = [{{ edition = \"kz-83-2021-561\" }}]\n[[item]]\ntext = \"Бұйрық.\"\n"
        );
        let (_, report) = check(&[Example { path: "data/paper.toml".to_owned(), bytes: text.into_bytes() }]);
        let finding = report.findings().iter().find(|finding| finding.code.number == "A071").unwrap();
        finding.help.clone().unwrap().en.split(';').next().unwrap().to_owned()
    };
    let of_2025 = "edition No. 32 of 25 February 2025 (`kz-83-2025-32`)";
    assert_eq!(help("2025-07-25"), format!("in force on that day, it seems, was {of_2025}"));
    assert_eq!(help("2025-07-26"), format!("in force on that day was {of_2025}"));
    assert_eq!(help("2021-11-22"), "which edition was in force on that day is not known");
}

#[test]
fn a_cited_edition_may_end_of_itself() {
    let of = |date: &str| {
        let law = "kind = \"rules\"\nid = \"meetings-1\"\nact = \"Акт\"\nact-id = \"meetings\"\nedition = \"1\"\n\
                   in-force = { from = 2025-09-01, until = 2026-01-31, known = \"text\" }\n";
        let paper = format!(
            "kind = \"order\"\nstatus = \"approved\"\nnumber = \"1\"\ndate = {date}\ntitle = \"Тақырып\"\n\
             cites = [{{ edition = \"meetings-1\" }}]\n[[item]]\ntext = \"Бұйрық.\"\n"
        );
        verdicts(&["A071"], &[("data/law.toml", law.to_owned()), ("data/paper.toml", paper)])
    };
    assert_eq!(of("2026-01-31"), [""; 0]);
    assert_eq!(of("2026-02-01"), ["error A071"]);
}

#[test]
fn a_cited_edition_is_in_force_until_the_next() {
    let edition = "edition = \"kz-83-2024-72\"";
    assert_eq!(citing("order", "2024-04-12", edition), ["warning A071"], "its first day is not sure");
    assert_eq!(citing("order", "2025-03-09", edition), [""; 0]);
    assert_eq!(citing("order", "2025-03-10", edition), ["warning A071"]);
    assert_eq!(citing("order", "2025-07-25", edition), ["warning A071"]);
    assert_eq!(citing("order", "2025-07-26", edition), ["error A071"]);
    assert_eq!(citing("protocol", "2025-07-26", edition), ["warning A071"], "minutes may tell of the past");
    let oldest = "edition = \"kz-83-2021-561\"";
    assert_eq!(citing("order", "2025-07-26", oldest), ["error A071"], "some edition after it is sure");
    assert_eq!(citing("order", "2023-01-05", oldest), ["warning A071"]);
    assert_eq!(citing("order", "2023-01-04", oldest), [""; 0]);
    assert_eq!(
        citing("order", "2021-11-22", oldest),
        ["error A071"],
        "from April 2022 on it is sure, before it is not"
    );
    assert_eq!(citing("order", "2021-11-23", oldest), [""; 0]);
    assert_eq!(citing("order", "2024-04-13", edition), [""; 0]);
    let between = "edition = \"kz-83-2023\"";
    assert_eq!(citing("order", "2023-01-04", between), ["warning A071"]);
    assert_eq!(citing("order", "2023-01-05", between), [""; 0]);
    assert_eq!(citing("order", "2024-02-29", between), [""; 0]);
    assert_eq!(citing("order", "2024-04-12", between), [""; 0]);
    assert_eq!(citing("order", "2024-04-13", between), ["warning A071"]);
}

#[test]
fn an_edition_that_was_not_even_signed_is_certainly_no_law() {
    let of = |date: &str, edition: &str| citing("order", date, &format!("edition = \"{edition}\""));
    assert_eq!(of("2024-04-01", "kz-83-2024-72"), ["error A071"], "the day before it was signed");
    assert_eq!(
        of("2024-04-02", "kz-83-2024-72"),
        ["warning A071"],
        "signed, and in force from a day that is inferred"
    );
    assert_eq!(of("2024-04-03", "kz-83-2024-72"), ["warning A071"]);
    assert_eq!(of("2024-04-13", "kz-83-2024-72"), [""; 0]);
    assert_eq!(of("2025-02-24", "kz-83-2025-32"), ["error A071"]);
}

#[test]
fn days_of_a_certificate_go_in_their_order() {
    let of = |lines: &str| {
        let register = format!(
            "kind = \"certificates\"\n[[certificate]]\ncase = \"decision#1\"\n{lines}\nnumber = \"1\"\n"
        );
        let files = [
            ("data/decision.toml", decision("2026-05-20", MODERATOR)),
            ("data/order.toml", order("2026-05-22")),
            ("data/certificates.toml", register),
        ];
        verdicts(&["A062"], &files)
    };
    let own = "order = \"order\"\n";
    assert_eq!(of(&format!("{own}on = 2026-05-22\nreceived = 2026-05-22")), [""; 0]);
    assert_eq!(of(&format!("{own}on = 2026-05-29\nreceived = 2026-05-28")), ["error A062"]);
    assert_eq!(of(&format!("{own}on = 2026-05-29\nreceived = 2026-05-29")), [""; 0]);
    assert_eq!(of(&format!("{own}on = 2026-05-29\nreceived = 2026-05-30")), [""; 0]);
    assert_eq!(of(&format!("{own}received = 2026-05-21")), ["error A062"], "before the order");
    assert_eq!(of(&format!("{own}received = 2026-05-22")), [""; 0]);
    assert_eq!(of(&format!("{own}on = 2026-05-21\nreceived = 2026-05-20")), ["error A062"], "one fault");
    assert_eq!(of("on = 2026-05-19"), ["error A062"], "before the sitting");
    assert_eq!(of("on = 2026-05-20"), [""; 0]);
    let foreign =
        |day: &str| format!("order = {{ by = \"Бөлім\", number = \"5\", on = {day} }}\non = 2026-05-29");
    assert_eq!(of(&foreign("2026-05-19")), ["error A062"]);
    assert_eq!(of(&foreign("2026-05-20")), [""; 0]);
}

#[test]
fn a_case_has_one_order_and_one_certificate() {
    let papers = |more: &[(&'static str, String)]| {
        let mut files = vec![
            ("data/decision.toml", decision("2026-05-20", MODERATOR)),
            ("data/order.toml", order("2026-05-22")),
        ];
        files.extend(more.iter().cloned());
        verdicts(&["A065", "A061"], &files)
    };
    assert_eq!(papers(&[]), [""; 0]);
    assert_eq!(papers(&[("data/second.toml", order("2026-05-25"))]), ["warning A065"]);
    for date in ["2026-05-21", "2026-05-22", "2026-05-23"] {
        assert_eq!(papers(&[("data/second.toml", order(date))]), ["warning A065"], "{date}");
    }
    let draft = order("2026-05-25").replace("approved", "draft");
    assert_eq!(papers(&[("data/second.toml", draft)]), ["warning A065"]);
    let twice = order("2026-05-22").replace("[\"decision#1\"]", "[\"decision#1\", \"decision#a-serikova\"]");
    assert_eq!(papers(&[("data/order.toml", twice)]), ["warning A065"]);
    let one = certificate("order = \"order\"\n", "2026-05-29", "2031-05-22");
    let two = |number: &str| {
        let second = one.replace("kind = \"certificates\"\n", "").replace("\"1\"", &format!("\"{number}\""));
        papers(&[("data/certificates.toml", format!("{one}{second}"))])
    };
    assert_eq!(two("2"), ["warning A065"]);
    assert_eq!(two("10"), ["warning A065"]);
    assert_eq!(two("001"), ["warning A065", "warning A061"]);
    assert_eq!(two("№ 1"), ["warning A065", "warning A061"]);
}

#[test]
fn numbers_that_only_look_different_are_the_same() {
    let register = |a: &str, b: &str| {
        let one = |case: &str, number: &str| {
            format!("[[certificate]]\ncase = \"decision#{case}\"\nnumber = \"{number}\"\non = 2026-05-29\n")
        };
        let second =
            MODERATOR.to_owned() + "\n[[case]]\nperson = \"b-ospanova\"\nprocedure = \"award\"\n" + MODERATOR;
        let files = [
            ("data/decision.toml", decision("2026-05-20", &second)),
            ("data/certificates.toml", format!("kind = \"certificates\"\n{}{}", one("1", a), one("2", b))),
        ];
        verdicts(&["A061"], &files)
    };
    for (a, b) in [("А-13", "A-13"), ("a13", "A13"), ("13", "0013"), ("13/26", "013 / 26"), ("0", "00")] {
        assert_eq!(register(a, b), ["warning A061"], "{a} {b}");
    }
    for (a, b) in
        [("13", "130"), ("13", "1300"), ("100", "10"), ("13/26", "13/27"), ("А-13", "Б-13"), ("13/0", "13/")]
    {
        assert_eq!(register(a, b), [""; 0], "{a} {b}");
    }
}

#[test]
fn an_order_is_that_of_the_attesting_body() {
    let of = |by: &str| {
        let foreign = format!("order = {{ by = \"{by}\", number = \"5\", on = 2026-05-25 }}\n");
        let files = [
            ("data/decision.toml", decision("2026-05-20", MODERATOR)),
            ("data/certificates.toml", certificate(&foreign, "2026-05-29", "2031-05-25")),
        ];
        verdicts(&["A066"], &files)
    };
    assert_eq!(of("Аудандық білім бөлімі"), ["error A066"]);
    assert_eq!(of("Үлгі"), ["error A066"]);
    for own in ["«Үлгі» бөбекжай-балабақшасы", "Ясли-сад «Үлгі»", "заведующая, ясли-сад «Үлгі»"]
    {
        assert_eq!(of(own), [""; 0], "the own organisation by its name");
    }
    let garden = "kind = \"organization\"\nid = \"kunshuaq\"\nname = \"Күншуақ\"\ntype = \"kindergarten\"\n";
    let there = |cases: &str| order("2026-05-22").replace("decision#1", cases);
    let files = [
        ("data/decision.toml", decision("2026-05-20", MODERATOR)),
        ("data/kunshuaq/organization.toml", garden.to_owned()),
        ("data/kunshuaq/order.toml", there("ulgi:decision#1")),
    ];
    assert_eq!(verdicts(&["A066"], &files), ["error A066"]);
    let commission = "kind = \"body\"\ntype = \"attestation-commission\"\nname = \"Комиссия\"\n";
    let files = [
        ("data/kunshuaq/organization.toml", garden.to_owned()),
        ("data/kunshuaq/bodies/attestation-commission.toml", commission.to_owned()),
        ("data/kunshuaq/decision.toml", decision("2026-05-20", MODERATOR)),
        ("data/kunshuaq/order.toml", order("2026-05-22")),
    ];
    assert_eq!(verdicts(&["A066"], &files), [""; 0], "its own commission heard it");
}

#[test]
fn what_was_only_kept_is_refused_also_on_confirmation() {
    let kept = "claimed = \"teacher\"\ncurrent = \"teacher\"\noutcome = \"current\"\nawarded = \"teacher\"";
    let confirmed = decision("2026-05-20", kept).replace("award\"", "confirm\"");
    let ordered = [("data/decision.toml", confirmed.clone()), ("data/order.toml", order("2026-05-22"))];
    assert_eq!(verdicts(&["A053", "A060"], &ordered), ["warning A060"]);
    let certified = [
        ("data/decision.toml", confirmed),
        ("data/certificates.toml", certificate("", "2026-05-29", "2031-05-20")),
    ];
    assert_eq!(verdicts(&["A063", "A064"], &certified), ["warning A064"]);
}

#[test]
fn registers_and_bodies_rest_on_no_draft() {
    let draft = |text: String| text.replace("approved", "draft");
    let register = certificate("order = \"order\"\n", "2026-05-29", "2031-05-22");
    let of = |decision: String, order: String| {
        let files = [
            ("data/decision.toml", decision),
            ("data/order.toml", order),
            ("data/certificates.toml", register.clone()),
        ];
        verdicts(&["R006"], &files)
    };
    let (decided, ordered) = (decision("2026-05-20", MODERATOR), order("2026-05-22"));
    assert_eq!(of(decided.clone(), ordered.clone()), [""; 0]);
    assert_eq!(of(decided.clone(), draft(ordered.clone())), ["warning R006"]);
    assert_eq!(of(draft(decided.clone()), draft(ordered.clone())), ["warning R006"; 2]);
    let formed = |from: &str, order: String| {
        let body = format!(
            "kind = \"body\"\ntype = \"staff-meeting\"\nname = \"Жиналыс\"\n[[term]]\nfrom = {from}\norder = \"order\"\nchair = \"m-sadykova\"\n"
        );
        let files = [
            ("data/decision.toml", decided.clone()),
            ("data/order.toml", order),
            ("data/bodies/b.toml", body),
        ];
        verdicts(&["R006", "D032"], &files)
    };
    assert_eq!(formed("2026-05-22", ordered.clone()), [""; 0]);
    assert_eq!(formed("2026-05-21", ordered.clone()), ["error D032"]);
    assert_eq!(formed("2026-05-22", draft(ordered.clone())), ["warning R006"]);
}

#[test]
fn cycles_of_all_plans_of_a_school_year_count_together() {
    let plan = |year: &str, status: &str, stages: &[&str]| {
        let mut text = format!(
            "kind = \"plan\"\nstatus = \"{status}\"\ntitle = \"Жоспар\"\nschool-year = \"{year}\"\nabout = \"attestation\"\n\
            approved = {{ by = \"director\", on = 2025-08-28 }}\n"
        );
        for stage in stages {
            text += &format!("[[measure]]\nstage = \"{stage}\"\ncontent = \"Іс\"\nwhen = \"2026-01\"\n");
        }
        text
    };
    let of = |second: String| {
        let first = plan("2025-2026", "approved", &["application", "test", "decision"]);
        verdicts(&["A070"], &[("data/a.toml", first), ("data/b.toml", second)])
    };
    assert_eq!(of(plan("2025-2026", "approved", &["application", "decision"])), ["warning A070"]);
    assert_eq!(of(plan("2025-2026", "approved", &["test", "decision"])), [""; 0], "only adds to the first");
    assert_eq!(of(plan("2025-2026", "draft", &["application", "decision"])), [""; 0]);
    assert_eq!(of(plan("2026-2027", "approved", &["application", "decision"])), [""; 0]);
    let of_work = plan("2025-2026", "approved", &["application", "decision"]);
    assert_eq!(of(of_work.replace("about = \"attestation\"\n", "")), [""; 0], "a plan of something else");
}
