//! SQL of invoices, except the list's (`list/store.rs`). Every statement has the customer in its where clause.

use super::document::Document;
use super::settlement::{Allocation, Position, Standing, signed};
use crate::db::{Conn, Day, Ts, args, statements};
use crate::files::FileHash;
use crate::{Error, Result, Within};
use domain::{
    Currency, CustomerId, Date, DocumentKind, DownloadKind, FileId, Instant, InvoiceId, PaymentId, Settlement,
    VersionId,
};
use uuid::Uuid;

statements! {
    // Whoever changes what a customer owes waits for whoever does the same: sums and settlements are read, then written.
    // SQLite has one writer anyway.
    LOCK = sqlite "select id from customer where id = $1"
           postgres "select id from customer where id = $1 for no key update";

    HAS_FILE = "select version.invoice_id
                from file join invoice_version version
                  on version.customer_id = file.customer_id and version.file_id = file.id
                where file.customer_id = $1 and file.sha256 = $2";
    ADD_FILE = "insert into file (id, customer_id, sha256, size, media_type, name, created_at)
                values ($1, $2, $3, $4, $5, $6, $7)";

    FIND_SAME = "select id, kind, currency, total_minor, open_minor, version,
                        exists (select 1 from payment
                                where payment.customer_id = $1 and payment.invoice_id = invoice.id) as has_payments
                 from invoice where customer_id = $1 and seller_key = $2 and kind = $3 and number = $4";
    ADD_INVOICE = "insert into invoice (id, customer_id, seller_key, kind, number, seller_name, issue_date, due_date, due_sort,
                                        currency, total_minor, payable_minor, prepaid_minor, amount_thousandths,
                                        buyer_reference, order_reference, line_count, is_structured, version, open_minor,
                                        settlement, created_at, updated_at)
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                           $21, $22, $22)";
    UPDATE_INVOICE = "update invoice
                      set seller_name = $3, issue_date = $4, due_date = $5, due_sort = $6, currency = $7, total_minor = $8,
                          payable_minor = $9, prepaid_minor = $10, amount_thousandths = $11, buyer_reference = $12,
                          order_reference = $13, line_count = $14, is_structured = $15, version = $16, updated_at = $17
                      where customer_id = $1 and id = $2";
    ADD_VERSION = "insert into invoice_version (id, customer_id, invoice_id, version, file_id, received_at, currency,
                                                total_minor, content)
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PUT_SEARCH = "insert into invoice_search (customer_id, invoice_id, text) values ($1, $2, $3)
                  on conflict (customer_id, invoice_id) do update set text = excluded.text";
    CLEAR_REFERENCES = "delete from invoice_reference where customer_id = $1 and invoice_id = $2";
    ADD_REFERENCE = "insert into invoice_reference (customer_id, invoice_id, preceding_number) values ($1, $2, $3)";

    ADD_TO_TOTAL = "insert into invoice_total (customer_id, currency, invoice_count, total_minor, open_minor)
                    values ($1, $2, $3, $4, $5)
                    on conflict (customer_id, currency) do update
                    set invoice_count = invoice_total.invoice_count + excluded.invoice_count,
                        total_minor = invoice_total.total_minor + excluded.total_minor,
                        open_minor = invoice_total.open_minor + excluded.open_minor";

    POSITION = "select id, kind, number, issue_date, currency, seller_key, payable_minor, prepaid_minor, open_minor,
                       settlement, is_structured,
                       coalesce((select cast(sum(amount_minor) as bigint) from payment
                                 where payment.customer_id = $1 and payment.invoice_id = invoice.id), 0) as paid_minor
                from invoice where customer_id = $1 and id = $2";
    // Credits that name this document.
    REFERRING = "select credit.id
                 from invoice_reference reference join invoice credit
                   on credit.customer_id = reference.customer_id and credit.id = reference.invoice_id
                 where reference.customer_id = $1 and reference.preceding_number = $2 and credit.seller_key = $3
                   and credit.currency = $4 and credit.id <> $5";
    // Documents that this credit names.
    REFERRED = "select debt.id
                from invoice_reference reference join invoice debt
                  on debt.customer_id = reference.customer_id and debt.number = reference.preceding_number
                where reference.customer_id = $1 and reference.invoice_id = $2 and debt.seller_key = $3
                  and debt.kind = 'invoice' and debt.currency = $4 and debt.id <> $2";
    ALLOCATIONS = "select credit_note_id, invoice_id, amount_minor from invoice_credit
                   where customer_id = $1 and credit_note_id = $2";
    CLEAR_ALLOCATIONS = "delete from invoice_credit where customer_id = $1 and credit_note_id = $2";
    ADD_ALLOCATION = "insert into invoice_credit (customer_id, credit_note_id, invoice_id, amount_minor)
                      values ($1, $2, $3, $4)";
    SET_STANDING = "update invoice set open_minor = $3, settlement = $4, updated_at = $5
                    where customer_id = $1 and id = $2";

    SUMMARY = "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor, open_minor,
                      amount_thousandths, settlement, buyer_reference, order_reference, is_structured
               from invoice where customer_id = $1 and id = $2";
    // $2 an array of ids.
    SUMMARIES = sqlite "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor,
                               open_minor, amount_thousandths, settlement, buyer_reference, order_reference, is_structured
                        from invoice where customer_id = $1 and id in (select unhex(value) from json_each($2))"
                postgres "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor,
                                 open_minor, amount_thousandths, settlement, buyer_reference, order_reference, is_structured
                          from invoice where customer_id = $1 and id = any (array(
                              select cast(value as uuid)
                              from jsonb_array_elements_text(cast(cast($2 as text) as jsonb)) value))";
    TEXTS = sqlite "select invoice_id, text from invoice_search
                    where customer_id = $1 and invoice_id in (select unhex(value) from json_each($2))"
            postgres "select invoice_id, text from invoice_search
                      where customer_id = $1 and invoice_id = any (array(
                          select cast(value as uuid)
                          from jsonb_array_elements_text(cast(cast($2 as text) as jsonb)) value))";
    // $3: only what is not in the search's index.
    TO_INDEX = "select invoice.id, invoice.number, invoice.seller_name, search.text
                from invoice join invoice_search search
                  on search.customer_id = invoice.customer_id and search.invoice_id = invoice.id
                where invoice.customer_id = $1 and invoice.id > $2
                  and not ($3 and exists (select 1 from search_entry
                                          where search_entry.customer_id = $1 and search_entry.object_id = invoice.id))
                order by invoice.id limit $4";

    // The most urgent first, from the index over what is not settled.
    TO_PAY = "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor, open_minor,
                     amount_thousandths, settlement, buyer_reference, order_reference, is_structured
              from invoice where customer_id = $1 and settlement in ('open', 'partly_paid') order by due_sort, id limit $2";
    // The same of some sites: $3.
    TO_PAY_AT = sqlite
        "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor, open_minor,
                amount_thousandths, settlement, buyer_reference, order_reference, is_structured
         from invoice where customer_id = $1 and buyer_reference in (select value from json_each($3))
           and settlement in ('open', 'partly_paid') order by due_sort, id limit $2"
    postgres
        "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor, open_minor,
                amount_thousandths, settlement, buyer_reference, order_reference, is_structured
         from invoice where customer_id = $1
           and buyer_reference = any (array(select jsonb_array_elements_text(cast(cast($3 as text) as jsonb))))
           and settlement in ('open', 'partly_paid') order by due_sort, id limit $2";
    // $2 today. Read from an index that holds all it needs.
    SUMS_TO_PAY = sqlite
        "select currency, count(*) as invoice_count, cast(sum(open_minor) as bigint) as open_minor,
                cast(sum(case when due_sort < $2 then 1 else 0 end) as bigint) as overdue_count,
                cast(sum(case when due_sort < $2 then open_minor else 0 end) as bigint) as overdue_minor
         from invoice indexed by invoice_to_pay where customer_id = $1 and settlement in ('open', 'partly_paid')
         group by currency order by currency"
    postgres
        "select currency, count(*) as invoice_count, cast(sum(open_minor) as bigint) as open_minor,
                cast(sum(case when due_sort < $2 then 1 else 0 end) as bigint) as overdue_count,
                cast(sum(case when due_sort < $2 then open_minor else 0 end) as bigint) as overdue_minor
         from invoice where customer_id = $1 and settlement in ('open', 'partly_paid')
         group by currency order by currency";

    // The same of some sites: $3.
    SUMS_TO_PAY_AT = sqlite
        "select currency, count(*) as invoice_count, cast(sum(open_minor) as bigint) as open_minor,
                cast(sum(case when due_sort < $2 then 1 else 0 end) as bigint) as overdue_count,
                cast(sum(case when due_sort < $2 then open_minor else 0 end) as bigint) as overdue_minor
         from invoice where customer_id = $1 and buyer_reference in (select value from json_each($3))
           and settlement in ('open', 'partly_paid')
         group by currency order by currency"
    postgres
        "select currency, count(*) as invoice_count, cast(sum(open_minor) as bigint) as open_minor,
                cast(sum(case when due_sort < $2 then 1 else 0 end) as bigint) as overdue_count,
                cast(sum(case when due_sort < $2 then open_minor else 0 end) as bigint) as overdue_minor
         from invoice where customer_id = $1
           and buyer_reference = any (array(select jsonb_array_elements_text(cast(cast($3 as text) as jsonb))))
           and settlement in ('open', 'partly_paid')
         group by currency order by currency";

    VERSIONS = "select version.version, version.received_at, version.currency, version.total_minor, file.media_type,
                       file.size
                from invoice_version version join file
                  on file.customer_id = version.customer_id and file.id = version.file_id
                where version.customer_id = $1 and version.invoice_id = $2
                order by version.version desc";
    CONTENT = "select version.content, file.sha256
               from invoice join invoice_version version
                 on version.invoice_id = invoice.id and version.version = invoice.version
               join file on file.customer_id = version.customer_id and file.id = version.file_id
               where invoice.customer_id = $1 and invoice.id = $2 and version.customer_id = $1";
    PAYMENTS = "select paid_on, amount_minor, reference from payment
                where customer_id = $1 and invoice_id = $2 order by paid_on, id";
    // Both ways: what takes this document back, and what this document takes back.
    LINKS = "select other.id, other.kind, other.number, other.issue_date, credit.amount_minor, other.buyer_reference
             from invoice_reference reference
             join invoice other
               on other.customer_id = reference.customer_id and other.id = reference.invoice_id
             join invoice this
               on this.customer_id = reference.customer_id and this.number = reference.preceding_number
             left join invoice_credit credit
               on credit.customer_id = reference.customer_id and credit.credit_note_id = other.id
              and credit.invoice_id = this.id
             where reference.customer_id = $1 and this.id = $2 and this.kind = 'invoice'
               and other.seller_key = this.seller_key and other.id <> this.id
             union
             select other.id, other.kind, other.number, other.issue_date, credit.amount_minor, other.buyer_reference
             from invoice_reference reference
             join invoice this
               on this.customer_id = reference.customer_id and this.id = reference.invoice_id
             join invoice other
               on other.customer_id = reference.customer_id and other.number = reference.preceding_number
             left join invoice_credit credit
               on credit.customer_id = reference.customer_id and credit.credit_note_id = this.id
              and credit.invoice_id = other.id
             where reference.customer_id = $1 and this.id = $2 and other.kind = 'invoice'
               and other.seller_key = this.seller_key and other.id <> this.id
             order by 4, 3, 1";

    ORIGINAL = "select file.sha256, file.media_type, invoice.number, version.version, invoice.buyer_reference,
                       version.version = invoice.version as is_newest
                from invoice join invoice_version version on version.invoice_id = invoice.id
                join file on file.customer_id = version.customer_id and file.id = version.file_id
                where invoice.customer_id = $1 and invoice.id = $2 and version.customer_id = $1
                  and version.version = coalesce($3, invoice.version)";
    // Through the index that keeps them unique, a part at a time.
    ORIGINALS_AFTER = "select sha256 from file where customer_id = $1 and sha256 > $2 order by sha256 limit 1000";

    BY_NUMBER = "select id, seller_name, buyer_reference from invoice where customer_id = $1 and number = $2 order by issue_date, id";

    ADD_PAYMENT = "insert into payment (id, customer_id, invoice_id, paid_on, amount_minor, reference, created_at)
                   values ($1, $2, $3, $4, $5, $6, $7)";
}

