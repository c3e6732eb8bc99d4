//! The words of the codes, from `messages/{nl,en}/`, a file for each part of the guide.

use std::sync::LazyLock;

use super::{Code, Diagnostic, Label};
use crate::characters::harmless;
use crate::language::{Language, LanguageMap, Languages};
use crate::messages::{Args, Messages, Value};
use crate::refusals;
use crate::schema_words;

macro_rules! message_files {
    ($language:literal) => {
        vec![
            include_str!(concat!("messages/", $language, "/reports.ftl")),
            include_str!(concat!("messages/", $language, "/files.ftl")),
            include_str!(concat!("messages/", $language, "/yaml.ftl")),
            include_str!(concat!("messages/", $language, "/content.ftl")),
            include_str!(concat!("messages/", $language, "/versions.ftl")),
            include_str!(concat!("messages/", $language, "/markdown.ftl")),
            include_str!(concat!("messages/", $language, "/links.ftl")),
            include_str!(concat!("messages/", $language, "/flowchart.ftl")),
            include_str!(concat!("messages/", $language, "/theme.ftl")),
            include_str!(concat!("messages/", $language, "/outside.ftl")),
        ]
    };
}

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both { nl: message_files!("nl"), en: message_files!("en") };
    // The files are part of the binary and a test parses them; should they be broken all the
    // same, a report without words is better than a tool that does not start.
    Messages::parse(&files).ok()
});

/// Values that only some of the places that report a code can give.
const OPTIONAL: [&str; 6] = ["braces", "known", "page", "section", "spelling", "suggestion"];

fn yes_or_no(yes: bool) -> Value {
    Value::from(if yes { "yes" } else { "no" })
}

/// The type whose words are to be chosen from, and a line for each: `current: The text holds.`
fn choices(args: &Args) -> Option<(&str, &str)> {
    match (args.get("choices_of")?, args.get("meanings")?) {
        (Value::Text(of), Value::Text(meanings)) => Some((of, meanings)),
        _ => None,
    }
}

/// The same lines in Dutch, as the schema for an editor has them.
fn in_dutch(of: &str, meanings: &str) -> String {
    let line = |line: &str| {
        let (word, means) = line.split_once(": ").unwrap_or((line, ""));
        let dutch = schema_words::dutch(&format!("{of}.{word}"));
        format!("{word}: {}", dutch.as_deref().unwrap_or(means))
    };
    meanings.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A number as the language writes it, of one as a program does: `4.49`.
fn decimal(language: Language, number: &str) -> String {
    match language {
        Language::Nl => number.replace('.', ","),
        Language::En => number.to_owned(),
    }
}

/// The words of diagnostics in one language, about a guide in its languages.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: Language,
    guide: Languages,
}

impl Words {
    /// The words in this language, about a guide in Dutch and English.
    pub fn new(language: Language) -> Words {
        Words::of_guide(language, Languages::BOTH)
    }

