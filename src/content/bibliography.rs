//! `content/sources.yaml`: what the guide rests on. A source knows its kind and builds its own
//! address.

use super::identifiers::{Identifier, dossier_parts};
use super::ids::SourceId;
use super::locator::Locators;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::yaml::{Date, OrderedMap, Spanned, Url};
use crate::{choices, record};

record! {
    /// The sources.
    pub struct SourcesFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The sources by id.
        pub sources: OrderedMap<SourceId, Source>,
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
        /// It is a proposal.
        Proposed = "proposed",
        /// It no longer holds.
        Repealed = "repealed",
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
        /// The whole address, when it is known.
        pub url: Option<Url>,
        /// Its title, or a plain description.
        pub title: LanguageMap<String>,
        /// How a citation in running text names it.
        pub short: LanguageMap<String>,
        /// Who published it.
        pub publisher: Option<LanguageMap<String>>,
        /// Its date.
        pub date: Option<Date>,
        /// Whether it holds, for rules and bills.
        pub status: Option<LegalStatus>,
        /// The day on which we checked it.
        pub seen: Option<Date>,
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
        if let Some(url) = &self.url {
            return Some(url.as_str().to_owned());
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

    /// The European Legislation Identifier as an address.
    pub fn eli_address(&self) -> Option<String> {
        self.eli.as_ref().map(|eli| format!("http://data.europa.eu/eli/{}", eli.as_str()))
    }

    /// Reports numbers that their register does not give. They stay what they are: a guide that was
    /// published with them is read all the same.
    fn check_identifiers(&self, sink: &mut Sink) {
        let number = match self.kind.value {
            SourceKind::Kamerstuk => Some(Identifier::Paper),
            SourceKind::Staatscourant => Some(Identifier::Gazette),
            // What a number is of another kind of source, nobody says.
            _ => None,
        };
        let given = [
            (Some(Identifier::Dossier), &self.dossier),
            (number, &self.number),
            (Some(Identifier::Year), &self.year),
            (Some(Identifier::Celex), &self.celex),
            (Some(Identifier::Eli), &self.eli),
            (Some(Identifier::Bwb), &self.bwb),
        ];
        for (kind, value) in given {
            let (Some(kind), Some(value)) = (kind, value) else { continue };
            if !kind.fits(value) {
                let refused = Diagnostic::at(codes::IDENTIFIER_FORM, value.span);
                sink.report(refused.arg("what", kind.word()).arg("value", value.as_str()));
            }
        }
    }

    /// Reports what its kind needs and lacks.
    pub(super) fn check(&self, id: &SourceId, sink: &mut Sink) {
        self.check_identifiers(sink);
        let needed: &[(&str, &Option<Spanned<String>>)] = match self.kind.value {
            SourceKind::Kamerstuk => &[("dossier", &self.dossier)],
            SourceKind::Staatscourant => &[("year", &self.year), ("number", &self.number)],
            SourceKind::Eu => &[("celex", &self.celex)],
            SourceKind::Bwb => &[("bwb", &self.bwb)],
            SourceKind::Web | SourceKind::Report => &[],
        };
        for (key, value) in needed {
            if value.is_none() {
                sink.report(
                    Diagnostic::at(codes::SOURCE_INCOMPLETE, self.kind.span)
                        .arg("id", id.as_str())
                        .arg("key", *key)
                        .arg("kind", self.kind.value.word()),
                );
            }
        }
    }
}

/// Identifiers are written with spaces here and there ("31 288"); addresses have none. What else is
/// left out, an [`Identifier`] has only in its longest forms.
fn plain(identifier: &str) -> String {
    identifier.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}
