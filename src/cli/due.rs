//! `qujat due`: whose category runs out, who must apply for which school year, who is exempt and why.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::cli::rules::{print_json, wants_json, warn_of_errors};
use crate::cli::{Outcome, Session, environment, path_of};
use crate::editions::basis::Basis;
use crate::editions::wording::{Wording, years_of};
use crate::failure::Failure;
use crate::library::Library;
use crate::library::due::{Due, End, Standing};
use crate::load;
use crate::locale;
use crate::names;
use crate::say;
use crate::text::{Say, one_line};
use crate::when::Length;

/// Prints whose category runs out within some time, or has run out.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let as_json = wants_json(session)?;
    let within = within(matches)?;
    let root = environment::workspace(&path_of(matches))?;
    let (library, report) = load::load(&root, environment::jobs(matches))?;
    warn_of_errors(session, &report);
    let until = within.after(session.today);
    let due = library.due(session.today, until);
    let printer = Printer { session, library: &library, names_grounds: matches.get_flag("grounds") };
    if as_json {
        print_json(session, &due.iter().map(|one| printer.json(one)).collect());
        return Ok(Outcome::Clean);
    }
    let (today, count) = (session.today, due.iter().filter(|one| one.end.is_some()).count());
    let (first, last) = (locale::plain_day(today), locale::plain_day(until));
    let head = Say {
        kk: format!(
            "санатының мерзімі {} – {} аралығында аяқталатын немесе аяқталып қойған адамдар: {count}",
            first.kk, last.kk
        ),
        ru: format!(
            "люди, у которых срок категории истекает с {} по {} или уже истёк: {count}",
            first.ru, last.ru
        ),
        en: format!(
            "people whose category runs out from {} to {}, or has run out: {count}",
            first.en, last.en
        ),
    };
    session.console.message(head.to(session.language));
    let mut bases = Bases::default();
    due.iter().for_each(|one| session.console.data(&printer.draw(one, &mut bases)));
    session.console.data(&printer.bases(&bases));
    printer.remarks(&due);
    Ok(Outcome::Clean)
}

fn within(matches: &ArgMatches) -> Result<Length, Failure> {
    let Some(text) = matches.get_one::<String>("within") else { return Ok(Length::Months(12)) };
    Length::parse(text).ok_or_else(|| {
        let message = say!(
            "`--within {text}` – мерзім емес",
            "`--within {text}` – не срок",
            "`--within {text}` is no length of time"
        );
        let help = say!(
            "былай жазыңыз: `90d` – күн, `12m` – ай, `2y` – жыл",
            "пишите так: `90d` – дни, `12m` – месяцы, `2y` – годы",
            "write `90d` for days, `12m` for months, `2y` for years",
        );
        Failure::new(message).help(help)
    })
}

/// What lines rest on, numbered in the order in which it is first needed.
#[derive(Default)]
struct Bases(Vec<Say>);

impl Bases {
    /// « [2]».
    fn mark(&mut self, basis: Say) -> String {
        let known = self.0.iter().position(|other| *other == basis);
        let index = known.unwrap_or_else(|| {
            self.0.push(basis);
            self.0.len() - 1
        });
        format!(" [{}]", index + 1)
    }
}

struct Printer<'p> {
    session: &'p Session,
    library: &'p Library,
    /// True where the person asked for grounds of health and family by name.
    names_grounds: bool,
}

/// Grounds that tell nothing of health or family. Any other, those of editions to come among them, is named only
/// where somebody asks for it.
const PLAIN_GROUNDS: [&str; 5] = ["study", "military-service", "moved", "from-authority", "post-changed"];

