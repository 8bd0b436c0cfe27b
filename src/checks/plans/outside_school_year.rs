//! D021: a measure or sitting outside the plan's school year.

use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::plan::Plan;
use crate::locale::school_years;
use crate::say;
use crate::source::Spanned;
use crate::when::{SchoolYear, When};

/// Measures lie between 1 April before the school year, for preparation, and its 31 August.
pub fn check(plan: &Plan, report: &mut Report) {
    let year = plan.school_year.value;
    let terms = plan
        .measure
        .iter()
        .map(|measure| &measure.when)
        .chain(plan.sitting.iter().map(|sitting| &sitting.when));
    let terms: Vec<_> = terms.flatten().filter(|when| when.value.first().is_some()).collect();
    let outside: Vec<Finding> = terms.iter().filter_map(|when| outside(when, year, plan)).collect();
    if outside.len() > 1 && outside.len() == terms.len() {
        report.push(wrong_year(plan, year));
    } else {
        report.extend(outside);
    }
}

/// Not one term fits: the year is wrong rather than all of them.
fn wrong_year(plan: &Plan, year: SchoolYear) -> Finding {
    let year = school_years(year);
    let message = say!(
        "бірде-бір мерзім {year} оқу жылына сай емес",
        "ни один срок не относится к {year} учебному году",
        "not one term lies in the school year {year}",
    );
    let help = say!("оқу жылын тексеріңіз", "проверьте учебный год", "check the school year");
    codes::OUTSIDE_SCHOOL_YEAR.at(plan.school_year.span, message).help(help)
}

fn outside(when: &Spanned<When>, year: SchoolYear, plan: &Plan) -> Option<Finding> {
    let (first, last) = (when.value.first()?, when.value.last()?);
    if first >= year.preparation() && last <= year.last() {
        return None;
    }
    let (from, until, year) = (year.preparation(), year.last(), school_years(year));
    let message = say!(
        "мерзім {year} оқу жылынан тыс",
        "срок лежит вне учебного года {year}",
        "the term lies outside the school year {year}",
    );
    let help = say!(
        "мерзім мына аралықта болуы керек: {from} – {until} (дайындықпен қоса); жылын тексеріңіз",
        "срок должен лежать между {from} и {until} (с подготовкой); проверьте год",
        "it should lie between {from} and {until}, preparation included; check the year",
    );
    let fact = say!("жоспардың оқу жылы", "учебный год плана", "the plan's school year");
    Some(codes::OUTSIDE_SCHOOL_YEAR.at(when.span, message).help(help).label(plan.school_year.span, fact))
}
