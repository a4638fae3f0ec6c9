//! Which image some bytes are. SVG is none of them: it can hold scripts.

/// A kind of image that every browser shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
}

impl Kind {
    /// For `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
        }
    }

    /// How its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::WebP => "webp",
        }
    }
}

/// The kind of an image by how it begins.
#[must_use]
pub fn kind_of(content: &[u8]) -> Option<Kind> {
    if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(Kind::Png)
    } else if content.starts_with(b"\xff\xd8\xff") {
        Some(Kind::Jpeg)
    } else if content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a") {
        Some(Kind::Gif)
    } else if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        Some(Kind::WebP)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind_of};

    #[test]
    fn images_are_known_by_how_they_begin() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n..."), Some(Kind::Png));
        assert_eq!(kind_of(b"GIF89a"), Some(Kind::Gif));
        assert_eq!(kind_of(b"RIFF....WEBPVP8 "), Some(Kind::WebP));
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0"), Some(Kind::Jpeg));
        for other in [&b"<svg xmlns"[..], b"", b"RIFF....WAVE", b"%PDF"] {
            assert_eq!(kind_of(other), None);
        }
    }
}