impl Printer<'_> {
    /// The person, the category and its end; then what is to be done, and what the end rests on.
    fn draw(&self, due: &Due<'_>, bases: &mut Bases) -> String {
        let language = self.session.language;
        let name = names::full(due.person, Some(self.session.today), language);
        let post = due.person.post_on(Some(self.session.today)).map(|post| post.letters(language));
        let person = post.map_or_else(|| name.clone(), |post| format!("{name}, {post}"));
        let category = self.category(due);
        let end = due.end.map_or_else(|| "–".to_owned(), |end| end.last.to_string());
        let person = format!("{end}  {}{person}: {category}", self.organization(due));
        let mut drawn = format!("{}\n", one_line(&person));
        let place = basis_of(&due.standing).map(|basis| bases.mark(basis.say())).unwrap_or_default();
        drawn += &format!("  {}{place}\n", one_line(self.standing(due).to(language)));
        if let Some(end) = due.end {
            drawn += &format!("  {}{}\n", counted(&end).to(language), bases.mark(rests_on(&end)));
        }
        drawn
    }

    /// What the lines rest on, each once: most of them rest on the same.
    fn bases(&self, bases: &Bases) -> String {
        let language = self.session.language;
        let line =
            |(index, basis): (usize, &Say)| format!("[{}] {}\n", index + 1, one_line(basis.to(language)));
        let lines: String = bases.0.iter().enumerate().map(line).collect();
        if lines.is_empty() { lines } else { format!("\n{lines}") }
    }

    /// The organisation's id before the name, where there are several.
    fn organization(&self, due: &Due<'_>) -> String {
        match self.library.organizations.get(due.organization) {
            Some(house) if self.library.organizations.len() > 1 => format!("{}: ", house.id),
            _ => String::new(),
        }
    }

    fn category(&self, due: &Due<'_>) -> String {
        let name =
            self.library.editions.category_name(due.held.category, due.held.since, self.session.language);
        name.unwrap_or_else(|| due.held.category.word().to_owned())
    }

    fn standing(&self, due: &Due<'_>) -> Say {
        match due.standing {
            Standing::Apply(year) => {
                let [kk, ru, en] =
                    crate::text::Language::ALL.map(|language| locale::school_year(year, language));
                say!(
                    "аттестаттауға өтініш беру керек: {kk}",
                    "нужно подать заявление на аттестацию: {ru}",
                    "apply for attestation: {en}",
                )
            }
            Standing::Missed(year) => {
                let [kk, ru, en] =
                    crate::text::Language::ALL.map(|language| locale::school_year(year, language));
                say!(
                    "аттестаттауға өтініш беру уақыты өтіп кеткен: {kk}",
                    "время подать заявление на аттестацию прошло: {ru}",
                    "the time to apply for attestation is past: {en}",
                )
            }
            Standing::Over => say!(
                "мерзімі өтіп кеткен: аттестаттауға өтініш беру керек",
                "срок истёк: нужно подать заявление на аттестацию",
                "it has run out: an application for attestation is needed",
            ),
            Standing::BeforePension(years, _) => {
                let years = years_of(u64::from(years));
                Say {
                    kk: format!(
                        "аттестаттаудан босатылады: зейнет жасына дейін қалғаны {} аспайды, санат өтініш бойынша зейнет жасына дейін сақталады",
                        ablative(&years.kk),
                    ),
                    ru: format!(
                        "освобождается от аттестации: до пенсионного возраста не более {}, категория по заявлению сохраняется до его наступления",
                        genitive(&years.ru),
                    ),
                    en: format!(
                        "exempt: at most {} are left to the pension age, the category is kept until then on application",
                        years.en
                    ),
                }
            }
            Standing::Suspended(ground, years, _) => {
                let (years, ground) = (years_of(u64::from(years)), self.ground(ground));
                Say {
                    kk: format!(
                        "мерзімі тоқтатыла тұрады, {}; жұмысқа шыққаннан кейін санат өтініш бойынша {} аспайтын мерзімге сақталады",
                        ground.kk,
                        ablative(&years.kk),
                    ),
                    ru: format!(
                        "срок приостановлен, {}; после выхода на работу категория по заявлению сохраняется не более {}",
                        ground.ru,
                        genitive(&years.ru),
                    ),
                    en: format!(
                        "the term is suspended, {}; after the return to work the category is kept on application for at most {}",
                        ground.en, years.en
                    ),
                }
            }
            Standing::Returned(ground, kept, _) => {
                let (ground, kept) = (self.ground(ground), locale::plain_day(kept));
                Say {
                    kk: format!(
                        "санатты сақтау үшін өтініш керек, {}; сақталатын соңғы күні ең кеші – {}",
                        ground.kk, kept.kk
                    ),
                    ru: format!(
                        "чтобы сохранить категорию, нужно заявление, {}; сохраняется самое позднее до {}",
                        ground.ru, kept.ru
                    ),
                    en: format!(
                        "an application is needed to keep the category, {}; it is kept until {} at the latest",
                        ground.en, kept.en
                    ),
                }
            }
            // What is written there may be anything, an illness in somebody's own words among it.
            Standing::NoGround => say!(
                "анықталмады: мерзімді тоқтата тұратын негіз жазылған, бірақ редакция ондай негізді білмейді",
                "не определено: основание приостановить срок указано, но редакция такого основания не знает",
                "undetermined: a ground that suspends the term is written, but the edition knows no such ground",
            ),
            Standing::UnknownGround(ground) => {
                let Say { kk, ru, en } = self.ground(ground);
                say!(
                    "анықталмады: бұл негіз мерзімді тоқтата ма – редакциядан белгісіз ({kk})",
                    "не определено: приостанавливает ли это основание срок, по редакции неизвестно ({ru})",
                    "undetermined: whether this ground suspends the term is not known of the edition ({en})",
                )
            }
            Standing::Unknown => say!(
                "анықталмады: санаттың қолданылу мерзімі ешбір редакцияда көрсетілмеген",
                "не определено: ни одна редакция не называет срок действия категории",
                "undetermined: no edition tells how long the category is valid",
            ),
        }
    }

    /// The standing with what it rests on.
    fn why(&self, due: &Due<'_>) -> String {
        let (said, language) = (self.standing(due), self.session.language);
        match basis_of(&due.standing) {
            Some(basis) => format!("{} ({})", said.to(language), basis.say().to(language)),
            None => said.to(language).to_owned(),
        }
    }

    /// The ground by name where it may be told; otherwise only that there is one.
    fn ground(&self, ground: &str) -> Say {
        if !self.may_name(ground) {
            return say!(
                "негіз бар (атауы: `--grounds`)",
                "есть основание (какое: `--grounds`)",
                "there is a ground (which: `--grounds`)",
            );
        }
        let Say { kk, ru, en } = self.ground_name(ground);
        say!("негізі – {kk}", "основание – {ru}", "the ground is {en}")
    }

    fn told<'g>(&self, ground: &'g str) -> Option<&'g str> {
        Some(ground).filter(|ground| self.may_name(ground))
    }

    fn may_name(&self, ground: &str) -> bool {
        self.is_known(ground) && (self.names_grounds || PLAIN_GROUNDS.contains(&ground))
    }

    /// True for a ground of some edition; anything else may be somebody's own words.
    fn is_known(&self, ground: &str) -> bool {
        let editions = &self.library.editions;
        let laws = editions.iter().filter_map(|edition| editions.law(edition));
        laws.map(|law| law.kept_after_suspension.ask(ground)).any(|asked| asked.answer.is_some())
    }

    /// The ground as the newest edition that explains it calls it; its id where that has no words of the language.
    fn ground_name(&self, ground: &str) -> Say {
        let editions = &self.library.editions;
        let named = editions
            .iter()
            .rev()
            .find_map(|edition| Wording::of(editions, edition).key_in("kept-after-suspension", ground));
        let id = format!("`{ground}`");
        match named {
            Some(named) if named.en != named.kk => named,
            Some(named) => Say { en: id, ..named },
            None => Say::same(id),
        }
    }

    fn json(&self, due: &Due<'_>) -> Json {
        let house = self.library.organizations.get(due.organization);
        let (standing, school_year, ground) = match due.standing {
            Standing::Apply(year) => ("apply", Some(year.to_string()), None),
            Standing::Missed(year) => ("missed", Some(year.to_string()), None),
            Standing::Over => ("over", None, None),
            Standing::BeforePension(..) => ("exempt", None, Some("before-pension")),
            Standing::Suspended(ground, ..) => ("suspended", None, self.told(ground)),
            Standing::Returned(ground, ..) => ("returned", None, self.told(ground)),
            Standing::UnknownGround(ground) => ("undetermined", None, self.told(ground)),
            Standing::NoGround | Standing::Unknown => ("undetermined", None, None),
        };
        let kept_until = match due.standing {
            Standing::Returned(_, kept, _) => Some(kept.to_string()),
            _ => None,
        };
        let language = self.session.language;
        json!({
            "organization": house.map(|house| house.id.as_str()),
            "person": due.person.id.0,
            "name": names::full(due.person, Some(self.session.today), language),
            "category": due.held.category.word(),
            "category-name": self.category(due),
            "since": due.held.since.to_string(),
            "counted-from": due.end.map(|end| end.counted_from.to_string()),
            "until": due.end.map(|end| end.last.to_string()),
            "standing": standing,
            "school-year": school_year,
            "ground": ground,
            "kept-until": kept_until,
            "why": self.why(due),
            "years": due.end.map(|end| end.years),
            "edition": due.end.map(|end| end.basis.edition.id.as_str()),
            "provision": due.end.map(|end| end.basis.provision()),
            "known": due.end.map(|end| end.basis.known().word()),
            "by-another-edition": due.end.map(|end| end.by_another_edition),
        })
    }

    /// What the list cannot tell, once at its end.
    fn remarks(&self, due: &[Due<'_>]) {
        let console = &self.session.console;
        let language = self.session.language;
        if due
            .iter()
            .any(|one| matches!(one.standing, Standing::Apply(_) | Standing::Missed(_) | Standing::Over))
        {
            let windows = say!(
                "ескертпе: өтініш қабылдау мерзімін уәкілетті орган белгілейді, ол мұнда белгісіз",
                "заметка: сроки приёма заявлений определяет уполномоченный орган, здесь они неизвестны",
                "note: the days on which applications are taken are set by the authority and not known here",
            );
            console.message(windows.to(language));
        }
        if !self.library.has_private_facts() {
            let none = say!(
                "ескертпе: `private` бумасы жоқ, сондықтан зейнет жасы мен демалыстар ескерілмеді",
                "заметка: папки `private` нет, поэтому пенсионный возраст и отпуска не учтены",
                "note: there is no folder `private`, so pensions and leaves were not considered",
            );
            console.message(none.to(language));
        }
    }
}

