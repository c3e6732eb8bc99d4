//! What the program writes into the files of people: what was meant, and nothing else.

use std::fs;
use std::process::{Command, Stdio};

use crate::digest_and_version::{ANCHORS, KERN, KERN_EN, KERN_NL, changes};
use crate::guide::{DAY, Guide, program, snapshot};

const SITE: &str = "content/site.yaml";

fn fix(guide: &Guide) -> crate::guide::Run {
    guide.run(&["check", "--fix", "--unreleased", "--format", "json", "--as-of", DAY])
}

#[test]
fn an_underlined_heading_gets_its_id_and_stays_a_heading() {
    for (typed, written) in [
        ("Wie beslist\n-----------\n", "Wie beslist {#wie}\n-----------\n"),
        ("   Wie beslist\n   ---\n", "   Wie beslist {#wie}\n   ---\n"),
        ("Wie\nbeslist\n---\n", "Wie\nbeslist {#wie}\n---\n"),
        ("## Wie beslist ##\n", "## Wie beslist ## {#wie}\n"),
    ] {
        let guide = Guide::new().edit(KERN_NL, "## Wie beslist {#wie}\n", typed);
        let run = fix(&guide);
        assert_eq!(run.status, 0, "{typed}: {run:#?}");
        let text = guide.text(KERN_NL);
        assert!(text.contains(written), "{typed}: {text}");
        assert!(fix(&guide).stderr.is_empty(), "a second time there is nothing to do");
    }
}

#[test]
fn a_heading_that_cannot_be_given_an_id_is_left_and_named_and_the_others_get_theirs() {
    for typed in ["## Wie {beslist}", "## Wie beslist { data-x=\"y\" }", "## Wie {#}"] {
        let guide =
            Guide::new().edit(KERN_NL, "## Wie beslist {#wie}", typed).edit(KERN_NL, " {#wat}", "");
        let before = guide.text(KERN_NL);
        let run = fix(&guide);
        let text = guide.text(KERN_NL);
        assert!(text.contains(&format!("{typed}\n")), "{typed}: {text}");
        assert_eq!(text.replace(" {#wat}", ""), before, "{typed}");
        assert!(text.contains("{#wat}"), "{typed}: {text}");
        // Markup of another program has a message of its own.
        let is_named = run.stderr.contains(&format!("{KERN_NL}:"));
        assert!(is_named || run.codes().contains(&"M024"), "{typed}: {run:#?}");
    }
}

#[test]
fn a_row_of_a_table_of_another_program_is_no_heading_that_lacks_an_id() {
    // As pandoc writes a table from Word: its last row is a heading that is underlined.
    let table = "  ----------------------------------\n  Taak         Wie\n  ------------ ---------------------\n  Beleid       Bestuur\n\n  Hulp         Geen\n  ----------------------------------\n\n";
    let guide = Guide::new()
        .edit(KERN_NL, "## Wie beslist {#wie}", &format!("{table}## Wie beslist {{#wie}}"))
        .edit(KERN_NL, " {#wat}", "");
    let before = guide.text(KERN_NL);
    fix(&guide);
    let text = guide.text(KERN_NL);
    assert!(text.contains("{#wat}"), "{text}");
    assert_eq!(text.replace(" {#wat}", ""), before);
}

#[test]
fn a_remark_and_a_line_of_an_editor_in_the_list_of_names_stay() {
    let guide = Guide::new();
    let old = guide.text(ANCHORS).replace('\n', "\r\n");
    let own = format!("\u{feff}{old}# Van de eerste editie.\r\nversion:toets/0.9 # noot\r\n");
    guide.write(ANCHORS, own.replace("kern#wat\r\n", ""));
    let run = fix(&guide);
    assert_eq!(run.codes(), ["S011"], "{run:#?}");
    assert_eq!(guide.text(ANCHORS), own);
}

#[test]
fn a_remark_in_names_of_an_older_form_stays() {
    let names =
        "aliases: # van vroeger\n  # Van de eerste editie.\n  nl: {slugs: [oude-kern]} # en hier\n";
    let guide = Guide::new().edit(SITE, "schema: 3\n", "").edit(
        KERN,
        "reported:",
        &format!("{names}reported:"),
    );
    assert_eq!(fix(&guide).status, 0);
    let text = guide.text(KERN);
    for remark in ["# van vroeger\n", "# Van de eerste editie.\n", "# en hier\n"] {
        assert!(text.contains(remark), "{text}");
    }
}

