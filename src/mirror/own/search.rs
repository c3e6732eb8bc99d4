//! The index of the derived tree: that of the signed one, with a small one of the annexes before it,
//! which `search.js` makes known to the ranker. The pages and scripts of the theme know nothing of it.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::content::facts::Facts;
use crate::content::glossary::GlossaryFile;
use crate::content::read_yaml;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::search::{Index, Record, analyse_all};
use crate::source::FileId;
use crate::yaml::Spoken;

/// How an index is handed over.
const START: &str = "leidraadIndex(";

/// Where the index of a language stands.
pub(super) fn script(language: Language) -> String {
    format!("assets/search/{}.js", language.tag())
}

/// The script of the signed tree with an index of `records` beside its own, under `title`, and with
/// `report` as the address for who finds nothing. None where it is not as this program writes it, or
/// the annexes are more than an index holds in one piece.
pub(super) fn with_own(
    script: &str,
    records: &[Record],
    language: Language,
    title: &str,
    report: Option<&str>,
) -> Option<String> {
    let script = match report {
        Some(report) => with_report(script, report)?,
        None => script.to_owned(),
    };
    // What a divided index needs stands before it.
    if !script.contains(START) {
        return None;
    }
    if records.is_empty() {
        return Some(script);
    }
    let index = index(records, language)?;
    Some(format!("{}({},{index});\n{script}", include_str!("search.js").trim_end(), json!(title)))
}

/// The index of a few records, as an object.
fn index(records: &[Record], language: Language) -> Option<String> {
    let records: Arc<[_]> = analyse_all(records.to_vec(), language).into();
    let none = "schema: 1\nversions: []\nterms: {}\n";
    let glossary: GlossaryFile =
        read_yaml(FileId::PAST, none, Spoken::default(), &Facts::None, &mut Sink::new())?;
    let scripts = Index::new(vec![records], &glossary, None, language).scripts(&Value::Null);
    let object = scripts.main.strip_prefix(START)?.strip_suffix(");\n")?;
    scripts.shards.is_empty().then(|| object.to_owned())
}

/// The script with another address for questions.
fn with_report(script: &str, report: &str) -> Option<String> {
    // The words come last, and keys and texts in them are JSON: a quotation mark in a text is escaped.
    let (before, words) = script.rsplit_once("\"words\":{")?;
    let (start, rest) = words.split_once("\"mailto\":\"")?;
    let (_, end) = rest.split_once('"')?;
    Some(format!("{before}\"words\":{{{start}\"mailto\":{}{end}", json!(report)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_address_of_the_words_is_replaced() {
        let script = "leidraadIndex({\"x\":\"\\\"mailto\\\":\\\"no\",\"words\":{\"all\":\"a\",\"mailto\":\"mailto:a@b.nl\",\"one\":\"1\"}});\n";
        let made = with_own(script, &[], Language::Nl, "Van X", Some("mailto:x@y.nl")).unwrap();
        assert_eq!(made, script.replace("mailto:a@b.nl", "mailto:x@y.nl"));
        let divided = format!("(()=>{{\"use strict\"}})();\n{script}");
        assert_eq!(with_own(&divided, &[], Language::Nl, "Van X", None), Some(divided));
        assert_eq!(with_own("alert(1)", &[], Language::Nl, "Van X", None), None);
    }
}
