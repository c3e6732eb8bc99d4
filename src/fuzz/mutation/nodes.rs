//! The structure of YAML, as far as it shows in the indentation: a key or item is a line and all
//! that stands further in below it.

use super::Step;

fn depth(line: &str) -> Option<usize> {
    let blanks = line.len() - line.trim_start().len();
    (!line.trim().is_empty()).then_some(blanks)
}

/// The lines, and those of one key or item among them.
fn node(text: &str, choice: impl Fn(usize) -> Option<usize>) -> Option<(Vec<&str>, usize, usize)> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = choice(lines.len())?;
    let outer = depth(lines[start]).unwrap_or_default();
    let inside = lines[start + 1..].iter().take_while(|l| depth(l).is_none_or(|d| d > outer));
    let end = start + 1 + inside.count();
    Some((lines, start, end))
}

fn replaced(text: &str, step: Step, with: impl FnOnce(&[&str]) -> String) -> String {
    let Some((lines, start, end)) = node(text, |count| step.place(count)) else {
        return text.to_owned();
    };
    [lines[..start].concat(), with(&lines[start..end]), lines[end..].concat()].concat()
}

/// A key or item less.
pub(super) fn delete(text: &str, step: Step) -> String {
    replaced(text, step, |_| String::new())
}

/// A key or item twice.
pub(super) fn double(text: &str, step: Step) -> String {
    replaced(text, step, |node| node.concat().repeat(2))
}

/// A key or item behind another: a step of a chart elsewhere.
pub(super) fn swap(text: &str, step: Step) -> String {
    let Some((lines, start, end)) = node(text, |count| step.place(count)) else {
        return text.to_owned();
    };
    let (node_lines, rest) =
        (lines[start..end].concat(), [lines[..start].concat(), lines[end..].concat()].concat());
    let Some((lines, _, end)) = node(&rest, |count| step.other(count)) else {
        return text.to_owned();
    };
    [lines[..end].concat(), node_lines, lines[end..].concat()].concat()
}

/// A key or item inside the one above it.
pub(super) fn nest(text: &str, step: Step) -> String {
    let by = if step.with.is_multiple_of(2) { "  " } else { "  - " };
    replaced(text, step, |node| node.iter().map(|line| format!("{by}{line}")).collect())
}

/// A key or item beside the one that it was in.
pub(super) fn shift(text: &str, step: Step) -> String {
    replaced(text, step, |node| {
        node.iter().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect()
    })
}

/// The value of another key: references go round in circles, or lead to something of another kind.
pub(super) fn value(text: &str, step: Step) -> String {
    let value = |line: &str| line.split_once(": ").map(|(_, value)| value.trim_end().to_owned());
    let values: Vec<String> = text.lines().filter_map(value).collect();
    let other = step.other(values.len()).map_or("", |other| values[other].as_str());
    let keyed: Vec<usize> =
        text.lines().enumerate().filter(|(_, l)| l.contains(": ")).map(|(at, _)| at).collect();
    let Some(at) = step.place(keyed.len()).map(|at| keyed[at]) else { return text.to_owned() };
    let lines = text.split_inclusive('\n').enumerate().map(|(number, line)| {
        match line.split_once(": ").filter(|_| number == at) {
            Some((key, _)) => format!("{key}: {other}\n"),
            None => line.to_owned(),
        }
    });
    lines.collect()
}
