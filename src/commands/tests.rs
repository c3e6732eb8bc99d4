//! A run after other runs says and makes what a first run does, and makes little of it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use camino::Utf8PathBuf;
use proptest::prelude::*;
use tempfile::TempDir;

use super::pipeline::{self, Memory, Purpose};
use super::{Cli, GuideArgs, dispatch};
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::render::RenderOptions;
use crate::source::Changed;
use clap::Parser as _;

/// The text that is edited, and what it says.
const TEXT: &str = "content/sections/kern/nl.md";
const SENTENCE: &str = "Dat hoort bij kennisveiligheid.";
/// Another text.
const TOETS: &str = "content/sections/toets/nl.md";
/// The texts of a page.
const PAGE: &str = "content/pages/contact/nl.md";
const PAGE_EN: &str = "content/pages/contact/en.md";
/// A picture in a text.
const PICTURE: &str = "content/sections/kern/kaart.png";
/// What is said in several places.
const FACTS: &str = "content/facts.yaml";
const FACT: &str = "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie keer, en: three times}\n    source: \
                    brief\n";

/// What several texts show.
const SHARED: &str = "content/shared/loket/nl.md";
const SHARED_EN: &str = "content/shared/loket/en.md";

/// A small picture of one grey.
fn picture(grey: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = png::Encoder::new(&mut bytes, 2, 1);
    writer.set_color(png::ColorType::Grayscale);
    let mut writer = writer.write_header().unwrap();
    writer.write_image_data(&[grey, grey]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// The files and problems of a site, each as text that can be compared.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    problems: Vec<String>,
    files: BTreeMap<String, Vec<u8>>,
}

/// A guide in a Git repository, with what earlier runs remember of it.
struct World {
    dir: TempDir,
    memory: Memory,
}

impl World {
    /// The guide of `tests/fixtures/guide`, recorded and committed.
    fn new() -> World {
        World::of(|_| {})
    }

    /// The same, in which a text, a list and a flowchart embed a fact.
    fn with_facts() -> World {
        World::of(|world| {
            world.write(FACTS, FACT.as_bytes());
            world.change(TEXT, SENTENCE, &format!("{SENTENCE} Nu [](fact:aantal)."));
            world.change("content/indicators.yaml", "Dat telt.", "'Dat [](fact:aantal).'");
            world.change("diagrams/proef.yaml", "Een klein schema.", "'Klein, [](fact:aantal).'");
            world.with_pages();
            world.with_files();
        })
    }

    /// The same, in which two texts in each language show a shared text with a fact, a footnote and a
    /// picture, and a page shows it too.
    fn with_shared() -> World {
        World::of(|world| {
            world.write(FACTS, FACT.as_bytes());
            world.change(TEXT, SENTENCE, &format!("{SENTENCE} Nu [](fact:aantal)."));
            world.with_pages();
            world.with_files();
            for (path, words) in [(SHARED, "Bel het loket"), (SHARED_EN, "Call the desk")] {
                let text =
                    format!("{words} [](fact:aantal)[^x].\n\n![-](balie.png)\n\n[^x]: {words}.\n");
                world.write(path, text.as_bytes());
            }
            world.write("content/shared/loket/balie.png", &picture(20));
            for path in
                [TEXT, "content/sections/kern/en.md", TOETS, "content/sections/toets/en.md", PAGE]
            {
                let text = format!("{}\n![](shared:loket)\n", world.read(path));
                world.write(path, text.as_bytes());
            }
        })
    }

    fn of(change: impl Fn(&World)) -> World {
        let world = World { dir: tempfile::tempdir().unwrap(), memory: Memory::default() };
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide");
        for (path, bytes) in files_below(&fixture) {
            world.write(&path, &bytes);
        }
        change(&world);
        world.command("version --amend kern toets glossary indicators spreadsheets diagram:proef");
        world.command("translation confirm kern toets");
        world.command("check --fix");
        world.git("init --quiet --initial-branch main");
        world.commit("2026-01-10");
        world
    }

    /// A page of the publisher, a text that leads to it, and a home that leads to both.
    fn with_pages(&self) {
        for (path, title) in [(PAGE, "Schrijf ons"), (PAGE_EN, "Write to us")] {
            let text = "## Adres {#adres}\n\nZie [](section:kern), [](fact:aantal) en [](#adres).";
            self.write(path, format!("---\ntitle: {title}\nsummary: S.\n---\n{text}\n").as_bytes());
        }
        self.change(TEXT, SENTENCE, &format!("{SENTENCE} Zie [](page:contact#adres)."));
        let home = "footer: [contact]\nhome:\n  doors:\n    - title: {nl: Wie?, en: Who?}\n      to: \
                    section:kern\n  entrances:\n    - title: {nl: U, en: You}\n      links:\n        - title: \
                    {nl: Daar, en: There}\n          to: page:contact#adres\ncontents:\n";
        self.change("content/site.yaml", "contents:\n", home);
    }

    /// A picture and an attachment in a text, and a file of the publisher's own.
    fn with_files(&self) {
        self.write(PICTURE, &picture(10));
        self.write("content/sections/kern/plan.txt", b"Het plan.\n");
        self.write("content/static/.well-known/een.txt", b"een\n");
        let nl = "![Wie belt](kaart.png \"Zo gaat het.\")\n\nZie [het plan](attachment:plan.txt).";
        let en = "![Who calls](kaart.png \"How it goes.\")\n\nSee [the plan](attachment:plan.txt).";
        for (path, text) in [(TEXT, nl), ("content/sections/kern/en.md", en)] {
            self.write(path, format!("{}\n{text}\n", self.read(path)).as_bytes());
        }
    }

    fn root(&self) -> PathBuf {
        self.dir.path().to_owned()
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Replaces the first `from` of a file.
    fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} should hold {from:?}:\n{text}");
        self.write(path, text.replacen(from, to, 1).as_bytes());
    }

    /// Runs a command of the program on the guide, whether it succeeds or not.
    fn command(&self, arguments: &str) {
        let root = self.root().display().to_string();
        let arguments = ["leidraad"].into_iter().chain(arguments.split(' '));
        let cli = Cli::parse_from(arguments.chain(["--root", root.as_str()]));
        dispatch(cli.command, Language::Nl);
    }

    fn git(&self, arguments: &str) {
        self.git_on("2026-01-10", arguments);
    }

    /// Runs Git as if it were this day.
    fn git_on(&self, day: &str, arguments: &str) {
        let moment = format!("{day}T12:00:00Z");
        let run = process::Command::new("git")
            .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments.split(' '))
            .envs([("GIT_AUTHOR_DATE", &moment), ("GIT_COMMITTER_DATE", &moment)])
            .current_dir(self.dir.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "git {arguments}: {}", String::from_utf8_lossy(&run.stderr));
    }

    fn commit(&self, day: &str) {
        self.git("add --all");
        self.git_on(day, "commit --quiet --allow-empty --message x");
    }

    /// A run that knows what runs before it made.
    fn warm(&mut self, changed: &Changed) -> Outcome {
        outcome(&self.root(), &mut self.memory, changed)
    }

    /// A run that knows nothing.
    fn cold(&self) -> Outcome {
        outcome(&self.root(), &mut Memory::default(), &Changed::Anything)
    }
}

