//! The first lines of boxes, as each program writes them.

use super::lines::indent;

/// What a box is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A note, by the word of its kind.
    Alert(&'static str),
    Example,
    /// Its title is clicked on to see it.
    Fold,
    /// One of several contents of which a reader sees one.
    Tab,
}

/// The first line of a box.
pub(super) struct Opening {
    pub(super) kind: Kind,
    pub(super) title: String,
    /// Its words where they are of no known kind.
    pub(super) unknown: Option<String>,
}

/// `!!! note "Title"`, `??? note`, `???+ note`, `=== "Tab"`.
pub(super) fn indented_box(rest: &str) -> Option<Opening> {
    let signs = ["!!!", "???+", "???", "===!", "===+", "==="];
    let sign = signs.into_iter().find(|sign| rest.starts_with(sign))?;
    let after = &rest[sign.len()..];
    if !after.is_empty() && !after.starts_with(' ') {
        return None;
    }
    let (words, title) = match after.find(['"', '“']) {
        Some(at) => {
            let title = after[at..].trim().trim_matches(['"', '“', '”']);
            (after[..at].trim(), Some(title.to_owned()))
        }
        None => (after.trim(), None),
    };
    if sign.starts_with("===") {
        let title = title?;
        return Some(Opening { kind: Kind::Tab, title, unknown: None });
    }
    let word = words.split_whitespace().next().unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if words.is_empty() && title.is_none()
        || !words.split_whitespace().all(|w| w.chars().all(is_word))
    {
        return None;
    }
    let folds = sign.starts_with('?');
    Some(opening(word, title, folds))
}

/// `/// note | Title` up to `///`, `:::note Title` up to `:::`.
pub(super) fn fenced_box(rest: &str) -> Option<(Opening, String)> {
    for sign in ['/', ':'] {
        let length = rest.chars().take_while(|c| *c == sign).count();
        if length < 3 {
            continue;
        }
        let after = rest[length..].trim();
        let (word, title) = match after.split_once('|') {
            Some((word, title)) => (word.trim(), Some(title.trim().to_owned())),
            None if sign == ':' => {
                let after = after.trim_matches(['{', '}', '.']);
                let (word, title) = after.split_once(char::is_whitespace).unwrap_or((after, ""));
                let title = title.trim().trim_matches(['[', ']', '"']);
                (word, (!title.is_empty()).then(|| title.to_owned()))
            }
            None => (after, None),
        };
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if word.is_empty() || !word.chars().all(is_word) {
            return None;
        }
        let fence = sign.to_string().repeat(length);
        return match word {
            "tab" => {
                let title = title.unwrap_or_default();
                Some((Opening { kind: Kind::Tab, title, unknown: None }, fence))
            }
            "details" => Some((opening("details", title, true), fence)),
            _ => Some((opening(word, title, false), fence)),
        };
    }
    None
}

pub(super) fn is_option(line: &str) -> bool {
    let rest = line.trim();
    let key = rest.split(':').next().unwrap_or_default();
    indent(line) >= 4
        && key.len() < rest.len()
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn opening(word: &str, title: Option<String>, folds: bool) -> Opening {
    let (kind, known) = kind_of(word);
    let unknown = (!known && !folds).then(|| word.to_owned());
    // Without a title MkDocs shows the word.
    let shown = |kind: &Kind| match kind {
        Kind::Alert("NOTE") if word != "note" => capital(word),
        _ => String::new(),
    };
    let kind = if folds { Kind::Fold } else { kind };
    let title = title.unwrap_or_else(|| if folds { capital(word) } else { shown(&kind) });
    Opening { kind, title, unknown }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The kind of a word, and whether it is one that Material for MkDocs, Docusaurus or GitHub knows.
fn kind_of(word: &str) -> (Kind, bool) {
    let kind = match word.to_lowercase().as_str() {
        "note" | "info" | "abstract" | "summary" | "tldr" | "todo" | "quote" | "cite"
        | "question" | "help" | "faq" | "seealso" => Kind::Alert("NOTE"),
        "tip" | "hint" | "success" | "check" | "done" => Kind::Alert("TIP"),
        "important" => Kind::Alert("IMPORTANT"),
        "warning" | "attention" => Kind::Alert("WARNING"),
        "caution" | "danger" | "error" | "failure" | "fail" | "missing" | "bug" => {
            Kind::Alert("CAUTION")
        }
        "example" => Kind::Example,
        "details" => Kind::Fold,
        _ => return (Kind::Alert("NOTE"), false),
    };
    (kind, true)
}
