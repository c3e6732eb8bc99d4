//! The line at the top of a YAML file that tells an editor which schema it has.

use std::path::Path;

/// Where a guide keeps the schemas of its files.
pub(super) const SCHEMAS: &str = ".leidraad/schemas";

/// The schemas that a guide keeps, each with the files that have it.
pub(super) const FILES: [(&str, &str); 10] = [
    ("site", "content/site.yaml"),
    ("section", "content/sections/*/section.yaml"),
    ("glossary", "content/glossary.yaml"),
    ("sources", "content/sources.yaml"),
    ("indicators", "content/indicators.yaml"),
    ("spreadsheets", "content/spreadsheets.yaml"),
    ("synonyms", "content/synonyms.yaml"),
    ("tags", "content/tags.yaml"),
    ("facts", "content/facts.yaml"),
    ("diagram", "diagrams/*.yaml"),
];

/// The line for a file of a guide, whose path is relative to the root; nothing for another file.
pub(super) fn line(path: &str) -> String {
    let Some(schema) = schema(path) else { return String::new() };
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{SCHEMAS}/{schema}.json\n")
}

/// The same where the guide keeps the schema.
pub(super) fn of(root: &Path, path: &str) -> String {
    let kept = schema(path).is_some_and(|name| root.join(SCHEMAS).join(name + ".json").is_file());
    if kept { line(path) } else { String::new() }
}

fn schema(path: &str) -> Option<String> {
    let is_of = |files: &str| match files.split_once('*') {
        Some((before, after)) => path.starts_with(before) && path.ends_with(after),
        None => path == files,
    };
    FILES.iter().find(|(_, files)| is_of(files)).map(|(name, _)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_leads_from_the_file_to_its_schema() {
        let of = |path| line(path).trim_end().replace("# yaml-language-server: $schema=", "");
        assert_eq!(of("content/site.yaml"), "../.leidraad/schemas/site.json");
        assert_eq!(
            of("content/sections/a/section.yaml"),
            "../../../.leidraad/schemas/section.json"
        );
        assert_eq!(of("content/tags.yaml"), "../.leidraad/schemas/tags.json");
        assert_eq!(of("diagrams/a.yaml"), "../.leidraad/schemas/diagram.json");
        assert_eq!(line("content/sections/a/nl.md"), "");
    }

    #[test]
    fn every_yaml_file_of_a_guide_tells_an_editor_its_schema() {
        // Of the front matter of a text an editor finds none; the others are of a mirror.
        let others = ["front-matter", "page", "overlay", "annex"];
        for (name, _) in crate::commands::schema::all() {
            assert_ne!(
                FILES.iter().any(|(known, _)| *known == name),
                others.contains(&name),
                "{name}"
            );
        }
        let tags = line("content/tags.yaml");
        assert_eq!(tags, "# yaml-language-server: $schema=../.leidraad/schemas/tags.json\n");
    }
}
