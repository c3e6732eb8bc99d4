//! The text of a page as lines that know where they stood, and what is put into it from other files.

use super::super::clean::short;
use super::super::report::{Outcome, Report, What};

/// As deep are files put into each other.
const DEEPEST: usize = 8;
/// As many files are put into one page, those in other files with them.
const MOST_FILES: usize = 2_000;
/// As many bytes are put into one page.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// A line, and its number in the file of the page, from 1. What was put in has that of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) number: usize,
}

/// A file that can be put into a page.
#[derive(Debug)]
pub(super) struct Snippet {
    /// Its path in the tree.
    pub(super) path: String,
    pub(super) text: String,
    /// True of one that was written in the encoding of old programs.
    pub(super) is_old: bool,
}

/// A file that can be put into a page, by the path that was typed; why not otherwise.
pub(super) type Snippets<'s> = dyn Fn(&str) -> Result<Snippet, Missing> + 's;

/// Why something is not put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// There is no such file.
    Nothing,
    /// It lies outside the folder.
    Outside,
    /// It cannot be read.
    Unreadable,
    /// It is being put in already: in itself, or in a file that it puts in.
    Circle,
    /// Files are put into each other as deep as that, or it is on the web.
    Deep,
}

impl Missing {
    pub(super) fn word(self) -> &'static str {
        match self {
            Missing::Nothing => "nothing",
            Missing::Outside => "outside",
            Missing::Unreadable => "unreadable",
            Missing::Circle => "circle",
            Missing::Deep => "deep",
        }
    }
}

/// The lines of a text; the first has this number.
pub(super) fn lines(text: &str, first: usize) -> Vec<Line> {
    let mut tabs = Tabs::default();
    let numbered = text.lines().zip(first..);
    numbered.map(|(text, number)| Line { text: tabs.without(text), number }).collect()
}

/// Tabs at the start of lines: they are blanks but in fenced code, which has its own.
#[derive(Debug, Default)]
struct Tabs {
    fence: Fence,
    /// The column at which the fence begins that is open.
    column: usize,
}

impl Tabs {
    /// A line with blanks in the place of the tabs that say where it belongs.
    fn without(&mut self, line: &str) -> String {
        let whole = untabbed(line, usize::MAX);
        let left = !whole.trim().is_empty() && indent(&whole) < self.column;
        if left {
            self.fence = Fence::default();
        }
        if self.fence.open.is_none() {
            self.fence.holds(&whole);
            self.column = if self.fence.open.is_some() { indent(&whole) } else { 0 };
            return whole;
        }
        self.fence.holds(&whole);
        if self.fence.open.is_some() {
            return untabbed(line, self.column);
        }
        self.column = 0;
        whole
    }
}

/// A line whose tabs in front, up to a column, are blanks up to the next fourth column.
fn untabbed(line: &str, column: usize) -> String {
    let mut at = 0;
    let mut rest = line;
    while at < column
        && let Some(after) = rest.strip_prefix([' ', '\t'])
    {
        at = if rest.starts_with('\t') { at / 4 * 4 + 4 } else { at + 1 };
        rest = after;
    }
    format!("{}{rest}", " ".repeat(at))
}

/// How many blanks a line begins with.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Puts the files in that lines name: `--8<-- "file"`. `own` is the path of the page in the tree.
pub(super) fn included(
    from: Vec<Line>,
    own: &str,
    snippets: &Snippets<'_>,
    report: &mut Report,
) -> Vec<Line> {
    let open = vec![own.to_owned()];
    let mut including = Including { snippets, report, open, files: 0, bytes: 0, over: None };
    let out = including.put_into(from);
    if let Some((line, count)) = including.over {
        report.add_at(Outcome::Lost, Some(line), What::new("site-include-much").arg("text", count));
    }
    out
}

/// A page into which files are put.
struct Including<'a, 's> {
    snippets: &'a Snippets<'s>,
    report: &'a mut Report,
    /// The page and the files in which the next is put, by path and part.
    open: Vec<String>,
    files: usize,
    bytes: usize,
    /// The first line at which it was too much, and how many files were left out.
    over: Option<(usize, usize)>,
}

impl Including<'_, '_> {
    fn put_into(&mut self, from: Vec<Line>) -> Vec<Line> {
        let mut out = Vec::new();
        let mut block = false;
        let mut fence = Fence::default();
        for line in from {
            let rest = line.text.trim();
            let puts_in = rest.contains("8<--") || rest.starts_with("{!") || block;
            if fence.holds(&line.text) || !puts_in {
                out.push(line);
                continue;
            }
            if is_scissors(rest) {
                block = !block;
                continue;
            }
            let named = if block && !rest.is_empty() { Some(rest.to_owned()) } else { named(rest) };
            match named {
                Some(path) => self.file(&path, &line, &mut out),
                // Written with a semicolon before it, it is shown.
                None => {
                    let text = line.text.replacen(";--8<--", "--8<--", 1);
                    out.push(Line { text, number: line.number });
                }
            }
        }
        out
    }

