//! References inside a value, found without knowing its kind.

use crate::reference::Reference;
use crate::source::Spanned;

/// What a reference may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A person.
    Person,
    /// A body.
    Body,
    /// A person, a body, a role in a body or an office.
    Who,
    /// A document or a part of one.
    Document,
    /// A document of any kind or a part of one.
    AnyDocument,
    /// A protocol, or a commission's sitting.
    Protocol,
    /// An order.
    Order,
    /// A measure of a plan.
    Measure,
    /// A meeting that a plan foresees.
    Sitting,
    /// A case of a commission's sitting.
    Case,
    /// A decision, a measure or an order's item: something that can be carried out.
    Task,
    /// An edition of an act.
    Edition,
    /// A document where the letters are an id of one; otherwise plain text.
    DocumentOrText,
}

/// A reference and what it must lead to.
#[derive(Debug, Clone, Copy)]
pub struct Link<'v> {
    /// The reference, with its place.
    pub reference: &'v Spanned<Reference>,
    /// What it must lead to.
    pub target: Target,
}
