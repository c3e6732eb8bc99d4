//! What a browser asks the preview for, and places in sources.

use super::{Fault, text};
use crate::guide::{locator_in_data, locator_in_words};
use crate::language::Language;

/// A path and query lead to a file of the site, to a folder of it, or to nothing.
#[cfg(feature = "serve")]
pub(super) fn path(bytes: &[u8]) -> Result<(), Fault> {
    let (status, location) = crate::serve::answered(bytes);
    let leads_away = |to: &String| !to.starts_with('/') || to.starts_with("//");
    match (status, &location) {
        (200 | 400 | 404, None) => Ok(()),
        (301, Some(to)) if !leads_away(to) => Ok(()),
        _ => Err(format!("{bytes:?} is answered with {status} and leads to {location:?}")),
    }
}

/// Without the preview nobody asks.
#[cfg(not(feature = "serve"))]
pub(super) fn path(_: &[u8]) -> Result<(), Fault> {
    Ok(())
}

/// A place in a source is said in words that still hold its numbers, or as it was written.
pub(super) fn locator(bytes: &[u8]) -> Result<(), Fault> {
    let Some(locator) = text(bytes) else { return Ok(()) };
    for language in Language::ALL {
        let long = locator_in_words(locator, language);
        let data = locator_in_data(locator, language);
        if data.contains('\u{a0}') || !locator.is_empty() && long.is_empty() {
            return Err(format!("{locator:?} became {long:?} and {data:?}"));
        }
        if let Some(c) = locator.chars().find(|c| c.is_ascii_digit() && !long.contains(*c)) {
            let leads = locator.strip_prefix("fn").or_else(|| locator.strip_prefix('P'));
            // A number is read as one: zeros in front of it say nothing.
            if c != '0' || leads.is_none() {
                return Err(format!("{c} of {locator:?} is not in {long:?}"));
            }
        }
    }
    Ok(())
}
