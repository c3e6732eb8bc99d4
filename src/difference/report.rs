//! What is found while two blocks are compared.

use std::collections::BTreeMap;

use super::align::Pair;
use super::links::LinkChange;
use super::words::Runs;
use super::{Change, Counts, Part};
use crate::guide::Link;
use crate::markdown::tree::Inline;

/// What marks a whole run.
pub(super) type Marker = fn(&[Inline<Link>]) -> Vec<Inline<Link>>;

/// What happened inside a block.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// Parts by what happened to them.
    pub(super) counts: Counts,
    /// Parts that did not change and are left out.
    pub(super) omitted: BTreeMap<Part, usize>,
    /// Links that lead elsewhere under the same words.
    pub(super) links: Vec<LinkChange>,
    /// True when something was marked as gone or new.
    pub(super) marked: bool,
    /// True when it cannot be told in one text what is gone and what is new.
    pub(super) apart: bool,
}

impl Report {
    /// Takes what was found in two runs.
    pub(super) fn runs(&mut self, runs: &mut Runs) {
        self.marked |= runs.marked;
        self.links.append(&mut runs.links);
    }

    /// Takes what was found inside a part, whose own counts say nothing beside that of the part.
    pub(super) fn take_inside(&mut self, inside: Report) {
        self.marked |= inside.marked;
        self.apart |= inside.apart;
        self.links.extend(inside.links);
        for (part, count) in inside.omitted {
            *self.omitted.entry(part).or_default() += count;
        }
    }

    /// Counts what happened to an item.
    pub(super) fn count(&mut self, part: Part, pair: Pair, changed: bool) {
        let mut add = |change| *self.counts.entry((part, change)).or_insert(0) += 1;
        match (pair.old, pair.new) {
            (Some(_), Some(_)) => {
                if changed {
                    add(Change::Changed);
                }
                if pair.moved {
                    add(Change::Moved);
                }
            }
            (Some(_), None) => add(Change::Removed),
            (None, Some(_)) => add(Change::Added),
            (None, None) => {}
        }
        self.marked |= pair.old.is_none() || pair.new.is_none();
    }

    /// Leaves out a part that did not change.
    pub(super) fn omit(&mut self, part: Part) {
        *self.omitted.entry(part).or_default() += 1;
    }

    /// True when nothing but links changed.
    pub(super) fn is_only_links(&self) -> bool {
        !self.marked && !self.apart && !self.links.is_empty() && self.counts.is_empty()
    }
}
