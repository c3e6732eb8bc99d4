//! Texts with what a text of the guide cannot have: codes M001–M031.

use crate::case::{Case, cases, error, warning};

const NL: &str = "content/sections/toets/nl.md";
const EN: &str = "content/sections/toets/en.md";
const CHART: &str = "diagrams/proef.yaml";

const SECTION: &str = "content/sections/toets/section.yaml";
/// The digest of the Dutch text.
const RECORDED: &str = "b1:e08c0237515b0148ab16365134f5f887e0528ea520f3478ede4a975fc80fc095";
/// That of the same text with a bare address, by the reading for which that was no link.
const BY_THE_FIRST_READING: &str =
    "b1:c7a838e8cd2604c5e15d471e4b1d344b912cb19132f27518f8dbdccca8096c86";

/// A case in which a Dutch text opens with these lines under `> [!KEY]`.
fn with_key_points(lines: &str) -> Case {
    Case::new()
        .edit(NL, "---\n\nStel eerst", &format!("---\n\n> [!KEY]\n{lines}\n\nStel eerst"))
        .perhaps("C007")
}

/// A case in which `text` follows the first paragraph of a Dutch text.
fn with(text: &str) -> Case {
    Case::new()
        .edit(NL, "indicator:partner-01).\n", &format!("indicator:partner-01).\n\n{text}\n"))
        .perhaps("C007")
}

