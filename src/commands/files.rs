//! The files of a site: the guide of today, its editions, and what servers need beside them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use camino::Utf8Path;
use rayon::prelude::*;

use super::editions::Editions;
use super::pipeline::Purpose;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::{self, Guide, Route};
use crate::language::Language;
#[cfg(feature = "serve")]
use crate::output::OutputSet;
use crate::output::{
    Contents, HashedFile, InsertError, check_addresses, redirect_files, server_files,
};
use crate::output::{MANIFEST, MARKER, may_be_signed_over};
use crate::render::{self, DraftSummary, Rendering, Review};
use crate::source::Sources;

/// The files of a site, each made when it is asked for.
pub(crate) struct SiteFiles {
    rendering: Rendering,
    editions: Arc<Editions>,
    sources: Arc<Sources>,
    /// What is small and always the same: made at once.
    server: BTreeMap<Route, String>,
    /// The files of the editions, once somebody asks.
    of_editions: OnceLock<(BTreeMap<Route, HashedFile>, Vec<Diagnostic>)>,
}

impl SiteFiles {
    pub(super) fn new(
        rendering: Rendering,
        editions: Arc<Editions>,
        sources: Arc<Sources>,
    ) -> SiteFiles {
        let mount = rendering.options().mount.clone();
        let moved = render::moved_addresses(rendering.guide());
        let server = server_files(&moved, &mount).into_iter().chain(redirect_files(&moved, &mount));
        let (server, of_editions) = (server.collect(), OnceLock::new());
        SiteFiles { rendering, editions, sources, server, of_editions }
    }

    /// The guide.
    pub(crate) fn guide(&self) -> &Guide {
        self.rendering.guide()
    }

    /// What a preview changes in a language, each draft in a few words.
    pub(super) fn drafts(&self, language: Language, asked: &Review) -> Vec<DraftSummary> {
        self.rendering.drafts(language, asked)
    }

    /// Everything that a preview changes, as one HTML file.
    pub(super) fn review(&self, asked: &Review, sink: &mut Sink) -> String {
        self.rendering.review(asked, sink)
    }

    /// The addresses of all files, sorted.
    pub(crate) fn routes(&self, sink: &mut Sink) -> Vec<Route> {
        let mut routes = self.rendering.routes(sink);
        routes.extend(self.server.keys().cloned());
        routes.extend(self.of_editions(sink).keys().cloned());
        routes.sort();
        routes
    }

    /// The bytes of a file; none where there is none of this address.
    pub(crate) fn bytes(&self, route: &Route, sink: &mut Sink) -> Option<Vec<u8>> {
        if let Some(text) = self.server.get(route) {
            return Some(text.clone().into_bytes());
        }
        if let Some(bytes) = self.rendering.bytes(route, sink) {
            return Some(bytes);
        }
        let file = self.in_edition(route).then(|| self.of_editions(sink).get(route)).flatten();
        file.map(|file| file.bytes().to_vec())
    }

    /// True where there is a file of this address.
    #[cfg(feature = "serve")]
    pub(crate) fn contains(&self, route: &Route) -> bool {
        self.server.contains_key(route)
            || self.rendering.contains(route)
            || self.in_edition(route) && self.of_editions(&mut Sink::new()).contains_key(route)
    }

    /// The manifest or the marker, which a build adds when it writes a site.
    #[cfg(feature = "serve")]
    pub(crate) fn list(&self, name: &str, sink: &mut Sink) -> Vec<u8> {
        let mut set = OutputSet::new();
        if name == MANIFEST {
            for route in self.routes(sink) {
                let bytes = self.bytes(&route, sink).unwrap_or_default();
                // What cannot stand beside something else is told when the site is built.
                let _ = set.insert(route, bytes);
            }
            return set.manifest().to_string().into_bytes();
        }
        set.get(&Route::new(name)).unwrap_or_default().to_vec()
    }

    fn in_edition(&self, route: &Route) -> bool {
        let folder = route.as_str().split('/').next().unwrap_or_default();
        self.guide().editions.iter().any(|edition| edition.id.as_str() == folder)
    }

    fn of_editions(&self, sink: &mut Sink) -> &BTreeMap<Route, HashedFile> {
        let (files, found) = self.of_editions.get_or_init(|| {
            let mut sink = Sink::new();
            let theme = (self.rendering.shared_theme(), &*self.sources);
            let options = self.rendering.options();
            let files = self.editions.render(self.guide(), theme, options, &mut sink);
            let files = files.into_iter().map(|file| (file.route().clone(), file));
            (files.collect(), sink.into_found())
        });
        sink.repeat(found);
        files
    }

    /// What is wrong with the addresses of the files: those that content decides about have been
    /// compared, so that it is the files of the theme that can still be in each other's way.
    fn misplaced(&self, routes: &[Route]) -> Vec<Diagnostic> {
        let assets = routes.iter().filter(|route| route.as_str().starts_with("assets/"));
        let names =
            assets.map(|route| (route, route.as_str().rsplit('/').next().unwrap_or_default()));
        let devices = names.filter(|(_, name)| guide::is_device(name)).map(|(route, name)| {
            let refused = Diagnostic::of_path(codes::RESERVED_WORD, self.place(route).0);
            refused.arg("word", name).arg("what", "device")
        });
        let mut found: Vec<Diagnostic> = devices.collect();
        found.extend(self.own_in_the_way(routes));
        if !found.is_empty() {
            return found;
        }
        found.extend(check_addresses(routes).err().map(|error| self.clash(&error)));
        found
    }

