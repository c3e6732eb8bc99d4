//! The real preview: the command that an editor runs, a browser's requests, files that change.

#![cfg(feature = "serve")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::guide::{Guide, program};

const TEXT: &str = "content/sections/kern/nl.md";
const PAGE: &str = "/nl/kern.html";
const SENTENCE: &str = "Dat hoort bij kennisveiligheid.";
/// What a page has of it before a word with a meaning of its own.
const SHOWN: &str = "Dat hoort bij ";

/// How long a page is asked for before something must be wrong; no measure of speed.
const PATIENCE: Duration = Duration::from_secs(60);

/// The running command; it ends with the value.
pub(crate) struct Serving {
    child: Child,
    host: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    /// Starts it on a free port and waits until it says its address.
    pub(crate) fn start(guide: &Guide) -> Serving {
        Serving::start_with(guide, &[]).0
    }

    /// The same with further options, and what was said before.
    fn start_with(guide: &Guide, options: &[&str]) -> (Serving, String) {
        let mut command = program();
        command.args(["serve", "--port", "0", "--root"]).arg(guide.root()).args(options);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut said = String::new();
        let host = lines.find_map(|line| {
            let line = line.unwrap();
            said += &format!("{line}\n");
            let (_, address) = line.split_once("http://127.0.0.1:")?;
            Some(format!("127.0.0.1:{}", address.split('/').next()?.trim()))
        });
        // What it reports must be read, or it would wait for its reader.
        thread::spawn(move || lines.for_each(drop));
        (Serving { child, host: host.expect("it says its address") }, said)
    }

    /// A response as it comes, headers and all.
    pub(crate) fn get(&self, path: &str) -> String {
        self.get_as(&self.host, path)
    }

