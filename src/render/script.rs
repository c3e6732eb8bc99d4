//! Scripts as they are published.

/// A script without the lines that are only a comment: they are for those who change it. Nothing
/// else is touched, so that what runs is what was written; a template literal may therefore not
/// have a line that begins with two slashes.
pub(super) fn published(text: &str) -> String {
    let is_comment = |line: &&str| {
        let line = line.trim();
        line.starts_with("//") || line.starts_with("/**") && line.ends_with("*/")
    };
    text.split_inclusive('\n').filter(|line| !is_comment(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_of_comment_go() {
        let text = "// Why.\nconst a = 1; // kept\n  /** What. */\n  f('//');\n/** a */ b();\n";
        assert_eq!(published(text), "const a = 1; // kept\n  f('//');\n/** a */ b();\n");
    }
}