#[test]
fn a_note_is_recorded_as_it_was_given() {
    let guide = Guide::new().edit(KERN_NL, "beslist zelf", "besluit zelf");
    let args =
        ["version", "kern", "--kind", "substantive", "--note-nl", "Een \"a\"\nb", "--note-en", "x"];
    assert_eq!(guide.run(&args).status, 0);
    assert!(guide.text(KERN).contains(r#"nl: "Een \"a\"\nb""#), "{}", guide.text(KERN));
}

#[test]
fn a_ledger_that_cannot_be_changed_safely_is_left_with_the_list_of_names() {
    let guide = Guide::new().edit(KERN_NL, "beslist zelf", "besluit zelf");
    let text = guide.text(KERN);
    let start = text.find("versions:").unwrap();
    let end = start + text[start..].find("reported:").unwrap_or(text.len() - start);
    let entry = "versions: [{version: \"1.0\", published: 2026-01-10, effective: 2026-01-10, kind: substantive, note: {nl: a, en: b}}]\n";
    guide.write(KERN, format!("{}{entry}{}", &text[..start], &text[end..]));
    let before = guide.files();
    let run =
        guide.run(&["version", "kern", "--kind", "editorial", "--note-nl", "a", "--note-en", "b"]);
    assert_eq!(run.status, 2, "{run:#?}");
    assert!(run.stderr.contains(KERN), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_link_a_mode_and_line_ends_stay_as_they_are() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let guide = Guide::new().edit(KERN_NL, "beslist zelf", "besluit zelf");
    let real = guide.root().join("content/sections/kern/.echt.yaml");
    let link = guide.root().join(KERN);
    let text = format!("\u{feff}{}", guide.text(KERN).replace('\n', "\r\n"));
    fs::write(&real, &text).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    fs::remove_file(&link).unwrap();
    symlink(".echt.yaml", &link).unwrap();
    let args = ["version", "kern", "--kind", "substantive", "--note-nl", "a", "--note-en", "b"];
    let run = guide.run(&args);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    let new = fs::read_to_string(&real).unwrap();
    assert!(new.starts_with('\u{feff}') && new.len() > text.len());
    assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_not() {
    use std::os::unix::fs::PermissionsExt as _;
    let guide = Guide::new().edit(KERN_NL, " {#wat}", "");
    let path = guide.root().join(KERN_NL);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let before = guide.text(KERN_NL);
    assert_eq!(fix(&guide).status, 2);
    assert_eq!(guide.text(KERN_NL), before);
}

/// Each file is the old one or the new one, and those of one change are never such that nobody is
/// told of the half that is missing.
fn killed_at_random_moments(rounds: u64) {
    let ready =
        Guide::new().edit(KERN_NL, "beslist zelf", "besluit zelf").edit(KERN_NL, " {#wat}", "");
    let old = ready.files();
    let commands: [&[&str]; 3] = [
        &["check", "--fix"],
        &["version", "kern", "--kind", "substantive", "--note-nl", "a", "--note-en", "b"],
        &["new", "term", "ai"],
    ];
    let after = |command: &[&str]| {
        let guide = Guide::new();
        old.iter().for_each(|(path, bytes)| guide.write(path, bytes));
        guide.run(command);
        guide.files()
    };
    let fixed = after(commands[0]);
    let mut hit = 0;
    for round in 0..rounds {
        let command = commands[usize::try_from(round % 3).unwrap()];
        let guide = Guide::new();
        // A heading without an id stands in the way of a version.
        let from = if round % 3 == 1 { &fixed } else { &old };
        from.iter().for_each(|(path, bytes)| guide.write(path, bytes));
        let (whole, time) = {
            let twin = Guide::new();
            let started = std::time::Instant::now();
            from.iter().for_each(|(path, bytes)| twin.write(path, bytes));
            assert_eq!(twin.run(command).status.min(1), i32::from(round % 3 == 0), "{command:?}");
            (twin.files(), started.elapsed())
        };
        let mut child = program();
        child.args(command).arg("--root").arg(guide.root());
        let mut child = child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Most of the time goes into reading: the kills fall where a whole run comes to its end, in
        // steps that do not divide each other.
        std::thread::sleep(time.mul_f64(0.5 + (round * 37 % 100) as f64 / 160.0));
        let _ = child.kill();
        let _ = child.wait();
        let mut now = guide.files();
        let litter = now.keys().filter(|path| path.contains("/.leidraad-")).count();
        now.retain(|path, _| !path.contains("/.leidraad-"));
        for (path, bytes) in &now {
            let fits = from.get(path) == Some(bytes) || whole.get(path) == Some(bytes);
            assert!(fits, "round {round}: {command:?} left {path} as neither the old nor the new");
        }
        assert!(from.keys().all(|path| now.contains_key(path)), "round {round}: a file is gone");
        if round % 3 == 1 && now.get(KERN) == whole.get(KERN) {
            assert_eq!(now.get(ANCHORS), whole.get(ANCHORS), "round {round}: the name came second");
        }
        hit += usize::from(litter > 0 || now != *from && now != whole);
    }
    println!("{hit} of {rounds} kills hit a command that was writing");
}

#[test]
fn a_command_that_is_killed_leaves_every_file_old_or_new() {
    killed_at_random_moments(30);
}

#[test]
#[ignore = "takes minutes"]
fn a_command_that_is_killed_500_times_leaves_every_file_old_or_new() {
    killed_at_random_moments(500);
}

/// A file system of its own, mounted with these options; none where a test may not mount one.
pub(crate) struct Disk(pub(crate) tempfile::TempDir);

impl Disk {
    pub(crate) fn new(options: &str) -> Option<Disk> {
        let dir = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "none"]).arg(dir.path()).stderr(Stdio::null());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(Disk(dir));
        }
        eprintln!("SKIPPED: this test needs the right to mount a file system");
        None
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0.path()).status();
    }
}

