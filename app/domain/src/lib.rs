//! The words both sides speak: ids, money, time, paging, permissions, states and the shapes that cross the wire.
//!
//! Pure: no I/O, no clock, no framework, nothing that is heavy in WebAssembly. What stands here may reach a customer's
//! browser.

mod account;
mod administration;
mod brand;
mod dates;
mod home;
mod ids;
mod invitations;
mod invoices;
mod letters;
mod log;
mod members;
mod money;
mod paging;
mod permissions;
mod problems;
mod search;
mod support;

pub use account::{
    AccountOverview, Appearance, AuthenticatorSetUp, CustomerChoice, Device, PasskeyRow, Preferences, PreferencesForm,
    ProofChoice, SessionRow, Viewer,
};
pub use administration::{CustomerDetail, CustomerSummary, ListQuery, PersonDetail, PersonMembership, PersonSummary};
pub use brand::{
    AccentCheck, Brand, BrandForm, BrandImage, BrandImageKind, BrandPage, Colour, ColourError, FooterLink, LINK_FIELDS,
    MOST_LINKS,
};
pub use dates::{Date, DateError, Instant, Moment};
pub use home::{HOME_LIMIT, HomeOverview, News, NewsItem, NewsKind, Task, TaskKind, ToPay, Waiting};
pub use ids::{
    CustomerId, EventId, FileId, IdError, InvitationId, InvoiceId, OwnRoleId, PasskeyId, PaymentId, PersonId,
    RequestId, SessionId, SupportAccessId, VersionId,
};
pub use invitations::{
    IMPORT_BYTES, IMPORT_ROWS, ImportPreview, ImportRow, InvitationForm, InvitationList, InvitationOffer,
    InvitationQuery, InvitationStart, InvitationState, InvitationSummary, LONGEST_MESSAGE, OfferKind,
};
pub use invoices::{
    AllowanceCharge, Attachment, CreditNoteLink, CurrencyTotal, DUE_SOON_DAYS, Direction, DocumentKind, DownloadKind,
    InvoiceDetail, InvoiceFilter, InvoiceLine, InvoiceList, InvoiceQuery, InvoiceSort, InvoiceStatus, InvoiceSummary,
    InvoiceVersion, LinePrice, Party, PaymentInstruction, PaymentReceived, ReferenceKind, Settlement, SortKey, TaxLine,
    status_of,
};
pub use letters::{KeptHeader, KeptLetter, KeptLetterDetail, KeptLetters};
pub use log::{
    LogActor, LogArea, LogChange, LogClass, LogCustomer, LogDevice, LogEntry, LogFilter, LogKind, LogObject, LogPage,
    LogPerson, LogQuery, LogValue, LogWhat,
};
pub use members::{
    ExplainedInvoice, Explanation, LIMIT_CURRENCIES, MOST_OWN_ROLES, MOST_SITES, MatrixRow, MemberDetail, MemberForm,
    MemberList, MemberQuery, MemberSession, MemberState, MemberSummary, NamedMember, OwnRoleForm, OwnRoleSummary,
    PermissionMatrix, Question, RoleChoice, RolesPage, SecondStepPage,
};
pub use money::{Currency, CurrencyError, Money, parse_amount, parse_typed_amount};
pub use paging::{Cursor, CursorError, PAGE_SIZE, Page, PageRequest};
pub use permissions::{
    Action, Area, Decision, Effect, Grant, Grants, HeldRole, Membership, Object, Power, Reach, Role, RoleError,
    RoleKey, RoleName, Rule, Side, StaffRole, StaffRoleError, Standing, beyond, decide, role_beyond,
};
pub use problems::{Problem, ProblemCode};
pub use search::{
    Correction, FoundObject, HITS_LIMIT, SOUGHT_LIMIT, SearchHit, SearchKind, SearchQuery, SearchResults,
};
pub use support::{
    LONGEST_REASON, LOOKING_SECONDS, SHORTEST_REASON, SUPPORT_ACCESS_SECONDS, SupportAccess, SupportPage,
    SupportSetting, SupportState,
};
