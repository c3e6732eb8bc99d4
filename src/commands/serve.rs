//! `leidraad serve`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use clap::Args;

use super::files::SiteFiles;
use super::pipeline::{self, Purpose, Site};
use super::words::say;
use super::{GuideArgs, Outcome, report};
use crate::content;
use crate::diagnostics::human::{self, Folded};
use crate::diagnostics::{Diagnostic, Place, Sink, Words, codes};
use crate::guide::{Addresses, Page, Route};
use crate::language::Language;
use crate::output::{MANIFEST, MARKER};
use crate::render::RenderOptions;
use crate::serve::{Listen, Pages, Problem, Problems, Rebuilt, ServeOptions};
use crate::source::{Changed, Sources};
use crate::yaml::is_host;

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
    /// Also answers others on the network: an address of this computer, or 0.0.0.0 for all of them.
    /// They can see text that has not been published.
    #[arg(long, value_name = "ADDRESS", value_parser = parse_host)]
    host: Option<String>,
    /// A name under which others reach this computer, such as laptop.example. For several give it
    /// several times.
    #[arg(long, value_name = "NAME", value_parser = parse_host)]
    allow_host: Vec<String>,
    /// Looks every second, or every so many seconds, whether something has changed: for network drives
    /// and for drives of Windows under WSL, of which the system does not tell.
    #[arg(
        long,
        value_name = "SECONDS",
        value_parser = super::parse_seconds,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "1"
    )]
    poll: Option<Duration>,
}

/// What is wrong is the key of a message.
fn parse_host(text: &str) -> Result<String, String> {
    let is_digits = text.parse::<std::net::IpAddr>().is_ok();
    if is_digits || is_host(text) { Ok(text.to_owned()) } else { Err("value-host".to_owned()) }
}

/// What is wrong is the key of a message.
fn parse_port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "value-port".to_owned())
}

