//! The decision table of the 2025 edition, written by hand from its text, beside what the program decides.

use std::collections::HashMap;

use qujat::checks::attestation::claim::Claim;
use qujat::checks::attestation::judge;
use qujat::editions::values::Level;
use qujat::finding::Severity;
use qujat::kinds::Content;
use qujat::kinds::decision::{Breach, Case, Early, Exemption, Outcome, Procedure};
use qujat::kinds::people::{Category, Ladder};
use qujat::library::categories::Held;
use qujat::source::Spanned;
use qujat::when::{Day, years_earlier};

use crate::tables::{Table, tables};
use crate::workspace;

/// A day on which the edition was in force beyond doubt, in the season of portfolios.
const SITTING: Day = Day::constant(2026, 5, 20);

const POSTS: [&str; 5] = ["pedagogue", "deputy", "deputy-first", "head", "head-first"];
const PROCEDURES: [&str; 2] = ["award", "confirm"];
const PERCENTS: [Option<u32>; 7] = [None, Some(40), Some(50), Some(60), Some(70), Some(80), Some(90)];
const EXEMPTIONS: [&str; 5] =
    ["none", "experience-30", "old-category", "repeat-confirmation", "language-certificate"];
const ANSWERS: [&str; 2] = ["no", "yes"];
const PORTFOLIOS: [&str; 4] = ["fits", "below", "unmet", "none"];
const EARLY: [&str; 4] = ["no", "fits", "soon", "few"];

/// The tables with what they say of each question, asked once for each answer they may have.
struct Law {
    steps: Table,
    thresholds: Table,
    exemptions: HashMap<[&'static str; 5], &'static str>,
    early: HashMap<[&'static str; 4], &'static str>,
    verdicts: HashMap<[&'static str; 9], String>,
    verdict: Table,
}

impl Law {
    fn read() -> Self {
        let [steps, thresholds, exemption, early, verdict] =
            <[Table; 5]>::try_from(tables("kz-83-2025-32")).ok().unwrap();
        let mut this = Self {
            steps,
            thresholds,
            exemptions: HashMap::new(),
            early: HashMap::new(),
            verdicts: HashMap::new(),
            verdict,
        };
        for post in POSTS {
            for procedure in PROCEDURES {
                for claimed in this.awarded_to(post) {
                    for fact in EARLY {
                        let facts = HashMap::from([
                            ("early", fact),
                            ("post", post),
                            ("procedure", procedure),
                            ("claimed", claimed),
                        ]);
                        this.early.insert(
                            [fact, post, procedure, claimed],
                            word_of(&EARLY_ANSWERS, &early.cell(&facts, "is")),
                        );
                    }
                    for (current, _) in Category::ALL {
                        for fact in EXEMPTIONS {
                            let facts = HashMap::from([
                                ("exemption", fact),
                                ("post", post),
                                ("procedure", procedure),
                                ("claimed", claimed),
                                ("current", *current),
                            ]);
                            let key = [fact, post, procedure, claimed, *current];
                            this.exemptions
                                .insert(key, word_of(&EXEMPTION_ANSWERS, &exemption.cell(&facts, "is")));
                        }
                    }
                }
            }
        }
        this
    }

    /// Categories of the table of steps that stand on a post's ladder.
    fn awarded_to(&self, post: &str) -> Vec<&'static str> {
        let is_listed = |category: &str| self.steps.rows.iter().any(|row| row[0] == [category]);
        let all = Category::ALL
            .iter()
            .filter(|(word, category)| category.ladder() == ladder(post) && is_listed(word));
        all.map(|(word, _)| *word).collect()
    }

    fn step(&self, post: &str, current: &str, claimed: &str) -> &'static str {
        let Some(row) = self.steps.rows.iter().find(|row| row[0] == [claimed]) else { return "not-awarded" };
        if !self.awarded_to(post).contains(&claimed) {
            return "other-post";
        }
        let has = |column: usize| row[column].iter().any(|word| word == current);
        let is_first = post.ends_with("-first");
        match () {
            () if has(1) => "same",
            () if has(2) => "next",
            () if has(3) => "listed",
            () if has(4) => "supposed",
            () if is_first => "free",
            () => "other",
        }
    }

    fn test(&self, claimed: &str, percent: Option<u32>) -> &'static str {
        let threshold = self.thresholds.rows.iter().find(|row| row[0].iter().any(|word| word == claimed));
        let threshold: u32 = threshold.map_or(0, |row| row[1][0].parse().unwrap());
        match percent {
            None => "none",
            Some(percent) if percent < threshold => "below",
            Some(_) => "reached",
        }
    }

