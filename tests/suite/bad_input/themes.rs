//! A theme that a guide brings along and that cannot be used or read: codes T001 to T003.

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
}
