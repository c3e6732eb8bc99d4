use super::*;

fn changed() -> Docx {
    let who = r#"w:id="1" w:author="J. Zaken" w:date="2026-11-20T10:00:00Z""#;
    let body = [
        p(&[
            r("Zij rapporteert"),
            format!(r#"<w:del {who}><w:r><w:delText xml:space="preserve"> jaarlijks</w:delText></w:r></w:del>"#),
            format!(r#"<w:ins {who}>{}</w:ins>"#, r(" elk halfjaar")),
            r("."),
            r#"<w:r><w:commentReference w:id="0"/></w:r>"#.into(),
        ].concat()),
        p(&[format!(r#"<w:pPr><w:rPr><w:del {who}/></w:rPr></w:pPr>"#), r("Eerste helft ")].concat()),
        p(&r("tweede helft.")),
        p(&format!(r#"<w:pPr><w:pStyle w:val="Kop1"/><w:pPrChange {who}><w:pPr/></w:pPrChange></w:pPr>{}"#, r("Kop of niet"))),
        styled("Kop1", "Andere kop"),
    ];
    let comment =
        format!(r#"<w:comment {who} w:initials="JZ">{}</w:comment>"#, p(&r("Klopt dit nog?")))
            .replace(r#"w:id="1""#, r#"w:id="0""#);
    Docx::new(&body.concat()).part("word/comments.xml", "comments", &comment)
}

#[test]
fn nothing_arrives_while_something_is_open() {
    let Err(NotArrived::Undecided(open, count)) = read(&changed().bytes(), None, Language::Nl)
    else {
        panic!("it arrived");
    };
    let shown: Vec<String> = open
        .iter()
        .map(|r| format!("{} {} {} {} {}", r.kind.word(), r.author, r.day, r.words, r.paragraph))
        .collect();
    assert_eq!(
        shown,
        [
            "deleted J. Zaken 2026-11-20 jaarlijks 1",
            "inserted J. Zaken 2026-11-20 elk halfjaar 1",
            "deleted J. Zaken 2026-11-20 ¶ 2",
            "formatted J. Zaken 2026-11-20 Kop of niet 4",
            "comment J. Zaken 2026-11-20 Klopt dit nog? 1",
        ]
    );
    assert_eq!(count, 5);
    assert!(open[0].near.starts_with("Zij rapporteert elk halfjaar"), "{:?}", open[0]);
}

#[test]
fn a_decision_gives_the_text_and_no_word_of_a_comment() {
    let text = |decision| written(read(&changed().bytes(), Some(decision), Language::Nl).unwrap());
    let (accepted, told) = text(Decision::Accept);
    assert_eq!(
        accepted,
        "Zij rapporteert elk halfjaar.\n\nEerste helft tweede helft.\n\n## Kop of niet {#k1}\n\n## Andere kop {#k2}\n"
    );
    let (rejected, _) = text(Decision::Reject);
    assert_eq!(
        rejected,
        "Zij rapporteert jaarlijks.\n\nEerste helft\n\ntweede helft.\n\nKop of niet\n"
    );
    assert!(told.iter().any(|told| told.contains("Klopt dit nog?")), "{told:#?}");
    assert!(!accepted.contains("Klopt"));
}

#[test]
fn ten_thousand_changes_are_counted_and_the_first_are_listed() {
    let one = format!(
        r#"<w:ins w:id="1" w:author="A" w:date="2026-11-20T10:00:00Z">{}</w:ins>"#,
        r("x ")
    );
    let docx = Docx::new(&p(&one.repeat(10_000)));
    let Err(NotArrived::Undecided(open, count)) = read(&docx.bytes(), None, Language::Nl) else {
        panic!("it arrived");
    };
    assert_eq!((open.len(), count), (1_000, 10_000));
    let (_, told) = written(read(&docx.bytes(), Some(Decision::Accept), Language::Nl).unwrap());
    assert_eq!(told.len(), 1_001);
    assert!(told.iter().any(|told| told.contains("9000")));
}
