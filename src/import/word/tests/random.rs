//! Whatever stands in runs arrives: our parser reads in the Markdown what the file says.

use proptest::prelude::*;

use super::*;
use crate::diagnostics::Sink;
use crate::markdown::tree::plain_text;
use crate::markdown::{parse, visit};
use crate::source::FileId;

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
    let run = prop_oneof![8 => run, 1 => Just("<w:r><w:br/></w:r>".to_owned()), 1 => Just(r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#.to_owned())];
    proptest::collection::vec(run, 0..6).prop_map(|runs| runs.concat())
}

/// How often the word stands in the blocks that our parser reads, code among them.
fn read_again(markdown: &str) -> usize {
    let mut sink = Sink::new();
    let document = parse(FileId::PAST, markdown, 0..markdown.len(), &mut sink);
    let mut text = String::new();
    visit::runs(&document.blocks, &mut |_, content| text.push_str(&plain_text(content)));
    text.matches("woord").count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_arrive(parts in proptest::collection::vec((0..5u8, runs()), 1..5)) {
        let body = parts.iter().map(|(kind, runs)| match kind {
            0 => p(runs),
            1 => p(&format!(r#"<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>{runs}"#)),
            2 => p(&format!(r#"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>{runs}"#)),
            3 => p(&format!(r#"<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>{runs}"#)),
            _ => table(&[&[("", "kop"), ("", &p(runs))], &[("", &p(runs)), ("", "cel")]]),
        });
        let body: String = body.collect();
        let docx = Docx::new(&body).notes(&[("1", &p(&parts[0].1.replace("footnoteReference", "footnoteRef")))]);
        let mut arrived = docx.read();
        let title = arrived.title.clone().unwrap_or_default();
        let ids: Vec<String> = (1..=arrived.headings().len()).map(|n| format!("k{n}")).collect();
        // It is an error where the parser reads anything else than what was meant.
        let markdown = arrived.markdown(&ids);
        prop_assert!(markdown.is_ok(), "{:?} {:?}", markdown, arrived.text.blocks);
        let found = read_again(&markdown.unwrap_or_default()) + title.matches("woord").count();
        prop_assert_eq!(found, body.matches("woord").count());
    }
}
