//! What an editor's YAML plug-in says by the JSON Schemas is what the reader says.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use jsonschema::Validator;
use leidraad::content::bibliography::SourcesFile;
use leidraad::content::facts::FactsFile;
use leidraad::content::glossary::GlossaryFile;
use leidraad::content::indicators::IndicatorsFile;
use leidraad::content::pages::PageFront;
use leidraad::content::section::{FrontMatter, SectionFile};
use leidraad::content::site::Site;
use leidraad::content::spreadsheets::SpreadsheetsFile;
use leidraad::content::synonyms::SynonymsFile;
use leidraad::content::tags::TagsFile;
use leidraad::diagnostics::Sink;
use leidraad::flowchart::ChartFile;
use leidraad::mirror::{AnnexFront, OverlayFile};
use leidraad::source::Sources;
use leidraad::yaml::{Data, FromYaml, Node, ScalarKind, parse};
use serde_json::Value;

use crate::bad_input;
use crate::guide::{Run, program, snapshot, written};

/// Codes that the reader of one file reports and a schema cannot see, and why.
const UNSEEN: [(&str, &str); 7] = [
    (
        "Y004",
        "where a guide has one language, a text may stand without it, and a schema does not know",
    ),
    (
        "Y010",
        "a schema does not know which languages a guide has, so a text in one of them is whole to it",
    ),
    (
        "Y011",
        "a schema of a text does not count spaces, so a text of spaces only is not empty to it",
    ),
    ("Y016", "a schema sees the value, not the comment behind it"),
    ("Y017", "a schema sees the value, not its type or its name"),
    ("Y019", "a schema of a text says nothing of single characters"),
    ("Y020", "which hosts, ports and mail addresses there can be is more than a pattern can say"),
];

/// What both say of a file.
#[derive(Debug)]
struct Verdict {
    schema: bool,
    reader: bool,
    codes: BTreeSet<&'static str>,
}

fn validators() -> &'static BTreeMap<String, Validator> {
    static VALIDATORS: OnceLock<BTreeMap<String, Validator>> = OnceLock::new();
    VALIDATORS.get_or_init(|| {
        let mut command = program();
        command.arg("schema");
        let run = Run::of(command);
        assert_eq!(run.status, 0, "{run:#?}");
        let schemas: BTreeMap<String, Value> = serde_json::from_str(&run.stdout).unwrap();
        let validator = |(name, schema): (String, Value)| {
            let built = jsonschema::options().should_validate_formats(true).build(&schema);
            (name.clone(), built.unwrap_or_else(|error| panic!("{name}: {error}")))
        };
        schemas.into_iter().map(validator).collect()
    })
}

/// The name of the schema of a file.
fn schema_of(path: &str) -> Option<&'static str> {
    match path {
        "content/site.yaml" => Some("site"),
        "content/glossary.yaml" => Some("glossary"),
        "content/sources.yaml" => Some("sources"),
        "content/indicators.yaml" => Some("indicators"),
        "content/spreadsheets.yaml" => Some("spreadsheets"),
        "content/synonyms.yaml" => Some("synonyms"),
        "content/facts.yaml" => Some("facts"),
        "content/tags.yaml" => Some("tags"),
        _ if path.starts_with("diagrams/") && path.ends_with(".yaml") => Some("diagram"),
        _ if path.ends_with("/section.yaml") => Some("section"),
        _ if path.starts_with("content/sections/") && path.ends_with(".md") => Some("front-matter"),
        "tests/fixtures/overlay/overlay.yaml" => Some("overlay"),
        _ if path.starts_with("tests/fixtures/overlay/annexes/") => Some("annex"),
        _ if path.starts_with("content/pages/") && path.ends_with(".md") => Some("page"),
        _ => None,
    }
}

/// The YAML of a file: all of it, or of a text the front matter.
fn yaml_part(path: &str, text: &str) -> Option<Range<usize>> {
    if path.ends_with(".yaml") {
        return Some(0..text.len());
    }
    let start = text.strip_prefix("---\n").map(|_| 4)?;
    let end = text[start..].find("\n---\n")?;
    Some(start..start + end + 1)
}

/// A node as JSON, plain scalars typed as the core schema of YAML types them.
fn json(node: &Node) -> Value {
    match &node.data {
        Data::Scalar(text, ScalarKind::Text) => Value::from(text.as_str()),
        Data::Scalar(text, ScalarKind::Number) => {
            serde_json::from_str(text).unwrap_or(Value::from(text.as_str()))
        }
        Data::Scalar(text, ScalarKind::Bool) => Value::from(text.eq_ignore_ascii_case("true")),
        Data::Scalar(_, ScalarKind::Null) => Value::Null,
        Data::List(items) => items.iter().map(json).collect(),
        Data::Map(entries) => {
            entries.iter().map(|e| (e.key.value.clone(), json(&e.value))).collect()
        }
    }
}

