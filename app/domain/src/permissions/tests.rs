//! What always holds of the decision, for every role and every set of grants.

use super::*;
use crate::{Currency, OwnRoleId};
use proptest::prelude::*;
use uuid::Uuid;

const ADMINISTRATOR: Standing = Standing { member: None, staff: Some(StaffRole::Administrator), is_looking: false };

fn member(membership: Membership) -> Standing {
    Standing { member: Some(membership), ..Standing::default() }
}

fn is(role: Role) -> Standing {
    member(Membership::of(&[role]))
}

fn own(name: &str, grants: &[(Action, Effect)]) -> HeldRole {
    let grants = grants.iter().map(|(action, effect)| Grant { action: *action, effect: *effect });
    HeldRole::own(OwnRoleId(Uuid::from_u128(name.len() as u128)), name, Grants::of(grants))
}

fn may(who: &Standing, action: Action) -> bool {
    decide(who, action, &Object::Any).allowed
}

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

#[test]
fn nobody_may_do_anything_who_is_nothing() {
    for action in Action::ALL {
        assert!(!may(&Standing::default(), action), "{action:?}");
        assert!(!may(&member(Membership::default()), action), "{action:?}");
    }
}

#[test]
fn a_buyer_sees_no_invoices_and_everybody_else_does() {
    for role in Role::ALL {
        for action in [Action::ReadInvoices, Action::DownloadInvoices] {
            assert_eq!(may(&is(role), action), role != Role::Buyer, "{role} {action:?}");
        }
    }
}

#[test]
fn an_owner_may_do_all_that_members_may_and_nobody_else_looks_after_people() {
    for action in Action::of_members() {
        assert!(may(&is(Role::Owner), action), "{action:?}");
    }
    for role in [Role::Finance, Role::Buyer, Role::Member, Role::Viewer] {
        for action in
            [Action::ReadPeople, Action::ManagePeople, Action::ManageRoles, Action::ReadLog, Action::ExportLog]
        {
            assert!(!may(&is(role), action), "{role} {action:?}");
        }
    }
}

#[test]
fn no_role_in_a_customer_reaches_what_is_the_suppliers() {
    for action in Action::ALL.into_iter().filter(|action| action.side() == Side::Supplier) {
        for role in Role::ALL {
            let decision = decide(&is(role), action, &Object::Any);
            assert_eq!(decision, Decision::no(Rule::StaffOnly), "{role}");
        }
        // Not even a role that says so.
        let says_so = HeldRole::own(OwnRoleId(Uuid::nil()), "x", Grants::stored([(action.name(), "customer")]));
        assert!(!may(&member(Membership { roles: vec![says_so], ..Membership::default() }), action));
        assert!(may(&ADMINISTRATOR, action));
    }
}

#[test]
fn the_suppliers_roles_include_each_other_and_no_customers_data() {
    for action in Action::ALL {
        let can = |role| may(&Standing { staff: Some(role), ..Standing::default() }, action);
        let [agent, manager, administrator] = StaffRole::ALL.map(can);
        assert!(agent <= manager && manager <= administrator, "{action:?}");
        assert_eq!(administrator, action.side() == Side::Supplier, "{action:?}");
    }
    assert_eq!(decide(&ADMINISTRATOR, Action::ReadInvoices, &Object::Any), Decision::no(Rule::NoCustomer));
}

#[test]
fn whoever_looks_reads_all_that_is_the_customers_and_does_nothing_else() {
    let site = Some("Berlin");
    let order = Object::Order { site, amount: euros(1), is_own: true };
    for staff in StaffRole::ALL.map(Some).into_iter().chain([None]) {
        for member in Role::ALL.map(|role| Some(Membership::of(&[role]))).into_iter().chain([None]) {
            let who = Standing { member, staff, is_looking: true };
            for action in Action::ALL {
                for object in [Object::Any, Object::Invoice { site }, Object::Invoice { site: None }, order] {
                    let decision = decide(&who, action, &object);
                    let reads = action.side() == Side::Customer && action.only_reads();
                    assert_eq!(decision.allowed, reads, "{who:?} {action:?}");
                    assert_eq!(decision.reach, reads.then_some(Reach::Customer), "{action:?}");
                    assert_eq!(decision.rule, Rule::Looking, "{action:?}");
                }
            }
        }
    }
    // What only reads, by its name and nothing else: a new action is thought about here.
    let reading: Vec<&str> = Action::ALL.into_iter().filter(|action| action.only_reads()).map(Action::name).collect();
    assert_eq!(reading, ["read_invoices", "download_invoices", "read_people", "read_log"]);
}

