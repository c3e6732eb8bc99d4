//! Publishing to a store: what is sent, what readers get at every moment, and what a store can do wrong.

mod fake;
mod real;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use leidraad::language::Language;
use leidraad::mirror::{
    Access, MirrorError, Moment, Patience, StorePlace, StoreWish, Stored, Watcher, publish_store,
    renew,
};

use crate::publisher::{Publisher, files, now};
use fake::{Fault, KEY, Store};

const ONE: [(&str, &str); 4] =
    [("index.html", "een"), ("nl/a b.html", "a"), ("nl/b.html", "b"), ("nl/c.css", "c")];
/// One file changed, one has another name.
const TWO: [(&str, &str); 4] =
    [("index.html", "twee"), ("nl/a b.html", "a"), ("nl/b.html", "b"), ("nl/d.css", "c")];

struct Nobody;
impl Watcher for Nobody {
    fn fetched(&self, _: usize, _: usize) {}
}

fn access(store: &Store, key: &str) -> Access {
    Access::of_environment(|name| match name {
        "AWS_ACCESS_KEY_ID" => Some(key.to_owned()),
        "AWS_SECRET_ACCESS_KEY" => Some("geheim".to_owned()),
        "AWS_ENDPOINT_URL" => Some(store.address.clone()),
        _ => None,
    })
    .unwrap()
}

fn wish() -> StoreWish {
    StoreWish {
        place: StorePlace::parse("s3://gids/site").unwrap(),
        keep: 2,
        grace: 7,
        allow_rollback: false,
        send_all: false,
        patience: Patience { seconds: 1 },
    }
}

fn publish_by(
    store: &Store,
    site: &Path,
    wish: &StoreWish,
    now: Moment,
) -> Result<Stored, MirrorError> {
    publish_store(site, &access(store, KEY), wish, now, &Nobody)
}

fn publish(store: &Store, site: &Path) -> Result<Stored, MirrorError> {
    publish_by(store, site, &wish(), now())
}

/// How many files came over the network, by their paths in the release.
fn sent(store: &Store) -> Vec<String> {
    let asked = store.take().into_iter();
    let put = asked.filter(|asked| asked.method == "PUT" && !asked.copied);
    put.filter_map(|asked| Some(asked.key.splitn(4, '/').nth(3)?.to_owned())).collect()
}

#[test]
fn a_store_gets_what_changed_and_copies_the_rest_itself() {
    let (publisher, store) = (Publisher::new(), Store::start());
    let first = publisher.site("first", 1, &ONE);
    let stored = publish(&store, &first).unwrap();
    // The freshness comes beside them.
    assert_eq!((stored.sent + 2, stored.copied), (files(&first).len(), 0));
    assert!(stored.switched && stored.guarded);
    assert_eq!(store.served("site/").unwrap(), files(&first));
    store.take();
    let second = publisher.site("second", 2, &TWO);
    let stored = publish(&store, &second).unwrap();
    assert_eq!(store.served("site/").unwrap(), files(&second));
    let mut sent = sent(&store);
    sent.sort();
    // Keys are in no list, and small: they always come along.
    let keys = sent.iter().filter(|path| path.starts_with("keys/")).count();
    sent.retain(|path| !path.starts_with("keys/"));
    let metadata = ["freshness.json", "freshness.json.minisig"];
    let changed = ["index.html", "manifest-sha256.txt", "release.json", "release.json.minisig"];
    assert_eq!(sent, [&metadata[..], &changed[..]].concat());
    assert_eq!((stored.sent, stored.copied), (4 + keys, stored.files - 4 - keys));
    // And nothing when nothing is new.
    let stored = publish(&store, &second).unwrap();
    assert_eq!((stored.sent, stored.copied, stored.switched), (0, 0, false));
}

#[test]
fn an_object_has_its_type_its_rule_for_browsers_and_its_digest() {
    let (publisher, store) = (Publisher::new(), Store::start());
    publish(&store, &publisher.site("first", 1, &ONE)).unwrap();
    publish(&store, &publisher.site("second", 2, &TWO)).unwrap();
    let objects = store.state().objects.clone();
    // What was sent, what was copied, and the pointer.
    for (end, kind) in [
        ("index.html", "text/html; charset=utf-8"),
        ("nl/d.css", "text/css; charset=utf-8"),
        ("site/current.json", "application/json"),
    ] {
        let (_, object) = objects.iter().rfind(|(key, _)| key.ends_with(end)).unwrap();
        assert_eq!(object.headers["content-type"], kind);
        assert_eq!(object.headers["cache-control"], "no-cache");
    }
    let pointer = &objects["site/current.json"].headers;
    assert!(pointer["x-amz-meta-release"].starts_with("releases/2-"));
    assert!(pointer["x-amz-meta-freshness"].starts_with("freshness/2-"));
    let (_, page) = objects.iter().find(|(key, _)| key.ends_with("nl/b.html")).unwrap();
    assert_eq!(page.headers["x-amz-meta-sha256"], leidraad::digest::hex(b"b"));
}

