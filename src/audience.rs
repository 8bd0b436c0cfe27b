//! For whom something is: for the organisation itself, or for everybody.

/// For whom an edition of the papers is made, and for whom a field of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Audience {
    /// The organisation and whoever inspects it.
    #[default]
    Internal,
    /// Everybody.
    Public,
}
