//! The editions of a guide: tags, read from Git without a checkout and published beside it.

use super::pipeline::PipelineError;
use super::{GuideArgs, pipeline};
use crate::content::site::Edition;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::{self, EditionPlace, EditionSummary, Guide, Route, Shown, TodaysGuide};
use crate::render::{self, RenderOptions, Theme};

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

/// The files of all editions, beside those of the guide of today.
pub(super) fn render(
    editions: Vec<LoadedEdition>,
    today: &Guide,
    theme: &Theme,
    options: &RenderOptions,
    sink: &mut Sink,
) -> Vec<(Route, Vec<u8>)> {
    let mut files = Vec::new();
    for LoadedEdition { edition, loaded, .. } in editions {
        let pipeline::Loaded { sources, parsed, as_of, sink: mut found } = loaded;
        let place = EditionPlace {
            id: edition.id.value.clone(),
            title: edition.title.clone(),
            today: TodaysGuide::of(today),
        };
        let shown = Shown { as_of, unreleased: true, edition: Some(place), editions: Vec::new() };
        let built = guide::build(parsed, guide::Archive::default(), &sources, shown, &mut found);
        if let Some(built) = built.filter(|_| !found.has_errors()) {
            files.append(&mut render::render(&built, theme, options, &mut found));
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
    files
}
