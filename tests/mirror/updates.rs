//! What a mirror does when all is well.

use std::fs;

use leidraad::mirror::{Against, Mirror, RootChange, Standing, open, pack, renew, status, verify};

use crate::publisher::{Publisher, copy_folder, files, new_key, now, sync_at};

const ONE: [(&str, &str); 3] = [("index.html", "een"), ("nl/a.html", "a"), ("nl/b.html", "b")];
const TWO: [(&str, &str); 3] = [("index.html", "twee"), ("nl/a.html", "a"), ("nl/c.html", "b")];

#[test]
fn a_copy_is_what_was_signed_and_an_update_fetches_what_is_new() {
    let publisher = Publisher::new();
    let first = publisher.site("first", 1, &ONE);
    let synced = publisher.sync(&first).unwrap();
    // The marker is a file too.
    assert_eq!((synced.serial, synced.before, synced.fetched), (1, None, 4));
    assert_eq!(files(&publisher.mirror().join("site")), files(&first));
    let second = publisher.site("second", 2, &TWO);
    let synced = publisher.sync(&second).unwrap();
    assert_eq!((synced.serial, synced.before, synced.fetched), (2, Some(1), 1));
    assert_eq!(files(&publisher.mirror().join("site")), files(&second));
    assert_eq!(files(&publisher.mirror().join("earlier/1")), files(&first));
    let synced = publisher.sync(&second).unwrap();
    assert!(!synced.changed && synced.fetched == 0);
}

#[test]
fn so_many_releases_are_kept() {
    let publisher = Publisher::new();
    for serial in 1..=5 {
        let site = publisher.site(
            &format!("site-{serial}"),
            serial,
            &[("index.html", &serial.to_string())],
        );
        publisher.sync(&site).unwrap();
    }
    let mirror = Mirror::look(&publisher.mirror()).unwrap();
    assert_eq!(mirror.kept(), [3, 4]);
    // What a run left that was killed while it took an old release away goes with the next.
    let half = publisher.mirror().join("earlier/.2.leidraad");
    fs::create_dir_all(half.join("old")).unwrap();
    let mut wish = publisher.wish(publisher.site("site-6", 6, &ONE).to_str().unwrap());
    wish.keep = 1;
    publisher.sync_by(&wish).unwrap();
    assert_eq!(mirror.kept(), [0_u64; 0]);
    assert!(!half.exists());
}

#[test]
fn an_older_release_is_put_back_when_somebody_says_why() {
    let publisher = Publisher::new();
    let first = publisher.site("first", 1, &ONE);
    publisher.sync(&first).unwrap();
    publisher.sync(&publisher.site("second", 2, &TWO)).unwrap();
    let earlier = publisher.mirror().join("earlier/1");
    let mut wish = publisher.wish(earlier.to_str().unwrap());
    wish.rollback = Some(" ".to_owned());
    assert_eq!(publisher.sync_by(&wish).unwrap_err().code(), "no-reason");
    wish.rollback = Some("fout in de escalatie".to_owned());
    // Also when nobody says any more that it is the newest.
    sync_at(&publisher.mirror(), &wish, now().plus_hours(24 * 30)).unwrap();
    assert_eq!(files(&publisher.mirror().join("site")), files(&first));
    let mirror = Mirror::look(&publisher.mirror()).unwrap();
    let status = status(&mirror, None, 0, now()).unwrap();
    assert_eq!(status.rollbacks[0].reason, "fout in de escalatie");
    assert_eq!((status.rollbacks[0].from, status.rollbacks[0].to), (2, 1));
    // The next run brings the newest again.
    publisher.sync(&publisher.path("second")).unwrap();
    assert_eq!(publisher.copy("index.html").as_deref(), Some("twee"));
}

#[test]
fn a_dry_run_says_what_would_change_and_changes_nothing() {
    let publisher = Publisher::new();
    let versions = |list: &str| {
        format!(
            r#"{{"ledgers":[{{"id":"kern","title":{{"nl":"Kern","en":"Core"}},"versions":[{list}]}}]}}"#
        )
    };
    let version = |number: &str| {
        format!(
            r#"{{"version":"{number}","published":"2026-11-01","note":{{"nl":"Nieuw {number}","en":"New {number}"}}}}"#
        )
    };
    let old = versions(&version("1.0"));
    let new = versions(&format!("{},{}", version("1.1"), version("1.0")));
    publisher.sync(&publisher.site("first", 1, &[("data/versions.json", &old)])).unwrap();
    let second = publisher.site("second", 2, &[("data/versions.json", &new), ("nl/n.html", "n")]);
    let before = files(&publisher.mirror());
    let mut wish = publisher.wish(second.to_str().unwrap());
    wish.dry_run = true;
    let synced = publisher.sync_by(&wish).unwrap();
    assert_eq!(files(&publisher.mirror()), before);
    assert!(synced.changed);
    let told = format!("{:?}", synced.changes);
    assert!(told.contains("Nieuw 1.1") && !told.contains("Nieuw 1.0"), "{told}");
    assert!(told.contains("Files { added: 1, changed: 1, removed: 0 }"), "{told}");
}

