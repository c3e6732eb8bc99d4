//! What a page and the sitemap tell other programs.

use regex::Regex;

use crate::data::site;
use crate::guide::{Guide, snapshot};

fn text(path: &str) -> &'static str {
    std::str::from_utf8(&site()[path]).unwrap()
}

#[test]
fn the_sitemap_says_when_a_page_last_changed_where_a_version_says_so() {
    let entry =
        Regex::new("<loc>https://leidraad.example/([^<]*)</loc>(?:<lastmod>([^<]*)</lastmod>)?")
            .unwrap();
    let published = Regex::new("\"dateModified\":\"([0-9-]*)\"").unwrap();
    let mut dated = 0;
    for found in entry.captures_iter(text("sitemap.xml")) {
        let folder = found[1].is_empty() || found[1].ends_with('/');
        let page = text(&format!("{}{}", &found[1], if folder { "index.html" } else { "" }));
        let day = found.get(2).map(|day| day.as_str());
        if let Some(of_text) = published.captures(page) {
            assert_eq!(day, Some(&of_text[1]), "{}", &found[1]);
        }
        dated += usize::from(day.is_some());
        if let Some(day) = day {
            assert!(day.parse::<jiff::civil::Date>().is_ok(), "{day}");
            assert!(day <= crate::data::DAY, "{day} of {} is in the future", &found[1]);
        }
    }
    assert!(dated > 50, "{dated}");
}

/// Width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (side(16), side(20))
}

#[test]
fn a_link_to_a_page_has_a_picture_in_its_language_that_every_site_can_show() {
    let image =
        Regex::new("<meta property=\"og:image\" content=\"https://leidraad.example/([^\"]*)\">")
            .unwrap();
    for (page, picture) in [
        ("nl/index.html", "assets/social-nl.png"),
        ("nl/definitie.html", "assets/social-nl.png"),
        ("en/definition.html", "assets/social-en.png"),
    ] {
        assert_eq!(&image.captures(text(page)).unwrap()[1], picture, "{page}");
        assert_eq!(size(&site()[picture]), (1200, 630));
    }
    assert_ne!(site()["assets/social-nl.png"], site()["assets/social-en.png"]);
}

#[test]
fn a_theme_can_bring_a_picture_of_its_own() {
    let guide = Guide::new();
    let own = &site()["assets/social-en.png"];
    guide.write("themes/default/images/social.png", own);
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    assert_eq!(&files["assets/social.png"], own);
    assert!(!files.contains_key("assets/social-nl.png"), "none is made beside it");
    for path in ["nl/kern.html", "en/core.html"] {
        let page = std::str::from_utf8(&files[path]).unwrap();
        let image =
            "<meta property=\"og:image\" content=\"https://proef.example/assets/social.png\">";
        assert!(page.contains(image), "{path}");
    }
}
