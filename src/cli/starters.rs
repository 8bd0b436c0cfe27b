//! Files to start from. A comment line begins with `#kk`, `#ru` or `#en`, and only those of one language are kept.

use crate::text::Language;

/// A file of a fresh workspace.
pub struct Starter {
    /// Its path relative to the workspace.
    pub path: &'static str,
    /// Its text with comments in every language.
    pub text: &'static str,
}

/// The workspace that `qujat init` makes.
pub const WORKSPACE: &[Starter] = &[
    Starter { path: "qujat.toml", text: include_str!("starters/qujat.toml") },
    Starter { path: ".gitignore", text: include_str!("starters/gitignore") },
    Starter { path: ".vscode/extensions.json", text: include_str!("starters/extensions.json") },
    Starter { path: "data/organization.toml", text: include_str!("starters/organization.toml") },
    Starter { path: "data/people.toml", text: include_str!("starters/people.toml") },
    Starter { path: "data/bodies/pedagogical-council.toml", text: include_str!("starters/body.toml") },
    Starter { path: "data/plans/2026-2027-annual.toml", text: include_str!("starters/annual.toml") },
    Starter { path: "data/orders/order-2026-1.toml", text: include_str!("starters/order.toml") },
    Starter {
        path: "data/protocols/2026-09-03-pedagogical-council.toml",
        text: include_str!("starters/council.toml"),
    },
];

/// Services that run a repository's checks, as `--ci` names them.
pub const SERVICES: &[&str] = &["github", "gitlab"];

/// The file by which a service checks and publishes a workspace.
pub fn workflow(service: &str) -> Starter {
    match service {
        "gitlab" => Starter { path: ".gitlab-ci.yml", text: include_str!("starters/gitlab.yml") },
        _ => Starter { path: ".github/workflows/qujat.yml", text: include_str!("starters/github.yml") },
    }
}

/// Documents that `qujat new` makes, by kind.
pub const DOCUMENTS: &[(&str, &str)] = &[
    ("plan", include_str!("starters/new-plan.toml")),
    ("protocol", include_str!("starters/new-protocol.toml")),
    ("decision", include_str!("starters/new-decision.toml")),
    ("order", include_str!("starters/new-order.toml")),
    ("body", include_str!("starters/new-body.toml")),
    ("certificates", include_str!("starters/new-certificates.toml")),
];

/// The text with comments in one language, and `{{name}}` replaced by its value.
pub fn fill(text: &str, language: Language, values: &[(&str, String)]) -> String {
    let mut filled = String::new();
    for line in text.lines() {
        let comment = Language::ALL
            .into_iter()
            .find(|other| line.trim_start().starts_with(&format!("#{} ", other.code())));
        match comment {
            Some(other) if other != language => {}
            Some(_) => filled.push_str(&line.replacen(&format!("#{} ", language.code()), "# ", 1)),
            None => filled.push_str(line),
        }
        if comment.is_none_or(|other| other == language) {
            filled.push('\n');
        }
    }
    filled = filled.replace("{{lang}}", language.code());
    values.iter().fold(filled, |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
}

/// Letters as a TOML string: JSON's escapes are TOML's.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
