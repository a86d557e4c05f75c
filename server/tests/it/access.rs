//! Who gets what: every page, server function, form and download, asked for by nobody, by another customer's owner, by a
//! member without the right, by one with it, and by an owner. An address without a row fails (ARCHITECTURE.md, I1 and I2).
//! And what each role gets of all of them, as a table that was reviewed.

use crate::browser::{Answer, NUMBER, Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, HOTEL, PETRA};
use business::identity;
use business::invitations;
use business::mail::Transport;
use business::members;
use business::testing::TestPortal;
use domain::{
    CustomerId, InvitationForm, InvitationId, InvoiceId, MemberForm, OwnRoleForm, OwnRoleId, PersonId, Role, StaffRole,
};
use http::Method;
use server::web::{ROUTES, app_pages};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked about: another customer's things for some, one's own for others.
struct Things {
    customer: CustomerId,
    invoice: InvoiceId,
    /// The owner.
    person: PersonId,
    /// A role of the customer's own that nobody has.
    role: OwnRoleId,
    /// An invitation that waits.
    invitation: InvitationId,
}

impl Things {
    async fn of(test: &TestPortal, owner: CastPerson) -> Self {
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let visit = test.visit(owner).await;
        let role = OwnRoleForm { name: "Readers".into(), effects: Vec::new() };
        let sending = test.set(|settings| settings.mail.transport = Transport::Folder(test.folder().join("mail")));
        let member = MemberForm { roles: vec!["viewer".into()], ..MemberForm::default() };
        let wanted = InvitationForm { email: "noor@devries.example".into(), member, ..InvitationForm::default() };
        Self {
            customer,
            invoice: import(test, customer, WITH_ATTACHMENT).await,
            person: visit.person_id().unwrap(),
            role: members::add_role(&visit, &test.portal, &role).await.unwrap(),
            invitation: invitations::invite(&visit, &sending, &wanted).await.unwrap(),
        }
    }
}

