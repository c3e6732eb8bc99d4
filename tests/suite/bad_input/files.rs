//! Files that cannot be part of a guide, or are none: codes S001–S015.

use std::fs;
use std::path::Path;

use crate::case::{Case, cases, error, warning};

const KERN: &str = "content/sections/kern/section.yaml";
const KERN_NL: &str = "content/sections/kern/nl.md";
const POINTER: &str = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
const ANCHORS: &str = "content/anchors.txt";
const GLOSSARY: &str = "content/glossary.yaml";

/// A file that takes 100 MB to read and no room on the disk.
fn hundred_megabytes(root: &Path) {
    let file = fs::File::create(root.join(GLOSSARY)).unwrap();
    file.set_len(100 * 1024 * 1024).unwrap();
}

fn not_utf8(root: &Path) {
    // Latin-1, as an old editor saves it: é is one byte.
    fs::write(root.join(GLOSSARY), b"schema: 1\n# caf\xe9\n").unwrap();
}

cases! {
    a_file_of_100_megabytes_is_refused_unread =>
        Case::new()
            .world(hundred_megabytes)
            .finds(error("S005").of(GLOSSARY).says("te groot: 100 MB", "too large: 100 MB"));

    a_file_that_is_not_utf_8_is_reported_at_its_first_wrong_byte =>
        Case::new()
            .world(not_utf8)
            .finds(error("S006").of(GLOSSARY)
                .says("UTF-8 (regel 2, teken 6)", "UTF-8 (line 2, character 6)"));

    a_text_of_which_git_lfs_left_the_pointer_is_named_and_nothing_else =>
        Case::new()
            .file(KERN_NL, POINTER)
            .file(GLOSSARY, POINTER)
            .finds(error("S015").at(KERN_NL, "▸version https://git-lfs.github.com/spec/v1◂").says("git lfs pull", "git lfs pull"))
            .finds(error("S015").at(GLOSSARY, "▸version https://git-lfs.github.com/spec/v1◂"));
    a_move_that_stopped_halfway_is_told =>
        Case::new()
            .file(".leidraad-moving", "[]")
            .finds(error("S020").of(".leidraad-moving").says("halverwege gestopt", "stopped halfway"));

    a_missing_file_is_named =>
        Case::new()
            .without("content/site.yaml")
            .finds(error("S008").of("content/site.yaml").says("leidraad init MAP", "leidraad init FOLDER"));

    a_file_that_belongs_to_nothing_is_named =>
        Case::new()
            .file("content/sections/kern/de.md", "Hallo")
            .finds(warning("S009").of("content/sections/kern/de.md")
                .says("hoort nergens bij", "belongs to nothing"));

    a_misspelt_name_is_named_with_the_one_that_was_meant =>
        Case::new()
            .file("content/sections/kern/NL.md", "Hallo")
            .file("content/glosary.yaml", "schema: 1\n")
            .file("diagrams/ander.yml", "schema: 1\n")
            .finds(warning("S009").of("content/sections/kern/NL.md").says("‘nl.md’", "‘nl.md’"))
            .finds(warning("S009").of("content/glosary.yaml").says("‘glossary.yaml’", "‘glossary.yaml’"))
            .finds(warning("S009").of("diagrams/ander.yml").says("‘ander.yaml’", "‘ander.yaml’"));

    a_file_beside_the_texts_of_a_page_is_named =>
        Case::new()
            .perhaps("L013")
            .file("content/pages/contact/nl.md", "---\ntitle: Contact\nsummary: S.\n---\nTekst.\n")
            .file("content/pages/contact/en.md", "---\ntitle: Contact\nsummary: S.\n---\nText.\n")
            .file("content/pages/contact/section.yaml", "id: contact\n")
            .file("content/pages/over.md", "Hallo")
            .finds(warning("S009").of("content/pages/contact/section.yaml").says("nl.md en en.md", "nl.md and en.md"))
            .finds(warning("S009").of("content/pages/over.md").says("map van een pagina", "folder of a page"));

    a_folder_of_a_page_whose_name_cannot_be_an_address_is_named =>
        Case::new()
            .file("content/pages/Over Ons/nl.md", "---\ntitle: Wie wij zijn\nsummary: S.\n---\nTekst.\n")
            .finds(error("Y008").of("content/pages/Over Ons").says("‘Over Ons’", "‘Over Ons’"));

    a_picture_in_a_folder_of_texts_is_named =>
        Case::new()
            .file("content/foto.png", "x")
            .file("content/sections/kern/los.txt", "x")
            .file("diagrams/schema.svg", "<svg/>")
            .file("content/sections/los.md", "Hallo")
            .finds(warning("S009").of("content/foto.png").says("hoort nergens bij", "belongs to nothing"))
            .finds(warning("S009").of("content/sections/kern/los.txt").says("Geen tekst in deze map", "No text in this folder"))
            .finds(warning("S009").of("diagrams/schema.svg").says("eindigt op .yaml", "ends in .yaml"))
            .finds(warning("S009").of("content/sections/los.md").says("in de map van een sectie", "in the folder of a section"));

    a_folder_of_the_guide_that_is_misspelt_is_named =>
        Case::new()
            .file("contents/site.yaml", "schema: 3\n")
            .file("diagram/a.yaml", "schema: 1\n")
            .file("theme/default/styles/95.css", "a {}\n")
            .file("context/notes.md", "Of no matter to the guide.")
            .finds(warning("S009").of("contents").says("De map ‘contents’ wordt niet gelezen", "‘content/’"))
            .finds(warning("S009").of("diagram").says("‘diagrams/’", "‘diagrams/’"))
            .finds(warning("S009").of("theme").says("‘themes/’", "‘themes/’"));

    a_line_that_is_no_published_name_is_shown =>
        Case::released()
            .edit(ANCHORS, "section:kern\n", "section:kern\nversion:kern/0.9 # noot\nSection:toets\n#eigen\n")
            .finds(error("S011").at(ANCHORS, "▸version:kern/0.9 # noot◂").says("op een eigen regel", "a line of its own"))
            .finds(error("S011").at(ANCHORS, "▸Section:toets◂").says("Section:toets", "Section:toets"));

    a_flowchart_in_a_folder_of_its_own_is_refused =>
        Case::new()
            .world(|root| {
                fs::create_dir(root.join("diagrams/oud")).unwrap();
                fs::rename(root.join("diagrams/proef.yaml"), root.join("diagrams/oud/proef.yaml")).unwrap();
            })
            .finds(error("S012").of("diagrams/oud/proef.yaml").says("naar diagrams/proef.yaml", "to diagrams/proef.yaml"));

    a_merge_conflict_in_a_text_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, KERN_NL, "## "))
            .finds(error("S010").at(KERN_NL, "▸<<<<<<< HEAD◂").says("samenvoegconflict", "merge conflict"));

    a_merge_conflict_in_front_matter_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, "content/sections/kern/en.md", "title:"))
            .finds(error("S010").at("content/sections/kern/en.md", "▸<<<<<<< HEAD◂").says("=======", "======="));

    a_merge_conflict_in_a_ledger_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, KERN, "status:"))
            .finds(error("S010").at(KERN, "▸<<<<<<< HEAD◂").says("samenvoegconflict", "merge conflict"));

    a_merge_conflict_in_a_list_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, GLOSSARY, "terms:"))
            .world(|root| conflict(root, "content/spreadsheets.yaml", "spreadsheets:"))
            .finds(error("S010").at(GLOSSARY, "▸<<<<<<< HEAD◂").says("samenvoegconflict", "merge conflict"))
            .finds(error("S010").at("content/spreadsheets.yaml", "▸<<<<<<< HEAD◂"));

    a_merge_conflict_in_a_flowchart_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, "diagrams/proef.yaml", "id:"))
            .finds(error("S010").at("diagrams/proef.yaml", "▸<<<<<<< HEAD◂").says("samenvoegconflict", "merge conflict"));

    a_merge_conflict_in_the_file_of_the_site_is_all_that_is_said_of_it =>
        Case::released()
            .world(|root| conflict(root, "content/site.yaml", "contents:"))
            .finds(error("S010").at("content/site.yaml", "▸<<<<<<< HEAD◂").says("samenvoegconflict", "merge conflict"));

    a_merge_conflict_in_the_published_names_says_how_to_keep_both =>
        Case::released()
            .world(|root| conflict(root, ANCHORS, "section:kern"))
            .finds(error("S010").at(ANCHORS, "▸<<<<<<< HEAD◂").says("leidraad check --fix", "leidraad check --fix"));

    a_line_under_a_title_is_no_merge_conflict =>
        Case::new()
            .edit(KERN_NL, "De instelling beslist zelf", "```\n=======\n>>>>>>> a\n```\n\nDe instelling beslist zelf")
            .finds(warning("C007").at("content/sections/kern/en.md", "translates:\n  ▸version:").says("loopt achter", "is behind"));
}

