//! Files that do not fit together: codes C001–C042.

use std::path::Path;

use crate::case::{Case, cases, error, warning};

const SITE: &str = "content/site.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const SOURCES: &str = "content/sources.yaml";
const KERN: &str = "content/sections/kern/section.yaml";
const TOETS: &str = "content/sections/toets/section.yaml";
const TOETS_NL: &str = "content/sections/toets/nl.md";
const TOETS_EN: &str = "content/sections/toets/en.md";
const KERN_EN: &str = "content/sections/kern/en.md";
const CHART: &str = "diagrams/proef.yaml";
const SPREADSHEETS: &str = "content/spreadsheets.yaml";
const SYNONYMS: &str = "content/synonyms.yaml";

/// A heading longer than a cell of a spreadsheet can hold.
fn lengthen_a_heading(root: &Path) {
    let path = root.join(SPREADSHEETS);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, text.replace("nl: Naam", &format!("nl: {}", "Naam ".repeat(8000))))
        .unwrap();
}

fn synonym(nl: &str, en: &str) -> String {
    format!(
        "schema: 1\nsynonyms:\n  - typed: {{nl: [epistel], en: [epistle]}}\n    means: {{nl: {nl}, en: {en}}}\n"
    )
}

fn cut_off_the_front_matter(root: &Path) {
    let path = root.join(TOETS_NL);
    let text = std::fs::read_to_string(&path).unwrap();
    let body = text.find("Stel eerst").unwrap();
    std::fs::write(path, &text[body..]).unwrap();
}

const FACTS: &str = "content/facts.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const A_FACT: &str = "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie keer, en: three times}\n";

const TAGS: &str = "content/tags.yaml";
const A_TAG: &str =
    "schema: 1\ntags:\n  - id: partners\n    name: {nl: Samenwerken, en: Collaborating}\n";

/// The guide with a tag, and these tags on a section.
fn tagged(tags: &str) -> Case {
    Case::new()
        .edit(TOETS, "sources: [brief]\n", &format!("sources: [brief]\ntags: {tags}\n"))
        .file(TAGS, A_TAG)
}

/// The guide with a fact that a text embeds.
fn with_fact(more: &str) -> Case {
    embedding("Dat kwam [](fact:aantal) voor.").file(FACTS, format!("{A_FACT}{more}"))
}

/// The guide with this in a text.
fn embedding(text: &str) -> Case {
    let after = "indicator:partner-01).\n";
    Case::new().edit(TOETS_NL, after, &format!("{after}\n{text}\n")).perhaps("C007")
}

