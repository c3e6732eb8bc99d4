//! What the ledgers say, and whether each text is the one that they say.

pub(in crate::guide) mod coming;
pub(in crate::guide) mod data_digests;
pub(in crate::guide) mod drafts;
pub(in crate::guide) mod first_change;
pub(in crate::guide) mod in_force;
pub(in crate::guide) mod ledgers;
pub(in crate::guide) mod release;
pub(in crate::guide) mod repeal;
pub(in crate::guide) mod translation;
