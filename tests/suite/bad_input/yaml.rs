//! Data files that cannot be read as they are meant: codes Y001–Y020.

use crate::case::{Case, cases, error, warning};

const SITE: &str = "content/site.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const SOURCES: &str = "content/sources.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const KERN_NL: &str = "content/sections/kern/nl.md";
const TOETS_NL: &str = "content/sections/toets/nl.md";
const KERN: &str = "content/sections/kern/section.yaml";

/// More brackets than the parser goes into.
fn brackets() -> String {
    format!("schema: 1\nterms: {}{}\n", "[".repeat(5000), "]".repeat(5000))
}

/// Where it gives up: 255 brackets in.
fn deepest() -> String {
    format!("terms: {}▸{}]", "[".repeat(255), "[".repeat(5000 - 255))
}

/// Each line refers ten times to the one before: a billion at the end.
fn billion_laughs() -> String {
    let mut text = String::from("schema: 1\na0: &a0 [x]\n");
    for n in 1..=9 {
        let references = vec![format!("*a{}", n - 1); 10].join(", ");
        text += &format!("a{n}: &a{n} [{references}]\n");
    }
    text
}

cases! {
    a_bracket_that_is_not_closed_is_named_where_it_opens =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: [CC-BY-4.0")
            .finds(error("Y001").at(SITE, "license: ▸[◂CC").says("haakje wordt nergens gesloten", "bracket is closed nowhere"));

    a_quotation_mark_that_is_not_closed_is_named_where_it_opens =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: \"CC-BY-4.0")
            .finds(error("Y001").at(SITE, "license: ▸\"◂CC").says("aanhalingsteken wordt nergens gesloten", "quotation mark is closed nowhere"));

    a_colon_in_a_value_is_named_with_what_to_type =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: Vrij: CC-BY-4.0")
            .finds(error("Y001").at(SITE, "license: ▸Vrij: CC-BY-4.0◂")
                .says("license: \"Vrij: CC-BY-4.0\"", "license: \"Vrij: CC-BY-4.0\"")
                .never_says("[ ]"));

    an_apostrophe_in_a_value_is_named_with_what_to_type =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: 'CC 's avonds'")
            .finds(error("Y001").at(SITE, "license: ▸'CC 's avonds'◂")
                .says("license: \"CC 's avonds\"", "license: \"CC 's avonds\""));

    a_space_that_is_missing_after_a_colon_is_named_with_what_to_type =>
        Case::new()
            .edit(KERN, "status: current", "status:current")
            .finds(error("Y001").at(KERN, "▸status:◂current").says("status: current", "status: current"));

    a_tab_for_indentation_is_reported_as_broken_yaml =>
        Case::new()
            .edit(INDICATORS, "factors:\n  partner:", "factors:\n\tpartner:")
            .finds(error("Y001").at(INDICATORS, "▸\t◂partner:").says("staat een tab", "There is a tab"));

    a_space_that_never_breaks_in_the_margin_is_named =>
        Case::new()
            .edit(KERN, "    published: 2026-01-10\n    effective", "\u{a0}   published: 2026-01-10\n    effective")
            .finds(error("Y001").at(KERN, "▸\u{a0}◂   published:").says("vaste spatie", "no-break space"));

    an_unknown_key_is_reported_with_the_key_that_was_meant =>
        Case::new()
            .edit(INDICATORS, "    locator: P1.3", "    locater: P1.3")
            .finds(error("Y002").at(INDICATORS, "▸locater◂: P1.3")
                .says("Bedoelde u ‘locator’", "Did you mean ‘locator’"));

    a_text_that_a_comma_between_braces_cuts_in_two_is_given_whole =>
        Case::new()
            .edit(KERN, "owner: {nl: Redactie, en: Editors}", "owner: {nl: Redactie, afdeling Gids, en: Editors}")
            .finds(error("Y002").at(KERN, "▸afdeling Gids◂")
                .says("nl: \"Redactie, afdeling Gids\"", "nl: \"Redactie, afdeling Gids\""));

    an_unknown_key_that_resembles_nothing_lists_the_keys =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: CC-BY-4.0\nbanana: 1")
            .finds(error("Y002").at(SITE, "▸banana◂: 1").says("base_url", "base_url"));

    a_missing_key_is_reported_at_the_block_that_lacks_it =>
        Case::new()
            .edit(KERN, "owner: {nl: Redactie, en: Editors}\n", "")
            .finds(error("Y003").at(KERN, "▸id: kern").says("‘owner’", "‘owner’"))
            .perhaps("C003")
            .perhaps("L011");

    a_key_without_a_value_counts_as_missing =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license:")
            .finds(error("Y003").at(SITE, "▸license◂:").says("‘license’", "‘license’"));

    a_title_cut_at_its_hash_is_refused =>
        Case::new()
            .edit(KERN_NL, "title: De kern\n", "title: De kern # 1\n")
            .finds(error("Y016").at(KERN_NL, "kern ▸# 1◂").says("\"De kern # 1\"", "\"De kern # 1\""));

    a_type_of_a_value_is_refused =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: !CC-BY-4.0 vier")
            .finds(error("Y017").at(SITE, "▸!CC-BY-4.0◂ vier").says("‘!CC-BY-4.0’", "‘!CC-BY-4.0’"));

    a_type_before_a_key_is_refused =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "!!str license: CC-BY-4.0")
            .finds(error("Y017").at(SITE, "▸!!str◂ license:").says("‘!!str’", "‘!!str’"));

    a_type_before_a_list_is_refused =>
        Case::new()
            .edit(SITE, "languages: [nl, en]", "languages: !talen [nl, en]")
            .finds(error("Y017").at(SITE, "▸!talen◂ [nl").says("‘!talen’", "‘!talen’"));

    curly_quotes_around_a_value_are_a_warning =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: “CC-BY-4.0”")
            .finds(warning("Y018").at(SITE, "▸“CC-BY-4.0”◂").says("rechte", "straight"));

    a_number_where_text_belongs_is_reported =>
        Case::new()
            .edit(SOURCES, "number: \"1205\"", "number: 1205")
            .finds(error("Y004").at(SOURCES, "number: ▸1205◂")
                .says("een getal, maar hier hoort tekst", "a number, but it should be text"));

    a_list_where_text_belongs_is_reported =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: [CC-BY-4.0]")
            .finds(error("Y004").at(SITE, "license: ▸[").says("een lijst", "a list"));

    a_key_given_twice_is_reported_at_the_second =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: CC-BY-4.0\nlicense: MIT")
            .finds(error("Y005").at(SITE, "\n▸license◂: MIT").says("twee keer", "twice"));

    an_id_given_twice_is_reported_at_the_second =>
        Case::new()
            .edit(GLOSSARY, "  loket:\n", "  kennisveiligheid:\n")
            .finds(error("Y005").at(GLOSSARY, "brief\n    rendering: official\n  ▸kennisveiligheid◂:")
                .says("‘kennisveiligheid’", "‘kennisveiligheid’"));

    exponential_aliases_stop_at_once =>
        Case::new()
            .file(GLOSSARY, billion_laughs())
            .finds(error("Y006").at(GLOSSARY, "&a4 [*a3, *a3, *a3, *a3, *a3, ▸*a3◂").says("verwijst", "refers"));

    deep_nesting_stops_at_once =>
        Case::new()
            .file(GLOSSARY, brackets())
            .finds(error("Y006").at(GLOSSARY, &deepest()).says("diep", "deep"));

    a_key_that_is_missing_between_braces_belongs_there =>
        Case::new()
            .edit("diagrams/proef.yaml", "    next:\n      - {to: klaar}\n", "    next:\n      - {loop: true}\n")
            .finds(error("Y003").at("diagrams/proef.yaml", "- ▸{loop: true}")
                .says("binnen de accolades", "inside the braces")
                .never_says("inspr"))
            .perhaps("L006").perhaps("L007").perhaps("L015");

    a_tab_below_the_line_where_reading_stopped_is_named =>
        Case::new()
            .edit(SITE, "    sections: [kern", "\tsections: [kern")
            .finds(error("Y001").at(SITE, "▸\t◂sections:").says("staat een tab", "There is a tab"));

    a_word_that_is_no_choice_is_reported_with_the_choices =>
        Case::new()
            .edit(KERN, "status: current", "status: curent")
            .finds(error("Y007").at(KERN, "status: ▸curent◂")
                .says("Bedoelde u ‘current’", "Did you mean ‘current’")
                .says("repealed: De tekst geldt niet meer.", "repealed: The text no longer holds."))
            .perhaps("C003")
            .perhaps("L011");

    an_id_that_climbs_out_of_its_folder_is_refused =>
        Case::new()
            .edit(SITE, "sections: [kern, toets]", "sections: [../kern, toets]")
            .finds(error("Y008").at(SITE, "[▸../kern◂, toets]").says("‘../kern’", "‘../kern’"));

    an_id_with_a_capital_is_refused =>
        Case::new()
            .edit(GLOSSARY, "  loket:\n", "  Loket:\n")
            .finds(error("Y008").at(GLOSSARY, "▸Loket◂:").says("kleine letters", "lower-case"));

    a_day_that_does_not_exist_is_refused =>
        Case::new()
            .edit(KERN, "reflects: {date: 2025-06-13", "reflects: {date: 2025-02-30")
            .finds(error("Y009").at(KERN, "{date: ▸2025-02-30◂").says("bestaat niet", "does not exist"))
            .perhaps("C003")
            .perhaps("L011");

    a_date_in_dutch_order_is_refused =>
        Case::new()
            .edit(SOURCES, "date: 2025-06-13", "date: 13-06-2025")
            .finds(error("Y009").at(SOURCES, "date: ▸13-06-2025◂")
                .says("jaar-maand-dag", "year-month-day"));

    a_text_in_one_language_only_is_refused =>
        Case::new()
            .edit(INDICATORS, "{nl: Wie is de partner?, en: Who is the partner?}", "{nl: Wie is de partner?}")
            .finds(error("Y010").at(INDICATORS, "question: {▸nl◂:").says("Engels", "English"));

    an_empty_text_is_refused =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: \" \"")
            .finds(error("Y011").at(SITE, "license: ▸\" \"◂").says("leeg", "empty"));

    a_schema_of_the_future_is_refused =>
        Case::new()
            .edit(SOURCES, "schema: 3", "schema: 4")
            .finds(error("Y012").at(SOURCES, "schema: ▸4◂").says("schema: 3", "schema: 3"));

    sources_in_an_older_schema_are_a_warning_and_a_day_is_read_as_it_was =>
        Case::new()
            .edit(SOURCES, "schema: 3", "schema: 2")
            .edit(SOURCES, "seen: {date: 2026-01-05, extent: whole}", "seen: 2026-01-05")
            .finds(warning("Y015").at(SOURCES, "schema: ▸2◂").says("leidraad check --fix", "The sources"));

    a_day_alone_is_no_longer_enough_in_a_newer_file =>
        Case::new()
            .edit(SOURCES, "seen: {date: 2026-01-05, extent: whole}", "seen: 2026-01-05")
            .finds(error("Y004").at(SOURCES, "seen: ▸2026-01-05◂").says("sleutels", "keys"))
            .perhaps("L004");

    a_guide_in_a_schema_of_the_future_is_refused =>
        Case::new()
            .edit(SITE, "schema: 3", "schema: 4")
            .finds(error("Y012").at(SITE, "schema: ▸4◂").says("installeer", "install"));

    a_guide_in_an_older_schema_is_a_warning_that_names_the_command =>
        Case::new()
            .edit(SITE, "schema: 3", "schema: 1")
            .finds(warning("Y015").at(SITE, "schema: ▸1◂").says("leidraad check --fix", "docs/schema.md"));

    a_guide_without_a_schema_is_in_the_first =>
        Case::new()
            .edit(SITE, "schema: 3\n", "")
            .finds(warning("Y015").of(SITE).says("schema 1", "schema: 3"));

    names_in_the_older_form_are_a_warning_where_they_stand =>
        Case::new()
            .edit(SITE, "schema: 3", "schema: 1")
            .edit(KERN, "reported:", "aliases:\n  nl: {slugs: [oud]}\nreported:")
            .finds(warning("Y015").at(SITE, "schema: ▸1◂"))
            .finds(warning("Y015").at(KERN, "▸aliases◂:").says("per taal", "per language"));

    names_in_the_older_form_are_unknown_keys_in_a_newer_guide =>
        Case::new()
            .edit(KERN, "reported:", "aliases:\n  nl: {slugs: [oud]}\nreported:")
            .finds(error("Y002").at(KERN, "  ▸nl◂: {slugs").says("slugs, anchors", "slugs, anchors"));

    an_address_that_runs_a_script_is_no_address =>
        Case::new()
            .edit(SOURCES, "https://proef.example/voorstel", "javascript:alert(1)")
            .finds(error("Y013").at(SOURCES, "url: ▸javascript:alert(1)◂")
                .says("webadres", "web address"));

    a_mail_address_with_a_name_is_reported =>
        Case::new()
            .edit(SITE, "email: redactie@proef.example", "email: Redactie <redactie@proef.example>")
            .finds(error("Y014").at(SITE, "email: ▸Redactie <redactie@proef.example>◂")
                .says("Schrijf één adres", "Write one address"));

    a_second_recipient_of_reports_is_refused =>
        Case::new()
            .edit(SITE, "email: redactie@proef.example", "email: redactie@proef.example\n  security_email: a@b.example,c@d.example")
            .finds(error("Y014").at(SITE, "security_email: ▸a@b.example,c@d.example◂")
                .says("geen e-mailadres", "not a mail address"));

    a_control_character_from_an_escape_is_refused =>
        Case::new()
            .edit(SITE, "{nl: Proefgids,", "{nl: \"Proef\\egids\",")
            .finds(error("Y019").at(SITE, "{nl: ▸\"Proef\\egids\"◂,").says("U+001B", "U+001B"));

    a_control_character_in_a_key_is_refused_beside_what_is_wrong_with_the_key =>
        Case::new()
            .edit(SITE, "license: CC-BY-4.0", "license: CC-BY-4.0\n\"licen\\0se\": MIT")
            .finds(error("Y019").at(SITE, "▸\"licen\\0se\"◂: MIT").says("backslash", "backslash"))
            .finds(error("Y002").at(SITE, "▸\"licen\\0se\"◂: MIT").says("\\u{0}", "\\u{0}"));

    a_character_that_an_escape_hides_is_a_warning =>
        Case::new()
            .edit(SITE, "{nl: Proefgids,", "{nl: \"Proef\\u202Egids\",")
            .finds(warning("C024").at(SITE, "{nl: ▸\"Proef\\u202Egids\"◂,").says("leesrichting", "direction of reading"));

    a_password_in_the_address_of_the_site_is_refused_and_not_repeated =>
        Case::new()
            .edit(SITE, "https://proef.example/\n", "https://user:secret@proef.example/\n")
            .finds(error("Y020").at(SITE, "base_url: ▸https://user:secret@proef.example/◂")
                .says("gebruikersnaam of wachtwoord", "user name or password")
                .says("https://…@proef.example/", "https://…@proef.example/")
                .never_says("secret"));

    a_query_in_the_address_of_the_site_is_refused =>
        Case::new()
            .edit(SITE, "https://proef.example/\n", "https://proef.example/?q=1\n")
            .finds(error("Y020").at(SITE, "base_url: ▸https://proef.example/?q=1◂").says("vraagteken", "question mark"));

    a_fragment_in_the_address_of_the_repository_is_refused =>
        Case::new()
            .edit(SITE, "https://git.proef.example/gids", "\"https://git.proef.example/gids#x\"")
            .finds(error("Y020").at(SITE, "repository: ▸\"https://git.proef.example/gids#x\"◂").says("hekje", "hash sign"));

    a_path_that_leads_up_is_refused_in_the_address_of_the_site =>
        Case::new()
            .edit(SITE, "https://proef.example/\n", "https://proef.example/../a/\n")
            .finds(error("Y020").at(SITE, "base_url: ▸https://proef.example/../a/◂").says("‘..’", "‘..’"));

    a_port_that_does_not_exist_is_refused =>
        Case::new()
            .edit(SITE, "https://proef.example/\n", "https://proef.example:99999/\n")
            .finds(error("Y020").at(SITE, "base_url: ▸https://proef.example:99999/◂").says("‘99999’", "‘99999’"));

    a_host_with_two_dots_in_a_row_is_refused_in_any_address =>
        Case::new()
            .edit(SOURCES, "https://proef.example/voorstel", "https://proef..example/voorstel")
            .finds(error("Y020").at(SOURCES, "url: ▸https://proef..example/voorstel◂").says("‘proef..example’", "‘proef..example’"));

    tags_above_a_text_are_refused_with_where_they_belong =>
        Case::new()
            .edit(TOETS_NL, "title: De toets\n", "title: De toets\ntags: [partners]\n")
            .finds(error("Y030").at(TOETS_NL, "▸tags◂: [partners]").says("content/tags.yaml", "content/tags.yaml"));

    an_order_above_a_text_is_refused_with_where_it_belongs =>
        Case::new()
            .edit(TOETS_NL, "title: De toets\n", "title: De toets\nnav_order: 3\n")
            .finds(error("Y030").at(TOETS_NL, "▸nav_order◂: 3").says("contents:", "contents:"));

    a_mail_address_without_a_domain_is_refused =>
        Case::new()
            .edit(SITE, "email: redactie@proef.example", "email: redactie@proef..example")
            .finds(error("Y020").at(SITE, "email: ▸redactie@proef..example◂").says("twee naast elkaar", "twice in a row"));
}
