//! What links lead to, and what does not get through.

use super::*;

#[test]
fn each_scheme_gives_its_reference() {
    let cases = [
        ("[a](term:b)", "<term:b a>"),
        ("[](section:b)", "<section:b#- >"),
        ("[](section:b#c)", "<section:b#c >"),
        ("[a](#b)", "<#b a>"),
        ("[a](source:kst-1 \"P2.4\")", "<source:kst-1@P2.4 a>"),
        ("[](indicator:b-1)", "<indicator:b-1 >"),
        ("[](step:a/b)", "<step:a/b >"),
        ("[a](https://example.org/b?c=d#e)", "<https://example.org/b?c=d#e a>"),
        ("[a](HTTPS://example.org)", "<https://example.org a>"),
        ("<https://example.org>", "<https://example.org https://example.org>"),
        ("[a](mailto:a@b.nl)", "<mailto:a@b.nl a>"),
        ("<a@b.nl>", "<mailto:a@b.nl a@b.nl>"),
        ("[a][b]\n\n[b]: term:c", "<term:c a>"),
        ("[b][]\n\n[b]: term:c", "<term:c b>"),
        ("[b]\n\n[b]: term:c", "<term:c b>"),
        ("[tussen haken] blijft tekst", "[tussen haken] blijft tekst"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(show(&clean(markdown)), format!("p({expected})"), "{markdown:?}");
    }
}

#[test]
fn a_phrase_in_another_language_is_marked() {
    let cases = [
        ("[due *diligence*](lang:en)", "<lang:en due *diligence*>"),
        ("[x](LANG:EN)", "<lang:en x>"),
        ("[x][e]\n\n[e]: lang:fr", "<lang:fr x>"),
    ];
    for (markdown, expected) in cases {
        let shown = show(&clean(markdown));
        assert!(shown.starts_with(&format!("p({expected})")), "{markdown:?}: {shown}");
    }
}

#[test]
fn a_mark_of_no_language_keeps_its_words_and_is_reported() {
    for (markdown, kept, problem) in [
        ("a [b](lang:Engels) c", "a b c", "M030: [b](lang:Engels)"),
        ("[b](lang:)", "b", "M030: [b](lang:)"),
        ("[b](lang:xx-yy)", "b", "M030: [b](lang:xx-yy)"),
        ("a [](lang:en) c", "a  c", "M031: [](lang:en)"),
        ("[b](lang:en \"titel\")", "<lang:en b>", "M017: [b](lang:en \"titel\")"),
    ] {
        let (document, problems) = parsed(markdown);
        assert_eq!(show(&document), format!("p({kept})"), "{markdown:?}");
        assert_eq!(problems, [problem], "{markdown:?}");
    }
}

#[test]
fn no_spelling_of_a_dangerous_address_gets_through() {
    let tricks = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript%3Aalert(1)",
        "%6aavascript:alert(1)",
        "java\\script:alert(1)",
        "<java&#9;script:alert(1)>",
        "<java&NewLine;script:alert(1)>",
        "<&#1;javascript:alert(1)>",
        "< javascript:alert(1)>",
        "<\u{a0}javascript:alert(1)>",
        "vbscript:x",
        "data:text/html,x",
        "blob:https://example.org/x",
        "view-source:https://example.org",
        "file:///etc/passwd",
        "about:blank",
        "https:javascript:alert(1)",
        "https://",
        "<https://a b>",
        "<https://a\"b>",
        "//example.org",
        "/pad",
        "./javascript:alert(1)",
        "mailto:a@b.nl,c@d.nl",
        "mailto:a@b.nl?bcc=c@d.nl",
        "<mailto:a@b.nl?subject=x&bcc=c@d.nl>",
        "mailto:a@b.nl?subject=x%0Ay",
        "mailto:x",
        "term:Geen Id",
        "ter\u{200b}m:x",
        ":x",
        "",
    ];
    for target in tricks {
        for markdown in [format!("[a]({target})"), format!("[a][b]\n\n[b]: {target}")] {
            let (document, problems) = parsed(&markdown);
            let shown = show(&document);
            assert!(!shown.contains('<') || shown.contains("(<"), "{markdown:?} gave {shown}");
            assert!(!shown.contains("p(<"), "{markdown:?} gave {shown}");
            let is_link = clean_text(&shown) != "a" || !problems.is_empty();
            assert!(is_link, "{markdown:?} gave {shown} and no problem");
        }
        let picture = format!("![a]({target})");
        assert!(!show(&parsed(&picture).0).contains("embed"), "{picture:?}");
    }
    assert_eq!(problems("<javascript:alert(1)>"), ["M002: <javascript:alert(1)>"]);
}

/// The text of a single paragraph.
fn clean_text(shown: &str) -> &str {
    shown.trim_start_matches("p(").trim_end_matches(')')
}

#[test]
fn the_words_of_a_refused_link_stay() {
    let (document, problems) = parsed("Zie [de *tekst*](javascript:x) hier.");
    assert_eq!(show(&document), "p(Zie de *tekst* hier.)");
    assert_eq!(problems, ["M002: [de *tekst*](javascript:x)"]);
}

#[test]
fn a_path_is_answered_with_the_section_that_was_meant() {
    for (target, suggestion) in [
        ("../definitie/nl.md#kern", "section:definitie#kern"),
        ("definitie.html", "section:definitie"),
        ("/content/sections/definitie", "section:definitie"),
        ("www.example.org", "https://www.example.org"),
        ("//example.org/a", "https://example.org/a"),
        ("C:\\Mijn documenten\\x.docx", "x.docx"),
        ("Een pad", "section:ID"),
    ] {
        let mut sink = Sink::new();
        let text = format!("[a](<{target}>)");
        let (_, file) = one_file(&text);
        parse(file, &text, 0..text.len(), &mut sink);
        let [problem] = sink.found() else { panic!("{target}: {:?}", sink.found()) };
        assert_eq!(problem.code.id, "M011", "{target}");
        assert_eq!(problem.args["suggestion"], suggestion.into(), "{target}");
    }
}

#[test]
fn an_id_that_cannot_exist_is_reported_as_an_unknown_one_of_its_kind() {
    for (markdown, code) in [
        ("[a](term:A)", "L001"),
        ("[a](section:a/b)", "L002"),
        ("[a](section:)", "L002"),
        ("[a](source:A)", "L004"),
        ("[a](indicator:A)", "L005"),
        ("[a](step:a)", "L007"),
        ("[a](step:a/B)", "L007"),
        ("![](diagram:A)", "L006"),
        ("![](indicators:A)", "L008"),
    ] {
        assert_eq!(problems(markdown), [format!("{code}: {markdown}")]);
    }
}
