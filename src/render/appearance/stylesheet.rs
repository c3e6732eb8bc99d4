//! The stylesheets of the site, without what only people need: the files of the theme as one, and
//! one more for each kind of page that has much of its own.

use std::collections::BTreeMap;

/// All stylesheets of a theme in the order of their names (which start with a number), as one.
pub(in crate::render) fn joined(texts: &BTreeMap<String, String>) -> String {
    files(texts).map(compact).collect::<Vec<_>>().join("\n")
}

/// [`joined`] as it was written: its comments say what must hold of the colours.
pub(in crate::render) fn written(texts: &BTreeMap<String, String>) -> String {
    files(texts).collect::<Vec<_>>().join("\n")
}

/// The stylesheets of kinds of pages by name: `worksheet` for `styles/pages/worksheet.css`. A page
/// loads its own before the one of all pages, so that what has the last word there (forced colours,
/// paper, the stylesheets of a guide) has it here too.
pub(in crate::render) fn of_pages(texts: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let own = texts.iter().filter_map(|(name, text)| {
        let name = name.strip_prefix(PAGES)?.strip_suffix(".css")?;
        Some((name.to_owned(), compact(text)))
    });
    own.collect()
}

/// The folder of the stylesheets of kinds of pages.
const PAGES: &str = "styles/pages/";

fn files(texts: &BTreeMap<String, String>) -> impl Iterator<Item = &str> {
    let style = |name: &str| name.starts_with("styles/") && name.ends_with(".css");
    let of_all = texts.iter().filter(move |(name, _)| style(name) && !name.starts_with(PAGES));
    of_all.map(|(_, text)| text.as_str())
}

/// A stylesheet without comments, and without spaces and last semicolons that mean nothing: they are for whoever
/// changes the theme, and would be a fifth of what every reader loads. A comment that starts with
/// `/*!` stays: a licence. What stands in quotes is left alone.
fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut rest, mut spaced, mut last) = (css, false, "");
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            spaced = true;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let token = token(rest);
        rest = &rest[token.len()..];
        if token.starts_with("/*") && !token.starts_with("/*!") {
            continue;
        }
        if spaced
            && !out.ends_with(['{', '}', ';', ',', ':'])
            && !token.starts_with(['{', '}', ';'])
        {
            out.push(' ');
        }
        spaced = false;
        if token == "}" && last == ";" {
            out.pop();
        }
        last = token;
        out.push_str(token);
    }
    out.trim_start().to_owned()
}

/// What stands at the start of a text: a comment, something in quotes, or one character (with the
/// backslash before it).
fn token(css: &str) -> &str {
    let end = match css.chars().next() {
        Some(quote @ ('"' | '\'')) => end_of_quoted(css, quote),
        Some('\\') => css.char_indices().nth(2).map(|(at, _)| at),
        _ if css.starts_with("/*") => css[2..].find("*/").map(|at| at + 4),
        _ => css.char_indices().nth(1).map(|(at, _)| at),
    };
    &css[..end.unwrap_or(css.len())]
}

fn end_of_quoted(css: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    let closing = css.char_indices().skip(1).find(|(_, c)| {
        let closes = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    closing.map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_loses_what_means_nothing() {
        for (css, left) in [
            ("a { b: c; } /* why */\n\nd,\n e { f: g }\n", "a{b:c}d,e{f:g}"),
            (
                "@media (min-width: 40rem) {\n  a > b + c { d: e f }\n}",
                "@media (min-width:40rem){a > b + c{d:e f}}",
            ),
            ("/*! licence */ a/* \' */{}", "/*! licence */ a{}"),
            ("a{} /* open", "a{}"),
            ("a{b:c\\;}", "a{b:c\\;}"),
            ("é/* é */é", "éé"),
        ] {
            assert_eq!(compact(css), left);
        }
    }

    #[test]
    fn a_stylesheet_keeps_what_means_something() {
        for css in [
            r#"a::before{content:" /*  text */ { : ;"}"#,
            r#"a{content:"\"  /*";b:'"  '}"#,
            r"a\ b{c:d}",
            "a :hover{b:calc(1px + 2px)}",
            "a :is(b c,d) e{--f:g h}",
        ] {
            assert_eq!(compact(css), css);
        }
    }

    #[test]
    fn a_page_has_its_own_beside_what_all_have() {
        let texts = [
            ("styles/10.css", "a{}"),
            ("styles/90.css", "b{}"),
            ("styles/pages/c.css", "c{}"),
            ("styles/own.css", "d{}"),
        ];
        let texts = BTreeMap::from(texts.map(|(name, text)| (name.to_owned(), text.to_owned())));
        assert_eq!(joined(&texts), "a{}\nb{}\nd{}");
        assert_eq!(of_pages(&texts), BTreeMap::from([("c".into(), "c{}".into())]));
    }

    #[test]
    fn files_are_joined_by_name() {
        let texts = [("styles/20.css", "b{}"), ("styles/10.css", "a {}"), ("strings/nl.ftl", "x")];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(joined(&BTreeMap::from(texts)), "a{}\nb{}");
    }
}
