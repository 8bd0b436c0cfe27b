//! `qujat.toml`: what makes a folder a workspace.

use crate::codes;
use crate::config::address::SiteAddress;
use crate::config::site::{Color, Part, Settings};
use crate::phrase::Prose;
use crate::say;
use crate::shape::{Reader, TomlValue, Value};
use crate::source::Spanned;
use crate::text::Language;

mod address;
pub mod site;

crate::shape! {
    /// `qujat.toml`
    pub struct ConfigFile {
        /// The languages of the papers, one edition each; the first is the fallback.
        #[kk("Қағаздардың тілдері, әрқайсысына бір басылым; біріншісі – негізгі.")]
        #[ru("Языки бумаг, по изданию на каждый; первый – основной.")]
        languages: Vec<Spanned<Language>>,
        /// The folder of the papers, inside the workspace.
        #[kk("Дайын қағаздар жазылатын бума, жұмыс бумасының ішінде.")]
        #[ru("Папка готовых бумаг внутри рабочей папки.")]
        output: Option<Spanned<String>>,
        /// How PDF is made.
        #[kk("PDF қалай жасалады.")]
        #[ru("Как делается PDF.")]
        pdf: Option<PdfConfig>,
        /// The website; a workspace that has one is checked for what everybody may read.
        #[kk("Сайт; ол болса, жұртқа ашық мәтіндер де тексеріледі.")]
        #[ru("Сайт; если он есть, проверяется и то, что прочтут все.")]
        site: Option<SiteConfig>,
        /// How strictly papers are checked.
        #[kk("Қағаздар қаншалықты қатаң тексеріледі.")]
        #[ru("Насколько строго проверяются бумаги.")]
        check: Option<CheckConfig>,
    }

    /// How PDF is made.
    pub struct PdfConfig {
        /// "embedded", or "typst-cli" for the external program `typst`.
        #[kk("embedded – ішкі қозғалтқыш, typst-cli – сыртқы `typst` бағдарламасы.")]
        #[ru("embedded – встроенный движок, typst-cli – внешняя программа `typst`.")]
        engine: Option<Engine>,
        /// Where the program `typst` lies.
        #[kk("`typst` бағдарламасының орны.")]
        #[ru("Где лежит программа `typst`.")]
        path: Option<Spanned<String>>,
        /// Standards of the PDF: "a-2a" for archives, "ua-1" for accessibility.
        #[kk("PDF стандарттары: a-2a – мұрағатқа, ua-1 – қолжетімділікке.")]
        #[ru("Стандарты PDF: a-2a – для архива, ua-1 – для доступности.")]
        standard: Vec<Spanned<Standard>>,
        /// Margins in millimetres.
        #[kk("Беттің жиектері, миллиметрмен.")]
        #[ru("Поля страницы в миллиметрах.")]
        margins_mm: Option<MarginsConfig>,
        /// Size of the text in points, 14 where it is left out.
        #[kk("Мәтіннің кегілі, әдепкі – 14.")]
        #[ru("Кегль текста, по умолчанию 14.")]
        size_pt: Option<Spanned<f64>>,
        /// How far the text of an approval stamp starts from the left edge of the text, in millimetres, 100 where it is left out.
        #[kk("Бекіту белгісінің мәтіні сол жақ жиектен неше миллиметр қашықтықта басталады, әдепкі – 100.")]
        #[ru("На каком расстоянии от левого края текста начинается гриф, в миллиметрах, по умолчанию 100.")]
        stamp_mm: Option<Spanned<f64>>,
    }

    /// Margins in millimetres.
    pub struct MarginsConfig {
        /// Left.
        #[kk("Сол жақ.")]
        #[ru("Левое.")]
        left: Spanned<f64>,
        /// Right.
        #[kk("Оң жақ.")]
        #[ru("Правое.")]
        right: Spanned<f64>,
        /// Top.
        #[kk("Жоғарғы.")]
        #[ru("Верхнее.")]
        top: Spanned<f64>,
        /// Bottom.
        #[kk("Төменгі.")]
        #[ru("Нижнее.")]
        bottom: Spanned<f64>,
    }

    /// The website.
    pub struct SiteConfig {
        /// The address at which it is published.
        #[kk("Жарияланатын мекенжайы.")]
        #[ru("Адрес публикации.")]
        base_url: Option<SiteAddress>,
        /// What the home page says first.
        #[kk("Басты беттің кіріспе мәтіні.")]
        #[ru("Вступительный текст главной страницы.")]
        introduction: Option<Prose>,
        /// The organisation's sign: a PNG, JPEG or WebP file of the workspace.
        #[kk("Ұйымның белгісі: жұмыс бумасындағы PNG, JPEG не WebP файлы.")]
        #[ru("Знак организации: файл PNG, JPEG или WebP рабочей папки.")]
        logo: Option<Spanned<String>>,
        /// Its colours.
        #[kk("Сайттың түстері.")]
        #[ru("Цвета сайта.")]
        colors: Option<ColorsConfig>,
    }

    /// The colours of the website, as `"#0b4f71"`.
    pub struct ColorsConfig {
        /// Links and the line above the page.
        #[kk("Сілтемелер мен беттің жоғарғы жолағы.")]
        #[ru("Ссылки и полоса вверху страницы.")]
        accent: Option<Spanned<Color>>,
        /// The same on a dark screen.
        #[kk("Сол түстің қараңғы экрандағысы.")]
        #[ru("То же на тёмном экране.")]
        accent_dark: Option<Spanned<Color>>,
        /// What lies around the page.
        #[kk("Беттің айналасындағы өріс.")]
        #[ru("Поле вокруг страницы.")]
        background: Option<Spanned<Color>>,
    }

    /// How strictly papers are checked.
    pub struct CheckConfig {
        /// Codes or families whose warnings are errors.
        #[kk("Ескертулері қате саналатын кодтар немесе топтар.")]
        #[ru("Коды или семейства, предупреждения которых считаются ошибками.")]
        warn_as_error: Vec<Spanned<RuleName>>,
    }
}

