//! The links by which an editor gets from a page to its text: branch, folder and host.

use crate::case::{Case, cases, warning};
use crate::guide::{DAY, Guide, snapshot};
use crate::repository::git;

const SITE: &str = "content/site.yaml";

/// In a clone of a server whose only branch is `werk`.
fn in_a_clone(root: &std::path::Path) {
    git(root, &["init", "-q", "-b", "werk"], &[]);
    git(root, &["add", "."], &[]);
    git(root, &["commit", "-qm", "x"], &[]);
    git(root, &["remote", "add", "origin", "https://git.proef.example/gids"], &[]);
    git(root, &["update-ref", "refs/remotes/origin/werk", "HEAD"], &[]);
}

/// In a clone of one branch alone: which others there are it does not know.
fn in_a_clone_of_one_branch(root: &std::path::Path) {
    in_a_clone(root);
    let one = "+refs/heads/werk:refs/remotes/origin/werk";
    git(root, &["config", "remote.origin.fetch", one], &[]);
}

cases! {
    a_branch_that_the_server_does_not_have_is_told_the_one_that_it_has =>
        Case::new()
            .world(in_a_clone)
            .finds(warning("W005").of(SITE).says("geen branch ‘main’", "no branch ‘main’").says("branch: werk", "branch: werk"));

    a_branch_that_was_mistyped_is_pointed_at =>
        Case::new()
            .edit(SITE, "license:", "edit: {branch: wrek}\nlicense:")
            .world(in_a_clone)
            .finds(warning("W005").at(SITE, "branch: ▸wrek◂").says("branch: werk", "branch: werk"));

    a_folder_in_which_the_guide_does_not_stand_is_pointed_at =>
        Case::new()
            .edit(SITE, "license:", "edit: {folder: docs/gisd, branch: werk}\nlicense:")
            .world(in_a_clone)
            .finds(warning("W005").at(SITE, "folder: ▸docs/gisd◂").says("folder: .", "folder: ."));

    a_host_that_nobody_runs_is_told_the_nearest =>
        Case::new()
            .edit(SITE, "license:", "edit: {host: gitbal}\nlicense:")
            .finds(crate::case::error("Y007").at(SITE, "host: ▸gitbal◂").says("gitlab", "gitlab"))
            .perhaps("S008");
}

#[test]
fn what_a_clone_does_not_know_is_not_guessed() {
    let guide = Guide::new();
    guide.change(SITE, "license:", "edit: {branch: elders}\nlicense:");
    in_a_clone_of_one_branch(&guide.root());
    guide.build().is_fine();
}

#[test]
fn a_guide_in_a_folder_of_its_repository_is_changed_in_that_folder() {
    let guide = Guide::new();
    let top = guide.beside("repository");
    let inside = top.join("docs/de gids");
    std::fs::create_dir_all(inside.parent().unwrap()).unwrap();
    std::fs::rename(guide.root(), &inside).unwrap();
    git(&top, &["init", "-q", "-b", "master"], &[]);
    git(&top, &["add", "."], &[]);
    git(&top, &["commit", "-qm", "x"], &[]);
    let out = guide.out();
    let link = |edit: &str| {
        let site = inside.join(SITE);
        let text = std::fs::read_to_string(&site).unwrap();
        let plain: String = text
            .lines()
            .filter(|line| !line.starts_with("edit:"))
            .map(|line| format!("{line}\n"))
            .collect();
        std::fs::write(&site, plain.replace("license:", &format!("{edit}license:"))).unwrap();
        let mut build = crate::guide::program();
        build.args(["build", "--as-of", DAY, "--format", "json", "--root"]).arg(&inside);
        let run = crate::guide::Run::of({
            build.arg("--out").arg(&out);
            build
        });
        run.is_fine();
        let page = String::from_utf8(snapshot(&out)["nl/kern.html"].clone()).unwrap();
        let href = page.split("href=\"").find(|part| part.contains("sections/kern/nl.md")).unwrap();
        href.split('"').next().unwrap().replace("&amp;", "&")
    };
    let file = "docs/de%20gids/content/sections/kern/nl.md";
    assert_eq!(link(""), format!("https://git.proef.example/gids/edit/main/{file}"));
    assert_eq!(
        link("edit: {branch: master, host: forgejo}\n"),
        format!("https://git.proef.example/gids/_edit/master/{file}")
    );
    assert_eq!(
        link("edit: {host: azure-devops}\n"),
        format!("https://git.proef.example/gids?path=/{file}&version=GBmain&_a=contents")
    );
}
