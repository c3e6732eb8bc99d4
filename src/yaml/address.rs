//! The parts of a web address, and what cannot be one.
//!
//! [`Url`] and [`Email`] hold whatever can stand in a link, as texts of years ago must stay
//! readable; what a guide of today says is held to more.

use std::net::{Ipv4Addr, Ipv6Addr};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::node::Node;
use super::read::FromYaml;
use super::types::{Email, Url};
use crate::diagnostics::{Diagnostic, Sink, codes};

/// The parts of a web address (RFC 3986, section 3), each as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// What stands before `@`.
    pub user: Option<&'a str>,
    /// The name or number of the host.
    pub host: &'a str,
    /// What stands after the colon.
    pub port: Option<&'a str>,
    /// The path, with its first slash.
    pub path: &'a str,
    /// What stands after `?`.
    pub query: Option<&'a str>,
    /// What stands after `#`.
    pub fragment: Option<&'a str>,
}

/// What is wrong with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw<'a> {
    /// No host has this name.
    Host(&'a str),
    /// No port has this number.
    Port(&'a str),
    /// A user name or password.
    User,
    /// A part of the path that leads up, or nowhere.
    Path(&'a str),
    /// A query where none belongs.
    Query(&'a str),
    /// A fragment where none belongs.
    Fragment(&'a str),
}

impl<'a> Flaw<'a> {
    /// The word by which messages tell the flaws apart, and the part that is wrong.
    pub fn words(&self) -> (&'static str, &'a str) {
        match self {
            Flaw::Host(part) => ("host", part),
            Flaw::Port(part) => ("port", part),
            Flaw::User => ("user", ""),
            Flaw::Path(part) => ("path", part),
            Flaw::Query(part) => ("query", part),
            Flaw::Fragment(part) => ("fragment", part),
        }
    }
}

impl Url {
    /// Its parts.
    pub fn parts(&self) -> Parts<'_> {
        let rest = self.as_str().split_once("://").map_or("", |(_, rest)| rest);
        let (rest, fragment) = cut(rest, '#');
        let (rest, query) = cut(rest, '?');
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (user, place) = match authority.rsplit_once('@') {
            Some((user, place)) => (Some(user), place),
            None => (None, authority),
        };
        // The colons of an IPv6 address stand between brackets.
        let colon = place.rfind(':').filter(|at| !place[*at..].contains(']'));
        let (host, port) = match colon {
            Some(at) => (&place[..at], Some(&place[at + 1..])),
            None => (place, None),
        };
        Parts { user, host, port, path, query, fragment }
    }

    /// Why no browser can open it.
    pub fn flaw(&self) -> Option<Flaw<'_>> {
        let Parts { host, port, .. } = self.parts();
        if !is_host(host) {
            return Some(Flaw::Host(host));
        }
        let wrong = |port: &&str| !port.is_empty() && !port.parse::<u16>().is_ok_and(|n| n > 0);
        port.filter(wrong).map(Flaw::Port)
    }
}

fn cut(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// True of what can be the name or number of a host: labels of letters, digits and hyphens
/// (RFC 1123, section 2.1; letters of any script by RFC 5890), the underscore of some real names
/// included, or an IP address.
pub fn is_host(host: &str) -> bool {
    if let Some(inner) = host.strip_prefix('[') {
        return inner.strip_suffix(']').is_some_and(|inner| inner.parse::<Ipv6Addr>().is_ok());
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let label = |label: &str| {
        let letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii();
        !label.is_empty()
            && label.chars().count() <= 63
            && label.chars().all(letter)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    let number = name.contains('.') && last.bytes().all(|b| b.is_ascii_digit());
    name.len() <= 253 && name.split('.').all(label) && (!number || name.parse::<Ipv4Addr>().is_ok())
}

/// The address of a site itself, to which the addresses of pages are added: without a user, a
/// query, a fragment or a path that leads up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What does not belong in the address of a site.
    fn flaw(url: &Url) -> Option<Flaw<'_>> {
        let Parts { user, path, query, fragment, .. } = url.parts();
        if user.is_some() {
            return Some(Flaw::User);
        }
        let up = path.split('/').find(|part| matches!(*part, "." | ".."));
        up.map(Flaw::Path).or(query.map(Flaw::Query)).or(fragment.map(Flaw::Fragment))
    }
}

/// Reports what is wrong with an address. It stays what it is: a guide that was published with it
/// is read all the same.
pub(super) fn report(url: &Url, flaw: Option<Flaw<'_>>, node: &Node, sink: &mut Sink) {
    let Some(flaw) = flaw else { return };
    let (what, part) = flaw.words();
    // A password is not said aloud once more.
    let shown = match url.parts().user {
        Some(user) => url.as_str().replacen(&format!("{user}@"), "…@", 1),
        None => url.as_str().to_owned(),
    };
    sink.report(
        Diagnostic::at(codes::IMPOSSIBLE_ADDRESS, node.span)
            .arg("what", what)
            .arg("address", shown)
            .arg("part", part),
    );
}

impl FromYaml for BaseUrl {
    const EXPECTED: &'static str = "kind-url";
    fn read(node: &Node, sink: &mut Sink) -> Option<BaseUrl> {
        let url = Url::read(node, sink)?;
        if url.flaw().is_none() {
            report(&url, BaseUrl::flaw(&url), node, sink);
        }
        Some(BaseUrl(url))
    }
}

impl JsonSchema for BaseUrl {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BaseUrl".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Url::json_schema(generator)
    }
}

impl Email {
    /// True of an address to which a mail can be sent from anywhere: a dot-atom (RFC 5322, section
    /// 3.2.3) at a domain of two parts or more.
    pub fn is_deliverable(&self) -> bool {
        let Some((name, host)) = self.as_str().rsplit_once('@') else { return false };
        name.split('.').all(|atom| !atom.is_empty())
            && host.contains('.')
            && !host.ends_with('.')
            && is_host(host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn an_address_comes_apart() {
        let all = url("https://u:p@a.nl:81/b/c?d=e?f#g#h");
        let parts = all.parts();
        assert_eq!((parts.user, parts.host, parts.port), (Some("u:p"), "a.nl", Some("81")));
        assert_eq!((parts.path, parts.query, parts.fragment), ("/b/c", Some("d=e?f"), Some("g#h")));
        let six = url("http://[::1]/");
        assert_eq!((six.parts().host, six.parts().port), ("[::1]", None));
        assert_eq!(url("http://a?b@c").parts().host, "a");
    }

    #[test]
    fn a_host_is_labels_or_a_number() {
        for good in [
            "www.rijksoverheid.nl",
            "localhost",
            "a-b.c",
            "münchen.de",
            "xn--mnchen-3ya.de",
            "a_b.nl",
            "127.0.0.1",
            "[::1]",
            "example.org.",
            "3m.com",
        ] {
            assert!(is_host(good), "{good}");
        }
        for bad in [
            "",
            ".",
            "a..b",
            "-x.nl",
            "x-.nl",
            ".nl",
            "a b",
            "%6F.nl",
            "1.2.3",
            "256.1.1.1",
            "[x]",
            "a,b",
        ] {
            assert!(!is_host(bad), "{bad}");
        }
    }

    #[test]
    fn a_port_is_a_number_that_there_is() {
        assert_eq!(url("https://a.nl:8443/").flaw(), None);
        assert_eq!(url("https://a.nl:99999/").flaw(), Some(Flaw::Port("99999")));
        assert_eq!(url("https://a.nl:0").flaw(), Some(Flaw::Port("0")));
        assert_eq!(url("https://a.nl:x").flaw(), Some(Flaw::Port("x")));
    }

    #[test]
    fn the_address_of_a_site_has_nothing_behind_it() {
        let flaw = |text: &str| BaseUrl::flaw(&url(text)).map(|flaw| flaw.words().0);
        assert_eq!(flaw("https://a.nl/b/"), None);
        for (text, what) in [
            ("https://u@a.nl/", "user"),
            ("https://a.nl/?q", "query"),
            ("https://a.nl/#x", "fragment"),
            ("https://a.nl/../b", "path"),
        ] {
            assert_eq!(flaw(text), Some(what), "{text}");
        }
    }

    #[test]
    fn a_mail_reaches_a_domain() {
        let good = |text: &str| Email::parse(text).is_some_and(|email| email.is_deliverable());
        assert!(good("redactie+vraag@voorbeeld.example") && good("o'neil@a-b.nl"));
        for bad in ["a@b..nl", ".a@b.nl", "a.@b.nl", "a..b@c.nl", "a@-b.nl", "a@b.nl.", "a@b"] {
            assert!(!good(bad), "{bad}");
        }
    }
}
