use super::super::parse;
use crate::diagnostics::{Place, Sink, codes};
use crate::messages::Value;
use crate::source::FileId;

/// What is said of a text that is no YAML: the cause, the words at the place, what to type.
fn said(text: &str) -> (String, &str, String) {
    let mut sink = Sink::new();
    assert!(parse(FileId::PAST, text, 0..text.len(), &mut sink).is_none(), "it is YAML: {text}");
    let found = &sink.found()[0];
    assert_eq!(found.code, codes::YAML_SYNTAX, "{text}");
    let arg = |name: &str| match found.args.get(name) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let Place::Text(span) = found.place else { panic!("it has a place") };
    (arg("cause"), &text[span.range()], arg("typed"))
}

#[test]
fn the_one_cause_is_named_at_its_place_with_what_to_type() {
    for (text, cause, place, typed) in [
        ("title: A\nnote:\n\ten: x\n", "tab", "\t", ""),
        ("a:\n  - b: \"1\"\n\u{a0}   c: x\n    d: 2\n", "no-break", "\u{a0}", ""),
        ("title: Wie: wat\nowner: B\n", "colon", "Wie: wat", "title: \"Wie: wat\""),
        (
            "note: {nl: 'Ik kom 's avonds', en: 'In the evening'}\nlast: x\n",
            "apostrophe",
            "'Ik kom 's avonds'",
            "nl: \"Ik kom 's avonds\"",
        ),
        ("title: “Wie: wat”\nowner: B\n", "colon", "“Wie: wat”", "title: \"Wie: wat\""),
        ("title: Een \"a\": b\n", "colon", "Een \"a\": b", "title: 'Een \"a\": b'"),
        (
            "title: {nl: Kennis: nu, en: Now}\nowner: B\n",
            "colon",
            "nl: Kennis: nu",
            "nl: \"Kennis: nu\"",
        ),
        (
            "nl: 'Ik kom 's avonds'\nen: x\n",
            "apostrophe",
            "'Ik kom 's avonds'",
            "nl: \"Ik kom 's avonds\"",
        ),
        (
            "nl: \"Het \"nieuwe\" beleid\"\nen: x\n",
            "quote",
            "\"Het \"nieuwe\" beleid\"",
            "nl: 'Het \"nieuwe\" beleid'",
        ),
        ("sources: [a, b\nreflects: {date: x}\nversions:\n  - a: 1\n", "open-bracket", "[", ""),
        ("title: {nl: A, en: B\nowner: C\n", "open-bracket", "{", ""),
        ("note:\n  nl: \"Een zin.\n  en: \"A sentence.\"\nlast: x\n", "open-quote", "\"", ""),
        ("id: a\nstatus:current\nowner: B\n", "space", "status:", "status: current"),
        ("list:\n  - a\n  -b\n  - c\nk: v\n", "dash", "-", "- b"),
        ("a: 1\nb: @home\n", "sign", "@home", "b: \"@home\""),
        ("a: 1\nb: *let op*\n", "sign", "*let op*", "b: \"*let op*\""),
        ("a: {x: 1} en meer\nb: 2\n", "after-bracket", " en meer", ""),
        ("a:\n    b: 1\n   c: 2\n", "indent", "c: 2", ""),
        ("a: 1\n   b: 2\n", "indent", "b: 2", ""),
        ("a: 1\nzomaar tekst\nb: 2\n", "loose", "zomaar tekst", ""),
    ] {
        let (found, at, fixed) = said(text);
        assert_eq!((found.as_str(), at, fixed.as_str()), (cause, place, typed), "{text}");
    }
}

#[test]
fn what_could_be_several_things_is_not_guessed() {
    for text in ["? [a\n: b]: c: d\n", "%\n"] {
        let mut sink = Sink::new();
        if parse(FileId::PAST, text, 0..text.len(), &mut sink).is_none() {
            assert!(!sink.found().is_empty(), "{text}");
        }
    }
}

#[test]
fn any_cut_of_a_file_gets_a_cause_within_it() {
    let text = "title: {nl: \"Één: é\", en: 'It''s'}\nlist:\n  - |\n    é: [x\n  - \"a\\\"b\"\n";
    for at in text.char_indices().map(|(at, _)| at) {
        for change in ["", "\t", ": ", "'", "[", "\u{a0}", "\n- "] {
            let broken = format!("{}{change}{}", &text[..at], &text[at..]);
            let mut sink = Sink::new();
            parse(FileId::PAST, &broken, 0..broken.len(), &mut sink);
            for found in sink.found() {
                let Place::Text(span) = found.place else { continue };
                assert!(broken.get(span.range()).is_some(), "{broken}: {:?}", span.range());
            }
        }
    }
}