crate::words! {
    /// What makes PDF.
    pub enum Engine {
        /// Typst inside this program.
        Embedded = "embedded",
        /// The external program `typst`.
        TypstCli = "typst-cli",
    }

    /// A standard of PDF.
    pub enum Standard {
        /// PDF/A-2a.
        A2a = "a-2a",
        /// PDF/A-2b.
        A2b = "a-2b",
        /// PDF/A-2u.
        A2u = "a-2u",
        /// PDF/UA-1.
        Ua1 = "ua-1",
    }
}

/// A rule's number, or a family's letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleName(pub String);

impl Value for RuleName {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let name = String::read(reader, value)?;
        let known =
            codes::ALL.iter().any(|code| code.number == name || code.family() == name || code.name == name);
        if known {
            return Some(Self(name));
        }
        let message = say!("`{name}` деген ереже жоқ", "правила `{name}` нет", "there is no rule `{name}`");
        let help = say!(
            "мысалы, `\"D\"` немесе `\"D007\"`",
            "например, `\"D\"` или `\"D007\"`",
            "write `\"D\"` or `\"D007\"`"
        );
        reader.report(codes::UNKNOWN_WORD.at(reader.span(value), message).help(help));
        None
    }

    fn schema(_: &mut crate::shape::schema::SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "type": "string" })
    }
}

/// The JSON Schema of `qujat.toml`.
pub fn schema(language: Language) -> serde_json::Value {
    let mut writer = crate::shape::schema::SchemaWriter::new(language);
    let root = ConfigFile::schema(&mut writer);
    writer.document("qujat", &[], &root)
}

/// Reports measures with which nothing can be printed on A4.
fn check_layout(pdf: &PdfConfig, reader: &mut Reader<'_>) {
    let margins = pdf
        .margins_mm
        .iter()
        .flat_map(|margins| [&margins.left, &margins.right, &margins.top, &margins.bottom]);
    let measures = margins.map(|side| (side, 0.0, 60.0));
    let size = pdf.size_pt.iter().map(|size| (size, 8.0, 24.0));
    let stamp = pdf.stamp_mm.iter().map(|stamp| (stamp, 0.0, 130.0));
    for (measure, least, most) in measures.chain(size).chain(stamp) {
        if (least..=most).contains(&measure.value) {
            continue;
        }
        let value = measure.value;
        let message = say!(
            "{value} – A4 парағына сыймайды",
            "{value} не подходит для листа A4",
            "{value} does not fit a sheet of A4"
        );
        let help = say!(
            "{least} мен {most} арасында жазыңыз",
            "напишите число от {least} до {most}",
            "write a number from {least} to {most}"
        );
        reader.report(codes::IMPOSSIBLE_NUMBER.at(measure.span, message).help(help));
    }
}

