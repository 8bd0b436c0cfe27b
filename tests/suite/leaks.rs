//! The last look before publication, against whoever writes a name or a number in another way.

use std::fs;
use std::path::Path;

use qujat::cards::Example;
use qujat::formats::html::text_of;
use qujat::leaks;
use qujat::library::secrets::{About, Secrets};
use qujat::names::surnames::Surnames;

use crate::program::{Run, files, qujat, repository, sample};
use crate::workspace::check;

const BUILD: [&str; 5] = ["build", "--audience", "public", "--formats", "md,html"];

/// A workspace with people, all without consent but for the one who says so, and with guests of a meeting.
fn secrets(people: &[(&str, &str, &str)], guests: &[&str]) -> Secrets {
    let mut register = "kind = \"people\"\n".to_owned();
    for (at, (family, given, patronymic)) in people.iter().enumerate() {
        let consent = if patronymic.ends_with('+') { "publish-name = true\n" } else { "" };
        register += &format!("[[person]]\nid = \"person-{at}\"\nfamily-name = \"{family}\"\n{consent}");
        let names = [("given-name", *given), ("patronymic", patronymic.trim_end_matches('+'))];
        for (key, name) in names.iter().filter(|(_, name)| !name.is_empty()) {
            register += &format!("{key} = \"{name}\"\n");
        }
    }
    let guests: Vec<String> = guests.iter().map(|name| format!("{{ name = \"{name}\" }}")).collect();
    let meeting = format!(
        "kind = \"protocol\"\nstatus = \"draft\"\nnumber = \"1\"\nbody = \"staff-meeting\"\ndate = 2025-09-02\n\
         present = 5\ninvited = [{}]\n[[agenda]]\ntitle = \"Жоспар\"\n",
        guests.join(", ")
    );
    let file = |path: &str, text: String| Example { path: path.to_owned(), bytes: text.into_bytes() };
    let (library, _) = check(&[file("data/others.toml", register), file("data/meeting.toml", meeting)]);
    Secrets::of(&library, Vec::new())
}

fn assert_told(surnames: &Surnames, told: &[&str]) {
    let is_missed = |text: &&&str| surnames.find(&format!("Бүгін {text} келді")).is_none();
    let missed: Vec<&&str> = told.iter().filter(is_missed).collect();
    assert!(missed.is_empty(), "not seen: {missed:?}");
}

fn assert_free(surnames: &Surnames, free: &[&str]) {
    let found: Vec<String> =
        free.iter().filter_map(|text| Some(format!("{text}: {}", surnames.find(text)?))).collect();
    assert!(found.is_empty(), "ordinary words: {found:?}");
}

/// Serikova of the base workspace did not agree.
#[test]
fn a_surname_is_seen_however_it_is_typed() {
    let surnames = secrets(&[], &[]).surnames;
    assert_told(
        &surnames,
        &[
            "Cepікова",
            "Ceрикoвa",
            "Се\u{200B}рікова",
            "Се\u{AD}рікова",
            "Се\u{2060}рі\u{FEFF}кова",
            "Серико\u{301}вой",
            "Сері-\nкова",
            "Сері-кова",
            "Сері\u{2011}кова",
            "әдіскерСерікова",
            "Серікова1",
            "_Серікова_",
            "2Серікова",
            "Серіковалардікінен",
            "Серіковтардың",
            "Сериковыми",
            "Serikova",
            "Serikovoy",
            "Seríkova",
            "serikova.a@example.kz",
            "айгүл серікова",
            "А. серікова",
            "серікова А.М.",
        ],
    );
    assert_free(
        &surnames,
        &[
            "серікова",
            "Серік",
            "Серіктестік",
            "serikova",
            "Сериковна",
            "2025 г. сериков не было",
            "Айгүл келді",
        ],
    );
}

