//! The ids of blocks: internal, stable within a text, each once.

use std::collections::BTreeMap;

/// Hands out ids: the nearest heading's anchor, the kind and a number.
#[derive(Debug, Default)]
pub(super) struct BlockIds {
    under: String,
    counts: BTreeMap<&'static str, usize>,
    /// How often each heading id and footnote label was used, so that a second one, though
    /// reported, does not make two blocks alike.
    used: BTreeMap<String, usize>,
}

impl BlockIds {
    pub(super) fn next(&mut self, kind: &'static str) -> String {
        let count = self.counts.entry(kind).or_insert(0);
        *count += 1;
        format!("{}/{kind}{count}", self.under)
    }

    /// The id of a heading; the blocks after it are numbered afresh.
    pub(super) fn start_heading(&mut self, anchor: &str) -> String {
        self.under = self.unique(anchor);
        self.counts.clear();
        self.under.clone()
    }

    /// Numbers the blocks of a footnote by themselves. Gives back what must go on after it.
    pub(super) fn start_footnote(&mut self, label: &str) -> BlockIds {
        // No heading id begins so.
        let under = self.unique(&format!("^{label}"));
        let inside = BlockIds { under, counts: BTreeMap::new(), used: BTreeMap::new() };
        std::mem::replace(self, inside)
    }

    fn unique(&mut self, name: &str) -> String {
        let count = self.used.entry(name.to_owned()).or_insert(0);
        *count += 1;
        // A slash and a digit: the id of a block has a letter there.
        if *count == 1 && !name.is_empty() { name.to_owned() } else { format!("{name}/{count}") }
    }
}
