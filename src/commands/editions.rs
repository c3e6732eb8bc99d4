//! The editions of a guide: tags, read from Git without a checkout and published beside it.
//!
//! The cache is asked before anything is read: for the versions that an edition holds, which the
//! guide of today shows, and for its files. Only an edition that is not there is read.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::cache::Cache;
use super::pipeline::{Loaded, PipelineError};
use super::{GuideArgs, Without, pipeline};
use crate::content::site::Edition;
use crate::diagnostics::{Code, Diagnostic, Severity, Sink, codes};
use crate::guide::{self, EditionPlace, EditionSummary, Guide, Held, Shown, TodaysGuide};
use crate::output::HashedFile;
use crate::render::{self, RenderOptions, Rendering, Theme};
use crate::source::{GitError, Sources};
use crate::yaml::{Date, TimeZone};

/// The editions of a guide, in the order of `site.yaml`.
pub(super) struct Editions {
    cache: Cache,
    all: Vec<ListedEdition>,
}

/// An edition of which it is known what it holds.
struct ListedEdition {
    edition: Edition,
    args: GuideArgs,
    /// What its text comes from, where Git can name it.
    origin: Option<Origin>,
    /// What was read, if it had to be, for whoever renders it first.
    loaded: Mutex<Option<Loaded>>,
    summary: EditionSummary,
}

/// What the text of an edition comes from: the same origin gives the same text.
struct Origin {
    tree: String,
    as_of: Date,
}

impl Origin {
    /// None where the day would follow from the text.
    fn of(args: &GuideArgs, tag: &str, zone: &TimeZone) -> Result<Option<Origin>, PipelineError> {
        let (tree, as_of) = (pipeline::tree_name(args, tag)?, pipeline::commit_day(args, zone)?);
        Ok(tree.zip(as_of).map(|(tree, as_of)| Origin { tree, as_of }))
    }

    /// The key of the versions that the edition holds.
    fn key(&self, cache: &Cache) -> String {
        cache.key(&["versions", &self.tree, &self.as_of.to_string()])
    }

    /// The key of the files of the edition, which has this place and this theme, and whose texts are
    /// changed in this folder.
    fn files_key(
        &self,
        cache: &Cache,
        place: &EditionPlace,
        (theme, folder): (&str, &str),
    ) -> String {
        let place = format!("{place:?}");
        cache.key(&["files", &self.tree, &self.as_of.to_string(), &place, theme, folder])
    }
}

/// What each edition of a guide holds, with its day in the time zone of the publisher. One that Git
/// does not have is reported and left out.
pub(super) fn list(
    args: &GuideArgs,
    editions: &[Edition],
    zone: &TimeZone,
    sink: &mut Sink,
) -> Editions {
    let cache = if args.no_cache { Cache::none() } else { Cache::of_user() };
    let listed = editions.iter().filter_map(|edition| match listed(args, edition, zone, &cache) {
        Ok(listed) => Some(listed),
        Err(error) => {
            unloadable(edition, &error, sink);
            None
        }
    });
    let all = listed.collect();
    Editions { cache, all }
}

fn listed(
    args: &GuideArgs,
    edition: &Edition,
    zone: &TimeZone,
    cache: &Cache,
) -> Result<ListedEdition, PipelineError> {
    let mut args = GuideArgs {
        revision: Some(edition.tag.clone()),
        as_of: None,
        unreleased: true,
        // An edition is a tag: without Git there is none, whatever may be left out.
        without: Without::default(),
        ..args.clone()
    };
    let origin = Origin::of(&args, &edition.tag, zone)?;
    // The guide of that day may name another zone, and one edition has one day.
    args.as_of = origin.as_ref().map(|origin| origin.as_of);
    let kept = origin.as_ref().and_then(|o| Some((cache.held(&o.key(cache))?, o.as_of)));
    let (held, as_of, loaded) = match kept {
        Some((held, as_of)) => (held, as_of, None),
        None => {
            let loaded = pipeline::load(&args)?;
            let held = Held::on(&loaded.parsed.content, &loaded.parsed.charts, loaded.as_of);
            if let Some(origin) = &origin {
                cache.keep_held(&origin.key(cache), &held);
            }
            (held, loaded.as_of, Some(loaded))
        }
    };
    let summary = EditionSummary::new(edition, held, as_of);
    let loaded = Mutex::new(loaded);
    Ok(ListedEdition { edition: edition.clone(), args, origin, loaded, summary })
}

/// What was accepted when editions were published that there are: they stay readable.
const LATER_RULES: [Code; 6] = [
    codes::YAML_CONTROL_CHARACTER,
    codes::IMPOSSIBLE_ADDRESS,
    codes::IDENTIFIER_FORM,
    codes::CONTROL_CHARACTER,
    codes::IMPOSSIBLE_LINK,
    codes::CHART_MISSING_GLYPH,
];

/// Says that Git does not give an edition.
fn unloadable(edition: &Edition, error: &PipelineError, sink: &mut Sink) {
    let why = match error {
        PipelineError::Revision(GitError::NoRevision(..)) => "tag",
        _ => "git",
    };
    unreadable(edition, why, error.to_string(), sink);
}

/// An edition can no longer be mended; what is wrong with it is one problem of today's guide.
fn unreadable(edition: &Edition, why: &'static str, reason: String, sink: &mut Sink) {
    sink.report(
        Diagnostic::at(codes::EDITION_UNREADABLE, edition.id.span)
            .arg("id", edition.id.as_str())
            .arg("tag", edition.tag.as_str())
            .arg("why", why)
            .arg("reason", reason),
    );
}

