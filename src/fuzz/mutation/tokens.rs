//! Words and signs.

use super::Step;

const YAML: &[&str] = &[
    "\"",
    "'",
    ": ",
    ":",
    "- ",
    "-",
    "&a ",
    "*a",
    "!t ",
    "!!str ",
    "# ",
    " #",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "|\n",
    ">-\n",
    "? ",
    "---\n",
    "...\n",
    "%",
    "@",
    "`",
    "~",
    "null",
    "true",
    "1.10",
    "2025-02-30",
    "<<: *a\n",
    "\\",
    "“",
    "”",
    "nl: ",
    "en: ",
    "\t",
];

const MARKDOWN: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[^1]",
    "[^1]: ",
    "[x]: y\n",
    "> ",
    "- ",
    "1. ",
    "a. ",
    "## ",
    "{#a}",
    "{",
    "}",
    "|",
    "|---|---|\n",
    "---\n",
    "===\n",
    "<",
    ">",
    "<b>",
    "<!--",
    "-->",
    "&amp;",
    "&",
    "\\",
    "> [!NOTE] ",
    ":::\n",
    ": ",
    "!!! ",
    "    ",
    "\n",
    "\n\n",
    "term:a",
    "section:a",
    "source:a \"",
    "https://a.nl",
    "•",
];

/// Where each run of letters and each sign begins and ends.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, c) in text.char_indices() {
        let kind = (c.is_alphanumeric(), c.is_whitespace());
        if last.is_some_and(|last| last != kind || kind == (false, false)) {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(kind);
    }
    tokens.push(&text[start..]);
    tokens
}

fn replaced(text: &str, step: Step, with: impl FnOnce(&str) -> String) -> String {
    let tokens = tokens(text);
    let Some(at) = step.place(tokens.len()) else { return text.to_owned() };
    [tokens[..at].concat(), with(tokens[at]), tokens[at + 1..].concat()].concat()
}

/// A word or sign less.
pub(super) fn drop(text: &str, step: Step) -> String {
    replaced(text, step, |_| String::new())
}

/// A word or sign more often.
pub(super) fn double(text: &str, step: Step) -> String {
    replaced(text, step, |token| token.repeat(2 + step.with as usize % 3))
}

/// Two in each other's place.
pub(super) fn swap(text: &str, step: Step) -> String {
    let mut tokens = tokens(text);
    let places = step.place(tokens.len()).zip(step.other(tokens.len()));
    if let Some((at, other)) = places {
        tokens.swap(at, other);
    }
    tokens.concat()
}

fn with_sign(text: &str, step: Step, signs: &[&str]) -> String {
    let sign = step.other(signs.len()).map_or("", |sign| signs[sign]);
    replaced(text, step, |token| match step.with & 0x1000 {
        0 => format!("{token}{sign}"),
        _ => format!("{sign}{token}"),
    })
}

/// A sign of YAML where none was.
pub(super) fn yaml(text: &str, step: Step) -> String {
    with_sign(text, step, YAML)
}

/// A sign of Markdown where none was.
pub(super) fn markdown(text: &str, step: Step) -> String {
    with_sign(text, step, MARKDOWN)
}

/// A word between quotation marks.
pub(super) fn quoted(text: &str, step: Step) -> String {
    let marks = [("\"", "\""), ("'", "'"), ("“", "”"), ("‹", "›"), ("`", "`"), ("*", "*")];
    let (open, close) = step.other(marks.len()).map_or(("", ""), |mark| marks[mark]);
    replaced(text, step, |token| format!("{open}{token}{close}"))
}

/// A word in place of another: what refers leads elsewhere.
pub(super) fn word(text: &str, step: Step) -> String {
    let words: Vec<&str> = text.split([' ', '\n', '[', ']', '{', '}', ',', '(', ')']).collect();
    let word = step.other(words.len()).map_or("", |word| words[word]);
    replaced(text, step, |_| word.to_owned())
}
