//! A store that speaks as much of S3 as a publisher needs, in the memory of the test, well or badly.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use leidraad::digest;
use percent_encoding::percent_decode_str;

pub(super) const BUCKET: &str = "gids";
pub(super) const KEY: &str = "GK-test";

/// So few objects fit on a page of a list that lists have pages.
const PAGE: usize = 4;

/// What a store does with a request instead of answering it.
#[derive(Debug, Clone)]
pub(super) enum Fault {
    /// Says nothing.
    Stalls,
    /// Sends a byte now and then and never ends.
    Drips,
    /// Closes the connection.
    Breaks,
    /// A page, as a website answers.
    Page,
    /// An error with this code of S3.
    Error(u16, &'static str),
}

#[derive(Debug, Clone)]
pub(super) struct Object {
    pub(super) bytes: Vec<u8>,
    pub(super) headers: BTreeMap<String, String>,
}

/// A request that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) key: String,
    /// How many bytes came along.
    pub(super) bytes: usize,
    pub(super) copied: bool,
}

type Judge = Box<dyn FnMut(&str, &str) -> Option<Fault> + Send>;

#[derive(Default)]
pub(super) struct State {
    pub(super) objects: BTreeMap<String, Object>,
    pub(super) asked: Vec<Asked>,
    /// Judges each request by its method and key.
    pub(super) judge: Option<Judge>,
    /// Puts things in the place of others whatever is asked of it.
    pub(super) is_careless: bool,
    /// What another publisher puts there just before the next object of this name.
    pub(super) overtaken_by: Option<(String, (String, Vec<u8>))>,
    /// Objects that no list has.
    pub(super) lost: Option<String>,
}

pub(super) struct Store {
    pub(super) address: String,
    state: Arc<Mutex<State>>,
}

impl Store {
    pub(super) fn start() -> Store {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let state: Arc<Mutex<State>> = Arc::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let state = Arc::clone(&shared);
                thread::spawn(move || _ = answer(stream.unwrap(), &state));
            }
        });
        Store { address, state }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Judges the requests from now on.
    pub(super) fn judge(&self, judge: impl FnMut(&str, &str) -> Option<Fault> + Send + 'static) {
        self.state().judge = Some(Box::new(judge));
    }

    pub(super) fn mend(&self) {
        self.state().judge = None;
    }

    /// What was asked since the last time.
    pub(super) fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut self.state().asked)
    }

    pub(super) fn text(&self, key: &str) -> Option<String> {
        let object = self.state().objects.get(key).cloned();
        object.map(|object| String::from_utf8(object.bytes).unwrap())
    }

    /// The files under the release that the pointer names, by path.
    pub(super) fn served(&self, prefix: &str) -> Option<BTreeMap<String, Vec<u8>>> {
        let pointer: serde_json::Value =
            serde_json::from_str(&self.text(&format!("{prefix}current.json"))?).unwrap();
        let mut files = BTreeMap::new();
        for folder in ["release", "freshness"] {
            let folder = format!("{prefix}{}/", pointer[folder].as_str().unwrap());
            for (key, object) in &self.state().objects {
                if let Some(path) = key.strip_prefix(&folder) {
                    files.insert(path.to_owned(), object.bytes.clone());
                }
            }
        }
        Some(files)
    }
}

struct Request {
    method: String,
    key: String,
    query: BTreeMap<String, String>,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

fn read(stream: &TcpStream) -> std::io::Result<Request> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split(' ');
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let decoded = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    let query = query.split('&').map(pair).collect();
    let key = decoded(path.trim_start_matches('/'));
    let mut headers = BTreeMap::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        let Some((name, value)) = header.trim().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Request { method, key, query, headers, body })
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let request = read(&stream)?;
    let in_bucket = request.key.strip_prefix(BUCKET).map(|key| key.trim_start_matches('/'));
    let key = in_bucket.unwrap_or_default().to_owned();
    let fault = {
        let mut state = state.lock().unwrap();
        state.judge.as_mut().and_then(|judge| judge(&request.method, &key))
    };
    let who = request.headers.get("authorization").cloned().unwrap_or_default();
    let (status, headers, body) = match fault {
        Some(Fault::Stalls) => {
            thread::sleep(Duration::from_secs(8));
            return Ok(());
        }
        Some(Fault::Drips) => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")?;
            for _ in 0..80 {
                stream.write_all(b"x")?;
                thread::sleep(Duration::from_millis(100));
            }
            return Ok(());
        }
        Some(Fault::Breaks) => return Ok(()),
        Some(Fault::Page) => {
            let page = "<!doctype html><html><head><meta charset=utf-8></head><p>Gids</html>";
            (200, BTreeMap::new(), page.as_bytes().to_vec())
        }
        Some(Fault::Error(status, code)) => error(status, code),
        None if in_bucket.is_none() => error(404, "NoSuchBucket"),
        None if !who.contains(&format!("Credential={KEY}/")) => error(403, "InvalidAccessKeyId"),
        None => carry_out(&request, &key, &mut state.lock().unwrap()),
    };
    let mut head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\n");
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    write!(stream, "{head}Content-Length: {}\r\n\r\n", body.len())?;
    stream.write_all(&body)
}

