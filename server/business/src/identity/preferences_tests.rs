//! Who decides in which language and by which clock somebody reads.

use super::preferences::{end_tour, preferences, preferences_form, save_preferences, set_language};
use super::{set_customer_language, viewer};
use crate::cast::{ANNA, BAKERY, BILAL};
use crate::testing::{NOON, origin};
use crate::{Error, Refusal, events};
use domain::{Appearance, Instant, Preferences};
use language::Language;

crate::both_engines! {
    async fn the_person_decides_before_the_customer_does(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        assert_eq!(test.visit(ANNA).await.languages().next(), None);
        set_customer_language(&test.portal, &origin(), BAKERY.slug, Some(Language::Dutch)).await.unwrap();
        let visit = test.visit(ANNA).await;
        assert_eq!(visit.languages().next(), Some(Language::Dutch));
        set_language(&visit, &test.portal, Language::Arabic).await.unwrap();
        assert_eq!(test.visit(ANNA).await.languages().next(), Some(Language::Arabic));
        assert_eq!(test.visit(BILAL).await.languages().next(), Some(Language::Dutch));
        set_customer_language(&test.portal, &origin(), BAKERY.slug, None).await.unwrap();
        assert_eq!(test.visit(BILAL).await.languages().next(), None);
        let nobody = set_customer_language(&test.portal, &origin(), "nobody", None).await;
        assert!(matches!(nobody, Err(Error::Refused(Refusal::NotFound))));
    }

    async fn times_are_those_of_the_zone_in_summer_and_in_winter(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        assert_eq!(visit.moment(NOON).offset, 0);
        let wanted = Preferences { time_zone: "Europe/Amsterdam".to_owned(), ..Preferences::default() };
        save_preferences(&visit, &test.portal, &wanted).await.unwrap();
        let visit = test.visit(ANNA).await;
        // 2026-03-29T00:59:59Z is the last second of winter time there.
        let change = Instant(1_774_745_999_000_000);
        assert_eq!((visit.moment(change).offset, visit.moment(change.plus_seconds(1)).offset), (60, 120));
        assert_eq!(visit.moment(change.plus_seconds(1)).time(), (3, 0));
        let wanted = Preferences { time_zone: "Asia/Kathmandu".to_owned(), ..wanted };
        save_preferences(&visit, &test.portal, &wanted).await.unwrap();
        assert_eq!(test.visit(ANNA).await.moment(NOON).offset, 345);
    }

    async fn what_is_not_known_is_refused_at_its_field_and_nothing_is_saved(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        for (language, time_zone, field) in [
            ("tlh", "", "language"),
            ("", "Mars/Olympus", "time_zone"),
            ("", "../../etc/passwd", "time_zone"),
            ("", &"x".repeat(10_000), "time_zone"),
        ] {
            let wanted = Preferences {
                language: language.to_owned(),
                time_zone: time_zone.to_owned(),
                appearance: Appearance::Dark,
            };
            let refused = save_preferences(&visit, &test.portal, &wanted).await;
            assert!(
                matches!(&refused, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == field),
                "{field}: {refused:?}"
            );
        }
        assert_eq!(preferences(&visit, &test.portal).await.unwrap(), Preferences::default());
    }

    async fn saving_leaves_one_event_and_saving_the_same_again_none(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let wanted = Preferences { appearance: Appearance::Dark, ..Preferences::default() };
        save_preferences(&visit, &test.portal, &wanted).await.unwrap();
        save_preferences(&visit, &test.portal, &wanted).await.unwrap();
        let newest = events::newest(&test.portal.db, visit.customer().map(|customer| customer.id), 10).await.unwrap();
        let saved = newest.iter().filter(|event| event.kind == "person.preferences_saved").count();
        assert_eq!(saved, 1);
        assert_eq!(test.visit(ANNA).await.appearance(), Appearance::Dark);
    }

    async fn the_introduction_ends_once_for_every_device(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        assert!(viewer(&visit).is_new);
        end_tour(&visit, &test.portal).await.unwrap();
        end_tour(&visit, &test.portal).await.unwrap();
        assert!(!viewer(&test.visit(ANNA).await).is_new);
    }

    async fn the_form_offers_the_zones_of_the_world(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let form = preferences_form(&test.visit(ANNA).await, &test.portal).await.unwrap();
        assert_eq!(form.default_time_zone, "UTC");
        for zone in ["UTC", "Europe/Amsterdam", "Africa/Cairo", "America/Argentina/Buenos_Aires"] {
            assert!(form.time_zones.iter().any(|offered| offered == zone), "{zone}");
        }
        assert!(form.time_zones.is_sorted() && form.time_zones.len() > 300);
    }
}
