//! Who may do what, and why: the same decision that verbs ask, told about somebody else.

use super::{page, require, store, summary};
use crate::db::Scope;
use crate::{Error, Portal, Refusal, Result, Visit, invoices};
use domain::{
    Action, Area, ExplainedInvoice, Explanation, MatrixRow, MemberQuery, Object, Page, PermissionMatrix, PersonId,
    Problem, ProblemCode, Question, Standing, decide,
};

/// Longest number of an invoice that is looked for, in characters.
const LONGEST_NUMBER: usize = 200;

/// What each of the customer's people may do, by name.
///
/// # Errors
/// Not allowed; not found, when one person is asked for who is no member here.
pub async fn permissions(visit: &Visit, portal: &Portal, query: &MemberQuery) -> Result<PermissionMatrix> {
    let customer = require(visit, portal, Action::ReadPeople).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let found = page(&mut conn, customer, query).await?;
    let own_roles = store::own_roles(&mut conn, customer).await?;
    let rows = found.rows.iter().map(|row| {
        let membership = row.membership.read(&own_roles)?;
        let member = summary(visit, row, &membership);
        let standing = Standing { member: Some(membership), ..Standing::default() };
        let decisions = Action::of_members().map(|action| decide(&standing, action, &Object::Any)).collect();
        Ok(MatrixRow { member, decisions })
    });
    let page = Page { rows: rows.collect::<Result<_>>()?, next: found.next, previous: found.previous };
    Ok(PermissionMatrix { page, actions: Action::of_members().collect() })
}

/// Why may one of the customer's people do something, or not; also with the invoices of a certain number. Of invoices that
/// the asker may not see themselves nothing is told, not even that they are there.
///
/// # Errors
/// Not allowed; not found, when the person is no member here; `Invalid`: `action` not a choice; `number` too long, or not a
/// choice, when the action is not about invoices.
pub async fn explain(visit: &Visit, portal: &Portal, question: &Question) -> Result<Explanation> {
    let customer = require(visit, portal, Action::ReadPeople).await?;
    let person: PersonId = question.person.parse().map_err(|_| Error::NOT_FOUND)?;
    let action = Action::of_members().find(|action| action.name() == question.action);
    let action = action.ok_or_else(|| Refusal::Invalid(vec![Problem::new("action", ProblemCode::NotAChoice)]))?;
    let number = Some(question.number.trim()).filter(|number| !number.is_empty());
    let wrong = |code| Refusal::Invalid(vec![Problem::new("number", code)]);
    if number.is_some() && action.area() != Area::Invoices {
        return Err(wrong(ProblemCode::NotAChoice).into());
    }
    if number.is_some_and(|number| number.chars().count() > LONGEST_NUMBER) {
        return Err(wrong(ProblemCode::TooLong(LONGEST_NUMBER)).into());
    }
    if number.is_some_and(|number| number.chars().any(char::is_control)) {
        return Err(wrong(ProblemCode::Malformed).into());
    }
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let row = store::member(&mut conn, customer, person).await?;
    let own_roles = store::own_roles(&mut conn, customer).await?;
    let membership = row.membership.read(&own_roles)?;
    let member = summary(visit, &row, &membership);
    let limit = membership.order_limit.filter(|_| action == Action::PlaceOrders);
    let standing = Standing { member: Some(membership), ..Standing::default() };
    let mut found = Vec::new();
    if let (Some(number), Some(within)) = (number, visit.within(Action::ReadInvoices)) {
        for invoice in invoices::sites_of(&mut conn, &within, number).await? {
            let decision = decide(&standing, action, &Object::Invoice { site: invoice.site.as_deref() });
            found.push(ExplainedInvoice {
                number: number.to_owned(),
                seller: invoice.seller,
                site: invoice.site,
                decision,
            });
        }
    }
    Ok(Explanation {
        member,
        action,
        decision: decide(&standing, action, &Object::Any),
        number: number.map(str::to_owned),
        invoices: found,
        limit,
    })
}
