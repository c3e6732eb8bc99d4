//! Running text: runs, links, fields, notes, signs, and what hangs on them.

use roxmltree::Node;

use super::super::report::{Outcome, What as Told};
use super::body::chosen;
use super::changes::{self, Kind};
use super::fields::{Asked, Field, asked};
use super::model::{Form, Piece, Target, What};
use super::reader::{Flow, Reader};
use super::signs;
use super::styles::{Looks, Role};
use super::xml::{attribute, child, elements, is_mathematics, relation, switch, value, word};
use crate::source::{Oddity, suspicious};

/// A line of text that is being read.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// How words look where nothing else is said.
    pub(super) looks: Looks,
    /// Where words lead.
    pub(super) link: Option<usize>,
    /// True in a paragraph of code, where blanks count.
    pub(super) is_code: bool,
    /// True when a line was drawn across the page.
    pub(super) rule: bool,
}

impl Reader<'_> {
    /// Reads what stands in a paragraph or in something in it.
    pub(super) fn inlines(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        for inner in elements(node) {
            match word(inner) {
                "r" => self.run(inner, line, flow),
                "hyperlink" => self.hyperlink(inner, line, flow),
                "fldSimple" => self.simple_field(inner, line, flow),
                "sdt" => self.control_in_line(inner, line, flow),
                "smartTag" | "customXml" | "sdtContent" | "bdo" | "dir" | "ruby" | "rubyBase" => {
                    self.inlines(inner, line, flow);
                }
                "bookmarkStart" => self.bookmark(inner),
                name => match changes::kind(name) {
                    Some(kind) => {
                        self.change(inner, kind);
                        if changes::stays(kind, self.decision) {
                            self.inlines(inner, line, flow);
                        }
                    }
                    None if inner.tag_name().name() == "AlternateContent" => {
                        if let Some(chosen) = chosen(inner) {
                            self.inlines(chosen, line, flow);
                        }
                    }
                    None if is_mathematics(inner) => self.formula(inner, line),
                    None => {}
                },
            }
        }
    }

    fn control_in_line(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        let Some(content) = child(node, "sdtContent") else { return };
        let prompts = child(node, "sdtPr").and_then(|inner| switch(inner, "showingPlcHdr"));
        if prompts == Some(true) {
            let words = super::super::clean::short(&changes::words_in(content), 80);
            self.tell(Outcome::Lost, Told::new("word-prompt").arg("text", words));
        } else {
            self.inlines(content, line, flow);
        }
    }

    fn hyperlink(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        let place = attribute(node, "anchor");
        let address = relation(node, "id").and_then(|id| self.relations.get(id));
        let title = attribute(node, "tooltip").map(str::to_owned);
        let target = match (address.map(|relation| relation.target.clone()), place) {
            (Some(address), Some(place)) => {
                Some(Target::Outside { address: format!("{address}#{place}"), title })
            }
            (Some(address), None) => Some(Target::Outside { address, title }),
            (None, Some(place)) => Some(Target::Bookmark(place.to_owned())),
            (None, None) => None,
        };
        let around = line.link;
        match target {
            Some(target) => line.link = Some(self.target(target)),
            None => self.count(Outcome::Lost, "word-link-nowhere", ""),
        }
        let before = line.pieces.len();
        self.inlines(node, line, flow);
        // A link without words of its own gets the title of what it leads to.
        let own = line.pieces.get(before..).unwrap_or_default();
        if line.link != around && !own.iter().any(|piece| piece.form.link == line.link) {
            line.pieces.push(Piece {
                what: What::Text(String::new()),
                form: Form { link: line.link, ..Form::default() },
            });
        }
        line.link = around;
    }

    fn target(&mut self, target: Target) -> usize {
        self.targets.push(target);
        self.targets.len() - 1
    }

    fn simple_field(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        let instruction = attribute(node, "instr").unwrap_or_default().to_owned();
        self.fields.push(Field { instruction, ..Field::default() });
        self.separate();
        self.inlines(node, line, flow);
        self.fields.pop();
    }

    /// The result of the innermost field begins.
    fn separate(&mut self) {
        let Some(instruction) = self.fields.last().map(|field| field.instruction.clone()) else {
            return;
        };
        let (mut link, mut is_contents) = (None, false);
        match asked(&instruction) {
            Asked::Link(target) => link = Some(self.target(target)),
            Asked::Contents => is_contents = true,
            Asked::Other => {}
        }
        if is_contents {
            self.count(Outcome::Lost, "word-contents", "");
        }
        if let Some(field) = self.fields.last_mut() {
            *field =
                Field { shows: true, link, is_contents, box_sign: field.box_sign, instruction };
        }
    }

    /// True where readers of the file see what stands here.
    pub(super) fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| field.shows && !field.is_contents)
    }

    fn run(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        let properties = child(node, "rPr");
        let properties = properties.map(|own| self.as_decided(own, "rPrChange", "rPr", node));
        let style = properties.and_then(|own| self.styles.get(value(own, "rStyle")));
        let (of_style, name) = style
            .map_or((Looks::default(), ""), |style| (style.looks.clone(), style.name.as_str()));
        let is_code = Role::is_code(name);
        let mut looks = of_style.over(&line.looks);
        let mut form = Form::default();
        let (mut shift, mut language) = (None, None);
        if let Some(own) = properties {
            looks = Looks::read(own).over(&looks);
            language = self.language_of(own);
            shift = value(own, "vertAlign").filter(|shift| *shift != "baseline");
            self.lost_looks(own, node);
        }
        form.language = language;
        form.strong = looks.strong == Some(true);
        form.emphasis = looks.emphasis == Some(true);
        form.struck = looks.struck == Some(true);
        form.link = self.fields.iter().rev().find_map(|field| field.link).or(line.link);
        if looks.hidden == Some(true) {
            let words = super::super::clean::short(&changes::words_in(node), 80);
            if !words.is_empty() {
                self.tell(Outcome::Lost, Told::new("word-hidden").arg("text", words));
            }
            return;
        }
        let how = How { form, is_code, font: looks.font, shift };
        for inner in elements(node) {
            self.in_run(inner, &how, line, flow);
        }
    }

    fn in_run(&mut self, node: Node<'_, '_>, how: &How<'_>, line: &mut Line, flow: &mut Flow) {
        match word(node) {
            "fldChar" => return self.field_sign(node, how, line),
            "instrText" | "delInstrText" => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
                    field.instruction.push_str(node.text().unwrap_or_default());
                }
                return;
            }
            "commentReference" => {
                let id = attribute(node, "id").unwrap_or_default().to_owned();
                self.comments.entry(id).or_insert(self.paragraph);
                return;
            }
            "drawing" | "pict" | "object" if self.is_shown() => {
                return self.drawing(node, line, flow);
            }
            _ if !self.is_shown() => return,
            _ => {}
        }
        match word(node) {
            "t" | "delText" => {
                let text = text_of(node);
                self.words(&text, how, line);
            }
            "tab" | "ptab" => {
                if !line.is_code && !line.pieces.is_empty() {
                    self.count(Outcome::Changed, "word-tabs", "");
                }
                let blank = if line.is_code { "\t" } else { " " };
                push(line, What::Text(blank.to_owned()), how.form);
            }
            "br" if matches!(attribute(node, "type"), Some("page" | "column")) => {
                self.count(Outcome::Lost, "word-page-break", "");
                push(line, What::Text(" ".to_owned()), Form::default());
            }
            "br" | "cr" => push(line, What::Break, Form { link: how.form.link, ..Form::default() }),
            "noBreakHyphen" => push(line, What::Text("\u{2011}".to_owned()), how.form),
            "softHyphen" => self.count(Outcome::Changed, "word-soft-hyphen", ""),
            "sym" => self.symbol(node, how, line),
            "footnoteReference" => self.note(node, false, line),
            "endnoteReference" => self.note(node, true, line),
            "ruby" => self.inlines(node, line, flow),
            "" if node.tag_name().name() == "AlternateContent" => {
                let chosen = chosen(node).into_iter();
                chosen.flat_map(elements).for_each(|inner| self.in_run(inner, how, line, flow));
            }
            _ => {}
        }
    }

    fn field_sign(&mut self, node: Node<'_, '_>, how: &How<'_>, line: &mut Line) {
        match attribute(node, "fldCharType") {
            Some("begin") => {
                let tick = child(node, "ffData").and_then(|data| child(data, "checkBox"));
                let is_ticked =
                    |tick| switch(tick, "checked").or(switch(tick, "default")) == Some(true);
                let box_sign = tick.map(|tick| if is_ticked(tick) { '☒' } else { '☐' });
                self.fields.push(Field { box_sign, ..Field::default() });
            }
            Some("separate") => self.separate(),
            _ => {
                let field = self.fields.pop();
                let sign = field.and_then(|field| field.box_sign).filter(|_| self.is_shown());
                if let Some(sign) = sign {
                    push(line, What::Text(sign.to_string()), how.form);
                }
            }
        }
    }

    /// Words, without what no reader sees and no text of ours has.
    fn words(&mut self, text: &str, how: &How<'_>, line: &mut Line) {
        let text = match &how.font {
            Some(font)
                if signs::is_of_symbols(font)
                    || text.contains(|c| ('\u{f000}'..='\u{f0ff}').contains(&c)) =>
            {
                self.translated(text, font)
            }
            _ => text.to_owned(),
        };
        let text = self.cleaned(&text);
        let text = match how.shift {
            Some(shift) => self.shifted(&text, shift == "superscript"),
            None => text,
        };
        if !text.is_empty() {
            let what = if how.is_code { What::Code(text) } else { What::Text(text) };
            push(line, what, how.form);
        }
    }

    /// Letters of a font for symbols as the signs that readers see.
    fn translated(&mut self, text: &str, font: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            match signs::of_font(font, u32::from(c)) {
                _ if c.is_whitespace() => out.push(c),
                Some(sign) => out.push(sign),
                None => self.unknown_sign(font, u32::from(c)),
            }
        }
        out
    }

    fn unknown_sign(&mut self, font: &str, code: u32) {
        let what = Told::new("word-sign").arg("font", font).arg("code", format!("{code:04X}"));
        self.tell(Outcome::Lost, what);
    }

    fn cleaned(&mut self, text: &str) -> String {
        let odd = suspicious(text);
        if odd.is_empty() {
            return text.to_owned();
        }
        let (mut out, mut from) = (String::new(), 0);
        for one in odd {
            out.push_str(text.get(from..one.range.start).unwrap_or_default());
            from = one.range.end;
            match one.oddity {
                // What was wrong in the file is wrong here; the check says so.
                Oddity::Misread => out.push_str(text.get(one.range).unwrap_or_default()),
                Oddity::Separator => out.push(' '),
                Oddity::SoftHyphen => self.count(Outcome::Changed, "word-soft-hyphen", ""),
                Oddity::Private | Oddity::Lost => self.unknown_sign("", u32::from(one.first)),
                _ => self.count(Outcome::Changed, "word-unseen", ""),
            }
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }

    fn shifted(&mut self, text: &str, raised: bool) -> String {
        match signs::shifted(text, raised) {
            Some(shifted) => shifted,
            None => {
                let code = if raised { "word-raised" } else { "word-lowered" };
                self.count(Outcome::Changed, code, "");
                text.to_owned()
            }
        }
    }

    fn symbol(&mut self, node: Node<'_, '_>, how: &How<'_>, line: &mut Line) {
        let font = attribute(node, "font").unwrap_or_default();
        let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(|code| signs::of_font(font, code)) {
            Some(sign) => push(line, What::Text(sign.to_string()), how.form),
            None => self.unknown_sign(font, code.unwrap_or_default()),
        }
    }

    fn note(&mut self, node: Node<'_, '_>, at_end: bool, line: &mut Line) {
        let id = (at_end, attribute(node, "id").unwrap_or_default().to_owned());
        if self.in_note {
            return self.count(Outcome::Lost, "word-note-in-note", "");
        }
        let known = self.mentions.iter().position(|known| *known == id);
        let index = known.unwrap_or_else(|| {
            self.mentions.push(id);
            self.mentions.len() - 1
        });
        push(line, What::Note(index), Form::default());
    }

    /// A formula as its letters.
    pub(super) fn formula(&mut self, node: Node<'_, '_>, line: &mut Line) {
        let letters = node
            .descendants()
            .filter(|inner| is_mathematics(*inner) && inner.tag_name().name() == "t");
        let text: String = letters.filter_map(|inner| inner.text()).collect();
        self.tell(
            Outcome::Changed,
            Told::new("word-formula").arg("text", super::super::clean::short(&text, 80)),
        );
        let text = self.cleaned(&text);
        push(line, What::Text(text), Form::default());
    }

    /// A comment, which is never part of the text.
    pub(super) fn comment(&mut self, node: Node<'_, '_>, paragraph: usize) {
        let revision = changes::of(node, Kind::Comment, None, paragraph);
        self.revision(revision);
    }
}

/// What holds for the words of a run.
struct How<'a> {
    form: Form,
    is_code: bool,
    font: Option<String>,
    shift: Option<&'a str>,
}

/// Words with the blanks that count: those at the edges only where the file says so.
fn text_of(node: Node<'_, '_>) -> String {
    let text: String = node.children().filter_map(|inner| inner.text()).collect();
    let kept =
        node.attribute(("http://www.w3.org/XML/1998/namespace", "space")) == Some("preserve");
    let text = if kept { text.as_str() } else { text.trim_matches([' ', '\n', '\r', '\t']) };
    text.replace(['\n', '\r'], " ")
}

fn push(line: &mut Line, what: What, form: Form) {
    let what = match what {
        What::Text(text) if line.is_code => What::Code(text),
        what => what,
    };
    if let (Some(last), What::Text(more) | What::Code(more)) = (line.pieces.last_mut(), &what)
        && last.form == form
    {
        match (&mut last.what, &what) {
            (What::Text(text), What::Text(_)) | (What::Code(text), What::Code(_)) => {
                return text.push_str(more);
            }
            _ => {}
        }
    }
    line.pieces.push(Piece { what, form });
}
