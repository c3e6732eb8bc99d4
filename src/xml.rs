//! Writing XML: drawings, and the parts of a spreadsheet.

use std::fmt::Display;

/// XML that is being written: tags are closed in the order in which they were opened.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// Attributes of a tag.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

impl Xml {
    /// Opens a tag.
    pub(crate) fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.tag(tag, attributes, ">");
        self.open.push(tag);
    }

    /// Writes a tag without content.
    pub(crate) fn empty(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.tag(tag, attributes, "/>");
    }

    /// Writes a tag with a text in it.
    pub(crate) fn leaf(&mut self, tag: &'static str, attributes: Attributes<'_>, text: &str) {
        self.tag(tag, attributes, ">");
        self.text(text);
        self.end(tag);
    }

    /// Writes text.
    pub(crate) fn text(&mut self, text: &str) {
        self.out.push_str(&escaped(text));
    }

    /// Writes text that holds no `<`, `&` or `]]>`, such as style rules, as it is.
    pub(crate) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Closes the tag opened last.
    pub(crate) fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.end(tag);
        }
    }

    /// Begins a new line, so that the file can be read and compared.
    pub(crate) fn line(&mut self) {
        self.out.push('\n');
    }

    /// Closes what is open and gives the text.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.line();
        self.out
    }

    fn tag(&mut self, tag: &str, attributes: Attributes<'_>, end: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escaped(&value.to_string()));
            self.out.push('"');
        }
        self.out.push_str(end);
    }

    fn end(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }
}

/// Text for content and attributes, without the characters that XML 1.0 cannot hold.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && c < ' ' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_escaped_or_left_out() {
        assert_eq!(escaped("a<b & \"c\"\u{1}\u{ffff}\td"), "a&lt;b &amp; &quot;c&quot; d");
    }

    #[test]
    fn tags_are_closed_in_order() {
        let mut xml = Xml::default();
        xml.open("a", &[("x", &1)]);
        xml.open("b", &[]);
        xml.leaf("c", &[], "&");
        assert_eq!(xml.finish(), "<a x=\"1\"><b><c>&amp;</c></b></a>\n");
    }
}
