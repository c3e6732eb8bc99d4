use super::*;
use crate::import::What;

fn refused(bytes: &[u8]) -> What {
    match read(bytes, None, Language::Nl) {
        Err(NotArrived::Broken(error)) => {
            for language in Language::ALL {
                assert_ne!(say(&error.what, language), error.what.code);
            }
            error.what
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_word_file_is_told_what_it_is() {
    let ole = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
        bytes.extend(name.bytes().flat_map(|byte| [byte, 0]));
        bytes
    };
    assert_eq!(refused(b"").code, "empty-file");
    assert_eq!(refused(&ole("EncryptedPackage")).code, "word-locked");
    assert_eq!(refused(&ole("WordDocument")).code, "word-doc");
    assert_eq!(refused(&ole("Workbook")).code, "word-old-office");
    assert_eq!(refused(b"{\\rtf1 x}").code, "word-rtf");
    assert_eq!(refused(b"%PDF-1.7").code, "word-pdf");
    assert_eq!(refused(b"<html><body>x").code, "word-html");
    assert_eq!(
        refused(b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>").code,
        "word-flat"
    );
    assert_eq!(refused(b"Beste collega,").code, "word-not");
    assert_eq!(refused(b"PK\x03\x04 broken").code, "word-zip-broken");
    let none = Docx { parts: Vec::new() };
    assert_eq!(
        refused(&none.clone().raw("mimetype", "x").raw("content.xml", "x").bytes()).code,
        "word-odt"
    );
    assert_eq!(refused(&none.clone().raw("Index/Document.iwa", "x").bytes()).code, "word-pages");
    assert_eq!(refused(&none.raw("foto.png", "x").bytes()).code, "word-other-zip");
}

#[test]
fn a_package_that_lacks_a_part_or_calls_it_something_else_is_refused() {
    let docx = || Docx::new(&p(&r("x")));
    let types = |kind: &str| {
        docx().raw(
            "[Content_Types].xml",
            &format!(
                r#"<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>"#
            ),
        )
    };
    assert_eq!(refused(&docx().without("[Content_Types].xml").bytes()).code, "word-no-types");
    assert_eq!(refused(&docx().without("_rels/.rels").bytes()).code, "word-part-missing");
    assert_eq!(refused(&docx().without("word/document.xml").bytes()).code, "word-part-missing");
    assert_eq!(
        refused(&types("application/x.spreadsheetml.sheet.main+xml").bytes()).code,
        "word-spreadsheet"
    );
    assert_eq!(
        refused(&types("application/x.presentationml.presentation").bytes()).code,
        "word-slides"
    );
    assert_eq!(refused(&types("text/plain").bytes()).code, "word-wrong-type");
    assert_eq!(
        refused(&docx().part("word/document.xml", "document", "").bytes()).code,
        "word-no-body"
    );
    // Without styles, lists and notes there is still a text.
    let bare = docx()
        .without("word/styles.xml")
        .without("word/numbering.xml")
        .without("word/_rels/document.xml.rels");
    assert_eq!(bare.arrives().0, "x\n");
}

#[test]
fn xml_that_is_broken_or_hostile_is_refused_with_its_place() {
    let main = |text: &str| refused(&Docx::new("").raw("word/document.xml", text).bytes());
    for text in [
        "<w:document",
        "<a>\n<b></a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<a>&x;</a>",
        "<p:a/>",
    ] {
        assert_eq!(main(text).code, "word-part-broken", "{text}");
    }
    assert_eq!(main(&"<a>".repeat(100_000)).code, "word-part-broken");
    let styles = Docx::new("").raw("word/styles.xml", "<a>");
    assert_eq!(refused(&styles.bytes()).code, "word-part-broken");
    assert_eq!(
        refused(&Docx::new("").raw("word/document.xml", "").bytes()).code,
        "word-part-broken"
    );
}

#[test]
fn a_bomb_is_not_unpacked() {
    let docx = Docx::new("").raw("word/document.xml", &" ".repeat(33 * 1024 * 1024));
    let bytes = docx.bytes();
    assert!(bytes.len() < 1_000_000);
    assert_eq!(refused(&bytes).code, "word-too-large");
}

#[test]
fn a_damaged_part_is_told_and_macros_are_left_out() {
    let mut bytes = Docx::new(&p(&r(&"tekst ".repeat(500)))).bytes();
    let at = bytes.windows(17).position(|window| window == b"word/document.xml").unwrap();
    bytes[at + 40..at + 80].fill(0xFF);
    assert_eq!(refused(&bytes).code, "word-part-packed");
    let docm = Docx::new(&p(&r("x"))).raw("word/vbaProject.bin", "macro");
    let docm = docm.raw("[Content_Types].xml", r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"#);
    let (markdown, told) = docm.arrives();
    assert_eq!((markdown.as_str(), told.len()), ("x\n", 1));
}

#[test]
fn a_text_of_nothing_and_odd_structure_do_no_harm() {
    let odd = [
        "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>",
        "<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='999999999'/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr></w:tc></w:tr></w:tbl>",
        "<w:sdt/><w:p><w:sdt/><w:hyperlink/><w:fldSimple/><w:r><w:sym/><w:drawing/><w:pict/><w:object/></w:r></w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='-5'/><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='77'/></w:pPr></w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='99999999999999999999'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
    ];
    for body in odd {
        Docx::new(body).arrives();
    }
    let (markdown, told) = Docx::new("").arrives();
    assert_eq!((markdown.as_str(), told.len()), ("\n", 1));
}