fn outcome(root: &Path, memory: &mut Memory, changed: &Changed) -> Outcome {
    let args = GuideArgs::preview_of(root.to_owned());
    let purpose = Purpose { deny_warnings: false, preview: true, inspect: None };
    let options = RenderOptions::default();
    let site = pipeline::site(&args, &options, purpose, memory, changed).unwrap();
    let mut sink = site.sink;
    let mut files = BTreeMap::new();
    if let Some(made) = site.files {
        let mut on_the_way = Sink::new();
        for route in made.routes(&mut on_the_way) {
            let bytes = made.bytes(&route, &mut on_the_way).expect("a planned file is there");
            assert!(!bytes.is_empty(), "{route} is planned and nothing is made of it");
            files.insert(route.as_str().to_owned(), bytes);
        }
        sink.append(on_the_way);
    }
    let problems = sink.into_sorted(&site.sources).iter().map(|d| format!("{d:?}")).collect();
    Outcome { problems, files }
}

/// Every file below a folder but those of Git, sorted.
fn files_below(root: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|e| e.file_type().is_file()).map(|e| {
        let path = e.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        (path, fs::read(e.path()).unwrap())
    });
    files.filter(|(path, _)| !path.starts_with(".git/")).collect()
}

/// What somebody does to a guide.
#[derive(Debug, Clone, Copy)]
enum Step {
    Append,
    BreakOff,
    Restore,
    Delete,
    Rename,
    Copy,
    Record,
    Commit,
    Branch,
}

