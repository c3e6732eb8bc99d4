//! Text that looks like our own Markdown and stayed text: a link that is not closed, a heading
//! without its space, a list with the bullets of a word processor. It reaches the page as it was
//! typed, so nothing is lost, but no author means it.
//!
//! What is searched is the source, with everything blotted out that is not plain text, so code,
//! targets of links and whatever stands behind a backslash never count.

use std::ops::Range;

use super::literal_lines;
use crate::diagnostics::{Code, codes};

/// Where a run of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph, where lines can start something.
    Paragraph,
    /// In a heading, a cell or a term.
    Line,
}

/// What an author most likely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A link without its last bracket.
    LinkOpen,
    /// A link with curly quotes around what follows the address.
    LinkQuotes,
    /// A link with a space between its two pairs of brackets.
    LinkSpace,
    /// A link to an address with a space in it.
    LinkBlank,
    /// A link with its brackets the wrong way round.
    LinkSwapped,
    /// Another thing with the middle of a link in it.
    Link,
    /// A picture or something to be shown, with anything wrong.
    Picture,
    /// A heading without a space after its hashes.
    Heading,
    /// Bold or struck through, not closed.
    Strong,
    /// Italics, not closed.
    Emphasis,
    /// The sign for code, once.
    Code,
    /// The start of a hidden comment.
    Comment,
    /// A reference without the brackets of a link.
    Reference,
    /// The name of a character that does not exist.
    Entity,
    /// A list with the bullets of a word processor.
    Bullets,
    /// A list whose signs are not followed by a space, or are not those of a list.
    Dashes,
    /// A numbered list stuck to the paragraph above it.
    Numbers,
    /// A table without the line of dashes under its head, or with one of another width.
    Table,
    /// A table with tabs between its cells.
    Tabs,
}

impl Kind {
    /// The code it is reported with: an error where nothing else can be meant.
    pub(super) fn code(self) -> Code {
        match self {
            Kind::Comment => codes::NOT_CLOSED,
            Kind::Emphasis | Kind::Code | Kind::Reference | Kind::Entity => codes::PERHAPS_MARKUP,
            Kind::Dashes | Kind::Numbers | Kind::Tabs => codes::PERHAPS_MARKUP,
            _ => codes::MARKUP_STAYED_TEXT,
        }
    }

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::LinkOpen => "link-open",
            Kind::LinkQuotes => "link-quotes",
            Kind::LinkSpace => "link-space",
            Kind::LinkBlank => "link-blank",
            Kind::LinkSwapped => "link-swapped",
            Kind::Link => "link",
            Kind::Picture => "picture",
            Kind::Heading => "heading",
            Kind::Strong => "strong",
            Kind::Emphasis => "emphasis",
            Kind::Code => "code",
            Kind::Comment => "comment",
            Kind::Reference => "reference",
            Kind::Entity => "entity",
            Kind::Bullets => "bullets",
            Kind::Dashes => "dashes",
            Kind::Numbers => "numbers",
            Kind::Table => "table",
            Kind::Tabs => "tabs",
        }
    }
}

/// Markup that stayed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    pub(super) kind: Kind,
    /// Its bytes in the whole text.
    pub(super) range: Range<usize>,
    /// What the message shows: what stands there, or what to type.
    pub(super) text: String,
}

/// What stands for a byte that is no plain text.
pub(super) const BLOT: char = '\u{1}';
/// What stands for a `>` that is no plain text: mostly that of a quotation.
pub(super) const QUOTE: char = '\u{2}';

/// What stands for a backslash that makes plain what follows.
const ESCAPE: char = '\u{3}';
/// How far is looked around a place: longer than what is meant as one link, and short enough for
/// a text of a single line without end.
const AROUND: usize = 400;

/// A run of text in which only plain text can be read. As long as its source, byte for byte.
pub(super) struct Plain {
    pub(super) text: String,
    /// Where it starts in the whole text.
    pub(super) start: usize,
}

impl Plain {
    fn new(text: &str, start: usize, texts: &[Range<usize>]) -> Plain {
        let end = texts.last().map_or(start, |last| last.end);
        let mut plain = String::with_capacity(end.saturating_sub(start));
        let mut at = start;
        for range in texts {
            blot(text.get(at..range.start).unwrap_or_default(), &mut plain);
            plain.push_str(text.get(range.start.max(at)..range.end).unwrap_or_default());
            at = at.max(range.end);
        }
        Plain { text: plain, start }
    }

    pub(super) fn literal(&self, kind: Kind, range: Range<usize>) -> Literal {
        let text =
            self.text.get(range.clone()).unwrap_or_default().replace([BLOT, QUOTE, ESCAPE], "");
        Literal { kind, range: self.start + range.start..self.start + range.end, text }
    }

    /// The text shortly before `at`.
    fn before(&self, at: usize) -> &str {
        let start = self.text.floor_char_boundary(at.saturating_sub(AROUND));
        self.text.get(start..at).unwrap_or_default()
    }

