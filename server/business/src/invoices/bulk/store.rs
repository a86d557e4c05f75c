//! SQL that makes very many invoices inside the database. First the invoices from a series of numbers, then all that
//! belongs to them from the invoices.

use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{CustomerId, Date, Instant};
use std::ops::Range;
use uuid::Uuid;

statements! {
    // $1 customer, $2 first digits of ids, $3 and $4 the series, $5 today, $6 now, $7 first letters of numbers.
    // One in forty gives back; what is older than two months is paid, but for one in ten; a seventh of the rest is half paid.
    INVOICES = sqlite "
        with recursive n (i) as (select $3 union all select i + 1 from n where i + 1 < $4),
        fact as (
            select i, date($5, '-' || (i * 7 % 1460) || ' days') as issued, i * 7 % 1460 > 60 as is_old,
                   i * 7919 % 500000 + 1000 as total, i % 40 = 0 as gives_back
            from n),
        standing as (
            select *, case when gives_back then 'credited' when is_old and i % 10 <> 0 then 'paid'
                           when i % 7 = 0 then 'partly_paid' else 'open' end as settlement
            from fact)
        insert into invoice (id, customer_id, seller_key, seller_name, kind, number, issue_date, due_date, due_sort, currency,
                             total_minor, payable_minor, prepaid_minor, open_minor, amount_thousandths, settlement,
                             buyer_reference, order_reference, line_count, version, is_structured, created_at, updated_at)
        select unhex($2 || printf('%012x', i)), $1, 'NL000099998B57', 'Meridian Supplies',
               case when gives_back then 'credit_note' else 'invoice' end, $7 || printf('%09d', i), issued,
               date(issued, '+30 days'), date(issued, '+30 days'), 'EUR', total, total, 0,
               case settlement when 'credited' then -total when 'paid' then 0 when 'partly_paid' then total - total / 2
                    else total end,
               case when gives_back then -total else total end * 10, settlement, 'Department 7', 'PO-' || (i % 977), 1, 1,
               1, $6, $6
        from standing"
    postgres "
        with n (i) as (select generate_series(cast($3 as bigint), cast($4 as bigint) - 1)),
        fact as (
            select i, cast($5 as date) - cast(i * 7 % 1460 as integer) as issued, i * 7 % 1460 > 60 as is_old,
                   i * 7919 % 500000 + 1000 as total, i % 40 = 0 as gives_back
            from n),
        standing as (
            select *, case when gives_back then 'credited' when is_old and i % 10 <> 0 then 'paid'
                           when i % 7 = 0 then 'partly_paid' else 'open' end as settlement
            from fact)
        insert into invoice (id, customer_id, seller_key, seller_name, kind, number, issue_date, due_date, due_sort, currency,
                             total_minor, payable_minor, prepaid_minor, open_minor, amount_thousandths, settlement,
                             buyer_reference, order_reference, line_count, version, is_structured, created_at, updated_at)
        select cast($2 || lpad(to_hex(i), 12, '0') as uuid), $1, 'NL000099998B57', 'Meridian Supplies',
               case when gives_back then 'credit_note' else 'invoice' end, $7 || lpad(cast(i as text), 9, '0'), issued,
               issued + 30, issued + 30, 'EUR', total, total, 0,
               case settlement when 'credited' then -total when 'paid' then 0 when 'partly_paid' then total - total / 2
                    else total end,
               case when gives_back then -total else total end * 10, settlement, 'Department 7', 'PO-' || (i % 977), 1, 1,
               true, $6, $6
        from standing";

    // $1 customer, $2 and $3 first and last invoice, $4 first digits of the new ids, $5 now.
    FILES = sqlite "
        insert into file (id, customer_id, sha256, size, media_type, name, created_at)
        select unhex($4 || substr(hex(id), 21)), $1, unhex(hex(id) || hex(id)), 4096, 'application/xml', number || '.xml', $5
        from invoice where customer_id = $1 and id between $2 and $3"
    postgres "
        insert into file (id, customer_id, sha256, size, media_type, name, created_at)
        select cast($4 || substr(replace(cast(id as text), '-', ''), 21) as uuid), $1,
               decode(repeat(replace(cast(id as text), '-', ''), 2), 'hex'), 4096, 'application/xml', number || '.xml', $5
        from invoice where customer_id = $1 and id between $2 and $3";

    // $4 first digits of the new ids, $5 first digits of the files' ids, $6 now, $7 the content.
    VERSIONS = sqlite "
        insert into invoice_version (id, customer_id, invoice_id, version, file_id, received_at, currency, total_minor, content)
        select unhex($4 || substr(hex(id), 21)), $1, id, 1, unhex($5 || substr(hex(id), 21)), $6, currency,
               case when kind = 'credit_note' then -total_minor else total_minor end,
               replace(replace(replace(replace(replace(replace(replace($7,
                   '\"kind\":\"Invoice\"', case when kind = 'credit_note' then '\"kind\":\"CreditNote\"' else '\"kind\":\"Invoice\"' end),
                   '@number@', number), '@issued@', issue_date), '@due@', due_date), '@order@', order_reference),
                   '@item@', 'Delivery for ' || order_reference),
                   '@total@', printf('%d.%02d', total_minor / 100, total_minor % 100))
        from invoice where customer_id = $1 and id between $2 and $3"
    postgres "
        insert into invoice_version (id, customer_id, invoice_id, version, file_id, received_at, currency, total_minor, content)
        select cast($4 || substr(replace(cast(id as text), '-', ''), 21) as uuid), $1, id, 1,
               cast($5 || substr(replace(cast(id as text), '-', ''), 21) as uuid), $6, currency,
               case when kind = 'credit_note' then -total_minor else total_minor end,
               replace(replace(replace(replace(replace(replace(replace($7,
                   '\"kind\":\"Invoice\"', case when kind = 'credit_note' then '\"kind\":\"CreditNote\"' else '\"kind\":\"Invoice\"' end),
                   '@number@', number), '@issued@', cast(issue_date as text)), '@due@', cast(due_date as text)),
                   '@order@', order_reference), '@item@', 'Delivery for ' || order_reference),
                   '@total@', (total_minor / 100) || '.' || lpad(cast(total_minor % 100 as text), 2, '0'))
        from invoice where customer_id = $1 and id between $2 and $3";

    SEARCH = "
        insert into invoice_search (customer_id, invoice_id, text)
        select $1, id, lower(number) || ' department 7 ' || lower(order_reference) || ' delivery for ' || lower(order_reference)
        from invoice where customer_id = $1 and id between $2 and $3";

    // As the search makes words of it (a test compares); every number is `LETTERS-DIGITS`, every order `PO-DIGITS`.
    ENTRIES = sqlite "
        insert into search_entry (customer_id, object_id, kind, number_key, words)
        select $1, id, 'invoice', replace(lower(number), '-', ''),
               replace(lower(number), '-', ' ') || ' ' || replace(lower(number), '-', '')
               || ' meridian supplies department' || case when substr(order_reference, 4) = '7' then '' else ' 7' end || ' '
               || replace(lower(order_reference), '-', ' ') || ' ' || replace(lower(order_reference), '-', '')
               || ' delivery for'
        from invoice where customer_id = $1 and id between $2 and $3 order by id"
    postgres "
        insert into search_entry (customer_id, object_id, kind, number_key, words)
        select $1, id, 'invoice', replace(lower(number), '-', ''),
               cast(replace(lower(number), '-', ' ') || ' ' || replace(lower(number), '-', '')
                    || ' meridian supplies department 7 ' || replace(lower(order_reference), '-', ' ') || ' '
                    || replace(lower(order_reference), '-', '') || ' delivery for' as tsvector)
        from invoice where customer_id = $1 and id between $2 and $3 order by id";
    WORDS = "
        insert into search_word (customer_id, word, backwards)
        values ($1, 'meridian', 'naidirem'), ($1, 'supplies', 'seilppus'), ($1, 'department', 'tnemtraped'),
               ($1, 'delivery', 'yreviled'), ($1, 'for', 'rof')
        on conflict (customer_id, word) do nothing";

    // $4 first digits of the new ids, $5 now.
    PAYMENTS = sqlite "
        insert into payment (id, customer_id, invoice_id, paid_on, amount_minor, reference, created_at)
        select unhex($4 || substr(hex(id), 21)), $1, id, due_date, payable_minor - open_minor, number, $5
        from invoice where customer_id = $1 and id between $2 and $3 and settlement in ('paid', 'partly_paid')"
    postgres "
        insert into payment (id, customer_id, invoice_id, paid_on, amount_minor, reference, created_at)
        select cast($4 || substr(replace(cast(id as text), '-', ''), 21) as uuid), $1, id, due_date,
               payable_minor - open_minor, number, $5
        from invoice where customer_id = $1 and id between $2 and $3 and settlement in ('paid', 'partly_paid')";

    TOTALS = "
        insert into invoice_total (customer_id, currency, invoice_count, total_minor, open_minor)
        select customer_id, currency, count(*),
               cast(sum(case when kind = 'credit_note' then -total_minor else total_minor end) as bigint),
               cast(sum(open_minor) as bigint)
        from invoice where customer_id = $1 and id between $2 and $3 group by customer_id, currency
        on conflict (customer_id, currency) do update
        set invoice_count = invoice_total.invoice_count + excluded.invoice_count,
            total_minor = invoice_total.total_minor + excluded.total_minor,
            open_minor = invoice_total.open_minor + excluded.open_minor";
}

