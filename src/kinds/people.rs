//! The register of people.

use crate::codes;
use crate::nearest::nearest;
use crate::phrase::Phrase;
use crate::reference::is_id;
use crate::say;
use crate::shape::schema::SchemaWriter;
use crate::shape::values::reference::Id;
use crate::shape::{OneOrMore, Reader, TomlValue, Value};
use crate::source::Spanned;
use crate::when::Day;

crate::shape! {
    /// `kind = "people"`
    pub struct People {
        /// The people.
        #[kk("Адамдар.")]
        #[ru("Люди.")]
        #[public]
        person: OneOrMore<Person>,
    }

    /// A person.
    #[published_by(Person::with_consent)]
    pub struct Person {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Spanned<Id>,
        /// Family name.
        #[kk("Тегі.")]
        #[ru("Фамилия.")]
        #[public]
        family_name: Phrase,
        /// Given name, or an initial where only that is known.
        #[kk("Аты; тек бас әрпі белгілі болса – «А.».")]
        #[ru("Имя; если известна только первая буква – «А.».")]
        #[public]
        given_name: Option<Phrase>,
        /// Patronymic.
        #[kk("Әкесінің аты.")]
        #[ru("Отчество.")]
        #[public]
        patronymic: Option<Phrase>,
        /// Names borne before.
        #[kk("Бұрынғы тегі, аты.")]
        #[ru("Прежние фамилия, имя.")]
        #[public]
        former_names: Vec<FormerName>,
        /// The post.
        #[kk("Лауазымы.")]
        #[ru("Должность.")]
        #[public]
        post: Option<Phrase>,
        /// Posts over time; a paper prints the post of its day.
        #[kk("Уақыт бойынша лауазымдары; қағазда сол күнгі лауазым басылады.")]
        #[ru("Должности по времени; в бумаге печатается должность на её день.")]
        #[public]
        posts: Vec<Post>,
        /// The last day at work here.
        #[kk("Осында соңғы жұмыс күні.")]
        #[ru("Последний рабочий день здесь.")]
        until: Option<Day>,
        /// Sort of post in the words of the Rules: preschool, psychologist, methodist, deputy, head, teacher.
        #[kk("Қағидалар бойынша лауазым түрі: preschool, psychologist, methodist, deputy, head, teacher.")]
        #[ru("Вид должности по Правилам: preschool, psychologist, methodist, deputy, head, teacher.")]
        post_type: Option<Spanned<PostType>>,
        /// Since when the person teaches.
        #[kk("Педагогикалық өтілі басталған күн.")]
        #[ru("С какого дня идёт педагогический стаж.")]
        experience_since: Option<Day>,
        /// Categories given before this workspace; later ones come from its decisions.
        #[kk("Осы жұмыс бумасына дейін берілген санаттар; кейінгілері шешімдерден алынады.")]
        #[ru("Категории, присвоенные до этой рабочей папки; следующие берутся из её решений.")]
        categories: Vec<HeldCategory>,
        /// True where the person agreed that the name is published.
        #[kk("Аты-жөнін жариялауға келісім берсе – true.")]
        #[ru("true, если есть согласие на публикацию имени.")]
        #[public]
        publish_name: Option<bool>,
    }

    /// A name borne before.
    pub struct FormerName {
        /// Family name.
        #[kk("Тегі.")]
        #[ru("Фамилия.")]
        #[public]
        family_name: Option<Phrase>,
        /// Given name.
        #[kk("Аты.")]
        #[ru("Имя.")]
        #[public]
        given_name: Option<Phrase>,
        /// Patronymic.
        #[kk("Әкесінің аты.")]
        #[ru("Отчество.")]
        #[public]
        patronymic: Option<Phrase>,
        /// The last day of the name.
        #[kk("Осы есім қолданылған соңғы күн.")]
        #[ru("Последний день этого имени.")]
        #[public]
        until: Day,
    }

    /// A post held for a time.
    pub struct Post {
        /// The post.
        #[kk("Лауазымы.")]
        #[ru("Должность.")]
        #[public]
        is: Phrase,
        /// The first day.
        #[kk("Алғашқы күні.")]
        #[ru("Первый день.")]
        #[public]
        from: Option<Day>,
        /// Sort of post in the words of the Rules, where it is not the person's present one.
        #[kk("Қағидалар бойынша лауазым түрі, адамның қазіргі лауазым түрінен басқа болса.")]
        #[ru("Вид должности по Правилам, если он не тот, что у человека сейчас.")]
        post_type: Option<Spanned<PostType>>,
    }

    /// A category held since a day.
    pub struct HeldCategory {
        /// The category.
        #[kk("Санат.")]
        #[ru("Категория.")]
        is: Spanned<Category>,
        /// Since when.
        #[kk("Қай күннен бастап.")]
        #[ru("С какого дня.")]
        since: Day,
    }
}