    fn file(&mut self, path: &str, line: &Line, out: &mut Vec<Line>) {
        if self.files >= MOST_FILES || self.bytes >= MOST_BYTES {
            self.over.get_or_insert((line.number, 0)).1 += 1;
            return;
        }
        self.files += 1;
        let deep = self.open.len() > DEEPEST || path.contains("://");
        let found = if deep { Err(Missing::Deep) } else { picked(path, self.snippets) };
        match found.and_then(|(key, snippet)| match self.open.contains(&key) {
            true => Err(Missing::Circle),
            false => Ok((key, snippet)),
        }) {
            Ok((key, snippet)) => {
                self.bytes += snippet.text.len();
                let blanks = " ".repeat(indent(&line.text));
                let mut tabs = Tabs::default();
                let inner = snippet.text.lines().map(|text| Line {
                    text: format!("{blanks}{}", tabs.without(text)),
                    number: line.number,
                });
                let inner: Vec<Line> = inner.collect();
                self.open.push(key);
                out.extend(self.put_into(inner));
                self.open.pop();
                self.tell(Outcome::Changed, line, said("site-included", path));
                if snippet.is_old {
                    self.tell(Outcome::Changed, line, said("site-windows", path));
                }
            }
            Err(why) => {
                let what = said("site-include-missing", path).arg("why", why.word());
                self.tell(Outcome::Lost, line, what);
            }
        }
    }

    fn tell(&mut self, outcome: Outcome, line: &Line, what: What) {
        self.report.add_at(outcome, Some(line.number), what);
    }
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

/// A file or the part of one that is named, and what it is known by: the path in the tree and the part.
fn picked(path: &str, snippets: &Snippets<'_>) -> Result<(String, Snippet), Missing> {
    // `file:name` is a part of a file, `file:3:9` are lines of it.
    match snippets(path) {
        Err(Missing::Nothing) => {}
        other => return other.map(|whole| (whole.path.clone(), whole)),
    }
    let (file, part) = path.split_once(':').ok_or(Missing::Nothing)?;
    let whole = snippets(file)?;
    let text = &whole.text;
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
    if picked.is_empty() {
        return Err(Missing::Nothing);
    }
    let text = picked.join("\n");
    Ok((format!("{}:{part}", whole.path), Snippet { text, ..whole }))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn put_in(page: &str, files: &[(&str, &str)]) -> (usize, Vec<&'static str>) {
        let snippets = |path: &str| {
            let found = files.iter().find(|(known, _)| *known == path).ok_or(Missing::Nothing)?;
            Ok(Snippet { path: path.to_owned(), text: found.1.to_owned(), is_old: false })
        };
        let mut report = Report::default();
        let lines = included(lines(page, 1), "a.md", &snippets, &mut report);
        let codes = report.entries().iter().map(|entry| match entry.what.args.get("why") {
            Some(crate::messages::Value::Text(why)) if why == "circle" => "circle",
            _ => entry.what.code,
        });
        (lines.len(), codes.collect())
    }

    #[test]
    fn a_file_that_is_put_into_itself_is_told_and_left_out() {
        let own = "x\n--8<-- \"a.md\"\n--8<-- \"b.md\"\n";
        let files = [("a.md", own), ("b.md", "y\n--8<-- \"c.md\""), ("c.md", "--8<-- \"b.md\"")];
        let (lines, codes) = put_in(own, &files);
        assert_eq!(lines, 2);
        assert_eq!(codes, ["circle", "circle", "site-included", "site-included"]);
        // A part of a file may put another part of it in.
        let parts = [("c.md", "[start:u]\n--8<-- \"c.md:v\"\n[end:u]\n[start:v]\nw\n[end:v]")];
        assert_eq!(put_in("--8<-- \"c.md:u\"", &parts), (1, vec!["site-included"; 2]));
    }

    #[test]
    fn files_that_multiply_are_put_in_up_to_a_number_and_the_rest_is_told_once() {
        let names: Vec<String> = (0..9).map(|at| format!("f{at}")).collect();
        let texts: Vec<String> = (1..9).map(|at| format!("--8<-- \"f{at}\"\n").repeat(8)).collect();
        let mut files: Vec<(&str, &str)> =
            names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_str())).collect();
        files.push(("f8", "woord"));
        let (_, codes) = put_in("--8<-- \"f0\"", &files);
        assert!(codes.len() <= MOST_FILES + 1, "{}", codes.len());
        assert_eq!(codes.iter().filter(|code| **code == "site-include-much").count(), 1);
    }

    #[test]
    fn tabs_in_code_stay_and_those_that_say_where_something_belongs_do_not() {
        let untabbed = |text: &str| {
            let lines = lines(text, 1).into_iter().map(|line| line.text);
            lines.collect::<Vec<_>>().join("\n")
        };
        let text = "\tx\n```make\nall:\n\tgcc\n```\n\ty\n\t```\n\t\tz\n \t\t\tv\n\t```\n";
        assert_eq!(
            untabbed(text),
            "    x\n```make\nall:\n\tgcc\n```\n    y\n    ```\n    \tz\n    \t\tv\n    ```"
        );
        // A fence that is not closed ends with what it stands in.
        assert_eq!(untabbed("\t```\nx\n\ty"), "    ```\nx\n    y");
    }
}