    /// What the tables say of a combination of facts.
    fn verdict(&mut self, facts: &Facts) -> &str {
        let step = self.step(facts.post, facts.current.0, facts.claimed.0);
        let is_heard = !matches!(step, "not-awarded" | "other-post");
        let early = [facts.early, facts.post, facts.procedure, facts.claimed.0];
        let exemption = [facts.exemption, facts.post, facts.procedure, facts.claimed.0, facts.current.0];
        let key = [
            step,
            facts.procedure,
            facts.false_data,
            facts.breach,
            facts.late,
            facts.portfolio,
            if is_heard { self.early[&early] } else { "" },
            if is_heard { self.exemptions[&exemption] } else { "" },
            self.test(facts.claimed.0, facts.percent),
        ];
        let verdict = &self.verdict;
        self.verdicts.entry(key).or_insert_with_key(|key| {
            let columns = verdict.columns.iter().map(String::as_str);
            let mut named: HashMap<&str, &str> = columns.zip(key.iter().copied()).collect();
            // What the tables do not say of a claim that is not heard at all does not matter.
            named.retain(|_, word| !word.is_empty());
            verdict.cell(&named, "verdict")
        })
    }
}

const EARLY_ANSWERS: [&str; 4] = ["no", "met", "unmet", "open"];
const EXEMPTION_ANSWERS: [&str; 4] = ["none", "given", "ungrounded", "open"];

