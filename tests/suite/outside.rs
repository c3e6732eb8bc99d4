//! `leidraad links`: what servers of this machine answer, what is said of it, and how gently they are
//! asked. Nothing here goes further than this machine.

#![cfg(feature = "mirror")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::guide::{Run, program};

/// How long a server is waited for.
const TIMEOUT: &str = "1";

/// A request: its method, its path and who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Request {
    method: String,
    path: String,
    who: String,
    at: Instant,
}

/// A server whose answers are in the path: `/404/x`, `/301/to/y`, `/429/3/x`.
struct Server {
    address: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let requests: Arc<Mutex<Vec<Request>>> = Arc::default();
        let seen = Arc::clone(&requests);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let seen = Arc::clone(&seen);
                thread::spawn(move || _ = answer(&stream.unwrap(), &seen));
            }
        });
        Server { address, requests }
    }

    /// The methods of the requests for a path.
    fn asked(&self, path: &str) -> Vec<String> {
        let requests = self.requests.lock().unwrap();
        let of_path = requests.iter().filter(|request| request.path == path);
        of_path.map(|request| request.method.clone()).collect()
    }

    fn take(&self) -> Vec<Request> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }
}

fn answer(mut stream: &TcpStream, seen: &Mutex<Vec<Request>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut who = String::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        match header.trim().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("user-agent") => {
                who = value.to_owned()
            }
            Some(_) => {}
            None => break,
        }
    }
    let before = {
        let mut seen = seen.lock().unwrap();
        let before = seen.iter().filter(|request| request.path == path).count();
        let (method, path) = (method.clone(), path.clone());
        seen.push(Request { method, path, who, at: Instant::now() });
        before
    };
    let mut parts = path.trim_start_matches('/').splitn(3, '/');
    let (does, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let rest = parts.next().unwrap_or_default();
    let end = "Content-Length: 0\r\nConnection: close\r\n\r\n";
    match does {
        "stalls" => thread::sleep(Duration::from_secs(5)),
        "breaks" => {}
        // Two that lead to each other.
        "circle" => {
            let other = if value == "a" { "b" } else { "a" };
            write!(stream, "HTTP/1.1 302 X\r\nLocation: /circle/{other}\r\n{end}")?;
        }
        "endless" => {
            write!(stream, "HTTP/1.1 301 X\r\nLocation: /endless/{value}x\r\n{end}")?;
        }
        "no-head" if method == "HEAD" => write!(stream, "HTTP/1.1 405 X\r\n{end}")?,
        "hides-from-head" if method == "HEAD" => write!(stream, "HTTP/1.1 404 X\r\n{end}")?,
        "breaks-on-head" if method == "HEAD" => {}
        // Busy the first time.
        "busy" if before == 0 => {
            write!(stream, "HTTP/1.1 {value} X\r\nRetry-After: 1\r\n{end}")?;
        }
        "429" => write!(stream, "HTTP/1.1 429 X\r\nRetry-After: {value}\r\n{end}")?,
        "301" | "302" | "308" => {
            write!(stream, "HTTP/1.1 {does} X\r\nLocation: /{value}/{rest}\r\n{end}")?;
        }
        _ => {
            let status = does.parse().unwrap_or(200_u16);
            write!(stream, "HTTP/1.1 {status} X\r\n{end}")?;
        }
    }
    Ok(())
}

/// A guide whose sources are at these addresses, `s0` first, and whose text has this line.
struct Asking {
    dir: TempDir,
}

impl Asking {
    fn new(server: &Server, sources: &[String], line: &str) -> Asking {
        let asking = Asking { dir: tempfile::tempdir().unwrap() };
        let address = &server.address;
        let entries = sources.iter().enumerate().map(|(at, url)| {
            format!(
                "  s{at}:\n    kind: web\n    url: {url}\n    title: {{nl: B, en: S}}\n    short: {{nl: b, en: s}}\n"
            )
        });
        let entries: String = entries.collect();
        asking.write("content/sources.yaml", &format!("schema: 3\nsources:\n{entries}"));
        asking.write(
            "content/site.yaml",
            &format!(
                "schema: 3\ntitle: {{nl: G, en: G}}\nsummary: {{nl: S., en: S.}}\nlanguages: [nl, en]\n\
                 base_url: {address}/200/gids\npublisher:\n  name: {{nl: R, en: E}}\n  email: a@b.example\n\
                 repository: {address}/404/repository\nlicense: CC-BY-4.0\nnotice: {{nl: N., en: N.}}\n\
                 contents:\n  - title: {{nl: D, en: P}}\n    sections: [kern]\n"
            ),
        );
        asking.write(
            "content/sections/kern/section.yaml",
            "id: kern\nstatus: current\nowner: {nl: R, en: E}\nversions: []\n",
        );
        asking.write(
            "content/sections/kern/nl.md",
            &format!("---\ntitle: T\nsummary: S.\n---\n## Kop {{#kop}}\n\n{line}\n"),
        );
        asking
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.dir.path().join("guide").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn run(&self, args: &[&str]) -> Run {
        let mut command = program();
        command.args(["links", "--timeout", TIMEOUT, "--pause", "0.1"]).args(args);
        command.arg("--root").arg(self.dir.path().join("guide"));
        command.env("XDG_CACHE_HOME", self.dir.path().join("cache"));
        // Not through a proxy of whoever runs the tests.
        for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
            command.env_remove(name);
        }
        Run::of(command)
    }

