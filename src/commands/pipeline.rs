//! The way from a folder to the files of the site, once, for every command.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use super::GuideArgs;
use super::edit_place;
use super::editions::{self, Editions};
use super::files::SiteFiles;
use crate::archive;
use crate::content::ids::SectionId;
use crate::content::{self, Content, Published, skeletons, strays};
use crate::diagnostics::{Code, Diagnostic, Severity, Sink, codes};
use crate::flowchart;
use crate::guide::{self, Archive, Guide, ParseMemory, Parsed, ParsedText, Shown, Supply};
use crate::language::Language;
use crate::remembered::{Remembered, Same};
use crate::render::{self, RenderOptions, Rendering, ThemeMemory};
use crate::source::{
    Changed, CommitTime, FolderTree, GitError, GitTree, History, Reading, Repository, Sources,
    Tree, UNFINISHED,
};
use crate::yaml::{Date, TimeZone};

/// What was read, and what is wrong with it so far.
pub(crate) struct Loaded {
    pub sources: Arc<Sources>,
    pub parsed: Parsed,
    pub as_of: Date,
    /// The time zone of the publisher, in which a moment has its day.
    pub zone: TimeZone,
    pub sink: Sink,
}

/// What a command that runs again and again keeps between its runs.
#[derive(Default)]
pub(crate) struct Memory {
    reading: Reading,
    content: content::Memory,
    placeholders: skeletons::Memory,
    parse: ParseMemory,
    /// What was read of the history.
    pub history: archive::Memory,
    editions: Remembered<(), Option<Same<content::site::Site>>, ListedEditions>,
    guide: guide::Memory,
    themes: ThemeMemory,
    rendered: render::Memory,
}

#[cfg(test)]
impl Memory {
    /// How many texts were parsed and how many resolved anew the last time.
    pub(super) fn texts_anew(&self) -> (usize, usize) {
        (self.parse.texts_anew(), self.guide.texts_anew())
    }
}

/// The editions of a guide, and what is wrong with their list.
type ListedEditions = (Arc<Editions>, Arc<Vec<Diagnostic>>);

/// The world stood in the way before anything could be read.
#[derive(Debug)]
pub(crate) enum PipelineError {
    Root(io::Error),
    Revision(GitError),
    History(GitError),
    /// There is no version of this name.
    NoVersion(String),
    /// The same in a partial clone, which lacks objects until Git fetches them.
    Partial(GitError),
}

impl std::fmt::Display for PipelineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PipelineError::Root(error) => error.fmt(f),
            PipelineError::NoVersion(name) => f.write_str(name),
            PipelineError::Revision(error)
            | PipelineError::History(error)
            | PipelineError::Partial(error) => error.fmt(f),
        }
    }
}

/// Reads everything and resolves nothing.
pub(crate) fn load(args: &GuideArgs) -> Result<Loaded, PipelineError> {
    load_again(args, &mut Memory::default(), &Changed::Anything)
}

/// The same, as far as something may have changed.
pub(crate) fn load_again(
    args: &GuideArgs,
    memory: &mut Memory,
    changed: &Changed,
) -> Result<Loaded, PipelineError> {
    let Memory { reading, .. } = memory;
    match &args.revision {
        Some(revision) => {
            let tree = GitTree::open(&args.root, revision)
                .map_err(|error| revision_error(args, revision, error))?;
            reading.everything(&tree).map_err(PipelineError::Root)?;
        }
        None => {
            let tree = FolderTree::open(&args.root).map_err(PipelineError::Root)?;
            reading.folder(&tree, changed).map_err(PipelineError::Root)?;
        }
    }
    let (parsed, mut sink) = parse(memory);
    if args.revision.is_none() && args.root.join(UNFINISHED).exists() {
        sink.report(Diagnostic::of_path(codes::UNFINISHED_MOVE, UNFINISHED));
    }
    let sources = Arc::clone(memory.reading.sources());
    let zone = parsed.content.time_zone();
    let as_of = as_of(args, &parsed.content, &zone, &mut sink)?;
    Ok(Loaded { sources, parsed, as_of, zone, sink })
}

/// Why a revision cannot be read: of a partial clone it may be there all the same.
fn revision_error(args: &GuideArgs, revision: &str, error: GitError) -> PipelineError {
    let partial = Repository::find(&args.root).ok().flatten().is_some_and(|repository| {
        repository.is_partial() && repository.tree_name(revision).is_ok()
    });
    if partial { PipelineError::Partial(error) } else { PipelineError::Revision(error) }
}