#[test]
fn of_several_roles_the_widest_counts_and_a_denial_wins() {
    let both = Membership::of(&[Role::Buyer, Role::Finance]);
    let decision = decide(&member(both.clone()), Action::ReadInvoices, &Object::Any);
    assert_eq!(decision, Decision::yes(Rule::RoleIncludes(Role::Finance.into()), Reach::Customer));

    let sites = own("sites", &[(Action::ReadInvoices, Effect::Allow(Reach::Site))]);
    let wider = Membership { roles: vec![sites, Role::Finance.into()], ..Membership::default() };
    assert_eq!(decide(&member(wider), Action::ReadInvoices, &Object::Any).reach, Some(Reach::Customer));

    let mut denied = both;
    denied.roles.push(own("no bills", &[(Action::ReadInvoices, Effect::Deny)]));
    let decision = decide(&member(denied.clone()), Action::ReadInvoices, &Object::Any);
    assert_eq!(decision, Decision::no(Rule::RoleDenies(RoleName::own("no bills"))));
    assert!(may(&member(denied), Action::DownloadInvoices));
}

#[test]
fn what_no_role_includes_names_all_of_them() {
    let decision = decide(&is(Role::Buyer), Action::ReadInvoices, &Object::Any);
    assert_eq!(decision, Decision::no(Rule::RolesLack(vec![Role::Buyer.into()])));
}

#[test]
fn somebody_of_a_site_sees_the_invoices_of_that_site_only() {
    let berlin = Membership { sites: vec!["Berlin".into()], ..Membership::of(&[Role::Finance]) };
    let sees = |site| decide(&member(berlin.clone()), Action::ReadInvoices, &Object::Invoice { site }).allowed;
    assert!(sees(Some("Berlin")));
    assert!(!sees(Some("Paris")) && !sees(Some("berlin")) && !sees(None));
    let decision = decide(&member(berlin.clone()), Action::ReadInvoices, &Object::Any);
    assert_eq!((decision.allowed, decision.reach), (true, Some(Reach::Site)));

    // Where there are no sites, being confined to some changes nothing.
    let owner = Membership { roles: vec![Role::Owner.into()], ..berlin };
    assert_eq!(decide(&member(owner), Action::ReadPeople, &Object::Any).reach, Some(Reach::Customer));

    // The log tells of all sites.
    let log = own("log", &[(Action::ReadLog, Effect::Allow(Reach::Customer))]);
    let reader = |sites: &[&str]| Membership {
        roles: vec![log.clone()],
        sites: sites.iter().map(|site| (*site).to_owned()).collect(),
        ..Membership::default()
    };
    assert!(decide(&member(reader(&[])), Action::ReadLog, &Object::Any).allowed);
    assert_eq!(decide(&member(reader(&["Berlin"])), Action::ReadLog, &Object::Any), Decision::no(Rule::AllSites));
    // A role for sites gives nothing to somebody who has none.
    let nowhere = Membership {
        roles: vec![own("s", &[(Action::ReadInvoices, Effect::Allow(Reach::Site))])],
        ..Membership::default()
    };
    assert_eq!(decide(&member(nowhere), Action::ReadInvoices, &Object::Any), Decision::no(Rule::OtherSite));
}

#[test]
fn an_order_is_within_the_limit_the_site_or_ones_own() {
    let order = |minor, site, is_own| Object::Order { site, amount: euros(minor), is_own };
    let buyer = Membership { order_limit: Some(euros(10_000)), ..Membership::of(&[Role::Buyer]) };
    let orders = |object| decide(&member(buyer.clone()), Action::PlaceOrders, &object);
    assert!(orders(order(10_000, None, false)).allowed);
    assert_eq!(orders(order(10_001, None, false)), Decision::no(Rule::AboveLimit));
    // What cannot be compared is not within it.
    let dollars = Object::Order { site: None, amount: Money::new(1, "USD".parse().unwrap()), is_own: true };
    assert_eq!(orders(dollars), Decision::no(Rule::AboveLimit));

    let of_own = own("own", &[(Action::PlaceOrders, Effect::Allow(Reach::Own))]);
    let for_oneself = member(Membership { roles: vec![of_own], ..Membership::default() });
    assert!(may(&for_oneself, Action::PlaceOrders));
    assert!(decide(&for_oneself, Action::PlaceOrders, &order(1, Some("A"), true)).allowed);
    assert!(!decide(&for_oneself, Action::PlaceOrders, &order(1, Some("A"), false)).allowed);

    let of_site = member(Membership { sites: vec!["A".into()], ..Membership::of(&[Role::Buyer]) });
    assert!(decide(&of_site, Action::PlaceOrders, &order(1, Some("A"), false)).allowed);
    assert!(decide(&of_site, Action::PlaceOrders, &order(1, Some("B"), true)).allowed);
    assert!(!decide(&of_site, Action::PlaceOrders, &order(1, Some("B"), false)).allowed);
}

