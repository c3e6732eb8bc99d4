//! The files of a site: the guide of today, its editions, and what servers need beside them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::editions::Editions;
use super::pipeline::Purpose;
use crate::diagnostics::{Diagnostic, Sink};
use crate::guide::{Guide, Route};
use crate::output::{
    Contents, HashedFile, InsertError, check_addresses, redirect_files, server_files,
};
#[cfg(feature = "serve")]
use crate::output::{MANIFEST, OutputSet};
use crate::render::{self, Rendering};
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
        let server = server_files(&mount).into_iter().chain(redirect_files(&moved, &mount));
        let (server, of_editions) = (server.collect(), OnceLock::new());
        SiteFiles { rendering, editions, sources, server, of_editions }
    }

    /// The guide.
    pub(crate) fn guide(&self) -> &Guide {
        self.rendering.guide()
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

    /// Everything that could be wrong with a file without a page of its own being at fault: drawings,
    /// the index, data. Where the guide has templates of its own, every page too.
    pub(crate) fn check(&self, sink: &mut Sink) {
        let routes = self.routes(sink);
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
    /// The files, if they can stand at their addresses. `sink` is what was found before.
    pub(super) fn new(
        files: SiteFiles,
        purpose: Purpose,
        mut sink: Sink,
    ) -> Result<Written, (InsertError, Sink)> {
        let routes = files.routes(&mut sink);
        match check_addresses(&routes) {
            Ok(()) => {
                let spoiled = AtomicBool::new(purpose.is_refused(sink.found()));
                Ok(Written { files, routes, purpose, found: Mutex::new(sink), spoiled })
            }
            Err(error) => Err((error, sink)),
        }
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
