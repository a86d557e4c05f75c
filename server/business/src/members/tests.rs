//! Who is here and what each may do, on a real database: given, taken, explained, and refused.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, EWA, GRETA, HOTEL};
use crate::db::{args, statements};
use crate::home;
use crate::identity::{self, NewPerson};
use crate::invoices::{self, tests::Paper};
use crate::search;
use crate::testing::{NOON, TestPortal, origin};
use crate::visit::Origin;
use domain::{InvoiceQuery, OwnRoleForm, OwnRoleId, Question, Reach, RoleName, Rule, SearchQuery};

statements! {
    BEFORE_ROLES = "update membership set roles = null, role = $3 where customer_id = $1 and person_id = $2";
    OLD_ROLE = "select role from membership where customer_id = $1 and person_id = $2";
    COPY_PERSON = "insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, null, $4)";
    COPY_MEMBER = "insert into membership (customer_id, person_id, role, roles, created_at) values ($1, $2, 'viewer', 'viewer', $3)";
}

async fn customer(test: &TestPortal) -> CustomerId {
    identity::find_customer(&test.portal, BAKERY.slug).await.unwrap()
}

/// The person's id, as an owner finds it.
async fn id_of(test: &TestPortal, owner: &Visit, person: CastPerson) -> PersonId {
    let query = MemberQuery { q: person.email.to_owned(), ..MemberQuery::default() };
    let rows = list(owner, &test.portal, &query).await.unwrap().page.rows;
    assert_eq!(rows.len(), 1, "{}", person.email);
    rows[0].id
}

fn form(roles: &[&str]) -> MemberForm {
    MemberForm { roles: roles.iter().map(|role| (*role).to_owned()).collect(), ..MemberForm::default() }
}

fn role_form(name: &str, effects: &[(Action, &str)]) -> OwnRoleForm {
    let effects = effects.iter().map(|(action, effect)| (action.name().to_owned(), (*effect).to_owned()));
    OwnRoleForm { name: name.to_owned(), effects: effects.collect() }
}

fn key(id: OwnRoleId) -> String {
    RoleKey::Own(id).to_string()
}

/// The fields that were refused.
fn fields<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<String> {
    match outcome {
        Err(Error::Refused(Refusal::Invalid(problems))) => problems.into_iter().map(|problem| problem.field).collect(),
        other => unreachable!("{other:?}"),
    }
}

fn is_not_found<T>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::NotFound)))
}

async fn kinds(test: &TestPortal) -> Vec<String> {
    let events = events::newest(&test.portal.db, Some(customer(test).await), 100).await.unwrap();
    events.into_iter().map(|event| event.kind).collect()
}

fn paper(number: &str, site: &'static str, total: i64) -> Paper {
    Paper { site, ..invoices::tests::invoice(number, total) }
}

async fn numbers(test: &TestPortal, visit: &Visit, query: InvoiceQuery) -> (Vec<String>, Vec<(i64, i64)>) {
    let list = invoices::list(visit, &test.portal, &query).await.unwrap();
    let mut numbers: Vec<String> = list.page.rows.into_iter().map(|row| row.number).collect();
    numbers.sort();
    (numbers, list.totals.into_iter().map(|total| (total.count, total.amount.minor)).collect())
}

