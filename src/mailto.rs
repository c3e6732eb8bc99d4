//! `mailto:` addresses: the only place that writes the scheme before a mail address.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::uri;
use crate::yaml::Email;

/// What RFC 6068, section 2, has encoded in an address: characters that a URI may not have, the
/// general delimiters but `@` and `:`, and of the others those that part the fields.
const ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'%')
    .add(b'/')
    .add(b'?')
    .add(b'#')
    .add(b'[')
    .add(b']')
    .add(b'&')
    .add(b';')
    .add(b'=');

/// A mail to one recipient, perhaps with a subject: never with anything that could add another
/// recipient or a line.
///
/// There are three ways to write one, and no other: [`Mailto::href`] where a link leads to it,
/// [`Mailto::address`] where a reader sees it, and [`Mailto::typed`] as an author typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailto {
    address: Email,
    /// Percent-encoded.
    subject: Option<String>,
}

impl Mailto {
    /// A mail without a subject.
    pub fn new(address: Email) -> Mailto {
        Mailto { address, subject: None }
    }

    /// A mail with this subject, in plain words.
    pub fn about(address: Email, subject: &str) -> Mailto {
        Mailto { address, subject: Some(uri::encode(subject)) }
    }

    /// What an author typed after `mailto:`. `None` when it is more than one address, perhaps with
    /// an encoded subject of one line.
    pub fn parse(text: &str) -> Option<Mailto> {
        let (address, subject) = match text.split_once("?subject=") {
            Some((address, subject)) => (address, Some(subject)),
            None => (text, None),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || "%-._~+".contains(c);
        let one_line = |s: &str| s.chars().all(plain) && !s.to_ascii_lowercase().contains("%0");
        let address = Email::parse(address)?;
        subject
            .is_none_or(one_line)
            .then(|| Mailto { address, subject: subject.map(str::to_owned) })
    }

    /// The address of the recipient, as readers know it: without a scheme.
    pub fn address(&self) -> &str {
        self.address.as_str()
    }

    /// True of an address to which a mail can be sent from anywhere.
    pub fn is_deliverable(&self) -> bool {
        self.address.is_deliverable()
    }

    /// The target of a link: a URI by RFC 6068.
    pub fn href(&self) -> String {
        let address = utf8_percent_encode(self.address.as_str(), ADDRESS);
        match &self.subject {
            Some(subject) => format!("mailto:{address}?subject={}", with_whole_escapes(subject)),
            None => format!("mailto:{address}"),
        }
    }

    /// As an author typed it, but the scheme in lower case: what counts in the digest of a text.
    pub fn typed(&self) -> String {
        match &self.subject {
            Some(subject) => format!("mailto:{}?subject={subject}", self.address.as_str()),
            None => format!("mailto:{}", self.address.as_str()),
        }
    }
}

/// The text in which a `%` that begins no escape has become one itself.
fn with_whole_escapes(encoded: &str) -> String {
    let mut parts = encoded.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        out.push_str(if digits == 2 { "%" } else { "%25" });
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Mailto {
        Mailto::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn the_scheme_is_written_once_and_never_shown() {
        let mail = parsed("a@b.nl");
        assert_eq!(mail.href(), "mailto:a@b.nl");
        assert_eq!(mail.address(), "a@b.nl");
        assert_eq!(
            parsed("a@b.nl?subject=Een%20vraag").href(),
            "mailto:a@b.nl?subject=Een%20vraag"
        );
        assert_eq!(parsed("a@b.nl?subject=Een%20vraag").address(), "a@b.nl");
    }

    #[test]
    fn what_was_typed_stays_known_to_the_letter() {
        for text in
            ["a@b.nl", "A.b+c@B.nl", "a#b@c.nl", "a@b.nl?subject=", "a@b.nl?subject=50%+x%2f"]
        {
            assert_eq!(parsed(text).typed(), format!("mailto:{text}"));
        }
    }

    #[test]
    fn an_address_with_characters_that_mean_something_in_a_uri_is_encoded() {
        assert_eq!(parsed("o'neil+x!$*~@b.nl").href(), "mailto:o'neil+x!$*~@b.nl");
        assert_eq!(parsed("a#b/c=d@b.nl").href(), "mailto:a%23b%2Fc%3Dd@b.nl");
        assert_eq!(parsed("a{b|c}^d@b.nl").href(), "mailto:a%7Bb%7Cc%7D%5Ed@b.nl");
    }

    #[test]
    fn a_subject_in_words_is_encoded_and_a_typed_one_is_left_alone() {
        let email = || Email::parse("a@b.nl").unwrap();
        assert_eq!(
            Mailto::about(email(), "Wat & hoe? (é) nl/a.html").href(),
            "mailto:a@b.nl?subject=Wat%20%26%20hoe%3F%20%28%C3%A9%29%20nl/a.html"
        );
        assert_eq!(Mailto::new(email()).href(), "mailto:a@b.nl");
        assert_eq!(parsed("a@b.nl?subject=100%").href(), "mailto:a@b.nl?subject=100%25");
        assert_eq!(parsed("a@b.nl?subject=%4%zz%41").href(), "mailto:a@b.nl?subject=%254%25zz%41");
    }

    #[test]
    fn nothing_adds_a_recipient_a_field_or_a_line() {
        for text in [
            "",
            "x",
            "a@b.nl,c@d.nl",
            "a@b.nl?bcc=c@d.nl",
            "a@b.nl?subject=x&bcc=c@d.nl",
            "a@b.nl?subject=x%0Ay",
            "a@b.nl?subject=x%0dy",
            "a@b.nl?subject=x y",
            "a@b.nl?Subject=x",
            "mailto:a@b.nl",
        ] {
            assert_eq!(Mailto::parse(text), None, "{text}");
        }
    }
}
