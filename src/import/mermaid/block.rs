//! Where in a file the chart stands: in Markdown between fences, below a title between `---`.

use std::ops::Range;

use super::super::clean::clean;
use super::super::error::ImportError;
use super::super::lines::Lines;
use super::super::report::{Report, What};

/// The parts of a text that are Mermaid: between fences where there are fences, else everything.
pub(super) fn blocks(text: &str, lines: &Lines<'_>, report: &mut Report) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut fenced = false;
    let mut outside = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        match open {
            Some((fence, start)) if closes(bare, fence) => {
                blocks.push(start..at);
                open = None;
            }
            Some(_) => {}
            None => match opens(bare) {
                Some(fence) => {
                    fenced = true;
                    open = Some((fence, at + line.len()));
                }
                None => outside += usize::from(!bare.is_empty()),
            },
        }
        at += line.len();
    }
    if let Some((_, start)) = open {
        blocks.push(start..text.len());
    }
    if !fenced {
        return std::iter::once(0..text.len()).collect();
    }
    if outside > 0 {
        let place = lines.place(0);
        report.lost(Some(place), What::new("text-outside").arg("count", outside));
    }
    blocks
}

/// The fence of a line that opens a block of Mermaid.
fn opens(line: &str) -> Option<&str> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~' | ':'))?;
    let length = line.find(|c| c != mark).filter(|length| *length >= 3)?;
    let (fence, info) = line.split_at(length);
    let info = info.trim_start_matches([' ', '{', '.']);
    let word = info.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    word.eq_ignore_ascii_case("mermaid").then_some(fence)
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
) -> Result<(Option<String>, Range<usize>), ImportError> {
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
                    title = clean(unquoted(value.trim()));
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
        let blocks = blocks(text, &lines, &mut Report::default());
        blocks.into_iter().map(|range| &text[range]).collect()
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
        assert_eq!((title.as_deref(), &text[rest]), (Some("Wie beslist?"), "flowchart TD"));
        assert_eq!(report.entries().len(), 2);
        let open =
            front_matter("\n---\ntitle: x", 0..13, &Lines::new("\n---\ntitle: x"), &mut report);
        assert_eq!(open.unwrap_err().to_string(), "mermaid-title-open 2:1");
    }
}
