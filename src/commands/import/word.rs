//! A Word file as the text of a section: a new one, or one whose text it replaces once somebody has
//! seen the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;

use super::{Changes, ImportArgs, check_id, read, refused, shown, text_language, told, unreadable};
use crate::commands::author_file::{self, Edit, NotWritten, as_in};
use crate::commands::edit::{free_slug, quoted};
use crate::commands::new::{self, Made};
use crate::commands::pipeline::{self, Loaded};
use crate::commands::version::today;
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, Without, moving, new_id, proof, report};
use crate::content::TextFile;
use crate::content::ids::SectionId;
use crate::content::skeletons;
use crate::diagnostics::Sink;
use crate::guide;
use crate::import::nearest;
use crate::import::word::{self, Arrived, Decision, HeadingOf, NotArrived, Revision};
use crate::language::Language;
use crate::markdown::tree::{BlockKind, Document, Reference, plain_text};
use crate::markdown::{self};
use crate::source::FileId;

/// What is read of a file: a byte more than the reader accepts, so that it refuses it.
const MOST_BYTES: u64 = word::MOST_BYTES as u64 + 1;
/// As many changes and comments are listed.
const MOST_LISTED: usize = 40;
/// As many things that one sentence tells are written out.
const MOST_TOLD: usize = 20;

/// Imports a Word file.
pub(super) fn imported(args: &ImportArgs, language: Language) -> Result<(), Outcome> {
    let stem = args.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let asked = args.section.as_ref().or(args.id.as_ref());
    let id = asked.cloned().or_else(|| nearest(stem)).unwrap_or_default();
    check_id(&id, language)?;
    if guide::is_refused_section(&id) {
        return Err(report::fail(&say(language, "new-taken", [("id", id.as_str().into())])));
    }
    moving::finish(&args.root, language)?;
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = pipeline::load(&guide).map_err(|e| report::fail_to_load(&e, &guide, language))?;
    let (texts, _) = text_language(args, &loaded, language)?;
    let bytes = read(&args.file, MOST_BYTES);
    let bytes = bytes.map_err(|error| unreadable(&args.file, &error, language))?;
    let decision = args.changes.map(|changes| match changes {
        Changes::Accept => Decision::Accept,
        Changes::Reject => Decision::Reject,
    });
    let arrived = match word::read(&bytes, decision, texts) {
        Ok(arrived) => arrived,
        Err(NotArrived::Broken(error)) => return Err(refused(&args.file, &error, language)),
        Err(NotArrived::Undecided(open, count)) => {
            return Err(undecided(&args.file, &open, count, language));
        }
    };
    let import = Import { args, id: &id, loaded: &loaded, texts, language };
    match loaded.parsed.content.sections.get(id.as_str()) {
        Some(_) if args.section.is_none() => {
            Err(report::fail(&say(language, "import-section-there", [("id", id.as_str().into())])))
        }
        Some(section) => import.replace(arrived, section.texts[texts].as_deref()),
        None => import.make(arrived),
    }
}

/// An import under way.
struct Import<'a> {
    args: &'a ImportArgs,
    id: &'a str,
    loaded: &'a Loaded,
    /// The language of the text in the file.
    texts: Language,
    language: Language,
}

