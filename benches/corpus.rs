//! A workspace of any size, the same on every machine: one invented kindergarten, and as many papers as asked for.
//!
//! Of ten papers one is a plan, four are protocols, two are decisions of an attestation commission and
//! three are orders. They refer to each other, every number fits its series, and `qujat check` finds nothing.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What each of ten papers is; an order comes after the decision that it puts into force.
const MIX: [Kind; 10] = [
    Kind::Plan,
    Kind::Protocol,
    Kind::Decision,
    Kind::Order,
    Kind::Protocol,
    Kind::Protocol,
    Kind::Decision,
    Kind::Order,
    Kind::Protocol,
    Kind::Order,
];

/// Papers of an association, one school year after another.
const FIRST_YEAR: usize = 2015;
const YEARS: usize = 10;
const PROTOCOLS_A_YEAR: usize = 4;

/// Papers of an attestation commission, all in one spring.
const SITTINGS: usize = 5;
/// Cases of a sitting.
pub const CASES: usize = 5;

/// Members of an association, all of them among the staff.
const MEMBERS: usize = 9;
const STAFF: usize = 60;

/// People in one file.
const PEOPLE_A_FILE: usize = 100;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plan,
    Protocol,
    Decision,
    Order,
}

/// What a workspace has of each kind.
struct Counts {
    plans: usize,
    protocols: usize,
    decisions: usize,
    orders: usize,
}

impl Counts {
    fn of(documents: usize) -> Self {
        let count = |kind| (0..documents).filter(|index| MIX[index % MIX.len()] == kind).count();
        Self {
            plans: count(Kind::Plan),
            protocols: count(Kind::Protocol),
            decisions: count(Kind::Decision),
            orders: count(Kind::Order),
        }
    }

    fn associations(&self) -> usize {
        self.plans.div_ceil(YEARS).max(self.protocols.div_ceil(YEARS * PROTOCOLS_A_YEAR)).max(1)
    }

    fn commissions(&self) -> usize {
        self.decisions.div_ceil(SITTINGS)
    }
}

/// Writes a workspace into an empty folder and tells how many bytes its papers take.
pub fn write(folder: &Path, documents: usize) -> io::Result<u64> {
    let counts = Counts::of(documents);
    let file = |path: &str, text: &str| put(&folder.join(path), text);
    file("qujat.toml", CONFIG)?;
    file("data/organization.toml", ORGANIZATION)?;
    for (at, text) in people(STAFF + counts.decisions * CASES).iter().enumerate() {
        file(&format!("data/people/people-{at:04}.toml"), text)?;
    }
    for body in 0..counts.associations() {
        file(&format!("data/bodies/{}.toml", association(body)), &association_file(body))?;
    }
    for body in 0..counts.commissions() {
        file(&format!("data/bodies/{}.toml", commission(body)), &commission_file(body))?;
    }
    let mut bytes = 0;
    for (path, text) in papers(&counts) {
        file(&format!("data/{path}.toml"), &text)?;
        bytes += text.len() as u64;
    }
    Ok(bytes)
}

/// Writes a file and the folders above it.
pub fn put(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    std::fs::write(path, text)
}

fn papers(counts: &Counts) -> impl Iterator<Item = (String, String)> {
    let plans = (0..counts.plans).map(|nth| (format!("plans/{}", plan_id(nth)), plan_file(counts, nth)));
    let protocols = (0..counts.protocols)
        .map(|nth| (format!("protocols/{}", protocol_id(nth)), protocol_file(counts, nth)));
    let decisions = (0..counts.decisions)
        .map(|nth| (format!("decisions/{}", decision_id(nth)), decision_file(counts, nth)));
    let orders = (0..counts.orders).map(|nth| match nth % 3 {
        2 => general_order(nth / 3),
        rest => result_order(counts, nth / 3 * 2 + rest),
    });
    plans.chain(protocols).chain(decisions).chain(orders)
}

fn plan_id(nth: usize) -> String {
    format!("plan-{nth:05}")
}

fn protocol_id(nth: usize) -> String {
    format!("protocol-{nth:05}")
}

fn decision_id(nth: usize) -> String {
    format!("attestation-{nth:05}")
}

fn association(body: usize) -> String {
    format!("association-{body:04}")
}

fn commission(body: usize) -> String {
    format!("commission-{body:04}")
}