/// Puts both sides of a merge around the only line that begins so.
fn conflict(root: &Path, path: &str, start: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    let line = text.lines().find(|line| line.starts_with(start)).unwrap();
    let sides = format!("<<<<<<< HEAD\n{line}\n=======\n{line} anders\n>>>>>>> other");
    fs::write(root.join(path), text.replacen(line, &sides, 1)).unwrap();
}

/// What only a system with symbolic links and odd names can have.
#[cfg(unix)]
pub(crate) mod unix {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    use super::*;

    fn backslash(root: &Path) {
        fs::write(root.join("content/a\\b.md"), "x").unwrap();
    }

    fn name_that_is_not_utf8(root: &Path) {
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
        fs::write(root.join("content").join(name), "x").unwrap();
    }

    fn link_out_of_the_root(root: &Path) {
        fs::write(root.join("../secret.yaml"), "schema: 1").unwrap();
        fs::remove_file(root.join(GLOSSARY)).unwrap();
        symlink("../../secret.yaml", root.join(GLOSSARY)).unwrap();
    }

    fn link_to_a_folder(root: &Path) {
        symlink("kern", root.join("content/sections/kopie")).unwrap();
    }

    fn circle_of_links(root: &Path) {
        symlink("b.md", root.join("content/a.md")).unwrap();
        symlink("a.md", root.join("content/b.md")).unwrap();
    }