/// Makes everybody else wait who wants to change what this customer owes.
pub(super) async fn lock(conn: &mut Conn, customer: CustomerId) -> Result<()> {
    conn.fetch_one::<(Uuid,)>(&LOCK, args![customer]).await.map(|_| ())
}

/// The invoice that has this file as one of its versions.
pub(super) async fn invoice_with_file(
    conn: &mut Conn,
    customer: CustomerId,
    hash: FileHash,
) -> Result<Option<InvoiceId>> {
    let row: Option<(Uuid,)> = conn.fetch_optional(&HAS_FILE, args![customer, hash.0.as_slice()]).await?;
    Ok(row.map(|(id,)| InvoiceId(id)))
}

/// A received file, to be written down.
pub(super) struct NewFile<'a> {
    pub(super) hash: FileHash,
    pub(super) size: i64,
    pub(super) kind: DownloadKind,
    /// As given, made harmless.
    pub(super) name: &'a str,
}

pub(super) async fn add_file(conn: &mut Conn, customer: CustomerId, file: &NewFile<'_>, at: Instant) -> Result<FileId> {
    let id = FileId(Uuid::now_v7());
    let values = args![id, customer, file.hash.0.as_slice(), file.size, media_type(file.kind), file.name, at];
    conn.execute(&ADD_FILE, values).await?;
    Ok(id)
}

