//! Lines of a paragraph that look like headings, lists or tables and stayed text.

use super::literal::{BLOT, Kind, Literal, Plain, QUOTE};

/// A line with the byte of the run where its words start.
struct Line<'a> {
    at: usize,
    text: &'a str,
}

/// Signs that word processors put before the items of a list, those of its fonts for symbols
/// among them.
const BULLETS: [char; 16] = [
    '•', '·', '▪', '▫', '‣', '◦', '●', '○', '■', '□', '➢', '✓', '\u{f0b7}', '\u{f0a7}', '\u{f02d}',
    '\u{f0d8}',
];

/// Looks at the lines of a paragraph.
pub(super) fn find(plain: &Plain, found: &mut Vec<Literal>) {
    let lines = lines(plain);
    if table(plain, &lines, found) {
        return;
    }
    found.extend(lines.iter().filter_map(|line| heading(plain, line)));
    found.extend(list(plain, &lines));
    found.extend(glued_numbers(plain, &lines));
    found.extend(tabs(plain, &lines));
}

fn lines(plain: &Plain) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in plain.text.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '\t', QUOTE]);
        let start = at + line.len() - text.len();
        at += line.len();
        lines.push(Line { at: start, text: text.trim_end() });
    }
    lines
}

/// `##Kop`, or a space after the hashes that is none: word processors have one that never breaks.
fn heading(plain: &Plain, line: &Line<'_>) -> Option<Literal> {
    let rest = line.text.trim_start_matches('#');
    let hashes = line.text.len() - rest.len();
    let first = rest.chars().next()?;
    if hashes < 2 || matches!(first, BLOT | ' ' | '\t') && hashes < 7 || first.is_ascii_digit() {
        return None;
    }
    let words = rest.trim_start().replace(BLOT, "");
    let mut found = plain.literal(Kind::Heading, line.at..line.at + line.text.len());
    found.text = format!("{} {words}", "#".repeat(hashes.min(6)));
    Some(found)
}

/// The first item of a list whose signs are those of a word processor, or lack their space.
fn list(plain: &Plain, lines: &[Line<'_>]) -> Option<Literal> {
    let is_bullet = |line: &Line<'_>| {
        let rest = line.text.strip_prefix(BULLETS);
        rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
    };
    let of = |kind, line: &Line<'_>| plain.literal(kind, line.at..line.at + line.text.len());
    if let Some(line) = lines.iter().find(|line| is_bullet(line)) {
        return Some(of(Kind::Bullets, line));
    }
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let found = pairs().find(|(a, b)| {
        let (sign, next) = (dash(a.text), dash(b.text));
        sign.is_some() && sign == next
    });
    found.map(|(line, _)| of(Kind::Dashes, line))
}

/// The sign of a line that reads as an item: a long dash with a space, a hyphen or an asterisk
/// without one, `o` with the space of a word processor, a number without a space after its point.
fn dash(line: &str) -> Option<char> {
    let mut chars = line.chars();
    let (sign, next) = (chars.next()?, chars.next()?);
    match sign {
        '–' | '—' => next.is_whitespace().then_some(sign),
        '-' | '*' | '+' => next.is_alphabetic().then_some(sign),
        'o' | '§' => matches!(next, '\t' | '\u{a0}').then_some(sign),
        _ => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let words = rest.strip_prefix(['.', ')'])?;
            let numbered = rest.len() < line.len() && words.starts_with(char::is_alphabetic);
            numbered.then_some('1')
        }
    }
}

/// Two numbers in a row at the start of lines that start no list, since the first is not 1.
fn glued_numbers(plain: &Plain, lines: &[Line<'_>]) -> Option<Literal> {
    let number = |line: &Line<'_>| {
        let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = line.text.get(..line.text.len() - rest.len())?;
        rest.strip_prefix(['.', ')'])?.strip_prefix(' ')?;
        digits.parse::<u32>().ok()
    };
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let found = pairs.into_iter().find(|(a, b)| {
        let (first, next) = (number(a), number(b));
        first.is_some() && next == first.and_then(|n| n.checked_add(1))
    });
    found.map(|(line, _)| plain.literal(Kind::Numbers, line.at..line.at + line.text.len()))
}

/// Lines between bars, or a line of dashes of another width than the line above it. The message
/// shows the line of dashes to type.
fn table(plain: &Plain, lines: &[Line<'_>], found: &mut Vec<Literal>) -> bool {
    let is_row = |line: &Line<'_>| {
        line.text.len() > 2 && line.text.starts_with('|') && line.text.ends_with('|')
    };
    let is_rule = |line: &Line<'_>| {
        let all = line.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'));
        all && line.text.contains('|') && line.text.contains("--")
    };
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let head = pairs.into_iter().find(|(head, next)| {
        head.text.contains('|') && (is_row(head) && is_row(next) || is_rule(next))
    });
    let Some((head, _)) = head else { return false };
    let bars = head.text.strip_prefix('|').unwrap_or(head.text);
    let columns = bars.strip_suffix('|').unwrap_or(bars).split('|').count();
    let mut literal = plain.literal(Kind::Table, head.at..head.at + head.text.len());
    literal.text = format!("|{}", "---|".repeat(columns));
    found.push(literal);
    true
}

/// Two lines in a row with a tab between words, as spreadsheets copy their cells.
fn tabs(plain: &Plain, lines: &[Line<'_>]) -> Option<Literal> {
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    let found = pairs.find(|(a, b)| a.text.contains('\t') && b.text.contains('\t'));
    found.map(|(line, _)| plain.literal(Kind::Tabs, line.at..line.at + line.text.len()))
}
