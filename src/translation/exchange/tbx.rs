//! TBX-Basic (ISO 30042:2019, style DCA) of the glossary.

use crate::content::glossary::{GlossaryFile, Wordings};
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::markdown::parse_fragment;
use crate::markdown::tree::plain_text;
use crate::markdown::visit;
use crate::xml::Xml;

/// The glossary as a file for the tools of translators. `title` is that of the guide, `languages` are
/// the language of its authoritative text and that of its translation.
pub(crate) fn tbx(glossary: &GlossaryFile, title: &str, languages: [Language; 2]) -> String {
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open(
        "tbx",
        &[
            ("style", &"dca"),
            ("type", &"TBX-Basic"),
            ("xml:lang", &languages[0].tag()),
            ("xmlns", &"urn:iso:std:iso:30042:ed-2"),
        ],
    );
    xml.line();
    xml.open("tbxHeader", &[]);
    xml.open("fileDesc", &[]);
    xml.open("titleStmt", &[]);
    xml.leaf("title", &[], title);
    xml.close();
    xml.open("sourceDesc", &[]);
    xml.leaf("p", &[], title);
    (0..3).for_each(|_| xml.close());
    xml.line();
    xml.open("text", &[]);
    xml.open("body", &[]);
    xml.line();
    for (id, term) in glossary.terms.iter() {
        xml.open("conceptEntry", &[("id", &format!("c-{}", id.value))]);
        for language in languages {
            let definition = &term.definition[language];
            xml.open("langSec", &[("xml:lang", &language.tag())]);
            xml.open("descripGrp", &[]);
            xml.leaf("descrip", &[("type", &"definition")], &plain_value(definition));
            xml.leaf("admin", &[("type", &"source")], term.source.value.as_str());
            xml.close();
            words(term.wordings(language), &mut xml);
            xml.close();
        }
        xml.close();
        xml.line();
    }
    xml.finish()
}

/// Preferred, also in use, never: each word with its status.
fn words(wordings: &Wordings, xml: &mut Xml) {
    let preferred = std::iter::once((&wordings.preferred, "preferredTerm-admn-sts"));
    let also = wordings.forms.iter().map(|form| (form, "admittedTerm-admn-sts"));
    let never = wordings.forbidden.iter().map(|form| (form, "deprecatedTerm-admn-sts"));
    for (word, status) in preferred.chain(also).chain(never) {
        xml.open("termSec", &[]);
        xml.leaf("term", &[], &word.value);
        xml.leaf("termNote", &[("type", &"administrativeStatus")], status);
        xml.close();
    }
}

/// The words of a value that is Markdown.
fn plain_value(value: &crate::yaml::Spanned<String>) -> String {
    let blocks = parse_fragment(value.span, &value.value, &mut Sink::new());
    let mut words = Vec::new();
    visit::runs(&blocks, &mut |_, run| words.push(plain_text(run)));
    words.join(" ")
}
