//! Pictures of the supplier's: read with bounds, and made anew, so that nothing of an upload but its pixels is ever served.

use domain::{BrandImageKind, ProblemCode};
use image::imageops::FilterType;
use image::{DynamicImage, GenericImageView as _, ImageFormat, ImageReader, Limits};
use sha2::{Digest as _, Sha256};
use std::io::Cursor;

/// Largest upload, in bytes.
pub const LARGEST: usize = 1024 * 1024;
/// Longest side of an upload, in pixels.
const LONGEST_SIDE: u32 = 4096;
/// Memory that reading one may take: four bytes for each pixel, and as much again.
const MEMORY: u64 = 2 * 4 * (LONGEST_SIDE as u64) * (LONGEST_SIDE as u64);
/// A logo is shown at most this large, in pixels of the screen twice as fine.
const LOGO: (u32, u32) = (640, 112);
/// The sizes of an icon, in pixels: installed app (two), Apple's home screen, tab.
pub const ICON_SIZES: [u32; 4] = [512, 192, 180, 64];
/// An icon smaller than this would be blurred.
const SMALLEST_ICON: u32 = 192;

/// A picture to be stored and served.
#[derive(Debug)]
pub(super) struct Made {
    /// `logo`, or `icon-` and its width.
    pub(super) name: String,
    pub(super) width: u32,
    pub(super) height: u32,
    /// PNG.
    pub(super) content: Vec<u8>,
}

/// SHA-256 of what was uploaded, hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// All pictures that are made of an upload.
///
/// # Errors
/// `TooLong` with the most bytes; `Malformed` when it is no PNG, JPEG or WebP, or has too many pixels; `TooShort` with the
/// least width when an icon is too small or not square.
pub(super) fn make(kind: BrandImageKind, bytes: &[u8]) -> Result<Vec<Made>, ProblemCode> {
    if bytes.len() > LARGEST {
        return Err(ProblemCode::TooLong(LARGEST));
    }
    let picture = read(bytes).ok_or(ProblemCode::Malformed)?;
    let (width, height) = picture.dimensions();
    match kind {
        BrandImageKind::Logo => {
            let is_small = width <= LOGO.0 && height <= LOGO.1;
            let picture = if is_small { picture } else { picture.resize(LOGO.0, LOGO.1, FilterType::Lanczos3) };
            Ok(vec![written("logo".to_owned(), &picture)?])
        }
        BrandImageKind::Icon => {
            if width != height || width < SMALLEST_ICON {
                return Err(ProblemCode::TooShort(SMALLEST_ICON as usize));
            }
            ICON_SIZES
                .into_iter()
                .map(|size| {
                    let resized = picture.resize_exact(size, size, FilterType::Lanczos3);
                    written(format!("icon-{size}"), &resized)
                })
                .collect()
        }
    }
}

fn read(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    reader.decode().ok()
}

fn written(name: String, picture: &DynamicImage) -> Result<Made, ProblemCode> {
    let mut content = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgba8(picture.to_rgba8());
    picture.write_to(&mut content, ImageFormat::Png).map_err(|_| ProblemCode::Malformed)?;
    let (width, height) = picture.dimensions();
    Ok(Made { name, width, height, content: content.into_inner() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbaImage;

    /// A picture of one colour.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbaImage::from_pixel(width, height, image::Rgba([200, 30, 30, 255]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_logo_is_made_smaller_and_keeps_its_shape() {
        let made = make(BrandImageKind::Logo, &png(2000, 500)).unwrap();
        assert_eq!((made[0].width, made[0].height), (448, 112));
        let made = make(BrandImageKind::Logo, &png(100, 50)).unwrap();
        assert_eq!((made[0].width, made[0].height), (100, 50), "a small one stays as it is");
    }

    #[test]
    fn an_icon_is_made_in_every_size_and_must_be_square() {
        let made = make(BrandImageKind::Icon, &png(600, 600)).unwrap();
        assert_eq!(made.iter().map(|made| made.width).collect::<Vec<_>>(), ICON_SIZES);
        for (width, height) in [(600, 500), (100, 100)] {
            assert_eq!(make(BrandImageKind::Icon, &png(width, height)).unwrap_err(), ProblemCode::TooShort(192));
        }
    }

    #[test]
    fn nothing_of_an_upload_but_its_pixels_is_kept() {
        let mut upload = png(64, 64);
        upload.extend_from_slice(b"<script>alert(1)</script>");
        let made = make(BrandImageKind::Logo, &upload).unwrap();
        assert!(!made[0].content.windows(7).any(|bytes| bytes == b"<script"));
        assert!(made[0].content.starts_with(b"\x89PNG"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#;
        for bytes in [&b""[..], b"GIF89a", svg, &png(8, 8)[..20]] {
            assert_eq!(make(BrandImageKind::Logo, bytes).unwrap_err(), ProblemCode::Malformed);
        }
        assert_eq!(make(BrandImageKind::Logo, &vec![0; LARGEST + 1]).unwrap_err(), ProblemCode::TooLong(LARGEST));
    }

    #[test]
    fn a_small_file_of_a_huge_picture_is_refused_before_it_is_unpacked() {
        // The head of a PNG of 60,000 by 60,000 pixels; a reader that believes it asks for 14 GB.
        let mut bomb = png(8, 8);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let checksum = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(make(BrandImageKind::Logo, &bomb).unwrap_err(), ProblemCode::Malformed);
    }

    /// The checksum of PNG's chunks (ISO 3309).
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
        })
    }
}
