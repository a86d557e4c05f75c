//! Taking in e-invoices, many at once.
//!
//! Reading and checking happen outside any transaction, on as many cores as there are; what was read is written in
//! batches, in the order in which the files came. What became of a file is told only after its batch was committed, so
//! that a crash loses nothing that was acknowledged.

use super::document::{self, Document};
use super::ledger::Circle;
use super::report::{Import, Outcome};
use super::settlement::{Position, settle, signed};
use super::store::{self, NewFile, NewVersion, TotalChange};
use crate::db::{Conn, Scope};
use crate::events::{self, NewEvent};
use crate::files::FileHash;
use crate::search::Learned;
use crate::{Error, Portal, Result, Visit, brand};
use domain::{CustomerId, Date, DownloadKind, Instant, InvoiceId};
use einvoice::{Finding, Rejection, Syntax};
use serde_json::json;
use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::Arc;
use std::time::{Duration, Instant as Timer};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use uuid::Uuid;

/// Files in one transaction.
const BATCH: usize = 200;
/// A batch is written when its first file has waited this long.
const BATCH_TIME: Duration = Duration::from_secs(2);
/// A batch is written when it holds this many bytes of content.
const BATCH_BYTES: usize = 16 * 1024 * 1024;
/// Files being read or put into the store at once: the disk works for some while the cores work for others.
const IN_FLIGHT: usize = 16;
/// Bytes of such files.
const IN_FLIGHT_BYTES: usize = 64 * 1024 * 1024;

/// Takes in files for one customer. Hand it file after file, and [`finish`](Self::finish); what became of them comes back
/// in their order, some later. Dropped before that, it forgets what it has not told about.
pub struct Importer {
    portal: Portal,
    visit: Visit,
    customer: CustomerId,
    reading: VecDeque<Reading>,
    ready: Vec<Read>,
    since: Option<Timer>,
    learned: Learned,
    /// One permit for each core: reading and checking is nothing but computing.
    cores: Arc<Semaphore>,
}

/// A file being read.
struct Reading {
    size: usize,
    task: JoinHandle<Result<Read>>,
}

/// A file that was read.
struct Read {
    import: Import,
    hash: FileHash,
    accepted: Option<Accepted>,
}

struct Accepted {
    document: Document,
    content: String,
    size: i64,
    kind: DownloadKind,
}

