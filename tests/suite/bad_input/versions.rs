//! Texts, the ledger and the day: codes V001–V018 and C007.

use crate::case::{Case, cases, error, warning};
use crate::repository::git;

const GLOSSARY: &str = "content/glossary.yaml";
const KERN: &str = "content/sections/kern/section.yaml";
const KERN_NL: &str = "content/sections/kern/nl.md";
const KERN_EN: &str = "content/sections/kern/en.md";
const CHART: &str = "diagrams/proef.yaml";
/// The ledger of `kern` begins so.
const NEWEST: &str = "versions:\n  - version: \"1.0\"\n    published: 2026-01-10\n";
/// A version that is newer than that of the small guide.
const NEWER: &str = concat!(
    "  - version: \"1.1\"\n    published: 2026-01-10\n    effective: 2026-01-10\n",
    "    kind: substantive\n    note: {nl: Meer., en: More.}\n",
);

/// A version that is older than that of the small guide, whose text nobody has.
const OLDER: &str = concat!(
    "  - version: \"0.9\"\n    published: 2026-01-09\n    effective: 2026-01-09\n",
    "    kind: substantive\n    note: {nl: Minder., en: Less.}\n",
    "    digest: {nl: \"b1:0000000000000000000000000000000000000000000000000000000000000000\"}\n",
    "reported:\n",
);

fn in_a_repository(root: &std::path::Path) {
    git(root, &["init", "-q"], &[]);
    git(root, &["add", "."], &[]);
    git(root, &["commit", "-qm", "All of it"], &[]);
}

/// As `git clone --depth 1` leaves it: the newest commit is there, and said to have no parents.
fn in_a_shallow_clone(root: &std::path::Path) {
    in_a_repository(root);
    let head = std::fs::read_to_string(root.join(".git/HEAD")).unwrap();
    let branch = head.trim().strip_prefix("ref: ").unwrap().to_owned();
    std::fs::copy(root.join(".git").join(branch), root.join(".git/shallow")).unwrap();
}

/// In a repository whose only commit was made at this time, which need not be one.
fn committed_at(root: &std::path::Path, time: &str) {
    in_a_repository(root);
    let git = |args: &[&str]| {
        let run = std::process::Command::new("git").args(args).current_dir(root).output().unwrap();
        String::from_utf8(run.stdout).unwrap().trim().to_owned()
    };
    let tree = git(&["rev-parse", "HEAD^{tree}"]);
    let commit = format!("tree {tree}\nauthor A <a@b.c> {time}\ncommitter A <a@b.c> {time}\n\nx\n");
    std::fs::write(root.join(".git/commit"), commit).unwrap();
    let name = git(&["hash-object", "-t", "commit", "-w", "--literally", ".git/commit"]);
    git(&["update-ref", "HEAD", &name]);
}

fn newer_version() -> String {
    NEWEST.replace("versions:\n", &format!("versions:\n{NEWER}"))
}

