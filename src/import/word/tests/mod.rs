//! Word files made of their parts, and what becomes of them.

mod bad;
mod changes;
mod lists;
mod random;
mod text;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::diagnostics::Sink;
use crate::import::say;
use crate::markdown::tree::plain_text;
use crate::markdown::{parse, visit};
use crate::source::FileId;

/// A Word file of which a test says what matters.
#[derive(Clone)]
struct Docx {
    parts: Vec<(String, String)>,
}

const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" "#,
    r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
);

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES: &str = concat!(
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Huisstijl3"><w:name w:val="Kop 3"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#,
);

/// Lists 1 (decimal, letters, roman), 2 (bullets), 3 (continues 1), 4 (begins anew).
const LISTS: &str = concat!(
    r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>"#,
    r#"<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl>"#,
    r#"<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>"#,
    r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>"#,
    r#"<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl></w:abstractNum>"#,
    r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#,
    r#"<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>"#,
    r#"<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
    r#"<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>"#,
);

impl Docx {
    /// A file with this body.
    fn new(body: &str) -> Docx {
        let main =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        let types = format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>"#
        );
        let docx = Docx { parts: Vec::new() }.raw("[Content_Types].xml", &types);
        let docx = docx
            .relations("_rels/.rels", &[("rId1", "officeDocument", "word/document.xml", false)]);
        docx.part("word/document.xml", "document", &format!("<w:body>{body}</w:body>"))
            .part("word/styles.xml", "styles", STYLES)
            .part("word/numbering.xml", "numbering", LISTS)
            .leads_to(&[])
    }

    fn raw(mut self, name: &str, text: &str) -> Docx {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), text.to_owned()));
        self
    }

    fn part(self, name: &str, root: &str, inner: &str) -> Docx {
        self.raw(name, &format!("<?xml version=\"1.0\"?><w:{root} {NAMESPACES}>{inner}</w:{root}>"))
    }

    fn without(mut self, name: &str) -> Docx {
        self.parts.retain(|(known, _)| known != name);
        self
    }

    fn relations(self, name: &str, all: &[(&str, &str, &str, bool)]) -> Docx {
        let all = all.iter().map(|(id, kind, target, outside)| {
            let mode = if *outside { r#" TargetMode="External""# } else { "" };
            format!(
                r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>"#
            )
        });
        let all: String = all.collect();
        self.raw(name, &format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#))
    }

    /// What the text leads to, beside its styles, lists, notes and comments.
    fn leads_to(self, more: &[(&str, &str, &str, bool)]) -> Docx {
        let mut all = vec![
            ("s", "styles", "styles.xml", false),
            ("l", "numbering", "numbering.xml", false),
            ("f", "footnotes", "footnotes.xml", false),
            ("e", "endnotes", "endnotes.xml", false),
            ("c", "comments", "comments.xml", false),
        ];
        all.extend(more);
        self.relations("word/_rels/document.xml.rels", &all)
    }

    fn notes(self, notes: &[(&str, &str)]) -> Docx {
        let notes = notes
            .iter()
            .map(|(id, inner)| format!(r#"<w:footnote w:id="{id}">{inner}</w:footnote>"#));
        let notes: String = notes.collect();
        self.part("word/footnotes.xml", "footnotes", &notes)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in &self.parts {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn read(&self) -> Arrived {
        match read(&self.bytes(), None, Language::Nl) {
            Ok(arrived) => arrived,
            Err(error) => panic!("{error:?}"),
        }
    }

    /// The Markdown, and what was told of it in Dutch, without what was kept.
    fn arrives(&self) -> (String, Vec<String>) {
        written(self.read())
    }
}

fn written(mut arrived: Arrived) -> (String, Vec<String>) {
    let ids: Vec<String> = (1..=arrived.headings().len()).map(|n| format!("k{n}")).collect();
    let markdown = arrived.markdown(&ids).unwrap();
    let entries = arrived.report.entries().iter().filter(|entry| entry.outcome != Outcome::Kept);
    (markdown, entries.map(|entry| say(&entry.what, Language::Nl)).collect())
}

/// The lines of running text that our parser reads, those of notes last.
fn read_lines(markdown: &str) -> Vec<String> {
    let document = parse(FileId::PAST, markdown, 0..markdown.len(), &mut Sink::new());
    let mut lines = Vec::new();
    let notes = document.footnotes.iter().map(|note| &note.blocks);
    for blocks in std::iter::once(&document.blocks).chain(notes) {
        visit::runs(blocks, &mut |_, content| lines.push(plain_text(content)));
    }
    lines
}

fn p(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn r(text: &str) -> String {
    // `]]>` may not stand in the text of an XML file as it is.
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A run that looks like this.
fn rr(properties: &str, text: &str) -> String {
    r(text).replacen("<w:r>", &format!("<w:r><w:rPr>{properties}</w:rPr>"), 1)
}

fn styled(style: &str, text: &str) -> String {
    p(&format!(r#"<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}"#, r(text)))
}

fn item(list: u32, level: u32, text: &str) -> String {
    p(&format!(
        r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{}"#,
        r(text)
    ))
}

fn table(rows: &[&[(&str, &str)]]) -> String {
    let rows = rows.iter().map(|row| {
        let cells = row.iter().map(|(properties, text)| {
            format!(
                "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
                if text.starts_with('<') { (*text).to_owned() } else { p(&r(text)) }
            )
        });
        format!("<w:tr>{}</w:tr>", cells.collect::<String>())
    });
    format!(
        r#"<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>{}</w:tbl>"#,
        rows.collect::<String>()
    )
}