#[test]
fn names_read_back() {
    for role in Role::ALL {
        assert_eq!(role.name().parse(), Ok(role));
        assert_eq!(RoleName::from(role).built_in(), Some(role));
        assert_eq!(RoleKey::BuiltIn(role).to_string().parse(), Ok(RoleKey::BuiltIn(role)));
    }
    assert_eq!("root".parse::<Role>(), Err(RoleError));
    for role in StaffRole::ALL {
        assert_eq!(role.name().parse(), Ok(role));
    }
    for action in Action::ALL {
        assert_eq!(Action::from_name(action.name()), Some(action));
        assert_eq!(serde_json::to_value(action).unwrap(), action.name());
    }
    let key = RoleKey::Own(OwnRoleId(Uuid::from_u128(7)));
    assert_eq!(key.to_string().parse(), Ok(key));
    for text in ["", "Owner", "00000000-0000-0000-0000-000000000007", "0000000000000000000000000000000G"] {
        assert_eq!(text.parse::<RoleKey>(), Err(RoleError), "{text}");
    }
    // A role that a customer calls like one that is built in is none.
    let called_so = RoleName::own("owner");
    assert_eq!((called_so.built_in(), called_so.own_name()), (None, Some("owner")));
}

#[test]
fn what_a_later_version_stored_is_never_read_as_more() {
    let grants = Grants::stored([("read_everything", "customer"), ("read_invoices", "galaxy"), ("read_log", "site")]);
    assert_eq!(grants.iter().collect::<Vec<_>>(), [Grant { action: Action::ReadInvoices, effect: Effect::Deny }]);
}

fn any_effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        3 => prop::sample::select(Reach::ALL.to_vec()).prop_map(Effect::Allow),
        1 => Just(Effect::Deny),
    ]
}

fn any_grants() -> impl Strategy<Value = Grants> {
    let grant = (prop::sample::select(Action::ALL.to_vec()), any_effect());
    prop::collection::vec(grant.prop_map(|(action, effect)| Grant { action, effect }), 0..6).prop_map(Grants::of)
}

fn any_role() -> impl Strategy<Value = HeldRole> {
    prop_oneof![
        prop::sample::select(Role::ALL.to_vec()).prop_map(HeldRole::from),
        (any::<u128>(), any_grants()).prop_map(|(id, grants)| HeldRole::own(
            OwnRoleId(Uuid::from_u128(id)),
            "own",
            grants
        )),
    ]
}

fn any_member() -> impl Strategy<Value = Membership> {
    let sites = prop::collection::vec(prop::sample::select(vec!["A".to_owned(), "B".into(), "C".into()]), 0..3);
    let limit = prop::option::of((0..3_i64).prop_map(euros));
    (prop::collection::vec(any_role(), 0..4), sites, limit).prop_map(|(roles, sites, order_limit)| Membership {
        roles,
        sites,
        order_limit,
    })
}

/// Things of every kind: with each site and none, own and others', small and large.
fn objects() -> Vec<Object<'static>> {
    let sites = [None, Some("A"), Some("B"), Some("C"), Some("D")];
    let invoices = sites.map(|site| Object::Invoice { site });
    let orders = sites.into_iter().flat_map(|site| {
        [false, true]
            .into_iter()
            .flat_map(move |is_own| [0, 1, 2, 9].map(|minor| Object::Order { site, amount: euros(minor), is_own }))
    });
    std::iter::once(Object::Any).chain(invoices).chain(orders).collect()
}

/// All that somebody may do, action by action and thing by thing.
fn rights(membership: &Membership) -> Vec<bool> {
    let who = member(membership.clone());
    let objects = objects();
    Action::ALL
        .into_iter()
        .flat_map(|action| objects.iter().map(|object| decide(&who, action, object).allowed).collect::<Vec<_>>())
        .collect()
}

fn is_within(fewer: &[bool], more: &[bool]) -> bool {
    fewer.iter().zip(more).all(|(fewer, more)| fewer <= more)
}

