//! Lists that get shorter once notes and links that lead to nothing are gone.

use super::*;

/// A mention of a note that is not in the file.
const GONE: &str = r#"<w:r><w:footnoteReference w:id="9"/></w:r>"#;

fn item_of(list: u32, level: u32, runs: &str) -> String {
    item(list, level, "").replace(&r(""), runs)
}

#[test]
fn a_letter_left_alone_is_no_list_and_stays_that_letter() {
    let body = [item_of(1, 1, GONE), item(1, 1, "*")];
    let (markdown, told) = Docx::new(&body.concat()).arrives();
    assert_eq!(markdown, "b\\. \\*\n");
    assert!(told.iter().any(|told| told.contains("‘b.’")), "{told:#?}");
}

#[test]
fn items_keep_their_numbers_where_others_go() {
    let link = format!(r#"<w:hyperlink w:anchor="weg">{}</w:hyperlink>"#, r(" "));
    let body = [
        item_of(1, 0, GONE),
        item(1, 0, "twee"),
        item(1, 0, "drie"),
        item_of(1, 0, &link),
        item(1, 0, "vijf"),
        item_of(1, 1, GONE),
        item(1, 2, "i"),
        item(1, 2, "ii"),
        item_of(1, 0, GONE),
        item(2, 0, "punt"),
        item_of(2, 0, GONE),
        item(2, 0, "punt"),
    ];
    let (markdown, told) = Docx::new(&body.concat()).arrives();
    let meant = "2. twee\n3. drie\n\n5) vijf\n\n   a\\.\n\n   i. i\n   ii. ii\n\n- punt\n- punt\n";
    assert_eq!(markdown, meant);
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[test]
fn items_of_one_sign_arrive_beside_items_that_go() {
    let signs = [
        "*", "-", "+", "1.", "a.", "#", ">", "|", "---", "***", "```", "~~~", "[ ]", ":", "===",
        "<b>", "![x]", "[^1]", "\\", "&amp;", "•",
    ];
    for (list, level) in [(1, 0), (1, 1), (1, 2), (2, 0)] {
        for (sign, kept) in signs.iter().flat_map(|sign| (1..15_u8).map(move |kept| (sign, kept))) {
            let run = |at: u8| if kept & (1 << at) == 0 { GONE.to_owned() } else { r(sign) };
            let body = (0..4).map(|at| item_of(list, level, &run(at)));
            let (markdown, _) = Docx::new(&body.collect::<String>()).arrives();
            let lines = read_lines(&markdown);
            let sound = lines.iter().all(|line| line.ends_with(sign));
            assert!(sound && lines.len() == kept.count_ones() as usize, "{sign} {kept} {markdown}");
        }
    }
}

#[test]
fn a_letter_alone_in_a_note_is_no_list_either() {
    let body = p(&[r("a"), r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#.into()].concat());
    let note = [p(&r("Namelijk:")), item(1, 1, "dit"), item_of(1, 1, GONE)];
    let docx = Docx::new(&body).notes(&[("1", &note.concat())]);
    assert_eq!(docx.arrives().0, "a[^1]\n\n[^1]: Namelijk:\n\n    a\\. dit\n");
}

#[test]
fn an_item_of_letters_without_words_keeps_the_letters_below_it() {
    let body = [
        item_of(1, 1, GONE),
        item(1, 2, "*"),
        item(1, 2, "-"),
        item(1, 1, "b"),
        item_of(1, 0, GONE),
        item(1, 1, "a"),
        item(1, 1, "b"),
    ];
    let (markdown, _) = Docx::new(&body.concat()).arrives();
    let meant = "a. &nbsp;\n   i. \\*\n   ii. \\-\nb. b\n\n1) a. a\n   b. b\n";
    assert_eq!(markdown, meant);
}

#[test]
fn a_number_longer_than_markdown_has_is_words() {
    let lists = LISTS.replacen(r#"<w:start w:val="1"/>"#, r#"<w:start w:val="999999999"/>"#, 1);
    let body = [item(1, 0, "een"), item(1, 0, "twee")];
    let docx = Docx::new(&body.concat()).part("word/numbering.xml", "numbering", &lists);
    let (markdown, told) = docx.arrives();
    assert_eq!(markdown, "999999999. een\n\n1000000000. twee\n");
    assert!(told.iter().any(|told| told.contains("1000000000")), "{told:#?}");
}

#[test]
fn a_heading_of_a_note_alone_is_none_and_what_links_lose_is_told() {
    let link = format!(r#"<w:hyperlink r:id="h">{}</w:hyperlink>"#, r("Beleid"));
    let around = format!(
        r#"<w:hyperlink r:id="n">{}</w:hyperlink>"#,
        r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#
    );
    let kop = |runs: &str| p(&format!(r#"<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>{runs}"#));
    let body = [kop(&link), kop(GONE), kop(&around), p(&r("Tekst."))];
    let docx = Docx::new(&body.concat()).notes(&[("1", &p(&r("Noot.")))]).leads_to(&[
        ("h", "hyperlink", "https://titel.example/", true),
        ("n", "hyperlink", "https://noot.example/", true),
    ]);
    assert_eq!(docx.read().title.as_deref(), Some("Beleid"));
    let (markdown, told) = docx.arrives();
    assert_eq!(markdown, "[^1]\n\nTekst.\n\n[^1]: Noot.\n");
    for words in ["titel.example", "noot.example", "kop zonder woorden"] {
        assert!(told.iter().any(|told| told.contains(words)), "{words}: {told:#?}");
    }
}