    /// The same when it is asked for by another name.
    fn get_as(&self, host: &str, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).unwrap();
        String::from_utf8_lossy(&response).into_owned()
    }

    /// Listens as the script of a page does until it is told what is wanted.
    fn is_told(&self, wanted: impl Fn(&str) -> bool) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let host = &self.host;
        let request = format!("GET /-/reload?page={PAGE} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
        assert!(lines.any(|line| line.starts_with("data:") && wanted(&line)), "it ends the stream");
    }

    /// Asks for a page until it is as wanted.
    #[track_caller]
    fn wait_for(&self, path: &str, wanted: impl Fn(&str) -> bool) -> String {
        let started = Instant::now();
        loop {
            let response = self.get(path);
            if wanted(&response) {
                return response;
            }
            assert!(started.elapsed() < PATIENCE, "{path} stays:\n{response}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn a_save_is_on_the_page_and_a_broken_one_leaves_the_last_good_page() {
    let guide = Guide::new();
    let serving = Serving::start(&guide);
    serving.wait_for(PAGE, |page| page.contains(SHOWN));

    guide.change(TEXT, SENTENCE, "Dat hoort erbij, ook op reis.");
    serving.wait_for(PAGE, |page| page.contains("ook op reis"));

    let ledger = "content/sections/kern/section.yaml";
    let whole = guide.text(ledger);
    guide.write(ledger, "id: [\n");
    serving.is_told(|told| told.contains(ledger));
    assert!(serving.get(PAGE).contains("ook op reis"), "the last good page is gone");

    guide.write(ledger, whole);
    serving.is_told(|told| told.contains("\"report\":null"));
    assert!(serving.get(PAGE).contains("ook op reis"));
}

#[test]
fn files_come_and_go_while_it_runs() {
    let guide = Guide::new();
    let serving = Serving::start(&guide);
    serving.wait_for(PAGE, |page| page.contains(SHOWN));

    let english = guide.text("content/sections/kern/en.md");
    std::fs::remove_file(guide.root().join("content/sections/kern/en.md")).unwrap();
    serving.wait_for("/en/core.html", |page| page.contains(SHOWN));

    guide.write("content/sections/kern/en.md", english);
    serving.wait_for("/en/core.html", |page| {
        page.starts_with("HTTP/1.1 200") && !page.contains(SHOWN)
    });
}

/// What stands for a page with all that it shows.
fn stamp(page: &str) -> String {
    page.split("data-page=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn only_a_page_that_shows_what_changed_is_another() {
    const LOGO: &str = "themes/default/images/logo.svg";
    let guide = Guide::new();
    guide.write("themes/default/styles/95-ons.css", "header { background: url(logo.svg); }");
    guide.write(LOGO, "<svg xmlns='http://www.w3.org/2000/svg'/>");
    // From here on every page says that it is a preview.
    guide.change(TEXT, SENTENCE, "Dat hoort erbij.");
    let serving = Serving::start(&guide);
    let others = [
        "/nl/toets.html",
        "/nl/begrippen.html",
        "/nl/stroomschema/proef.html",
        "/nl/index.html",
        // The translation that is behind leads to the passage, whose address hangs on its first words.
        "/en/index.html",
        "/nl/zoeken.html",
    ];
    let stamps = || others.map(|path| stamp(&serving.get(path)));
    serving.wait_for(PAGE, |page| page.contains("Dat hoort erbij."));
    let (before, own) = (stamps(), stamp(&serving.get(PAGE)));
    guide.change(TEXT, "Dat hoort erbij.", "Dat hoort erbij, altijd.");
    let page = serving.wait_for(PAGE, |page| page.contains("altijd"));
    assert_ne!(stamp(&page), own);
    assert_eq!(stamps(), before, "{others:?}");
    // A picture of which no page has a word.
    guide.write(LOGO, "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title></svg>");
    serving.wait_for("/assets/logo.svg", |picture| picture.contains("<title>"));
    let after = stamps();
    assert!(after.iter().zip(&before).all(|(after, before)| after != before), "{after:?}");
}

#[test]
fn others_are_answered_when_asked_for_and_only_under_names_that_are_known() {
    let guide = Guide::new();
    let options = ["--host", "0.0.0.0", "--allow-host", "werkplek.example", "--lang", "nl"];
    let (serving, said) = Serving::start_with(&guide, &options);
    assert!(said.contains("anderen op dit netwerk") && said.contains("nog niet is uitgegeven"));
    let port = serving.host.rsplit_once(':').unwrap().1;
    let status = |host: &str| serving.get_as(host, "/")["HTTP/1.1 ".len()..][..3].to_owned();
    for host in ["werkplek.example", &format!("192.168.1.5:{port}"), &serving.host] {
        assert_eq!(status(host), "200", "{host}");
    }
    // Whoever lets a name of theirs lead here asks by that name.
    assert_eq!(status(&format!("kwaad.example:{port}")), "421");
    let refusal = serving.get_as(&format!("kwaad.example:{port}"), PAGE);
    assert!(refusal.contains("--allow-host") && !refusal.contains(SHOWN), "{refusal}");
    for (option, words) in [
        (["--host", "bestaat-niet.invalid"], "bestaat-niet.invalid"),
        (["--host", "192.0.2.1"], "geen adres van deze computer"),
        (["--host", "http://a"], "zonder poort"),
        (["--poll=snel", "--open"], "een aantal seconden"),
    ] {
        let run = guide.run(&[&["serve", "--lang", "nl", "--port", "0"], &option[..]].concat());
        assert!(run.status == 2 && run.stderr.contains(words), "{option:?}: {run:#?}");
    }
}

#[test]
fn a_guide_that_is_looked_at_again_and_again_shows_a_save() {
    let guide = Guide::new();
    let (serving, _) = Serving::start_with(&guide, &["--poll=0.2"]);
    serving.wait_for(PAGE, |page| page.contains(SHOWN));
    guide.change(TEXT, SENTENCE, "Dat hoort erbij, ook op reis.");
    serving.wait_for(PAGE, |page| page.contains("ook op reis"));
}

/// What the program holds of its own, in kilobytes: pages of files that it maps do not count.
#[cfg(target_os = "linux")]
fn memory(serving: &Serving) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", serving.child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// Saves a text again and again, looks at its page each time, and compares what the program holds
/// with what it held after the first saves.
#[cfg(target_os = "linux")]
fn saves_leave_no_memory_behind(saves: usize) {
    let guide = Guide::new();
    let serving = Serving::start(&guide);
    serving.wait_for(PAGE, |page| page.contains(SHOWN));
    let whole = guide.text(TEXT);
    let save = |n: usize| {
        let mark = format!("opslag-{n}-einde");
        guide.write(TEXT, format!("{whole}\n\n{mark}\n"));
        serving.wait_for(PAGE, |page| page.contains(&mark));
    };
    // Until then every thread has fetched its share of memory.
    (0..20).for_each(save);
    let before = memory(&serving);
    (20..20 + saves).for_each(save);
    let after = memory(&serving);
    // Blocks that an allocator keeps for each thread, whatever the size of the guide.
    const SLACK: u64 = 4 * 1024;
    assert!(after <= before + before / 20 + SLACK, "{before} kB became {after} kB");
}

#[cfg(target_os = "linux")]
#[test]
fn a_few_saves_leave_no_memory_behind() {
    saves_leave_no_memory_behind(20);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "takes long: tests/run --all"]
fn two_hundred_saves_leave_no_memory_behind() {
    saves_leave_no_memory_behind(200);
}
