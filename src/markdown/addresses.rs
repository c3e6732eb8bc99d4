//! Addresses that stand in running text without any sign around them: `https://…`, `www.…` and
//! mail addresses. The rules are those of the extended autolinks of GitHub Flavored Markdown
//! (section 6.9), and quotation marks end an address too.

use std::ops::Range;

use super::inlines::{Piece, Run};
use super::places::Places;
use super::tree::{Inline, Reference};
use crate::mailto::Mailto;
use crate::yaml::Url;

/// What is longer is left as text.
const LONGEST: usize = 2_000;

/// Makes links of the addresses in a run. Gives the bytes of the first.
pub(super) fn link(text: &str, places: Places, run: &mut Run) -> Option<Range<usize>> {
    if !run.pieces.iter().any(|piece| may_hold_one(text.get(piece.range.clone()))) {
        return None;
    }
    let mut linked = None;
    let old = std::mem::take(&mut run.content);
    let pieces = std::mem::take(&mut run.pieces);
    let mut group: Vec<(Inline<Reference>, Piece)> = Vec::new();
    for (inline, piece) in old.into_iter().zip(pieces) {
        let joins = match (group.last(), &inline) {
            (None, Inline::Text { .. }) => true,
            (Some((_, last)), Inline::Text { .. }) => last.range.end == piece.range.start,
            _ => false,
        };
        if !joins {
            let first = flush(text, places, &mut group, run);
            linked = linked.or(first);
        }
        if matches!(inline, Inline::Text { .. }) {
            group.push((inline, piece));
        } else {
            run.content.push(inline);
            run.pieces.push(piece);
        }
    }
    let first = flush(text, places, &mut group, run);
    linked.or(first)
}

/// Writes texts that follow each other without a gap, with the addresses in them linked.
fn flush(
    text: &str,
    places: Places,
    group: &mut Vec<(Inline<Reference>, Piece)>,
    run: &mut Run,
) -> Option<Range<usize>> {
    let group = std::mem::take(group);
    let ((_, first), (_, last)) = (group.first()?, group.last()?);
    let whole = first.range.start..last.range.end;
    let mut found = find(text, whole);
    // Where an address begins, the text must be what was typed.
    let begins = |address: &Range<usize>| {
        group.iter().any(|(_, piece)| piece.is_verbatim && piece.range.contains(&address.start))
    };
    found.retain(|(address, _)| begins(address));
    let linked = found.first().map(|(address, _)| address.clone());
    let mut found = found.iter().peekable();
    for (inline, piece) in group {
        let Inline::Text { text: words, span } = inline else { continue };
        let mut from = piece.range.start;
        while let Some((address, target)) = found.peek() {
            if address.start >= piece.range.end {
                break;
            }
            if address.start >= from {
                push_part(text, places, from..address.start, run);
                let span = places.span(text, address.clone());
                let words = text.get(address.clone()).unwrap_or_default().replace("&amp;", "&");
                let content = vec![Inline::Text { text: words, span }];
                run.content.push(Inline::Link { target: target.clone(), content, span });
                run.pieces.push(Piece { range: address.clone(), is_verbatim: false });
            }
            from = from.max(address.end);
            if address.end > piece.range.end {
                break;
            }
            found.next();
        }
        if from == piece.range.start {
            run.content.push(Inline::Text { text: words, span });
            run.pieces.push(piece);
        } else if from < piece.range.end {
            push_part(text, places, from..piece.range.end, run);
        }
    }
    linked
}

/// True of text that is worth a closer look.
fn may_hold_one(part: Option<&str>) -> bool {
    part.is_some_and(|part| ["://", "www.", "WWW.", "@"].iter().any(|sign| part.contains(sign)))
}

fn push_part(text: &str, places: Places, range: Range<usize>, run: &mut Run) {
    if let Some(part) = text.get(range.clone()).filter(|part| !part.is_empty()) {
        let span = places.span(text, range.clone());
        run.content.push(Inline::Text { text: part.to_owned(), span });
        run.pieces.push(Piece { range, is_verbatim: true });
    }
}

/// The addresses in some bytes of a text.
fn find(text: &str, within: Range<usize>) -> Vec<(Range<usize>, Reference)> {
    let mut found = Vec::new();
    let part = text.get(within.clone()).unwrap_or_default();
    let before = text[..within.start].chars().next_back();
    let mut at = 0;
    let mut last = before;
    while let Some(c) = part[at..].chars().next() {
        let apart = last.is_none_or(|c| c.is_whitespace() || "(*_~‘“\"'«>[|:;,".contains(c));
        let one = if apart { address(&part[at..]) } else { None };
        let (length, c) = match one {
            Some((length, target)) => {
                found.push((within.start + at..within.start + at + length, target));
                (length, part[at..at + length].chars().next_back().unwrap_or(c))
            }
            None => (c.len_utf8(), c),
        };
        at += length;
        last = Some(c);
    }
    found
}

/// The address that a text begins with, and its length.
fn address(text: &str) -> Option<(usize, Reference)> {
    let starts = |with: &str| text.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    let (scheme, prefix) = if starts("https://") || starts("http://") {
        (text.find("://")? + "://".len(), "")
    } else if starts("www.") {
        (0, "https://")
    } else {
        return mail(text);
    };
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let end = text.find(|c: char| c.is_whitespace() || "<>\"”“’‘»«|`{}\\^".contains(c));
    let marks = ["&quot;", "&lt;", "&gt;"].into_iter().filter_map(|mark| text.find(mark));
    let end = marks.chain(end).min().unwrap_or(text.len());
    let candidate = without_trail(&text[..end]);
    let host = candidate.get(scheme..)?.split(['/', '?', '#', ':']).next()?;
    if !is_host(host) {
        return None;
    }
    let lower = candidate[..scheme].to_ascii_lowercase();
    let rest = candidate[scheme..].replace("&amp;", "&");
    let url = Url::parse(&format!("{prefix}{lower}{rest}"))?;
    Some((candidate.len(), Reference::Web(url)))
}

fn mail(text: &str) -> Option<(usize, Reference)> {
    let name_end = text.find(|c: char| !(c.is_ascii_alphanumeric() || ".+_-".contains(c)))?;
    let host = text[name_end..].strip_prefix('@')?;
    let end = host.find(|c: char| !(c.is_ascii_alphanumeric() || ".-_".contains(c)));
    let host = host[..end.unwrap_or(host.len())].trim_end_matches('.');
    let length = name_end + 1 + host.len();
    let starts = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    let mail = Mailto::parse(&text[..length]).filter(|_| starts && is_host(host))?;
    Some((length, Reference::Mail(mail)))
}

/// A name with a dot, without an underscore in its last two parts.
fn is_host(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    let letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let plain = parts.iter().rev().take(2).all(|part| !part.contains('_'));
    let ends = parts.last().is_some_and(|last| last.chars().all(|c| !c.is_ascii_digit()));
    parts.len() >= 2
        && plain
        && ends
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(letter) && !part.ends_with('-'))
}

/// An address without the punctuation of the sentence around it: closing parentheses belong to
/// it as far as it opened them.
fn without_trail(address: &str) -> &str {
    let mut address = address;
    loop {
        let shorter = address.trim_end_matches(|c: char| "?!.,:;*_~'…".contains(c));
        let count = |c: char| shorter.matches(c).count();
        let closes =
            |close: char, open: char| shorter.ends_with(close) && count(close) > count(open);
        if closes(')', '(') || closes(']', '[') {
            address = &shorter[..shorter.len() - 1];
        } else if shorter.len() == address.len() {
            return shorter;
        } else {
            address = shorter;
        }
    }
}
