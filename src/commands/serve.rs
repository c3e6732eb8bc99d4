//! `leidraad serve`.

use std::sync::{Mutex, PoisonError};

use clap::Args;

use super::pipeline::{self, Depth, PipelineError, Site};
use super::words::say;
use super::{GuideArgs, Outcome, report};
use crate::archive::Memory;
use crate::diagnostics::{Severity, Words, codes, human};
use crate::language::Language;
use crate::render::RenderOptions;
use crate::serve::{Rebuilt, ServeOptions};

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The port on this machine.
    #[arg(long, default_value_t = 3000, value_parser = parse_port)]
    port: u16,
    /// Opens the guide in the browser.
    #[arg(long)]
    open: bool,
}

/// What is wrong is the key of a message.
fn parse_port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "value-port".to_owned())
}

pub(super) fn run(args: &ServeArgs, language: Language) -> Outcome {
    // A folder that is no guide is said at once, not on a page in the browser.
    if let Err(error) = pipeline::load(&args.guide) {
        return report::fail_to_load(&error, &args.guide, language);
    }
    let options = ServeOptions {
        root: args.guide.root.clone(),
        port: args.port,
        open: args.open,
        language,
        on_ready: Box::new(move |address| {
            let words = say(language, "serve-ready", [("address", address.into())]);
            anstream::eprintln!("{words}");
        }),
    };
    let mut guide = args.guide.clone();
    if guide.revision.is_none() {
        // Who previews a version before it is committed wants to see it, not the one of the commit.
        guide.as_of = guide.as_of.or_else(|| Some(super::version::today()));
    }
    // The history is read once; a save changes the folder and not the past.
    let memory = Mutex::new(Memory::default());
    let rebuild = move || {
        let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
        rebuild(&guide, language, &mut memory)
    };
    match crate::serve::run(options, rebuild) {
        Ok(()) => Outcome::Fine,
        Err(error) => report::fail(&error.message(language)),
    }
}

/// Builds the site as it is now. Text that no version covers is shown, marked as a preview:
/// an editor must see it before it is released.
fn rebuild(args: &GuideArgs, language: Language, memory: &mut Memory) -> Rebuilt {
    let site = match preview(args, memory) {
        Ok(site) => site,
        // The folder may be gone for a moment, while Git changes branches.
        Err(error) => {
            return Rebuilt::Problems { report: report::load_error(&error, args, language) };
        }
    };
    report::show(&site.found, &site.sources, super::Format::Human, language);
    match site.files {
        Some(Ok(set)) => Rebuilt::Site(set),
        Some(Err(error)) => Rebuilt::Problems { report: error.message(language) },
        None => Rebuilt::Problems {
            report: human::render(&site.found, &site.sources, Words::new(language), false),
        },
    }
}

fn preview(args: &GuideArgs, memory: &mut Memory) -> Result<Site, PipelineError> {
    let options = RenderOptions::default();
    let site = pipeline::site(args, &options, false, Depth::Build, memory)?;
    let mut errors = site.found.iter().filter(|d| d.severity == Severity::Error);
    if site.files.is_some() || args.unreleased || !errors.all(|d| d.code == codes::UNRELEASED) {
        return Ok(site);
    }
    let unreleased = GuideArgs { unreleased: true, ..args.clone() };
    Ok(Site {
        found: site.found,
        ..pipeline::site(&unreleased, &options, false, Depth::Build, memory)?
    })
}
