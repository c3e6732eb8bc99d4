//! Scripts as they are published.

use std::collections::BTreeMap;

/// The scripts of a theme by name: `chart` is `scripts/chart.js`. The files of a folder such as
/// `scripts/ranker/` are one script, in the order of their names, and see each other's names; nobody
/// else does.
pub(in crate::render) fn all(texts: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut scripts = BTreeMap::new();
    let mut parts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, text) in texts {
        let path = path.strip_prefix("scripts/").and_then(|path| path.strip_suffix(".js"));
        match path.map(|path| path.split_once('/').ok_or(path)) {
            Some(Ok((folder, _))) => parts.entry(folder).or_default().push(published(text)),
            Some(Err(name)) => _ = scripts.insert(name.to_owned(), published(text)),
            None => {}
        }
    }
    let joined = |parts: Vec<String>| format!("(()=>{{'use strict';\n{}}})();\n", parts.concat());
    scripts.extend(parts.into_iter().map(|(name, parts)| (name.to_owned(), joined(parts))));
    scripts
}

/// A script without comments and without white space that says nothing: they are for those who
/// change it. Strings, templates and regular expressions stay as they are, and so does a script in
/// which it cannot be told where one of them ends.
fn published(text: &str) -> String {
    squeezed(text).unwrap_or_else(|| text.to_owned())
}

/// What the last thing in a script was, for what a `/` after it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A sign after which a value comes, or the beginning.
    Sign,
    /// A value, so that a sign comes.
    Value,
    /// A `)` or `}`: it may have ended a value or something before one.
    Closing,
}

/// Words after which a value comes.
const BEFORE_A_VALUE: [&str; 15] = [
    "await",
    "case",
    "delete",
    "do",
    "else",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
    "default",
];

fn squeezed(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut space, mut line) = (text, false, false);
    let mut before = Before::Sign;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            (space, line) = (true, line || first == '\n');
            rest = &rest[first.len_utf8()..];
            continue;
        }
        if let Some(length) = comment(rest)? {
            (space, line) = (true, line || rest[..length].contains('\n'));
            rest = &rest[length..];
            continue;
        }
        let (length, then) = match first {
            '\'' | '"' => (quoted(rest, first)?, Before::Value),
            '`' => (template(rest)?, Before::Value),
            '/' if is_regex(rest, before)? => (regex(rest)?, Before::Value),
            c if is_word(c) => {
                let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                let is_value = !BEFORE_A_VALUE.contains(&&rest[..length]);
                (length, if is_value { Before::Value } else { Before::Sign })
            }
            ')' | '}' => (1, Before::Closing),
            ']' => (1, Before::Value),
            c => (c.len_utf8(), Before::Sign),
        };
        if space && let Some(last) = out.chars().next_back() {
            out.extend(between(last, first, line));
        }
        out.push_str(&rest[..length]);
        (rest, space, line, before) = (&rest[length..], false, false, then);
    }
    out.push('\n');
    Some(out)
}

/// What must stay of white space between two signs.
fn between(last: char, first: char, line: bool) -> Option<char> {
    let opens = "{([,;:?=&|<>*%^!~".contains(last);
    let closes = ")]},;:?.=&|<>*%^".contains(first);
    // `a + +b`, `1 .toString()`, `a / /b/`.
    let meets = last == first && "+-/".contains(last) || last.is_ascii_digit() && first == '.';
    match line {
        // Without an end of the line here, what follows would go on with what stands before.
        true if !opens && !closes => Some('\n'),
        _ if is_word(last) && is_word(first) || meets => Some(' '),
        _ => None,
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '\\' | '#') || !c.is_ascii()
}

/// The length of a comment that begins here.
fn comment(text: &str) -> Option<Option<usize>> {
    if text.starts_with("//") {
        Some(Some(text.find('\n').unwrap_or(text.len())))
    } else if let Some(said) = text.strip_prefix("/*") {
        said.find("*/").map(|end| Some(end + 4))
    } else {
        Some(None)
    }
}

