//! Minutes of a meeting.

use toml::de::DeValue;

use crate::audience::Audience;
use crate::kinds::Status;
use crate::kinds::signed::Signed;
use crate::phrase::{Phrase, Prose};
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::shape::values::reference::Id;
use crate::shape::{FieldType, OneOrMore, Reader, Told, TomlValue, Value};
use crate::source::Spanned;
use crate::when::{Day, When};
use crate::who::{BodyRef, DocumentRef, EditionRef, MeasureRef, ProtocolRef, SittingRef, Who};

crate::shape! {
    /// `kind = "protocol"`
    pub struct Protocol {
        /// Draft or approved.
        #[kk("draft – жоба, approved – бекітілген.")]
        #[ru("draft – проект, approved – утверждён.")]
        #[public]
        status: Spanned<Status>,
        /// The paper as it was signed, published in place of the printed one.
        #[kk("Қағаздың қол қойылған нұсқасы; сайтта басылған PDF орнына сол жарияланады.")]
        #[ru("Подписанный экземпляр бумаги; на сайт вместо напечатанного PDF выходит он.")]
        #[public]
        signed: Option<Signed>,
        /// Its number.
        #[kk("Хаттаманың нөмірі.")]
        #[ru("Номер протокола.")]
        #[public]
        number: Option<Spanned<String>>,
        /// The body that met; for a one-off meeting write title, chair and secretary instead.
        #[kk("Қай орган отырды; бір реттік жиналыста оның орнына title, chair, secretary жазылады.")]
        #[ru("Какой орган заседал; для разового собрания вместо него пишут title, chair и secretary.")]
        #[public]
        body: Option<BodyRef>,
        /// The heading of a one-off meeting.
        #[kk("Бір реттік жиналыстың атауы.")]
        #[ru("Название разового собрания.")]
        #[public]
        title: Option<Phrase>,
        /// Other bodies of a joint sitting.
        #[kk("Біріккен отырыстың басқа органдары.")]
        #[ru("Другие органы совместного заседания.")]
        #[public]
        with: Vec<BodyRef>,
        /// The sitting of a plan that it carries out, as "plan-id#sitting-id".
        #[kk("Жоспардағы қай отырыс, мысалы \"plan-id#sitting-id\".")]
        #[ru("Какое заседание плана проводится, например \"plan-id#sitting-id\".")]
        #[public]
        sitting: Option<SittingRef>,
        /// The day.
        #[kk("Күні, тырнақшасыз: 2024-03-11.")]
        #[ru("Дата без кавычек: 2024-03-11.")]
        #[public]
        date: Spanned<Day>,
        /// The theme.
        #[kk("Тақырыбы.")]
        #[ru("Тема.")]
        #[public]
        theme: Option<Phrase>,
        /// The form of holding it, for example «дөңгелек үстел».
        #[kk("Өткізу түрі, мысалы «дөңгелек үстел».")]
        #[ru("Форма проведения, например «круглый стол».")]
        #[public]
        form: Option<Phrase>,
        /// "remote" for a meeting held at a distance.
        #[kk("Қашықтан өтсе – \"remote\".")]
        #[ru("\"remote\", если проведено дистанционно.")]
        #[public]
        mode: Option<Mode>,
        /// The place; the organisation's where it is left out.
        #[kk("Өткен орны; жазылмаса – ұйымның орны.")]
        #[ru("Место; если не указано – место организации.")]
        #[public]
        place: Option<Phrase>,
        /// The chair; the body's on that day where it is left out.
        #[kk("Төраға; жазылмаса – органның сол күнгі төрағасы.")]
        #[ru("Председатель; если не указан – председатель органа на этот день.")]
        #[public]
        chair: Option<Who>,
        /// The secretary; the body's on that day where it is left out.
        #[kk("Хатшы; жазылмаса – органның сол күнгі хатшысы.")]
        #[ru("Секретарь; если не указан – секретарь органа на этот день.")]
        #[public]
        secretary: Option<Who>,
        /// Who was there: a count, or a list.
        #[kk("Қатысқандар: саны немесе тізімі.")]
        #[ru("Присутствовали: число или список.")]
        #[public]
        present: Option<Spanned<Present>>,
        /// Who was not: a count, or a list with reasons.
        #[kk("Қатыспағандар: саны немесе себебімен тізімі.")]
        #[ru("Отсутствовали: число или список с причинами.")]
        absent: Option<Spanned<Absent>>,
        /// Guests.
        #[kk("Шақырылғандар.")]
        #[ru("Приглашённые.")]
        #[public]
        invited: Vec<Who>,
        /// One vote for all decisions.
        #[kk("Барлық шешімге ортақ дауыс беру.")]
        #[ru("Одно голосование по всем решениям.")]
        #[public]
        vote: Option<Vote>,
        /// True in place of a vote: all decisions were unanimous.
        #[kk("Барлық шешім бірауыздан қабылданса – true, дауыс санының орнына.")]
        #[ru("true вместо голосов, если все решения единогласны.")]
        #[public]
        unanimous: Option<bool>,
        /// The agenda.
        #[kk("Күн тәртібі.")]
        #[ru("Повестка дня.")]
        #[public]
        agenda: OneOrMore<AgendaItem>,
    }

    /// Somebody who was not there.
    pub struct Absentee {
        /// Who.
        #[kk("Кім.")]
        #[ru("Кто.")]
        person: Who,
        /// Why.
        #[kk("Себебі.")]
        #[ru("Причина.")]
        reason: Option<Phrase>,
    }

    /// A vote.
    pub struct Vote {
        /// Votes for.
        #[kk("Қолдағандар.")]
        #[ru("За.")]
        #[public]
        r#for: Spanned<u32>,
        /// Votes against.
        #[kk("Қарсылар.")]
        #[ru("Против.")]
        #[public]
        against: Option<Spanned<u32>>,
        /// Abstentions.
        #[kk("Қалыс қалғандар.")]
        #[ru("Воздержались.")]
        #[public]
        abstained: Option<Spanned<u32>>,
        /// On a tie: how the chair voted; that vote is counted above, too.
        #[kk("Дауыс тең болғанда төраға қалай дауыс берді: for – қолдады, against – қарсы; оның дауысы жоғарыдағы санға да кіреді.")]
        #[ru("Как голосовал председатель при равенстве: for – за, against – против; его голос входит и в числа выше.")]
        chair: Option<Spanned<ChairVote>>,
    }

    /// An act that is cited.
    pub struct Cite {
        /// An edition that the tool knows.
        #[kk("Бағдарлама білетін редакция.")]
        #[ru("Редакция, которую знает программа.")]
        #[public]
        edition: Option<EditionRef>,
        /// Any other act in words.
        #[kk("Басқа акт, сөзбен.")]
        #[ru("Другой акт словами.")]
        #[public]
        act: Option<Phrase>,
        /// The provision.
        #[kk("Тармағы.")]
        #[ru("Пункт.")]
        #[public]
        provision: Option<Phrase>,
        /// "draft" where it was not law yet.
        #[kk("Әлі жоба болса – \"draft\".")]
        #[ru("\"draft\", если это был ещё проект.")]
        #[public]
        r#as: Option<CitedAs>,
    }

    /// An item of the agenda.
    pub struct AgendaItem {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// Its title.
        #[kk("Мәселенің атауы.")]
        #[ru("Название вопроса.")]
        #[public]
        title: Phrase,
        /// Sub-points.
        #[kk("Тармақшалары.")]
        #[ru("Подпункты.")]
        #[public]
        points: Option<Prose>,
        /// Earlier protocols whose decisions are gone through.
        #[kk("Шешімдерінің орындалуы қаралған бұрынғы хаттамалар.")]
        #[ru("Прежние протоколы, исполнение решений которых рассмотрено.")]
        #[public]
        reviews: Vec<ProtocolRef>,
        /// Who reported.
        #[kk("Баяндамашы.")]
        #[ru("Докладчик.")]
        #[public]
        speaker: Option<Who>,
        /// What was heard.
        #[kk("Тыңдалды.")]
        #[ru("Слушали.")]
        #[public]
        heard: Option<Spanned<Prose>>,
        /// Acts that were cited.
        #[kk("Сілтеме жасалған актілер.")]
        #[ru("Акты, на которые ссылались.")]
        #[public]
        cites: Vec<Cite>,
        /// Who spoke.
        #[kk("Сөз сөйлегендер.")]
        #[ru("Выступили.")]
        #[public]
        speech: Vec<Speech>,
        /// What was decided.
        #[kk("Шешімдер.")]
        #[ru("Решения.")]
        #[public]
        decision: Vec<MeetingDecision>,
    }

    /// A contribution to the discussion.
    pub struct Speech {
        /// Who.
        #[kk("Кім.")]
        #[ru("Кто.")]
        #[public]
        by: Who,
        /// What.
        #[kk("Не айтты.")]
        #[ru("Что сказал.")]
        #[public]
        said: Prose,
    }

    /// A decision.
    pub struct MeetingDecision {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Option<Spanned<Id>>,
        /// What was decided.
        #[kk("Не шешілді.")]
        #[ru("Что решено.")]
        #[public]
        text: Spanned<Prose>,
        /// Who answers for it.
        #[kk("Жауаптылар.")]
        #[ru("Ответственные.")]
        #[public]
        responsible: Vec<Who>,
        /// Its term.
        #[kk("Мерзімі.")]
        #[ru("Срок.")]
        #[public]
        due: Option<Spanned<When>>,
        /// The measure of a plan that it serves.
        #[kk("Жоспардың қай іс-шарасына қатысты.")]
        #[ru("К какому мероприятию плана относится.")]
        #[public]
        measure: Option<MeasureRef>,
        /// The document that it approves.
        #[kk("Қай құжатты бекітеді.")]
        #[ru("Какой документ утверждает.")]
        #[public]
        approves: Option<DocumentRef>,
        /// Its vote.
        #[kk("Дауыс беру.")]
        #[ru("Голосование.")]
        #[public]
        vote: Option<Vote>,
        /// True in place of a vote.
        #[kk("Бірауыздан қабылданса – true, дауыс санының орнына.")]
        #[ru("true вместо голосов, если единогласно.")]
        #[public]
        unanimous: Option<bool>,
    }
}