#[test]
fn short_changing_and_double_surnames_are_seen() {
    let people = [
        ("Ли", "Виктор", ""),
        ("Ким", "Анна", ""),
        ("Цой", "Роза", ""),
        ("Орёл", "Пётр", ""),
        ("Соловей", "Яна", ""),
        ("Заяц", "Ия", ""),
        ("Жақып", "Болат", ""),
        ("Қара-Мұрзина", "Дана", ""),
        ("О’Коннор", "Лия", ""),
        ("Цыба", "Ия", ""),
        ("Волков", "Иван", ""),
        ("Толстой", "Глеб", ""),
        ("Садовская", "Инна", ""),
    ];
    let surnames = secrets(&people, &[]).surnames;
    assert_told(
        &surnames,
        &[
            "Лиден",
            "Лиге",
            "Кимнің",
            "Киммен",
            "Цоя",
            "Цойдың",
            "Орла",
            "Орлом",
            "Соловья",
            "Зайца",
            "Жақыбы",
            "Жақыптың",
            "Қара-Мұрзинаға",
            "Мурзиной",
            "О'Коннордың",
            "Цыбаның",
            "Цыбаға",
            "Волковым",
            "Толстого",
            "Садовским",
            "В.Ли",
            "Ли В.",
            "ВОЛКОВОЙ",
        ],
    );
    assert_free(
        &surnames,
        &[
            "Лидер болу – ерік ісі.",
            "МОЖНО ЛИ ЭТО ДЕЛАТЬ",
            "Кім келді? Кімнің кітабы? Кимоно.",
            "Сказка про волков и зайцев, орлов и соловьёв.",
            "Қара түс. Толстовка. Садовод.",
            "Зайцев, Соловьёва, Орлова, Волковна",
        ],
    );
}

#[test]
fn a_given_name_with_a_patronymic_is_a_name() {
    let people = [("Ахметова", "Нұргүл", "Жандосқызы"), ("Ахметова", "Динара", "Қайрат қызы+")];
    let surnames = secrets(&people, &[]).surnames;
    assert_told(&surnames, &["Нұргүл Жандосқызы", "Нұргүл Жандосқызына", "Нұргүл Ахметова", "Н. Ахметова"]);
    assert_free(
        &surnames,
        &["Бүгін Нұргүл келді.", "Бүгін Динара Қайратқызы келді.", "Бүгін Ахметова, Д. Ахметова келді."],
    );
}

#[test]
fn every_word_of_a_guest_s_name_that_may_be_the_surname_is_one() {
    let guests = ["Нұрмұхамбет Пак", "Әлішер Дариға Әбілқызы", "Ж. Бөрі", "Розақұл Темірбаева"];
    let surnames = secrets(&[("Оспанова", "Розақұл", "")], &guests).surnames;
    assert_told(
        &surnames,
        &["Пакқа", "Әлішердің", "Дариға Әбілқызы", "Бөріні", "Темірбаеваның", "Темирбаевой"],
    );
    assert_free(&surnames, &["Бүгін Дариға келді.", "Бүгін Розақұл келді.", "Бұл бөрі туралы ертегі."]);
}

/// A word without an end takes no longer than its letters: each is compared with the longest name at most.
#[test]
fn a_word_of_a_million_letters_is_looked_through() {
    let surnames = secrets(&[], &[]).surnames;
    for word in [format!("С{}", "еріков".repeat(300_000)), "Сері-".repeat(100_000)] {
        assert!(surnames.find(&word).is_none());
    }
}

/// What the last look finds in a page.
fn told(page: &str) -> Option<&'static str> {
    let found = leaks::find(&Secrets::default(), About::Papers, "kk/page/news.html", page.as_bytes())?;
    ["telephone", "identity"].into_iter().find(|sort| found.en.contains(sort))
}

