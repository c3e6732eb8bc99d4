//! The language in which a source is written, or a phrase that is quoted.
//!
//! The list is closed on purpose. Pages name the language in Dutch and in English, and the registry
//! of the IETF has no names in either; a code without a name would be shown as it is. These are the
//! official languages of the European Union and of its neighbours, and those in which sources about
//! research, trade and security are most often published.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostics::{Code, Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::Span;
use crate::yaml::{FromYaml, Node};

/// Tags of BCP 47, each with its name in Dutch and in English.
const LANGUAGES: [(&str, &str, &str); 46] = [
    ("nl", "Nederlands", "Dutch"),
    ("en", "Engels", "English"),
    ("ar", "Arabisch", "Arabic"),
    ("be", "Belarussisch", "Belarusian"),
    ("bg", "Bulgaars", "Bulgarian"),
    ("bs", "Bosnisch", "Bosnian"),
    ("ca", "Catalaans", "Catalan"),
    ("cs", "Tsjechisch", "Czech"),
    ("da", "Deens", "Danish"),
    ("de", "Duits", "German"),
    ("el", "Grieks", "Greek"),
    ("es", "Spaans", "Spanish"),
    ("et", "Ests", "Estonian"),
    ("fa", "Perzisch", "Persian"),
    ("fi", "Fins", "Finnish"),
    ("fr", "Frans", "French"),
    ("fy", "Fries", "Frisian"),
    ("ga", "Iers", "Irish"),
    ("he", "Hebreeuws", "Hebrew"),
    ("hi", "Hindi", "Hindi"),
    ("hr", "Kroatisch", "Croatian"),
    ("hu", "Hongaars", "Hungarian"),
    ("id", "Indonesisch", "Indonesian"),
    ("is", "IJslands", "Icelandic"),
    ("it", "Italiaans", "Italian"),
    ("ja", "Japans", "Japanese"),
    ("ko", "Koreaans", "Korean"),
    ("lb", "Luxemburgs", "Luxembourgish"),
    ("lt", "Litouws", "Lithuanian"),
    ("lv", "Lets", "Latvian"),
    ("mk", "Macedonisch", "Macedonian"),
    ("mt", "Maltees", "Maltese"),
    ("no", "Noors", "Norwegian"),
    ("pap", "Papiaments", "Papiamento"),
    ("pl", "Pools", "Polish"),
    ("pt", "Portugees", "Portuguese"),
    ("ro", "Roemeens", "Romanian"),
    ("ru", "Russisch", "Russian"),
    ("sk", "Slowaaks", "Slovak"),
    ("sl", "Sloveens", "Slovenian"),
    ("sq", "Albanees", "Albanian"),
    ("sr", "Servisch", "Serbian"),
    ("sv", "Zweeds", "Swedish"),
    ("tr", "Turks", "Turkish"),
    ("uk", "Oekraïens", "Ukrainian"),
    ("zh", "Chinees", "Chinese"),
];

/// The language of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceLanguage(usize);

impl SourceLanguage {
    /// The language with this tag.
    pub fn find(tag: &str) -> Option<SourceLanguage> {
        LANGUAGES.iter().position(|(known, ..)| *known == tag).map(SourceLanguage)
    }

    /// The tag, for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        LANGUAGES[self.0].0
    }

    /// Its name: `Duits`, `German`.
    pub fn name(self, language: Language) -> &'static str {
        let (_, nl, en) = LANGUAGES[self.0];
        match language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    /// Says that something is no language, with the one that was probably meant.
    pub(crate) fn unknown(code: Code, typed: &str, span: Span) -> Diagnostic {
        let tags: Vec<&str> = LANGUAGES.iter().map(|(tag, ..)| *tag).collect();
        let suggestion = meant(typed);
        Diagnostic::at(code, span)
            .arg("language", typed)
            .arg("known", tags.join(", "))
            .arg("suggestion", suggestion.unwrap_or_default())
            .arg("suggested", if suggestion.is_some() { "yes" } else { "no" })
    }

    /// True of the language that readers of these pages read.
    pub fn is(self, language: Language) -> bool {
        self.tag() == language.tag()
    }
}

/// The tag that was probably meant: of a name in either language, of a tag with a region, or of one
/// in capitals.
fn meant(text: &str) -> Option<&'static str> {
    let typed = text.trim().to_lowercase();
    let first = typed.split(['-', '_']).next().unwrap_or_default();
    let is_it = |(tag, nl, en): &&(&str, &str, &str)| {
        *tag == first || nl.to_lowercase() == typed || en.to_lowercase() == typed
    };
    LANGUAGES.iter().find(is_it).map(|(tag, ..)| *tag)
}

impl FromYaml for SourceLanguage {
    const EXPECTED: &'static str = "kind-text";
    fn read(node: &Node, sink: &mut Sink) -> Option<SourceLanguage> {
        // Norwegian is `no`, which older programs take for a truth value.
        let text = node.text(Self::EXPECTED, sink)?;
        let found = SourceLanguage::find(text);
        if found.is_none() {
            sink.report(SourceLanguage::unknown(codes::UNKNOWN_LANGUAGE, text, node.span));
        }
        found
    }
}

impl JsonSchema for SourceLanguage {
    fn schema_name() -> Cow<'static, str> {
        "SourceLanguage".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let tags: Vec<&str> = LANGUAGES.iter().map(|(tag, ..)| *tag).collect();
        json_schema!({
            "type": "string",
            "description": "The language in which something is written, as BCP 47 names it.",
            "enum": tags,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_one_tag_and_two_names() {
        for (at, (tag, nl, en)) in LANGUAGES.iter().enumerate() {
            assert!((2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()));
            assert!(nl.starts_with(char::is_uppercase) && en.starts_with(char::is_uppercase));
            assert_eq!(SourceLanguage::find(tag), Some(SourceLanguage(at)));
        }
    }

    #[test]
    fn a_name_or_a_longer_tag_leads_to_the_tag() {
        for (typed, tag) in [("Dutch", "nl"), ("nederlands", "nl"), ("en-GB", "en"), ("DE", "de")] {
            assert_eq!(meant(typed), Some(tag), "{typed}");
        }
        assert_eq!(meant("xx"), None);
    }
}