/// Stops at every single request; what is served is the old release or the new, and the next run goes on
/// with what is there.
#[test]
fn a_run_that_is_cut_off_at_any_request_leaves_the_old_or_the_new() {
    let publisher = Publisher::new();
    let first = publisher.site("first", 1, &ONE);
    let second = publisher.site("second", 2, &TWO);
    let (old, new) = (files(&first), files(&second));
    let (mut olds, mut news) = (0, 0);
    for cut in 0.. {
        let store = Store::start();
        publish(&store, &first).unwrap();
        let count = AtomicUsize::new(0);
        // As a machine that lost its power: nothing more arrives.
        store.judge(move |_, _| {
            (count.fetch_add(1, Ordering::Relaxed) >= cut).then_some(Fault::Error(403, "Cut"))
        });
        store.take();
        let outcome = publish(&store, &second);
        let before = sent(&store).len();
        let served = store.served("site/").unwrap();
        assert!(served == old || served == new, "after {cut} requests");
        olds += usize::from(served == old);
        news += usize::from(served == new);
        store.mend();
        let again = publish(&store, &second).unwrap();
        assert_eq!(store.served("site/").unwrap(), new);
        // Freshness is always sent; nothing else twice.
        assert!(before + again.sent <= 6 + 4, "{before} and {}", again.sent);
        if outcome.is_ok_and(|stored| stored.not_removed.is_none()) {
            break;
        }
    }
    assert!(olds > 10 && news > 1, "{olds} {news}");
}

#[test]
fn an_older_release_and_another_of_the_same_number_are_refused() {
    let (publisher, store) = (Publisher::new(), Store::start());
    let first = publisher.site("first", 1, &ONE);
    publish(&store, &publisher.site("second", 2, &TWO)).unwrap();
    let served = store.served("site/");
    let error = publish(&store, &first).unwrap_err();
    assert_eq!((error.code(), error.is_refusal()), ("publish-older", true));
    let error = publish(&store, &publisher.site("other", 2, &ONE)).unwrap_err();
    assert_eq!((error.code(), error.is_refusal()), ("publish-same-serial", true));
    assert_eq!(store.served("site/"), served);
    let back = StoreWish { allow_rollback: true, ..wish() };
    publish_by(&store, &first, &back, now()).unwrap();
    assert_eq!(store.served("site/").unwrap(), files(&first));
}

#[test]
fn old_releases_go_after_their_grace_and_what_somebody_is_sending_stays() {
    let (publisher, store) = (Publisher::new(), Store::start());
    let folders = || {
        let state = store.state();
        let releases = state.objects.keys().filter_map(|key| key.strip_prefix("site/releases/"));
        let mut serials: Vec<String> =
            releases.map(|path| path.split('-').next().unwrap().to_owned()).collect();
        serials.dedup();
        serials.join(" ")
    };
    let day = |days: u32| now().plus_hours(24 * days);
    for serial in 1..=4 {
        let text = serial.to_string();
        let site = publisher.site(&format!("site-{serial}"), serial, &[("index.html", &text)]);
        publish(&store, &site).unwrap();
    }
    // All were replaced today; one beside that of today would do.
    assert_eq!(folders(), "1 2 3 4");
    // What a run of today left that was killed, and what another sends that is newer.
    let leftover = fake::Object { bytes: b"x".to_vec(), headers: BTreeMap::new() };
    for name in ["0-0123456789abcdef", "9-0123456789abcdef"] {
        let key = format!("site/releases/{name}/x.html");
        store.state().objects.insert(key, leftover.clone());
    }
    let site = publisher.path("site-4");
    // A timer keeps it known as the newest.
    let renewed = |days| renew(&site, day(days), day(days + 30), &publisher.fresh).unwrap();
    renewed(6);
    publish_by(&store, &site, &wish(), day(6)).unwrap();
    assert_eq!(folders(), "0 1 2 3 4 9");
    renewed(7);
    let stored = publish_by(&store, &site, &wish(), day(7)).unwrap();
    assert_eq!((folders().as_str(), stored.removed), ("3 4 9", 3));
    // Old freshness goes as well: that of the other releases, and of the first day of this one.
    let state = store.state();
    let fresh = state.objects.keys().filter(|key| key.starts_with("site/freshness/"));
    assert_eq!(fresh.count(), 2);
}