    /// The place of the last `sign` shortly before `at`.
    fn last_before(&self, at: usize, sign: char) -> Option<usize> {
        let before = self.before(at);
        before.rfind(sign).map(|found| at - before.len() + found)
    }

    /// The text shortly after `at`.
    fn from(&self, at: usize) -> &str {
        let end = self.text.floor_char_boundary((at + AROUND).min(self.text.len()));
        self.text.get(at..end).unwrap_or_default()
    }

    /// True when a backslash says that what stands here is plain.
    fn is_escaped(&self, at: usize) -> bool {
        self.before(at).ends_with(ESCAPE)
    }

    /// The places of `sign` that no backslash makes plain. A single character is found much sooner
    /// than a word, and nearly every text is searched in vain.
    fn places(&self, sign: char) -> impl Iterator<Item = usize> {
        let places = self.text.match_indices(sign).map(|(at, _)| at);
        places.filter(|at| !self.is_escaped(*at))
    }

    /// The places of `sign` that `rest` follows, both made plain by no backslash.
    fn places_before(&self, sign: char, rest: &'static str) -> impl Iterator<Item = usize> {
        let followed = move |at: &usize| self.text[at + sign.len_utf8()..].starts_with(rest);
        self.places(sign).filter(followed)
    }

    /// The line from `at`.
    fn line(&self, at: usize) -> &str {
        self.from(at).lines().next().unwrap_or_default()
    }
}

fn blot(source: &str, plain: &mut String) {
    for c in source.chars() {
        match c {
            _ if c.is_whitespace() => plain.push(c),
            '>' => plain.push(QUOTE),
            '\\' => plain.push(ESCAPE),
            _ => plain.extend(std::iter::repeat_n(BLOT, c.len_utf8())),
        }
    }
}

/// What looks like markup in a run that starts at `start`, of which `texts` are the plain texts.
pub(super) fn find(text: &str, start: usize, texts: &[Range<usize>], place: Place) -> Vec<Literal> {
    let Some(first) = texts.first() else { return Vec::new() };
    let start = if place == Place::Paragraph { start } else { first.start };
    let plain = Plain::new(text, start, texts);
    let mut found = Vec::new();
    if place == Place::Paragraph {
        literal_lines::find(&plain, &mut found);
        if found.iter().any(|literal| literal.kind == Kind::Table) {
            return found;
        }
    }
    let mut links = links(&plain);
    links.sort_unstable_by_key(|literal| literal.range.start);
    references(&plain, &links, &mut found);
    found.extend(links);
    emphasis(&plain, &mut found);
    names(&plain, &mut found);
    found
}

/// How a link of the guide starts, and one to the web.
const OWN: [&str; 10] = [
    "term:",
    "section:",
    "page:",
    "source:",
    "indicator:",
    "flowchart:",
    "step:",
    "diagram:",
    "indicators:",
    "spreadsheet:",
];
const WEB: [&str; 3] = ["https://", "http://", "mailto:"];

fn is_target(text: &str) -> bool {
    text.starts_with('#') || OWN.iter().chain(&WEB).any(|scheme| text.starts_with(scheme))
}

fn links(plain: &Plain) -> Vec<Literal> {
    let mut found = Vec::new();
    for at in plain.places(']') {
        let rest = plain.from(at + 1);
        let apart = rest.trim_start_matches([' ', '\u{a0}', '\n', '\r']);
        let start = plain.last_before(at, '[');
        if rest.starts_with('(') {
            let (kind, len) = broken_link(plain.line(at + 2));
            let is_picture = start.is_some_and(|start| plain.text[..start].ends_with('!'));
            let kind = match start {
                // A space in its name has words of its own.
                _ if is_picture && kind != Kind::LinkBlank => Kind::Picture,
                Some(_) => kind,
                None => Kind::Link,
            };
            found.push(plain.literal(kind, start.unwrap_or(at)..at + 2 + len));
        } else if let (Some(target), Some(start)) = (apart.strip_prefix('('), start)
            && is_target(target)
        {
            let line = target.lines().next().unwrap_or_default();
            let len = line.find(')').map_or(line.len(), |end| end + 1);
            let end = at + 1 + rest.len() - target.len() + len;
            found.push(plain.literal(Kind::LinkSpace, start..end));
        }
    }
    for at in plain.places_before(')', "[") {
        let (line, start) = (plain.line(at + 2), plain.last_before(at, '('));
        if let (true, Some(start), Some(end)) = (is_target(line), start, line.find(']')) {
            found.push(plain.literal(Kind::LinkSwapped, start..at + 3 + end));
        }
    }
    found
}