fn word_of(known: &[&'static str], word: &str) -> &'static str {
    known.iter().find(|known| **known == word).unwrap_or_else(|| panic!("`{word}` is no answer"))
}

fn ladder(post: &str) -> Ladder {
    match post.trim_end_matches("-first") {
        "deputy" => Ladder::Deputy,
        "head" => Ladder::Head,
        _ => Ladder::Pedagogue,
    }
}

/// A combination of facts, in the words of the tables.
#[derive(Debug, Clone, Copy)]
struct Facts {
    post: &'static str,
    procedure: &'static str,
    current: (&'static str, Category),
    claimed: (&'static str, Category),
    percent: Option<u32>,
    exemption: &'static str,
    breach: &'static str,
    late: &'static str,
    false_data: &'static str,
    portfolio: &'static str,
    early: &'static str,
}

impl Facts {
    /// Lays the facts over a case that has all that a case can have.
    fn lay_over(&self, case: &mut Case, full: &Case) {
        set(&mut case.procedure, word(Procedure::ALL, self.procedure));
        set(&mut case.claimed, self.claimed.1);
        set(&mut case.awarded, self.claimed.1);
        set(&mut case.outcome, Outcome::Claimed);
        case.first_attestation = self.post.ends_with("-first").then_some(true);
        case.exempt_from_test = (self.exemption != "none")
            .then(|| Spanned { value: word(Exemption::ALL, self.exemption), span: case.span });
        case.early = (self.early != "no").then(|| {
            let enough = if self.early == "few" { 1 } else { 9 };
            Early {
                achievements: Some(Spanned { value: enough, span: case.span }),
                ..full.early.clone().unwrap()
            }
        });
        self.lay_portfolio(case, full);
        case.application.as_mut().unwrap().late = (self.late == "yes").then_some(true);
        self.lay_test(case, full);
    }

    fn lay_test(&self, case: &mut Case, full: &Case) {
        let of = if ladder(self.post) == Ladder::Pedagogue { 50 } else { 60 };
        let breach = (self.breach != "none")
            .then(|| Spanned { value: word(Breach::ALL, self.breach), span: case.span });
        let is_there = self.percent.is_some() || breach.is_some();
        case.test = is_there.then(|| {
            let mut test = full.test.clone().unwrap();
            // A breach stands in place of a score.
            test.score = self
                .percent
                .filter(|_| breach.is_none())
                .map(|percent| Spanned { value: of * percent / 100, span: case.span });
            test.of = test.score.as_ref().map(|score| Spanned { value: of, span: score.span });
            test.breach = breach;
            test
        });
    }

    fn lay_portfolio(&self, case: &mut Case, full: &Case) {
        case.portfolio = full.portfolio.clone().filter(|_| self.portfolio != "none");
        if let Some(review) = &mut case.portfolio {
            review.unmet.retain(|_| self.portfolio == "unmet");
            let points = if self.portfolio == "below" { 1 } else { 500 };
            review.points = Some(Spanned { value: points, span: case.span });
            review.false_data = (self.false_data == "yes").then_some(true);
        }
    }

    fn held(&self) -> Held {
        let years = match self.early {
            "soon" => 1,
            "fits" | "few" => 3,
            _ => 5,
        };
        Held { category: self.current.1, since: years_earlier(SITTING, years) }
    }

    fn level(&self) -> Level {
        match self.claimed.1 {
            Category::Master => Level::Ministry,
            Category::Researcher | Category::Deputy1 | Category::Head1 => Level::Region,
            Category::Expert | Category::Deputy3 | Category::Deputy2 | Category::Head3 | Category::Head2 => {
                Level::District
            }
            _ => Level::Organization,
        }
    }

    fn post_type(&self) -> &'static str {
        match ladder(self.post) {
            Ladder::Pedagogue => "preschool",
            Ladder::Deputy => "deputy-methodical",
            Ladder::Head => "school-head",
        }
    }
}

fn set<T>(place: &mut Spanned<T>, value: T) {
    place.value = value;
}

fn word<T: Copy>(all: &[(&str, T)], wanted: &str) -> T {
    all.iter().find(|(word, _)| *word == wanted).unwrap().1
}

/// A case with a test, a portfolio, an application and an early attestation, to be varied.
const FULL: &str = r#"
kind = "decision"
status = "approved"
number = "2"
body = "attestation-commission"
date = 2026-05-20
[[case]]
person = "a-serikova"
procedure = "award"
claimed = "moderator"
application = { on = 2026-01-21, via = "ustaz" }
test = { on = 2026-03-12, score = 36, of = 50 }
portfolio = { on = 2026-04-22, points = 500, unmet = ["1.1"] }
early = { achievements = 9 }
outcome = "claimed"
awarded = "moderator"
"#;

#[test]
fn every_combination_matches_one_row_and_the_program_agrees() {
    let file = qujat::cards::Example { path: "data/full.toml".to_owned(), bytes: FULL.as_bytes().to_vec() };
    let (library, _) = workspace::check(&[file]);
    let full = library.documents.iter().find_map(|document| match &document.content {
        Content::Decision(decision) => Some(decision.case[0].clone()),
        _ => None,
    });
    let (full, law) = (full.unwrap(), library.editions.on(SITTING));
    let halves = Category::ALL.split_at(Category::ALL.len() / 2);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let threads = [halves.0, halves.1].map(|half| scope.spawn(|| disagreements(half, &full, law)));
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(
        wrong.is_empty(),
        "{} kinds of disagreement, among them:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

/// Where the program says another thing than the tables: one example a pair of verdicts, rule and step.
fn disagreements(
    currents: &[(&'static str, Category)],
    full: &Case,
    law: Option<qujat::editions::LawOfDay<'_>>,
) -> Vec<String> {
    let mut tables = Law::read();
    let mut wrong: HashMap<String, String> = HashMap::new();
    let mut case = full.clone();
    combinations(currents, &mut |facts: &Facts| {
        facts.lay_over(&mut case, full);
        let claim = Claim {
            case: &case,
            day: SITTING,
            level: Some(facts.level()),
            post_type: Some(facts.post_type()),
            held: Some(facts.held()),
            experience_since: Some(years_earlier(SITTING, 31)),
            registered: &[],
            earlier: Vec::new(),
        };
        let tally = judge(&claim, law);
        let verdict = match tally.gravest {
            None => "allowed",
            Some((Severity::Error, _)) => "forbidden",
            Some(_) => "undetermined",
        };
        let wanted = tables.verdict(facts);
        if verdict != wanted {
            let kind = format!("{verdict} by {:?}, wanted {wanted}", tally.gravest);
            wrong.entry(kind.clone()).or_insert_with(|| format!("{kind}: {facts:?}"));
        }
    });
    wrong.into_values().collect()
}

/// Every combination that a document can say: a breach stands in place of a score, false data in a portfolio.
fn combinations(currents: &[(&'static str, Category)], visit: &mut dyn FnMut(&Facts)) {
    for current in currents {
        for claimed in Category::ALL {
            for post in POSTS {
                // Who holds a category of this ladder by attestation is not attested for the first time.
                let is_new = current.1.ladder() != ladder(post) || BASES.contains(&current.1);
                if !is_new && post.ends_with("-first") {
                    continue;
                }
                for procedure in PROCEDURES {
                    let facts = Facts { post, procedure, current: *current, claimed: *claimed, ..PLAIN };
                    evidence(facts, visit);
                }
            }
        }
    }
}

fn evidence(facts: Facts, visit: &mut dyn FnMut(&Facts)) {
    for exemption in EXEMPTIONS {
        for early in EARLY {
            for late in ANSWERS {
                for (false_data, portfolio) in reviews() {
                    let facts = Facts { exemption, early, late, false_data, portfolio, ..facts };
                    PERCENTS.into_iter().for_each(|percent| visit(&Facts { percent, ..facts }));
                    ["first", "second"].into_iter().for_each(|breach| visit(&Facts { breach, ..facts }));
                }
            }
        }
    }
}

fn reviews() -> impl Iterator<Item = (&'static str, &'static str)> {
    let all =
        ANSWERS.into_iter().flat_map(|answer| PORTFOLIOS.into_iter().map(move |review| (answer, review)));
    all.filter(|(false_data, portfolio)| (*false_data, *portfolio) != ("yes", "none"))
}

/// Categories of deputies and heads that are held without attestation.
const BASES: [Category; 2] = [Category::Deputy, Category::Head];

const PLAIN: Facts = Facts {
    post: "pedagogue",
    procedure: "award",
    current: ("teacher", Category::Teacher),
    claimed: ("moderator", Category::Moderator),
    percent: None,
    exemption: "none",
    breach: "none",
    late: "no",
    false_data: "no",
    portfolio: "fits",
    early: "no",
};
