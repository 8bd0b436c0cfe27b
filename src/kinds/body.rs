//! A body: a council, commission or meeting with its compositions over time.

use toml::de::DeValue;

use crate::phrase::Phrase;
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::shape::values::Fraction;
use crate::shape::{Lost, Reader, TomlValue, Value};
use crate::source::Spanned;
use crate::when::Day;
use crate::who::{PersonRef, ReferenceOrText};

crate::shape! {
    /// `kind = "body"`
    pub struct Body {
        /// What sort of body it is.
        #[kk("Алқалы органның түрі.")]
        #[ru("Вид органа.")]
        #[public]
        r#type: Spanned<BodyType>,
        /// Its name.
        #[kk("Атауы.")]
        #[ru("Название.")]
        #[public]
        name: Phrase,
        /// Its name in the genitive, for the Russian «заместитель председателя аттестационной комиссии».
        #[kk("Атауының ілік септігі (орысша қағаздар үшін).")]
        #[ru("Название в родительном падеже: «аттестационной комиссии».")]
        #[public]
        genitive: Option<Phrase>,
        /// Protocols count anew each school year (default) or calendar year.
        #[kk("Хаттама нөмірі қашан қайта басталады: school-year – оқу жылы (әдепкі), calendar-year – күнтізбелік жыл.")]
        #[ru("Когда нумерация протоколов начинается заново: school-year – учебный год (по умолчанию), calendar-year – календарный.")]
        #[public]
        numbering: Option<Numbering>,
        /// The part of the members that must be present, for example "1/2"; more than half where it is left out.
        #[kk("Шешім қабылдауға қажет мүшелердің үлесі, мысалы \"1/2\"; жазылмаса – жартысынан көбі.")]
        #[ru("Доля членов, нужная для решения, например \"1/2\"; если её нет – больше половины.")]
        #[public]
        quorum: Option<Spanned<Fraction>>,
        /// Compositions over time.
        #[kk("Уақыт бойынша құрамдары.")]
        #[ru("Составы по времени.")]
        #[public]
        term: Vec<Term>,
    }

    /// A composition of a body.
    pub struct Term {
        /// The day on which the composition was approved.
        #[kk("Құрамы бекітілген күн.")]
        #[ru("День утверждения состава.")]
        #[public]
        from: Option<Spanned<Day>>,
        /// The last day; otherwise the mandate that the edition gives, or the next term.
        #[kk("Соңғы күні; жазылмаса – қағидалардағы өкілеттік мерзімі немесе келесі құрам.")]
        #[ru("Последний день; если его нет – срок полномочий по Правилам или следующий состав.")]
        #[public]
        until: Option<Spanned<Day>>,
        /// What its chair is called, for example «төрайымы».
        #[kk("Төраға қалай аталады, мысалы «төрайымы».")]
        #[ru("Как называется председатель.")]
        #[public]
        chair_title: Option<Phrase>,
        /// How many members there are, where they are not listed.
        #[kk("Мүшелер тізілмесе, олардың саны.")]
        #[ru("Число членов, если они не перечислены.")]
        #[public]
        size: Option<u32>,
        /// The order that approved it.
        #[kk("Құрамды бекіткен бұйрық.")]
        #[ru("Приказ об утверждении состава.")]
        #[public]
        order: Option<ReferenceOrText>,
        /// The chair.
        #[kk("Төраға.")]
        #[ru("Председатель.")]
        #[public]
        chair: Option<PersonRef>,
        /// The deputy chair.
        #[kk("Төрағаның орынбасары.")]
        #[ru("Заместитель председателя.")]
        #[public]
        deputy_chair: Option<PersonRef>,
        /// The secretary.
        #[kk("Хатшы.")]
        #[ru("Секретарь.")]
        #[public]
        secretary: Option<PersonRef>,
        /// The voting members, the chair among them.
        #[kk("Дауыс беретін мүшелер, төраға да осында.")]
        #[ru("Члены с правом голоса, председатель среди них.")]
        #[public]
        members: Vec<Member>,
    }

    /// A member sent by somebody.
    pub struct Delegate {
        /// Who.
        #[kk("Кім.")]
        #[ru("Кто.")]
        person: PersonRef,
        /// Whom the member stands for: union, ngo, professional, authority, methodist.
        #[kk("Кімнің өкілі: union – кәсіподақ, ngo – үкіметтік емес ұйым, professional – кәсіби бірлестік, authority – басқару органы, methodist – әдіскер.")]
        #[ru("Чей представитель: union – профсоюз, ngo – неправительственная организация, professional – профессиональное объединение, authority – орган управления, methodist – методист.")]
        r#as: Option<Spanned<Standing>>,
    }
}

crate::words! {
    /// What sort of body it is.
    pub enum BodyType {
        /// Attestation commission.
        AttestationCommission = "attestation-commission",
        /// Expert council.
        ExpertCouncil = "expert-council",
        /// Pedagogical council.
        PedagogicalCouncil = "pedagogical-council",
        /// Methodical council.
        MethodicalCouncil = "methodical-council",
        /// Methodical association.
        MethodicalAssociation = "methodical-association",
        /// Ethics council.
        EthicsCouncil = "ethics-council",
        /// Board of trustees.
        BoardOfTrustees = "board-of-trustees",
        /// Parents' committee.
        ParentsCommittee = "parents-committee",
        /// Parents' meeting.
        ParentsMeeting = "parents-meeting",
        /// Staff meeting.
        StaffMeeting = "staff-meeting",
        /// A class.
        Class = "class",
        /// Any other body.
        Other = "other",
    }

    /// When numbers of protocols start anew.
    pub enum Numbering {
        /// Each 1 September.
        SchoolYear = "school-year",
        /// Each 1 January.
        CalendarYear = "calendar-year",
    }

    /// Whom a member stands for.
    pub enum Standing {
        /// Trade union.
        Union = "union",
        /// Non-governmental organisation.
        Ngo = "ngo",
        /// Professional association.
        Professional = "professional",
        /// Education authority.
        Authority = "authority",
        /// Methodist.
        Methodist = "methodist",
    }
}

impl Body {
    /// True for a commission that attests pedagogues: what it may do is for the edition of the day to say.
    pub fn is_attestation_commission(&self) -> bool {
        self.r#type.value == BodyType::AttestationCommission
    }
}

impl Term {
    /// How many voting members there are, where that is known.
    pub fn member_count(&self) -> Option<u32> {
        if self.lost.has("members") {
            None
        } else if self.members.is_empty() {
            self.size
        } else {
            u32::try_from(self.members.len()).ok()
        }
    }
}

/// A voting member: a person's id, or a table that says whom the member stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Who.
    pub person: PersonRef,
    /// Whom the member stands for.
    pub standing: Option<Spanned<Standing>>,
    /// Keys that stood there but could not be read.
    pub lost: Lost,
}

impl Value for Member {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        if matches!(value.get_ref(), DeValue::Table(_)) {
            return Delegate::read(reader, value).map(|delegate| Self {
                person: delegate.person,
                standing: delegate.r#as,
                lost: delegate.lost,
            });
        }
        PersonRef::read(reader, value).map(|person| Self { person, standing: None, lost: Lost::default() })
    }

    fn schema(writer: &mut SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "anyOf": [PersonRef::schema(writer), Delegate::schema(writer)] })
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.person.links(visit);
    }
}
