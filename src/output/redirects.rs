//! Earlier addresses for servers. Pages that lead on exist too, for file shares and simple servers;
//! with these files a server answers `301` before a page is sent.

use super::headers;
use crate::guide::Route;

/// `_redirects` (Netlify, Cloudflare Pages) and `redirects.nginx.map` (the entries of a `map`
/// block of nginx). None when nothing moved. Every server hands on the question of an address
/// (`?…`), and a browser the place on its page (`#…`), of which no server is told.
///
/// `mount` is the path under which the site stands, `/` or `/a/b/`.
pub fn redirect_files(moved: &[(Route, Route)], mount: &str) -> Vec<(Route, String)> {
    if moved.is_empty() {
        return Vec::new();
    }
    let mount = from_root(mount);
    let (mut netlify, mut nginx) = (String::new(), String::from(NGINX_HEAD));
    for (from, to) in moved {
        netlify.push_str(&format!("{mount}{from} {mount}{to} 301\n"));
        nginx.push_str(&format!("{mount}{from} {mount}{to};\n"));
    }
    let files =
        vec![(Route::new("_redirects"), netlify), (Route::new("redirects.nginx.map"), nginx)];
    headers::with_twins(files)
}

/// The lines for Caddy that lead on; none when nothing moved.
pub(super) fn caddy(moved: &[(Route, Route)], mount: &str) -> String {
    let line = |(from, to): &(Route, Route)| {
        format!("redir \"{mount}{from}\" \"{mount}{to}?{{query}}\" 301\n")
    };
    moved.iter().map(line).collect()
}

/// The lines of `.htaccess` that lead on; none when nothing moved. Apache hands on the question of
/// an address by itself.
pub(super) fn apache(moved: &[(Route, Route)], mount: &str) -> String {
    if moved.is_empty() {
        return String::new();
    }
    let lines = moved
        .iter()
        .map(|(from, to)| format!("    Redirect 301 \"{mount}{from}\" \"{mount}{to}\"\n"));
    format!("<IfModule mod_alias.c>\n{}</IfModule>\n", lines.collect::<String>())
}

/// A mount with a slash at both ends.
pub(super) fn from_root(mount: &str) -> String {
    match mount.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

const NGINX_HEAD: &str = "\
# In the http block:    map $uri $moved { include /path/to/redirects.nginx.map; }
# In the server block:  if ($moved) { return 301 $moved$is_args$args; }
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_earlier_address_leads_to_its_successor() {
        let moved = [(Route::new("nl/oud.html"), Route::new("nl/nieuw.html"))];
        let files = redirect_files(&moved, "/a/");
        assert_eq!(files[0].1, "/a/nl/oud.html /a/nl/nieuw.html 301\n");
        assert!(files[1].1.ends_with("\n/a/nl/oud.html /a/nl/nieuw.html;\n"));
        assert!(files[1].1.contains("return 301 $moved$is_args$args;"));
        let lines = "    Redirect 301 \"/a/nl/oud.html\" \"/a/nl/nieuw.html\"\n";
        assert!(apache(&moved, "/a/").contains(lines));
        assert!(redirect_files(&[], "/").is_empty() && apache(&[], "/").is_empty());
    }
}
