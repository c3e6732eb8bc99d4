//! A small guide in memory, for tests of the steps after this one: they get what the guide makes of
//! a text, and not what a test believes that it makes.

use std::collections::BTreeMap;

use super::{Archive, Link, Memory, ParseMemory, Shown, build, parse};
use crate::content;
use crate::content::ids::SectionId;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::markdown::tree::Document;
use crate::source::Sources;
use crate::yaml::Date;

/// The page of the text.
pub(crate) const PAGE: &str = "nl/definitie.html";

/// The ids of the terms; each is preferred under a word that no test uses.
const TERMS: [&str; 4] = ["a", "b", "c", "f"];
/// The ids of the sources.
const SOURCES: [&str; 4] = ["a", "b", "brief", "kst-1"];
/// The ids of the other sections, each with a heading `c`.
const SECTIONS: [&str; 2] = ["b", "verantwoordelijkheid"];

const VERSIONS: &str = "versions:\n  - {version: \"1.0\", published: 2026-01-10, effective: 2026-01-10, \
                        kind: substantive, note: {nl: Een., en: One.}}\n";

/// The Dutch text of the section `definitie` as the guide resolves it. What is wrong with it is not
/// reported.
pub(crate) fn resolved(markdown: &str) -> Document<Link> {
    let mut sources = Sources::default();
    for (path, text) in files(markdown) {
        sources.add(path, text);
    }
    let mut sink = Sink::new();
    let content = content::load(&sources, Vec::new(), &mut sink);
    let parsed = parse(content, &sources, &mut ParseMemory::default(), &mut sink);
    let as_of = Date::parse("2026-01-10").unwrap();
    let shown = Shown {
        as_of,
        unreleased: true,
        without: Default::default(),
        edition: None,
        editions: Vec::new(),
    };
    let archive = Archive::default();
    let guide = build(&parsed, &archive, &sources, shown, &mut Memory::default(), &mut sink);
    let guide = guide.unwrap_or_else(|| panic!("{:#?}", sink.found()));
    let section = guide.section(&SectionId::new("definitie"));
    let section = section.unwrap_or_else(|| panic!("{:#?}", sink.found()));
    section.texts[Language::Nl].document().clone()
}

/// `site.yaml` of the guide with these lines in the place of the one on the repository.
pub(crate) fn site_at(repository: &str) -> std::sync::Arc<content::site::Site> {
    let mut sources = Sources::default();
    for (path, text) in files("") {
        sources.add(path, text.replace("repository: https://git.example/gids\n", repository));
    }
    let mut sink = Sink::new();
    let content = content::load(&sources, Vec::new(), &mut sink);
    assert!(sink.found().is_empty(), "{:#?}", sink.found());
    content.site.unwrap()
}

/// The files of the guide by path.
fn files(markdown: &str) -> BTreeMap<String, String> {
    let terms = TERMS.map(|id| {
        format!(
            "  {id}:\n    nl: {{preferred: begrip-{id}-nl}}\n    en: {{preferred: term-{id}-en}}\n    \
             definition: {{nl: Een., en: One.}}\n    source: a\n    rendering: own\n"
        )
    });
    let cited = SOURCES.map(|id| {
        format!(
            "  {id}:\n    kind: web\n    url: https://{id}.example/\n    title: {{nl: B, en: S}}\n    \
             short: {{nl: {id}, en: {id}}}\n    seen: {{date: 2026-01-05, extent: whole}}\n"
        )
    });
    let site = "schema: 3\ntitle: {nl: G, en: G}\nsummary: {nl: S., en: S.}\nlanguages: [nl, en]\n\
                base_url: https://gids.example/\npublisher:\n  name: {nl: R, en: E}\n  email: a@b.example\n\
                repository: https://git.example/gids\nlicense: CC-BY-4.0\nnotice: {nl: N., en: N.}\n\
                contents:\n  - title: {nl: D, en: P}\n    sections: [definitie, b, verantwoordelijkheid]\n";
    let indicators = "schema: 1\nnotice: {nl: N., en: N.}\nfactors:\n  x:\n    label: {nl: X, en: X}\n\
                      indicators:\n  x-1:\n    factor: x\n    question: {nl: V?, en: Q?}\n    \
                      why: {nl: W., en: W.}\n    where_to_look: {nl: W., en: W.}\n    source: a\n    \
                      origin: public-source\n";
    let mut files = BTreeMap::from([
        ("content/site.yaml".to_owned(), site.to_owned()),
        ("content/indicators.yaml".to_owned(), format!("{indicators}{VERSIONS}")),
        (
            "content/glossary.yaml".to_owned(),
            format!("schema: 1\nterms:\n{}{VERSIONS}", terms.concat()),
        ),
        ("content/sources.yaml".to_owned(), format!("schema: 3\nsources:\n{}", cited.concat())),
    ]);
    let others = SECTIONS.map(|id| (id, format!("## C {{#c}}\n\nTekst van {id}.\n")));
    for (id, text) in others.into_iter().chain([("definitie", markdown.to_owned())]) {
        let folder = format!("content/sections/{id}");
        let ledger = format!("id: {id}\nstatus: current\nowner: {{nl: R, en: E}}\n{VERSIONS}");
        files.insert(format!("{folder}/section.yaml"), ledger);
        files.insert(
            format!("{folder}/nl.md"),
            format!("---\ntitle: T {id}\nsummary: S.\n---\n{text}"),
        );
    }
    files
}

#[test]
fn the_guide_is_sound() {
    let document = resolved("[a](term:a) [](section:b#c) [](source:kst-1) [](indicator:x-1)\n");
    let html = crate::render::markup::blocks::blocks(
        &document,
        &super::Route::new(PAGE),
        &mut |_| String::new(),
        &crate::render::markup::blocks::BlockWords::default(),
    );
    assert_eq!(html.matches("<a ").count(), 4, "{html}");
}
