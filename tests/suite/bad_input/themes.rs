//! A theme that a guide brings along and that cannot be used: codes T001 and T002.

use crate::case::{Case, cases, error};

const TEMPLATE: &str = "themes/default/templates/about.html";
const STRINGS: &str = "themes/default/strings/nl.ftl";

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
}