/// A disk with so many pages of 4 kB left: the commands fail at another byte each time.
fn on_a_full_disk(rounds: usize) {
    let Some(disk) = Disk::new("size=1m") else { return };
    let ready =
        Guide::new().edit(KERN_NL, "beslist zelf", "besluit zelf").edit(KERN_EN, " {#wat}", "");
    let files = ready.files();
    let root = disk.0.path().join("guide");
    let commands: [&[&str]; 6] = [
        &["check", "--fix"],
        &["version", "kern", "--kind", "substantive", "--note-nl", "a", "--note-en", "b"],
        &["translation", "confirm", "toets"],
        &["new", "section", "nieuw"],
        &["new", "term", "ai"],
        &["new", "diagram", "nieuw"],
    ];
    for round in 0..rounds {
        let command = commands[round % commands.len()];
        let _ = fs::remove_dir_all(&root);
        let _ = fs::remove_file(disk.0.path().join("full"));
        for (path, bytes) in &files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fill(&disk.0.path().join("full"), round / commands.len() % 5);
        let mut run = program();
        let run = run.args(command).arg("--root").arg(&root).output().unwrap();
        let now = snapshot(&root);
        if run.status.code() == Some(0) {
            continue;
        }
        for (path, bytes) in &files {
            let there = now.get(path);
            let whole = there.is_some_and(|there| there.len() >= bytes.len());
            assert!(whole, "round {round}: {command:?} cut {path}");
        }
        let litter: Vec<_> = now.keys().filter(|path| path.contains(".leidraad-")).collect();
        assert!(litter.is_empty(), "round {round}: {command:?} left {litter:?}");
        if !command.contains(&"--fix") {
            assert!(now == files, "round {round}: {command:?} did half of its work: {run:?}");
            assert!(!root.join("content/sections/nieuw").exists(), "round {round}");
        }
    }
}

/// Fills the disk, but for so many pages.
fn fill(path: &std::path::Path, left: usize) {
    use std::io::Write as _;
    let mut file = fs::File::create(path).unwrap();
    let page = [b'x'; 4096];
    while file.write_all(&page).is_ok() {}
    let size = file.metadata().unwrap().len() / 4096 * 4096;
    file.set_len(size.saturating_sub(4096 * left as u64)).unwrap();
}

#[test]
fn a_full_disk_loses_nothing() {
    on_a_full_disk(30);
}

#[test]
#[ignore = "takes minutes"]
fn a_disk_that_is_full_500_times_loses_nothing() {
    on_a_full_disk(500);
}
