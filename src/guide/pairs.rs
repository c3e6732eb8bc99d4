//! The pieces of a section in its two languages, each beside its translation.

use std::sync::Arc;

use super::{Section, TranslationState};
use crate::language::Languages;
use crate::translation::{BlockState, PairState, Standing, align};

impl Section {
    /// Every piece of the authoritative text beside its translation, in reading order, with how that
    /// stands; none where there is no translation.
    pub fn side_by_side(&self, languages: Languages) -> Option<Arc<Standing>> {
        let original = &self.texts[languages.authoritative];
        let text = &self.texts[languages.translation()?];
        if text.state == TranslationState::Missing {
            return None;
        }
        if let Some(standing) = &text.standing {
            return Some(Arc::clone(standing));
        }
        let state = BlockState::Current;
        let pairs = align(original.document(), text.document()).into_iter();
        Some(Arc::new(Standing {
            title: state,
            summary: state,
            pairs: pairs.map(|pair| PairState { pair, state, was: None }).collect(),
        }))
    }
}
