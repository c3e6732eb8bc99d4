//! What a text that was resolved depends on.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::faces::{Face, Faces};
use crate::content::ids::SectionId;

/// What a text asked about the sections of the guide, and was told.
#[derive(Debug, Default)]
pub(in crate::guide) struct Asked {
    pub(super) faces: BTreeMap<SectionId, Option<Arc<Face>>>,
    /// All of them, where a name was not found and a similar one was looked for.
    pub(super) ids: Option<Arc<Vec<SectionId>>>,
}

impl Asked {
    /// True when it would be told the same again.
    pub(in crate::guide) fn holds(&self, faces: &Faces) -> bool {
        let same = |(id, told): (&SectionId, &Option<Arc<Face>>)| match (told, faces.get(id)) {
            (Some(told), Some(now)) => Arc::ptr_eq(told, now),
            (told, now) => told.is_none() && now.is_none(),
        };
        self.faces.iter().all(same)
            && self.ids.as_ref().is_none_or(|ids| Arc::ptr_eq(ids, faces.ids()))
    }

    /// Takes over what another asked.
    pub(in crate::guide) fn extend(&mut self, other: Asked) {
        self.faces.extend(other.faces);
        self.ids = other.ids.or(self.ids.take());
    }
}
