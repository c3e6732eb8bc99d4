//! Whether a file is there to its end, and how a photo is turned: what stands around the pixels and
//! not the pixels themselves.

use super::kind::Kind;
use super::look::Flaw;

/// Refuses a file that ends too early.
pub(super) fn check(kind: Kind, bytes: &[u8]) -> Result<(), Flaw> {
    match kind {
        Kind::Png => png(bytes),
        Kind::Jpeg => {
            // Some programs leave zeros or notes of their own behind the end.
            let end = bytes.windows(2).rposition(|two| two == [0xff, 0xd9]);
            if end.is_some() { Ok(()) } else { Err(Flaw::Cut) }
        }
        Kind::Webp => {
            let said = bytes.get(4..8).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes);
            let said = said.ok_or(Flaw::Cut)? as usize;
            if bytes.len() >= said.saturating_add(8) { Ok(()) } else { Err(Flaw::Cut) }
        }
        Kind::Avif => boxes(bytes),
        Kind::Pdf => {
            let tail = &bytes[bytes.len().saturating_sub(2048)..];
            let end = tail.windows(5).any(|five| five == b"%%EOF");
            if end { Ok(()) } else { Err(Flaw::Cut) }
        }
        kind if kind.is_archive() => archive(kind, bytes),
        _ => Ok(()),
    }
}

fn be32(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

/// The pieces of a PNG follow each other up to `IEND`.
fn png(bytes: &[u8]) -> Result<(), Flaw> {
    let mut at = 8;
    loop {
        let length = be32(bytes, at).ok_or(Flaw::Cut)?;
        let name = bytes.get(at + 4..at + 8).ok_or(Flaw::Cut)?;
        if !name.iter().all(u8::is_ascii_alphabetic) {
            return Err(Flaw::Broken);
        }
        at = at.saturating_add(length).saturating_add(12);
        if at > bytes.len() {
            return Err(Flaw::Cut);
        }
        if name == b"IEND" {
            return Ok(());
        }
    }
}

/// The boxes of an AVIF fill it.
fn boxes(bytes: &[u8]) -> Result<(), Flaw> {
    let mut at = 0;
    while at < bytes.len() {
        let size = match be32(bytes, at).ok_or(Flaw::Cut)? {
            // The last box goes on to the end.
            0 => return Ok(()),
            1 => {
                let eight = bytes.get(at + 8..at + 16).and_then(|b| b.try_into().ok());
                let eight = eight.map(u64::from_be_bytes).ok_or(Flaw::Cut)?;
                usize::try_from(eight).map_err(|_| Flaw::Cut)?
            }
            size => size,
        };
        if size < 8 {
            return Err(Flaw::Broken);
        }
        at = at.saturating_add(size);
    }
    if at == bytes.len() { Ok(()) } else { Err(Flaw::Cut) }
}

/// The list of an archive stands at its end. What is in one of Word or LibreOffice says which it is, so
/// that a spreadsheet with the name of a letter is told; a macro has no place in either.
fn archive(kind: Kind, bytes: &[u8]) -> Result<(), Flaw> {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|_| Flaw::Cut)?;
    let names = || archive.file_names().flatten();
    let has = |part: &str| names().any(|name| name.starts_with(part));
    if names().any(|name| name.ends_with("vbaProject.bin")) {
        return Err(Flaw::OtherContent(None));
    }
    let office = [("word/", Kind::Word), ("xl/", Kind::Excel), ("ppt/", Kind::PowerPoint)];
    let is = match office.into_iter().find(|(folder, _)| has(folder)) {
        Some((_, is)) if has("[Content_Types].xml") => is,
        _ => declared(bytes).unwrap_or(Kind::Zip),
    };
    if is == kind || kind == Kind::Zip { Ok(()) } else { Err(Flaw::OtherContent(Some(is))) }
}

/// The type that the first file of an OpenDocument or EPUB names: `mimetype`, stored as it is.
fn declared(bytes: &[u8]) -> Option<Kind> {
    let start = &bytes[..bytes.len().min(200)];
    let at = start.windows(8).position(|eight| eight == b"mimetype")? + 8;
    let rest = start.get(at..)?;
    let kinds = [Kind::OdfText, Kind::OdfSheet, Kind::OdfSlides, Kind::Epub];
    kinds.into_iter().find(|kind| {
        let name = kind.media_type().as_bytes();
        rest.windows(name.len()).next() == Some(name)
    })
}

/// True of a photo that was taken with the camera on its side: the orientation of Exif is 5 to 8.
pub(super) fn is_turned(bytes: &[u8]) -> bool {
    orientation(bytes).is_some_and(|orientation| (5..=8).contains(&orientation))
}

/// The orientation that the Exif block of a JPEG says.
fn orientation(bytes: &[u8]) -> Option<u16> {
    let be16 = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    while bytes.get(at) == Some(&0xff) {
        let (marker, length) = (*bytes.get(at + 1)?, usize::from(be16(at + 2)?));
        match marker {
            0xe1 if bytes.get(at + 4..at + 10) == Some(b"Exif\0\0") => {
                return exif(bytes.get(at + 10..at + 2 + length)?);
            }
            // The pixels begin.
            0xda => return None,
            _ => at += 2 + length,
        }
    }
    None
}

fn exif(tiff: &[u8]) -> Option<u16> {
    let little = tiff.starts_with(b"II");
    let u16_at = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let first = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
    let list = usize::try_from(first).ok()?;
    let count = usize::from(u16_at(list)?);
    (0..count)
        .map(|n| list + 2 + 12 * n)
        .find(|at| u16_at(*at) == Some(0x0112))
        .and_then(|at| u16_at(at + 8))
}
