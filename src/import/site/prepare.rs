//! What MkDocs and its kin have beside Markdown, put so that a reader of Markdown meets it.
//!
//! A box becomes a quotation whose first paragraph begins with a mark. Quotations nest in lists and in
//! each other as boxes do, so nothing else has to be known of where one stands. The marks are
//! characters that no text has.

use std::collections::BTreeSet;

use super::super::clean::short;
use super::super::report::{Outcome, Report, What};
use super::boxes::{Kind, Opening, fenced_box, indented_box, is_option};
use super::ends::Ends;
use super::lines::{Fence, Line, indent};

/// Stands around the number of a box.
pub(super) const BOX: char = '\u{E000}';
/// Stands around the number of a macro.
pub(super) const MACRO: char = '\u{E001}';
/// Boxes nest as deep.
const DEEPEST: usize = 24;

/// What the files of a site may have beside Markdown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rules {
    /// Of Python-Markdown: raw HTML has no Markdown in it unless it says so.
    pub(super) html_is_raw: bool,
    /// `{{ … }}` and `{% … %}` are asked of a program.
    pub(super) macros: bool,
}

/// A text that can be read as Markdown.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    pub(super) lines: Vec<Line>,
    /// By the number in its mark.
    pub(super) boxes: Vec<Kind>,
    /// The same of macros.
    pub(super) macros: Vec<String>,
    /// Abbreviations with what they mean and their line.
    pub(super) abbreviations: Vec<(String, String, usize)>,
}

/// Prepares the lines of a page.
pub(super) fn prepare(lines: &[Line], rules: Rules, report: &mut Report) -> Prepared {
    let mut preparing = Preparing { rules, report, out: Prepared::default() };
    preparing.block(lines, 0, 0);
    preparing.out
}

struct Preparing<'a> {
    rules: Rules,
    report: &'a mut Report,
    out: Prepared,
}

