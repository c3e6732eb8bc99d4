//! An address on a web server.
//!
//! The server is not trusted: it may send too much, too slowly, something else, or send on to
//! another place. Each is an error here and never more bytes or time than was allowed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::config::Config;
use ureq::http::{Response, Uri};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};

use super::{AT_ONCE, Cached, Listed, Patience, Source};
use crate::mirror::error::MirrorError;
use crate::mirror::names;
use crate::refusals::Refusal;

/// How often a request is made again when the server was busy or the connection broke.
const ATTEMPTS: u32 = 3;
/// How many times a server may send on, on the same server.
const REDIRECTS: u32 = 5;
/// A server that sends fewer bytes a second than this, on average over the patience, has stalled.
const SLOWEST: u64 = 1024;
/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// What stays as it is in a part of a path: the unreserved characters of RFC 3986.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A site at an address.
pub(in crate::mirror) struct HttpSource {
    agent: Agent,
    base: String,
    patience: Patience,
    received: AtomicU64,
    cached: BTreeMap<String, Cached>,
    tags: Mutex<BTreeMap<String, String>>,
}

/// A client that says who it is, waits no longer than this for each step of an answer, and goes along
/// nowhere by itself.
pub(crate) fn agent(who: &str, wait: Duration) -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Config::builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent(who)
        .accept_encoding("identity")
        .tls_config(tls)
        .max_idle_connections(AT_ONCE)
        .max_idle_connections_per_host(AT_ONCE)
        .timeout_resolve(Some(CONNECT))
        .timeout_connect(Some(CONNECT))
        .timeout_send_request(Some(wait))
        .timeout_recv_response(Some(wait))
        .timeout_per_read(Some(wait))
        .build();
    config.new_agent()
}

/// What a server answered that can be used.
enum Answer {
    Body(Response<Body>),
    NotThere,
    NotModified,
}

impl HttpSource {
    /// The site at an address; `cached` is what was received from it before.
    ///
    /// # Errors
    /// It is no address of a site, or one that others on the way could change unseen.
    pub(in crate::mirror) fn open(
        given: &str,
        patience: Patience,
        cached: BTreeMap<String, Cached>,
    ) -> Result<HttpSource, MirrorError> {
        let none = || MirrorError::NoSource { given: given.to_owned() };
        let uri: Uri = given.parse().map_err(|_| none())?;
        let host = uri.host().ok_or_else(none)?;
        if uri.query().is_some() || uri.authority().is_some_and(|a| a.as_str().contains('@')) {
            return Err(none());
        }
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if is_this_machine(host) => {}
            Some("http") => return Err(MirrorError::Insecure { address: given.to_owned() }),
            _ => return Err(none()),
        }
        let wait = Duration::from_secs(patience.seconds);
        Ok(HttpSource {
            agent: agent(concat!("leidraad/", env!("CARGO_PKG_VERSION")), wait),
            base: format!("{}/", given.trim_end_matches('/')),
            patience,
            received: AtomicU64::new(0),
            cached,
            tags: Mutex::new(BTreeMap::new()),
        })
    }

    fn address(&self, path: &str) -> String {
        let parts: Vec<String> =
            path.split('/').map(|part| utf8_percent_encode(part, PART).to_string()).collect();
        format!("{}{}", self.base, parts.join("/"))
    }

    /// Asks for a file, from byte `from` on, and goes along with what stays on the same server.
    fn ask(&self, path: &str, from: u64, tag: Option<&str>) -> Result<Answer, MirrorError> {
        let first = self.address(path);
        let mut address = first.clone();
        let mut sent_on = 0;
        let mut attempt = 1;
        loop {
            let mut request = self.agent.get(&address);
            if from > 0 {
                request = request.header("Range", format!("bytes={from}-"));
            }
            if let Some(tag) = tag {
                request = request.header("If-None-Match", tag);
            }
            let response = match request.call() {
                Ok(response) => response,
                Err(error) if attempt < ATTEMPTS && is_passing(&error) => {
                    attempt += 1;
                    continue;
                }
                Err(error) => return Err(self.failed(&address, error)),
            };
            let status = response.status().as_u16();
            match status {
                200 | 206 => return Ok(Answer::Body(response)),
                304 if tag.is_some() => return Ok(Answer::NotModified),
                404 | 410 => return Ok(Answer::NotThere),
                301 | 302 | 303 | 307 | 308 => {
                    let to = header(&response, "location").unwrap_or_default();
                    let next = resolve(&address, &to).filter(|next| same_server(&address, next));
                    sent_on += 1;
                    match next {
                        Some(next) if sent_on <= REDIRECTS => address = next,
                        _ => return Err(MirrorError::Redirected { address: first, to }),
                    }
                }
                429 | 500..=599 if attempt < ATTEMPTS => {
                    std::thread::sleep(Duration::from_millis(200) * attempt);
                    attempt += 1;
                }
                _ => {
                    let reason = format!("HTTP {status}");
                    return Err(MirrorError::Network { address, reason });
                }
            }
        }
    }

    fn failed(&self, address: &str, error: ureq::Error) -> MirrorError {
        let address = address.to_owned();
        match error {
            ureq::Error::Timeout(_) => {
                MirrorError::Stalled { address, seconds: self.patience.seconds }
            }
            error => MirrorError::Network { address, reason: reason(&error) },
        }
    }

    /// Copies at most `limit` bytes, and gives up on a server that is too slow.
    fn receive(
        &self,
        path: &str,
        body: &mut Response<Body>,
        limit: u64,
        into: &mut dyn Write,
    ) -> Result<u64, Received> {
        let too_large = || MirrorError::TooLarge { path: path.to_owned(), limit };
        if body.body().content_length().is_some_and(|length| length > limit) {
            return Err(Received::Refused(too_large()));
        }
        let mut reader = body.body_mut().as_reader();
        let mut buffer = vec![0; 64 * 1024];
        let (mut copied, mut in_window, mut window) = (0, 0, Instant::now());
        let wait = Duration::from_secs(self.patience.seconds);
        loop {
            let read = match reader.read(&mut buffer) {
                Ok(0) => return Ok(copied),
                Ok(read) => read,
                Err(error) => return Err(Received::Broken(error, copied)),
            };
            copied += read as u64;
            in_window += read as u64;
            self.received.fetch_add(read as u64, Ordering::Relaxed);
            if copied > limit {
                return Err(Received::Refused(too_large()));
            }
            into.write_all(&buffer[..read]).map_err(Received::Disk)?;
            if window.elapsed() >= wait {
                if in_window < SLOWEST * self.patience.seconds {
                    let (address, seconds) = (self.address(path), self.patience.seconds);
                    return Err(Received::Refused(MirrorError::Stalled { address, seconds }));
                }
                (in_window, window) = (0, Instant::now());
            }
        }
    }

    fn not_received(&self, path: &str, stop: Received) -> MirrorError {
        match stop {
            Received::Refused(error) => error,
            Received::Broken(error, _) => self.failed(&self.address(path), error.into()),
            Received::Disk(source) => MirrorError::Io { path: path.into(), source },
        }
    }
}

