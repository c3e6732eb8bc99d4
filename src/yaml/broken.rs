//! Why a text is no YAML, where that is certain: the one mark that its author left out or did not see.
//!
//! The library says where it could not go on, which is often a line or a page behind the mistake, and
//! why in terms of its grammar. Here the lines around that place are read as their author meant them.

use std::ops::Range;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cause {
    /// The word that the message selects on.
    pub(super) what: &'static str,
    /// Where, in bytes of the text.
    pub(super) place: Range<usize>,
    /// What to type in its place; empty where only the author knows that.
    pub(super) typed: String,
}

impl Cause {
    fn at(what: &'static str, place: Range<usize>) -> Cause {
        Cause { what, place, typed: String::new() }
    }
}

/// A line with the byte at which it starts.
type Line<'a> = (usize, &'a str);

/// The mistake because of which reading stopped at a byte of `part`; none where it could be several.
pub(super) fn cause(part: &str, stopped: usize) -> Option<Cause> {
    let lines = lines(part);
    let last = lines.iter().rposition(|(start, _)| *start <= stopped)?;
    let near = || (0..=last).rev().filter(|at| !is_empty(lines[*at].1)).take(2);
    // A tab or the like also stops what stands above it: a text may go on there.
    let below = || lines[last + 1..].iter().find(|line| !is_empty(line.1));
    let margin = near().find_map(|at| odd_margin(lines[at]));
    let margin = margin.or_else(|| below().and_then(|line| odd_margin(*line)));
    let open = || unclosed(&lines).filter(|cause| cause.place.start <= stopped);
    let words = || near().find_map(|at| of_line(lines[at], at == last));
    let place = || near().find_map(|at| misplaced(&lines, at));
    margin.or_else(open).or_else(words).or_else(place)
}

fn lines(part: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let lines = part.split_inclusive('\n').map(|line| {
        start += line.len();
        (start - line.len(), line.trim_end_matches(['\r', '\n']))
    });
    lines.collect()
}