/// The media type of an original file.
pub(super) const fn media_type(kind: DownloadKind) -> &'static str {
    match kind {
        DownloadKind::Pdf => "application/pdf",
        DownloadKind::Xml => "application/xml",
    }
}

/// The kind of file of this stored media type; no others are stored.
pub(super) fn download_kind(media_type: &str) -> DownloadKind {
    if media_type == self::media_type(DownloadKind::Pdf) { DownloadKind::Pdf } else { DownloadKind::Xml }
}

/// An invoice that a new version belongs to.
#[derive(sqlx::FromRow)]
pub(super) struct Known {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: InvoiceId,
    kind: String,
    currency: String,
    total_minor: i64,
    pub(super) open_minor: i64,
    pub(super) version: i64,
    pub(super) has_payments: bool,
}

impl Known {
    pub(super) fn currency(&self) -> Currency {
        currency_of(&self.currency)
    }

    /// Invoiced or, if negative, credited.
    pub(super) fn signed_total(&self) -> i64 {
        signed(kind_of(&self.kind), self.total_minor)
    }
}

/// The invoice with the same seller, kind and number.
pub(super) async fn find_same(conn: &mut Conn, customer: CustomerId, document: &Document) -> Result<Option<Known>> {
    let values = args![customer, &document.seller_key, document.kind.name(), &document.number];
    conn.fetch_optional(&FIND_SAME, values).await
}