    /// The verdict of each address with why, and the whole report.
    fn verdicts(&self, args: &[&str]) -> (BTreeMap<String, String>, Value) {
        let run = self.run(&[&["--format", "json"], args].concat());
        let report: Value = serde_json::from_str(&run.stdout).expect("a report");
        let rows = report["links"].as_array().unwrap().iter().map(|row| {
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            (text("address"), format!("{} {}", text("verdict"), text("why")).trim().to_owned())
        });
        (rows.collect(), report)
    }
}

#[test]
fn every_answer_has_its_verdict_and_nothing_but_gone_is_gone() {
    let server = Server::start();
    let expected = [
        ("/200/a", "fine"),
        ("/301/200/b", "moved"),
        ("/302/200/c", "fine"),
        ("/302/301/200/d", "fine"),
        ("/301/404/e", "gone"),
        ("/404/f", "gone"),
        ("/410/g", "gone"),
        ("/401/h", "refused login"),
        ("/403/i", "refused refused"),
        ("/451/j", "refused refused"),
        ("/500/k", "unreached server"),
        ("/418/l", "unreached answer"),
        ("/stalls/m", "unreached timeout"),
        ("/breaks/n", "unreached other"),
        ("/circle/a", "unreached circle"),
        ("/endless/o", "unreached circle"),
        ("/no-head/p", "fine"),
        ("/hides-from-head/q", "fine"),
        ("/breaks-on-head/r", "fine"),
        ("/busy/429/s", "fine"),
        ("/busy/503/t", "fine"),
        ("/200/gids", "fine"),
        // It may be for some alone.
        ("/404/repository", "refused login"),
    ];
    let sources: Vec<String> =
        expected[..21].iter().map(|(path, _)| format!("{}{path}", server.address)).collect();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let line = format!("Zie [daar](http://{nobody}/x).");
    let (verdicts, report) = Asking::new(&server, &sources, &line).verdicts(&["--no-cache"]);
    let mut wanted: BTreeMap<String, String> = expected
        .iter()
        .map(|(path, verdict)| (format!("{}{path}", server.address), (*verdict).to_owned()))
        .collect();
    wanted.insert(format!("http://{nobody}/x"), "unreached refused".into());
    assert_eq!(verdicts, wanted);
    let row = |address: &str| {
        let rows = report["links"].as_array().unwrap();
        rows.iter().find(|row| row["address"] == address).unwrap().clone()
    };
    let moved = row(&sources[1]);
    assert_eq!(moved["to"], format!("{}/200/b", server.address), "{moved}");
    assert_eq!((&moved["source"], &moved["path"]), (&"s1".into(), &"content/sources.yaml".into()));
    assert_eq!((&moved["line"], &moved["column"]), (&10.into(), &10.into()));
    let linked = row(&format!("http://{nobody}/x"));
    assert_eq!(
        (&linked["path"], &linked["line"]),
        (&"content/sections/kern/nl.md".into(), &7.into())
    );
    // A head is enough where it is answered, and everybody hears who asks.
    assert_eq!(server.asked("/200/a"), ["HEAD"]);
    assert_eq!(server.asked("/404/f"), ["HEAD", "GET"]);
    assert_eq!(server.asked("/no-head/p"), ["HEAD", "GET"]);
    let who = &server.take()[0].who;
    assert!(who.starts_with("leidraad/") && who.contains("/200/gids"), "{who}");
}

