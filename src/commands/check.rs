//! `leidraad check`: everything but writing; with `--fix` the missing heading ids and the list of
//! published names are written.

use std::collections::BTreeSet;
use std::sync::Arc;

use clap::Args;

use super::author_file::{self, Edit, NotWritten};
use super::cache::Cache;
use super::pipeline::{PipelineError, Purpose};
use super::report;
use super::words::{names, say};
use super::{
    Format, GuideArgs, Outcome, ReportArgs, Without, fix_headings, fix_terms, moving, names,
    pipeline, upgrade,
};
use crate::diagnostics::{Severity, Sink, codes};
use crate::guide::{self, Guide};
use crate::kept::Kept;
use crate::language::Language;
use crate::render::RenderOptions;
use crate::source::{Changed, Sources};

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    guide: GuideArgs,
    #[command(flatten)]
    report: ReportArgs,
    #[command(flatten)]
    without: Without,
    /// Writes missing heading ids, the list of published names, and the approved word where a text
    /// has one that the glossary advises against; brings files that are written in an older form up
    /// to date.
    #[arg(long, conflicts_with = "revision")]
    fix: bool,
    /// Makes everything anew: nothing is taken from the cache of editions and flowcharts, or kept in it.
    #[arg(long)]
    no_cache: bool,
}

pub(super) fn run(args: &CheckArgs, language: Language) -> Outcome {
    let (without, no_cache) = (args.without.clone(), args.no_cache);
    let chosen = GuideArgs { no_cache, without, ..args.guide.clone() };
    if args.fix {
        match fix(&chosen, language) {
            Ok(paths) if paths.is_empty() => {}
            Ok(paths) => {
                let args = [("count", paths.len().into()), ("paths", paths.join(", ").into())];
                anstream::eprintln!("{}", say(language, "check-fixed", args));
            }
            Err(outcome) => return outcome,
        }
    }
    let (site, cache) = match site(&chosen, args.report.deny_warnings, language) {
        Ok(site) => site,
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    let pipeline::Site { sources, mut sink, files, guide } = site;
    if let Some(files) = &files {
        files.check(&mut sink);
        cache.sweep(&BTreeSet::new());
    }
    let found = sink.into_sorted(&sources);
    report::show(&found, &sources, args.report, language);
    let outcome = report::outcome(&found, args.report.deny_warnings);
    let only_denied = outcome == Outcome::Problems
        && found.iter().all(|problem| problem.severity != Severity::Error);
    if only_denied && args.report.format == Format::Human {
        anstream::eprintln!("{}", say(language, "check-denied", []));
    }
    if outcome == Outcome::Fine && args.report.format == Format::Human {
        let (sections, date) = guide
            .as_deref()
            .map_or((0, String::new()), |g| (g.sections.len(), g.as_of.to_string()));
        let words = [
            ("sections", sections.into()),
            ("date", date.into()),
            ("warnings", found.len().into()),
        ];
        let fine = || say(language, "check-fine", words);
        let said = guide.as_deref().and_then(|guide| drafts(guide, language));
        anstream::eprintln!("{}", said.unwrap_or_else(fine));
        report::note_coming(guide.as_deref(), &args.guide, language);
    }
    outcome
}

/// What still stands in the way of a publication, where what no version covers was let pass.
fn drafts(guide: &Guide, language: Language) -> Option<String> {
    let drafts: Vec<String> = guide.shown_drafts().map(|(id, _)| id.to_string()).collect();
    (!drafts.is_empty()).then(|| {
        // Their first versions may have been made with the files, before there was text in them.
        let first = guide.shown_drafts().all(|(_, draft)| draft.first);
        let words = [
            ("count", drafts.len().into()),
            ("ids", names(&drafts, language).into()),
            ("first", if first { "yes" } else { "no" }.into()),
        ];
        say(language, "check-drafts", words)
    })
}

/// The site that would be built, and the cache that its pictures come from: one that was kept was
/// drawn without a fault.
fn site(
    guide: &GuideArgs,
    deny_warnings: bool,
    language: Language,
) -> Result<(pipeline::Site, Arc<Cache>), PipelineError> {
    let purpose = Purpose { deny_warnings, preview: false, inspect: Some(language) };
    let cache = Arc::new(if guide.no_cache { Cache::none() } else { Cache::of_user() });
    let kept: Arc<dyn Kept> = Arc::clone(&cache) as _;
    let options = RenderOptions { kept: Some(kept), ..RenderOptions::default() };
    let memory = &mut pipeline::Memory::default();
    let site = pipeline::site(guide, &options, purpose, memory, &Changed::Anything)?;
    Ok((site, cache))
}

/// Writes what can be written without a person's judgement; gives the changed files.
fn fix(guide: &GuideArgs, language: Language) -> Result<Vec<String>, Outcome> {
    moving::finish(&guide.root, language)?;
    let load =
        || pipeline::load(guide).map_err(|error| report::fail_to_load(&error, guide, language));
    let mut changed = Vec::new();
    let write = |edits: Vec<Edit>, changed: &mut Vec<String>| {
        for edit in edits.into_iter().filter(Edit::changes) {
            author_file::write(&guide.root, std::slice::from_ref(&edit))
                .map_err(|error| error.report(language))?;
            changed.push(edit.path().to_owned());
        }
        Ok(())
    };
    write(upgrade::newest_form(&load()?), &mut changed)?;
    let found = fix_headings::missing_ids(&load()?);
    for left in &found.left {
        let words = [("path", left.path.as_str().into()), ("line", left.line.into())];
        anstream::eprintln!("{}", say(language, "fix-left", words));
    }
    write(found.edits, &mut changed)?;
    let loaded = load()?;
    // Of what cannot be read nobody knows what it refers to.
    if !loaded.sink.has_errors() {
        let mended = moving::mend_all(guide, &loaded, language)?;
        author_file::write_whole(&guide.root, &mended).map_err(|error| error.report(language))?;
        changed.extend(mended.iter().map(|edit| edit.path().to_owned()));
    }
    let memory = &mut pipeline::Memory::default();
    let resolved = pipeline::resolve(guide, load()?, memory)
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let loaded = load()?;
    let words = fix_terms::approved_words(&resolved, &loaded.parsed.content);
    write(words.map_err(|error| error.report(language))?, &mut changed)?;
    let loaded = load()?;
    let list = published(&loaded.parsed, &loaded.sources, is_refused(&resolved.sink));
    write(list.map_err(|error| error.report(language))?.into_iter().collect(), &mut changed)?;
    Ok(changed)
}

/// True of a guide that cannot be published: a name in it may be a mistake. Of a text that no
/// version covers the names are left out one by one.
fn is_refused(sink: &Sink) -> bool {
    let errors = sink.found().iter().filter(|found| found.severity == Severity::Error);
    errors.filter(|found| found.code != codes::UNRELEASED).count() > 0
}

/// `content/anchors.txt` with the names of texts that have their version, and with nothing new where
/// the guide is refused.
fn published(
    parsed: &guide::Parsed,
    sources: &Sources,
    refused: bool,
) -> Result<Option<Edit>, NotWritten> {
    let now = if refused { Vec::new() } else { names::released(parsed, sources) };
    let old = sources.find(names::PATH).map(|file| sources.file(file).text.as_str());
    // A list without a name is no list yet.
    if old.is_none() && now.is_empty() {
        return Ok(None);
    }
    names::with(&now, old).map(Some)
}
