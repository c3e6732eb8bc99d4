//! Links that lead nowhere and addresses that cannot be: codes L001–L021.

use crate::case::{Case, cases, error, warning};

const SITE: &str = "content/site.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const KERN: &str = "content/sections/kern/section.yaml";
const NL: &str = "content/sections/toets/nl.md";
const EN: &str = "content/sections/toets/en.md";
const ANCHORS: &str = "content/anchors.txt";

/// A case in which `text` follows the first paragraph of a Dutch text.
fn with(text: &str) -> Case {
    Case::new()
        .edit(NL, "indicator:partner-01).\n", &format!("indicator:partner-01).\n\n{text}\n"))
        .perhaps("C007")
}

const TERMS: &str = "content/sections/begrippen/section.yaml";
const SHEETS: &str = "content/sections/spreadsheets/section.yaml";
const SECTION_OF_SHEETS: &str = concat!(
    "id: spreadsheets\nstatus: current\nowner: {nl: R, en: E}\nversions:\n  - {version: \"1.0\", ",
    "published: 2026-01-10, effective: 2026-01-10, kind: substantive, note: {nl: Een., en: One.}}\n",
);
const TERMS_NL: &str = "content/sections/begrippen/nl.md";

/// The guide with one more section, which has the name of the page of terms.
fn section_of_terms() -> Case {
    Case::new()
        .file(TERMS, concat!(
            "id: begrippen\nstatus: current\nowner: {nl: R, en: E}\nversions:\n  - {version: \"1.0\", ",
            "published: 2026-01-10, effective: 2026-01-10, kind: substantive, note: {nl: Een., en: One.}}\n",
        ))
        .file(TERMS_NL, "---\ntitle: A\nsummary: B\nslug: alfa\n---\nTekst.\n")
        .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, begrippen]")
}

const SOURCES: &str = "content/sources.yaml";
const CHART: &str = "diagrams/proef.yaml";
const FACTS: &str = "content/facts.yaml";
const A_FACT: &str = "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie keer, en: three times}\n";

/// A guide that knows the places of a source.
fn counted(case: Case) -> Case {
    let places = "    date: 2025-06-13\n    locators: {paragraphs: {1: 4, 2: 9, 3: 8}, footnotes: 2, articles: [1, 2a]}\n";
    case.edit(SOURCES, "    date: 2025-06-13\n", places)
}

