//! One address asked for: by its head, and where the server does not do that, by the page, of which
//! nothing is read.

use std::collections::BTreeSet;
use std::io;
use std::time::Duration;

use percent_encoding::{CONTROLS, utf8_percent_encode};
use ureq::Agent;
use ureq::http::Uri;

use super::pace::Pace;
use super::verdict::{Obstacle, Refusal, Verdict};
use crate::mirror::http::{self, header, resolve};

/// How often a server may send on.
const REDIRECTS: usize = 8;
/// How long is waited for a server that asks for it; of one that wants more, this run asks no more.
const MOST_WAIT: Duration = Duration::from_secs(60);
/// How long is waited for a server that wants fewer requests and does not say how many.
const SOME_WAIT: Duration = Duration::from_secs(5);

/// Asks for addresses.
pub(super) struct Asker {
    agent: Agent,
    pace: Pace,
}

/// A verdict, and from when on the server may be asked again, in seconds since 1970.
pub(super) type Judged = (Verdict, Option<i64>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Head,
    Get,
}

/// What a server answered.
struct Reply {
    status: u16,
    to: Option<String>,
    wait: Option<Duration>,
}

impl Asker {
    /// `site` is where the guide is published: whoever runs a server sees who asks.
    pub(super) fn new(site: &str, wait: Duration, pause: Duration) -> Asker {
        let site: String = site.chars().filter(char::is_ascii_graphic).collect();
        let site = if site.is_empty() { String::new() } else { format!("; +{site}") };
        let who = format!("leidraad/{} (link check{site})", env!("CARGO_PKG_VERSION"));
        Asker { agent: http::agent(&who, wait), pace: Pace::new(pause) }
    }

    /// What is found at an address.
    pub(super) fn judge(&self, address: &str) -> Judged {
        let first = plain(address);
        // The last address to which the server led for good, and how it said so.
        let (mut lasting, mut moved) = (true, None);
        let mut at = first.clone();
        let mut seen = BTreeSet::from([first]);
        for _ in 0..=REDIRECTS {
            let reply = match self.answer(&at) {
                Ok(reply) => reply,
                Err(judged) => return judged,
            };
            let Some(to) = reply.to else {
                return (of_status(reply.status, moved), None);
            };
            let next = resolve(&at, &to).map(|next| plain(&next)).filter(|next| is_web(next));
            let Some(next) = next else {
                return (unreached(Obstacle::Answer, reply.status.to_string()), None);
            };
            if !seen.insert(next.clone()) {
                break;
            }
            lasting &= matches!(reply.status, 301 | 308);
            if lasting {
                moved = Some((next.clone(), reply.status));
            }
            at = next;
        }
        (unreached(Obstacle::Circle, String::new()), None)
    }

    /// What the server of an address answers in the end. The error is a verdict.
    fn answer(&self, address: &str) -> Result<Reply, Judged> {
        let host = host(address);
        let (mut method, mut waited, mut again) = (Method::Head, false, false);
        loop {
            if let Some(until) = self.pace.closed(&host) {
                return Err((Verdict::Refused { status: 429, why: Refusal::Later }, until));
            }
            let reply = match self.pace.one(&host, || self.send(method, address)) {
                Ok(reply) => reply,
                // Some servers break off when they are asked for the head alone.
                Err(ureq::Error::Io(_) | ureq::Error::Protocol(_)) if method == Method::Head => {
                    method = Method::Get;
                    continue;
                }
                Err(error) => return Err((of_error(&error, &host), None)),
            };
            match reply.status {
                429 | 503 if reply.status == 429 || reply.wait.is_some() => {
                    let wait = reply.wait.unwrap_or(SOME_WAIT);
                    if waited || wait > MOST_WAIT {
                        return Err(self.close(&host, reply.status, wait));
                    }
                    self.pace.rest(&host, wait);
                    waited = true;
                }
                200..=399 => return Ok(reply),
                _ if method == Method::Head => method = Method::Get,
                500..=599 if !again => again = true,
                _ => return Ok(reply),
            }
        }
    }

