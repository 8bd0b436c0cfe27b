//! Every value that a rule reads: one list gives the typed record, its reader and its descriptions.
//!
//! A field that no rule reads is dead code and does not compile without a warning; a value of an edition
//! that is none of these must say that it only explains or prints.

use std::collections::BTreeMap;

use serde::de::{Deserialize, DeserializeOwned};

use crate::editions::values::{
    Achievements, Base, Categories, Consequence, Count, CountsFrom, DayOfYear, ExemptionRule, Flag, Grant,
    Level, Majority, Name, Part, Percent, Post, Season, Shape, Term, Tie, Totals, ValidOn,
};
use crate::kinds::decision::{Breach, Exemption, Procedure};
use crate::kinds::people::{Category, Ladder};
use crate::kinds::rules::{Known, Only, RuleValue};
use crate::source::Span;
use crate::text::Say;

/// A value with its provision and how it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruled<T> {
    /// What it says.
    pub value: T,
    /// The provision, as the edition writes it: `p. 21`.
    pub provision: String,
    /// How it is known.
    pub known: Known,
}

/// A value that a rule reads: where it stands in an edition and what it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path; `*` stands for any one key.
    pub path: &'static str,
    /// Its name in the source of the rules that read it.
    pub field: &'static str,
    /// What it is, in Kazakh, Russian and English.
    description: [&'static str; 3],
    /// How it is written.
    pub written: &'static str,
}

impl Entry {
    /// What it is.
    pub fn describe(&self) -> Say {
        let [kk, ru, en] = self.description;
        let en = en.trim().trim_end_matches('.');
        // Written as documentation, it begins with a capital; as a part of a sentence it does not.
        let en = en.chars().take(1).flat_map(char::to_lowercase).chain(en.chars().skip(1)).collect();
        Say { kk: kk.to_owned(), ru: ru.to_owned(), en }
    }

    /// The value that stands at a path of an edition, where a rule may read it.
    pub fn at(path: &str) -> Option<&'static Self> {
        ENTRIES.iter().find(|entry| entry.is_at(path))
    }

    /// True where a path of an edition is this value's, under a key that a rule can ask for.
    pub fn is_at(&self, path: &str) -> bool {
        match self.section() {
            None => self.path == path,
            Some(section) => path
                .strip_prefix(section)
                .and_then(|rest| rest.strip_prefix('.'))
                .is_some_and(|key| self.has_key(key)),
        }
    }

    /// The section in which the values stand under keys of their own; none for a value that stands once.
    fn section(&self) -> Option<&'static str> {
        self.path.strip_suffix(".*")
    }

    fn has_key(&self, key: &str) -> bool {
        let keys = self.keys();
        if keys.is_empty() { !key.contains('.') } else { keys.contains(&key) }
    }

    /// Paths that are read: one, or one a key; in a section of free keys the one of `key`.
    pub fn paths_for(&self, key: &str) -> Vec<String> {
        let Some(section) = self.section() else { return vec![self.path.to_owned()] };
        let known = self.keys();
        let keys = if known.is_empty() { std::slice::from_ref(&key) } else { known };
        keys.iter().map(|key| format!("{section}.{key}")).collect()
    }

    /// The place of a key among those for which rules ask, such as a first breach before a second one.
    pub fn rank(&self, key: &str) -> usize {
        self.keys().iter().position(|known| *known == key).unwrap_or(usize::MAX)
    }

    /// The keys for which rules ask in a section; none where keys are free, such as sorts of posts.
    fn keys(&self) -> &'static [&'static str] {
        match self.section() {
            Some("categories" | "experience" | "test-threshold" | "early-achievements") => Category::WORDS,
            Some("old-categories" | "old-categories-by-exemption") => OLD_CATEGORIES,
            Some("ladders" | "base") => Ladder::WORDS,
            Some(
                "competence"
                | "competence-subordinate"
                | "commission-member-categories"
                | "commission-member-attested-here"
                | "commission-attests-others",
            ) => Level::WORDS,
            Some("threshold-missed") => Procedure::WORDS,
            Some("breach") => Breach::WORDS,
            Some("exempt-from-test") => Exemption::WORDS,
            _ => &[],
        }
    }

    /// True where a value of an edition is read: one that is only printed is a name, one that explains never.
    fn reads(&self, value: &RuleValue) -> bool {
        match value.only {
            None => true,
            Some(Only::Print) => self.written == Name::WRITTEN,
            Some(Only::Explain) => false,
        }
    }
}