#[test]
fn a_copy_that_somebody_touched_is_mended_and_what_was_added_is_set_aside() {
    let publisher = Publisher::new();
    let first = publisher.site("first", 1, &ONE);
    publisher.sync(&first).unwrap();
    let site = publisher.mirror().join("site");
    // In one step, as an editor saves: the copy shares its files with those that are kept.
    fs::remove_file(site.join("nl/a.html")).unwrap();
    fs::write(site.join("nl/a.html"), "vals").unwrap();
    fs::write(site.join("nl/vals.html"), "vals").unwrap();
    let mirror = Mirror::look(&publisher.mirror()).unwrap();
    let found = status(&mirror, None, 0, now()).unwrap();
    assert_eq!(found.standing, Standing::Tampered);
    let mut codes: Vec<_> = found.report.problems.iter().map(|error| error.code()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["added", "changed"]);
    let synced = publisher.sync(&first).unwrap();
    assert!(synced.changed);
    assert_eq!(files(&site), files(&first));
    assert_eq!(synced.kept.len(), 1);
    assert_eq!(fs::read_to_string(synced.kept[0].join("nl/vals.html")).unwrap(), "vals");
    assert_eq!(status(&mirror, None, 0, now()).unwrap().standing, Standing::Fresh);
}

#[test]
fn a_status_tells_fresh_stale_and_what_the_source_offers() {
    let publisher = Publisher::new();
    let first = publisher.site("site", 1, &ONE);
    publisher.sync(&first).unwrap();
    let mirror = Mirror::look(&publisher.mirror()).unwrap();
    let ask = Some(leidraad::mirror::Patience { seconds: 1 });
    let standing = |hours| status(&mirror, ask, 24, now().plus_hours(hours)).unwrap().standing;
    assert_eq!(standing(0), Standing::Fresh);
    assert_eq!(standing(24 * 8 - 1), Standing::Fresh);
    assert_eq!(standing(24 * 8 + 1), Standing::Stale);
    publisher.site("site", 2, &TWO);
    let found = status(&mirror, ask, 24, now()).unwrap();
    assert_eq!((found.standing, found.offered), (Standing::UpdateAvailable, Some(2)));
    fs::remove_dir_all(&first).unwrap();
    let found = status(&mirror, ask, 24, now()).unwrap();
    assert_eq!(found.standing, Standing::Fresh);
    assert_eq!(found.unanswered.unwrap().code(), "no-source");
}

#[test]
fn freshness_is_renewed_without_the_release_key() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    publisher.sync(&site).unwrap();
    let later = now().plus_hours(24 * 30);
    let wish = publisher.wish(site.to_str().unwrap());
    assert_eq!(sync_at(&publisher.mirror(), &wish, later).unwrap_err().code(), "expired");
    // A timer has the two small files, the keys, and the freshness key.
    let timer = publisher.path("timer");
    crate::publisher::copy_keys(&publisher.keys(), &timer);
    for file in ["release.json", "release.json.minisig"] {
        fs::copy(site.join(file), timer.join(file)).unwrap();
    }
    renew(&timer, later, later.plus_hours(24 * 7), &publisher.fresh).unwrap();
    for file in ["freshness.json", "freshness.json.minisig"] {
        fs::copy(timer.join(file), site.join(file)).unwrap();
    }
    let synced = sync_at(&publisher.mirror(), &wish, later).unwrap();
    assert_eq!((synced.changed, synced.fetched), (true, 0));
    // And nothing else can be said with that key.
    let refused = renew(&timer, later, later.plus_hours(1), &publisher.release);
    assert_eq!(refused.unwrap_err().code(), "wrong-key");
}

