//! Pages of the publisher, and what leads to them from home and from the foot of every page.

use crate::case::{Case, cases, error};

const SITE: &str = "content/site.yaml";
const NL: &str = "content/sections/toets/nl.md";
const PAGE_NL: &str = "content/pages/contact/nl.md";
const PAGE_EN: &str = "content/pages/contact/en.md";

/// The guide with a page of the publisher, of which this is the Dutch text.
fn with_page(text: &str) -> Case {
    let of =
        |title: &str| format!("---\ntitle: {title}\nsummary: Waar u ons vindt.\n---\n\n{text}\n");
    let case = Case::new().file(PAGE_NL, of("Schrijf ons")).file(PAGE_EN, of("Write to us"));
    // Its name is recorded by `check --fix`.
    case.perhaps("L013")
}

/// The guide with a door on its home that leads there.
fn with_door(to: &str) -> Case {
    let door = format!(
        "home:\n  doors:\n    - title: {{nl: Wie beslist?, en: Who decides?}}\n      to: {to}\n"
    );
    Case::new().edit(SITE, "contents:\n", &format!("{door}contents:\n"))
}

cases! {
    an_unknown_page_is_reported_with_the_one_that_was_meant =>
        with_page("Tekst.")
            .edit(NL, "Stel eerst", "Stel [ons](page:contct) eerst")
            .perhaps("C007")
            .finds(error("L024").at(NL, "▸[ons](page:contct)◂").says("Bedoelde u ‘contact’", "Did you mean ‘contact’"));

    an_unknown_heading_of_a_page_is_reported_with_those_there_are =>
        with_page("## Adres {#adres}\n\nTekst.")
            .edit(NL, "Stel eerst", "Stel [ons](page:contact#adrs) eerst")
            .perhaps("C007")
            .finds(error("L003").at(NL, "▸[ons](page:contact#adrs)◂").says("De pagina ‘contact’", "The page ‘contact’"));

    an_unknown_heading_of_the_page_itself_is_reported =>
        with_page("## Adres {#adres}\n\nZie [hier](#adrs).")
            .finds(error("L003").at(PAGE_NL, "▸[hier](#adrs)◂").says("‘adres’", "‘adres’"))
            .finds(error("L003").at(PAGE_EN, "▸[hier](#adrs)◂").says("‘adres’", "‘adres’"));

    a_link_without_words_to_a_page_without_a_title_of_its_own_is_refused =>
        with_page("Zie [](page:changes).")
            .finds(error("M010").at(PAGE_NL, "▸[](page:changes)◂").says("geen tekst", "no text"))
            .finds(error("M010").at(PAGE_EN, "▸[](page:changes)◂").says("geen tekst", "no text"));

    a_door_that_leads_nowhere_is_reported_where_it_stands =>
        with_door("section:toest")
            .finds(error("L002").at(SITE, "to: ▸section:toest◂").says("Bedoelde u ‘toets’", "Did you mean ‘toets’"));

    a_door_to_a_heading_alone_is_refused =>
        with_door("'#vragen'")
            .finds(error("L003").at(SITE, "to: ▸'#vragen'◂").says("section:ID#vragen", "section:ID#vragen"));

    a_door_to_a_path_is_refused_with_what_to_type =>
        with_door("content/sections/toets/nl.md")
            .finds(error("M011").at(SITE, "to: ▸content/sections/toets/nl.md◂").says("section:toets", "section:toets"));

    an_unknown_flowchart_behind_a_door_is_reported =>
        with_door("flowchart:prof")
            .finds(error("L006").at(SITE, "to: ▸flowchart:prof◂").says("Bedoelde u ‘proef’", "Did you mean ‘proef’"));

    an_unknown_page_at_the_foot_of_every_page_is_reported =>
        with_page("Tekst.")
            .edit(SITE, "contents:\n", "footer: [contact, contcat]\ncontents:\n")
            .finds(error("L024").at(SITE, "footer: [contact, ▸contcat◂]").says("Bedoelde u ‘contact’", "Did you mean ‘contact’"));

    a_page_at_the_address_of_one_of_the_site_is_refused =>
        Case::new()
            .file("content/pages/begrippen/nl.md", "---\ntitle: Woorden\nsummary: S.\n---\nTekst.\n")
            .perhaps("L013")
            .file("content/pages/begrippen/en.md", "---\ntitle: Words\nsummary: S.\n---\nText.\n")
            .finds(error("L012").at("content/pages/begrippen/nl.md", "title: ▸Woorden◂").says("content/pages/", "content/pages/"));

    a_page_at_the_address_of_a_section_is_refused =>
        Case::new()
            .file("content/pages/kern/nl.md", "---\ntitle: Ook dit\nsummary: S.\n---\nTekst.\n")
            .perhaps("L013")
            .file("content/pages/kern/en.md", "---\ntitle: This too\nsummary: S.\n---\nText.\n")
            .finds(error("L009").at("content/pages/kern/nl.md", "title: ▸Ook dit◂").says("map van deze pagina", "folder of this page"));
}