/// The length of a string that begins here; none when it has no end.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return None,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The length of a template that begins here. One inside another cannot be told from its end.
fn template(text: &str) -> Option<usize> {
    let (mut escaped, mut depth) = (false, 0);
    let mut last = ' ';
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '`' if depth > 0 => return None,
            '`' => return Some(at + 1),
            '{' if last == '$' || depth > 0 => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ => {}
        }
        last = c;
    }
    None
}

/// True when a `/` begins a regular expression; none when that cannot be told.
fn is_regex(text: &str, before: Before) -> Option<bool> {
    match before {
        Before::Sign => Some(true),
        Before::Value => Some(false),
        // Who divides writes a space.
        Before::Closing => text.starts_with("/ ").then_some(false),
    }
}

/// The length of a regular expression that begins here, without its flags.
fn regex(text: &str) -> Option<usize> {
    let (mut escaped, mut class) = (false, false);
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => class = true,
            ']' => class = false,
            '/' if !class => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_folder_are_one_script() {
        let texts = [
            ("scripts/a.js", "a();\n"),
            ("scripts/b/20.js", "two();\n"),
            ("scripts/b/10.js", "// Why.\none();\n"),
            ("styles/c.css", "c {}"),
        ];
        let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let scripts = all(&BTreeMap::from(texts));
        let names: Vec<&String> = scripts.keys().collect();
        assert_eq!(names, ["a", "b"]);
        assert_eq!(scripts["a"], "a();\n");
        assert_eq!(scripts["b"], "(()=>{'use strict';\none();\ntwo();\n})();\n");
    }

    #[test]
    fn what_is_for_the_writer_goes_and_nothing_else() {
        for (text, expected) in [
            (
                "// Why.\n\nconst a = 1; // not said\n  /** What. */\n  f('//');\n",
                "const a=1;f('//');\n",
            ),
            (
                "f(`a`);\n  g(`b\n\n    // c ${ { a: 1 } } `);\n",
                "f(`a`);g(`b\n\n    // c ${ { a: 1 } } `);\n",
            ),
            // Where a statement ends without a sign, the end of the line stays.
            ("a\n  = b\nc()\nd\n++e\n", "a=b\nc()\nd\n++e\n"),
            ("return x;\nlet y = z => {\n  w;\n};\n", "return x;let y=z=>{w;};\n"),
            // Spaces between words, and between signs that would become another.
            ("a + +b - -c; 1 .x; typeof x in y", "a+ +b- -c;1 .x;typeof x in y\n"),
            (
                "x = a / b / c; y = (a) / 2; z = /[/ ] '/g .test(q)",
                "x=a/b/c;y=(a)/2;z=/[/ ] '/g.test(q)\n",
            ),
            ("s = 'it\\'s  a' + \"b  c\"", "s='it\\'s  a'+\"b  c\"\n"),
            ("const é = { [a]: 1, 'b': 2 }", "const é={[a]:1,'b':2}\n"),
        ] {
            assert_eq!(published(text), expected, "{text}");
        }
    }

    #[test]
    fn a_script_that_cannot_be_read_stays_as_it_is() {
        for text in ["if (a) /b c/.test(d)", "a = 'b", "`a ${ `b` }`", "/* a", "a = /b", "x = `"] {
            assert_eq!(published(text), text);
        }
    }

    proptest::proptest! {
        /// Nothing but white space and comments goes.
        #[test]
        fn no_word_is_lost(text in "([a-z]{1,3}|[0-9]|[ \n]|[-+*/=(){};,.'\"`]|=>|//|/\\*|\\*/){0,30}") {
            let words = |text: &str| text.split_whitespace().collect::<String>();
            let published = published(&text);
            if !text.contains("//") && !text.contains("/*") {
                proptest::prop_assert_eq!(words(&published), words(&text));
            }
        }
    }
}
