//! The addresses outside that a guide holds, each with the places where it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::super::pipeline::Loaded;
use crate::language::Language;
use crate::markdown::tree::{Block, Document, Inline, Reference};
use crate::source::{FileId, Span};
use crate::yaml::{self, Data, Node, Url};

/// A place where an address stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Where, in the text of the guide.
    pub(super) span: Span,
    /// The address as it is written, with what stands after `#`.
    pub(super) address: String,
    /// Of the address of a source, its id.
    pub(super) source: Option<String>,
    /// True of the repository of the guide, which may be for some alone.
    pub(super) is_repository: bool,
}

/// The places of every address, which is without what stands after `#`: a server is not asked for it.
pub(super) type Addresses = BTreeMap<String, BTreeSet<Place>>;

/// Every address of a guide: of its sources, in its texts and its data, and those of itself.
pub(super) fn of(loaded: &Loaded) -> Addresses {
    let mut found = Found { loaded, addresses: Addresses::new() };
    found.sources();
    let documents = loaded.parsed.documents.values().map(|text| &text.document);
    let pages = loaded.parsed.pages.values().map(|page| &page.text.document);
    documents.chain(pages).for_each(|document| found.document(document));
    for folder in ["content/", "diagrams/"] {
        for (file, source) in loaded.sources.below(folder) {
            if source.path.extension() == Some("yaml") {
                found.data(file, &source.text);
            }
        }
    }
    found.addresses
}

/// The address that is asked for.
pub(super) fn asked(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}

struct Found<'a> {
    loaded: &'a Loaded,
    addresses: Addresses,
}

impl Found<'_> {
    fn add(&mut self, place: Place) {
        if Url::parse(&place.address).is_some_and(|url| url.flaw().is_none()) {
            let places = self.addresses.entry(asked(&place.address).to_owned()).or_default();
            places.insert(place);
        }
    }

    fn add_plain(&mut self, address: &str, span: Span) {
        let address = address.to_owned();
        self.add(Place { span, address, source: None, is_repository: false });
    }

    /// The sources, whose address may follow from their numbers.
    fn sources(&mut self) {
        let Some(file) = self.loaded.parsed.content.sources.clone() else { return };
        for (id, source) in file.sources.iter() {
            let span = source.url.as_ref().map_or(id.span, |url| url.span);
            let of = |language| source.address(language);
            let addresses: BTreeSet<String> = Language::ALL.into_iter().filter_map(of).collect();
            for address in addresses {
                let source = Some(id.as_str().to_owned());
                self.add(Place { span, address, source, is_repository: false });
            }
        }
    }

    fn document(&mut self, document: &Document<Reference>) {
        self.blocks(&document.blocks);
        document.footnotes.iter().for_each(|note| self.blocks(&note.blocks));
    }

    fn blocks(&mut self, blocks: &[Block<Reference>]) {
        let mut links = Vec::new();
        for block in blocks {
            block.map_links(&mut |target, content, span| {
                if let Reference::Web(url) = target {
                    links.push((url.as_str().to_owned(), span));
                }
                Inline::Link { target: (), content, span }
            });
        }
        links.into_iter().for_each(|(address, span)| self.add_plain(&address, span));
    }

    /// A data file: each text that is an address, or has one in it.
    fn data(&mut self, file: FileId, text: &str) {
        let mut sink = crate::diagnostics::Sink::new();
        if let Some(root) = yaml::parse(file, text, 0..text.len(), &mut sink) {
            let site = self.loaded.sources.file(file).path == "content/site.yaml";
            let sources = self.loaded.sources.file(file).path == "content/sources.yaml";
            self.node(&root, text, &|key| match key {
                "repository" if site => Kind::Repository,
                // It was found as that of its source.
                "url" if sources => Kind::Known,
                _ => Kind::Plain,
            });
        }
    }

    fn node(&mut self, node: &Node, text: &str, kind_of: &dyn Fn(&str) -> Kind) {
        match &node.data {
            Data::Scalar(value, _) => self.scalar(value, node.span, text, false),
            Data::List(nodes) => nodes.iter().for_each(|node| self.node(node, text, kind_of)),
            Data::Map(entries) => {
                for entry in entries {
                    match (kind_of(&entry.key.value), &entry.value.data) {
                        (Kind::Known, _) => {}
                        (Kind::Repository, Data::Scalar(value, _)) => {
                            self.scalar(value, entry.value.span, text, true);
                        }
                        _ => self.node(&entry.value, text, kind_of),
                    }
                }
            }
        }
    }

    fn scalar(&mut self, value: &str, span: Span, text: &str, is_repository: bool) {
        for address in inside(value) {
            // As it stands in the file, where that can be told.
            let range = span.range();
            let written = text.get(range.clone()).and_then(|written| written.find(address));
            let span = written.map_or(span, |at| {
                let start = range.start + at;
                Span::new(span.file, start..start + address.len())
            });
            let address = address.to_owned();
            self.add(Place { span, address, source: None, is_repository });
        }
    }
}

/// What a key of a data file has.
enum Kind {
    Repository,
    Known,
    Plain,
}

/// The addresses in a text: all of it, or what begins as one up to where Markdown would end it.
fn inside(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = [rest.find("https://"), rest.find("http://")].into_iter().flatten().min() {
        rest = &rest[at..];
        let ends = |c: char| c.is_whitespace() || "<>\"`{}|\\^[]".contains(c);
        let mut end = rest.find(ends).unwrap_or(rest.len());
        // A bracket that was opened before the address ends it.
        let mut open = 0_usize;
        for (at, c) in rest[..end].char_indices() {
            match c {
                '(' => open += 1,
                ')' if open == 0 => {
                    end = at;
                    break;
                }
                ')' => open -= 1,
                _ => {}
            }
        }
        let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        found.push(address);
        rest = &rest[end.max(1)..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_a_text_ends_where_a_link_would() {
        let of = |text| inside(text).join(" ");
        assert_eq!(of("https://a.nl/b"), "https://a.nl/b");
        assert_eq!(
            of("Zie [hier](https://a.nl/b_(c)) en <http://d.nl>."),
            "https://a.nl/b_(c) http://d.nl"
        );
        assert_eq!(
            of("Op https://a.nl/x, en http://b.nl/?q=1#r!"),
            "https://a.nl/x http://b.nl/?q=1#r"
        );
        assert_eq!(of("https://é.nl http://"), "https://é.nl http://");
        assert_eq!(of("geen"), "");
    }
}
