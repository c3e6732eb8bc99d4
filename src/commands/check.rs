//! `leidraad check`: everything but writing; with `--fix` the missing heading ids and the list of
//! published names are written.

use std::collections::BTreeSet;
use std::fs;

use clap::Args;

use super::edit::{self, Insertion};
use super::pipeline::Purpose;
use super::report;
use super::words::{say, system_reason};
use super::{Format, GuideArgs, Outcome, ReportArgs, Without, pipeline, upgrade};
use crate::content::Published;
use crate::diagnostics::{Severity, Sink, codes};
use crate::guide::{self, Names};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{BlockKind, Document, Reference, plain_text};
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
    /// Writes missing heading ids and the list of published names, and brings files that are
    /// written in an older form up to date.
    #[arg(long, conflicts_with = "revision")]
    fix: bool,
}

pub(super) fn run(args: &CheckArgs, language: Language) -> Outcome {
    if args.fix {
        match fix(args, language) {
            Ok(paths) if paths.is_empty() => {}
            Ok(paths) => {
                let args = [("count", paths.len().into()), ("paths", paths.join(", ").into())];
                anstream::eprintln!("{}", say(language, "check-fixed", args));
            }
            Err(outcome) => return outcome,
        }
    }
    let purpose = Purpose {
        deny_warnings: args.report.deny_warnings,
        preview: false,
        inspect: Some(language),
    };
    let chosen = GuideArgs { without: args.without.clone(), ..args.guide.clone() };
    let site = match pipeline::site(
        &chosen,
        &RenderOptions::default(),
        purpose,
        &mut pipeline::Memory::default(),
        &Changed::Anything,
    ) {
        Ok(site) => site,
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    let pipeline::Site { sources, mut sink, files, guide } = site;
    if let Some(files) = &files {
        files.check(&mut sink);
    }
    let found = sink.into_sorted(&sources);
    report::show(&found, &sources, args.report.format, language);
    let outcome = report::outcome(&found, args.report.deny_warnings);
    if outcome == Outcome::Fine && args.report.format == Format::Human {
        let (sections, date) = guide
            .as_deref()
            .map_or((0, String::new()), |g| (g.sections.len(), g.as_of.to_string()));
        let words = [
            ("sections", sections.into()),
            ("date", date.into()),
            ("warnings", found.len().into()),
        ];
        anstream::eprintln!("{}", say(language, "check-fine", words));
        report::note_coming(guide.as_deref(), &args.guide, language);
    }
    outcome
}

/// Writes what can be written without a person's judgement; gives the changed files.
fn fix(args: &CheckArgs, language: Language) -> Result<Vec<String>, Outcome> {
    let load = || {
        pipeline::load(&args.guide)
            .map_err(|error| report::fail_to_load(&error, &args.guide, language))
    };
    let mut changed = Vec::new();
    let loaded = load()?;
    for (path, text) in upgrade::newest_form(&loaded) {
        write(args, &path, &text, language)?;
        changed.push(path);
    }
    let loaded = load()?;
    for id in loaded.parsed.content.sections.keys() {
        let documents = &loaded.parsed.documents;
        let of = |l: Language| documents.get(&(id.clone(), l)).map(|text| &text.document);
        for (l, insertions) in heading_ids(LanguageMap::from_fn(of)).iter() {
            if insertions.is_empty() {
                continue;
            }
            let path = format!("content/sections/{id}/{l}.md");
            let text = loaded.sources.find(&path).map(|f| loaded.sources.file(f).text.as_str());
            let new = edit::insert(text.unwrap_or_default(), insertions);
            write(args, &path, &new, language)?;
            changed.push(path);
        }
    }
    let memory = &mut pipeline::Memory::default();
    let resolved = pipeline::resolve(&args.guide, load()?, memory)
        .map_err(|error| report::fail_to_load(&error, &args.guide, language))?;
    let loaded = load()?;
    if let Some(text) = published(&loaded.parsed, &loaded.sources, is_refused(&resolved.sink)) {
        write(args, "content/anchors.txt", &text, language)?;
        changed.push("content/anchors.txt".to_owned());
    }
    Ok(changed)
}

fn write(args: &CheckArgs, path: &str, text: &str, language: Language) -> Result<(), Outcome> {
    let target = args.guide.root.join(path);
    fs::write(&target, text).map_err(|error| {
        let args = [
            ("path", target.display().to_string().into()),
            ("reason", system_reason(language, &error).into()),
        ];
        report::fail(&say(language, "write-failed", args))
    })
}

/// True of a guide that cannot be published: a name in it may be a mistake. Of a text that no
/// version covers the names are left out one by one.
fn is_refused(sink: &Sink) -> bool {
    let errors = sink.found().iter().filter(|found| found.severity == Severity::Error);
    errors.filter(|found| found.code != codes::UNRELEASED).count() > 0
}

/// The new text of `content/anchors.txt`, when it changes: with the names of texts that have their
/// version, and nothing new where the guide is refused.
fn published(parsed: &guide::Parsed, sources: &Sources, refused: bool) -> Option<String> {
    let now = Names::of(&parsed.content, &parsed.documents, &parsed.charts);
    let ledgers = guide::all_ledgers(parsed, sources);
    let released = guide::published_ledgers(&ledgers, &parsed.content);
    let is_new = |name: &&Published| {
        !refused && guide::ledger_of(name).is_none_or(|ledger| released.contains(&ledger))
    };
    let now = now.iter().filter(is_new);
    let text = guide::published_file_text(now, &parsed.content.published);
    let old = sources.find("content/anchors.txt").map(|f| sources.file(f).text.as_str());
    // A list without a name is no list yet.
    let begun = old.is_some() || text.lines().nth(1).is_some();
    (begun && old != Some(text.as_str())).then_some(text)
}

struct HeadingPlace<'a> {
    anchor: &'a str,
    text: String,
    end: usize,
}

fn headings(document: &Document<Reference>) -> impl Iterator<Item = HeadingPlace<'_>> {
    document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, content, .. } => Some(HeadingPlace {
            anchor: &anchor.value,
            text: plain_text(content),
            end: block.span.range().end,
        }),
        _ => None,
    })
}

/// Missing ids, made from the Dutch heading: the languages share them, so the heading at the same
/// place in the other language gives its id where it has one.
fn heading_ids(
    documents: LanguageMap<Option<&Document<Reference>>>,
) -> LanguageMap<Vec<Insertion>> {
    let lists =
        documents.map(|_, d| d.map(|d| headings(d).collect::<Vec<_>>()).unwrap_or_default());
    let aligned = lists.nl.len() == lists.en.len();
    let mut taken: BTreeSet<String> =
        lists.iter().flat_map(|(_, l)| l.iter()).map(|h| h.anchor.to_owned()).collect();
    let mut made = LanguageMap::<Vec<Insertion>>::default();
    for language in Language::ALL {
        for (index, heading) in lists[language].iter().enumerate() {
            if !heading.anchor.is_empty() {
                continue;
            }
            let twin = lists[language.other()].get(index).filter(|_| aligned);
            let from_twin = twin.map(|t| t.anchor.to_owned()).filter(|a| !a.is_empty());
            let id = from_twin.unwrap_or_else(|| {
                let source =
                    twin.filter(|_| language == Language::En).map_or(&heading.text, |t| &t.text);
                edit::free_slug(source, &taken)
            });
            if !aligned || language == Language::En {
                taken.insert(id.clone());
            }
            made[language].push(Insertion { at: heading.end, text: format!(" {{#{id}}}") });
        }
    }
    made
}
