//! A web server of one folder, which does what it is told to do wrong.

use std::io::{BufRead as _, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What a server does with a request for one path.
#[derive(Debug, Clone)]
pub(crate) enum Fault {
    /// Answers and then sends nothing.
    Stalls,
    /// Sends one byte now and then.
    Drips,
    /// Never stops sending.
    Endless,
    /// Sends on to this address.
    Redirects(String),
    /// Breaks the connection after so many bytes, the first time.
    Breaks(usize),
    /// Answers with this status, so many times.
    Busy(u16, usize),
}

/// The faults that are still to come, each with its path.
type Faults = Mutex<Vec<(String, Fault)>>;

/// A request: its path and the headers that matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) path: String,
    pub(crate) range: Option<String>,
    pub(crate) status: u16,
}

/// A server on the loopback of this machine, until the test ends.
pub(crate) struct Server {
    pub(crate) address: String,
    pub(crate) requests: Arc<Mutex<Vec<Request>>>,
    faults: Arc<Faults>,
}

impl Server {
    pub(crate) fn of(root: &Path) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = Server { address, requests: Arc::default(), faults: Arc::default() };
        let (requests, faults) = (Arc::clone(&server.requests), Arc::clone(&server.faults));
        let root = root.to_owned();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (root, requests, faults) = (root.clone(), requests.clone(), faults.clone());
                thread::spawn(move || {
                    let _ = serve(&stream.unwrap(), &root, &requests, &faults);
                });
            }
        });
        server
    }

    pub(crate) fn fault(&self, path: &str, fault: Fault) {
        self.faults.lock().unwrap().push((path.to_owned(), fault));
    }

    pub(crate) fn mend(&self) {
        self.faults.lock().unwrap().clear();
    }

    /// The paths of the requests since this was last asked, with the status of each.
    pub(crate) fn take(&self) -> Vec<Request> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }
}

fn serve(
    stream: &TcpStream,
    root: &Path,
    requests: &Mutex<Vec<Request>>,
    faults: &Faults,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let path = line.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
        let (mut range, mut tag) = (None, None);
        loop {
            let mut header = String::new();
            reader.read_line(&mut header)?;
            let Some((name, value)) = header.trim().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "range" => range = Some(value.to_owned()),
                "if-none-match" => tag = Some(value.to_owned()),
                _ => {}
            }
        }
        // Noted before the answer is sent: a client may be done before this thread goes on.
        let note = |status| {
            let request = Request { path: path.clone(), range: range.clone(), status };
            requests.lock().unwrap().push(request);
        };
        answer(stream, root, &path, (range.as_deref(), tag.as_deref()), (faults, &note))?;
    }
}

fn answer(
    mut stream: &TcpStream,
    root: &Path,
    path: &str,
    (range, tag): (Option<&str>, Option<&str>),
    (faults, note): (&Faults, &dyn Fn(u16)),
) -> std::io::Result<()> {
    let file: PathBuf = root.join(path.replace("%20", " "));
    let bytes = std::fs::read(&file);
    let fault = {
        let mut faults = faults.lock().unwrap();
        let at = faults.iter().position(|(faulty, _)| faulty == path);
        match at {
            Some(at) => {
                let fault = faults[at].1.clone();
                match &mut faults[at].1 {
                    Fault::Breaks(_) => _ = faults.remove(at),
                    Fault::Busy(_, 1) => _ = faults.remove(at),
                    Fault::Busy(_, times) => *times -= 1,
                    _ => {}
                }
                Some(fault)
            }
            None => None,
        }
    };
    match fault {
        Some(Fault::Stalls) => {
            note(200);
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n")?;
            thread::sleep(Duration::from_secs(20));
            return Ok(());
        }
        Some(Fault::Drips) => {
            note(200);
            write!(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            for _ in 0..200 {
                write!(stream, "1\r\nx\r\n")?;
                thread::sleep(Duration::from_millis(100));
            }
            return Ok(());
        }
        Some(Fault::Endless) => {
            note(200);
            write!(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            let chunk = [b'x'; 65536];
            loop {
                write!(stream, "10000\r\n")?;
                stream.write_all(&chunk)?;
                write!(stream, "\r\n")?;
            }
        }
        Some(Fault::Redirects(to)) => {
            note(302);
            write!(stream, "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")?;
            return Ok(());
        }
        Some(Fault::Breaks(after)) => {
            note(200);
            let bytes = bytes?;
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", bytes.len())?;
            stream.write_all(&bytes[..after])?;
            stream.flush()?;
            stream.shutdown(std::net::Shutdown::Both)?;
            return Ok(());
        }
        Some(Fault::Busy(status, _)) => {
            note(status);
            write!(stream, "HTTP/1.1 {status} Busy\r\nContent-Length: 0\r\n\r\n")?;
            return Ok(());
        }
        None => {}
    }
    let Ok(bytes) = bytes else {
        note(404);
        write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")?;
        return Ok(());
    };
    let own = format!("\"{}\"", leidraad::digest::hex(&bytes));
    if tag == Some(own.as_str()) {
        note(304);
        write!(stream, "HTTP/1.1 304 Not Modified\r\nETag: {own}\r\n\r\n")?;
        return Ok(());
    }
    let from =
        range.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok());
    let (status, from): (u16, usize) = match from {
        Some(from) if from < bytes.len() => (206, from),
        Some(_) => {
            note(416);
            write!(stream, "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n")?;
            return Ok(());
        }
        None => (200, 0),
    };
    note(status);
    let mut head = format!(
        "HTTP/1.1 {status} OK\r\nETag: {own}\r\nContent-Length: {}\r\n",
        bytes.len() - from
    );
    if status == 206 {
        head += &format!("Content-Range: bytes {from}-{}/{}\r\n", bytes.len() - 1, bytes.len());
    }
    stream.write_all(head.as_bytes())?;
    stream.write_all(b"\r\n")?;
    stream.write_all(&bytes[from..])?;
    Ok(())
}
