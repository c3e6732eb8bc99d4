//! A line between boxes: `-->`, `-- words -->`, `-.->|words|` and their kin.

use super::super::error::ImportError;
use super::cursor::Cursor;
use super::shape::quoted;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    Normal,
    Dotted,
    Thick,
    Invisible,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tip {
    Arrow,
    None,
    /// A circle or a cross.
    Other,
}

/// A line as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link<'a> {
    pub stroke: Stroke,
    /// The end where it begins.
    pub head: Tip,
    /// The end where it leads.
    pub tip: Tip,
    /// The words, as they are written.
    pub text: Option<&'a str>,
    /// The offset of the line.
    pub at: usize,
}

/// Reads a line when one comes next.
///
/// # Errors
/// The line or its words are not closed.
pub(super) fn read<'a>(cursor: &mut Cursor<'a>) -> Result<Option<Link<'a>>, ImportError> {
    let at = cursor.at;
    let rest = cursor.rest();
    if rest.starts_with("~~~") {
        cursor.take_while(|c| c == '~');
        let link =
            Link { stroke: Stroke::Invisible, head: Tip::None, tip: Tip::None, text: None, at };
        return Ok(Some(link));
    }
    let head = match rest.chars().next() {
        Some('<') => Tip::Arrow,
        Some('x' | 'o') => Tip::Other,
        _ => Tip::None,
    };
    let body = if head == Tip::None { rest } else { rest.get(1..).unwrap_or_default() };
    let stroke = match body.get(..2) {
        Some("--") => Stroke::Normal,
        Some("==") => Stroke::Thick,
        Some("-.") => Stroke::Dotted,
        _ => return Ok(None),
    };
    cursor.take(rest.len() - body.len());
    let (tip, mut text) = body_of(cursor, stroke, at)?;
    cursor.skip_blanks();
    if cursor.rest().starts_with('|') {
        text = Some(piped(cursor)?);
    }
    Ok(Some(Link { stroke, head, tip, text, at }))
}

/// The line itself: whole, or in two halves with words between them.
fn body_of<'a>(
    cursor: &mut Cursor<'a>,
    stroke: Stroke,
    at: usize,
) -> Result<(Tip, Option<&'a str>), ImportError> {
    if let Some((length, tip)) = whole(cursor.rest(), stroke) {
        cursor.take(length);
        return Ok((tip, None));
    }
    cursor.take(2);
    if stroke == Stroke::Dotted {
        cursor.take_while(|c| c == '.');
    }
    let unclosed = cursor.error(at, "mermaid-line-open");
    if let Some(text) = quoted(cursor)? {
        cursor.skip_space();
        let (length, tip) = half(cursor.rest(), stroke).ok_or(unclosed)?;
        cursor.take(length);
        return Ok((tip, Some(text)));
    }
    let rest = cursor.rest();
    let mut before = '\n';
    for (at, c) in rest.char_indices().take_while(|(_, c)| *c != '\n') {
        // In a row of points only the first can begin the second half; each is looked at once.
        let first = std::mem::replace(&mut before, c) != '.';
        let second =
            if matches!(c, '-' | '=') || c == '.' && first { rest.get(at..) } else { None };
        if let Some((length, tip)) = second.and_then(|second| half(second, stroke)) {
            let text = rest.get(..at);
            cursor.take(at + length);
            return Ok((tip, text));
        }
    }
    Err(unclosed)
}

/// The length of a whole line, and its end.
fn whole(rest: &str, stroke: Stroke) -> Option<(usize, Tip)> {
    if stroke == Stroke::Dotted {
        return half(rest.strip_prefix('-')?, stroke).map(|(length, tip)| (length + 1, tip));
    }
    half(rest, stroke).filter(|(length, tip)| *tip != Tip::None || *length > 2)
}

