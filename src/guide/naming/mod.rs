//! What has a name: now, earlier, and as it was published.

pub(in crate::guide) mod aliases;
pub(in crate::guide) mod merged;
pub(in crate::guide) mod moved;
pub(in crate::guide) mod moved_places;
pub(in crate::guide) mod names;
pub(in crate::guide) mod published;
pub(in crate::guide) mod published_file;