impl Preparing<'_> {
    /// Puts lines out. `depth` is that of boxes, `quotes` how often `> ` stands before each line.
    fn block(&mut self, lines: &[Line], depth: usize, quotes: usize) {
        let mut fence = Fence::default();
        let ends = Ends::of(lines, self.rules);
        let (mut at, mut in_list, mut blank) = (0, false, true);
        while at < lines.len() {
            let line = &lines[at];
            let (text, rest) = (line.text.as_str(), line.text.trim());
            let column = indent(text);
            if fence.holds(text) {
                self.put(text, line.number, quotes);
                at += 1;
                continue;
            }
            if is_item(rest) {
                in_list = true;
            } else if column == 0 && blank && !rest.is_empty() {
                in_list = false;
            }
            // Deeper than three blanks, and in no list, stands code.
            let is_code = column >= 4 && !in_list && blank;
            blank = rest.is_empty();
            let taken = if is_code || depth >= DEEPEST || blank {
                0
            } else {
                let end = ends.of_line(at).map(|end| end - at);
                self.taken(&lines[at..], end, depth, quotes)
            };
            if taken > 0 {
                (at, blank) = (at + taken, true);
                continue;
            }
            if !is_code && self.aside(line, rest) {
                at += 1;
                continue;
            }
            let text = if is_code { text.to_owned() } else { self.with_macros(text, line.number) };
            self.put(&text, line.number, quotes);
            at += 1;
        }
    }

    fn put(&mut self, text: &str, number: usize, quotes: usize) {
        // Where a quotation stands in a list, its blanks come first.
        let text = match quotes {
            0 => text.to_owned(),
            _ => format!("{}{text}", "> ".repeat(quotes)),
        };
        self.out.lines.push(Line { text, number });
    }

    /// How many lines at the start are a box or raw HTML, which was put out. `end` is the line with
    /// which what the first one opens is closed.
    fn taken(&mut self, lines: &[Line], end: Option<usize>, depth: usize, quotes: usize) -> usize {
        let Some(first) = lines.first() else { return 0 };
        let rest = first.text.trim();
        if let Some(opening) = indented_box(rest) {
            let column = indent(&first.text);
            let body = lines[1..].iter();
            let belongs =
                |line: &&Line| line.text.trim().is_empty() || indent(&line.text) >= column + 4;
            let count = body.take_while(belongs).count();
            self.put_box(opening, first, (&lines[1..=count], column + 4), depth, quotes);
            return count + 1;
        }
        let Some(end) = end else { return 0 };
        if let Some((opening, _)) = fenced_box(rest) {
            let column = indent(&first.text);
            let body = &lines[1..end];
            let options = body.iter().take_while(|line| is_option(&line.text)).count();
            self.put_box(opening, first, (&body[options..], column), depth, quotes);
            return end + 1;
        }
        self.html(&lines[..=end], depth, quotes)
    }

    fn put_box(
        &mut self,
        opening: Opening,
        first: &Line,
        (body, column): (&[Line], usize),
        depth: usize,
        quotes: usize,
    ) {
        if let Some(word) = opening.unknown {
            let what = What::new("site-box-kind").arg("text", short(&word, 60));
            self.report.add_at(Outcome::Changed, Some(first.number), what);
        }
        let mark = self.out.boxes.len();
        self.out.boxes.push(opening.kind);
        let blanks = " ".repeat(indent(&first.text));
        let before = self.out.lines.len();
        let title = self.with_macros(opening.title.trim(), first.number);
        self.put(&format!("{BOX}{mark}{BOX}{title}"), first.number, 1);
        self.put("", first.number, 1);
        let inner: Vec<Line> = body
            .iter()
            .map(|line| Line {
                text: line
                    .text
                    .get(column.min(indent(&line.text))..)
                    .unwrap_or_default()
                    .to_owned(),
                number: line.number,
            })
            .collect();
        self.block(&inner, depth + 1, 1);
        // All of it stands as deep as the box did, and in what is around it.
        let around = "> ".repeat(quotes);
        for line in &mut self.out.lines[before..] {
            line.text = format!("{around}{blanks}{}", line.text);
        }
        let last = body.last().map_or(first.number, |line| line.number);
        self.put("", last, quotes);
    }

    /// Raw HTML up to its end, as one block without blank lines; Markdown in it where it says so.
    fn html(&mut self, whole: &[Line], depth: usize, quotes: usize) -> usize {
        let Some(first) = whole.first().filter(|line| indent(&line.text) < 4) else { return 0 };
        let Some(tag) = block_tag(first.text.trim()) else { return 0 };
        let count = whole.len();
        let lines = whole;
        let opening = first.text.split('>').next().unwrap_or_default();
        let column = indent(&first.text);
        if says_markdown(opening) {
            let alone = first.text.trim_end().ends_with('>');
            let closes = lines[count - 1].text.trim().to_ascii_lowercase() == format!("</{tag}>");
            if !alone || count < 2 {
                return 0;
            }
            self.put(first.text.trim(), first.number, quotes);
            self.put("", first.number, quotes);
            let end = if closes { count - 1 } else { count };
            let body = &whole[1..end];
            let least = body.iter().filter(|line| !line.text.trim().is_empty());
            let least = least.map(|line| indent(&line.text)).min().unwrap_or(0);
            let dedented = |line: &Line| Line {
                text: line.text.get(least.min(indent(&line.text))..).unwrap_or_default().to_owned(),
                number: line.number,
            };
            let body: Vec<Line> = body.iter().map(dedented).collect();
            self.block(&body, depth + 1, quotes);
            if closes {
                self.put("", lines[count - 1].number, quotes);
                self.put(lines[count - 1].text.trim(), lines[count - 1].number, quotes);
            }
            self.put("", lines[count - 1].number, quotes);
            return count;
        }
        let mut preformatted = false;
        for line in whole {
            let lower = line.text.to_ascii_lowercase();
            preformatted |= lower.contains("<pre");
            let text = if preformatted { line.text.as_str() } else { line.text.trim() };
            if !text.trim().is_empty() {
                let blanks = " ".repeat(if line.number == first.number { column } else { 0 });
                let text = self.with_macros(&format!("{blanks}{text}"), line.number);
                self.put(&text, line.number, quotes);
            }
            preformatted &= !lower.contains("</pre");
        }
        self.put("", lines[count - 1].number, quotes);
        count
    }

    /// True of a line that says something about the text and is none of it.
    fn aside(&mut self, line: &Line, rest: &str) -> bool {
        if let Some((name, meaning)) = abbreviation(rest) {
            self.out.abbreviations.push((name.to_owned(), meaning.to_owned(), line.number));
            return true;
        }
        if rest == "[TOC]" || rest == "[[_TOC_]]" || rest == "[[toc]]" {
            self.report.add_at(Outcome::Lost, Some(line.number), What::new("site-contents"));
            return true;
        }
        let is_list = rest.starts_with('{') && rest.ends_with('}') && !rest.starts_with("{{");
        if is_list && is_attributes(&rest[1..rest.len() - 1]) {
            let what = What::new("site-attributes").arg("text", short(rest, 80));
            self.report.add_at(Outcome::Lost, Some(line.number), what);
            return true;
        }
        false
    }

    /// Macros outside code, each as its mark.
    fn with_macros(&mut self, text: &str, number: usize) -> String {
        if !self.rules.macros || !text.contains('{') {
            return text.to_owned();
        }
        let mut out = String::new();
        let mut rest = text;
        // What is not closed once is not closed behind that either.
        let mut never = BTreeSet::new();
        let mut closed = |rest: &str, from: usize, end: String| {
            if never.contains(&end) {
                return None;
            }
            let found = rest[from..].find(&end).map(|at| from + at + end.len());
            if found.is_none() {
                never.insert(end);
            }
            found
        };
        while let Some(at) = rest.find(['`', '{']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let run = rest.len() - rest.trim_start_matches('`').len();
            let opens = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
            let macros = opens.into_iter().find(|(opens, _)| rest.starts_with(opens));
            let end = match macros {
                _ if run > 0 => closed(rest, run, "`".repeat(run)).unwrap_or(run),
                Some((_, end)) => closed(rest, 2, end.to_owned()).unwrap_or(1),
                None => 1,
            };
            let (piece, after) = rest.split_at(end);
            if piece.len() > 3 && piece.starts_with('{') {
                let what = What::new("site-macro").arg("text", short(piece, 120));
                self.report.add_at(Outcome::Lost, Some(number), what);
                out.push_str(&format!("{MACRO}{}{MACRO}", self.out.macros.len()));
                self.out.macros.push(piece.to_owned());
            } else {
                out.push_str(piece);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// True of the first line of an item of a list.
fn is_item(rest: &str) -> bool {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    ["- ", "* ", "+ "].iter().any(|sign| rest.starts_with(sign))
        || digits > 0
            && digits < 10
            && [". ", ") "].iter().any(|sign| rest[digits..].starts_with(sign))
}

/// `*[AVG]: what it means`.
fn abbreviation(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.strip_prefix("*[")?;
    let (name, meaning) = inner.split_once("]:")?;
    let (name, meaning) = (name.trim(), meaning.trim());
    (!name.is_empty()).then_some((name, meaning))
}

/// True of what stands in `{ … }` behind something to give it classes, an id or keys.
pub(super) fn is_attributes(inner: &str) -> bool {
    let inner = inner.trim().trim_start_matches(':').trim();
    let mut any = false;
    // A value in quotes may have blanks in it.
    let mut quoted = false;
    let words = inner.split(|c: char| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted
    });
    for word in words.filter(|word| !word.is_empty()) {
        any = true;
        let is_name = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-_:.".contains(c))
        };
        let fine = match word.chars().next() {
            Some('.' | '#') => is_name(&word[1..]),
            _ => match word.split_once('=') {
                Some((key, _)) => is_name(key),
                None => word.contains('-') && is_name(word),
            },
        };
        if !fine {
            return false;
        }
    }
    any
}

/// The name of the element that a line begins, where it is one of those that stand by themselves.
pub(super) fn block_tag(rest: &str) -> Option<String> {
    const TAGS: [&str; 28] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "header",
        "iframe",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "style",
        "script",
        "table",
        "ul",
    ];
    let inner = rest.strip_prefix('<')?;
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let tag = inner[..end].to_ascii_lowercase();
    TAGS.contains(&tag.as_str()).then_some(tag)
}

