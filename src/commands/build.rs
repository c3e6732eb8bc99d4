//! `leidraad build`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::cache::Cache;
use super::files::Written;
use super::pipeline::{PipelineError, Purpose};
use super::report::{self, Progress};
use super::words::say;
use super::{GuideArgs, Outcome, ReportArgs, Without, pipeline};
use crate::diagnostics::{Severity, Sink};
use crate::kept::Kept;
use crate::language::Language;
use crate::output::{self, Contents as _, Target};
use crate::render::RenderOptions;
use crate::source::{Changed, FolderTree};

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    guide: GuideArgs,
    #[command(flatten)]
    report: ReportArgs,
    #[command(flatten)]
    without: Without,
    /// The folder that the website is written to; it appears whole or not at all.
    #[arg(long, default_value = "public", value_name = "FOLDER")]
    out: PathBuf,
    /// The path that the website will be served under; only the page for a missing address needs it.
    #[arg(long, default_value = "/", value_name = "/PATH/", value_parser = parse_mount)]
    mount: String,
    /// Makes everything anew: nothing is taken from the cache of editions and flowcharts, or kept in it.
    #[arg(long)]
    no_cache: bool,
}

/// A path with slashes at both ends, of parts that can be folders: none is empty or leads up, and
/// nothing in them could leave an attribute.
fn parse_mount(text: &str) -> Result<String, String> {
    let text = text.strip_prefix('/').unwrap_or(text);
    let inner = text.strip_suffix('/').unwrap_or(text);
    let part = |part: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        !matches!(part, "" | "." | "..") && part.chars().all(plain)
    };
    let plain = inner.is_empty() || inner.split('/').all(part);
    match (plain, inner.is_empty()) {
        // The key of a message.
        (false, _) => Err("value-path".to_owned()),
        (true, true) => Ok("/".to_owned()),
        (true, false) => Ok(format!("/{inner}/")),
    }
}

pub(super) fn run(args: &BuildArgs, language: Language) -> Outcome {
    // The only clock of a build: how long it took, for the closing line.
    let started = std::time::Instant::now();
    let without = args.without.clone();
    let chosen = GuideArgs { no_cache: args.no_cache, without, ..args.guide.clone() };
    // A mistyped root is said before anything is said of the target in it.
    if let Err(error) = FolderTree::open(&args.guide.root) {
        return report::fail_to_load(&PipelineError::Root(error), &args.guide, language);
    }
    // A target that must not be written is said before anything is made.
    let target = match Target::choose(&args.out, &args.guide.root) {
        Ok(target) => target,
        Err(error) => return report::fail(&error.message(language)),
    };
    let progress = Progress::start(say(language, "stage-reading", []));
    let cache = Arc::new(if args.no_cache { Cache::none() } else { Cache::of_user() });
    let kept: Arc<dyn Kept> = Arc::clone(&cache) as _;
    let options = RenderOptions { mount: args.mount.clone(), kept: Some(kept) };
    let purpose =
        Purpose { deny_warnings: args.report.deny_warnings, preview: false, inspect: None };
    let site = match pipeline::site(
        &chosen,
        &options,
        purpose,
        &mut pipeline::Memory::default(),
        &Changed::Anything,
    ) {
        Ok(site) => site,
        Err(error) => {
            progress.finish();
            return report::fail_to_load(&error, &args.guide, language);
        }
    };
    let pipeline::Site { sources, sink, files, guide } = site;
    let refused = |sink: Sink| {
        let errors = sink.count(Severity::Error);
        report::show(&sink.into_sorted(&sources), &sources, args.report, language);
        if args.report.format == super::Format::Human {
            anstream::eprintln!("{}", say(language, "build-nothing", [("errors", errors.into())]));
        }
        Outcome::Problems
    };
    let Some(files) = files else {
        progress.finish();
        return refused(sink);
    };
    progress.stage(say(language, "stage-writing", []));
    let contents = match Written::new(files, purpose, sink) {
        Ok(contents) => contents,
        Err(sink) => {
            progress.finish();
            return refused(sink);
        }
    };
    let written = output::publish_contents(&contents, &target);
    // What this build used was used last, so it is the last to go.
    cache.sweep(&BTreeSet::new());
    progress.finish();
    let pages = contents.routes().iter().filter(|r| r.as_str().ends_with(".html")).count();
    let sink = contents.into_sink();
    let published = match written {
        Ok(Some(published)) => published,
        Ok(None) => return refused(sink),
        Err(error) => {
            report::show(&sink.into_sorted(&sources), &sources, args.report, language);
            return report::fail(&error.message(language));
        }
    };
    report::show(&sink.into_sorted(&sources), &sources, args.report, language);
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let (sections, date) =
        guide.as_deref().map_or((0, String::new()), |g| (g.sections.len(), g.as_of.to_string()));
    anstream::eprintln!(
        "{}",
        say(
            language,
            "build-done",
            [
                ("sections", sections.into()),
                ("pages", pages.into()),
                ("files", (published.files - 1).into()),
                ("path", args.out.display().to_string().into()),
                ("date", date.into()),
                ("milliseconds", milliseconds.into()),
                ("manifest", published.manifest_hash.into()),
            ],
        )
    );
    report::note_coming(guide.as_deref(), &args.guide, language);
    Outcome::Fine
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mount_is_a_path_of_folders() {
        for (typed, mount) in
            [("/", "/"), ("", "/"), ("gids", "/gids/"), ("/a/b/", "/a/b/"), ("/a.b", "/a.b/")]
        {
            assert_eq!(parse_mount(typed).as_deref(), Ok(mount), "{typed}");
        }
        for bad in ["/../x/", "/./", "//x/", "/a//b/", "..", "/a b/", "/a?b/", "/a\u{1b}/"] {
            assert!(parse_mount(bad).is_err(), "{bad}");
        }
    }
}
