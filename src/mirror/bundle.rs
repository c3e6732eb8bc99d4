//! A site and its signatures in one ZIP file, always the same bytes for the same site.
//!
//! Every time in it is that of the release, so nothing in it depends on who makes it, where or when.
//! Compression is that of `zlib-rs`, which has one result on every processor.

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::error::MirrorError;
use super::metadata::Moment;
use super::place::put_with;
use super::sign;
use crate::output::MANIFEST;

/// The first year that a ZIP file can tell.
const FIRST_YEAR: i16 = 1980;

/// What was packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The serial of the release.
    pub serial: u64,
    /// How many files are in the bundle.
    pub files: usize,
    /// The size of the bundle in bytes.
    pub bytes: u64,
}

/// Packs a signed site. One that is not whole, holds anything else or is not signed is refused: it
/// would be refused by whoever gets the bundle.
///
/// # Errors
/// What speaks against the site, or what the system said.
pub fn pack(site: &Path, bundle: &Path, now: Moment) -> Result<Packed, MirrorError> {
    let accepted = sign::own_release(site, now)?;
    let mut paths: Vec<&str> = accepted.manifest.paths().collect();
    paths.push(MANIFEST);
    paths.extend(accepted.files.iter().map(|(path, _)| path.as_str()));
    paths.sort_unstable();
    let options = options(accepted.release.created);
    put_with(bundle, |file| {
        let bad = |error: zip::result::ZipError| MirrorError::Io {
            path: bundle.to_owned(),
            source: error.into(),
        };
        let mut archive = ZipWriter::new(BufWriter::new(file));
        for path in &paths {
            let at = site.join(path);
            let bytes = fs::read(&at).map_err(MirrorError::at(&at))?;
            archive.start_file(*path, options).map_err(bad)?;
            archive.write_all(&bytes).map_err(MirrorError::at(bundle))?;
        }
        let mut file = archive.finish().map_err(bad)?;
        file.flush().map_err(MirrorError::at(bundle))
    })?;
    let bytes = fs::metadata(bundle).map_err(MirrorError::at(bundle))?.len();
    Ok(Packed { serial: accepted.release.serial, files: paths.len(), bytes })
}

fn options(created: Moment) -> SimpleFileOptions {
    let (year, month, day, hour, minute, second) = created.parts();
    let year = u16::try_from(year.max(FIRST_YEAR)).unwrap_or_default();
    let [month, day, hour, minute, second] =
        [month, day, hour, minute, second].map(|part| u8::try_from(part).unwrap_or_default());
    let time = DateTime::from_date_and_time(year, month, day, hour, minute, second);
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(time.unwrap_or_default())
        .unix_permissions(0o644)
}
