//! A picture of a few words, which other sites show beside a link to the guide.

use super::png::{self, NoPng};
use super::text::{FAMILY, Setting};
use super::wrap;
use crate::language::Language;
use crate::xml::Xml;

/// Its width and height in pixels: the shape that sites show whole.
pub const CARD: (i32, i32) = (1200, 630);
/// The room around the words.
const MARGIN: i32 = 80;
/// Sizes to try for the title, and how many lines of each have room.
const SIZES: [(i32, usize); 4] = [(76, 4), (60, 5), (48, 6), (36, 8)];
/// The line below the title.
const UNDER: Setting = Setting { size: 32, bold: false };

/// The picture as PNG: a title as large as it can be, and whose it is below it. `colours` are those of
/// the ground and of the letters, as in CSS.
///
/// # Errors
/// The renderer refuses it; a defect of this program.
pub fn card(
    (title, under): (&str, &str),
    language: Language,
    colours: (&str, &str),
) -> Result<Vec<u8>, NoPng> {
    png::pixels(&svg((title, under), language, colours), CARD, 1)
}

fn svg(
    (title, under): (&str, &str),
    language: Language,
    (ground, letters): (&str, &str),
) -> String {
    let (width, height) = CARD;
    let (size, lines) = set(title, language);
    let mut xml = Xml::default();
    xml.open(
        "svg",
        &[("xmlns", &"http://www.w3.org/2000/svg"), ("width", &width), ("height", &height)],
    );
    xml.empty("rect", &[("width", &width), ("height", &height), ("fill", &ground)]);
    let mut line = |text: &str, y: i32, setting: Setting| {
        let weight = if setting.bold { 600 } else { 400 };
        xml.leaf(
            "text",
            &[
                ("x", &MARGIN),
                ("y", &y),
                ("font-family", &FAMILY),
                ("font-size", &setting.size),
                ("font-weight", &weight),
                ("fill", &letters),
            ],
            text,
        );
    };
    let mut y = MARGIN + size;
    for text in &lines {
        line(text, y, Setting { size, bold: true });
        y += size * 6 / 5;
    }
    let under = wrap::filled(under, language, UNDER, width - 2 * MARGIN);
    if let Some(first) = under.first() {
        line(&cut(first, under.len() > 1), height - MARGIN, UNDER);
    }
    xml.finish()
}

/// The largest size in which a title has room, and its lines. A title that has room in none is cut.
fn set(title: &str, language: Language) -> (i32, Vec<String>) {
    let most = CARD.0 - 2 * MARGIN;
    let lines = |size| wrap::balanced(title, language, Setting { size, bold: true }, most);
    let fits = |(size, room): &(i32, usize)| {
        let lines = lines(*size);
        let widest = wrap::widest(&lines, Setting { size: *size, bold: true });
        (lines.len() <= *room && widest <= most).then_some((*size, lines))
    };
    SIZES.iter().find_map(fits).unwrap_or_else(|| {
        let (size, room) = SIZES[SIZES.len() - 1];
        let mut lines = wrap::filled(title, language, Setting { size, bold: true }, most);
        let more = lines.len() > room;
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, more);
        }
        (size, lines)
    })
}

/// A line of which the rest has no room.
fn cut(line: &str, more: bool) -> String {
    if more { format!("{}…", line.trim_end()) } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_as_large_as_it_can_be_and_a_long_one_is_cut() {
        let (size, lines) = set("De gids", Language::Nl);
        assert_eq!((size, lines.len()), (76, 1));
        let (size, lines) = set(&"samenwerkingsovereenkomsten ".repeat(8), Language::Nl);
        assert!(size < 76 && lines.len() > 4, "{size} {lines:?}");
        let endless = set(&"woord ".repeat(500), Language::Nl).1;
        assert!(endless.len() == 8 && endless[7].ends_with('…'), "{endless:?}");
        assert_eq!(set("", Language::En).0, 76);
    }

    #[test]
    fn a_card_is_a_png_of_the_size_that_sites_show_and_the_same_every_time() {
        let of =
            |title, letters| card((title, "Uitgever"), Language::Nl, ("#0b5a52", letters)).unwrap();
        let make = || of("Wat is <kennis> & \"veiligheid\"?", "#fff");
        let png = make();
        assert!(png.starts_with(b"\x89PNG"));
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630));
        assert_eq!(png, make());
        assert_ne!(png, of("Iets anders", "#fff"));
        assert_ne!(png, of("Wat is <kennis> & \"veiligheid\"?", "#000"));
    }
}
