//! The words of a label: entities, tags, Markdown and icons taken out or turned into letters.

use super::super::clean::clean;

/// What a label says, on one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// The words; none when there are none.
    pub text: Option<String>,
    /// True when something of the form of the text was left out: bold, an icon, a tag.
    pub plainer: bool,
}

/// Reads a label as it is written, without its quotes.
pub(super) fn read(written: &str) -> Label {
    let inner = written.strip_prefix('`').and_then(|text| text.strip_suffix('`'));
    let mut plainer = false;
    let text = without_tags(inner.unwrap_or(written), &mut plainer);
    let text = without_icons(&text, &mut plainer);
    let text = match inner {
        Some(_) => without_marks(&text, &mut plainer),
        None => text,
    };
    Label { text: clean(&with_entities(&text)), plainer }
}

/// Every tag taken out; `<br>` is a blank.
fn without_tags(text: &str, plainer: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut pieces = text.split('<');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let name = piece.strip_prefix('/').unwrap_or(piece);
        let tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
        match piece.split_once('>').filter(|_| tag) {
            Some((tag, rest)) => {
                *plainer |= !tag.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("br"));
                out.push(' ');
                out.push_str(rest);
            }
            None => {
                out.push('<');
                out.push_str(piece);
            }
        }
    }
    out
}

/// Words such as `fa:fa-user` taken out.
fn without_icons(text: &str, plainer: &mut bool) -> String {
    if !text.contains(":fa-") {
        return text.to_owned();
    }
    let icon = |word: &&str| word.starts_with("fa") && word.contains(":fa-");
    let words = text.split_whitespace();
    *plainer |= words.clone().any(|word| icon(&word));
    words.filter(|word| !icon(word)).collect::<Vec<_>>().join(" ")
}

/// The marks of bold and slanted words taken out.
fn without_marks(text: &str, plainer: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        // Inside a word an underscore is a letter.
        let inside = before.is_alphanumeric() && next.is_alphanumeric();
        if c == '*' || c == '_' && !inside {
            *plainer = true;
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

/// The longest name of an entity.
const LONGEST: usize = 10;

/// Entities of Mermaid (`#quot;`, `#35;`) and of HTML (`&amp;`, `&#35;`) turned into letters.
fn with_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['#', '&']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let name = here.trim_start_matches('&').trim_start_matches('#');
        let marks = here.len() - name.len();
        let length = name.bytes().take(LONGEST + 1).position(|b| b == b';');
        let letter = length.filter(|_| marks <= 2).and_then(|n| name.get(..n)).and_then(entity);
        match (letter, length) {
            (Some(letter), Some(length)) => {
                out.push(letter);
                rest = &name[length + 1..];
            }
            _ => {
                out.push_str(&here[..marks]);
                rest = name;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    let number = match name.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => name.parse().ok(),
    };
    if let Some(number) = number {
        return char::from_u32(number);
    }
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => ' ',
        "num" => '#',
        "semi" => ';',
        "colon" => ':',
        "euro" => '€',
        "eacute" => 'é',
        "egrave" => 'è',
        "euml" => 'ë',
        "iuml" => 'ï',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "auml" => 'ä',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: &str) -> String {
        read(written).text.unwrap_or_default()
    }

    #[test]
    fn entities_become_letters() {
        assert_eq!(text("Zeg #quot;ja#quot; #amp; #35;1 &lt;2 &#233;"), "Zeg \"ja\" & #1 <2 é");
        assert_eq!(text("R&D en #hashtag; # ; &&&& #"), "R&D en #hashtag; # ; &&&& #");
    }

    #[test]
    fn tags_icons_and_marks_go() {
        assert_eq!(text("Eerst<br/>dan <b>vet</b> als 2 < 3"), "Eerst dan vet als 2 < 3");
        assert_eq!(text("`**Vet** en _schuin_ in een_naam`"), "Vet en schuin in een_naam");
        assert_eq!(text("fa:fa-user Loket"), "Loket");
        assert!(read("<i>a</i>").plainer && read("fa:fa-user x").plainer && read("`*a*`").plainer);
        assert!(!read("a<br>b **c**").plainer);
        assert_eq!(read(" "), Label::default());
    }
}