/// The repository of a guide; none where there is none, or where it is not to be asked.
fn repository(args: &GuideArgs) -> Result<Option<Repository>, PipelineError> {
    if args.without.history {
        return Ok(None);
    }
    Repository::find(&args.root).map_err(PipelineError::History)
}

fn history_error(repository: &Repository, error: GitError) -> PipelineError {
    match repository.is_partial() {
        true => PipelineError::Partial(error),
        false => PipelineError::History(error),
    }
}

/// What was read, typed.
fn parse(memory: &mut Memory) -> (Parsed, Sink) {
    let (sources, problems) = (memory.reading.sources(), memory.reading.problems());
    let mut sink = Sink::new();
    let content = content::load_again(sources, problems, &mut memory.content, &mut sink);
    let parsed = guide::parse(content, sources, &mut memory.parse, &mut sink);
    (parsed, sink)
}

/// Reads a guide that stands nowhere yet. Its day is that of the newest publication.
pub(super) fn load_tree(tree: &dyn Tree) -> Result<Loaded, PipelineError> {
    let mut memory = Memory::default();
    memory.reading.everything(tree).map_err(PipelineError::Root)?;
    let (parsed, sink) = parse(&mut memory);
    let (as_of, zone) = (newest_publication(&parsed.content), parsed.content.time_zone());
    let sources = Arc::clone(memory.reading.sources());
    Ok(Loaded { sources, parsed, as_of, zone, sink })
}

/// The day that is shown: as asked, of the newest commit, or without Git the newest publication. A
/// guide that was begun after the newest commit has no text that could be shown of an earlier day.
fn as_of(
    args: &GuideArgs,
    content: &Content,
    zone: &TimeZone,
    sink: &mut Sink,
) -> Result<Date, PipelineError> {
    if let Some(asked) = args.as_of {
        return Ok(asked);
    }
    let Some(time) = commit_time(args)? else { return Ok(newest_publication(content)) };
    let day = day(time, zone).unwrap_or_else(|| newest_publication(content));
    let day = if is_begun_after(content, day) { newest_publication(content) } else { day };
    if let Some(why) = doubt(time) {
        let doubtful = Diagnostic::of_guide(codes::COMMIT_DATE);
        sink.report(doubtful.arg("why", why).arg("day", day.to_string()));
    }
    Ok(day)
}

/// True when every version of a section came later than a day.
fn is_begun_after(content: &Content, day: Date) -> bool {
    let mut versions = content.sections.values().flat_map(|s| s.file.versions.iter()).peekable();
    versions.peek().is_some() && versions.all(|v| v.published > day)
}

fn newest_publication(content: &Content) -> Date {
    let sections = content.sections.values().flat_map(|s| s.file.versions.iter());
    let newest = sections.map(|v| v.published).max();
    newest.unwrap_or(Date(jiff::civil::Date::constant(1970, 1, 1)))
}

/// When the commit that is shown was made.
fn commit_time(args: &GuideArgs) -> Result<Option<CommitTime>, PipelineError> {
    let Some(repository) = repository(args)? else { return Ok(None) };
    repository
        .commit_time(args.revision.as_deref())
        .map_err(|error| history_error(&repository, error))
}

fn day(time: CommitTime, zone: &TimeZone) -> Option<Date> {
    match time {
        CommitTime::At(moment) => Some(zone.day(moment)),
        CommitTime::Unreadable => None,
    }
}

/// Why the time of a commit cannot be right. Clocks that differ by minutes are no mistake.
#[expect(clippy::disallowed_methods, reason = "a warning alone depends on the clock, no output")]
fn doubt(time: CommitTime) -> Option<&'static str> {
    const TOLERATED: jiff::SignedDuration = jiff::SignedDuration::from_mins(10);
    match time {
        CommitTime::Unreadable => Some("unreadable"),
        CommitTime::At(moment) if moment.duration_since(jiff::Timestamp::now()) > TOLERATED => {
            Some("future")
        }
        CommitTime::At(_) => None,
    }
}

/// The day of the commit that is shown.
pub(super) fn commit_day(args: &GuideArgs, zone: &TimeZone) -> Result<Option<Date>, PipelineError> {
    Ok(commit_time(args)?.and_then(|time| day(time, zone)))
}

/// The folder of the guide in its repository; none without one.
pub(super) fn folder(args: &GuideArgs) -> Option<String> {
    repository(args).ok()?.map(|found| found.folder().to_owned())
}

/// The name of the tree of the guide at a revision.
pub(super) fn tree_name(args: &GuideArgs, revision: &str) -> Result<Option<String>, PipelineError> {
    let found = Repository::find(&args.root)
        .and_then(|found| found.map_or(Ok(None), |found| found.tree_name(revision)));
    found.map_err(|error| revision_error(args, revision, error))
}

