//! R001: a part's id given twice in one document.

use std::collections::HashMap;

use crate::checks::Context;
use crate::finding::Report;
use crate::library::parts;
use crate::load::link::duplicate;
use crate::source::{Span, Spanned};

/// Parts of one document have different ids.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        let mut first: HashMap<&str, Span> = HashMap::new();
        for id in parts::ids(&document.content) {
            match first.get(id.0.as_str()) {
                Some(place) => {
                    report.push(duplicate(&Spanned { value: id.0.clone(), span: id.span }, *place))
                }
                None => _ = first.insert(&id.0, id.span),
            }
        }
    }
}