#[test]
fn root_keys_rotate_one_by_one_and_an_old_mirror_follows() {
    let publisher = Publisher::new();
    publisher.sync(&publisher.site("first", 1, &ONE)).unwrap();
    let mut publisher = publisher;
    for round in 0..3 {
        let new = new_key();
        let gone = publisher.roots[0].public().unwrap();
        let change = RootChange {
            added: [vec![new.public().unwrap()], vec![], vec![]],
            revoked: vec![gone.id().to_owned()],
            reason: "rotatie".to_owned(),
            ..RootChange::default()
        };
        // Two of the old and two of the new: one of those who stay may do both.
        publisher.change_root(&change, &[0, 1, 2]);
        publisher.roots.remove(0);
        publisher.roots.push(new);
        assert!(publisher.keys().join(format!("keys/root-{}.json", round + 2)).exists());
    }
    // The anchor is still the first root, none of whose keys is left.
    let second = publisher.site("second", 2, &TWO);
    copy_folder(&second, &publisher.path("first"));
    let mirror = Mirror::look(&publisher.mirror()).unwrap();
    let ask = Some(leidraad::mirror::Patience { seconds: 1 });
    let found = status(&mirror, ask, 0, now()).unwrap();
    assert_eq!(found.standing, Standing::UpdateAvailable, "{:?}", found.unanswered);
    publisher.sync(&second).unwrap();
    let other = publisher.path("other-mirror");
    sync_at(&other, &publisher.wish(second.to_str().unwrap()), now()).unwrap();
    // A mirror is itself a source.
    let third = publisher.path("third-mirror");
    sync_at(&third, &publisher.wish(other.join("site").to_str().unwrap()), now()).unwrap();
    assert_eq!(files(&third.join("site")), files(&second));
}

#[test]
fn a_bundle_is_the_same_wherever_it_is_made_and_a_mirror_takes_it() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    let elsewhere = publisher.path("a longer path/with space");
    copy_folder(&site, &elsewhere);
    let (one, two) = (publisher.path("one.zip"), publisher.path("two.zip"));
    let packed = pack(&site, &one, now()).unwrap();
    pack(&elsewhere, &two, now().plus_hours(5)).unwrap();
    assert_eq!(fs::read(&one).unwrap(), fs::read(&two).unwrap());
    assert_eq!(packed.files, files(&site).len());
    publisher.sync(&one).unwrap();
    assert_eq!(files(&publisher.mirror().join("site")), files(&site));
}

#[test]
fn a_site_that_would_be_refused_is_not_packed() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    let bundle = publisher.path("x.zip");
    fs::write(site.join("nl/vals.html"), "vals").unwrap();
    assert_eq!(pack(&site, &bundle, now()).unwrap_err().code(), "added");
    fs::remove_file(site.join("nl/vals.html")).unwrap();
    assert_eq!(pack(&site, &bundle, now().plus_hours(24 * 30)).unwrap_err().code(), "expired");
    let unsigned = publisher.build("unsigned", &ONE);
    assert_eq!(pack(&unsigned, &bundle, now()).unwrap_err().code(), "not-signed");
    assert!(!bundle.exists());
}

#[test]
fn verify_names_everything_that_is_wrong() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    let source = open(site.to_str().unwrap(), Default::default(), Default::default()).unwrap();
    let against = Against::Key(publisher.anchor());
    let look = |against: &Against| verify(&*source, against, 0, now()).unwrap();
    assert!(look(&against).is_fine());
    fs::rename(site.join("nl/a.html"), site.join("nl/A.html")).unwrap();
    fs::remove_file(site.join("nl/b.html")).unwrap();
    fs::write(site.join("index.html"), "vals").unwrap();
    fs::write(site.join("nl/vals.html"), "vals").unwrap();
    let mut codes: Vec<_> = look(&against).problems.iter().map(|e| e.code()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["added", "changed", "misnamed", "missing"]);
    // A manifest that was rewritten with the file: the list alone is content, the signature is not.
    fs::remove_dir_all(&site).unwrap();
    publisher.site("site", 1, &ONE);
    fs::write(site.join("nl/a.html"), "vals").unwrap();
    let list = fs::read_to_string(site.join("manifest-sha256.txt")).unwrap();
    let (old, new) = (leidraad::digest::hex(b"a"), leidraad::digest::hex(b"vals"));
    fs::write(site.join("manifest-sha256.txt"), list.replace(&old, &new)).unwrap();
    assert!(look(&Against::List).is_fine());
    assert_eq!(look(&against).problems[0].code(), "mixed");
}

#[test]
fn a_signed_site_is_built_anew_without_its_signatures() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    assert!(site.join("keys/root-1.json").exists());
    publisher.build("site", &TWO);
    assert!(!site.join("release.json").exists() && !site.join("keys").exists());
}
