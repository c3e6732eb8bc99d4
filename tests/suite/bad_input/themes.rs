//! A theme that a guide brings along and that cannot be used, read or published: codes T001 to T008,
//! and names of files.

use crate::case::{Case, cases, error, warning};

const ICON: &str = "themes/default/images/icon.svg";
const POLICY: &str =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy() | safe }}\">\n";
const TEMPLATE: &str = "themes/default/templates/about.html";
const STRINGS: &str = "themes/default/strings/nl.ftl";
const BASE: &str = "themes/default/templates/base.html";
const SCRIPT: &str = "themes/default/scripts/page.js";
const STYLE: &str = "themes/default/styles/95-institution.css";

/// The frame of all pages with the only `from` of it replaced.
fn base(from: &str, to: &str) -> String {
    let text = include_str!("../../../themes/default/templates/base.html");
    assert_eq!(text.matches(from).count(), 1);
    text.replace(from, to)
}

cases! {
    a_template_that_cannot_be_read_is_reported =>
        Case::new()
            .file(TEMPLATE, "{% if page %}")
            .finds(error("T001").says("about.html", "about.html"));

    a_template_that_asks_for_what_is_not_there_is_reported =>
        Case::new()
            .file(TEMPLATE, "{{ nothing.at.all }}")
            .finds(error("T001").says("nothing", "nothing"));

    a_file_of_words_that_cannot_be_read_is_reported =>
        Case::new()
            .file(STRINGS, "\u{feff}# Van ons.\nprevious = Terug\nthis is no word list\nnext = Verder\n")
            .finds(error("T002").at(STRINGS, "▸this is no word list◂\n").says("is-teken", "equals sign"));

    every_line_of_words_that_cannot_be_read_is_reported_with_what_it_lacks =>
        Case::new()
            .file(STRINGS, "contents-more = Alle { $count delen\nprevious =\nstatus = { $value ->\n    [current] geldt\n}\nnext = { \"Verder }\nmenu = Menu\n\tcontents = x\nbreadcrumb-label = Pad\n1e = x\n")
            .finds(error("T002").at(STRINGS, "▸contents-more = Alle { $count delen◂").says("accolade", "brace"))
            .finds(error("T002").at(STRINGS, "▸previous =◂").says("staat niets", "nothing stands"))
            .finds(error("T002").at(STRINGS, "▸    [current] geldt◂").says("sterretje", "asterisk"))
            .finds(error("T002").at(STRINGS, "▸next = { \"Verder }◂").says("aanhalingsteken", "quotation mark"))
            .finds(error("T002").at(STRINGS, "▸\tcontents = x◂").says("spatie aan het begin", "a space at the start"))
            .finds(error("T002").at(STRINGS, "▸1e = x◂").says("naam", "name"));

    braces_without_end_are_an_error_and_no_end_of_the_program =>
        Case::new()
            .file(STRINGS, format!("previous = {}", "{".repeat(200_000)))
            .finds(error("T002").at(STRINGS, &format!("previous = {}▸{{◂{}", "{".repeat(40), "{".repeat(199_959))).says("accolade", "brace"));

    a_word_with_other_values_than_ours_is_reported_at_its_place =>
        Case::new()
            .file(STRINGS, "contents-more = Alle { $aantal } delen\nversion = Versie\nprevious = { $count ->\n   *[other] Terug\n}\n")
            .finds(error("T007").at(STRINGS, "Alle { $▸aantal◂ }").says("{ $count }", "{ $count }").says("de waarde { $aantal } is er niet", "there is no value { $aantal }"))
            .finds(error("T007").at(STRINGS, "▸contents-more◂").says("{ $count } ontbreekt", "{ $count } is missing"))
            .finds(error("T007").at(STRINGS, "▸version◂").says("version = { $number ->\n", "version = { $number ->\n"))
            .finds(error("T007").at(STRINGS, "{ $▸count◂ ->").says("zonder accolades", "without braces"));

    a_word_that_refers_to_nothing_to_itself_or_says_nothing_is_reported =>
        Case::new()
            .file(STRINGS, "-merk = Gids\nprevious = { nxet } { -mrek } { NUMBER(1) }\nnext = { menu }\nmenu = { next }\ncontents =\n    .title = x\n")
            .finds(error("T007").at(STRINGS, "{ ▸nxet◂ }").says("‘next’", "‘next’"))
            .finds(error("T007").at(STRINGS, "{ -▸mrek◂ }").says("‘merk’", "‘merk’"))
            .finds(error("T007").at(STRINGS, "{ ▸NUMBER◂(1)").says("bestaat niet", "does not exist"))
            .finds(error("T007").at(STRINGS, "\n▸next◂ =").says("zichzelf", "itself"))
            .finds(error("T007").at(STRINGS, "\n▸menu◂ =").says("zichzelf", "itself"))
            .finds(error("T007").at(STRINGS, "▸contents◂ =").says("er staat niets achter", "nothing stands after it"));

    a_word_that_stands_there_twice_is_reported =>
        Case::new()
            .file(STRINGS, "previous = Terug\nnext = Verder\nprevious = Vorige\n")
            .finds(warning("T008").at(STRINGS, "▸previous◂ = Vorige").says("twee keer", "twice"));

    words_beside_the_folders_of_a_guide_are_told_where_they_belong =>
        Case::new()
            .file("strings/nl.ftl", "previous = Terug\n")
            .finds(warning("S009").of("strings").says("themes/default/strings/", "themes/default/strings/"));

    letters_of_drawings_cannot_be_replaced_and_are_not_ignored_in_silence =>
        Case::new()
            .file("themes/default/fonts/public-sans-regular.ttf", "x")
            .finds(warning("S009").of("themes/default/fonts/public-sans-regular.ttf").says("hoort nergens bij", "belongs to nothing"));

    a_colour_that_cannot_be_read_on_another_is_reported_with_the_worst_of_its_pairs =>
        Case::new()
            .file(STYLE, ":root { --link: light-dark(#8fb7b2, #84d3c6); }")
            .finds(warning("T003").at(STYLE, "▸--link◂: light").says("licht scherm", "light screen")
                .says("is 1,82 en moet 4,5 zijn", "is 1.82 and must be 4.5")
                .says("Maak --link donkerder", "Make --link darker"));

    one_dark_colour_for_both_screens_is_reported_for_the_dark_one =>
        Case::new()
            .file(STYLE, "/* Blauw */\n:root {\n  --link: #154273;\n}\n")
            .finds(warning("T003").at(STYLE, "▸--link◂: #").says("Maak --link lichter", "Make --link lighter"));

    two_images_that_are_one_file_on_some_disks_are_refused =>
        Case::new()
            .file("themes/default/images/Kaart.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .file("themes/default/images/kaart.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .finds(error("L010").of("themes/default/images/Kaart.svg").says("images/kaart.svg", "images/kaart.svg"));

    an_image_with_the_name_of_a_built_in_one_in_capitals_is_refused =>
        Case::new()
            .file("themes/default/images/Icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .finds(error("L010").of("themes/default/images/Icon.svg").says("assets/icon.svg", "assets/icon.svg"));

    an_image_with_the_name_of_a_device_is_refused =>
        Case::new()
            .file("themes/default/images/con.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .finds(error("L012").of("themes/default/images/con.svg").says("Windows", "Windows"));

    a_stylesheet_that_asks_something_of_the_outside_is_reported_at_each_place =>
        Case::new()
            .file(STYLE, "@import \"https://letters.example/a.css\";\nbody {\n  background: u\\72l(//beeld.example/x.png);\n}\n")
            .finds(error("T004").at(STYLE, "\"▸https://letters.example/a.css◂\"").says("@import", "@import"))
            .finds(error("T004").at(STYLE, "(▸//beeld.example/x.png◂)").says("themes/default/", "themes/default/"));

    a_template_that_asks_something_of_the_outside_is_reported_once =>
        Case::new()
            .file(BASE, base("</head>", "<script src=\"https://teller.example/a.js\"></script>\n</head>"))
            .finds(error("T004").at(BASE, "src=\"▸https://teller.example/a.js◂\"").says("script src", "script src"));

    a_script_that_may_ask_something_of_the_outside_is_a_warning =>
        Case::new()
            .file(SCRIPT, "fetch('https://teller.example/a');\n")
            .finds(warning("T004").at(SCRIPT, "'▸https://teller.example/a◂'").says("misschien", "may fetch"));

    a_picture_that_asks_something_of_the_outside_is_named =>
        Case::new()
            .file(ICON, "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://beeld.example/x.png'/></svg>")
            .finds(error("T004").of(ICON).says("image href", "image href"));

    a_template_without_the_policy_is_told_the_line_that_it_needs =>
        Case::new()
            .file(BASE, base(POLICY, ""))
            .finds(error("T006").of(BASE).says("{{ policy() | safe }}", "{{ policy() | safe }}"));

    a_file_of_a_theme_that_takes_the_place_of_nothing_is_named =>
        Case::new()
            .file("themes/default/templates/abuot.html", "x")
            .file("themes/default/style/95-institution.css", "a {}")
            .file("themes/default/strings/de.ftl", "a = b\n")
            .file("themes/default/CNAME", "proef.example")
            .file("themes/mijn/templates/about.html", "x")
            .finds(warning("S009").of("themes/default/templates/abuot.html").says("‘templates/about.html’", "‘templates/about.html’"))
            .finds(warning("S009").of("themes/default/style/95-institution.css").says("hoort nergens bij", "belongs to nothing"))
            .finds(warning("S009").of("themes/default/strings/de.ftl").says("hoort nergens bij", "belongs to nothing"))
            .finds(warning("S009").of("themes/default/CNAME").says("hoort nergens bij", "belongs to nothing"))
            .finds(warning("S009").of("themes/mijn/templates/about.html").says("themes/default/", "themes/default/"));

    a_word_that_the_site_does_not_have_is_named_at_its_place =>
        Case::new()
            .file(STRINGS, "# Onze woorden.\nskip-to-contnet = Naar de tekst\n")
            .finds(warning("T005").at(STRINGS, "▸skip-to-contnet◂ =").says("‘skip-to-content’", "‘skip-to-content’"));
}
