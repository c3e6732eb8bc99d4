//! `content/synonyms.yaml`: words that readers type and the guide does not use.

use crate::language::LanguageMap;
use crate::record;
use crate::yaml::Spanned;

record! {
    /// Words that readers type and the guide does not use. They help to search; no page shows
    /// them as text of the guide, so they have no versions.
    pub struct SynonymsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// What readers type, and what they mean.
        pub synonyms: Vec<Synonym>,
    }
}

record! {
    /// Words that readers type for words that the guide uses.
    pub struct Synonym {
        /// What readers type.
        pub typed: LanguageMap<Vec<String>>,
        /// Words of the guide that say the same.
        pub means: LanguageMap<Spanned<String>>,
    }
}
