//! Requests and responses.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State as Extract};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderName, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde::Serialize;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::error::words;
use super::hosts::Hosts;
use super::page;
use super::problems::Problems;
use super::site::{self, Found, Site};
use super::state::State;
use crate::language::Language;
use crate::output::headers::{HEADERS, content_type};

const HTML: &str = "text/html; charset=utf-8";

/// What every answer needs.
struct Server {
    hosts: Hosts,
    language: Language,
    shown: watch::Receiver<State>,
}

/// Answers every request; there is no other state than `shown`.
pub(super) fn router(hosts: Hosts, language: Language, shown: watch::Receiver<State>) -> Router {
    let server = Arc::new(Server { hosts, language, shown });
    Router::new().fallback(answer).with_state(server)
}

async fn answer(Extract(server): Extract<Arc<Server>>, request: Request) -> Response {
    let mut response = server.answer(&request.into_parts().0).await;
    let headers = response.headers_mut();
    for (name, value) in *HEADERS {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Server {
    async fn answer(&self, request: &Parts) -> Response {
        if !self.is_asked_for(request) {
            let text = format!("{}\n", words(self.language, "not-asked-for", []));
            let kind = "text/plain; charset=utf-8";
            return of_type(StatusCode::MISDIRECTED_REQUEST, kind, text.into());
        }
        if request.method != Method::GET && request.method != Method::HEAD {
            let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
            refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return refusal;
        }
        match request.uri.path() {
            // Without a body there is nothing to listen to.
            "/-/reload" if request.method == Method::HEAD => {
                of_type(StatusCode::OK, "text/event-stream", Bytes::new())
            }
            "/-/reload" => self.events(request.uri.query()),
            "/-/reload.js" => {
                of_type(StatusCode::OK, "text/javascript; charset=utf-8", page::SCRIPT.into())
            }
            "/-/overlay.css" => {
                of_type(StatusCode::OK, "text/css; charset=utf-8", page::STYLE.into())
            }
            path => self.file(path, request.uri.query()).await,
        }
    }

    /// A web page from elsewhere can let its own name point to this machine, and would then read
    /// the preview as its own. But its name stands in the request.
    fn is_asked_for(&self, request: &Parts) -> bool {
        let known = |host: &str| self.hosts.knows(host);
        let mut hosts = request.headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        let authority = request.uri.authority();
        host.to_str().is_ok_and(known) && authority.is_none_or(|a| known(a.as_str()))
    }

    async fn file(&self, path: &str, query: Option<&str>) -> Response {
        let State { site, report } = self.shown.borrow().clone();
        let Some(site) = site else {
            let page = page::without_site(self.language, report.as_deref());
            return of_type(StatusCode::SERVICE_UNAVAILABLE, HTML, page::with_script(&page, ""));
        };
        let (language, path, query) = (self.language, path.to_owned(), query.map(str::to_owned));
        let made = spawn_blocking(move || shown(&site, &path, query.as_deref(), language)).await;
        // A mistake in this tool that ends the making of a page is no end of the preview.
        made.unwrap_or_else(|_| {
            let broke_off = words(language, "build-broke-off", []).into();
            let page = page::without_site(language, Some(&broke_off));
            of_type(StatusCode::INTERNAL_SERVER_ERROR, HTML, page::with_script(&page, ""))
        })
    }

    /// A stream that says what is shown at the path of a page now, and again after each build.
    fn events(&self, query: Option<&str>) -> Response {
        let language = self.language;
        let path = query.and_then(|query| query.strip_prefix("page=")).unwrap_or("/").to_owned();
        let states = WatchStream::new(self.shown.clone());
        let events = states.then(move |state| {
            let path = path.clone();
            async move {
                let told = spawn_blocking(move || told(&state, &path, language)).await;
                Ok::<_, Infallible>(Event::default().event("state").data(told.unwrap_or_default()))
            }
        });
        Sse::new(events).keep_alive(KeepAlive::default()).into_response()
    }
}

/// What a request for a path of a site is answered with.
fn shown(site: &Site, path: &str, query: Option<&str>, language: Language) -> Response {
    match site.find(path) {
        Found::File(route) => match (site.0.bytes(&route), content_type(&route)) {
            (Ok(bytes), HTML) => {
                let bytes = Bytes::from(bytes.unwrap_or_default());
                let stamp = site.stamp_of(&route, &bytes);
                of_type(StatusCode::OK, HTML, page::with_script(&bytes, &stamp))
            }
            (Ok(bytes), kind) => of_type(StatusCode::OK, kind, bytes.unwrap_or_default().into()),
            (Err(report), _) => {
                let page = page::without_site(language, Some(&report));
                let page = page::with_script(&page, &report.stamp());
                of_type(StatusCode::INTERNAL_SERVER_ERROR, HTML, page)
            }
        },
        Found::Folder(path) => moved(&path, query),
        Found::Nothing => {
            let page = site.not_found();
            let stamp = page.as_ref().map_or_else(String::new, |page| site::stamp(page));
            let page = page.unwrap_or_else(|| page::not_found(language));
            of_type(StatusCode::NOT_FOUND, HTML, page::with_script(&page, &stamp))
        }
    }
}

/// What a request for this path and query is answered with by a small site: the status, and where
/// it leads.
#[cfg(any(test, feature = "fuzz"))]
pub(crate) fn answered(target: &[u8]) -> (u16, Option<String>) {
    use crate::guide::Route;
    use crate::output::OutputSet;
    let Ok(uri) = axum::http::Uri::try_from(target) else { return (400, None) };
    let mut set = OutputSet::new();
    for path in ["index.html", "404.html", "nl/index.html", "nl/a b.html", "nl/é/index.html"] {
        _ = set.insert(Route::new(path), "<!doctype html><head></head>");
    }
    let site = Site(Arc::new(set));
    site.stamp(uri.query().and_then(|query| query.strip_prefix("page=")).unwrap_or("/"));
    let response = shown(&site, uri.path(), uri.query(), Language::Nl);
    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    (response.status().as_u16(), location.map(str::to_owned))
}

/// What a page is told, as its script reads it.
#[derive(Serialize)]
struct Told<'a> {
    /// Stands for the page as it is now; empty while there is no site.
    page: &'a str,
    report: Option<&'a Problems>,
    lang: Language,
    heading: String,
    close: String,
}

fn told(state: &State, path: &str, lang: Language) -> String {
    let page = state.site.as_ref().map_or_else(String::new, |site| site.stamp(path));
    let heading = if state.site.is_none() { "problems" } else { "problems-old-site" };
    let told = Told {
        page: &page,
        report: state.report.as_deref(),
        lang,
        heading: words(lang, heading, []),
        close: words(lang, "close", []),
    };
    // A struct of texts always has a JSON form.
    serde_json::to_string(&told).unwrap_or_default()
}

fn of_type(status: StatusCode, kind: &'static str, body: Bytes) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    of_type(status, "text/plain; charset=utf-8", text.into())
}

/// The path comes from the site and begins with one slash, so it cannot lead elsewhere.
fn moved(path: &str, query: Option<&str>) -> Response {
    // A request may have letters in its query as they are; a header cannot.
    let encoded = |query| utf8_percent_encode(query, CONTROLS).to_string();
    let query = query.map(|query| format!("?{}", encoded(query))).unwrap_or_default();
    let mut response = plain(StatusCode::MOVED_PERMANENTLY, "");
    if let Ok(location) = HeaderValue::from_str(&format!("{path}{query}")) {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_production_header_can_be_sent() {
        for (name, value) in *HEADERS {
            assert!(HeaderName::from_bytes(name.as_bytes()).is_ok(), "{name}");
            assert!(HeaderValue::from_str(value).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_leads_on_whatever_the_query_is() {
        let leads = |target: &str| answered(target.as_bytes());
        assert_eq!(leads("/nl?a=b%20c"), (301, Some("/nl/?a=b%20c".to_owned())));
        assert_eq!(leads("/nl?é"), (301, Some("/nl/?%C3%A9".to_owned())));
    }

    #[test]
    fn a_page_is_told_what_is_wrong() {
        let report = Some(Arc::new("regel 1\nregel \"2\"\n".into()));
        let told = told(&State { site: None, report }, "/", Language::Nl);
        let report = r#"{"counts":"","pieces":[{"heading":"regel 1","body":"regel \"2\""}]}"#;
        let start = format!(r#"{{"page":"","report":{report},"lang":"nl","#);
        assert!(told.starts_with(&start), "{told}");
    }
}
