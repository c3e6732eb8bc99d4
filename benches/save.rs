//! How long an editor waits: from the moment in which a text is saved until the page of the running
//! preview has it, and from the start of the preview to the first page.
//!
//!     cargo bench --bench save
//!     cargo bench --bench save -- rich/1000
//!
//! Plain and rich guides of 100 and 1,000 sections, with `LEIDRAAD_BENCH_LARGE` in the environment
//! also 5,000; texts recorded in their ledgers or not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    dead_code,
    reason = "a benchmark stops at the first thing that is not as it must be, and uses a part of what it shares"
)]

mod generated;
mod measured;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use generated::{Corpus, Kind, section_id};
use measured::{Made, Storage, kind_word, sizes};

/// How often a text is saved.
const SAVES: usize = 60;
/// How long a person looks at the page at the least.
const PAUSE: Duration = Duration::from_millis(100);
/// How long the page is asked for before something must be wrong.
const PATIENCE: Duration = Duration::from_secs(300);

/// The running preview of a guide; it ends with the value.
struct Preview {
    child: Child,
    /// Its address without the scheme: `127.0.0.1:3000`.
    host: String,
    connection: Option<BufReader<TcpStream>>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    /// Starts it on a port that is free and waits until it says its address.
    fn start(made: &Made) -> Preview {
        let mut program = made.program("serve");
        program.args(["--port", "0"]).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let host = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, address) = line.split_once("http://")?;
            Some(address.split('/').next()?.trim().to_owned())
        });
        // What it reports must be read, or it would wait for its reader.
        std::thread::spawn(move || lines.for_each(drop));
        Preview { child, host: host.expect("it says its address"), connection: None }
    }

    /// The page at a path, over the connection of the page before; none when it is not there yet.
    fn page(&mut self, path: &str) -> Option<String> {
        let kept = self.connection.take().and_then(|connection| self.ask(connection, path));
        let (status, body) = kept.unwrap_or_else(|| {
            let stream = TcpStream::connect(&self.host).unwrap();
            stream.set_nodelay(true).unwrap();
            self.ask(BufReader::new(stream), path).expect("an answer")
        });
        (status == 200).then_some(body)
    }

    /// Status and body of an answer; none where the connection was closed.
    fn ask(&mut self, mut connection: BufReader<TcpStream>, path: &str) -> Option<(u16, String)> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host);
        connection.get_mut().write_all(request.as_bytes()).ok()?;
        let mut line = String::new();
        connection.read_line(&mut line).ok().filter(|length| *length > 0)?;
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        while line != "\r\n" {
            line.clear();
            connection.read_line(&mut line).ok().filter(|length| *length > 0)?;
            if let Some(("content-length", value)) = line.to_lowercase().split_once(": ") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        connection.read_exact(&mut body).ok()?;
        self.connection = Some(connection);
        Some((status, String::from_utf8(body).unwrap()))
    }

    /// Asks for a page until it says something, and tells how long that took from `start`.
    fn until(&mut self, path: &str, words: &str, start: Instant) -> Duration {
        loop {
            if self.page(path).is_some_and(|page| page.contains(words)) {
                return start.elapsed();
            }
            assert!(start.elapsed() < PATIENCE, "{path} does not get {words:?}");
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// What was measured of one guide.
struct Waits {
    /// From the start of the program.
    first_page: Duration,
    /// Of each save, the shortest first.
    saves: Vec<Duration>,
}

impl Waits {
    /// The wait that so many of a hundred saves do not exceed (nearest rank).
    fn percentile(&self, share: usize) -> Duration {
        self.saves[(self.saves.len() * share).div_ceil(100) - 1]
    }
}

fn measure(corpus: Corpus) -> Waits {
    let made = Made::new(corpus, Storage::Disk).unwrap();
    // One that has three versions in a rich guide, in the middle of the others.
    let id = section_id(corpus.sections / 2 / 3 * 3);
    let file = made.root().join(format!("content/sections/{id}/nl.md"));
    let path = format!("/nl/{id}.html");
    let start = Instant::now();
    let mut preview = Preview::start(&made);
    let first_page = preview.until(&path, "</html>", start);
    let text = std::fs::read_to_string(&file).unwrap();
    let mut saves: Vec<Duration> = (0..SAVES)
        .map(|save| {
            std::thread::sleep(PAUSE);
            let marker = format!("Bewaard als nummer {save}.");
            let new = format!("{text}\n{marker}\n");
            let start = Instant::now();
            std::fs::write(&file, new).unwrap();
            preview.until(&path, &marker, start)
        })
        .collect();
    saves.sort_unstable();
    Waits { first_page, saves }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // A test run of all targets starts benchmarks too, without this argument.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    let filter = arguments.iter().find(|argument| !argument.starts_with("--"));
    println!("{SAVES} saves a guide; times in ms");
    println!("{:<24}{:>12}{:>8}{:>8}{:>8}", "guide", "first page", "p50", "p95", "most");
    for sections in sizes() {
        for kind in [Kind::Plain, Kind::Rich] {
            for recorded in [true, false] {
                let state = if recorded { "recorded" } else { "unrecorded" };
                let name = format!("{}/{sections}/{state}", kind_word(kind));
                if filter.is_some_and(|filter| !name.contains(filter)) {
                    continue;
                }
                let waits = measure(Corpus { sections, kind, recorded });
                let ms = |wait: Duration| format!("{:.1}", wait.as_secs_f64() * 1000.0);
                let [p50, p95, most] = [50, 95, 100].map(|share| ms(waits.percentile(share)));
                let first = ms(waits.first_page);
                println!("{name:<24}{first:>12}{p50:>8}{p95:>8}{most:>8}");
            }
        }
    }
}
