//! Pictures beside a text → HTML.

use super::blocks::Writer;
use crate::beside::Look;
use crate::guide::{Link, Role, Target};
use crate::markdown::tree::{Inline, Picture};

impl Writer<'_> {
    /// A picture with what stands under it. Where texts are compared, what it tells those who do not see
    /// it stands there for all to read: it may be what differs.
    pub(in crate::render) fn picture(&mut self, picture: &Picture<Link>) {
        let description = picture.description();
        let mut links = Vec::new();
        collect(&picture.image, &mut links);
        if links.is_empty() && description.is_empty() && picture.caption.is_empty() {
            return;
        }
        self.open("figure");
        self.push(" class=\"picture\">\n");
        for link in links {
            self.image(link, &description);
        }
        let described = self.is_compared() && !description.is_empty();
        if described || !picture.caption.is_empty() {
            self.push("<figcaption>");
            if described {
                self.push("<p class=\"picture-description\">");
                self.words_of(&picture.image);
                self.push("</p>\n");
            }
            self.inlines(&picture.caption);
            self.push("</figcaption>\n");
        }
        self.push("</figure>\n");
    }

    fn image(&mut self, link: &Link, description: &str) {
        let (Role::File(file), Target::Page(route, _)) = (&link.role, &link.target) else { return };
        let src = route.href_from(self.page(), None);
        self.push("<img");
        self.attribute("src", &src);
        self.attribute("alt", description);
        // The page keeps the place of a picture that is still on its way.
        if let Look::Picture { width, height, .. } = file.look {
            self.attribute("width", &width.to_string());
            self.attribute("height", &height.to_string());
        }
        self.push(" loading=\"lazy\" decoding=\"async\">\n");
    }

    /// The words of the links to a picture, without the links.
    fn words_of(&mut self, image: &[Inline<Link>]) {
        for inline in image {
            match inline {
                Inline::Link { content, .. } => self.inlines(content),
                other => self.inlines(std::slice::from_ref(other)),
            }
        }
    }
}

/// The links to pictures in a run, each picture once: a comparison may show that of two versions.
fn collect<'p>(run: &'p [Inline<Link>], found: &mut Vec<&'p Link>) {
    for inline in run {
        match inline {
            Inline::Link { target, .. } if !found.iter().any(|known| known.role == target.role) => {
                found.push(target);
            }
            Inline::Marked { content, .. } => collect(content, found),
            _ => {}
        }
    }
}
