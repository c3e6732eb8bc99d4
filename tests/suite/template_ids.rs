//! The ids that the templates and scripts give themselves, beside those that headings have.

use std::path::{Path, PathBuf};

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, into) } else { into.push(path) }
    }
}

/// The pieces of an id that stand in the file itself. One that begins with a value has its own name
/// from it.
fn own(id: &str) -> Vec<&str> {
    if id.starts_with("{{") {
        return Vec::new();
    }
    let tags = regex::Regex::new(r"\{%.*?%\}").unwrap();
    tags.split(id).filter(|piece| !piece.is_empty() && !piece.starts_with("{{")).collect()
}

#[test]
fn no_id_of_a_template_or_script_can_be_that_of_a_heading() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let mut all = Vec::new();
    files(&theme.join("templates"), &mut all);
    files(&theme.join("scripts"), &mut all);
    // Up to the quote that ends it: within a value there are none in an id.
    let given =
        regex::Regex::new(r#"(?:\sid="([^"]*)"|\bid: '([^']*)'|\.id = '([^']*)')"#).unwrap();
    let (mut seen, mut wrong) = (0, Vec::new());
    for path in all {
        let text = std::fs::read_to_string(&path).unwrap();
        for found in given.captures_iter(&text) {
            let id = found.iter().skip(1).flatten().next().unwrap().as_str();
            seen += own(id).len();
            let words = own(id).into_iter().filter(|piece| !piece.contains('_'));
            wrong.extend(words.map(|piece| format!("{}: {piece}", path.display())));
        }
    }
    assert!(seen > 50, "{seen}");
    assert!(wrong.is_empty(), "a heading may have these: {wrong:#?}");
}
