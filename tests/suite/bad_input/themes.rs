//! A theme that a guide brings along and that cannot be used or read: codes T001 to T003, and names of files.

use crate::case::{Case, cases, error, warning};

const TEMPLATE: &str = "themes/default/templates/about.html";
const STRINGS: &str = "themes/default/strings/nl.ftl";
const STYLE: &str = "themes/default/styles/95-institution.css";

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
}
