//! What a style in a drawing may have: the rules and functions that are listed here.

use cssparser::{Parser, Token};

use super::allowed::is_inside;

/// Something in a style that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// It asks something of the outside.
    Asks(String),
    /// It is on no list.
    Unknown(String),
}

const RULES: &str = "font-face media keyframes -webkit-keyframes supports page charset namespace layer \
    property font-feature-values";

/// What asks, or could.
const ASKING: &str = "import src image image-set -webkit-image-set cross-fade -webkit-cross-fade \
    url-prefix element -moz-element paint document";

const FUNCTIONS: &str = "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color \
    device-cmyk device-gray device-rgb device-nchannel matrix matrix3d translate translatex \
    translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey \
    rotatez rotate3d skew skewx skewy perspective calc min max clamp abs sign round mod rem sin cos \
    tan asin acos atan atan2 pow sqrt hypot log exp var env blur brightness contrast drop-shadow \
    grayscale hue-rotate invert opacity saturate sepia alpha progid linear-gradient radial-gradient \
    conic-gradient repeating-linear-gradient repeating-radial-gradient cubic-bezier steps linear \
    path polygon circle ellipse inset rect xywh shape ray format local tech not is where has lang \
    dir nth-child nth-last-child nth-of-type nth-last-of-type selector matches fit-content minmax \
    repeat counter counters symbols stylistic styleset character-variant swash ornaments annotation";

fn lists(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == name)
}

/// What in a style is not allowed: what asks for something that is not in the drawing, and what is not
/// known. No drawing needs an escape, and in one a person does not see what is asked.
pub(super) fn asks(style: &str) -> Option<Refused> {
    match style.contains('\\') {
        true => Some(Refused::Unknown("\\".to_owned())),
        false => walk(&mut Parser::new(style), false).err(),
    }
}

/// Goes through a block. `is_address` is true of one in which a text is an address.
fn walk(parser: &mut Parser<'_>, is_address: bool) -> Result<(), Refused> {
    // The namespace of selectors is an address that names and fetches nothing.
    let mut names = false;
    while let Ok(token) = parser.next().cloned() {
        match token {
            Token::UnquotedUrl(url) if !names => address(&url)?,
            Token::QuotedString(url) if is_address && !names => address(&url)?,
            Token::BadUrl(url) => return Err(Refused::Asks(format!("url({url})"))),
            Token::AtKeyword(name) => {
                names = name.eq_ignore_ascii_case("namespace");
                rule(&name)?;
            }
            Token::Semicolon => names = false,
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                let is_address = name == "url";
                if !is_address {
                    function(&name)?;
                }
                nested(parser, is_address && !names)?;
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock => nested(parser, is_address)?,
            Token::CurlyBracketBlock => {
                names = false;
                nested(parser, false)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn nested(parser: &mut Parser<'_>, is_address: bool) -> Result<(), Refused> {
    let mut refused = Ok(());
    let walked = parser.parse_nested_block(|parser| {
        refused = walk(parser, is_address);
        Ok::<_, cssparser::ParseError<()>>(())
    });
    refused?;
    // Nested more deeply than any program writes, so not looked at.
    walked.map_err(|_| Refused::Unknown("((((".to_owned()))
}

fn rule(name: &str) -> Result<(), Refused> {
    let lower = name.to_ascii_lowercase();
    match () {
        () if lists(RULES, &lower) => Ok(()),
        () if lists(ASKING, &lower) => Err(Refused::Asks(format!("@{name}"))),
        () => Err(Refused::Unknown(format!("@{name}"))),
    }
}

fn function(name: &str) -> Result<(), Refused> {
    match () {
        () if lists(FUNCTIONS, name) => Ok(()),
        () if lists(ASKING, name) => Err(Refused::Asks(format!("{name}()"))),
        () => Err(Refused::Unknown(format!("{name}()"))),
    }
}

fn address(url: &str) -> Result<(), Refused> {
    let url = url.trim();
    let fonts = ["data:font/", "data:application/font", "data:application/x-font"];
    match is_inside(url) || fonts.iter().any(|font| url.starts_with(font)) {
        true => Ok(()),
        false => Err(Refused::Asks(format!("url({})", super::shown(url)))),
    }
}
