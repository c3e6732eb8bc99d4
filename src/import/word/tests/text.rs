use super::*;

#[test]
fn headings_are_known_by_the_names_of_styles_and_by_their_outline() {
    let body = [
        styled("Titel", "Beleid"),
        styled("Kop1", "Werving"),
        styled("Eigen", "Selectie"),
        styled("Huisstijl3", "Derde"),
        p(&format!(r#"<w:pPr><w:outlineLvl w:val="0"/></w:pPr>{}"#, r("Toezicht"))),
        styled("Huisstijl3", "Te diep"),
        styled("Kop2", " "),
    ];
    let docx = Docx::new(&body.concat());
    assert_eq!(docx.read().title.as_deref(), Some("Beleid"));
    let (markdown, told) = docx.arrives();
    assert_eq!(
        markdown,
        "## Werving {#k1}\n\n### Selectie {#k2}\n\n#### Derde {#k3}\n\n## Toezicht {#k4}\n\n### Te diep {#k5}\n"
    );
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[test]
fn one_heading_of_level_one_is_the_title() {
    let docx =
        Docx::new(&[styled("Kop1", "Beleid"), styled("Kop2", "Deel"), p(&r("Tekst."))].concat());
    assert_eq!(docx.read().title.as_deref(), Some("Beleid"));
    assert_eq!(docx.arrives(), ("## Deel {#k1}\n\nTekst.\n".to_owned(), Vec::new()));
}

#[test]
fn lists_keep_their_letters_go_on_and_begin_anew() {
    let body = [
        item(1, 0, "een"),
        item(1, 1, "onder a"),
        item(1, 1, "onder b"),
        item(1, 2, "eerste"),
        item(1, 2, "tweede"),
        item(1, 0, "twee"),
        p(&r("Tussendoor.")),
        item(3, 0, "drie"),
        item(4, 0, "weer een"),
        item(2, 0, "punt"),
        item(5, 0, "Lid"),
        item(9, 0, "zonder lijst"),
    ];
    let (markdown, told) = Docx::new(&body.concat()).arrives();
    let meant = "1. een\n   a. onder a\n   b. onder b\n      i. eerste\n      ii. tweede\n2. twee\n\nTussendoor.\n\n3. drie\n\n1) weer een\n\n- punt\n\nArtikel 1 Lid\n\n- zonder lijst\n";
    assert_eq!(markdown, meant);
    assert_eq!(told.len(), 2, "{told:#?}");
}

#[test]
fn a_letter_alone_stands_before_its_words_and_typed_items_become_a_list() {
    let body = [
        item(1, 0, "een"),
        item(1, 1, "alleen"),
        p(&r("• typte")),
        p(&r("•\tzelf")),
        p(&r("a) eerst")),
        p(&r("b) dan")),
        p(&r("1. los")),
    ];
    let (markdown, told) = Docx::new(&body.concat()).arrives();
    assert_eq!(
        markdown,
        "1. een\n\n   a\\. alleen\n\n- typte\n- zelf\n\na. eerst\nb. dan\n\n1\\. los\n"
    );
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[test]
fn forms_links_notes_and_languages_arrive() {
    let link = format!(r#"<w:hyperlink r:id="h">{}</w:hyperlink>"#, r("brief"));
    let field = [
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/x y" </w:instrText></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#,
        &r("veld"),
        r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
    ];
    let body = [
        p(&[
            r("Dit "),
            rr("<w:b/>", "moet"),
            rr("<w:b/><w:i/>", " echt"),
            r(" en "),
            rr("<w:strike/>", "niet"),
            r(": "),
            link,
            r(", "),
            field.concat(),
            r("."),
        ]
        .concat()),
        p(&[
            rr("<w:b/>", "Let op:"),
            r("tekst"),
            r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#.into(),
            rr(r#"<w:lang w:val="en-GB"/>"#, " due diligence"),
            r(" hier."),
        ]
        .concat()),
        p(&[
            r("een"),
            "<w:r><w:br/></w:r>".into(),
            r("twee 2"),
            rr(r#"<w:vertAlign w:val="superscript"/>"#, "3"),
            r#"<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>"#.into(),
            r#"<w:r><w:noBreakHyphen/></w:r>"#.into(),
        ]
        .concat()),
    ];
    let docx = Docx::new(&body.concat())
        .notes(&[("2", &format!("{}{}", p(&r(" Artikel 1.")), p(&r("Tweede alinea."))))])
        .leads_to(&[("h", "hyperlink", "https://a.example/?a=1&amp;b=2", true)]);
    let (markdown, told) = docx.arrives();
    let meant = "Dit **moet *echt*** en ~~niet~~: [brief](https://a.example/?a=1\\&b=2), [veld](https://b.example/x%20y).\n\n\
        **Let op**:tekst[^1] [due diligence](lang:en) hier.\n\n\
        een\\\ntwee 2³→\u{2011}\n\n\
        [^1]: Artikel 1.\n\n    Tweede alinea.\n";
    assert_eq!(markdown, meant);
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn merged_cells_are_spread_both_ways_and_nested_tables_become_words() {
    let inner = format!("{}<w:p/>", table(&[&[("", "x"), ("", "y")]]));
    let body = table(&[
        &[(r#"<w:gridSpan w:val="2"/>"#, "Functie"), ("", "Maat|regel")],
        &[(r#"<w:vMerge w:val="restart"/>"#, "Onderzoek"), ("", "Gevoelig"), ("", &inner)],
        &[
            ("<w:vMerge/>", ""),
            ("", "Niet"),
            ("", &format!("{}{}", p(&r("regel een")), p(&r("regel twee")))),
        ],
    ]);
    let (markdown, told) = Docx::new(&body).arrives();
    let meant = "| Functie | Functie | Maat\\|regel |\n|---|---|---|\n| Onderzoek | Gevoelig | x; y |\n| Onderzoek | Niet | regel een; regel twee |\n";
    assert_eq!(markdown, meant);
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[test]
fn what_markdown_has_no_place_for_is_told() {
    let picture = r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1" descr="Schema van taken"/><a:graphic><a:graphicData><a:blip r:embed="p"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#;
    let frame = format!(
        r#"<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#,
        p(&r("In het kader."))
    );
    let contents = format!(
        r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
        p(&r("Inhoud 1"))
    );
    let prompt = format!(
        r#"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
        p(&r("Klik hier"))
    );
    let body = [
        contents,
        prompt,
        p(&[
            r("Tekst."),
            picture.into(),
            frame,
            rr("<w:vanish/>", "geheim"),
            rr("<w:highlight w:val=\"yellow\"/>", " geel"),
        ]
        .concat()),
        p(r#"<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"#),
        p(&[rr(r#"<w:rtl/><w:lang w:bidi="ar-SA"/>"#, "سلام"), r(" wereld\u{202e}.")].concat()),
    ];
    let docx = Docx::new(&body.concat())
        .leads_to(&[
            ("p", "image", "media/i.png", false),
            ("k", "header", "header1.xml", false),
            ("t", "attachedTemplate", "https://evil.example/t.dotm", true),
        ])
        .part("word/header1.xml", "hdr", &p(&r("Concept")));
    let (markdown, told) = docx.arrives();
    assert_eq!(markdown, "Tekst. geel\n\nIn het kader.\n\nE=mc\n\n[سلام](lang:ar) wereld.\n");
    for words in [
        "Schema van taken",
        "i.png",
        "In het kader",
        "geheim",
        "Klik hier",
        "Concept",
        "evil.example",
        "E=mc",
    ] {
        assert!(told.iter().any(|told| told.contains(words)), "{words}: {told:#?}");
    }
    assert_eq!(told.len(), 11, "{told:#?}");
}

#[test]
fn links_inside_the_file_lead_to_headings() {
    let body = [
        r#"<w:bookmarkStart w:id="1" w:name="_Toc1"/>"#.to_owned(),
        styled("Kop1", "Deel"),
        styled("Kop1", "Tweede deel"),
        p(&[
            format!(r#"<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>"#, r("zie deel")),
            r(" en "),
            format!(r#"<w:hyperlink w:anchor="weg">{}</w:hyperlink>"#, r("nergens")),
        ]
        .concat()),
    ];
    let (markdown, told) = Docx::new(&body.concat()).arrives();
    assert_eq!(markdown, "## Deel {#k1}\n\n## Tweede deel {#k2}\n\n[zie deel](#k1) en nergens\n");
    assert_eq!(told.len(), 2, "{told:#?}");
}

#[test]
fn endnotes_are_notes_too_and_one_without_words_goes() {
    let body = p(&[
        r("a"),
        r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#.into(),
        r("b"),
        r#"<w:r><w:endnoteReference w:id="1"/></w:r>"#.into(),
        r("c"),
        r#"<w:r><w:footnoteReference w:id="7"/></w:r>"#.into(),
    ]
    .concat());
    let end = format!(r#"<w:endnote w:id="1">{}</w:endnote>"#, p(&r("Eind.")));
    let docx =
        Docx::new(&body).notes(&[("1", "<w:p/>")]).part("word/endnotes.xml", "endnotes", &end);
    let (markdown, told) = docx.arrives();
    assert_eq!(markdown, "ab[^1]c\n\n[^1]: Eind.\n");
    assert_eq!(told.len(), 2, "{told:#?}");
}
