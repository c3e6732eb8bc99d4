//! Whatever stands on a page arrives: our parser reads in the Markdown what readers of the site see.

use proptest::prelude::*;

use super::*;

/// What begins a line, or several.
const STARTS: [&str; 38] = [
    "",
    "",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "3. ",
    "10) ",
    "  - ",
    "   ",
    "   1. ",
    "    ",
    "    - ",
    "> ",
    "> - ",
    "> 1. ",
    "# ",
    "## ",
    "### ",
    "1. - ",
    "- > ",
    "- # ",
    "Woord\n: ",
    "| a | b |\n|---|---|\n| ",
    "??? note\n    ",
    "??? note\n    - ",
    "!!! tip \"Woord\"\n    ",
    "!!! tip \"Woord\"\n    7. ",
    "!!! note\n    | a | b |\n    |---|---|\n    | ",
    "- !!! note\n      ",
    "<ol start=4><li>",
    "<ul><li>",
    "<dl><dt>Woord<dd>",
    "<blockquote>",
    "<details><summary>",
    "<table><tr><td>",
    "```\nWoord\n```\n",
    "---\n",
];

/// What stands in a line, words with a capital, which no id has. Nothing of it is what a site does not show.
const PIECES: [&str; 64] = [
    "Woord",
    "Woord",
    "Woord",
    " ",
    "  ",
    "*",
    "**",
    "_",
    "-",
    "+",
    "1.",
    "a.",
    "iv) ",
    "#",
    ">",
    ":",
    "~~",
    "`x`",
    "[",
    "]",
    "[^1]",
    "[^2]",
    "![](weg.png)",
    "![x](p.svg)",
    "![x](https://a.nl/x.png)",
    "[ ](weg.md)",
    "[Woord](weg.md)",
    "[Woord](https://a.nl/)",
    "&amp;",
    "<br>",
    "<b>",
    "</b>",
    "\\*",
    "\\",
    "\"",
    "'",
    "[ ] ",
    "[x] ",
    "...",
    "\u{a0}",
    "é",
    "🦀",
    "&lt;b&gt;",
    "www.a.nl",
    "https://a.nl/x_y",
    "a@b.nl",
    "$",
    "^",
    "==",
    "++",
    "12:30",
    ":x:",
    "(",
    ")",
    "art.",
    "<i>",
    "</i>",
    "<code>",
    "</code>",
    "<sup>2</sup>",
    "--",
    "'",
    "•",
    "[^1]",
];

fn line() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..6);
    let start = proptest::sample::select(STARTS.to_vec());
    let end = proptest::sample::select(vec!["\n", "\n\n"]);
    (start, pieces, end).prop_map(|(start, pieces, end)| format!("{start}{}{end}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_arrive(lines in proptest::collection::vec(line(), 1..7)) {
        let lines = lines.concat();
        // Another note of one name, and the name of a language, are not seen.
        prop_assume!(!lines.contains("]:") && !lines.contains("~~~"));
        let text = format!("{lines}\n\n[^1]: Noot.\n\n[^2]:\n");
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>";
        let site = site(&[("mkdocs.yml", "site_name: Proef\n"), ("docs/a.md", &text), ("docs/p.svg", svg)]);
        let codes: Vec<_> = site.told.iter().flat_map(|(_, report)| report.entries()).map(|entry| entry.what.code).collect();
        let section = &site.sections[0];
        prop_assert!(!codes.contains(&"site-as-code") && !codes.contains(&"site-unlike"), "{codes:?}\n{text}\n{}", section.markdown);
        // That our parser reads it as it was meant is what the two codes above are about.
        let found = section.markdown.matches("Woord").count() + section.title.matches("Woord").count();
        prop_assert_eq!(found, text.matches("Woord").count(), "{}\n----\n{}\n{:?}", text, section.markdown, codes);
    }
}
