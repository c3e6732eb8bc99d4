//! Small values that many files share.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use super::address;
use super::node::{Data, Node, Spanned};
use super::read::FromYaml;
use crate::diagnostics::{Diagnostic, Sink, codes};

/// A calendar date, written `2025-06-13`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub jiff::civil::Date);

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Date {
    /// Parses `2025-06-13`, nothing shorter or longer.
    pub fn parse(text: &str) -> Option<Date> {
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        plain.then(|| text.parse().ok().map(Date)).flatten()
    }
}

impl FromYaml for Date {
    const EXPECTED: &'static str = "kind-date";
    fn read(node: &Node, sink: &mut Sink) -> Option<Date> {
        let text = node.text(Self::EXPECTED, sink)?;
        let date = Date::parse(text);
        if date.is_none() {
            sink.report(Diagnostic::at(codes::BAD_DATE, node.span).arg("date", text));
        }
        date
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$" })
    }
}

/// Lower-case words of letters and digits joined by single hyphens: `raad-van-toezicht`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// The text when it is a slug.
    pub fn parse(text: &str) -> Option<Slug> {
        let word = |w: &str| {
            !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        (text.len() <= 80 && text.split('-').all(word)).then(|| Slug(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slug as text.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl FromYaml for Slug {
    const EXPECTED: &'static str = "kind-id";
    fn read(node: &Node, sink: &mut Sink) -> Option<Slug> {
        let text = node.text(Self::EXPECTED, sink)?;
        let slug = Slug::parse(text);
        if slug.is_none() {
            sink.report(Diagnostic::at(codes::BAD_ID, node.span).arg("id", text));
        }
        slug
    }
}

impl JsonSchema for Slug {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80 })
    }
}

/// An absolute address on the web: `https://…` or `http://…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Url(String);

impl Url {
    /// The text when it can stand in a link as it is.
    pub fn parse(text: &str) -> Option<Url> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let clean =
            !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c));
        (!host.is_empty() && clean).then(|| Url(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromYaml for Url {
    const EXPECTED: &'static str = "kind-url";
    fn read(node: &Node, sink: &mut Sink) -> Option<Url> {
        let text = node.text(Self::EXPECTED, sink)?;
        let url = Url::parse(text);
        if url.is_none() {
            sink.report(Diagnostic::at(codes::BAD_URL, node.span).arg("url", text));
        }
        if let Some(url) = &url {
            address::report(url, url.flaw(), node, sink);
        }
        url
    }
}

impl JsonSchema for Url {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Url".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r#"^https?://[^/?#\s"<>\\^`{|}]+[^\s"<>\\^`{|}]*$"# })
    }
}

/// A mail address: one recipient, without a name and without anything that could add another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// The text when it is one address.
    pub fn parse(text: &str) -> Option<Email> {
        let (name, host) = text.split_once('@')?;
        let plain = |part: &str, more: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        (plain(name, ".!#$*+-/=^_{|}~'") && plain(host, ".-")).then(|| Email(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromYaml for Email {
    const EXPECTED: &'static str = "kind-text";
    fn read(node: &Node, sink: &mut Sink) -> Option<Email> {
        let text = node.text(Self::EXPECTED, sink)?;
        let email = Email::parse(text);
        if email.is_none() {
            sink.report(Diagnostic::at(codes::BAD_EMAIL, node.span).arg("email", text));
        }
        if email.as_ref().is_some_and(|email| !email.is_deliverable()) {
            sink.report(
                Diagnostic::at(codes::IMPOSSIBLE_ADDRESS, node.span)
                    .arg("what", "mail")
                    .arg("address", text)
                    .arg("part", text),
            );
        }
        email
    }
}

impl JsonSchema for Email {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Email".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^[A-Za-z0-9.!#$*+/=^_{|}~'-]+@[A-Za-z0-9.-]+$" })
    }
}

/// A mapping from ids to values that keeps the order of the file.
#[derive(Debug, Clone)]
pub struct OrderedMap<K, V> {
    entries: Vec<(Spanned<K>, V)>,
    positions: BTreeMap<K, usize>,
}

impl<K: Ord, V> OrderedMap<K, V> {
    /// The entries in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &(Spanned<K>, V)> + Clone {
        self.entries.iter()
    }

    /// The entry of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.index_of(key).map(|i| &self.entries[i].1)
    }

    /// The position of a key in the order of the file.
    pub fn index_of<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.positions.get(key).copied()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<K, V> Default for OrderedMap<K, V> {
    fn default() -> Self {
        OrderedMap { entries: Vec::new(), positions: BTreeMap::new() }
    }
}

impl<K: FromYaml + Ord + Clone, V: FromYaml> FromYaml for OrderedMap<K, V> {
    const EXPECTED: &'static str = "kind-mapping";
    fn read(node: &Node, sink: &mut Sink) -> Option<OrderedMap<K, V>> {
        let mut map = OrderedMap::default();
        let mut complete = true;
        for entry in node.entries(sink)? {
            let text = entry.key.value.clone();
            let key = Node {
                span: entry.key.span,
                data: Data::Scalar(text.clone(), super::ScalarKind::Text),
                spoken: node.spoken,
            };
            let (key, value) = (Spanned::<K>::read(&key, sink), V::read(&entry.value, sink));
            match (key, value) {
                (Some(key), Some(value)) => {
                    if map.positions.contains_key(&key.value) {
                        sink.report(
                            Diagnostic::at(codes::DUPLICATE_KEY, key.span).arg("key", text),
                        );
                    } else {
                        map.positions.insert(key.value.clone(), map.entries.len());
                        map.entries.push((key, value));
                    }
                }
                _ => complete = false,
            }
        }
        complete.then_some(map)
    }
    fn absent() -> Option<OrderedMap<K, V>> {
        None
    }
}

impl<K: FromYaml, V: FromYaml> JsonSchema for OrderedMap<K, V> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Map_{}", V::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (key, value) = (generator.subschema_for::<K>(), generator.subschema_for::<V>());
        json_schema!({ "type": "object", "propertyNames": key, "additionalProperties": value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_hyphens() {
        for good in ["a", "raad-van-toezicht", "kst-31288-1205"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "é", "a b", "../a", "a/b"] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_date_is_a_whole_day_that_exists() {
        assert!(Date::parse("2025-06-13").is_some());
        for bad in ["2025-6-13", "2025-02-30", "13-06-2025", "2025-06-13T00:00", ""] {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn an_address_has_a_host_and_no_quote() {
        assert!(Url::parse("https://example.org/a?b=c#d").is_some());
        for bad in ["javascript:alert(1)", "https://", "//x", "https://a b", "https://x/\"y"] {
            assert!(Url::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_mail_address_is_one_recipient() {
        assert!(Email::parse("redactie+vraag@voorbeeld.example").is_some());
        for bad in ["", "redactie", "@a", "a@", "a b@c", "a@b,c@d", "A <a@b>", "a@b?cc=c@d"] {
            assert!(Email::parse(bad).is_none(), "{bad}");
        }
    }
}
