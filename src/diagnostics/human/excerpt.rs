//! The lines of a file that a report shows, and no others: what is shown of a text must not take
//! longer in a long one.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Origin, Snippet};

use super::{Diagnostic, Place, Words};
use crate::characters::harmless_line;
use crate::source::{FileId, SourceFile, Sources, Span};

/// Bytes between two places of a file that are still shown in one excerpt.
const NEAR: usize = 10_000;
/// Characters around a place in a line that is longer.
const AROUND: usize = 100;

/// A place to point at, and what is said there.
struct Mark {
    kind: AnnotationKind,
    /// Never more than one line: a report that underlines forty points at nothing.
    range: Range<usize>,
    caption: String,
}

/// The places of a problem: one excerpt for each file that takes part, the primary file first, and
/// for each place that is far from the others.
pub(super) fn excerpts<'a>(
    diagnostic: &Diagnostic,
    sources: &'a Sources,
    words: Words,
) -> Vec<Element<'a>> {
    let mut files: Vec<(FileId, Vec<Mark>)> = Vec::new();
    let mut add = |kind, span: Span, caption| {
        let mark = Mark { kind, range: first_line(span, sources), caption };
        match files.iter_mut().find(|(file, _)| *file == span.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((span.file, vec![mark])),
        }
    };
    if let Place::Text(span) = diagnostic.place {
        add(AnnotationKind::Primary, span, words.caption(diagnostic).unwrap_or_default());
    }
    for label in &diagnostic.labels {
        add(AnnotationKind::Context, label.span, words.label(diagnostic, label));
    }
    let mut elements = Vec::new();
    for (file, marks) in files {
        let file = sources.file(file);
        near(marks).into_iter().for_each(|group| excerpt(file, group, &mut elements));
    }
    elements
}

fn first_line(span: Span, sources: &Sources) -> Range<usize> {
    let text = sources.slice(span);
    let first = text.find(['\r', '\n']).unwrap_or(text.len());
    span.range().start..span.range().start + first
}

/// The marks of a file, in groups that are shown together; that of the problem itself first.
fn near(mut marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    marks.sort_by_key(|mark| mark.range.start);
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        let is_near = |group: &&mut Vec<Mark>| {
            group.last().is_some_and(|last| mark.range.start <= last.range.end + NEAR)
        };
        match groups.last_mut().filter(is_near) {
            Some(group) => group.push(mark),
            None => groups.push(vec![mark]),
        }
    }
    let is_primary =
        |group: &Vec<Mark>| group.iter().any(|mark| mark.kind == AnnotationKind::Primary);
    groups.sort_by_key(|group| !is_primary(group));
    groups
}

fn excerpt<'a>(file: &'a SourceFile, marks: Vec<Mark>, elements: &mut Vec<Element<'a>>) {
    let ranges = || marks.iter().map(|mark| &mark.range);
    let start = ranges().map(|range| range.start).min().unwrap_or_default();
    let end = ranges().map(|range| range.end).max().unwrap_or_default();
    let lines = lines(file, start..end);
    if lines.len() > 2 * NEAR {
        marks.into_iter().for_each(|mark| cut(file, mark, elements));
        return;
    }
    let path = harmless_line(file.path.as_str());
    let snippet = Snippet::source(&file.text[lines.clone()])
        .path(path)
        .line_start(file.position(lines.start).line)
        .annotations(marks.into_iter().map(|mark| annotation(mark, lines.start)));
    elements.push(snippet.into());
}

fn annotation<'a>(mark: Mark, start: usize) -> Annotation<'a> {
    let range = mark.range.start.saturating_sub(start)..mark.range.end.saturating_sub(start);
    mark.kind.span(range).label(mark.caption)
}

