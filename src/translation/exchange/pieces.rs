//! Pieces of running text: words, and where codes stand in them.

use unicode_normalization::UnicodeNormalization;

use crate::characters::push_typed;

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words.
    Text(String),
    /// Where the code with this number begins.
    Open(String),
    /// Where it ends.
    Close(String),
    /// A code without words in it.
    Alone(String),
}

/// Pieces with texts joined, white space as one space and none at the ends. A space that cannot be
/// broken is a sign like any other.
pub(crate) fn tidy(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    // Whether a space was the last that was written, over codes as well.
    let mut spaced = true;
    for piece in pieces {
        let Piece::Text(text) = piece else {
            spaced &= !matches!(piece, Piece::Alone(_));
            out.push(piece);
            continue;
        };
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                collapsed.push(c);
            } else if !spaced {
                collapsed.push(' ');
            }
            spaced = c.is_ascii_whitespace();
        }
        match out.last_mut() {
            Some(Piece::Text(before)) => before.push_str(&collapsed),
            _ if collapsed.is_empty() => {}
            _ => out.push(Piece::Text(collapsed)),
        }
    }
    trim_end(&mut out);
    out
}

/// Without a space at the end, before codes that close there as well.
fn trim_end(pieces: &mut Vec<Piece>) {
    let last = pieces.iter().rposition(|piece| !matches!(piece, Piece::Close(_)));
    if let Some(at) = last
        && let Some(Piece::Text(text)) = pieces.get_mut(at)
    {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            pieces.remove(at);
        }
    }
}

/// The words alone.
pub(crate) fn plain(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Alone(_) => " ".to_owned(),
        Piece::Open(_) | Piece::Close(_) => String::new(),
    };
    pieces.iter().map(text).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when two runs have the same words and codes, however quotes and dashes are typed.
pub(crate) fn same_words(one: &[Piece], other: &[Piece]) -> bool {
    let folded = |piece: &Piece| match piece {
        Piece::Text(text) => Piece::Text(fold(text)),
        piece => piece.clone(),
    };
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| folded(a) == folded(b))
}

/// Text as it counts: quotes, dashes and three points as they are typed, in one normal form.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.nfc().for_each(|c| push_typed(c, &mut out));
    out
}
