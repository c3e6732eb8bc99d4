//! Text in two languages from Fluent files.
//!
//! Diagnostics and the interface of the site both speak through this: one loader, one way to
//! format, one way to find a missing or unused key.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::language::{Language, LanguageMap};

/// A value put into a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Text, shown as it is.
    Text(String),
    /// A number, shown and inflected by the rules of the language.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

macro_rules! value_from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Value {
                Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
value_from_number!(i32, i64, u32, u64, usize);

/// The values of a message by name.
pub type Args = BTreeMap<Cow<'static, str>, Value>;

/// A file that is not in the form of Fluent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFluent {
    /// The first line that cannot be read, from 1; 0 where none is known.
    pub line: usize,
    /// What the library says of it, in English.
    pub detail: String,
}

impl NotFluent {
    fn new(text: &str, errors: &[fluent_syntax::parser::ParserError]) -> NotFluent {
        let first = errors.iter().map(|error| error.pos.start).min();
        let line =
            first.and_then(|at| text.get(..at)).map(|before| before.matches('\n').count() + 1);
        NotFluent { line: line.unwrap_or(0), detail: format!("{errors:?}") }
    }
}

impl std::fmt::Display for NotFluent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.detail)
    }
}

/// The messages of both languages.
pub struct Messages {
    bundles: LanguageMap<FluentBundle<FluentResource>>,
    /// `key` and `key.attribute`, for the tests that compare languages.
    keys: LanguageMap<Vec<String>>,
}

impl Messages {
    /// Parses one Fluent file per language. Later files of a language override earlier ones,
    /// which is how a theme replaces single words.
    ///
    /// # Errors
    /// The language and what is wrong with its file.
    pub fn parse(files: &LanguageMap<Vec<&str>>) -> Result<Messages, (Language, NotFluent)> {
        let mut keys = LanguageMap::<Vec<String>>::default();
        let mut make = |language: Language| {
            let id: unic_langid::LanguageIdentifier = language
                .tag()
                .parse()
                .map_err(|e| (language, NotFluent { line: 0, detail: format!("{e:?}") }))?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // The marks protect mixed-direction text; both languages run left to right, and the
            // marks would end up in file names and in what a reader copies.
            bundle.set_use_isolating(false);
            for text in &files[language] {
                let resource = FluentResource::try_new((*text).to_owned())
                    .map_err(|(_, errors)| (language, NotFluent::new(text, &errors)))?;
                keys[language].extend(keys_of(&resource));
                bundle.add_resource_overriding(resource);
            }
            Ok(bundle)
        };
        let bundles = LanguageMap::both(make(Language::Nl)?, make(Language::En)?);
        Ok(Messages { bundles, keys })
    }

    /// The message, or attribute (`key.attribute`), in a language. `None` when there is none or
    /// a value is missing.
    pub fn get(&self, language: Language, key: &str, args: &Args) -> Option<String> {
        let bundle = &self.bundles[language];
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Number(number) => FluentValue::from(*number),
            };
            values.set(name.clone(), value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// Every key and `key.attribute` of a language, in the order of its files.
    pub fn keys(&self, language: Language) -> &[String] {
        &self.keys[language]
    }
}

fn keys_of(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        if let fluent_syntax::ast::Entry::Message(message) = entry {
            if message.value.is_some() {
                keys.push(message.id.name.to_owned());
            }
            let attributes = message.attributes.iter();
            keys.extend(attributes.map(|a| format!("{}.{}", message.id.name, a.id.name)));
        }
    }
    keys
}
