//! What a reader, a searcher and a printer get.

use std::process::Command;

use super::super::text::{EXTRA_REGULAR, EXTRA_SEMIBOLD, REGULAR, SEMIBOLD};
use super::{Meta, NoPdf, Paper, Sheet, pdf};

const FONTS: &[&[u8]] = &[REGULAR, SEMIBOLD];
/// With the pair for what these lack.
const ALL_FONTS: &[&[u8]] = &[REGULAR, SEMIBOLD, EXTRA_REGULAR, EXTRA_SEMIBOLD];

const LARGE: &str = include_str!("../../../tests/fixtures/drawings/large.svg");

/// Sheets of a single drawing.
fn one(
    svg: &str,
    sheets: &[Sheet],
    paper: Paper,
    meta: &Meta,
    fonts: &[&'static [u8]],
) -> Result<Vec<u8>, NoPdf> {
    pdf(&[(svg, sheets)], paper, meta, fonts)
}

fn meta() -> Meta {
    Meta {
        title: "Wie beslist wat?".to_owned(),
        language: "nl".to_owned(),
        author: "Leidraad".to_owned(),
        subject: "Escalatie".to_owned(),
        creator: "leidraad".to_owned(),
        day: Some((2025, 6, 13)),
    }
}

fn sheet(view: (f32, f32, f32, f32), part: &str) -> Sheet {
    Sheet {
        view,
        head: vec!["Wie beslist wat?".to_owned(), part.to_owned()],
        foot: vec!["Versie 1.2 · CC BY 4.0 · https://example.org/escalatie".to_owned()],
    }
}

/// The large drawing in three parts.
fn three() -> Vec<Sheet> {
    let part = |i: u16| {
        let top = -114.0 + f32::from(i) * 1054.0;
        sheet((0.0, top, 2362.0, 1054.0), &format!("Deel {} van 3", i + 1))
    };
    (0..3).map(part).collect()
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\" width=\"200\" \
         height=\"100\" font-family=\"Public Sans\" font-size=\"14\">{inside}</svg>"
    )
}

fn small(inside: &str) -> Result<Vec<u8>, NoPdf> {
    let sheets = [sheet((0.0, 0.0, 200.0, 100.0), "Klein")];
    one(&svg(inside), &sheets, Paper::A4, &meta(), ALL_FONTS)
}

