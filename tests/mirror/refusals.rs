//! What is refused, each with the reason it is refused for, and the copy as it was.

use std::fs;
use std::path::Path;

use leidraad::language::Language;
use leidraad::mirror::{Anchor, MirrorError, Release, RootChange};

use crate::publisher::{Publisher, copy_folder, files, new_key, now, sync_at};

const PAGES: [(&str, &str); 3] =
    [("index.html", "een"), ("nl/kern.html", "kern"), (".htaccess", "Header set X y")];

/// A publisher whose first release stands in the mirror.
fn ready() -> Publisher {
    let publisher = Publisher::new();
    let site = publisher.site("first", 1, &PAGES);
    publisher.sync(&site).unwrap();
    publisher
}

/// Holds that a source is refused for this reason and that nothing of the copy changed.
fn assert_refused(publisher: &Publisher, source: &Path, code: &str) -> MirrorError {
    let before = files(&publisher.mirror().join("site"));
    let error = publisher.sync(source).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(error.is_refusal(), "{error}");
    for language in Language::ALL {
        assert!(error.message(language).len() > 40, "{error}");
    }
    assert_eq!(files(&publisher.mirror().join("site")), before, "the copy was touched");
    error
}

fn second(publisher: &Publisher) -> std::path::PathBuf {
    publisher.site("second", 2, &[("index.html", "twee"), ("nl/kern.html", "kern")])
}

#[test]
fn a_release_of_another_publisher() {
    let publisher = ready();
    let other = Publisher::new();
    let site = other.site("site", 2, &PAGES);
    // What the source offers is not what the mirror follows.
    fs::remove_dir_all(publisher.mirror().join(".leidraad/keys")).unwrap();
    assert_refused(&publisher, &site, "other-root");
}

#[test]
fn a_mirror_that_follows_one_publisher_takes_no_key_of_another() {
    let publisher = ready();
    let other = Publisher::new();
    let mut wish = publisher.wish(second(&publisher).to_str().unwrap());
    wish.anchor = Some(other.anchor());
    assert_eq!(publisher.sync_by(&wish).unwrap_err().code(), "other-root");
    assert_eq!(publisher.copy("index.html").as_deref(), Some("een"));
}

#[test]
fn a_source_without_a_key_to_judge_it_by() {
    let publisher = Publisher::new();
    let mut wish = publisher.wish(second(&publisher).to_str().unwrap());
    wish.anchor = None;
    assert_eq!(publisher.sync_by(&wish).unwrap_err().code(), "no-key");
    assert!(!publisher.mirror().join("site").exists());
    // The digest alone is enough.
    wish.anchor = Some(Anchor::Digest(publisher.anchor().digest()));
    publisher.sync_by(&wish).unwrap();
}

#[test]
fn a_wrong_key() {
    let publisher = ready();
    let site = second(&publisher);
    for (file, code) in [("release.json", "wrong-key"), ("freshness.json", "wrong-key")] {
        let forged = publisher.path(&format!("forged-{file}"));
        copy_folder(&site, &forged);
        let bytes = fs::read(forged.join(file)).unwrap();
        let signature = new_key().sign(&bytes, "forged").unwrap();
        fs::write(forged.join(format!("{file}.minisig")), signature).unwrap();
        assert_refused(&publisher, &forged, code);
    }
}

#[test]
fn a_key_of_another_role() {
    let publisher = ready();
    let site = second(&publisher);
    let bytes = fs::read(site.join("release.json")).unwrap();
    // Whoever steals the key of the timer cannot make a release.
    let signature = publisher.fresh.sign(&bytes, "stolen").unwrap();
    fs::write(site.join("release.json.minisig"), signature).unwrap();
    assert_refused(&publisher, &site, "wrong-key");
}

#[test]
fn a_signature_of_something_else() {
    let publisher = ready();
    let site = second(&publisher);
    let other = publisher.release.sign(b"something else", "x").unwrap();
    fs::write(site.join("release.json.minisig"), other).unwrap();
    assert_refused(&publisher, &site, "bad-signature");
    fs::write(site.join("release.json.minisig"), "no signature at all").unwrap();
    assert_refused(&publisher, &site, "bad-signature");
    fs::remove_file(site.join("release.json.minisig")).unwrap();
    assert_refused(&publisher, &site, "not-signed");
}

