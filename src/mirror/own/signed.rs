//! What a signed release has that an overlay can stand beside or lead to.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::html;
use crate::content::ids::TermId;
use crate::guide::{Link, Role, Route, Target};
use crate::language::{Language, LanguageMap, Languages};
use crate::markdown::tree::Reference;

/// Gives the bytes of a file of the release, held to its SHA-256.
pub(super) type Reader<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// A heading of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Heading {
    /// 2 to 6.
    pub(super) level: u8,
    pub(super) id: String,
    /// The ids that it had before.
    pub(super) earlier: Vec<String>,
    pub(super) text: String,
}

/// What was seen in a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    pub(super) has_head: bool,
    pub(super) title: String,
    /// The headings of its text, in order.
    pub(super) headings: Vec<Heading>,
    pub(super) has_notes: bool,
    /// All ids in it.
    pub(super) ids: BTreeSet<String>,
    /// The ids that its contents lead to, in order.
    pub(super) contents: Vec<String>,
    /// The status of a section, where it is not the usual one.
    pub(super) status: Option<String>,
}

#[derive(Deserialize)]
struct Ledgers {
    about: About,
    ledgers: Vec<Ledger>,
}

/// What a list says of itself, in the languages of the guide.
#[derive(Deserialize)]
struct About {
    title: LanguageMap<String>,
}

#[derive(Deserialize)]
struct Ledger {
    id: String,
    kind: String,
    title: LanguageMap<String>,
    page: LanguageMap<String>,
}

#[derive(Deserialize)]
struct Glossary {
    terms: Vec<Term>,
}

#[derive(Deserialize)]
struct Term {
    id: String,
    #[serde(flatten)]
    names: LanguageMap<Wording>,
}

#[derive(Deserialize)]
struct Wording {
    preferred: String,
}

/// A page of the release: its title and its addresses.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) title: LanguageMap<String>,
    pub(super) page: LanguageMap<Route>,
}

/// A release, as far as an overlay asks for it.
pub(super) struct Signed<'a> {
    read: Reader<'a>,
    languages: Languages,
    pub(super) sections: BTreeMap<String, Part>,
    glossary: Option<Part>,
    terms: BTreeMap<String, LanguageMap<String>>,
    seen: RefCell<BTreeMap<Route, Option<Seen>>>,
}

/// What a reference leads to: the link and the words that it has by itself, or the nearest thing that
/// there is. None of a kind of reference that an annex cannot have.
pub(super) type Resolved = Option<Result<(Link, String), Option<String>>>;

fn languages(title: &LanguageMap<String>) -> Languages {
    let mut all = title.languages();
    let first = all.next().unwrap_or(Language::Nl);
    Languages::new(first, all.next())
}

impl<'a> Signed<'a> {
    /// Reads the lists of a release; none where they are not as this program writes them.
    pub(super) fn open(read: Reader<'a>) -> Option<Signed<'a>> {
        let ledgers: Ledgers = serde_json::from_slice(&read("data/versions.json")?).ok()?;
        let glossary = read("data/glossary.json");
        let glossary: Option<Glossary> = match glossary {
            Some(bytes) => Some(serde_json::from_slice(&bytes).ok()?),
            None => None,
        };
        let mut signed = Signed {
            read,
            languages: languages(&ledgers.about.title),
            sections: BTreeMap::new(),
            glossary: None,
            terms: BTreeMap::new(),
            seen: RefCell::default(),
        };
        for ledger in ledgers.ledgers {
            // Addresses are those of a page of `data/`.
            let page = ledger.page.map(|_, page| Route::new(page.trim_start_matches("../")));
            let part = Part { title: ledger.title, page };
            match ledger.kind.as_str() {
                "section" => _ = signed.sections.insert(ledger.id, part),
                "glossary" => signed.glossary = Some(part),
                _ => {}
            }
        }
        for term in glossary.into_iter().flat_map(|glossary| glossary.terms) {
            let names = term.names.map(|_, wording| wording.preferred.clone());
            signed.terms.insert(term.id, names);
        }
        Some(signed)
    }

    /// The languages of the guide. Which of them is the authoritative one, no list says.
    pub(super) fn languages(&self) -> Languages {
        self.languages
    }

    /// What stands in a page.
    pub(super) fn page(&self, route: &Route) -> Option<Seen> {
        if let Some(seen) = self.seen.borrow().get(route) {
            return seen.clone();
        }
        let text = (self.read)(route.as_str()).and_then(|bytes| String::from_utf8(bytes).ok());
        let seen = text.and_then(|text| html::see(&text));
        self.seen.borrow_mut().insert(route.clone(), seen.clone());
        seen
    }

    /// Where a reference leads, for a reader of this language.
    pub(super) fn resolve(&self, reference: &Reference, language: Language) -> Resolved {
        match reference {
            Reference::Section { id, anchor } => {
                Some(self.section(id.as_str(), anchor.as_deref(), language))
            }
            Reference::Term { id, .. } => Some(self.term(id, language)),
            Reference::Web(url) => {
                let link = Link { target: Target::Web(url.clone()), role: Role::External };
                Some(Ok((link, url.as_str().to_owned())))
            }
            Reference::Mail(mail) => {
                let link = Link { target: Target::Mail(mail.clone()), role: Role::Plain };
                Some(Ok((link, mail.address().to_owned())))
            }
            _ => None,
        }
    }

    fn section(
        &self,
        id: &str,
        anchor: Option<&str>,
        language: Language,
    ) -> Result<(Link, String), Option<String>> {
        let Some(part) = self.sections.get(id) else {
            let near = nearest(id, self.sections.keys());
            return Err(near.map(|near| format!("section:{near}")));
        };
        let route = &part.page[language];
        let mut title = part.title[language].clone();
        if let Some(anchor) = anchor {
            let seen = self.page(route).ok_or(None)?;
            if !seen.ids.contains(anchor) {
                let near = nearest(anchor, seen.headings.iter().map(|heading| &heading.id));
                return Err(near.map(|near| format!("section:{id}#{near}")));
            }
            let heading = seen.headings.iter().find(|heading| heading.id == anchor);
            title = heading.map_or(title, |heading| heading.text.clone());
        }
        let target = Target::Page(route.clone(), anchor.map(str::to_owned));
        Ok((Link { target, role: Role::Plain }, title))
    }

    fn term(&self, id: &TermId, language: Language) -> Result<(Link, String), Option<String>> {
        match (self.terms.get(id.as_str()), &self.glossary) {
            (Some(names), Some(glossary)) => {
                let route = glossary.page[language].clone();
                let target = Target::Page(route, Some(id.as_str().to_owned()));
                Ok((Link { target, role: Role::Term(id.clone()) }, names[language].clone()))
            }
            _ => Err(nearest(id.as_str(), self.terms.keys()).map(|near| format!("term:{near}"))),
        }
    }
}

/// The known id that a typing error most likely meant.
pub(super) fn nearest<'k>(typed: &str, known: impl Iterator<Item = &'k String>) -> Option<String> {
    crate::diagnostics::nearest(typed, known.map(String::as_str)).map(str::to_owned)
}