pub(super) fn run(args: &ServeArgs, language: Language) -> Outcome {
    // A folder that is no guide is said at once, not on a page in the browser.
    let mut memory = pipeline::Memory::default();
    let (zone, both) = match pipeline::load_again(&args.guide, &mut memory, &Changed::Anything) {
        Ok(loaded) => {
            let site = loaded.parsed.content.site.as_ref();
            (loaded.zone, site.is_some_and(|site| site.languages.len() > 1))
        }
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    let options = ServeOptions {
        root: args.guide.root.clone(),
        port: args.port,
        listen: Listen { host: args.host.clone(), names: args.allow_host.clone() },
        poll: args.poll,
        open: args.open,
        language,
        on_ready: Box::new(move |address| {
            let words = say(language, "serve-ready", [("address", address.into())]);
            anstream::eprintln!("{words}");
            if both {
                let page = Addresses::default().of(&Page::Translations, language);
                let address = format!("{}/{page}", address.trim_end_matches('/'));
                let words = say(language, "serve-translations", [("address", address.into())]);
                anstream::eprintln!("{words}");
            }
        }),
        on_notice: Box::new(|notice| anstream::eprintln!("{notice}")),
    };
    let mut guide = args.guide.clone();
    if guide.revision.is_none() {
        // Who previews a version before it is committed wants to see it, not the one of the commit.
        guide.as_of = guide.as_of.or_else(|| Some(super::version::today(&zone)));
    }
    let terminal = terminal(language);
    let rebuild =
        move |changed: &Changed| rebuild(&guide, language, &mut memory, changed, &terminal);
    match crate::serve::run(options, rebuild) {
        Ok(()) => Outcome::Fine,
        Err(error) => report::fail(&error.message(language)),
    }
}

/// What the preview is made for: text that no version covers is shown, marked as a preview, because
/// an editor must see it before it is released.
const PREVIEW: Purpose = Purpose { deny_warnings: false, preview: true, inspect: None };

/// What is wrong, with the texts that it is wrong with.
type Report = (Sink, Arc<Sources>);

/// Shows reports in the terminal beside the work: a page need not wait for the words of a thousand
/// warnings. One that says what the last one said is not shown again.
fn terminal(language: Language) -> mpsc::Sender<Report> {
    let (sender, reports) = mpsc::channel::<Report>();
    thread::spawn(move || {
        let mut last: Vec<Diagnostic> = Vec::new();
        while let Ok(next) = reports.recv() {
            let (sink, sources) = reports.try_iter().last().unwrap_or(next);
            let found = sink.into_sorted(&sources);
            if found != last {
                report::show(&found, &sources, super::ReportArgs::PLAIN, language);
            }
            // Else the last that is read there would be what has been mended.
            if found.is_empty() && !last.is_empty() {
                anstream::eprintln!("{}", say(language, "serve-mended", []));
            }
            last = found;
        }
    });
    sender
}

/// Builds the site as it is now, as far as something changed.
fn rebuild(
    args: &GuideArgs,
    language: Language,
    memory: &mut pipeline::Memory,
    changed: &Changed,
    terminal: &mpsc::Sender<Report>,
) -> Rebuilt {
    let site = match pipeline::site(args, &RenderOptions::default(), PREVIEW, memory, changed) {
        Ok(site) => site,
        // The folder may be gone for a moment, while Git changes branches.
        Err(error) => {
            let report = report::load_error(&error, args, language).into();
            return Rebuilt::Problems { report };
        }
    };
    let Site { sources, sink, files, .. } = site;
    let rebuilt = match files {
        Some(files) => {
            let (sources, pages) = (Arc::clone(&sources), Mutex::default());
            Rebuilt::Site(Arc::new(Shown { files, sources, language, pages }))
        }
        None => {
            let mut found = Sink::new();
            found.repeat(sink.found());
            Rebuilt::Problems { report: problems(found, &sources, language) }
        }
    };
    // The thread that shows it ends with the program alone.
    if args.revision.is_some() || !is_passing(&sink, &args.root) {
        let _ = terminal.send((sink, sources));
    }
    rebuilt
}

/// True where what was found is of a moment that is over, or will be at once: a command is still
/// changing files, or a file that belongs to nothing has gone, as the temporary one of an editor does.
/// Either is followed by a build of what stands there then.
fn is_passing(sink: &Sink, root: &Path) -> bool {
    let is_gone = |problem: &Diagnostic| match &problem.place {
        Place::Path(path) => {
            problem.code == codes::STRAY_FILE && root.join(path).symlink_metadata().is_err()
        }
        Place::Text(_) | Place::Guide => false,
    };
    crate::serve::is_under_way(root) || sink.found().iter().any(is_gone)
}

/// What the panel over a page says.
fn problems(found: Sink, sources: &Sources, language: Language) -> Problems {
    let found = found.into_sorted(sources);
    let words = Words::of_guide(language, content::languages_of(sources));
    let Folded { counts, pieces } = human::fold(&found, sources, words);
    let pieces = pieces.into_iter().map(|piece| {
        let human::FoldedPiece { heading, body } = piece;
        Problem { heading, body }
    });
    Problems { counts, pieces: pieces.collect() }
}

/// The files of the site, with what a report needs.
struct Shown {
    files: SiteFiles,
    sources: Arc<Sources>,
    language: Language,
    /// The pages that were asked for: a tab asks whether its page is another, and then for the page.
    pages: Mutex<BTreeMap<Route, Made>>,
}

/// The bytes of a file if there is one, or why it cannot be made.
type Made = Result<Option<Vec<u8>>, Arc<Problems>>;

impl Shown {
    fn make(&self, route: &Route) -> Made {
        let mut sink = Sink::new();
        let bytes = match route.as_str() {
            MANIFEST | MARKER => Some(self.files.list(route.as_str(), &mut sink)),
            _ => self.files.bytes(route, &mut sink),
        };
        if PREVIEW.is_refused(sink.found()) {
            return Err(Arc::new(problems(sink, &self.sources, self.language)));
        }
        Ok(bytes)
    }
}

impl Pages for Shown {
    fn contains(&self, route: &Route) -> bool {
        matches!(route.as_str(), MANIFEST | MARKER) || self.files.contains(route)
    }

    fn bytes(&self, route: &Route) -> Made {
        let pages = || self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = pages().get(route) {
            return made.clone();
        }
        let made = self.make(route);
        if route.as_str().ends_with(".html") {
            pages().insert(route.clone(), made.clone());
        }
        made
    }
}