/// Why receiving stopped.
enum Received {
    Refused(MirrorError),
    Disk(io::Error),
    /// The connection broke after so many bytes.
    Broken(io::Error, u64),
}

impl Source for HttpSource {
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError> {
        names::check(path)?;
        let cached = self.cached.get(path);
        let mut response = match self.ask(path, 0, cached.map(|cached| cached.tag.as_str()))? {
            Answer::NotThere => return Ok(None),
            Answer::NotModified => {
                let Some(cached) = cached else { return Ok(None) };
                remember(&self.tags, path, cached.tag.clone());
                return Ok(Some(cached.bytes.clone()));
            }
            Answer::Body(response) => response,
        };
        if let Some(tag) = header(&response, "etag") {
            remember(&self.tags, path, tag);
        }
        let mut bytes = Vec::new();
        let received = self.receive(path, &mut response, limit, &mut bytes);
        received.map_err(|stop| self.not_received(path, stop))?;
        Ok(Some(bytes))
    }

    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError> {
        names::check(path)?;
        let Answer::Body(mut response) = self.ask(path, 0, None)? else {
            return Err(MirrorError::Missing { path: path.to_owned() });
        };
        let received = self.receive(path, &mut response, limit, into);
        received.map_err(|stop| self.not_received(path, stop))
    }

    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError> {
        names::check(path)?;
        let on_disk = |source| MirrorError::Io { path: path.into(), source };
        let mut attempt = 1;
        loop {
            let mut from = part.seek(SeekFrom::End(0)).map_err(on_disk)?;
            if from >= limit {
                from = 0;
            }
            let mut response = match self.ask(path, from, None) {
                Ok(Answer::Body(response)) => response,
                Ok(_) => return Err(MirrorError::Missing { path: path.to_owned() }),
                // The file may be shorter now than what is here of it.
                Err(MirrorError::Network { .. }) if from > 0 => {
                    part.set_len(0).map_err(on_disk)?;
                    continue;
                }
                Err(error) => return Err(error),
            };
            if !continues_at(&response, from) {
                from = 0;
            }
            part.set_len(from).map_err(on_disk)?;
            part.seek(SeekFrom::Start(from)).map_err(on_disk)?;
            match self.receive(path, &mut response, limit - from, part) {
                Ok(_) => return Ok(()),
                Err(Received::Broken(_, copied)) if copied > 0 && attempt < ATTEMPTS => {
                    attempt += 1;
                }
                Err(stop) => return Err(self.not_received(path, stop)),
            }
        }
    }

    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError> {
        Ok(None)
    }

    fn at_once(&self) -> usize {
        AT_ONCE
    }

    fn is_served(&self) -> bool {
        true
    }

