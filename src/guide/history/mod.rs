//! The texts of earlier versions and of editions.

pub(in crate::guide) mod archive;
pub(in crate::guide) mod edition;
pub(in crate::guide) mod past;
pub(in crate::guide) mod versions;