    /// The publisher's own files that would take the address of a file of ours, or stand where a folder
    /// of ours is.
    fn own_in_the_way(&self, routes: &[Route]) -> Vec<Diagnostic> {
        let own: Vec<&Route> = self.guide().own_files.iter().map(|(route, _)| route).collect();
        if own.is_empty() {
            return Vec::new();
        }
        let made = [MANIFEST, MARKER].map(Route::new);
        // By the address in small letters: the file itself, and what is in a folder of that name.
        let mut all: BTreeMap<String, Vec<&Route>> = BTreeMap::new();
        for route in routes.iter().chain(&made) {
            let folded = route.as_str().to_lowercase();
            let folders = folded.match_indices('/').map(|(at, _)| &folded[..at]);
            for key in folders.chain([folded.as_str()]) {
                all.entry(key.to_owned()).or_default().push(route);
            }
        }
        let taken = |route: &&Route| {
            // `sign` would replace it without a word, and no manifest would list it.
            if may_be_signed_over(route.as_str()) {
                return Some(guide::own_file_in_the_way(route, route, false));
            }
            let there = all.get(&route.as_str().to_lowercase())?;
            let is_twice = there.iter().filter(|other| *other == route).count() > 1;
            let other = there.iter().find(|other| *other != route).copied();
            let other = other.or(is_twice.then_some(*route))?;
            let by_own = other != *route && own.contains(&other);
            Some(guide::own_file_in_the_way(route, other, by_own))
        };
        own.iter().filter_map(taken).collect()
    }

    /// What is said of files that cannot all be there: at a file of the guide, if one of them is.
    fn clash(&self, error: &InsertError) -> Diagnostic {
        let code = match error {
            InsertError::Twins(..) => codes::ADDRESS_CASE,
            InsertError::NotPlain(_) => codes::BAD_FILE_NAME,
            _ => codes::ADDRESS_TWICE,
        };
        let (at, other) = error.addresses();
        let at = self.place(at);
        let other = other.map(|other| self.place(other));
        let (at, other) = match other {
            Some(other) if !at.1 && other.1 => (other, Some(at)),
            other => (at, other),
        };
        let other = other.map_or_else(|| at.0.clone(), |other| other.0);
        Diagnostic::of_path(code, at.0.clone())
            .arg("address", at.0)
            .arg("other", other)
            .arg("what", "pages")
    }

    /// The file of the guide's own theme that is published at an address, and true; or the address.
    fn place(&self, route: &Route) -> (String, bool) {
        let name = route.as_str().strip_prefix("assets/").unwrap_or_default();
        let folders = ["images", "fonts"].map(|folder| format!("themes/default/{folder}/{name}"));
        let is_own = |path: &String| {
            self.sources.find(path).is_some()
                || self.sources.binaries().contains_key(Utf8Path::new(path))
        };
        match folders.into_iter().find(is_own) {
            Some(path) => (path, true),
            None => (route.to_string(), false),
        }
    }

    /// Everything that could be wrong with a file without a page of its own being at fault: drawings,
    /// the index, data. Where the guide has templates of its own, every page too.
    pub(crate) fn check(&self, sink: &mut Sink) {
        let routes = self.routes(sink);
        self.misplaced(&routes).into_iter().for_each(|found| sink.report(found));
        let own_theme = self.sources.below("themes/").next().is_some();
        let made = routes
            .par_iter()
            .filter(|route| own_theme || self.rendering.is_checked_by_making(route));
        let found = made.map(|route| {
            let mut sink = Sink::new();
            self.bytes(route, &mut sink);
            sink
        });
        found.collect::<Vec<_>>().into_iter().for_each(|found| sink.append(found));
    }
}

/// The files of a site on their way to the disk, with what is wrong with them.
pub(super) struct Written {
    files: SiteFiles,
    routes: Vec<Route>,
    purpose: Purpose,
    found: Mutex<Sink>,
    /// Told anew only when something is found: a guide can have a thousand warnings, and a hundred
    /// thousand files.
    spoiled: AtomicBool,
}

impl Written {
    /// The files, if they can stand at their addresses; else what is wrong, as `check` tells it too.
    /// `sink` is what was found before.
    pub(super) fn new(files: SiteFiles, purpose: Purpose, mut sink: Sink) -> Result<Written, Sink> {
        let routes = files.routes(&mut sink);
        let misplaced = files.misplaced(&routes);
        if misplaced.is_empty() {
            let spoiled = AtomicBool::new(purpose.is_refused(sink.found()));
            return Ok(Written { files, routes, purpose, found: Mutex::new(sink), spoiled });
        }
        misplaced.into_iter().for_each(|found| sink.report(found));
        Err(sink)
    }

    /// What was found, before and on the way.
    pub(super) fn into_sink(self) -> Sink {
        self.found.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Contents for Written {
    fn routes(&self) -> &[Route] {
        &self.routes
    }

    fn file(&self, route: &Route) -> (Cow<'_, [u8]>, Option<&str>) {
        if self.files.in_edition(route)
            && let Some(file) = self.files.of_editions(&mut Sink::new()).get(route)
        {
            return (Cow::Borrowed(file.bytes()), Some(file.hash()));
        }
        let mut sink = Sink::new();
        let bytes = self.files.bytes(route, &mut sink).unwrap_or_default();
        if !sink.found().is_empty() {
            if self.purpose.is_refused(sink.found()) {
                self.spoiled.store(true, Ordering::Relaxed);
            }
            self.found.lock().unwrap_or_else(PoisonError::into_inner).append(sink);
        }
        (Cow::Owned(bytes), None)
    }

    fn is_spoiled(&self) -> bool {
        self.spoiled.load(Ordering::Relaxed)
    }
}
