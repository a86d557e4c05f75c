//! White label over HTTP: what an administrator sends, and what everybody is shown then.

use crate::browser::Site;
use business::cast::{ANNA, BAKERY, PETRA};
use business::testing::TestPortal;

const FORM: &[(&str, &str)] = &[
    ("name", "Nordwind & Söhne"),
    ("accent", "#0b6b4f"),
    ("band", "#f5a623"),
    ("link1_label", "Impressum"),
    ("link1_address", "https://nordwind.example/impressum"),
    ("mail_footer", "Nordwind GmbH"),
];

async fn moved_in(test: &TestPortal) -> (Site, String) {
    test.move_in(&[BAKERY], &[ANNA]).await;
    test.add_administrator(PETRA).await;
    let site = Site::of(test);
    let cookie = site.sign_in(PETRA).await;
    (site, cookie)
}

/// One file in a form, as a browser sends it.
fn upload(name: &str, content: &[u8]) -> (String, Vec<u8>) {
    let head = format!(
        "--frontier\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"../../x.png\"\r\nContent-Type: image/png\r\n\r\n"
    );
    let body = [head.as_bytes(), content, b"\r\n--frontier--\r\n"].concat();
    ("multipart/form-data; boundary=frontier".to_owned(), body)
}

fn png(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbaImage::from_pixel(side, side, image::Rgba([10, 120, 60, 255]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

business::both_engines! {
    async fn what_is_saved_is_on_every_page(test) {
        let (site, cookie) = moved_in(test).await;
        assert_eq!(site.get("/").cookie(&cookie).send().await.location(), "/administration/customers");
        for path in ["/administration/brand", "/preferences"] {
            assert_eq!(site.get(path).cookie(&cookie).send().await.status, 200, "{path}");
        }
        let saved = site.post("/administration/brand", FORM).cookie(&cookie).send().await;
        assert_eq!((saved.status.as_u16(), saved.location()), (303, "/administration/brand?saved"));

        let page = site.get("/sign-in").send().await;
        let nonce = page.header("content-security-policy").split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        assert!(page.header("content-security-policy").contains(&format!("style-src 'self' 'nonce-{nonce}'")));
        for part in [
            "Nordwind &amp; Söhne",
            &format!("<style nonce=\"{nonce}\">:root{{--brand:#0b6b4f;--band:#f5a623;"),
            "<a href=\"https://nordwind.example/impressum\"",
            "<meta name=\"theme-color\" content=\"#f5a623\"",
        ] {
            assert!(page.text().contains(part), "{part}: {}", page.text());
        }
        let anna = site.sign_in(ANNA).await;
        assert!(site.get("/invoices").cookie(&anna).send().await.text().contains("Nordwind &amp; Söhne"));
        let manifest: serde_json::Value =
            serde_json::from_str(&site.get("/manifest.webmanifest").send().await.text()).unwrap();
        assert_eq!((manifest["name"].as_str(), manifest["theme_color"].as_str()), (Some("Nordwind & Söhne"), Some("#f5a623")));
    }

    async fn a_colour_that_cannot_be_read_comes_back_with_one_that_can_and_all_that_was_typed(test) {
        let (site, cookie) = moved_in(test).await;
        let mut form = FORM.to_vec();
        form[1] = ("accent", "#f5a623");
        form[0] = ("name", "Kept <b>");
        let answer = site.post("/administration/brand", &form).cookie(&cookie).send().await;
        assert_eq!(answer.status, 422);
        let text = answer.text();
        let shade = text.split("name=\"use_accent\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        for part in ["Kept &lt;b&gt;", "value=\"#f5a623\"", "https://nordwind.example/impressum", "Nordwind GmbH"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!site.get("/sign-in").send().await.text().contains("--brand:"), "nothing was saved");
        form.push(("use_accent", &shade));
        let saved = site.post("/administration/brand", &form).cookie(&cookie).send().await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        assert!(site.get("/sign-in").send().await.text().contains(&format!("--brand:{shade}")));
        // A field that the form has not is no mistake of a person's.
        form.push(("supplier", "x"));
        assert_eq!(site.post("/administration/brand", &form).cookie(&cookie).send().await.status, 422);
    }

    async fn a_picture_is_served_to_everybody_and_kept_by_browsers(test) {
        let (site, cookie) = moved_in(test).await;
        let (kind, body) = upload("logo", &png(200));
        let send = |path: &'static str, kind: String, body: Vec<u8>| {
            site.post(path, &[]).cookie(&cookie).header("content-type", &kind).body(body).send()
        };
        let saved = send("/administration/brand/logo", kind, body).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let page = site.get("/sign-in").send().await.text();
        let digest = page.split("src=\"/brand/").nth(1).unwrap().split('/').next().unwrap();
        let src = format!("/brand/{digest}/logo.png");
        let picture = site.get(&src).send().await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/png"));
        assert!(picture.header("cache-control").contains("immutable"), "{}", picture.header("cache-control"));
        assert!(picture.header("content-security-policy").contains("sandbox"));
        let old = site.get("/brand/0000/logo.png").send().await;
        assert_eq!((old.status.as_u16(), old.header("cache-control")), (200, "no-cache"));

        for (content, told) in [(&b"<svg onload=alert(1)>"[..], "This is no picture"), (&[][..], "Fill this in")] {
            let (kind, body) = upload("logo", content);
            let refused = send("/administration/brand/logo", kind, body).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains(told), "{}", refused.text());
        }
        let (kind, body) = upload("icon", &png(100));
        let refused = send("/administration/brand/icon", kind, body).await;
        assert!(refused.status == 422 && refused.text().contains("square"), "{}", refused.text());
        let (kind, body) = upload("evil", &png(100));
        assert_eq!(send("/administration/brand/logo", kind, body).await.status, 422);
        let removed = site.post("/administration/brand/logo/remove", &[]).cookie(&cookie).send().await;
        assert_eq!(removed.status, 303);
        assert_eq!(site.get(&src).send().await.status, 404);
        assert!(!site.get("/sign-in").send().await.text().contains("brand-logo"));
    }

    async fn a_preview_shows_what_is_typed_and_saves_nothing(test) {
        let (site, cookie) = moved_in(test).await;
        let query = "name=Typed%20%3Ci%3E&accent=%230b6b4f&theme=dark";
        let page = site.get(&format!("/administration/brand?preview=1&{query}")).cookie(&cookie).send().await;
        assert!(page.text().contains("value=\"Typed &lt;i&gt;\""), "{}", page.text());
        let sample = site.get(&format!("/administration/brand/sample?{query}")).cookie(&cookie).send().await;
        assert_eq!(sample.status, 200);
        for part in ["--brand:#0b6b4f", "Typed &lt;i&gt;", "data-theme=\"dark\""] {
            assert!(sample.text().contains(part), "{part}: {}", sample.text());
        }
        assert!(sample.header("content-security-policy").contains("frame-ancestors 'self'"));
        let mail = site.get(&format!("/administration/brand/mail?{query}")).cookie(&cookie).send().await;
        assert!(mail.text().contains("#0b6b4f") && mail.text().contains("Typed &lt;i&gt;"), "{}", mail.text());
        assert!(mail.header("content-security-policy").starts_with("sandbox"));
        assert!(!site.get("/sign-in").send().await.text().contains("Typed"));
    }
}
