//! Copies from a web server, which may be slow, broken or somebody else's.

use std::fs;
use std::time::{Duration, Instant};

use leidraad::mirror::{Against, MirrorError, open, verify};

use crate::publisher::{Publisher, files, now, sync_at};
use crate::server::{Fault, Server};

const ONE: [(&str, &str); 3] = [("index.html", "een"), ("nl/a b.html", "a"), ("nl/b.html", "b")];
const TWO: [(&str, &str); 3] = [("index.html", "twee"), ("nl/a b.html", "a"), ("nl/b.html", "b")];

/// A publisher whose first release stands in the mirror, and a server with the second.
fn ready() -> (Publisher, Server) {
    let publisher = Publisher::new();
    publisher.sync(&publisher.site("first", 1, &ONE)).unwrap();
    let server = Server::of(&publisher.site("second", 2, &TWO));
    (publisher, server)
}

fn assert_stopped(publisher: &Publisher, server: &Server, code: &str) -> MirrorError {
    let started = Instant::now();
    let error = publisher.sync_by(&publisher.wish(&server.address)).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert_eq!(publisher.copy("index.html").as_deref(), Some("een"));
    error
}

#[test]
fn a_server_gives_what_a_folder_gives_and_only_what_is_missing() {
    let (publisher, server) = ready();
    let synced = publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    assert_eq!((synced.serial, synced.fetched), (2, 1));
    assert_eq!(files(&publisher.mirror().join("site")), files(&publisher.path("second")));
    let asked: Vec<String> = server.take().into_iter().map(|request| request.path).collect();
    assert!(asked.contains(&"index.html".to_owned()));
    assert!(!asked.iter().any(|path| path.starts_with("nl/")), "{asked:?}");
    // A new mirror has everything to fetch, names with blanks too.
    let other = publisher.path("other");
    let wish = publisher.wish(&server.address);
    assert_eq!(sync_at(&other, &wish, now()).unwrap().fetched, 4);
    assert_eq!(files(&other.join("site")), files(&publisher.path("second")));
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let (publisher, server) = ready();
    publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    server.take();
    let synced = publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    assert_eq!((synced.changed, synced.transferred), (false, 0));
    let asked = server.take();
    assert!(!asked.is_empty() && asked.iter().all(|r| matches!(r.status, 304 | 404)), "{asked:?}");
    // What was changed here since is fetched anew.
    let list = publisher.mirror().join("site/manifest-sha256.txt");
    fs::remove_file(&list).unwrap();
    fs::write(&list, "something else").unwrap();
    let synced = publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    assert!(synced.changed && synced.transferred > 0);
}

#[test]
fn a_server_that_keeps_a_file_to_itself_gives_its_twin() {
    let publisher = Publisher::new();
    let pages = [(".htaccess", "Header"), ("server/htaccess.txt", "Header"), ("_headers", "x")];
    let server = Server::of(&publisher.site("site", 1, &pages));
    server.fault(".htaccess", Fault::Busy(403, 9));
    let wish = publisher.wish(&server.address);
    publisher.sync_by(&wish).unwrap();
    assert_eq!(publisher.copy(".htaccess").as_deref(), Some("Header"));
    let source = open(&server.address, Default::default(), Default::default()).unwrap();
    let report = verify(&*source, &Against::Key(publisher.anchor()), 0, now()).unwrap();
    assert!(!report.problems.iter().any(|problem| problem.to_string().contains("htaccess")));
    // Where there is no twin, it is said what cannot be fetched.
    let other = Server::of(&publisher.site("other", 2, &[("_headers", "y")]));
    other.fault("_headers", Fault::Busy(403, 9));
    let error = publisher.sync_by(&publisher.wish(&other.address)).unwrap_err();
    assert!(error.to_string().contains("_headers"), "{error}");
}

#[test]
fn a_server_that_stalls() {
    for path in ["freshness.json", "manifest-sha256.txt", "index.html"] {
        let (publisher, server) = ready();
        server.fault(path, Fault::Stalls);
        assert_stopped(&publisher, &server, "stalled");
    }
}

#[test]
fn a_server_that_sends_next_to_nothing() {
    let publisher = Publisher::new();
    publisher.sync(&publisher.site("first", 1, &ONE)).unwrap();
    let large = "x".repeat(100_000);
    let server = Server::of(&publisher.site("second", 2, &[("index.html", &large)]));
    server.fault("index.html", Fault::Drips);
    assert_stopped(&publisher, &server, "stalled");
}

#[test]
fn a_server_that_never_stops() {
    for path in ["release.json", "keys/root-2.json", "manifest-sha256.txt", "index.html"] {
        let (publisher, server) = ready();
        server.fault(path, Fault::Endless);
        assert_stopped(&publisher, &server, "too-large");
    }
}

