//! What a built page says, in which language: a reader of our own well-formed HTML.

/// Elements that have no end.
const VOID: [&str; 6] = ["meta", "link", "br", "hr", "img", "input"];
/// Elements whose content is in no language that people speak.
const SILENT: [&str; 3] = ["script", "style", "code"];
/// Attributes that are read out or shown.
const SPOKEN: [&str; 3] = ["aria-label", "alt", "title"];

/// A piece of text that stands in one element or attribute.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// The language that the page says it is in.
    pub language: String,
    pub text: String,
}

/// Everything that a page says, in order.
pub(crate) fn said(html: &str) -> Vec<Said> {
    let mut out = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let language = open.last().map(|(_, l)| l.clone()).unwrap_or_default();
        let silent = open.last().is_some_and(|(name, _)| SILENT.contains(&name.as_str()));
        if !silent {
            push(&rest[..start], &language, &mut out);
        }
        // No attribute of ours holds a bare `>`.
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        let name = tag.split(|c: char| c.is_whitespace()).next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            let (opened, _) = open.pop().expect("an end has a start");
            assert_eq!(opened, name, "elements are nested");
        } else if !name.starts_with('!') {
            let language = attribute(tag, "lang").unwrap_or(language);
            for spoken in SPOKEN.iter().filter_map(|name| attribute(tag, name)) {
                push(&spoken, &language, &mut out);
            }
            if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push((name.to_owned(), language));
            }
        }
    }
    out
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(tag[start..].split('"').next()?.to_owned())
}

fn push(text: &str, language: &str, out: &mut Vec<Said>) {
    let mut text = text.to_owned();
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, sign);
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        out.push(Said { language: language.to_owned(), text });
    }
}

#[test]
fn text_is_said_in_the_language_of_the_nearest_element_that_names_one() {
    let html = "<!doctype html><html lang=\"nl\"><script>x</script><p>Een <b lang=\"en\" title=\"T\">two\n\
                &amp; 3</b> <img alt=\"vier\" src=\"a\"></p></html>";
    let said = said(html);
    let said: Vec<_> = said.iter().map(|s| (s.language.as_str(), s.text.as_str())).collect();
    assert_eq!(said, [("nl", "Een"), ("en", "T"), ("en", "two & 3"), ("nl", "vier")]);
}