#[test]
fn a_person_reads_what_is_gone_and_where_it_moved_in_their_language() {
    let server = Server::start();
    let of = |path: &str| format!("{}{path}", server.address);
    let line = format!("Zie [daar]({}#deel).", of("/301/200/nieuw"));
    let asking = Asking::new(&server, &[of("/404/bron"), of("/403/bron")], &line);
    let run = asking.run(&["--lang", "nl"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for words in [
        "De bron ‘s0’ is hier niet meer",
        "content/sources.yaml:5:10",
        "content/sections/kern/nl.md:7:",
        &of("/200/nieuw#deel"),
        "Dit zegt niet dat de bron weg is.",
        "5 adressen: 1 in orde, 1 verhuisd, 1 weg, 2 geweigerd, 0 niet bereikt.",
    ] {
        assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
    }
    let english = asking.run(&["--lang", "en"]);
    assert!(english.stderr.contains("The source ‘s0’ is no longer here"), "{}", english.stderr);
    let gitlab = asking.run(&["--format", "gitlab"]);
    assert!(gitlab.stdout.contains("W001") && gitlab.status == 1, "{gitlab:#?}");
    // What has moved or is refused is no problem of the guide, unless it is asked to be.
    let fine = Asking::new(&server, &[of("/403/bron")], &line);
    assert_eq!(fine.run(&[]).status, 0);
    assert_eq!(fine.run(&["--deny-warnings"]).status, 1);
}

#[test]
fn what_was_answered_is_not_asked_for_again_until_it_is_old() {
    let server = Server::start();
    let of = |path: &str| format!("{}{path}", server.address);
    let sources = [of("/200/a"), of("/404/b"), of("/500/c")];
    let asking = Asking::new(&server, &sources, "Niets.");
    let (first, report) = asking.verdicts(&[]);
    assert_eq!(report["earlier"], 0);
    assert!(!server.take().is_empty());
    let (second, report) = asking.verdicts(&[]);
    assert_eq!(second, first);
    assert_eq!(report["earlier"], 4);
    // That a server was out of order says nothing of the next day.
    let asked: Vec<String> = server.take().into_iter().map(|request| request.path).collect();
    assert!(!asked.is_empty() && asked.iter().all(|path| path == "/500/c"), "{asked:?}");
    for again in [["--older-than", "0"].as_slice(), &["--no-cache"]] {
        asking.verdicts(again);
        assert!(server.take().iter().any(|request| request.path == "/200/a"), "{again:?}");
    }
}

#[test]
fn a_server_is_asked_for_one_thing_at_a_time_with_a_pause_and_left_alone_when_it_asks_for_it() {
    let server = Server::start();
    let of = |path: &str| format!("{}{path}", server.address);
    let sources: Vec<String> = (0..4).map(|n| of(&format!("/200/{n}"))).collect();
    Asking::new(&server, &sources, "Niets.").verdicts(&["--no-cache"]);
    let asked = server.take();
    let close = asked.windows(2).filter(|two| two[1].at - two[0].at < Duration::from_millis(90));
    assert_eq!(close.count(), 0, "{asked:#?}");
    // The first in the order of the alphabet wants to be left alone for long.
    let sources = [of("/429/7200/x"), of("/y"), of("/z")];
    let asking = Asking::new(&server, &sources, "Niets.");
    let (verdicts, _) = asking.verdicts(&[]);
    assert_eq!(verdicts[&sources[0]], "refused later");
    assert_eq!(verdicts[&sources[2]], "refused later");
    assert_eq!(server.asked("/429/7200/x").len(), 1);
    assert_eq!(server.asked("/z").len(), 0, "it is not asked after that");
    server.take();
    asking.verdicts(&["--older-than", "0"]);
    assert_eq!(server.asked("/429/7200/x").len(), 0, "not in the next run either");
    assert_eq!(server.asked("/z").len(), 0);
}

#[test]
fn a_value_that_cannot_be_is_told_in_the_language_of_who_typed_it() {
    let server = Server::start();
    let asking = Asking::new(&server, &[], "Niets.");
    for (args, words) in [
        (["--older-than", "x"], "van 0 tot en met 3650"),
        (["--older-than", "99999"], "van 0 tot en met 3650"),
    ] {
        let run = asking.run(&[&args[..], &["--lang", "nl"]].concat());
        assert!(run.status == 2 && run.stderr.contains(words), "{run:#?}");
    }
    let missing = asking.run(&["--root", "nergens/niets"]);
    assert_eq!(missing.status, 2, "{missing:#?}");
}