/// The id of one of the staff or of those who are attested.
pub fn person(nth: usize) -> String {
    format!("person-{nth:05}")
}

/// One of a list, chosen by any number.
fn pick<T: Copy>(list: &[T], seed: usize) -> T {
    list[seed % list.len()]
}

/// A day so many days after another.
pub fn later(day: Date, days: usize) -> Date {
    day.saturating_add((days as i64).days())
}

/// `{ kk = "…", ru = "…" }`
fn both(kk: &str, ru: &str) -> String {
    format!("{{ kk = \"{kk}\", ru = \"{ru}\" }}")
}

fn first_up(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The settings of the workspace.
pub const CONFIG: &str = "languages = [\"kk\", \"ru\"]\noutput = \"output\"\n";

/// The document of the kindergarten.
pub const ORGANIZATION: &str = r#"kind = "organization"
id = "ulgi"
name = { kk = "«Үлгі» бөбекжай-балабақшасы", ru = "Ясли-сад «Үлгі»" }
type = "kindergarten"
place = { kk = "Үлгі ауылы", ru = "с. Улги" }

[legal-name]
kk = "«Үлгі» бөбекжай-балабақшасы» мемлекеттік коммуналдық қазыналық кәсіпорны"
ru = "Государственное коммунальное казенное предприятие «Ясли-сад «Үлгі»"

[[office]]
id = "director"
name = { kk = "меңгеруші", ru = "заведующая" }
holders = [ { person = "person-00000", from = 2010-08-16 } ]

[[office]]
id = "methodist"
name = { kk = "әдіскер", ru = "методист" }
holders = [ { person = "person-00001", from = 2010-08-16 } ]

[[office]]
id = "clerk"
name = { kk = "іс жүргізуші", ru = "делопроизводитель" }
holders = [ { person = "person-00002", from = 2010-08-16 } ]
"#;

const FAMILY_NAMES: [&str; 23] = [
    "Әбдірова",
    "Бейсенова",
    "Ғабдуллина",
    "Дәуренова",
    "Ермекова",
    "Жақсыбаева",
    "Зейнолла",
    "Ибраева",
    "Кәрімова",
    "Қайырбекова",
    "Левченко",
    "Мұратова",
    "Нұрбаева",
    "Оразбаева",
    "Павлова",
    "Рамазанова",
    "Сәрсенова",
    "Тоқтарова",
    "Уәлиева",
    "Үсенова",
    "Хасенова",
    "Шәкірова",
    "Юсупова",
];
const GIVEN_NAMES: [&str; 19] = [
    "Айнұр",
    "Ақмарал",
    "Бибігүл",
    "Гүлнәр",
    "Динара",
    "Еркежан",
    "Жұлдыз",
    "Зәуре",
    "Индира",
    "Қарлығаш",
    "Ләззат",
    "Мөлдір",
    "Назгүл",
    "Раушан",
    "Сәуле",
    "Толқын",
    "Ұлжан",
    "Шолпан",
    "Эльмира",
];
const PATRONYMICS: [&str; 13] = [
    "Асқарқызы",
    "Болатқызы",
    "Досымқызы",
    "Ержанқызы",
    "Жомартқызы",
    "Қанатқызы",
    "Маратқызы",
    "Нұрланқызы",
    "Рустамқызы",
    "Серікқызы",
    "Талғатқызы",
    "Хамитқызы",
    "Шаймерденқызы",
];

/// The first of the staff: who leads, who writes, and those whom a commission needs.
const POSTS: [(&str, &str, &str); 6] = [
    ("меңгеруші", "заведующая", "head"),
    ("әдіскер", "методист", "methodist"),
    ("іс жүргізуші", "делопроизводитель", ""),
    ("музыка жетекшісі", "музыкальный руководитель", "preschool"),
    ("аудандық әдістемелік кабинеттің әдіскері", "методист районного методического кабинета", "methodist"),
    ("үкіметтік емес ұйымның өкілі", "представитель неправительственной организации", ""),
];

/// Files of people: first the staff, then those who are attested, five a sitting.
fn people(count: usize) -> Vec<String> {
    let all: Vec<usize> = (0..count).collect();
    let file = |people: &[usize]| {
        let mut text = "kind = \"people\"\n".to_owned();
        for nth in people {
            let record = nth.checked_sub(STAFF).map_or(SEASONED, experience);
            text.push_str(&person_entry(*nth, record));
        }
        text
    };
    all.chunks(PEOPLE_A_FILE).map(file).collect()
}

/// A person with what the register tells of experience and categories.
pub fn person_entry(nth: usize, record: &str) -> String {
    let (id, family, given, patronymic) =
        (person(nth), pick(&FAMILY_NAMES, nth), pick(&GIVEN_NAMES, nth / 3), pick(&PATRONYMICS, nth / 7));
    let (kk, ru, post_type) = POSTS.get(nth).copied().unwrap_or(("тәрбиеші", "воспитатель", "preschool"));
    let post = both(kk, ru);
    let post_type =
        if post_type.is_empty() { String::new() } else { format!("post-type = \"{post_type}\"\n") };
    format!(
        "\n[[person]]\nid = \"{id}\"\nfamily-name = \"{family}\"\ngiven-name = \"{given}\"\npatronymic = \"{patronymic}\"\n\
         post = {post}\n{post_type}{record}publish-name = true\n"
    )
}

/// What one of the staff brings to a seat in a commission.
pub const SEASONED: &str =
    "experience-since = 2006-08-21\ncategories = [ { is = \"expert\", since = 2025-06-11 } ]\n";

/// What somebody brings to each case of a sitting.
pub fn experience(case: usize) -> &'static str {
    match case % CASES {
        1 => "experience-since = 2015-09-01\ncategories = [ { is = \"moderator\", since = 2021-06-11 } ]\n",
        3 => {
            "experience-since = 1994-08-15\ncategories = [ { is = \"first\", since = 2016-06-24 }, { is = \"moderator\", since = 2021-06-11 } ]\n"
        }
        _ => {
            "experience-since = 2019-08-20\ncategories = [ { is = \"trainee\", since = 2019-08-20 }, { is = \"teacher\", since = 2020-08-26 } ]\n"
        }
    }
}