/// What is wrong with a link of which this is the line after `](`, and how much of it belongs to
/// the link.
fn broken_link(line: &str) -> (Kind, usize) {
    let address = line.find([' ', '\t', ')']).unwrap_or(line.len());
    let after = line.get(address..).unwrap_or_default();
    let words = after.trim_start();
    let closed = line.find(')').map(|end| end + 1);
    if after.starts_with(')') {
        return (Kind::Link, address + 1);
    }
    if words.starts_with(['“', '”', '„', '‘', '’', '‚', '«', '»']) {
        return (Kind::LinkQuotes, closed.unwrap_or(line.trim_end().len()));
    }
    if let Some(title) = words.strip_prefix('"') {
        let end = title.find('"').map_or(title.len(), |end| end + 1);
        let is_closed = title.get(end..).is_some_and(|rest| rest.trim_start().starts_with(')'));
        let kind = if is_closed { Kind::Link } else { Kind::LinkOpen };
        return (kind, line.len() - title.len() + end);
    }
    match closed {
        Some(closed)
            if !OWN.iter().any(|scheme| line.starts_with(scheme))
                || is_rest_of_name(&line[address..closed - 1]) =>
        {
            (Kind::LinkBlank, closed)
        }
        _ => (Kind::LinkOpen, address),
    }
}

/// True of what stands between a name with a space in it and the bracket behind it: a word or two. A
/// bracket further on belongs to something else.
fn is_rest_of_name(rest: &str) -> bool {
    !rest.contains(['(', '[']) && rest.split_whitespace().count() <= 2
}

/// `section:x` without the brackets of a link around it.
fn references(plain: &Plain, links: &[Literal], found: &mut Vec<Literal>) {
    let schemes = plain.text.match_indices(':').filter_map(|(colon, _)| {
        let until = plain.text.get(..=colon)?;
        let scheme = OWN.iter().find(|scheme| until.ends_with(**scheme))?;
        Some((until.len() - scheme.len(), scheme))
    });
    for (at, scheme) in schemes {
        let before = plain.before(at).chars().next_back();
        let id = plain.from(at + scheme.len());
        let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/#".contains(c);
        let len = id.find(|c| !is_id(c)).unwrap_or(id.len());
        let id = id.get(..len).unwrap_or_default().trim_end_matches(['-', '/', '#']);
        let range = at..at + scheme.len() + id.len();
        let place = plain.start + range.start;
        let part_of_word = before.is_some_and(|c| c.is_alphanumeric() || "-:/.".contains(c));
        if !id.is_empty()
            && !id.starts_with(['/', '#', '-'])
            && !part_of_word
            && !links
                .get(..links.partition_point(|link| link.range.start <= place))
                .and_then(|before| before.last())
                .is_some_and(|link| link.range.contains(&place))
        {
            found.push(plain.literal(Kind::Reference, range));
        }
    }
}

/// The first sign that opens bold, italics or struck-through text and is never closed. Others are
/// most often the rest of the same slip.
fn emphasis(plain: &Plain, found: &mut Vec<Literal>) {
    let mut single = None;
    let mut at = 0;
    while let Some(next) = plain.text.get(at..).and_then(|rest| rest.find(['*', '_', '~'])) {
        let start = at + next;
        let sign = plain.from(start).chars().next().unwrap_or_default();
        let len = plain.from(start).len() - plain.from(start).trim_start_matches(sign).len();
        at = start + len;
        if !opens(plain, start..at) {
            continue;
        }
        match (sign, len) {
            (_, 2) | ('*', 3) => {
                let end = at + word_after(plain, at);
                return found.push(plain.literal(Kind::Strong, start..end));
            }
            ('*' | '_', 1) if plain.from(at).starts_with(char::is_alphabetic) => {
                // At the start of a line it is often the mark of a note: *Voorlopige cijfers.
                let line = plain.before(start).rsplit('\n').next().unwrap_or_default();
                let alone = line.trim_start_matches([' ', '\t', QUOTE]).is_empty();
                if !alone || sign == '_' {
                    single.get_or_insert(start..at + word_after(plain, at));
                }
            }
            _ => {}
        }
    }
    found.extend(single.map(|range| plain.literal(Kind::Emphasis, range)));
}

/// True of signs at the start of a word that is no address and no sum.
fn opens(plain: &Plain, signs: Range<usize>) -> bool {
    let word = plain.before(signs.start).rsplit(char::is_whitespace).next().unwrap_or_default();
    let before = word.chars().next_back();
    let after = plain.from(signs.end).chars().next();
    let starts_word = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, BLOT | ESCAPE));
    starts_word
        && after.is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, BLOT | '(' | '“' | '‘' | '"' | '\'')
        })
        && !word.contains("://")
}

fn word_after(plain: &Plain, at: usize) -> usize {
    let rest = plain.from(at);
    rest.find(char::is_whitespace).unwrap_or(rest.len())
}

/// The start of a comment, a lone backtick, a name such as `&nbps;`.
fn names(plain: &Plain, found: &mut Vec<Literal>) {
    for at in plain.places_before('<', "!--") {
        found.push(plain.literal(Kind::Comment, at..at + "<!--".len()));
    }
    if let Some(at) = plain.places('`').next() {
        found.push(plain.literal(Kind::Code, at..at + 1 + word_after(plain, at + 1)));
    }
    for at in plain.places('&') {
        let name = plain.from(at + 1);
        let len = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
        let before = plain.before(at).chars().next_back();
        if len > 1 && name[len..].starts_with(';') && !before.is_some_and(char::is_alphanumeric) {
            found.push(plain.literal(Kind::Entity, at..at + 2 + len));
        }
    }
}
