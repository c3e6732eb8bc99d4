//! Where a run of text is cut into sentences, as translators work on them.
//!
//! A cut is a single space, so that sentences put together again are the run that they were cut
//! from. Nothing is cut inside a code that holds words, and a citation stays with the sentence
//! before it. In doubt nothing is cut: two sentences in one unit do no harm.

use super::pieces::{Piece, tidy};

/// Words before a full stop that ends no sentence, in both languages; single letters are none either.
const ABBREVIATIONS: &[&str] = &[
    "art", "artt", "bijv", "bv", "bijl", "blz", "ca", "d.w.z", "dhr", "dr", "drs", "e.a", "e.d",
    "evt", "excl", "i.c", "i.h.b", "i.p.v", "i.v.m", "incl", "ing", "ir", "jl", "jr", "m.a.w",
    "m.b.t", "m.i.v", "m.n", "mevr", "mr", "n.a.v", "nl", "nr", "nrs", "o.a", "o.b.v", "o.g.v",
    "o.i", "o.l.v", "o.m", "p/a", "par", "pag", "prof", "resp", "sr", "st", "t.a.v", "t.b.v",
    "t.g.v", "t.o.v", "t/m", "vgl", "vlg", "zgn", "approx", "cf", "co", "dept", "e.g", "ed", "eds",
    "et al", "fig", "i.e", "inc", "ltd", "messrs", "mrs", "ms", "no", "nos", "op. cit", "p", "pp",
    "para", "sec", "vol", "vs", "viz",
];

/// A character of a run, or a code in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Item<'a> {
    Char(char),
    Code(&'a Piece),
}

/// The sentences of a run: at least one, and of an empty run an empty one.
pub(crate) fn sentences(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let items = items(pieces);
    let (mut parts, mut begin, mut at, mut depth) = (Vec::new(), 0, 0, 0_usize);
    while at < items.len() {
        match items[at] {
            Item::Code(Piece::Open(_)) => depth += 1,
            Item::Code(Piece::Close(_)) => depth = depth.saturating_sub(1),
            Item::Char(c) if depth == 0 && is_end(c) => {
                if let Some(end) = cut_after(&items, begin, at) {
                    parts.push(&items[begin..end]);
                    begin = end + 1;
                    at = begin;
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(items.get(begin..).unwrap_or_default());
    parts.into_iter().map(pieces_of).collect()
}

/// Sentences as one run again.
pub(crate) fn joined(parts: &[Vec<Piece>]) -> Vec<Piece> {
    let mut all = Vec::new();
    for part in parts {
        if !all.is_empty() {
            all.push(Piece::Text(" ".to_owned()));
        }
        all.extend(part.iter().cloned());
    }
    tidy(all)
}

fn items(pieces: &[Piece]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => items.extend(text.chars().map(Item::Char)),
            code => items.push(Item::Code(code)),
        }
    }
    items
}

fn pieces_of(items: &[Item<'_>]) -> Vec<Piece> {
    let piece = |item: &Item<'_>| match item {
        Item::Char(c) => Piece::Text(c.to_string()),
        Item::Code(piece) => (*piece).clone(),
    };
    tidy(items.iter().map(piece).collect())
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

fn is_space(item: Option<&Item<'_>>) -> bool {
    item == Some(&Item::Char(' '))
}

/// The place of the space at which a run is cut behind the sign at `at`; none where it is not.
fn cut_after(items: &[Item<'_>], begin: usize, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let closes = |c: char| is_end(c) || matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '»');
    while matches!(items.get(end), Some(Item::Char(c)) if closes(*c)) {
        end += 1;
    }
    // Citations and marks of footnotes belong to the sentence that they stand behind.
    loop {
        let next = end + usize::from(is_space(items.get(end)));
        match items.get(next) {
            Some(Item::Code(Piece::Alone(_))) => end = next + 1,
            _ => break,
        }
    }
    let begins = match items.get(end + 1) {
        Some(Item::Char(c)) => {
            c.is_uppercase()
                || c.is_numeric()
                || matches!(c, '“' | '‘' | '"' | '(' | '«' | '’' | '\'')
        }
        Some(Item::Code(code)) => matches!(code, Piece::Open(_)),
        None => false,
    };
    let is_cut = is_space(items.get(end)) && begins;
    (is_cut && !is_abbreviation(items, begin, at)).then_some(end)
}

/// True when the full stop at `at` ends a word that is cut short, an initial, or the number that a
/// sentence begins with.
fn is_abbreviation(items: &[Item<'_>], begin: usize, at: usize) -> bool {
    if items[at] != Item::Char('.') {
        return false;
    }
    let mut word = String::new();
    let mut from = at;
    while from > begin {
        let Item::Char(c) = items[from - 1] else { break };
        if c.is_whitespace() || matches!(c, '(' | '“' | '‘' | '"') {
            break;
        }
        word.insert(0, c);
        from -= 1;
    }
    let number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let word = word.to_lowercase();
    let letters = word.split('.').all(|part| part.chars().count() == 1);
    (number && from == begin)
        || (letters && word.chars().all(|c| c == '.' || c.is_alphabetic()))
        || ABBREVIATIONS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let pieces = tidy(vec![Piece::Text(text.to_owned())]);
        let parts = sentences(&pieces);
        assert_eq!(joined(&parts), pieces);
        parts.iter().map(|part| super::super::plain(part)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        for (text, count) in [
            ("De instelling beslist. De minister adviseert.", 2),
            ("Zie art. 3 van de wet. Dat geldt ook hier.", 2),
            ("Dat geldt bijv. Voor u, o.a. In Delft.", 1),
            ("Prof. J. A. Jansen zei nee! Waarom? “Daarom.” Punt.", 4),
            ("In 2025. Daarna niet meer.", 2),
            ("1. De eerste.", 1),
            ("Het kost 1.000 euro, d.w.z. 3.5 procent.", 1),
            ("Use a tool, e.g. Word. Then stop (at once.) Good.", 3),
            ("Dat is zo… Of niet?", 2),
            ("geen einde", 1),
            ("", 1),
        ] {
            assert_eq!(cut(text).len(), count, "{text}: {:?}", cut(text));
        }
    }

    #[test]
    fn citations_stay_behind_and_codes_with_words_stay_whole() {
        let (text, alone) = (|t: &str| Piece::Text(t.to_owned()), Piece::Alone("1".to_owned()));
        let run = [text("Eén. "), alone, text(" Twee. ")];
        let run =
            [&run[..], &[Piece::Open("2".into()), text("Drie. Vier."), Piece::Close("2".into())]];
        let run = tidy(run.concat());
        let parts = sentences(&run);
        assert_eq!(parts.len(), 3, "{parts:?}");
        assert_eq!(parts[0].last(), Some(&Piece::Alone("1".to_owned())));
        assert_eq!(joined(&parts), run);
    }
}
