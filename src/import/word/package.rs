//! A Word file as a package of parts: a ZIP file in which the text, its styles, notes and comments
//! are XML, and lists say which part leads to which.
//!
//! Only the parts that hold words are unpacked, each up to a limit; pictures and macros stay packed.
//! What a part names outside the file is told and never fetched.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::super::error::ImportError;
use super::super::text;

/// More bytes than a Word file with its pictures has.
pub const MOST_BYTES: usize = 128 * 1024 * 1024;
/// Parts in a package.
const MOST_PARTS: usize = 20_000;
/// Bytes of one part when it is unpacked: some thousand pages.
const MOST_OF_A_PART: usize = 32 * 1024 * 1024;
/// Bytes of all parts that are unpacked.
const MOST_UNPACKED: usize = 96 * 1024 * 1024;

/// An open package.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The index of each entry by its name in small letters.
    names: BTreeMap<String, usize>,
    unpacked: usize,
}

impl<'b> Package<'b> {
    /// Opens a file.
    ///
    /// # Errors
    /// It is none: then what it is instead, as far as that can be told.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Package<'b>, ImportError> {
        if bytes.len() > MOST_BYTES {
            let most = MOST_BYTES / (1024 * 1024);
            return Err(ImportError::whole("word-file-large").arg("most", most));
        }
        if let Some(other) = other_format(bytes) {
            return Err(ImportError::whole(other));
        }
        let archive = ZipArchive::new(Cursor::new(bytes));
        let mut archive = archive.map_err(|_| ImportError::whole("word-zip-broken"))?;
        if archive.len() > MOST_PARTS {
            return Err(ImportError::whole("word-too-large").arg("part", "*"));
        }
        let mut names = BTreeMap::new();
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index);
            let entry = entry.map_err(|_| ImportError::whole("word-zip-broken"))?;
            if entry.encrypted() {
                return Err(ImportError::whole("word-locked"));
            }
            let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
            // Names of parts are compared without regard to case (ECMA-376-2, 6.2.2.3).
            let folded = name.trim_start_matches('/').to_ascii_lowercase();
            names.entry(folded).or_insert(index);
        }
        let package = Package { archive, names, unpacked: 0 };
        match package.other_package() {
            Some(other) => Err(ImportError::whole(other)),
            None => Ok(package),
        }
    }

    /// What a ZIP file is that is no Word file.
    fn other_package(&self) -> Option<&'static str> {
        let has = |name: &str| self.names.contains_key(name);
        if has("[content_types].xml") {
            return None;
        }
        Some(match () {
            () if has("content.xml") && has("mimetype") => "word-odt",
            () if has("index/document.iwa") => "word-pages",
            () if has("word/document.xml") => "word-no-types",
            () => "word-other-zip",
        })
    }

    /// The names of the parts, in small letters, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// The text of a part; nothing where there is none.
    ///
    /// # Errors
    /// It cannot be unpacked, is too large or is no text.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let folded = name.trim_start_matches('/').to_ascii_lowercase();
        let Some(index) = self.names.get(&folded) else { return Ok(None) };
        let broken = || ImportError::whole("word-part-packed").arg("part", name);
        let entry = self.archive.by_index(*index).map_err(|_| broken())?;
        let most = MOST_OF_A_PART.min(MOST_UNPACKED - self.unpacked);
        let mut bytes = Vec::new();
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(limit).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() > most {
            return Err(ImportError::whole("word-too-large").arg("part", name));
        }
        self.unpacked += bytes.len();
        match text::decode_up_to(most, &bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.what.code == "empty-file" => Ok(Some(String::new())),
            Err(_) => Err(ImportError::whole("word-part-text").arg("part", name)),
        }
    }
}

/// What a file is that is no ZIP file at all.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let start = bytes.get(..1024).unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some("empty-file");
    }
    if start.starts_with(b"PK\x05\x06") {
        return Some("word-other-zip");
    }
    if start.starts_with(b"PK") {
        return None;
    }
    if start.starts_with(OLE) {
        // Office packs a file with a password into the container of its old formats.
        let wide = |name: &str| name.bytes().flat_map(|byte| [byte, 0]).collect::<Vec<u8>>();
        let holds = |name: &str| {
            let name = wide(name);
            bytes.windows(name.len()).any(|window| window == name)
        };
        return Some(match () {
            () if holds("EncryptedPackage") => "word-locked",
            () if holds("WordDocument") => "word-doc",
            () => "word-old-office",
        });
    }
    let lower = start.to_ascii_lowercase();
    let begins = |word: &[u8]| lower.trim_ascii_start().starts_with(word);
    let has = |word: &[u8]| lower.windows(word.len()).any(|window| window == word);
    Some(match () {
        () if begins(b"{\\rtf") => "word-rtf",
        () if begins(b"%pdf") => "word-pdf",
        () if begins(b"<!doctype html") || has(b"<html") => "word-html",
        () if has(b"mso-application") || has(b"pkg:package") => "word-flat",
        () => "word-not",
    })
}