const STEPS: [Step; 9] = [
    Step::Append,
    Step::BreakOff,
    Step::Restore,
    Step::Delete,
    Step::Rename,
    Step::Copy,
    Step::Record,
    Step::Commit,
    Step::Branch,
];

/// Does a step to the file that `which` chooses; the paths that a watcher would report.
fn take(world: &World, step: Step, which: usize, first: &[(String, Vec<u8>)]) -> Changed {
    let now = files_below(&world.root());
    let (path, bytes) = &now[which % now.len()];
    let one = |path: &str| Changed::Paths(BTreeSet::from([Utf8PathBuf::from(path)]));
    match step {
        Step::Append => {
            let more: &[u8] =
                if path.ends_with(".md") { b"\nNog een zin.\n" } else { b"\n# klaar\n" };
            world.write(path, &[bytes, more].concat());
        }
        Step::BreakOff => world.write(path, &bytes[..which % (bytes.len() + 1)]),
        Step::Restore => {
            let (path, bytes) = &first[which % first.len()];
            world.write(path, bytes);
            return one(path);
        }
        Step::Delete => fs::remove_file(world.root().join(path)).unwrap(),
        Step::Rename | Step::Copy => {
            let Some(folder) = section_folder(path) else { return one(path) };
            let to = format!("content/sections/nieuw-{}", which % 3);
            let files = now.iter().filter(|(path, _)| path.starts_with(&format!("{folder}/")));
            for (path, bytes) in files {
                world.write(&path.replacen(folder, &to, 1), bytes);
            }
            if matches!(step, Step::Rename) && folder != to {
                fs::remove_dir_all(world.root().join(folder)).unwrap();
            }
            return Changed::Paths([folder, to.as_str()].map(Utf8PathBuf::from).into());
        }
        Step::Record => {
            world.command("version kern --kind substantive --note-nl Meer. --note-en More. --published 2026-01-12");
            return Changed::Anything;
        }
        Step::Commit => {
            world.commit("2026-01-11");
            return Changed::Anything;
        }
        Step::Branch => {
            world.commit("2026-01-12");
            world.git(&format!("checkout --quiet -B tak-{} HEAD~1", which % 2));
            return Changed::Anything;
        }
    }
    one(path)
}

/// The folder of a section, of a path in it.
fn section_folder(path: &str) -> Option<&str> {
    let (end, _) = path.match_indices('/').nth(2)?;
    path.starts_with("content/sections/").then(|| &path[..end])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_later_run_says_and_makes_what_a_first_run_does(
        steps in proptest::collection::vec((0..STEPS.len(), any::<u16>()), 4..9),
        shares in any::<bool>()
    ) {
        let mut world = if shares { World::with_shared() } else { World::with_facts() };
        let first = files_below(&world.root());
        world.warm(&Changed::Anything);
        for (step, which) in steps {
            let changed = take(&world, STEPS[step], usize::from(which), &first);
            let (warm, cold) = (world.warm(&changed), world.cold());
            prop_assert_eq!(&warm.problems, &cold.problems, "after {:?}", STEPS[step]);
            let names = |of: &Outcome| of.files.keys().cloned().collect::<Vec<_>>();
            prop_assert_eq!(names(&warm), names(&cold), "after {:?}", STEPS[step]);
            let other = cold.files.iter().find(|(route, bytes)| warm.files[*route] != **bytes);
            prop_assert!(other.is_none(), "after {:?}: {}", STEPS[step], other.unwrap().0);
        }
    }
}

/// The files that differ between two sites.
fn different(before: &Outcome, after: &Outcome) -> Vec<String> {
    let names: BTreeSet<&String> = before.files.keys().chain(after.files.keys()).collect();
    let differ = names.into_iter().filter(|name| before.files.get(*name) != after.files.get(*name));
    differ.cloned().collect()
}

