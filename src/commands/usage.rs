//! What is wrong with the command line, in the language of who typed it.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::words::{say, system_language};
use crate::language::Language;

/// The message about a value that cannot be one. None for other mistakes and for help that was
/// asked for, which clap words itself.
pub(super) fn wrong_value(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    if error.kind() != ErrorKind::ValueValidation {
        return None;
    }
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    let language = asked(arguments).unwrap_or_else(system_language);
    let (option, value) = (text(ContextKind::InvalidArg)?, text(ContextKind::InvalidValue)?);
    // The parsers of values give the key of a message.
    let reason = say(language, &error.source()?.to_string(), []);
    let words = [("option", option.into()), ("value", value.into()), ("reason", reason.into())];
    Some(say(language, "value-wrong", words))
}

/// The language that the arguments ask for, wherever they do.
fn asked(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    let tag = texts.by_ref().find_map(|text| match text.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(Some),
        None => None,
    })?;
    Language::from_tag(tag.or_else(|| texts.next())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_although_the_rest_is_wrong() {
        let of = |line: &str| {
            asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>()).map(Language::tag)
        };
        assert_eq!(of("build --as-of x --lang nl"), Some("nl"));
        assert_eq!(of("--lang=en build --as-of x"), Some("en"));
        assert_eq!(of("build --as-of x"), None);
        assert_eq!(of("build --language nl"), None);
        assert_eq!(of("build --lang"), None);
    }
}
