//! What Markdown becomes.

use super::*;
use crate::diagnostics::codes;

#[test]
fn each_kind_of_block_is_recognised() {
    let cases = [
        ("Een *twee* **drie** ~~vier~~ `vijf`.", "p(Een *twee* **drie** ~~vier~~ `vijf`.)"),
        ("## Kop {#kop}", "h2#kop(Kop)"),
        ("Kop {#kop}\n---", "h2#kop(Kop)"),
        ("- a\n- b", "ul[p(a) | p(b)]"),
        ("- a\n\n- b", "ul~[p(a) | p(b)]"),
        ("3. a\n4. b", "ol3[p(a) | p(b)]"),
        ("- a\n  - b\n- c", "ul[p(a) ul[p(b)] | p(c)]"),
        ("> a\n>\n> b", "quote[p(a) p(b)]"),
        ("> [!WARNING]\n> a", "Warning[p(a)]"),
        ("| a | b |\n|---|--:|\n| 1 | |", "table[a,b | 1,]"),
        ("```rust\nlet x = 1;\n```", "code:rust(\"let x = 1;\\n\")"),
        ("term\n: a\n: b", "dl[term: p(a) / p(b)]"),
        ("a\n\n---\n\nb", "p(a) hr p(b)"),
        ("a  \nb\\\nc\nd", "p(a↵b↵c⏎d)"),
        ("![](diagram:escalatie)", "embed:escalatie"),
        ("![](indicators:partner)", "embed:partner"),
        ("- ![](diagram:escalatie)", "ul[embed:escalatie]"),
        ("", ""),
    ];
    for (markdown, expected) in cases {
        assert_eq!(show(&clean(markdown)), expected, "{markdown:?}");
    }
}

#[test]
fn windows_line_ends_change_nothing() {
    let text = "## Kop {#kop}\n\na\nb\n\n```\nx\ny\n```\n\n- a\n- b\n\n| a |\n|---|\n| 1 |\n";
    assert_eq!(show(&clean(&text.replace('\n', "\r\n"))), show(&clean(text)));
}

#[test]
fn quotes_dashes_and_dots_become_typographic() {
    let cases = [
        ("\"a\" en 'b'", "p(“a” en ‘b’)"),
        ("zo'n -- en --- en...", "p(zo’n – en — en…)"),
        ("'s ochtends in 's-Gravenhage, zei 'ie'", "p(’s ochtends in ’s-Gravenhage, zei ‘ie’)"),
        ("`\"--\"`", "p(`\"--\"`)"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(show(&clean(markdown)), expected);
    }
}

#[test]
fn footnotes_are_numbered_in_the_order_in_which_they_are_met() {
    let text = "[^b]: Bee.[^C]\n[^a]: Aa.\n\nEen[^a] twee[^b] drie[^a].\n\n[^c]: Cee.\n";
    let shown = show(&clean(text));
    assert_eq!(
        shown,
        "p(Een^0.1 twee^1.1 drie^0.2.) note:a×2[p(Aa.)] note:b×1[p(Bee.^2.1)] note:c×1[p(Cee.)]"
    );
}

#[test]
fn a_footnote_may_have_blocks_and_stand_in_a_list() {
    let text = "- a[^x]\n\n  [^x]: Een.\n\n      - twee\n";
    assert_eq!(show(&clean(text)), "ul~[p(a^0.1)] note:x×1[p(Een.) ul[p(twee)]]");
}

#[test]
fn a_block_is_named_after_the_nearest_heading() {
    let text =
        "a\n\n## Kern {#kern}\n\na\n\n- x\n  - y\n\n> b\n\n### Deel {#deel}\n\nc[^n]\n\n[^n]: d\n";
    let document = clean(text);
    let ids: Vec<_> = document.blocks.iter().map(|block| block.id.as_str()).collect();
    assert_eq!(ids, ["/p1", "kern", "kern/p1", "kern/list1", "kern/quote1", "deel", "deel/p1"]);
    assert_eq!(document.footnotes[0].blocks[0].id, "^n/p1");
}

#[test]
fn spans_are_places_in_the_whole_file() {
    let text = "---\ntitle: x\n---\n\nEén *twee* [drie](#kop)\n\n## Vier {#vier}\n";
    let (sources, file) = one_file(text);
    let mut sink = Sink::new();
    let document = parse(file, text, 17..text.len(), &mut sink);
    let slices: Vec<_> = document.blocks.iter().map(|block| sources.slice(block.span)).collect();
    assert_eq!(slices, ["Eén *twee* [drie](#kop)", "## Vier {#vier}"]);
    let BlockKind::Heading { anchor, .. } = &document.blocks[1].kind else { panic!("no heading") };
    assert_eq!(sources.slice(anchor.span), "vier");
    let BlockKind::Paragraph(content) = &document.blocks[0].kind else { panic!("no paragraph") };
    let (Inline::Text { span: text, .. }, Inline::Link { span: link, .. }) =
        (&content[0], &content[3])
    else {
        panic!("{content:?}")
    };
    assert_eq!((sources.slice(*text), sources.slice(*link)), ("Eén ", "[drie](#kop)"));
}

#[test]
fn a_missing_id_has_the_place_where_it_must_be_written() {
    for (markdown, before) in [
        ("## Een twee  \n\nx", "## Een twee"),
        ("## Een ##\n", "## Een"),
        ("Een *twee*\n---\n", "Een *twee*"),
        ("##\n", "##"),
    ] {
        let document = parsed(markdown).0;
        let BlockKind::Heading { anchor, .. } = &document.blocks[0].kind else {
            panic!("no heading")
        };
        assert_eq!(
            (anchor.value.as_str(), anchor.span.start, anchor.span.end),
            ("", before.len() as u32, before.len() as u32),
            "{markdown:?}"
        );
    }
}

#[test]
fn a_value_of_a_yaml_file_gives_blocks_with_the_place_of_the_value() {
    assert_eq!(fragment("a\n\n- b [c](term:d)"), ("p(a) ul[p(b <term:d c>)]".into(), vec![]));
    assert_eq!(fragment("a[^1]\n\n[^1]: b"), ("p(a)".into(), vec!["M008".into(), "M008".into()]));
    assert_eq!(fragment("a[^1]"), ("p(a[^1])".into(), vec!["M008".into()]));
    assert_eq!(fragment("<b>a</b>"), ("p(a)".into(), vec!["M001".into()]));
    assert_eq!(fragment("a\n\n![](diagram:b)"), ("p(a)".into(), vec!["M007".into()]));
}

#[test]
fn a_line_of_a_yaml_file_is_running_text_only() {
    assert_eq!(line("a *b* [c](term:d)"), ("a *b* <term:d c>".into(), vec![]));
    assert_eq!(line("a\n\nb"), ("a⏎b".into(), vec![]));
    for (markdown, code) in [
        ("## Kop {#kop}", codes::HEADING_LEVEL),
        ("- a", codes::NESTED_TOO_DEEP),
        ("> a", codes::NESTED_TOO_DEEP),
        ("| a |\n|---|", codes::NESTED_TOO_DEEP),
        ("```\na\n```", codes::NESTED_TOO_DEEP),
        ("***", codes::NESTED_TOO_DEEP),
        ("a\n: b", codes::NESTED_TOO_DEEP),
        ("![](diagram:x)", codes::EMBED_NOT_ALONE),
        ("[^1]: a", codes::FOOTNOTE_UNDEFINED),
    ] {
        assert_eq!(line(markdown), (String::new(), vec![code.id.to_owned()]), "{markdown:?}");
    }
}
