//! Where in a file the chart stands: in Markdown between fences, below a title between `---`.

use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::Event;

use super::super::clean::{clean, short};
use super::super::error::ImportError;
use super::super::lines::{Lines, Place};
use super::super::report::{Report, What};
use super::super::sketch::{Named, Title};

/// As many characters of a heading name the charts below it.
const MOST_HEADING: usize = 300;

/// A part of a text that is Mermaid.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub range: Range<usize>,
    /// The nearest heading above it, which many parts may share.
    pub heading: Option<Rc<Heading>>,
}

/// A heading of Markdown.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub words: String,
    pub place: Place,
}

impl Heading {
    /// A heading as it is typed, with where it begins; nothing when it has no words.
    fn read((typed, start): (&str, usize), lines: &Lines<'_>) -> Option<Heading> {
        Some(Heading { words: heading_words(typed)?, place: lines.place(start) })
    }
}

/// The parts of a text.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub all: Vec<Part>,
    /// How many lines with words stand around them.
    pub outside: usize,
}

/// The parts of a text that are Mermaid: between fences where there are fences, else everything.
pub(super) fn parts(text: &str, lines: &Lines<'_>) -> Parts {
    // What a page says of itself above its text is no heading.
    let front = text.lines().next().is_some_and(|line| line.trim() == "---");
    let mut scan = Scan {
        lines,
        found: Parts::default(),
        typed: None,
        heading: None,
        words: None,
        open: None,
        front,
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        scan.line(line, at..at + line.len());
        at += line.len();
    }
    scan.end(text.len());
    if scan.found.all.is_empty() {
        let all = vec![Part { range: 0..text.len(), heading: None }];
        return Parts { all, outside: 0 };
    }
    scan.found
}

/// A text that is gone through line by line.
struct Scan<'a, 'l> {
    lines: &'l Lines<'l>,
    found: Parts,
    /// The last heading as it is typed, and where it begins, until a part asks for it.
    typed: Option<(&'a str, usize)>,
    /// The heading above the last part.
    heading: Option<Rc<Heading>>,
    /// A line of words, which the next line may make a heading.
    words: Option<(&'a str, usize)>,
    /// The fence of the block that is open, whether it is one of Mermaid, and where that begins.
    open: Option<(&'a str, bool, usize)>,
    /// True between the marks above a page.
    front: bool,
}

impl<'a> Scan<'a, '_> {
    fn line(&mut self, line: &'a str, range: Range<usize>) {
        let bare = line.trim();
        if let Some((fence, mermaid, _)) = self.open {
            self.found.outside += usize::from(!mermaid && !bare.is_empty());
            if closes(bare, fence) {
                self.end(range.start);
            }
        } else if let Some((fence, mermaid)) = opens(bare) {
            self.open = Some((fence, mermaid, range.end));
            self.found.outside += usize::from(!mermaid);
            // Nothing above a page has a block: these are the lines between two rules.
            (self.words, self.front) = (None, false);
        } else {
            self.found.outside += usize::from(!bare.is_empty());
            if self.front {
                self.front = range.start == 0 || bare != "---";
            } else {
                self.beside(line, range.start);
            }
        }
    }

    /// A line beside all blocks.
    fn beside(&mut self, line: &'a str, start: usize) {
        let bare = line.trim();
        let above = self.words.take().filter(|_| underlines(bare));
        let typed = above.or_else(|| is_heading(line).then_some((bare, start)));
        if typed.is_some() {
            self.typed = typed;
        } else if !bare.is_empty() && !bare.starts_with(['-', '*', '+', '>', '|']) {
            self.words = Some((bare, start));
        }
    }

    /// The end of a block that may be open.
    fn end(&mut self, at: usize) {
        if let Some((_, true, from)) = self.open.take() {
            if let Some(typed) = self.typed.take() {
                self.heading = Heading::read(typed, self.lines).map(Rc::new);
            }
            self.found.all.push(Part { range: from..at, heading: self.heading.clone() });
        }
    }
}

/// True of a line of Markdown that is a heading by its first marks.
fn is_heading(line: &str) -> bool {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rest = line.trim_start_matches(' ').trim_end();
    let level = rest.bytes().take_while(|b| *b == b'#').count();
    indent < 4 && (1..=6).contains(&level) && rest[level..].starts_with([' ', '\t'])
}

/// True of a line that makes a heading of the one above it.
fn underlines(bare: &str) -> bool {
    !bare.is_empty() && (bare.bytes().all(|b| b == b'=') || bare.bytes().all(|b| b == b'-'))
}

/// The words of a heading, without its marks and without an id that is given to it.
fn heading_words(typed: &str) -> Option<String> {
    let inner = typed.trim_start_matches('#').trim();
    let own = inner.strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    let inner = own.map_or(inner, |(words, _)| words);
    // It is parsed no further than it can be a name.
    let line = format!("# {}", short(inner, MOST_HEADING));
    let words = pulldown_cmark::Parser::new(&line).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    clean(&words.collect::<String>())
}

/// The fence of a line that opens a block of code, and whether it is one of Mermaid.
fn opens(line: &str) -> Option<(&str, bool)> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~' | ':'))?;
    let length = line.find(|c| c != mark).unwrap_or(line.len());
    let (fence, info) = line.split_at(length);
    if length < 3 || mark == '`' && info.contains('`') {
        return None;
    }
    let info = info.trim_start_matches([' ', '{', '.']);
    let word = info.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let mermaid = word.eq_ignore_ascii_case("mermaid");
    // Three colons are a box of any kind, in which there may be anything.
    (mermaid || mark != ':').then_some((fence, mermaid))
}

/// True of a line that closes a block: the same marks, as many or more.
fn closes(line: &str, fence: &str) -> bool {
    let rest = line.strip_prefix(fence);
    rest.is_some_and(|rest| rest.chars().all(|c| fence.starts_with(c)))
}

/// What stands between `---` above a chart: its title. Gives the rest of the part.
///
/// # Errors
/// The second `---` is missing.
pub(super) fn front_matter(
    text: &str,
    part: Range<usize>,
    lines: &Lines<'_>,
    report: &mut Report,
) -> Result<(Option<Title>, Range<usize>), ImportError> {
    let rest = text.get(part.clone()).unwrap_or_default();
    let start = part.start + (rest.len() - rest.trim_start().len());
    let mut title = None;
    let mut at = start;
    for (number, line) in
        text.get(start..part.end).unwrap_or_default().split_inclusive('\n').enumerate()
    {
        match (number, line.trim()) {
            (0, "---") => {}
            (0, _) => return Ok((None, part)),
            (_, "---") => return Ok((title, at + line.len()..part.end)),
            (_, bare) if bare.is_empty() || bare.starts_with('#') => {}
            (_, bare) => match bare.strip_prefix("title:") {
                Some(value) if title.is_none() && line.starts_with("title:") => {
                    let place = Some(lines.place(at));
                    let text = clean(unquoted(value.trim()));
                    title = text.map(|text| Title { text, place, of: Named::Drawing });
                }
                // Settings are nested; one line for each is enough.
                _ => report.lost(Some(lines.place(at)), What::new("setting").arg("text", bare)),
            },
        }
        at += line.len();
    }
    if start == part.end {
        return Ok((None, part));
    }
    Err(ImportError::at(lines.place(start), "mermaid-title-open"))
}

fn unquoted(value: &str) -> &str {
    let inner = |mark| value.strip_prefix(mark).and_then(|value| value.strip_suffix(mark));
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let lines = Lines::new(text);
        parts(text, &lines).all.into_iter().map(|part| &text[part.range]).collect()
    }