/// The text of some pages, by `pdftotext` of Poppler, which the tests need.
fn words(bytes: &[u8], pages: (u32, u32)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("drawing.pdf");
    write(&file, bytes);
    let (first, last) = (pages.0.to_string(), pages.1.to_string());
    let mut command = Command::new("pdftotext");
    command.args(["-raw", "-f", &first, "-l", &last]).arg(&file).arg("-");
    let output = command.output().expect("pdftotext is installed (poppler-utils)");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[allow(clippy::disallowed_methods, reason = "a file of a test")]
fn write(file: &std::path::Path, bytes: &[u8]) {
    std::fs::write(file, bytes).unwrap();
}

fn count(bytes: &[u8], what: &str) -> usize {
    bytes.windows(what.len()).filter(|window| *window == what.as_bytes()).count()
}

#[test]
fn there_is_a_page_for_each_sheet() {
    let bytes = one(LARGE, &three(), Paper::A4, &meta(), FONTS).unwrap();
    assert_eq!(count(&bytes, "/Type/Page") - count(&bytes, "/Type/Pages"), 3);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let once = one(LARGE, &three(), Paper::SLIDE, &meta(), FONTS).unwrap();
    assert!(once == one(LARGE, &three(), Paper::SLIDE, &meta(), FONTS).unwrap());
}

#[test]
fn words_are_found_on_their_page_only() {
    let bytes = one(LARGE, &three(), Paper::A4, &meta(), FONTS).unwrap();
    let first = words(&bytes, (1, 1));
    for part in ["Wie beslist wat?", "Deel 1 van 3", "Concern about something observed", "CC BY"] {
        assert!(first.contains(part), "{part} in {first}");
    }
    assert!(!first.contains("Inform the Public Prosecution"), "{first}");
    let all = words(&bytes, (1, 3));
    for part in ["Talk with the board of the institution", "https://example.org/escalatie"] {
        assert!(all.contains(part), "{part} in {all}");
    }
}

#[test]
fn turned_and_faded_text_is_text() {
    let bytes = small(
        "<g opacity=\".5\"><text x=\"50\" y=\"60\" transform=\"rotate(-90 50 60)\">gekanteld \
         ‘ijs’ ë</text></g><g opacity=\".5\"><path d=\"M0 0h9v9z\"/><path d=\"M3 3h9v9z\"/></g>",
    )
    .unwrap();
    let text = words(&bytes, (1, 1));
    assert!(text.contains("gekanteld ‘ijs’ ë"), "{text}");
}

#[test]
fn a_clip_and_a_halo_are_drawn() {
    let bytes = small(
        "<clipPath id=\"c\"><rect width=\"60\" height=\"90\"/></clipPath><g clip-path=\"url(#c)\">\
         <path d=\"M0 0h99v99z\" stroke=\"red\" stroke-dasharray=\"3 1\"/><text x=\"9\" y=\"40\" \
         paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\">omrand</text></g>",
    )
    .unwrap();
    let text = words(&bytes, (1, 1));
    assert_eq!(text.matches("omrand").count(), 1, "{text}");
}

#[test]
fn a_letter_that_no_font_has_is_reported() {
    let error = small("<text x=\"9\" y=\"40\">één 漢\u{301} Ж</text>").unwrap_err();
    assert_eq!(error, NoPdf::Letters(vec!['Ж', '漢']));
    assert_eq!(error.to_string(), "the fonts lack “Ж” (U+0416) “漢” (U+6F22)");
    let mut sheets = [sheet((0.0, 0.0, 200.0, 100.0), "漢")];
    assert_eq!(one(&svg(""), &sheets, Paper::A4, &meta(), FONTS), Err(NoPdf::Letters(vec!['漢'])));
    sheets[0].view = (0.0, 0.0, f32::NAN, 1.0);
    assert_eq!(one(&svg(""), &sheets, Paper::A4, &meta(), FONTS), Err(NoPdf::Size));
}

#[test]
fn what_cannot_be_drawn_is_reported() {
    let error = small(
        "<linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\"/></linearGradient>\
         <rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>",
    );
    assert_eq!(error, Err(NoPdf::Unsupported(vec!["a gradient"])));
    assert!(matches!(small("<g>"), Err(NoPdf::Svg(_))));
    assert_eq!(one(&svg(""), &[], Paper::A4, &meta(), FONTS), Err(NoPdf::NoSheet));
    assert_eq!(one(&svg(""), &[], Paper::A4, &meta(), &[b"no font"]), Err(NoPdf::Font));
    let low = Paper { width_pt: 200.0, height_pt: 60.0, margin_pt: 9.0 };
    let sheets = [sheet((0.0, 0.0, 9.0, 9.0), "Klein")];
    assert_eq!(one(&svg(""), &sheets, low, &meta(), FONTS), Err(NoPdf::NoRoom));
    let nameless = Meta { title: String::new(), ..meta() };
    let refused = one(&svg(""), &sheets, Paper::A4, &nameless, FONTS);
    assert_eq!(refused, Err(NoPdf::Refused("NoDocumentTitle".to_owned())));
}

#[test]
fn links_to_the_web_are_links() {
    let bytes = small(
        "<a href=\"https://example.org/x?a=1&amp;b=2\"><g aria-label=\"Naar de wet\"><text x=\"9\" \
         y=\"40\">de wet</text></g></a><a href=\"#here\"><text x=\"9\" y=\"80\">hier</text></a>",
    )
    .unwrap();
    assert_eq!(count(&bytes, "/Subtype/Link"), 1);
    assert!(count(&bytes, "(https://example.org/x?a=1&b=2)") == 1);
}

#[test]
fn long_lines_are_folded_and_none_are_needed() {
    let long = "Een regel die langer is dan de bladzijde breed is ".repeat(9);
    let address = format!("https://example.org/{}", "x".repeat(300));
    let mut sheets = [sheet((0.0, 0.0, 200.0, 100.0), &long)];
    sheets[0].foot = vec![address.clone(), " ".to_owned(), "a < b & c\u{1}".to_owned()];
    let bytes = one(&svg(""), &sheets, Paper::A4, &meta(), FONTS).unwrap();
    {
        let text = words(&bytes, (1, 1));
        assert!(text.contains(long.trim()), "{text}");
        assert!(text.contains("a < b & c"), "{text}");
    }
    (sheets[0].head, sheets[0].foot) = (Vec::new(), Vec::new());
    let undated = Meta { day: None, ..meta() };
    let bytes = one(&svg(""), &sheets, Paper::SLIDE, &undated, FONTS).unwrap();
    assert_eq!(count(&bytes, "CreationDate"), 0);
}

#[test]
fn what_is_not_seen_is_neither_missing_nor_found() {
    let bytes = small(
        "<text x=\"9\" y=\"40\">samen\u{ad}wer\u{200b}king\u{200d}\u{feff} x\u{301}x\u{301}</text>",
    );
    let text = words(&bytes.unwrap(), (1, 1));
    assert!(text.contains("samenwerking x\u{301}x\u{301}"), "{text}");
}

#[test]
fn those_who_hear_it_get_names_and_the_standards_are_claimed() {
    let bytes = one(LARGE, &three(), Paper::A4, &meta(), FONTS).unwrap();
    assert_eq!(count(&bytes, "/Alt(1 start: Institution wants an international"), 1);
    assert_eq!(count(&bytes, "/Alt(A collaboration)"), 0);
    assert_eq!(count(&bytes, "/Lang(nl)"), 2);
    assert_eq!(count(&bytes, "<pdfaid:part>2</pdfaid:part>"), 1);
    assert_eq!(count(&bytes, "<pdfuaid:part>1</pdfuaid:part>"), 1);
}

#[test]
fn a_drawing_is_never_enlarged_and_a_part_has_its_own_place() {
    // Text that is laid out of the part is not on the page, at whatever place the drawing begins.
    let moved = svg("<g><text x=\"-90\" y=\"-40\">links</text><text y=\"30\">rechts</text></g>")
        .replace("0 0 200 100", "-100 -50 200 100");
    let sheets = [sheet((-100.0, -50.0, 90.0, 50.0), "Deel")];
    let bytes = one(&moved, &sheets, Paper::A4, &meta(), FONTS).unwrap();
    let text = words(&bytes, (1, 1));
    assert!(text.contains("links") && !text.contains("rechts"), "{text}");
}