impl Editions {
    /// What the guide of today says of them.
    pub(super) fn summaries(&self) -> Vec<EditionSummary> {
        self.all.iter().map(|edition| edition.summary.clone()).collect()
    }

    /// The files of all editions, beside those of the guide of today.
    pub(super) fn render(
        &self,
        today: &Guide,
        theme: (&Arc<Theme>, &Sources),
        options: &RenderOptions,
        sink: &mut Sink,
    ) -> Vec<HashedFile> {
        let Editions { cache, all } = self;
        let (theme, theme_files) = theme;
        let theme_text = theme_text(theme_files);
        let placed = all.iter().map(|edition| {
            let place = edition.place(today);
            let origin = edition.origin.as_ref();
            let key =
                origin.map(|origin| origin.files_key(cache, &place, (&theme_text, &today.folder)));
            (edition, place, key)
        });
        let placed: Vec<_> = placed.collect();
        // Most of a build in which nothing changed is reading what was kept.
        let kept = placed.par_iter().map(|(_, _, key)| cache.files(key.as_ref()?));
        let kept: Vec<_> = kept.collect();
        let (mut files, mut used) = (Vec::new(), BTreeSet::new());
        for ((edition, place, key), kept) in placed.into_iter().zip(kept) {
            used.extend(edition.origin.as_ref().map(|origin| origin.key(cache)));
            used.extend(key.clone());
            let made = match kept {
                Some(kept) => Some(kept),
                None => {
                    let made = edition.render(place, theme, options, sink);
                    if let (Some(key), Some(made)) = (&key, &made) {
                        cache.keep_files(key, made);
                    }
                    made
                }
            };
            files.append(&mut made.unwrap_or_default());
        }
        if !used.is_empty() {
            cache.sweep(&used);
        }
        files
    }
}

impl ListedEdition {
    /// Where the edition stands beside the guide of today.
    fn place(&self, today: &Guide) -> EditionPlace {
        EditionPlace {
            id: self.edition.id.value.clone(),
            title: self.edition.title.clone(),
            today: TodaysGuide::seen_from(&self.summary, today),
        }
    }

    /// The files of the edition; none when something is wrong with it, which is reported.
    fn render(
        &self,
        place: EditionPlace,
        theme: &Arc<Theme>,
        options: &RenderOptions,
        sink: &mut Sink,
    ) -> Option<Vec<HashedFile>> {
        let ListedEdition { edition, args, loaded, .. } = self;
        let loaded = loaded.lock().unwrap_or_else(PoisonError::into_inner).take();
        let loaded = loaded.map_or_else(|| pipeline::load(args), Ok);
        let whole = loaded.and_then(|loaded| {
            let archive = pipeline::archive_of_edition(args, &loaded)?;
            Ok((loaded, archive))
        });
        let (loaded, archive) = match whole {
            Ok(whole) => whole,
            Err(error) => {
                unloadable(edition, &error, sink);
                return None;
            }
        };
        let Loaded { sources, parsed, as_of, sink: found, .. } = loaded;
        let mut found = found.without(&LATER_RULES);
        let shown = Shown {
            as_of,
            unreleased: true,
            without: Default::default(),
            edition: Some(place),
            editions: Vec::new(),
        };
        let mut memory = guide::Memory::default();
        let built = guide::build(&parsed, &archive, &sources, shown, &mut memory, &mut found);
        let mut found = found.without(&LATER_RULES);
        let folder = pipeline::folder(args).unwrap_or_default();
        let built = built.map(|built| Guide { folder, ..built });
        let made = built
            .filter(|_| !found.has_errors())
            .map(|built| files(built, theme, options, &mut found));
        let whole = made.filter(|_| !found.has_errors());
        let problems = found.into_sorted(&sources);
        if let Some(first) = problems.iter().find(|d| d.severity == Severity::Error) {
            unreadable(edition, "code", first.code.id.to_owned(), sink);
        }
        whole
    }
}

/// The files of an edition, each made on any core.
fn files(
    guide: Guide,
    theme: &Arc<Theme>,
    options: &RenderOptions,
    sink: &mut Sink,
) -> Vec<HashedFile> {
    let memory = &mut render::Memory::default();
    let (guide, theme) = (Arc::new(guide), Arc::clone(theme));
    let rendering = Rendering::new(guide, theme, options.clone(), memory);
    let made = rendering.routes(sink).into_par_iter().map(|route| {
        let mut sink = Sink::new();
        let bytes = rendering.bytes(&route, &mut sink).unwrap_or_default();
        (HashedFile::new(route, bytes), sink)
    });
    let made: Vec<(HashedFile, Sink)> = made.collect();
    let files = made.into_iter().map(|(file, found)| {
        sink.append(found);
        file
    });
    files.collect()
}

/// What a guide changes of the theme.
fn theme_text(sources: &Sources) -> String {
    let texts = sources.iter().filter(|(_, file)| file.path.starts_with("themes"));
    let texts = texts.map(|(_, file)| format!("{}\n{}", file.path, file.text));
    let binaries = sources.binaries().iter();
    let binaries = binaries.map(|(path, bytes)| format!("{path} {}", crate::digest::hex(bytes)));
    texts.chain(binaries).collect::<Vec<_>>().join("\n")
}
