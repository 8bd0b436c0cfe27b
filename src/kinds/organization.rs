//! An organisation: its names, place, and the posts held one after another.

use crate::phrase::Phrase;
use crate::shape::values::reference::Id;
use crate::source::Spanned;
use crate::when::Day;
use crate::who::PersonRef;

crate::shape! {
    /// `kind = "organization"`
    pub struct Organization {
        /// Its name, for example «Үлгі» бөбекжай-балабақшасы.
        #[kk("Ұйымның атауы.")]
        #[ru("Название организации.")]
        #[public]
        name: Phrase,
        /// Its full name as on a letterhead; the name where it is left out.
        #[kk("Бланкідегі толық атауы; жазылмаса, қысқа атауы алынады.")]
        #[ru("Полное название, как на бланке; если его нет, берётся краткое.")]
        #[public]
        legal_name: Option<Phrase>,
        /// What sort of organisation it is.
        #[kk("Ұйымның түрі.")]
        #[ru("Вид организации.")]
        #[public]
        r#type: Spanned<OrganizationType>,
        /// The default place of meetings.
        #[kk("Отырыстар әдетте өтетін орын.")]
        #[ru("Место, где обычно проходят заседания.")]
        #[public]
        place: Option<Phrase>,
        /// How the public reaches it; stands on the home page of the site.
        #[kk("Жұртқа арналған байланыс деректері; сайттың басты бетінде тұрады.")]
        #[ru("Как с ней связаться; стоит на главной странице сайта.")]
        #[public]
        contacts: Option<Contacts>,
        /// Posts held one after another.
        #[kk("Бірінен соң бірі атқаратын лауазымдар.")]
        #[ru("Должности, которые занимают друг за другом.")]
        #[public]
        office: Vec<Office>,
    }

    /// How the public reaches an organisation.
    pub struct Contacts {
        /// Its postal address.
        #[kk("Пошталық мекенжайы.")]
        #[ru("Почтовый адрес.")]
        #[public]
        address: Option<Phrase>,
        /// Its telephone, as people dial it.
        #[kk("Телефоны, қалай терілсе, солай.")]
        #[ru("Телефон так, как его набирают.")]
        #[public]
        phone: Option<String>,
        /// Its e-mail.
        #[kk("Электрондық поштасы.")]
        #[ru("Электронная почта.")]
        #[public]
        email: Option<String>,
    }

    /// A post that people hold one after another.
    pub struct Office {
        /// Its id, for references.
        #[kk("Сілтеме жасауға арналған id.")]
        #[ru("id для ссылок.")]
        #[public]
        id: Spanned<Id>,
        /// What it is called.
        #[kk("Лауазымның атауы.")]
        #[ru("Название должности.")]
        #[public]
        name: Phrase,
        /// Who held it and when.
        #[kk("Кім, қашан атқарды.")]
        #[ru("Кто и когда её занимал.")]
        #[public]
        holders: Vec<Holder>,
    }

    /// Somebody who holds an office for a time.
    pub struct Holder {
        /// Who.
        #[kk("Кім.")]
        #[ru("Кто.")]
        #[public]
        person: PersonRef,
        /// The first day.
        #[kk("Алғашқы күні.")]
        #[ru("Первый день.")]
        #[public]
        from: Option<Day>,
        /// The last day.
        #[kk("Соңғы күні.")]
        #[ru("Последний день.")]
        #[public]
        until: Option<Spanned<Day>>,
        /// True for an acting head.
        #[kk("Міндетін уақытша атқарушы болса – true.")]
        #[ru("true, если исполняет обязанности.")]
        #[public]
        acting: Option<bool>,
    }
}

crate::words! {
    /// What sort of organisation it is.
    pub enum OrganizationType {
        /// Preschool organisation.
        Kindergarten = "kindergarten",
        /// School.
        School = "school",
        /// College.
        College = "college",
        /// Methodical centre.
        MethodicalCentre = "methodical-centre",
        /// Education department of a district or city.
        DistrictDepartment = "district-department",
        /// Education department of a region.
        RegionDepartment = "region-department",
        /// The ministry.
        Ministry = "ministry",
    }
}

impl Holder {
    /// True on a day on which the person holds the office.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until.value)
    }
}