impl Import<'_> {
    /// A section that is not there yet, with the words to be replaced where the file says nothing.
    fn make(&self, mut arrived: Arrived) -> Result<(), Outcome> {
        let headings = arrived.headings();
        let ids = new_ids(&headings, &BTreeMap::new(), &BTreeSet::new());
        let markdown = self.markdown(&mut arrived, &ids)?;
        let path = format!("content/sections/{}", self.id);
        let day = today(&self.loaded.zone).to_string();
        let languages = self.loaded.parsed.content.languages();
        let yaml = new::begun_section(&self.args.root, &path, (self.id, &day), languages);
        let text = format!("{}\n{markdown}", front_matter(self.texts, arrived.title.as_deref()));
        let of = |language| match language == self.texts {
            true => text.clone(),
            false => frame(language, &headings, &ids),
        };
        let names = [(Language::Nl, "nl.md"), (Language::En, "en.md")].into_iter();
        let names = names.filter(|(language, _)| languages.has(*language));
        let mut files = vec![("section.yaml", yaml)];
        files.extend(names.map(|(language, name)| (name, of(language))));
        let made = Made::Folder { path: path.clone(), files };
        new_id::check(&self.args.root, self.loaded, &made, self.language)?;
        let Made::Folder { files, .. } = &made else { return Err(Outcome::Failed) };
        author_file::make_folder(&self.args.root, &path, files)
            .map_err(|error: NotWritten| error.report(self.language))?;
        told::report(&self.args.file, &arrived.report, MOST_TOLD, self.language);
        let words =
            [("id", self.id.into()), ("path", path.into()), ("guide", languages.word().into())];
        anstream::eprintln!("{}", say(self.language, "import-section-made", words));
        let listed = new::listed(&self.args.root, self.loaded, self.id, self.language);
        anstream::eprintln!("{listed}");
        Ok(())
    }

    /// The text of a section in the place of the one that it has.
    fn replace(&self, mut arrived: Arrived, old: Option<&TextFile>) -> Result<(), Outcome> {
        let path = format!("content/sections/{}/{}.md", self.id, self.texts);
        let key = (SectionId::new(self.id), self.texts);
        let document = self.loaded.parsed.documents.get(&key).map(|parsed| &parsed.document);
        let (Some(old), Some(document)) = (old, document) else {
            let words = [("path", path.into())];
            return Err(report::fail(&say(self.language, "import-text-unreadable", words)));
        };
        let file = self.loaded.sources.file(old.file);
        let had = headings_of(document);
        let headings = arrived.headings();
        let kept = same_headings(&had, &headings);
        let taken: BTreeSet<String> = had.iter().map(|(_, _, id)| id.clone()).collect();
        let ids = new_ids(&headings, &kept, &taken);
        for (_, _, id) in had.iter().filter(|(_, _, id)| !id.is_empty() && !ids.contains(id)) {
            arrived.heading_gone(id);
        }
        let markdown = self.markdown(&mut arrived, &ids)?;
        let body = &file.text[old.body.clone()];
        let lead = &body[..body.len() - body.trim_start_matches(['\r', '\n']).len()];
        let front = &file.text[..old.body.start];
        let new = format!("{front}{lead}{}", as_in(&file.text, &markdown));
        let mut sink = Sink::new();
        let start = new.len() - as_in(&file.text, &markdown).len();
        let then = markdown::parse(FileId::PAST, &new, start..new.len(), &mut sink);
        let difference = shown::between(document, &then);
        told::report(&self.args.file, &arrived.report, MOST_TOLD, self.language);
        self.tell_title(&arrived, old);
        let ids_differ = had.iter().map(|(_, _, id)| id).ne(ids.iter());
        if difference.is_empty() && !ids_differ {
            let words = [("path", path.into())];
            anstream::eprintln!("{}", say(self.language, "import-same", words));
            return Ok(());
        }
        shown::print(&difference, self.language);
        agree(self.args, &path, self.language)?;
        let edit: Edit = proof::given_up(&path, &file.text, new);
        author_file::write(&self.args.root, &[edit])
            .map_err(|error: NotWritten| error.report(self.language))?;
        let guide = self.loaded.parsed.content.languages().word();
        let words = [("id", self.id.into()), ("path", path.into()), ("guide", guide.into())];
        anstream::eprintln!("{}", say(self.language, "import-section-replaced", words));
        Ok(())
    }

    fn markdown(&self, arrived: &mut Arrived, ids: &[String]) -> Result<String, Outcome> {
        arrived.markdown(ids).map_err(|error| refused(&self.args.file, &error, self.language))
    }

    /// The title stands in the front matter, of which nothing is replaced.
    fn tell_title(&self, arrived: &Arrived, old: &TextFile) {
        let Some(title) = arrived.title.as_deref() else { return };
        let own = &old.front.title.value;
        if own != title {
            let words = [("title", title.into()), ("own", own.as_str().into())];
            anstream::eprintln!("{}", say(self.language, "import-title-differs", words));
        }
    }
}