const OLD_CATEGORIES: &[&str] = &[Category::Second.word(), Category::First.word(), Category::Highest.word()];

/// A value that stands once.
#[derive(Debug, Clone, PartialEq)]
pub struct One<T> {
    entry: &'static Entry,
    ruled: Option<Ruled<T>>,
}

/// Values that stand under keys of their own, such as one a category.
#[derive(Debug, Clone, PartialEq)]
pub struct Many<T> {
    entry: &'static Entry,
    ruled: BTreeMap<String, Ruled<T>>,
}

/// A question to an edition: what it is about, and the answer where the edition has one.
#[derive(Debug)]
pub struct Asked<'e, T> {
    /// What was asked for.
    pub entry: &'static Entry,
    /// The answer.
    pub answer: Option<&'e Ruled<T>>,
}

impl<T> One<T> {
    /// Asks for it.
    pub fn ask(&self) -> Asked<'_, T> {
        Asked { entry: self.entry, answer: self.ruled.as_ref() }
    }
}

impl<T> Many<T> {
    /// Asks for the value of a key.
    pub fn ask(&self, key: &str) -> Asked<'_, T> {
        Asked { entry: self.entry, answer: self.ruled.get(key) }
    }

    /// Every key with its value, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Ruled<T>)> {
        self.ruled.iter().map(|(key, ruled)| (key.as_str(), ruled))
    }

    /// True where the edition has none of them.
    pub fn is_empty(&self) -> bool {
        self.ruled.is_empty()
    }
}

/// The values of an edition by path, its own over those of the edition that it extends.
pub type Values<'e> = BTreeMap<&'e str, &'e RuleValue>;

/// A value that does not say what its rule reads.
#[derive(Debug)]
pub struct Misread {
    /// Where it stands.
    pub span: Span,
    /// Its path.
    pub path: String,
    /// How it should be written.
    pub written: &'static str,
    /// True where it is written so, but nothing can be as it says.
    pub is_impossible: bool,
}

trait Slot {
    type Said: Shape + DeserializeOwned;
    const WRITTEN: &'static str = <Self::Said as Shape>::WRITTEN;

    fn open(entry: &'static Entry) -> Self;
    fn put(&mut self, key: &str, ruled: Ruled<Self::Said>);

    fn read(entry: &'static Entry, values: &Values<'_>, misread: &mut Vec<Misread>) -> Self
    where
        Self: Sized,
    {
        let mut slot = Self::open(entry);
        let start = entry.path.trim_end_matches('*');
        let from_start = values.range(start..).take_while(|(path, _)| path.starts_with(start));
        for (path, value) in from_start.filter(|(path, value)| entry.is_at(path) && entry.reads(value)) {
            match Self::Said::deserialize(&value.says) {
                Ok(said) if said.is_possible() => {
                    let ruled = Ruled { value: said, provision: value.provision.clone(), known: value.known };
                    slot.put(path.rsplit('.').next().unwrap_or_default(), ruled);
                }
                unread => misread.push(Misread {
                    span: value.span,
                    path: (*path).to_owned(),
                    written: entry.written,
                    is_impossible: unread.is_ok(),
                }),
            }
        }
        slot
    }
}

impl<T: Shape + DeserializeOwned> Slot for One<T> {
    type Said = T;

    fn open(entry: &'static Entry) -> Self {
        Self { entry, ruled: None }
    }

    fn put(&mut self, _: &str, ruled: Ruled<T>) {
        self.ruled = Some(ruled);
    }
}

impl<T: Shape + DeserializeOwned> Slot for Many<T> {
    type Said = T;

    fn open(entry: &'static Entry) -> Self {
        Self { entry, ruled: BTreeMap::new() }
    }

