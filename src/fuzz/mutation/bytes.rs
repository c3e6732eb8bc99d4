//! Bytes.

use super::Step;

/// What no editor types: half characters, ends of other encodings, marks that nobody sees.
const ODD: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xe2\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\x85",
    b"\r",
    b"\r\n",
    b"\x0b",
    b"\x1b[31m",
    "\u{feff}".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{ad}".as_bytes(),
    "\u{a0}".as_bytes(),
    "\u{2028}".as_bytes(),
    "e\u{301}".as_bytes(),
    "🦀".as_bytes(),
    "ﬁ".as_bytes(),
];

/// One bit the other way.
pub(super) fn flip(file: &[u8], step: Step) -> Vec<u8> {
    let mut file = file.to_vec();
    if let Some(byte) = step.place(file.len()).and_then(|at| file.get_mut(at)) {
        *byte ^= 1 << (step.with % 8);
    }
    file
}

/// A few bytes less.
pub(super) fn delete(file: &[u8], step: Step) -> Vec<u8> {
    let at = step.place(file.len()).unwrap_or_default();
    let end = (at + 1 + step.with as usize % 16).min(file.len());
    [&file[..at], &file[end..]].concat()
}

/// Odd bytes more.
pub(super) fn insert(file: &[u8], step: Step) -> Vec<u8> {
    let at = step.place(file.len() + 1).unwrap_or_default();
    let odd = step.other(ODD.len()).and_then(|odd| ODD.get(odd)).copied().unwrap_or_default();
    [&file[..at], odd, &file[at..]].concat()
}
