//! `leidraad serve`.

use clap::Args;

use super::words::say;
use super::{GuideArgs, Outcome, pipeline, report};
use crate::diagnostics::{Severity, Words, human};
use crate::language::Language;
use crate::render::RenderOptions;
use crate::serve::{Rebuilt, ServeOptions};

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The port on this machine.
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Opens the guide in the browser.
    #[arg(long)]
    open: bool,
}

pub(super) fn run(args: &ServeArgs, language: Language) -> Outcome {
    // A folder that is not there is said at once; what is wrong with the text shows in the page.
    if let Err(error) = pipeline::open(&args.guide) {
        return report::fail_to_load(&error, &args.guide, language);
    }
    let options = ServeOptions {
        port: args.port,
        open: args.open,
        root: args.guide.root.clone(),
        language,
        on_ready: Box::new(move |address| {
            let words = say(language, "serve-ready", [("address", address.to_string().into())]);
            anstream::eprintln!("{words}");
        }),
    };
    let guide = args.guide.clone();
    let again = ServeArgs { guide, port: args.port, open: args.open };
    let build = move || match rebuild(&again, language) {
        Ok(rebuilt) => rebuilt,
        // The folder may be gone for a moment, while Git changes branches.
        Err(_) => Rebuilt::Problems { report: String::new() },
    };
    match crate::serve::run(options, build) {
        Ok(()) => Outcome::Fine,
        Err(error) => report::fail(&error.message(language)),
    }
}

/// Builds the site as it is now. Text that no version covers is shown, marked as a preview:
/// an editor must see it before it is released.
fn rebuild(args: &ServeArgs, language: Language) -> Result<Rebuilt, Outcome> {
    let options = RenderOptions::default();
    let mut guide = args.guide.clone();
    let mut site = pipeline::site(&guide, &options, false)
        .map_err(|error| report::fail_to_load(&error, &guide, language))?;
    let unreleased = |d: &&crate::diagnostics::Diagnostic| d.severity == Severity::Error;
    let only_unreleased = site.found.iter().filter(unreleased).all(|d| d.code == crate::diagnostics::codes::UNRELEASED);
    if site.files.is_none() && only_unreleased && !guide.unreleased {
        guide.unreleased = true;
        let found = std::mem::take(&mut site.found);
        site = pipeline::site(&guide, &options, false)
            .map_err(|error| report::fail_to_load(&error, &guide, language))?;
        site.found = found;
    }
    report::show(&site.found, &site.sources, super::Format::Human, language);
    let words = Words::new(language);
    Ok(match site.files {
        Some(Ok(set)) => Rebuilt::Site(set),
        Some(Err(error)) => Rebuilt::Problems { report: error.message(language) },
        None => Rebuilt::Problems { report: human::render(&site.found, &site.sources, words, false) },
    })
}