/// The members of an association; the first leads it, the second writes.
fn members(body: usize) -> Vec<String> {
    let educators = STAFF - POSTS.len();
    (0..MEMBERS).map(|seat| person(POSTS.len() + (body * 5 + seat) % educators)).collect()
}

fn quoted(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("  \"{id}\",\n")).collect();
    format!("[\n{}]", ids.concat())
}

fn association_file(body: usize) -> String {
    let (number, members) = (body + 1, members(body));
    let name =
        both(&format!("№ {number} әдістемелік бірлестік"), &format!("Методическое объединение № {number}"));
    let genitive = both(
        &format!("№ {number} әдістемелік бірлестіктің"),
        &format!("методического объединения № {number}"),
    );
    let (chair, secretary, list) = (&members[0], &members[1], quoted(&members));
    format!(
        "kind = \"body\"\ntype = \"methodical-association\"\nname = {name}\ngenitive = {genitive}\nquorum = \"1/2\"\n\n\
         [[term]]\nfrom = 2014-09-01\nchair = \"{chair}\"\nsecretary = \"{secretary}\"\nmembers = {list}\n"
    )
}

fn commission_file(body: usize) -> String {
    commission_head(body + 1) + &term(2025, &person(1), &educators(body))
}

/// A commission without its compositions.
pub fn commission_head(number: usize) -> String {
    let name =
        both(&format!("№ {number} аттестаттау комиссиясы"), &format!("Аттестационная комиссия № {number}"));
    let genitive = both(
        &format!("№ {number} аттестаттау комиссиясының"),
        &format!("аттестационной комиссии № {number}"),
    );
    format!("kind = \"body\"\ntype = \"attestation-commission\"\nname = {name}\ngenitive = {genitive}\n")
}

/// The composition of a school year.
pub fn term(year: usize, chair: &str, [first, second]: &[String; 2]) -> String {
    format!(
        r#"
[[term]]
from = {year}-08-28
chair-title = {{ kk = "төрайымы", ru = "председатель" }}
chair = "{chair}"
secretary = "person-00002"
members = [
  "person-00001",
  "person-00000",
  "{first}",
  "{second}",
  {{ person = "person-00003", as = "union" }},
  {{ person = "person-00004", as = "methodist" }},
  {{ person = "person-00005", as = "ngo" }},
]
"#
    )
}

