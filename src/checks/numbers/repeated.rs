//! R007: a number used twice in a series.

use std::collections::HashMap;

use crate::checks::{Context, series};
use crate::codes;
use crate::finding::Report;
use crate::say;
use crate::source::Span;

/// Papers of a series have different numbers.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for papers in series::all(context.library).values() {
        let mut first: HashMap<&str, Span> = HashMap::new();
        for paper in papers {
            let number = paper.number.trim();
            let Some(place) = first.get(number) else {
                first.insert(number, paper.number.span);
                continue;
            };
            let message = say!(
                "№ {number} осы нөмірлер қатарында екінші рет берілген",
                "№ {number} в этом ряду номеров дан второй раз",
                "№ {number} is given a second time in this series",
            );
            let help = say!(
                "келесі бос нөмірді қойыңыз",
                "поставьте следующий свободный номер",
                "give the next free number"
            );
            let fact = say!("алғаш осында берілген", "впервые дан здесь", "first given here");
            report.push(codes::REPEATED_NUMBER.at(paper.number.span, message).help(help).label(*place, fact));
        }
    }
}
