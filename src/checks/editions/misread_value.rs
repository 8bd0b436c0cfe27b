//! R013: a value written in another way than its rule reads.

use crate::checks::Context;
use crate::codes::MISREAD_VALUE as CODE;
use crate::editions::law::Misread;
use crate::editions::{ATTESTATION, Edition, Editions};
use crate::finding::{Finding, Report};
use crate::say;

/// A value at a path that a rule reads is written in the way that the rule understands.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let own = context.library.editions.iter().filter(|edition| edition.place.is_some());
    for misread in own.filter(|edition| edition.act() == ATTESTATION).flat_map(Editions::misread) {
        let finding = if misread.is_impossible { impossible(&misread) } else { written_otherwise(&misread) };
        report.push(finding);
    }
    let editions = &context.library.editions;
    let own = editions.iter().filter(|edition| edition.place.is_some() && edition.act() == ATTESTATION);
    report.extend(own.flat_map(|edition| falling_thresholds(editions, edition)));
}

/// Whoever claims more answers more: along a ladder the threshold of the test never falls, and rules count on that.
fn falling_thresholds(editions: &Editions, edition: &Edition) -> Vec<Finding> {
    let Some(law) = editions.law(edition) else { return Vec::new() };
    let mut findings = Vec::new();
    for (_, ladder) in law.ladders.iter() {
        let steps = ladder.value.categories.iter().filter_map(|category| {
            Some((category.word(), law.test_threshold.ask(category.word()).answer?.value.percent))
        });
        let steps: Vec<_> = steps.collect();
        findings.extend(steps.windows(2).filter_map(|pair| match pair {
            [lower, upper] if upper.1 < lower.1 => falling(edition, *lower, *upper),
            _ => None,
        }));
    }
    findings
}

/// The finding stands at the value that the workspace wrote, be it the lower step or the upper one.
fn falling(edition: &Edition, (lower, before): (&str, u32), (upper, after): (&str, u32)) -> Option<Finding> {
    let own =
        |word: &str| edition.rules.values.get(&format!("test-threshold.{word}")).map(|value| value.span);
    let span = own(upper).or_else(|| own(lower))?;
    let message = say!(
        "ПББ шегі санат өскен сайын төмендемейді, ал мұнда `{lower}` – {before} %, `{upper}` – {after} %",
        "порог ОЗП с ростом категории не снижается, а здесь `{lower}` – {before} %, `{upper}` – {after} %",
        "the threshold of the test never falls as the category rises, but here `{lower}` is {before} % and `{upper}` {after} %",
    );
    let help = say!(
        "екі мәнді Қағидалардың мәтінімен салыстырыңыз",
        "сверьте оба значения с текстом Правил",
        "compare both values with the text of the Rules",
    );
    Some(CODE.at(span, message).help(help))
}

fn written_otherwise(misread: &Misread) -> Finding {
    let (path, written) = (&misread.path, misread.written.replace(" / ", "` / `"));
    let message = say!(
        "`{path}` мәні ереже оқитын түрде жазылмаған",
        "значение `{path}` записано не в том виде, в каком его читает правило",
        "the value `{path}` is written in another way than its rule reads",
    );
    let help = say!("былай жазыңыз: `{written}`", "напишите так: `{written}`", "write `{written}`");
    CODE.at(misread.span, message).help(help)
}

fn impossible(misread: &Misread) -> Finding {
    let path = &misread.path;
    let message = say!(
        "`{path}` мәні мүмкін емес: сан не күн шектен тыс немесе санат қайталанған",
        "значение `{path}` невозможно: число или день вне границ либо категория повторяется",
        "the value `{path}` is impossible: a number or day out of bounds, or a category repeated",
    );
    let help = say!(
        "актінің мәтінін қарап түзетіңіз: жыл – 100-ге дейін, пайыз – 100-ге дейін, үлес – 0 мен 1 арасында, ай – 1–12",
        "исправьте по тексту акта: годы – до 100, проценты – до 100, доля – между 0 и 1, месяц – от 1 до 12",
        "mend it by the act's text: years up to 100, percent up to 100, a part between 0 and 1, months 1 to 12",
    );
    CODE.at(misread.span, message).help(help)
}
