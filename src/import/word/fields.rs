//! Fields: what Word computes. Readers see the result; what it was computed from is no text.

use super::model::Target;

/// A field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// What it is computed from.
    pub(super) instruction: String,
    /// True once its result is being read.
    pub(super) shows: bool,
    /// Where its result leads.
    pub(super) link: Option<usize>,
    /// True of tables of contents, which the site makes itself.
    pub(super) is_contents: bool,
    /// The sign of a box to tick.
    pub(super) box_sign: Option<char>,
}

/// What an instruction asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Link(Target),
    Contents,
    Other,
}

/// Reads an instruction.
pub(super) fn asked(instruction: &str) -> Asked {
    let words = words(instruction);
    let mut words = words.iter().map(String::as_str);
    let kind = words.next().unwrap_or_default().to_ascii_uppercase();
    match kind.as_str() {
        "TOC" | "INDEX" | "TOA" | "RD" => return Asked::Contents,
        "HYPERLINK" => {}
        "REF" | "PAGEREF" if instruction.contains("\\h") => {
            return words
                .next()
                .map_or(Asked::Other, |name| Asked::Link(Target::Bookmark(name.to_owned())));
        }
        _ => return Asked::Other,
    }
    let (mut address, mut place, mut title) = (String::new(), String::new(), None);
    while let Some(word) = words.next() {
        match word {
            "\\l" => place = words.next().unwrap_or_default().to_owned(),
            "\\o" => title = words.next().map(str::to_owned),
            "\\t" => _ = words.next(),
            word if word.starts_with('\\') => {}
            word => address = word.to_owned(),
        }
    }
    if address.is_empty() {
        return if place.is_empty() { Asked::Other } else { Asked::Link(Target::Bookmark(place)) };
    }
    if !place.is_empty() {
        address = format!("{address}#{place}");
    }
    Asked::Link(Target::Outside { address, title })
}

/// The words of an instruction; between quotation marks a word may have blanks.
fn words(instruction: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for c in instruction.chars() {
        match c {
            '"' | '“' | '”' => {
                quoted = !quoted;
                begun = true;
            }
            c if c.is_whitespace() && !quoted => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            c => word.push(c),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instruction_says_where_a_link_leads() {
        let outside = |address: &str, title: Option<&str>| {
            let (address, title) = (address.to_owned(), title.map(str::to_owned));
            Asked::Link(Target::Outside { address, title })
        };
        assert_eq!(
            asked(r#" HYPERLINK "https://a.nl/b c" \o "een tip" "#),
            outside("https://a.nl/b c", Some("een tip"))
        );
        assert_eq!(
            asked(r#"HYPERLINK "https://a.nl" \l "deel""#),
            outside("https://a.nl#deel", None)
        );
        assert_eq!(asked(r"HYPERLINK \l _Toc1"), Asked::Link(Target::Bookmark("_Toc1".into())));
        assert_eq!(asked(" TOC \\o \"1-3\" "), Asked::Contents);
        assert_eq!(asked(" PAGE "), Asked::Other);
        assert_eq!(asked(""), Asked::Other);
    }
}
