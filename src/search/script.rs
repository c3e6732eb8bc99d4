//! The index as classic scripts, which a browser loads from a file share as from a server.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::aliases::Alias;
use super::encode;
use super::index::Index;
use super::record::{Kind, Record};
use super::shards::{BUDGET, Shard, Shards};
use super::skeleton::endings;
use crate::digest;

/// A script of an index.
#[derive(Debug)]
pub struct Script {
    /// Its name below the folder of the index: `p3.js`, `t0.js`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The scripts of an index.
#[derive(Debug)]
pub struct Scripts {
    /// What every query needs.
    pub main: String,
    /// What only some need; none for an index that is whole.
    pub shards: Vec<Script>,
}

/// What every query needs, as `themes/default/scripts/ranker/30-index.js` opens it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Main<'a> {
    aliases: Aliases<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<usize>,
    endings: &'static [&'static str],
    forms: String,
    headings: String,
    kinds: Vec<usize>,
    language: &'static str,
    logarithms: String,
    /// Where words stand in the records of `postings`.
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    posting_shards: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postings: Option<String>,
    /// The stamp of each part, by name.
    stamps: BTreeMap<&'a str, &'a str>,
    stop: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_shards: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<&'a [Shown<'a>]>,
    vocabulary: String,
    /// The words that weigh nothing.
    weak: String,
    weights: [u64; Kind::ALL.len()],
    words: &'a Value,
}

/// Names that lead to other words, longest first.
#[derive(Serialize)]
struct Aliases<'a> {
    names: Vec<&'a str>,
    /// The words that names lead to, those of the glossary first.
    targets: Vec<String>,
    /// For each name the position of its words in `targets`.
    to: String,
    /// The position of the first words that are not of the glossary.
    synonyms: usize,
}

impl<'a> Aliases<'a> {
    fn of(aliases: &'a [Alias]) -> Aliases<'a> {
        let target = |alias: &Alias| (alias.synonym, alias.target.join(" "));
        let targets: BTreeSet<(bool, String)> = aliases.iter().map(target).collect();
        let position = |alias: &Alias| targets.range(..target(alias)).count() as u32;
        Aliases {
            names: aliases.iter().map(|alias| alias.label.as_str()).collect(),
            to: encode::numbers(aliases.iter().map(position)),
            synonyms: targets.iter().filter(|(synonym, _)| !synonym).count(),
            targets: targets.iter().map(|(_, words)| words.clone()).collect(),
        }
    }
}

/// Digits of a stamp.
const STAMP: usize = 8;

/// What is shown of a record, in the order in which the script reads it.
struct Shown<'a> {
    title: &'a str,
    address: &'a str,
    text: &'a str,
    names: String,
    /// Of few.
    language: Option<&'static str>,
}

impl Shown<'_> {
    fn parts(&self) -> impl Iterator<Item = &str> {
        [self.title, self.address, self.text, &self.names].into_iter().chain(self.language)
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.parts())
    }
}

/// A part of a divided index.
struct Part {
    /// Its kind and number: `p3`.
    name: String,
    text: String,
    stamp: String,
}

impl Index {
    /// The scripts. `words` are the words of the interface, as the script that shows answers
    /// wants them.
    ///
    /// Their names say nothing of what is in them, so that a page need not change when the index
    /// does; and a browser that was open meanwhile may have one index and be sent parts of
    /// another. So each part carries a stamp of what is in it, and the main script has the stamps
    /// of the parts that it was made with. A part that did not change stays the same to the byte.
    pub fn scripts(&self, words: &Value) -> Scripts {
        let texts: Vec<Shown<'_>> = self.records.iter().map(|record| self.shown(record)).collect();
        let parts = self.parts(&texts);
        let stamps = parts.iter().map(|part| (part.name.as_str(), part.stamp.as_str()));
        let main = json(&self.main(words, &texts, stamps.collect()));
        let script = |part: Part| Script { name: part.name + ".js", text: part.text };
        Scripts {
            main: format!("leidraadIndex({main});\n"),
            shards: parts.into_iter().map(script).collect(),
        }
    }