#[test]
fn a_server_that_sends_on_to_another() {
    let (publisher, server) = ready();
    let elsewhere = Server::of(&publisher.path("second"));
    for to in [
        format!("{}/index.html", elsewhere.address),
        server.address.replace("http://", "https://") + "/index.html",
        server.address.replace("127.0.0.1", "localhost") + "/index.html",
        "file:///etc/passwd".to_owned(),
        "//gids.invalid/index.html".to_owned(),
        "/index.html".to_owned(),
    ] {
        server.mend();
        server.fault("index.html", Fault::Redirects(to));
        assert_stopped(&publisher, &server, "redirected");
    }
    assert!(elsewhere.take().is_empty());
    // On the same server it may.
    server.mend();
    fs::copy(publisher.path("second/index.html"), publisher.path("second/moved")).unwrap();
    server.fault("index.html", Fault::Redirects("/moved".to_owned()));
    publisher.sync_by(&publisher.wish(&server.address)).unwrap();
}

#[test]
fn a_connection_that_breaks_is_gone_on_with() {
    let publisher = Publisher::new();
    let large: String =
        (0..50_000).map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap())).collect();
    let server = Server::of(&publisher.site("site", 1, &[("groot.bin", &large)]));
    server.fault("groot.bin", Fault::Breaks(20_000));
    publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    assert_eq!(publisher.copy("groot.bin").as_deref(), Some(large.as_str()));
    let ranges: Vec<_> = server.take().into_iter().filter(|r| r.path == "groot.bin").collect();
    assert_eq!(ranges.len(), 2);
    assert!(ranges[1].range.as_deref().is_some_and(|range| range != "bytes=0-"), "{ranges:?}");
}

#[test]
fn a_later_run_goes_on_with_what_an_earlier_one_has() {
    let publisher = Publisher::new();
    let large = "abcdefghij".repeat(5_000);
    let server = Server::of(&publisher.site("site", 1, &[("groot.bin", &large)]));
    let hash = leidraad::digest::hex(large.as_bytes());
    let incoming = publisher.mirror().join(".leidraad/incoming");
    for (part, asked) in [
        (large[..30_000].to_owned(), 1),
        // Something else, as long or longer: it is fetched once more, as a whole.
        ("x".repeat(30_000), 2),
        ("x".repeat(60_000), 1),
    ] {
        fs::create_dir_all(&incoming).unwrap();
        fs::write(incoming.join(format!("{hash}.part")), part).unwrap();
        publisher.sync_by(&publisher.wish(&server.address)).unwrap();
        assert_eq!(publisher.copy("groot.bin").as_deref(), Some(large.as_str()));
        let requests = server.take();
        assert_eq!(requests.iter().filter(|r| r.path == "groot.bin").count(), asked);
        fs::remove_dir_all(publisher.mirror()).unwrap();
    }
}

#[test]
fn a_server_that_is_busy_for_a_moment_is_asked_again() {
    let (publisher, server) = ready();
    server.fault("index.html", Fault::Busy(503, 2));
    publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    let (publisher, server) = ready();
    server.fault("index.html", Fault::Busy(503, 9));
    assert!(!assert_stopped(&publisher, &server, "network").is_refusal());
}

#[test]
fn verify_reads_an_address_and_says_what_it_cannot_see() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &ONE);
    let server = Server::of(&site);
    let against = Against::Key(publisher.anchor());
    let look = || {
        let source = open(&server.address, Default::default(), Default::default()).unwrap();
        verify(&*source, &against, 0, now()).unwrap()
    };
    let report = look();
    assert!(report.is_fine() && !report.sees_added, "{report:?}");
    fs::write(site.join("nl/b.html"), "vals").unwrap();
    assert_eq!(look().problems[0].code(), "changed");
}

#[test]
fn ten_changed_files_of_ten_thousand_come_and_nothing_else() {
    let publisher = Publisher::new();
    let pages = |changed: usize| -> Vec<(String, String)> {
        let text = |n: usize| {
            let version = if n < changed { "twee" } else { "een" };
            format!("{version} {n} {}", "tekst ".repeat(300))
        };
        (0..10_000).map(|n| (format!("nl/deel-{}/p{n}.html", n % 50), text(n))).collect()
    };
    let site = |name: &str, serial: u64, changed: usize| {
        let pages = pages(changed);
        let files: Vec<_> =
            pages.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        publisher.site(name, serial, &files)
    };
    publisher.sync(&site("first", 1, 0)).unwrap();
    let server = Server::of(&site("second", 2, 10));
    let started = Instant::now();
    let synced = publisher.sync_by(&publisher.wish(&server.address)).unwrap();
    let took = started.elapsed();
    assert_eq!(synced.fetched, 10);
    // Beside the pages the list, and what is signed.
    let asked: Vec<String> = server.take().into_iter().map(|request| request.path).collect();
    let pages = asked.iter().filter(|path| path.starts_with("nl/")).count();
    assert!(pages == 10 && asked.len() < 20, "{asked:?}");
    assert_eq!(files(&publisher.mirror().join("site")), files(&publisher.path("second")));
    println!("10 of 10,000 files: {took:?}, {} bytes", synced.transferred);
}
