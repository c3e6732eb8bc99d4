//! Whatever stands in runs arrives: our parser reads in the Markdown what the file says.

use proptest::prelude::*;

use super::*;
fn words() -> impl Strategy<Value = String> {
    let pieces = proptest::sample::select(vec![
        "woord",
        "é",
        " ",
        "  ",
        "\u{a0}",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^1]",
        "[^1]: ",
        "<",
        ">",
        "<b>",
        "<!--",
        "&",
        "&amp;",
        "\\",
        "|",
        "---",
        "===",
        "- ",
        "1. ",
        "a. ",
        "iv) ",
        ": ",
        ":x:",
        "#",
        "## ",
        "{#a}",
        "{",
        "}",
        "$",
        "^",
        "+++",
        "==",
        "%%",
        "'",
        "\"",
        "“",
        "”",
        "'''",
        "--",
        "section:x",
        "https://a.nl/x_y",
        "a@b.nl",
        "> [!NOTE]",
        "[x]: y",
        "•",
        "• ",
        ":::",
        "!!! ",
        "2*3",
        "...",
        "e\u{301}",
        "🦀",
        "www.a.nl",
        "\t",
        "12:30",
        "art.",
        ".",
        "-",
        "+",
        "1.",
        "a.",
        "> ",
        "```",
        "[ ]",
        ":",
    ]);
    proptest::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
}

fn runs() -> impl Strategy<Value = String> {
    let look = proptest::sample::select(vec![
        "",
        "",
        "",
        "<w:b/>",
        "<w:i/>",
        "<w:b/><w:i/>",
        "<w:strike/>",
        r#"<w:lang w:val="de-DE"/>"#,
    ]);
    let run = (look, words()).prop_map(|(look, words)| rr(look, &words));
    // Of notes one is there, and one is not.
    let other = proptest::sample::select(vec![
        "<w:r><w:br/></w:r>",
        r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#,
        r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#,
        r#"<w:hyperlink w:anchor="nergens"><w:r><w:t></w:t></w:r></w:hyperlink>"#,
    ]);
    let run = prop_oneof![4 => run, 1 => other.prop_map(str::to_owned)];
    proptest::collection::vec(run, 0..6).prop_map(|runs| runs.concat())
}

/// A paragraph, a heading, an item or a table with these runs.
fn block(kind: u8, runs: &str) -> String {
    let item = |list: u32, level: u32| {
        p(&format!(
            r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{runs}"#
        ))
    };
    match kind {
        0 => p(runs),
        1 => p(&format!(r#"<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>{runs}"#)),
        2 => item(2, 0),
        3 => item(1, 1),
        4 => item(1, 0),
        5 => item(1, 2),
        6 => item(4, 0),
        7 => p(&format!(r#"<w:pPr><w:pStyle w:val="Citaat"/></w:pPr>{runs}"#)),
        _ => table(&[&[("", "kop"), ("", &p(runs))], &[("", &p(runs)), ("", "cel")]]),
    }
}

/// How often the word stands in the blocks and notes that our parser reads, code among them.
fn read_again(markdown: &str) -> usize {
    read_lines(markdown).concat().matches("woord").count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_arrive(parts in proptest::collection::vec((0..9u8, runs()), 1..7), of_note in (0..9u8, runs())) {
        let body: String = parts.iter().map(|(kind, runs)| block(*kind, runs)).collect();
        let (kind, runs) = of_note;
        let of_note = block(kind, &runs.replace("footnoteReference", "footnoteRef"));
        let docx = Docx::new(&body).notes(&[("1", &of_note)]);
        let mut arrived = docx.read();
        let title = arrived.title.clone().unwrap_or_default();
        let ids: Vec<String> = (1..=arrived.headings().len()).map(|n| format!("k{n}")).collect();
        // It is an error where the parser reads anything else than what was meant.
        let markdown = arrived.markdown(&ids);
        prop_assert!(markdown.is_ok(), "{:?} {:?}", markdown, arrived.text.blocks);
        let found = read_again(&markdown.unwrap_or_default()) + title.matches("woord").count();
        // Words of a note that nothing mentions are told.
        let told = |code: &str| arrived.report.entries().iter().any(|entry| entry.what.code == code);
        let alone = told("word-note-alone") || !body.contains(r#"footnoteReference w:id="1""#);
        let noted = if alone { 0 } else { of_note.matches("woord").count() };
        prop_assert_eq!(found, body.matches("woord").count() + noted);
    }
}