    fn link_to_the_folder_it_stands_in(root: &Path) {
        symlink("..", root.join("content/sections/kern/op")).unwrap();
    }

    crate::case::cases! {
        a_name_with_a_backslash_is_refused =>
            Case::new()
                .world(backslash)
                .finds(error("S001").of("content/a\\b.md").says("naam", "name"));

        a_name_that_is_not_utf_8_is_refused =>
            Case::new()
                .world(name_that_is_not_utf8)
                .finds(error("S001").of("content/caf\u{fffd}.md").says("naam", "name"));

        a_link_out_of_the_root_is_not_followed =>
            Case::new()
                .world(link_out_of_the_root)
                .finds(error("S002").of(GLOSSARY).says("buiten de map", "out of the folder"));

        a_link_to_a_folder_is_not_followed =>
            Case::new()
                .world(link_to_a_folder)
                .finds(error("S003").of("content/sections/kopie").says("wijst naar een map", "folder"));

        a_circle_of_links_is_reported_at_each_of_them =>
            Case::new()
                .world(circle_of_links)
                .finds(error("S004").of("content/a.md").says("leidt nergens heen", "nowhere"))
                .finds(error("S004").of("content/b.md").says("leidt nergens heen", "nowhere"));

        a_link_to_a_folder_above_it_cannot_make_a_circle =>
            Case::new()
                .world(link_to_the_folder_it_stands_in)
                .finds(error("S003").of("content/sections/kern/op").says("map", "folder"));
    }
}
