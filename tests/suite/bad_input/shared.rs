//! Texts that several sections show: codes C080–C084.

use std::fs;
use std::path::Path;

use crate::case::{Case, cases, error, warning};

const TOETS_NL: &str = "content/sections/toets/nl.md";
const TOETS_EN: &str = "content/sections/toets/en.md";
const NL: &str = "content/shared/loket/nl.md";
const EN: &str = "content/shared/loket/en.md";
const SHOWN: &str = "![](shared:loket)";

/// The guide in which a section shows this shared text.
fn sharing(text: &str) -> Case {
    shown(SHOWN).file(NL, text).file(EN, "Call the desk.\n")
}

/// The guide with this in the Dutch text of a section.
fn shown(text: &str) -> Case {
    let after = "indicator:partner-01).\n";
    Case::new().edit(TOETS_NL, after, &format!("{after}\n{text}\n")).perhaps("C007").perhaps("C061")
}

/// Latin-1, as an old editor saves it.
fn not_utf8(root: &Path) {
    fs::create_dir_all(root.join("content/shared/loket")).unwrap();
    fs::write(root.join(NL), b"Bel caf\xe9.\n").unwrap();
}

cases! {
    an_unknown_shared_text_is_reported_with_the_one_that_was_meant =>
        shown("![](shared:lokt)\n\n![](shared:loket)").file(NL, "Bel het loket.\n").file(EN, "Call.\n")
            .finds(error("C080").at(TOETS_NL, "▸![](shared:lokt)◂").says("Bedoelde u ‘loket’", "Did you mean ‘loket’"));

    a_shared_text_of_a_guide_without_any_is_unknown =>
        shown(SHOWN)
            .finds(error("C080").at(TOETS_NL, "▸![](shared:loket)◂").says("content/shared/loket/nl.md", "content/shared/loket/nl.md"));

    a_shared_text_with_a_name_that_can_be_no_id_is_told_how_it_is_spelt =>
        shown("![](shared:Het_Loket)")
            .finds(error("C080").at(TOETS_NL, "▸![](shared:Het_Loket)◂").says("Bedoelde u ‘het-loket’", "Did you mean ‘het-loket’"));

    a_shared_text_that_cannot_be_read_is_not_called_missing =>
        shown(SHOWN).world(not_utf8)
            .finds(error("S006").of(NL).says("UTF-8", "UTF-8"));

    a_shared_text_without_a_language_in_which_it_is_shown_is_one_problem =>
        shown(SHOWN).file(NL, "Bel het loket.\n")
            .edit(TOETS_EN, "## The questions", "![](shared:loket)\n\nMore.\n\n![](shared:loket)\n\n## The questions")
            .finds(error("C081").of(EN).says("heeft geen Engelse tekst", "has no English text"));

    a_shared_text_that_nothing_shows_is_a_warning =>
        Case::new().file(NL, "Bel het loket.\n").file(EN, "Call the desk.\n")
            .finds(warning("C082").at(NL, "▸◂Bel het loket.").says("![](shared:loket)", "![](shared:loket)"));

    a_heading_in_a_shared_text_is_refused_once =>
        sharing("Bel.\n\n## Kop\n\nEn nu.\n")
            .finds(error("C083").at(NL, "▸## Kop◂").says("boven ![](shared:ID)", "above ![](shared:ID)"));

    key_points_in_a_shared_text_are_refused =>
        sharing("> [!KEY]\n> - Bel.\n> - Schrijf.\n")
            .finds(error("C083").at(NL, "▸> [!KEY]\n> - Bel.\n> - Schrijf.◂").says("kernpunten", "key points"));

    a_shared_text_that_shows_itself_or_another_is_refused =>
        sharing("Bel.\n\n![](shared:loket)\n\n> [!NOTE]\n> ![](shared:balie)\n")
            .finds(error("C083").at(NL, "▸![](shared:loket)◂").says("geen andere tonen: ‘loket’", "cannot show another: ‘loket’"))
            .finds(error("C083").at(NL, "▸![](shared:balie)◂").says("‘balie’", "‘balie’"));

    front_matter_in_a_shared_text_is_refused =>
        sharing("---\ntitle: Loket\n---\n\nBel.\n")
            .finds(error("C083").at(NL, "▸---\ntitle: Loket\n---◂").says("geen koptekst", "no front matter"));

    a_shared_text_that_says_nothing_is_refused =>
        sharing("\n")
            .finds(error("C083").at(NL, "▸◂\n").says("zegt niets", "says nothing"));

    a_shared_text_in_a_list_or_a_box_is_refused =>
        sharing("Bel.\n")
            .edit(TOETS_NL, SHOWN, "- ![](shared:loket)\n\n> [!NOTE]\n> Zie:\n>\n> ![](shared:loket)")
            .finds(error("C084").at(TOETS_NL, "- ▸![](shared:loket)◂").says("een eigen alinea", "a paragraph of its own"))
            .finds(error("C084").at(TOETS_NL, "> ▸![](shared:loket)◂"));

    a_shared_text_with_words_of_the_picture_is_refused =>
        sharing("Bel.\n").edit(TOETS_NL, SHOWN, "![loket](shared:loket)\n\n![](shared:loket)")
            .finds(error("C084").at(TOETS_NL, "▸![loket](shared:loket)◂").says("precies ![](shared:loket)", "exactly ![](shared:loket)"));

    a_shared_text_within_a_sentence_is_refused_as_any_embed =>
        sharing("Bel.\n").edit(TOETS_NL, SHOWN, "Dus ![](shared:loket) nu.")
            .finds(error("M007").at(TOETS_NL, "▸![](shared:loket)◂").says("shared:loket", "shared:loket"));

    a_file_beside_the_shared_texts_is_named =>
        Case::new().file("content/shared/loket.md", "Bel.\n")
            .finds(warning("S009").of("content/shared/loket.md").says("de map van een gedeelde tekst", "the folder of a shared text"));

    a_picture_that_does_not_stand_beside_the_shared_text_is_reported_there_once =>
        sharing("Bel.\n\n![De balie](balie.png)\n").perhaps("C062")
            .edit(TOETS_NL, SHOWN, "![](shared:loket)\n\nEn nog eens:\n\n![](shared:loket)")
            .finds(error("L031").at(NL, "▸![De balie](balie.png)◂").says("balie.png", "balie.png"));
}