crate::words! {
    /// Categories of the Rules; their names come from the edition in force.
    pub enum Category {
        /// Педагог-тағылымдамашы.
        Trainee = "trainee",
        /// Педагог.
        Teacher = "teacher",
        /// Педагог-модератор.
        Moderator = "moderator",
        /// Педагог-сарапшы.
        Expert = "expert",
        /// Педагог-зерттеуші.
        Researcher = "researcher",
        /// Педагог-шебер.
        Master = "master",
        /// Deputy head without a category.
        Deputy = "deputy",
        /// Deputy head of the third category.
        Deputy3 = "deputy-3",
        /// Deputy head of the second category.
        Deputy2 = "deputy-2",
        /// Deputy head of the first category.
        Deputy1 = "deputy-1",
        /// Head without a category.
        Head = "head",
        /// Head of the third category.
        Head3 = "head-3",
        /// Head of the second category.
        Head2 = "head-2",
        /// Head of the first category.
        Head1 = "head-1",
        /// Second category of the older system.
        Second = "second",
        /// First category of the older system.
        First = "first",
        /// Highest category of the older system.
        Highest = "highest",
    }
}

crate::words! {
    /// The ladder of categories on which a post stands.
    pub enum Ladder {
        /// Teachers, educators, psychologists, methodists.
        Pedagogue = "pedagogue",
        /// Deputy heads.
        Deputy = "deputy",
        /// First heads.
        Head = "head",
    }
}

impl Category {
    /// The ladder that it stands on; categories of the older system were those of pedagogues.
    pub const fn ladder(self) -> Ladder {
        match self {
            Self::Deputy | Self::Deputy3 | Self::Deputy2 | Self::Deputy1 => Ladder::Deputy,
            Self::Head | Self::Head3 | Self::Head2 | Self::Head1 => Ladder::Head,
            _ => Ladder::Pedagogue,
        }
    }

    /// True for a category of the older system.
    pub const fn is_old(self) -> bool {
        matches!(self, Self::Second | Self::First | Self::Highest)
    }
}

/// A sort of post in the words of the Rules, such as `preschool`; which there are, the editions say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostType(pub String);

/// Sorts of posts that most people have: what a post in a person's own language may mean.
const USUAL_POSTS: [&str; 6] =
    ["preschool", "psychologist", "speech-therapist", "teacher", "methodist", "head"];

impl Value for PostType {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        if is_id(&text) {
            return Some(Self(text));
        }
        let message = say!(
            "`{text}` – лауазым түрінің сөзі емес",
            "`{text}` – не слово для вида должности",
            "`{text}` is no word for a sort of post",
        );
        let mut finding = codes::NOT_AN_ID.at(reader.span(value), message).help(say!(
            "мына сөздердің бірін жазыңыз: `preschool` – балабақша педагогі, `psychologist` – психолог, `speech-therapist` – логопед, `teacher` – мұғалім, `methodist` – әдіскер, `head` – балабақша басшысы; қалғандары: `qujat rules show`",
            "напишите одно из слов: `preschool` – педагог детского сада, `psychologist` – психолог, `speech-therapist` – логопед, `teacher` – учитель, `methodist` – методист, `head` – руководитель детского сада; остальные: `qujat rules show`",
            "write one of `preschool`, `psychologist`, `speech-therapist`, `teacher`, `methodist`, `head`; the others: `qujat rules show`",
        ));
        finding.paste = nearest(&text, USUAL_POSTS).map(|word| format!("\"{word}\""));
        reader.report(finding);
        None
    }

    fn schema(writer: &mut SchemaWriter) -> serde_json::Value {
        Id::schema(writer)
    }
}

impl Person {
    /// The name of one who agreed to its publication; of anybody else everybody sees the post alone.
    fn with_consent(self) -> Option<Self> {
        if self.publish_name == Some(true) {
            return self.published_fields();
        }
        let nameless = Self {
            family_name: Phrase::withheld(),
            given_name: None,
            patronymic: None,
            former_names: Vec::new(),
            ..self
        };
        nameless.published_fields()
    }

    /// The post on a day.
    pub fn post_on(&self, day: Option<Day>) -> Option<&Phrase> {
        self.held_post_on(day).map(|post| &post.is).or(self.post.as_ref())
    }

    /// The sort of post on a day; none where only that of a later post is known.
    pub fn post_type_on(&self, day: Day) -> Option<&Spanned<PostType>> {
        let own = self.held_post_on(Some(day)).and_then(|post| post.post_type.as_ref());
        let is_present = self.posts.iter().all(|post| post.from.is_none_or(|from| from <= day));
        own.or(self.post_type.as_ref().filter(|_| is_present))
    }

    fn held_post_on(&self, day: Option<Day>) -> Option<&Post> {
        let begun =
            self.posts.iter().filter(|post| post.from.is_none_or(|from| day.is_none_or(|day| from <= day)));
        begun.max_by_key(|post| post.from)
    }

    /// The former name that was borne on a day.
    pub fn former_name_on(&self, day: Option<Day>) -> Option<&FormerName> {
        let day = day?;
        self.former_names.iter().filter(|name| day <= name.until).min_by_key(|name| name.until)
    }
}
