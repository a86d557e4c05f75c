//! Who may change how the portal looks, what is refused, and what everybody sees then.

use super::mail::{self, LetterText};
use super::{current, image, page, preview, remove_image, save, set_image, supplier};
use crate::cast::{ANNA, BAKERY, PETRA};
use crate::events;
use crate::testing::TestPortal;
use crate::{Error, Refusal};
use domain::{Brand, BrandForm, BrandImageKind, Colour, FooterLink, Problem, ProblemCode};
use language::{Language, Words};

fn link(label: &str, address: &str) -> FooterLink {
    FooterLink { label: label.to_owned(), address: address.to_owned() }
}

fn form() -> BrandForm {
    BrandForm {
        name: " Nordwind Energie ".to_owned(),
        accent: "0b6b4f".to_owned(),
        band: "#F5A623".to_owned(),
        links: vec![link("Impressum", "https://nordwind.example/impressum"), link("", "")],
        mail_footer: "Nordwind Energie GmbH\r\nHRB 12345 Kiel".to_owned(),
    }
}

fn problems(form: &BrandForm) -> Vec<Problem> {
    preview(&Brand::default(), form).1
}

/// A green square, as PNG.
fn png(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = ::image::RgbaImage::from_pixel(side, side, ::image::Rgba([10, 120, 60, 255]));
    picture.write_to(&mut bytes, ::image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

async fn moved_in(test: &TestPortal) {
    test.move_in(&[BAKERY], &[ANNA]).await;
    test.add_administrator(PETRA).await;
}

crate::both_engines! {
    async fn what_an_administrator_saves_is_what_everybody_sees(test) {
        moved_in(test).await;
        let petra = test.visit(PETRA).await;
        assert_eq!(*current(&test.portal).await, Brand::default());
        save(&petra, &test.portal, &form()).await.unwrap();
        let brand = current(&test.portal).await;
        assert_eq!(supplier(&test.portal, &brand), "Nordwind Energie");
        assert_eq!(brand.accent, Some(Colour([0x0b, 0x6b, 0x4f])));
        assert_eq!(brand.on_band, Some(Colour([0x14, 0x17, 0x1d])), "dark text on a light band");
        assert_eq!(brand.links, [link("Impressum", "https://nordwind.example/impressum")]);
        assert_eq!(brand.mail_footer, "Nordwind Energie GmbH\nHRB 12345 Kiel");
        let newest = events::newest(&test.portal.db, None, 1).await.unwrap();
        assert_eq!(newest[0].kind, "brand.saved");
        assert!(newest[0].after.as_ref().unwrap().contains("Nordwind"));
        // The same again changes nothing.
        save(&petra, &test.portal, &form()).await.unwrap();
        assert_eq!(events::newest(&test.portal.db, None, 1).await.unwrap()[0].id, newest[0].id);
        // All empty: as configured.
        save(&petra, &test.portal, &BrandForm::default()).await.unwrap();
        assert_eq!(*current(&test.portal).await, Brand::default());
    }

    async fn for_a_customer_there_is_no_such_thing_and_the_try_is_noted(test) {
        moved_in(test).await;
        let anna = test.visit(ANNA).await;
        let portal = &test.portal;
        let refused = [
            page(&anna, portal).await.map(|_| ()),
            save(&anna, portal, &form()).await,
            set_image(&anna, portal, BrandImageKind::Logo, png(200)).await,
            remove_image(&anna, portal, BrandImageKind::Logo).await,
        ];
        for answer in refused {
            assert!(matches!(answer, Err(Error::Refused(Refusal::NotFound))), "{answer:?}");
        }
        let newest = events::newest(&test.portal.db, Some(anna.customer_id().unwrap()), 4).await.unwrap();
        assert_eq!(newest.iter().filter(|event| event.kind == "brand.refused").count(), 4);
        assert_eq!(*current(portal).await, Brand::default());
    }

    async fn a_picture_is_replaced_and_removed(test) {
        moved_in(test).await;
        let petra = test.visit(PETRA).await;
        let portal = &test.portal;
        set_image(&petra, portal, BrandImageKind::Icon, png(256)).await.unwrap();
        let first = current(portal).await.icon.clone().unwrap();
        set_image(&petra, portal, BrandImageKind::Icon, png(512)).await.unwrap();
        let second = current(portal).await.icon.clone().unwrap();
        assert_ne!(first.digest, second.digest);
        assert!(current(portal).await.logo.is_none());
        let (digest, bytes) = image(portal, "icon-64").await.unwrap();
        assert_eq!(digest, second.digest);
        assert!(bytes.starts_with(b"\x89PNG"));
        remove_image(&petra, portal, BrandImageKind::Icon).await.unwrap();
        assert!(matches!(image(portal, "icon-64").await, Err(Error::Refused(Refusal::NotFound))));
        let refused = set_image(&petra, portal, BrandImageKind::Logo, b"<svg/>".to_vec()).await.unwrap_err();
        assert!(matches!(refused, Error::Refused(Refusal::Invalid(_))), "{refused:?}");
    }

    async fn a_mail_wears_the_brand_and_escapes_what_it_says(test) {
        moved_in(test).await;
        save(&test.visit(PETRA).await, &test.portal, &form()).await.unwrap();
        let brand = current(&test.portal).await;
        let letter = LetterText {
            subject: "A <b>new</b> invoice & more".to_owned(),
            paragraphs: vec!["Hello \"you\"".to_owned()],
            action: Some(("See it".to_owned(), "https://portal.test/invoices".to_owned())),
        };
        let words = Words::of(Language::Arabic);
        let mail = mail::write(&test.portal, &brand, words, "https://portal.test", &letter);
        for part in ["dir=\"rtl\"", "#0b6b4f", "#f5a623", "HRB 12345 Kiel", "A &lt;b&gt;new&lt;/b&gt; invoice &amp; more"] {
            assert!(mail.html.contains(part), "{part}: {}", mail.html);
        }
        for part in ["A <b>new</b> invoice", "See it:\nhttps://portal.test/invoices", "Nordwind Energie", "Impressum: "] {
            assert!(mail.text.contains(part), "{part}: {}", mail.text);
        }
    }
}

#[test]
fn a_form_that_is_wrong_says_where() {
    let one = |change: fn(&mut BrandForm)| {
        let mut form = form();
        change(&mut form);
        let found = problems(&form);
        assert_eq!(found.len(), 1, "{found:?}");
        (found[0].field.clone(), found[0].code.clone())
    };
    assert_eq!(one(|form| form.name = "x".repeat(61)), ("name".into(), ProblemCode::TooLong(60)));
    assert_eq!(one(|form| form.accent = "blue".into()), ("accent".into(), ProblemCode::Malformed));
    assert_eq!(one(|form| form.accent = "#f5a623".into()), ("accent".into(), ProblemCode::NotAChoice));
    assert_eq!(one(|form| form.band = "url(//x)".into()), ("band".into(), ProblemCode::Malformed));
    assert_eq!(one(|form| form.links[1].label = "Terms".into()), ("link2_address".into(), ProblemCode::Missing));
    assert_eq!(one(|form| form.links[1] = link("", "https://a.example")), ("link2_label".into(), ProblemCode::Missing));
    assert_eq!(one(|form| form.mail_footer = "x".repeat(1001)), ("mail_footer".into(), ProblemCode::TooLong(1000)));
    assert_eq!(problems(&form()), []);
}

#[test]
fn a_link_that_runs_something_is_refused() {
    for address in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "https://a b", "/terms"] {
        let form = BrandForm { links: vec![link("Terms", address)], ..BrandForm::default() };
        assert_eq!(problems(&form), [Problem::new("link1_address", ProblemCode::Malformed)], "{address}");
    }
}
