//! In the place of `html.rs` in a build without the feature `mirror`.

use super::parts::Additions;
use super::signed::Seen;

/// True where pages can be read and changed.
pub(super) const CAN: bool = false;

pub(super) fn see(_: &str) -> Option<Seen> {
    None
}

pub(super) fn rewrite(_: &str, _: &Additions) -> Result<String, &'static str> {
    Err("lol_html")
}