#[test]
fn a_revoked_key() {
    let publisher = ready();
    let stolen = second(&publisher);
    let old = publisher.release.public().unwrap();
    let new = new_key();
    let change = RootChange {
        added: [vec![], vec![new.public().unwrap()], vec![]],
        revoked: vec![old.id().to_owned()],
        reason: "gestolen".to_owned(),
        ..RootChange::default()
    };
    publisher.change_root(&change, &[0, 2]);
    // The mirror learns of it from a release with the new key.
    let third = publisher.build("third", &[("index.html", "drie")]);
    let about = Publisher::about(3);
    let keys = (&new, &publisher.fresh);
    leidraad::mirror::sign_site(&third, &publisher.keys(), &about, keys).unwrap();
    publisher.sync(&third).unwrap();
    // From then on nothing that the old key signed is taken: not with a newer serial, and not by a
    // source that does not show the newer list of keys.
    let forged = publisher.path("forged");
    copy_folder(&stolen, &forged);
    let text = fs::read_to_string(forged.join("release.json")).unwrap();
    let release: Release =
        serde_json::from_str(&text.replace("\"serial\": 2", "\"serial\": 9")).unwrap();
    fs::remove_file(forged.join("keys/root-1.json")).unwrap();
    let bytes = [serde_json::to_vec_pretty(&release).unwrap(), b"\n".to_vec()].concat();
    fs::write(forged.join("release.json"), &bytes).unwrap();
    let signature = publisher.release.sign(&bytes, "stolen").unwrap();
    fs::write(forged.join("release.json.minisig"), signature).unwrap();
    let error = assert_refused(&publisher, &forged, "revoked-key");
    assert!(error.message(Language::Nl).contains("gestolen"));
    // And the publisher's own program signs nothing with it.
    let refused = leidraad::mirror::sign_site(
        &publisher.build("fourth", &PAGES),
        &publisher.keys(),
        &about,
        (&publisher.release, &publisher.fresh),
    );
    assert_eq!(refused.unwrap_err().code(), "revoked-key");
}

#[test]
fn too_few_root_signatures() {
    let publisher = Publisher::unsigned();
    publisher.sign_root(1, &[0]);
    let about = Publisher::about(1);
    let site = publisher.build("first", &PAGES);
    let keys = (&publisher.release, &publisher.fresh);
    let refused = leidraad::mirror::sign_site(&site, &publisher.keys(), &about, keys);
    assert_eq!(refused.unwrap_err().code(), "too-few-root-signatures");
    publisher.sign_root(1, &[1]);
    publisher.sign(&site, &about);
    publisher.sync(&site).unwrap();
    // Two of three: without one of them it is no root.
    let next = second(&publisher);
    let id = publisher.roots[0].public().unwrap();
    fs::remove_file(next.join(format!("keys/root-1.json.{}.minisig", id.id()))).unwrap();
    let fresh_mirror = publisher.path("other-mirror");
    let wish = publisher.wish(next.to_str().unwrap());
    let error = sync_at(&fresh_mirror, &wish, now()).unwrap_err();
    assert_eq!(error.code(), "too-few-root-signatures");
}

#[test]
fn a_new_root_that_only_new_keys_signed() {
    let publisher = ready();
    let thieves: Vec<_> = (0..3).map(|_| new_key()).collect();
    let change = RootChange {
        added: [thieves.iter().map(|key| key.public().unwrap()).collect(), vec![], vec![]],
        ..RootChange::default()
    };
    leidraad::mirror::next_root(&publisher.keys(), &change, now()).unwrap();
    for thief in &thieves {
        leidraad::mirror::sign_root(&publisher.keys(), 2, thief).unwrap();
    }
    let site = publisher.path("forged");
    copy_folder(&publisher.path("first"), &site);
    crate::publisher::copy_keys(&publisher.keys(), &site);
    assert_refused(&publisher, &site, "too-few-root-signatures");
}

#[test]
fn a_root_that_has_expired() {
    let publisher = ready();
    let site = second(&publisher);
    let wish = publisher.wish(site.to_str().unwrap());
    let later = now().plus_hours(24 * 366);
    let error = sync_at(&publisher.mirror(), &wish, later).unwrap_err();
    assert_eq!(error.code(), "root-expired");
    assert_eq!(publisher.copy("index.html").as_deref(), Some("een"));
}

