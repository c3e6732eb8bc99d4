//! Publishing to a real store, which `tests/s3/run` starts: three nodes of Garage on this machine. Its
//! script says in the environment where they are. Slow, so each test is ignored elsewhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use leidraad::mirror::{Access, StorePlace, StoreWish, publish_store};

use super::{Nobody, wish};
use crate::publisher::{Publisher, files};

type Files = BTreeMap<String, Vec<u8>>;

fn environment(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name}: start me by tests/s3/run"))
}

/// The object under a name, as a server in front of the store gets it: without a key.
fn object(name: &str) -> Option<Vec<u8>> {
    let path: Vec<String> = name.split('/').map(|part| part.replace(' ', "%20")).collect();
    let address = format!("{}/{}", environment("LEIDRAAD_STORE_WEB"), path.join("/"));
    let host = environment("LEIDRAAD_STORE_HOST");
    let mut answer = ureq::get(&address).header("Host", host).call().ok()?;
    answer.body_mut().with_config().limit(1 << 30).read_to_vec().ok()
}

/// Whether the pointer leads to exactly these files.
fn is_served(prefix: &str, expected: &Files) -> bool {
    let Some(pointer) = object(&format!("{prefix}/current.json")) else { return false };
    let pointer: serde_json::Value = serde_json::from_slice(&pointer).unwrap();
    expected.iter().all(|(path, bytes)| {
        let kind = if path.starts_with("freshness.json") { "freshness" } else { "release" };
        let name = format!("{prefix}/{}/{path}", pointer[kind].as_str().unwrap());
        object(&name).as_ref() == Some(bytes)
    })
}

fn wish_for(prefix: &str) -> StoreWish {
    let place = StorePlace::parse(&format!("s3://gids/{prefix}")).unwrap();
    StoreWish { place, patience: Default::default(), ..wish() }
}

fn publish(site: &Path, prefix: &str) -> leidraad::mirror::Stored {
    let access = Access::of_environment(|name| std::env::var(name).ok()).unwrap();
    publish_store(site, &access, &wish_for(prefix), crate::publisher::now(), &Nobody).unwrap()
}