    fn transferred(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    fn tags(&self) -> BTreeMap<String, String> {
        self.tags.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn remember(tags: &Mutex<BTreeMap<String, String>>, path: &str, tag: String) {
    tags.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), tag);
}

pub(crate) fn header(response: &Response<Body>, name: &str) -> Option<String> {
    response.headers().get(name)?.to_str().ok().map(str::to_owned)
}

/// True when the bytes of the answer begin at `from`.
fn continues_at(response: &Response<Body>, from: u64) -> bool {
    response.status().as_u16() == 206
        && header(response, "content-range")
            .is_some_and(|range| range.starts_with(&format!("bytes {from}-")))
}

/// A failure that another attempt may not meet.
fn is_passing(error: &ureq::Error) -> bool {
    matches!(error, ureq::Error::Io(_) | ureq::Error::Protocol(_))
}

/// True of the address of a server on the way to which nobody can listen in.
#[cfg(feature = "s3")]
pub(in crate::mirror) fn is_safe(given: &str) -> bool {
    let Ok(uri) = given.parse::<Uri>() else { return false };
    let plain = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
    let host = uri.host().filter(|host| !host.is_empty());
    match (uri.scheme_str(), host) {
        (Some("https"), Some(_)) => plain && uri.query().is_none(),
        (Some("http"), Some(host)) => plain && uri.query().is_none() && is_this_machine(host),
        _ => false,
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// An address that a server sends on to: a whole one or a path on the same server.
pub(crate) fn resolve(from: &str, to: &str) -> Option<String> {
    if to.contains("://") {
        return Some(to.to_owned());
    }
    let uri: Uri = from.parse().ok()?;
    let server = format!("{}://{}", uri.scheme_str()?, uri.authority()?);
    match to {
        "" => None,
        // Another server by the same scheme.
        to if to.starts_with("//") => Some(format!("{}:{to}", uri.scheme_str()?)),
        to if to.starts_with('/') => Some(format!("{server}{to}")),
        to if to.starts_with('?') => Some(format!("{server}{}{to}", uri.path())),
        to => {
            let (path, rest) = to.split_at(to.find(['?', '#']).unwrap_or(to.len()));
            let folder = uri.path().rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut folders: Vec<&str> = folder.split('/').collect();
            for part in path.split('/') {
                match part {
                    "." => {}
                    // The first is the root, above which there is nothing.
                    ".." => folders.truncate((folders.len() - 1).max(1)),
                    part => folders.push(part),
                }
            }
            Some(format!("{server}{}{rest}", folders.join("/")))
        }
    }
}

fn same_server(one: &str, other: &str) -> bool {
    let parts = |address: &str| {
        let uri: Uri = address.parse().ok()?;
        let port = uri.port_u16().unwrap_or(if uri.scheme_str()? == "https" { 443 } else { 80 });
        Some((uri.scheme_str()?.to_owned(), uri.host()?.to_ascii_lowercase(), port))
    };
    parts(one).is_some() && parts(one) == parts(other)
}

/// Why there is no answer: the key of a reason that has words of its own, or what the library says.
pub(in crate::mirror) fn reason(error: &ureq::Error) -> String {
    match error {
        // What is wrong with a certificate comes as data that cannot be used.
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            "system-certificate".to_owned()
        }
        ureq::Error::Io(error) => Refusal::from(error).key().to_owned(),
        ureq::Error::HostNotFound => "system-no-host".to_owned(),
        ureq::Error::ConnectionFailed => "system-connection".to_owned(),
        error => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_addresses_are_taken() {
        let open = |given| HttpSource::open(given, Patience::default(), BTreeMap::new());
        for fine in
            ["https://gids.nl/", "https://gids.nl/a/b", "http://127.0.0.1:8000", "http://[::1]/"]
        {
            assert!(open(fine).is_ok(), "{fine}");
        }
        for (bad, code) in [
            ("http://gids.nl/", "insecure"),
            ("http://127.0.0.1.gids.nl/", "insecure"),
            ("ftp://gids.nl/", "no-source"),
            ("https://me:secret@gids.nl/", "no-source"),
            ("https://gids.nl/?x", "no-source"),
        ] {
            assert_eq!(open(bad).err().map(|error| error.code()), Some(code), "{bad}");
        }
    }

    #[test]
    fn the_same_server_is_scheme_host_and_port() {
        let here = "https://gids.nl/a/b.html";
        for (to, same) in [
            ("/c", true),
            ("c", true),
            ("https://gids.nl:443/c", true),
            ("http://gids.nl/c", false),
            ("https://gids.nl:8443/c", false),
            ("//elders.nl/c", false),
            ("https://gids.nl.elders.nl/", false),
        ] {
            let next = resolve(here, to).unwrap();
            assert_eq!(same_server(here, &next), same, "{to}");
        }
        assert_eq!(resolve(here, "c").unwrap(), "https://gids.nl/a/c");
        assert_eq!(resolve(here, "../../c?../x").unwrap(), "https://gids.nl/c?../x");
        assert_eq!(resolve(here, "?x").unwrap(), "https://gids.nl/a/b.html?x");
    }

    #[test]
    fn every_part_of_a_path_is_encoded_by_itself() {
        let source =
            HttpSource::open("https://gids.nl/x/", Patience::default(), BTreeMap::new()).unwrap();
        assert_eq!(source.address("nl/a b#é.html"), "https://gids.nl/x/nl/a%20b%23%C3%A9.html");
    }
}
