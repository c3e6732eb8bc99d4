//! `content/sources.yaml`: what the guide rests on. A source knows its kind and builds its own
//! address.

use std::sync::{Arc, LazyLock};

use super::identifiers::dossier_parts;
use super::ids::SourceId;
use super::locator::Locators;
use super::migration::SCHEMA;
use super::reading::{PublicAddress, Seen};
use super::source_language::SourceLanguage;
use crate::language::{Language, LanguageMap};
use crate::yaml::{Date, OrderedMap, Spanned};
use crate::{choices, record};

record! {
    /// The sources.
    pub struct SourcesFile {
        /// Version of this file's schema: 3.
        pub schema: Spanned<u32>,
        /// The sources by id.
        pub sources: OrderedMap<SourceId, Source>,
    }
}

impl SourcesFile {
    /// What a guide without the file has: always the same one.
    pub(super) fn none() -> Arc<SourcesFile> {
        static NONE: LazyLock<Arc<SourcesFile>> = LazyLock::new(|| {
            let schema = Spanned::nowhere(SCHEMA);
            Arc::new(SourcesFile { schema, sources: OrderedMap::default() })
        });
        Arc::clone(&NONE)
    }

    /// True when readers get it: it has sources.
    pub fn is_there(&self) -> bool {
        !self.sources.is_empty()
    }
}

choices! {
    /// What a source is.
    pub enum SourceKind {
        /// A parliamentary paper: needs `dossier`, usually `number`.
        Kamerstuk = "kamerstuk",
        /// A page of the Government Gazette: needs `year` and `number`.
        Staatscourant = "staatscourant",
        /// An act of the European Union: needs `celex`.
        Eu = "eu",
        /// A Dutch act or order: needs `bwb`.
        Bwb = "bwb",
        /// A page on the web.
        Web = "web",
        /// A report or other document.
        Report = "report",
    }
}

choices! {
    /// Whether a rule holds.
    pub enum LegalStatus {
        /// It holds.
        InForce = "in-force",
        /// It is law and does not hold yet: needs the day from which it does.
        Adopted = "adopted",
        /// It is a proposal.
        Proposed = "proposed",
        /// It no longer holds.
        Repealed = "repealed",
    }
}

/// Law that does not hold yet, by what its file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// It is a proposal, and may never be law.
    Proposed,
    /// It is law, and holds from a day.
    Adopted {
        /// The day.
        from: Date,
    },
}

impl Pending {
    /// None of a law that holds or held. Without its day an adopted law was refused, and nothing is
    /// made of it.
    pub fn of(status: Option<LegalStatus>, from: Option<Date>) -> Option<Pending> {
        match status? {
            LegalStatus::Proposed => Some(Pending::Proposed),
            LegalStatus::Adopted => from.map(|from| Pending::Adopted { from }),
            LegalStatus::InForce | LegalStatus::Repealed => None,
        }
    }
}

record! {
    /// A source.
    pub struct Source {
        /// What it is.
        pub kind: Spanned<SourceKind>,
        /// Number of the parliamentary dossier, in quotes.
        pub dossier: Option<Spanned<String>>,
        /// Number in the dossier or gazette, in quotes.
        pub number: Option<Spanned<String>>,
        /// Year of the gazette, in quotes.
        pub year: Option<Spanned<String>>,
        /// CELEX number of an EU act.
        pub celex: Option<Spanned<String>>,
        /// European Legislation Identifier without the domain: `reg/2012/267/oj`.
        pub eli: Option<Spanned<String>>,
        /// Identifier in the Dutch database of legislation.
        pub bwb: Option<Spanned<String>>,
        /// The whole address, or `none` when no public one is known to us.
        pub url: Option<Spanned<PublicAddress>>,
        /// The language in which it is written: `nl`, `en`, `de`, …
        pub language: Option<SourceLanguage>,
        /// Its title, or a plain description.
        pub title: LanguageMap<String>,
        /// How a citation in running text names it.
        pub short: LanguageMap<String>,
        /// Who published it.
        pub publisher: Option<LanguageMap<String>>,
        /// Its date.
        pub date: Option<Date>,
        /// Whether it holds, for rules and bills.
        pub status: Option<Spanned<LegalStatus>>,
        /// The day on which we checked that.
        pub status_checked: Option<Spanned<Date>>,
        /// The day from which it holds, of a law that holds or was adopted.
        pub from: Option<Spanned<Date>>,
        /// What we read of it, and when.
        pub seen: Option<Spanned<Seen>>,
        /// True of a source that nothing in the guide rests on and that readers may want to read.
        pub further_reading: bool,
        /// Anything a reader must know about it.
        pub note: Option<LanguageMap<String>>,
        /// Every place of it that can be cited; what else is cited is an error.
        pub locators: Option<Locators>,
    }
}

