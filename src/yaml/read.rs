//! Typed reading of nodes.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::node::{Data, Entry, Node, ScalarKind, Spanned, Spoken};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap, Languages};
use crate::source::Span;

/// A type that can be read from a node. `None` means that a problem was reported.
pub trait FromYaml: Sized + schemars::JsonSchema {
    /// The message key that names what is expected, such as `kind-text`.
    const EXPECTED: &'static str;

    /// Reads the value, reporting everything that is wrong with it.
    fn read(node: &Node, sink: &mut Sink) -> Option<Self>;

    /// The value when the key is not given; `None` makes the key required.
    fn absent() -> Option<Self> {
        None
    }
}

impl Node {
    /// Reports that something else was expected here.
    pub fn expected(&self, kind: &'static str, sink: &mut Sink) {
        sink.report(
            Diagnostic::at(codes::WRONG_KIND, self.span)
                .arg("expected", kind)
                .arg("found", self.kind()),
        );
    }

    /// True of a key without a value.
    pub fn is_nothing(&self) -> bool {
        matches!(self.data, Data::Scalar(_, ScalarKind::Null))
    }

    fn kind(&self) -> &'static str {
        match &self.data {
            Data::Scalar(_, ScalarKind::Text) => "kind-text",
            Data::Scalar(_, ScalarKind::Number) => "kind-number",
            Data::Scalar(_, ScalarKind::Bool) => "kind-bool",
            Data::Scalar(_, ScalarKind::Null) => "kind-nothing",
            Data::List(_) => "kind-list",
            Data::Map(_) => "kind-mapping",
        }
    }

    /// The text of a scalar, reporting any other kind. An unquoted number is no text: `1.10`
    /// would be read as 1.1 by other programs.
    pub fn text(&self, expected: &'static str, sink: &mut Sink) -> Option<&str> {
        if let Data::Scalar(text, ScalarKind::Text) = &self.data {
            return Some(text);
        }
        self.expected(expected, sink);
        None
    }

    /// One of a few words of a type, each given with what it means.
    pub fn choice<'a>(
        &'a self,
        of: &'static str,
        words: &[(&str, &str)],
        sink: &mut Sink,
    ) -> Option<&'a str> {
        let text = self.text("kind-text", sink)?;
        if words.iter().any(|(word, _)| *word == text) {
            return Some(text);
        }
        let meanings = words.iter().map(|(word, means)| format!("{word}: {}", means.trim()));
        sink.report(
            Diagnostic::at(codes::UNKNOWN_CHOICE, self.span)
                .arg("word", text)
                .arg("choices_of", of)
                .arg("meanings", meanings.collect::<Vec<_>>().join("\n"))
                .did_you_mean(text, words.iter().map(|(word, _)| *word)),
        );
        None
    }

    /// The entries of a mapping.
    pub fn entries(&self, sink: &mut Sink) -> Option<&[Entry]> {
        if let Data::Map(entries) = &self.data {
            return Some(entries);
        }
        self.expected("kind-mapping", sink);
        None
    }
}

/// The fields of a mapping that is read into a struct.
pub struct Fields<'a> {
    node: &'a Node,
    entries: &'a [Entry],
}

/// `in` is a Rust keyword: `stringify!` gives `r#in`.
fn yaml_name(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// The line to type where a comma between `{` and `}` has cut a text in two: what stands behind it
/// became a key without a value.
fn cut_at_a_comma(before: &Entry, entry: &Entry) -> Option<String> {
    let is_cut = matches!(entry.value.data, Data::Scalar(_, ScalarKind::Null))
        && entry.key.value.contains(char::is_whitespace);
    match &before.value.data {
        Data::Scalar(text, ScalarKind::Text) if is_cut => {
            Some(format!("{}: \"{text}, {}\"", before.key.value, entry.key.value))
        }
        _ => None,
    }
}

impl<'a> Fields<'a> {
    /// Opens a mapping and reports keys that are not among `known`.
    pub fn open(node: &'a Node, known: &[&'static str], sink: &mut Sink) -> Option<Fields<'a>> {
        let entries = node.entries(sink)?;
        let known: Vec<&str> = known.iter().map(|field| yaml_name(field)).collect();
        for (index, entry) in entries.iter().enumerate() {
            let key = entry.key.value.as_str();
            if !known.contains(&key) {
                let before = index.checked_sub(1).and_then(|index| entries.get(index));
                let whole = before.and_then(|before| cut_at_a_comma(before, entry));
                sink.report(
                    Diagnostic::at(codes::UNKNOWN_KEY, entry.key.span)
                        .arg("key", key)
                        .arg("known", known.join(", "))
                        .arg("whole", whole.unwrap_or_else(|| "none".to_owned()))
                        .did_you_mean(key, known.iter().copied()),
                );
            }
        }
        Some(Fields { node, entries })
    }

    /// True of a mapping between `{` and `}`: it begins before its first key.
    fn in_braces(&self) -> bool {
        let start = self.node.span.range().start;
        self.entries.first().is_none_or(|first| start < first.key.span.range().start)
    }

    /// Reads one field. A key without a value counts as not given.
    pub fn take<T: FromYaml>(&self, field: &'static str, sink: &mut Sink) -> Option<T> {
        let name = yaml_name(field);
        let entry = self.entries.iter().find(|e| e.key.value == name);
        let value = entry
            .map(|e| &e.value)
            .filter(|v| !matches!(v.data, Data::Scalar(_, ScalarKind::Null)));
        match value {
            Some(value) => T::read(value, sink),
            None => {
                let absent = T::absent();
                if absent.is_none() {
                    let span = entry.map_or(self.node.span, |e| e.key.span);
                    let missing = Diagnostic::at(codes::MISSING_KEY, span).arg("key", name);
                    sink.report(match self.in_braces() {
                        true => missing.arg("braces", "yes"),
                        false => missing,
                    });
                }
                absent
            }
        }
    }
}

