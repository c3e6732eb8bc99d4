//! The derived tree: what it is made of, its coming, and whether what stands there is that.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::fault::{Fault, FaultKind, OwnReport};
use super::files::{self, Overlay};
use super::fit::{self, Fitted};
use super::signed::{Reader, Signed};
use super::{OWN, html, parts, search};
use crate::digest;
use crate::guide::Route;
use crate::language::{Language, Languages};
use crate::mirror::error::MirrorError;
use crate::mirror::metadata::{FORMAT, Metadata, Moment, from_bytes, to_bytes};
use crate::mirror::source::FolderSource;
use crate::mirror::verify::{Against, verify};
use crate::output::{Contents, Manifest, Target, publish_contents_after};

/// Digits in the name of the stylesheet.
const STAMP: usize = 10;

/// What a derived tree was made from, in [`OWN`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MadeFrom {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// The serial of the release.
    serial: u64,
    /// The SHA-256 of its `release.json`.
    release: String,
    /// The SHA-256 of the paths and bytes of the overlay.
    overlay: String,
    /// The version of the program.
    tool: String,
}

impl Metadata for MadeFrom {
    const TYPE: &'static str = "leidraad-own";

    fn fault(&self) -> Option<String> {
        None
    }
}

/// How a derived tree and its overlay stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnStanding {
    /// There is no overlay.
    Absent,
    /// Made from the release that stands beside it and from the overlay as it is.
    Current,
    /// There is an overlay and no tree.
    Missing,
    /// Made from another release than the one beside it.
    OtherRelease,
    /// The overlay was changed since.
    OtherOverlay,
    /// Not what was made.
    Changed,
}

impl OwnStanding {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            OwnStanding::Absent => "none",
            OwnStanding::Current => "current",
            OwnStanding::Missing => "missing",
            OwnStanding::OtherRelease => "other-release",
            OwnStanding::OtherOverlay => "other-overlay",
            OwnStanding::Changed => "changed",
        }
    }
}

/// What a derived tree is made from.
pub(in crate::mirror) struct Making<'a> {
    /// The folder of the overlay.
    pub folder: &'a Path,
    /// True when the overlay was not in use before.
    pub first: bool,
    /// The release: its serial, the SHA-256 of its `release.json`, its files.
    pub release: (u64, &'a str, &'a Manifest),
    /// Gives a file of the release by its path.
    pub read: Reader<'a>,
}

/// Where the bytes with a SHA-256 stand on this disk.
pub(in crate::mirror) type Place<'a> = &'a (dyn Fn(&str) -> Option<PathBuf> + Sync);

/// Makes the derived tree at `own`, unless it stands there already. `ready` is called when everything
/// in it is on the disk, right before it takes its place; when that says no, the old one stays. Without
/// `place` nothing is made: what would not fit is told.
///
/// # Errors
/// What the system said. What stood there still stands there.
pub(in crate::mirror) fn make(
    making: &Making<'_>,
    own: &Path,
    place: Option<Place<'_>>,
    now: Moment,
    ready: &mut dyn FnMut() -> bool,
) -> Result<OwnReport, MirrorError> {
    if !html::CAN {
        return Err(MirrorError::NoOverlay);
    }
    let signed = Signed::open(making.read);
    let languages = signed.as_ref().map_or(Languages::BOTH, Signed::languages);
    let read = files::read(making.folder, languages);
    let mut report = OwnReport {
        made: false,
        diagnostics: read.diagnostics,
        sources: read.sources,
        faults: read.faults,
    };
    let Some(overlay) = read.overlay else { return Ok(report) };
    let Some(signed) = signed else {
        report.faults.push(Fault::of_file(FaultKind::Release, "data/versions.json"));
        return Ok(report);
    };
    let fitted = fit::fit(&overlay, &report.sources, &signed, &mut report.faults);
    if !report.can_be_made(making.first) {
        return Ok(report);
    }
    report.made = true;
    let Some(place) = place else { return Ok(report) };
    let made_from = MadeFrom {
        kind: MadeFrom::TYPE.to_owned(),
        format: FORMAT,
        serial: making.release.0,
        release: making.release.1.to_owned(),
        overlay: read.digest,
        tool: env!("CARGO_PKG_VERSION").to_owned(),
    };
    if made_from_of(own).as_ref() == Some(&made_from) && is_whole(own, now) {
        return Ok(report);
    }
    let tree = Tree::new(making.release.2, place, &overlay, &fitted, &made_from);
    let published = publish_contents_after(&tree, &Target::of_mirror(own)?, ready)?;
    report.made = published.is_some();
    report.faults.extend(tree.faults.into_inner().unwrap_or_else(PoisonError::into_inner));
    Ok(report)
}

/// How the derived tree stands beside the signed one, and what of the overlay does not fit that.
pub(in crate::mirror) fn standing(
    own: &Path,
    folder: Option<&Path>,
    release: (u64, &str, &Manifest),
    read: Reader<'_>,
    now: Moment,
) -> Result<(OwnStanding, OwnReport), MirrorError> {
    let Some(folder) = folder else { return Ok((OwnStanding::Absent, OwnReport::default())) };
    let making = Making { folder, first: false, release, read };
    let report = make(&making, own, None, now, &mut || false)?;
    let standing = match made_from_of(own) {
        None => OwnStanding::Missing,
        Some(made) if made.release != release.1 => OwnStanding::OtherRelease,
        Some(_) if !is_whole(own, now) => OwnStanding::Changed,
        Some(made) if made.overlay != files::read(folder, Languages::BOTH).digest => {
            OwnStanding::OtherOverlay
        }
        Some(_) => OwnStanding::Current,
    };
    Ok((standing, report))
}