impl Source {
    /// Where a reader finds it, in the language where there is a choice. Patterns: official
    /// announcements `kst-DOSSIER-NR`, EUR-Lex by CELEX, the Dutch database by BWB id.
    pub fn address(&self, language: Language) -> Option<String> {
        match self.url.as_ref().map(|url| &url.value) {
            Some(PublicAddress::At(url)) => return Some(url.as_str().to_owned()),
            Some(PublicAddress::Unknown) => return None,
            None => {}
        }
        match self.kind.value {
            SourceKind::Kamerstuk => {
                let (dossier, mark) = dossier_parts(self.dossier.as_ref()?);
                let number = plain(self.number.as_ref()?);
                let mark = plain(mark);
                let parts = [dossier, mark, number].into_iter().filter(|part| !part.is_empty());
                let paper = parts.collect::<Vec<_>>().join("-");
                Some(format!("https://zoek.officielebekendmakingen.nl/kst-{paper}.html"))
            }
            SourceKind::Staatscourant => {
                let (year, number) = (self.year.as_ref()?, self.number.as_ref()?);
                Some(format!(
                    "https://zoek.officielebekendmakingen.nl/stcrt-{}-{}.html",
                    plain(year),
                    plain(number)
                ))
            }
            SourceKind::Eu => {
                let language = language.tag().to_uppercase();
                Some(format!(
                    "https://eur-lex.europa.eu/legal-content/{language}/TXT/?uri=CELEX:{}",
                    plain(self.celex.as_ref()?)
                ))
            }
            SourceKind::Bwb => {
                Some(format!("https://wetten.overheid.nl/{}", plain(self.bwb.as_ref()?)))
            }
            SourceKind::Web | SourceKind::Report => None,
        }
    }

    /// True when we say that no public address is known to us.
    pub fn has_no_address(&self) -> bool {
        self.url.as_ref().is_some_and(|url| url.value == PublicAddress::Unknown)
    }

    /// True when its kind has registers in which it is found by its numbers.
    pub(super) fn builds_its_address(&self) -> bool {
        !matches!(self.kind.value, SourceKind::Web | SourceKind::Report)
    }

    /// True when we know it from another source alone.
    pub fn is_not_seen(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.is_not_seen())
    }

    /// The day on which we looked at it, where nobody says how much was read.
    pub fn day_of_unknown_extent(&self) -> Option<Date> {
        let seen = self.seen.as_ref().filter(|seen| seen.extent.is_none())?;
        seen.date.as_ref().map(|date| date.value)
    }

    /// Whether it holds.
    pub fn status(&self) -> Option<LegalStatus> {
        self.status.as_ref().map(|status| status.value)
    }

    /// The day from which it holds.
    pub fn from(&self) -> Option<Date> {
        self.from.as_ref().map(|from| from.value)
    }

    /// The language of its title where that is not the one of the page: a title that is the same in
    /// both languages is that of the source itself.
    pub fn title_language(&self, page: Language) -> Option<SourceLanguage> {
        let own = self.title.is_same();
        self.language.filter(|language| own && !language.is(page))
    }

    /// The same of its short name.
    pub fn short_language(&self, page: Language) -> Option<SourceLanguage> {
        let own = self.short.is_same();
        self.language.filter(|language| own && !language.is(page))
    }

    /// The language of what its address leads to. EUR-Lex is asked for that of the page.
    pub fn address_language(&self) -> Option<SourceLanguage> {
        let chosen = self.kind.value == SourceKind::Eu && self.url.is_none();
        self.language.filter(|_| !chosen)
    }

    /// The European Legislation Identifier as an address.
    pub fn eli_address(&self) -> Option<String> {
        self.eli.as_ref().map(|eli| format!("http://data.europa.eu/eli/{}", eli.as_str()))
    }
}

/// Identifiers are written with spaces here and there ("31 288"); addresses have none. What else is
/// left out, an [`Identifier`](super::identifiers::Identifier) has only in its longest forms.
fn plain(identifier: &str) -> String {
    identifier.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}
