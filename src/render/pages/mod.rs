//! The pages of the guide of today: what is around each, and what stands on it.

pub(in crate::render) mod behind;
pub(in crate::render) mod components;
pub(in crate::render) mod contents;
pub(in crate::render) mod edit_link;
pub(in crate::render) mod embed_link;
pub(in crate::render) mod frame;
pub(in crate::render) mod framer;
pub(in crate::render) mod indicators;
pub(in crate::render) mod lists;
pub(in crate::render) mod menu_entries;
pub(in crate::render) mod provenance;
pub(in crate::render) mod publisher;
pub(in crate::render) mod section;
pub(in crate::render) mod side_by_side;
pub(in crate::render) mod single;
pub(in crate::render) mod tags;
pub(in crate::render) mod whole;
pub(in crate::render) mod worksheet;