/// Reads `qujat.toml`; measures that cannot be printed are left out.
pub fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Config> {
    let mut file = ConfigFile::read(reader, value)?;
    let before = reader.findings.len();
    if let Some(pdf) = &file.pdf {
        check_layout(pdf, reader);
    }
    if let (true, Some(pdf)) = (reader.findings.len() > before, &mut file.pdf) {
        (pdf.margins_mm, pdf.size_pt, pdf.stamp_mm) = (None, None, None);
    }
    let mut config = Config::from_file(&file);
    if let Some(colors) = file.site.as_ref().and_then(|site| site.colors.as_ref()) {
        config.site.accent = site::readable(colors.accent.as_ref(), Part::Accent, reader);
        config.site.accent_dark = site::readable(colors.accent_dark.as_ref(), Part::AccentDark, reader);
        config.site.background = site::readable(colors.background.as_ref(), Part::Background, reader);
    }
    Some(config)
}

/// The settings of a workspace, defaults filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The languages of the papers; the first is the fallback. Never empty.
    pub languages: Vec<Language>,
    /// The folder of the papers, relative to the workspace.
    pub output: String,
    /// What makes PDF.
    pub engine: Engine,
    /// Where the program `typst` lies.
    pub typst: String,
    /// Standards of the PDF.
    pub standards: Vec<Standard>,
    /// Margins in millimetres: left, right, top, bottom.
    pub margins_mm: [f64; 4],
    /// Size of the text in points.
    pub size_pt: f64,
    /// Where the text of an approval stamp starts, in millimetres from the left edge of the text.
    pub stamp_mm: f64,
    /// Codes or families whose warnings are errors.
    pub warn_as_error: Vec<String>,
    /// True where papers are published.
    pub publishes: bool,
    /// The website.
    pub site: Settings,
    /// The address of the site, which ends in `/`.
    pub base_url: Option<String>,
}

impl Default for Config {
    /// Margins 30/10/20/20 mm, 14 pt and the stamp 100 mm from the left are the custom of Kazakh offices.
    fn default() -> Self {
        Self {
            languages: vec![Language::Kk, Language::Ru],
            output: "output".to_owned(),
            engine: Engine::Embedded,
            typst: "typst".to_owned(),
            standards: vec![Standard::A2a, Standard::Ua1],
            margins_mm: [30.0, 10.0, 20.0, 20.0],
            size_pt: 14.0,
            stamp_mm: 100.0,
            warn_as_error: Vec::new(),
            publishes: false,
            site: Settings::default(),
            base_url: None,
        }
    }
}

impl Config {
    /// The settings of a file, with defaults for what it leaves out.
    pub fn from_file(file: &ConfigFile) -> Self {
        let mut config = Self::default();
        if !file.languages.is_empty() {
            config.languages.clear();
            for language in &file.languages {
                if !config.languages.contains(language) {
                    config.languages.push(language.value);
                }
            }
        }
        if let Some(output) = &file.output {
            config.output = output.value.clone();
        }
        if let Some(check) = &file.check {
            config.warn_as_error = check.warn_as_error.iter().map(|name| name.0.clone()).collect();
        }
        if let Some(pdf) = &file.pdf {
            config.take_pdf(pdf);
        }
        config.publishes = file.site.is_some();
        if let Some(site) = &file.site {
            config.site.introduction = site.introduction.clone();
            config.site.logo = site.logo.as_ref().map(|logo| logo.value.clone());
        }
        let address = file.site.as_ref().and_then(|site| site.base_url.as_ref());
        config.base_url = address.map(|address| address.0.clone());
        config
    }

    fn take_pdf(&mut self, pdf: &PdfConfig) {
        self.engine = pdf.engine.unwrap_or(self.engine);
        if let Some(path) = &pdf.path {
            self.typst = path.value.clone();
        }
        if !pdf.standard.is_empty() {
            self.standards = pdf.standard.iter().map(|standard| standard.value).collect();
        }
        if let Some(margins) = &pdf.margins_mm {
            self.margins_mm =
                [&margins.left, &margins.right, &margins.top, &margins.bottom].map(|side| side.value);
        }
        self.size_pt = pdf.size_pt.as_ref().map_or(self.size_pt, |size| size.value);
        self.stamp_mm = pdf.stamp_mm.as_ref().map_or(self.stamp_mm, |stamp| stamp.value);
    }
}
