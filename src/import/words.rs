//! The sentences of reports and errors in both languages, from `words/{nl,en}.ftl`: one message for
//! each code.

use std::sync::LazyLock;

use super::report::What;
use crate::characters::{harmless, harmless_line};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![
            include_str!("words/nl.ftl"),
            include_str!("words/word.nl.ftl"),
            include_str!("words/site.nl.ftl"),
        ],
        en: vec![
            include_str!("words/en.ftl"),
            include_str!("words/word.en.ftl"),
            include_str!("words/site.en.ftl"),
        ],
    };
    // Part of the binary; a test parses them.
    Messages::parse(&files).ok()
});

/// The sentence of a message, for the terminal: of what the file has nothing is acted on.
pub fn say(what: &What, language: Language) -> String {
    let shown = |value: &Value| match value {
        Value::Text(text) => Value::Text(harmless_line(text).into_owned()),
        Value::Number(number) => Value::Number(*number),
    };
    let args: Args = what.args.iter().map(|(name, value)| (name.clone(), shown(value))).collect();
    let text = MESSAGES.as_ref().and_then(|messages| messages.get(language, what.code, &args));
    harmless(text.as_deref().unwrap_or(what.code)).into_owned()
}

#[cfg(test)]
mod tests;
