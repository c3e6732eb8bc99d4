//! The way from a folder to the files of the site, once, for every command.

use std::io;

use super::GuideArgs;
use super::editions::{self, Editions};
use crate::archive::{self, Memory};
use crate::content::{self, Content};
use crate::diagnostics::{Diagnostic, Sink};
use crate::flowchart;
use crate::guide::{self, Archive, Guide, Parsed, Route, Shown, Supply};
use crate::language::Language;
use crate::output::{HashedFile, InsertError, OutputSet, redirect_files, server_files};
use crate::render::{self, RenderOptions, Theme};
use crate::source::{FolderTree, GitTree, History, Sources, Tree, commit_date};
use crate::yaml::Date;

/// What was read, and what is wrong with it so far.
pub(crate) struct Loaded {
    pub sources: Sources,
    pub parsed: Parsed,
    pub as_of: Date,
    pub sink: Sink,
}

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
    let tree: Box<dyn Tree> = match &args.revision {
        Some(revision) => {
            Box::new(GitTree::open(&args.root, revision).map_err(PipelineError::Revision)?)
        }
        None => Box::new(FolderTree::open(&args.root).map_err(PipelineError::Root)?),
    };
    let (sources, problems) = Sources::load(tree.as_ref()).map_err(PipelineError::Root)?;
    let mut sink = Sink::new();
    let content = content::load(&sources, problems, &mut sink);
    let documents = guide::parse(&content, &sources, &mut sink);
    let charts = guide::charts(&sources, &content, &mut sink);
    let as_of = as_of(args, &content);
    Ok(Loaded { sources, parsed: Parsed { content, documents, charts }, as_of, sink })
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
    memory: &mut Memory,
) -> Result<Archive, PipelineError> {
    let digests = guide::text_digests(&parsed.content, &parsed.documents);
    let ledgers = guide::all_ledgers(&parsed.content, &parsed.charts, &digests, sources);
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
    if !guide::is_any_ahead(&parsed.content, &parsed.charts, sources, *as_of) {
        return Ok(Archive::default());
    }
    let archive = archive(args, parsed, sources, &mut Memory::default())?;
    Ok(Archive { supply: Supply::Nowhere, ..archive })
}

/// A site, or what is wrong.
pub(crate) struct Site {
    pub sources: Sources,
    pub found: Vec<Diagnostic>,
    /// The files; none when an error stands in the way.
    pub files: Option<Result<OutputSet, InsertError>>,
    /// What the guide holds, for the closing line.
    pub guide: Option<Guide>,
}

/// What a run looks for beyond what a site needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What stands in the way of a site.
    Build,
    /// Also hints that take longer to find than a site to build; reasons in this language.
    Check(Language),
}

/// A guide, or what is wrong.
pub(crate) struct Resolved {
    pub sources: Sources,
    pub guide: Option<Guide>,
    pub sink: Sink,
    editions: Editions,
}

/// From what was read to the guide.
pub(crate) fn resolve(
    args: &GuideArgs,
    loaded: Loaded,
    memory: &mut Memory,
) -> Result<Resolved, PipelineError> {
    let Loaded { sources, parsed, as_of, mut sink } = loaded;
    let archive = archive(args, &parsed, &sources, memory)?;
    let listed = parsed.content.site.as_ref().map_or(&[][..], |site| &site.editions);
    let editions = editions::list(args, listed, &mut sink);
    let shown =
        Shown { as_of, unreleased: args.unreleased, edition: None, editions: editions.summaries() };
    let guide = guide::build(parsed, archive, &sources, shown, &mut sink);
    Ok(Resolved { sources, guide, sink, editions })
}

/// The whole way to the files of the site. `memory` keeps what was read of the history.
pub(crate) fn site(
    args: &GuideArgs,
    options: &RenderOptions,
    deny_warnings: bool,
    depth: Depth,
    memory: &mut Memory,
) -> Result<Site, PipelineError> {
    let mut loaded = load(args)?;
    if let Depth::Check(language) = depth {
        let charts = &loaded.parsed.charts;
        charts.iter().for_each(|chart| flowchart::inspect(chart, language, &mut loaded.sink));
    }
    let Resolved { sources, guide, mut sink, editions } = resolve(args, loaded, memory)?;
    let theme = Theme::load(&sources, &mut sink);
    let refused = |sink: &Sink| sink.has_errors() || deny_warnings && !sink.found().is_empty();
    let mut files = None;
    if let (Some(guide), Some(theme)) = (&guide, &theme)
        && !refused(&sink)
    {
        let pages = render::render(guide, theme, options, &mut sink);
        let editions = editions.render(guide, (theme, &sources), options, &mut sink);
        let moved = render::moved_addresses(guide);
        files = (!refused(&sink)).then(|| output_set(pages, editions, &moved, &options.mount));
    }
    Ok(Site { found: sink.into_sorted(&sources), sources, files, guide })
}

/// The pages and those of the editions, with what servers need beside them.
fn output_set(
    pages: Vec<(Route, Vec<u8>)>,
    editions: Vec<HashedFile>,
    moved: &[(Route, Route)],
    mount: &str,
) -> Result<OutputSet, InsertError> {
    let mut set = OutputSet::new();
    for (route, bytes) in pages {
        set.insert(route, bytes)?;
    }
    for file in editions {
        set.insert_hashed(file)?;
    }
    for (route, text) in server_files(mount).into_iter().chain(redirect_files(moved, mount)) {
        set.insert(route, text)?;
    }
    Ok(set)
}
