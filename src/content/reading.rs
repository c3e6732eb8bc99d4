//! What we read of a source, and whether it can be read by others.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::ids::SourceId;
use crate::diagnostics::Sink;
use crate::yaml::{Data, Date, FromYaml, Node, Spanned, Url};
use crate::{choices, record};

choices! {
    /// How much of a source we read.
    pub enum Extent {
        /// All of it.
        Whole = "whole",
        /// A part: an excerpt, a summary, a search result.
        Excerpt = "excerpt",
        /// Nothing: we know it from another source.
        NotSeen = "not-seen",
    }
}

record! {
    /// What we read of a source.
    pub struct Seen {
        /// The day on which we read it.
        pub date: Option<Spanned<Date>>,
        /// How much of it; files of before schema 3 do not say.
        pub extent: Option<Spanned<Extent>>,
        /// Of a source that we have not seen: the source that we know it from.
        pub known_from: Option<Spanned<SourceId>>,
    }
}

impl Seen {
    /// True when we know the source from another one alone.
    pub fn is_not_seen(&self) -> bool {
        self.extent.as_ref().is_some_and(|extent| extent.value == Extent::NotSeen)
    }

    /// How much we read, where that is said.
    pub fn extent(&self) -> Option<Extent> {
        self.extent.as_ref().map(|extent| extent.value)
    }
}

/// The address of a source, or that none is known. Nothing at all would leave open whether anybody
/// looked for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicAddress {
    /// Where everybody can read it.
    At(Url),
    /// `none`: no public address is known to us.
    Unknown,
}

/// How [`PublicAddress::Unknown`] is written.
const NONE: &str = "none";

impl FromYaml for PublicAddress {
    const EXPECTED: &'static str = Url::EXPECTED;
    fn read(node: &Node, sink: &mut Sink) -> Option<PublicAddress> {
        if matches!(&node.data, Data::Scalar(text, _) if text == NONE) {
            return Some(PublicAddress::Unknown);
        }
        Url::read(node, sink).map(PublicAddress::At)
    }
}

impl JsonSchema for PublicAddress {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "PublicAddress".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let url = generator.subschema_for::<Url>();
        json_schema!({ "anyOf": [{ "const": NONE }, url] })
    }
}
