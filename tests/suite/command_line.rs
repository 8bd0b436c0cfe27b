//! The command line: exit codes, streams, formats, colours, languages.

use std::path::Path;

use serde_json::Value as Json;

use crate::program::{command, fresh, qujat, repository, run};

/// A workspace with one error and one warning.
fn faulty() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, place) = fresh();
    let protocol = "kind = \"protocol\"\nstatus = \"approved\"\nbody = \"pedagogical-council\"\ndate = 11.03.2024\n\
                    [[agenda]]\ntitle = \"Ағымдағы мәселелер\"\n";
    std::fs::write(place.join("data/a.toml"), protocol).unwrap();
    std::fs::write(place.join("data/b.toml"), protocol.replace("11.03.2024", "2026-10-01")).unwrap();
    (folder, place)
}

#[test]
fn the_sample_checks_clean() {
    let run = qujat(&repository(), &["check", "--lang", "en"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(run.stderr.contains("no errors, no warnings"), "{}", run.stderr);
}

#[test]
fn exit_codes_tell_clean_faulty_and_failed() {
    let (_folder, place) = faulty();
    assert_eq!(qujat(&place, &["check"]).code, 1);
    assert_eq!(qujat(&place, &["chek"]).code, 2);
    assert_eq!(qujat(Path::new("/"), &["check"]).code, 2);
    assert_eq!(qujat(&place, &["--version"]).code, 0);
    assert_eq!(qujat(&place, &["check", "--help"]).code, 0);
    assert_eq!(qujat(&place, &[]).code, 2);
}

#[test]
fn outside_a_workspace_it_says_how_to_start_one() {
    let folder = tempfile::TempDir::new().unwrap();
    let said = qujat(folder.path(), &["check", "--lang", "en"]);
    assert!(said.stderr.contains("qujat init my-folder"), "{}", said.stderr);
}

#[test]
fn json_is_one_object_a_line_with_places_in_characters() {
    let (_folder, place) = faulty();
    let said = qujat(&place, &["check", "--format", "json", "--lang", "kk"]);
    let findings: Vec<Json> = said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let first = &findings[0];
    assert_eq!(first["code"], "S009");
    assert_eq!(first["name"], "dotted-date");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "data/a.toml");
    assert_eq!((&first["line"], &first["column"]), (&Json::from(4), &Json::from(8)));
    assert!(first["message"].as_str().unwrap().contains("11.03.2024"));
    assert!(first["help"].is_string() && first.get("basis").is_some());
    assert_eq!(first["paste"], "2024-03-11");
    assert!(findings.iter().any(|finding| finding["severity"] == "warning"));
}

#[test]
fn machine_formats_go_to_stdout_and_parse() {
    let (_folder, place) = faulty();
    let sarif: Json = serde_json::from_str(&qujat(&place, &["check", "--format", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "S009");
    let github = qujat(&place, &["check", "--format", "github"]).stdout;
    assert!(
        github.starts_with(
            "::error file=data/a.toml,line=4,endLine=4,col=8,endColumn=18,title=S009 dotted-date::"
        ),
        "{github}"
    );
}

#[test]
fn colours_follow_the_flag_then_the_environment() {
    let (_folder, place) = faulty();
    let colored = |environment: &[(&str, &str)], arguments: &[&str]| {
        let mut command = command(&place);
        command.envs(environment.iter().copied()).arg("check").args(arguments);
        run(&mut command).stderr.contains('\u{1b}')
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&[], &["--color", "always"]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
}

#[test]
fn every_language_has_its_own_help_and_messages() {
    let (_folder, place) = faulty();
    let said = |language: &str, arguments: &[&str]| {
        let run = qujat(&place, &[arguments, &["--lang", language]].concat());
        format!("{}{}", run.stdout, run.stderr)
    };
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["rules", "--help"],
        &["rules", "impact", "--help"],
        &["due", "--help"],
        &["new", "--help"],
        &["check"],
        &["explain", "D007"],
        &["chek"],
        &["new", "act"],
    ] {
        let [kk, ru, en] = ["kk", "ru", "en"].map(|language| said(language, arguments));
        assert!(kk != ru && ru != en && kk != en, "{arguments:?}");
        let foreign = |text: &str| {
            ["Usage", "Options", "Commands", "error:", "[OPTIONS]", "<KIND>", "[PATH]", "<COMMAND>"]
                .iter()
                .any(|word| text.contains(word))
        };
        assert!(!foreign(&kk) && !foreign(&ru), "{arguments:?}\n{kk}\n{ru}");
    }
}

#[test]
fn a_fresh_workspace_checks_clean_and_builds_in_every_language() {
    for language in ["kk", "ru", "en"] {
        let folder = tempfile::TempDir::new().unwrap();
        assert_eq!(qujat(folder.path(), &["init", "ws", "--lang", language]).code, 0);
        let place = folder.path().join("ws");
        let checked = qujat(&place, &["check", "--format", "json"]);
        assert_eq!((checked.code, checked.stdout.as_str()), (0, ""));
        assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
        let settings = std::fs::read_to_string(place.join("qujat.toml")).unwrap();
        let wished = ["base-url", "introduction", "colors"].into_iter().fold(settings, |settings, key| {
            assert!(settings.contains(&format!("\n# {key} = ")), "{settings}");
            settings.replace(&format!("\n# {key} = "), &format!("\n{key} = "))
        });
        std::fs::write(place.join("qujat.toml"), wished).unwrap();
        let checked = qujat(&place, &["check", "--format", "json"]);
        assert_eq!((checked.code, checked.stdout.as_str()), (0, ""), "what is offered can be taken");
        let protocol =
            std::fs::read_to_string(place.join("data/protocols/2026-09-03-pedagogical-council.toml"))
                .unwrap();
        assert!(protocol.starts_with(&format!("#:schema ../../.schema/protocol.{language}.json\n# ")));
        assert!(!protocol.contains("#kk") && !protocol.contains("#ru") && !protocol.contains("#en"));
        assert!(place.join(format!(".schema/protocol.{language}.json")).is_file());
        assert_eq!(qujat(folder.path(), &["init", "ws"]).code, 2, "a full folder is left alone");
    }
}

#[test]
fn new_documents_are_filled_in_and_check_clean() {
    let (_folder, place) = fresh();
    let made = |arguments: &[&str]| {
        let run = qujat(&place, &[&["new"], arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        std::fs::read_to_string(place.join(run.stdout.trim())).unwrap()
    };
    let sitting = made(&["protocol", "--sitting", "2026-2027-annual#council-1", "--date", "2026-10-05"]);
    for line in [
        "number = \"2\"",
        "date = 2026-10-05",
        "body = \"pedagogical-council\"",
        "  \"a-nurbekova\",",
        "Жылдық жоспарды талқылау",
    ] {
        assert!(sitting.contains(line), "{line} in\n{sitting}");
    }
    assert!(made(&["protocol", "--date", "2026-10-06"]).contains("number = \"3\""));
    assert!(made(&["plan"]).contains("school-year = \""));
    assert!(made(&["order", "--date", "2026-10-06"]).contains("number = \"2\""));
    let checked = qujat(&place, &["check", "--format", "json", "--today", "2026-12-01"]);
    assert_eq!((checked.code, checked.stdout.as_str()), (0, ""));
    assert_eq!(qujat(&place, &["new", "protocol", "--date", "2026-10-06"]).code, 2, "no file is overwritten");
    let none = qujat(&place, &["new", "decision", "--lang", "en"]);
    assert_eq!(none.code, 2, "there is no commission");
    assert!(none.stderr.contains("`qujat new body --type attestation-commission`"), "{}", none.stderr);
    assert_eq!(qujat(&place, &["new", "plan", "--id", "../../outside"]).code, 2);
}

#[test]
fn a_draft_is_checked_but_does_not_fail() {
    let (_folder, place) = fresh();
    let draft = "kind = \"protocol\"\nstatus = \"draft\"\nbody = \"pedagogical-council\"\ndate = 2026-10-01\n\
                 chair = \"d-omarova\"\nsecretary = \"d-omarova\"\n[[agenda]]\ntitle = \"…\"\n";
    std::fs::write(place.join("data/draft.toml"), draft).unwrap();
    let said = qujat(&place, &["check", "--format", "json"]);
    assert!(said.stdout.contains("D003"), "{}", said.stdout);
    assert_eq!(said.code, 0);
    std::fs::write(place.join("data/draft.toml"), draft.replace("draft", "approved")).unwrap();
    assert_eq!(qujat(&place, &["check"]).code, 1);
}

#[test]
fn warnings_become_errors_where_the_workspace_says_so() {
    let (_folder, place) = fresh();
    let protocol = "kind = \"protocol\"\nstatus = \"approved\"\nbody = \"pedagogical-council\"\ndate = 2026-10-01\n[[agenda]]\ntitle = \"Есеп\"\n";
    std::fs::write(place.join("data/a.toml"), protocol).unwrap();
    assert_eq!(qujat(&place, &["check"]).code, 0);
    let config = std::fs::read_to_string(place.join("qujat.toml")).unwrap();
    std::fs::write(place.join("qujat.toml"), format!("{config}\n[check]\nwarn-as-error = [\"D004\"]\n"))
        .unwrap();
    assert_eq!(qujat(&place, &["check"]).code, 1);
}

#[test]
fn completions_and_man_pages_are_made() {
    let (_folder, place) = fresh();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(qujat(&place, &["completions", shell]).stdout.contains("qujat"), "{shell}");
    }
    assert!(qujat(&place, &["man"]).stdout.contains(".TH qujat"));
    assert_eq!(qujat(&place, &["man", "--out", "man"]).code, 0);
    assert!(place.join("man/qujat-build.1").is_file() && place.join("man/qujat-rules-diff.1").is_file());
    let schemas: Json = serde_json::from_str(&qujat(&place, &["schema"]).stdout).unwrap();
    assert_eq!(schemas["plan"]["additionalProperties"], false);
}

#[test]
fn of_an_option_given_twice_the_last_holds() {
    let (_folder, place) = faulty();
    let said = |arguments: &[&str]| qujat(&place, arguments);
    for arguments in [&["--lang", "ru", "check", "--lang", "kk"][..], &["check", "--lang", "ru", "--lang=kk"]]
    {
        let said = said(arguments);
        assert_eq!(said.code, 1, "{}", said.stderr);
        assert!(said.stderr.contains("қате"), "{arguments:?}: {}", said.stderr);
    }
    for arguments in [
        &["--format", "sarif", "check", "--format", "json"][..],
        &["check", "--format", "sarif", "--format", "json", "--today", "2026-01-01", "--today", "2026-01-02"],
        &["--color", "always", "--notes", "check", "--notes", "--color", "never", "--format", "json"],
    ] {
        let said = said(arguments);
        assert!(said.stdout.starts_with("{\"code\""), "{arguments:?}: {}{}", said.stdout, said.stderr);
    }
}

#[test]
fn an_option_of_another_command_is_told_whose_it_is() {
    let said = qujat(Path::new("/"), &["build", "--changed-since", "HEAD", "--lang", "en"]);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("`--changed-since` is an option of `qujat check`"), "{}", said.stderr);
    let said = qujat(Path::new("/"), &["check", "nosuch", "--lang", "ru"]);
    assert!(
        said.stderr.contains("nosuch: такой папки нет") && !said.stderr.contains("os error"),
        "{}",
        said.stderr
    );
    let said = qujat(Path::new("/"), &["explain", "S009", "--on", "2026-01-01", "--lang", "en"]);
    assert!(said.code == 0 && said.stderr.contains("rests on no edition"), "{}", said.stderr);
}

#[test]
fn the_gravest_finding_is_the_one_to_read_about() {
    let said = qujat(&repository(), &["check", "--notes", "--lang", "en"]);
    assert_eq!(said.code, 0);
    let (_folder, place) = faulty();
    let decision = "kind = \"waiver\"\n[[waiver]]\ncode = \"D001\"\ndocument = \"2026-09-03-pedagogical-council\"\nreason = \"Түпнұсқадағыдай.\"\nby = \"director\"\nuntil = 2026-12-31\n";
    std::fs::write(place.join("data/0.toml"), decision).unwrap();
    let said = qujat(&place, &["check", "--lang", "en"]).stderr;
    assert!(said.contains("warning[R010]") && said.contains("`qujat explain S009`"), "{said}");
}

#[test]
fn a_commission_its_sitting_order_and_certificates_follow_each_other() {
    let (_folder, place) = fresh();
    let new = |arguments: &[&str]| {
        qujat(&place, &[&["new"], arguments, &["--date", "2026-08-28", "--lang", "en"]].concat())
    };
    let made = |arguments: &[&str]| {
        let run = new(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        let path = run.stdout.trim().to_owned();
        let text = std::fs::read_to_string(place.join(&path)).unwrap();
        (path, text)
    };
    assert!(new(&["body"]).stderr.contains("attestation-commission"), "the sort must be named");
    let people = std::fs::read_to_string(place.join("data/people.toml")).unwrap();
    let left = people.replacen(
        "[[person]]",
        "[[person]]\nid = \"x-left\"\nfamily-name = \"Кеткен\"\nuntil = 2026-01-31\n\n[[person]]",
        1,
    );
    std::fs::write(place.join("data/people.toml"), left).unwrap();
    let (path, body) = made(&["body", "--type", "attestation-commission"]);
    assert_eq!(path, "data/bodies/attestation-commission.toml");
    assert!(body.contains("chair = \"a-nurbekova\"") && !body.contains("x-left"), "{body}");
    let said = qujat(&place, &["check", "--format", "json", "--today", "2026-12-01"]).stdout;
    assert!(
        said.contains("A040") && !said.contains("\"S0"),
        "its faults are those of the composition alone: {said}"
    );
    assert!(new(&["certificates"]).stderr.contains("`qujat new order`"), "there is no sitting yet");
    let (path, decision) = made(&["decision"]);
    for written in ["\noutcome", "\nawarded", "\napplication", "x-left"] {
        assert!(!decision.contains(written), "{written} in\n{decision}");
    }
    let filled = decision
        .replace("# test = { on = …, score = …, of = 50 }", "test = { on = 2026-03-12, score = …, of = 50 }");
    std::fs::write(place.join(&path), &filled).unwrap();
    let said = qujat(&place, &["check", "--format", "json", "--today", "2026-12-01"]).stdout;
    assert!(said.contains("\"D031\"") && !said.contains("S004"), "{said}");
    let filled = filled
        .replace("score = …", "score = 36")
        .replace("\"draft\"", "\"approved\"")
        .replace("# outcome = \"…\"", "outcome = \"claimed\"")
        .replace("# awarded = \"…\"", "awarded = \"moderator\"");
    std::fs::write(place.join(&path), filled).unwrap();
    let (path, order) = made(&["order"]);
    assert!(
        order.contains("cases = [\"2026-08-28-attestation#a-nurbekova\"]")
            && order.contains("basis = [\"2026-08-28-attestation\"]"),
        "{order}"
    );
    assert!(
        new(&["certificates"]).stderr.contains("approve the order"),
        "an order that is a draft is no ground"
    );
    std::fs::write(place.join(path), order.replace("\"draft\"", "\"approved\"")).unwrap();
    let (path, register) = made(&["certificates"]);
    assert_eq!(path, "data/registers/certificates-2026-08-28.toml");
    assert!(
        register.contains("case = \"2026-08-28-attestation#a-nurbekova\"\norder = \"order-2026-2\""),
        "{register}"
    );
    let said = qujat(&place, &["check", "--format", "json", "--today", "2026-12-01"]).stdout;
    assert!(!said.lines().any(|line| line.contains("registers/") && line.contains("\"error\"")), "{said}");
}