/// The length of the second half of a line, and its end. The halves of a dotted line are `-.` and
/// `.->`, those of the others two marks and two marks with an end.
fn half(rest: &str, stroke: Stroke) -> Option<(usize, Tip)> {
    let run = |mark: char| rest.len() - rest.trim_start_matches(mark).len();
    let length = match stroke {
        Stroke::Normal => run('-'),
        Stroke::Thick => run('='),
        Stroke::Dotted | Stroke::Invisible => {
            let dots = run('.');
            let dash = dots > 0 && rest.get(dots..).is_some_and(|rest| rest.starts_with('-'));
            if dash { dots + 1 } else { 0 }
        }
    };
    if length < 2 {
        return None;
    }
    Some(match rest.get(length..).and_then(|rest| rest.chars().next()) {
        Some('>') => (length + 1, Tip::Arrow),
        Some('x' | 'o') => (length + 1, Tip::Other),
        _ => (length, Tip::None),
    })
}

/// Words between `|` and `|`.
fn piped<'a>(cursor: &mut Cursor<'a>) -> Result<&'a str, ImportError> {
    let start = cursor.at;
    cursor.take(1);
    let unclosed = cursor.error(start, "mermaid-bracket-open").arg("bracket", "|");
    let text = match quoted(cursor)? {
        Some(text) => {
            cursor.skip_space();
            text
        }
        None => cursor.take_while(|c| !matches!(c, '|' | '\n')),
    };
    if cursor.eat("|") { Ok(text) } else { Err(unclosed) }
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::Lines;
    use super::*;

    /// Stroke, end and words of a line, and how much is left behind it.
    type Found = (Stroke, Tip, Option<String>, usize);

    fn link(text: &str) -> Result<Option<Found>, ImportError> {
        let lines = Lines::new(text);
        let mut cursor = Cursor::new(text, &lines, 0..text.len());
        let link = read(&mut cursor)?;
        Ok(link.map(|l| {
            (l.stroke, l.tip, l.text.map(|text| text.trim().to_owned()), cursor.rest().len())
        }))
    }

    #[test]
    fn every_line_is_read() {
        use Stroke::{Dotted, Invisible, Normal, Thick};
        for (text, stroke, tip) in [
            ("-->", Normal, Tip::Arrow),
            ("---", Normal, Tip::None),
            ("----->", Normal, Tip::Arrow),
            ("-.->", Dotted, Tip::Arrow),
            ("-..-", Dotted, Tip::None),
            ("==>", Thick, Tip::Arrow),
            ("===", Thick, Tip::None),
            ("<-->", Normal, Tip::Arrow),
            ("--o", Normal, Tip::Other),
            ("x--x", Normal, Tip::Other),
            ("~~~", Invisible, Tip::None),
        ] {
            assert_eq!(link(text), Ok(Some((stroke, tip, None, 0))), "{text}");
        }
        assert_eq!(link("-x"), Ok(None));
        assert_eq!(link("b"), Ok(None));
    }

    #[test]
    fn words_stand_on_a_line_in_five_ways() {
        for text in [
            "-->|ja, toch|",
            "-- ja, toch -->",
            "-. ja, toch .->",
            "== ja, toch ==>",
            "-- \"ja, toch\" -->",
            "--> |\"ja, toch\"|",
            "-- ja, toch ---",
        ] {
            let (_, _, words, rest) = link(text).unwrap().unwrap();
            assert_eq!((words.as_deref(), rest), (Some("ja, toch"), 0), "{text}");
        }
        let dotted = link("-. bijv. zo .->").unwrap().unwrap();
        assert_eq!(dotted.2.as_deref(), Some("bijv. zo"));
    }

    #[test]
    fn a_line_that_is_not_closed_is_told_where_it_begins() {
        let refused = |text| link(text).unwrap_err().to_string();
        assert_eq!(refused("-- ja\n-->"), "mermaid-line-open 1:1");
        assert_eq!(refused("-->|ja\n|"), "mermaid-bracket-open 1:4");
        assert_eq!(refused("-- \"ja -->"), "mermaid-quote-open 1:4");
    }
}
