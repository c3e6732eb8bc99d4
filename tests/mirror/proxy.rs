//! Networks of institutions: a proxy on the way out, and certificates of their own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use leidraad::mirror::Moment;

use crate::publisher::{Publisher, files};

const PAGES: [(&str, &str); 2] = [("index.html", "een"), ("nl/a.html", "a")];

/// A server with a certificate of an authority that nobody knows, and a proxy in front of it.
struct Network {
    child: Child,
    server: String,
    proxy: String,
    log: PathBuf,
    authority: PathBuf,
}

impl Drop for Network {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn openssl(dir: &Path, args: &str) {
    let output = Command::new("openssl").args(args.split(' ')).current_dir(dir).output().unwrap();
    assert!(output.status.success(), "{args}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Network {
    fn start(dir: &Path, site: &Path) -> Network {
        fs::create_dir_all(dir).unwrap();
        let new = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        openssl(
            dir,
            &format!("req -x509 {new} -keyout ca.key -out ca.pem -days 3 -subj /CN=eigen"),
        );
        openssl(
            dir,
            &format!("req {new} -keyout server.key -out server.csr -subj /CN=gids.example"),
        );
        let names = "subjectAltName=DNS:gids.example,DNS:opslag.example,DNS:localhost\n";
        fs::write(dir.join("names"), names).unwrap();
        openssl(
            dir,
            "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 3 -extfile names",
        );
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mirror/proxy.mjs");
        let log = dir.join("log");
        let mut child = Command::new("node")
            .arg(script)
            .arg(site)
            .args(["server.pem", "server.key"].map(|name| dir.join(name)))
            .arg(&log)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (server, proxy) = line.trim().split_once(' ').unwrap();
        let (server, proxy) = (server.to_owned(), format!("http://127.0.0.1:{proxy}"));
        Network { child, server, proxy, log, authority: dir.join("ca.pem") }
    }

    /// Hosts that the proxy was asked for since the last time, each once.
    fn asked(&self) -> Vec<String> {
        let mut hosts: Vec<String> =
            fs::read_to_string(&self.log).unwrap_or_default().lines().map(str::to_owned).collect();
        let _ = fs::remove_file(&self.log);
        hosts.dedup();
        hosts
    }
}

/// The program, with no proxy or certificate but those that are given.
fn run(args: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leidraad"));
    let names =
        ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"];
    for name in names {
        command.env_remove(name).env_remove(name.to_ascii_lowercase());
    }
    command.args(args).args(["--lang", "en"]).envs(variables.iter().copied()).output().unwrap()
}

#[test]
fn a_mirror_goes_through_a_proxy_and_believes_the_authority_of_an_institution() {
    let publisher = Publisher::new();
    let site = publisher.build("site", &PAGES);
    let mut about = Publisher::about(1);
    (about.created, about.expires) = (Moment::now(), Moment::now().plus_hours(24));
    publisher.sign(&site, &about);
    let network = Network::start(&publisher.path("network"), &site);
    let root = publisher.keys().join("keys/root-1.json");
    let mirror = |name: &str, source: &str, variables: &[(&str, &str)]| {
        let dir = publisher.path(name);
        let args =
            ["mirror", "sync", source, dir.to_str().unwrap(), "--key", root.to_str().unwrap()];
        let output = run(&args, variables);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let copy = dir.join("site");
        let copy = if copy.exists() { files(&copy) } else { Default::default() };
        (output.status.code(), said, copy)
    };
    let here = format!("https://localhost:{}/", network.server);
    let authority = ("SSL_CERT_FILE", network.authority.to_str().unwrap());
    let proxy = ("HTTPS_PROXY", network.proxy.as_str());
    // Nobody knows who signed this certificate.
    let (status, said, _) = mirror("unknown", &here, &[]);
    assert_eq!(status, Some(2));
    assert!(said.contains("certificate") && said.contains("SSL_CERT_FILE"), "{said}");
    let (status, said, copy) = mirror("known", &here, &[authority]);
    assert_eq!((status, copy), (Some(0), files(&site)), "{said}");
    assert_eq!(network.asked(), [""; 0]);
    // A name that only the proxy knows.
    let (status, said, copy) = mirror("proxied", "https://gids.example/", &[authority, proxy]);
    assert_eq!((status, copy), (Some(0), files(&site)), "{said}");
    assert_eq!(network.asked(), ["gids.example:443"]);
    let past = ("NO_PROXY", "gids.example");
    let (status, _, _) = mirror("past", "https://gids.example/", &[authority, proxy, past]);
    assert_eq!((status, network.asked().as_slice()), (Some(2), [].as_slice()));
    // A proxy is no reason to believe a certificate.
    let (status, said, _) = mirror("trusting", "https://gids.example/", &[proxy]);
    assert_eq!(status, Some(2));
    assert!(said.contains("certificate"), "{said}");
    network.asked();
    to_a_store(&network, &site, &[authority, proxy]);
}

/// A store is reached the same way. This server is none, and says that there is nothing.
#[cfg(feature = "s3")]
fn to_a_store(network: &Network, site: &Path, variables: &[(&str, &str)]) {
    let store = [
        ("AWS_ACCESS_KEY_ID", "GK-x"),
        ("AWS_SECRET_ACCESS_KEY", "geheim"),
        ("AWS_ENDPOINT_URL", "https://opslag.example"),
    ];
    let output =
        run(&["publish", site.to_str().unwrap(), "s3://gids"], &[variables, &store[..]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("no store that speaks S3") && !said.contains("geheim"), "{said}");
    assert_eq!(network.asked(), ["opslag.example:443"]);
}

#[cfg(not(feature = "s3"))]
fn to_a_store(_: &Network, _: &Path, _: &[(&str, &str)]) {}
