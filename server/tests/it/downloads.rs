//! Originals and attachments: byte for byte, saved and never shown.

use crate::browser::{Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY};

const PDF: &[u8] = include_bytes!("../../demo/invoices/mustang-RE-20201121_508.pdf");

business::both_engines! {
    async fn an_original_comes_back_byte_for_byte(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let customer = business::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let site = Site::of(test);
        let cookie = site.sign_in(ANNA).await;
        for (bytes, kind) in [(WITH_ATTACHMENT, "application/xml"), (PDF, "application/pdf")] {
            let id = import(test, customer, bytes).await;
            let path = format!("/invoices/{id}/original");
            // Compression is offered, and not used for what is to be kept as it is.
            let answer = site.get(&path).cookie(&cookie).header("accept-encoding", "br").send().await;
            assert_eq!(answer.status, 200);
            assert_eq!(answer.body, bytes);
            assert!(answer.header("content-type").starts_with(kind), "{}", answer.header("content-type"));
            assert!(answer.header("content-disposition").starts_with("attachment; filename=\""));
            assert_eq!(answer.header("content-security-policy"), "sandbox; default-src 'none'");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(site.get(&format!("{path}?version=1")).cookie(&cookie).send().await.body, bytes);
            for missing in ["?version=2", "?version=0", "?version=-1", "?version=x", "?version=99999999999999999999"] {
                let answer = site.get(&format!("{path}{missing}")).cookie(&cookie).send().await;
                assert_eq!((answer.status.as_u16(), answer.header("content-type")), (404, "text/html; charset=utf-8"), "{missing}");
            }
        }
    }

    async fn an_attachment_comes_out_of_its_invoice(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let customer = business::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let id = import(test, customer, WITH_ATTACHMENT).await;
        let site = Site::of(test);
        let cookie = site.sign_in(ANNA).await;
        let answer = site.get(&format!("/invoices/{id}/attachments/0")).cookie(&cookie).send().await;
        assert_eq!(answer.status, 200);
        assert!(answer.body.starts_with(b"%PDF"), "{:?}", &answer.body[..8.min(answer.body.len())]);
        assert_eq!(answer.header("content-security-policy"), "sandbox; default-src 'none'");
        for missing in ["1", "-1", "x", "99999999999999999999"] {
            let answer = site.get(&format!("/invoices/{id}/attachments/{missing}")).cookie(&cookie).send().await;
            assert_eq!(answer.status, 404, "{missing}");
        }
    }
}
