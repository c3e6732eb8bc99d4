//! Which standards a file keeps, and what it says about itself.

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};

use super::{Meta, NoPdf};

/// PDF/UA-1 always; PDF/A-2a too when the day is known, without which no file is PDF/A.
pub(super) fn settings(meta: &Meta) -> Result<SerializeSettings, NoPdf> {
    let mut standards =
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    if meta.day.is_some() {
        standards = standards.with_archival_validator(Archival::A2_A);
    }
    let configuration = standards.finish().map_err(|e| NoPdf::Refused(format!("{e:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

/// The metadata, with no other date than that of the version.
pub(super) fn metadata(meta: &Meta) -> Metadata {
    let authors = if meta.author.is_empty() { Vec::new() } else { vec![meta.author.clone()] };
    let mut metadata = Metadata::new()
        .title(meta.title.clone())
        .language(meta.language.clone())
        .description(meta.subject.clone())
        .authors(authors)
        .creator(meta.creator.clone());
    if let Some((year, month, day)) = meta.day {
        // With a zone, or a viewer would take midnight where it happens to be.
        let date = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0);
        metadata = metadata.creation_date(date.utc_offset_hour(0).utc_offset_minute(0));
    }
    metadata
}
