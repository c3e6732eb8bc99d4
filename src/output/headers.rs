//! The HTTP headers of the site, said once.
//!
//! The preview sends them, and the files for the usual servers are made from them, so that what
//! was tried at home is what readers get.

use std::sync::LazyLock;

use super::redirects;
use crate::guide::Route;
use crate::policy;

/// The headers of every response, by name.
///
/// No `Strict-Transport-Security`: it binds a whole host name for a year, which is for the owner
/// of the server to decide, and a mirror in a closed network may have no certificate.
pub static HEADERS: LazyLock<[(&str, &str); 7]> = LazyLock::new(|| {
    [
        ("Content-Security-Policy", policy::HEADER.as_str()),
        // A file is what its type says and never guessed to be a script.
        ("X-Content-Type-Options", "nosniff"),
        // Nobody learns from a link which chapter, or which internal server, its reader came from.
        ("Referrer-Policy", "no-referrer"),
        // Another site that opens this one, or is opened by it, gets no hold on its window.
        ("Cross-Origin-Opener-Policy", "same-origin"),
        // Pages and drawings are not built into other sites, where date and version would be lost.
        ("Cross-Origin-Resource-Policy", "same-origin"),
        // The site asks for nothing of the device.
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        // For browsers that do not know frame-ancestors.
        ("X-Frame-Options", "DENY"),
    ]
});

/// How long a browser may keep a file on a real server: as long as it likes, if it asks first
/// whether the file is still the same. A reader never sees the page of yesterday.
pub const CACHE_CONTROL: &str = "no-cache";

/// The types by the last part of the file name. Text says its encoding, because a file share or
/// an old server would guess.
const TYPES: [(&str, &str); 33] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("dot", "text/vnd.graphviz; charset=utf-8"),
    ("mmd", "text/plain; charset=utf-8"),
    ("sig", "text/plain; charset=utf-8"),
    ("minisig", "text/plain; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("ttf", "font/ttf"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("rtf", "application/rtf"),
    ("epub", "application/epub+zip"),
    ("ics", "text/calendar; charset=utf-8"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The `Content-Type` of a file; bytes without a meaning when its name says nothing.
pub fn content_type(route: &Route) -> &'static str {
    let extension = route.as_str().rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = TYPES.iter().find(|(name, _)| name.eq_ignore_ascii_case(extension));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

/// The files that tell the usual servers about headers, types and the page for unknown addresses:
/// `_headers` (Netlify, Cloudflare Pages), `headers.nginx.conf` (to be included in a `server`
/// block), `headers.caddy` (to be imported in a site block of Caddy), `web.config` (IIS) and
/// `.htaccess` (Apache). Those that a server keeps to itself have a twin with a plain name in `server/`.
///
/// `mount` is the path under which the site will stand, `/` or `/a/b/`. It goes into the files as
/// it is, so it must hold nothing but plain path characters. `moved` has the earlier addresses,
/// each with the one that took its place: Apache reads them from the same file.
pub fn server_files(moved: &[(Route, Route)], mount: &str) -> Vec<(Route, String)> {
    let mount = redirects::from_root(mount);
    with_twins(vec![
        (Route::new("_headers"), netlify(&mount)),
        (Route::new("headers.nginx.conf"), nginx(&mount)),
        (
            Route::new("headers.caddy"),
            format!("{}{}", caddy(&mount), redirects::caddy(moved, &mount)),
        ),
        (Route::new("web.config"), iis(&mount)),
        (
            Route::new(".htaccess"),
            format!("{}{}", apache(&mount), redirects::apache(moved, &mount)),
        ),
    ])
}

/// Adds to each file that some server gives to nobody (Apache `.htaccess`, Netlify `_headers`, IIS
/// `web.config`) one with the same bytes that all give: `server/htaccess.txt`. A mirror that is
/// fetched from such a server gets the bytes from there.
pub(super) fn with_twins(mut files: Vec<(Route, String)>) -> Vec<(Route, String)> {
    let twins: Vec<(Route, String)> = files
        .iter()
        .filter(|(route, _)| is_kept_back(route.as_str()))
        .map(|(route, text)| {
            let name = route.as_str().trim_start_matches(['.', '_']);
            (Route::new(format!("{SERVER}/{name}.txt")), text.clone())
        })
        .collect();
    files.extend(twins);
    files
}

/// The folder of the twins.
const SERVER: &str = "server";

/// True of a file that some server reads and does not give.
pub fn is_kept_back(path: &str) -> bool {
    path == "web.config" || path.split('/').any(|part| part.starts_with(['.', '_']))
}

/// All headers of a real server.
fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    HEADERS.iter().copied().chain([("Cache-Control", CACHE_CONTROL)])
}

/// The types without their encoding.
fn bare_types() -> impl Iterator<Item = (&'static str, &'static str)> {
    TYPES.into_iter().map(|(name, kind)| (name, kind.split(';').next().unwrap_or(kind)))
}

/// The names of the types that carry an encoding.
fn text_types() -> impl Iterator<Item = &'static str> {
    TYPES.into_iter().filter(|(_, kind)| kind.contains("charset")).map(|(name, _)| name)
}

