//! The entries of the menu, which are the same on many pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::diagnostics::{Diagnostic, Sink};
use crate::language::Language;

/// The entries of the menu as HTML: each is made once and stands on all pages of its language from
/// which the way to it is the same.
#[derive(Debug, Default)]
pub(in crate::render) struct MenuEntries {
    made: Mutex<BTreeMap<(Language, String), Entries>>,
    found: Mutex<Vec<Diagnostic>>,
}

/// The entry of each section, in reading order.
pub(in crate::render) type Entries = Arc<[OnceLock<String>]>;

impl MenuEntries {
    /// What is wrong with the template of an entry.
    pub(in crate::render) fn found(&self) -> Vec<Diagnostic> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notes what is wrong; one template has one mistake.
    pub(in crate::render) fn note(&self, sink: Sink) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if found.is_empty() {
            found.extend(sink.into_found());
        }
    }

    /// The entries of so many sections on pages from which `way` leads to their folder.
    pub(in crate::render) fn on_the_way(
        &self,
        language: Language,
        way: &str,
        count: usize,
    ) -> Entries {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || (0..count).map(|_| OnceLock::new()).collect();
        Arc::clone(made.entry((language, way.to_owned())).or_insert_with(new))
    }
}