pub(super) async fn add_invoice(
    conn: &mut Conn,
    customer: CustomerId,
    id: InvoiceId,
    document: &Document,
    standing: Standing,
    at: Instant,
) -> Result<()> {
    let values = args![
        id,
        customer,
        &document.seller_key,
        document.kind.name(),
        &document.number,
        &document.seller_name,
        document.issued,
        document.due,
        document.due_sort(),
        document.currency.code(),
        document.total,
        document.payable,
        document.prepaid,
        document.thousandths(),
        document.buyer_reference.clone(),
        document.order_reference.clone(),
        document.line_count,
        document.is_structured,
        1_i64,
        standing.open,
        standing.settlement.name(),
        at,
    ];
    conn.execute(&ADD_INVOICE, values).await.map(|_| ())
}

/// Puts the facts of a newer version in place of the older one's; what is open is settled afterwards.
pub(super) async fn update_invoice(
    conn: &mut Conn,
    customer: CustomerId,
    id: InvoiceId,
    document: &Document,
    version: i64,
    at: Instant,
) -> Result<()> {
    let values = args![
        customer,
        id,
        &document.seller_name,
        document.issued,
        document.due,
        document.due_sort(),
        document.currency.code(),
        document.total,
        document.payable,
        document.prepaid,
        document.thousandths(),
        document.buyer_reference.clone(),
        document.order_reference.clone(),
        document.line_count,
        document.is_structured,
        version,
        at,
    ];
    conn.execute(&UPDATE_INVOICE, values).await.map(|_| ())
}