#[test]
fn a_renewed_freshness_is_sent_alone() {
    let (publisher, store) = (Publisher::new(), Store::start());
    let site = publisher.site("first", 1, &ONE);
    publish(&store, &site).unwrap();
    let later = now().plus_hours(24);
    renew(&site, later, later.plus_hours(24 * 7), &publisher.fresh).unwrap();
    store.take();
    let stored = publish_by(&store, &site, &wish(), later).unwrap();
    assert_eq!((stored.sent, stored.copied, stored.switched), (0, 0, true));
    assert_eq!(sent(&store), ["freshness.json", "freshness.json.minisig"]);
    assert_eq!(store.served("site/").unwrap(), files(&site));
}

#[test]
fn a_release_that_others_signed_is_not_copied_from() {
    let (publisher, store) = (Publisher::new(), Store::start());
    publish(&store, &Publisher::new().site("first", 1, &ONE)).unwrap();
    let site = publisher.site("second", 2, &TWO);
    let stored = publish(&store, &site).unwrap();
    assert_eq!(stored.copied, 0);
    assert_eq!(store.served("site/").unwrap(), files(&site));
    // And on request nothing is.
    let third = publisher.site("third", 3, &ONE);
    let stored = publish_by(&store, &third, &StoreWish { send_all: true, ..wish() }, now());
    assert_eq!(stored.unwrap().copied, 0);
}

#[test]
fn who_is_overtaken_is_told_and_switches_nothing() {
    let (publisher, store) = (Publisher::new(), Store::start());
    publish(&store, &publisher.site("first", 1, &ONE)).unwrap();
    let site = publisher.site("second", 2, &TWO);
    let theirs = store.text("site/current.json").unwrap().replace("T08:00:00Z", "T09:00:00Z");
    let overtaken = || {
        let error = publish(&store, &site).unwrap_err();
        assert_eq!((error.code(), error.is_refusal()), ("publish-overtaken", false));
        assert_eq!(store.text("site/current.json").unwrap(), theirs);
    };
    let other = |before: &str| {
        let theirs = ("site/current.json".to_owned(), theirs.clone().into_bytes());
        store.state().overtaken_by = Some((before.to_owned(), theirs));
    };
    // At the last moment, which a store that looks at preconditions notices.
    other("site/current.json");
    overtaken();
    // One that does not is looked at once more before.
    store.state().is_careless = true;
    other("site/precondition");
    theirs_again(&store);
    overtaken();
    // Without another, its publisher is told that it would not notice.
    let stored = publish(&store, &site).unwrap();
    assert_eq!((stored.switched, stored.guarded), (true, false));
    assert_eq!(store.text("site/precondition"), None);
}

/// Puts an earlier pointer there, so that another comes in between.
fn theirs_again(store: &Store) {
    let earlier = store.text("site/current.json").unwrap().replace("T09:00:00Z", "T08:00:00Z");
    let object = fake::Object { bytes: earlier.into_bytes(), headers: BTreeMap::new() };
    store.state().objects.insert("site/current.json".to_owned(), object);
}

/// How a run ends against a store that does something wrong, in both languages, soon, and without a
/// change to what is served.
fn assert_fails(store: &Store, site: &Path, wish: &StoreWish, key: &str, code: &str) -> String {
    let served = store.served("site/");
    let started = Instant::now();
    let error = publish_store(site, &access(store, key), wish, now(), &Nobody).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(started.elapsed() < Duration::from_secs(10), "{code}: {:?}", started.elapsed());
    assert_eq!(store.served("site/"), served);
    let (nl, en) = (error.message(Language::Nl), error.message(Language::En));
    assert!(nl != en && !nl.contains("geheim") && !en.contains("geheim"), "{nl} {en}");
    format!("{nl} {en}")
}

