//! The preview: the site of a guide on this machine, rebuilt on every save.
//!
//! In: a way to build the site, given by the caller, and changes on disk (`watch.rs`).
//! Out: the site over HTTP on 127.0.0.1, or on the address that was asked for, from memory, with the
//! headers that readers will get, and a page that reloads itself when what it shows has changed. A
//! guide that cannot be built leaves the last good site in place, with the report over the lower part
//! of it: what blocks first, a few of each kind, all but the first folded.
//!
//! Must never: have a way to build of its own; answer to another machine when nobody asked for it, or
//! to a web page from elsewhere that reaches this one by a trick with names; put the reload script into a file. The
//! script is added to responses and to nothing else.

mod browser;
mod drive;
mod error;
mod fetched;
mod hosts;
mod http;
mod linked;
mod page;
mod poll;
mod preview;
mod problems;
mod site;
mod state;
mod under_way;
mod watch;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::language::Language;
use crate::source::Changed;

pub use error::ServeError;
pub use hosts::Listen;
pub use preview::Preview;
pub use problems::{Problem, Problems};
pub use site::Pages;
pub use under_way::is_under_way;

#[cfg(any(test, feature = "fuzz"))]
pub(crate) use http::answered;

use watch::{Watch, WhyPolling};

/// What a build gives to the preview.
pub enum Rebuilt {
    /// The site, of which nothing need be made yet.
    Site(Arc<dyn Pages>),
    /// Why there is none.
    Problems {
        /// The report.
        report: Problems,
    },
}

/// How to serve.
pub struct ServeOptions {
    /// The folder of the guide.
    pub root: PathBuf,
    /// The port; 0 takes any that is free.
    pub port: u16,
    /// Where it answers.
    pub listen: Listen,
    /// How often the folder is looked at, where the system is not to be asked to tell of changes.
    pub poll: Option<Duration>,
    /// Opens the site in the browser of whoever sits here.
    pub open: bool,
    /// The language of the panel with problems.
    pub language: Language,
    /// Called once with the address, when the first build is done and changes are watched.
    pub on_ready: Box<dyn FnOnce(&str) + Send>,
    /// Called with what whoever serves must know, in the language of the panel.
    pub on_notice: Box<dyn Fn(&str) + Send>,
}

/// Builds, serves, and builds again after every change until Ctrl-C.
///
/// `build` is called at once and then after each change of `content/`, `diagrams/` or `themes/`, with
/// what may have changed, never twice at a time. Changes are watched before the first build, so none is missed.
///
/// # Errors
/// The port or the address cannot be had, or the folder cannot be watched. Problems in the guide are no error.
pub fn run<B>(options: ServeOptions, mut build: B) -> Result<(), ServeError>
where
    B: FnMut(&Changed) -> Rebuilt + Send + 'static,
{
    let language = options.language;
    let preview = Preview::bind_at(&options.listen, options.port, language)?;
    if let Some(address) = preview.open_to_others() {
        (options.on_notice)(&error::words(language, "open-to-others", [("address", address)]));
    }
    let on_notice = options.on_notice;
    let on_polling = Box::new(move |why| {
        let key = match why {
            WhyPolling::UsedUp => "polling-used-up",
            WhyPolling::SharedDrive => "polling-shared-drive",
        };
        on_notice(&error::words(language, key, []));
    });
    let (mut watch, stop) = Watch::start(&options.root, options.poll, on_polling)?;
    preview.show(guarded(|| build(&Changed::Anything), options.language));
    let ctrl_c = preview.take_ctrl_c()?;
    (options.on_ready)(&preview.url());
    if options.open {
        browser::open(&preview.url());
    }
    let shown = preview.shown();
    thread::Builder::new().name("rebuild".into()).spawn(move || {
        while let Some(changed) = watch.wait_for_change() {
            shown.show(guarded(|| build(&changed), language));
        }
    })?;
    preview.wait_for(ctrl_c);
    // A build that is at work is not waited for: it writes nothing, and who presses Ctrl-C wants
    // to be rid of it.
    stop.now();
    Ok(())
}

/// Runs a build. A mistake in this tool that ends it shows in the page like any problem; the
/// preview goes on, because the next save may well avoid it.
fn guarded(build: impl FnOnce() -> Rebuilt, language: Language) -> Rebuilt {
    catch_unwind(AssertUnwindSafe(build)).unwrap_or_else(|_| Rebuilt::Problems {
        report: error::words(language, "build-broke-off", []).into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_panics_is_a_problem_and_not_the_end() {
        let build = || -> Rebuilt { panic!("on purpose") };
        let Rebuilt::Problems { report } = guarded(build, Language::Nl) else { panic!("a site?") };
        assert!(report.pieces[0].heading.contains("leidraad"), "{report:?}");
    }
}
