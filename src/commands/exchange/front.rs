//! The title and the summary of a translation.

use super::super::author_file::{Edit, NotWritten, as_in};
use super::super::edit::{block_end, quoted};
use super::super::proof;
use crate::content::read_text;
use crate::diagnostics::Sink;
use crate::source::FileId;

/// A text with another value of a key of its front matter.
///
/// # Errors
/// Something else would change with it.
pub(super) fn with_value(
    path: &str,
    text: &str,
    key: &str,
    value: &str,
) -> Result<Edit, NotWritten> {
    let forms = [value.to_owned(), quoted(value)];
    let written = forms.into_iter().filter_map(|form| {
        let new = replaced(text, key, &form)?;
        let meant = |front: &mut _| proof::set(front, key, proof::text(value));
        proof::front_matter(path, text, new, meant).ok()
    });
    // As plain as can be: quotes only where YAML needs them.
    written.into_iter().next().ok_or_else(|| NotWritten::unlike(path))
}

fn replaced(text: &str, key: &str, value: &str) -> Option<String> {
    let body = read_text(FileId::PAST, text, &mut Sink::new())?.body.start;
    let line = as_in(text, &format!("{key}: {value}\n"));
    let mut at = 0;
    for old in text[..body].split_inclusive('\n') {
        if old.starts_with(key) && old[key.len()..].starts_with(':') {
            let end = block_end(&text[..body], at, 0);
            return Some(format!("{}{line}{}", &text[..at], &text[end..]));
        }
        at += old.len();
    }
    None
}

/// The front matter of a translation that is new.
pub(super) fn begun(title: &str, summary: &str, slug: &str) -> String {
    let (title, summary) = (quoted(title), quoted(summary));
    let slug = super::super::edit::key_value(slug);
    format!("---\ntitle: {title}\nsummary: {summary}\nslug: {slug}\n---\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_replaced_and_nothing_else() {
        let text = "---\ntitle: A # remark\r\nsummary: >-\n  B\n  c\nslug: a\n---\n\nText\n";
        let new = with_value("a.md", text, "summary", "Who: \"you\"?").unwrap();
        assert!(
            new.text().contains("title: A # remark\r\nsummary: \"Who: \\\"you\\\"?\"\r\nslug: a")
        );
        assert!(with_value("a.md", text, "title", "B").is_err(), "a remark would be lost");
        let plain = with_value("a.md", &text.replace(" # remark\r", ""), "title", "It’s").unwrap();
        assert!(plain.text().contains("title: It’s\n"));
    }
}
