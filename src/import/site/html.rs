//! HTML in a page: what our Markdown has a place for, stands there; the rest is told.

use html5gum::{StartTag, Token};

use super::super::prose::blocks::FOLD;
use super::super::prose::model::What as Said;
use super::super::report::Outcome;
use super::frames::Open;
use super::reader::Reader;
use crate::html::tokens;
use crate::markdown::tree::Alignment;

/// Elements with words in them that nobody reads.
const UNSEEN: [&str; 7] = ["script", "style", "template", "noscript", "svg", "head", "button"];
/// Elements that show something which no Markdown has.
const SHOWN: [&str; 11] = [
    "iframe", "video", "audio", "object", "embed", "canvas", "form", "input", "select", "textarea",
    "map",
];

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let mut all = tag.attributes.iter();
    let found = all.find(|(key, _)| text_of(key).eq_ignore_ascii_case(name));
    found.map(|(_, value)| text_of(value))
}

impl Reader<'_> {
    /// Reads a piece of HTML.
    pub(super) fn html(&mut self, text: &str) {
        for token in tokens(text) {
            match token {
                Token::StartTag(tag) => {
                    let name = text_of(&tag.name).to_ascii_lowercase();
                    self.start(&name, &tag);
                    if tag.self_closing {
                        self.end(&name);
                    }
                }
                Token::EndTag(tag) => {
                    let name = text_of(&tag.name).to_ascii_lowercase();
                    self.end(&name);
                }
                Token::String(text) => self.text_in_html(&text_of(&text)),
                Token::Comment(comment) => {
                    let comment = text_of(&comment);
                    if !comment.trim().is_empty() {
                        self.frames.tell(Outcome::Lost, "site-comment", &comment);
                    }
                }
                _ => {}
            }
        }
    }

    fn text_in_html(&mut self, text: &str) {
        if let Some((_, words)) = &mut self.unseen {
            words.push_str(text);
            return;
        }
        if self.preformatted > 0 {
            self.frames.piece(Said::Text(text.to_owned()));
            return;
        }
        let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.starts_with(char::is_whitespace) {
            words.insert(0, ' ');
        }
        if !words.trim().is_empty() && text.ends_with(char::is_whitespace) {
            words.push(' ');
        }
        if !words.is_empty() {
            self.words(&words);
        }
    }

    fn start(&mut self, name: &str, tag: &StartTag<()>) {
        if let Some((open, _)) = &self.unseen {
            self.unseen_depth += usize::from(open == name);
            return;
        }
        if UNSEEN.contains(&name) {
            self.unseen = Some((name.to_owned(), String::new()));
            self.unseen_depth = 1;
            return;
        }
        if SHOWN.contains(&name) {
            let what = attribute(tag, "src").or_else(|| attribute(tag, "data")).unwrap_or_default();
            self.frames.tell(Outcome::Lost, "site-element", &format!("<{name}> {what}"));
            return;
        }
        if self.inline(name, tag) {
            return;
        }
        self.block_element(name, tag);
    }

    /// Elements of running text.
    fn inline(&mut self, name: &str, tag: &StartTag<()>) -> bool {
        match name {
            "b" | "strong" => self.frames.begin(name, |form| form.strong = true),
            "i" | "em" | "cite" | "dfn" | "var" => {
                self.frames.begin(name, |form| form.emphasis = true)
            }
            "s" | "del" | "strike" => self.frames.begin(name, |form| form.struck = true),
            "code" | "kbd" | "samp" | "tt" if self.preformatted == 0 => self.code += 1,
            "code" => {}
            "sup" => self.raised = Some(true),
            "sub" => self.raised = Some(false),
            "mark" | "u" | "ins" | "small" | "big" | "font" => {
                self.frames.tell(Outcome::Lost, "site-look", &format!("<{name}>"));
            }
            "br" => self.line_break(),
            "wbr" => {}
            "a" => self.anchor(tag),
            "abbr" => {
                if let Some(title) = attribute(tag, "title") {
                    self.frames.tell(Outcome::Lost, "site-hint", &title);
                }
            }
            "img" => {
                let value = |name: &str| attribute(tag, name).unwrap_or_default();
                let title = Some(value("title")).filter(|title| !title.is_empty());
                self.image(&value("src"), &value("alt"), title);
            }
            "span" | "q" | "bdi" | "bdo" | "time" | "label" => {}
            _ => return false,
        }
        true
    }

    fn anchor(&mut self, tag: &StartTag<()>) {
        if let Some(name) = attribute(tag, "id").or_else(|| attribute(tag, "name")) {
            self.place(&name);
        }
        match attribute(tag, "href") {
            Some(address) => {
                let link = self.target(&address);
                self.frames.begin("a", |form| form.link = link);
            }
            None => self.frames.begin("a", |_| {}),
        }
    }

    fn block_element(&mut self, name: &str, tag: &StartTag<()>) {
        let element = Some(name);
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.frames.close_element("p");
                let id = attribute(tag, "id").filter(|id| !id.is_empty());
                match name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                    Some(level) => self.frames.open(Open::Heading(level, id), element),
                    None => self.frames.open(Open::Paragraph, element),
                }
            }
            "ul" | "menu" | "dir" => self.frames.open(Open::List(None), element),
            "ol" => {
                let first = attribute(tag, "start").and_then(|first| first.trim().parse().ok());
                self.frames.open(Open::List(Some(first.unwrap_or(1))), element);
            }
            "li" => {
                self.frames.close_element_up_to("li", &["ul", "ol", "menu", "dir"]);
                self.frames.open(Open::Item, element);
            }
            "blockquote" => self.frames.open(Open::Quote, element),
            "details" => self.frames.open(Open::Alert(FOLD.to_owned()), element),
            "summary" => self.frames.open(Open::Summary, element),
            "table" => self.frames.open(Open::Table(Vec::new()), element),
            "tr" => {
                self.frames.close_element_up_to("tr", &["table"]);
                self.frames.open(Open::Row, element);
            }
            "td" | "th" => {
                self.frames.close_element_up_to("td", &["tr"]);
                self.frames.close_element_up_to("th", &["tr"]);
                self.spans(tag);
                self.frames.open(Open::Cell, element);
                if let (Some(style), true) = (attribute(tag, "align"), name == "th") {
                    self.frames.tell(Outcome::Lost, "site-look", &format!("align={style}"));
                }
            }
            "dl" => self.frames.open(Open::Definitions, element),
            "dt" | "dd" => {
                self.frames.close_element_up_to("dt", &["dl"]);
                self.frames.close_element_up_to("dd", &["dl"]);
                self.frames.open(if name == "dt" { Open::Term } else { Open::Meaning }, element);
            }
            "pre" => {
                self.preformatted += 1;
                self.frames.open(Open::Code(None), element);
            }
            "hr" => self.rule(),
            "caption" | "figcaption" => self.frames.open(Open::Paragraph, element),
            _ => self.flush(),
        }
        if let Some(id) = attribute(tag, "id").filter(|_| !name.starts_with('h')) {
            self.place(&id);
        }
    }

    fn spans(&mut self, tag: &StartTag<()>) {
        let count = |name: &str| attribute(tag, name).and_then(|count| count.trim().parse().ok());
        let [columns, rows]: [usize; 2] =
            ["colspan", "rowspan"].map(|name| count(name).unwrap_or(1));
        if columns > 1 || rows > 1 {
            self.frames.tell(Outcome::Changed, "site-merged", "");
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((open, words)) = &self.unseen {
            if open == name {
                self.unseen_depth -= 1;
            }
            if self.unseen_depth == 0 {
                let shown = format!("<{open}> {}", words.trim());
                self.unseen = None;
                self.frames.tell(Outcome::Lost, "site-element", &shown);
            }
            return;
        }
        match name {
            "b" | "strong" | "i" | "em" | "cite" | "dfn" | "var" | "s" | "del" | "strike" | "a" => {
                self.frames.finish(name);
            }
            "code" | "kbd" | "samp" | "tt" if self.preformatted == 0 => {
                self.code = self.code.saturating_sub(1);
            }
            "sup" | "sub" => self.raised = None,
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.frames.close_element(name);
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "menu" | "dir" | "li"
            | "blockquote" | "details" | "summary" | "table" | "tr" | "td" | "th" | "dl" | "dt"
            | "dd" | "caption" | "figcaption" => self.frames.close_element(name),
            "div" | "section" | "article" | "center" | "figure" | "main" | "header" | "footer" => {
                self.flush();
            }
            _ => {}
        }
    }

    fn flush(&mut self) {
        // An element of its own ends the words before it, but never what a cell or a title holds.
        let in_line = self.frames.in_line();
        match self.frames.top() {
            Some(frame) if !in_line => frame.flush(),
            _ => self.frames.piece(Said::Text(" ".to_owned())),
        }
    }
}

/// How a column of Markdown is aligned.
pub(super) fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::Default,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
