//! Lines.

use super::Step;

/// The lines with their ends, and one of them.
fn lines(text: &str, step: Step) -> Option<(Vec<&str>, usize)> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = step.place(lines.len())?;
    Some((lines, at))
}

/// The text with other lines in place of one.
fn replaced(text: &str, step: Step, with: impl FnOnce(&str) -> String) -> String {
    let Some((lines, at)) = lines(text, step) else { return text.to_owned() };
    let (before, after) = (lines[..at].concat(), lines[at + 1..].concat());
    [before, with(lines[at]), after].concat()
}

/// A line less.
pub(super) fn drop(text: &str, step: Step) -> String {
    replaced(text, step, |_| String::new())
}

/// A line twice.
pub(super) fn double(text: &str, step: Step) -> String {
    replaced(text, step, |line| line.repeat(2))
}

/// Two lines in each other's place.
pub(super) fn swap(text: &str, step: Step) -> String {
    let Some((mut lines, at)) = lines(text, step) else { return text.to_owned() };
    let other = step.other(lines.len()).unwrap_or(at);
    lines.swap(at, other);
    lines.concat()
}

/// A line further from the margin.
pub(super) fn indent(text: &str, step: Step) -> String {
    let widths = ["  ", " ", "    ", "\t", "\u{a0}"];
    let width = step.other(widths.len()).map_or("", |width| widths[width]);
    replaced(text, step, |line| format!("{width}{line}"))
}

/// A line nearer to the margin.
pub(super) fn outdent(text: &str, step: Step) -> String {
    let most = 1 + step.with as usize % 4;
    replaced(text, step, |line| {
        let blanks = line.bytes().take(most).take_while(|byte| *byte == b' ').count();
        line[blanks..].to_owned()
    })
}

/// A line and the next in one.
pub(super) fn join(text: &str, step: Step) -> String {
    let between = if step.with.is_multiple_of(2) { " " } else { "" };
    replaced(text, step, |line| format!("{}{between}", line.trim_end()))
}
