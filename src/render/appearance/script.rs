//! Scripts as they are published.

use std::collections::BTreeMap;

/// The scripts of a theme by name: `chart` is `scripts/chart.js`. The files of a folder such as
/// `scripts/ranker/` are one script, in the order of their names, and see each other's names; nobody
/// else does.
pub(in crate::render) fn all(texts: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut scripts = BTreeMap::new();
    let mut parts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, text) in texts {
        let path = path.strip_prefix("scripts/").and_then(|path| path.strip_suffix(".js"));
        match path.map(|path| path.split_once('/').ok_or(path)) {
            Some(Ok((folder, _))) => parts.entry(folder).or_default().push(published(text)),
            Some(Err(name)) => _ = scripts.insert(name.to_owned(), published(text)),
            None => {}
        }
    }
    let joined =
        |parts: Vec<String>| format!("(() => {{\n'use strict';\n{}}})();\n", parts.concat());
    scripts.extend(parts.into_iter().map(|(name, parts)| (name.to_owned(), joined(parts))));
    scripts
}

/// A script without the lines that are only a comment, without empty lines and without the space
/// before a line: they are for those who change it. Nothing else is touched, and nothing in a
/// template literal of several lines.
fn published(text: &str) -> String {
    let is_comment = |line: &str| {
        line.starts_with("//") || line.starts_with("/**") && line.trim_end().ends_with("*/")
    };
    let mut out = String::with_capacity(text.len());
    let mut literal = false;
    for line in text.split_inclusive('\n') {
        let code = line.trim_start();
        match literal {
            true => out.push_str(line),
            false if code.is_empty() || is_comment(code) => continue,
            false => out.push_str(code),
        }
        // Two on a line begin and end a literal.
        literal ^= line.matches('`').count() % 2 == 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_folder_are_one_script() {
        let texts = [
            ("scripts/a.js", "a();\n"),
            ("scripts/b/20.js", "two();\n"),
            ("scripts/b/10.js", "// Why.\none();\n"),
            ("styles/c.css", "c {}"),
        ];
        let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let scripts = all(&BTreeMap::from(texts));
        let names: Vec<&String> = scripts.keys().collect();
        assert_eq!(names, ["a", "b"]);
        assert_eq!(scripts["a"], "a();\n");
        assert_eq!(scripts["b"], "(() => {\n'use strict';\none();\ntwo();\n})();\n");
    }

    #[test]
    fn what_is_for_the_writer_goes_and_nothing_else() {
        let text = "// Why.\n\nconst a = 1; // kept\n  /** What. */\n  f('//');\n/** a */ b();\n";
        assert_eq!(published(text), "const a = 1; // kept\nf('//');\n/** a */ b();\n");
        let text = "  f(`a`);\n  g(`b\n\n    // c\n`);\n  h();\n";
        assert_eq!(published(text), "f(`a`);\ng(`b\n\n    // c\n`);\nh();\n");
    }
}
