//! `leidraad build`.

use std::path::PathBuf;

use clap::Args;

use super::pipeline::PipelineError;
use super::report::{self, Progress};
use super::words::say;
use super::{GuideArgs, Outcome, ReportArgs, pipeline};
use crate::archive::Memory;
use crate::language::Language;
use crate::output::{self, Target};
use crate::render::RenderOptions;
use crate::source::FolderTree;

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    guide: GuideArgs,
    #[command(flatten)]
    report: ReportArgs,
    /// The folder that the website is written to; it appears whole or not at all.
    #[arg(long, default_value = "public", value_name = "FOLDER")]
    out: PathBuf,
    /// The path that the website will be served under; only the page for a missing address needs it.
    #[arg(long, default_value = "/", value_name = "/PATH/", value_parser = parse_mount)]
    mount: String,
}

/// A path with slashes at both ends and nothing that could leave an attribute.
fn parse_mount(text: &str) -> Result<String, String> {
    let inner = text.trim_matches('/');
    let plain = inner.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/".contains(c));
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
    progress.stage(say(language, "stage-drawing", []));
    let options = RenderOptions { mount: args.mount.clone() };
    let site = match pipeline::site(
        &args.guide,
        &options,
        args.report.deny_warnings,
        pipeline::Depth::Build,
        &mut Memory::default(),
    ) {
        Ok(site) => site,
        Err(error) => {
            progress.finish();
            return report::fail_to_load(&error, &args.guide, language);
        }
    };
    let Some(set) = site.files else {
        progress.finish();
        report::show(&site.found, &site.sources, args.report.format, language);
        if args.report.format == super::Format::Human {
            anstream::eprintln!("{}", say(language, "build-nothing", []));
        }
        return Outcome::Problems;
    };
    progress.stage(say(language, "stage-writing", []));
    let set = match set {
        Ok(set) => set,
        Err(error) => {
            progress.finish();
            return report::fail(&error.message(language));
        }
    };
    let written = output::publish(&set, &target);
    progress.finish();
    report::show(&site.found, &site.sources, args.report.format, language);
    if let Err(error) = written {
        return report::fail(&error.message(language));
    }
    let pages = set.iter().filter(|(route, _)| route.as_str().ends_with(".html")).count();
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let (sections, date) =
        site.guide.as_ref().map_or((0, String::new()), |g| (g.sections.len(), g.as_of.to_string()));
    anstream::eprintln!(
        "{}",
        say(
            language,
            "build-done",
            [
                ("sections", sections.into()),
                ("pages", pages.into()),
                ("files", set.len().into()),
                ("path", args.out.display().to_string().into()),
                ("date", date.into()),
                ("milliseconds", milliseconds.into()),
            ],
        )
    );
    report::note_lost(site.guide.as_ref(), language);
    report::note_coming(site.guide.as_ref(), &args.guide, language);
    Outcome::Fine
}
