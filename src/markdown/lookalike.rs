//! Links that lead elsewhere than a reader thinks, or nowhere.

use unicode_script::{Script, UnicodeScript as _};

use crate::characters::code_point;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::mailto::Mailto;
use crate::source::{Span, suspicious};
use crate::yaml::{Url, is_host};

/// Reports a web address that no browser can open or that looks like another.
pub(super) fn address(url: &Url, span: Span, sink: &mut Sink) {
    if let Some(flaw) = url.flaw() {
        let (what, part) = flaw.words();
        let nowhere = Diagnostic::at(codes::IMPOSSIBLE_LINK, span).arg("what", what);
        sink.report(nowhere.arg("address", url.as_str()).arg("part", part));
        return;
    }
    let parts = url.parts();
    let mut looks = |what: &'static str, shown: &str| {
        let elsewhere = Diagnostic::at(codes::LOOKALIKE_LINK, span).arg("what", what);
        sink.report(elsewhere.arg("shown", shown).arg("host", parts.host));
    };
    if let Some(user) = parts.user {
        looks("user", user);
    } else if parts.host.bytes().all(|b| b.is_ascii_digit()) || parts.host.starts_with("0x") {
        looks("number", "");
    } else if let Some(letters) = foreign_letters(parts.host) {
        looks("letters", &letters);
    } else if let Some(odd) = suspicious(url.as_str()).first() {
        looks("direction", &code_point(odd.first));
    }
}

/// Reports a mail address that no mail can be sent to.
pub(super) fn mail(mail: &Mailto, span: Span, sink: &mut Sink) {
    if !mail.is_deliverable() {
        let nowhere = Diagnostic::at(codes::IMPOSSIBLE_LINK, span).arg("what", "mail");
        sink.report(nowhere.arg("address", mail.address()).arg("part", mail.address()));
    }
}

/// Reports the words of a link that are themselves the address of another site.
pub(super) fn words(text: &str, url: &Url, span: Span, sink: &mut Sink) {
    let host = url.parts().host;
    if let Some(said) = host_in(text).filter(|said| !is_one_site(said, host)) {
        let elsewhere = Diagnostic::at(codes::LOOKALIKE_LINK, span).arg("what", "text");
        sink.report(elsewhere.arg("shown", said).arg("host", host));
    }
}

/// The letters of a host that look like those of the Latin script, or the word that hides them: of
/// the scripts that the report of Unicode on security (UTS #39) names as confusable with it.
fn foreign_letters(host: &str) -> Option<String> {
    if let Some(label) = host.split('.').find(|label| label.starts_with("xn--")) {
        return Some(label.to_owned());
    }
    let foreign = |c: &char| {
        let others = [Script::Cyrillic, Script::Greek, Script::Armenian, Script::Cherokee];
        let full_width = matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}');
        others.contains(&c.script()) || full_width
    };
    let found: Vec<String> =
        host.chars().filter(foreign).map(|c| format!("{c} {}", code_point(c))).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

/// The endings by which a word is taken for the name of a site though nothing else says so. The
/// ending of a file is one too (`.pdf`, `.md`), so the list is short.
const ENDINGS: [&str; 12] =
    ["nl", "com", "org", "net", "eu", "edu", "gov", "int", "be", "de", "uk", "info"];

/// The host that the words of a link name, where they are an address and nothing else.
fn host_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = bare.unwrap_or(text).split(['/', '?', '#', ':']).next()?;
    let ending = host.rsplit_once('.')?.1;
    let named = bare.is_some() || host.starts_with("www.") || ENDINGS.contains(&ending);
    (named && is_host(host)).then_some(host)
}

/// True of hosts of one owner, as far as names tell: their last two parts are the same.
fn is_one_site(a: &str, b: &str) -> bool {
    let site = |host: &str| {
        let host = host.to_lowercase();
        let labels: Vec<&str> = host.trim_end_matches('.').rsplit('.').take(2).collect();
        labels.join(" ")
    };
    site(a) == site(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_an_address_name_its_host() {
        assert_eq!(host_in("www.bank.nl"), Some("www.bank.nl"));
        assert_eq!(host_in(" https://bank.nl/x?y "), Some("bank.nl"));
        assert_eq!(host_in("bank.nl/inloggen"), Some("bank.nl"));
        for text in
            ["de bank", "artikel 3.2", "kst-31288.pdf", "Node.js", "a.b@c.nl", "v1.0", "enz."]
        {
            assert_eq!(host_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_site_is_that_site() {
        assert!(is_one_site("www.nwo.nl", "NWO.nl"));
        assert!(is_one_site("eur-lex.europa.eu", "data.europa.eu"));
        assert!(!is_one_site("bank.nl", "bank.nl.evil.example"));
    }

    #[test]
    fn letters_of_other_scripts_are_found_and_accents_are_none() {
        assert_eq!(foreign_letters("b\u{430}nk.nl").as_deref(), Some("а U+0430"));
        assert_eq!(foreign_letters("xn--bnk-7cd.nl").as_deref(), Some("xn--bnk-7cd"));
        assert_eq!(foreign_letters("münchen-café.de"), None);
    }
}
