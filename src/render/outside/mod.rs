//! What a finished file asks of the outside: nothing, or the site breaks the promise of its page on
//! privacy.
//!
//! Whatever makes a browser fetch something without a click counts, wherever it stands: an element,
//! a style, a picture. A link that a reader follows does not. Content cannot bring such a thing, as
//! its text is escaped and its drawings are looked at (`beside/`); a theme of the guide's own can, and so
//! can what the publisher puts beside the guide.

mod css;
mod html;
mod own;
mod place;
mod script;
mod svg;

use crate::guide::Route;

pub(super) use html::has_policy;
pub(super) use own::{may_ask, report_own};
pub(super) use place::{OwnFiles, report_asset, report_page};

/// Something that a browser would fetch, or send to, outside the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
    /// The address, as the browser reads it.
    pub url: String,
    /// What asks: `script src`, `@import`, `url()`.
    pub by: String,
    /// Where it stands in the text, in bytes, when it is a text of one language.
    pub at: Option<usize>,
    /// True of an address in a script: whether it is fetched cannot be told without running it.
    pub is_guess: bool,
}

impl Request {
    fn sure(url: &str, by: impl Into<String>) -> Request {
        Request { url: url.to_owned(), by: by.into(), at: None, is_guess: false }
    }
}

/// All that a file asks of the outside, in its order. Files of types that can ask nothing, such as
/// fonts and data, give nothing.
pub fn requests(route: &Route, bytes: &[u8]) -> Vec<Request> {
    let extension = route.as_str().rsplit_once('.').map_or("", |(_, extension)| extension);
    let text = || String::from_utf8_lossy(bytes);
    let mut found = Vec::new();
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" | "xht" | "shtml" => html::requests(&text(), &mut found),
        "css" => css::requests(&text(), &mut found),
        "js" | "mjs" => script::requests(&text(), &mut found),
        "svg" | "xml" | "xsl" | "xslt" => svg::requests(bytes, &mut found),
        _ => {}
    }
    found
}

/// True of an address that leads out of the site, as the URL Standard reads it. Data inside the
/// address is fetched from nowhere; it counts only where it would be a document or a script.
fn leads_outside(url: &str, may_be_data: bool) -> bool {
    let url = url.trim_matches(|c: char| c <= ' ');
    let url: String = url.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    if url.chars().take_while(|c| matches!(c, '/' | '\\')).count() >= 2 {
        return true;
    }
    match scheme(&url).as_deref() {
        None | Some("about") => false,
        Some("data") => !may_be_data,
        Some(_) => true,
    }
}

/// The scheme of an address that has one.
fn scheme(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let is_scheme =
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain);
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// What an attribute of an element asks. `all` are the attributes of the element.
fn attribute(
    element: &str,
    (name, value): (&str, &str),
    all: &dyn Fn(&str) -> Option<String>,
    found: &mut Vec<Request>,
) {
    let by = || format!("{element} {name}");
    let mut ask = |url: &str, may_be_data: bool| {
        if leads_outside(url, may_be_data) {
            found.push(Request::sure(url.trim(), by()));
        }
    };
    match name {
        _ if name.starts_with("on") => script::requests(value, found),
        "style" => css::declarations(value, found),
        "srcdoc" => html::requests(value, found),
        "srcset" | "imagesrcset" => {
            value.split([',', ' ', '\t', '\n', '\r', '\x0c']).for_each(|url| ask(url, true));
        }
        "ping" | "attributionsrc" | "archive" => {
            value.split_whitespace().for_each(|url| ask(url, false))
        }
        "href" if matches!(element, "a" | "area") => {}
        // It turns every address of the page, and the policy forbids it.
        "href" if element == "base" => found.push(Request::sure(value, by())),
        "href" if element == "link" && is_statement(&all("rel").unwrap_or_default()) => {}
        "content" if element == "meta" => {
            let refresh =
                all("http-equiv").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("refresh"));
            if let Some(url) = refresh.then(|| refresh_address(value)).flatten() {
                ask(url, false);
            }
        }
        "src" | "data" | "code" | "codebase" | "classid" | "action" | "formaction" | "manifest" => {
            let picture =
                matches!(element, "img" | "input" | "source" | "video" | "audio" | "track");
            ask(value, picture);
        }
        "href" | "poster" | "background" | "lowsrc" | "dynsrc" | "longdesc" | "profile"
        | "icon" => {
            ask(value, true);
        }
        _ if is_text(name) => {}
        // Presentation attributes of SVG: `fill="url(…)"`.
        _ if value.contains('(') => css::declarations(value, found),
        // An attribute that is not known here, which one day may ask.
        _ if value.contains("//") => ask(value, true),
        _ => {}
    }
}

/// True of a link that states something and is not fetched.
fn is_statement(rel: &str) -> bool {
    const STATEMENTS: [&str; 13] = [
        "alternate",
        "author",
        "bookmark",
        "canonical",
        "cite-as",
        "help",
        "license",
        "me",
        "next",
        "prev",
        "search",
        "self",
        "up",
    ];
    let mut words = rel.split_ascii_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| STATEMENTS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// True of an attribute that holds words, or an address that only names something.
fn is_text(name: &str) -> bool {
    const TEXTS: [&str; 24] = [
        "about",
        "abbr",
        "alt",
        "cite",
        "class",
        "content",
        "datatype",
        "datetime",
        "d",
        "for",
        "id",
        "itemid",
        "itemprop",
        "itemtype",
        "label",
        "name",
        "placeholder",
        "prefix",
        "property",
        "summary",
        "title",
        "typeof",
        "value",
        "vocab",
    ];
    TEXTS.contains(&name) || ["data-", "aria-", "xmlns"].iter().any(|start| name.starts_with(start))
}

/// The address in `content="0; url=…"`.
fn refresh_address(content: &str) -> Option<&str> {
    let at = content.to_ascii_lowercase().find("url")?;
    let rest = content[at + 3..].trim_start().strip_prefix('=')?;
    Some(rest.trim().trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests;
