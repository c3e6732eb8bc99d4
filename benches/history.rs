//! How long it takes to find the texts of all versions: 300 sections, 1,000 commits, each of which
//! is a version of one section.
//!
//!     cargo bench --bench history

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    dead_code,
    reason = "a benchmark stops at the first thing that is not as it must be, and uses a part of what it shares"
)]

#[path = "../tests/suite/repository.rs"]
mod repository;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use leidraad::archive::{self, Memory};
use leidraad::content;
use leidraad::diagnostics::Sink;
use leidraad::guide::{self, ParseMemory, Parsed};
use leidraad::markdown::{self, digest};
use leidraad::source::{FolderTree, History as Past, Repository as Found, Sources};

use repository::{Files, History, Repository};

const SECTIONS: usize = 300;
const COMMITS: usize = 1000;

/// The text of a version and its digest; about as long as a section of a guide.
fn text(section: usize, version: usize) -> (String, String) {
    let (title, summary) = (format!("Sectie {section}"), "Waar het om gaat.");
    let mut body = String::new();
    for paragraph in 0..40 {
        body += &format!(
            "## Kop {paragraph} {{#kop-{paragraph}}}\n\nIn versie {version} van sectie {section} \
             staat in deze alinea dat de instelling *zelf* beslist, na een afweging van kansen en \
             risico's, en dat zij daarbij advies kan vragen [](source:brief \"P2.{paragraph}\").\n\n"
        );
    }
    let mut sources = Sources::default();
    let file = sources.add("x.md", body.as_str());
    let document = markdown::parse(file, &body, 0..body.len(), &mut Sink::new());
    let digest = digest::of_document(&title, summary, &document);
    (format!("---\ntitle: {title}\nsummary: {summary}\n---\n{body}"), digest)
}

fn ledger(section: usize, digests: &[String]) -> String {
    let entries = digests.iter().enumerate().rev().map(|(version, digest)| {
        format!(
            "  - version: \"1.{version}\"\n    published: 2026-01-10\n    effective: 2026-01-10\n    \
             kind: substantive\n    note: {{nl: Versie., en: Version.}}\n    digest: {{nl: \"{digest}\"}}\n"
        )
    });
    format!(
        "id: sectie-{section}\nstatus: current\nowner: {{nl: R., en: E.}}\nversions:\n{}",
        entries.collect::<String>()
    )
}

/// The repository: every section once, then one new version in each commit.
fn made() -> Repository {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide/content");
    let mut files = Files::new();
    for name in ["site", "glossary", "sources", "indicators"] {
        let text = std::fs::read_to_string(root.join(format!("{name}.yaml"))).unwrap();
        files.insert(format!("content/{name}.yaml"), text);
    }
    let path = |section: usize, name: &str| format!("content/sections/sectie-{section}/{name}");
    let mut digests = vec![Vec::new(); SECTIONS];
    let mut version = |section: usize, files: &mut Files| {
        let (text, digest) = text(section, digests[section].len());
        digests[section].push(digest);
        files.insert(path(section, "nl.md"), text);
        files.insert(path(section, "section.yaml"), ledger(section, &digests[section]));
    };
    (0..SECTIONS).for_each(|section| version(section, &mut files));
    let mut history = History::default();
    let mut head = history.commit(&[], "2026-01-10", &files);
    for commit in 1..COMMITS {
        let mut changed = Files::new();
        version(commit * 7 % SECTIONS, &mut changed);
        head = history.change(head, "2026-01-10", &changed);
    }
    history.checkout(head)
}

fn loaded(root: &Path) -> (Sources, Parsed) {
    let tree = FolderTree::open(root).unwrap();
    let (sources, problems) = Sources::load(&tree).unwrap();
    let mut sink = Sink::new();
    let content = content::load(&sources, problems, &mut sink);
    let parsed = guide::parse(content, &sources, &mut ParseMemory::default(), &mut sink);
    (sources, parsed)
}

fn history(c: &mut Criterion) {
    let repository = made();
    let root = repository.root();
    let (sources, parsed) = loaded(root);
    let ledgers = guide::all_ledgers(&parsed, &sources);
    let read = |memory: &mut Memory| {
        let found = Found::find(root).unwrap().unwrap();
        let history = Past::of(&found, None).unwrap();
        archive::read(black_box(&ledgers), &[], history.as_ref(), memory).unwrap()
    };
    let found = read(&mut Memory::default()).texts.len();
    assert_eq!(found, COMMITS - 1, "the text of every earlier version is found");
    let mut group = c.benchmark_group("history");
    group.sample_size(10);
    group.bench_function("cold", |b| b.iter(|| read(&mut Memory::default())));
    let mut memory = Memory::default();
    read(&mut memory);
    group.bench_function("warm", |b| b.iter(|| read(&mut memory)));
    group.finish();
}

criterion_group!(benches, history);
criterion_main!(benches);
