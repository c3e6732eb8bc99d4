//! What a script seems to ask.

use super::Request;

/// Addresses of the outside that stand as texts in a script. One that is put together while the
/// script runs is not seen; the policy of the site stops it in the browser. Names of XML namespaces
/// are no addresses.
pub(super) fn requests(text: &str, found: &mut Vec<Request>) {
    for (at, _) in text.match_indices("//") {
        let before = &text[..at];
        let start = ["https:", "http:", "wss:", "ws:"]
            .iter()
            .find_map(|scheme| Some(at - before.strip_suffix(scheme).map(|_| scheme.len())?))
            .unwrap_or(at);
        let quoted = text[..start].ends_with(['"', '\'', '`']);
        let rest = &text[start..];
        let end = rest.find(['"', '\'', '`', ' ', '\n', '\\', '<', ')']).unwrap_or(rest.len());
        let url = &rest[..end];
        let host =
            text[at + 2..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || c == '$');
        if quoted && host && !url.starts_with("http://www.w3.org/") {
            let by = "script".to_owned();
            found.push(Request { url: url.to_owned(), by, at: Some(start), is_guess: true });
        }
    }
}
