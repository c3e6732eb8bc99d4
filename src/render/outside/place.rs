//! The place in a theme of what a finished file asks, and what is said of it.

use std::sync::Arc;

use camino::Utf8PathBuf;

use super::{Request, has_policy, requests};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::Route;
use crate::source::{FileId, SourceFile, Sources, Span};

/// The files of a theme that are the guide's own.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct OwnFiles {
    texts: Vec<(FileId, Arc<SourceFile>)>,
    /// What has no lines that a report could show: pictures, drawings among them.
    others: Vec<(Utf8PathBuf, Arc<Vec<u8>>)>,
}

/// Where something stands in a theme.
enum Found {
    Text(Span),
    File(Utf8PathBuf),
}

impl OwnFiles {
    /// Those below a folder of which `is_ours` does not say, by name and bytes, that the program has
    /// the same: of these it is known what they ask.
    pub(in super::super) fn below(
        sources: &Sources,
        folder: &str,
        is_ours: impl Fn(&str, &[u8]) -> bool,
    ) -> OwnFiles {
        let own = |path: &str, bytes: &[u8]| {
            path.strip_prefix(folder).is_some_and(|name| !is_ours(name, bytes))
        };
        let texts = sources.below(folder);
        let texts = texts.filter(|(_, file)| own(file.path.as_str(), file.text.as_bytes()));
        let others = sources.binaries().iter();
        let others = others.filter(|(path, bytes)| own(path.as_str(), bytes));
        OwnFiles {
            texts: texts.map(|(id, file)| (id, Arc::clone(file))).collect(),
            others: others.map(|(path, bytes)| (path.clone(), Arc::clone(bytes))).collect(),
        }
    }

    /// True when the theme is the one in the program.
    pub(in super::super) fn is_none(&self) -> bool {
        self.texts.is_empty() && self.others.is_empty()
    }

    /// True when something of the guide's own can stand in a page.
    pub(in super::super) fn has_markup(&self) -> bool {
        let markup = |path: &str| ["html", "ftl", "md"].iter().any(|end| path.ends_with(end));
        self.texts.iter().any(|(_, file)| markup(file.path.as_str()))
    }

    /// Where the address of a request stands: as it is typed, or else as its file is read.
    fn place(&self, request: &Request) -> Option<Found> {
        let typed = self.texts.iter().find_map(|(id, file)| {
            let at = file.text.find(&request.url).filter(|_| !request.url.is_empty())?;
            Some(Span::new(*id, at..at + request.url.len()))
        });
        let read = || {
            self.texts.iter().find_map(|(id, file)| {
                let route = Route::new(file.path.as_str());
                let all = requests(&route, file.text.as_bytes());
                let at = all.into_iter().find(|other| other.url == request.url)?.at.unwrap_or(0);
                let at = at + file.text[at..].len() - file.text[at..].trim_start().len();
                let line = file.text[at..].lines().next().map_or(0, str::len);
                Some(Span::new(*id, at..at + line))
            })
        };
        let other = || {
            let asks = |(path, bytes): &&(Utf8PathBuf, Arc<Vec<u8>>)| {
                let all = requests(&Route::new(path.as_str()), bytes);
                all.iter().any(|other| other.url == request.url)
            };
            self.others.iter().find(asks).map(|(path, _)| Found::File(path.clone()))
        };
        typed.or_else(read).map(Found::Text).or_else(other)
    }

    fn diagnostic(&self, request: &Request, route: &Route) -> Diagnostic {
        let place = self.place(request);
        // The first of many pages would be another one each time.
        let page = if place.is_none() { route.as_str() } else { "" };
        let diagnostic = match place {
            Some(Found::Text(span)) => Diagnostic::at(codes::OUTSIDE_REQUEST, span),
            Some(Found::File(path)) => Diagnostic::of_path(codes::OUTSIDE_REQUEST, path),
            None => Diagnostic::of_guide(codes::OUTSIDE_REQUEST),
        };
        let diagnostic = diagnostic
            .arg("url", request.url.as_str())
            .arg("by", request.by.as_str())
            .arg("page", page)
            .arg("sure", if request.is_guess { "no" } else { "yes" });
        match request.is_guess {
            true => diagnostic.severity(Severity::Warning),
            false => diagnostic,
        }
    }
}

/// Reports what a file of the theme asks of the outside.
pub(in super::super) fn report_asset(route: &Route, bytes: &[u8], own: &OwnFiles, sink: &mut Sink) {
    requests(route, bytes).iter().for_each(|r| sink.report(own.diagnostic(r, route)));
}

/// Reports what a page asks of the outside, and one that does not carry the policy of the site.
pub(in super::super) fn report_page(route: &Route, html: &str, own: &OwnFiles, sink: &mut Sink) {
    report_asset(route, html.as_bytes(), own, sink);
    // An empty page was reported as what it is.
    if html.is_empty() || has_policy(html) {
        return;
    }
    let is_page = |file: &SourceFile| {
        file.path.as_str().contains("/templates/") && file.text.contains("<head")
    };
    let template = own.texts.iter().find(|(_, file)| is_page(file));
    sink.report(match template {
        Some((_, file)) => Diagnostic::of_path(codes::POLICY_MISSING, file.path.clone()),
        None => Diagnostic::of_guide(codes::POLICY_MISSING).arg("path", route.as_str()),
    });
}
