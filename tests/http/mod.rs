//! The least of an HTTP client: it sends what it is told to, right or wrong.

#![expect(unreachable_pub, reason = "shared by tests and nothing else")]
#![allow(dead_code, reason = "each test uses its part")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use leidraad::serve::Preview;

/// Far longer than anything takes; reached only when an answer never comes.
const NEVER: Duration = Duration::from_secs(10);

pub struct Response {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} is sent twice");
        value
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(NEVER)).unwrap();
    stream
}

/// Sends the request as it is, but for asking to close after it.
fn exchange(address: &str, request: &str) -> Response {
    let mut stream = connect(address);
    let head = request.strip_suffix("\r\n").unwrap();
    stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.map(|line| line.split_once(": ").unwrap());
    let headers = headers.map(|(name, value)| (name.into(), value.into())).collect();
    Response { status, headers, body: bytes[end + 4..].to_vec() }
}

/// A request given whole, up to and with its empty line.
pub fn raw(preview: &Preview, request: &str) -> Response {
    exchange(&preview.address().to_string(), request)
}

/// A request by its first line, with the right host and further headers.
pub fn ask(preview: &Preview, line: &str, headers: &[&str]) -> Response {
    let more: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    raw(preview, &format!("{line}\r\nHost: {}\r\n{more}\r\n", preview.address()))
}

pub fn get(preview: &Preview, path: &str) -> Response {
    ask(preview, &format!("GET {path} HTTP/1.1"), &[])
}

pub fn get_from(address: &str, path: &str) -> Response {
    exchange(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n"))
}

/// The stream that a page listens to.
pub struct Events(BufReader<TcpStream>);

impl Events {
    pub fn open(preview: &Preview) -> Events {
        Events::open_at(&preview.address().to_string())
    }

    pub fn open_at(address: &str) -> Events {
        let mut stream = connect(address);
        let request = format!("GET /-/reload HTTP/1.1\r\nHost: {address}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        Events(BufReader::new(stream))
    }

    /// The data of the next event.
    pub fn next(&mut self) -> String {
        self.next_within(NEVER).unwrap()
    }

    pub fn next_within(&mut self, time: Duration) -> Option<String> {
        self.0.get_ref().set_read_timeout(Some(time)).unwrap();
        let mut line = String::new();
        while self.0.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            if let Some(data) = line.strip_prefix("data: ") {
                return Some(data.trim_end().to_owned());
            }
            line.clear();
        }
        None
    }
}