fn read(name: &str, node: &Node, sink: &mut Sink) -> bool {
    let read = match name {
        "site" => Site::read(node, sink).is_some(),
        "section" => SectionFile::read(node, sink).is_some(),
        "glossary" => GlossaryFile::read(node, sink).is_some(),
        "sources" => SourcesFile::read(node, sink).is_some(),
        "indicators" => IndicatorsFile::read(node, sink).is_some(),
        "spreadsheets" => SpreadsheetsFile::read(node, sink).is_some(),
        "synonyms" => SynonymsFile::read(node, sink).is_some(),
        "facts" => FactsFile::read(node, sink).is_some(),
        "tags" => TagsFile::read(node, sink).is_some(),
        "diagram" => ChartFile::read(node, sink).is_some(),
        "front-matter" => FrontMatter::read(node, sink).is_some(),
        "page" => PageFront::read(node, sink).is_some(),
        "overlay" => OverlayFile::read(node, sink).is_some(),
        "annex" => AnnexFront::read(node, sink).is_some(),
        other => panic!("no reader for {other}"),
    };
    read && !sink.has_errors()
}

/// What the schema and the reader say. `None` for a file that is no YAML, or not of the guide.
fn verdict(path: &str, text: &str) -> Option<Verdict> {
    let name = schema_of(path)?;
    let part = yaml_part(path, text)?;
    let mut sources = Sources::default();
    let file = sources.add(path, text);
    let mut sink = Sink::new();
    let node = parse(file, text, part, &mut sink)?;
    let reader = read(name, &node, &mut sink);
    let schema = validators()[name].is_valid(&json(&node));
    Some(Verdict { schema, reader, codes: sink.found().iter().map(|d| d.code.id).collect() })
}

#[test]
fn there_is_a_schema_for_every_kind_of_file() {
    let names: Vec<_> = validators().keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "annex",
            "diagram",
            "facts",
            "front-matter",
            "glossary",
            "indicators",
            "overlay",
            "page",
            "section",
            "site",
            "sources",
            "spreadsheets",
            "synonyms",
            "tags"
        ]
    );
}

#[test]
fn both_accept_every_file_of_a_good_guide() {
    let mut seen = BTreeSet::new();
    let own = ["content", "diagrams", "tests/fixtures/overlay"].into_iter().flat_map(|part| {
        let files = snapshot(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part));
        // Attachments are no text.
        files.into_iter().filter_map(move |(path, bytes)| {
            Some((format!("{part}/{path}"), String::from_utf8(bytes).ok()?))
        })
    });
    // The guides have no tags, and the small one says nothing twice.
    let facts =
        "schema: 1\nfacts:\n  a:\n    text: {nl: A, en: A}\n    source: brief\n    locator: P1.1\n";
    let tags = "schema: 1\ntags:\n  - {id: a, name: {nl: A, en: A}}\n";
    let others = [("content/facts.yaml", facts), ("content/tags.yaml", tags)];
    let others = others.map(|(path, text)| (path.to_owned(), text.to_owned()));
    for (path, text) in own.chain(written().clone()).chain(others) {
        let Some(name) = schema_of(&path) else { continue };
        let verdict = verdict(&path, &text).unwrap_or_else(|| panic!("{path} is no YAML"));
        assert!(verdict.schema && verdict.reader, "{path}: {verdict:?}");
        seen.insert(name);
    }
    assert_eq!(seen.len(), validators().len(), "{seen:?}");
}

#[test]
fn both_say_the_same_of_every_bad_input() {
    let unseen: BTreeSet<&str> = UNSEEN.iter().map(|(code, _)| *code).collect();
    let (mut refused, mut disagreed) = (BTreeSet::new(), BTreeSet::new());
    for (name, case) in bad_input::all() {
        let guide = case.guide();
        for path in case.yaml_files() {
            let Some(verdict) = verdict(path, &guide.text(path)) else { continue };
            if !verdict.reader {
                refused.extend(verdict.codes.iter().copied());
            }
            if verdict.schema != verdict.reader {
                let argued = verdict.schema && verdict.codes.is_subset(&unseen);
                assert!(argued, "{name}: {path}: {verdict:?}");
                disagreed.extend(verdict.codes);
            }
        }
    }
    assert_eq!(disagreed, unseen, "what is argued must still be so");
    for code in ["Y002", "Y003", "Y004", "Y007", "Y008", "Y009", "Y010", "Y013", "Y014"] {
        assert!(refused.contains(code), "no case has the reader refuse {code}");
    }
}
