//! `serve` as a whole: saving in an editor, seeing it in the page, and Ctrl-C.

#![cfg(feature = "serve")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
#![allow(clippy::disallowed_methods, reason = "a test writes what it tries")]

mod http;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use http::Events;
use leidraad::guide::Route;
use leidraad::language::Language;
use leidraad::output::OutputSet;
use leidraad::serve::{Listen, Rebuilt, ServeOptions, run};
use leidraad::source::{Changed, UNFINISHED};

fn site(title: &str) -> OutputSet {
    let mut set = OutputSet::new();
    set.insert(Route::new("index.html"), format!("<head><title>{title}</title></head>")).unwrap();
    set
}

const CHILD_ROOT: &str = "LEIDRAAD_TEST_SERVE_ROOT";
const CHILD_POLLS: &str = "LEIDRAAD_TEST_SERVE_POLLS";

/// Runs only as a child of the tests below: serves a guide of one text until Ctrl-C.
#[test]
#[ignore = "is the child process of other tests"]
fn child_that_serves() {
    let Some(root) = std::env::var_os(CHILD_ROOT).map(PathBuf::from) else { return };
    let text = root.join("content/sections/a/nl.md");
    let options = ServeOptions {
        root,
        port: 0,
        listen: Listen::default(),
        poll: std::env::var_os(CHILD_POLLS).map(|_| Duration::from_millis(100)),
        open: false,
        language: Language::Nl,
        on_notice: Box::new(|notice| eprintln!("notice {notice}")),
        on_ready: Box::new(|url| eprintln!("ready {url}")),
    };
    let ended = run(options, move |_: &Changed| match fs::read_to_string(&text) {
        Ok(text) if !text.contains("kapot") => Rebuilt::Site(Arc::new(site(&text))),
        Ok(text) => Rebuilt::Problems { report: text.into() },
        Err(error) => Rebuilt::Problems { report: error.to_string().into() },
    });
    ended.unwrap();
    eprintln!("ended");
}

/// A guide that is being served by a process of its own.
struct Served {
    dir: tempfile::TempDir,
    child: Child,
    lines: BufReader<std::process::ChildStderr>,
    address: String,
}

impl Served {
    fn start() -> Served {
        Served::start_with(|_, _| {})
    }