cases! {
    a_fact_that_embeds_a_fact_is_refused =>
        with_fact("  meer:\n    text: {nl: \"zeker [](fact:aantal)\", en: surely}\n")
            .edit(TOETS_NL, "Dat kwam", "Het kwam [](fact:meer). Dat kwam")
            .finds(error("C040").at(FACTS, "nl: ▸\"zeker [](fact:aantal)\"◂").says("‘aantal’", "‘aantal’"));

    a_fact_that_nothing_embeds_is_a_warning =>
        with_fact("  meer:\n    text: {nl: vaker, en: more often}\n")
            .finds(warning("C041").at(FACTS, "▸meer◂:").says("[](fact:meer)", "[](fact:meer)"));

    a_fact_with_words_of_the_link_is_refused =>
        with_fact("").edit(TOETS_NL, "Dat kwam", "Het kwam [vaak](fact:aantal) voor. Dat kwam")
            .finds(error("C042").at(TOETS_NL, "▸[vaak](fact:aantal)◂").says("precies [](fact:aantal)", "exactly [](fact:aantal)"));

    a_fact_in_the_summary_of_a_section_is_refused =>
        with_fact("").edit(TOETS_NL, "summary: Vragen die helpen.", "summary: \"Vragen [](fact:aantal)\"")
            .finds(error("C042").at(TOETS_NL, "summary: ▸\"Vragen [](fact:aantal)\"◂").says("Hier kan geen feit staan", "No fact can stand here"));

    a_fact_in_the_note_of_a_version_is_refused =>
        with_fact("").edit(KERN, "note: {nl: Eerste tekst., en: First text.}", "note: {nl: \"[](fact:aantal)\", en: First text.}")
            .finds(error("C042").at(KERN, "nl: ▸\"[](fact:aantal)\"◂").says("Schrijf de woorden hier uit", "Write out the words here"));

    a_fact_with_a_link_without_words_is_refused_in_plain_text =>
        with_fact("  punt:\n    text: {nl: \"het [](term:loket)\", en: the desk}\n")
            .edit(INDICATORS, "nl: Wie is de partner?", "nl: \"Kent u [](fact:punt)?\"")
            .finds(error("C042").at(INDICATORS, "nl: ▸\"Kent u [](fact:punt)?\"◂").says("[woorden](term:ID)", "[words](term:ID)"));

    two_facts_of_one_name_are_refused =>
        with_fact("  aantal:\n    text: {nl: vier keer, en: four times}\n")
            .finds(error("Y005").at(FACTS, "en: three times}\n  ▸aantal◂:").says("aantal", "aantal"));

    facts_that_cannot_be_read_are_one_problem_and_not_one_for_each_use =>
        embedding("Dat kwam [](fact:aantal) voor, en [](fact:ander) ook.")
            .file(FACTS, "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie keer}\n")
            .finds(error("Y010").at(FACTS, "text: {▸nl◂: drie keer}").says("Engels", "English"));

    words_of_a_frame_that_nobody_replaced_are_shown =>
        Case::released()
            .edit(TOETS, "reported:", "# ‹Wie de tekst beheert›\nreported:")
            .finds(error("C020").at(TOETS, "# ▸‹Wie de tekst beheert›◂")
                .says("zonder de tekens ‹ en ›", "without the marks ‹ and ›"));

    a_source_and_an_address_that_nobody_filled_in_are_shown =>
        Case::released()
            .edit(GLOSSARY, "    source: brief\n    rendering: own", "    source: vul-bron-in\n    rendering: own")
            .edit(SOURCES, "sources:\n", "sources:\n  boek:\n    kind: web\n    url: https://vul-in.example/\n    further_reading: true\n    title: {nl: B, en: B}\n    short: {nl: B, en: B}\n")
            .finds(error("C020").at(GLOSSARY, "source: ▸vul-bron-in◂").says("de id van de bron", "the id of the source"))
            .finds(error("C020").at(SOURCES, "url: ▸https://vul-in.example/◂").says("het adres", "the address"))
            .perhaps("L013")
            .perhaps("V001");

    an_id_that_is_not_the_name_of_its_folder_is_reported =>
        Case::new()
            .edit(KERN, "id: kern", "id: hart")
            .finds(error("C001").at(KERN, "id: ▸hart◂").says("id: kern", "id: kern"));

    a_section_that_the_contents_do_not_list_is_reported =>
        Case::new()
            .edit(SITE, "sections: [kern, toets]", "sections: [kern]")
            .finds(error("C002").at(TOETS, "id: ▸toets◂").says("inhoudsopgave", "table of contents"));

    a_listed_section_that_does_not_exist_is_reported_with_the_one_that_was_meant =>
        Case::new()
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, toest]")
            .finds(error("C003").at(SITE, "toets, ▸toest◂]")
                .says("Bedoelde u ‘toets’", "Did you mean ‘toets’"));

    a_section_listed_twice_is_reported_at_the_second =>
        Case::new()
            .edit(SITE, "sections: [kern, toets]", "sections: [kern, toets, kern]")
            .finds(error("C004").at(SITE, "toets, ▸kern◂]").says("twee keer", "twice"));

    a_missing_text_in_the_first_language_is_an_error =>
        Case::new()
            .without(TOETS_NL)
            .finds(error("C005").of(TOETS_NL).says("ontbreekt", "missing"));

    a_missing_translation_is_a_warning_and_the_site_is_built =>
        Case::released()
            .without(TOETS_EN)
            .finds(warning("C006").of(TOETS_EN).says("vertaling", "translation"));

    a_missing_translation_is_an_error_where_the_languages_must_change_together =>
        Case::released()
            .without(TOETS_EN)
            .edit(TOETS, "status: current\n", "status: current\nsimultaneous: true\n")
            .finds(error("C006").of(TOETS_EN).says("vertaling", "translation"));

    an_unconfirmed_translation_is_a_warning =>
        Case::new()
            .file(TOETS_EN, "---\ntitle: The test\nsummary: Questions.\nslug: test\n---\n\nAsk [one](indicator:partner-01).\n\n## The questions {#vragen}\n\n![](indicators:partner)\n")
            .finds(warning("C016").at(TOETS_EN, "title: ▸The test◂")
                .says("bevestigd", "confirmed"));

    a_translation_of_a_text_without_any_version_is_told_the_command_that_makes_the_first =>
        Case::new()
            .file(TOETS_EN, "---\ntitle: The test\nsummary: Questions.\nslug: test\n---\n\nAsk [one](indicator:partner-01).\n\n## The questions {#vragen}\n\n![](indicators:partner)\n")
            .world(|root| {
                let path = root.join(TOETS);
                let text = std::fs::read_to_string(&path).unwrap();
                let (before, after) = text.split_once("versions:").unwrap();
                let rest = after.split_once("reported:").unwrap().1;
                std::fs::write(path, format!("{before}versions: []\nreported:{rest}")).unwrap();
            })
            .finds(warning("C016").at(TOETS_EN, "title: ▸The test◂")
                .says("version toets --kind substantive", "version toets --kind substantive"));

    a_text_without_front_matter_is_reported_at_its_first_line =>
        Case::new()
            .world(cut_off_the_front_matter)
            .finds(error("C008").at(TOETS_NL, "▸Stel eerst [een vraag](indicator:partner-01).◂")
                .says("title: …", "title: …"));

    front_matter_that_is_not_closed_is_reported =>
        Case::new()
            .edit(TOETS_NL, "helpen.\n---\n", "helpen.\n")
            .finds(error("C009").at(TOETS_NL, "▸---◂\ntitle: De toets").says("niet gesloten", "not closed"));

    front_matter_that_cannot_be_read_hides_nothing_in_the_text =>
        Case::new()
            .edit(TOETS_NL, "summary: Vragen", "samenvatting: Vragen")
            .edit(TOETS_NL, "Stel eerst", "Stel [](source:breif) eerst een <u>")
            .finds(error("Y002").at(TOETS_NL, "▸samenvatting◂: Vragen"))
            .finds(error("Y003").at(TOETS_NL, "▸title: De toets"))
            .finds(error("L004").at(TOETS_NL, "▸[](source:breif)◂").says("‘brief’", "‘brief’"))
            .finds(error("M001").at(TOETS_NL, "een ▸<u>◂"));

    a_ledger_that_cannot_be_read_hides_nothing_in_the_texts_and_its_section_is_a_successor =>
        Case::new()
            .edit(KERN, "kind: substantive", "kind: repeal")
            .edit(KERN, "status: current\n", "status: repealed\nreplaced_by: [toets]\n")
            .edit(TOETS, "published: 2026-01-10", "published: 2026-02-30")
            .edit(TOETS_NL, "Stel eerst", "Stel [](source:breif) eerst een <u>")
            .finds(error("Y009").at(TOETS, "published: ▸2026-02-30◂").says("bestaat niet", "does not exist"))
            .finds(error("L004").at(TOETS_NL, "▸[](source:breif)◂"))
            .finds(error("M001").at(TOETS_NL, "een ▸<u>◂"));

    a_wording_of_two_terms_is_reported_at_the_second =>
        Case::new()
            .edit(GLOSSARY, "{preferred: loket}", "{preferred: loket, forms: [kennisveilig]}")
            .finds(error("C010").at(GLOSSARY, "loket, forms: [▸kennisveilig◂]")
                .says("‘kennisveiligheid’", "‘kennisveiligheid’"));

    a_wording_that_the_glossary_advises_against_is_a_warning =>
        Case::new()
            .edit(TOETS_NL, "Stel eerst", "Dit is kennisbescherming. Stel eerst")
            .finds(warning("C011").at(TOETS_NL, "Dit is ▸kennisbescherming◂")
                .says("‘kennisveiligheid’", "‘kennisveiligheid’"))
            .perhaps("C007");

    a_language_that_the_tool_does_not_know_is_refused =>
        Case::new()
            .edit(SITE, "languages: [nl, en]", "languages: [nl, de]")
            .finds(error("C012").at(SITE, "languages: ▸[").says("[nl, en]", "[nl, en]"));

    a_successor_that_does_not_exist_is_reported =>
        Case::new()
            .edit(KERN, "kind: substantive", "kind: repeal")
            .edit(KERN, "status: current\n", "status: repealed\nreplaced_by: [niets]\n")
            .finds(error("C013").at(KERN, "[▸niets◂]").says("opvolger", "successor"));

    a_source_that_lacks_what_its_address_is_built_from_is_reported =>
        Case::new()
            .edit(SOURCES, "    celex: 32012R0267\n", "")
            .finds(error("C014").at(SOURCES, "kind: ▸eu◂").says("‘celex’", "‘celex’"));

    a_row_of_changes_with_the_id_of_another_is_reported =>
        Case::new()
            .edit(CHART, "changes:\n", concat!(
                "changes:\n",
                "  - id: gesprek\n",
                "    aspect: {nl: Nog een, en: Another}\n",
                "    values: {nu: {nl: Ja, en: \"Yes\"}, straks: {nl: Nee, en: \"No\"}}\n",
            ))
            .finds(error("C015").at(CHART, "- id: ▸gesprek◂\n    aspect: {nl: Het gesprek").says("twee keer", "twice"))
            .perhaps("L006");

    two_editions_with_one_id_are_reported_at_the_second =>
        Case::new()
            .edit(SITE, "contents:", concat!(
                "editions:\n  - {id: eerste, tag: v1, title: {nl: Een, en: One}}\n",
                "  - {id: eerste, tag: v2, title: {nl: Twee, en: Two}}\ncontents:",
            ))
            .finds(error("C015").at(SITE, "{id: ▸eerste◂, tag: v2")
                .says("‘eerste’ is twee keer gebruikt", "‘eerste’ is used twice"))
            .perhaps("V011").perhaps("L013");

    a_choice_without_choices_is_reported =>
        Case::new()
            .edit(SPREADSHEETS, "        choices: [{nl: ja, en: \"yes\"}, {nl: nee, en: \"no\"}]\n", "")
            .finds(error("C017").at(SPREADSHEETS, "kind: ▸choice◂").says("niets te kiezen", "nothing to choose"));

    a_choice_of_one_is_no_choice =>
        Case::new()
            .edit(SPREADSHEETS, ", {nl: nee, en: \"no\"}]", "]")
            .finds(error("C017").at(SPREADSHEETS, "kind: ▸choice◂").says("maar één ding", "only one thing"));

    choices_of_a_column_that_is_no_choice_are_reported =>
        Case::new()
            .edit(SPREADSHEETS, "kind: choice", "kind: date")
            .finds(error("C017").at(SPREADSHEETS, "kind: ▸date◂\n        choices").says("Schrijf ‘kind: choice’", "Write ‘kind: choice’"));

    an_unknown_source_of_a_column_is_reported =>
        Case::new()
            .edit(SPREADSHEETS, "source: brief", "source: breif")
            .finds(error("L004").at(SPREADSHEETS, "source: ▸breif◂").says("Bedoelde u ‘brief’", "Did you mean ‘brief’"));

    a_text_that_no_cell_can_hold_is_reported =>
        Case::new()
            .world(lengthen_a_heading)
            .finds(error("C018").of(SPREADSHEETS).says("‘lijst’", "‘lijst’"));

    a_synonym_that_leads_nowhere_is_reported =>
        Case::new()
            .file(SYNONYMS, synonym("broncode brief", "letter"))
            .finds(warning("C019").at(SYNONYMS, "nl: ▸broncode brief◂").says("‘broncode’ staat nergens", "‘broncode’ is nowhere"));

    a_misspelt_word_of_a_synonym_is_reported_with_the_one_that_was_meant =>
        Case::new()
            .file(SYNONYMS, synonym("breif", "letter"))
            .finds(warning("C019").at(SYNONYMS, "nl: ▸breif◂").says("Bedoelde u ‘brief’", "Did you mean ‘brief’"));

    a_number_with_a_letter_for_a_digit_is_refused =>
        Case::new()
            .edit(SOURCES, "number: \"1205\"", "number: \"12O5 (concept)\"")
            .finds(error("C021").at(SOURCES, "number: ▸\"12O5 (concept)\"◂").says("Kamerstuk", "parliamentary paper"));

    words_for_a_celex_number_are_refused =>
        Case::new()
            .edit(SOURCES, "celex: 32012R0267", "celex: hallo wereld")
            .finds(error("C021").at(SOURCES, "celex: ▸hallo wereld◂").says("EUR-Lex", "EUR-Lex"));

    a_dossier_that_is_none_is_refused =>
        Case::new()
            .edit(SOURCES, "dossier: \"31 288\"", "dossier: \"kst-31288\"")
            .finds(error("C021").at(SOURCES, "dossier: ▸\"kst-31288\"◂").says("dossiernummer", "number of a dossier"));

    a_turn_of_the_direction_of_reading_is_a_warning =>
        Case::new()
            .edit(TOETS_NL, "Stel eerst", "Stel \u{202e}eerst")
            .finds(warning("C024").at(TOETS_NL, "Stel ▸\u{202e}◂eerst").says("U+202E", "U+202E"))
            .perhaps("C007");

    a_character_without_width_is_a_warning =>
        Case::new()
            .edit(TOETS_NL, "Stel eerst", "Stel\u{200b} eerst")
            .finds(warning("C024").at(TOETS_NL, "Stel▸\u{200b}◂ eerst").says("knippen en plakken", "came with a copy"))
            .perhaps("C007");

    text_in_the_wrong_encoding_is_a_warning_that_says_what_was_meant =>
        Case::new()
            .edit(TOETS_NL, "summary: Vragen die helpen.", "summary: Vragen over coÃ¶rdinatie.")
            .finds(warning("C024").at(TOETS_NL, "co▸Ã¶◂rdinatie").says("‘ö’", "‘ö’"))
            .perhaps("C007");

    a_bullet_of_another_font_in_a_chart_is_a_warning =>
        Case::new()
            .edit(CHART, "schema: 1\n", "schema: 1 # \u{f0b7}\n")
            .finds(warning("C024").at(CHART, "schema: 1 # ▸\u{f0b7}◂").says("lettertype", "one font"));

    two_sections_with_one_title_are_reported_at_the_second =>
        Case::new()
            .edit(TOETS_NL, "title: De toets", "title: de  KERN")
            .perhaps("C007")
            .finds(warning("C045").at(TOETS_NL, "title: ▸de  KERN◂").says("Twee pagina’s", "Two pages"));

    a_section_with_the_title_of_a_page_of_the_site_is_reported_with_its_address =>
        Case::new()
            .edit(TOETS_NL, "title: De toets", "title: Begrippen")
            .perhaps("C007")
            .finds(warning("C045").at(TOETS_NL, "title: ▸Begrippen◂").says("nl/begrippen.html", "nl/begrippen.html"));

    a_page_without_its_translation_is_a_warning_and_without_the_original_an_error =>
        Case::new()
            .perhaps("L013")
            .file("content/pages/contact/nl.md", "---\ntitle: Schrijf ons\nsummary: S.\n---\nTekst.\n")
            .file("content/pages/over-ons/en.md", "---\ntitle: Who we are\nsummary: S.\n---\nText.\n")
            .finds(warning("C006").of("content/pages/contact/en.md").says("van de pagina ‘contact’", "of the page ‘contact’"))
            .finds(error("C005").of("content/pages/over-ons/nl.md").says("van de pagina ‘over-ons’", "of the page ‘over-ons’"));

    headings_of_a_page_that_differ_are_a_warning =>
        Case::new()
            .perhaps("L013")
            .file("content/pages/contact/nl.md", "---\ntitle: Schrijf ons\nsummary: S.\n---\n\n## A {#adres}\n\nTekst.\n")
            .file("content/pages/contact/en.md", "---\ntitle: Write to us\nsummary: S.\n---\n\n## A {#address}\n\nText.\n")
            .finds(warning("M012").at("content/pages/contact/en.md", "{#▸address◂}").says("‘adres’", "‘adres’"));

    a_page_without_front_matter_is_told_what_to_type_and_no_more =>
        Case::new()
            .perhaps("L013")
            .file("content/pages/contact/nl.md", "Tekst.\n")
            .file("content/pages/contact/en.md", "---\ntitle: Write to us\nsummary: S.\n---\nText.\n")
            .finds(error("C008").at("content/pages/contact/nl.md", "▸Tekst.").says("---", "---"));

    an_unknown_form_of_a_page_is_reported_with_those_there_are =>
        Case::new()
            .perhaps("L013")
            .file("content/pages/contact/nl.md", "---\ntitle: Schrijf ons\nsummary: S.\nform: cheklist\n---\nTekst.\n")
            .file("content/pages/contact/en.md", "---\ntitle: Write to us\nsummary: S.\n---\nText.\n")
            .finds(error("Y007").at("content/pages/contact/nl.md", "form: ▸cheklist◂").says("checklist", "checklist"));

    a_number_that_the_text_does_not_have_is_an_error_at_it =>
        Case::new()
            .edit(TOETS_EN, "First ask", "First ask 1,500 times")
            .finds(error("C060").at(TOETS_EN, "First ask ▸1,500◂")
                .says("words: \"1,500\"", "{what: number"));

    a_source_that_the_translation_lacks_is_an_error_at_its_block =>
        Case::new()
            .edit(KERN_EN, " [](source:brief \"P2.3\")", "")
            .finds(error("C060").at(KERN_EN, "▸The institution itself decides.")
                .says("‘source:brief P2.3’", "not in the translation"));

    a_table_with_another_number_of_rows_is_an_error =>
        Case::new()
            .edit(KERN_EN, "| Who? | The institution |", "| Who? | The institution |\n| What? | The work |")
            .finds(error("C061").at(KERN_EN, "▸| Question |").says("is 2, en in de tekst 1", "is 2, and in the text 1"));

    a_paragraph_that_is_split_is_a_warning_and_what_it_says_is_compared =>
        Case::new()
            .edit(KERN_EN, "\"P2.3\"). That is", "\"P2.3\").\n\nThat is")
            .finds(warning("C062").at(KERN_EN, "▸That is part of knowledge security.").says("één alinea", "one paragraph"));

    a_paragraph_that_was_not_translated_is_told_of =>
        Case::new()
            .edit(TOETS_EN, "First ask [a question](indicator:partner-01).",
                "Vraag eerst aan de instelling of zij het met de partner over [a question](indicator:partner-01) heeft gehad.")
            .finds(warning("C063").at(TOETS_EN, "▸Vraag eerst aan").says("Nederlands", "Dutch"));

    an_exception_that_is_not_needed_is_a_warning =>
        Case::new()
            .edit(TOETS_EN, "slug: test\n", "slug: test\ndifferences:\n  - {what: number, reason: Engels telt anders.}\n")
            .finds(warning("C064").at(TOETS_EN, "{what: ▸number◂").says("niet meer nodig", "no longer needed"));

    an_exception_without_a_reason_is_refused_and_does_its_work =>
        Case::new()
            .edit(TOETS_EN, "First ask", "First ask 1,500 times")
            .edit(TOETS_EN, "slug: test\n", "slug: test\ndifferences:\n  - {what: number, words: \"1,500\", reason: \"…\"}\n")
            .finds(error("C065").at(TOETS_EN, "reason: ▸\"…\"◂").says("waarom", "why"));

    a_tag_that_is_not_there_is_refused_with_the_nearest =>
        tagged("[partnes]")
            .finds(error("C070").at(TOETS, "tags: [▸partnes◂]").says("‘partners’", "‘partners’"))
            .finds(warning("C071").at(TAGS, "id: ▸partners◂"));

    a_tag_of_a_guide_without_tags_is_refused_with_the_file_to_make =>
        Case::new()
            .edit(TOETS, "sources: [brief]\n", "sources: [brief]\ntags: [partners]\n")
            .finds(error("C070").at(TOETS, "tags: [▸partners◂]").says("Maak het bestand content/tags.yaml", "Make the file content/tags.yaml"));

    a_tag_that_no_section_has_is_a_warning =>
        Case::new()
            .file(TAGS, A_TAG)
            .finds(warning("C071").at(TAGS, "id: ▸partners◂").says("Geen sectie", "No section"));

    a_tag_that_a_section_has_twice_is_refused =>
        tagged("[partners, partners]")
            .finds(error("C072").at(TOETS, "tags: [partners, ▸partners◂]").says("twee keer", "twice"));

    an_id_that_two_tags_have_is_refused =>
        tagged("[partners]")
            .file(TAGS, format!("{A_TAG}  - id: partners\n    name: {{nl: Nog een, en: Another}}\n"))
            .finds(error("C072").at(TAGS, "Collaborating}\n  - id: ▸partners◂").says("twee keer", "twice"));

    a_tag_at_the_address_of_a_page_of_ours_is_refused =>
        tagged("[index, con]")
            .file(TAGS, format!("{}  - id: con\n    name: {{nl: Nog een, en: Another}}\n", A_TAG.replace("partners", "index")))
            .finds(error("L012").at(TAGS, "id: ▸index◂").says("andere id", "another id"))
            .finds(error("L012").at(TAGS, "id: ▸con◂").says("Windows", "Windows"))
            .perhaps("L009");

    a_tag_with_a_name_in_one_language_is_refused =>
        tagged("[partners]")
            .file(TAGS, A_TAG.replace(", en: Collaborating", ""))
            .finds(error("Y010").at(TAGS, "name: {▸nl◂: Samenwerken").says("Engels", "English"));

    a_third_level_that_goes_deeper_is_refused =>
        Case::new()
            .edit(SITE, "sections: [kern, toets]", "sections: [{section: kern, sections: [{section: toets, sections: []}]}]")
            .finds(error("Y004").at(SITE, "sections: [▸{section: toets").says("id", "id"));

    a_link_to_a_term_under_words_that_are_advised_against_is_refused =>
        Case::new()
            .edit(TOETS_NL, "Stel eerst", "Dit is [kennisbescherming](term:kennisveiligheid). Stel eerst")
            .finds(error("C066").at(TOETS_NL, "Dit is ▸[kennisbescherming](term:kennisveiligheid)◂")
                .says("‘kennisveiligheid’", "‘kennisveiligheid’"))
            .perhaps("C007");
}