    /// The words in this language, about a guide in those: nobody is asked for a text in a language
    /// that the guide does not have.
    pub fn of_guide(language: Language, guide: Languages) -> Words {
        Words { language, guide }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// A word or sentence of the reports themselves, such as `summary`.
    pub fn phrase(self, key: &str, args: &Args) -> String {
        self.get(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// What is wrong, in one sentence.
    pub fn title(self, diagnostic: &Diagnostic) -> String {
        self.phrase(diagnostic.code.id, &diagnostic.args)
    }

    /// What to do, when there is something to say.
    pub fn help(self, diagnostic: &Diagnostic) -> Option<String> {
        self.attribute(diagnostic, "help")
    }

    /// The caption at the primary place.
    pub fn caption(self, diagnostic: &Diagnostic) -> Option<String> {
        self.attribute(diagnostic, "label")
    }

    /// The caption at another place.
    pub fn label(self, diagnostic: &Diagnostic, label: &Label) -> String {
        self.attribute(diagnostic, label.attribute).unwrap_or_default()
    }

    /// What a code means and how to mend it, at length.
    pub fn explanation(self, code: Code) -> Option<String> {
        self.get(&format!("{}.explain", code.id), &Args::new())
    }

    fn attribute(self, diagnostic: &Diagnostic, attribute: &str) -> Option<String> {
        let text = self.get(&format!("{}.{attribute}", diagnostic.code.id), &diagnostic.args)?;
        (!text.trim().is_empty()).then_some(text)
    }

    fn get(self, key: &str, args: &Args) -> Option<String> {
        let text = MESSAGES.as_ref()?.get(self.language, key, &self.complete(args))?;
        Some(harmless(&text).into_owned())
    }

    /// The values with what a message cannot find out by itself.
    ///
    /// - `guide` is `both`, or the tag of the only language of the guide.
    /// - `has_NAME` is `yes` or `no`: Fluent cannot select on an empty text.
    /// - `decimal-4.49` is that number, as the language writes it.
    /// - The key of a phrase, such as `kind-text`, becomes that phrase; `NAME_kind` keeps the
    ///   key, for messages that select on it.
    fn complete(self, args: &Args) -> Args {
        let mut complete = args.clone();
        complete.insert("guide".into(), self.guide.word().into());
        for (name, value) in args {
            let given = *value != Value::Text(String::new());
            complete.insert(format!("has_{name}").into(), yes_or_no(given));
            if let Value::Text(key) = value
                && key.starts_with("kind-")
            {
                complete.insert(format!("{name}_kind").into(), value.clone());
                complete.insert(name.clone(), self.phrase(key, &Args::new()).into());
            }
            if let Value::Text(text) = value
                && let Some(number) = text.strip_prefix("decimal-")
            {
                complete.insert(name.clone(), decimal(self.language, number).into());
            }
            // What the system said, which each language says in its own words.
            if let Value::Text(key) = value
                && key.starts_with("system-")
            {
                let number = match args.get("number") {
                    Some(Value::Number(number)) => *number,
                    _ => 0,
                };
                let words = refusals::words(self.language, key, number);
                complete.insert(name.clone(), words.unwrap_or_else(|| key.clone()).into());
            }
        }
        if let Some((of, meanings)) = choices(args).filter(|_| self.language == Language::Nl) {
            complete.insert("meanings".into(), in_dutch(of, meanings).into());
        }
        for name in OPTIONAL {
            complete.entry(format!("has_{name}").into()).or_insert_with(|| yes_or_no(false));
        }
        complete
    }

    /// All keys of the language, for the tests that compare languages.
    pub fn keys(self) -> Vec<String> {
        MESSAGES.as_ref().map(|m| m.keys(self.language).to_vec()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::codes;
    use super::*;

    #[test]
    fn every_file_is_fluent() {
        let files = LanguageMap::Both { nl: message_files!("nl"), en: message_files!("en") };
        if let Err((language, problem)) = Messages::parse(&files) {
            panic!("{language}: {problem}");
        }
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let sorted = |language| {
            let mut keys = Words::new(language).keys();
            keys.sort();
            keys
        };
        assert_eq!(sorted(Language::Nl), sorted(Language::En));
    }

    #[test]
    fn every_code_says_what_is_wrong_what_to_do_and_explains_itself() {
        for language in Language::ALL {
            let keys = Words::new(language).keys();
            for code in codes::ALL {
                for key in [
                    code.id.to_owned(),
                    format!("{}.help", code.id),
                    format!("{}.explain", code.id),
                ] {
                    assert!(keys.contains(&key), "{language}: {key} is missing");
                }
            }
        }
    }

    /// Every message of a code with its Fluent text.
    fn entries(files: &[&'static str]) -> Vec<(Code, String)> {
        let mut entries: Vec<(Code, String)> = Vec::new();
        for line in files.iter().flat_map(|file| file.lines()) {
            match line.split_once(" =").and_then(|(id, _)| Code::find(id)) {
                Some(code) => entries.push((code, line.to_owned())),
                None => entries
                    .last_mut()
                    .into_iter()
                    .for_each(|(_, text)| *text += &format!("\n{line}")),
            }
        }
        entries
    }

    /// The words that follow `before` in a text: names of values after `$`, choices after `[`.
    fn words_after(text: &str, before: char) -> BTreeSet<&str> {
        let not_in_word = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
        let words = text.split(before).skip(1).filter_map(|rest| rest.split(not_in_word).next());
        words.filter(|word| !word.is_empty()).collect()
    }

    /// Values for a message such that each of its choices is taken once. The place of the report
    /// gives `x`; `has_x` and `x_kind` are made from it.
    fn trials(text: &str) -> Vec<Args> {
        let name = |n: &str| n.trim_start_matches("has_").trim_end_matches("_kind").to_owned();
        let names: BTreeSet<String> = words_after(text, '$').into_iter().map(name).collect();
        let all = |value: Value| -> Args {
            names.iter().map(|n| (n.clone().into(), value.clone())).collect()
        };
        let mut trials = vec![all("word".into()), all(1.into()), all("".into())];
        for name in &names {
            for choice in words_after(text, '[') {
                let mut args = all("word".into());
                args.insert(name.clone().into(), choice.into());
                trials.push(args);
            }
        }
        if text.contains("_kind ->") {
            let kinds = |args: &Args| {
                args.values().all(|v| matches!(v, Value::Text(t) if t.starts_with("kind-")))
            };
            trials.push(all("kind-text".into()));
            trials.iter_mut().for_each(|args| {
                let words = args.values_mut().filter(|value| **value == Value::from("word"));
                words.for_each(|value| *value = Value::from("kind-text"));
            });
            trials.retain(kinds);
        }
        trials
    }

    #[test]
    fn every_message_can_be_said_whatever_the_values() {
        let files = LanguageMap::Both { nl: message_files!("nl"), en: message_files!("en") };
        for language in Language::ALL {
            let words = Words::new(language);
            let keys = words.keys();
            for (code, text) in entries(&files[language]) {
                for args in trials(&text) {
                    say_all(words, code, &keys, &args);
                }
                for only in Language::ALL {
                    let words = Words::of_guide(language, Languages::one(only));
                    trials(&text).iter().for_each(|args| say_all(words, code, &keys, args));
                }
                assert!(
                    words.explanation(code).is_some(),
                    "{language}: {} explains nothing",
                    code.id
                );
            }
        }
    }

    fn say_all(words: Words, code: Code, keys: &[String], args: &Args) {
        for key in keys.iter().filter(|key| key.split('.').next() == Some(code.id)) {
            let said = words.get(key, args);
            let said = said.unwrap_or_else(|| {
                panic!("{}: {key} cannot be said with {args:?}", words.language)
            });
            assert!(
                !said.trim().is_empty() && !said.contains("{$"),
                "{}: {key}: {said}",
                words.language
            );
        }
    }

    #[test]
    fn a_message_may_lack_a_value_that_few_places_give() {
        let said = |args: &[(&'static str, &str)]| {
            let args = args.iter().map(|(n, v)| ((*n).into(), Value::from(*v))).collect();
            Words::new(Language::En).get("L003.help", &args)
        };
        assert!(said(&[("id", "kern")]).is_some());
        assert!(
            said(&[("id", "kern"), ("section", "definitie"), ("known", ""), ("suggestion", "")])
                .is_some()
        );
    }
}