/// Asks on a terminal whether what was shown is to be replaced; elsewhere `--yes` says so.
pub(super) fn agree(args: &ImportArgs, path: &str, language: Language) -> Result<(), Outcome> {
    if args.yes {
        return Ok(());
    }
    let told = |key| say(language, key, [("path", path.into())]);
    if !std::io::stdin().is_terminal() {
        anstream::eprintln!("{}", told("import-needs-yes"));
        return Err(Outcome::Problems);
    }
    anstream::eprint!("{} ", told("import-replace"));
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    let answer = std::io::stdin().lock().read_line(&mut line).map(|_| line.trim().to_lowercase());
    if matches!(answer.as_deref(), Ok("j" | "ja" | "y" | "yes")) {
        return Ok(());
    }
    anstream::eprintln!("{}", told("import-not-replaced"));
    Err(Outcome::Problems)
}

/// Lists what nobody has decided.
fn undecided(file: &Path, open: &[Revision], count: usize, language: Language) -> Outcome {
    for one in open.iter().take(MOST_LISTED) {
        let place = told::paragraph_of(file, one.paragraph, &one.near, language);
        let named = |text: &str| if text.is_empty() { "no" } else { "yes" };
        let words = [
            ("place", place.into()),
            ("kind", one.kind.word().into()),
            ("has-author", named(&one.author).into()),
            ("author", one.author.as_str().into()),
            ("has-day", named(&one.day).into()),
            ("day", one.day.as_str().into()),
            ("text", one.words.as_str().into()),
        ];
        anstream::eprintln!("{}", say(language, "import-open-entry", words));
    }
    let more = count.saturating_sub(open.len().min(MOST_LISTED));
    let words = [
        ("file", file.display().to_string().into()),
        ("count", count.into()),
        ("more", more.into()),
    ];
    anstream::eprintln!("{}", say(language, "import-open", words));
    Outcome::Problems
}

/// The headings of a text: level, words, id.
fn headings_of(document: &Document<Reference>) -> Vec<(u8, String, String)> {
    let headings = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { level, anchor, content } => {
            Some((*level, plain_text(content).trim().to_owned(), anchor.value.clone()))
        }
        _ => None,
    });
    headings.collect()
}

/// The ids that headings keep, by their place: those with the same words, and between two of those
/// as many as there were, in their order.
fn same_headings(had: &[(u8, String, String)], new: &[HeadingOf]) -> BTreeMap<usize, String> {
    let (mut kept, mut from) = (BTreeMap::new(), 0);
    let mut pairs = Vec::new();
    for (index, heading) in new.iter().enumerate() {
        let found =
            had.iter().enumerate().skip(from).find(|(_, (_, old, _))| *old == heading.words);
        if let Some((at, _)) = found {
            pairs.push((at, index));
            from = at + 1;
        }
    }
    pairs.push((had.len(), new.len()));
    let (mut old_at, mut new_at) = (0, 0);
    for (old_end, new_end) in pairs {
        if old_end - old_at == new_end - new_at {
            for (old, new) in (old_at..old_end).zip(new_at..new_end) {
                kept.insert(new, had[old].2.clone());
            }
        }
        if let Some((_, _, id)) = had.get(old_end) {
            kept.insert(new_end, id.clone());
        }
        (old_at, new_at) = (old_end + 1, new_end + 1);
    }
    kept.retain(|_, id| !id.is_empty());
    kept
}

