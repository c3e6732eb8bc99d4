//! The sections of a guide, in reading order and by id.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use super::Section;
use crate::content::ids::SectionId;

/// The sections in reading order, so those of a part stand together.
#[derive(Debug, Default)]
pub struct Sections {
    list: Vec<Arc<Section>>,
    positions: BTreeMap<SectionId, usize>,
}

impl Sections {
    /// The position of a section, from 0.
    pub fn position(&self, id: &SectionId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The sections of a part, by its position in the contents.
    pub fn of_part(&self, part: usize) -> &[Arc<Section>] {
        let start = self.list.partition_point(|section| section.part < part);
        let end = self.list.partition_point(|section| section.part <= part);
        &self.list[start..end]
    }
}

impl From<Vec<Arc<Section>>> for Sections {
    fn from(list: Vec<Arc<Section>>) -> Sections {
        let positions = list.iter().enumerate().map(|(at, section)| (section.id.clone(), at));
        Sections { positions: positions.collect(), list }
    }
}

impl Deref for Sections {
    type Target = [Arc<Section>];

    fn deref(&self) -> &[Arc<Section>] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Sections {
    type Item = &'a Arc<Section>;
    type IntoIter = std::slice::Iter<'a, Arc<Section>>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
