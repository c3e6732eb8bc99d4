//! The site on disk: whole or not at all, and nothing of anybody else lost.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
#![allow(clippy::disallowed_methods, reason = "a test writes what it tries")]

mod disk;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use disk::{Mounted, Place, assert_whole, names, site};
use leidraad::guide::Route;
use leidraad::language::Language;
use leidraad::output::{MANIFEST, OutputError, Target, publish};

#[test]
fn a_site_is_written_and_then_replaced_by_the_next() {
    let place = Place::new();
    let first = place.publish(&site("een", 20, 50)).unwrap();
    assert!(!first.replaced && first.files == 23 && first.kept.is_empty());
    assert_whole(&place.public());
    let second = place.publish(&site("twee", 10, 50)).unwrap();
    assert!(second.replaced);
    assert_ne!(first.manifest_hash, second.manifest_hash);
    assert_whole(&place.public());
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn sha256sum_accepts_the_manifest() {
    let place = Place::new();
    place.publish(&site("een", 20, 50)).unwrap();
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", MANIFEST])
        .current_dir(place.public())
        .output();
    match check {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(error) => eprintln!("SKIPPED: no sha256sum here ({error})"),
    }
}

#[test]
fn the_same_set_gives_the_same_site() {
    let (a, b) = (Place::new(), Place::new());
    let hash = |place: &Place| place.publish(&site("een", 20, 50)).unwrap().manifest_hash;
    assert_eq!(hash(&a), hash(&b));
}

#[test]
fn a_folder_of_someone_else_is_untouched() {
    let place = Place::new();
    fs::create_dir(place.public()).unwrap();
    fs::write(place.public().join("scriptie.docx"), "years of work").unwrap();
    let error = place.publish(&site("een", 3, 5)).unwrap_err();
    assert!(matches!(error, OutputError::NotOurs { .. }), "{error:?}");
    assert!(error.message(Language::Nl).contains("scriptie.docx"));
    assert_eq!(names(&place.public()), ["scriptie.docx"]);
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn a_file_put_into_our_site_stops_the_build_and_is_named() {
    let place = Place::new();
    place.publish(&site("een", 3, 5)).unwrap();
    fs::write(place.public().join("nl/notitie.txt"), "mine").unwrap();
    let error = place.publish(&site("twee", 3, 5)).unwrap_err();
    assert!(error.message(Language::En).contains("nl/notitie.txt"), "{error}");
    assert!(place.public().join("nl/deel-0/een-0.html").exists());
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn a_damaged_site_of_ours_is_mended_by_the_next_build() {
    let place = Place::new();
    place.publish(&site("een", 3, 5)).unwrap();
    fs::remove_dir_all(place.public().join("nl")).unwrap();
    fs::write(place.public().join("index.html"), "broken").unwrap();
    place.publish(&site("een", 3, 5)).unwrap();
    assert_whole(&place.public());
}

#[cfg(unix)]
#[test]
fn an_empty_folder_is_used_and_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    fs::create_dir(place.public()).unwrap();
    fs::set_permissions(place.public(), fs::Permissions::from_mode(0o2750)).unwrap();
    assert!(!place.publish(&site("een", 3, 5)).unwrap().replaced);
    let mode = fs::metadata(place.public()).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o2750);
    assert_whole(&place.public());
}

#[test]
fn a_release_beside_the_manifest_belongs_to_the_site() {
    let place = Place::new();
    let mut signed = site("een", 3, 5);
    signed.insert(Route::new("release.json"), "{}").unwrap();
    place.publish(&signed).unwrap();
    fs::write(place.public().join("release.json.sig"), "signature made later").unwrap();
    place.publish(&site("twee", 3, 5)).unwrap();
    assert_whole(&place.public());
    assert!(!place.public().join("release.json.sig").exists());
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn a_path_under_a_file_is_unwritable() {
    let place = Place::new();
    fs::write(place.root().join("file"), "x").unwrap();
    let refused = Target::choose(&place.root().join("file/a"), &place.root());
    assert!(matches!(refused, Err(OutputError::Unwritable { .. })), "{refused:?}");
}

#[test]
fn a_hidden_folder_of_someone_else_beside_the_target_is_untouched() {
    let place = Place::new();
    let hidden = place.root().join(".public.leidraad");
    fs::create_dir(&hidden).unwrap();
    fs::write(hidden.join("mine"), "x").unwrap();
    let error = place.publish(&site("een", 3, 5)).unwrap_err();
    assert!(matches!(error, OutputError::NotOurs { .. }), "{error:?}");
    assert_eq!(names(&hidden), ["mine"]);
}

#[test]
fn a_full_disk_leaves_the_old_site_and_no_litter() {
    let Some(disk) = Mounted::tmpfs("size=2m") else { return };
    let place = Place::in_folder(disk.path());
    place.publish(&site("een", 20, 5000)).unwrap();
    let error = place.publish(&site("twee", 400, 5000)).unwrap_err();
    assert!(matches!(error, OutputError::DiskFull { needed: Some(8_020_000..), .. }), "{error:?}");
    assert!(error.message(Language::Nl).contains("9 MB"), "{}", error.message(Language::Nl));
    assert_whole(&place.public());
    assert!(place.public().join("nl/deel-0/een-0.html").exists());
    assert_eq!(place.beside(), ["public"]);
    place.publish(&site("drie", 20, 5000)).unwrap();
    assert_whole(&place.public());
}

#[test]
fn a_disk_without_room_for_names_leaves_the_old_site() {
    // With each inode more, the disk runs full at a later step.
    for inodes in 8..30 {
        let Some(disk) = Mounted::tmpfs(&format!("nr_inodes={inodes}")) else { return };
        let place = Place::in_folder(disk.path());
        if place.publish(&site("een", 1, 5)).is_err() {
            assert_eq!(place.beside(), [""; 0], "{inodes}");
            continue;
        }
        let second = place.publish(&site("twee", 1, 5));
        assert!(matches!(second, Ok(_) | Err(OutputError::DiskFull { .. })), "{second:?}");
        assert_whole(&place.public());
        assert_eq!(place.beside(), ["public"], "{inodes}");
    }
}

#[test]
fn a_read_only_disk_is_unwritable() {
    let Some(disk) = Mounted::tmpfs("size=1m") else { return };
    let place = Place::in_folder(disk.path());
    disk.remount("remount,ro");
    let error = place.publish(&site("een", 3, 5)).unwrap_err();
    disk.remount("remount,rw");
    assert!(matches!(error, OutputError::Unwritable { .. }), "{error:?}");
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_mount_point_is_not_replaced() {
    let Some(disk) = Mounted::tmpfs("size=1m") else { return };
    let place = Place::new();
    let error = publish(&site("een", 3, 5), &Target::choose(disk.path(), &place.root()).unwrap());
    assert!(matches!(error, Err(OutputError::NotReplaceable { .. })), "{error:?}");
    assert_eq!(names(disk.path()), [""; 0]);
    let name = disk.path().file_name().unwrap().to_str().unwrap();
    assert!(!disk.path().with_file_name(format!(".{name}.leidraad")).exists());
}

const CHILD_TARGET: &str = "LEIDRAAD_TEST_TARGET";

/// Runs only as a child of the test below: publishes two sites in turn until it is killed.
#[test]
#[ignore = "is the child process of other tests"]
fn child_that_publishes_for_ever() {
    let Some(root) = std::env::var_os(CHILD_TARGET) else { return };
    let root = PathBuf::from(root);
    let target = Target::choose(&root.join("public"), &root).unwrap();
    let sites = [site("een", 60, 400), site("twee", 50, 400)];
    for set in sites.iter().cycle() {
        publish(set, &target).unwrap();
    }
}

fn spawn_publisher(root: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--ignored", "--exact", "child_that_publishes_for_ever"]).env(CHILD_TARGET, root);
    child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_a_whole_site() {
    let place = Place::new();
    place.publish(&site("nul", 60, 400)).unwrap();
    let mut interrupted = 0;
    for round in 0..80_u64 {
        let mut child = spawn_publisher(&place.root());
        // Steps that do not divide each other, so that the kills fall everywhere.
        std::thread::sleep(Duration::from_micros(5_000 + round * 1_700 % 45_000));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(&place.public());
        interrupted += u32::from(place.beside().len() > 1);
        let next = place.publish(&site("na", 3, 50)).unwrap();
        assert_eq!(next.kept, [""; 0].map(PathBuf::from));
        assert_whole(&place.public());
        assert_eq!(place.beside(), ["public"]);
    }
    assert!(interrupted > 10, "only {interrupted} kills hit a build at work");
}

#[test]
fn builds_at_once_take_turns() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for word in ["een", "twee", "drie"] {
            let place = &place;
            scope.spawn(move || {
                for _ in 0..15 {
                    place.publish(&site(word, 20, 50)).unwrap();
                }
            });
        }
    });
    assert_whole(&place.public());
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn a_reader_always_gets_a_whole_page() {
    let place = Place::new();
    let sets = [site("een", 10, 20_000), site("vijf", 10, 15_000)];
    place.publish(&sets[0]).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let published =
                (1..=100).try_for_each(|round| place.publish(&sets[round % 2]).map(drop));
            done.store(true, Ordering::Relaxed);
            published
        });
        let mut reads = 0;
        while !done.load(Ordering::Relaxed) {
            let page = fs::read(place.public().join("index.html")).unwrap();
            assert_eq!(page.len(), 60_000, "half a page");
            reads += 1;
        }
        writer.join().unwrap().unwrap();
        assert!(reads > 100);
    });
}
