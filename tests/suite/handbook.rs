//! The handbook in `docs/handbook/`: a guide without a mistake, which explains every code with an
//! example of wrong and right, and whose examples are true.
//!
//! An example says which file of a small guide it stands for: that of `tests/fixtures/guide` with
//! what [`example_guide`] adds. There the wrong one must give its code, and the right one must not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use leidraad::content;
use leidraad::diagnostics::{Code, Sink, codes};
use leidraad::guide::{ParseMemory, Parsed};
use leidraad::language::Language;
use leidraad::markdown::tree::{Block, BlockKind, Reference, plain_text};
use leidraad::source::{FolderTree, Sources};

use crate::guide::{DAY, Guide, Run, program, snapshot};

/// Codes whose example is of no single file of a guide: what a disk, Git, a server, a person or a
/// drawing does, or something too large or invisible to be shown.
const OF_NO_FILE: [&str; 55] = [
    "S001", "S002", "S003", "S004", "S005", "S006", "S007", "S008", "S009", "S010", "S012", "S015",
    "S021", "S022", "S023", "S024", "S025", "S026", "S027", "S019", "S020", "Y006", "C005", "C006",
    "C007", "C016", "C018", "C020", "C024", "C038", "C062", "V005", "V008", "V009", "V011", "V012",
    "V016", "V017", "M027", "L010", "L013", "L031", "L030", "F016", "F017", "F019", "F021", "F028",
    "T006", "W001", "W002", "W003", "W004", "W005", "C081",
];

/// An example of a code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Example {
    code: &'static str,
    /// The file that it stands for.
    file: Option<String>,
    wrong: Snippet,
    right: Snippet,
}

/// A block of code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Snippet {
    language: Option<String>,
    lines: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/handbook")
}

fn handbook() -> Parsed {
    let (sources, problems) = Sources::load(&FolderTree::open(&root()).unwrap()).unwrap();
    let mut sink = Sink::new();
    let content = content::load(&sources, problems, &mut sink);
    let parsed = leidraad::guide::parse(content, &sources, &mut ParseMemory::default(), &mut sink);
    assert!(!sink.has_errors(), "{:#?}", sink.found());
    parsed
}

/// Every example of one language. Whatever is not built as an entry must be is a failure.
fn examples(handbook: &Parsed, language: Language) -> Vec<Example> {
    let (wrong, right) = match language {
        Language::Nl => ("Fout", "Goed"),
        Language::En => ("Wrong", "Right"),
    };
    let texts = handbook.documents.iter().filter(|((_, of), _)| *of == language);
    let mut found = Vec::new();
    for (_, text) in texts {
        for entry in entries(&text.document.blocks) {
            let (code, blocks) = entry;
            let [(file, wrong)] = &snippets(blocks, wrong)[..] else {
                panic!("{} needs one wrong example in {language}", code.id)
            };
            let [(None, right)] = &snippets(blocks, right)[..] else {
                panic!("{} needs one right example in {language}", code.id)
            };
            let prose = blocks.iter().filter(|b| matches!(b.kind, BlockKind::Paragraph(_))).count();
            assert!(prose > 2, "{} is not explained in {language}", code.id);
            let (wrong, right) = (wrong.clone(), right.clone());
            found.push(Example { code: code.id, file: file.clone(), wrong, right });
        }
    }
    found
}

/// The parts of a text under a heading whose id is a code.
fn entries(blocks: &[Block<Reference>]) -> Vec<(Code, &[Block<Reference>])> {
    let headings: Vec<(usize, &str)> = blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| match &block.kind {
            BlockKind::Heading { anchor, .. } => Some((at, anchor.value.as_str())),
            _ => None,
        })
        .collect();
    let ends = headings.iter().skip(1).map(|(at, _)| *at).chain([blocks.len()]);
    headings
        .iter()
        .zip(ends)
        .filter_map(|((at, id), end)| Some((Code::find(id)?, &blocks[at + 1..end])))
        .collect()
}

/// The code below each paragraph that begins with this word, and the file that the paragraph names.
fn snippets(blocks: &[Block<Reference>], word: &str) -> Vec<(Option<String>, Snippet)> {
    let pairs = blocks.iter().zip(blocks.iter().skip(1));
    pairs
        .filter_map(|(above, below)| {
            let (BlockKind::Paragraph(words), BlockKind::Code { language, text }) =
                (&above.kind, &below.kind)
            else {
                return None;
            };
            let words = plain_text(words);
            let file = words.strip_prefix(word)?.strip_suffix(':')?;
            let lines = text.trim_end_matches('\n').split('\n').map(str::to_owned).collect();
            let file = file.strip_prefix(", in ").map(str::to_owned);
            Some((file, Snippet { language: language.clone(), lines }))
        })
        .collect()
}