/// True when the folder lies in a repository, though nothing be committed yet.
pub(super) fn in_repository(args: &GuideArgs) -> Result<bool, PipelineError> {
    Repository::find(&args.root).map(|found| found.is_some()).map_err(PipelineError::History)
}

/// The texts of earlier versions, as far as the repository has them.
pub(super) fn archive(
    args: &GuideArgs,
    parsed: &Parsed,
    sources: &Sources,
    memory: &mut archive::Memory,
) -> Result<Archive, PipelineError> {
    archive_in(repository(args)?.as_ref(), args, (parsed, sources), memory)
}

/// Texts of versions, as far as the repository has them: what a translation follows is all that is
/// asked of the past, and no more of it is read.
pub(super) fn past_texts(
    args: &GuideArgs,
    wanted: &[archive::WantedText<'_>],
) -> Result<BTreeMap<SectionId, Arc<ParsedText>>, PipelineError> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let Some(repository) = repository(args)? else { return Ok(BTreeMap::new()) };
    let found = History::of(&repository, args.revision.as_deref()).and_then(|history| {
        history.map_or(Ok(BTreeMap::new()), |history| archive::texts(wanted, &history))
    });
    found.map_err(|error| history_error(&repository, error))
}

fn archive_in(
    repository: Option<&Repository>,
    args: &GuideArgs,
    (parsed, sources): (&Parsed, &Sources),
    memory: &mut archive::Memory,
) -> Result<Archive, PipelineError> {
    if args.without.history {
        return Ok(Archive { supply: Supply::Unasked, ..Archive::default() });
    }
    let Some(repository) = repository else { return Ok(Archive::default()) };
    let ledgers = guide::all_ledgers(parsed, sources);
    let gone = guide::merged_sections(&parsed.content);
    History::of(repository, args.revision.as_deref())
        .and_then(|history| archive::read(&ledgers, &gone, history.as_ref(), memory))
        .map_err(|error| history_error(repository, error))
}

/// The texts that an edition needs beside its own: of what was published ahead when it was tagged.
/// What else its history lacks can no longer be mended, and is not looked for.
pub(super) fn archive_of_edition(
    args: &GuideArgs,
    loaded: &Loaded,
) -> Result<Archive, PipelineError> {
    let Loaded { sources, parsed, as_of, .. } = loaded;
    if !guide::is_any_ahead(parsed, *as_of) {
        return Ok(Archive { supply: Supply::Unasked, ..Archive::default() });
    }
    let archive = archive(args, parsed, sources, &mut archive::Memory::default())?;
    Ok(Archive { supply: Supply::Unasked, ..archive })
}

/// Reports what stands in the files of a guide and does nothing there: files that nobody reads, lines
/// that nobody understands, words that nobody replaced. An edition was published with what it has.
fn report_leftovers(args: &GuideArgs, loaded: &mut Loaded, placeholders: &mut skeletons::Memory) {
    let Loaded { sources, parsed, sink, .. } = loaded;
    strays::report(sources, parsed.content.languages(), sink);
    render::report_strays(sources, sink);
    // Who asks for what no version covers knows that it is not finished, and sees it marked.
    let severity = if args.unreleased { Severity::Warning } else { Severity::Error };
    placeholders.report(sources, severity, sink);
    if !parsed.content.unreadable.files.contains(super::names::PATH) {
        for line in parsed.content.published.unreadable() {
            let words = sources.slice(*line).to_owned();
            sink.report(Diagnostic::at(codes::NO_PUBLISHED_NAME, *line).arg("words", words));
        }
    }
}

/// A site, or what is wrong.
pub(crate) struct Site {
    pub sources: Arc<Sources>,
    /// What is wrong, as far as it was found without making any file.
    pub sink: Sink,
    /// The files; none when an error stands in the way.
    pub files: Option<SiteFiles>,
    /// What the guide holds, for the closing line.
    pub guide: Option<Arc<Guide>>,
}

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Purpose {
    /// True where warnings stand in the way too.
    pub deny_warnings: bool,
    /// True where text that no version covers is shown, marked as a preview, and told all the same;
    /// so is what has no page because the folder is no clone.
    pub preview: bool,
    /// Also hints that take longer to find than a site to build; reasons in this language.
    pub inspect: Option<Language>,
}

/// What may stand on a page that says that it is a preview.
const IN_A_PREVIEW: [Code; 5] = [
    codes::UNRELEASED,
    codes::NO_VERSION,
    codes::PLACEHOLDER,
    codes::VERSION_WITHOUT_PAGE,
    codes::REPEAL_WITHOUT_VERSION,
];

