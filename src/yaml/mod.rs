//! YAML as a tree in which everything knows its place, and typed reading from it.
//!
//! In: the text of a YAML file or of front matter. Out: values of Rust types, read through
//! [`FromYaml`], with every problem reported at once. The library that parses stops at its
//! first error and cannot say where a *meaning* is wrong; so it fills a small tree of
//! [`Node`]s and the reading is ours. Nothing outside this folder knows which library it is.
//!
//! A type that can be read also has a JSON Schema, made from the same declaration by the
//! macros [`record!`](crate::record) and [`choices!`](crate::choices), so the two cannot differ.

mod address;
mod broken;
mod node;
mod quoted;
mod read;
mod time_zone;
mod types;
mod unread;

pub use address::{BaseUrl, Flaw, Parts, is_host};
pub use node::{Data, Entry, Node, ScalarKind, Spanned, Spoken, parse};
pub use quoted::quoted;
pub use read::{Fields, FromYaml, RecordField, record_schema};
pub use time_zone::TimeZone;
pub use types::{Date, Email, OrderedMap, Slug, Url};

/// Declares a struct that is read from a YAML mapping: unknown and missing keys are reported,
/// a field is optional when its type has a value for "not given" ([`FromYaml::absent`]).
/// A field that is a Rust keyword is written `r#in`.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])+ pub $field:ident : $type:ty, )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            $( $(#[doc = $field_doc])+ pub $field: $type, )*
        }

        impl $crate::yaml::FromYaml for $name {
            const EXPECTED: &'static str = "kind-mapping";
            fn read(node: &$crate::yaml::Node, sink: &mut $crate::diagnostics::Sink) -> Option<Self> {
                let known = [$(stringify!($field)),*];
                let fields = $crate::yaml::Fields::open(node, &known, sink)?;
                $( let $field = fields.take::<$type>(stringify!($field), sink); )*
                Some($name { $( $field: $field?, )* })
            }
        }

        impl $crate::yaml::schema::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(
                generator: &mut $crate::yaml::schema::SchemaGenerator,
            ) -> $crate::yaml::schema::Schema {
                let fields = vec![$(
                    $crate::yaml::RecordField::of::<$type>(
                        stringify!($field), concat!($($field_doc),+), generator,
                    )
                ),*];
                $crate::yaml::record_schema(concat!($($doc),+), fields)
            }
        }
    };
}

/// Declares an enum that is read from one of a few words.
#[macro_export]
macro_rules! choices {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident {
            $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[doc = $word_doc])+ $variant, )*
        }

        impl $name {
            /// The word as it is written in YAML.
            pub fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )* }
            }
        }

        impl $crate::yaml::FromYaml for $name {
            const EXPECTED: &'static str = "kind-text";
            fn read(node: &$crate::yaml::Node, sink: &mut $crate::diagnostics::Sink) -> Option<Self> {
                let words = [$(($word, concat!($($word_doc),+))),*];
                match node.choice(stringify!($name), &words, sink)? {
                    $( $word => Some($name::$variant), )*
                    _ => None,
                }
            }
        }

        impl $crate::yaml::schema::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(
                _: &mut $crate::yaml::schema::SchemaGenerator,
            ) -> $crate::yaml::schema::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": concat!($($doc),+).trim(),
                    "enum": [$($word),*],
                    // Beside the standard; editors show them with the words to choose from.
                    "enumDescriptions": [$(concat!($($word_doc),+).trim()),*],
                })
            }
        }
    };
}

/// Declares an id: lower-case words joined by hyphens, a type of its own for each kind of thing. An
/// id is in many keys at once, so all copies of it share one text.
#[macro_export]
macro_rules! id_type {
    ($(#[doc = $doc:literal])+ pub struct $name:ident;) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The id as text that was already checked, or that a reference claims.
            pub fn new(id: impl Into<std::sync::Arc<str>>) -> Self {
                $name(id.into())
            }
            /// The id as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl $crate::yaml::FromYaml for $name {
            const EXPECTED: &'static str = "kind-id";
            fn read(node: &$crate::yaml::Node, sink: &mut $crate::diagnostics::Sink) -> Option<Self> {
                <$crate::yaml::Slug as $crate::yaml::FromYaml>::read(node, sink)
                    .map(|slug| $name(slug.into_string().into()))
            }
        }

        impl $crate::yaml::schema::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(
                generator: &mut $crate::yaml::schema::SchemaGenerator,
            ) -> $crate::yaml::schema::Schema {
                <$crate::yaml::Slug as $crate::yaml::schema::JsonSchema>::json_schema(generator)
            }
        }
    };
}

/// What the macros need of the schema library.
pub mod schema {
    pub use schemars::{JsonSchema, Schema, SchemaGenerator};
}