#[test]
fn numbers_are_seen_with_whatever_stands_between_their_digits() {
    for page in [
        "<p>+7 701 000 00 00</p>",
        "<p>8 701 000 00 00 12</p>",
        "<p>8–701–000–00–00</p>",
        "<p>8.701.000.00.00</p>",
        "<p>8 (701) 000 <b>00</b> 00</p>",
        "<p>87<b>01</b>0000000</p>",
        "<p>8701\u{200B}0000000</p>",
        "<p>тел87010000000</p>",
        "<p>701 000 00 00</p>",
        "<p>(701) 000-00-00</p>",
        "<p>тел. 701 0000000.</p>",
    ] {
        assert_eq!(told(page), Some("telephone"), "{page}");
    }
    for page in [
        "<p>850101300104</p>",
        "<p>850101 300104</p>",
        "<p>850101-300104</p>",
        "<p>8501 0130 0104</p>",
        "<p>850<b>101</b>300104</p>",
        "<p>ЖСН: 850101300105</p>",
        "<p>ИИН 85 01 01 300105</p>",
        "<tr><td>IIN</td><td>850101300105</td></tr>",
    ] {
        assert_eq!(told(page), Some("identity"), "{page}");
    }
    for page in [
        "<p>850101300105</p>",
        "<p>8 7 2 12 15 10 14 9</p>",
        "<tr><td>8</td><td>701</td><td>000</td><td>00</td><td>00</td></tr>",
        "<p>8 750 000 теңге</p>",
        "<p>7 700 000 000 теңге, № 7010000000, 750 500 2026 жылға</p>",
        "<p>727 000 00 00, 8 (7172) 74-25-28, +7 (727) 250-00-00</p>",
        "<p>8. 720 000 2026</p>",
        "<p>№ 7-7012/2026-15, № 77012345678, № 770-123-45-67</p>",
        "<p>24 12 25 26 23 16</p>",
        "<p>780 400 20 10</p>",
        "<tr><td>8</td><td>7000</td><td>650000</td></tr>",
        "<tr><td>701</td><td>000</td><td>00</td><td>00</td></tr>",
        "<p>a850101300104b</p>",
        "<p>2025-2026, 2026-2027</p>",
        "<p>БСН 990140001234</p>",
        "<p>f87010000000e</p>",
    ] {
        assert_eq!(told(page), None, "{page}");
    }
}

#[test]
fn a_page_is_read_as_it_is_shown() {
    let page = "<h1>Хаттама</h1><p><b>Сері</b>ковой&nbsp;&laquo;Ү&#1083;гі&#x456;&raquo; Се&shy;рік &amp;amp; &unknown;</p>";
    assert_eq!(text_of(page).trim(), "Хаттама\n\nСеріковой\u{A0}«Үлгіі» Се\u{AD}рік &amp; &unknown;");
}

#[test]
fn a_row_of_a_table_is_no_telephone() {
    for row in
        ["8 | 7000 | 650000", "750 | 380 | 37 | 12", "8 | 720 000 | 2026", "24 | 12 | 25 | 26 | 23 | 16"]
    {
        let head = "| а ".repeat(row.split('|').count()) + "|\n";
        let table = format!("{head}{}\n| {row} |\n", head.trim_end().replace('а', "---"));
        let found = leaks::find(&Secrets::default(), About::Papers, "ru/order/a.md", table.as_bytes());
        assert!(found.is_none(), "{table}");
    }
}

/// Two namesakes, one of whom agreed: the initials of the person before are not hers.
#[test]
fn initials_belong_to_the_name_on_their_line() {
    let people = [("Оспанова", "Бақыт", ""), ("Оспанова", "Айгүл", "+"), ("Бекова", "Бибігүл", "+")];
    let surnames = secrets(&people, &[]).surnames;
    assert_told(
        &surnames,
        &[
            "Нұрланова А.М.\nОспанова Б.К.",
            "Нұрланова А.М. Оспанова Б.К.",
            "Нұрланова Айгүл\nОспанова Бақыт",
            "Б.К. Оспанова",
            "Б.\nОспанова",
        ],
    );
    assert_free(
        &surnames,
        &["Бекова Б.К.\nОспанова А.М.", "Бекова Бақыт\nОспанова Айгүл", "Оспанова А.М.", "Айгүл Оспанова"],
    );
}

#[test]
fn words_that_every_paper_has_and_given_names_of_others_are_no_surnames() {
    let people = [
        ("Мақсат", "Шынар", ""),
        ("Поиск", "Олег", ""),
        ("Қазан", "Дина", ""),
        ("Нұрлан", "Айгерім", ""),
        ("Асқаров", "Нұрлан", "Болатұлы+"),
    ];
    let surnames = secrets(&people, &[]).surnames;
    assert_free(
        &surnames,
        &["Мақсаты мен міндеттері", "Поиск", "Қазан айында", "Нұрлан Асқаров", "Асқаров Нұрлан Болатұлы"],
    );
    assert_told(&surnames, &["Ш. Мақсат", "Мақсат Шынар", "Олег Поиск", "Нұрлан Айгерім", "Нұрланның"]);
}