crate::both_engines! {
    async fn a_change_of_roles_holds_with_the_next_request(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let anna = test.visit(ANNA).await;
        let token = test.sign_in(CHLOE).await;
        let chloe = id_of(test, &anna, CHLOE).await;
        let may = async |action| {
            let visit = identity::resume(&test.portal, origin(), &token).await.unwrap().unwrap();
            visit.decide(action).allowed
        };
        assert!(!may(Action::ReadInvoices).await && may(Action::PlaceOrders).await);
        save(&anna, &test.portal, chloe, &form(&["buyer", "finance"])).await.unwrap();
        assert!(may(Action::ReadInvoices).await && may(Action::PlaceOrders).await);
        save(&anna, &test.portal, chloe, &form(&["viewer"])).await.unwrap();
        assert!(may(Action::ReadInvoices).await && !may(Action::PlaceOrders).await);
        let events = events::newest(&test.portal.db, Some(customer(test).await), 1).await.unwrap();
        assert_eq!((events[0].kind.as_str(), events[0].object), ("membership.changed", Some(chloe.0)));
        assert!(events[0].before.as_ref().unwrap().contains("finance") && events[0].after.as_ref().unwrap().contains("viewer"));
        // The same again is no change.
        save(&anna, &test.portal, chloe, &form(&["viewer", "viewer"])).await.unwrap();
        assert_eq!(events::newest(&test.portal.db, Some(customer(test).await), 1).await.unwrap(), events);
    }

    async fn whoever_changes_people_or_roles_proves_a_short_while_before_who_they_are(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let (portal, anna, bilal) = (&test.portal, test.visit(ANNA).await, test.visit(BILAL).await);
        let chloe = id_of(test, &anna, CHLOE).await;
        let role = add_role(&anna, portal, &role_form("Readers", &[])).await.unwrap();
        portal.clock.advance_seconds(identity::FRESH_SECONDS - 1);
        save(&anna, portal, chloe, &form(&["viewer"])).await.unwrap();
        portal.clock.advance_seconds(1);
        let is_late = |outcome: Result<()>| matches!(outcome, Err(Error::Refused(Refusal::ProofNeeded)));
        let nobody = PersonId(uuid::Uuid::now_v7());
        for person in [chloe, nobody] {
            assert!(is_late(save(&anna, portal, person, &form(&["finance"])).await));
            assert!(is_late(disable(&anna, portal, person).await));
            assert!(is_late(enable(&anna, portal, person).await));
            assert!(is_late(remove(&anna, portal, person).await));
        }
        assert!(is_late(add_role(&anna, portal, &role_form("Others", &[])).await.map(drop)));
        assert!(is_late(change_role(&anna, portal, role, &role_form("Others", &[])).await));
        assert!(is_late(remove_role(&anna, portal, role).await));
        assert!(is_late(want_second_step(&anna, portal, true).await));
        // To read, and to send somebody away, none is needed.
        find(&anna, portal, chloe).await.unwrap();
        end_sessions(&anna, portal, chloe).await.unwrap();
        // Who may not is told that, however long ago they proved anything.
        assert!(matches!(save(&bilal, portal, chloe, &form(&["owner"])).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
    }

    async fn an_owner_sees_and_ends_where_somebody_is_signed_in_here_and_nowhere_else(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, DAVID, GRETA]).await;
        let (portal, anna, david) = (&test.portal, test.visit(ANNA).await, test.visit(DAVID).await);
        let customer = customer(test).await;
        let (here, there) = (test.sign_in(GRETA).await, test.sign_in(GRETA).await);
        let come_back = async |token: &str| identity::resume(portal, origin(), token).await.unwrap();
        let visit = come_back(&here).await.unwrap();
        identity::choose_customer(&visit, portal, customer).await.unwrap();
        identity::choose_customer(&come_back(&there).await.unwrap(), portal, david.customer_id().unwrap()).await.unwrap();
        let greta = visit.person_id().unwrap();
        let sessions = find(&anna, portal, greta).await.unwrap().sessions;
        assert_eq!((sessions.len(), sessions[0].started.at), (1, NOON));
        assert!(find(&anna, portal, anna.person_id().unwrap()).await.unwrap().sessions.is_empty(), "one’s own are elsewhere");
        let own = end_sessions(&anna, portal, anna.person_id().unwrap()).await;
        assert_eq!(fields(own.map(drop)), ["yourself"]);
        let bilal = test.visit(BILAL).await;
        assert!(matches!(end_sessions(&bilal, portal, greta).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
        let of_david = david.person_id().unwrap();
        assert!(is_not_found(&end_sessions(&anna, portal, of_david).await));
        assert!(is_not_found(&end_sessions(&anna, portal, PersonId(uuid::Uuid::now_v7())).await));

        assert_eq!(end_sessions(&anna, portal, greta).await.unwrap(), 1);
        assert!(come_back(&here).await.is_none() && come_back(&there).await.is_some());
        assert!(find(&anna, portal, greta).await.unwrap().sessions.is_empty());
        let newest = events::newest(&portal.db, Some(customer), 1).await.unwrap();
        assert_eq!((newest[0].kind.as_str(), newest[0].object), ("membership.sessions_ended", Some(greta.0)));
        assert_eq!(end_sessions(&anna, portal, greta).await.unwrap(), 0);
    }

    async fn a_second_step_of_everybody_is_wanted_by_an_owner_who_sees_who_has_none(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, CHLOE, DAVID]).await;
        let (portal, anna, bilal) = (&test.portal, test.visit(ANNA).await, test.visit(BILAL).await);
        let names = |page: &domain::SecondStepPage| page.without.iter().map(|member| member.name.clone()).collect::<Vec<_>>();
        let page = second_step(&anna, portal).await.unwrap();
        assert_eq!((page.wanted, page.grace_days, page.without_count), (None, 14, 3));
        assert_eq!(names(&page), [ANNA.name, BILAL.name, CHLOE.name]);
        assert!(matches!(second_step(&bilal, portal).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
        assert!(matches!(want_second_step(&bilal, portal, true).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
        want_second_step(&anna, portal, true).await.unwrap();
        portal.clock.advance_seconds(60);
        want_second_step(&anna, portal, true).await.unwrap();
        let page = second_step(&anna, portal).await.unwrap();
        assert_eq!(page.wanted.map(|since| since.at), Some(NOON), "wanted again is no change");
        assert_eq!(kinds(test).await.iter().filter(|kind| *kind == "customer.second_step_set").count(), 1);
        assert_eq!(second_step(&test.visit(DAVID).await, portal).await.unwrap().wanted, None, "another customer");

        // Who has one, and who cannot come in, is not named.
        disable(&anna, portal, id_of(test, &anna, CHLOE).await).await.unwrap();
        identity::with_app(portal, &bilal).await;
        assert_eq!(names(&second_step(&anna, portal).await.unwrap()), [ANNA.name]);
        want_second_step(&anna, portal, false).await.unwrap();
        assert_eq!(second_step(&anna, portal).await.unwrap().wanted, None);
    }

    async fn of_many_without_a_second_step_some_are_named_and_all_are_counted(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (anna, customer) = (test.visit(ANNA).await, customer(test).await);
        for index in 0..60 {
            let id = PersonId(uuid::Uuid::now_v7());
            let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
            let (email, name) = (format!("p{index}@x.example"), format!("Person {index:02}"));
            conn.execute(&COPY_PERSON, args![id, email, name, NOON]).await.unwrap();
            conn.execute(&COPY_MEMBER, args![customer, id, NOON]).await.unwrap();
            conn.commit().await.unwrap();
        }
        let page = second_step(&anna, &test.portal).await.unwrap();
        assert_eq!((page.without.len(), page.without_count), (50, 61));
    }

    async fn a_role_of_ones_own_allows_and_denies_and_a_denial_wins(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let (anna, token) = (test.visit(ANNA).await, test.sign_in(BILAL).await);
        let bilal = id_of(test, &anna, BILAL).await;
        let people = [(Action::ReadPeople, "customer"), (Action::DownloadInvoices, "deny")];
        let id = add_role(&anna, &test.portal, &role_form(" People & files ", &people)).await.unwrap();
        save(&anna, &test.portal, bilal, &form(&["finance", &key(id)])).await.unwrap();
        let visit = identity::resume(&test.portal, origin(), &token).await.unwrap().unwrap();
        assert!(visit.decide(Action::ReadPeople).allowed && visit.decide(Action::ReadInvoices).allowed);
        let name = RoleName::own("People & files");
        assert_eq!(visit.decide(Action::DownloadInvoices).rule, Rule::RoleDenies(name.clone()));
        assert_eq!(visit.customer().unwrap().roles, [Role::Finance.into(), name]);

        // Changing the role changes it for all who have it, at once.
        change_role(&anna, &test.portal, id, &role_form("People", &[(Action::ReadPeople, "customer")])).await.unwrap();
        let visit = identity::resume(&test.portal, origin(), &token).await.unwrap().unwrap();
        assert!(visit.decide(Action::DownloadInvoices).allowed);
        let page = roles(&anna, &test.portal).await.unwrap();
        assert_eq!((page.roles[0].name.as_str(), page.roles[0].held_by), ("People", 1));

        assert_eq!(fields(remove_role(&anna, &test.portal, id).await), ["held"]);
        save(&anna, &test.portal, bilal, &form(&["finance"])).await.unwrap();
        remove_role(&anna, &test.portal, id).await.unwrap();
        assert!(is_not_found(&remove_role(&anna, &test.portal, id).await));
        assert_eq!(fields(save(&anna, &test.portal, bilal, &form(&[&key(id)])).await), ["roles"]);
        let kinds = kinds(test).await;
        for kind in ["role.added", "role.changed", "role.removed", "membership.changed"] {
            assert!(kinds.iter().any(|there| there == kind), "{kind}");
        }
    }

    async fn the_form_of_a_role_is_checked(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        add_role(&anna, &test.portal, &role_form("Überblick", &[])).await.unwrap();
        for (name, effects, wrong) in [
            ("überblick", vec![], "name"),
            ("OWNER", vec![], "name"),
            ("  ", vec![], "name"),
            ("a\u{7}", vec![], "name"),
            (&"x".repeat(61), vec![], "name"),
            ("A", vec![("read_log", "site")], "read_log"),
            ("A", vec![("read_log", "everything")], "read_log"),
            ("A", vec![("change_brand", "customer")], "change_brand"),
            ("A", vec![("nonsense", "deny")], "nonsense"),
        ] {
            let effects = effects.into_iter().map(|(action, effect)| (action.to_owned(), effect.to_owned())).collect();
            let form = OwnRoleForm { name: name.to_owned(), effects };
            assert_eq!(fields(add_role(&anna, &test.portal, &form).await), [wrong], "{name}");
        }
        let page = roles(&anna, &test.portal).await.unwrap();
        assert_eq!(page.roles.len(), 1);
        assert!(page.own.iter().all(|(_, reach)| *reach == Some(Reach::Customer)));
        for n in 1..domain::MOST_OWN_ROLES {
            add_role(&anna, &test.portal, &role_form(&format!("Role {n}"), &[])).await.unwrap();
        }
        assert_eq!(fields(add_role(&anna, &test.portal, &role_form("One more", &[])).await), ["name"]);
    }

    async fn nobody_gives_or_takes_what_they_have_not(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let anna = test.visit(ANNA).await;
        let [anna_id, bilal, chloe] = [id_of(test, &anna, ANNA).await, id_of(test, &anna, BILAL).await, id_of(test, &anna, CHLOE).await];
        let all = [(Action::ReadPeople, "customer"), (Action::ManagePeople, "customer"), (Action::ManageRoles, "customer"), (Action::PlaceOrders, "customer")];
        let office = add_role(&anna, &test.portal, &role_form("Office", &all)).await.unwrap();
        save(&anna, &test.portal, bilal, &form(&[&key(office)])).await.unwrap();
        let clerk = test.visit(BILAL).await;
        let portal = &test.portal;

        // What he has, he may give and take.
        save(&clerk, portal, chloe, &form(&["buyer", &key(office)])).await.unwrap();
        save(&clerk, portal, chloe, &form(&["buyer"])).await.unwrap();
        // Invoices he has not: not for others, not for himself, and not to take away.
        assert_eq!(fields(save(&clerk, portal, chloe, &form(&["finance"])).await), ["beyond read_invoices", "beyond download_invoices"]);
        assert_eq!(fields(save(&clerk, portal, bilal, &form(&[&key(office), "viewer"])).await).len(), 2);
        assert!(!fields(save(&clerk, portal, bilal, &form(&["owner"])).await).is_empty());
        assert!(!fields(save(&clerk, portal, anna_id, &form(&["buyer"])).await).is_empty());
        assert!(!fields(disable(&clerk, portal, anna_id).await).is_empty());
        assert!(!fields(remove(&clerk, portal, anna_id).await).is_empty());
        save(&anna, portal, chloe, &form(&["finance"])).await.unwrap();
        assert_eq!(fields(save(&clerk, portal, chloe, &form(&["buyer"])).await), ["beyond read_invoices", "beyond download_invoices"]);
        disable(&anna, portal, chloe).await.unwrap();
        assert_eq!(fields(enable(&clerk, portal, chloe).await), ["beyond read_invoices", "beyond download_invoices"]);

        // Nor by way of a role.
        assert_eq!(fields(add_role(&clerk, portal, &role_form("Sly", &[(Action::ReadLog, "customer")])).await), ["beyond read_log"]);
        assert_eq!(fields(add_role(&clerk, portal, &role_form("Sly", &[(Action::ReadInvoices, "deny")])).await), ["beyond read_invoices"]);
        let more = role_form("Office", &[all[0], all[1], all[2], all[3], (Action::ReadInvoices, "site")]);
        assert_eq!(fields(change_role(&clerk, portal, office, &more).await), ["beyond read_invoices"]);
        // Less for himself is his to choose.
        let less = MemberForm { limit: "10".into(), currency: "CHF".into(), ..form(&[&key(office)]) };
        save(&clerk, portal, bilal, &less).await.unwrap();
    }

    async fn a_limit_is_never_raised_above_ones_own(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let anna = test.visit(ANNA).await;
        let (bilal, chloe) = (id_of(test, &anna, BILAL).await, id_of(test, &anna, CHLOE).await);
        let office = role_form("Office", &[(Action::ReadPeople, "customer"), (Action::ManagePeople, "customer"), (Action::PlaceOrders, "customer")]);
        let office = key(add_role(&anna, &test.portal, &office).await.unwrap());
        let limited = |roles: &[&str], limit: &str| MemberForm { limit: limit.into(), currency: "EUR".into(), ..form(roles) };
        save(&anna, &test.portal, bilal, &limited(&[&office], "1.000,50")).await.unwrap();
        let clerk = test.visit(BILAL).await;
        let detail = find(&clerk, &test.portal, bilal).await.unwrap();
        assert_eq!((detail.form.limit.as_str(), detail.form.currency.as_str(), detail.may_manage), ("1000.50", "EUR", true));
        // Chloé has none, which is more than his.
        assert_eq!(fields(save(&clerk, &test.portal, chloe, &limited(&["buyer"], "10")).await), ["beyond place_orders"]);
        save(&anna, &test.portal, chloe, &limited(&["buyer"], "500")).await.unwrap();
        save(&clerk, &test.portal, chloe, &limited(&["buyer"], "1000")).await.unwrap();
        for more in ["1000.51", ""] {
            assert_eq!(fields(save(&clerk, &test.portal, chloe, &limited(&["buyer"], more)).await), ["beyond place_orders"]);
        }
        for (limit, currency, field) in [("many", "EUR", "limit"), ("-1", "EUR", "limit"), ("1.005", "EUR", "limit"), ("1", "XXX", "currency"), ("1", "", "currency")] {
            let wrong = MemberForm { limit: limit.into(), currency: currency.into(), ..form(&["buyer"]) };
            assert_eq!(fields(save(&anna, &test.portal, chloe, &wrong).await), [field], "{limit} {currency}");
        }
        let question = Question { person: chloe.to_string(), action: "place_orders".into(), number: String::new() };
        let told = explain(&anna, &test.portal, &question).await.unwrap();
        assert_eq!(told.limit, Some(Money::new(100_000, domain::Currency::EUR)));
    }

    async fn changing_a_role_gives_nobody_who_has_it_more_than_one_has(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let anna = test.visit(ANNA).await;
        let portal = &test.portal;
        let (bilal, chloe) = (id_of(test, &anna, BILAL).await, id_of(test, &anna, CHLOE).await);
        let office = [(Action::ManageRoles, "customer"), (Action::PlaceOrders, "customer"), (Action::ReadInvoices, "site")];
        let office = key(add_role(&anna, portal, &role_form("Office", &office)).await.unwrap());
        let others = add_role(&anna, portal, &role_form("Others", &[])).await.unwrap();
        let is = |role: &str, site: &str, limit: &str| {
            MemberForm { sites: site.into(), limit: limit.into(), currency: "EUR".into(), ..form(&[role]) }
        };
        save(&anna, portal, bilal, &is(&office, "Berlin", "100")).await.unwrap();
        save(&anna, portal, chloe, &is(&key(others), "Paris", "")).await.unwrap();
        disable(&anna, portal, chloe).await.unwrap();
        let clerk = test.visit(BILAL).await;
        // The role says no more than his own does; on Chloé it would: her site is another one, and she has no limit.
        let more = [(Action::PlaceOrders, "site"), (Action::ReadInvoices, "site")];
        assert_eq!(fields(change_role(&clerk, portal, others, &role_form("Others", &more)).await), ["beyond read_invoices", "beyond place_orders"]);
        save(&anna, portal, chloe, &is(&key(others), "Berlin", "100")).await.unwrap();
        change_role(&clerk, portal, others, &role_form("Others", &more)).await.unwrap();
        // Nor does it take from her what he has not.
        save(&anna, portal, chloe, &is(&key(others), "Paris", "100")).await.unwrap();
        assert_eq!(fields(change_role(&clerk, portal, others, &role_form("Others", &more[..1])).await), ["beyond read_invoices"]);
    }

    async fn there_is_always_an_owner_who_can_come_in(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let anna = test.visit(ANNA).await;
        let (anna_id, bilal) = (id_of(test, &anna, ANNA).await, id_of(test, &anna, BILAL).await);
        let portal = &test.portal;
        assert_eq!(fields(save(&anna, portal, anna_id, &form(&["finance"])).await), ["last_owner"]);
        assert_eq!(fields(disable(&anna, portal, anna_id).await), ["yourself"]);
        assert_eq!(fields(remove(&anna, portal, anna_id).await), ["yourself"]);
        // An owner who cannot come in is none to rely on.
        save(&anna, portal, bilal, &form(&["owner"])).await.unwrap();
        disable(&anna, portal, bilal).await.unwrap();
        assert_eq!(fields(save(&anna, portal, anna_id, &form(&["finance"])).await), ["last_owner"]);
        enable(&anna, portal, bilal).await.unwrap();
        identity::disable_person(portal, &Origin::internal(), BILAL.email).await.unwrap();
        assert_eq!(fields(save(&anna, portal, anna_id, &form(&["finance"])).await), ["last_owner"]);

        // An owner is one wholly.
        let deny = add_role(&anna, portal, &role_form("Less", &[(Action::ReadPeople, "deny")])).await.unwrap();
        assert_eq!(fields(save(&anna, portal, anna_id, &form(&["owner", &key(deny)])).await), ["owner_whole"]);
        let confined = MemberForm { sites: "Berlin".into(), ..form(&["owner"]) };
        assert_eq!(fields(save(&anna, portal, anna_id, &confined).await), ["owner_whole"]);
        let limited = MemberForm { limit: "1".into(), currency: "EUR".into(), ..form(&["owner"]) };
        assert_eq!(fields(save(&anna, portal, anna_id, &limited).await), ["owner_whole"]);
        let harmless = add_role(&anna, portal, &role_form("Plain", &[])).await.unwrap();
        save(&anna, portal, anna_id, &form(&["owner", &key(harmless)])).await.unwrap();
        let denying = role_form("Plain", &[(Action::ReadLog, "deny")]);
        assert_eq!(fields(change_role(&anna, portal, harmless, &denying).await), ["owner_whole"]);

        // Whoever is an owner beside another may cease to be one.
        test.add_person(DAVID_HERE).await;
        save(&anna, portal, anna_id, &form(&["finance"])).await.unwrap();
        assert!(matches!(list(&test.visit(ANNA).await, portal, &MemberQuery::default()).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
    }

    async fn two_owners_cannot_cease_at_once(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let anna = test.visit(ANNA).await;
        let (anna_id, bilal_id) = (id_of(test, &anna, ANNA).await, id_of(test, &anna, BILAL).await);
        save(&anna, &test.portal, bilal_id, &form(&["owner"])).await.unwrap();
        let bilal = test.visit(BILAL).await;
        let (finance, viewer) = (form(&["finance"]), form(&["viewer"]));
        let both = tokio::join!(save(&anna, &test.portal, anna_id, &finance), save(&bilal, &test.portal, bilal_id, &viewer));
        assert_eq!([both.0.is_ok(), both.1.is_ok()].into_iter().filter(|done| *done).count(), 1);
        // What somebody was at the beginning of their request counts for nothing.
        let (former, other) = if both.0.is_ok() { (anna, bilal_id) } else { (bilal, anna_id) };
        assert!(matches!(disable(&former, &test.portal, other).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
    }

    async fn disabling_ends_the_sessions_here_at_once_and_no_others(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, GRETA]).await;
        let anna = test.visit(ANNA).await;
        let greta = id_of(test, &anna, GRETA).await;
        let (bakery, hotel) = (customer(test).await, identity::find_customer(&test.portal, HOTEL.slug).await.unwrap());
        let (here, there) = (test.sign_in(GRETA).await, test.sign_in(GRETA).await);
        for (token, customer) in [(&here, bakery), (&there, hotel)] {
            let visit = identity::resume(&test.portal, origin(), token).await.unwrap().unwrap();
            identity::choose_customer(&visit, &test.portal, customer).await.unwrap();
        }
        disable(&anna, &test.portal, greta).await.unwrap();
        assert!(identity::resume(&test.portal, origin(), &here).await.unwrap().is_none());
        let visit = identity::resume(&test.portal, origin(), &there).await.unwrap().unwrap();
        assert_eq!(visit.customer().unwrap().id, hotel);
        assert!(is_not_found(&identity::choose_customer(&visit, &test.portal, bakery).await));
        assert!(matches!(disable(&anna, &test.portal, greta).await, Err(Error::Refused(Refusal::AlreadyDone))));
        let member = find(&anna, &test.portal, greta).await.unwrap().member;
        assert_eq!(member.state, MemberState::Disabled);

        enable(&anna, &test.portal, greta).await.unwrap();
        identity::choose_customer(&visit, &test.portal, bakery).await.unwrap();
        remove(&anna, &test.portal, greta).await.unwrap();
        assert!(identity::resume(&test.portal, origin(), &there).await.unwrap().is_none());
        assert!(is_not_found(&find(&anna, &test.portal, greta).await));
        // The login is still hers, elsewhere.
        assert_eq!(test.visit(GRETA).await.customer().unwrap().id, hotel);
    }

    async fn people_of_another_customer_are_not_found(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, DAVID, EWA]).await;
        let (anna, david) = (test.visit(ANNA).await, test.visit(DAVID).await);
        let (bilal, portal) = (id_of(test, &anna, BILAL).await, &test.portal);
        let role = add_role(&anna, portal, &role_form("Ours", &[])).await.unwrap();
        let nobody = PersonId(uuid::Uuid::now_v7());
        for person in [bilal, nobody] {
            assert!(is_not_found(&find(&david, portal, person).await));
            assert!(is_not_found(&save(&david, portal, person, &form(&["viewer"])).await));
            assert!(is_not_found(&disable(&david, portal, person).await));
            assert!(is_not_found(&enable(&david, portal, person).await));
            assert!(is_not_found(&remove(&david, portal, person).await));
            let question = Question { person: person.to_string(), action: "read_log".into(), number: String::new() };
            assert!(is_not_found(&explain(&david, portal, &question).await));
            let only = MemberQuery { person: person.to_string(), ..MemberQuery::default() };
            assert!(is_not_found(&permissions(&david, portal, &only).await));
            // Nor does a place in the list say where they would stand.
            let after = Cursor { key: String::new(), id: person.0 }.to_string();
            let rows = list(&david, portal, &MemberQuery { after, ..MemberQuery::default() }).await.unwrap().page.rows;
            assert_eq!(rows.len(), 2);
        }
        for role in [role, OwnRoleId(uuid::Uuid::now_v7())] {
            assert!(is_not_found(&change_role(&david, portal, role, &role_form("X", &[])).await));
            assert!(is_not_found(&remove_role(&david, portal, role).await));
            let ewa = id_of(test, &david, EWA).await;
            assert_eq!(fields(save(&david, portal, ewa, &form(&[&key(role)])).await), ["roles"]);
        }
        assert!(roles(&david, portal).await.unwrap().roles.is_empty());
    }

    async fn who_looks_after_nobody_is_refused_and_leaves_a_trace(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let bilal = test.visit(BILAL).await;
        let (person, portal) = (bilal.person_id().unwrap(), &test.portal);
        let refused = |outcome: Result<()>| assert!(matches!(outcome, Err(Error::Refused(Refusal::NotAllowed(Rule::RolesLack(_))))));
        refused(list(&bilal, portal, &MemberQuery::default()).await.map(|_| ()));
        refused(find(&bilal, portal, person).await.map(|_| ()));
        refused(permissions(&bilal, portal, &MemberQuery::default()).await.map(|_| ()));
        refused(explain(&bilal, portal, &Question::default()).await.map(|_| ()));
        refused(roles(&bilal, portal).await.map(|_| ()));
        refused(save(&bilal, portal, person, &form(&["owner"])).await);
        refused(disable(&bilal, portal, person).await);
        refused(enable(&bilal, portal, person).await);
        refused(remove(&bilal, portal, person).await);
        refused(add_role(&bilal, portal, &role_form("X", &[])).await.map(|_| ()));
        let id = OwnRoleId(uuid::Uuid::now_v7());
        refused(change_role(&bilal, portal, id, &role_form("X", &[])).await);
        refused(remove_role(&bilal, portal, id).await);
        assert_eq!(kinds(test).await.iter().filter(|kind| *kind == "people.refused").count(), 12);
    }

    async fn somebody_of_a_site_finds_nothing_of_others_anywhere(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let (anna, bakery) = (test.visit(ANNA).await, customer(test).await);
        let papers = [
            paper("B-1", "Berlin", 100), paper("B-2", "Berlin", 200), paper("P-1", "Paris", 1_000),
            Paper { site: "Paris", ..invoices::tests::credit_note("P-9", 50, &["B-1"]) },
        ];
        invoices::tests::import_papers(test, bakery, &papers).await;
        let bilal = id_of(test, &anna, BILAL).await;
        let at = |sites: &str| MemberForm { sites: sites.into(), ..form(&["finance"]) };
        save(&anna, &test.portal, bilal, &at(" Berlin \n\nOslo\nBerlin")).await.unwrap();
        assert_eq!(find(&anna, &test.portal, bilal).await.unwrap().form.sites, "Berlin\nOslo");
        let visit = test.visit(BILAL).await;
        let portal = &test.portal;

        let (found, totals) = numbers(test, &visit, InvoiceQuery::default()).await;
        assert_eq!((found, totals), (vec!["B-1".to_owned(), "B-2".to_owned()], vec![(2, 300)]));
        for (field, expected) in [("P-1", 0), ("B-2", 1), ("widget", 2)] {
            let (found, _) = numbers(test, &visit, InvoiceQuery { q: field.into(), status: String::new(), ..InvoiceQuery::default() }).await;
            assert_eq!(found.len(), expected, "{field}");
        }
        let open = InvoiceQuery { sort: "due".into(), status: "open".into(), ..InvoiceQuery::default() };
        assert_eq!(numbers(test, &visit, open).await.0, ["B-2"]);

        let all = async |number| invoices::find_by_number(&anna, portal, number).await.unwrap()[0];
        let (ours, theirs) = (all("B-1").await, all("P-1").await);
        let detail = invoices::find(&visit, portal, ours).await.unwrap();
        assert!(detail.credit_notes.is_empty(), "what belongs to it and is of another site is not named");
        assert_eq!(invoices::find(&anna, portal, ours).await.unwrap().credit_notes.len(), 1);
        assert!(invoices::original(&visit, portal, ours, None).await.is_ok());
        assert!(is_not_found(&invoices::find(&visit, portal, theirs).await));
        assert!(is_not_found(&invoices::original(&visit, portal, theirs, None).await));
        assert!(is_not_found(&invoices::attachment(&visit, portal, theirs, 0).await));
        // What became an invoice of theirs by a new version may have been another site's before.
        invoices::tests::import_papers(test, bakery, &[paper("P-1", "Berlin", 111)]).await;
        assert_eq!(invoices::find(&visit, portal, theirs).await.unwrap().versions.len(), 1);
        assert!(invoices::original(&visit, portal, theirs, Some(2)).await.is_ok());
        assert!(is_not_found(&invoices::original(&visit, portal, theirs, Some(1)).await));
        assert!(invoices::original(&anna, portal, theirs, Some(1)).await.is_ok());
        invoices::tests::import_papers(test, bakery, &[paper("P-1", "Paris", 100)]).await;
        assert!(is_not_found(&invoices::find(&visit, portal, theirs).await));
        assert!(invoices::find_by_number(&visit, portal, "P-1").await.unwrap().is_empty());

        let overview = home::overview(&visit, portal).await.unwrap();
        assert_eq!((overview.waiting.count, overview.waiting.tasks.len()), (2, 2));
        assert_eq!(overview.waiting.to_pay.iter().map(|sum| sum.open.minor).collect::<Vec<_>>(), [250]);
        let mut news: Vec<_> = overview.news.items.iter().map(|item| item.title.as_str()).collect();
        news.sort_unstable();
        assert_eq!((news, overview.news.has_more), (vec!["B-1", "B-2"], false));

        let seek = async |q: &str| search::find(&visit, portal, &SearchQuery { q: q.into() }).await.unwrap();
        assert_eq!(seek("widget").await.hits.len(), 2);
        for nothing in ["P-1", "P-9", "paris", "wigdet"] {
            let results = seek(nothing).await;
            assert!(results.hits.is_empty() && results.corrections.is_empty() && !results.has_more, "{nothing}");
        }

        // Without a site there is nothing of theirs; with all of the customer's there is everything.
        save(&anna, portal, bilal, &at("Nowhere")).await.unwrap();
        assert!(numbers(test, &test.visit(BILAL).await, InvoiceQuery::default()).await.0.is_empty());
        save(&anna, portal, bilal, &at("")).await.unwrap();
        assert_eq!(numbers(test, &test.visit(BILAL).await, InvoiceQuery::default()).await.0.len(), 4);
    }

    async fn why_somebody_cannot_see_an_invoice_is_told(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, CHLOE]).await;
        let (anna, portal) = (test.visit(ANNA).await, &test.portal);
        let hotel = identity::find_customer(portal, HOTEL.slug).await.unwrap();
        let papers = [paper("4711", "Berlin", 100), Paper { seller_vat: "DE811115368", ..paper("4711", "Paris", 100) }];
        invoices::tests::import_papers(test, customer(test).await, &papers).await;
        invoices::tests::import_papers(test, hotel, &[paper("4712", "Berlin", 100)]).await;
        let (bilal, chloe) = (id_of(test, &anna, BILAL).await, id_of(test, &anna, CHLOE).await);
        let ask = async |person: PersonId, action: &str, number: &str| {
            explain(&anna, portal, &Question { person: person.to_string(), action: action.into(), number: number.into() }).await
        };
        // No role includes it.
        let told = ask(chloe, "read_invoices", " 4711 ").await.unwrap();
        assert_eq!(told.decision.rule, Rule::RolesLack(vec![Role::Buyer.into()]));
        assert!(told.invoices.len() == 2 && told.invoices.iter().all(|invoice| !invoice.decision.allowed));
        // Not of their site.
        save(&anna, portal, bilal, &MemberForm { sites: "Berlin".into(), ..form(&["finance"]) }).await.unwrap();
        let told = ask(bilal, "read_invoices", "4711").await.unwrap();
        let mut rules: Vec<_> = told.invoices.iter().map(|invoice| (invoice.site.as_deref(), invoice.decision.rule.clone())).collect();
        rules.sort_by_key(|(site, _)| *site);
        assert_eq!(rules, [(Some("Berlin"), Rule::RoleIncludes(Role::Finance.into())), (Some("Paris"), Rule::OtherSite)]);
        // No such invoice: here, or anywhere.
        for number in ["4712", "nothing"] {
            let told = ask(bilal, "read_invoices", number).await.unwrap();
            assert_eq!((told.number.as_deref(), told.invoices.len(), told.decision.allowed), (Some(number), 0, true));
        }
        // A denial is named.
        let deny = key(add_role(&anna, portal, &role_form("No bills", &[(Action::ReadInvoices, "deny")])).await.unwrap());
        save(&anna, portal, bilal, &form(&["finance", &deny])).await.unwrap();
        let told = ask(bilal, "read_invoices", "4711").await.unwrap();
        assert!(told.invoices.iter().all(|invoice| invoice.decision.rule == Rule::RoleDenies(RoleName::own("No bills"))));

        assert_eq!(fields(ask(bilal, "change_brand", "").await), ["action"]);
        assert_eq!(fields(ask(bilal, "read_people", "4711").await), ["number"]);
        assert_eq!(fields(ask(bilal, "read_invoices", &"9".repeat(500)).await), ["number"]);
        let nobody = Question { person: "nonsense".into(), action: "read_log".into(), number: String::new() };
        assert!(is_not_found(&explain(&anna, portal, &nobody).await));
    }

    async fn who_may_not_see_an_invoice_is_not_told_that_it_is_there(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let (anna, portal) = (test.visit(ANNA).await, &test.portal);
        invoices::tests::import_papers(test, customer(test).await, &[paper("4711", "Berlin", 100)]).await;
        let bilal = id_of(test, &anna, BILAL).await;
        let readers = key(add_role(&anna, portal, &role_form("Readers", &[(Action::ReadPeople, "customer")])).await.unwrap());
        let question = Question { person: anna.person_id().unwrap().to_string(), action: "read_invoices".into(), number: "4711".into() };
        for (wanted, count) in [
            (form(&[&readers]), 0),
            (MemberForm { sites: "Paris".into(), ..form(&[&readers, "viewer"]) }, 0),
            (MemberForm { sites: "Berlin".into(), ..form(&[&readers, "viewer"]) }, 1),
        ] {
            save(&anna, portal, bilal, &wanted).await.unwrap();
            let told = explain(&test.visit(BILAL).await, portal, &question).await.unwrap();
            assert_eq!(told.invoices.len(), count, "{wanted:?}");
        }
    }

    async fn the_list_is_complete_and_in_order_over_its_pages(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        for n in 0..120 {
            let new = NewPerson {
                email: format!("p{n}@example.com"),
                // Many of the same name.
                name: format!("Person {:02}", n / 3),
                customer: BAKERY.slug.into(),
                roles: vec![Role::Viewer],
                password: Some("correct horse battery staple".into()),
            };
            if n == 0 {
                identity::add_person(&test.portal, &Origin::internal(), new).await.unwrap();
            } else {
                add_quickly(test, &new).await;
            }
        }
        let anna = test.visit(ANNA).await;
        let mut query = MemberQuery::default();
        let mut seen: Vec<MemberSummary> = Vec::new();
        let mut pages = 0;
        let back = loop {
            let page = list(&anna, &test.portal, &query).await.unwrap().page;
            pages += 1;
            seen.extend(page.rows);
            match page.next {
                Some(next) => query.after = next,
                None => break page.previous.unwrap(),
            }
        };
        assert_eq!((seen.len(), pages), (121, 3));
        assert!(seen.is_sorted_by_key(|row| (row.name.clone(), row.id)));
        let before = list(&anna, &test.portal, &MemberQuery { before: back, ..MemberQuery::default() }).await.unwrap().page;
        assert_eq!(before.rows, seen[50..100]);

        let find = async |q: &str| list(&anna, &test.portal, &MemberQuery { q: q.into(), ..MemberQuery::default() }).await.unwrap().page.rows.len();
        assert_eq!((find("person 07").await, find("p11@").await, find("100%").await, find("_").await), (3, 1, 0, 0));
        let nonsense = MemberQuery { after: "zz".into(), before: "💥".into(), ..MemberQuery::default() };
        assert_eq!(list(&anna, &test.portal, &nonsense).await.unwrap().page.rows[0], seen[0]);
        let matrix = permissions(&anna, &test.portal, &MemberQuery { q: "anna".into(), ..MemberQuery::default() }).await.unwrap();
        assert_eq!(matrix.page.rows[0].decisions.len(), matrix.actions.len());
        assert!(matrix.page.rows[0].decisions.iter().all(|decision| decision.allowed));
    }

    async fn what_the_version_before_wrote_counts_and_it_is_never_told_more(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let (anna, bakery) = (test.visit(ANNA).await, customer(test).await);
        let bilal = id_of(test, &anna, BILAL).await;
        let mut conn = test.portal.db.write(Scope::customer(bakery)).await.unwrap();
        conn.execute(&BEFORE_ROLES, args![bakery, bilal, "buyer"]).await.unwrap();
        conn.commit().await.unwrap();
        assert_eq!(test.visit(BILAL).await.role_names(), [Role::Buyer.into()]);
        let old = async || {
            let mut conn = test.portal.db.read(Scope::customer(bakery)).await.unwrap();
            conn.fetch_one::<(String,)>(&OLD_ROLE, args![bakery, bilal]).await.unwrap().0
        };
        save(&anna, &test.portal, bilal, &form(&["viewer", "finance"])).await.unwrap();
        assert_eq!(old().await, "finance");
        disable(&anna, &test.portal, bilal).await.unwrap();
        assert_eq!(old().await, "buyer");
        enable(&anna, &test.portal, bilal).await.unwrap();
        assert_eq!(old().await, "finance");
        save(&anna, &test.portal, bilal, &MemberForm { sites: "Berlin".into(), ..form(&["finance"]) }).await.unwrap();
        assert_eq!(old().await, "buyer");
    }
}

/// David, as an owner of the bakery.
const DAVID_HERE: CastPerson = CastPerson { memberships: &[(BAKERY, Role::Owner)], ..DAVID };

/// Without a password to hash.
async fn add_quickly(test: &TestPortal, new: &NewPerson) {
    let (id, bakery) = (PersonId(uuid::Uuid::now_v7()), customer(test).await);
    let mut conn = test.portal.db.write(Scope::customer(bakery)).await.unwrap();
    conn.execute(&COPY_PERSON, args![id, &new.email, &new.name, NOON]).await.unwrap();
    conn.execute(&COPY_MEMBER, args![bakery, id, NOON]).await.unwrap();
    conn.commit().await.unwrap();
}