/// The two educators of a commission.
fn educators(body: usize) -> [String; 2] {
    let count = STAFF - POSTS.len();
    [body, body + 1].map(|seat| person(POSTS.len() + seat % count))
}

const TOPICS: [(&str, &str); 11] = [
    ("баланың сөйлеу дағдысын ойын арқылы дамыту", "развитие речи ребенка через игру"),
    ("ұсақ қол қимылын дамыту", "развитие мелкой моторики"),
    ("балаларды мектепке дайындау", "подготовка детей к школе"),
    ("ата-анамен серіктестікті нығайту", "укрепление партнерства с родителями"),
    ("жас педагогке тәлімгерлік көмек көрсету", "наставническая помощь молодому педагогу"),
    ("денсаулық сақтау технологиялары", "здоровьесберегающие технологии"),
    ("ұлттық ойындарды қолдану", "использование национальных игр"),
    ("экологиялық тәрбие беру", "экологическое воспитание"),
    ("музыкалық қабілетті дамыту", "развитие музыкальных способностей"),
    ("қауіпсіз орта жасау", "создание безопасной среды"),
    ("математикалық түсініктерді қалыптастыру", "формирование математических представлений"),
];
const ACTIONS: [(&str, &str); 7] = [
    ("семинар өткізу", "провести семинар"),
    ("ашық іс-әрекет көрсету", "показать открытое занятие"),
    ("әдістемелік ұсыным әзірлеу", "разработать методические рекомендации"),
    ("бақылау жүргізу", "провести наблюдение"),
    ("ата-аналарға кеңес беру", "провести консультацию для родителей"),
    ("тәжірибе алмасу", "обменяться опытом"),
    ("көрме ұйымдастыру", "организовать выставку"),
];
const FORMS: [(&str, &str); 7] = [
    ("семинар", "семинар"),
    ("ашық көрсетілім", "открытый показ"),
    ("ұсыным", "рекомендации"),
    ("бақылау", "наблюдение"),
    ("кеңес беру", "консультация"),
    ("дөңгелек үстел", "круглый стол"),
    ("көрме", "выставка"),
];
const SECTIONS: [(&str, &str); 5] = [
    ("Ұйымдастыру жұмысы", "Организационная работа"),
    ("Әдістемелік жұмыс", "Методическая работа"),
    ("Балалармен жұмыс", "Работа с детьми"),
    ("Ата-аналармен жұмыс", "Работа с родителями"),
    ("Бақылау және талдау", "Контроль и анализ"),
];
const MEASURES: usize = 23;

/// A plan of an association: stamps, a goal, tasks and 23 measures in five sections.
fn plan_file(counts: &Counts, nth: usize) -> String {
    let (body, year) = (nth % counts.associations(), FIRST_YEAR + nth / counts.associations());
    let (number, next) = (body + 1, year + 1);
    let title = both(
        &format!("№ {number} әдістемелік бірлестіктің жұмыс жоспары"),
        &format!("План работы методического объединения № {number}"),
    );
    let (topic_kk, topic_ru) = pick(&TOPICS, nth);
    let tasks: String = (1..4).map(|task| pick(&TOPICS, nth + task)).map(task).collect();
    let mut text = format!(
        r#"kind = "plan"
status = "approved"
title = {title}
school-year = "{year}-{next}"
about = "methodical"
approved = {{ by = "director", on = {year}-08-29 }}
considered = {{ by = "{body_id}", on = {year}-08-26 }}
agreed = [ {{ by = "person-00004", on = {year}-08-28 }} ]
goal.kk = """
Негізгі бағыт – {topic_kk}. Жұмыс балалардың жас ерекшелігіне сай жүргізіледі."""
goal.ru = """
Основное направление – {topic_ru}. Работа ведется с учетом возраста детей."""
tasks = [
{tasks}]
"#,
        body_id = association(body),
    );
    (0..MEASURES).for_each(|row| text.push_str(&measure(nth, row, year)));
    text
}

fn task((kk, ru): (&str, &str)) -> String {
    format!("  {},\n", both(&format!("{kk};"), &format!("{ru};")))
}

