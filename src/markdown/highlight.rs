//! Code → HTML in which each kind of word has classes. The colours are the stylesheet's.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// The prefix of every class, so that none is another part's.
pub const CLASS_PREFIX: &str = "hl-";

/// Longer code is shown without colours: a guide has examples, not programs.
const MAX_CODE: usize = 64 * 1024;

/// Read on first use: most guides have no code at all.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// How many bytes of HTML are kept. The same example stands on the page of a section, on that of its
/// version and in the whole guide, and colouring it takes longer than all the rest of the section.
const MOST_KEPT: usize = 16 * 1024 * 1024;

static KEPT: Mutex<Kept> = Mutex::new(Kept { html: BTreeMap::new(), bytes: 0 });

/// What was coloured, by language and code.
struct Kept {
    html: BTreeMap<(String, String), Option<Arc<str>>>,
    bytes: usize,
}

impl Kept {
    fn keep(&mut self, language: &str, code: &str, html: Option<Arc<str>>) {
        self.bytes += code.len() + html.as_ref().map_or(0, |html| html.len());
        if self.bytes > MOST_KEPT {
            *self = Kept { html: BTreeMap::new(), bytes: 0 };
        }
        self.html.insert((language.to_owned(), code.to_owned()), html);
    }
}

/// The code as HTML for inside `<code>`, escaped, with a class for each kind of word. `None`
/// when the language is unknown: then the code is only text.
pub fn highlight(language: &str, code: &str) -> Option<Arc<str>> {
    let key = (language.to_owned(), code.to_owned());
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(html) = kept().html.get(&key) {
        return html.clone();
    }
    let html: Option<Arc<str>> = colour(language, code).map(Into::into);
    kept().keep(language, code, html.clone());
    html
}

fn colour(language: &str, code: &str) -> Option<String> {
    let syntax = SYNTAXES.find_syntax_by_token(language).filter(|_| code.len() <= MAX_CODE)?;
    // Plain text is a syntax too, but its one class says nothing.
    if syntax.name == SYNTAXES.find_syntax_plain_text().name {
        return None;
    }
    let style = ClassStyle::SpacedPrefixed { prefix: CLASS_PREFIX };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_language_has_classes_and_is_escaped() {
        let html = highlight("html", "<b title=\"x\">&amp;</b>\n").unwrap();
        assert!(html.contains("<span class=\"hl-"), "{html}");
        assert!(!html.contains("<b"), "{html}");
        assert!(!html.contains("style="), "{html}");
        assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
    }

    #[test]
    fn a_language_is_known_by_its_name_or_the_ending_of_its_files() {
        for language in ["yaml", "json", "rust", "rs", "bash", "html", "Python"] {
            assert!(highlight(language, "x\n").is_some(), "{language}");
        }
    }

    #[test]
    fn an_unknown_language_or_a_very_long_text_has_no_colours() {
        assert_eq!(highlight("klingon", "x"), None);
        assert_eq!(highlight("txt", "x"), None);
        assert_eq!(highlight("rust", &"x\n".repeat(MAX_CODE)), None);
    }
}
