//! The index as classic scripts, which a browser loads from a file share as from a server.

use serde_json::{Value, json};

use super::encode;
use super::index::Index;
use super::matching::endings;
use super::record::Kind;
use super::shards::{BUDGET, Shard};

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

impl Index {
    /// The scripts. `words` are the words of the interface, as the script that shows answers
    /// wants them.
    pub fn scripts(&self, words: Value) -> Scripts {
        let postings: Vec<String> = self.postings.iter().map(|p| encode::postings(p)).collect();
        let texts: Vec<Value> = self.records.iter().map(|r| self.text(r)).collect();
        let mut shards = Vec::new();
        let parts = |shards: &[Shard], all: usize| -> Vec<(usize, usize)> {
            let ends = shards.iter().skip(1).map(|s| s.first).chain([all]);
            shards.iter().map(|s| s.first).zip(ends).collect()
        };
        for (n, (first, end)) in parts(&self.shards.postings, postings.len()).iter().enumerate() {
            shards.push(part("p", n, &json!(postings[*first..*end].join(","))));
        }
        for (n, (first, end)) in parts(&self.shards.texts, texts.len()).iter().enumerate() {
            shards.push(part("t", n, &json!(texts[*first..*end])));
        }
        let mut main = self.vocabulary();
        main["words"] = words;
        if self.shards.postings.is_empty() {
            main["postings"] = json!(postings.join(","));
        } else {
            main["postingShards"] = list(&self.shards.postings);
            main["budget"] = json!(BUDGET);
        }
        if self.shards.texts.is_empty() {
            main["texts"] = json!(texts);
        } else {
            main["textShards"] = list(&self.shards.texts);
        }
        Scripts { main: format!("leidraadIndex({main});\n"), shards }
    }

    fn vocabulary(&self) -> Value {
        let forms = self.classes.iter().enumerate().map(|(word, class)| (word - class) as u32);
        let headings = self.records.iter().filter(|r| r.kind <= Kind::Heading);
        let mut counts: Vec<u32> = Vec::new();
        for record in headings {
            match (record.kind, counts.last_mut()) {
                (Kind::Heading, Some(count)) => *count += 1,
                _ => counts.push(0),
            }
        }
        let others = Kind::ALL.iter().filter(|kind| **kind > Kind::Heading);
        let count = |kind: &Kind| self.records.iter().filter(|r| r.kind == *kind).count();
        let aliases = self
            .aliases
            .iter()
            .map(|alias| json!([alias.label, alias.phrase.join(" "), alias.target.join(" ")]));
        json!({
            "language": self.language.tag(),
            "vocabulary": encode::words(&self.words),
            "forms": encode::numbers(forms),
            "headings": encode::numbers(counts),
            "kinds": others.map(count).collect::<Vec<_>>(),
            "weights": Kind::ALL.map(Kind::weight),
            "logarithms": encode::numbers(self.logarithms.iter().copied()),
            "stop": self.stop_words.join(" "),
            "endings": endings(self.language),
            "aliases": aliases.collect::<Vec<_>>(),
        })
    }

    /// What is shown of a record: title, address, text.
    fn text(&self, record: &super::record::Record) -> Value {
        // The page of a heading is that of its section.
        let address = match record.kind {
            Kind::Heading => record.address.split_once('#').map_or("", |(_, anchor)| anchor),
            _ => record.address.as_str(),
        };
        json!([record.title, address, record.text])
    }
}

fn part(kind: &str, number: usize, value: &Value) -> Script {
    let name = format!("{kind}{number}.js");
    Script { text: format!("leidraadPart(\"{kind}{number}\",{value});\n"), name }
}

/// First item and size of each shard.
fn list(shards: &[Shard]) -> Value {
    let pairs = shards.iter().flat_map(|s| [s.first as u32, s.size as u32]);
    json!(encode::numbers(pairs))
}
