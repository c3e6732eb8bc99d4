//! Blocks of Markdown: what stands between empty lines.

use super::Step;

/// The blocks, each with the empty lines after it, and one of them.
fn blocks(text: &str, step: Step) -> Option<(Vec<String>, usize)> {
    let mut blocks: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.split_inclusive('\n') {
        match blocks.last_mut() {
            Some(block) if open || line.trim().is_empty() => block.push_str(line),
            _ => blocks.push(line.to_owned()),
        }
        open = !line.trim().is_empty();
    }
    let at = step.place(blocks.len())?;
    Some((blocks, at))
}

fn replaced(text: &str, step: Step, with: impl FnOnce(&str) -> String) -> String {
    let Some((mut blocks, at)) = blocks(text, step) else { return text.to_owned() };
    blocks[at] = with(&blocks[at]);
    blocks.concat()
}

fn each_line(block: &str, with: impl Fn(usize, &str) -> String) -> String {
    let lines = block.split_inclusive('\n').enumerate();
    lines
        .map(|(at, line)| if line.trim().is_empty() { line.into() } else { with(at, line) })
        .collect()
}

/// A block less.
pub(super) fn delete(text: &str, step: Step) -> String {
    replaced(text, step, |_| String::new())
}

/// A block twice.
pub(super) fn double(text: &str, step: Step) -> String {
    replaced(text, step, |block| block.repeat(2))
}

/// Two blocks in each other's place.
pub(super) fn swap(text: &str, step: Step) -> String {
    let Some((mut blocks, at)) = blocks(text, step) else { return text.to_owned() };
    let other = step.other(blocks.len()).unwrap_or(at);
    blocks.swap(at, other);
    blocks.concat()
}

/// A block in a quotation, or a box.
pub(super) fn quote(text: &str, step: Step) -> String {
    let signs = ["> ", ">", "> > ", "> [!TIP] ", "> [!FOO]\n> ", "> [!KEY]\n> "];
    let sign = step.other(signs.len()).map_or("", |sign| signs[sign]);
    replaced(text, step, |block| {
        each_line(block, |at, line| format!("{}{line}", if at == 0 { sign } else { "> " }))
    })
}

/// A block in an item of a list, or of several.
pub(super) fn item(text: &str, step: Step) -> String {
    let signs = ["- ", "1. ", "* ", "a. ", "- - ", "- 1. a. ", ": ", "7) "];
    let sign = step.other(signs.len()).map_or("", |sign| signs[sign]);
    let margin = " ".repeat(sign.len());
    replaced(text, step, |block| {
        each_line(block, |at, line| format!("{}{line}", if at == 0 { sign } else { &margin }))
    })
}

/// A block as the rows of a table.
pub(super) fn table(text: &str, step: Step) -> String {
    let row = |line: &str| format!("| {} |\n", line.trim_end());
    let columns = 1 + step.with as usize % 3;
    replaced(text, step, |block| {
        each_line(block, |at, line| match at {
            0 => format!("{}|{}\n", row(line), "---|".repeat(columns)),
            _ => row(line),
        })
    })
}

/// A block as a footnote.
pub(super) fn note(text: &str, step: Step) -> String {
    let mention = if step.with.is_multiple_of(2) { "x[^n]\n\n" } else { "" };
    replaced(text, step, |block| {
        let note = each_line(block, |at, line| match at {
            0 => format!("[^n]: {line}"),
            _ => format!("    {line}"),
        });
        format!("{mention}{note}")
    })
}