fn made_from_of(own: &Path) -> Option<MadeFrom> {
    from_bytes(OWN, &fs::read(own.join(OWN)).ok()?).ok()
}

/// True when all files are as they were made, and there is no other.
fn is_whole(own: &Path, now: Moment) -> bool {
    verify(&FolderSource::new(own), &Against::List, 0, now).is_ok_and(|report| report.is_fine())
}

/// The files of the derived tree.
struct Tree<'a> {
    routes: Vec<Route>,
    manifest: &'a Manifest,
    place: Place<'a>,
    overlay: &'a Overlay,
    fitted: &'a Fitted,
    made_from: Vec<u8>,
    style: (Route, Vec<u8>),
    /// What went wrong while it was made.
    faults: Mutex<Vec<Fault>>,
}

impl<'a> Tree<'a> {
    fn new(
        manifest: &'a Manifest,
        place: Place<'a>,
        overlay: &'a Overlay,
        fitted: &'a Fitted,
        made_from: &MadeFrom,
    ) -> Tree<'a> {
        let style = parts::stylesheet(&overlay.file).into_bytes();
        let mut stamp = digest::hex(&style);
        stamp.truncate(STAMP);
        let style = (Route::new(format!("assets/own-{stamp}.css")), style);
        let own = [Route::new(OWN), style.0.clone()];
        let mut routes: Vec<Route> = manifest.paths().map(Route::new).collect();
        let taken = own.iter().filter(|route| routes.contains(route));
        let taken = taken.map(|route| Fault::of_file(FaultKind::Release, route.as_str()));
        let faults = Mutex::new(taken.collect());
        routes.extend(own);
        routes.sort();
        routes.dedup();
        let made_from = to_bytes(made_from);
        Tree { routes, manifest, place, overlay, fitted, made_from, style, faults }
    }

    fn fail(&self, kind: FaultKind, path: &str) -> Vec<u8> {
        let fault = Fault::of_file(kind, path);
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
        Vec::new()
    }

    /// The bytes of a file of the release.
    fn signed(&self, path: &str) -> Option<Vec<u8>> {
        let hash = self.manifest.hash(path)?;
        let bytes = fs::read((self.place)(hash)?).ok()?;
        (digest::hex(&bytes) == hash).then_some(bytes)
    }

    fn changed(&self, path: &str) -> Vec<u8> {
        let text = self.signed(path).and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text else { return self.fail(FaultKind::Release, path) };
        match index_language(path) {
            Some(language) => self.index(path, &text, language),
            None => self.page(path, &text),
        }
    }

    fn page(&self, path: &str, text: &str) -> Vec<u8> {
        let route = Route::new(path);
        let style = self.style_address(&route, text);
        let said = (&self.overlay.file, self.overlay.signed.as_str());
        let additions = parts::additions(said, self.fitted, &route, &style, text);
        match html::rewrite(text, &additions) {
            Ok(page) => page.into_bytes(),
            Err(hook) => self.fail(FaultKind::Hook { hook }, path),
        }
    }

    /// The page for unknown addresses is shown at any: it names its stylesheet from the root of the
    /// server, so ours stands beside that.
    fn style_address(&self, route: &Route, page: &str) -> String {
        let own = page.split_once("<link rel=\"stylesheet\" href=\"");
        let own = own.and_then(|(_, rest)| rest.split_once('"')).map_or("", |(href, _)| href);
        let name = self.style.0.as_str();
        match own.find("assets/") {
            Some(at) if own.starts_with('/') || own.contains("://") => {
                format!("{}{name}", &own[..at])
            }
            _ => self.style.0.href_from(route, None),
        }
    }

    fn index(&self, path: &str, text: &str, language: Language) -> Vec<u8> {
        let file = &self.overlay.file;
        let title = parts::group(&file.name, language);
        let report = file.report.as_ref().map(|report| report.value.as_str());
        let records = &self.fitted.records[language];
        match search::with_own(text, records, language, &title, report) {
            Some(script) => script.into_bytes(),
            None => self.fail(FaultKind::Hook { hook: "leidraadIndex" }, path),
        }
    }
}

fn index_language(path: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| path == search::script(*language))
}

fn is_changed(path: &str) -> bool {
    path.ends_with(".html") || index_language(path).is_some()
}

impl Contents for Tree<'_> {
    fn routes(&self) -> &[Route] {
        &self.routes
    }

    fn file(&self, route: &Route) -> (Cow<'_, [u8]>, Option<&str>) {
        let path = route.as_str();
        if path == OWN {
            return (Cow::Borrowed(&self.made_from), None);
        }
        if *route == self.style.0 {
            return (Cow::Borrowed(&self.style.1), None);
        }
        if is_changed(path) {
            return (Cow::Owned(self.changed(path)), None);
        }
        match self.signed(path) {
            Some(bytes) => (Cow::Owned(bytes), self.manifest.hash(path)),
            None => (Cow::Owned(self.fail(FaultKind::Release, path)), None),
        }
    }

    /// What does not change is the file of the signed tree.
    fn place(&self, route: &Route) -> Option<(PathBuf, &str)> {
        let path = route.as_str();
        let hash = self.manifest.hash(path).filter(|_| !is_changed(path))?;
        Some(((self.place)(hash)?, hash))
    }

    fn is_spoiled(&self) -> bool {
        !self.faults.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}