/// The program, publishing on its own. Its clock is that of the machine, so the site is signed by it.
fn program(site: &Path, prefix: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leidraad"));
    command.args(["publish", site.to_str().unwrap(), &format!("s3://gids/{prefix}")]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// A site with `count` pages, signed as of today.
fn site(publisher: &Publisher, name: &str, serial: u64, count: usize, changed: usize) -> PathBuf {
    let pages: Vec<(String, String)> = (0..count)
        .map(|page| {
            let text = if page < changed { format!("{serial} ") } else { String::new() };
            (format!("nl/p{page}.html"), text + &"tekst ".repeat(500 + page))
        })
        .collect();
    let pages: Vec<(&str, &str)> = pages.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let site = publisher.build(name, &pages);
    let today = leidraad::mirror::Moment::now();
    let mut about = Publisher::about(serial);
    (about.created, about.expires) = (today, today.plus_hours(24));
    publisher.sign(&site, &about);
    site
}

#[test]
#[ignore = "needs the store of tests/s3/run"]
fn a_guide_in_which_one_file_changed_is_sent_as_that_file() {
    let publisher = Publisher::new();
    let built = publisher.path("built");
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide");
    let mut build = Command::new(env!("CARGO_BIN_EXE_leidraad"));
    build.args(["build", "--unreleased", "--without-history", "--as-of", "2026-02-01", "--root"]);
    build.arg(&guide);
    assert!(build.arg("--out").arg(&built).output().unwrap().status.success());
    let own = ["manifest-sha256.txt", "leidraad.txt"];
    let mut pages = files(&built);
    pages.retain(|path, _| !own.contains(&path.as_str()));
    let first = publisher.site_of("first", 1, &pages);
    let stored = publish(&first, "gids");
    assert_eq!(stored.sent, stored.files);
    println!("first: {} files sent, {} bytes", stored.sent, stored.bytes);
    let (path, text) = pages.iter_mut().find(|(path, _)| path.ends_with(".html")).unwrap();
    text.extend(b"<!-- gewijzigd -->");
    let path = path.clone();
    let second = publisher.site_of("second", 2, &pages);
    let stored = publish(&second, "gids");
    // The file, the list of files, the release and its signature; the keys, which are in no list.
    let keys = files(&second).keys().filter(|path| path.starts_with("keys/")).count();
    assert_eq!((stored.sent, stored.copied), (4 + keys, stored.files - 4 - keys), "{path}");
    println!(
        "second: {} files sent, {} bytes, {} copied",
        stored.sent, stored.bytes, stored.copied
    );
    println!("the store looks at preconditions: {}", stored.guarded);
    assert!(is_served("gids", &files(&second)));
}

#[test]
#[ignore = "needs the store of tests/s3/run"]
fn a_publish_that_is_killed_leaves_the_old_or_the_new() {
    let rounds: u32 = environment("LEIDRAAD_STORE_KILLS").parse().unwrap();
    let publisher = Publisher::new();
    let sites = [site(&publisher, "first", 1, 24, 24), site(&publisher, "second", 2, 24, 12)];
    let (old, new) = (files(&sites[0]), files(&sites[1]));
    let (mut olds, mut late) = (0, 0);
    let mut whole = Duration::ZERO;
    for round in 0..rounds {
        let prefix = format!("kill-{round}");
        assert!(program(&sites[0], &prefix).status().unwrap().success());
        let started = Instant::now();
        let mut child = program(&sites[1], &prefix).spawn().unwrap();
        // The first one is let go, to know how long it takes.
        if round > 0 {
            std::thread::sleep(whole * (round * 7919 % 1000) / 950);
            let _ = child.kill();
        }
        late += u32::from(child.wait().unwrap().success());
        whole = whole.max(if round == 0 { started.elapsed() } else { whole });
        let is_old = is_served(&prefix, &old);
        assert!(is_old || is_served(&prefix, &new), "round {round}: neither the old nor the new");
        olds += u32::from(is_old);
        assert!(program(&sites[1], &prefix).status().unwrap().success());
        assert!(is_served(&prefix, &new), "round {round}: the next run did not mend it");
    }
    println!("{olds} of {rounds} kills left the old release, {late} came too late");
}

/// Kills a node when a third of the files is there.
#[test]
#[ignore = "needs the store of tests/s3/run"]
fn a_node_that_dies_on_the_way_loses_nothing() {
    let publisher = Publisher::new();
    let first = site(&publisher, "first", 1, 200, 0);
    let second = site(&publisher, "second", 2, 200, 150);
    let started = Instant::now();
    assert!(program(&first, "node").status().unwrap().success());
    let whole = started.elapsed();
    let mut child = program(&second, "node").spawn().unwrap();
    std::thread::sleep(whole / 4);
    assert!(child.try_wait().unwrap().is_none(), "it was too quick to be disturbed");
    let node = environment("LEIDRAAD_STORE_NODE");
    assert!(Command::new("kill").args(["-9", &node]).status().unwrap().success());
    assert!(child.wait().unwrap().success());
    assert!(is_served("node", &files(&second)));
    println!("a node died after {:?} of {:?}; all 200 pages are there", whole / 4, whole);
}

/// After the node came back and another went, everything is still there.
#[test]
#[ignore = "needs the store of tests/s3/run"]
fn what_was_published_while_a_node_was_away_is_read_without_another() {
    let pointer = in_time("node/current.json");
    let pointer: serde_json::Value = serde_json::from_slice(&pointer).unwrap();
    assert_eq!(pointer["serial"], 2);
    for page in 0..200 {
        let name = format!("node/{}/nl/p{page}.html", pointer["release"].as_str().unwrap());
        assert!(in_time(&name).len() > 3000, "{page}");
    }
}

/// An object, once the nodes that are left have found each other.
fn in_time(name: &str) -> Vec<u8> {
    for _ in 0..120 {
        if let Some(bytes) = object(name) {
            return bytes;
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    panic!("{name} cannot be read");
}
