//! Faults of syntax: one finding a mistake, at its place.
