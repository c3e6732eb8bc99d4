//! Whatever is printed is free of what a terminal or the log of a host would act on: the names of
//! files, arguments and texts too.

use std::fs;

use crate::guide::Guide;

/// What a terminal acts on: an escape sequence in both of its forms and a turn of direction.
const HOSTILE: &str = "a\u{1b}[31m\u{9b}31m\u{202e}b";

#[track_caller]
fn is_harmless(what: &str, printed: &str) {
    let acted_on = |c: &char| {
        c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202a}'..='\u{202e}')
    };
    let found: Vec<char> = printed.chars().filter(acted_on).collect();
    assert!(found.is_empty(), "{what} prints {found:?}:\n{printed:?}");
}

#[test]
fn no_argument_reaches_a_terminal_as_it_is() {
    let guide = Guide::new();
    let commands: [&[&str]; 18] = [
        &["explain", HOSTILE],
        &["new", "section", HOSTILE],
        &["new", HOSTILE, "x"],
        &["version", HOSTILE, "--kind", "editorial"],
        &[
            "version",
            "kern",
            "--kind",
            "repeal",
            "--number",
            HOSTILE,
            "--note-nl",
            "a",
            "--note-en",
            "b",
        ],
        &["build", "--mount", HOSTILE],
        &["build", "--as-of", HOSTILE],
        &["build", "--revision", HOSTILE],
        &["build", HOSTILE],
        &[HOSTILE],
        &["search", HOSTILE],
        &["search", HOSTILE, "--format", "json"],
        &["diagram", HOSTILE],
        &["import", HOSTILE],
        &["import", "x", "--id", HOSTILE],
        &["schema", HOSTILE],
        &["translation", "confirm", HOSTILE],
        &["check", "--lang", HOSTILE],
    ];
    for command in commands {
        let run = guide.run(command);
        is_harmless(&format!("{command:?}"), &run.stdout);
        is_harmless(&format!("{command:?}"), &run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_and_no_text_reaches_a_report_as_it_is() {
    let guide = Guide::new();
    let folder = guide.root().join(format!("content/sections/{HOSTILE}\nerror: c"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("nl.md"), "x").unwrap();
    let text = guide.text("content/sections/toets/nl.md");
    guide.write("content/sections/toets/nl.md", format!("{text}\n[x](foo:{HOSTILE}) {HOSTILE}\n"));
    for format in ["human", "json", "github", "gitlab", "sarif"] {
        for command in ["check", "build"] {
            let run = guide.run(&[command, "--format", format]);
            assert_eq!(run.status, 1, "{run:#?}");
            is_harmless(format, &run.stdout);
            is_harmless(format, &run.stderr);
            let printed = format!("{}{}", run.stdout, run.stderr);
            assert!(!printed.lines().any(|line| line.starts_with("error: c")), "{printed}");
        }
    }
}
