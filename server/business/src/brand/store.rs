//! SQL of the brand and its pictures.

use super::image::Made;
use crate::Result;
use crate::db::{Conn, args, statements};
use domain::Instant;

statements! {
    BRAND = "select name, accent, band, links_json, mail_footer from brand where id = 1";
    SET_BRAND = "insert into brand (id, name, accent, band, links_json, mail_footer, changed_at)
                 values (1, $1, $2, $3, $4, $5, $6)
                 on conflict (id) do update set name = $1, accent = $2, band = $3, links_json = $4, mail_footer = $5,
                                                changed_at = $6";
    IMAGES = "select name, digest, width, height from brand_image order by name";
    IMAGE = "select digest, content from brand_image where name = $1";
    ADD_IMAGE = "insert into brand_image (name, digest, width, height, content) values ($1, $2, $3, $4, $5)";
    REMOVE_LOGO = "delete from brand_image where name = 'logo'";
    REMOVE_ICON = "delete from brand_image where name <> 'logo'";
}

#[derive(sqlx::FromRow)]
pub(super) struct BrandRow {
    pub(super) name: Option<String>,
    pub(super) accent: Option<String>,
    pub(super) band: Option<String>,
    pub(super) links_json: String,
    pub(super) mail_footer: String,
}

pub(super) async fn brand(conn: &mut Conn) -> Result<Option<BrandRow>> {
    conn.fetch_optional(&BRAND, args![]).await
}

pub(super) async fn set_brand(conn: &mut Conn, row: BrandRow, now: Instant) -> Result<()> {
    let values = args![row.name, row.accent, row.band, row.links_json, row.mail_footer, now];
    conn.execute(&SET_BRAND, values).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
pub(super) struct ImageRow {
    pub(super) name: String,
    pub(super) digest: String,
    pub(super) width: i64,
    pub(super) height: i64,
}

/// All pictures, without their bytes.
pub(super) async fn images(conn: &mut Conn) -> Result<Vec<ImageRow>> {
    conn.fetch_all(&IMAGES, args![]).await
}

/// The digest and the bytes of the picture of this name.
pub(super) async fn image(conn: &mut Conn, name: &str) -> Result<Option<(String, Vec<u8>)>> {
    conn.fetch_optional(&IMAGE, args![name]).await
}

pub(super) async fn add_image(conn: &mut Conn, digest: &str, made: Made) -> Result<()> {
    let values = args![made.name, digest, i64::from(made.width), i64::from(made.height), made.content];
    conn.execute(&ADD_IMAGE, values).await.map(|_| ())
}

pub(super) async fn remove_logo(conn: &mut Conn) -> Result<()> {
    conn.execute(&REMOVE_LOGO, args![]).await.map(|_| ())
}

pub(super) async fn remove_icon(conn: &mut Conn) -> Result<()> {
    conn.execute(&REMOVE_ICON, args![]).await.map(|_| ())
}
