//! What a file is by its content.

use imagesize::{Compression, ImageType};

use super::kind::Kind;
use super::{svg, whole};

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// A picture, and how large it is shown at its own size, in CSS pixels.
    Picture {
        /// What it is.
        kind: Kind,
        /// At least 1.
        width: u32,
        /// At least 1.
        height: u32,
    },
    /// A file that is no picture.
    File(Kind),
    /// Something that cannot be published.
    Wrong(Flaw),
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// A kind that no text can show or offer.
    Kind,
    /// It is something else than its name says; what it is, where that is known.
    OtherContent(Option<Kind>),
    /// It ends before its content does.
    Cut,
    /// It begins as what it is and cannot be read further.
    Broken,
    /// It does not say how large it is.
    NoSize,
    /// Git has only the pointer to it.
    LfsPointer,
    /// A drawing that is no XML: the line from 1.
    NoXml(u32),
    /// A drawing with something that runs, asks or includes: what, and the line from 1.
    Refused(Harm, String, u32),
}

/// What a drawing may not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// A script, or an attribute that runs one.
    Script,
    /// Something that is fetched from elsewhere.
    Outside,
    /// A declaration of a document type, in which words can stand for other words.
    Entities,
    /// HTML in the drawing: a page, of which anything can be asked.
    Page,
    /// An encoding in which a browser reads other letters than we do.
    Encoding,
    /// Something that is not on the list of what draws.
    Unknown,
}

impl Flaw {
    /// The word on which messages select.
    pub fn word(&self) -> &'static str {
        match self {
            Flaw::Empty => "empty",
            Flaw::Kind => "kind",
            Flaw::OtherContent(Some(_)) => "other",
            Flaw::OtherContent(None) => "unknown",
            Flaw::Cut => "cut",
            Flaw::Broken => "broken",
            Flaw::NoSize => "size",
            Flaw::LfsPointer => "pointer",
            Flaw::NoXml(_) => "xml",
            Flaw::Refused(harm, ..) => harm.word(),
        }
    }
}

impl Harm {
    /// The word on which messages select.
    pub fn word(self) -> &'static str {
        match self {
            Harm::Script => "script",
            Harm::Outside => "outside",
            Harm::Entities => "entities",
            Harm::Page => "page",
            Harm::Encoding => "encoding",
            Harm::Unknown => "unknown",
        }
    }
}

/// How a pointer of Git LFS begins.
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// Looks at a file of this name.
pub fn look(name: &str, bytes: &[u8]) -> Look {
    judge(name, bytes).unwrap_or_else(Look::Wrong)
}

fn judge(name: &str, bytes: &[u8]) -> Result<Look, Flaw> {
    let kind = Kind::of_name(name).ok_or(Flaw::Kind)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Flaw::Empty);
    }
    if bytes.starts_with(LFS) {
        return Err(Flaw::LfsPointer);
    }
    let is = by_content(bytes);
    let fits = match is {
        Some(Kind::Zip) => kind.is_archive(),
        Some(is) => is == kind,
        // Text says nothing of what it is, and what begins otherwise is none of the others.
        None => matches!(kind, Kind::Csv | Kind::Text | Kind::Calendar) && is_text(bytes),
    };
    if !fits {
        return Err(Flaw::OtherContent(is));
    }
    match kind {
        Kind::Svg => {
            let (width, height) = svg::inspect(bytes)?;
            Ok(Look::Picture { kind, width, height })
        }
        Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Avif => {
            whole::check(kind, bytes)?;
            let size = imagesize::blob_size(bytes).map_err(|_| Flaw::Broken)?;
            let side = |side: usize| u32::try_from(side).ok().filter(|side| *side > 0);
            let (width, height) = side(size.width).zip(side(size.height)).ok_or(Flaw::NoSize)?;
            // Browsers turn a photo as its camera was held.
            let turned = kind == Kind::Jpeg && whole::is_turned(bytes);
            let (width, height) = if turned { (height, width) } else { (width, height) };
            Ok(Look::Picture { kind, width, height })
        }
        _ => {
            whole::check(kind, bytes)?;
            Ok(Look::File(kind))
        }
    }
}