/// One address, and the status for: nobody, another customer's owner, a member without the right, one with it; and for an
/// owner, where that is another one.
struct Row {
    method: &'static str,
    route: &'static str,
    path: fn(&Things) -> String,
    fields: fn(&Things) -> Vec<(&'static str, String)>,
    statuses: [u16; 4],
    owner: Option<u16>,
}

const fn row(method: &'static str, route: &'static str, path: fn(&Things) -> String, statuses: [u16; 4]) -> Row {
    Row { method, route, path, fields: |_| Vec::new(), statuses, owner: None }
}

/// The row of something that only an owner may do.
const fn for_owner(status: u16, row: Row) -> Row {
    Row { owner: Some(status), ..row }
}

const fn with_fields(row: Row, fields: fn(&Things) -> Vec<(&'static str, String)>) -> Row {
    Row { fields, ..row }
}

const TABLE: &[Row] = &[
    row("GET", "/health/live", |_| "/health/live".into(), [200; 4]),
    row("GET", "/health/ready", |_| "/health/ready".into(), [200; 4]),
    // Pages.
    row("GET", "/sign-in", |_| "/sign-in".into(), [200, 303, 303, 303]),
    row("GET", "/sign-in/code", |_| "/sign-in/code".into(), [404, 303, 303, 303]),
    row("GET", "/forgot-password", |_| "/forgot-password".into(), [200; 4]),
    // Nobody signs in by link here.
    row("GET", "/sign-in/link", |_| "/sign-in/link".into(), [404, 303, 303, 303]),
    row("GET", "/sign-in/with-link", |_| "/sign-in/with-link?token=0".into(), [410; 4]),
    // Links that open nothing, or nothing any more.
    row("GET", "/reset-password", |_| "/reset-password?token=0".into(), [410; 4]),
    row("GET", "/not-me", |_| "/not-me?token=0".into(), [410; 4]),
    row("GET", "/confirm-email", |_| "/confirm-email?token=0".into(), [410; 4]),
    row("GET", "/invitation", |_| "/invitation?token=0".into(), [410; 4]),
    row("GET", "/confirm", |_| "/confirm".into(), [303, 200, 200, 200]),
    row("GET", "/account", |_| "/account".into(), [303, 200, 200, 200]),
    row("GET", "/account/password", |_| "/account/password".into(), [303, 200, 200, 200]),
    // None is being set up; codes are shown in the answer that makes them.
    row("GET", "/account/authenticator", |_| "/account/authenticator".into(), [303, 404, 404, 404]),
    row("GET", "/account/recovery-codes", |_| "/account/recovery-codes".into(), [303, 404, 404, 404]),
    row("GET", "/choose-customer", |_| "/choose-customer".into(), [303, 200, 200, 200]),
    row("GET", "/", |_| "/".into(), [303, 200, 200, 200]),
    row("GET", "/search", |_| "/search?q=1".into(), [303, 200, 200, 200]),
    row("GET", "/preferences", |_| "/preferences".into(), [303, 200, 200, 200]),
    row("GET", "/invoices", |_| "/invoices".into(), [303, 200, 403, 200]),
    // Who did what, an owner reads: the stranger is one, of another customer, and reads of theirs.
    for_owner(200, row("GET", "/log", |_| "/log".into(), [303, 200, 403, 403])),
    row("GET", "/invoices/{id}", |things| format!("/invoices/{}", things.invoice), [303, 404, 403, 200]),
    // What only an owner reaches.
    for_owner(200, row("GET", "/people", |_| "/people".into(), [303, 200, 403, 403])),
    for_owner(200, row("GET", "/people/{id}", |things| format!("/people/{}", things.person), [303, 404, 403, 403])),
    for_owner(200, row("GET", "/people/roles", |_| "/people/roles".into(), [303, 200, 403, 403])),
    for_owner(200, row("GET", "/people/support-access", |_| "/people/support-access".into(), [303, 200, 403, 403])),
    for_owner(
        200,
        row("GET", "/api/members/support-access", |_| "/api/members/support-access".into(), [401, 200, 403, 403]),
    ),
    // Said of the bakery: who is elsewhere now is told so. The owner says what holds already, and there is no such request.
    for_owner(
        303,
        with_fields(
            row("POST", "/people/support-access", |_| "/people/support-access".into(), [303, 409, 403, 403]),
            |things| vec![("customer", things.customer.to_string()), ("setting", "on_request".into())],
        ),
    ),
    for_owner(
        404,
        with_fields(
            row(
                "POST",
                "/people/support-access/answer",
                |_| "/people/support-access/answer".into(),
                [303, 409, 403, 403],
            ),
            |things| {
                let id = things.invoice.to_string();
                vec![("customer", things.customer.to_string()), ("id", id), ("answer", "granted".into())]
            },
        ),
    ),
    for_owner(
        404,
        with_fields(
            row("POST", "/people/support-access/end", |_| "/people/support-access/end".into(), [303, 409, 403, 403]),
            |things| vec![("customer", things.customer.to_string()), ("id", things.invoice.to_string())],
        ),
    ),
    for_owner(200, row("GET", "/people/permissions", |_| "/people/permissions".into(), [303, 200, 403, 403])),
    for_owner(200, row("GET", "/people/second-step", |_| "/people/second-step".into(), [303, 200, 403, 403])),
    for_owner(200, row("GET", "/api/members/second-step", |_| "/api/members/second-step".into(), [401, 200, 403, 403])),
    for_owner(
        303,
        with_fields(row("POST", "/people/second-step", |_| "/people/second-step".into(), [303, 303, 403, 403]), |_| {
            vec![("wanted", "no".into())]
        }),
    ),
    for_owner(
        422,
        row(
            "POST",
            "/people/{id}/end-sessions",
            |things| format!("/people/{}/end-sessions", things.person),
            [303, 404, 403, 403],
        ),
    ),
    // Inviting: without mail nobody can be, and the pages say so. A form of another customer's page is refused as such.
    for_owner(200, row("GET", "/people/invite", |_| "/people/invite".into(), [303, 200, 403, 403])),
    for_owner(200, row("GET", "/people/invitations", |_| "/people/invitations".into(), [303, 200, 403, 403])),
    for_owner(
        200,
        row("GET", "/people/invitations/import", |_| "/people/invitations/import".into(), [303, 200, 403, 403]),
    ),
    for_owner(200, row("GET", "/api/invitations/start", |_| "/api/invitations/start".into(), [401, 200, 403, 403])),
    for_owner(200, row("GET", "/api/invitations/list", |_| "/api/invitations/list".into(), [401, 200, 403, 403])),
    for_owner(
        503,
        with_fields(row("POST", "/people/invite", |_| "/people/invite".into(), [303, 409, 403, 403]), |things| {
            vec![("customer", things.customer.to_string()), ("email", "n@x.example".into()), ("roles", "owner".into())]
        }),
    ),
    // What is no form with files is none.
    for_owner(
        400,
        row("POST", "/people/invitations/import", |_| "/people/invitations/import".into(), [303, 400, 403, 403]),
    ),
    for_owner(
        503,
        with_fields(
            row(
                "POST",
                "/people/invitations/import/send",
                |_| "/people/invitations/import/send".into(),
                [303, 409, 403, 403],
            ),
            |things| vec![("customer", things.customer.to_string()), ("list", "n@x.example,,owner".into())],
        ),
    ),
    for_owner(
        503,
        with_fields(
            row(
                "POST",
                "/people/invitations/{id}/resend",
                |things| format!("/people/invitations/{}/resend", things.invitation),
                [303, 409, 403, 403],
            ),
            |things| vec![("customer", things.customer.to_string())],
        ),
    ),
    for_owner(
        303,
        with_fields(
            row(
                "POST",
                "/people/invitations/{id}/revoke",
                |things| format!("/people/invitations/{}/revoke", things.invitation),
                [303, 409, 403, 403],
            ),
            |things| vec![("customer", things.customer.to_string())],
        ),
    ),
    // A form without a role, and what nobody can do to themselves: an owner is told so.
    for_owner(422, row("POST", "/people/{id}", |things| format!("/people/{}", things.person), [303, 404, 403, 403])),
    for_owner(
        422,
        row(
            "POST",
            "/people/{id}/disable",
            |things| format!("/people/{}/disable", things.person),
            [303, 404, 403, 403],
        ),
    ),
    for_owner(
        303,
        row("POST", "/people/{id}/enable", |things| format!("/people/{}/enable", things.person), [303, 404, 403, 403]),
    ),
    for_owner(
        422,
        row("POST", "/people/{id}/remove", |things| format!("/people/{}/remove", things.person), [303, 404, 403, 403]),
    ),
    for_owner(422, row("POST", "/people/roles", |_| "/people/roles".into(), [303, 422, 403, 403])),
    for_owner(
        303,
        with_fields(
            row(
                "POST",
                "/people/roles/{role}",
                |things| format!("/people/roles/{}", things.role),
                [303, 404, 403, 403],
            ),
            |_| vec![("name", "Renamed".into()), ("read_log", "deny".into())],
        ),
    ),
    for_owner(
        303,
        row(
            "POST",
            "/people/roles/{role}/remove",
            |things| format!("/people/roles/{}/remove", things.role),
            [303, 404, 403, 403],
        ),
    ),
    for_owner(200, row("GET", "/api/members/list", |_| "/api/members/list".into(), [401, 200, 403, 403])),
    for_owner(
        200,
        row(
            "GET",
            "/api/members/find",
            |things| format!("/api/members/find?id={}", things.person),
            [401, 404, 403, 403],
        ),
    ),
    for_owner(200, row("GET", "/api/members/roles", |_| "/api/members/roles".into(), [401, 200, 403, 403])),
    for_owner(200, row("GET", "/api/members/permissions", |_| "/api/members/permissions".into(), [401, 200, 403, 403])),
    for_owner(
        200,
        row(
            "GET",
            "/api/members/explain",
            |things| format!("/api/members/explain?person={}&action=read_invoices&number={NUMBER}", things.person),
            [401, 404, 403, 403],
        ),
    ),
    // What only the supplier's own people reach: for everybody else there is no such thing.
    row("GET", "/administration/customers", |_| "/administration/customers".into(), [303, 404, 404, 404]),
    row(
        "GET",
        "/administration/customers/{id}",
        |things| format!("/administration/customers/{}", things.customer),
        [303, 404, 404, 404],
    ),
    row("GET", "/administration/people", |_| "/administration/people".into(), [303, 404, 404, 404]),
    row(
        "GET",
        "/administration/people/{id}",
        |things| format!("/administration/people/{}", things.person),
        [303, 404, 404, 404],
    ),
    row("GET", "/api/administration/customers", |_| "/api/administration/customers".into(), [401, 404, 404, 404]),
    row(
        "GET",
        "/api/administration/customer",
        |things| format!("/api/administration/customer?id={}", things.customer),
        [401, 404, 404, 404],
    ),
    row("GET", "/api/administration/people", |_| "/api/administration/people".into(), [401, 404, 404, 404]),
    row(
        "GET",
        "/api/administration/person",
        |things| format!("/api/administration/person?id={}", things.person),
        [401, 404, 404, 404],
    ),
    // A look that is asked for with no reason, or that nobody asked for.
    row(
        "POST",
        "/administration/customers/{id}/look",
        |things| format!("/administration/customers/{}/look", things.customer),
        [303, 404, 404, 404],
    ),
    with_fields(
        row(
            "POST",
            "/administration/customers/{id}/begin",
            |things| format!("/administration/customers/{}/begin", things.customer),
            [303, 404, 404, 404],
        ),
        |things| vec![("id", things.invoice.to_string())],
    ),
    // Nobody looks here: there is nothing to stop.
    row("POST", "/support-access/stop", |_| "/support-access/stop".into(), [303; 4]),
    // A session and a person that are not there: what is there is needed by those who ask next.
    with_fields(
        row(
            "POST",
            "/administration/people/{id}/sessions/end",
            |things| format!("/administration/people/{}/sessions/end", things.person),
            [303, 404, 404, 404],
        ),
        |things| vec![("id", things.invoice.to_string())],
    ),
    row(
        "POST",
        "/administration/people/{id}/sessions/end-all",
        |things| format!("/administration/people/{}/sessions/end-all", things.invoice),
        [303, 404, 404, 404],
    ),
    row(
        "POST",
        "/administration/people/{id}/reset-factors",
        |things| format!("/administration/people/{}/reset-factors", things.person),
        [303, 404, 404, 404],
    ),
    row(
        "POST",
        "/administration/people/{id}/block",
        |things| format!("/administration/people/{}/block", things.invoice),
        [303, 404, 404, 404],
    ),
    row(
        "POST",
        "/administration/people/{id}/unblock",
        |things| format!("/administration/people/{}/unblock", things.person),
        [303, 404, 404, 404],
    ),
    row("GET", "/administration/brand", |_| "/administration/brand".into(), [303, 404, 404, 404]),
    row("GET", "/administration/brand/sample", |_| "/administration/brand/sample".into(), [303, 404, 404, 404]),
    row("GET", "/administration/log", |_| "/administration/log".into(), [303, 404, 404, 404]),
    row(
        "GET",
        "/administration/log/export",
        |things| format!("/administration/log/export?format=csv&about={}", things.invoice),
        [303, 404, 404, 404],
    ),
    row("GET", "/api/administration/log", |_| "/api/administration/log?customer=devries".into(), [401, 404, 404, 404]),
    row("GET", "/administration/brand/mail", |_| "/administration/brand/mail".into(), [303, 404, 404, 404]),
    row("POST", "/administration/brand", |_| "/administration/brand".into(), [303, 404, 404, 404]),
    row("POST", "/administration/brand/{kind}", |_| "/administration/brand/logo".into(), [303, 404, 404, 404]),
    row(
        "POST",
        "/administration/brand/{kind}/remove",
        |_| "/administration/brand/logo/remove".into(),
        [303, 404, 404, 404],
    ),
    row("GET", "/api/administration/brand", |_| "/api/administration/brand".into(), [401, 404, 404, 404]),
    // What everybody sees of it; there is no logo here.
    row("GET", "/brand/{digest}/{file}", |_| "/brand/0/logo.png".into(), [404; 4]),
    row("GET", "/manifest.webmanifest", |_| "/manifest.webmanifest".into(), [200; 4]),
    // It is switched off unless somebody develops the portal.
    row("GET", "/gallery", |_| "/gallery".into(), [404; 4]),
    // Letters that are kept instead of sent: only where somebody develops the portal.
    row("GET", "/dev/mail", |_| "/dev/mail".into(), [404; 4]),
    row("GET", "/dev/mail/{id}", |things| format!("/dev/mail/{}", things.invoice), [404; 4]),
    row("GET", "/dev/mail/{id}/html", |things| format!("/dev/mail/{}/html", things.invoice), [404; 4]),
    row("GET", "/api/development/letters", |_| "/api/development/letters".into(), [404; 4]),
    row("GET", "/api/development/letter", |_| "/api/development/letter?id=x".into(), [404; 4]),
    // Providers of mail, known by their signatures; none is set up here.
    row("POST", "/mail/events/resend", |_| "/mail/events/resend".into(), [404; 4]),
    row("POST", "/mail/events/sendgrid", |_| "/mail/events/sendgrid".into(), [404; 4]),
    // Forms. A wrong password is wrong for everybody.
    with_fields(row("POST", "/sign-in", |_| "/sign-in".into(), [422; 4]), |_| {
        vec![("email", "nobody@example.com".into()), ("password", "wrong".into())]
    }),
    with_fields(row("POST", "/sign-in/code", |_| "/sign-in/code".into(), [303; 4]), |_| {
        vec![("code", "000000".into())]
    }),
    with_fields(row("POST", "/sign-in/passkey", |_| "/sign-in/passkey".into(), [303; 4]), |_| {
        vec![("token", "0".into()), ("answer", "{}".into())]
    }),
    row("POST", "/passkey", |_| "/passkey".into(), [200; 4]),
    with_fields(row("POST", "/sign-in/link", |_| "/sign-in/link".into(), [404; 4]), |_| {
        vec![("email", "nobody@example.com".into())]
    }),
    with_fields(row("POST", "/sign-in/with-link", |_| "/sign-in/with-link".into(), [410; 4]), |_| {
        vec![("token", "0".into())]
    }),
    // This portal sends no mail.
    with_fields(row("POST", "/forgot-password", |_| "/forgot-password".into(), [303; 4]), |_| {
        vec![("email", "nobody@example.com".into())]
    }),
    with_fields(row("POST", "/reset-password", |_| "/reset-password".into(), [410; 4]), |_| {
        vec![("token", "0".into()), ("password", "glacier tuba mitten forty".into())]
    }),
    with_fields(row("POST", "/not-me", |_| "/not-me".into(), [410; 4]), |_| vec![("token", "0".into())]),
    with_fields(row("POST", "/confirm-email", |_| "/confirm-email".into(), [410; 4]), |_| vec![("token", "0".into())]),
    with_fields(row("POST", "/invitation", |_| "/invitation".into(), [410; 4]), |_| {
        vec![("token", "0".into()), ("name", "A B".into()), ("password", "glacier tuba mitten forty".into())]
    }),
    with_fields(row("POST", "/invitation/passkey", |_| "/invitation/passkey".into(), [410; 4]), |_| {
        vec![("invitation", "0".into()), ("token", "0".into()), ("answer", "{}".into())]
    }),
    with_fields(row("POST", "/invitation/passkey/options", |_| "/invitation/passkey/options".into(), [422; 4]), |_| {
        vec![("invitation", "0".into())]
    }),
    with_fields(row("POST", "/invitation/join", |_| "/invitation/join".into(), [410; 4]), |_| {
        vec![("token", "0".into())]
    }),
    with_fields(row("POST", "/invitation/sign-in", |_| "/invitation/sign-in".into(), [303; 4]), |_| {
        vec![("token", "0".into())]
    }),
    // What is about oneself is everybody's own.
    with_fields(row("POST", "/confirm", |_| "/confirm".into(), [303, 422, 422, 422]), |_| {
        vec![("password", "wrong".into())]
    }),
    with_fields(row("POST", "/confirm/passkey", |_| "/confirm/passkey".into(), [303, 422, 422, 422]), |_| {
        vec![("token", "0".into()), ("answer", "{}".into())]
    }),
    with_fields(row("POST", "/account/name", |_| "/account/name".into(), [303; 4]), |_| vec![("name", "A B".into())]),
    with_fields(row("POST", "/account/email", |_| "/account/email".into(), [303, 503, 503, 503]), |_| {
        vec![("email", "new@example.com".into())]
    }),
    with_fields(row("POST", "/account/password", |_| "/account/password".into(), [303, 422, 422, 422]), |_| {
        vec![("current", "wrong".into()), ("password", "short".into())]
    }),
    with_fields(row("POST", "/account/sessions/end", |_| "/account/sessions/end".into(), [303, 404, 404, 404]), |_| {
        vec![("id", "01900000-0000-7000-8000-000000000001".into())]
    }),
    row("POST", "/account/sessions/end-others", |_| "/account/sessions/end-others".into(), [303; 4]),
    row("POST", "/account/authenticator", |_| "/account/authenticator".into(), [303; 4]),
    with_fields(
        row(
            "POST",
            "/account/authenticator/confirm",
            |_| "/account/authenticator/confirm".into(),
            [303, 422, 422, 422],
        ),
        |_| vec![("code", "000000".into())],
    ),
    row("POST", "/account/authenticator/remove", |_| "/account/authenticator/remove".into(), [303; 4]),
    row("POST", "/account/recovery-codes", |_| "/account/recovery-codes".into(), [303, 404, 404, 404]),
    row("POST", "/account/passkeys/options", |_| "/account/passkeys/options".into(), [303, 200, 200, 200]),
    with_fields(row("POST", "/account/passkeys", |_| "/account/passkeys".into(), [303, 422, 422, 422]), |_| {
        vec![("token", "0".into()), ("answer", "{}".into())]
    }),
    with_fields(
        row("POST", "/account/passkeys/remove", |_| "/account/passkeys/remove".into(), [303, 404, 404, 404]),
        |_| vec![("id", "01900000-0000-7000-8000-000000000001".into())],
    ),
    row("POST", "/sign-out", |_| "/sign-out".into(), [303; 4]),
    row("POST", "/sign-out-everywhere", |_| "/sign-out-everywhere".into(), [303; 4]),
    // Whoever reads may say in which language.
    with_fields(row("POST", "/language", |_| "/language".into(), [303; 4]), |_| vec![("language", "de".into())]),
    with_fields(row("POST", "/preferences", |_| "/preferences".into(), [303; 4]), |_| {
        vec![("language", "en".into()), ("time_zone", String::new()), ("appearance", "auto".into())]
    }),
    row("POST", "/end-tour", |_| "/end-tour".into(), [303; 4]),
    with_fields(row("POST", "/choose-customer", |_| "/choose-customer".into(), [303, 404, 303, 303]), |things| {
        vec![("customer", things.customer.to_string())]
    }),
    // Downloads.
    row(
        "GET",
        "/invoices/{id}/original",
        |things| format!("/invoices/{}/original", things.invoice),
        [303, 404, 403, 200],
    ),
    row(
        "GET",
        "/invoices/{id}/attachments/{index}",
        |things| format!("/invoices/{}/attachments/0", things.invoice),
        [303, 404, 403, 200],
    ),
    for_owner(
        200,
        row(
            "GET",
            "/log/export",
            |things| format!("/log/export?format=jsonl&about={}", things.invoice),
            [303, 200, 403, 403],
        ),
    ),
    // Server functions.
    row("GET", "/api/account/viewer", |_| "/api/account/viewer".into(), [401, 200, 200, 200]),
    row("GET", "/api/account/customers", |_| "/api/account/customers".into(), [401, 200, 200, 200]),
    row("GET", "/api/account/preferences", |_| "/api/account/preferences".into(), [401, 200, 200, 200]),
    row("GET", "/api/account/overview", |_| "/api/account/overview".into(), [401, 200, 200, 200]),
    row("GET", "/api/account/authenticator", |_| "/api/account/authenticator".into(), [401, 404, 404, 404]),
    row("GET", "/api/account/proof", |_| "/api/account/proof".into(), [401, 200, 200, 200]),
    // For whoever has a token, signed in or not.
    row("GET", "/api/account/step", |_| "/api/account/step".into(), [404; 4]),
    row("GET", "/api/account/mail", |_| "/api/account/mail".into(), [200; 4]),
    row("GET", "/api/account/reset-link", |_| "/api/account/reset-link?token=0".into(), [200; 4]),
    row("GET", "/api/account/email-link", |_| "/api/account/email-link?token=0".into(), [200; 4]),
    row("GET", "/api/account/sign-in-link", |_| "/api/account/sign-in-link?token=0".into(), [200; 4]),
    row("GET", "/api/invitations/offer", |_| "/api/invitations/offer?token=0".into(), [200; 4]),
    row("GET", "/api/account/disown-link", |_| "/api/account/disown-link?token=0".into(), [200; 4]),
    for_owner(
        200,
        row("GET", "/api/log/list", |things| format!("/api/log/list?about={}", things.invoice), [401, 200, 403, 403]),
    ),
    row("GET", "/api/invoices/list", |_| "/api/invoices/list".into(), [401, 200, 403, 200]),
    row(
        "GET",
        "/api/invoices/find",
        |things| format!("/api/invoices/find?id={}", things.invoice),
        [401, 404, 403, 200],
    ),
    // Both answer only what the asker may see: a buyer finds no invoices, and none wait for them.
    row("GET", "/api/search/find", |_| "/api/search/find?q=0000".into(), [401, 200, 200, 200]),
    row("GET", "/api/home/overview", |_| "/api/home/overview".into(), [401, 200, 200, 200]),
];

#[tokio::test]
async fn every_address_has_a_row() {
    let mut there: BTreeSet<(String, String)> =
        ROUTES.iter().map(|route| (route.method.to_owned(), route.path.to_owned())).collect();
    for page in app_pages() {
        for method in page.methods() {
            there.insert((format!("{method:?}").to_uppercase(), page.path().to_owned()));
        }
    }
    for (path, method) in server_fn::axum::server_fn_paths() {
        there.insert((method.to_string(), path.to_owned()));
    }
    assert!(there.iter().any(|(_, path)| path.starts_with("/api/")), "no server function is registered");
    let listed: BTreeSet<(String, String)> =
        TABLE.iter().map(|row| (row.method.to_owned(), row.route.to_owned())).collect();
    let without_row: Vec<_> = there.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(without_row.is_empty(), "add rows to TABLE in this file: who may ask for {without_row:?}?");
    assert!(gone.is_empty(), "these rows of TABLE are about addresses that are not there: {gone:?}");
}

business::both_engines! {
    async fn everybody_gets_what_is_theirs_and_nothing_else(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, CHLOE, DAVID]).await;
        let things = Things::of(test, ANNA).await;
        let site = Site::of(test);
        let (mut wrong, mut kept) = (Vec::new(), Sessions::new());
        for row in TABLE {
            let askers = [
                ("nobody", None), ("a stranger", Some(DAVID)), ("a buyer", Some(CHLOE)), ("finance", Some(BILAL)),
                ("the owner", Some(ANNA)),
            ];
            let [nobody, stranger, buyer, finance] = row.statuses;
            let statuses = [nobody, stranger, buyer, finance, row.owner.unwrap_or(finance)];
            for ((who, person), expected) in askers.into_iter().zip(statuses) {
                let path = (row.path)(&things);
                let answer = row.ask(&site, &things, person, &mut kept).await;
                if answer.status != expected {
                    wrong.push(format!("{} {path} for {who}: {} instead of {expected}", row.method, answer.status));
                }
                // Whatever the status: nothing of the customer's reaches anybody else.
                if !matches!(who, "finance" | "the owner") {
                    let text = answer.text();
                    for secret in [NUMBER, "10686", "DE79"] {
                        if text.contains(secret) {
                            wrong.push(format!("{} {path} shows {secret} to {who}", row.method));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn what_is_not_there_and_what_is_somebody_elses_look_the_same(test) {
        test.move_in(&[BAKERY, HOTEL], &[DAVID]).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let theirs = import(test, customer, WITH_ATTACHMENT).await.to_string();
        let nobodys = uuid::Uuid::now_v7().to_string();
        let site = Site::of(test);
        let cookie = site.sign_in(DAVID).await;
        for shape in ["/invoices/{}", "/invoices/{}/original", "/invoices/{}/attachments/0", "/api/invoices/find?id={}"] {
            let ask = async |id: &str| site.get(&shape.replace("{}", id)).cookie(&cookie).send().await;
            let (theirs_answer, nobodys_answer) = (ask(&theirs).await, ask(&nobodys).await);
            assert_eq!(theirs_answer.status, nobodys_answer.status, "{shape}");
            let plain = |answer: &Answer, id: &str| without_nonce(&answer.text().replace(id, "ID"));
            assert_eq!(plain(&theirs_answer, &theirs), plain(&nobodys_answer, &nobodys), "{shape}");
        }
    }

    async fn a_customer_that_was_not_chosen_is_asked_for(test) {
        use business::cast::GRETA;
        test.move_in(&[BAKERY, HOTEL], &[GRETA]).await;
        let site = Site::of(test);
        let answer = site
            .post("/sign-in", &[("email", GRETA.email), ("password", business::testing::PASSWORD), ("return_to", "/invoices?q=a")])
            .send()
            .await;
        assert_eq!(answer.location(), "/choose-customer?return_to=%2Finvoices%3Fq%3Da");
        let cookie = answer.cookie().unwrap();
        assert_eq!(site.get("/invoices").cookie(&cookie).send().await.location(), "/choose-customer?return_to=%2Finvoices");
        let data = site.get("/api/invoices/list").cookie(&cookie).send().await;
        assert_eq!(data.status, 403);
        let page = site.get("/choose-customer").cookie(&cookie).send().await;
        assert!(page.text().contains(BAKERY.name) && page.text().contains(HOTEL.name));
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap().to_string();
        let chosen = site.post("/choose-customer", &[("customer", &hotel)]).cookie(&cookie).send().await;
        assert_eq!((chosen.status.as_u16(), chosen.location()), (303, "/"));
        let list = site.get("/invoices").cookie(&cookie).send().await;
        assert_eq!(list.status, 200);
        assert!(list.text().contains(HOTEL.name));

        // A document that still shows another customer gets nothing of this one.
        let ask = |shown: &str| site.get("/api/invoices/list").cookie(&cookie).header("portico-customer", shown).send();
        assert_eq!(ask(&hotel).await.status, 200);
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap().to_string();
        for shown in [bakery.as_str(), "", "nonsense"] {
            let answer = ask(shown).await;
            assert_eq!((answer.status.as_u16(), answer.text().as_str()), (409, "\"other_customer\""), "{shown}");
        }
    }
}

/// The sessions of those who have only read since they signed in, by address.
type Sessions = BTreeMap<&'static str, String>;

impl Row {
    /// What this person gets, freshly signed in, or with the session of a read before: signing in is slow on purpose.
    async fn ask(&self, site: &Site, things: &Things, person: Option<CastPerson>, kept: &mut Sessions) -> Answer {
        let is_read = self.method == "GET";
        if !is_read {
            // Whatever it does, nobody's session is as it was.
            kept.clear();
        }
        let cookie = match person {
            Some(person) => {
                if !kept.contains_key(person.email) {
                    kept.insert(person.email, site.sign_in(person).await);
                }
                if is_read { kept.get(person.email).cloned() } else { kept.remove(person.email) }
            }
            None => None,
        };
        self.ask_with(site, things, cookie.as_ref()).await
    }

    /// What whoever has this cookie gets.
    async fn ask_with(&self, site: &Site, things: &Things, cookie: Option<&String>) -> Answer {
        let (path, fields) = ((self.path)(things), (self.fields)(things));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let ask = match self.method {
            "GET" => site.get(&path),
            _ => site.post(&path, &fields),
        };
        ask.by(cookie).send().await
    }
}

/// Somebody of each role, the least powerful first: what an owner does leaves no more for others to try.
const ROLES: [(&str, CastPerson); 5] = [
    ("viewer", CastPerson { email: "viewer@devries.example", name: "Viewer", memberships: &[(BAKERY, Role::Viewer)] }),
    ("member", CastPerson { email: "member@devries.example", name: "Member", memberships: &[(BAKERY, Role::Member)] }),
    ("buyer", CHLOE),
    ("finance", BILAL),
    ("owner", ANNA),
];

#[tokio::test]
async fn what_each_role_gets_is_as_it_was_reviewed() {
    let test = TestPortal::start(business::db::Engine::Sqlite).await;
    test.move_in(&[BAKERY], &ROLES.map(|(_, person)| person)).await;
    let things = Things::of(&test, ANNA).await;
    let mut askers: Vec<(String, CastPerson)> =
        ROLES.into_iter().map(|(role, person)| (role.to_owned(), person)).collect();
    for (role, email) in StaffRole::ALL.into_iter().zip(["agent@x.example", "manager@x.example", PETRA.email]) {
        let new = Some((role.name(), business::testing::PASSWORD.into()));
        identity::add_staff(&test.portal, &business::Origin::internal(), email, role, new).await.unwrap();
        askers.push((role.name().to_owned(), CastPerson { email, ..PETRA }));
    }
    let site = Site::of(&test);
    let mut table = askers.iter().map(|(role, _)| format!("{role:>16}")).collect::<String>() + "\n";
    let mut kept = Sessions::new();
    for row in TABLE.iter().filter(|row| row.route != "/sign-in") {
        for (_, person) in &askers {
            table.push_str(&format!("{:>16}", row.ask(&site, &things, Some(*person), &mut kept).await.status.as_u16()));
        }
        table.push_str(&format!("  {} {}\n", row.method, row.route));
    }
    insta::assert_snapshot!(table);
    test.stop().await;
}

/// A page without what differs from answer to answer.
fn without_nonce(page: &str) -> String {
    let mut page = page.to_owned();
    for start in ["nonce=\"", "crossorigin=\""] {
        let mut plain = String::new();
        for (index, part) in page.split(start).enumerate() {
            plain.push_str(if index == 0 { part } else { part.split_once('"').map_or("", |(_, rest)| rest) });
        }
        page = plain;
    }
    page
}

#[tokio::test]
async fn methods_that_an_address_does_not_know_are_refused() {
    let test = TestPortal::start(business::db::Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[BILAL]).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(BILAL).await;
    for (method, path) in [
        (Method::PUT, "/invoices"),
        (Method::DELETE, "/sign-out"),
        (Method::GET, "/sign-out"),
        (Method::TRACE, "/invoices"),
        (Method::POST, "/api/invoices/list"),
    ] {
        let ask = site.ask(method.clone(), path).header("sec-fetch-site", "same-origin").cookie(&cookie);
        assert_eq!(ask.send().await.status, 405, "{method} {path}");
    }
    // No spelling of an address opens another door.
    for path in ["/Invoices", "//invoices", "/invoices%2f", "/invoices;x", "/api/../invoices", "/api/invoices/list/"] {
        let answer = site.get(path).cookie(&cookie).send().await;
        assert_eq!(answer.status, 404, "{path}");
    }
    assert_eq!(site.get("/invoices/?q=a").cookie(&cookie).send().await.location(), "/invoices?q=a");
    assert_eq!(site.ask(Method::HEAD, "/invoices").cookie(&cookie).send().await.status, 200);
    test.stop().await;
}