fn measure(nth: usize, row: usize, year: usize) -> String {
    let seed = nth * 5 + row;
    let (section_kk, section_ru) = pick(&SECTIONS, row * SECTIONS.len() / MEASURES);
    let ((topic_kk, topic_ru), (action_kk, action_ru)) = (pick(&TOPICS, seed), pick(&ACTIONS, seed));
    let (section, group) = (both(section_kk, section_ru), seed % 9 + 1);
    let content = both(
        &format!("№ {group} топта {action_kk}: {topic_kk}"),
        &format!("{} в группе № {group}: {topic_ru}", first_up(action_ru)),
    );
    let (form_kk, form_ru) = pick(&FORMS, seed);
    let form = both(form_kk, form_ru);
    let (when, responsible) = (when(row, year), responsible(seed));
    format!(
        "\n[[measure]]\nid = \"measure-{row:02}\"\nsection = {section}\ncontent = {content}\nform = {form}\nwhen = {when}\nresponsible = {responsible}\n"
    )
}

/// The term of a row, within the school year.
fn when(row: usize, year: usize) -> String {
    let month = row % 8 + 9;
    let month =
        if month > 12 { format!("{}-{:02}", year + 1, month - 12) } else { format!("{year}-{month:02}") };
    match row % 6 {
        0 => format!("{month}-15"),
        1 => "\"ongoing\"".to_owned(),
        2 => format!("{{ every = \"month\", in = \"{year}-09/{}-05\" }}", year + 1),
        3 => format!("\"{month}/{}-05\"", year + 1),
        _ => format!("\"{month}\""),
    }
}

fn responsible(seed: usize) -> String {
    let somebody = person(POSTS.len() + seed % (STAFF - POSTS.len()));
    match seed % 4 {
        0 => "[ \"methodist\" ]".to_owned(),
        1 => format!("[ \"{somebody}\" ]"),
        2 => format!("[ \"methodist\", \"{somebody}\" ]"),
        _ => format!("[ {{ group = {} }} ]", both("топ тәрбиешілері", "воспитатели групп")),
    }
}

/// Minutes of an association: three items, each heard, discussed and decided.
fn protocol_file(counts: &Counts, nth: usize) -> String {
    let (body, before) = (nth % counts.associations(), nth / counts.associations());
    let (year, number) = (FIRST_YEAR + before / PROTOCOLS_A_YEAR, before % PROTOCOLS_A_YEAR + 1);
    let day = later(date(year as i16, 9, 14), before % PROTOCOLS_A_YEAR * 63);
    let members = members(body);
    let (present, away) = (quoted(&members[..MEMBERS - 1]), &members[MEMBERS - 1]);
    let reason = both("біліктілікті арттыру курсында", "на курсах повышения квалификации");
    let (form_kk, form_ru) = pick(&FORMS, nth);
    let (topic_kk, topic_ru) = pick(&TOPICS, nth);
    let mut text = format!(
        r#"kind = "protocol"
status = "approved"
number = "{number}"
body = "{body_id}"
date = {day}
theme = {theme}
form = {form}
present = {present}
absent = [ {{ person = "{away}", reason = {reason} }} ]
invited = [ "person-00004" ]
"#,
        body_id = association(body),
        theme = both(&first_up(topic_kk), &first_up(topic_ru)),
        form = both(form_kk, form_ru),
    );
    let earlier = nth.checked_sub(counts.associations());
    let planned = before / PROTOCOLS_A_YEAR * counts.associations() + body;
    for item in 0..3 {
        let reviewed = earlier.filter(|_| item == 0).map(protocol_id);
        let planned =
            (planned < counts.plans && item > 0).then(|| format!("{}#measure-{item:02}", plan_id(planned)));
        text.push_str(&agenda_item(nth * 3 + item, day, &members, reviewed, planned));
    }
    text
}