#[test]
fn an_older_serial() {
    let publisher = ready();
    publisher.sync(&second(&publisher)).unwrap();
    assert_refused(&publisher, &publisher.path("first"), "older-serial");
}

#[test]
fn the_same_serial_with_other_content() {
    let publisher = ready();
    let other = publisher.site("other", 1, &[("index.html", "anders")]);
    assert_refused(&publisher, &other, "same-serial");
}

#[test]
fn what_has_expired_beyond_the_grace() {
    let publisher = ready();
    let site = second(&publisher);
    let mut wish = publisher.wish(site.to_str().unwrap());
    wish.grace = 24;
    let late = now().plus_hours(24 * 8 + 1);
    let error = sync_at(&publisher.mirror(), &wish, late).unwrap_err();
    assert_eq!(error.code(), "expired");
    assert_eq!(publisher.copy("index.html").as_deref(), Some("een"));
    sync_at(&publisher.mirror(), &wish, now().plus_hours(24 * 8 - 1)).unwrap();
    assert_eq!(publisher.copy("index.html").as_deref(), Some("twee"));
}

#[test]
fn a_flipped_byte_in_any_file() {
    let publisher = ready();
    let site = second(&publisher);
    let paths: Vec<String> = files(&site).into_keys().collect();
    for path in paths {
        let forged = publisher.path("flipped");
        copy_folder(&site, &forged);
        let mut bytes = fs::read(forged.join(&path)).unwrap();
        // Not in the comment that is not signed, at the start of a signature.
        let at = bytes.len() * 2 / 3;
        bytes[at] ^= 1;
        fs::write(forged.join(&path), bytes).unwrap();
        // Keys that are known already are not read again.
        let mirror = publisher.path("new-mirror");
        let error = sync_at(&mirror, &publisher.wish(forged.to_str().unwrap()), now()).unwrap_err();
        assert!(error.is_refusal(), "{path}: {error}");
        assert!(!mirror.join("site").exists(), "{path}");
        let _ = fs::remove_dir_all(mirror);
    }
}

#[test]
fn a_changed_file_and_a_truncated_one() {
    let publisher = ready();
    for text in ["twEe", "tw", ""] {
        let site = second(&publisher);
        fs::remove_file(site.join("index.html")).unwrap();
        fs::write(site.join("index.html"), text).unwrap();
        assert_refused(&publisher, &site, "changed");
    }
}

#[test]
fn a_file_longer_than_all_files_together() {
    let publisher = ready();
    let site = second(&publisher);
    fs::remove_file(site.join("index.html")).unwrap();
    fs::write(site.join("index.html"), "twee".repeat(10_000)).unwrap();
    assert_refused(&publisher, &site, "too-large");
}

#[test]
fn an_extra_file() {
    let publisher = ready();
    for extra in [
        "nl/vals.html",
        "nl/.htaccess",
        "release.json.sig",
        "keys/root-1.json.0000000000000000.minisig",
    ] {
        let site = second(&publisher);
        fs::write(site.join(extra), "x").unwrap();
        assert_refused(&publisher, &site, "added");
        fs::remove_file(site.join(extra)).unwrap();
    }
}

#[test]
fn a_missing_file() {
    let publisher = ready();
    let site = second(&publisher);
    fs::remove_file(site.join("index.html")).unwrap();
    assert_refused(&publisher, &site, "missing");
    let site = publisher.site("third", 3, &PAGES);
    fs::remove_file(site.join("manifest-sha256.txt")).unwrap();
    assert_refused(&publisher, &site, "missing");
}

#[test]
fn another_size_than_was_signed() {
    let publisher = ready();
    let site = second(&publisher);
    let text = fs::read_to_string(site.join("release.json")).unwrap();
    let mut release: Release = serde_json::from_str(&text).unwrap();
    release.bytes += 1;
    publisher.sign_release(&site, &release);
    assert_refused(&publisher, &site, "other-size");
    release.bytes -= 1;
    release.files += 1;
    publisher.sign_release(&site, &release);
    assert_refused(&publisher, &site, "other-size");
}