    fn parts(&self, texts: &[Shown<'_>]) -> Vec<Part> {
        let runs = |shards: &[Shard], all: usize| {
            let ends = shards.iter().skip(1).map(|s| s.first).chain([all]);
            let runs: Vec<_> = shards.iter().map(|s| s.first).zip(ends).collect();
            runs.into_par_iter().enumerate()
        };
        let postings = runs(&self.shards.postings, self.words().len());
        let postings = postings.map(|(n, (first, end))| {
            part(format!("p{n}"), |out| push_text(&self.postings(first, end), out))
        });
        let others = runs(&self.shards.texts, texts.len());
        let others = others.map(|(n, (first, end))| {
            part(format!("t{n}"), |out| push_texts(&texts[first..end], out))
        });
        postings.chain(others).collect()
    }

    fn main<'a>(
        &'a self,
        words: &'a Value,
        texts: &'a [Shown<'a>],
        stamps: BTreeMap<&'a str, &'a str>,
    ) -> Main<'a> {
        let forms = self.classes.iter().enumerate().map(|(word, class)| (word - class) as u32);
        let others = Kind::ALL.iter().filter(|kind| **kind > Kind::Heading);
        let count = |kind: &Kind| self.records.iter().filter(|r| r.kind == *kind).count();
        let Shards { postings, texts: text_shards } = &self.shards;
        let (postings_whole, texts_whole) = (postings.is_empty(), text_shards.is_empty());
        let (distances, places) = postings_whole.then(|| self.postings_apart()).unzip();
        Main {
            aliases: Aliases::of(&self.aliases),
            budget: (!postings_whole).then_some(BUDGET),
            endings: endings(self.language()),
            forms: encode::numbers(forms),
            headings: encode::numbers(self.headings()),
            kinds: others.map(count).collect(),
            language: self.language().tag(),
            logarithms: encode::numbers(self.logarithms.iter().copied()),
            places,
            posting_shards: (!postings_whole).then(|| list(postings)),
            postings: distances,
            stamps,
            stop: self.vocabulary.stop_words.join(" "),
            text_shards: (!texts_whole).then(|| list(text_shards)),
            texts: texts_whole.then_some(texts),
            vocabulary: encode::words(self.words()),
            weak: self.vocabulary.weak_words.join(" "),
            weights: Kind::ALL.map(Kind::weight),
            words,
        }
    }

    /// How many headings each section has.
    fn headings(&self) -> Vec<u32> {
        let mut counts: Vec<u32> = Vec::new();
        for record in self.records.iter().filter(|record| record.kind <= Kind::Heading) {
            match (record.kind, counts.last_mut()) {
                (Kind::Heading, Some(count)) => *count += 1,
                _ => counts.push(0),
            }
        }
        counts
    }

    fn shown<'a>(&self, record: &'a Record) -> Shown<'a> {
        // The page of a heading is that of its section.
        let address = match record.kind {
            Kind::Heading => record.address.split_once('#').map_or("", |(_, anchor)| anchor),
            _ => record.address.as_str(),
        };
        Shown {
            title: &record.title,
            address,
            text: &record.text,
            names: self.other_names(record),
            language: record.language,
        }
    }

    /// The postings of all words: the distances, a comma between two words, and the places.
    fn postings_apart(&self) -> (String, String) {
        let (mut distances, mut places) = (String::new(), String::new());
        for word in 0..self.words().len() {
            if word > 0 {
                distances.push(',');
            }
            encode::push_apart(self.postings.of_word(word), &mut distances, &mut places);
        }
        (distances, places)
    }

    /// The postings of a run of words, a comma between two of them.
    fn postings(&self, first: usize, end: usize) -> String {
        let mut out = String::new();
        for word in first..end {
            if word > first {
                out.push(',');
            }
            encode::push_postings(self.postings.of_word(word), &mut out);
        }
        out
    }
}