#[test]
fn what_a_store_refuses_or_cannot_do_is_said() {
    let publisher = Publisher::new();
    let first = publisher.site("first", 1, &ONE);
    let site = publisher.site("second", 2, &TWO);
    // A store of its own for each fault: what one run sent, the next does not send again.
    let fresh = || {
        let store = Store::start();
        publish(&store, &first).unwrap();
        store
    };
    let store = fresh();
    let elsewhere = StoreWish { place: StorePlace::parse("s3://weg").unwrap(), ..wish() };
    let said = assert_fails(&store, &site, &elsewhere, KEY, "publish-no-bucket");
    assert!(said.contains("weg"), "{said}");
    let said = assert_fails(&store, &site, &wish(), "GK-other", "publish-refused");
    assert!(said.contains("HTTP 403 InvalidAccessKeyId"), "{said}");
    // At the first question, at a file and at the pointer.
    let (question, file, pointer) = ("", "index.html", "site/current.json");
    let denied = Fault::Error(403, "AccessDenied");
    for (fault, places, code, told) in [
        (denied, &[question, file, pointer][..], "publish-refused", "HTTP 403 AccessDenied"),
        (Fault::Error(500, "InternalError"), &[file], "publish-failed", "HTTP 500"),
        (Fault::Error(503, "SlowDown"), &[pointer], "publish-failed", "HTTP 503"),
        (Fault::Error(404, ""), &[question], "publish-not-s3", "S3"),
        (Fault::Page, &[question], "publish-not-s3", "S3"),
        (Fault::Breaks, &[file], "publish-failed", "AWS_ENDPOINT_URL"),
        (Fault::Stalls, &[question, file, pointer], "publish-stalled", "s3://gids/site"),
        (Fault::Drips, &[question], "publish-stalled", "s3://gids/site"),
    ] {
        for at in places {
            let (fault, at) = (fault.clone(), (*at).to_owned());
            let store = fresh();
            store.judge(move |method, key| {
                let is_meant = if at.is_empty() { method == "GET" } else { method == "PUT" };
                (is_meant && key.ends_with(&at)).then(|| fault.clone())
            });
            let said = assert_fails(&store, &site, &wish(), KEY, code);
            assert!(said.contains(told), "{said}");
        }
    }
}

#[test]
fn what_passes_is_waited_for() {
    let (publisher, store) = (Publisher::new(), Store::start());
    // Busy the first time that something is asked.
    let mut seen = std::collections::BTreeSet::new();
    store.judge(move |method, key| {
        seen.insert(format!("{method} {key}")).then_some(Fault::Error(503, "SlowDown"))
    });
    let site = publisher.site("first", 1, &ONE);
    publish(&store, &site).unwrap();
    assert_eq!(store.served("site/").unwrap(), files(&site));
}

#[test]
fn a_pointer_that_is_none_and_a_file_that_was_lost_switch_nothing() {
    let (publisher, store) = (Publisher::new(), Store::start());
    publish(&store, &publisher.site("first", 1, &ONE)).unwrap();
    let site = publisher.site("second", 2, &TWO);
    let whole = store.text("site/current.json").unwrap();
    for (bad, code) in [
        (String::new(), "publish-pointer"),
        ("{".to_owned(), "publish-pointer"),
        (whole.replace("releases/1-", "releases/../1-"), "publish-pointer"),
        (whole.replace("\"previous\": []", "\"previous\": 1"), "publish-pointer"),
        (whole.replace("\"format\": 1", "\"format\": 2"), "newer-form"),
    ] {
        let object = fake::Object { bytes: bad.clone().into_bytes(), headers: BTreeMap::new() };
        store.state().objects.insert("site/current.json".to_owned(), object);
        let error = publish(&store, &site).unwrap_err();
        assert_eq!((error.code(), error.is_refusal()), (code, true), "{bad}");
        assert_eq!(store.text("site/current.json").unwrap(), bad);
    }
    let object = fake::Object { bytes: whole.into_bytes(), headers: BTreeMap::new() };
    store.state().objects.insert("site/current.json".to_owned(), object);
    // The name of the folder, from a run to another place of the same bucket.
    let beside = StoreWish { place: StorePlace::parse("s3://gids/naast").unwrap(), ..wish() };
    publish_by(&store, &site, &beside, now()).unwrap();
    let key = store.state().objects.keys().find(|key| key.starts_with("naast/releases/")).cloned();
    let folder = key.unwrap().split('/').nth(2).unwrap().to_owned();
    store.state().lost = Some(format!("site/releases/{folder}/index.html"));
    let said = assert_fails(&store, &site, &wish(), KEY, "publish-incomplete");
    assert!(said.contains("index.html"), "{said}");
}

#[test]
fn a_site_that_would_be_refused_is_not_sent() {
    let (publisher, store) = (Publisher::new(), Store::start());
    let site = publisher.site("first", 1, &ONE);
    std::fs::write(site.join("nl/b.html"), "vals").unwrap();
    assert_eq!(publish(&store, &site).unwrap_err().code(), "changed");
    assert!(store.take().is_empty());
}
