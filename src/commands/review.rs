//! `leidraad review`: what changes that no version covers yet, on the terminal or as one file for
//! whoever has no Git.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::pipeline::{self, Purpose};
use super::words::{say, system_reason};
use super::{GuideArgs, Outcome, author_file, report, stdout};
use crate::content::LedgerId;
use crate::diagnostics::Sink;
use crate::guide::{DraftOf, Guide};
use crate::language::Language;
use crate::render::{DraftSummary, RenderOptions, Review};
use crate::source::Changed;

/// What the sources are called, which have no ledger.
const SOURCES: &str = "sources";

/// The folders of a guide in which no report has a place.
const OF_AUTHORS: [&str; 3] = ["content", "diagrams", "themes"];

#[derive(Debug, Args)]
pub(super) struct ReviewArgs {
    /// The sections, lists and flowcharts, as `leidraad version` calls them, or `sources`; all that
    /// changed when absent.
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    #[command(flatten)]
    guide: GuideArgs,
    /// Writes the differences into one HTML file, which can be mailed and printed.
    #[arg(long, value_name = "FILE")]
    single: Option<PathBuf>,
    /// Only the text in this language.
    #[arg(long, value_name = "nl|en", value_parser = super::parse_language)]
    only: Option<Language>,
}

/// What the review is made for: a draft is shown, whatever a publication still lacks.
const REVIEW: Purpose = Purpose { deny_warnings: false, preview: true, inspect: None };

pub(super) fn run(args: &ReviewArgs, language: Language) -> Outcome {
    if let Some(outcome) = args.single.as_ref().and_then(|to| refuse(to, args, language)) {
        return outcome;
    }
    let (options, memory) = (RenderOptions::default(), &mut pipeline::Memory::default());
    let zone = match pipeline::load_again(&args.guide, memory, &Changed::Anything) {
        Ok(loaded) => loaded.zone,
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    let mut chosen = GuideArgs { unreleased: true, ..args.guide.clone() };
    if chosen.revision.is_none() {
        // As in `serve`: what is being written is newer than the newest commit.
        chosen.as_of = chosen.as_of.or_else(|| Some(super::version::today(&zone)));
    }
    let site = match pipeline::site(&chosen, &options, REVIEW, memory, &Changed::Anything) {
        Ok(site) => site,
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    let pipeline::Site { sources, sink, files, guide } = site;
    let refused = |sink: Sink| {
        report::show(&sink.into_sorted(&sources), &sources, super::ReportArgs::PLAIN, language);
        Outcome::Problems
    };
    let (Some(files), Some(guide)) = (files, guide) else { return refused(sink) };
    let only = match asked(&args.ids, &guide, language) {
        Ok(only) => only,
        Err(outcome) => return outcome,
    };
    let all = [Some(guide.languages.authoritative), guide.languages.translation()];
    let languages = match args.only {
        None => all.into_iter().flatten().collect(),
        Some(only) if guide.languages.has(only) => vec![only],
        Some(only) => {
            let own = guide.languages.authoritative.tag();
            let words = [("asked", only.tag().into()), ("own", own.into())];
            return report::fail(&say(language, "review-language", words));
        }
    };
    let review = Review { languages, only };
    // A translation that alone changed is listed too: in every language all drafts are.
    let drafts = files.drafts(args.only.unwrap_or(language), &review);
    let Some(to) = &args.single else {
        list(&drafts, language);
        return Outcome::Fine;
    };
    let mut found = Sink::new();
    let html = files.review(&review, &mut found);
    if REVIEW.is_refused(found.found()) {
        return refused(found);
    }
    if let Err(error) = author_file::write_out(to, html.as_bytes()) {
        return unwritten(to, system_reason(language, &error), language);
    }
    let words = [("count", drafts.len().into()), ("path", to.display().to_string().into())];
    anstream::eprintln!("{}", say(language, "review-written", words));
    Outcome::Fine
}

fn unwritten(to: &Path, reason: String, language: Language) -> Outcome {
    let words = [("path", to.display().to_string().into()), ("reason", reason.into())];
    report::fail(&say(language, "write-failed", words))
}

/// A mistyped name must not cost an author a file: the report is HTML, and stands in no folder that
/// the guide is made from.
fn refuse(to: &Path, args: &ReviewArgs, language: Language) -> Option<Outcome> {
    // A pipe or a terminal is written to as it is.
    let is_stream = fs::metadata(to).is_ok_and(|meta| !meta.is_file() && !meta.is_dir());
    if is_stream {
        return None;
    }
    let ending = to.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    if !matches!(ending.as_deref(), Some("html" | "htm")) {
        return Some(unwritten(to, say(language, "review-no-html", []), language));
    }
    let folder = to.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
    let root = args.guide.root.canonicalize().ok()?;
    let is_inside = OF_AUTHORS.iter().any(|name| folder.starts_with(root.join(name)));
    is_inside.then(|| unwritten(to, say(language, "review-in-guide", []), language))
}

/// What the names on the command line are.
fn asked(ids: &[String], guide: &Guide, language: Language) -> Result<Vec<DraftOf>, Outcome> {
    let sections = guide.sections.iter().map(|section| LedgerId::Section(section.id.clone()));
    let lists = [LedgerId::Glossary, LedgerId::Indicators];
    let sheets = guide.files.spreadsheets.as_ref().map(|_| LedgerId::Spreadsheets);
    let charts = guide.charts.iter().map(|c| LedgerId::Chart(c.chart.id.value.clone()));
    let ledgers: Vec<LedgerId> = sections.chain(lists).chain(sheets).chain(charts).collect();
    let find = |id: &String| {
        let ledger = LedgerId::parse(id).filter(|ledger| ledgers.contains(ledger));
        let sources = || (id == SOURCES).then_some(DraftOf::Sources);
        ledger.map(DraftOf::Ledger).or_else(sources).ok_or_else(|| {
            let known = ledgers.iter().map(LedgerId::to_string).chain([SOURCES.to_owned()]);
            let known = known.collect::<Vec<_>>().join(", ");
            let words = [("id", id.as_str().into()), ("known", known.into())];
            report::fail(&say(language, "version-unknown", words))
        })
    };
    ids.iter().map(find).collect()
}

/// What changes, one below the other.
fn list(drafts: &[DraftSummary], language: Language) {
    if drafts.is_empty() {
        return stdout::print(format_args!("{}\n", say(language, "review-none", [])));
    }
    for draft in drafts {
        let id = match &draft.of {
            DraftOf::Ledger(ledger) => ledger.to_string(),
            DraftOf::Sources => SOURCES.to_owned(),
        };
        let (key, base) = match &draft.base {
            Some(base) => ("review-of", base.as_str()),
            None => ("review-of-new", ""),
        };
        let words =
            [("id", id.into()), ("title", draft.title.as_str().into()), ("version", base.into())];
        stdout::print(format_args!("{}\n", say(language, key, words)));
        for what in &draft.what {
            stdout::print(format_args!("  - {what}\n"));
        }
    }
}
