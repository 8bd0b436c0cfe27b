//! D013: an item's term that ended before the order. S014: a citation of nothing.

use crate::checks::Context;
use crate::checks::protocols::empty_citation::check_cite;
use crate::checks::protocols::term_before_paper::too_early;
use crate::finding::Report;
use crate::kinds::order::{Order, OrderItem};
use crate::library::Document;

/// What is ordered is done after the order.
pub fn check(_: &Context<'_>, _: &Document, order: &Order, report: &mut Report) {
    order.item.iter().for_each(|item| check_item(order, item, report));
    order.cites.iter().for_each(|cite| check_cite(cite, report));
}

fn check_item(order: &Order, item: &OrderItem, report: &mut Report) {
    report.extend(too_early(item.due.as_ref(), &order.date));
    item.item.iter().for_each(|item| check_item(order, item, report));
}