#[test]
fn a_sentence_more_changes_the_pages_that_show_it_and_resolves_one_text() {
    let mut world = World::new();
    let text = Changed::Paths(BTreeSet::from([TEXT.into()]));
    // From here on the text is not released, which every page of a preview says.
    world.change(TEXT, SENTENCE, "Dat hoort erbij.");
    let before = world.warm(&Changed::Anything);
    world.change(TEXT, "Dat hoort erbij.", "Dat hoort erbij. Ook op reis.");
    let after = world.warm(&text);
    assert_eq!(world.memory.texts_anew(), (1, 1), "texts parsed and resolved");
    let changed = different(&before, &after);
    for path in &changed {
        let page = String::from_utf8_lossy(&after.files[path]);
        // The translation is behind, and leads to the passage, whose address hangs on its first words.
        let leads = page.contains("class=\"behind behind-") && page.contains("side-by-side.html#");
        // How many words of the translation are to be done follows from the text.
        let counts = path.ends_with("/vertalingen.html") || path.ends_with("/translations.html");
        let shows = page.contains("Ook op reis") || leads || counts;
        assert!(shows || path.starts_with("assets/search/"), "{path}");
    }
    assert!((1..=19).contains(&changed.len()), "{changed:#?}");
}

#[test]
fn each_kind_of_edit_makes_no_more_texts_anew_than_it_touches() {
    let mut world = World::new();
    world.warm(&Changed::Anything);
    let cases = [
        // The text, and that of its version, which it was until now.
        (TEXT, "## Wat telt", "## Wat weegt", (1, 2)),
        (TEXT, "De instelling beslist", "Die instelling beslist", (1, 1)),
        // The file knows the earlier headings of both texts.
        ("content/sections/kern/section.yaml", "Redactie", "De redactie", (0, 2)),
    ];
    let paths = |path: &str| Changed::Paths(BTreeSet::from([path.into()]));
    let made = cases.map(|(path, from, to, _)| {
        world.change(path, from, to);
        world.warm(&paths(path));
        let made = world.memory.texts_anew();
        world.warm(&paths(path));
        assert_eq!(world.memory.texts_anew(), (0, 0), "{path}: nothing changed");
        made
    });
    assert_eq!(made, cases.map(|(.., expected)| expected), "texts parsed and resolved");
}

#[test]
fn a_fact_that_changes_is_on_each_page_that_shows_it_and_makes_no_other_text_anew() {
    let mut world = World::with_facts();
    let facts = Changed::Paths(BTreeSet::from([FACTS.into()]));
    // From here on the texts are not released, which every page of a preview says.
    world.change(FACTS, "drie keer", "vier keer");
    let before = world.warm(&Changed::Anything);
    for words in ["vijf keer", "[zes](term:loket) keer", "[](fact:ander)", "zeven keer"] {
        let now = world.read(FACTS);
        let old = now.split("nl: ").nth(1).unwrap().split(", en").next().unwrap().to_owned();
        world.change(FACTS, &old, &format!("\"{words}\""));
        let after = world.warm(&facts);
        assert!(after == world.cold(), "{words}");
        assert_eq!(world.memory.texts_anew().0, 1, "{words}: texts parsed");
        let changed = different(&before, &after);
        let is_other = |path: &String| path.starts_with("en/") && path.contains("core");
        // A guide with an error has no files at all.
        assert!(after.files.is_empty() || !changed.iter().any(is_other), "{changed:?}");
    }
    // A file that is gone, and comes back.
    let text = world.read(FACTS);
    fs::remove_file(world.root().join(FACTS)).unwrap();
    assert!(world.warm(&facts) == world.cold());
    world.write(FACTS, text.as_bytes());
    assert!(world.warm(&facts) == world.cold());
}