/// What belongs to a version: its file, its content, and what is searched and referred to from now on.
pub(super) struct NewVersion<'a> {
    pub(super) invoice: InvoiceId,
    pub(super) version: i64,
    pub(super) file: FileId,
    pub(super) document: &'a Document,
    pub(super) content: &'a str,
    pub(super) at: Instant,
}

pub(super) async fn add_version(conn: &mut Conn, customer: CustomerId, new: &NewVersion<'_>) -> Result<()> {
    let document = new.document;
    let total = document.is_structured.then_some(signed(document.kind, document.total));
    let values = args![
        VersionId(Uuid::now_v7()),
        customer,
        new.invoice,
        new.version,
        new.file,
        new.at,
        document.currency.code(),
        total,
        new.content
    ];
    conn.execute(&ADD_VERSION, values).await?;
    conn.execute(&PUT_SEARCH, args![customer, new.invoice, &document.search]).await?;
    if new.version > 1 {
        conn.execute(&CLEAR_REFERENCES, args![customer, new.invoice]).await?;
    }
    for number in &document.preceding {
        conn.execute(&ADD_REFERENCE, args![customer, new.invoice, number]).await?;
    }
    Ok(())
}

/// A change of the sums over a customer's invoices in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TotalChange {
    pub(super) currency: Currency,
    pub(super) count: i64,
    pub(super) total: i64,
    pub(super) open: i64,
}

