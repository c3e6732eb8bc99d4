//! The Content-Security-Policy of the site, said once.
//!
//! Servers send it, and every page carries it too, because a file share and a simple server send
//! nothing.

use std::sync::LazyLock;

use crate::digest::sha256_base64;
use crate::flowchart::STANDALONE;

/// The policy as a header: nothing from elsewhere, nothing inline, nothing that the site does not
/// use. The one exception is the style of drawings: a drawing that is opened as a page of its own
/// brings its style and font along, because it must be whole wherever it is copied to. The policy
/// names that one text by its digest, and no other.
pub static HEADER: LazyLock<String> =
    LazyLock::new(|| format!("{}; frame-ancestors 'none'", directives("'self'")));

/// The policy as a page carries it. By the standard no file is `'self'` to another, whatever browsers
/// make of it today, so a page from a folder names them; one from a server can load no `file:` anyway.
/// `frame-ancestors` has no meaning in a page.
pub static META: LazyLock<String> = LazyLock::new(|| directives("'self' file:"));

fn directives(own: &str) -> String {
    let style = sha256_base64(STANDALONE.as_bytes());
    format!(
        "default-src 'none'; script-src {own}; style-src {own} 'sha256-{style}'; img-src {own}; \
         font-src {own} data:; connect-src {own}; manifest-src {own}; base-uri 'none'; \
         form-action {own}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both policies stand between double quotes: in files for servers, and in an attribute.
    #[test]
    fn a_policy_needs_no_escape() {
        for policy in [&*HEADER, &*META] {
            let plain = |c: char| c.is_ascii() && !c.is_ascii_control() && !"\"\\$%<>&".contains(c);
            assert!(policy.chars().all(plain), "{policy}");
            assert!(
                !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http")
            );
        }
    }
}
