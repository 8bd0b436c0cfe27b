//! `qujat new KIND`: a document with number, date, body, members and place filled in.

use clap::ArgMatches;

use crate::checks::series;
use crate::cli::starters::{self, quoted};
use crate::cli::{Outcome, Session, environment, path_of};
use crate::failure::Failure;
use crate::kinds::Content;
use crate::kinds::body::{Body, BodyType};
use crate::kinds::people::{Category, Person};
use crate::kinds::plan::PlannedSitting;
use crate::library::holders::role_of;
use crate::library::parts::Part;
use crate::library::{Document, Found, Library, Role};
use crate::load;
use crate::output;
use crate::phrase::Phrase;
use crate::reference::{Reference, is_id};
use crate::say;
use crate::text::Language;
use crate::when::{Day, SchoolYear};

mod open;

/// Writes a document to start from and prints its path.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let root = environment::workspace(&path_of(matches))?;
    let (library, _) = load::load(&root, environment::jobs(matches))?;
    let kind = matches.get_one::<String>("kind").map_or("protocol", String::as_str);
    let draft = Draft::new(session, &library, matches, kind)?;
    let (path, text) = draft.file()?;
    output::write_new(&root, &path, text.as_bytes())?;
    session.console.data(&format!("{path}\n"));
    Ok(Outcome::Clean)
}

/// What is known of the document before it is written.
struct Draft<'l> {
    session: &'l Session,
    library: &'l Library,
    kind: &'l str,
    organization: usize,
    date: Day,
    body: Option<(&'l Document, &'l Body)>,
    sitting: Option<(String, &'l PlannedSitting)>,
    id: Option<&'l String>,
    body_type: Option<BodyType>,
}

impl<'l> Draft<'l> {
    fn new(
        session: &'l Session,
        library: &'l Library,
        matches: &'l ArgMatches,
        kind: &'l str,
    ) -> Result<Self, Failure> {
        let organization = organization(library, matches.get_one("organization"))?;
        let mut draft = Self {
            session,
            library,
            kind,
            organization,
            date: environment::day(matches, "date")?.unwrap_or(session.today),
            body: None,
            sitting: None,
            id: matches.get_one("id"),
            body_type: matches.get_one::<String>("type").and_then(|word| body_type(word)),
        };
        if kind == "body" && draft.body_type.is_none() {
            return Err(which_type());
        }
        if kind == "certificates" && open::without_certificate(library, organization).is_empty() {
            return Err(no_certificates(library, organization));
        }
        if let Some(sitting) = matches.get_one::<String>("sitting") {
            draft.sitting = Some((sitting.clone(), draft.find_sitting(sitting)?));
        }
        if kind == "protocol" || kind == "decision" {
            draft.body = Some(draft.find_body(matches.get_one("body"))?);
        }
        Ok(draft)
    }