#[test]
fn a_shared_text_that_is_saved_is_on_each_page_that_shows_it_and_makes_no_other_text_anew() {
    let mut world = World::with_shared();
    world.change(SHARED, "Bel het loket", "Bel het meldpunt");
    world.warm(&Changed::Anything);
    let one = Changed::Paths(BTreeSet::from([SHARED.into()]));
    for (from, to) in [
        ("Bel het meldpunt", "Schrijf het meldpunt"),
        ("Schrijf het meldpunt", "Schrijf [het loket](term:loket)"),
        ("[het loket](term:loket)", "[het loket](term:lket)"),
        ("[het loket](term:lket)", "![](shared:loket)"),
        ("![](shared:loket)", "## Kop {#kop}\n\nhet loket"),
        ("## Kop {#kop}\n\nhet loket", "de balie"),
    ] {
        world.change(SHARED, from, to);
        let after = world.warm(&one);
        // Those of two sections and of a page.
        assert_eq!(world.memory.texts_anew().0, 2, "{to}: texts of sections parsed");
        assert!(after == world.cold(), "{to}");
    }
    let after = world.warm(&one);
    for page in ["nl/kern.html", "nl/toets.html", "nl/contact.html"] {
        assert!(String::from_utf8_lossy(&after.files[page]).contains("Schrijf de balie"), "{page}");
    }
    let picture_of = Changed::Paths(BTreeSet::from(["content/shared/loket/balie.png".into()]));
    world.write("content/shared/loket/balie.png", &picture(21));
    assert!(world.warm(&picture_of) == world.cold(), "another picture");
    let folder = Changed::Paths(BTreeSet::from(["content/shared/loket".into()]));
    fs::rename(world.root().join("content/shared/loket"), world.root().join("loket")).unwrap();
    assert!(world.warm(&folder) == world.cold(), "gone");
    fs::rename(world.root().join("loket"), world.root().join("content/shared/loket")).unwrap();
    assert!(world.warm(&folder) == world.cold(), "back again");
}

#[test]
fn a_picture_that_is_saved_is_on_the_page_at_once_and_parses_the_texts_that_show_it() {
    let mut world = World::of(World::with_files);
    let one = Changed::Paths(BTreeSet::from([PICTURE.into()]));
    world.write(PICTURE, &picture(11));
    world.warm(&Changed::Anything);
    for grey in [12, 13] {
        world.write(PICTURE, &picture(grey));
        let after = world.warm(&one);
        assert_eq!(world.memory.texts_anew().0, 2, "texts parsed");
        assert!(after == world.cold(), "{grey}");
        assert_eq!(after.files["nl/kern/kaart.png"], picture(grey));
    }
    fs::remove_file(world.root().join(PICTURE)).unwrap();
    assert!(world.warm(&one) == world.cold());
    world.write(PICTURE, &picture(13));
    assert!(world.warm(&one) == world.cold());
}

#[test]
fn a_file_that_changes_while_the_site_is_made_is_told() {
    let world = World::of(World::with_files);
    // A draft, so that there is something to review.
    world.change(TEXT, "![Wie belt]", "![Wie er belt]");
    let args = GuideArgs::preview_of(world.root());
    let purpose = Purpose { deny_warnings: false, preview: true, inspect: None };
    let (options, memory) = (RenderOptions::default(), &mut Memory::default());
    let site = pipeline::site(&args, &options, purpose, memory, &Changed::Anything).unwrap();
    let files = site.files.unwrap();
    let route = crate::guide::Route::new("nl/kern/kaart.png");
    for change in [true, false] {
        match change {
            true => world.write(PICTURE, &picture(200)),
            false => fs::remove_file(world.root().join(PICTURE)).unwrap(),
        }
        let mut sink = Sink::new();
        files.bytes(&route, &mut sink);
        let codes: Vec<&str> = sink.found().iter().map(|found| found.code.id).collect();
        assert_eq!(codes, ["S026"], "{change}");
        // The one file of all that changed would show a place without a picture.
        let mut sink = Sink::new();
        let all = crate::render::Review { languages: vec![Language::Nl], only: Vec::new() };
        files.review(&all, &mut sink);
        assert!(sink.found().iter().any(|found| found.code.id == "S026"), "{change}");
    }
}

#[test]
fn a_commit_a_day_later_changes_what_tells_the_day_alone() {
    let mut world = World::new();
    let before = world.warm(&Changed::Anything);
    world.commit("2026-01-11");
    let after = world.warm(&Changed::Anything);
    let expected =
        [".well-known/security.txt", "en/colophon.html", "nl/colofon.html", "security.txt"];
    assert_eq!(different(&before, &after), expected);
}