impl Importer {
    /// An importer for the visit's customer.
    ///
    /// # Errors
    /// Not allowed, unless the installation itself asks (its command line or a job).
    pub async fn new(portal: &Portal, visit: &Visit) -> Result<Self> {
        let customer = super::require_installation(visit, portal).await?;
        Ok(Self {
            portal: portal.clone(),
            visit: visit.clone(),
            customer,
            reading: VecDeque::new(),
            ready: Vec::new(),
            since: None,
            learned: Learned::default(),
            cores: Arc::new(Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get))),
        })
    }

    /// Takes a file; answers what became of earlier ones (and perhaps of this one), in their order, as far as that has
    /// been committed.
    ///
    /// # Errors
    /// The database or the file store does not work; then nothing of the files that were not told about was kept in the
    /// database, and the importer is of no further use. A file that cannot be taken is no error but `Rejected`.
    pub async fn take(&mut self, name: &str, bytes: Vec<u8>) -> Result<Vec<Import>> {
        let (portal, customer, name) = (self.portal.clone(), self.customer, name.to_owned());
        let (size, cores) = (bytes.len(), Arc::clone(&self.cores));
        self.since.get_or_insert_with(Timer::now);
        let task = tokio::spawn(async move { read(&portal, &cores, customer, name, bytes).await });
        self.reading.push_back(Reading { size, task });
        while self.has_enough_in_flight() || self.reading.front().is_some_and(|first| first.task.is_finished()) {
            self.await_first().await?;
        }
        let content: usize = self.ready.iter().filter_map(|read| read.accepted.as_ref()).map(|a| a.content.len()).sum();
        let is_due = self.since.is_some_and(|since| since.elapsed() >= BATCH_TIME);
        if self.ready.len() >= BATCH || content >= BATCH_BYTES || (is_due && !self.ready.is_empty()) {
            self.write().await
        } else {
            Ok(Vec::new())
        }
    }

    /// Finishes; answers what became of the remaining files.
    ///
    /// # Errors
    /// As [`take`](Self::take).
    pub async fn finish(mut self) -> Result<Vec<Import>> {
        while !self.reading.is_empty() {
            self.await_first().await?;
        }
        self.write().await
    }

    fn has_enough_in_flight(&self) -> bool {
        let size: usize = self.reading.iter().map(|reading| reading.size).sum();
        self.reading.len() > IN_FLIGHT || (size > IN_FLIGHT_BYTES && self.reading.len() > 1)
    }

    async fn await_first(&mut self) -> Result<()> {
        if let Some(first) = self.reading.pop_front() {
            let read = first.task.await.map_err(|ended| Error::unexpected("reading a file", &ended))??;
            self.ready.push(read);
        }
        Ok(())
    }

    /// Writes what is ready in one transaction.
    async fn write(&mut self) -> Result<Vec<Import>> {
        self.since = (!self.reading.is_empty()).then(Timer::now);
        if self.ready.is_empty() {
            return Ok(Vec::new());
        }
        let batch = std::mem::take(&mut self.ready);
        let mut imports = Vec::with_capacity(batch.len());
        let mut conn = self.portal.db.write(Scope::customer(self.customer)).await?;
        store::lock(&mut conn, self.customer).await?;
        let at = self.portal.clock.now();
        for read in batch {
            imports.push(self.file(&mut conn, read, at).await?);
        }
        conn.commit().await?;
        Ok(imports)
    }

    /// Files one document. Everything that can be wrong with it is known already: from here on, only the database can
    /// fail, and then the whole batch does.
    async fn file(&mut self, conn: &mut Conn, read: Read, at: Instant) -> Result<Import> {
        let Read { mut import, hash, accepted } = read;
        if store::invoice_with_file(conn, self.customer, hash).await?.is_some() {
            import.outcome = Outcome::Already;
            import.errors.clear();
            return Ok(import);
        }
        let Some(accepted) = accepted else {
            let rules: Vec<&str> = import.errors.iter().map(|finding| finding.rule.as_str()).collect();
            let event = NewEvent::general("invoice.rejected", "invoice")
                .after(json!({ "sha256": hash.to_string(), "rules": rules }));
            events::record(conn, at, (&self.visit).into(), event).await?;
            return Ok(import);
        };
        let same = store::find_same(conn, self.customer, &accepted.document).await?;
        if let Some(known) = &same
            && known.has_payments
            && known.currency() != accepted.document.currency
        {
            import.outcome = Outcome::Rejected;
            import.errors.push(Finding {
                rule: "PORTICO-CURRENCY".to_owned(),
                place: "BT-5".to_owned(),
                message: format!(
                    "Payments in {} are recorded for this invoice; a version in {} cannot take its place.",
                    known.currency(),
                    accepted.document.currency
                ),
            });
            let event = NewEvent::about("invoice.rejected", "invoice", known.id.0)
                .after(json!({ "sha256": hash.to_string(), "rules": ["PORTICO-CURRENCY"] }));
            events::record(conn, at, (&self.visit).into(), event).await?;
            return Ok(import);
        }
        import.outcome = match same {
            Some(known) => {
                self.update(conn, &import.file, hash, &accepted, &known, at).await?;
                Outcome::Updated
            }
            None => {
                self.add(conn, &import.file, hash, &accepted, at).await?;
                Outcome::Imported
            }
        };
        Ok(import)
    }

    async fn add(
        &mut self,
        conn: &mut Conn,
        name: &str,
        hash: FileHash,
        accepted: &Accepted,
        at: Instant,
    ) -> Result<()> {
        let (customer, document) = (self.customer, &accepted.document);
        let id = InvoiceId(Uuid::now_v7());
        let position = position(id, document);
        let alone = settle(std::slice::from_ref(&position), &[]).standings;
        let standing = alone.get(&id).copied().ok_or(Error::NOT_FOUND)?;
        store::add_invoice(conn, customer, id, document, standing, at).await?;
        let change = TotalChange {
            currency: document.currency,
            count: 1,
            total: signed(document.kind, document.total),
            open: standing.open,
        };
        store::add_to_total(conn, customer, change).await?;
        self.add_version(conn, name, hash, accepted, id, 1, at).await?;
        let circle = Circle::around(conn, customer, &[id]).await?;
        if !circle.is_unrelated() {
            circle.settle(conn, customer, at).await?;
        }
        let event = NewEvent::about("invoice.imported", "invoice", id.0).after(facts(document, hash, 1));
        events::record(conn, at, (&self.visit).into(), event).await.map(|_| ())
    }

    async fn update(
        &mut self,
        conn: &mut Conn,
        name: &str,
        hash: FileHash,
        accepted: &Accepted,
        known: &store::Known,
        at: Instant,
    ) -> Result<()> {
        let (customer, document, id) = (self.customer, &accepted.document, known.id);
        let version = known.version + 1;
        // What the previous version settled has to be settled anew without it.
        let mut touched = Circle::around(conn, customer, &[id]).await?.ids();
        store::update_invoice(conn, customer, id, document, version, at).await?;
        self.add_version(conn, name, hash, accepted, id, version, at).await?;
        let before = TotalChange {
            currency: known.currency(),
            count: -1,
            total: -known.signed_total(),
            open: -known.open_minor,
        };
        let after = TotalChange {
            currency: document.currency,
            count: 1,
            total: signed(document.kind, document.total),
            open: known.open_minor,
        };
        for change in [before, after] {
            store::add_to_total(conn, customer, change).await?;
        }
        touched.push(id);
        super::ledger::settle_around(conn, customer, &touched, at).await?;
        let event = NewEvent::about("invoice.updated", "invoice", id.0)
            .before(json!({
                "version": known.version,
                "currency": known.currency().code(),
                "total_minor": known.signed_total(),
            }))
            .after(facts(document, hash, version));
        events::record(conn, at, (&self.visit).into(), event).await.map(|_| ())
    }

    #[allow(clippy::too_many_arguments, reason = "each is a column of the two rows it writes")]
    async fn add_version(
        &mut self,
        conn: &mut Conn,
        name: &str,
        hash: FileHash,
        accepted: &Accepted,
        invoice: InvoiceId,
        version: i64,
        at: Instant,
    ) -> Result<()> {
        let name = einvoice::sanitize_file_name(name.rsplit(['/', '\\']).next().unwrap_or(name));
        let file = NewFile { hash, size: accepted.size, kind: accepted.kind, name: &name };
        let file = store::add_file(conn, self.customer, &file, at).await?;
        let new = NewVersion { invoice, version, file, document: &accepted.document, content: &accepted.content, at };
        store::add_version(conn, self.customer, &new).await?;
        let document = &accepted.document;
        let texts = [&document.number, &document.seller_name, &document.search].map(String::as_str);
        super::finding::put(conn, self.customer, invoice.0, texts, &mut self.learned).await
    }
}