cases! {
    an_unknown_place_in_a_source_is_reported_with_the_nearest_one =>
        counted(with("Dat staat ergens [](source:brief \"P99.9\")."))
            .finds(error("L020").at(NL, "▸[](source:brief \"P99.9\")◂")
                .says("Bedoelde u ‘P3.8’? Deze plaatsen zijn er: P1.1–P1.4, P2.1–P2.9, P3.1–P3.8, fn1–fn2, art. 1, art. 2a",
                    "Did you mean ‘P3.8’? These places are there: P1.1–P1.4"));

    an_unknown_article_of_a_source_is_reported =>
        counted(with("Dat staat ergens [](source:brief \"art. 17\")."))
            .finds(error("L020").at(NL, "▸[](source:brief \"art. 17\")◂").says("Bedoelde u ‘art. 1’", "Did you mean ‘art. 1’"));

    an_unknown_place_of_an_indicator_is_underlined_where_it_stands =>
        counted(Case::new().edit(INDICATORS, "locator: P1.3", "locator: P1.9"))
            .finds(error("L020").at(INDICATORS, "locator: ▸P1.9◂").says("‘P1.4’", "‘P1.4’"));

    an_unknown_place_in_a_flowchart_is_underlined_where_it_stands =>
        counted(Case::new().edit(CHART, "        to: gesprek\n        basis: [{source: brief, locator: P2.4}]", "        to: gesprek\n        basis: [{source: brief, locator: P2.14}]"))
            .finds(error("L020").at(CHART, "locator: ▸P2.14◂").says("‘P2.9’", "‘P2.9’"));

    an_unknown_fact_is_reported_with_the_one_that_was_meant =>
        with("Dat kwam [](fact:aantl) voor, en [](fact:aantal).")
            .file(FACTS, A_FACT)
            .finds(error("L021").at(NL, "▸[](fact:aantl)◂").says("Bedoelde u ‘aantal’", "Did you mean ‘aantal’"));

    a_fact_of_a_guide_without_any_is_unknown =>
        with("Dat kwam [](fact:aantal) voor.")
            .finds(error("L021").at(NL, "▸[](fact:aantal)◂").says("leidraad new fact aantal", "leidraad new fact aantal"));

    an_unknown_fact_in_a_data_file_is_reported_at_the_value =>
        with("Dat kwam [](fact:aantal) voor.")
            .file(FACTS, A_FACT)
            .edit(INDICATORS, "nl: Dat telt.", "nl: \"Dat telt [](fact:aantallen).\"")
            .finds(error("L021").at(INDICATORS, "nl: ▸\"Dat telt [](fact:aantallen).\"◂").says("‘aantal’", "‘aantal’"));

    an_unknown_term_is_reported_with_the_one_that_was_meant =>
        with("Een [woord](term:lokket).")
            .finds(error("L001").at(NL, "▸[woord](term:lokket)◂").says("Bedoelde u ‘loket’", "Did you mean ‘loket’"));

    a_term_by_its_word_is_reported_with_the_id_to_type_and_no_command_that_fails =>
        with("Een [woord](term:Loket).")
            .finds(error("L001").at(NL, "▸[woord](term:Loket)◂")
                .says("Bedoelde u ‘loket’", "Did you mean ‘loket’")
                .never_says("leidraad new"));

    an_unknown_term_in_a_definition_is_reported_in_the_glossary =>
        Case::new()
            .edit(GLOSSARY, "also on [knowledge security](term:kennisveiligheid)", "also on [this](term:niets)")
            .finds(error("L001").at(GLOSSARY, "en: ▸Gives advice").says("‘niets’", "‘niets’"));

    an_unknown_section_is_reported_with_the_one_that_was_meant =>
        with("Zie [](section:kren).")
            .finds(error("L002").at(NL, "▸[](section:kren)◂").says("Bedoelde u ‘kern’", "Did you mean ‘kern’"));

    a_section_that_climbs_is_unknown =>
        with("Zie [](section:../kern).")
            .finds(error("L002").at(NL, "▸[](section:../kern)◂").says("‘../kern’", "‘../kern’"));

    an_unknown_anchor_is_reported_with_the_headings_of_that_section =>
        with("Zie [](section:kern#hoe).")
            .finds(error("L003").at(NL, "▸[](section:kern#hoe)◂").says("wat, wie", "wat, wie"));

    an_unknown_anchor_of_the_same_section_is_reported =>
        with("Zie [](#vragn).")
            .finds(error("L003").at(NL, "▸[](#vragn)◂").says("‘vragen’", "‘vragen’"));

    an_anchor_without_a_section_in_a_data_file_is_reported =>
        Case::new()
            .edit(GLOSSARY, "nl: Veilig samenwerken", "nl: \"[Zo](#wie)\" # Veilig samenwerken")
            .finds(error("L003").at(GLOSSARY, "nl: ▸\"[Zo](#wie)\"").says("section:ID#wie", "section:ID#wie"));

    an_unknown_source_in_a_text_is_reported =>
        with("Dat staat ergens [](source:breif \"P1.1\").")
            .finds(error("L004").at(NL, "▸[](source:breif").says("Bedoelde u ‘brief’", "Did you mean ‘brief’"));

    an_unknown_source_in_a_data_file_is_underlined_where_it_stands =>
        Case::new()
            .edit(KERN, "reflects: {date: 2025-06-13, source: brief}", "reflects: {date: 2025-06-13, source: breif}")
            .finds(error("L004").at(KERN, "source: ▸breif◂}").says("Bedoelde u ‘brief’", "Did you mean ‘brief’"));

    an_unknown_indicator_is_reported =>
        with("[Een vraag](indicator:partner-02).")
            .finds(error("L005").at(NL, "▸[Een vraag](indicator:partner-02)◂")
                .says("Bedoelde u ‘partner-01’", "Did you mean ‘partner-01’"));

    an_unknown_diagram_in_a_link_is_reported =>
        with("Zie [](step:proof/besluit).")
            .finds(error("L006").at(NL, "▸[](step:proof/besluit)◂").says("‘proef’", "‘proef’"));

    an_unknown_diagram_alone_in_a_paragraph_is_reported =>
        with("![](diagram:proof)")
            .finds(error("L006").at(NL, "▸![](diagram:proof)◂").says("‘proef’", "‘proef’"));

    an_unknown_step_is_reported =>
        with("Zie [](step:proef/besluiten).")
            .finds(error("L007").at(NL, "▸[](step:proef/besluiten)◂").says("‘besluit’", "‘besluit’"));

    an_unknown_factor_of_an_indicator_is_reported =>
        Case::new()
            .edit(INDICATORS, "    factor: partner", "    factor: partners")
            .finds(error("L008").at(INDICATORS, "factor: ▸partners◂").says("‘partner’", "‘partner’"));

    an_unknown_factor_alone_in_a_paragraph_is_reported =>
        with("![](indicators:land)")
            .finds(error("L008").at(NL, "▸![](indicators:land)◂").says("‘land’", "‘land’"));

    an_unknown_spreadsheet_is_reported_with_the_one_that_was_meant =>
        with("![](spreadsheet:lijsten)")
            .finds(error("L014").at(NL, "▸![](spreadsheet:lijsten)◂").says("Bedoelde u ‘lijst’", "Did you mean ‘lijst’"));

    a_spreadsheet_of_a_guide_without_any_is_unknown =>
        with("![](spreadsheet:lijst)")
            .without("content/spreadsheets.yaml")
            .finds(error("L014").at(NL, "▸![](spreadsheet:lijst)◂").says("onder spreadsheets:", "under spreadsheets:"))
            .perhaps("L015");

    a_spreadsheet_that_climbs_is_unknown =>
        with("![](spreadsheet:../lijst)")
            .finds(error("L014").at(NL, "▸![](spreadsheet:../lijst)◂").says("‘../lijst’", "‘../lijst’"));

    two_sections_with_one_slug_are_reported_at_the_second =>
        Case::new()
            .edit(EN, "slug: test", "slug: core")
            .finds(error("L009").at(EN, "slug: ▸core◂").says("en/core.html", "en/core.html"))
            .perhaps("L015");

    an_earlier_slug_that_is_another_sections_address_is_reported =>
        Case::new()
            .edit(KERN, "reported:", "aliases:\n  slugs:\n    en: [test]\nreported:")
            .finds(error("L009").at(EN, "slug: ▸test◂").says("en/test.html", "en/test.html"));

    a_published_heading_that_is_gone_is_an_error =>
        Case::new()
            .edit(ANCHORS, "kern#wat\n", "kern#wat\nkern#weg\n")
            .finds(error("L011").at(ANCHORS, "▸kern#weg◂").says("aliases:", "aliases:"));

    a_published_heading_that_is_gone_with_its_section_is_an_error =>
        Case::new()
            .edit(ANCHORS, "kern#wie\n", "kern#wie\noud#begin\noud#eind\n")
            .finds(error("L015").at(ANCHORS, "▸oud#begin◂").says("‘oud’", "status: repealed"));

    a_section_that_is_gone_is_one_error_that_says_how_to_repeal_it =>
        Case::new()
            .edit(ANCHORS, "section:kern\n", "section:kern\nsection:oud\nslug:oud/nl/oud\nversion:oud/1.0\n")
            .finds(error("L015").at(ANCHORS, "▸section:oud◂").says("De sectie ‘oud’", "status: repealed"));

    a_slug_that_changes_loses_its_address_without_an_alias =>
        Case::new()
            .edit(EN, "slug: test", "slug: trial")
            .finds(error("L015").at(EN, "slug: ▸trial◂").says("en/test.html", "en: [test]"));

    a_slug_that_is_taken_away_loses_its_address_too =>
        Case::new()
            .edit(EN, "slug: test\n", "")
            .finds(error("L015").at(ANCHORS, "▸slug:toets/en/test◂").says("en: [test]", "en/test.html"));

    a_translation_that_is_missing_keeps_its_address =>
        Case::released()
            .without(EN)
            .finds(warning("C006").of(EN).says("ontbreekt", "missing").never_says("en/test.html"));

    a_text_that_is_missing_loses_no_heading =>
        Case::new()
            .without(NL)
            .edit(ANCHORS, "toets#vragen\n", "toets#vragen\ntoets#weg\n")
            .finds(error("C005").of(NL).says("ontbreekt", "missing"));

    a_version_that_is_taken_out_of_a_ledger_is_an_error =>
        Case::new()
            .edit(ANCHORS, "version:kern/1.0\n", "version:kern/0.9\nversion:kern/1.0\n")
            .finds(error("L015").at(ANCHORS, "▸version:kern/0.9◂").says("Versie 0.9 van ‘kern’", "Version 0.9 of ‘kern’"));

    what_is_gone_from_lists_and_charts_is_an_error_for_each =>
        Case::new()
            .edit(ANCHORS, "section:kern\n", concat!(
                "diagram:oud\nedition:2020-01\nindicator:oud-01\npage:oud\nsection:kern\nsituation:proef/vroeger\n",
                "source:oud\nspreadsheet:oud\nstep:oud/nu/a\nstep:proef/nu/weg\nstep:proef/vroeger/plan\nterm:oud\n",
                "version:glossary/0.1\nversion:diagram:oud/1.0\n",
            ))
            .finds(error("L015").at(ANCHORS, "▸diagram:oud◂\n").says("Het stroomschema ‘oud’", "diagram:oud: diagram:id"))
            .finds(error("L015").at(ANCHORS, "▸edition:2020-01◂").says("De editie ‘2020-01’", "The edition ‘2020-01’"))
            .finds(error("L015").at(ANCHORS, "▸indicator:oud-01◂").says("indicator:oud-01: indicator:id", "The indicator"))
            .finds(error("L015").at(ANCHORS, "▸page:oud◂").says("De pagina ‘oud’", "The page ‘oud’").never_says("edit"))
            .finds(error("L015").at(ANCHORS, "▸situation:proef/vroeger◂").says("situation:proef/id", "A situation"))
            .finds(error("L015").at(ANCHORS, "▸source:oud◂").says("De bron ‘oud’", "content/sources.yaml"))
            .finds(error("L015").at(ANCHORS, "▸spreadsheet:oud◂").says("Het invulblad ‘oud’", "The spreadsheet ‘oud’"))
            .finds(error("L015").at(ANCHORS, "▸step:proef/nu/weg◂").says("step:proef/situatie/id", "A step"))
            .finds(error("L015").at(ANCHORS, "▸term:oud◂").says("Het begrip ‘oud’", "term:oud: term:id"))
            .finds(error("L015").at(ANCHORS, "▸version:glossary/0.1◂").says("Versie 0.1", "Version 0.1"));

    an_alias_of_what_is_still_there_is_needless =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {term:loket: term:kennisveiligheid}\ncontents:")
            .finds(error("L016").at(SITE, "{▸term:loket◂:").says("is er nog", "still there"));

    an_alias_that_leads_to_nothing_is_reported_with_what_was_meant =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {term:balie: term:lokte}\ncontents:")
            .finds(error("L016").at(SITE, "balie: ▸term:lokte◂").says("Bedoelde u ‘term:loket’", "Did you mean ‘term:loket’"));

    an_alias_of_another_kind_is_refused =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {term:balie: source:brief}\ncontents:")
            .finds(error("L016").at(SITE, "balie: ▸source:brief◂").says("‘term:’", "‘term:’"));

    a_heading_moves_to_a_heading =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {kern#weg: term:loket}\ncontents:")
            .finds(error("L016").at(SITE, "weg: ▸term:loket◂").says("sectie#kop", "section#heading"));

    a_heading_moves_to_one_that_is_there =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {kern#weg: toets#vraag}\ncontents:")
            .finds(error("L016").at(SITE, "weg: ▸toets#vraag◂").says("Bedoelde u ‘toets#vragen’", "Did you mean ‘toets#vragen’"));

    a_name_that_something_had_earlier_is_a_warning =>
        with("Zie het [loket](term:balie).")
            .edit(SITE, "contents:", "aliases: {term:balie: term:loket}\ncontents:")
            .finds(warning("L030").at(NL, "▸[loket](term:balie)◂").says("heet nu ‘term:loket’", "now called ‘term:loket’"));

    an_earlier_id_in_a_list_is_an_error =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {source:oud: source:brief}\ncontents:")
            .edit(KERN, "sources: [brief]", "sources: [oud]")
            .finds(error("L030").at(KERN, "sources: [▸oud◂]").says("heet nu ‘brief’", "leidraad check --fix"));

    a_version_has_no_successor =>
        Case::new()
            .edit(SITE, "contents:", "aliases: {version:kern/0.9: version:kern/1.0}\ncontents:")
            .finds(error("L016").at(SITE, "{▸version:kern/0.9◂").says("Het kan met: section", "It can be done with: section"));

    an_earlier_heading_needs_one_that_is_there =>
        Case::new()
            .edit(KERN, "reported:", "aliases: {anchors: {weg: wta}}\nreported:")
            .finds(error("L003").at(KERN, "weg: ▸wta◂").says("Bedoelde u ‘wat’", "Did you mean ‘wat’"));

    a_name_that_is_not_recorded_yet_is_a_warning =>
        Case::new()
            .edit(ANCHORS, "term:loket\n", "")
            .finds(warning("L013").of(ANCHORS).says("leidraad check --fix", "One name"));

    a_slug_that_the_tool_needs_itself_is_refused =>
        Case::new()
            .edit(EN, "slug: test", "slug: glossary")
            .finds(error("L012").at(EN, "slug: ▸glossary◂").says("‘glossary’", "‘glossary’"))
            .perhaps("L015");

    an_id_that_is_a_folder_of_the_site_is_refused =>
        Case::new()
            .file("content/sections/assets/section.yaml", concat!(
                "id: assets\nstatus: current\nowner: {nl: R, en: E}\n",
                "versions:\n  - {version: \"1.0\", published: 2026-01-10, effective: 2026-01-10, ",
                "kind: substantive, note: {nl: Een., en: One.}}\n",
            ))
            .file("content/sections/assets/nl.md", "---\ntitle: A\nsummary: B\n---\nTekst.\n")
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, assets]")
            .finds(error("L012").at("content/sections/assets/section.yaml", "id: ▸assets◂").says("‘assets’", "‘assets’"))
            .finds(warning("C006").of("content/sections/assets/en.md"))
            .perhaps("L013");

    an_id_whose_versions_would_lie_in_a_folder_of_the_site_is_refused =>
        section_of_terms()
            .finds(error("L012").at(TERMS, "id: ▸begrippen◂")
                .says("hernoem de map", "rename the folder"))
            .perhaps("C006").perhaps("L013");

    a_section_with_the_name_of_a_data_file_is_refused =>
        Case::new()
            .file(SHEETS, SECTION_OF_SHEETS)
            .file("content/sections/spreadsheets/nl.md", "---\ntitle: A\nsummary: B\n---\nTekst.\n")
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, spreadsheets]")
            .finds(error("L012").at(SHEETS, "id: ▸spreadsheets◂")
                .says("de versies van content/spreadsheets.yaml", "the versions of content/spreadsheets.yaml")
                .says("section:spreadsheets: section:de-nieuwe-id", "section:spreadsheets: section:the-new-id"))
            .perhaps("C006").perhaps("L013");

    a_section_with_the_name_of_a_data_file_that_is_a_page_as_well_is_refused_once =>
        Case::new()
            .file("content/sections/glossary/section.yaml", SECTION_OF_SHEETS.replace("spreadsheets", "glossary"))
            .file("content/sections/glossary/nl.md", "---\ntitle: A\nsummary: B\n---\nTekst.\n")
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, glossary]")
            .finds(error("L012").at("content/sections/glossary/section.yaml", "id: ▸glossary◂")
                .says("content/glossary.yaml", "content/glossary.yaml"))
            .perhaps("C006").perhaps("L013");

    the_versions_of_a_section_with_the_name_of_a_data_file_are_not_lost_as_well =>
        Case::new()
            .file(SHEETS, SECTION_OF_SHEETS.replace("1.0", "0.9"))
            .file("content/sections/spreadsheets/nl.md", "---\ntitle: A\nsummary: B\n---\nTekst.\n")
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, spreadsheets]")
            .edit(ANCHORS, "version:spreadsheets/1.0\n", "version:spreadsheets/0.9\nversion:spreadsheets/1.0\n")
            .finds(error("L012").at(SHEETS, "id: ▸spreadsheets◂").says("andere id", "another id"))
            .perhaps("C006").perhaps("L013");

    a_flowchart_with_the_name_of_a_page_in_its_folder_is_refused =>
        Case::new()
            .edit("diagrams/proef.yaml", "id: proef", "id: geschiedenis")
            .finds(error("L012").at("diagrams/proef.yaml", "id: ▸geschiedenis◂").says("andere id", "another id"))
            .perhaps("L006").perhaps("L007").perhaps("L015").perhaps("L013");

    a_step_with_the_name_of_the_page_of_its_folder_is_refused =>
        Case::new()
            .edit("diagrams/proef.yaml", "  plan:\n", "  index:\n")
            .finds(error("L012").at("diagrams/proef.yaml", "▸index:").says("‘index’", "‘index’"))
            .perhaps("L015").perhaps("L013");

    an_edition_with_the_name_of_a_folder_of_the_site_is_refused =>
        Case::new()
            .edit(SITE, "contents:", "editions:\n  - {id: data, tag: v1, title: {nl: Een, en: One}}\ncontents:")
            .finds(error("L012").at(SITE, "{id: ▸data◂,").says("‘data’", "‘data’"))
            .perhaps("V011").perhaps("L013");

    a_heading_that_is_not_recorded_yet_is_a_warning =>
        Case::new()
            .edit(ANCHORS, "kern#wat\n", "")
            .finds(warning("L013").of("content/sections/kern").says("leidraad check --fix", "leidraad check --fix"));

    a_chart_that_cannot_be_read_is_missing_where_it_is_drawn =>
        Case::new()
            .edit("diagrams/proef.yaml", "id: proef", "id: Proef")
            .finds(error("Y008").at("diagrams/proef.yaml", "id: ▸Proef◂").says("‘Proef’", "‘Proef’"))
            .perhaps("L006");

    an_earlier_slug_that_is_a_page_of_the_site_is_refused =>
        Case::new()
            .edit(KERN, "reported:", "aliases: {slugs: {nl: [privacy], en: []}}\nreported:")
            .finds(error("L012").at(KERN, "nl: [▸privacy◂]").says("vroegere adres", "earlier address"));

    an_earlier_slug_that_is_the_first_page_is_refused =>
        Case::new()
            .edit(KERN, "reported:", "aliases: {slugs: {nl: [], en: [index]}}\nreported:")
            .finds(error("L012").at(KERN, "en: [▸index◂]").says("‘index’", "‘index’"));

    a_spreadsheet_with_the_name_of_a_list_is_refused =>
        Case::new()
            .edit("content/spreadsheets.yaml", "  lijst:\n", "  indicators:\n")
            .finds(error("L012").at("content/spreadsheets.yaml", "▸indicators◂:").says("andere id", "another id"))
            .perhaps("L014").perhaps("L015").perhaps("L013");

    two_sections_that_had_one_address_and_lead_on_to_different_ones_are_reported_at_both =>
        Case::new()
            .edit(ANCHORS, "section:kern\n", "section:een\nsection:kern\nsection:twee\nslug:een/nl/oud\nslug:twee/nl/oud\n")
            .edit(SITE, "contents:", "aliases:\n  section:een: section:kern\n  section:twee: section:toets\ncontents:")
            .finds(error("L009").at(SITE, "  ▸section:twee◂: section:toets").says("haar vroegere adres", "its earlier address"));

    a_section_with_the_name_of_a_device_is_refused =>
        Case::new()
            .edit(NL, "title: De toets", "title: De toets\nslug: nul")
            .finds(error("L012").at(NL, "slug: ▸nul◂").says("Windows", "Windows"))
            .perhaps("L015").perhaps("C007");

    a_step_with_the_name_of_a_device_is_refused =>
        Case::new()
            .edit("diagrams/proef.yaml", "  plan:\n", "  con:\n")
            .finds(error("L012").at("diagrams/proef.yaml", "▸con:").says("‘con’", "‘con’"))
            .perhaps("L015").perhaps("L013");

    a_link_with_a_user_name_that_looks_like_a_site_is_a_warning =>
        with("[Inloggen](https://bank.nl@evil.example/).")
            .finds(warning("L017").at(NL, "▸[Inloggen](https://bank.nl@evil.example/)◂")
                .says("‘bank.nl’ te gaan, maar gaat naar ‘evil.example’", "to ‘bank.nl’, but goes to ‘evil.example’"));

    a_link_that_says_another_address_is_a_warning =>
        with("[www.bank.nl](https://evil.example/).")
            .finds(warning("L017").at(NL, "▸[www.bank.nl](https://evil.example/)◂").says("gaat naar ‘evil.example’", "goes to ‘evil.example’"));

    a_host_with_a_letter_of_another_script_is_a_warning =>
        with("[De bank](https://b\u{430}nk.nl/).")
            .finds(warning("L017").at(NL, "▸[De bank](https://b\u{430}nk.nl/)◂").says("U+0430", "U+0430"));

    a_host_that_hides_its_letters_is_a_warning =>
        with("[De bank](https://xn--bnk-7cd.nl/).")
            .finds(warning("L017").at(NL, "▸[De bank](https://xn--bnk-7cd.nl/)◂").says("xn--", "xn--"));

    a_host_that_is_a_number_is_a_warning =>
        with("[De bank](http://2130706433/).")
            .finds(warning("L017").at(NL, "▸[De bank](http://2130706433/)◂").says("getal", "number"));

    a_turn_of_direction_in_an_address_is_a_warning =>
        with("[De bank](https://bank.nl/\u{202e}gnp.exe).")
            .finds(warning("L017").at(NL, "▸[De bank](https://bank.nl/\u{202e}gnp.exe)◂").says("U+202E", "U+202E"))
            .perhaps("C024");

    a_link_to_a_port_that_does_not_exist_is_refused =>
        with("[De bank](https://bank.nl:99999/).")
            .finds(error("L018").at(NL, "▸[De bank](https://bank.nl:99999/)◂").says("poort", "port"));

    a_link_to_a_host_that_cannot_exist_is_refused =>
        with("[De bank](https://bank..nl/).")
            .finds(error("L018").at(NL, "▸[De bank](https://bank..nl/)◂").says("‘bank..nl’", "‘bank..nl’"));

    a_mail_to_a_domain_that_cannot_exist_is_refused =>
        with("[Schrijf ons](mailto:a@bank..nl).")
            .finds(error("L018").at(NL, "▸[Schrijf ons](mailto:a@bank..nl)◂").says("e-mailadres", "mail address"));
}