/// A field of a struct, for its schema.
pub struct RecordField {
    name: &'static str,
    doc: &'static str,
    required: bool,
    schema: Schema,
}

impl RecordField {
    /// The field `name` of type `T`.
    pub fn of<T: FromYaml>(
        name: &'static str,
        doc: &'static str,
        generator: &mut SchemaGenerator,
    ) -> RecordField {
        let schema = generator.subschema_for::<T>();
        RecordField { name: yaml_name(name), doc, required: T::absent().is_none(), schema }
    }
}

/// The schema of a struct. A field that may be left out may also be given without a value.
pub fn record_schema(doc: &str, fields: Vec<RecordField>) -> Schema {
    let mut properties = serde_json::Map::new();
    let mut required = Vec::new();
    for field in fields {
        let schema = Value::from(field.schema);
        let schema = if field.required {
            required.push(Value::from(field.name));
            serde_json::json!({ "description": field.doc.trim(), "allOf": [schema] })
        } else {
            serde_json::json!({ "description": field.doc.trim(), "anyOf": [schema, { "type": "null" }] })
        };
        properties.insert(field.name.to_owned(), schema);
    }
    json_schema!({
        "type": "object",
        "description": doc.trim(),
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

impl FromYaml for String {
    const EXPECTED: &'static str = "kind-text";
    fn read(node: &Node, sink: &mut Sink) -> Option<String> {
        let text = node.text(Self::EXPECTED, sink)?.trim();
        if text.is_empty() {
            sink.report(Diagnostic::at(codes::EMPTY_TEXT, node.span));
            return None;
        }
        Some(text.to_owned())
    }
}

impl FromYaml for bool {
    const EXPECTED: &'static str = "kind-bool";
    fn read(node: &Node, sink: &mut Sink) -> Option<bool> {
        if let Data::Scalar(text, ScalarKind::Bool) = &node.data {
            return Some(text.eq_ignore_ascii_case("true"));
        }
        node.expected(Self::EXPECTED, sink);
        None
    }
    fn absent() -> Option<bool> {
        Some(false)
    }
}

impl FromYaml for u32 {
    const EXPECTED: &'static str = "kind-number";
    fn read(node: &Node, sink: &mut Sink) -> Option<u32> {
        if let Data::Scalar(text, ScalarKind::Number) = &node.data
            && let Ok(number) = text.parse()
        {
            return Some(number);
        }
        node.expected(Self::EXPECTED, sink);
        None
    }
}

impl<T: FromYaml> FromYaml for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: &Node, sink: &mut Sink) -> Option<Option<T>> {
        T::read(node, sink).map(Some)
    }
    fn absent() -> Option<Option<T>> {
        Some(None)
    }
}

impl<T: FromYaml> FromYaml for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: &Node, sink: &mut Sink) -> Option<Box<T>> {
        T::read(node, sink).map(Box::new)
    }
    fn absent() -> Option<Box<T>> {
        T::absent().map(Box::new)
    }
}

impl<T: FromYaml> FromYaml for Vec<T> {
    const EXPECTED: &'static str = "kind-list";
    fn read(node: &Node, sink: &mut Sink) -> Option<Vec<T>> {
        let Data::List(items) = &node.data else {
            node.expected(Self::EXPECTED, sink);
            return None;
        };
        // Every item is read, so that each wrong one is reported, before any makes the list fail.
        let read: Vec<Option<T>> = items.iter().map(|item| T::read(item, sink)).collect();
        read.into_iter().collect()
    }
    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
}

impl<T: FromYaml> FromYaml for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: &Node, sink: &mut Sink) -> Option<Spanned<T>> {
        T::read(node, sink).map(|value| Spanned { value, span: node.span })
    }
}