type Said = (u16, BTreeMap<String, String>, Vec<u8>);

fn error(status: u16, code: &str) -> Said {
    let body = format!("<Error><Code>{code}</Code><Message>x</Message></Error>");
    (status, BTreeMap::new(), body.into_bytes())
}

fn xml(body: String) -> Said {
    (200, BTreeMap::new(), format!("<?xml version=\"1.0\"?>{body}").into_bytes())
}

fn tag(bytes: &[u8]) -> String {
    format!("\"{}\"", &digest::hex(bytes)[..32])
}

fn carry_out(request: &Request, key: &str, state: &mut State) -> Said {
    let copied = request.headers.get("x-amz-copy-source");
    state.asked.push(Asked {
        method: request.method.clone(),
        key: key.to_owned(),
        bytes: request.body.len(),
        copied: copied.is_some(),
    });
    match request.method.as_str() {
        "GET" if key.is_empty() => list(&request.query, state),
        "GET" => match state.objects.get(key) {
            None => error(404, "NoSuchKey"),
            Some(object) => {
                let mut headers = object.headers.clone();
                headers.insert("ETag".into(), tag(&object.bytes));
                headers.insert("Last-Modified".into(), "Sun, 29 Nov 2026 08:00:00 GMT".into());
                (200, headers, object.bytes.clone())
            }
        },
        "PUT" => put(request, key, copied, state),
        "POST" => {
            let text = String::from_utf8_lossy(&request.body).into_owned();
            let keys = text.split("<Key>").skip(1).map(|part| part.split("</Key>").next().unwrap());
            let removed = keys.map(|key| {
                state.objects.remove(key);
                format!("<Deleted><Key>{key}</Key></Deleted>")
            });
            xml(format!("<DeleteResult>{}</DeleteResult>", removed.collect::<String>()))
        }
        method => panic!("{method}"),
    }
}

fn put(request: &Request, key: &str, copied: Option<&String>, state: &mut State) -> Said {
    if let Some(source) = copied {
        let source = percent_decode_str(source).decode_utf8().unwrap();
        let source = source.trim_start_matches('/').strip_prefix("gids/").unwrap();
        let Some(object) = state.objects.get(source).cloned() else {
            return error(404, "NoSuchKey");
        };
        let tag = tag(&object.bytes);
        state.objects.insert(key.to_owned(), object);
        return xml(format!(
            "<CopyObjectResult><ETag>{tag}</ETag><LastModified>2026-11-29T08:00:00.000Z</LastModified></CopyObjectResult>"
        ));
    }
    if state.overtaken_by.as_ref().is_some_and(|(name, _)| name == key) {
        let (_, (name, bytes)) = state.overtaken_by.take().unwrap();
        state.objects.insert(name, Object { bytes, headers: BTreeMap::new() });
    }
    let there = state.objects.get(key).map(|object| tag(&object.bytes));
    let is_other = request.headers.get("if-match").is_some_and(|tag| Some(tag) != there.as_ref());
    let is_there = request.headers.contains_key("if-none-match") && there.is_some();
    if !state.is_careless && (is_other || is_there) {
        return error(412, "PreconditionFailed");
    }
    let kept = |name: &&String| {
        ["content-type", "cache-control"].contains(&name.as_str()) || name.starts_with("x-amz-meta")
    };
    let headers = request.headers.iter().filter(|(name, _)| kept(name));
    let headers = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
    state.objects.insert(key.to_owned(), Object { bytes: request.body.clone(), headers });
    (200, [("ETag".to_owned(), tag(&request.body))].into(), Vec::new())
}

fn list(query: &BTreeMap<String, String>, state: &State) -> Said {
    let value = |name: &str| query.get(name).cloned().unwrap_or_default();
    let (prefix, after) = (value("prefix"), value("continuation-token"));
    let mut folders = Vec::new();
    let mut found = Vec::new();
    for (key, object) in &state.objects {
        let Some(rest) = key.strip_prefix(&prefix) else { continue };
        match rest.split_once('/').filter(|_| !value("delimiter").is_empty()) {
            Some((folder, _)) => folders.push(format!("{prefix}{folder}/")),
            None if *key > after && state.lost.as_ref() != Some(key) => found.push((key, object)),
            None => {}
        }
    }
    folders.dedup();
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let mut body = format!("<ListBucketResult><IsTruncated>{more}</IsTruncated>");
    if more {
        body += &format!("<NextContinuationToken>{}</NextContinuationToken>", found[PAGE - 1].0);
    }
    for folder in folders {
        body += &format!("<CommonPrefixes><Prefix>{folder}</Prefix></CommonPrefixes>");
    }
    for (key, object) in found {
        body += &format!(
            "<Contents><Key>{key}</Key><Size>{}</Size><ETag>x</ETag><LastModified>2026-11-29T08:00:00.000Z</LastModified></Contents>",
            object.bytes.len()
        );
    }
    xml(body + "</ListBucketResult>")
}