/// What the standing itself rests on.
const fn basis_of<'d>(standing: &Standing<'d>) -> Option<Basis<'d>> {
    match standing {
        Standing::BeforePension(_, basis)
        | Standing::Suspended(_, _, basis)
        | Standing::Returned(_, _, basis) => Some(*basis),
        _ => None,
    }
}

/// «берілген күні – 11.06.2021, мерзімі – 5 жыл».
fn counted(end: &End<'_>) -> Say {
    let (from, years) = (locale::plain_day(end.counted_from), years_of(u64::from(end.years)));
    let what = if end.is_order {
        say!("бұйрықтың күні", "дата приказа", "the day of the order")
    } else {
        say!("берілген күні", "дата присвоения", "the day of the award")
    };
    Say {
        kk: format!("{} – {}, мерзімі – {}", what.kk, from.kk, years.kk),
        ru: format!("{} – {}, срок – {}", what.ru, from.ru, years.ru),
        en: format!("counted from {}, {}, for {}", what.en, from.en, years.en),
    }
}

/// «26-тармақ; …», and whether the edition of the day itself says it.
fn rests_on(end: &End<'_>) -> Say {
    let mut said = end.basis.say();
    if end.by_another_edition {
        said.kk +=
            "; санат берілген күнгі редакция мерзімді айтпайды, сондықтан мерзім осы редакциядан алынды";
        said.ru += "; редакция, действовавшая в день присвоения, срока не называет, поэтому он взят из этой";
        said.en += "; the edition of the day of the award names no term, so it is taken from this one";
    }
    said
}

/// «4 жыл» → «4 жылдан».
fn ablative(years: &str) -> String {
    format!("{years}дан")
}

/// After «не более» the word stands in the genitive: «не более 4 лет», «не более 1 года».
fn genitive(years: &str) -> String {
    match years.split_once(' ') {
        Some((number, "год")) => format!("{number} года"),
        Some((number, _)) => format!("{number} лет"),
        None => years.to_owned(),
    }
}