    fn find_sitting(&self, sitting: &str) -> Result<&'l PlannedSitting, Failure> {
        let reference = Reference::parse(sitting);
        let found =
            reference.map_or(Found::Nothing, |reference| self.library.find(self.organization, &reference));
        if let Found::Part(Document { content: Content::Plan(plan), .. }, Part::Sitting(index)) = found
            && let Some(sitting) = plan.sitting.get(index)
        {
            return Ok(sitting);
        }
        let all = self.sittings().join(", ");
        let message = say!(
            "`{sitting}` отырысы табылмады",
            "заседание `{sitting}` не найдено",
            "there is no sitting `{sitting}`"
        );
        let help = say!(
            "жоспарлардағы отырыстар: {all}",
            "заседания планов: {all}",
            "the plans' sittings are {all}"
        );
        Err(Failure::new(message).help(help))
    }

    fn sittings(&self) -> Vec<String> {
        let documents =
            self.library.documents.iter().filter(|document| document.organization == self.organization);
        let ids =
            documents.filter_map(|document| match &document.content {
                Content::Plan(plan) => Some(plan.sitting.iter().filter_map(|sitting| {
                    sitting.id.as_ref().map(|id| format!("`{}#{}`", document.id, id.0))
                })),
                _ => None,
            });
        ids.flatten().collect()
    }

    /// The body that is named, that the sitting names, or the only one that fits.
    fn find_body(&self, asked: Option<&String>) -> Result<(&'l Document, &'l Body), Failure> {
        let named = asked.and_then(|id| Reference::parse(id));
        let of_sitting = self.sitting.as_ref().map(|(_, sitting)| sitting.body.0.value.clone());
        if let Some(found) =
            named.clone().or(of_sitting).and_then(|body| self.library.find_body(self.organization, &body))
        {
            return Ok(found);
        }
        let fitting: Vec<_> = self.bodies().filter(|(_, body)| self.fits(body)).collect();
        match fitting.as_slice() {
            [only] if asked.is_none() => Ok(*only),
            _ => Err(self.which_body(&fitting)),
        }
    }

    fn bodies(&self) -> impl Iterator<Item = (&'l Document, &'l Body)> {
        let documents =
            self.library.documents.iter().filter(|document| document.organization == self.organization);
        documents.filter_map(|document| match &document.content {
            Content::Body(body) => Some((document, body)),
            _ => None,
        })
    }

    fn fits(&self, body: &Body) -> bool {
        body.is_attestation_commission() == (self.kind == "decision")
    }

    fn which_body(&self, fitting: &[(&Document, &Body)]) -> Failure {
        let all =
            fitting.iter().map(|(document, _)| format!("`{}`", document.id)).collect::<Vec<_>>().join(", ");
        let message = say!(
            "қай орган отыратыны белгісіз",
            "неясно, какой орган заседает",
            "it is not clear which body meets"
        );
        let help = if all.is_empty() {
            let sort = if self.kind == "decision" { "attestation-commission" } else { "pedagogical-council" };
            say!(
                "алдымен органды қосыңыз: `qujat new body --type {sort}`",
                "сначала добавьте орган: `qujat new body --type {sort}`",
                "add the body first: `qujat new body --type {sort}`"
            )
        } else {
            say!("`--body` жазыңыз: {all}", "укажите `--body`: {all}", "name one with `--body`: {all}")
        };
        Failure::new(message).help(help)
    }

    /// The path and the text of the new file.
    fn file(&self) -> Result<(String, String), Failure> {
        let id = match self.id {
            Some(id) if is_id(id) => id.clone(),
            Some(id) => return Err(not_an_id(id)),
            None => self.usual_id(),
        };
        let house = self.library.organizations.get(self.organization);
        if house.is_some_and(|house| house.names.contains_key(&id)) {
            return Err(taken(&id));
        }
        let folder = house.map_or("data", |house| house.folder.as_str());
        let kind_folder = match self.kind {
            "body" => "bodies".to_owned(),
            "certificates" => "registers".to_owned(),
            kind => format!("{kind}s"),
        };
        let path = format!("{folder}/{kind_folder}/{id}.toml");
        let depth = path.matches('/').count();
        let schema = format!(
            "#:schema {}.schema/{}.{}.json",
            "../".repeat(depth),
            self.kind,
            self.session.language.code()
        );
        let text =
            starters::DOCUMENTS.iter().find(|(kind, _)| *kind == self.kind).map_or("", |(_, text)| *text);
        let values = self.values(schema);
        Ok((path, starters::fill(text, self.session.language, &values)))
    }

    fn usual_id(&self) -> String {
        let date = self.date;
        match self.kind {
            "plan" => format!("{}-plan", self.school_year()),
            "order" => format!("order-{}-{}", date.year(), self.number()),
            "decision" => format!("{date}-attestation"),
            "body" => self.body_type.map_or_else(String::new, |sort| sort.word().to_owned()),
            "certificates" => format!("certificates-{date}"),
            _ => format!("{date}-{}", self.body.map_or("meeting", |(document, _)| document.id.as_str())),
        }
    }

    fn values(&self, schema: String) -> Vec<(&'static str, String)> {
        let language = self.session.language;
        let sitting = match &self.sitting {
            Some((reference, _)) => format!("sitting = \"{reference}\""),
            None => String::new(),
        };
        let month = format!("{:04}-{:02}", self.date.year(), self.date.month());
        let agenda = starters::fill(&self.agenda(), language, &self.people_and_day());
        let mut values = vec![
            ("schema", schema),
            ("number", self.number().to_string()),
            ("date", self.date.to_string()),
            ("month", month),
            ("school-year", self.school_year().to_string()),
            ("body", self.body.map(|(document, _)| document.id.clone()).unwrap_or_default()),
            ("sitting", sitting),
            ("place", self.place()),
            ("present", self.present()),
            ("agenda", agenda.trim_end().to_owned()),
        ];
        values.extend(self.people_and_day());
        values.extend(self.of_body());
        values.extend(self.of_cases());
        values
    }

    /// A composition to put right: whoever works here on that day, the secretary apart.
    fn of_body(&self) -> Vec<(&'static str, String)> {
        let people: Vec<String> =
            self.people().filter(|person| self.works(person)).map(|person| person.id.0.clone()).collect();
        let somebody = || "…".to_owned();
        let chair = people.first().cloned().unwrap_or_else(somebody);
        let secretary = people.last().cloned().unwrap_or_else(somebody);
        let law = self.library.editions.on(self.date);
        let wanted =
            law.and_then(|law| law.answer(law.law.commission_min_members.ask()).map(|(count, _)| count.is));
        let members = people.iter().filter(|id| **id != secretary).take(wanted.unwrap_or(7) as usize);
        let members: String = members.map(|id| format!("  {},\n", quoted(id))).collect();
        let sort = self.body_type.unwrap_or(BodyType::Other);
        let [name, genitive] = match sort {
            BodyType::AttestationCommission => [
                "{ kk = \"Аттестаттау комиссиясы\", ru = \"Аттестационная комиссия\" }",
                "{ kk = \"Аттестаттау комиссиясының\", ru = \"аттестационной комиссии\" }",
            ],
            BodyType::PedagogicalCouncil => [
                "{ kk = \"Педагогикалық кеңес\", ru = \"Педагогический совет\" }",
                "{ kk = \"Педагогикалық кеңестің\", ru = \"педагогического совета\" }",
            ],
            _ => ["{ kk = \"…\", ru = \"…\" }"; 2],
        };
        vec![
            ("type", sort.word().to_owned()),
            ("name", name.to_owned()),
            ("genitive", genitive.to_owned()),
            ("chair", quoted(&chair)),
            ("secretary", quoted(&secretary)),
            ("members", format!("[\n{members}]")),
        ]
    }

    /// What a sitting granted and no order puts into force, and certificates that are still to be issued.
    fn of_cases(&self) -> Vec<(&'static str, String)> {
        let granted = open::granted(self.library, self.organization);
        let cases = granted.as_ref().map(|(_, cases)| {
            let listed: Vec<String> = cases.iter().map(|case| quoted(case)).collect();
            format!("cases = [{}]\n", listed.join(", "))
        });
        let basis = granted.map_or_else(|| quoted("…"), |(sitting, _)| quoted(&sitting));
        let certificates = open::without_certificate(self.library, self.organization);
        let certificate = |one: &open::OrderedCase| {
            format!(
                "[[certificate]]\ncase = {}\norder = {}\n# number = \"…\"\n# on = {}\n",
                quoted(&one.case),
                quoted(&one.order),
                self.date
            )
        };
        let certificates = certificates.iter().map(certificate).collect::<Vec<_>>().join("\n");
        vec![("basis", basis), ("cases", cases.unwrap_or_default()), ("certificates", certificates)]
    }

    fn works(&self, person: &Person) -> bool {
        person.until.is_none_or(|until| self.date <= until)
    }

    fn works_here(&self, id: &str) -> bool {
        self.people().filter(|person| person.id.0 == id).all(|person| self.works(person))
    }

    fn people_and_day(&self) -> Vec<(&'static str, String)> {
        let somebody = self.chair().or_else(|| self.first_person()).unwrap_or_else(|| "…".to_owned());
        let signatory = if self.has_director() { "director".to_owned() } else { somebody.clone() };
        let due = self.date.checked_add(jiff::Span::new().days(14)).unwrap_or(self.date);
        vec![
            ("candidate", quoted(&self.candidate().unwrap_or_else(|| somebody.clone()))),
            ("speaker", quoted(&somebody)),
            ("responsible", quoted(&somebody)),
            ("signatory", quoted(&signatory)),
            ("due", due.to_string()),
            ("text", self.text()),
        ]
    }

    /// The questions of the planned sitting, or one empty item.
    fn agenda(&self) -> String {
        let item = include_str!("starters/agenda.toml");
        let titles: Vec<String> = match &self.sitting {
            Some((_, sitting)) => sitting.item.iter().map(|item| phrase(&item.content.0)).collect(),
            None => Vec::new(),
        };
        if titles.is_empty() {
            return item.replace("{{title}}", &self.text());
        }
        titles.iter().map(|title| item.replace("{{title}}", title)).collect::<Vec<_>>().join("\n")
    }

    /// A text to be written, in every language of the workspace.
    fn text(&self) -> String {
        match self.library.config.languages.as_slice() {
            [_] => quoted("…"),
            languages => {
                let pairs: Vec<String> =
                    languages.iter().map(|language| format!("{} = \"…\"", language.code())).collect();
                format!("{{ {} }}", pairs.join(", "))
            }
        }
    }

    /// A plan that is begun in spring or summer is for the school year to come.
    fn school_year(&self) -> SchoolYear {
        let year = SchoolYear::of(self.date);
        if (4..=8).contains(&self.date.month()) { SchoolYear { start: year.start + 1 } } else { year }
    }

    fn number(&self) -> u32 {
        let body = self.body.map(|(document, _)| document.id.as_str());
        series::next_number(self.library, self.organization, body, self.date)
    }

    fn place(&self) -> String {
        let documents = self.library.documents.iter();
        let own = documents.filter(|document| document.organization == self.organization);
        let place = own.filter_map(|document| self.library.organization_of(document)?.place.as_ref()).next();
        place.map_or_else(|| "\"…\"".to_owned(), phrase)
    }

    fn term(&self) -> Option<&'l crate::kinds::body::Term> {
        self.library.term_on(self.body?.1, self.date)
    }

    fn chair(&self) -> Option<String> {
        role_of(self.term()?, Role::Chair).map(|person| person.0.to_string()).filter(|id| self.works_here(id))
    }

    /// Members and secretary by name, or a count.
    fn present(&self) -> String {
        let Some(term) = self.term() else { return "1".to_owned() };
        let mut people: Vec<String> = term.members.iter().map(|member| member.person.0.to_string()).collect();
        people.retain(|id| self.works_here(id));
        if people.is_empty() {
            return term.size.unwrap_or(1).to_string();
        }
        let secretary = role_of(term, Role::Secretary).map(|person| person.0.to_string());
        let secretary = secretary.filter(|id| self.works_here(id));
        people.extend(
            secretary.filter(|secretary| !people.contains(secretary)).into_iter().collect::<Vec<_>>(),
        );
        let lines: String = people.iter().map(|person| format!("  \"{person}\",\n")).collect();
        format!("[\n{lines}]")
    }

    fn first_person(&self) -> Option<String> {
        self.people().find(|person| self.works(person)).map(|person| person.id.0.clone())
    }

    /// Somebody whom the commission could attest: a teacher who sits not in it and works here on that day.
    fn candidate(&self) -> Option<String> {
        let term = self.term()?;
        let sits = |person: &Person| term.members.iter().any(|member| member.person.0.id == person.id.0);
        let teaches = |person: &Person| {
            let held = self.library.held_before(self.organization, person, self.date);
            held.is_some_and(|held| held.category == Category::Teacher)
        };
        let mut people = self.people().filter(|person| !sits(person) && self.works(person));
        people.find(|person| teaches(person)).map(|person| person.id.0.clone())
    }

    fn people(&self) -> impl Iterator<Item = &'l Person> {
        let own = self.library.documents.iter().filter(|document| document.organization == self.organization);
        own.flat_map(|document| match &document.content {
            Content::People(people) => &people.person[..],
            _ => &[],
        })
    }

    fn has_director(&self) -> bool {
        let house = self.library.organizations.get(self.organization);
        house.is_some_and(|house| house.names.contains_key("director"))
    }
}

