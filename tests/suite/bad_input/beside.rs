//! Pictures, attachments and own files that cannot be published: codes S021–S025, S027, L031, M042, M043.

use std::fs;
use std::path::Path;

use crate::case::{Case, cases, error, warning};
use crate::pictures::png;

const NL: &str = "content/sections/kern/nl.md";
const FOLDER: &str = "content/sections/kern";
const PNG: &str = "content/sections/kern/kaart.png";
const SVG: &str = "content/sections/kern/kaart.svg";
/// What stands in the text of the small guide at the place of the picture.
const PLACE: &str = "Een voetnoot[^een] en een tabel.";

fn write(root: &Path, name: &str, bytes: &[u8]) {
    fs::write(root.join(FOLDER).join(name), bytes).unwrap();
}

/// The small guide with this line in the text of `kern`. That no version covers it follows.
fn with(line: &str) -> Case {
    Case::new().edit(NL, PLACE, &format!("{PLACE}\n\n{line}")).perhaps("C007")
}

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\">\n{inside}</svg>\n")
}

cases! {
    a_picture_of_100_megabytes_is_refused_unread =>
        with("![Een kaart](kaart.png)")
            .world(|root| {
                let file = fs::File::create(root.join(PNG)).unwrap();
                file.set_len(100 * 1024 * 1024).unwrap();
            })
            .finds(error("S005").of(PNG).says("1600 beeldpunten breed", "1600 pixels wide"));

    a_picture_that_is_not_there_is_named_with_the_nearest_name =>
        with("![Een kaart](Kaart.PNG)")
            .world(|root| write(root, "kaart.png", &png(2, 2, 0)))
            .finds(error("L031").at(NL, "▸![Een kaart](Kaart.PNG)◂")
                .says("Bedoelde u ‘kaart.png’?", "Did you mean ‘kaart.png’?"))
            .finds(warning("S009").of(PNG).says("Geen tekst in deze map", "No text in this folder"));

    an_attachment_that_is_not_there_is_asked_for =>
        with("[Het plan](attachment:plan.pdf)")
            .finds(error("L031").at(NL, "▸[Het plan](attachment:plan.pdf)◂")
                .says("achter attachment: alleen zijn naam", "its name alone behind attachment:"));

    a_folder_in_the_place_of_a_picture_is_named =>
        with("![Een kaart](kaart)")
            .world(|root| {
                fs::create_dir(root.join(FOLDER).join("kaart")).unwrap();
                write(root, "kaart/a.png", &png(2, 2, 0));
            })
            .finds(error("L031").at(NL, "▸![Een kaart](kaart)◂").says("is een map", "is a folder"))
            .finds(warning("S009").of("content/sections/kern/kaart/a.png")
                .says("content/sections/kern/a.png", "content/sections/kern/a.png"));

    a_picture_without_a_description_gets_both_ways_to_write_it =>
        with("![](kaart.png)")
            .world(|root| write(root, "kaart.png", &png(2, 2, 0)))
            .finds(error("M042").at(NL, "▸![](kaart.png)◂")
                .says("![-](kaart.png)", "![-](kaart.png)"));

    an_attachment_that_is_shown_is_no_picture =>
        with("![Een plan](plan.txt)")
            .world(|root| write(root, "plan.txt", b"plan\n"))
            .finds(error("L031").at(NL, "▸![Een plan](plan.txt)◂")
                .says("attachment:plan.txt", "attachment:plan.txt"));

    what_is_no_word_in_a_description_is_told_piece_by_piece =>
        with("![Een <b>kaart</b>](kaart.png)\n\n\
              ![De [](fact:x) en [](source:brief) van [a](term:b) en ![c](d.png)](kaart.png)")
            .world(|root| write(root, "kaart.png", &png(2, 2, 0)))
            .finds(error("M001").at(NL, "▸<b>◂kaart"))
            .finds(error("M043").at(NL, "▸[](fact:x)◂").says("geen gegeven", "cannot hold a fact"))
            .finds(error("M043").at(NL, "▸[](source:brief)◂").says("geen bron", "a source"))
            .finds(error("M043").at(NL, "▸[a](term:b)◂").says("geen koppeling", "a link"))
            .finds(error("M043").at(NL, "▸![c](d.png)◂").says("geen andere afbeelding", "another picture"));

    a_picture_with_a_note_in_its_description_is_told_as_a_picture =>
        with("![Een kaart[^een] van hier](kaart.png)")
            .world(|root| write(root, "kaart.png", &png(2, 2, 0)))
            .finds(error("M018").at(NL, "!▸[Een kaart[^een] van hier](kaart.png)◂")
                .says("Dit lijkt een afbeelding", "This looks like a picture"))
            .perhaps("S009");

    an_attachment_written_in_other_signs_is_one =>
        with("[Het plan](attachment&#58;plan.pdf) en [nog een](attachment\\:plan.txt)")
            .world(|root| write(root, "plan.txt", b"plan\n"))
            .finds(error("L031").at(NL, "▸[Het plan](attachment&#58;plan.pdf)◂")
                .says("Bedoelde u ‘plan.txt’?", "Did you mean ‘plan.txt’?"));

    a_picture_from_elsewhere_is_refused =>
        with("![Een kaart](https://elders.example/kaart.png)")
            .finds(error("M005").at(NL, "▸![Een kaart](https://elders.example/kaart.png)◂")
                .says("in de map van de tekst", "into the folder of the text"));

    a_picture_with_the_wrong_ending_is_told_what_it_is =>
        with("![Een kaart](kaart.jpg)")
            .world(|root| write(root, "kaart.jpg", &png(2, 2, 0)))
            .finds(error("S022").of("content/sections/kern/kaart.jpg")
                .says("eindigt, ook in de tekst", "ends in .png, in the text too"));

    an_empty_picture_is_told =>
        with("![Een kaart](kaart.png)")
            .world(|root| write(root, "kaart.png", b""))
            .finds(error("S022").of(PNG).says("is leeg", "is empty"));

    a_picture_that_was_cut_off_is_told =>
        with("![Een kaart](kaart.png)")
            .world(|root| write(root, "kaart.png", &png(40, 40, 7)[..60]))
            .finds(error("S022").of(PNG).says("houdt te vroeg op", "ends too early"));

    a_picture_that_is_none_is_told =>
        with("![Een kaart](kaart.png)")
            .world(|root| write(root, "kaart.png", b"dit is tekst"))
            .finds(error("S022").of(PNG).says("niet wat zijn naam zegt", "not what its name says"));

    a_picture_that_git_lfs_left_behind_is_told =>
        with("![Een kaart](kaart.png)")
            .world(|root| write(root, "kaart.png", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"))
            .finds(error("S015").of(PNG).says("git lfs pull", "git lfs pull"));

    an_old_kind_of_document_is_refused =>
        with("[Het plan](attachment:plan.doc)")
            .world(|root| write(root, "plan.doc", b"\xd0\xcf\x11\xe0"))
            .finds(error("S022").of("content/sections/kern/plan.doc").says(".docx", ".docx"));

    a_drawing_with_a_script_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", svg("<script>alert(1)</script>").as_bytes()))
            .finds(error("S023").of(SVG).says("<script> (regel 2)", "<script> (line 2)"));

    a_drawing_with_an_event_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", svg("<rect onclick=\"x()\"/>").as_bytes()))
            .finds(error("S023").of(SVG).says("onclick", "onclick"));

    a_drawing_that_asks_something_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", svg("<style>@import url(//x.example/a.css);</style>").as_bytes()))
            .finds(error("S023").of(SVG).says("vraagt iets van buiten", "asks something of the outside"));

    a_drawing_with_html_is_refused_with_what_to_do_in_draw_io =>
        with("![Een kaart](kaart.svg)")
            .world(|root| {
                let html = "<metadata>\n<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" srcset=\"//x\"/></metadata>";
                write(root, "kaart.svg", svg(html).as_bytes());
            })
            .finds(error("S023").of(SVG).says("staat HTML: <img> (regel 3)", "there is HTML: <img> (line 3)"));

    a_drawing_in_another_encoding_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| {
                let text = format!("<?xml version='1.0' encoding='Shift_JIS'?>{}", svg("<g/>"));
                write(root, "kaart.svg", text.as_bytes());
            })
            .finds(error("S023").of(SVG).says("encoding=\"Shift_JIS\"", "encoding=\"Shift_JIS\""));

    a_drawing_with_something_unheard_of_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", svg("<g\nping=\"//x\"/>").as_bytes()))
            .finds(error("S023").of(SVG).says("niet nodig heeft: ping=", "does not need: ping="));

    a_drawing_with_entities_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| {
                let text = format!("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>\n{}", svg("<text>&a;</text>"));
                write(root, "kaart.svg", text.as_bytes());
            })
            .finds(error("S023").of(SVG).says("<!DOCTYPE>", "<!DOCTYPE>"));

    a_drawing_that_is_no_xml_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", svg("<g>\n").as_bytes()))
            .finds(error("S022").of(SVG).says("kan niet worden gelezen", "cannot be read"));

    a_drawing_without_a_size_is_refused =>
        with("![Een kaart](kaart.svg)")
            .world(|root| write(root, "kaart.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
            .finds(error("S022").of(SVG).says("viewBox", "viewBox"));

    a_name_with_an_accent_in_two_characters_gets_one_that_is_good =>
        with("![Een kaart](kaárt.png)")
            .world(|root| write(root, "kaa\u{301}rt.png", &png(2, 2, 0)))
            .finds(error("L031").at(NL, "▸![Een kaart](kaárt.png)◂"))
            .finds(error("S021").of("content/sections/kern/kaa\u{301}rt.png").says("kaart.png", "kaart.png"));

    two_names_that_differ_in_capitals_are_told =>
        with("![Een kaart](kaart.png)\n\n![Nog een](Kaart.png)")
            .world(|root| {
                write(root, "kaart.png", &png(2, 2, 0));
                write(root, "Kaart.png", &png(2, 2, 9));
            })
            .finds(error("S024").of(PNG).says("alleen in hoofdletters", "capitals alone"))
            .perhaps("L010");

    an_own_file_at_the_address_of_a_page_is_refused_with_both_places =>
        Case::new()
            .world(|root| {
                fs::create_dir_all(root.join("content/static/nl")).unwrap();
                fs::write(root.join("content/static/nl/Kern.html"), "x").unwrap();
            })
            .finds(error("S025").of("content/static/nl/Kern.html").says("nl/kern.html", "nl/kern.html"));

    an_own_file_where_a_signature_comes_is_refused =>
        Case::new()
            .world(|root| {
                fs::create_dir_all(root.join("content/static/Keys")).unwrap();
                fs::write(root.join("content/static/release.json"), "x").unwrap();
                fs::write(root.join("content/static/Keys/root-2.json"), "x").unwrap();
                fs::write(root.join("content/static/Keys/mine.txt"), "x").unwrap();
            })
            .finds(error("S025").of("content/static/release.json").says("kan niet worden vervangen", "cannot be replaced"))
            .finds(error("S025").of("content/static/Keys/root-2.json"));

    an_own_page_that_asks_something_of_the_outside_is_refused =>
        Case::new()
            .world(|root| {
                // In the letters of Windows, with a feed that nothing fetches beside it.
                let page = "\u{feff}<a href=\"https://a.example/\">a</a>\n<script src=\"https://b.example/b.js\"></script>\n";
                let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let feed = "<rss><item url=\"https://e.example/\"/></rss>";
                fs::create_dir_all(root.join("content/static")).unwrap();
                fs::write(root.join("content/static/b.htm"), wide).unwrap();
                fs::write(root.join("content/static/e.xml"), feed).unwrap();
            })
            .finds(error("S027").of("content/static/b.htm").says("b.js’ (script src, regel 2)", "b.js’ (script src, line 2)"));

    an_own_script_that_may_ask_something_is_a_warning =>
        Case::new()
            .world(|root| {
                fs::create_dir_all(root.join("content/static")).unwrap();
                fs::write(root.join("content/static/d.js"), "let a = 'https://d.example/';").unwrap();
            })
            .finds(warning("S027").of("content/static/d.js").says("haalt misschien", "may fetch"));

    an_own_file_at_the_address_of_a_file_of_ours_is_refused =>
        Case::new()
            .world(|root| {
                fs::create_dir_all(root.join("content/static")).unwrap();
                fs::write(root.join("content/static/robots.txt"), "x").unwrap();
                fs::write(root.join("content/static/assets"), "x").unwrap();
            })
            .finds(error("S025").of("content/static/robots.txt").says("robots.txt", "robots.txt"))
            .finds(error("S025").of("content/static/assets").says("assets/", "assets/"));
}