    fn put(&mut self, key: &str, ruled: Ruled<T>) {
        self.ruled.insert(key.to_owned(), ruled);
    }
}

macro_rules! law {
    ($($(#[doc = $en:literal])+ #[kk($kk:literal)] #[ru($ru:literal)] $field:ident: $type:ty = $path:literal;)*) => {
        /// All that an edition says, as rules read it.
        #[derive(Debug, Clone)]
        pub struct Law { $($(#[doc = $en])+ pub(crate) $field: $type,)* }

        /// Every value that a rule reads.
        pub static ENTRIES: &[Entry] = &[$(entry::<$type>($path, stringify!($field), [$kk, $ru, concat!($($en),+)])),*];

        impl Law {
            /// Reads the values of an edition, and tells which say something else than their rule reads.
            pub fn read(values: &Values<'_>) -> (Self, Vec<Misread>) {
                let mut misread = Vec::new();
                $(let $field = {
                    static ENTRY: Entry = entry::<$type>($path, stringify!($field), [$kk, $ru, concat!($($en),+)]);
                    <$type as Slot>::read(&ENTRY, values, &mut misread)
                };)*
                (Self { $($field),* }, misread)
            }
        }
    };
}

const fn entry<S: Slot>(path: &'static str, field: &'static str, description: [&'static str; 3]) -> Entry {
    Entry { path, field, description, written: S::WRITTEN }
}

law! {
    /// Names of the categories.
    #[kk("санаттардың атаулары")]
    #[ru("названия категорий")]
    categories: Many<Name> = "categories.*";
    /// The order of categories, the lowest first.
    #[kk("санаттардың реті, төменнен жоғары қарай")]
    #[ru("очерёдность категорий, от низшей к высшей")]
    ladders: Many<Categories> = "ladders.*";
    /// The line of categories of a sort of post.
    #[kk("лауазым түрінің санаттар қатары")]
    #[ru("ряд категорий для вида должности")]
    posts: Many<Post> = "posts.*";
    /// The lowest category, held without attestation.
    #[kk("аттестаттаусыз берілетін ең төменгі санат")]
    #[ru("низшая категория, которая даётся без аттестации")]
    base: Many<Base> = "base.*";
    /// Categories that count as equal when the post changes.
    #[kk("лауазым ауысқанда теңестірілетін санаттар")]
    #[ru("категории, которые приравниваются при смене должности")]
    equated: Many<Categories> = "equated.*";
    /// Categories that holders of an old category may claim.
    #[kk("ескі жүйенің санаты бар педагогтер мәлімдей алатын санаттар")]
    #[ru("категории, на которые вправе претендовать имеющие категорию прежней системы")]
    old_categories: Many<Categories> = "old-categories.*";
    /// Categories that the exemption from the test supposes for holders of an old category.
    #[kk("ескі жүйенің санаты барларды ПББ-дан босату көздейтін санаттар")]
    #[ru("категории, которые предполагает освобождение от ОЗП имеющих категорию прежней системы")]
    old_categories_by_exemption: Many<Categories> = "old-categories-by-exemption.*";
    /// Whether a first attestation of heads and deputies is free of the order of categories.
    #[kk("басшы мен орынбасардың алғашқы аттестаттауда санаттар ретін сақтамауы")]
    #[ru("первичная аттестация руководителей и заместителей без соблюдения очерёдности категорий")]
    first_attestation_in_any_order: One<Flag> = "first-attestation.any-order";
    /// Whether confirmation is of the category that is held, and award of another.
    #[kk("растаудың қолданыстағы санатқа, берудің жаңа санатқа қатысты болуы")]
    #[ru("подтверждение только действующей категории, присвоение только новой")]
    confirm_is_of_the_current: One<Flag> = "procedures.confirm-is-of-the-current";
    /// Years of experience that a category asks for.
    #[kk("санатқа қажетті педагогикалық өтіл")]
    #[ru("педагогический стаж, нужный для категории")]
    experience: Many<Term> = "experience.*";
    /// Categories that commissions of a level may award.
    #[kk("осы деңгейдегі комиссия бере алатын санаттар")]
    #[ru("категории, которые вправе присваивать комиссия этого уровня")]
    competence: Many<Categories> = "competence.*";
    /// Categories that commissions of a level award for organisations under their own department.
    #[kk("осы деңгейдегі комиссия ведомстволық бағынысты ұйымдарда бере алатын санаттар")]
    #[ru("категории, которые комиссия этого уровня присваивает в подведомственных организациях")]
    competence_subordinate: Many<Categories> = "competence-subordinate.*";
    /// How long a category is valid.
    #[kk("санаттың қолданылу мерзімі")]
    #[ru("срок действия категории")]
    validity: One<Term> = "validity.category";
    /// The day from which a category's term counts.
    #[kk("санат мерзімі есептелетін күн")]
    #[ru("день, с которого считается срок категории")]
    validity_counts_from: One<CountsFrom> = "validity.counts-from";
    /// Whether an order puts a case into force in which the category was only kept.
    #[kk("санат тек сақталған істің бұйрыққа енгізілуі")]
    #[ru("включение в приказ дела, по которому категория лишь сохранена")]
    order_of_kept_category: One<Flag> = "order.of-kept-category";
    /// Whether the order on a case is that of the attesting body.
    #[kk("бұйрықты аттестаттаушы органның шығаруы")]
    #[ru("издание приказа аттестующим органом")]
    order_by_attesting_body: One<Flag> = "order.by-attesting-body";
    /// Whether a case is put into force by one order only.
    #[kk("істің бір ғана бұйрықпен күшіне енгізілуі")]
    #[ru("введение дела в действие одним приказом")]
    order_one_a_case: One<Flag> = "order.one-a-case";
    /// Whether a certificate is issued on the ground of an order.
    #[kk("куәліктің бұйрық негізінде берілуі")]
    #[ru("выдача удостоверения на основании приказа")]
    certificate_on_order: One<Flag> = "certificate.on-order";
    /// Whether a registration number belongs to one certificate only.
    #[kk("куәліктің тіркеу нөмірінің қайталанбауы")]
    #[ru("неповторяемость регистрационного номера удостоверения")]
    certificate_number_unique: One<Flag> = "certificate.number-unique";
    /// Whether a case has one certificate only.
    #[kk("бір іс бойынша бір ғана куәліктің берілуі")]
    #[ru("выдача по делу одного удостоверения")]
    certificate_one_a_case: One<Flag> = "certificate.one-a-case";
    /// How many attestations of one person a school year may have.
    #[kk("бір оқу жылындағы аттестаттау саны")]
    #[ru("число аттестаций за учебный год")]
    attestations_a_school_year: One<Count> = "period.attestations-a-school-year";
    /// Whether an application is of the school year of the attestation.
    #[kk("өтініштің аттестаттау өтетін оқу жылында берілуі")]
    #[ru("подача заявления в учебном году аттестации")]
    application_of_the_year: One<Flag> = "period.application-of-the-year";
    /// How long after the last attestation early attestation is allowed.
    #[kk("мерзімінен бұрын аттестаттауға дейін өтуге тиіс уақыт")]
    #[ru("через какое время возможна досрочная аттестация")]
    early_after: One<Term> = "early.after";
    /// How many achievements early award of a category asks for.
    #[kk("санатты мерзімінен бұрын беруге қажетті жетістіктер саны")]
    #[ru("число достижений, нужное для досрочного присвоения")]
    early_achievements: Many<Achievements> = "early-achievements.*";
    /// How many years in a row a head's or deputy's results must have been held for early award.
    #[kk("басшы мен орынбасарға санатты мерзімінен бұрын беру үшін нәтиже қатарынан сақталуға тиіс уақыт")]
    #[ru("сколько лет подряд должны сохраняться результаты руководителя и заместителя для досрочного присвоения")]
    early_results_held: One<Term> = "early.results-held";
    /// What becomes of the category when early attestation fails.
    #[kk("мерзімінен бұрын аттестаттауда мәлімделген санатқа сай келмеудің салдары")]
    #[ru("последствие несоответствия заявляемой категории при досрочной аттестации")]
    early_failed: One<Consequence> = "early.failed";
    /// Whether early award is of the categories whose achievements are listed, and of no others.
    #[kk("санатты мерзімінен бұрын берудің жетістіктері аталған санаттармен шектелуі")]
    #[ru("досрочное присвоение только тех категорий, для которых перечислены достижения")]
    early_listed_only: One<Flag> = "early.listed-only";
    /// Grounds on which a category is given without attestation.
    #[kk("аттестаттаусыз санат беру негіздері")]
    #[ru("основания присвоения без аттестации")]
    without_procedure: Many<Grant> = "without-procedure.*";
    /// Whether every attestation asks for the test.
    #[kk("ПББ-ның міндеттілігі")]
    #[ru("обязательность ОЗП")]
    test_required: One<Flag> = "test.required";
    /// How long the result of the test is valid.
    #[kk("ПББ нәтижесінің жарамдылық мерзімі")]
    #[ru("срок действия результата ОЗП")]
    test_valid_for: One<Term> = "test.valid-for";
    /// The day on which the result of the test must be valid.
    #[kk("ПББ нәтижесі жарамды болуға тиіс күн")]
    #[ru("день, на который результат ОЗП должен действовать")]
    test_valid_on: One<ValidOn> = "test.valid-on";
    /// How many tasks the test of a sort of post has.
    #[kk("ПББ тапсырмаларының саны")]
    #[ru("число заданий ОЗП")]
    test_size: Many<Count> = "test-size.*";
    /// The threshold of the test for a category, in percent.
    #[kk("ПББ-ның шекті деңгейі")]
    #[ru("пороговый уровень ОЗП")]
    test_threshold: Many<Percent> = "test-threshold.*";
    /// What a missed threshold leaves, on award and on confirmation.
    #[kk("ПББ-ның шекті деңгейіне жетпеудің салдары")]
    #[ru("последствие недостижения порогового уровня ОЗП")]
    threshold_missed: Many<Consequence> = "threshold-missed.*";
    /// What a missed threshold does to a current category above the result.
    #[kk("ПББ-ның шекті деңгейіне жетпегенде қолданыстағы санатты сақтау")]
    #[ru("сохранение действующей категории при недостижении порогового уровня ОЗП")]
    threshold_missed_current: One<Consequence> = "threshold-missed-current";
    /// What is left where not even the lowest threshold is reached.
    #[kk("ПББ-ның ең төменгі шекті деңгейіне де жетпеудің салдары")]
    #[ru("последствие недостижения даже низшего порогового уровня ОЗП")]
    no_threshold_reached: One<Consequence> = "no-threshold-reached";
    /// What a first or second breach of the rules of the test forces.
    #[kk("ПББ өткізу тәртібін бұзудың салдары")]
    #[ru("последствие нарушения правил проведения ОЗП")]
    breach: Many<Consequence> = "breach.*";
    /// Whether a breach annuls the result of the test.
    #[kk("тәртіп бұзылғанда ПББ нәтижесінің жойылуы")]
    #[ru("аннулирование результата ОЗП при нарушении")]
    breach_annuls_result: One<Flag> = "breach-annuls-result";
    /// What a late application forces.
    #[kk("өтінішті уақтылы бермеудің салдары")]
    #[ru("последствие несвоевременной подачи заявления")]
    late_application: One<Consequence> = "late-application";
    /// What false data in a portfolio force.
    #[kk("портфолиодағы жалған деректің салдары")]
    #[ru("последствие недостоверных сведений в портфолио")]
    false_data: One<Consequence> = "false-data";
    /// What a lowering does to one who holds the lowest category already.
    #[kk("санаты онсыз да ең төмен педагогтің санатын төмендету")]
    #[ru("снижение категории тому, у кого она и так низшая")]
    below_base: One<Consequence> = "below-base";
    /// Grounds on which no test is needed.
    #[kk("ПББ-дан босату негіздері")]
    #[ru("основания освобождения от ОЗП")]
    exemptions: Many<ExemptionRule> = "exempt-from-test.*";
    /// Whether every attestation asks for a portfolio review.
    #[kk("портфолионы қараудың міндеттілігі")]
    #[ru("обязательность рассмотрения портфолио")]
    portfolio_required: One<Flag> = "portfolio.required";
    /// The months in which portfolios are reviewed.
    #[kk("портфолио қаралатын айлар")]
    #[ru("месяцы рассмотрения портфолио")]
    portfolio_season: One<Season> = "portfolio.season";
    /// Whether portfolios are reviewed in the school year of the attestation.
    #[kk("портфолионың ағымдағы оқу жылында қаралуы")]
    #[ru("рассмотрение портфолио в текущем учебном году")]
    portfolio_current_year: One<Flag> = "portfolio.current-year";
    /// Whether a portfolio may be decided on in the months after its school year.
    #[kk("портфолио қаралған оқу жылынан кейінгі айларда шешім қабылдау мүмкіндігі")]
    #[ru("возможность решения в месяцы после учебного года, в котором рассмотрено портфолио")]
    portfolio_decided_in_next_year: One<Flag> = "portfolio.decided-in-next-year";
    /// Whether every criterion of the portfolio must be met.
    #[kk("портфолионың барлық өлшемшарты орындалуының міндеттілігі")]
    #[ru("обязательность выполнения всех критериев портфолио")]
    portfolio_all_criteria: One<Flag> = "portfolio.all-criteria";
    /// Total points that a portfolio needs, by sort of post and category.
    #[kk("портфолионың жалпы шекті балы")]
    #[ru("пороговая сумма баллов портфолио")]
    portfolio_totals: Many<Totals> = "portfolio-totals.*";
    /// How many members a commission has at least.
    #[kk("комиссия мүшелерінің ең аз саны")]
    #[ru("наименьшее число членов комиссии")]
    commission_min_members: One<Count> = "commission.min-members";
    /// Whether the number of members must be odd.
    #[kk("комиссия мүшелері санының тақ болуы")]
    #[ru("нечётность числа членов комиссии")]
    commission_odd: One<Flag> = "commission.odd";
    /// The part of the members that must be present.
    #[kk("комиссия отырысының кворумы")]
    #[ru("кворум заседания комиссии")]
    commission_quorum: One<Part> = "commission.quorum";
    /// Whether a claim needs a majority of votes, and has its way with one.
    #[kk("шешімнің көпшілік дауыспен қабылдануы")]
    #[ru("решение большинством голосов")]
    commission_majority_needed: One<Flag> = "commission.majority-needed";
    /// Which votes a majority is counted of.
    #[kk("көпшілік дауыстың неден есептелетіні")]
    #[ru("от чего считается большинство голосов")]
    commission_majority: One<Majority> = "commission.majority";
    /// Who decides a tie.
    #[kk("дауыстар тең болғанда кімнің дауысы шешетіні")]
    #[ru("чей голос решает при равенстве голосов")]
    commission_tie: One<Tie> = "commission.tie";
    /// Whether a tie is decided by one who presides in the chair's place, too.
    #[kk("дауыстар тең болғанда төрағаның орнына отырысты жүргізген адам дауысының шешуші болуы")]
    #[ru("решающий голос того, кто ведёт заседание вместо председателя")]
    commission_tie_by_stand_in: One<Flag> = "commission.tie-by-stand-in";
    /// How long a commission is in office.
    #[kk("комиссияның өкілеттік мерзімі")]
    #[ru("срок полномочий комиссии")]
    commission_mandate: One<Term> = "commission.mandate";
    /// The day of the year before which commissions are formed.
    #[kk("комиссия қай күнге дейін құрылуға тиіс екені")]
    #[ru("день, до которого создаётся комиссия")]
    commission_formed_before: One<DayOfYear> = "commission.formed-before";
    /// Whether a commission may still be formed on that day itself.
    #[kk("комиссияны сол күннің өзінде құру мүмкіндігі")]
    #[ru("возможность создать комиссию в сам этот день")]
    commission_formed_on_the_day: One<Flag> = "commission.formed-on-the-day";
    /// Whether a commission's composition may be replaced within its mandate.
    #[kk("құрамды өкілеттік мерзімі ішінде ауыстыру мүмкіндігі")]
    #[ru("возможность заменить состав в течение срока полномочий")]
    commission_changed_in_mandate: One<Flag> = "commission.changed-in-mandate";
    /// Whether the chair is one of the members.
    #[kk("төрағаның мүшелер қатарынан сайлануы")]
    #[ru("избрание председателя из числа членов")]
    commission_chair_is_member: One<Flag> = "commission.chair-is-member";
    /// How many terms in a row a chair may have.
    #[kk("төраға қатарынан сайлана алатын мерзімдер саны")]
    #[ru("сколько сроков подряд можно быть председателем")]
    commission_chair_terms: One<Count> = "commission.chair-terms";
    /// Whether a chair's terms in a row count those elected under earlier law, too.
    #[kk("төраға бұрынғы редакция кезінде сайланған мерзімдердің есепке кіруі")]
    #[ru("учёт сроков председателя по избраниям при прежних редакциях")]
    commission_chair_terms_of_earlier_law: One<Flag> = "commission.chair-terms-of-earlier-law";
    /// Whether a chair's terms in a row count those in another commission of the organisation, too.
    #[kk("ұйымның басқа комиссиясында төраға болған мерзімдердің есепке кіруі")]
    #[ru("учёт сроков председателя в другой комиссии той же организации")]
    commission_chair_terms_of_others: One<Flag> = "commission.chair-terms-of-other-commissions";
    /// Whether the secretary may be a member.
    #[kk("хатшының комиссия мүшесі болуы")]
    #[ru("членство секретаря в комиссии")]
    commission_secretary_is_member: One<Flag> = "commission.secretary-is-member";
    /// Years of experience that a member needs.
    #[kk("комиссия мүшесіне қажетті өтіл")]
    #[ru("стаж, нужный члену комиссии")]
    commission_member_experience: One<Term> = "commission.member-experience";
    /// Whether a member's experience is that of teaching.
    #[kk("комиссия мүшесінің өтілін педагогикалық өтілмен есептеу")]
    #[ru("исчисление стажа члена комиссии по педагогическому стажу")]
    commission_member_experience_is_teaching: One<Flag> = "commission.member-experience-is-teaching";
    /// Categories of which a member at a level needs one.
    #[kk("осы деңгейдегі комиссия мүшесіне қажетті санаттар")]
    #[ru("категории, нужные члену комиссии этого уровня")]
    commission_member_categories: Many<Categories> = "commission-member-categories.*";
    /// Whether a member at a level may be attested by the same commission's organisation during the mandate.
    #[kk("комиссия мүшесінің өкілеттік мерзімі ішінде сол ұйымда аттестатталуы")]
    #[ru("аттестация члена комиссии в той же организации в срок полномочий")]
    commission_member_attested_here: Many<Flag> = "commission-member-attested-here.*";
    /// Whether a commission of a level attests people of other organisations.
    #[kk("осы деңгейдегі комиссияның басқа ұйымның педагогін аттестаттауы")]
    #[ru("аттестация комиссией этого уровня работников других организаций")]
    commission_attests_others: Many<Flag> = "commission-attests-others.*";
    /// How many cycles of attestation a school year has.
    #[kk("оқу жылындағы аттестаттау циклдерінің саны")]
    #[ru("число циклов аттестации в учебном году")]
    cycles_a_school_year: One<Count> = "period.cycles-a-school-year";
    /// How many years before the pension age a person is exempt from attestation.
    #[kk("зейнет жасына дейін қанша жыл қалғанда аттестаттаудан босатылатыны")]
    #[ru("за сколько лет до пенсионного возраста освобождают от аттестации")]
    exempt_before_pension: One<Term> = "exempt-from-attestation.before-pension";
    /// How long a category is kept after a return to work, on a ground that stops its term.
    #[kk("жұмысқа шыққаннан кейін санаттың сақталу мерзімі")]
    #[ru("срок сохранения категории после выхода на работу")]
    kept_after_suspension: Many<Term> = "kept-after-suspension.*";
    /// Whether the category awarded is the one that the conclusion names.
    #[kk("берілген санаттың қорытындыға сай болуы")]
    #[ru("соответствие присвоенной категории выводу")]
    awarded_follows_outcome: One<Flag> = "decisions.awarded-follows-outcome";
    /// Whether only an attestation commission decides on categories.
    #[kk("санат туралы шешімді аттестаттау комиссиясының ғана қабылдауы")]
    #[ru("решение о категории только аттестационной комиссией")]
    decided_by_commission_only: One<Flag> = "decisions.by-commission-only";
}