#[test]
fn names_that_are_no_file_of_the_folder() {
    let publisher = ready();
    let hash = "0".repeat(64);
    let decomposed = "nl/e\u{301}.html";
    for (serial, (names, code)) in [
        (vec!["../x"], "unsafe-name"),
        (vec!["nl/../../x"], "unsafe-name"),
        (vec!["/etc/x"], "unsafe-name"),
        (vec!["C:/x"], "unsafe-name"),
        (vec!["nl\\..\\x"], "unsafe-name"),
        (vec!["nl/con.html"], "unsafe-name"),
        (vec!["nl/lpt1"], "unsafe-name"),
        (vec!["nl/a.html:stream"], "unsafe-name"),
        (vec!["nl/A.html", "nl/a.html"], "twins"),
        (vec![decomposed, "nl/\u{e9}.html"], "twins"),
    ]
    .into_iter()
    .enumerate()
    {
        let site = publisher.path(&format!("names-{serial}"));
        let list: String = names.iter().map(|name| format!("{hash}  {name}\n")).collect();
        publisher.sign_list(&site, serial as u64 + 2, &list);
        assert_refused(&publisher, &site, code);
    }
}

#[cfg(unix)]
#[test]
fn a_link() {
    let publisher = ready();
    let site = second(&publisher);
    let secret = publisher.path("secret");
    fs::write(&secret, "twee").unwrap();
    fs::remove_file(site.join("index.html")).unwrap();
    std::os::unix::fs::symlink(&secret, site.join("index.html")).unwrap();
    assert_refused(&publisher, &site, "link");
    // A folder that is a link is no better.
    let site = publisher.site("third", 3, &PAGES);
    fs::rename(site.join("nl"), publisher.path("nl")).unwrap();
    std::os::unix::fs::symlink(publisher.path("nl"), site.join("nl")).unwrap();
    assert_refused(&publisher, &site, "link");
}

#[test]
fn a_mix_of_two_releases() {
    let publisher = ready();
    let (one, two) = (publisher.path("first"), second(&publisher));
    for mixed in [
        vec!["release.json", "release.json.minisig"],
        vec!["freshness.json", "freshness.json.minisig"],
        vec!["manifest-sha256.txt"],
    ] {
        let site = publisher.path("mixed");
        copy_folder(&two, &site);
        for file in &mixed {
            fs::copy(one.join(file), site.join(file)).unwrap();
        }
        let error = publisher.sync(&site).unwrap_err();
        let expected = ["mixed", "added"];
        assert!(expected.contains(&error.code()), "{mixed:?}: {error}");
        assert_eq!(publisher.copy("index.html").as_deref(), Some("een"));
        fs::remove_dir_all(&site).unwrap();
    }
}

#[test]
fn metadata_in_any_other_form() {
    let publisher = ready();
    let site = second(&publisher);
    let good = fs::read_to_string(site.join("release.json")).unwrap();
    for (text, code) in [
        (good.replace("\"serial\": 2", "\"serial\":2"), "malformed"),
        (good.replace("\"serial\": 2", "\"serial\": 1, \"serial\": 2"), "malformed"),
        (good.replace("\"edition\"", "\"extra\": 1, \"edition\""), "malformed"),
        (good.replace("leidraad-release", "leidraad-freshness"), "malformed"),
        (good.replace("\"format\": 1", "\"format\": 2"), "newer-form"),
        (format!("{good} "), "malformed"),
        ("x".repeat(100_000), "too-large"),
    ] {
        fs::write(site.join("release.json"), &text).unwrap();
        let signature = publisher.release.sign(text.as_bytes(), "test").unwrap();
        fs::write(site.join("release.json.minisig"), signature).unwrap();
        assert_refused(&publisher, &site, code);
    }
}

#[test]
fn a_folder_that_is_no_mirror_is_left_alone() {
    let publisher = Publisher::new();
    let site = second(&publisher);
    fs::create_dir_all(publisher.mirror()).unwrap();
    fs::write(publisher.mirror().join("thesis.docx"), "years of work").unwrap();
    assert_eq!(publisher.sync(&site).unwrap_err().code(), "not-a-mirror");
    assert_eq!(files(&publisher.mirror()).len(), 1);
}

mod bundles {
    //! What a ZIP file can be made to hold that no folder does.

