//! What a style asks. The tokenizer knows escapes: `u\72l(…)` is `url(…)`.

use cssparser::{Parser, Token};

use super::{Request, leads_outside};

/// What a stylesheet asks.
pub(super) fn requests(text: &str, found: &mut Vec<Request>) {
    walk(&mut Parser::new(text), None, found);
}

/// What the value of a `style` attribute asks.
pub(super) fn declarations(text: &str, found: &mut Vec<Request>) {
    let first = found.len();
    requests(text, found);
    // Places in a value are none in the text that it stands in.
    found[first..].iter_mut().for_each(|request| request.at = None);
}

/// Functions in which a text is an address (CSS Values 4, CSS Images 4).
const ADDRESSES: [&str; 8] = [
    "url",
    "src",
    "image",
    "image-set",
    "-webkit-image-set",
    "cross-fade",
    "-webkit-cross-fade",
    "url-prefix",
];

/// Goes through a block. `inside` names what makes a text in it an address.
fn walk(parser: &mut Parser<'_>, inside: Option<&str>, found: &mut Vec<Request>) {
    // The rule that has begun, until its end.
    let mut rule = String::new();
    loop {
        let at = parser.position().byte_index();
        let Ok(token) = parser.next().cloned() else { return };
        let mut ask = |url: &str, by: String| {
            // Names an address and fetches nothing.
            if rule != "namespace" && leads_outside(url, rule != "import") {
                found.push(Request { at: Some(at), ..Request::sure(url, by) });
            }
        };
        match token {
            Token::UnquotedUrl(url) => ask(&url, "url()".to_owned()),
            Token::QuotedString(url) if rule == "import" => ask(&url, "@import".to_owned()),
            Token::QuotedString(url) => {
                if let Some(by) = inside {
                    ask(&url, by.to_owned());
                }
            }
            Token::AtKeyword(name) => rule = name.to_ascii_lowercase(),
            Token::Semicolon => rule.clear(),
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                let address = ADDRESSES.contains(&name.as_str());
                // `@import url("…")` is an import.
                let by = if rule == "import" { "@import".to_owned() } else { format!("{name}()") };
                nested(parser, (address && rule != "namespace").then_some(by.as_str()), found);
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock => nested(parser, inside, found),
            Token::CurlyBracketBlock => {
                nested(parser, None, found);
                rule.clear();
            }
            _ => {}
        }
    }
}

fn nested(parser: &mut Parser<'_>, inside: Option<&str>, found: &mut Vec<Request>) {
    let walked = parser.parse_nested_block(|parser| {
        walk(parser, inside, found);
        Ok::<_, cssparser::ParseError<()>>(())
    });
    // Nested more deeply than anybody writes: it was not looked at, which is said once.
    let unread = Request::sure("((((", "url()");
    if walked.is_err() && found.last() != Some(&unread) {
        found.push(unread);
    }
}
