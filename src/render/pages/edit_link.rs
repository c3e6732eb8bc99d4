//! Where an editor changes a file of the guide: the address depends on what runs the repository.

use crate::content::site::{Host, Site};
use crate::uri::encode;
use crate::yaml::Url;

/// The branch of a guide that names none.
pub const BRANCH: &str = "main";

/// The address at which a file of the guide is changed. `folder` is where the guide stands in its
/// clone, for a guide that does not say it itself; `path` is relative to the guide.
pub(super) fn href(site: &Site, folder: &str, path: &str) -> String {
    let repository = site.repository.as_str().trim_end_matches('/');
    let repository = repository.strip_suffix(".git").unwrap_or(repository);
    let edit = site.edit.as_ref();
    let branch = edit.and_then(|edit| edit.branch.as_deref()).map_or(BRANCH, String::as_str);
    let folder = edit.and_then(|edit| edit.folder.as_deref()).map_or(folder, String::as_str);
    let inside = folder.split('/').chain([path]).filter(|part| !matches!(*part, "" | "."));
    let path = encode(&inside.collect::<Vec<_>>().join("/"));
    let branch = encode(branch);
    match edit.and_then(|edit| edit.host).unwrap_or_else(|| host(repository)) {
        Host::Github => format!("{repository}/edit/{branch}/{path}"),
        Host::Gitlab => format!("{repository}/-/edit/{branch}/{path}"),
        Host::Forgejo | Host::Gitea => format!("{repository}/_edit/{branch}/{path}"),
        // It has no address that opens an editor: the page of the file has the button.
        Host::AzureDevops => {
            format!("{repository}?path=/{path}&version=GB{branch}&_a=contents")
        }
    }
}

/// What runs a repository, by the name of its host; of one that says nothing, GitHub, whose form
/// others have taken over.
fn host(repository: &str) -> Host {
    let url = Url::parse(repository);
    let host = url.as_ref().map_or("", |url| url.parts().host).to_ascii_lowercase();
    let names = |wanted: &[&str]| host.split(['.', '-']).any(|label| wanted.contains(&label));
    if host == "dev.azure.com" || host.ends_with(".visualstudio.com") {
        Host::AzureDevops
    } else if names(&["gitlab"]) {
        Host::Gitlab
    } else if names(&["forgejo", "gitea", "codeberg"]) {
        Host::Forgejo
    } else {
        Host::Github
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::fixtures;

    /// The link to a text of a guide in `docs/gids` of this repository.
    fn link(repository: &str, edit: &str) -> String {
        let site = fixtures::site_at(&format!("repository: {repository}\n{edit}"));
        href(&site, "docs/gids/", "content/sections/kern/nl.md")
    }

    #[test]
    fn every_host_has_its_own_address() {
        let file = "docs/gids/content/sections/kern/nl.md";
        for (repository, expected) in [
            ("https://github.com/a/b", "https://github.com/a/b/edit/main/"),
            ("https://github.com/a/b.git", "https://github.com/a/b/edit/main/"),
            ("https://gitlab.com/a/b/c/", "https://gitlab.com/a/b/c/-/edit/main/"),
            ("https://gitlab.overheid.nl/a/b", "https://gitlab.overheid.nl/a/b/-/edit/main/"),
            ("https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/"),
            ("https://git.example/a/b", "https://git.example/a/b/edit/main/"),
        ] {
            assert_eq!(link(repository, ""), format!("{expected}{file}"));
        }
        assert_eq!(
            link("https://dev.azure.com/o/p/_git/b", ""),
            format!("https://dev.azure.com/o/p/_git/b?path=/{file}&version=GBmain&_a=contents")
        );
    }

    #[test]
    fn what_a_guide_says_itself_goes_before_what_can_be_told() {
        let link = |edit: &str| link("https://git.example/b", edit);
        let rest = "content/sections/kern/nl.md";
        assert_eq!(
            link("edit: {branch: nieuw/een twee, host: forgejo, folder: /gidsen/a/}\n"),
            format!("https://git.example/b/_edit/nieuw/een%20twee/gidsen/a/{rest}")
        );
        assert_eq!(link("edit: {folder: .}\n"), format!("https://git.example/b/edit/main/{rest}"));
    }
}
