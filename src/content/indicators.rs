//! `content/indicators.yaml`: the risk indicators as data.

use super::ids::{FactorId, IndicatorId, SourceId};
use super::ledger::Version;
use crate::language::LanguageMap;
use crate::yaml::{OrderedMap, Spanned};
use crate::{choices, record};

record! {
    /// The risk indicators.
    pub struct IndicatorsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The ledger, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// What readers must know about this list.
        pub notice: LanguageMap<String>,
        /// The groups of indicators.
        pub factors: OrderedMap<FactorId, Factor>,
        /// The indicators by id.
        pub indicators: OrderedMap<IndicatorId, Indicator>,
    }
}

record! {
    /// A group of indicators.
    pub struct Factor {
        /// Its name.
        pub label: LanguageMap<String>,
        /// What it is about.
        pub summary: Option<LanguageMap<String>>,
    }
}

choices! {
    /// Where an indicator comes from.
    pub enum Origin {
        /// We made it from a public source.
        PublicSource = "public-source",
        /// It is one of the official uniform risk indicators.
        Official = "official",
    }
}

record! {
    /// A risk indicator.
    pub struct Indicator {
        /// The group it belongs to.
        pub factor: Spanned<FactorId>,
        /// The question to ask.
        pub question: LanguageMap<String>,
        /// Why it matters.
        pub why: LanguageMap<Spanned<String>>,
        /// Where an answer can be found.
        pub where_to_look: LanguageMap<Spanned<String>>,
        /// The source it was made from.
        pub source: Spanned<SourceId>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
        /// Where it comes from.
        pub origin: Origin,
    }
}
