//! Code → HTML in which each kind of word has classes. The colours are the stylesheet's.

use std::sync::LazyLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// The prefix of every class, so that none is another part's.
pub const CLASS_PREFIX: &str = "hl-";

/// Longer code is shown without colours: a guide has examples, not programs.
const MAX_CODE: usize = 64 * 1024;

/// Read on first use: most guides have no code at all.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// The code as HTML for inside `<code>`, escaped, with a class for each kind of word. `None`
/// when the language is unknown: then the code is only text.
pub fn highlight(language: &str, code: &str) -> Option<String> {
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