    use std::io::Write as _;
    use std::path::PathBuf;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// The signed second release as a bundle, with something else in it that `add` puts there.
    fn bundle(
        publisher: &Publisher,
        leave_out: Option<&str>,
        add: impl FnOnce(&mut ZipWriter<std::fs::File>),
    ) -> PathBuf {
        let site = second(publisher);
        let path = publisher.path("bundle.zip");
        let mut archive = ZipWriter::new(fs::File::create(&path).unwrap());
        for (name, bytes) in files(&site) {
            if leave_out == Some(name.as_str()) {
                continue;
            }
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(&bytes).unwrap();
        }
        add(&mut archive);
        archive.finish().unwrap();
        path
    }

    fn file(archive: &mut ZipWriter<std::fs::File>, name: &str, bytes: &[u8]) {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }

    #[test]
    fn a_link_in_a_bundle() {
        let publisher = ready();
        let path = bundle(&publisher, Some("index.html"), |archive| {
            archive.add_symlink("index.html", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        });
        assert_refused(&publisher, &path, "link");
    }

    #[test]
    fn a_name_in_a_bundle_that_leads_out_of_it_or_names_something_else() {
        for name in ["../x", "/etc/x", "nl/../../x", "C:/x", "nl/con.html", "nl/a.html:stream"] {
            let publisher = ready();
            let path = bundle(&publisher, None, |archive| file(archive, name, b"x"));
            assert_refused(&publisher, &path, "unsafe-name");
        }
    }

    #[test]
    fn two_names_in_a_bundle_that_a_disk_takes_for_one() {
        for name in ["INDEX.html", "nl/Kern.html"] {
            let publisher = ready();
            let path = bundle(&publisher, None, |archive| file(archive, name, b"x"));
            assert_refused(&publisher, &path, "twins");
        }
    }

    #[test]
    fn two_entries_of_one_name_in_a_bundle() {
        let publisher = ready();
        let path = bundle(&publisher, None, |archive| file(archive, "index.htm_", b"vals"));
        // No program that makes ZIP files would write the name twice.
        let mut bytes = fs::read(&path).unwrap();
        for at in 0..bytes.len() - 10 {
            if &bytes[at..at + 10] == b"index.htm_" {
                bytes[at + 9] = b'l';
            }
        }
        fs::write(&path, bytes).unwrap();
        assert_refused(&publisher, &path, "not-a-bundle");
    }

    #[test]
    fn an_extra_file_in_a_bundle_and_a_missing_one() {
        let publisher = ready();
        let path = bundle(&publisher, None, |archive| file(archive, "nl/vals.html", b"x"));
        assert_refused(&publisher, &path, "added");
        let path = bundle(&publisher, Some("index.html"), |_| ());
        assert_refused(&publisher, &path, "missing");
    }

    #[test]
    fn a_bundle_that_expands_beyond_what_was_signed() {
        let publisher = ready();
        // A hundred megabytes in a hundred kilobytes.
        let path = bundle(&publisher, Some("index.html"), |archive| {
            file(archive, "index.html", &vec![0; 100_000_000]);
        });
        assert!(fs::metadata(&path).unwrap().len() < 1_000_000);
        assert_refused(&publisher, &path, "too-large");
        let arrived = files(&publisher.mirror().join(".leidraad"));
        assert!(arrived.values().all(|bytes| bytes.len() < 1_000_000), "it was unpacked");
    }

    #[test]
    fn a_bundle_that_was_cut_short_or_is_something_else() {
        let publisher = ready();
        let path = bundle(&publisher, None, |_| ());
        let bytes = fs::read(&path).unwrap();
        for end in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            fs::write(&path, &bytes[..end]).unwrap();
            assert_refused(&publisher, &path, "not-a-bundle");
        }
        fs::write(&path, "no archive at all").unwrap();
        assert_refused(&publisher, &path, "not-a-bundle");
        // A flipped byte is found wherever it is: no run ends well with another copy than was signed.
        for at in (0..bytes.len()).step_by(97) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x55;
            fs::write(&path, flipped).unwrap();
            match publisher.sync(&path) {
                Ok(_) => assert_eq!(publisher.copy("index.html").as_deref(), Some("twee")),
                Err(error) => assert!(error.is_refusal(), "{at}: {error}"),
            }
        }
    }
}