fn part(name: String, value: impl FnOnce(&mut String)) -> Part {
    let mut text = format!("leidraadPart(\"{name}\",");
    value(&mut text);
    let mut stamp = digest::hex(text.as_bytes());
    stamp.truncate(STAMP);
    text.push_str(&format!(",\"{stamp}\");\n"));
    Part { name, text, stamp }
}

/// Texts as JSON, written at once: a large index has millions of letters.
fn push_texts(texts: &[Shown<'_>], out: &mut String) {
    for (n, shown) in texts.iter().enumerate() {
        out.push_str(if n > 0 { ",[" } else { "[[" });
        for (n, part) in shown.parts().enumerate() {
            if n > 0 {
                out.push(',');
            }
            push_text(part, out);
        }
        out.push(']');
    }
    out.push(']');
}

/// A text as JSON. Most have nothing that JSON escapes.
fn push_text(text: &str, out: &mut String) {
    // Not `all`: without a way out of the loop, many bytes are looked at together.
    let is_plain = |byte: u8| (byte >= b' ') & (byte != b'"') & (byte != b'\\');
    if text.bytes().fold(true, |plain, byte| plain & is_plain(byte)) {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        out.push_str(&json(text));
    }
}

/// First item and size of each shard.
fn list(shards: &[Shard]) -> String {
    encode::numbers(shards.iter().flat_map(|s| [s.first as u32, s.size as u32]))
}

fn json(value: &(impl Serialize + ?Sized)) -> String {
    // Text, numbers and lists of them can always be written.
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::search::testing::index_of;

    /// Sections with more text than an index has in one script. The last says `last`.
    fn divided(last: &str) -> Scripts {
        let text = |section: usize| -> String {
            (0..900).map(|n| format!("woord{} ", (section * 37 + n * 7) % 9_000)).collect()
        };
        let mut sections: Vec<(String, String)> =
            (0..200).map(|section| (format!("Titel {section}"), text(section))).collect();
        sections.push(("Titel".to_owned(), last.to_owned()));
        let sections: Vec<(&str, &str)> =
            sections.iter().map(|(title, text)| (title.as_str(), text.as_str())).collect();
        index_of(&sections, Language::Nl).scripts(&Value::Null)
    }

    #[test]
    fn a_divided_index_knows_the_stamps_of_its_parts() {
        let scripts = divided("woord1 woord2");
        for kind in ["p", "t"] {
            assert!(scripts.shards.iter().filter(|part| part.name.starts_with(kind)).count() > 1);
        }
        for part in &scripts.shards {
            let name = part.name.strip_suffix(".js").unwrap();
            let start = format!("leidraadPart(\"{name}\",");
            assert!(part.text.starts_with(&start), "{}", part.name);
            let end = part.text.strip_suffix("\");\n").unwrap();
            let stamp = end.rsplit('"').next().unwrap();
            assert_eq!(stamp.len(), STAMP);
            assert!(scripts.main.contains(&format!("\"{name}\":\"{stamp}\"")), "{name}");
        }
    }

    #[test]
    fn a_part_in_which_nothing_changed_stays_the_same() {
        let (before, after) = (divided("woord1 woord2"), divided("woord2 woord1"));
        assert_ne!(before.main, after.main);
        let parts = before.shards.iter().zip(&after.shards);
        let changed: Vec<&str> = parts
            .filter(|(before, after)| before.text != after.text)
            .map(|(before, _)| before.name.as_str())
            .collect();
        assert_eq!(changed, [before.shards.last().unwrap().name.as_str()]);
    }

    #[test]
    fn texts_are_json() {
        let long = "x".repeat(99);
        let shown = |title, address, text, names: &str, language| Shown {
            title,
            address,
            text,
            names: names.to_owned(),
            language,
        };
        let texts = [
            shown("a\"b", "c\\d", "e\n\u{1}\u{2028}é", "\"", None),
            shown("", "'", &long, "", Some("nl")),
        ];
        let mut out = String::new();
        push_texts(&texts, &mut out);
        assert_eq!(out, json(&texts));
        assert!(out.ends_with("\"\",\"nl\"]]"), "{out}");
    }
}