pub(super) async fn add_to_total(conn: &mut Conn, customer: CustomerId, change: TotalChange) -> Result<()> {
    if (change.count, change.total, change.open) == (0, 0, 0) {
        return Ok(());
    }
    let values = args![customer, change.currency.code(), change.count, change.total, change.open];
    conn.execute(&ADD_TO_TOTAL, values).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
struct PositionRow {
    id: Uuid,
    kind: String,
    number: String,
    issue_date: Day,
    currency: String,
    seller_key: String,
    payable_minor: i64,
    prepaid_minor: i64,
    open_minor: i64,
    settlement: String,
    is_structured: bool,
    paid_minor: i64,
}

/// A document among those it settles with, and how it stands at present.
pub(super) struct Placed {
    pub(super) position: Position,
    pub(super) currency: Currency,
    pub(super) seller_key: String,
    pub(super) standing: Standing,
}

pub(super) async fn position(conn: &mut Conn, customer: CustomerId, id: InvoiceId) -> Result<Placed> {
    let row: PositionRow = conn.fetch_one(&POSITION, args![customer, id]).await?;
    Ok(Placed {
        currency: currency_of(&row.currency),
        standing: Standing { open: row.open_minor, settlement: settlement_of(&row.settlement) },
        seller_key: row.seller_key,
        position: Position {
            id: InvoiceId(row.id),
            kind: kind_of(&row.kind),
            number: row.number,
            issued: row.issue_date.into(),
            payable: row.payable_minor,
            prepaid: row.prepaid_minor,
            paid: row.paid_minor,
            is_structured: row.is_structured,
        },
    })
}

/// The credits that name this document.
pub(super) async fn referring(conn: &mut Conn, customer: CustomerId, debt: &Placed) -> Result<Vec<InvoiceId>> {
    let values = args![customer, &debt.position.number, &debt.seller_key, debt.currency.code(), debt.position.id];
    let rows: Vec<(Uuid,)> = conn.fetch_all(&REFERRING, values).await?;
    Ok(rows.into_iter().map(|(id,)| InvoiceId(id)).collect())
}

/// The documents that this credit names.
pub(super) async fn referred(conn: &mut Conn, customer: CustomerId, credit: &Placed) -> Result<Vec<InvoiceId>> {
    let values = args![customer, credit.position.id, &credit.seller_key, credit.currency.code()];
    let rows: Vec<(Uuid,)> = conn.fetch_all(&REFERRED, values).await?;
    Ok(rows.into_iter().map(|(id,)| InvoiceId(id)).collect())
}

pub(super) async fn allocations(conn: &mut Conn, customer: CustomerId, credit: InvoiceId) -> Result<Vec<Allocation>> {
    let rows: Vec<(Uuid, Uuid, i64)> = conn.fetch_all(&ALLOCATIONS, args![customer, credit]).await?;
    Ok(rows
        .into_iter()
        .map(|(credit, debt, amount)| Allocation { credit: InvoiceId(credit), debt: InvoiceId(debt), amount })
        .collect())
}

/// Sets a credit against these documents and no others.
pub(super) async fn replace_allocations(
    conn: &mut Conn,
    customer: CustomerId,
    credit: InvoiceId,
    allocations: &[Allocation],
) -> Result<()> {
    conn.execute(&CLEAR_ALLOCATIONS, args![customer, credit]).await?;
    for allocation in allocations {
        conn.execute(&ADD_ALLOCATION, args![customer, credit, allocation.debt, allocation.amount]).await?;
    }
    Ok(())
}

pub(super) async fn set_standing(
    conn: &mut Conn,
    customer: CustomerId,
    id: InvoiceId,
    standing: Standing,
    at: Instant,
) -> Result<()> {
    let values = args![customer, id, standing.open, standing.settlement.name(), at];
    conn.execute(&SET_STANDING, values).await.map(|_| ())
}

/// A row of a list, with the keys it can be sorted by.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SummaryRow {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: InvoiceId,
    pub(super) kind: String,
    pub(super) number: String,
    pub(super) seller_name: String,
    #[sqlx(try_from = "Day")]
    pub(super) issue_date: Date,
    pub(super) due_date: Option<Day>,
    #[sqlx(try_from = "Day")]
    pub(super) due_sort: Date,
    pub(super) currency: String,
    pub(super) total_minor: i64,
    pub(super) open_minor: i64,
    pub(super) amount_thousandths: i64,
    pub(super) settlement: String,
    pub(super) buyer_reference: Option<String>,
    pub(super) order_reference: Option<String>,
    pub(super) is_structured: bool,
}

impl SummaryRow {
    fn site(&self) -> Option<&str> {
        self.buyer_reference.as_deref()
    }
}

pub(super) async fn summary(conn: &mut Conn, within: &Within, id: InvoiceId) -> Result<SummaryRow> {
    let row: Option<SummaryRow> = conn.fetch_optional(&SUMMARY, args![within.customer, id]).await?;
    row.filter(|row| within.holds(row.site())).ok_or(Error::NOT_FOUND)
}

fn listed(ids: &[Uuid]) -> String {
    serde_json::json!(ids.iter().map(|id| id.as_simple().to_string()).collect::<Vec<_>>()).to_string()
}

/// Those of these invoices that are there and may be seen, in no order.
pub(super) async fn summaries(conn: &mut Conn, within: &Within, ids: &[Uuid]) -> Result<Vec<SummaryRow>> {
    let mut rows: Vec<SummaryRow> = conn.fetch_all(&SUMMARIES, args![within.customer, listed(ids)]).await?;
    rows.retain(|row| within.holds(row.site()));
    Ok(rows)
}

/// The searched texts of these invoices, lower case.
pub(super) async fn texts(conn: &mut Conn, customer: CustomerId, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    conn.fetch_all(&TEXTS, args![customer, listed(ids)]).await
}