impl<T: FromYaml> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// The value in each language that a mapping has under `nl` and `en`. One that the guide needs and that
/// is not there is told by `missing`; one that it has no use for is told to be too much.
fn by_language<T: FromYaml>(
    node: &Node,
    entries: &[Entry],
    missing: impl Fn(Language) -> Diagnostic,
    sink: &mut Sink,
) -> Option<LanguageMap<T>> {
    let entry = |language: Language| {
        let entry = entries.iter().find(|entry| entry.key.value == language.tag());
        entry.filter(|entry| !entry.value.is_nothing())
    };
    let mut read = |language: Language| match entry(language) {
        Some(entry) => T::read(&entry.value, sink),
        None => T::absent().or_else(|| {
            sink.report(missing(language));
            None
        }),
    };
    // What may be left out stands there for every language: earlier addresses, digests.
    if T::absent().is_some() {
        let (nl, en) = (read(Language::Nl), read(Language::En));
        return Some(LanguageMap::both(nl?, en?));
    }
    let there: Vec<Language> =
        Language::ALL.into_iter().filter(|language| entry(*language).is_some()).collect();
    let languages = match (node.spoken, there.as_slice()) {
        (Spoken::Of(languages) | Spoken::Recorded(languages), _) => languages,
        (Spoken::Any, [only]) => Languages::one(*only),
        (Spoken::Any, _) => Languages::BOTH,
    };
    // Both are read before one makes the other fail.
    let values = LanguageMap::of(languages, &mut read);
    if matches!(node.spoken, Spoken::Of(_)) {
        for entry in there.into_iter().filter(|l| !languages.has(*l)).filter_map(entry) {
            let needless = Diagnostic::at(codes::NEEDLESS_LANGUAGE, entry.key.span);
            let needless = needless.arg("language", entry.key.value.as_str());
            sink.report(needless.arg("own", languages.authoritative.tag()));
        }
    }
    values.whole()
}

impl Fields<'_> {
    /// Reads what stands in each language under `nl` and `en`, beside other keys.
    pub fn languages<T: FromYaml>(&self, sink: &mut Sink) -> Option<LanguageMap<T>> {
        let missing = |language: Language| {
            Diagnostic::at(codes::MISSING_KEY, self.node.span).arg("key", language.tag())
        };
        by_language(self.node, self.entries, missing, sink)
    }
}

/// What is written without its language: in a guide of one language it is in that one.
fn plain<T: FromYaml>(node: &Node, sink: &mut Sink) -> Option<LanguageMap<T>> {
    let languages = match node.spoken {
        Spoken::Of(languages) | Spoken::Recorded(languages) => languages,
        // Which it was, is not known of another day; it is what there is in both.
        Spoken::Any => Languages::BOTH,
    };
    let is_plain = T::absent().is_none() || matches!(node.data, Data::List(_));
    if !is_plain || (node.spoken != Spoken::Any && !languages.is_one()) {
        node.expected(LanguageMap::<T>::EXPECTED, sink);
        return None;
    }
    let own = languages.authoritative;
    let value = T::read(node, sink)?;
    Some(match (node.spoken, T::absent()) {
        (Spoken::Any, _) => LanguageMap::both(value, T::read(node, &mut Sink::new())?),
        (_, None) => LanguageMap::One(own, value),
        (_, Some(absent)) if own == Language::Nl => LanguageMap::both(value, absent),
        (_, Some(absent)) => LanguageMap::both(absent, value),
    })
}

impl<T: FromYaml> FromYaml for LanguageMap<T> {
    const EXPECTED: &'static str = "kind-languages";
    fn read(node: &Node, sink: &mut Sink) -> Option<LanguageMap<T>> {
        let Data::Map(entries) = &node.data else { return plain(node, sink) };
        Fields::open(node, &["nl", "en"], sink)?;
        let missing = |language: Language| {
            let span: Span = entries.first().map_or(node.span, |e| e.key.span);
            Diagnostic::at(codes::MISSING_LANGUAGE, span).arg("language", language.tag())
        };
        by_language(node, entries, missing, sink)
    }
}

impl<T: FromYaml> schemars::JsonSchema for LanguageMap<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Languages_{}", T::schema_name()).into()
    }
    /// Which languages are needed is said in another file: a schema takes what any guide may say. What
    /// is written as data has both; whoever writes it takes out what a guide does not have.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        if generator.contract().is_serialize() {
            let required: &[&str] = if T::absent().is_some() { &[] } else { &["nl", "en"] };
            return json_schema!({
                "type": "object",
                "properties": { "nl": value, "en": value },
                "required": required,
                "additionalProperties": false,
            });
        }
        let least = u8::from(T::absent().is_none());
        let in_languages = serde_json::json!({
            "type": "object",
            "properties": { "nl": value, "en": value },
            "minProperties": least,
            "additionalProperties": false,
        });
        let is_plain = T::absent().is_none() || value.get("type") == Some(&"array".into());
        match is_plain {
            true => json_schema!({ "anyOf": [in_languages, value] }),
            false => in_languages.try_into().unwrap_or_default(),
        }
    }
}
