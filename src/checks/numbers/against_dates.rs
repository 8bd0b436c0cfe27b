//! D016: numbers that rise while dates fall.

use crate::checks::Context;
use crate::checks::series::{self, Numbered};
use crate::codes;
use crate::finding::Report;
use crate::say;

/// Within a series a later paper has a larger number. As few papers as possible are blamed.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for papers in series::all(context.library).values() {
        let numbered: Vec<(u32, &Numbered<'_>)> =
            papers.iter().filter_map(|paper| Some((paper.value()?, paper))).collect();
        let kept = longest_rising(&numbered.iter().map(|(value, _)| *value).collect::<Vec<_>>());
        for (index, (value, paper)) in numbered.iter().enumerate() {
            let repeated = numbered.iter().filter(|(other, _)| other == value).count() > 1;
            if kept[index] || repeated {
                continue;
            }
            let date = paper.date;
            let message = say!(
                "№ {value} нөмірі {date} күніне сай емес: нөмірлер күндермен бірге өспейді",
                "№ {value} не подходит к дате {date}: номера не растут вместе с датами",
                "№ {value} does not fit the date {date}: numbers do not rise with dates",
            );
            let help = say!(
                "нөмірін немесе күнін тексеріңіз",
                "проверьте номер или дату",
                "check the number or the date"
            );
            report.push(codes::NUMBERS_AGAINST_DATES.at(paper.number.span, message).help(help));
        }
    }
}

/// Marks the members of a longest rising run (equal numbers may stand beside each other).
fn longest_rising(values: &[u32]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; values.len()];
    for (index, value) in values.iter().enumerate() {
        let length = ends.partition_point(|end| values[*end] <= *value);
        previous[index] = length.checked_sub(1).map(|before| ends[before]);
        if length == ends.len() { ends.push(index) } else { ends[length] = index }
    }
    let mut kept = vec![false; values.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        kept[index] = true;
        next = previous[index];
    }
    kept
}