/// The first twenty digits of the ids of one filling; the last twelve are the number in the series. UUIDv7 in form: the
/// time and the variant of one fresh id, and a digit that tells the tables apart.
pub(super) struct Ids {
    fresh: String,
}

impl Ids {
    pub(super) fn new(fresh: Uuid) -> Self {
        Self { fresh: fresh.as_simple().to_string() }
    }

    fn prefix(&self, table: char) -> String {
        let (time, rest) = self.fresh.split_at(13);
        format!("{time}{table}{}", &rest[1..7])
    }

    fn id(&self, table: char, number: u64) -> Uuid {
        let digits = format!("{}{number:012x}", self.prefix(table));
        Uuid::try_parse(&digits).unwrap_or_default()
    }

    /// Different for each filling, so that a customer can be filled twice.
    fn letters(&self) -> String {
        format!("B{}-", self.fresh[20..26].to_uppercase())
    }
}

pub(super) async fn fill(
    conn: &mut Conn,
    customer: CustomerId,
    ids: &Ids,
    series: Range<u64>,
    today: Date,
    at: Instant,
    template: &str,
) -> Result<()> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let first = ids.id('0', series.start);
    let last = ids.id('0', series.end.saturating_sub(1));
    let values = args![customer, ids.prefix('0'), number(series.start), number(series.end), today, at, ids.letters()];
    conn.execute(&INVOICES, values).await?;
    conn.execute(&FILES, args![customer, first, last, ids.prefix('1'), at]).await?;
    conn.execute(&VERSIONS, args![customer, first, last, ids.prefix('2'), ids.prefix('1'), at, template]).await?;
    conn.execute(&SEARCH, args![customer, first, last]).await?;
    conn.execute(&ENTRIES, args![customer, first, last]).await?;
    conn.execute(&WORDS, args![customer]).await?;
    conn.execute(&PAYMENTS, args![customer, first, last, ids.prefix('3'), at]).await?;
    conn.execute(&TOTALS, args![customer, first, last]).await?;
    Ok(())
}
