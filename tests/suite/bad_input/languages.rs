//! The languages of a guide: what is written in one that it does not have, and lists that name none.

use crate::case::{Case, cases, error, warning};

const SITE: &str = "content/site.yaml";
const KERN: &str = "content/sections/kern/section.yaml";
const KERN_EN: &str = "content/sections/kern/en.md";
const KERN_NL: &str = "content/sections/kern/nl.md";

/// The small guide as it stands when somebody takes a language out of the list.
fn only(language: &str) -> Case {
    Case::new().edit(SITE, "languages: [nl, en]", &format!("languages: [{language}]"))
}

cases! {
    a_guide_without_a_language_is_refused =>
        only("").finds(error("C012").at(SITE, "languages: ▸[").says("één of twee", "one or two"));

    the_same_language_twice_is_refused =>
        only("nl, nl").finds(error("C012").at(SITE, "languages: ▸[").says("elk één keer", "each once"));

    a_guide_in_a_language_that_the_tool_does_not_know_is_refused =>
        only("de").finds(error("C012").at(SITE, "languages: ▸[").says("[nl]", "[en]"));

    three_languages_are_refused =>
        only("nl, en, nl").finds(error("C012").at(SITE, "languages: ▸[").says("[nl]", "[en]"));

    a_text_in_a_language_that_the_guide_does_not_have_is_told =>
        only("nl")
            .finds(warning("Y031").at(SITE, "Proefgids, ▸en◂: Trial")
                .says("in het Engels", "in English"))
            .finds(warning("Y031").at(SITE, "De redactie, ▸en◂: The").says("[nl, en]", "[nl, en]"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_file_in_a_language_that_the_guide_does_not_have_is_told =>
        only("nl")
            .finds(warning("S009").of(KERN_EN).says("heeft die taal niet", "does not have that language"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_version_in_a_language_that_the_guide_gave_up_is_told =>
        only("nl")
            .finds(warning("V030").at(KERN, "      en: ▸\"b").says("ook in het Engels", "in English too"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_text_that_translates_nothing_is_told =>
        only("en")
            .finds(warning("C073").at(KERN_EN, "translates:\n  ▸version: ").says("één taal", "one language"))
            .perhaps("C073").perhaps("Y031").perhaps("S009").perhaps("V030");

    a_plain_text_in_a_guide_of_two_languages_is_refused =>
        Case::new()
            .edit(SITE, "{nl: Proefgids, en: Trial guide}", "Proefgids")
            .finds(error("Y004").at(SITE, "title: ▸Proefgids◂").says("nl", "nl"));

    a_text_in_the_wrong_one_of_two_languages_is_missing_and_too_much =>
        only("nl")
            .edit(SITE, "{nl: Proefgids, en: Trial guide}", "{en: Trial guide}")
            .finds(error("Y010").at(SITE, "title: {▸en◂: Trial guide}").says("Nederlands", "Dutch")
                .says("Deze gids is in één taal", "This guide is in one language"))
            .finds(warning("Y031").at(SITE, "title: {▸en◂: Trial guide}").says("Engels", "English"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_missing_text_in_a_guide_of_one_language_is_an_error =>
        only("nl")
            .without(KERN_NL)
            .finds(error("C005").of(KERN_NL).says("ontbreekt", "missing"))
            .perhaps("Y031").perhaps("S009").perhaps("V030").perhaps("L002").perhaps("L003");

    a_missing_page_is_not_asked_for_in_a_language_that_the_guide_does_not_have =>
        only("nl")
            .edit(KERN_NL, "## Wie", "Zie [ons](page:contact).\n\n## Wie")
            .finds(error("L024").at(KERN_NL, "▸[ons](page:contact)◂")
                .says("leidraad new page contact", "leidraad new page contact")
                .never_says("en.md"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_missing_tag_is_not_asked_for_in_a_language_that_the_guide_does_not_have =>
        only("nl")
            .edit(KERN, "status: current", "status: current\ntags: [samen]")
            .finds(error("C070").at(KERN, "tags: [▸samen◂]")
                .says("met dit trefwoord en zijn naam.", "with this tag and its name."))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_stray_file_is_not_given_the_name_of_a_text_that_the_guide_does_not_have =>
        only("nl")
            .file("content/sections/kern/em.md", "x")
            .finds(warning("S009").of("content/sections/kern/em.md")
                .says("Bedoelde u ‘nl.md’", "Did you mean ‘nl.md’")
                .never_says("en.md"))
            .perhaps("Y031").perhaps("S009").perhaps("V030");

    a_missing_tag_is_asked_for_in_both_languages_of_a_guide_of_two =>
        Case::new()
            .edit(KERN, "status: current", "status: current\ntags: [samen]")
            .finds(error("C070").at(KERN, "tags: [▸samen◂]").says("zijn naam in beide talen", "its name in both languages"));
}
