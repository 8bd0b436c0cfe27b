//! From documents to a library: whose they are, what their ids lead to, and whether references hold.

use std::collections::HashMap;

use crate::audience::Audience;
use crate::codes;
use crate::config::Config;
use crate::editions::{BUILT_IN, Edition, Editions, is_built_in};
use crate::finding::Report;
use crate::kinds::rules::Rules;
use crate::kinds::{Content, Kind};
use crate::library::unread::Unread;
use crate::library::{Document, Entity, House, Library};
use crate::load::discover::File;
use crate::load::shape::Shaped;
use crate::say;
use crate::source::{SourceId, Sources, Span, Spanned};

/// Puts documents into a library; files were numbered from 1 in their order.
pub fn link(config: Config, mut sources: Sources, shaped: Vec<Shaped>, report: &mut Report) -> Library {
    let mut linker = Linker {
        organizations: houses(&shaped),
        documents: Vec::new(),
        unread: Vec::new(),
        first_places: HashMap::new(),
        homeless: Vec::new(),
    };
    let mut editions = built_in_editions();
    for mut file in shaped {
        report.extend(std::mem::take(&mut file.findings));
        let source = sources.add(std::mem::take(&mut file.source));
        match file.content {
            Some(Content::Rules(rules)) => {
                if let Some(id) = file.id.filter(|_| !is_built_in(&sources.get(source).text)) {
                    take_edition(&mut editions, id, rules, report);
                }
            }
            _ => linker.place(file, source, &sources, report),
        }
    }
    report.extend(no_organization(&linker.homeless, &sources));
    let Linker { organizations, documents, unread, .. } = linker;
    let editions = Editions::new(editions);
    let audience = Audience::Internal;
    Library {
        audience,
        config,
        sources,
        documents,
        unread,
        organizations,
        editions,
        attestations: Default::default(),
    }
}