    fn headings(text: &str) -> Vec<Option<String>> {
        let parts = parts(text, &Lines::new(text)).all.into_iter();
        parts.map(|part| part.heading.map(|heading| heading.words.clone())).collect()
    }

    #[test]
    fn a_chart_has_the_nearest_heading_above_it_and_no_line_of_a_block_is_one() {
        let chart = "```mermaid\na\n```\n";
        assert_eq!(headings(chart), [None]);
        assert_eq!(
            headings(&format!("# Een\n{chart}```sh\n# twee\n```\n{chart}Drie\n====\n\n{chart}")),
            ["Een", "Een", "Drie"].map(|words| Some(words.to_owned()))
        );
        assert_eq!(
            headings(&format!("## 1. *Wie* `beslist` [nu](x)? {{#id}}\n#geen\n{chart}")),
            [Some("1. Wie beslist nu?".to_owned())]
        );
        assert_eq!(headings(&format!("---\ntitle: x\n---\n- y\n---\n{chart}")), [None]);
        // Between two rules a chart is one.
        assert_eq!(headings(&format!("---\n{chart}---\n{chart}")).len(), 2);
        // A chart that is shown as text is none.
        assert_eq!(headings(&format!("````\n# a\n{chart}````\n## b\n{chart}")), [Some("b".into())]);
    }

    #[test]
    fn a_chart_in_markdown_stands_between_fences() {
        assert_eq!(
            found("Tekst\n```mermaid\na\n```\n~~~~ mermaid\nb\n~~~\n~~~~\n"),
            ["a\n", "b\n~~~\n"]
        );
        assert_eq!(found("```{mermaid}\na"), ["a"]);
        assert_eq!(found("::: mermaid\na\n:::"), ["a\n"]);
        assert_eq!(found("flowchart TD\na-->b"), ["flowchart TD\na-->b"]);
        assert_eq!(found("```rust\na\n```"), ["```rust\na\n```"]);
    }

    #[test]
    fn the_title_is_taken_and_settings_are_lost() {
        let text = "---\ntitle: \"Wie beslist?\"\nconfig:\n  theme: dark\n---\nflowchart TD";
        let lines = Lines::new(text);
        let mut report = Report::default();
        let (title, rest) = front_matter(text, 0..text.len(), &lines, &mut report).unwrap();
        let title = title.map(|title| title.text);
        assert_eq!((title.as_deref(), &text[rest]), (Some("Wie beslist?"), "flowchart TD"));
        assert_eq!(report.entries().len(), 2);
        let open =
            front_matter("\n---\ntitle: x", 0..13, &Lines::new("\n---\ntitle: x"), &mut report);
        assert_eq!(open.unwrap_err().to_string(), "mermaid-title-open 2:1");
    }
}