#[test]
fn a_surname_in_an_address_of_the_web_is_seen() {
    let surnames = secrets(&[("Оспанова", "Динара", "Қайратқызы")], &[]).surnames;
    assert_told(&surnames, &["https://example.kz/foto/d-ospanova.jpg", "Динара Қайрат қызы"]);
    assert_free(&surnames, &["https://example.kz/foto/d-toktarova.jpg", "ospanova.jpg"]);
}

/// What the program prints itself, or everybody may read anyway, is no secret because a draft says it, too.
#[test]
fn a_draft_may_say_what_everybody_knows() {
    let draft = "kind = \"page\"\nstatus = \"draft\"\n\
         title = { kk = \"Өнер көрсетуге дайындық\", ru = \"Октябрь 2026 года\" }\n\
         text = { kk = \"Қабылдау ережелері\", ru = \"Нормативные правовые акты\" }\n";
    let organization =
        fs::read_to_string(repository().join("tests/suite/base/data/organization.toml")).unwrap();
    let name = organization.lines().find_map(|line| line.strip_prefix("name = { kk = \"")).unwrap();
    let name = name.split("\", ru").next().unwrap();
    let known = draft.replace("Қабылдау ережелері", name);
    let file = Example { path: "data/pages/news.toml".to_owned(), bytes: known.into_bytes() };
    let (library, _) = check(&[file]);
    let secrets = Secrets::of(&library, Vec::new());
    let is_told = |text: &str| secrets.find_in(text, About::Papers).is_some();
    assert!(!is_told("Октябрь 2026 года") && !is_told(name), "{name}");
    assert!(is_told("Өнер көрсетуге дайындық") && is_told("Нормативные правовые акты"));
}

/// Two namesakes: the end of a line before an initial is no letter of it, and a letter may be written by its number.
#[test]
fn a_script_is_read_as_the_page_gets_it() {
    let secrets = secrets(&[("Оспанова", "Баян", ""), ("Оспанова", "Гүлнәр", "Болатқызы+")], &[]);
    let told = |text: &str| {
        let script = format!("qujatSearch.text({});", serde_json::Value::from(text));
        leaks::find(&secrets, About::Papers, "kk/search/texts/a.js", script.as_bytes()).is_some()
    };
    assert!(!told("Қатысқандар:\n\nГ.Б. Оспанова, әдіскер"));
    assert!(told("Қатысқандар:\n\nБ.Г. Оспанова, әдіскер"));
    let coded: String = "Б. Оспанова".chars().map(|letter| format!("\\u{:04x}", letter as u32)).collect();
    for name in ["papers.json", "search/index.js"] {
        let written = format!("[\"{coded}\"]");
        assert!(leaks::find(&secrets, About::Papers, name, written.as_bytes()).is_some(), "{name}");
    }
}

fn write(place: &Path, file: &str, text: &str) {
    fs::create_dir_all(place.join(file).parent().unwrap()).unwrap();
    fs::write(place.join(file), text).unwrap();
}

fn change(place: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(place.join(file)).unwrap();
    assert!(text.contains(from), "{file}: {from}");
    fs::write(place.join(file), text.replacen(from, to, 1)).unwrap();
}

/// Kalieva of the sample did not agree.
fn page(text: &str) -> String {
    format!(
        "kind = \"page\"\nstatus = \"approved\"\ntitle = {{ kk = \"Жаңалық\", ru = \"Новость\" }}\n\
         text = {{ kk = '{text}', ru = \"Поздравляем!\" }}\n"
    )
}

