//! The words of the commands, and the language of the system.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::characters::{harmless, harmless_line};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::refusals::Refusal;

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![
            include_str!("words/nl.ftl"),
            include_str!("words/translation/nl.ftl"),
            include_str!("words/mirror/nl.ftl"),
            include_str!("words/init/nl.ftl"),
            include_str!("words/moving/nl.ftl"),
            include_str!("words/theme/nl.ftl"),
            include_str!("words/links/nl.ftl"),
            include_str!("words/exchange/nl.ftl"),
            include_str!("words/import/nl.ftl"),
        ],
        en: vec![
            include_str!("words/en.ftl"),
            include_str!("words/translation/en.ftl"),
            include_str!("words/mirror/en.ftl"),
            include_str!("words/init/en.ftl"),
            include_str!("words/moving/en.ftl"),
            include_str!("words/theme/en.ftl"),
            include_str!("words/links/en.ftl"),
            include_str!("words/exchange/en.ftl"),
            include_str!("words/import/en.ftl"),
        ],
    };
    // Part of the binary; a test parses them.
    Messages::parse(&files).ok()
});

/// A text for the terminal.
pub(super) fn say<const N: usize>(
    language: Language,
    key: &str,
    args: [(&'static str, Value); N],
) -> String {
    say_args(language, key, &args.into_iter().map(|(name, v)| (name.into(), v)).collect())
}

/// The same with values that another step has put together.
pub(super) fn say_args(language: Language, key: &str, args: &Args) -> String {
    let line =
        |(name, v): (&Cow<'static, str>, &Value)| (name.clone(), on_one_line(name, v.clone()));
    let args: Args = args.iter().map(line).collect();
    let text = MESSAGES.as_ref().and_then(|m| m.get(language, key, &args));
    let text = text.unwrap_or_else(|| key.to_owned());
    harmless(&text).into_owned()
}

/// How many names are said before the rest is counted: nobody reads two hundred.
const NAMES: usize = 12;

/// Names in a row, the first of them where there are many.
pub(super) fn names(names: &[String], language: Language) -> String {
    let (shown, rest) = names.split_at(names.len().min(NAMES));
    // One more takes no more room than to say so.
    if rest.len() < 2 {
        return names.join(", ");
    }
    format!("{} {}", shown.join(", "), say(language, "names-more", [("more", rest.len().into())]))
}

/// A value in which nothing begins a line of its own; a reason can be a text of several lines.
fn on_one_line(name: &str, value: Value) -> Value {
    match value {
        Value::Text(text) if name != "reason" => harmless_line(&text).into_owned().into(),
        value => value,
    }
}

/// Why the system refused a file, in the language of the reader.
pub(super) fn system_reason(language: Language, error: &std::io::Error) -> String {
    Refusal::from(error).message(language)
}

/// The language of the system by the usual variables; English where they name neither.
#[expect(clippy::disallowed_methods, reason = "commands/ is where the environment is read")]
pub(super) fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::from_tag(&value))
        .unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_reasons_of_the_system_are_in_the_language_of_the_reader() {
        let refused = std::fs::read_to_string("/").unwrap_err();
        assert_eq!(system_reason(Language::Nl, &refused), "dit is een map, geen bestand");
        let missing = std::fs::read_to_string("/nergens/niets").unwrap_err();
        assert_eq!(system_reason(Language::En, &missing), "it does not exist");
    }

    #[test]
    fn of_many_names_the_first_are_said_and_the_rest_is_counted() {
        let of = |count: usize| {
            let all: Vec<String> = (1..=count).map(|n| format!("s{n}")).collect();
            names(&all, Language::Nl)
        };
        assert_eq!(of(2), "s1, s2");
        assert!(of(13).ends_with("s12, s13"), "{}", of(13));
        assert!(of(251).ends_with("s11, s12 en 239 andere"), "{}", of(251));
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let messages = MESSAGES.as_ref().unwrap();
        assert_eq!(messages.keys(Language::Nl), messages.keys(Language::En));
    }
}