/// An invoice to be put into the search's index.
#[derive(sqlx::FromRow)]
pub(super) struct ToIndex {
    pub(super) id: Uuid,
    pub(super) number: String,
    pub(super) seller_name: String,
    pub(super) text: String,
}

/// The next invoices by id.
pub(super) async fn to_index(
    conn: &mut Conn,
    customer: CustomerId,
    after: Option<Uuid>,
    only_missing: bool,
    limit: usize,
) -> Result<Vec<ToIndex>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    conn.fetch_all(&TO_INDEX, args![customer, after.unwrap_or_default(), only_missing, limit]).await
}

/// What is to be paid, the most urgent first.
pub(super) async fn to_pay(conn: &mut Conn, within: &Within, limit: usize) -> Result<Vec<SummaryRow>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    match within.sites_json() {
        None => conn.fetch_all(&TO_PAY, args![within.customer, limit]).await,
        Some(sites) => conn.fetch_all(&TO_PAY_AT, args![within.customer, limit, sites]).await,
    }
}

/// What is to be paid in one currency.
#[derive(sqlx::FromRow)]
pub(super) struct ToPayRow {
    pub(super) currency: String,
    pub(super) invoice_count: i64,
    pub(super) open_minor: i64,
    pub(super) overdue_count: i64,
    pub(super) overdue_minor: i64,
}

