//! How much of a long line a person is shown.

use std::ops::Range;

use crate::source::Source;

/// Lines up to this many bytes are shown whole; several hundred letters fill a screen.
const LONGEST: usize = 2000;

/// How many bytes are shown before and after a place in a longer line.
const AROUND: usize = 200;

/// The part of `lines` around a place: all of it, or a window of whole letters where it is too long for a screen.
pub fn window(source: &Source, lines: Range<usize>, place: &Range<usize>) -> Range<usize> {
    if lines.len() <= LONGEST || source.longest_line() <= LONGEST {
        return lines;
    }
    let text = &source.text;
    let start = text.floor_char_boundary(place.start.saturating_sub(AROUND)).max(lines.start);
    let end = place.end.min(place.start.saturating_add(AROUND)).saturating_add(AROUND);
    start..text.ceil_char_boundary(end.min(text.len())).min(lines.end)
}