fn netlify(mount: &str) -> String {
    let headers: String = all().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    format!("{mount}*\n{headers}")
}

fn nginx(mount: &str) -> String {
    let mut text = format!(
        "# Include this file in the server block of the site. A location with an add_header of\n\
         # its own loses all of these: repeat the include there.\n\
         index index.html;\nerror_page 404 {mount}404.html;\ncharset utf-8;\n"
    );
    // charset_types names types, each once, and text/html is always among them.
    let mut encoded: Vec<&str> = bare_types()
        .filter(|(name, kind)| text_types().any(|text| text == *name) && *kind != "text/html")
        .map(|(_, kind)| kind)
        .collect();
    encoded.sort_unstable();
    encoded.dedup();
    text.push_str(&format!("charset_types {};\ntypes {{\n", encoded.join(" ")));
    bare_types().for_each(|(name, kind)| text.push_str(&format!("    {kind} {name};\n")));
    text.push_str("}\n");
    all().for_each(|(name, value)| {
        text.push_str(&format!("add_header {name} \"{value}\" always;\n"))
    });
    text
}

fn apache(mount: &str) -> String {
    let mut text = format!("DirectoryIndex index.html\nErrorDocument 404 {mount}404.html\n");
    text.push_str("<IfModule mod_mime.c>\n");
    bare_types().for_each(|(name, kind)| text.push_str(&format!("    AddType {kind} .{name}\n")));
    let encoded: String = text_types().map(|name| format!(" .{name}")).collect();
    text.push_str(&format!("    AddCharset utf-8{encoded}\n</IfModule>\n"));
    text.push_str("<IfModule mod_headers.c>\n");
    all().for_each(|(name, value)| {
        text.push_str(&format!("    Header always set {name} \"{value}\"\n"));
    });
    text.push_str("</IfModule>\n");
    text
}

fn caddy(mount: &str) -> String {
    let mut text = String::from(
        "# In the block of the site:  import /path/to/headers.caddy\n\
         # beside its root and file_server.\nheader {\n",
    );
    all().for_each(|(name, value)| text.push_str(&format!("    {name} \"{value}\"\n")));
    text.push_str("}\n");
    for (name, kind) in TYPES {
        text.push_str(&format!(
            "@type_{name} path *.{name}\nheader @type_{name} Content-Type \"{kind}\"\n"
        ));
    }
    text.push_str(&format!(
        "handle_errors {{\n    rewrite * {mount}404.html\n    file_server\n}}\n"
    ));
    text
}