crate::words! {
    /// How a meeting was held.
    pub enum Mode {
        /// At a distance.
        Remote = "remote",
    }

    /// As what an act is cited.
    pub enum CitedAs {
        /// A draft that was not law yet.
        Draft = "draft",
    }

    /// How the chair voted on a tie.
    pub enum ChairVote {
        /// For the claim.
        For = "for",
        /// Against it.
        Against = "against",
    }
}

/// Who was there.
#[derive(Debug, Clone, PartialEq)]
pub enum Present {
    /// Only how many.
    Count(u32),
    /// Persons, outsiders and groups.
    List(Vec<Who>),
}

/// Who was not there.
#[derive(Debug, Clone, PartialEq)]
pub enum Absent {
    /// Only how many.
    Count(u32),
    /// Persons with reasons.
    List(Vec<Absentee>),
}

macro_rules! count_or_list {
    ($Name:ident of $Item:ty) => {
        impl Value for $Name {
            fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
                if !matches!(value.get_ref(), DeValue::Array(_)) {
                    return u32::read(reader, value).map(Self::Count);
                }
                let field = Vec::<$Item>::read_field(reader, value);
                if field.lost { None } else { field.value.map(Self::List) }
            }

            fn schema(writer: &mut SchemaWriter) -> serde_json::Value {
                let list = Vec::<$Item>::field_schema(writer);
                serde_json::json!({ "anyOf": [u32::schema(writer), list] })
            }

            fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
                if let Self::List(items) = self {
                    items.iter().for_each(|item| item.links(visit));
                }
            }

            fn published(self) -> Option<Self> {
                match self {
                    Self::Count(count) => Some(Self::Count(count)),
                    Self::List(items) => items.published_field().map(Self::List),
                }
            }

            fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
                if let Self::List(items) = self {
                    items.field_texts(audience, visit);
                }
            }
        }
    };
}

count_or_list!(Present of Who);
count_or_list!(Absent of Absentee);

impl Vote {
    /// How many voted.
    pub fn total(&self) -> u32 {
        let others = [&self.against, &self.abstained].into_iter().flatten();
        self.r#for.value + others.map(|count| count.value).sum::<u32>()
    }
}