cases! {
    text_that_no_version_covers_is_an_error_that_names_the_command =>
        Case::released()
            .edit(KERN_NL, "De instelling beslist zelf", "De minister beslist")
            .finds(error("V001").at(KERN_NL, "▸De minister beslist")
                .says("leidraad version kern --kind substantive", "leidraad version kern --kind substantive"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\"")
                .says("leidraad version kern --kind", "leidraad version kern --kind")
                .never_says("(versie 1.0)").never_says("(version 1.0)"));

    a_changed_word_is_pointed_at_in_the_line_where_it_stands =>
        Case::released()
            .world(in_a_repository)
            .edit(KERN_NL, "beslist zelf [](source:brief \"P2.3\"). Dat hoort", "beslist zelf\n[](source:brief \"P2.3\"). Het hoort")
            .finds(error("V001").at(KERN_NL, "\"P2.3\"). ▸Het◂ hoort").says("version kern", "version kern"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_changed_word_in_a_table_is_pointed_at_in_its_cell =>
        Case::released()
            .world(in_a_repository)
            .edit(KERN_NL, "| Wie? | De instelling |", "| Wie? | Het bestuur |")
            .finds(error("V001").at(KERN_NL, "| Wie? | ▸Het bestuur◂ |").says("version kern", "version kern"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_word_that_is_gone_is_missed_where_it_stood =>
        Case::released()
            .world(in_a_repository)
            .edit(KERN_NL, "De instelling beslist zelf [", "De instelling beslist [")
            .finds(error("V001").at(KERN_NL, "beslist ▸[](source:brief").says("version kern", "version kern"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_changed_word_in_a_title_is_pointed_at =>
        Case::released()
            .world(in_a_repository)
            .edit(KERN_NL, "summary: Waar het om gaat.", "summary: Waar het over gaat.")
            .finds(error("V001").at(KERN_NL, "Waar het ▸over◂ gaat").says("version kern", "version kern"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_changed_translation_is_a_warning =>
        Case::released()
            .edit(KERN_EN, "The institution itself decides", "The board decides")
            .finds(warning("V001").of(KERN_EN)
                .says("leidraad translation confirm kern", "leidraad translation confirm kern"));

    a_changed_language_of_a_data_file_is_not_a_translation_to_confirm =>
        Case::released()
            .edit(GLOSSARY, "Working together safely", "Working together more safely")
            .finds(warning("V001").of(GLOSSARY)
                .says("leidraad version glossary", "leidraad version glossary")
                .never_says("translation confirm"));

    a_changed_glossary_needs_a_version_too =>
        Case::released()
            .edit(GLOSSARY, "Veilig samenwerken", "Veiliger samenwerken")
            .finds(error("V001").of(GLOSSARY).says("leidraad version glossary", "leidraad version glossary"));

    a_changed_flowchart_needs_a_version_too =>
        Case::released()
            .edit(CHART, "nl: De instelling beslist zelf.", "nl: De minister beslist.")
            .finds(error("V001").of(CHART).says("leidraad version diagram:proef", "leidraad version diagram:proef"));

    a_digest_that_was_edited_by_hand_no_longer_covers_the_text =>
        Case::released()
            .edit(KERN, "      nl: \"b1:", "      nl: \"b1:00000000")
            .finds(error("V002").at(KERN, "nl: ▸\"b1:00000000").says("met de hand", "by hand"))
            .finds(error("V001").of(KERN_NL));

    a_version_without_a_digest_is_unreleased =>
        Case::released()
            .edit(KERN, NEWEST, &newer_version())
            .finds(error("V001").of(KERN_NL).says("nog niet vastgelegd", "not recorded yet"))
            .finds(error("V001").of(KERN_EN))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\"").says("versie 1.0", "version 1.0"));

    a_translation_that_is_behind_is_a_warning_that_names_the_version_it_follows =>
        Case::new()
            .edit(KERN, NEWEST, &newer_version())
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\"")
                .says("die volgt versie 1.0", "it follows version 1.0"));

    a_translation_that_is_behind_is_an_error_where_the_languages_must_change_together =>
        Case::new()
            .edit(KERN, NEWEST, &newer_version())
            .edit(KERN, "status: current\n", "status: current\nsimultaneous: true\n")
            .finds(error("C007").at(KERN_EN, "▸version: \"1.0\"").says("loopt achter", "is behind"));

    versions_that_are_not_newest_first_are_reported =>
        Case::new()
            .edit(KERN, NEWEST, &newer_version().replacen("2026-01-10", "2025-12-01", 1))
            .finds(error("V003").at(KERN, "version: ▸\"1.0\"◂").says("eerder gepubliceerd", "published earlier"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_version_number_given_twice_is_reported_at_the_second =>
        Case::new()
            .edit(KERN, NEWEST, &newer_version().replacen("1.1", "1.0", 1))
            .finds(error("V004").at(KERN, "More.}\n  - version: ▸\"1.0\"◂").says("twee keer", "twice"));

    a_ledger_without_an_entry_is_reported =>
        Case::released()
            .world(|root| {
                let path = root.join(GLOSSARY);
                let text = std::fs::read_to_string(&path).unwrap();
                let at = text.find("versions:").unwrap();
                std::fs::write(path, format!("{}versions: []\n", &text[..at])).unwrap();
            })
            .finds(error("V005").at(GLOSSARY, "versions: ▸[").says("geen versie", "no version"));

    a_version_that_is_not_in_force_yet_is_an_error_without_the_text_before_it =>
        Case::new()
            .edit(KERN, "effective: 2026-01-10", "effective: 2026-07-01")
            .finds(error("V006").at(KERN, "version: ▸\"1.0\"◂").says("2026-07-01", "2026-07-01"));

    a_version_that_would_hold_before_what_it_contains_is_an_error =>
        Case::new()
            .edit(KERN, "effective: 2026-01-10", "effective: 2027-07-01")
            .edit(KERN, NEWEST, &newer_version())
            .finds(error("V015").at(KERN, "- version: ▸\"1.1\"◂").says("pas vanaf 2027-07-01", "only from 2027-07-01"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_translation_of_a_version_that_does_not_exist_is_reported =>
        Case::new()
            .edit(KERN_EN, "  version: \"1.0\"", "  version: \"0.9\"")
            .finds(error("V007").at(KERN_EN, "version: ▸\"0.9\"◂").says("0.9", "0.9"))
            .finds(warning("C016").at(KERN_EN, "▸version: \"0.9\""));

    text_that_was_taken_away_is_pointed_at_where_it_stood =>
        Case::released()
            .edit(KERN_NL, "Zie [](section:toets#vragen) en [de stap](step:proef/besluit).\n\n", "")
            .finds(error("V001").at(KERN_NL, "▸![](diagram:proef)").says("kern", "kern"))
            .finds(warning("C007").at(KERN_EN, "▸version: \"1.0\""));

    a_version_whose_text_is_nowhere_is_an_error_that_names_it =>
        Case::new()
            .edit(KERN, "reported:\n", OLDER)
            .world(in_a_repository)
            .finds(error("V008").at(KERN, "version: ▸\"0.9\"◂").says("git log --all", "git log --all")
                .says("haar blok weg uit content/sections/kern/section.yaml", "its block out of content/sections/kern/section.yaml")
                .says("\n    version:kern/0.9", "\n    version:kern/0.9"));

    a_shallow_clone_that_lacks_a_text_says_how_to_get_it =>
        Case::new()
            .edit(KERN, "reported:\n", OLDER)
            .world(in_a_shallow_clone)
            .finds(error("V009").at(KERN, "version: ▸\"0.9\"◂")
                .says("git fetch --unshallow", "git fetch --unshallow"));

    a_version_number_must_be_able_to_stand_in_an_address =>
        Case::new()
            .edit(KERN, "reported:\n", &OLDER.replace("0.9", "0/9"))
            .finds(error("V010").at(KERN, "version: ▸\"0/9\"◂").says("0/9", "0/9"))
            .finds(error("V016").at(KERN, "version: ▸\"0/9\"◂"));

    a_version_whose_text_is_in_no_history_has_no_page =>
        Case::new()
            .edit(KERN, "reported:\n", OLDER)
            .finds(error("V016").at(KERN, "version: ▸\"0.9\"◂")
                .says("git clone ADRES", "git clone ADDRESS")
                .says("--without kern/0.9", "--without kern/0.9"));

    a_version_of_a_merged_section_keeps_its_page =>
        Case::new()
            .edit("content/anchors.txt", "section:kern\n", "section:kern\nsection:oud\nversion:oud/0.9\n")
            .edit("content/site.yaml", "contents:", "aliases:\n  section:oud: section:kern\ncontents:")
            .world(in_a_repository)
            .finds(error("V016").at("content/anchors.txt", "▸version:oud/0.9◂")
                .says("opgegaan in ‘kern’", "become part of ‘kern’"));

    a_commit_of_the_future_is_pointed_at =>
        Case::new()
            .world(|root| committed_at(root, "4070952000 +0000"))
            .of_commit()
            .finds(warning("V017").says("de stand van 2099-01-01", "the state of 2099-01-01"));

    a_commit_without_a_date_is_pointed_at =>
        Case::new()
            .world(|root| committed_at(root, "99999999999999 +0000"))
            .of_commit()
            .finds(warning("V017").says("geen datum die te lezen is", "no date that can be read"));

    a_commit_with_a_date_in_words_is_pointed_at =>
        Case::new()
            .world(|root| committed_at(root, "gisteren +0100"))
            .of_commit()
            .finds(warning("V017").says("geen datum die te lezen is", "no date that can be read"));

    a_commit_with_half_a_date_is_pointed_at =>
        Case::new()
            .world(|root| committed_at(root, "2026-01-12 10:00 +0100"))
            .of_commit()
            .finds(warning("V017").says("geen datum die te lezen is", "no date that can be read"));

    a_time_zone_must_exist =>
        Case::new()
            .edit("content/site.yaml", "contents:", "timezone: Europe/Amsterdm\ncontents:")
            .finds(error("V018").at("content/site.yaml", "timezone: ▸Europe/Amsterdm◂")
                .says("Bedoelde u ‘Europe/Amsterdam’", "Did you mean ‘Europe/Amsterdam’"))
            .perhaps("S010");

    a_repeal_that_the_section_does_not_say_is_an_error =>
        Case::new()
            .edit(KERN, "kind: substantive", "kind: repeal")
            .finds(error("V012").at(KERN, "status: ▸current◂")
                .says("status: repealed", "status: repealed"));

    a_section_cannot_be_repealed_without_a_version =>
        Case::released()
            .edit(KERN, "status: current", "status: repealed")
            .finds(error("V013").at(KERN, "status: ▸repealed◂")
                .says("leidraad version kern --kind repeal", "leidraad version kern --kind repeal"));

    a_glossary_cannot_be_repealed =>
        Case::new()
            .edit(GLOSSARY, "kind: substantive", "kind: repeal")
            .finds(error("V014").at(GLOSSARY, "version: ▸\"1.0\"◂")
                .says("alleen een sectie", "only a section"));

    an_edition_needs_its_tag =>
        Case::new()
            .edit("content/site.yaml", "contents:", "editions:\n  - {id: eerste, tag: v1, title: {nl: Een, en: One}}\ncontents:")
            .world(in_a_repository)
            .finds(error("V011").at("content/site.yaml", "{id: ▸eerste◂,").says("git fetch --tags", "git fetch --tags"))
            .perhaps("L013");
}
