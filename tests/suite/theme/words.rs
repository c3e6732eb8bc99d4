//! The words of the interface: the same in both languages, all of them used, and never in a page
//! of the other language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use regex::{Regex, RegexSet};

use super::html::said;
use super::{text, texts};
use crate::guide::{Run, program, snapshot};

fn keys(language: &str) -> BTreeSet<String> {
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    key.captures_iter(&text(&format!("strings/{language}.ftl"))).map(|c| c[1].to_owned()).collect()
}

#[test]
fn both_languages_have_the_same_words() {
    assert_eq!(keys("nl"), keys("en"));
}

/// The values that each word takes: a word that loses its number says half of what it should.
fn values(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (word, value) =
        (Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap(), Regex::new(r"\$([a-z]+)").unwrap());
    let text = text(&format!("strings/{language}.ftl"));
    let starts: Vec<_> =
        word.captures_iter(&text).map(|c| (c.get(0).unwrap().start(), c[1].to_owned())).collect();
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let entries = starts.iter().zip(ends).map(|((start, key), end)| {
        let found = value.captures_iter(&text[*start..end]).map(|c| c[1].to_owned());
        (key.clone(), found.collect())
    });
    entries.collect()
}

#[test]
fn both_languages_put_the_same_values_into_a_word() {
    assert_eq!(values("nl"), values("en"));
}

/// The Rust code that renders pages, tests left out.
fn render_code() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render");
    let files = snapshot(&folder).into_iter().filter(|(path, _)| !path.ends_with("tests.rs"));
    let text = |bytes| {
        let text = String::from_utf8(bytes).unwrap();
        text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    };
    files.map(|(_, bytes)| text(bytes)).collect()
}

#[test]
fn every_word_is_used_and_every_used_word_is_there() {
    let (templates, code) = (texts("templates"), render_code());
    let of = |pattern: &str, text: &str| -> BTreeSet<String> {
        let pattern = Regex::new(pattern).unwrap();
        pattern.captures_iter(text).map(|c| c[1].to_owned()).collect()
    };
    let mut wanted = of(r#"\bt\(key="([a-z0-9-]+)""#, &templates);
    // The name of a day, which its component puts before it.
    wanted.extend(of(r#"\blabel(?:=|: string = )"([a-z0-9-]+)""#, &templates));
    wanted.extend(of(r#"\b(?:word|word_for|words|pattern)\("([a-z0-9-]+)""#, &code));
    wanted.extend(of(r#"field\("[a-z_]+", "([a-z0-9-]+)""#, &code));
    // Lists of words stand in Rust as plain texts: each key that is one of those is used.
    let literals = of(r#""([a-z][a-z0-9-]*)""#, &code);
    wanted.extend(keys("nl").into_iter().filter(|key| literals.contains(key)));
    wanted.extend(of(r#"\.text\(self\.language, "([a-z0-9-]+)""#, &code));
    // What a component writes over its list.
    wanted.extend(of(r#"<sources_list [^>]*title="([a-z0-9-]+)""#, &templates));
    wanted.extend(of(r#"component sources_list\([^)]*title: string = "([a-z0-9-]+)""#, &templates));
    // `KIND-title` and `KIND-description` of pages that have no text of their own.
    let kinds = of(
        r#"\b(?:(?:frame|page_of|plain)\(framer, (?:&Page::\w+, )?|page_(?:title|description)\(&Page::\w+, )"([a-z-]+)""#,
        &code,
    );
    assert!(kinds.len() >= 7, "{kinds:?}");
    wanted.extend(words_of_differences());
    wanted.extend(
        kinds.iter().flat_map(|kind| ["title", "description"].map(|end| format!("{kind}-{end}"))),
    );
    assert_eq!(wanted.symmetric_difference(&keys("nl")).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// What can change in a text, counted and as the head of a row, and in the records of a data file
/// or flowchart: their words are looked up by the kind of what changed.
fn words_of_differences() -> Vec<String> {
    let named = |prefix: &str, names: &str| -> Vec<String> {
        names.split(' ').map(|name| format!("{prefix}-{name}")).collect()
    };
    let blocks = "title summary key-points heading paragraph list table quotation note example fold code definition figure \
                  footnote rule";
    [
        named("row", blocks),
        named("count", blocks),
        named("count", "item row column file link"),
        named("omitted", "item row definition"),
        named("record", "term list factor indicator chart step way row sheet column source"),
        named(
            "field",
            "name forms definition source summary question factor why where scope as-of values \
             label actor with modality effect choice tone detail caveat to actors parts situations \
             notice rendering origin words short number publisher date address status read note",
        ),
    ]
    .concat()
}

/// What a word can look like in a page: its text with anything in the place of a value.
fn shapes(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![regex::escape(value)],
            PatternElement::Placeable { expression } => placeable(expression),
        };
        all = all
            .iter()
            .flat_map(|one| parts.iter().map(move |part| format!("{one}{part}")))
            .collect();
    }
    all
}

fn placeable(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| shapes(&variant.value)).collect()
        }
        Expression::Inline(InlineExpression::VariableReference { .. }) => vec![".+".to_owned()],
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![regex::escape(value)],
        Expression::Inline(_) => panic!("a word uses something that this test does not know"),
    }
}

/// The words of a language, each as a pattern for a whole piece of text, and their keys.
fn patterns(language: &str) -> (RegexSet, Vec<String>) {
    let source = text(&format!("strings/{language}.ftl"));
    let resource = fluent_syntax::parser::parse(source.as_str()).unwrap();
    let (mut all, mut keys) = (Vec::new(), Vec::new());
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        for shape in shapes(&message.value.expect("a word has a text")) {
            let shape = shape.split_whitespace().collect::<Vec<_>>().join(" ");
            if shape.is_empty() {
                continue;
            }
            all.push(format!("^{shape}$"));
            keys.push(message.id.name.to_owned());
        }
    }
    (RegexSet::new(all).unwrap(), keys)
}

#[test]
fn no_page_says_a_word_of_the_interface_in_the_other_language() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("site");
    let mut build = program();
    build.arg("build").arg("--unreleased").arg("--out").arg(&out);
    build.arg("--root").arg(env!("CARGO_MANIFEST_DIR"));
    let run = Run::of(build);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let words = BTreeMap::from(["nl", "en"].map(|language| (language, patterns(language))));
    let (mut found, mut looked_at, mut own) = (BTreeSet::new(), 0, 0);
    for (path, bytes) in snapshot(&out).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        for said in said(&String::from_utf8(bytes).unwrap()) {
            looked_at += 1;
            let other = match said.language.as_str() {
                "nl" => "en",
                "en" => "nl",
                // A title or quotation in a language that the interface has no words in.
                _ => continue,
            };
            let says = |language: &str| {
                let (shapes, keys) = &words[language];
                shapes.matches(&said.text).iter().next().map(|at| keys[at].as_str())
            };
            if says(&said.language).is_some() {
                own += 1;
            } else if let Some(key) = says(other) {
                found.insert(format!("{path}: {key} in {}: {:?}", said.language, said.text));
            }
        }
    }
    // The test has seen the interface at all.
    assert!(looked_at > 10_000 && own > 5_000, "{own} words in {looked_at} pieces of text");
    assert!(found.is_empty(), "{found:#?}");
}
