//! The way from a folder to the files of the site, once, for every command.

use std::io;
use std::sync::Arc;

use super::GuideArgs;
use super::editions::{self, Editions};
use super::files::SiteFiles;
use crate::archive;
use crate::content::{self, Content};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::flowchart;
use crate::guide::{self, Archive, Guide, ParseMemory, Parsed, Shown, Supply};
use crate::language::Language;
use crate::remembered::{Remembered, Same};
use crate::render::{self, RenderOptions, Rendering, ThemeMemory};
use crate::source::{Changed, FolderTree, GitTree, History, Reading, Sources, commit_date};
use crate::yaml::Date;

/// What was read, and what is wrong with it so far.
pub(crate) struct Loaded {
    pub sources: Arc<Sources>,
    pub parsed: Parsed,
    pub as_of: Date,
    pub sink: Sink,
}

/// What a command that runs again and again keeps between its runs.
#[derive(Default)]
pub(crate) struct Memory {
    reading: Reading,
    content: content::Memory,
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
    Revision(crate::source::GitError),
    History(crate::source::GitError),
}

impl std::fmt::Display for PipelineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PipelineError::Root(error) => error.fmt(f),
            PipelineError::Revision(error) | PipelineError::History(error) => error.fmt(f),
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
            let tree = GitTree::open(&args.root, revision).map_err(PipelineError::Revision)?;
            reading.everything(&tree).map_err(PipelineError::Root)?;
        }
        None => {
            let tree = FolderTree::open(&args.root).map_err(PipelineError::Root)?;
            reading.folder(&tree, changed).map_err(PipelineError::Root)?;
        }
    }
    let (sources, problems) = (Arc::clone(reading.sources()), reading.problems());
    let mut sink = Sink::new();
    let content = content::load_again(&sources, problems, &mut memory.content, &mut sink);
    let parsed = guide::parse(content, &sources, &mut memory.parse, &mut sink);
    let as_of = as_of(args, &parsed.content);
    Ok(Loaded { sources, parsed, as_of, sink })
}

/// The day that is shown: as asked, of the newest commit, or without Git the newest publication.
fn as_of(args: &GuideArgs, content: &Content) -> Date {
    let published = || {
        let sections = content.sections.values().flat_map(|s| s.file.versions.iter());
        sections.map(|v| v.published).max()
    };
    args.as_of
        .or_else(|| commit_day(args))
        .or_else(published)
        .unwrap_or(Date(jiff::civil::Date::constant(1970, 1, 1)))
}

/// The day of the commit that is shown; a tree has no date of its own, and gets that of the newest.
pub(super) fn commit_day(args: &GuideArgs) -> Option<Date> {
    let of = |revision: Option<&str>| commit_date(&args.root, revision).map(Date);
    of(args.revision.as_deref()).or_else(|| of(None))
}

/// The texts of earlier versions, as far as the repository has them.
pub(super) fn archive(
    args: &GuideArgs,
    parsed: &Parsed,
    sources: &Sources,
    memory: &mut archive::Memory,
) -> Result<Archive, PipelineError> {
    let ledgers = guide::all_ledgers(parsed, sources);
    History::open(&args.root, args.revision.as_deref())
        .and_then(|history| archive::read(&ledgers, history.as_ref(), memory))
        .map_err(PipelineError::History)
}

/// The texts that an edition needs beside its own: of what was published ahead when it was tagged.
/// What else its history lacks can no longer be mended, and is not looked for.
pub(super) fn archive_of_edition(
    args: &GuideArgs,
    loaded: &Loaded,
) -> Result<Archive, PipelineError> {
    let Loaded { sources, parsed, as_of, .. } = loaded;
    if !guide::is_any_ahead(parsed, *as_of) {
        return Ok(Archive::default());
    }
    let archive = archive(args, parsed, sources, &mut archive::Memory::default())?;
    Ok(Archive { supply: Supply::Nowhere, ..archive })
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
    /// True where text that no version covers is shown, marked as a preview, and told all the same.
    pub preview: bool,
    /// Also hints that take longer to find than a site to build; reasons in this language.
    pub inspect: Option<Language>,
}

impl Purpose {
    /// True when what was found stands in the way of files.
    pub(crate) fn is_refused(self, found: &[Diagnostic]) -> bool {
        let accepted = |d: &&Diagnostic| self.preview && d.code == codes::UNRELEASED;
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

/// From what was read to the guide.
pub(crate) fn resolve(
    args: &GuideArgs,
    loaded: Loaded,
    memory: &mut Memory,
) -> Result<Resolved, PipelineError> {
    let Loaded { sources, parsed, as_of, mut sink } = loaded;
    let archive = archive(args, &parsed, &sources, &mut memory.history)?;
    let site = parsed.content.site.as_ref().map(Same::of);
    let (editions, found) = memory.editions.one(site, |site, _| {
        let mut sink = Sink::new();
        let listed = site.as_ref().map_or(&[][..], |site| &site.editions);
        let editions = editions::list(args, listed, &mut sink);
        (Arc::new(editions), Arc::new(sink.into_found()))
    });
    sink.repeat(&found);
    let shown =
        Shown { as_of, unreleased: args.unreleased, edition: None, editions: editions.summaries() };
    let guide = guide::build(&parsed, &archive, &sources, shown, &mut memory.guide, &mut sink);
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
    if let Some(language) = purpose.inspect {
        let charts = &loaded.parsed.charts;
        charts.iter().for_each(|chart| flowchart::inspect(chart, language, &mut loaded.sink));
    }
    let Resolved { sources, guide, mut sink, editions } = resolve(args, loaded, memory)?;
    let theme = memory.themes.theme(&sources, &mut sink);
    let released = sink.found().iter().all(|d| d.code != codes::UNRELEASED);
    let guide = guide.map(|guide| {
        let unreleased = guide.unreleased || purpose.preview && !released;
        Arc::new(Guide { unreleased, ..guide })
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
