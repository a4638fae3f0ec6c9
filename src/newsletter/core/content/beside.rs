//! Images that stand beside the file of a text.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::markdown::{Image, joined};
use super::raw::{Piece, pieces};

/// The images that a text takes from beside its own file: relative names without a scheme.
#[must_use]
pub fn local_images(markdown: &str) -> Vec<Image> {
    let is_local = |image: &Image| {
        !image.source.starts_with(['/', '#']) && !image.source.contains(':') && !image.source.is_empty()
    };
    let mut images: Vec<Image> = Vec::new();
    let mut add = |image: Image| {
        if is_local(&image) && images.iter().all(|known| known.source != image.source) {
            images.push(image);
        }
    };
    let mut open: Option<Image> = None;
    for event in joined(Parser::new(markdown)) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                open = Some(Image { source: dest_url.to_string(), alt: String::new(), is_stored: false });
            }
            Event::Text(text) => {
                if let Some(image) = &mut open {
                    image.alt.push_str(&text);
                }
            }
            Event::End(TagEnd::Image) => {
                if let Some(image) = open.take() {
                    add(image);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                for piece in pieces(&html) {
                    if let Piece::Image { source, alt } = piece {
                        add(Image { source, alt, is_stored: false });
                    }
                }
            }
            _ => {}
        }
    }
    images
}

#[cfg(test)]
mod tests {
    use super::local_images;

    #[test]
    fn an_image_beside_the_file_is_found_in_html_too() {
        let found = local_images("![A](a.png) <img src=b.png alt=B>\n\n<p>\n<img\n src=\"c.png\">\n</p>\n");
        let found: Vec<_> = found.iter().map(|image| (&*image.source, &*image.alt)).collect();
        assert_eq!(found, [("a.png", "A"), ("b.png", "B"), ("c.png", "")]);
    }
}