pub(super) async fn sums_to_pay(conn: &mut Conn, within: &Within, today: Date) -> Result<Vec<ToPayRow>> {
    match within.sites_json() {
        None => conn.fetch_all(&SUMS_TO_PAY, args![within.customer, today]).await,
        Some(sites) => conn.fetch_all(&SUMS_TO_PAY_AT, args![within.customer, today, sites]).await,
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct VersionRow {
    pub(super) version: i64,
    #[sqlx(try_from = "Ts")]
    pub(super) received_at: Instant,
    pub(super) currency: String,
    pub(super) total_minor: Option<i64>,
    pub(super) media_type: String,
    pub(super) size: i64,
}

/// The newest first. For whoever is confined to sites only that one: an earlier one may have been of another site.
pub(super) async fn versions(conn: &mut Conn, within: &Within, id: InvoiceId) -> Result<Vec<VersionRow>> {
    let mut rows: Vec<VersionRow> = conn.fetch_all(&VERSIONS, args![within.customer, id]).await?;
    if within.is_confined() {
        rows.truncate(1);
    }
    Ok(rows)
}

/// What was read of the newest version, as JSON, and the file it was read from.
pub(super) async fn content(conn: &mut Conn, customer: CustomerId, id: InvoiceId) -> Result<(String, FileHash)> {
    let row: Option<(String, Vec<u8>)> = conn.fetch_optional(&CONTENT, args![customer, id]).await?;
    let (content, hash) = row.ok_or(Error::NOT_FOUND)?;
    Ok((content, stored_hash(&hash)?))
}

#[derive(sqlx::FromRow)]
pub(super) struct PaymentRow {
    #[sqlx(try_from = "Day")]
    pub(super) paid_on: Date,
    pub(super) amount_minor: i64,
    pub(super) reference: Option<String>,
}

pub(super) async fn payments(conn: &mut Conn, customer: CustomerId, id: InvoiceId) -> Result<Vec<PaymentRow>> {
    conn.fetch_all(&PAYMENTS, args![customer, id]).await
}

#[derive(sqlx::FromRow)]
pub(super) struct LinkRow {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: InvoiceId,
    pub(super) kind: String,
    pub(super) number: String,
    #[sqlx(try_from = "Day")]
    pub(super) issue_date: Date,
    pub(super) amount_minor: Option<i64>,
    buyer_reference: Option<String>,
}

/// The documents that belong to this one and may be seen.
pub(super) async fn links(conn: &mut Conn, within: &Within, id: InvoiceId) -> Result<Vec<LinkRow>> {
    let mut rows: Vec<LinkRow> = conn.fetch_all(&LINKS, args![within.customer, id]).await?;
    rows.retain(|row| within.holds(row.buyer_reference.as_deref()));
    Ok(rows)
}

/// An original file, and the document it is named after.
pub(super) struct OriginalFile {
    pub(super) hash: FileHash,
    pub(super) kind: DownloadKind,
    pub(super) number: String,
    pub(super) version: i64,
}

#[derive(sqlx::FromRow)]
struct OriginalRow {
    sha256: Vec<u8>,
    media_type: String,
    number: String,
    version: i64,
    buyer_reference: Option<String>,
    is_newest: bool,
}

/// The original of a version; of the newest, if none is named.
pub(super) async fn original(
    conn: &mut Conn,
    within: &Within,
    id: InvoiceId,
    version: Option<i64>,
) -> Result<OriginalFile> {
    let row: Option<OriginalRow> = conn.fetch_optional(&ORIGINAL, args![within.customer, id, version]).await?;
    let row = row
        .filter(|row| within.holds(row.buyer_reference.as_deref()))
        .filter(|row| row.is_newest || !within.is_confined())
        .ok_or(Error::NOT_FOUND)?;
    let kind = download_kind(&row.media_type);
    Ok(OriginalFile { hash: stored_hash(&row.sha256)?, kind, number: row.number, version: row.version })
}

/// The next thousand originals of a customer, in the order of their hashes.
pub(super) async fn originals_after(
    conn: &mut Conn,
    customer: CustomerId,
    after: Option<FileHash>,
) -> Result<Vec<FileHash>> {
    let after = after.map(|hash| hash.0.to_vec()).unwrap_or_default();
    let rows: Vec<(Vec<u8>,)> = conn.fetch_all(&ORIGINALS_AFTER, args![customer, after]).await?;
    rows.iter().map(|(hash,)| stored_hash(hash)).collect()
}

/// An invoice with a number that was asked for.
#[derive(sqlx::FromRow)]
pub(super) struct NumberedRow {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: InvoiceId,
    pub(super) seller_name: String,
    pub(super) buyer_reference: Option<String>,
}

pub(super) async fn by_number(conn: &mut Conn, within: &Within, number: &str) -> Result<Vec<NumberedRow>> {
    let mut rows: Vec<NumberedRow> = conn.fetch_all(&BY_NUMBER, args![within.customer, number]).await?;
    rows.retain(|row| within.holds(row.buyer_reference.as_deref()));
    Ok(rows)
}

/// A payment to be written down.
pub(super) struct PaymentEntry<'a> {
    pub(super) invoice: InvoiceId,
    pub(super) on: Date,
    pub(super) amount_minor: i64,
    pub(super) reference: Option<&'a str>,
}

pub(super) async fn add_payment(
    conn: &mut Conn,
    customer: CustomerId,
    entry: &PaymentEntry<'_>,
    at: Instant,
) -> Result<PaymentId> {
    let id = PaymentId(Uuid::now_v7());
    let reference = entry.reference.map(str::to_owned);
    let values = args![id, customer, entry.invoice, entry.on, entry.amount_minor, reference, at];
    conn.execute(&ADD_PAYMENT, values).await?;
    Ok(id)
}

fn stored_hash(bytes: &[u8]) -> Result<FileHash> {
    FileHash::from_slice(bytes).ok_or_else(|| Error::unexpected("reading a file's hash", &"it has not 32 bytes"))
}

/// The kind of this stored name; the tables allow no others.
pub(super) fn kind_of(name: &str) -> DocumentKind {
    if name == DocumentKind::CreditNote.name() { DocumentKind::CreditNote } else { DocumentKind::Invoice }
}

/// The currency of this stored code; nothing else is ever stored.
pub(super) fn currency_of(code: &str) -> Currency {
    code.parse().unwrap_or(Currency::NONE)
}

/// The settlement of this stored name; the tables allow no others.
pub(super) fn settlement_of(name: &str) -> Settlement {
    Settlement::from_name(name).unwrap_or(Settlement::Unknown)
}
