//! What the program is made of: the list of parts that a release brings along, and whether each may be in
//! it. `cargo deny` says the same and more where it is installed; this needs nothing.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use jsonschema::{Registry, Validator};
use serde_json::Value;

/// The program of a release.
const FEATURES: &str = "s3";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn output(command: &mut Command) -> Vec<u8> {
    let output = command.current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn parts() -> Value {
    let target = "x86_64-unknown-linux-gnu";
    let list = output(Command::new("node").args(["scripts/sbom", target, FEATURES]));
    serde_json::from_slice(&list).unwrap()
}

fn schema(name: &str) -> Value {
    let path = root().join(format!("tests/fixtures/schemas/cyclonedx-{name}.schema.json"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_list_of_parts_is_valid_cyclonedx_and_leads_nowhere_else() {
    let (bom, licences, signatures) = (schema("bom-1.6"), schema("spdx"), schema("jsf-0.82"));
    let home = "http://cyclonedx.org/schema";
    let registry = Registry::new()
        .add(format!("{home}/spdx.SNAPSHOT.schema.json"), &licences)
        .and_then(|registry| {
            registry.add(format!("{home}/jsf-0.82.SNAPSHOT.schema.json"), &signatures)
        })
        .and_then(|registry| registry.prepare())
        .unwrap();
    let validator: Validator = jsonschema::options().with_registry(&registry).build(&bom).unwrap();
    let parts = parts();
    let errors: Vec<_> = validator
        .iter_errors(&parts)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0]);
    // The schema is not so lax that anything would do.
    let mut bad = parts.clone();
    bad["components"][0]["type"] = "crate".into();
    assert!(!validator.is_valid(&bad));
    let components = parts["components"].as_array().unwrap();
    let refs: BTreeSet<&str> =
        components.iter().chain([&parts["metadata"]["component"]]).map(reference).collect();
    assert_eq!(refs.len(), components.len() + 1, "a part is listed twice");
    assert!(refs.iter().any(|name| name.starts_with("pkg:cargo/object_store@")));
    for dependency in parts["dependencies"].as_array().unwrap() {
        for on in dependency["dependsOn"].as_array().unwrap() {
            assert!(refs.contains(on.as_str().unwrap()), "{on} is needed and not listed");
        }
    }
    // Each part can be held to what was compiled.
    let without = components.iter().filter(|part| part["hashes"].as_array().is_none());
    assert_eq!(without.map(reference).collect::<Vec<_>>(), [""; 0]);
}

fn reference(part: &Value) -> &str {
    part["bom-ref"].as_str().unwrap()
}

/// The texts between the brackets of `allow` in deny.toml.
fn allowed() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("deny.toml")).unwrap();
    let list = text.split("allow = [").nth(1).unwrap().split(']').next().unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met with these licences alone.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    fn any<'a>(
        words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
        allowed: &BTreeSet<String>,
    ) -> bool {
        let mut met = all(words, allowed);
        while words.next_if_eq(&"OR").is_some() {
            met |= all(words, allowed);
        }
        met
    }
    fn all<'a>(
        words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
        allowed: &BTreeSet<String>,
    ) -> bool {
        let mut met = one(words, allowed);
        while words.next_if_eq(&"AND").is_some() {
            met &= one(words, allowed);
        }
        met
    }
    fn one<'a>(
        words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
        allowed: &BTreeSet<String>,
    ) -> bool {
        if words.next_if_eq(&"(").is_some() {
            let met = any(words, allowed);
            assert_eq!(words.next(), Some(")"));
            return met;
        }
        let mut licence = words.next().unwrap().to_owned();
        if words.next_if_eq(&"WITH").is_some() {
            licence = format!("{licence} WITH {}", words.next().unwrap());
        }
        allowed.contains(&licence)
    }
    let spaced = expression.replace('(', "( ").replace(')', " )");
    let mut words = spaced.split_whitespace().peekable();
    let met = any(&mut words, allowed);
    assert_eq!(words.next(), None, "{expression}");
    met
}

#[test]
fn every_part_has_a_licence_that_is_allowed_and_comes_from_one_place() {
    let allowed = allowed();
    assert!(allowed.contains("EUPL-1.2") && allowed.len() > 5, "{allowed:?}");
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0-only OR (MIT AND ISC)", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND AGPL-3.0-only", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT WITH LLVM-exception", false),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
    let parts = parts();
    for part in parts["components"].as_array().unwrap() {
        let expression = part["licenses"][0]["expression"].as_str();
        let expression = expression.unwrap_or_else(|| panic!("{part}: no licence"));
        assert!(is_met(expression, &allowed), "{}: {expression}", reference(part));
    }
    // Every crate of the lock file but our own is from one registry: none from Git or elsewhere.
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    let sources: Vec<&str> = packages
        .iter()
        .filter_map(|package| package.lines().find_map(|line| line.strip_prefix("source = ")))
        .collect();
    assert_eq!(sources.len(), packages.len() - 1, "one package is ours");
    let distinct: BTreeSet<&str> = sources.iter().copied().collect();
    assert!(distinct.len() == 1 && distinct.iter().all(|from| from.starts_with("\"registry+")));
    let sums = packages.iter().filter(|package| package.contains("\nchecksum = \"")).count();
    assert_eq!(sums, sources.len());
}