/// The lines of a range, without a byte order mark, which would count as a column.
fn lines(file: &SourceFile, range: Range<usize>) -> Range<usize> {
    let mut lines = file.lines_around(range);
    if lines.is_empty() {
        // The end of a text, behind its last line.
        lines.start = file.lines_around(lines.start.saturating_sub(1)..lines.start).start;
    }
    let text = &file.text[lines.clone()];
    lines.start += text.len() - text.trim_start_matches('\u{feff}').len();
    lines
}

/// A place in a line that is too long to be shown, with what stands around it.
fn cut(file: &SourceFile, mark: Mark, elements: &mut Vec<Element<'_>>) {
    let line = lines(file, mark.range.clone());
    let (before, rest) = file.text[line.clone()].split_at(mark.range.start - line.start);
    let (inside, after) = rest.split_at(mark.range.len());
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let first = |text: &str, most: usize| text.char_indices().nth(most).map(|(at, _)| at);
    let shown = first(inside, 2 * AROUND).unwrap_or(inside.len());
    let to = first(after, AROUND).filter(|_| shown == inside.len());
    let after = &after[..to.unwrap_or(if shown == inside.len() { after.len() } else { 0 })];
    let sign = |is_cut: bool| if is_cut { "…" } else { "" };
    let left = format!("{}{}", sign(from > 0), &before[from..]);
    let right = sign(to.is_some() || shown < inside.len());
    let text = format!("{left}{}{after}{right}", &inside[..shown]);
    let position = file.position(mark.range.start);
    let range = left.len()..left.len() + shown;
    let origin = Origin::path(harmless_line(file.path.as_str()).into_owned());
    elements.push(origin.line(position.line).char_column(position.column).into());
    let snippet = Snippet::source(text).line_start(position.line);
    elements.push(snippet.annotation(mark.kind.span(range).label(mark.caption)).into());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::human::{Detail, render};
    use crate::diagnostics::{Label, codes};
    use crate::language::Language;

    fn shown(sources: &Sources, problem: Diagnostic) -> String {
        render(&[problem], sources, Words::new(Language::Nl), Detail::All, false)
    }

    #[test]
    fn a_place_in_an_endless_line_is_shown_with_what_stands_around_it() {
        let mut sources = Sources::default();
        let line = "é".repeat(20_000);
        let file = sources.add("a.md", format!("eerst\n{line}<b>{line}\n"));
        let at = "eerst\n".len() + line.len();
        let problem = Diagnostic::at(codes::RAW_HTML, Span::new(file, at..at + 3)).arg("tag", "b");
        let report = shown(&sources, problem);
        assert!(report.contains("a.md:2:20001"), "{report}");
        assert!(report.contains("é<b>é") && report.contains("━━━"), "{report}");
        assert!(report.len() < 4_000, "{report}");
    }

    #[test]
    fn two_places_that_are_far_from_each_other_are_two_excerpts() {
        let mut sources = Sources::default();
        let text = format!("een\n{}twee\n", "tussen\n".repeat(5_000));
        let file = sources.add("a.md", text.clone());
        let at = text.len() - "twee\n".len();
        let mut problem = Diagnostic::at(codes::HEADING_ID_TWICE, Span::new(file, at..at + 4));
        problem = problem.arg("id", "x");
        problem.labels.push(Label { span: Span::new(file, 0..3), attribute: "first" });
        let report = shown(&sources, problem);
        let lines: Vec<&str> = report.lines().collect();
        assert!(lines[1].ends_with("a.md:5002:1"), "{report}");
        assert!(lines.iter().any(|line| line.ends_with("a.md:1:1")), "{report}");
        assert!(report.contains("hier staat het al"), "{report}");
    }

    #[test]
    fn the_end_of_a_text_is_a_place_too() {
        let mut sources = Sources::default();
        for (path, text) in [("a.md", ""), ("b.md", "een\n"), ("c.md", "\u{feff}")] {
            let file = sources.add(path, text);
            let end = Span::new(file, text.len()..text.len());
            assert!(shown(&sources, Diagnostic::at(codes::EMPTY_TEXT, end)).contains(path));
        }
    }
}