fn agenda_item(
    seed: usize,
    day: Date,
    members: &[String],
    reviewed: Option<String>,
    planned: Option<String>,
) -> String {
    let ((topic_kk, topic_ru), (action_kk, action_ru)) = (pick(&TOPICS, seed), pick(&ACTIONS, seed));
    let title = both(&format!("Мәселе: {topic_kk}"), &format!("О теме «{topic_ru}»"));
    let (speaker, by) = (pick_of(members, seed), pick_of(members, seed + 3));
    let (children, percent) = (seed % 17 + 12, seed % 31 + 60);
    let mut text = format!(
        r#"
[[agenda]]
title = {title}
speaker = "{speaker}"
heard.kk = """
Бақылауға {children} бала қатысты, олардың {percent} %-ы тапсырманы өз бетінше орындады.
Негізгі қиындық – уақыттың аздығы. **Ұсыныс:** {action_kk}, нәтижесін келесі отырыста тыңдау."""
heard.ru = """
В наблюдении участвовали дети: {children}, задание сами выполнили {percent} %.
Главная трудность – нехватка времени. **Предложение:** {action_ru} и заслушать итоги на следующем заседании."""
"#
    );
    if let Some(reviewed) = reviewed {
        _ = writeln!(text, "reviews = [ \"{reviewed}\" ]");
    }
    let said = both(
        &format!("Тәжірибесімен бөлісті: {topic_kk} тобында жақсы нәтиже берді."),
        &format!("Поделилась опытом: {topic_ru} дает в группе хороший результат."),
    );
    let (due, decided) = (later(day, 45 + seed % 40), decided(seed));
    _ = write!(
        text,
        "\n[[agenda.speech]]\nby = \"{by}\"\nsaid = {said}\n\n[[agenda.decision]]\ntext = {decided}\nresponsible = {}\ndue = {due}\n",
        responsible(seed)
    );
    if let Some(planned) = planned {
        _ = writeln!(text, "measure = \"{planned}\"");
    }
    text.push_str("vote = { for = 8, against = 0, abstained = 0 }\n");
    text
}

fn pick_of(ids: &[String], seed: usize) -> &str {
    &ids[seed % (ids.len() - 1)]
}

fn decided(seed: usize) -> String {
    let ((topic_kk, topic_ru), (action_kk, action_ru)) = (pick(&TOPICS, seed), pick(&ACTIONS, seed + 1));
    both(
        &format!("Мына тақырып бойынша {action_kk}: {topic_kk}."),
        &format!("{} по теме: {topic_ru}.", first_up(action_ru)),
    )
}

/// The day of a commission's sitting; later sittings of all commissions lie on later days.
fn sitting_day(counts: &Counts, nth: usize) -> Date {
    later(date(2026, 4, 20), nth / counts.commissions() * 8)
}

/// A sitting with five cases.
fn decision_file(counts: &Counts, nth: usize) -> String {
    let (body, number) = (nth % counts.commissions(), nth / counts.commissions() + 2);
    let mut text = sitting_head(number, &commission(body), sitting_day(counts, nth), &educators(body));
    for (at, case) in CASE_TEXTS.iter().enumerate() {
        text.push_str(&case_entry(&person(STAFF + nth * CASES + at), case));
    }
    text
}

/// A sitting without its cases.
pub fn sitting_head(number: usize, body: &str, day: Date, [first, second]: &[String; 2]) -> String {
    let reason = both("іссапарда", "в командировке");
    format!(
        r#"kind = "decision"
status = "approved"
number = "{number}"
body = "{body}"
date = {day}
present = [ "person-00001", "person-00000", "{first}", "{second}", "person-00003", "person-00004", "person-00002" ]
absent = [ {{ person = "person-00005", reason = {reason} }} ]
"#
    )
}

/// The case of a person.
pub fn case_entry(person: &str, text: &str) -> String {
    format!("\n[[case]]\nperson = \"{person}\"\nclaimed = \"moderator\"\n{text}")
}

/// Two awards, a refusal, a confirmation and one without a test.
pub const CASE_TEXTS: [&str; CASES] = [
    r#"procedure = "award"
application = { on = 2026-01-21, via = "ustaz" }
test = { on = 2026-03-12, score = 36, of = 50 }
portfolio = { on = 2026-04-08, points = 71, unmet = [] }
vote = { for = 6, against = 0, abstained = 0 }
outcome = "claimed"
awarded = "moderator"
"#,
    r#"procedure = "confirm"
application = { on = 2026-01-20, via = "ustaz" }
test = { on = 2026-03-12, score = 33, of = 50 }
portfolio = { on = 2026-04-08, points = 74, unmet = [] }
vote = { for = 6, against = 0, abstained = 0 }
outcome = "claimed"
awarded = "moderator"
"#,
    r#"procedure = "award"
application = { on = 2026-01-22, via = "ustaz" }
test = { on = 2026-03-13, score = 27, of = 50 }
portfolio = { on = 2026-04-09, points = 69, unmet = [] }
vote = { for = 0, against = 6, abstained = 0 }
outcome = "current"
awarded = "teacher"
"#,
    r#"procedure = "confirm"
exempt-from-test = "experience-30"
application = { on = 2026-01-20, via = "ustaz" }
portfolio = { on = 2026-04-09, points = 77, unmet = [] }
vote = { for = 6, against = 0, abstained = 0 }
outcome = "claimed"
awarded = "moderator"
"#,
    r#"procedure = "award"
application = { on = 2026-01-23, via = "ustaz" }
test = { on = 2026-03-13, score = 41, of = 50 }
portfolio = { on = 2026-04-10, points = 80, unmet = [] }
vote = { for = 6, against = 0, abstained = 0 }
outcome = "claimed"
awarded = "moderator"
"#,
];