/// True of a line that says nothing.
fn is_empty(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A space that never breaks or a tab in a margin: no indentation to YAML, and nobody sees that.
fn odd_margin((start, line): Line<'_>) -> Option<Cause> {
    let margin = &line[..line.len() - line.trim_start().len()];
    let (at, odd) = margin.char_indices().find(|(_, c)| *c != ' ')?;
    let what = match odd {
        '\t' => "tab",
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "no-break",
        _ => return None,
    };
    Some(Cause::at(what, start + at..start + at + odd.len_utf8()))
}

/// A quotation mark or bracket that nothing closes before the next key.
fn unclosed(lines: &[Line<'_>]) -> Option<Cause> {
    let mut scan = Scan::default();
    for (start, line) in lines {
        if let Some(open) = scan.line(*start, line) {
            return Some(open);
        }
    }
    scan.left()
}

/// Something that was opened: its character, its byte, and how far its line is indented.
#[derive(Debug, Clone, Copy)]
struct Open {
    sign: char,
    at: usize,
    indent: usize,
}

impl Open {
    fn cause(self) -> Cause {
        let what = if matches!(self.sign, '"' | '\'') { "open-quote" } else { "open-bracket" };
        Cause::at(what, self.at..self.at + 1)
    }
}

/// Reads line by line what is open.
#[derive(Debug, Default)]
struct Scan {
    quote: Option<Open>,
    brackets: Vec<Open>,
    /// The indentation of the key of a text of several lines (`|`, `>`).
    block: Option<usize>,
}

impl Scan {
    /// What should have been closed before this line.
    fn line(&mut self, start: usize, line: &str) -> Option<Cause> {
        if line.trim().is_empty() {
            return None;
        }
        let indent = indent(line);
        if self.block.is_some_and(|block| indent > block) {
            return None;
        }
        self.block = None;
        let open = self.quote.or(self.brackets.first().copied());
        if let Some(open) = open.filter(|open| begins_with_key(line) && indent <= open.indent) {
            return Some(
                self.brackets.last().filter(|_| self.quote.is_none()).unwrap_or(&open).cause(),
            );
        }
        self.signs(start, line, indent);
        let value = line.trim_end().trim_end_matches(['-', '+']);
        let opens_block = [": |", ": >", "- |", "- >"].iter().any(|end| value.ends_with(end));
        if self.quote.is_none() && self.brackets.is_empty() && opens_block {
            self.block = Some(indent);
        }
        None
    }

    fn signs(&mut self, start: usize, line: &str, indent: usize) {
        // True where a value may begin: there alone a mark means more than itself.
        let mut fresh = true;
        let mut chars = line.char_indices().peekable();
        let mut before = ' ';
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            if let Some(open) = self.quote {
                match (open.sign, c, next) {
                    ('"', '\\', _) | ('\'', '\'', Some('\'')) => _ = chars.next(),
                    (sign, c, _) if sign == c => self.quote = None,
                    _ => {}
                }
                fresh = false;
            } else {
                let open = Open { sign: c, at: start + at, indent };
                let in_brackets = !self.brackets.is_empty();
                match c {
                    '#' if before.is_whitespace() => return,
                    '"' | '\'' if fresh => self.quote = Some(open),
                    '[' | '{' if fresh => self.brackets.push(open),
                    ']' | '}' if in_brackets => _ = self.brackets.pop(),
                    _ => {}
                }
                let ends = next.is_none_or(char::is_whitespace);
                fresh = match c {
                    ' ' => fresh,
                    '[' | '{' => fresh,
                    ',' => in_brackets,
                    ':' => ends,
                    '-' | '?' => fresh && ends,
                    _ => false,
                };
            }
            before = c;
        }
    }

    /// What is open where the text ends.
    fn left(&self) -> Option<Cause> {
        self.quote.or(self.brackets.last().copied()).map(Open::cause)
    }
}

/// True of `key: …` and `- key: …`.
fn begins_with_key(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '-']);
    line.split_once(':').is_some_and(|(key, rest)| {
        let plain = |c: char| c.is_alphanumeric() || "_-".contains(c);
        !key.is_empty() && key.chars().all(plain) && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// What is wrong inside one line. Reading stopped in it, or in the one behind it.
fn of_line((start, line): Line<'_>, stopped: bool) -> Option<Cause> {
    let content = line.trim_start();
    let items = content.len() - content.trim_start_matches("- ").len();
    let (margin, content) = (line.len() - content.len() + items, &content[items..]);
    let at = |from: usize, to: usize| start + margin + from..start + margin + to;
    let Some(colon) = key_end(content) else { return without_key(content, &at) };
    let (key, rest) = (&content[..colon], &content[colon + 1..]);
    let value = without_remark(rest).trim();
    let from = colon + 1 + rest.len() - rest.trim_start().len();
    let place = at(from, from + value.len());
    let typed = |value: String| format!("{key}: {value}");
    let first = value.chars().next()?;
    let (what, typed) = match first {
        '\'' | '"' => {
            let closed = closing(value)?;
            let inside = value[1..].trim_end_matches(first);
            if value[closed + 1..].trim().is_empty() {
                return None;
            }
            let what = if first == '"' { "quote" } else { "apostrophe" };
            (what, typed(quoted(&inside.replace("''", "'"))))
        }
        '[' | '{' => return in_brackets(value, place.start),
        '|' | '>' => return None,
        '@' | '`' | '%' | '*' if stopped => ("sign", typed(quoted(value))),
        _ if value.contains(": ") || value.ends_with(':') => ("colon", typed(quoted(value))),
        _ => return None,
    };
    Some(Cause { what, place, typed })
}

/// The colon behind the key of a line.
fn key_end(content: &str) -> Option<usize> {
    let start = match content.chars().next()? {
        '"' | '\'' => closing(content)?,
        '[' | '{' => return None,
        _ => 0,
    };
    let ends = |at: &usize| {
        let rest = &content[at + 1..];
        rest.is_empty() || rest.starts_with([' ', '\t'])
    };
    content[start..].match_indices(':').map(|(at, _)| start + at).find(ends)
}

/// A key whose colon has no space behind it, or an item whose dash has none.
fn without_key(content: &str, at: &dyn Fn(usize, usize) -> Range<usize>) -> Option<Cause> {
    if let Some((key, value)) = content.split_once(':')
        && !value.starts_with("//")
        && !key.is_empty()
        && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    {
        let typed = format!("{key}: {value}");
        return Some(Cause { what: "space", place: at(0, key.len() + 1), typed });
    }
    let item = content.strip_prefix('-').filter(|item| !item.starts_with(['-', ' ']))?;
    let typed = format!("- {item}");
    (!item.is_empty()).then(|| Cause { what: "dash", place: at(0, 1), typed })
}

/// `{nl: Een titel: met een dubbele punt, en: …}`, or text behind the last bracket.
fn in_brackets(value: &str, start: usize) -> Option<Cause> {
    let mut rest = value;
    let (mut depth, mut from) = (0, 1);
    while let Some(c) = rest.chars().next() {
        let at = value.len() - rest.len();
        let mut end = at + c.len_utf8();
        let fresh = value[..at].trim_end().ends_with(['{', '[', ',', ':']);
        match c {
            '"' | '\'' if fresh => {
                end = at + closing(rest)? + 1;
                let next = value[end..].trim_start();
                if !next.is_empty() && !next.starts_with([',', '}', ']']) {
                    return Some(quote_inside(value, from..at, end, start));
                }
            }
            '{' | '[' => depth += 1,
            ',' | '}' | ']' => {
                let found = value.get(from..at).and_then(|part| two_colons(part, start + from));
                if found.is_some() {
                    return found;
                }
                from = end;
                depth -= i32::from(c != ',');
            }
            _ => {}
        }
        if depth == 0 {
            let behind = start + end..start + value.len();
            return (!value[end..].trim().is_empty()).then(|| Cause::at("after-bracket", behind));
        }
        rest = &value[end..];
    }
    None
}

/// `nl: 'Ik kom 's avonds'` between brackets: the text goes on behind the mark that closes it at `end`.
/// `key` is what stands before the first mark.
fn quote_inside(value: &str, key: Range<usize>, end: usize, start: usize) -> Cause {
    let rest = &value[end..];
    let until = end + rest.find([',', '}', ']']).unwrap_or(rest.len());
    let (from, text) = (key.end, value[key.end..until].trim_end());
    let inside = text.trim_matches(text.chars().next().unwrap_or(' '));
    let what = if text.starts_with('"') { "quote" } else { "apostrophe" };
    let typed = format!("{} {}", value[key].trim(), quoted(&inside.replace("''", "'")));
    Cause { what, place: start + from..start + from + text.len(), typed: typed.trim().to_owned() }
}

/// `nl: Een titel: met een dubbele punt` between brackets.
fn two_colons(part: &str, start: usize) -> Option<Cause> {
    let (key, value) = part.split_once(": ")?;
    let value = value.trim();
    let plain = !value.starts_with(['"', '\'', '[', '{']);
    let place = start + part.len() - part.trim_start().len()..start + part.trim_end().len();
    let typed = format!("{}: {}", key.trim(), quoted(value));
    (plain && value.contains(": ")).then_some(Cause { what: "colon", place, typed })
}

/// The byte of the mark that closes a text in quotation marks.
fn closing(value: &str) -> Option<usize> {
    let sign = value.chars().next()?;
    let mut chars = value.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match c {
            '\\' if sign == '"' => _ = chars.next(),
            '\'' if sign == '\'' && next == Some('\'') => _ = chars.next(),
            _ if c == sign => return Some(at),
            _ => {}
        }
    }
    None
}

/// A text as YAML reads it whole. Curly quotation marks around it were meant to do that.
fn quoted(text: &str) -> String {
    let inside = text.strip_prefix(['“', '„', '‘']).and_then(|t| t.strip_suffix(['”', '“', '’']));
    let text = inside.unwrap_or(text);
    match text.contains(['"', '\\']) {
        false => format!("\"{text}\""),
        true => format!("'{}'", text.replace('\'', "''")),
    }
}

fn without_remark(rest: &str) -> &str {
    rest.find(" #").map_or(rest, |at| &rest[..at])
}

/// A line that hangs between its neighbours, or one without key where a key must stand.
fn misplaced(lines: &[Line<'_>], at: usize) -> Option<Cause> {
    let (start, line) = lines[at];
    let mut levels = vec![0];
    let mut above = None;
    for (_, line) in lines[..at].iter().filter(|(_, line)| !is_empty(line)) {
        let deep = indent(line);
        levels.retain(|level| *level < deep);
        levels.push(deep);
        // The key of an item stands behind its dash.
        let items = line.trim_start().len() - line.trim_start().trim_start_matches("- ").len();
        if items > 0 {
            levels.push(deep + items);
        }
        above = Some(*line);
    }
    let (deep, above) = (indent(line), above?);
    let place = start + deep..start + line.trim_end().len();
    let deepest = levels.last().copied().unwrap_or(0);
    let is_key = begins_with_key(line);
    let below_value = deep > deepest && is_key && !above.trim_end().ends_with([':', '|', '>', '-']);
    if below_value || (deep < deepest && !levels.contains(&deep)) {
        return Some(Cause::at("indent", place));
    }
    let is_loose = deep <= indent(above) && key_end(line.trim_start()).is_none();
    let starts_plainly = line.trim_start().starts_with(char::is_alphanumeric);
    (is_loose && starts_plainly).then(|| Cause::at("loose", place))
}

#[cfg(test)]
mod tests;
