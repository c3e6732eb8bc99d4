//! A theme that a guide brings along and that cannot be used, read or published: codes T001 to T006,
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
            .file(STRINGS, "this is no word list")
            .finds(error("T002").of(STRINGS).says("woorden", "words"));

    a_colour_that_cannot_be_read_on_another_is_reported_with_the_worst_of_its_pairs =>
        Case::new()
            .file(STYLE, ":root { --link: light-dark(#8fb7b2, #84d3c6); }")
            .finds(warning("T003").of(STYLE).says("licht scherm", "light screen"));

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