/// The order that puts a sitting into force, two days later: its path below `data/` and its text.
fn result_order(counts: &Counts, decision: usize) -> (String, String) {
    let (id, number) = (decision_id(decision), decision + 1);
    let day = later(sitting_day(counts, decision), 2);
    let cases: String = [1, 2, 4, 5].map(|case| format!("  \"{id}#{case}\",\n")).concat();
    let title = both(
        "«Педагог-модератор» біліктілік санатын беру және растау туралы",
        "О присвоении и подтверждении квалификационной категории «педагог-модератор»",
    );
    let head = format!(
        r#"basis = [ "{id}" ]
cites = [ {{ edition = "kz-83-2025-32", provision = {} }} ]
cases = [
{cases}]
"#,
        both("26-тармақ", "пункт 26"),
    );
    (format!("orders/order-2026-{number:05}"), order(number, day, &title, &head, decision) + ANNEX)
}

/// An order of one of the ten years before: its path below `data/` and its text.
fn general_order(nth: usize) -> (String, String) {
    let (year, number) = (FIRST_YEAR + 1 + nth % YEARS, nth / YEARS + 1);
    let day = later(date(year as i16, 1, 12), (number * 3).min(330));
    let (topic_kk, topic_ru) = pick(&TOPICS, nth);
    let title = both(
        &format!("Жұмысты ұйымдастыру туралы: {topic_kk}"),
        &format!("Об организации работы: {topic_ru}"),
    );
    let head = format!("basis = [ {} ]\n", both("әдіскердің баянхаты", "докладная записка методиста"));
    (format!("orders/order-{year}-{number:05}"), order(number, day, &title, &head, nth) + ANNEX)
}

fn order(number: usize, day: Date, title: &str, head: &str, seed: usize) -> String {
    let mut text = format!(
        r#"kind = "order"
status = "approved"
number = "{number}"
date = {day}
title = {title}
{head}preamble.kk = """
Балабақша жұмысының сапасын арттыру және педагогтердің кәсіби өсуін қолдау мақсатында"""
preamble.ru = """
В целях повышения качества работы ясли-сада и поддержки профессионального роста педагогов"""
signed-by = "director"
"#
    );
    for item in 0..4 {
        let (decided, due, responsible) =
            (decided(seed + item), later(day, 20 + item * 7), responsible(seed + item));
        _ = write!(text, "\n[[item]]\ntext = {decided}\nresponsible = {responsible}\ndue = {due}\n");
    }
    let control = both(
        "Бұйрықтың орындалуын бақылауды өзіме қалдырамын.",
        "Контроль за исполнением приказа оставляю за собой.",
    );
    _ = write!(text, "\n[[item]]\ntext = {control}\nresponsible = [ \"director\" ]\n");
    text
}

const ANNEX: &str = r#"
[[annex]]
title = { kk = "Жұмыс тобының құрамы", ru = "Состав рабочей группы" }
text.kk = """
| Лауазымы | Саны |
| --- | --- |
| әдіскер | 1 |
| тәрбиешілер | 4 |
| музыка жетекшісі | 1 |

Топ айына бір рет жиналады, қорытындысын әдіскерге береді.
"""
text.ru = """
| Должность | Число |
| --- | --- |
| методист | 1 |
| воспитатели | 4 |
| музыкальный руководитель | 1 |

Группа собирается раз в месяц и передает итоги методисту.
"""
"#;