cases! {
    raw_html_in_a_line_is_refused =>
        with("Dit is <b>vet</b>.")
            .finds(error("M001").at(NL, "Dit is ▸<b>◂vet").says("**", "**"));

    a_line_break_in_a_cell_is_refused_without_advice_that_cannot_work_there =>
        with("| Een |\n|---|\n| a<br>b |")
            .finds(error("M001").at(NL, "| a▸<br>◂b").says("eigen vak of rij", "cell or row of its own"));

    a_block_of_raw_html_is_refused =>
        with("<script>alert(1)</script>")
            .finds(error("M001").at(NL, "▸<script>").says("script", "script"));

    an_html_comment_is_refused =>
        with("<!-- nog doen -->")
            .finds(error("M001").at(NL, "▸<!-- nog doen -->").says("verborgen opmerking", "hidden comment"));

    a_link_that_runs_a_script_is_refused =>
        with("Zie [dit](javascript:alert(1)).")
            .finds(error("M002").at(NL, "Zie ▸[dit](javascript:alert(1)").says("javascript", "javascript"));

    a_link_that_runs_a_script_in_disguise_is_refused =>
        with("Zie [dit](JaVa&#115;cript&colon;alert).")
            .finds(error("M002").at(NL, "Zie ▸[dit](JaVa").says("javascript", "javascript"));

    a_link_to_a_file_of_the_machine_is_refused =>
        with("Zie [dit](file:///etc/passwd).")
            .finds(error("M002").at(NL, "Zie ▸[dit](file:").says("file", "file"));

    a_kind_of_link_in_dutch_is_refused_with_the_one_to_type =>
        with("Zie [dit](bron:kst-31288-1205).")
            .finds(error("M002").at(NL, "Zie ▸[dit](bron:").says("Bedoelt u source:ID?", "source:ID"));

    a_link_to_nothing_is_refused_as_such =>
        with("Zie [dit]().")
            .finds(error("M011").at(NL, "Zie ▸[dit]()").says("heeft geen adres", "has no address"));

    a_heading_without_an_id_is_an_error_with_the_id_to_type =>
        with("## Een kop met een é")
            .finds(error("M003").at(NL, "▸## Een kop met een é").says("{#een-kop-met-een-e}", "{#een-kop-met-een-e}"));

    two_headings_with_one_id_are_reported_at_the_second =>
        with("## Nog een {#vragen}")
            .finds(error("M004").at(NL, "## De vragen {#▸vragen◂}").says("‘vragen’", "‘vragen’"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}").says("Na deze kop ontbreekt", "After this heading"));

    an_image_is_refused =>
        with("![kaart](https://proef.example/kaart.png)")
            .finds(error("M005").at(NL, "▸![kaart]").says("afbeelding", "image"));

    a_heading_of_level_1_is_refused =>
        with("# De titel {#titel}")
            .finds(error("M006").at(NL, "▸# De titel").says("##", "##"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}"));

    a_heading_that_skips_a_level_is_refused =>
        with("#### Te diep {#diep}")
            .finds(error("M006").at(NL, "▸#### Te diep").says("niveau", "level"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}"));

    an_embed_in_a_sentence_is_refused =>
        with("Zie ![](diagram:proef) hier.")
            .finds(error("M007").at(NL, "▸![](diagram:proef)").says("diagram:proef", "diagram:proef"));

    an_embed_in_a_value_of_a_data_file_is_refused =>
        Case::new()
            .edit(CHART, "nl: De instelling heeft een plan.", "nl: \"![](indicators:partner)\"")
            .finds(error("M007").at(CHART, "nl: ▸\"![](indicators:partner)\"")
                .says("Op deze plek kan", "cannot stand in this place"));

    a_footnote_that_is_not_defined_is_reported =>
        with("Een noot[^weg].")
            .finds(error("M008").at(NL, "noot▸[^weg]").says("weg", "weg"));

    a_footnote_in_a_value_of_a_data_file_is_refused =>
        Case::new()
            .edit(CHART, "nl: De instelling heeft een plan.", "nl: \"Een noot[^a].\"")
            .finds(error("M008").at(CHART, "nl: ▸\"Een noot[^a].\"").says("‘[^a]’", "‘[^a]’"));

    a_footnote_that_is_not_used_is_a_warning =>
        with("[^over]: Niemand leest dit.")
            .finds(warning("M009").at(NL, "▸[^over]").says("over", "over"));

    a_link_without_text_to_the_web_is_refused =>
        with("Zie [](https://proef.example/).")
            .finds(error("M010").at(NL, "Zie ▸[](https:").says("[", "["));

    a_link_to_a_file_is_refused_with_the_link_to_write =>
        with("Zie [dit](../kern/nl.md#wie).")
            .finds(error("M011").at(NL, "Zie ▸[dit](../kern/nl.md#wie").says("section:kern#wie", "section:kern#wie"));

    a_link_to_a_file_that_is_no_page_is_refused_with_what_to_do =>
        with("Zie [dit](../stukken/verslag.docx).")
            .finds(error("M011").at(NL, "Zie ▸[dit](../stukken/verslag.docx)")
                .says("[tekst](attachment:verslag.docx)", "[text](attachment:verslag.docx)")
                .never_says("section:"));

    an_address_without_its_scheme_is_refused_with_the_link_to_write =>
        with("Zie [dit](proef.example/pagina).")
            .finds(error("M011").at(NL, "Zie ▸[dit](proef.example/pagina)")
                .says("https://proef.example/pagina", "https://proef.example/pagina"));

    an_address_for_mail_without_its_scheme_is_refused_with_the_link_to_write =>
        with("Vraag [ons](redactie@proef.example).")
            .finds(error("M011").at(NL, "Vraag ▸[ons](redactie@proef.example)")
                .says("mailto:redactie@proef.example", "mailto:redactie@proef.example"));

    headings_that_differ_between_the_languages_are_a_warning =>
        Case::new()
            .edit(EN, "{#vragen}", "{#questions}")
            .finds(warning("M012").at(EN, "{#▸questions◂}").says("koppen", "headings"))
            .finds(error("L003").at("content/sections/kern/en.md", "▸[](section:toets#vragen)◂"));

    a_link_by_a_label_that_is_not_defined_is_reported =>
        with("Zie [de brief][brief].")
            .finds(error("M013").at(NL, "Zie ▸[de brief][brief]").says("brief", "brief"));

    quotes_inside_quotes_without_end_are_refused =>
        with(&format!("{} diep", "> ".repeat(500).trim_end()))
            .finds(error("M014").at(NL, "indicator:partner-01).\n\n> > > > > > > > ▸>").says("niveaus", "levels"));

    an_id_of_a_heading_with_capitals_is_refused =>
        with("## Kop {#Kop}")
            .finds(error("M015").at(NL, "{#▸Kop◂}").says("kop", "kop"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}"));

    an_id_of_a_heading_of_several_words_is_refused_with_one_of_all_of_them =>
        with("## Kop {#nog een keer}")
            .finds(error("M015").at(NL, "{#▸nog een keer◂}").says("nog-een-keer", "nog-een-keer"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}"));

    a_footnote_defined_twice_is_reported_at_the_second =>
        with("Een noot[^a].\n\n[^a]: Eén.\n\n[^a]: Twee.")
            .finds(error("M016").at(NL, "▸[^a]◂: Twee.").says("a", "a"));

    a_control_character_in_a_text_is_refused =>
        with("Een \u{1b}[31mrode tekst.")
            .finds(error("M025").at(NL, "Een ▸\u{1b}◂[31mrode").says("U+001B", "U+001B"));

    a_control_character_from_an_entity_is_refused =>
        with("Een &#27;[31mrode tekst.")
            .finds(error("M025").at(NL, "Een ▸&#27;◂[31mrode").says("U+001B", "U+001B"));

    a_turn_of_direction_from_an_entity_is_a_warning =>
        with("Een &#8238;rode tekst.")
            .finds(warning("C024").at(NL, "Een ▸&#8238;◂rode").says("leesrichting", "direction of reading"));

    markup_of_another_program_is_named_with_what_to_type =>
        with("!!! tip \"Let op\"")
            .finds(error("M024").at(NL, "▸!!! tip \"Let op\"◂").says("> [!TIP]", "> [!TIP]"));

    a_change_from_word_that_is_still_open_stops_publication =>
        with("Het mag. [Het moet.]{.deletion author=\"J. Zaken\"}")
            .finds(error("M024").at(NL, "mag. ▸[Het moet.]{.deletion author=\"J. Zaken\"}◂")
                .says("nog open", "still open"));

    a_comment_from_word_stops_publication =>
        with("[Klopt dit?]{.comment-start id=\"0\"}Het mag.")
            .finds(error("M024").at(NL, "▸[Klopt dit?]{.comment-start id=\"0\"}◂Het")
                .says("lezers niet mogen zien", "readers must not see"));

    a_line_is_no_definition_by_accident =>
        with("Een woord\n:dat hier staat")
            .finds(error("M024").at(NL, "▸:dat hier staat◂").says("spatie na de dubbele punt", "space after the colon"));

    a_box_with_a_word_of_another_program_is_refused_with_the_word_to_type =>
        with("> [!LETOP]\n> Pas op.")
            .finds(error("M024").at(NL, "> ▸[!LETOP]◂").says("> [!WARNING]", "> [!WARNING]"));

    a_list_that_does_not_count_on_is_a_warning =>
        with("3. drie\n7. zeven")
            .finds(warning("M026").at(NL, "▸7◂. zeven").says("4. in plaats van 7", "4. here instead of 7"));

    a_list_that_changes_its_numbering_is_refused =>
        with("1. een\na. twee\nb. drie")
            .finds(error("M026").at(NL, "▸a◂. twee").says("vier spaties", "four spaces"));

    a_text_that_was_recorded_by_an_earlier_reading_is_read_so_and_that_is_said =>
        Case::released()
            .edit(NL, "indicator:partner-01).\n", "indicator:partner-01).\n\nZie https://proef.example/a.\n")
            .edit(SECTION, RECORDED, BY_THE_FIRST_READING)
            .perhaps("C007")
            .finds(warning("M027").at(NL, "▸https://proef.example/a◂.").says("zoals toen zijn versie", "as it was when")
                .says("https\\://", "https\\://"));
    words_behind_an_address_that_nobody_sees_are_a_warning =>
        with("Zie [de kern](section:kern \"verloren\").")
            .finds(warning("M017").at(NL, "Zie ▸[de kern](section:kern \"verloren\")◂")
                .says("‘verloren’", "‘verloren’"));

    a_mark_that_is_no_language_is_refused_with_the_code_to_type =>
        with("Dat heet [due diligence](lang:Engels).")
            .finds(error("M030").at(NL, "heet ▸[due diligence](lang:Engels)◂").says("lang:en", "lang:en"));

    a_mark_of_a_language_that_nobody_knows_is_refused_with_those_that_are_known =>
        with("Dat heet [due diligence](lang:qx-14).")
            .finds(error("M030").at(NL, "heet ▸[due diligence](lang:qx-14)◂").says("‘qx-14’", "‘qx-14’"));

    a_mark_of_the_language_of_the_text_itself_is_a_warning =>
        with("Dat heet [zorgvuldigheid](lang:nl).")
            .finds(warning("M031").at(NL, "heet ▸[zorgvuldigheid](lang:nl)◂").says("al in deze taal", "already"));

    a_mark_around_nothing_is_a_warning =>
        with("Dat heet [](lang:en).")
            .finds(warning("M031").at(NL, "heet ▸[](lang:en)◂").says("geen woorden", "no words"));

    a_link_that_is_not_closed_is_reported =>
        with("Dat staat [](source:kst-31288-1205 \"P2.3\".")
            .finds(error("M018").at(NL, "staat ▸[](source:kst-31288-1205 \"P2.3\"◂").says("Sluit", "Close"));

    a_locator_in_curly_quotes_is_reported =>
        with("Dat staat [](source:kst-31288-1205 “P2.3”).")
            .finds(error("M018").at(NL, "staat ▸[](source:kst-31288-1205 “P2.3”)◂.")
                .says("rechte aanhalingstekens", "straight quotes"));

    a_space_in_the_name_of_a_section_is_reported_as_such =>
        with("Zie [dit](section:ker n).")
            .finds(error("M018").at(NL, "Zie ▸[dit](section:ker n)◂.")
                .says("Haal de spatie weg", "Remove the space")
                .never_says("%20"));

    a_space_in_the_name_of_a_picture_is_reported_with_the_name_to_give_it =>
        with("![Een kaart](mijn kaart.png)")
            .finds(error("M018").at(NL, "!▸[Een kaart](mijn kaart.png)◂")
                .says("![beschrijving](mijn-kaart.png)", "![description](mijn-kaart.png)")
                .never_says("section:ID"));

    a_space_in_the_name_of_an_attachment_is_reported_with_the_name_to_give_it =>
        with("Zie [het plan](attachment:Een plan.pdf).")
            .finds(error("M018").at(NL, "▸[het plan](attachment:Een plan.pdf)◂")
                .says("attachment:een-plan.pdf", "attachment:een-plan.pdf")
                .never_says("P1.2"));

    a_heading_without_its_space_is_reported_with_the_line_to_type =>
        with("##Kop zonder spatie")
            .finds(error("M018").at(NL, "▸##Kop zonder spatie◂").says("Typ: ## Kop", "Type: ## Kop"));

    a_heading_with_an_id_and_a_space_that_never_breaks_is_no_anchor_in_running_text =>
        with("##\u{a0}Kop uit Word {#uit-word}")
            .finds(error("M018").at(NL, "▸##\u{a0}Kop uit Word {#uit-word}◂").says("Typ: ## Kop", "Type: ## Kop"));

    a_list_of_a_word_processor_is_reported =>
        with("• Eén\n• Twee")
            .finds(error("M018").at(NL, "▸• Eén◂").says("streepje", "hyphen"));

    a_table_without_its_dashes_is_reported_with_the_line_to_type =>
        with("| Een | Twee |\n| drie | vier |")
            .finds(error("M018").at(NL, "▸| Een | Twee |◂").says("|---|---|", "|---|---|"));

    a_cell_behind_the_last_column_is_reported =>
        with("| Een | Twee |\n|---|---|\n| drie | vier | vijf |")
            .finds(error("M019").at(NL, "| ▸vijf◂ |").says("3 vakken", "3 cells"));

    a_cell_behind_a_bar_in_code_is_reported =>
        with("| Een | Twee |\n|---|---|\n| drie | vier `x|y` |")
            .finds(error("M019").at(NL, "`x|▸y`◂ |").says("\\|", "\\|"))
            .finds(warning("M029").at(NL, "▸`x◂|").says("accent", "backtick"));

    a_heading_without_words_is_reported =>
        with("## {#leeg}")
            .finds(error("M020").at(NL, "▸## {#leeg}◂").says("geen tekst", "no text"))
            .finds(warning("M012").at(EN, "{#▸vragen◂}"));

    a_comment_that_ends_nowhere_is_reported =>
        with("Tekst <!-- open en de rest.")
            .finds(error("M021").at(NL, "Tekst ▸<!--◂").says("nergens eindigt", "ends nowhere"));

    a_paragraph_that_spaces_made_code_is_reported =>
        with("    Ingesprongen.")
            .finds(error("M022").at(NL, "▸Ingesprongen.◂").says("spaties", "spaces"));

    an_address_that_no_link_uses_is_a_warning =>
        with("[weg]: https://proef.example/")
            .finds(warning("M023").at(NL, "▸[weg]: https://proef.example/◂").says("[weg]", "[weg]"));

    a_reference_without_brackets_is_a_warning =>
        with("Zie source:kst-31288-1205 hier.")
            .finds(warning("M029").at(NL, "Zie ▸source:kst-31288-1205◂ hier").says("[](source:", "[](source:"));

    one_key_point_is_none =>
        with_key_points("> - Alleen dit.")
            .finds(error("M032").at(NL, "▸> [!KEY]◂").says("één kernpunt", "one key point"));

    six_key_points_are_too_many =>
        with_key_points("> - a\n> - b\n> - c\n> - d\n> - e\n> - f")
            .finds(error("M032").at(NL, "▸> [!KEY]◂").says("6 kernpunten", "6 key points"));

    a_key_point_with_a_table_is_refused_at_the_table =>
        with_key_points("> - Een.\n> - Twee.\n>\n>   | a | b |\n>   |---|---|\n>   | c | d |")
            .finds(error("M032").at(NL, "▸| a | b |\n>   |---|---|\n>   | c | d |◂").says("een tabel", "a table"));

    key_points_that_do_not_open_the_text_are_refused =>
        with("> [!KEY]\n> - Een.\n> - Twee.")
            .finds(error("M032").at(NL, "▸> [!KEY]◂").says("begin van de tekst", "beginning of the text"));

    key_points_without_a_list_are_refused =>
        with_key_points("> Een. Twee.")
            .finds(error("M032").at(NL, "▸> [!KEY]◂").says("één lijst", "one list"));

    key_points_with_a_title_are_refused =>
        with_key_points("> - Een.\n> - Twee.")
            .edit(NL, "> [!KEY]", "> [!KEY] Kort gezegd")
            .finds(error("M032").at(NL, "▸> [!KEY] Kort gezegd◂").says("geen eigen titel", "no title of its own"));

    a_fold_without_a_title_is_refused =>
        with("> [!FOLD]\n> Tekst.")
            .finds(error("M040").at(NL, "▸> [!FOLD]◂").says("geen titel", "no title"));

    a_link_in_the_title_of_a_fold_is_refused =>
        with("> [!FOLD] Zie [de kern](section:kern)\n> Tekst.")
            .finds(error("M040").at(NL, "▸> [!FOLD] Zie [de kern](section:kern)◂").says("geen koppeling", "no link"));

    a_fold_with_nothing_to_fold_is_refused =>
        with("> [!FOLD] Alleen dit")
            .finds(error("M040").at(NL, "▸> [!FOLD] Alleen dit◂").says("geen tekst", "no text"));

    a_heading_in_a_fold_is_refused =>
        with("> [!FOLD] Titel\n> ## Kop {#kop}\n> Tekst.")
            .finds(error("M006").at(NL, "▸## Kop {#kop}◂").says("geen kop", "heading cannot"));

    a_caption_above_its_table_is_a_warning =>
        with("Tabel: Wat hier staat\n\n| Een |\n|---|\n| a |")
            .finds(warning("M041").at(NL, "▸Tabel: Wat hier staat◂").says("boven de tabel", "above the table"));

    a_caption_that_became_a_row_is_a_warning =>
        with("| Een | Twee |\n|---|---|\n| a | b |\nTabel: Wat hier staat")
            .finds(warning("M041").at(NL, "▸Tabel: Wat hier staat◂").says("lege regel", "empty line"));

    a_caption_without_a_table_is_a_warning =>
        with("Tabel: Wat hier staat")
            .finds(warning("M041").at(NL, "▸Tabel: Wat hier staat◂").says("geen tabel boven", "no table above"));

    the_fold_of_another_program_is_told_as_ours =>
        with("??? note \"Titel\"\n\nTekst.")
            .finds(error("M024").at(NL, "▸??? note \"Titel\"◂").says("> [!FOLD] Titel", "> [!FOLD] Title"));

    the_link_to_a_flowchart_is_told_where_its_drawing_was_meant_as_a_link =>
        with("Zie [het schema](diagram:proef).")
            .finds(error("M002").at(NL, "▸[het schema](diagram:proef)◂").says("flowchart:ID", "flowchart:ID"));
}