#[test]
fn a_surname_behind_marks_withholds_its_paper_alone() {
    let (_folder, place) = sample();
    write(&place, "data/strong.toml", &page("**Қали**еваға рахмет."));
    write(&place, "data/entity.toml", &page("Қа&shy;лиеваға рахмет."));
    write(&place, "data/number.toml", &page("&#1050;алиеваға рахмет."));
    write(&place, "data/news-kaliyeva.toml", &page("Рахмет."));
    write(&place, "data/open.toml", &page("Рахмет."));
    let said = qujat(&place, &BUILD);
    assert_eq!(said.code, 1, "{}", said.stderr);
    for file in ["strong", "entity", "number"] {
        assert!(said.stderr.contains(&format!("data/{file}.toml:4:")), "{file}: {}", said.stderr);
    }
    assert!(
        said.stderr.contains("P006") && said.stderr.contains("data/news-kaliyeva.toml"),
        "{}",
        said.stderr
    );
    assert!(said.stderr.contains("эта бумага на сайт не выйдет"), "{}", said.stderr);
    let pages: Vec<String> = files(&place.join("output/site/kk/page")).into_keys().collect();
    assert!(pages.iter().any(|page| page == "open.html"), "{pages:?}");
    let is_withheld =
        |page: &&String| ["strong", "entity", "number", "kaliyeva"].iter().any(|name| page.contains(name));
    assert_eq!(pages.iter().find(is_withheld), None);
}

/// Builds a sample that was changed, which may not be published.
fn stopped(change: impl Fn(&Path)) -> Run {
    let (_folder, place) = sample();
    change(&place);
    let said = qujat(&place, &BUILD);
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(files(&place).keys().all(|path| !path.starts_with("output/site/")), "nothing is left of it");
    said
}

#[test]
fn a_text_that_many_pages_repeat_is_told_at_its_own_place() {
    for (file, from, to) in [
        ("data/organization.toml", "kk = \"Үлгі ауылы\"", "kk = \"Қалиева көшесі\""),
        ("data/bodies/pedagogical-council.toml", "name = { kk = \"", "name = { kk = \"Қалиева "),
        ("data/people.toml", "post = { kk = \"меңгеруші\"", "post = { kk = \"Қалиеваның меңгерушісі\""),
        ("qujat.toml", "[site]", "[site]\nintroduction = { kk = \"Қалиеваға рахмет.\", ru = \"Спасибо.\" }"),
    ] {
        let (_folder, place) = sample();
        change(&place, file, from, to);
        let said = qujat(&place, &["check"]);
        assert!(
            said.stderr.contains("P002") && said.stderr.contains(&format!("{file}:")),
            "{file}: {}",
            said.stderr
        );
    }
    let introduction = "[site]\nintroduction = { kk = \"Қалиеваға рахмет.\", ru = \"Спасибо.\" }";
    let said = stopped(|place| change(place, "qujat.toml", "[site]", introduction));
    assert!(said.stderr.contains("P002") && said.stderr.contains("introduction"), "{}", said.stderr);
}

/// The home page is not the information corner.
#[test]
fn a_mobile_telephone_of_the_home_page_stops_the_publication() {
    let introduction = "[site]\nintroduction = { kk = \"Қабылдау: 8 701 000 00 00\", ru = \"Приёмная\" }";
    let said = stopped(|place| change(place, "qujat.toml", "[site]", introduction));
    assert!(said.stderr.contains("телефон") && said.stderr.contains("introduction"), "{}", said.stderr);
}

#[test]
fn a_stop_names_the_file_of_the_paper() {
    let template = fs::read_to_string(repository().join("templates/page/page.html")).unwrap();
    let said = stopped(|place| {
        write(place, "templates/page/page.html", &format!("{template}\n<p>Қали<b>ева</b></p>\n"))
    });
    assert!(said.stderr.contains("data/pages/attestation-corner.toml"), "{}", said.stderr);
    assert!(!said.stderr.contains("Қалиева"), "the message itself tells no secret: {}", said.stderr);
}

#[test]
fn a_kindergarten_may_be_named_after_a_namesake_and_give_its_telephone() {
    let (_folder, place) = sample();
    change(&place, "data/organization.toml", "Үлгі» бөбекжай", "Қалиева атындағы» бөбекжай");
    let said = qujat(&place, &BUILD);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let home = fs::read_to_string(place.join("output/site/kk/index.html")).unwrap();
    assert!(home.contains("Қалиева атындағы") && home.contains("+7 (700) 000-00-00"), "{home}");
    change(
        &place,
        "qujat.toml",
        "[site]",
        "[site]\nintroduction = { kk = \"+7 701 000 00 01\", ru = \"-\" }",
    );
    assert_eq!(qujat(&place, &BUILD).code, 2, "another telephone is told in the information corner alone");
}