    /// One whose folder and process are prepared.
    fn start_with(prepare: impl Fn(&Path, &mut Command)) -> Served {
        let dir = tempfile::tempdir().unwrap();
        let section = dir.path().join("content/sections/a");
        fs::create_dir_all(&section).unwrap();
        fs::write(section.join("nl.md"), "een").unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "child_that_serves", "--nocapture"]);
        command.env(CHILD_ROOT, dir.path()).stdout(Stdio::null()).stderr(Stdio::piped());
        prepare(dir.path(), &mut command);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap());
        let mut notices = Vec::new();
        let address = loop {
            let mut line = String::new();
            assert!(lines.read_line(&mut line).unwrap() > 0, "it ended: {notices:?}");
            match line.trim().strip_prefix("ready http://") {
                Some(address) => break address.trim_end_matches('/').to_owned(),
                None => notices.push(line),
            }
        };
        Served { dir, child, lines, address }
    }

    fn text(&self) -> PathBuf {
        self.dir.path().join("content/sections/a/nl.md")
    }

    /// Waits for the home page with this title; a page that never comes ends the test.
    fn assert_shows(&self, title: &str) {
        let wanted = format!("<title>{title}</title>");
        let shown = || http::get_from(&self.address, "/").text();
        for _ in 0..250 {
            if shown().contains(&wanted) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(shown(), wanted, "the page never came");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn save_by_rename(path: &Path, text: &str) {
    let temporary = path.with_file_name(".nl.md.tmp");
    fs::write(&temporary, text).unwrap();
    fs::rename(temporary, path).unwrap();
}

#[test]
fn every_way_of_saving_is_seen() {
    let served = Served::start();
    served.assert_shows("een");
    fs::write(served.text(), "twee").unwrap();
    served.assert_shows("twee");
    save_by_rename(&served.text(), "drie");
    served.assert_shows("drie");
    fs::rename(served.text(), served.text().with_extension("md~")).unwrap();
    fs::write(served.text(), "vier").unwrap();
    served.assert_shows("vier");
}

#[test]
fn what_a_command_has_half_written_is_not_shown_and_what_it_left_is() {
    let served = Served::start();
    let list = served.dir.path().join(UNFINISHED);
    fs::write(&list, "[]").unwrap();
    fs::write(served.text(), "half").unwrap();
    std::thread::sleep(Duration::from_millis(700));
    served.assert_shows("een");
    fs::write(served.text(), "heel").unwrap();
    fs::remove_file(&list).unwrap();
    served.assert_shows("heel");
    // A command that was killed does not keep the page as it was.
    fs::write(&list, "[]").unwrap();
    fs::write(served.text(), "gestopt").unwrap();
    served.assert_shows("gestopt");
    std::thread::sleep(Duration::from_millis(3000));
    fs::write(served.text(), "later").unwrap();
    let before = std::time::Instant::now();
    served.assert_shows("later");
    assert!(before.elapsed() < Duration::from_secs(2), "an old list is not waited for");
}

#[test]
fn folders_that_go_and_come_back_are_watched_again() {
    let served = Served::start();
    let content = served.dir.path().join("content");
    let make = |text: &str| {
        fs::create_dir_all(content.join("sections/a")).unwrap();
        fs::write(served.text(), text).unwrap();
    };
    for (round, part) in ["sections/a", "sections", "", ""].iter().enumerate() {
        fs::remove_dir_all(content.join(part)).unwrap();
        if round != 2 {
            // Also at once, within the time of quiet.
            std::thread::sleep(Duration::from_millis(250));
        }
        make(&format!("terug-{round}"));
        served.assert_shows(&format!("terug-{round}"));
        fs::write(served.text(), format!("daarna-{round}")).unwrap();
        served.assert_shows(&format!("daarna-{round}"));
    }
    fs::rename(&content, served.dir.path().join("weg")).unwrap();
    make("anders");
    served.assert_shows("anders");
    save_by_rename(&served.text(), "en weer");
    served.assert_shows("en weer");
}

#[test]
fn a_part_that_did_not_exist_is_watched_when_it_comes() {
    let served = Served::start();
    let mut events = Events::open_at(&served.address);
    events.next();
    for part in ["themes/mijn/styles", "diagrams"] {
        let folder = served.dir.path().join(part);
        fs::create_dir_all(&folder).unwrap();
        events.next();
        // What comes from the making itself is over after this.
        std::thread::sleep(Duration::from_millis(300));
        let mut events = Events::open_at(&served.address);
        events.next();
        fs::write(folder.join("x"), "x").unwrap();
        events.next();
    }
}

#[test]
fn a_build_does_not_start_the_next_by_reading() {
    let served = Served::start();
    std::thread::sleep(Duration::from_millis(300));
    let mut events = Events::open_at(&served.address);
    events.next();
    fs::write(served.text(), "twee").unwrap();
    events.next();
    assert_eq!(events.next_within(Duration::from_millis(600)), None);
}

#[test]
fn a_mistake_in_the_text_shows_and_goes() {
    let served = Served::start();
    let mut events = Events::open_at(&served.address);
    events.next();
    save_by_rename(&served.text(), "kapot: regel 1");
    assert!(events.next().contains("\"heading\":\"kapot: regel 1\""));
    served.assert_shows("een");
    save_by_rename(&served.text(), "heel");
    assert!(events.next().contains("\"report\":null"));
    served.assert_shows("heel");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly_even_while_a_page_is_open() {
    let mut served = Served::start();
    let mut events = Events::open_at(&served.address);
    events.next();
    let pid = served.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let mut line = String::new();
    served.lines.read_line(&mut line).unwrap();
    assert_eq!(line, "ended\n");
    assert!(served.child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_watched_also_when_the_link_comes_later() {
    let link = |root: &Path| {
        fs::create_dir_all(root.join("teksten")).unwrap();
        let text = root.join("content/sections/a/nl.md");
        fs::rename(&text, root.join("teksten/nl.md")).unwrap();
        std::os::unix::fs::symlink("../../../teksten/nl.md", text).unwrap();
    };
    let save = |served: &Served, text: &str| {
        let real = served.dir.path().join("teksten/nl.md");
        fs::write(&real, text).unwrap();
        served.assert_shows(text);
        let temporary = real.with_extension("tmp");
        fs::write(&temporary, format!("{text} hernoemd")).unwrap();
        fs::rename(temporary, real).unwrap();
        served.assert_shows(&format!("{text} hernoemd"));
    };
    let served = Served::start_with(|root, _| link(root));
    save(&served, "twee");
    let served = Served::start();
    served.assert_shows("een");
    link(served.dir.path());
    std::thread::sleep(Duration::from_millis(300));
    save(&served, "drie");
}

#[test]
fn a_folder_that_is_looked_at_again_and_again_shows_every_save() {
    let served = Served::start_with(|_, command| _ = command.env(CHILD_POLLS, "1"));
    served.assert_shows("een");
    for text in ["twee", "drie", "vier"] {
        fs::write(served.text(), text).unwrap();
        served.assert_shows(text);
    }
    fs::remove_dir_all(served.dir.path().join("content")).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    fs::create_dir_all(served.text().parent().unwrap()).unwrap();
    save_by_rename(&served.text(), "terug");
    served.assert_shows("terug");
}