fn says_markdown(opening: &str) -> bool {
    let mut words = opening.split_whitespace();
    words.any(|word| {
        let word = word.trim_end_matches('>');
        word == "markdown" || word.starts_with("markdown=")
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn prepared(text: &str) -> String {
        let rules = Rules { html_is_raw: true, macros: true };
        let mut report = Report::default();
        let prepared = prepare(&lines(text, 1), rules, &mut report);
        let shown = |line: Line| line.text.replace(BOX, "#").replace(MACRO, "@");
        prepared.lines.into_iter().map(shown).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_box_is_a_quotation_wherever_it_stands() {
        assert_eq!(
            prepared("!!! tip \"Let *op*\"\n    Een.\n\n    ??? vraag\n        Twee.\nDrie."),
            "> #0#Let *op*\n> \n> Een.\n> \n> > #1#Vraag\n> > \n> > Twee.\n> \n\nDrie."
        );
        assert_eq!(
            prepared("1. een\n\n    === \"Windows\"\n\n        Twee."),
            "1. een\n\n    > #0#Windows\n    > \n    > \n    > Twee.\n"
        );
        assert_eq!(
            prepared("/// details | Meer\n    type: tip\nEen.\n///"),
            "> #0#Meer\n> \n> Een.\n"
        );
        assert_eq!(prepared(":::note\nEen.\n:::\nTwee."), "> #0#\n> \n> Een.\n\nTwee.");
    }

    #[test]
    fn what_stands_in_code_is_no_box() {
        for text in ["```\n!!! note\n    a\n```", "    !!! note\n        a", "`{{ a }}` en `!!!`"] {
            assert_eq!(prepared(text), text);
        }
        assert_eq!(prepared("Versie {{ v }} en {% if a %}b."), "Versie @0@ en @1@b.");
    }

    #[test]
    fn html_is_one_block_and_markdown_in_it_is_read_where_it_says_so() {
        assert_eq!(
            prepared("<div>\n  <p>a</p>\n\n    <p>b</p>\n</div>"),
            "<div>\n<p>a</p>\n<p>b</p>\n</div>\n"
        );
        assert_eq!(
            prepared("<div class=\"grid\" markdown>\n\n  - a\n\n</div>"),
            "<div class=\"grid\" markdown>\n\n\n- a\n\n\n</div>\n"
        );
    }
}