/// The small guide with what the examples need beside it, without error or warning.
fn example_guide() -> BTreeMap<PathBuf, Vec<u8>> {
    let guide = Guide::draft()
        .edit(
            "content/glossary.yaml",
            "{preferred: knowledge security, forms: []}",
            "{preferred: knowledge security, forbidden: [knowledge protection]}",
        )
        .edit(
            "content/sources.yaml",
            "    date: 2025-06-13\n",
            "    date: 2025-06-13\n    locators: {paragraphs: {1: 4, 2: 9, 3: 8}}\n",
        )
        .edit(
            "content/sections/kern/nl.md",
            "en een tabel.",
            "en een tabel. Dat kwam [](fact:aantal) voor.",
        )
        .edit(
            "content/sections/kern/en.md",
            "and a table.",
            "and a table. That happened [](fact:aantal).",
        );
    let guide = guide.edit(
        "content/sections/toets/section.yaml",
        "sources: [brief]\n",
        "sources: [brief]\ntags: [partners]\n",
    );
    guide.write(
        "content/tags.yaml",
        "schema: 1\ntags:\n  - id: partners\n    name: {nl: Samenwerken, en: Collaborating}\n",
    );
    for (language, words) in [("nl", "Bel het meldpunt."), ("en", "Call the reporting point.")] {
        guide.write(&format!("content/shared/meldpunt/{language}.md"), format!("{words}\n"));
        let path = format!("content/sections/toets/{language}.md");
        guide.write(&path, format!("{}\n![](shared:meldpunt)\n", guide.text(&path)));
    }
    let sources = guide.text("content/sources.yaml") + MORE_SOURCES;
    guide.write("content/sources.yaml", sources);
    guide.write(
        "content/facts.yaml",
        "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie keer, en: three times}\n",
    );
    guide.release();
    guide.check().is_fine();
    snapshot(&guide.root()).into_iter().map(|(path, bytes)| (path.into(), bytes)).collect()
}

/// A report that nobody has seen, and a law that holds later.
const MORE_SOURCES: &str = "  rapport:
    kind: report
    url: none
    title: {nl: Rapport, en: Report}
    short: {nl: het rapport, en: the report}
    seen: {extent: not-seen, known_from: brief}
    further_reading: true
  wet:
    kind: bwb
    bwb: BWBR0005682
    title: {nl: Wet, en: Act}
    short: {nl: de wet, en: the Act}
    status: adopted
    from: 2027-01-01
    further_reading: true
";

impl Example {
    /// The codes that the small guide gives with the wrong or the right one put where it belongs.
    fn tried(&self, files: &BTreeMap<PathBuf, Vec<u8>>, snippet: &Snippet) -> BTreeSet<String> {
        let dir = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = dir.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        let path = dir.path().join(self.file.as_ref().unwrap());
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => self.put(text.lines().map(str::to_owned).collect(), snippet),
            Err(_) => snippet.lines.clone(),
        };
        let text = text.join("\n") + "\n";
        let file = Path::new(self.file.as_ref().unwrap());
        if files.get(file).is_some_and(|bytes| *bytes == text.as_bytes()) {
            // The small guide as it is, which gives no code at all.
            return BTreeSet::new();
        }
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        let mut command = program();
        command.args(["check", "--format", "json", "--as-of", DAY, "--root"]).arg(dir.path());
        // Most are not about versions.
        if self.code != "V001" {
            command.arg("--unreleased");
        }
        Run::of(command).found.into_iter().map(|found| found.code).collect()
    }

    /// The lines of the file with the snippet in them. It takes the place of the right one where
    /// that stands in the file; otherwise running text comes behind the first paragraph, and a key
    /// takes the place of the line with that key, or of none.
    fn put(&self, mut lines: Vec<String>, snippet: &Snippet) -> Vec<String> {
        let wanted = &self.right.lines;
        if let Some((at, margin)) = only(&lines, |at| margin(&lines, at, wanted)) {
            let put = snippet.lines.iter().map(|line| indented(line, margin));
            lines.splice(at..at + wanted.len(), put);
        } else if snippet.language.as_deref() == Some("markdown") {
            let opening = lines.iter().rposition(|line| line == "---").unwrap() + 2;
            let key_points = snippet.lines[0].starts_with("> [!KEY]");
            let at = if key_points { opening } else { opening + 2 };
            lines.splice(at..at, snippet.lines.iter().cloned().chain([String::new()]));
        } else {
            let first = &snippet.lines[0];
            let key = first.split_inclusive(':').next().unwrap();
            let same = |line: &String| line.trim_start() == first;
            let alike = |line: &String| line.trim_start().starts_with(key);
            let of = |at: usize| lines[at].len() - lines[at].trim_start().len();
            let found = only(&lines, |at| same(&lines[at]).then(|| of(at)))
                .or_else(|| only(&lines, |at| alike(&lines[at]).then(|| of(at))));
            let (range, margin) = match found {
                Some((at, margin)) => (at..at + 1, margin),
                None => (lines.len()..lines.len(), 0),
            };
            lines.splice(range, snippet.lines.iter().map(|line| indented(line, margin)));
        }
        lines
    }
}