/// What an event says of a document: no names, no texts.
fn facts(document: &Document, hash: FileHash, version: i64) -> serde_json::Value {
    json!({
        "number": document.number,
        "kind": document.kind.name(),
        "version": version,
        "currency": document.currency.code(),
        "total_minor": signed(document.kind, document.total),
        "sha256": hash.to_string(),
    })
}

fn position(id: InvoiceId, document: &Document) -> Position {
    Position {
        id,
        kind: document.kind,
        number: document.number.clone(),
        issued: document.issued,
        payable: document.payable,
        prepaid: document.prepaid,
        paid: 0,
        is_structured: document.is_structured,
    }
}

/// Reads and checks a file and puts an accepted one into the store: before its row is written, so that a row never names
/// a file that is not there. A file without a row does no harm and is reused when it comes again.
async fn read(portal: &Portal, cores: &Semaphore, customer: CustomerId, name: String, bytes: Vec<u8>) -> Result<Read> {
    let look = brand::current(portal).await;
    let supplier = brand::supplier(portal, &look);
    let today = portal.clock.today();
    let (read, bytes) = {
        let _core = cores.acquire().await.map_err(|closed| Error::unexpected("reading an e-invoice", &closed))?;
        let worked = tokio::task::spawn_blocking(move || {
            let read = examine(&name, &bytes, &supplier, today);
            (read, bytes)
        });
        worked.await.map_err(|ended| Error::unexpected("reading an e-invoice", &ended))?
    };
    let read = read?;
    if read.accepted.is_some() {
        portal.files.put(customer, read.hash, bytes).await?;
    }
    Ok(read)
}

fn examine(name: &str, bytes: &[u8], supplier: &str, today: Date) -> Result<Read> {
    let hash = FileHash::of(bytes);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let kind = if is_pdf(bytes) { DownloadKind::Pdf } else { DownloadKind::Xml };
    let read = match einvoice::read(bytes) {
        Ok(einvoice::Document::Structured(invoice)) => match document::of_invoice(&invoice) {
            Ok(document) => {
                let content = document::content(&invoice)
                    .map_err(|cause| Error::unexpected("writing down an e-invoice", &cause))?;
                let import = Import::of_invoice(name, Outcome::Imported, &invoice);
                Read { import, hash, accepted: Some(Accepted { document, content, size, kind }) }
            }
            Err(errors) => {
                let import = Import { errors, ..Import::of_invoice(name, Outcome::Rejected, &invoice) };
                Read { import, hash, accepted: None }
            }
        },
        Ok(einvoice::Document::Unstructured) => {
            let document = document::of_plain_file(name, hash, supplier, today);
            let import = Import { syntax: Syntax::None, ..Import::of_file(name, Outcome::Imported) };
            // There is no content; `null` says so.
            let content = "null".to_owned();
            Read { import, hash, accepted: Some(Accepted { document, content, size, kind }) }
        }
        Err(rejection) => Read { import: rejected(name, rejection), hash, accepted: None },
    };
    Ok(read)
}

fn rejected(name: &str, rejection: Rejection) -> Import {
    Import::of_rejection(name, rejection)
}

/// As lenient as readers of PDF are: the mark may stand within the first 1024 bytes (ISO 32000-1, implementation notes).
fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}
