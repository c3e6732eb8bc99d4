//! The index as classic scripts, which a browser loads from a file share as from a server.

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::encode;
use super::index::Index;
use super::matching::endings;
use super::record::{Kind, Record};
use super::shards::{BUDGET, Shard, Shards};

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
    aliases: Vec<(&'a str, String, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<usize>,
    endings: &'static [&'static str],
    forms: String,
    headings: String,
    kinds: Vec<usize>,
    language: &'static str,
    logarithms: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    posting_shards: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postings: Option<String>,
    stop: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_shards: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<Vec<Shown<'a>>>,
    vocabulary: String,
    weights: [u64; Kind::ALL.len()],
    words: &'a Value,
}

/// What is shown of a record: title, address, text.
type Shown<'a> = (&'a str, &'a str, &'a str);

impl Index {
    /// The scripts. `words` are the words of the interface, as the script that shows answers
    /// wants them.
    pub fn scripts(&self, words: &Value) -> Scripts {
        let texts: Vec<Shown<'_>> = self.records.iter().map(shown).collect();
        let parts = |shards: &[Shard], all: usize| -> Vec<(usize, usize)> {
            let ends = shards.iter().skip(1).map(|s| s.first).chain([all]);
            shards.iter().map(|s| s.first).zip(ends).collect()
        };
        let postings = parts(&self.shards.postings, self.words().len()).into_par_iter().enumerate();
        let postings = postings.map(|(n, (first, end))| {
            part("p", n, |out| push_text(&self.postings(first, end), out))
        });
        let others = parts(&self.shards.texts, texts.len()).into_par_iter().enumerate();
        let others =
            others.map(|(n, (first, end))| part("t", n, |out| push_texts(&texts[first..end], out)));
        let shards = postings.chain(others).collect();
        let main = json(&self.main(words, &texts));
        Scripts { main: format!("leidraadIndex({main});\n"), shards }
    }

    fn main<'a>(&'a self, words: &'a Value, texts: &[Shown<'a>]) -> Main<'a> {
        let forms = self.classes.iter().enumerate().map(|(word, class)| (word - class) as u32);
        let others = Kind::ALL.iter().filter(|kind| **kind > Kind::Heading);
        let count = |kind: &Kind| self.records.iter().filter(|r| r.kind == *kind).count();
        let aliases = self
            .aliases
            .iter()
            .map(|alias| (alias.label.as_str(), alias.phrase.join(" "), alias.target.join(" ")));
        let Shards { postings, texts: text_shards } = &self.shards;
        let (postings_whole, texts_whole) = (postings.is_empty(), text_shards.is_empty());
        Main {
            aliases: aliases.collect(),
            budget: (!postings_whole).then_some(BUDGET),
            endings: endings(self.language()),
            forms: encode::numbers(forms),
            headings: encode::numbers(self.headings()),
            kinds: others.map(count).collect(),
            language: self.language().tag(),
            logarithms: encode::numbers(self.logarithms.iter().copied()),
            posting_shards: (!postings_whole).then(|| list(postings)),
            postings: postings_whole.then(|| self.postings(0, self.words().len())),
            stop: self.vocabulary.stop_words.join(" "),
            text_shards: (!texts_whole).then(|| list(text_shards)),
            texts: texts_whole.then(|| texts.to_vec()),
            vocabulary: encode::words(self.words()),
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

fn shown(record: &Record) -> Shown<'_> {
    // The page of a heading is that of its section.
    let address = match record.kind {
        Kind::Heading => record.address.split_once('#').map_or("", |(_, anchor)| anchor),
        _ => record.address.as_str(),
    };
    (&record.title, address, &record.text)
}

fn part(kind: &str, number: usize, value: impl FnOnce(&mut String)) -> Script {
    let name = format!("{kind}{number}");
    let mut text = format!("leidraadPart(\"{name}\",");
    value(&mut text);
    text.push_str(");\n");
    Script { text, name: format!("{name}.js") }
}

/// Texts as JSON, written at once: a large index has millions of letters.
fn push_texts(texts: &[Shown<'_>], out: &mut String) {
    for (n, (title, address, text)) in texts.iter().enumerate() {
        out.push_str(if n > 0 { ",[" } else { "[[" });
        push_text(title, out);
        out.push(',');
        push_text(address, out);
        out.push(',');
        push_text(text, out);
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

    #[test]
    fn texts_are_json() {
        let texts = [("a\"b", "c\\d", "e\n\u{1}\u{2028}é"), ("", "'", "x".repeat(99).leak())];
        let mut out = String::new();
        push_texts(&texts, &mut out);
        assert_eq!(out, json(&texts));
    }
}