/// The kind that the first bytes say; `Zip` of anything that is such an archive.
fn by_content(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"%PDF-") {
        return Some(Kind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(Kind::Zip);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Kind::Rtf);
    }
    match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => return Some(Kind::Png),
        Ok(ImageType::Jpeg) => return Some(Kind::Jpeg),
        Ok(ImageType::Webp) => return Some(Kind::Webp),
        Ok(ImageType::Heif(Compression::Av1)) => return Some(Kind::Avif),
        _ => {}
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let is_xml = start.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<');
    (is_xml && (start.contains("<svg") || start.contains(":svg"))).then_some(Kind::Svg)
}

/// True of bytes that are text in some encoding.
fn is_text(bytes: &[u8]) -> bool {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    wide || !bytes.contains(&0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The first bytes of each format, as far as they lead on into its readers.
    fn begins() -> Vec<(&'static str, Vec<u8>)> {
        let png = {
            let mut bytes = Vec::new();
            let mut encoder = png::Encoder::new(&mut bytes, 3, 2);
            encoder.set_color(png::ColorType::Grayscale);
            let mut writer = encoder.write_header().unwrap();
            writer.write_image_data(&[0; 6]).unwrap();
            writer.finish().unwrap();
            bytes
        };
        let jpeg = b"\xff\xd8\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
            \0\0\0\0\xff\xc0\0\x0b\x08\0\x02\0\x03\x01\x01\x11\0\xff\xd9";
        let webp = b"RIFF\x12\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x02\0\0\x01\0\0";
        let avif = b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x30meta\0\0\0\0\0\0\0\x24iprp\0\0\0\x1cipco\
            \0\0\0\x14ispe\0\0\0\0\0\0\0\x03\0\0\0\x02";
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2pt\"><g fill=\"url(#a)\"/></svg>";
        vec![
            ("a.png", png),
            ("a.jpg", jpeg.to_vec()),
            ("a.webp", webp.to_vec()),
            ("a.avif", avif.to_vec()),
            ("a.svg", svg.to_vec()),
        ]
    }

    #[test]
    fn each_format_gives_its_size_and_a_photo_that_of_how_it_is_held() {
        let sizes: Vec<_> = begins()
            .iter()
            .map(|(name, bytes)| match look(name, bytes) {
                Look::Picture { width, height, .. } => (*name, width, height),
                other => panic!("{name}: {other:?}"),
            })
            .collect();
        let expected =
            [("a.png", 3, 2), ("a.jpg", 2, 3), ("a.webp", 3, 2), ("a.avif", 3, 2), ("a.svg", 3, 3)];
        assert_eq!(sizes, expected);
    }

    #[test]
    fn a_drawing_that_could_do_harm_is_refused() {
        let svg = |inside: &str| {
            let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\"";
            format!("{head}{inside}</svg>")
        };
        let harm = |inside: &str| match look("a.svg", svg(inside).as_bytes()) {
            Look::Wrong(Flaw::Refused(harm, ..)) => Some(harm),
            Look::Picture { .. } => None,
            other => panic!("{inside}: {other:?}"),
        };
        for inside in [
            "><script/>",
            " onload=\"x\">",
            "><g oNclick=\"x\"/>",
            "><a href=\"javascript:x\"><g/></a>",
            "><set attributeName=\"href\" to=\"x\"/>",
            "><animate attributeName=\"HREF\"/>",
            "><animate attributeName=\"xlink:href\"/>",
            "><animate attributeName=\"style\"/>",
            "><SCRIPT/>",
        ] {
            assert_eq!(harm(inside), Some(Harm::Script), "{inside}");
        }
        for inside in [
            "><image href=\"https://a.example/x.png\"/>",
            "><use xlink:href=\"other.svg#a\"/>",
            "><image href=\"data:image/svg+xml,x\"/>",
            "><g style=\"fill:url(//a.example/#b)\"/>",
            "><g fill=\"url( 'x.svg#a' )\"/>",
            "><animate attributeName=\"fill\" to=\"url(//a.example/#b)\"/>",
            "><style>@import 'a.css';</style>",
            "><style>@im<!--x-->port 'http://a.example';</style>",
            "><style>a{b:src('//x')}</style>",
            "><?xml-stylesheet href='a.css'?>",
            "><style>a{background:image-set('a' 1x)}</style>",
            " xml:base=\"//a.example\">",
            "><style><![CDATA[@import 'a';]]></style>",
        ] {
            assert_eq!(harm(inside), Some(Harm::Outside), "{inside}");
        }
        let html = "xmlns=\"http://www.w3.org/1999/xhtml\"";
        for element in ["img srcset=\"//a\"", "meta", "form", "button", "body", "iframe", "a"] {
            assert_eq!(
                harm(&format!("><metadata><{element} {html}/></metadata>")),
                Some(Harm::Page)
            );
        }
        assert_eq!(harm("><foreignObject/>"), Some(Harm::Page));
        for inside in [
            "><style>@\\69mport 'http://a.example';</style>",
            "><style>a{background:u\\72l(//x)}</style>",
            "><style>a{b:unheard-of('//x')}</style>",
            "><style><g/></style>",
            "><iframe/>",
            "><discard/>",
            "><g ping=\"//a.example\"/>",
            "><g xmlns=\"urn:else\"/>",
            "><math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>",
        ] {
            assert_eq!(harm(inside), Some(Harm::Unknown), "{inside}");
        }
        for inside in [
            "><use href=\"#a\"/>",
            "><image href=\"data:image/png;base64,AA==\"/>",
            "><style>a{fill:url(#b)} @font-face{src:url(data:font/woff2;base64,AA)}</style>",
            "><style>@namespace url(http://www.w3.org/2000/svg); a:not(b){c:rgb(1,2,3)}</style>",
            "><text aria-label=\"f(x) @ 'y'\">on: @ url(//x)</text>",
            "><animate attributeName=\"x\" to=\"1\"/>",
            "><g transform=\"translate(1 2) rotate(3)\" filter=\"url(#f)\"/>",
            "><n:namedview xmlns:n=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" x=\"//y\"/>",
        ] {
            assert_eq!(harm(inside), None, "{inside}");
        }
    }

    #[test]
    fn a_drawing_is_read_as_a_browser_reads_it() {
        let with = |head: &str, text: &str| {
            let svg = "svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"";
            match look("a.svg", format!("{head}<{svg}><text>{text}</text></svg>").as_bytes()) {
                Look::Wrong(Flaw::Refused(harm, ..)) => Some(harm),
                Look::Picture { .. } => None,
                other => panic!("{head}: {other:?}"),
            }
        };
        let declared = |encoding: &str| format!("<?xml version='1.0' encoding='{encoding}'?>\n");
        for refused in ["Shift_JIS", "utf-7", "UTF-16", "iso-2022-jp", ""] {
            assert_eq!(with(&declared(refused), "a"), Some(Harm::Encoding), "{refused}");
        }
        // It says what no byte of it shows.
        assert_eq!(with(&declared("ISO-8859-1"), "a"), None);
        assert_eq!(with(&declared("ISO-8859-1"), "é"), Some(Harm::Encoding));
        assert_eq!(with("\u{feff}<?xml version=\"1.0\" encoding = \"Utf-8\" ?>", "é"), None);
        let public =
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/svg11.dtd\">";
        for plain in ["<!DOCTYPE svg>\n", public] {
            assert_eq!(with(&format!("{}{plain}", declared("utf-8")), "a"), None, "{plain}");
        }
        for doctype in [
            "<!DOCTYPE svg SYSTEM \"a.dtd\">",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a.dtd\" [<!ENTITY a \"b\">]>",
            "<!DOCTYPE html>",
            "<!-- <!DOCTYPE svg> --><!DOCTYPE svg>",
        ] {
            assert_eq!(with(doctype, "a"), Some(Harm::Entities), "{doctype}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_bytes_are_too_odd_to_be_looked_at(
            which in 0usize..5,
            changes in proptest::collection::vec((any::<u16>(), any::<u8>()), 0..6),
            end in any::<u16>(),
        ) {
            let (name, mut bytes) = begins().swap_remove(which);
            for (at, byte) in changes {
                let at = usize::from(at) % bytes.len();
                bytes[at] = byte;
            }
            bytes.truncate(usize::from(end) % (2 * bytes.len()));
            look(name, &bytes);
        }
    }
}
