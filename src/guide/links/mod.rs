//! Where pages are, and how a reference becomes a link to one.

pub(in crate::guide) mod addresses;
pub(in crate::guide) mod asked;
pub(in crate::guide) mod citation;
pub(in crate::guide) mod collisions;
pub(in crate::guide) mod download;
pub(in crate::guide) mod faces;
pub(in crate::guide) mod link;
pub(in crate::guide) mod pages;
pub(in crate::guide) mod path_words;
pub(in crate::guide) mod resolve;
pub(in crate::guide) mod route;
pub(in crate::guide) mod slugs;
