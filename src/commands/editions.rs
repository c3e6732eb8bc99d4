//! The editions of a guide: tags, read from Git without a checkout and published beside it.

use std::collections::BTreeSet;

use super::edition_cache::EditionCache;
use super::pipeline::PipelineError;
use super::{GuideArgs, pipeline};
use crate::content::site::Edition;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::{self, EditionPlace, EditionSummary, Guide, Route, Shown, TodaysGuide};
use crate::render::{self, RenderOptions, Theme};
use crate::source::Sources;

/// An edition that was read.
pub(super) struct LoadedEdition {
    edition: Edition,
    loaded: pipeline::Loaded,
    pub(super) summary: EditionSummary,
}

/// Reads the editions of a guide. One that Git does not have is reported and left out.
pub(super) fn load(args: &GuideArgs, editions: &[Edition], sink: &mut Sink) -> Vec<LoadedEdition> {
    let read = editions.iter().filter_map(|edition| {
        let args = GuideArgs {
            revision: Some(edition.tag.clone()),
            as_of: None,
            unreleased: true,
            ..args.clone()
        };
        match pipeline::load(&args) {
            Ok(loaded) => {
                let summary = EditionSummary::new(edition, &loaded.parsed.content, loaded.as_of);
                Some(LoadedEdition { edition: edition.clone(), loaded, summary })
            }
            Err(error) => {
                let reason = match error {
                    PipelineError::Root(error) => error.to_string(),
                    PipelineError::Revision(error) | PipelineError::History(error) => {
                        error.to_string()
                    }
                };
                sink.report(
                    Diagnostic::at(codes::EDITION_UNREADABLE, edition.id.span)
                        .arg("id", edition.id.as_str())
                        .arg("tag", edition.tag.as_str())
                        .arg("reason", reason),
                );
                None
            }
        }
    });
    read.collect()
}

/// The files of all editions, beside those of the guide of today. `tree` says for a tag which tree
/// it leads to.
pub(super) fn render(
    editions: Vec<LoadedEdition>,
    today: &Guide,
    theme: (&Theme, &Sources),
    options: &RenderOptions,
    tree: &dyn Fn(&str) -> Option<String>,
    sink: &mut Sink,
) -> Vec<(Route, Vec<u8>)> {
    let cache = EditionCache::of_user();
    let (theme, theme_files) = theme;
    let (mut files, mut used) = (Vec::new(), BTreeSet::new());
    for LoadedEdition { edition, loaded, .. } in editions {
        let pipeline::Loaded { sources, parsed, as_of, sink: mut found } = loaded;
        let place = EditionPlace {
            id: edition.id.value.clone(),
            title: edition.title.clone(),
            today: TodaysGuide::of(today),
        };
        let key = tree(&edition.tag).map(|tree| {
            let place = format!("{place:?}");
            cache.key(&[&tree, &as_of.to_string(), &place, &theme_text(theme_files)])
        });
        used.extend(key.clone());
        if let Some(mut kept) = key.as_ref().and_then(|key| cache.get(key)) {
            files.append(&mut kept);
            continue;
        }
        let shown = Shown { as_of, unreleased: true, edition: Some(place), editions: Vec::new() };
        let built = guide::build(parsed, guide::Archive::default(), &sources, shown, &mut found);
        if let Some(built) = built.filter(|_| !found.has_errors()) {
            let mut made = render::render(&built, theme, options, &mut found);
            if let Some(key) = key.filter(|_| !found.has_errors()) {
                cache.put(&key, &made);
            }
            files.append(&mut made);
        }
        // An edition can no longer be mended; what is wrong with it is one problem of today's guide.
        let first = found.into_sorted(&sources);
        if let Some(first) = first.iter().find(|d| d.severity == Severity::Error) {
            sink.report(
                Diagnostic::at(codes::EDITION_UNREADABLE, edition.id.span)
                    .arg("id", edition.id.as_str())
                    .arg("tag", edition.tag.as_str())
                    .arg("reason", first.code.id),
            );
        }
    }
    if !used.is_empty() {
        cache.sweep(&used);
    }
    files
}

/// What a guide changes of the theme.
fn theme_text(sources: &Sources) -> String {
    let texts = sources.iter().filter(|(_, file)| file.path.starts_with("themes"));
    let texts = texts.map(|(_, file)| format!("{}\n{}", file.path, file.text));
    let binaries = sources.binaries().iter();
    let binaries = binaries.map(|(path, bytes)| format!("{path} {}", crate::digest::hex(bytes)));
    texts.chain(binaries).collect::<Vec<_>>().join("\n")
}