    /// A server that wants to be left alone is, for the rest of the run.
    fn close(&self, host: &str, status: u16, wait: Duration) -> Judged {
        let until = super::seconds_now().saturating_add_unsigned(wait.as_secs());
        self.pace.close(host, Some(until));
        match status {
            429 => (Verdict::Refused { status, why: Refusal::Later }, Some(until)),
            _ => (unreached(Obstacle::Server, status.to_string()), Some(until)),
        }
    }

    fn send(&self, method: Method, address: &str) -> Result<Reply, ureq::Error> {
        let request = match method {
            Method::Head => self.agent.head(address),
            Method::Get => self.agent.get(address),
        };
        let accepted = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";
        let response = request.header("Accept", accepted).call()?;
        let status = response.status().as_u16();
        let sends_on = matches!(status, 301 | 302 | 303 | 307 | 308);
        let wait = header(&response, "retry-after").and_then(|text| wait(&text));
        let to = header(&response, "location").filter(|_| sends_on);
        Ok(Reply { status, to, wait })
    }
}

/// What an answer says that sends nowhere; `moved` is where the server led for good.
fn of_status(status: u16, moved: Option<(String, u16)>) -> Verdict {
    match (status, moved) {
        (200..=299, Some((to, status))) => Verdict::Moved { status, to },
        (200..=299, None) => Verdict::Fine { status },
        (404 | 410, _) => Verdict::Gone { status },
        (401 | 407, _) => Verdict::Refused { status, why: Refusal::Login },
        // 999 is what a large network answers to programs.
        (403 | 451 | 999, _) => Verdict::Refused { status, why: Refusal::Refused },
        (500..=599, _) => unreached(Obstacle::Server, status.to_string()),
        _ => unreached(Obstacle::Answer, status.to_string()),
    }
}

fn of_error(error: &ureq::Error, host: &str) -> Verdict {
    let text = error.to_string();
    let why = match error {
        ureq::Error::Timeout(_) | ureq::Error::BodyStalled => Obstacle::Timeout,
        ureq::Error::HostNotFound => Obstacle::Host,
        ureq::Error::ConnectionFailed => Obstacle::Refused,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => Obstacle::Certificate,
        ureq::Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => Obstacle::Refused,
            io::ErrorKind::TimedOut => Obstacle::Timeout,
            _ if text.to_ascii_lowercase().contains("certificate") => Obstacle::Certificate,
            // The system has no kind for it; in the words of Rust and of Windows.
            _ if text.contains("lookup address") || text.contains("No such host") => Obstacle::Host,
            _ => Obstacle::Other,
        },
        _ => Obstacle::Other,
    };
    let detail = if why == Obstacle::Host { host.to_owned() } else { text };
    unreached(why, detail)
}

fn unreached(why: Obstacle, detail: String) -> Verdict {
    Verdict::Unreached { why, detail }
}

/// How long to wait: seconds, or a day and time (RFC 9110, section 10.2.3).
fn wait(text: &str) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp().as_second();
    let seconds = until.saturating_sub(super::seconds_now()).max(0);
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or_default()))
}

/// An address as a request can have it: letters of other scripts encoded, nothing after `#`.
fn plain(address: &str) -> String {
    utf8_percent_encode(super::addresses::asked(address), CONTROLS).to_string()
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The name and port of the server of an address.
pub(super) fn host(address: &str) -> String {
    let uri: Option<Uri> = plain(address).parse().ok();
    let host = uri.as_ref().and_then(Uri::authority).map(|authority| authority.as_str());
    host.unwrap_or(address).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_how_long_to_wait_in_seconds_or_by_the_clock() {
        assert_eq!(wait("120"), Some(Duration::from_secs(120)));
        assert_eq!(wait("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        assert!(wait("Mon, 21 Oct 2199 07:28:00 GMT").unwrap() > MOST_WAIT);
        assert_eq!(wait("soon"), None);
    }

    #[test]
    fn a_request_has_no_letters_that_it_cannot_have() {
        assert_eq!(plain("https://a.nl/é b#c"), "https://a.nl/%C3%A9 b");
        assert_eq!(host("https://A.nl:8443/x"), "a.nl:8443");
    }
}