/// One house an organisation's document, by folder; the nearest above a file is its own.
fn houses(shaped: &[Shaped]) -> Vec<House> {
    let mut houses: Vec<House> = Vec::new();
    for file in shaped.iter().filter(|file| file.kind == Some(Kind::Organization)) {
        let folder = folder(&file.source.path).to_owned();
        if houses.iter().all(|house| house.folder != folder) {
            let id = file.id.as_ref().map(|id| id.value.clone()).unwrap_or_default();
            houses.push(House { id, folder, ..House::default() });
        }
    }
    houses.sort_by(|a, b| a.folder.cmp(&b.folder));
    houses
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Editions that come with the program; a test holds them free of faults.
pub fn built_in_editions() -> Vec<Edition> {
    BUILT_IN.iter().filter_map(|(id, text)| Edition::built_in(id, text, read_built_in)).collect()
}

fn read_built_in(text: &str) -> Option<Rules> {
    let file = File { path: String::new(), place: Default::default(), fault: None };
    match crate::load::shape::shape_built_in(&file, text, &Config::default()).content {
        Some(Content::Rules(rules)) => Some(rules),
        _ => None,
    }
}

/// Takes a workspace's edition. It may stand in place of one that comes with the program, but not of another of
/// the workspace: the second of one id is a fault, and the first keeps it.
fn take_edition(editions: &mut Vec<Edition>, id: Spanned<String>, rules: Rules, report: &mut Report) {
    let first = editions.iter().filter(|edition| edition.id == id.value).find_map(|edition| edition.place);
    match first {
        Some(first) => report.push(duplicate(&id, first)),
        None => editions.push(Edition::new(id, rules)),
    }
}

/// Where private facts lie; what lies in a folder of it belongs to the organisation of the same folder of `data/`.
const PRIVATE: &str = "private/";
const DATA: &str = "data/";

struct Linker {
    organizations: Vec<House>,
    documents: Vec<Document>,
    unread: Vec<Unread>,
    /// Where each name of each organisation was given first.
    first_places: HashMap<(usize, String), Span>,
    /// Where documents stand that belong to no organisation.
    homeless: Vec<Span>,
}

impl Linker {
    fn place(&mut self, file: Shaped, source: SourceId, sources: &Sources, report: &mut Report) {
        let file_source = sources.get(source);
        let is_private = file_source.path.starts_with(PRIVATE);
        if is_private && file.kind.is_some_and(|kind| kind != Kind::Private) {
            report.push(document_in_private(source, file.id.as_ref()));
            return;
        }
        let shown = file_source.path.replacen(PRIVATE, DATA, usize::from(is_private));
        let Some(organization) = self.house_of(&shown) else {
            self.unread.push(unread(source, None, &file));
            if file.kind.is_some() {
                self.homeless.push(file.id.map_or(Span::new(source, 0..0), |id| id.span));
            }
            return;
        };
        self.lose(organization, &file);
        let unread = unread(source, Some(organization), &file);
        let (Some(kind), Some(id), Some(content)) = (file.kind, file.id, file.content) else {
            self.unread.push(unread);
            return;
        };
        let index = self.documents.len();
        if kind == Kind::Organization && !self.take_organization(organization, index, &id, report) {
            return;
        }
        if kind != Kind::Organization && kind != Kind::Private {
            self.name(organization, &id, Entity::Document(index), report);
        }
        self.name_parts(organization, index, &content, report);
        self.documents.push(Document {
            source,
            kind,
            id: id.value,
            id_span: id.span,
            language: file.language,
            organization,
            has_lost_parts: file.has_lost_parts,
            content,
            fingerprint: file.fingerprint,
            signed_file: None,
            hides_cases: false,
        });
    }

    fn house_of(&self, path: &str) -> Option<usize> {
        let mut folder = folder(path);
        loop {
            if let Some(index) = self.organizations.iter().position(|house| house.folder == folder) {
                return Some(index);
            }
            folder = folder.rsplit_once('/')?.0;
        }
    }

    /// Remembers what could not be read, so that references to it are no faults of others.
    fn lose(&mut self, organization: usize, file: &Shaped) {
        let house = &mut self.organizations[organization];
        for id in &file.lost_ids {
            if id.is_empty() {
                house.uncertain |= matches!(file.kind, None | Some(Kind::People | Kind::Organization));
            } else {
                house.lost.insert(id.clone());
            }
        }
        if let (None, Some(id)) = (&file.content, &file.id) {
            house.lost.insert(id.value.clone());
        }
    }

    /// Makes a document the organisation's own; a second one in the same folder is a fault.
    fn take_organization(
        &mut self,
        house: usize,
        index: usize,
        id: &Spanned<String>,
        report: &mut Report,
    ) -> bool {
        let id_is_taken = self
            .organizations
            .iter()
            .enumerate()
            .any(|(other, house_)| other != house && house_.document.is_some() && house_.id == id.value);
        if self.organizations[house].document.is_some() || id_is_taken {
            let message = say!(
                "`{0}` ұйымы екінші рет сипатталған",
                "организация `{0}` описана второй раз",
                "the organisation `{0}` is described a second time",
                id.value
            );
            let help = say!(
                "әр бумада бір ғана ұйым болады",
                "в одной папке – одна организация",
                "keep one organisation a folder"
            );
            report.push(codes::DUPLICATE_ID.at(id.span, message).help(help));
            return false;
        }
        self.organizations[house].document = Some(index);
        true
    }

    fn name_parts(&mut self, organization: usize, index: usize, content: &Content, report: &mut Report) {
        match content {
            Content::People(people) => {
                for (person, entry) in people.person.iter().enumerate() {
                    let id = Spanned { value: entry.id.0.clone(), span: entry.id.span };
                    self.name(organization, &id, Entity::Person(index, person), report);
                }
            }
            Content::Organization(own) => {
                for (office, entry) in own.office.iter().enumerate() {
                    let id = Spanned { value: entry.id.0.clone(), span: entry.id.span };
                    self.name(organization, &id, Entity::Office(index, office), report);
                }
            }
            _ => {}
        }
    }

    /// Gives a name; the second thing of the same name is a fault, and the first keeps it.
    fn name(&mut self, organization: usize, id: &Spanned<String>, entity: Entity, report: &mut Report) {
        let key = (organization, id.value.clone());
        if let Some(first) = self.first_places.get(&key) {
            report.push(duplicate(id, *first));
            return;
        }
        self.first_places.insert(key, id.span);
        self.organizations[organization].names.insert(id.value.clone(), entity);
    }
}

fn unread(source: SourceId, organization: Option<usize>, file: &Shaped) -> Unread {
    let id = file.id.as_ref().map(|id| id.value.clone());
    Unread { source, organization, kind: file.kind, id, is_draft: file.draft }
}

/// The finding about an id given twice.
pub fn duplicate(id: &Spanned<String>, first: Span) -> crate::finding::Finding {
    let id_letters = &id.value;
    let message = say!(
        "`{id_letters}` id-і екінші рет берілген",
        "id `{id_letters}` дан второй раз",
        "the id `{id_letters}` is given a second time",
    );
    let help = say!("басқа id жазыңыз", "напишите другой id", "write another id");
    let fact = say!("алғаш осында берілген", "впервые дан здесь", "first given here");
    codes::DUPLICATE_ID.at(id.span, message).help(help).label(first, fact)
}

fn document_in_private(source: SourceId, id: Option<&Spanned<String>>) -> crate::finding::Finding {
    let span = id.map_or(Span::new(source, 0..0), |id| id.span);
    let message = say!(
        "`private` бумасында тек жеке деректер жатады",
        "в папке `private` лежат только личные данные",
        "only private facts lie in the folder `private`",
    );
    let help = say!(
        "құжатты `data` бумасына көшіріңіз немесе `kind = \"private\"` деп жазыңыз",
        "перенесите документ в папку `data` или напишите `kind = \"private\"`",
        "move the document to the folder `data`, or write `kind = \"private\"`",
    );
    codes::UNKNOWN_KIND.at(span, message).help(help)
}

/// One missing file leaves many documents without an organisation: that is one fault, shown at the first of them.
fn no_organization(homeless: &[Span], sources: &Sources) -> Option<crate::finding::Finding> {
    let first = homeless.first()?;
    let count = homeless.len();
    let folders = homeless.iter().map(|span| folder(&sources.get(span.source).path));
    let folder = folders.reduce(common_folder)?;
    let message = say!(
        "ешбір ұйымға тиесілі емес құжаттар бар, саны – {count}",
        "документы не принадлежат ни одной организации, их число – {count}",
        "documents belong to no organisation, {count} in all",
    );
    let help = say!(
        "`{folder}` бумасына `kind = \"organization\"` файлын қосыңыз",
        "добавьте в папку `{folder}` файл `kind = \"organization\"`",
        "add a file of `kind = \"organization\"` to the folder `{folder}`",
    );
    Some(codes::NO_ORGANIZATION.at(*first, message).help(help))
}

/// The innermost folder that holds two.
fn common_folder<'p>(a: &'p str, b: &'p str) -> &'p str {
    let holds =
        |outer: &&str| b == *outer || b.strip_prefix(*outer).is_some_and(|rest| rest.starts_with('/'));
    let mut outer = a;
    while !outer.is_empty() && !holds(&outer) {
        outer = folder(outer);
    }
    outer
}