fn iis(mount: &str) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration>\n  <system.webServer>\n    \
         <defaultDocument enabled=\"true\">\n      <files>\n        <clear/>\n        \
         <add value=\"index.html\"/>\n      </files>\n    </defaultDocument>\n    <staticContent>\n",
    );
    for (name, kind) in TYPES {
        // IIS knows some of them, and a second of one name would stop the whole site.
        text.push_str(&format!(
            "      <remove fileExtension=\".{name}\"/>\n      \
             <mimeMap fileExtension=\".{name}\" mimeType=\"{kind}\"/>\n"
        ));
    }
    text.push_str("    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n");
    for (name, value) in all() {
        text.push_str(&format!(
            "        <remove name=\"{name}\"/>\n        \
             <add name=\"{name}\" value=\"{}\"/>\n",
            crate::xml::escaped(value)
        ));
    }
    text.push_str(&format!(
        "      </customHeaders>\n    </httpProtocol>\n    <httpErrors>\n      \
         <remove statusCode=\"404\"/>\n      <error statusCode=\"404\" path=\"{mount}404.html\" \
         responseMode=\"ExecuteURL\"/>\n    </httpErrors>\n  </system.webServer>\n</configuration>\n"
    ));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(mount: &str, name: &str) -> String {
        let files = server_files(&[], mount);
        files.into_iter().find(|(route, _)| route.as_str() == name).unwrap().1
    }

    #[test]
    fn every_server_file_carries_every_header() {
        for (route, text) in server_files(&[], "/") {
            for (name, value) in all() {
                assert!(text.contains(name) && text.contains(value), "{route} lacks {name}");
            }
        }
    }

    #[test]
    fn no_header_could_break_out_of_its_quotes_or_line() {
        for (name, value) in all() {
            let plain = |c: char| c.is_ascii() && !c.is_ascii_control() && !"\"\\$%".contains(c);
            assert!(name.chars().chain(value.chars()).all(plain), "{name}");
            assert!(!value.contains("  "), "{name}");
        }
    }

    #[test]
    fn the_mount_matters_to_the_page_for_unknown_addresses() {
        assert!(file("/", ".htaccess").contains("ErrorDocument 404 /404.html\n"));
        assert!(file("a/b", ".htaccess").contains("ErrorDocument 404 /a/b/404.html\n"));
        assert!(file("/a/b/", "headers.nginx.conf").contains("error_page 404 /a/b/404.html;\n"));
        assert!(file("/a/b/", "_headers").starts_with("/a/b/*\n  Content-Security-Policy: "));
        assert!(file("/a/b/", "headers.caddy").contains("rewrite * /a/b/404.html\n"));
        assert!(file("/a/b/", "web.config").contains("path=\"/a/b/404.html\""));
    }

    #[test]
    fn what_a_server_keeps_to_itself_can_be_fetched_under_another_name() {
        for (name, twin) in [
            (".htaccess", "server/htaccess.txt"),
            ("_headers", "server/headers.txt"),
            ("web.config", "server/web.config.txt"),
        ] {
            assert!(is_kept_back(name) && !is_kept_back(twin));
            assert_eq!(file("/", name), file("/", twin));
        }
    }

    #[test]
    fn the_configuration_of_iis_is_well_formed_and_names_no_type_twice() {
        let text = file("/", "web.config");
        let document = roxmltree::Document::parse(&text).unwrap();
        let types = document.descendants().filter(|node| node.has_tag_name("mimeMap"));
        let mut names: Vec<&str> =
            types.filter_map(|node| node.attribute("fileExtension")).collect();
        assert_eq!(names.len(), TYPES.len());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TYPES.len());
    }

    #[test]
    fn a_type_is_known_by_the_end_of_the_name() {
        let kind = |path: &str| content_type(&Route::new(path));
        assert_eq!(kind("nl/v1.0.html"), "text/html; charset=utf-8");
        assert_eq!(kind("assets/a.woff2"), "font/woff2");
        assert_eq!(kind("_headers"), "application/octet-stream");
    }
}