/// The only place for which there is an answer, with it.
fn only(lines: &[String], found: impl Fn(usize) -> Option<usize>) -> Option<(usize, usize)> {
    let mut all = (0..lines.len()).filter_map(|at| Some((at, found(at)?)));
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// By how many spaces these lines are indented where they stand in the file from here on.
fn margin(lines: &[String], at: usize, wanted: &[String]) -> Option<usize> {
    let there = lines.get(at..at + wanted.len())?;
    let margin = there[0].len().checked_sub(wanted[0].len())?;
    let same = |(there, wanted): (&String, &String)| *there == indented(wanted, margin);
    there.iter().zip(wanted).all(same).then_some(margin)
}

fn indented(line: &str, margin: usize) -> String {
    if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(margin)) }
}

#[test]
fn the_handbook_is_a_guide_without_a_message_and_is_built() {
    let dir = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = program();
        Run::of({
            command.args(args).args(["--format", "json", "--without-history", "--root"]);
            command.arg(root());
            command
        })
    };
    run(&["check"]).is_fine();
    let out = dir.path().join("public");
    run(&["build", "--out", out.to_str().unwrap()]).is_fine();
    for page in ["nl/meldingen-markdown.html", "en/messages-markdown.html"] {
        let page = std::fs::read_to_string(out.join(page)).unwrap();
        assert!(page.contains("id=\"m024\""), "a message has an address of its own");
    }
}

#[test]
fn every_code_is_explained_once_with_a_wrong_and_a_right_example_in_both_languages() {
    let handbook = handbook();
    for language in Language::ALL {
        let examples = examples(&handbook, language);
        let mut explained: Vec<&str> = examples.iter().map(|example| example.code).collect();
        explained.sort_unstable();
        let mut all: Vec<&str> = codes::ALL.iter().map(|code| code.id).collect();
        all.sort_unstable();
        assert_eq!(explained, all, "{language}");
        let of_no_file = examples.iter().filter(|e| e.file.is_none()).map(|e| e.code);
        let of_no_file: BTreeSet<&str> = of_no_file.collect();
        let argued = OF_NO_FILE.into_iter().filter(|id| Code::find(id).is_some()).collect();
        assert_eq!(of_no_file, argued, "{language}");
        let same = examples.iter().find(|example| example.wrong == example.right);
        assert_eq!(same, None, "{language}");
    }
}

#[test]
fn every_wrong_example_gives_its_code_and_the_right_one_does_not() {
    let handbook = handbook();
    let all: BTreeSet<Example> = Language::ALL
        .into_iter()
        .flat_map(|language| examples(&handbook, language))
        .filter(|example| example.file.is_some())
        .collect();
    let files = example_guide();
    let (left, untrue) = (Mutex::new(all.into_iter()), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let Some(example) = left.lock().unwrap().next() else { return };
            let given = example.tried(&files, &example.wrong);
            if !given.contains(example.code) {
                untrue.lock().unwrap().push(format!("wrong: {example:#?} gives {given:?}"));
            }
            // What is to be done instead may be a command.
            if example.right.language == example.wrong.language {
                let given = example.tried(&files, &example.right);
                if given.contains(example.code) {
                    untrue.lock().unwrap().push(format!("right: {example:#?} gives {given:?}"));
                }
            }
        }
    };
    let threads = thread::available_parallelism().map_or(2, |count| count.get().min(4));
    thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    let untrue = untrue.into_inner().unwrap();
    assert!(untrue.is_empty(), "{}", untrue.join("\n"));
}

#[test]
fn every_form_of_markdown_that_the_handbook_shows_is_one() {
    let handbook = handbook();
    let files = example_guide();
    let mut shown = 0;
    for ((id, language), text) in &handbook.documents {
        let blocks = text.document.blocks.iter().filter(|_| id.to_string() == "markdown");
        for block in blocks {
            let BlockKind::Code { language: Some(form), text } = &block.kind else { continue };
            if form != "markdown" {
                continue;
            }
            let lines = text.trim_end_matches('\n').split('\n').map(str::to_owned).collect();
            let snippet = Snippet { language: Some(form.clone()), lines };
            let file = Some(format!("content/sections/toets/{}.md", language.tag()));
            let (wrong, right) = (snippet.clone(), snippet.clone());
            let mut given = Example { code: "", file, wrong, right }.tried(&files, &snippet);
            // Of headings that the other language lacks, and whose names are new; of pictures and
            // attachments that stand beside no text here.
            let elsewhere = ["M012", "L013", "L031"];
            given
                .retain(|code| code.starts_with(['M', 'L']) && !elsewhere.contains(&code.as_str()));
            assert!(given.is_empty(), "{language}: {given:?} in {text}");
            shown += 1;
        }
    }
    assert!(shown > 20, "{shown}");
}