/// An id for each heading, as `check --fix` gives them; `kept` are those that stay.
fn new_ids(
    headings: &[HeadingOf],
    kept: &BTreeMap<usize, String>,
    taken: &BTreeSet<String>,
) -> Vec<String> {
    let (mut taken, mut given) = (taken.clone(), BTreeSet::new());
    let ids = headings.iter().enumerate().map(|(index, heading)| {
        let known = heading.id.as_ref().or_else(|| kept.get(&index));
        let id = known.filter(|id| !given.contains(*id)).cloned();
        let id = id.unwrap_or_else(|| free_slug(&heading.words, &taken));
        taken.insert(id.clone());
        given.insert(id.clone());
        id
    });
    ids.collect()
}

/// The front matter of a new text; what the file does not say is to be filled in.
pub(super) fn front_matter(language: Language, title: Option<&str>) -> String {
    let frame = skeleton(language);
    let front = frame.split("\n---\n").next().unwrap_or_default();
    let lines = front.lines().map(|line| match title.filter(|_| line.starts_with("title:")) {
        Some(title) => format!("title: {}", quoted(title)),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n---\n"
}

fn skeleton(language: Language) -> &'static str {
    match language {
        Language::Nl => skeletons::NL,
        Language::En => skeletons::EN,
    }
}

/// The frame of the other language: the same headings, to be translated.
pub(super) fn frame(language: Language, headings: &[HeadingOf], ids: &[String]) -> String {
    let skeleton = skeleton(language);
    let Some((start, rest)) = skeleton.split_once("\n## ") else { return skeleton.to_owned() };
    let (heading, below) = rest.split_once('\n').unwrap_or((rest, ""));
    let words = heading.split(" {#").next().unwrap_or(heading);
    let mut frame = format!("{}\n", start.trim_end());
    for (heading, id) in headings.iter().zip(ids) {
        let signs = "#".repeat(usize::from(heading.level));
        frame.push_str(&format!("\n{signs} {words} {{#{id}}}\n{}\n", below.trim_end()));
    }
    frame.trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_keeps_its_id_where_its_words_or_its_place_stay() {
        let had = |words: &[&str]| {
            words.iter().map(|w| (2, (*w).to_owned(), format!("id-{w}"))).collect::<Vec<_>>()
        };
        let heading = |w: &&str| HeadingOf { level: 2, words: (*w).to_owned(), id: None };
        let new = |words: &[&str]| words.iter().map(heading).collect::<Vec<_>>();
        let kept = |old: &[&str], now: &[&str]| {
            let new = new(now);
            let kept = same_headings(&had(old), &new);
            let taken = had(old).into_iter().map(|(_, _, id)| id).collect();
            new_ids(&new, &kept, &taken)
        };
        assert_eq!(kept(&["a", "b", "c"], &["a", "x", "c"]), ["id-a", "id-b", "id-c"]);
        assert_eq!(
            kept(&["a", "b"], &["a", "nieuw", "b", "slot"]),
            ["id-a", "nieuw", "id-b", "slot"]
        );
        assert_eq!(kept(&["a", "b", "c"], &["c"]), ["id-c"]);
        assert_eq!(kept(&[], &["Één kop", "Één kop"]), ["een-kop", "een-kop-2"]);
    }

    #[test]
    fn the_other_language_gets_the_same_headings_to_fill_in() {
        let heading = |level, words: &str| HeadingOf { level, words: words.to_owned(), id: None };
        let headings = [heading(2, "Werving"), heading(3, "Selectie")];
        let frame = frame(Language::En, &headings, &["werving".into(), "selectie".into()]);
        assert!(
            frame.contains("## ‹First heading› {#werving}\n")
                && frame.contains("### ‹First heading› {#selectie}\n"),
            "{frame}"
        );
        assert_eq!(skeletons::words(&frame).count(), 7, "{frame}");
    }
}