/// Text as TOML: a string, or a table by language.
fn phrase(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Same(text) => quoted(text),
        Phrase::ByLanguage(texts) => {
            let pair =
                |(language, text): &(Language, String)| format!("{} = {}", language.code(), quoted(text));
            format!("{{ {} }}", texts.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

fn organization(library: &Library, asked: Option<&String>) -> Result<usize, Failure> {
    let ids: Vec<&str> = library.organizations.iter().map(|house| house.id.as_str()).collect();
    let found = match asked {
        Some(id) => ids.iter().position(|known| known == id),
        None => (ids.len() == 1).then_some(0),
    };
    found.ok_or_else(|| {
        let all = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        let message = say!(
            "қай ұйым екені белгісіз",
            "неясно, какая организация",
            "it is not clear which organisation"
        );
        Failure::new(message).help(say!(
            "`--organization` жазыңыз: {all}",
            "укажите `--organization`: {all}",
            "name one with `--organization`: {all}"
        ))
    })
}

fn not_an_id(id: &str) -> Failure {
    let message = say!("`{id}` – id емес", "`{id}` – не id", "`{id}` is not an id");
    Failure::new(message).help(crate::shape::values::reference::id_help())
}

/// An id names one thing of an organisation, whatever folder its file lies in.
fn taken(id: &str) -> Failure {
    let message = say!("`{id}` id-і бос емес", "id `{id}` уже занят", "the id `{id}` is taken already");
    let help = say!(
        "`--id` арқылы басқа ат беріңіз",
        "дайте другое имя через `--id`",
        "give another name with `--id`"
    );
    Failure::new(message).help(help)
}

fn body_type(word: &str) -> Option<BodyType> {
    BodyType::ALL.iter().find(|(known, _)| *known == word).map(|(_, sort)| *sort)
}

fn which_type() -> Failure {
    let all = BodyType::WORDS.join(", ");
    let message = say!("органның түрі жазылмаған", "не указан вид органа", "the sort of body is not named");
    Failure::new(message).help(say!(
        "`--type` жазыңыз: {all}",
        "укажите `--type`: {all}",
        "name one with `--type`: {all}"
    ))
}

/// A certificate is issued on the ground of an order.
fn no_certificates(library: &Library, organization: usize) -> Failure {
    let message = say!(
        "куәлігі әлі жазылмаған, бұйрықпен күшіне енген іс жоқ",
        "нет дел, введённых в действие приказом и ещё без удостоверения",
        "no case is put into force by an order and still without a certificate",
    );
    let help = if open::has_granted(library, organization) {
        say!(
            "алдымен бұйрық жасап, бекітіңіз: `qujat new order`",
            "сначала сделайте и утвердите приказ: `qujat new order`",
            "make and approve the order first: `qujat new order`",
        )
    } else {
        say!(
            "алдымен отырыс пен бұйрық керек: `qujat new decision`, `qujat new order`",
            "сначала нужны заседание и приказ: `qujat new decision`, `qujat new order`",
            "a sitting and an order come first: `qujat new decision`, `qujat new order`",
        )
    };
    Failure::new(message).help(help)
}