proptest! {
    #[test]
    fn removing_a_role_that_denies_nothing_never_adds_a_right(membership in any_member(), index in any::<prop::sample::Index>()) {
        prop_assume!(!membership.roles.is_empty());
        let mut fewer = membership.clone();
        let removed = fewer.roles.remove(index.index(membership.roles.len()));
        prop_assume!(!removed.grants.deny_something());
        prop_assert!(is_within(&rights(&fewer), &rights(&membership)));
    }

    #[test]
    fn a_denial_never_adds_a_right(membership in any_member(), action in prop::sample::select(Action::ALL.to_vec())) {
        let mut denied = membership.clone();
        denied.roles.push(own("denial", &[(action, Effect::Deny)]));
        prop_assert!(is_within(&rights(&denied), &rights(&membership)));
        if action.side() == Side::Customer {
            prop_assert!(!may(&member(denied), action));
        }
    }

    #[test]
    fn being_confined_or_limited_never_adds_a_right(membership in any_member()) {
        // A role that is for sites alone is worth nothing without any.
        let is_for_sites = |role: &HeldRole| role.grants.iter().any(|grant| grant.effect == Effect::Allow(Reach::Site));
        prop_assume!(!membership.roles.iter().any(is_for_sites));
        let free = Membership { sites: Vec::new(), order_limit: None, ..membership.clone() };
        prop_assert!(is_within(&rights(&membership), &rights(&free)));
    }

    #[test]
    fn the_order_of_roles_does_not_matter(membership in any_member()) {
        let mut turned = membership.clone();
        turned.roles.reverse();
        prop_assert_eq!(rights(&membership), rights(&turned));
    }

    #[test]
    fn nobody_grants_what_he_has_not(asker in any_member(), before in any_member(), after in any_member()) {
        prop_assume!(beyond(&asker, &before, &after).is_empty());
        let (own, before, after) = (rights(&asker), rights(&before), rights(&after));
        for ((own, before), after) in own.into_iter().zip(before).zip(after) {
            // Whatever changes, in either direction, is something that the asker may do.
            prop_assert!(before == after || own);
        }
    }

    #[test]
    fn nobody_grants_himself_anything(asker in any_member(), after in any_member()) {
        prop_assume!(beyond(&asker, &asker, &after).is_empty());
        prop_assert!(is_within(&rights(&after), &rights(&asker)));
    }

    #[test]
    fn nobody_makes_a_role_of_what_he_has_not(asker in any_member(), grants in any_grants()) {
        prop_assume!(role_beyond(&asker, &Grants::default(), &grants).is_empty());
        // Worn by somebody at the asker's own sites, it gives nothing that the asker has not.
        let role = HeldRole::own(OwnRoleId(Uuid::nil()), "made", grants);
        let wearer = Membership { roles: vec![role], sites: asker.sites.clone(), order_limit: asker.order_limit };
        prop_assert!(is_within(&rights(&wearer), &rights(&asker)));
    }

    #[test]
    fn an_owner_may_change_anybody(before in any_member(), after in any_member()) {
        prop_assert_eq!(beyond(&Membership::of(&[Role::Owner]), &before, &after), Vec::new());
    }

    #[test]
    fn no_stored_grants_panic_or_name_what_is_the_suppliers(pairs in prop::collection::vec(("[a-z_]{0,20}", "[a-z]{0,9}"), 0..5)) {
        let grants = Grants::stored(pairs.iter().map(|(action, effect)| (action.as_str(), effect.as_str())));
        prop_assert!(grants.iter().all(|grant| grant.action.side() == Side::Customer));
        let _ = pairs.first().map(|(text, _)| text.parse::<RoleKey>());
    }
}

/// The reviewed table: who may do what by what is built in. Whoever changes it changes what people may do.
#[test]
fn the_table_of_roles_and_actions_is_as_it_was_reviewed() {
    let mut table = String::new();
    let mut line = |name: &str, who: &Standing| {
        let marks: String = Action::ALL
            .into_iter()
            .map(|action| format!("  {}{}", if may(who, action) { "+" } else { "." }, action.name()))
            .collect();
        table.push_str(&format!("{name:>15}{marks}\n"));
    };
    for role in Role::ALL {
        line(role.name(), &is(role));
    }
    for role in StaffRole::ALL {
        line(role.name(), &Standing { staff: Some(role), ..Standing::default() });
    }
    insta::assert_snapshot!(table);
}
