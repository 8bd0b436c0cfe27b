//! `qujat explain CODE [--on DAY]`: a rule's card, with the values that it reads of the edition in force that day.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::cards;
use crate::checks::grounds;
use crate::cli::rules::{self, print_json, value_json, wants_json};
use crate::cli::{Outcome, Session, environment};
use crate::codes;
use crate::editions::basis::known_word;
use crate::editions::law::Entry;
use crate::editions::wording::Wording;
use crate::editions::{Editions, LawOfDay};
use crate::failure::Failure;
use crate::finding::Code;
use crate::locale;
use crate::nearest::nearest;
use crate::say;
use crate::text::{Say, one_line};
use crate::views::rules::{ValueView, values_of};
use crate::when::Day;

/// Prints the card of a rule; of all rules a line each, where none is named.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let as_json = wants_json(session)?;
    let Some(query) = matches.get_one::<String>("code") else {
        if as_json {
            print_json(session, &codes::ALL.iter().map(|code| head(session, code)).collect());
        } else {
            codes::ALL.iter().for_each(|code| session.console.data(&cards::line(code, session.language)));
        }
        return Ok(Outcome::Clean);
    };
    let code = find(query)?;
    let asked = environment::day(matches, "on")?;
    let day = asked.unwrap_or(session.today);
    let entries = grounds::of(code);
    if entries.is_empty() && asked.is_some() {
        let number = code.number;
        let message = say!(
            "{number} ережесі редакцияларға сүйенбейді: `--on` күнінің мәні жоқ",
            "правило {number} не опирается на редакции: день `--on` ничего не меняет",
            "rule {number} rests on no edition: the day of `--on` changes nothing",
        );
        session.console.message(message.to(session.language));
    }
    let editions = if entries.is_empty() { Editions::default() } else { rules::editions(session)? };
    let law = LawInForce { session, editions: &editions, entries, day };
    if as_json {
        print_json(session, &law.card(code));
    } else {
        session.console.data(&(cards::page(code, session.language) + &law.draw()));
    }
    Ok(Outcome::Clean)
}

fn find(query: &str) -> Result<&'static Code, Failure> {
    codes::find(query).ok_or_else(|| {
        let names = codes::ALL.iter().flat_map(|code| [code.name, code.number]);
        let message =
            say!("`{query}` деген ереже жоқ", "правила `{query}` нет", "there is no rule `{query}`");
        let help = match nearest(query, names) {
            Some(name) => {
                say!("бәлкім, `{name}`", "возможно, имелось в виду `{name}`", "did you mean `{name}`?")
            }
            None => say!(
                "бәрін көру: `qujat explain`",
                "показать все: `qujat explain`",
                "see all with `qujat explain`"
            ),
        };
        Failure::new(message).help(help)
    })
}

fn head(session: &Session, code: &Code) -> Json {
    json!({
        "code": code.number,
        "name": code.name,
        "severity": code.severity.word(),
        "title": cards::title(code, session.language),
    })
}

/// What a rule reads, by the edition of a day.
struct LawInForce<'e> {
    session: &'e Session,
    editions: &'e Editions,
    entries: Vec<&'static Entry>,
    day: Day,
}

impl LawInForce<'_> {
    fn law(&self) -> Option<LawOfDay<'_>> {
        self.editions.on(self.day)
    }

    /// The values on lines; nothing for a rule that reads no edition.
    fn draw(&self) -> String {
        if self.entries.is_empty() {
            return String::new();
        }
        let (Say { kk, ru, en }, language) = (locale::plain_day(self.day), self.session.language);
        let Some(law) = self.law() else {
            let unknown = say!(
                "{kk} күні қай редакция күшінде болғаны белгісіз",
                "неизвестно, какая редакция действовала {ru}",
                "it is not known which edition was in force on {en}",
            );
            return format!("\n## {}\n", unknown.to(language));
        };
        let (name, known) = (law.edition.title(), known_word(law.certain));
        let title = Say {
            kk: format!("{kk} күні күшінде болған мәндер: {} редакция", name.kk),
            ru: format!("Значения, действовавшие {ru}: редакция {}", name.ru),
            en: format!("Values in force on {en}: edition {}", name.en),
        };
        let Say { kk, ru, en } = known;
        let how = say!(
            "редакцияның осы күні күшінде болғаны қайдан белгілі: {kk}",
            "откуда известно, что она действовала в этот день: {ru}",
            "how it is known that it was in force on that day: {en}",
        );
        let wording = Wording::of(self.editions, law.edition);
        let values = self.entries.iter().map(|entry| self.draw_entry(&wording, entry));
        let title = one_line(title.to(language));
        format!("\n## {title}\n\n{}\n\n{}", how.to(language), values.collect::<String>())
    }

    fn draw_entry(&self, wording: &Wording<'_>, entry: &Entry) -> String {
        let group = values_of(wording, entry, self.session.language);
        let title = group.title.as_deref().unwrap_or_default();
        match group.values.as_slice() {
            [] => {
                let unknown = say!("белгісіз", "неизвестно", "not known");
                format!("- {title}: {}\n", unknown.to(self.session.language))
            }
            values if !group.listed => {
                values.iter().map(|value| format!("- {title}: {}\n", rules::said(value))).collect()
            }
            values => {
                let line = |value: &ValueView| match &value.key {
                    Some(key) => format!("  - {key}: {}\n", rules::said(value)),
                    None => format!("  - {}\n", rules::said(value)),
                };
                format!("- {title}\n{}", values.iter().map(line).collect::<String>())
            }
        }
    }

    fn card(&self, code: &Code) -> Json {
        let mut card = head(self.session, code);
        let files = |heading| {
            let all = cards::shown(code, heading).into_iter();
            all.map(|file| json!({ "path": file.path, "encoding": file.encoding, "text": file.text }))
                .collect::<Json>()
        };
        card["text"] = cards::heading_and_text(code, self.session.language).1.into();
        card["bad"] = files("bad");
        card["good"] = files("good");
        card["on"] = self.day.to_string().into();
        card["reads"] = self.entries.iter().map(|entry| entry.path).collect();
        let law = self.law();
        card["edition"] = json!(law.map(|law| law.edition.id.as_str()));
        card["values"] = law.map_or_else(Vec::new, |law| self.values(law)).into();
        card
    }

    fn values(&self, law: LawOfDay<'_>) -> Vec<Json> {
        let wording = Wording::of(self.editions, law.edition);
        let groups = self.entries.iter().map(|entry| values_of(&wording, entry, self.session.language));
        let views = groups.flat_map(|group| group.values);
        let json = |view: ValueView| {
            let value = wording.values().get(&view.path)?;
            Some(value_json(&view, value, self.session.language))
        };
        views.filter_map(json).collect()
    }
}