impl Purpose {
    /// True when what was found stands in the way of files.
    pub(crate) fn is_refused(self, found: &[Diagnostic]) -> bool {
        let accepted = |d: &&Diagnostic| self.preview && IN_A_PREVIEW.contains(&d.code);
        let errors = found.iter().filter(|d| d.severity == Severity::Error);
        self.deny_warnings && !found.is_empty() || errors.filter(|d| !accepted(d)).count() > 0
    }
}

/// A guide, or what is wrong.
pub(crate) struct Resolved {
    pub sources: Arc<Sources>,
    pub guide: Option<Guide>,
    pub sink: Sink,
    editions: Arc<Editions>,
}

/// The versions that may go without a page.
///
/// # Errors
/// There is no such version: with a mistyped name the one that was meant would stop the site, and
/// with one that is gone for good nobody would see that the name is no longer needed.
fn named(args: &GuideArgs, parsed: &Parsed) -> Result<BTreeSet<Published>, PipelineError> {
    let names = &args.without.versions;
    match names.iter().find(|name| !guide::is_version(parsed, name)) {
        None => Ok(names.iter().cloned().collect()),
        Some(name) => Err(PipelineError::NoVersion(name.id())),
    }
}

/// From what was read to the guide.
pub(crate) fn resolve(
    args: &GuideArgs,
    loaded: Loaded,
    memory: &mut Memory,
) -> Result<Resolved, PipelineError> {
    let Loaded { sources, parsed, as_of, zone, mut sink } = loaded;
    let without = named(args, &parsed)?;
    let repository = repository(args)?;
    let both = (&parsed, &*sources);
    let archive = archive_in(repository.as_ref(), args, both, &mut memory.history)?;
    if let (Some(site), Some(repository)) = (&parsed.content.site, &repository) {
        edit_place::report(site, repository, &mut sink);
    }
    let site = parsed.content.site.as_ref().map(Same::of);
    let editions_of = |listed: &[_], sink: &mut Sink| editions::list(args, listed, &zone, sink);
    let (editions, found) = memory.editions.one(site, |site, _| {
        let mut sink = Sink::new();
        let listed = site.as_ref().map_or(&[][..], |site| &site.editions);
        let editions = editions_of(listed, &mut sink);
        (Arc::new(editions), Arc::new(sink.into_found()))
    });
    sink.repeat(&found);
    let (unreleased, editions_shown) = (args.unreleased, editions.summaries());
    let shown = Shown { as_of, unreleased, without, edition: None, editions: editions_shown };
    let guide = guide::build(&parsed, &archive, &sources, shown, &mut memory.guide, &mut sink);
    let folder = repository.map_or_else(String::new, |found| found.folder().to_owned());
    let guide = guide.map(|guide| Guide { folder, ..guide });
    Ok(Resolved { sources, guide, sink, editions })
}

/// The whole way to the files of a site, of which none is made yet.
pub(crate) fn site(
    args: &GuideArgs,
    options: &RenderOptions,
    purpose: Purpose,
    memory: &mut Memory,
    changed: &Changed,
) -> Result<Site, PipelineError> {
    let mut loaded = load_again(args, memory, changed)?;
    report_leftovers(args, &mut loaded, &mut memory.placeholders);
    if let Some(language) = purpose.inspect {
        let charts = &loaded.parsed.charts;
        for chart in charts {
            flowchart::inspect(chart, language, options.kept.as_deref(), &mut loaded.sink);
        }
    }
    let Resolved { sources, guide, mut sink, editions } = resolve(args, loaded, memory)?;
    let theme = memory.themes.theme(&sources, &mut sink);
    let unfinished = [codes::UNRELEASED, codes::NO_VERSION, codes::PLACEHOLDER];
    let released = sink.found().iter().all(|d| !unfinished.contains(&d.code));
    let guide = guide.map(|guide| {
        let draft = !released || !guide.drafts.is_empty();
        let unreleased = guide.unreleased || purpose.preview && draft;
        let preview = guide.preview || purpose.preview;
        Arc::new(Guide { unreleased, preview, ..guide })
    });
    let mut files = None;
    if let (Some(guide), Some(theme)) = (&guide, theme)
        && !purpose.is_refused(sink.found())
    {
        let (guide, options) = (Arc::clone(guide), options.clone());
        let rendering = Rendering::new(guide, theme, options, &mut memory.rendered);
        files = Some(SiteFiles::new(rendering, editions, Arc::clone(&sources)));
    }
    Ok(Site { sources, sink, files, guide })
}
