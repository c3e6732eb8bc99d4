//! The words of the codes, from `messages/{nl,en}/`, a file for each part of the guide.

use std::sync::LazyLock;

use super::{Code, Diagnostic, Label};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages};

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
        ]
    };
}

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap { nl: message_files!("nl"), en: message_files!("en") };
    // The files are part of the binary and a test parses them; should they be broken all the
    // same, a report without words is better than a tool that does not start.
    Messages::parse(&files).ok()
});

/// The words of diagnostics in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words in this language.
    pub fn new(language: Language) -> Words {
        Words { language }
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
        MESSAGES.as_ref()?.get(self.language, key, args)
    }

    /// All keys of the language, for the tests that compare languages.
    pub fn keys(self) -> Vec<String> {
        MESSAGES.as_ref().map(|m| m.keys(self.language).to_vec()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::codes;
    use super::*;

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
                for key in [code.id.to_owned(), format!("{}.help", code.id), format!("{}.explain", code.id)] {
                    assert!(keys.contains(&key), "{language}: {key} is missing");
                }
            }
        }
    }
}
