//! The text of a page as lines that know where they stood, and what is put into it from other files.

use super::super::clean::short;
use super::super::report::{Outcome, Report, What};

/// As deep are files put into each other.
const DEEPEST: usize = 8;
/// As many lines has a page with everything that is put into it.
const MOST_LINES: usize = 400_000;

/// A line, and its number in the file of the page, from 1. What was put in has that of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) number: usize,
}

/// A file that can be put into a page, by the path that was typed; why not otherwise.
pub(super) type Snippets<'s> = dyn Fn(&str) -> Result<String, Missing> + 's;

/// Why something is not put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// There is no such file.
    Nothing,
    /// It lies outside the folder.
    Outside,
    /// It cannot be read.
    Unreadable,
}

impl Missing {
    pub(super) fn word(self) -> &'static str {
        match self {
            Missing::Nothing => "nothing",
            Missing::Outside => "outside",
            Missing::Unreadable => "unreadable",
        }
    }
}

/// The lines of a text; the first has this number.
pub(super) fn lines(text: &str, first: usize) -> Vec<Line> {
    let numbered = text.lines().zip(first..);
    numbered.map(|(text, number)| Line { text: untabbed(text), number }).collect()
}

/// Tabs at the start of a line are blanks up to the next fourth column.
fn untabbed(line: &str) -> String {
    let rest = line.trim_start_matches([' ', '\t']);
    let lead = &line[..line.len() - rest.len()];
    if !lead.contains('\t') {
        return line.to_owned();
    }
    let column = lead.chars().fold(0, |at, c| if c == '\t' { at / 4 * 4 + 4 } else { at + 1 });
    format!("{}{rest}", " ".repeat(column))
}

/// How many blanks a line begins with.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Puts the files in that lines name: `--8<-- "file"`.
pub(super) fn included(
    from: Vec<Line>,
    snippets: &Snippets<'_>,
    depth: usize,
    report: &mut Report,
) -> Vec<Line> {
    let mut out = Vec::new();
    let mut block = false;
    let mut fence = Fence::default();
    for line in from {
        let rest = line.text.trim();
        if fence.holds(&line.text) || !(rest.contains("8<--") || rest.starts_with("{!") || block) {
            out.push(line);
            continue;
        }
        if is_scissors(rest) {
            block = !block;
            continue;
        }
        let named = if block && !rest.is_empty() { Some(rest.to_owned()) } else { named(rest) };
        let Some(path) = named.filter(|_| out.len() < MOST_LINES) else {
            // Written with a semicolon before it, it is shown.
            let text = line.text.replacen(";--8<--", "--8<--", 1);
            out.push(Line { text, number: line.number });
            continue;
        };
        match put_in(&path, snippets, depth) {
            Ok(text) => {
                let blanks = " ".repeat(indent(&line.text));
                let inner = text.lines().map(|text| Line {
                    text: format!("{blanks}{}", untabbed(text)),
                    number: line.number,
                });
                let inner: Vec<Line> = inner.collect();
                out.extend(included(inner, snippets, depth + 1, report));
                report.add_at(Outcome::Changed, Some(line.number), said("site-included", &path));
            }
            Err(why) => {
                let what = said("site-include-missing", &path).arg("why", why.word());
                report.add_at(Outcome::Lost, Some(line.number), what);
            }
        }
    }
    out
}

fn said(code: &'static str, text: &str) -> What {
    What::new(code).arg("text", short(text, 120))
}

fn is_scissors(line: &str) -> bool {
    let line = line.trim_matches('-');
    line == "8<" && !line.is_empty()
}

/// The path in `--8<-- "path"` or `{! path !}`.
fn named(line: &str) -> Option<String> {
    if let Some(inner) = line.strip_prefix("{!").and_then(|rest| rest.strip_suffix("!}")) {
        return Some(inner.trim().to_owned());
    }
    let rest = line.trim_start_matches('-').strip_prefix("8<")?;
    if !line.starts_with('-') || !rest.starts_with('-') {
        return None;
    }
    let path = rest.trim_start_matches('-').trim();
    let path = path.trim_matches(['"', '\'']);
    (!path.is_empty()).then(|| path.to_owned())
}

fn put_in(path: &str, snippets: &Snippets<'_>, depth: usize) -> Result<String, Missing> {
    if depth >= DEEPEST || path.contains("://") {
        return Err(Missing::Outside);
    }
    // `file:name` is a part of a file, `file:3:9` are lines of it.
    match snippets(path) {
        Err(Missing::Nothing) => {}
        other => return other,
    }
    let (file, part) = path.split_once(':').ok_or(Missing::Nothing)?;
    let text = snippets(file)?;
    let numbers: Vec<Option<usize>> = part.split(':').map(|number| number.parse().ok()).collect();
    let picked: Vec<&str> = match numbers.as_slice() {
        [Some(first)] => text.lines().skip(first.saturating_sub(1)).collect(),
        [first, Some(last)] => {
            let first = first.unwrap_or(1).max(1);
            text.lines().take(*last).skip(first - 1).collect()
        }
        _ => {
            let begins = format!("[start:{part}]");
            let ends = format!("[end:{part}]");
            let inner = text.lines().skip_while(|line| !line.contains(&begins)).skip(1);
            inner.take_while(|line| !line.contains(&ends)).collect()
        }
    };
    if picked.is_empty() { Err(Missing::Nothing) } else { Ok(picked.join("\n")) }
}

/// Whether lines stand in fenced code.
#[derive(Debug, Default)]
pub(super) struct Fence {
    open: Option<(char, usize)>,
}

impl Fence {
    /// True of a line of fenced code, its fences included.
    pub(super) fn holds(&mut self, line: &str) -> bool {
        let rest = line.trim_start_matches([' ', '>']);
        let sign = rest.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = sign.map_or(0, |sign| rest.chars().take_while(|c| *c == sign).count());
        match self.open {
            Some((sign, least)) => {
                let ends = rest.trim_end().chars().all(|c| c == sign) && length >= least;
                if ends && rest.starts_with(sign) {
                    self.open = None;
                }
                true
            }
            None => {
                let info = rest.trim_start_matches(['`', '~']);
                let opens = length >= 3 && !(sign == Some('`') && info.contains('`'));
                self.open = sign.filter(|_| opens).map(|sign| (sign, length));
                opens
            }
        }
    }
}
