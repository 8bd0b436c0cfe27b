//! "Did you mean": the known word that is nearest to a written one, or its translation.

/// The nearest of `words`, if it is near enough to have been meant.
pub fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase();
    let words: Vec<&str> = words.into_iter().collect();
    if let Some(word) = translated(&written, &words) {
        return Some(word);
    }
    let length = written.chars().count();
    words
        .into_iter()
        .filter(|word| word.chars().count().abs_diff(length) <= 1.max(length.max(word.len()) / 3))
        .map(|word| (strsim::damerau_levenshtein(&written, word), word))
        .filter(|(distance, word)| is_near(*distance, &written, word))
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}

/// A third of the letters may differ, one always; words that start alike (`member`, `members`) are near.
fn is_near(distance: usize, written: &str, word: &str) -> bool {
    let length = written.chars().count().max(word.chars().count());
    distance <= 1.max(length / 3) && distance < length
}

/// Words that people write in their own language, and the key or word that is meant.
const TRANSLATIONS: &[(&str, &[&str])] = &[
    ("күні", &["date", "on"]),
    ("дата", &["date", "on"]),
    ("нөмірі", &["number"]),
    ("номер", &["number"]),
    ("тақырыбы", &["title", "theme"]),
    ("тақырып", &["title", "theme"]),
    ("тема", &["theme", "title"]),
    ("заголовок", &["title"]),
    ("мерзімі", &["when", "due"]),
    ("срок", &["when", "due"]),
    ("жауапты", &["responsible"]),
    ("жауаптылар", &["responsible"]),
    ("ответственный", &["responsible"]),
    ("ответственные", &["responsible"]),
    ("қатысқандар", &["present"]),
    ("присутствовали", &["present"]),
    ("қатыспағандар", &["absent"]),
    ("отсутствовали", &["absent"]),
    ("төраға", &["chair"]),
    ("председатель", &["chair"]),
    ("хатшы", &["secretary"]),
    ("секретарь", &["secretary"]),
    ("орны", &["place"]),
    ("место", &["place"]),
    ("мақсаты", &["goal", "purpose"]),
    ("цель", &["goal", "purpose"]),
    ("мәтін", &["text"]),
    ("текст", &["text"]),
    ("түрі", &["kind", "type", "form"]),
    ("тип", &["kind", "type"]),
    ("вид", &["kind", "form"]),
    ("хаттама", &["protocol"]),
    ("протокол", &["protocol"]),
    ("жоспар", &["plan"]),
    ("план", &["plan"]),
    ("бұйрық", &["order"]),
    ("приказ", &["order"]),
    ("шешім", &["decision"]),
    ("рұқсат", &["waiver"]),
    ("допущение", &["waiver"]),
    ("разрешение", &["waiver"]),
    ("исключение", &["waiver"]),
    ("решение", &["decision"]),
    ("жоба", &["draft"]),
    ("проект", &["draft"]),
    ("бекітілді", &["approved"]),
    ("бекітілген", &["approved"]),
    ("утвержден", &["approved"]),
    ("утверждён", &["approved"]),
    ("педагог-тағылымдамашы", &["trainee"]),
    ("педагог-стажер", &["trainee"]),
    ("педагог-стажёр", &["trainee"]),
    ("педагог", &["teacher", "preschool"]),
    ("педагог-модератор", &["moderator"]),
    ("модератор", &["moderator"]),
    ("педагог-сарапшы", &["expert"]),
    ("педагог-эксперт", &["expert"]),
    ("сарапшы", &["expert"]),
    ("эксперт", &["expert"]),
    ("педагог-зерттеуші", &["researcher"]),
    ("педагог-исследователь", &["researcher"]),
    ("зерттеуші", &["researcher"]),
    ("исследователь", &["researcher"]),
    ("педагог-шебер", &["master"]),
    ("педагог-мастер", &["master"]),
    ("шебер", &["master"]),
    ("мастер", &["master"]),
    ("жоғары", &["highest"]),
    ("высшая", &["highest"]),
    ("бірінші", &["first"]),
    ("алғаш", &["first"]),
    ("первая", &["first"]),
    ("впервые", &["first"]),
    ("екінші", &["second"]),
    ("қайталап", &["second"]),
    ("вторая", &["second"]),
    ("повторно", &["second"]),
    ("беру", &["award"]),
    ("санат беру", &["award"]),
    ("присвоение", &["award"]),
    ("растау", &["confirm"]),
    ("подтверждение", &["confirm"]),
    ("ұстаз", &["ustaz"]),
    ("қағаз", &["paper"]),
    ("қағаз түрінде", &["paper"]),
    ("на бумаге", &["paper"]),
    ("стаж-30", &["experience-30"]),
    ("30 жыл", &["experience-30"]),
    ("30 лет", &["experience-30"]),
    ("тәрбиеші", &["preschool"]),
    ("воспитатель", &["preschool"]),
    ("психолог", &["psychologist"]),
    ("педагог-психолог", &["psychologist"]),
    ("логопед", &["speech-therapist"]),
    ("мұғалім", &["teacher"]),
    ("учитель", &["teacher"]),
    ("әдіскер", &["methodist"]),
    ("методист", &["methodist"]),
    ("меңгеруші", &["head"]),
    ("заведующая", &["head"]),
    ("директор", &["school-head", "head"]),
];

fn translated<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    let (_, meant) = TRANSLATIONS.iter().find(|(known, _)| *known == written)?;
    meant.iter().find_map(|meant| words.iter().copied().find(|word| word == meant))
}
