//! The words of the command line: what there is and how it is explained.

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::{Date, Role, StaffRole};
use language::Language;
use std::path::PathBuf;
use uuid::Uuid;

/// A customer portal that you run yourself.
#[derive(Debug, Parser)]
#[command(
    name = "portico",
    version,
    about = "A customer portal that you run yourself: your customers sign in and see their invoices.",
    after_help = "To look around:\n  portico demo\n  portico serve\n\n\
                  To start for real:\n  \
                  portico customer add --slug acme --name \"Acme Ltd\"\n  \
                  portico person add --email anna@acme.example --name \"Anna Bell\" --customer acme --role owner --password-stdin\n  \
                  portico import invoices --customer acme ~/outgoing-invoices/\n  \
                  portico serve\n\n\
                  Exit codes: 0 done; 1 not done, or not wholly; 2 the call or the configuration was wrong.\n\
                  Without any configuration, data is kept in ./data and the portal is at http://127.0.0.1:3000.",
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100
)]
pub(super) struct Cli {
    /// The configuration file [default: $PORTICO_CONFIG, else ./portico.toml if it exists]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run the portal until SIGTERM or Ctrl-C
    #[command(
        after_help = "Requests under way may end (shutdown_seconds); then it stops. /health/live and /health/ready tell \
                            supervisors how it is."
    )]
    Serve,
    /// Bring the database to the version of this program
    #[command(after_help = "`serve` does so by itself unless auto_migrate is false. Make a backup first.")]
    Migrate,
    /// Fill an empty installation with demonstration data and print who can sign in
    Demo(DemoArguments),
    /// Customers: the companies that you serve
    #[command(subcommand)]
    Customer(CustomerCommand),
    /// People: who signs in
    #[command(subcommand)]
    Person(PersonCommand),
    /// The supplier's own people: who runs the portal
    #[command(subcommand)]
    Staff(StaffCommand),
    /// Letters: the mail that the portal sends
    #[command(subcommand)]
    Mail(MailCommand),
    /// The log: is it as it was written?
    #[command(subcommand)]
    Audit(AuditCommand),
    /// The queue: what is done later, and what nobody could do
    #[command(subcommand)]
    Job(JobCommand),
    /// Take in documents
    #[command(subcommand)]
    Import(ImportCommand),
    /// Payments received
    #[command(subcommand)]
    Payment(PaymentCommand),
    /// Write database and files to one file, consistently, also while the portal runs
    #[command(after_help = "Example:\n  portico backup /backups/portico-$(date +%F).tar\n\n\
                            The file holds everything, passwords' hashes included: keep it as safe as the data folder. A \
                            backup of SQLite can be restored into PostgreSQL and the other way round: that is how an \
                            installation moves.")]
    Backup {
        /// The file to write; it must not exist
        file: PathBuf,
    },
    /// Replace database and files by those of a backup, after checking it
    #[command(after_help = "Everything in the backup is checked before anything is replaced. Stop the portal first.")]
    Restore {
        /// The backup
        file: PathBuf,
        /// Replace an installation that has customers
        #[arg(long)]
        force: bool,
    },
    /// Tell everybody that the portal is being worked on, until it is switched off again
    #[command(after_help = "Example:\n  portico maintenance on\n  portico maintenance off\n\n\
                            It holds at once, for the server on this data folder; /health stays as it is.")]
    Maintenance {
        /// on or off
        switch: Switch,
    },
    /// Look the installation over: what is wrong, and how to mend it
    #[command(after_help = "Exit code 0 when nothing is wrong (warnings may be), 1 when something is.")]
    Doctor {
        /// One JSON object per check
        #[arg(long)]
        json: bool,
        /// Try every address with two customers made for it, and remove them again: is anything of one shown to the other?
        #[arg(long)]
        isolation: bool,
    },
    /// Show what is set, and where
    Config {
        /// The documentation of all options, in Markdown
        #[arg(long)]
        markdown: bool,
    },
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// From now on.
    On,
    /// No longer.
    Off,
}

/// What `demo` is asked for.
#[derive(Debug, Args)]
#[command(
    after_help = "Passwords are made at random for each installation, printed once, and kept in demo-sign-ins.json in the \
                        data folder, readable by you alone."
)]
pub struct DemoArguments {
    /// Only print who can sign in
    #[arg(long)]
    pub show: bool,
    /// Print who can sign in as JSON
    #[arg(long)]
    pub json: bool,
    /// Also in an installation that has other customers
    #[arg(long)]
    pub force: bool,
    /// Add this many invoices made by rule, for measuring
    #[arg(long, hide = true, value_name = "N")]
    pub bulk: Option<u64>,
    /// Of these, so many to one customer; the rest to others
    #[arg(long, hide = true, value_name = "M", requires = "bulk")]
    pub bulk_customer: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub(super) enum CustomerCommand {
    /// Add a customer
    #[command(after_help = "Example:\n  portico customer add --slug acme --name \"Acme Ltd\"")]
    Add {
        /// Its short name in commands: lower-case letters, digits, hyphens
        #[arg(long)]
        slug: String,
        /// Its name, as people see it
        #[arg(long)]
        name: String,
    },
    /// Say which language its people are spoken to in, as long as they have chosen none themselves
    #[command(after_help = "Example:\n  portico customer set-language --slug acme --language de")]
    SetLanguage {
        /// The customer's slug
        #[arg(long)]
        slug: String,
        /// en, nl, de, fr or ar; without it their browsers decide
        #[arg(long)]
        language: Option<Language>,
    },
    /// List the customers
    List {
        /// One JSON object per customer
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum MailCommand {
    /// Send a letter to this address the way all letters go, and say how it went
    #[command(after_help = "Example:\n  portico mail try you@example.com\n\n\
                            Exit code 0 when the mail server took it, 1 when it did not.")]
    Try {
        /// Where to
        address: String,
    },
    /// List the newest letters: to whom, and what became of them
    List {
        /// One JSON object per letter
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum AuditCommand {
    /// Look through the sealed log, event by event: was one taken out, changed or moved?
    #[command(
        after_help = "Exit code 0 when the log is as it was written, 1 when it is not. Without --heads it cannot be \
                            told whether events at the end were cut off together with their seals."
    )]
    Verify {
        /// What `portico audit heads` wrote down before
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
    },
    /// Print where the sealed log stands, to be kept elsewhere and given to `verify` later
    #[command(after_help = "Example:\n  portico audit heads >> /somewhere/else/portico-heads")]
    Heads,
}

#[derive(Debug, Subcommand)]
pub(super) enum JobCommand {
    /// List what waits, and before it what failed so often that nobody tries any more
    List {
        /// One JSON object per job
        #[arg(long)]
        json: bool,
    },
    /// Try a job again, now
    Retry {
        /// The job's id
        id: Uuid,
    },
    /// Give a job up: it is never done
    Drop {
        /// The job's id
        id: Uuid,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum PersonCommand {
    /// Add a person to a customer
    #[command(after_help = "Example:\n  \
                            pwgen 20 1 | portico person add --email anna@acme.example --name \"Anna Bell\" \\\n    \
                            --customer acme --role owner --password-stdin\n\n\
                            Roles: owner, finance, buyer (sees no invoices), member, viewer; several as in --role \
                            finance,buyer. An owner changes them in the portal, and makes others there. Somebody who has a \
                            login already is added to a further customer without --password-stdin.")]
    Add {
        /// What they sign in with
        #[arg(long)]
        email: String,
        /// Their name
        #[arg(long)]
        name: String,
        /// The customer's slug
        #[arg(long, value_name = "SLUG")]
        customer: String,
        /// What they are there: owner, finance, buyer, member or viewer; several with commas
        #[arg(long, required = true, value_delimiter = ',', value_name = "ROLES")]
        role: Vec<Role>,
        /// Read the password (12 to 128 characters) from standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Invite somebody to a customer: they choose a password or a passkey themselves, within fourteen days
    #[command(after_help = "Example:\n  \
                            portico person invite --customer acme --email anna@acme.example --role owner\n\n\
                            Somebody who has a login already joins with it. The letter is sent by the server. Where no \
                            letters are sent, --print-link prints the link that would have stood in it, to be handed over \
                            in another way: whoever has it, gets in.")]
    Invite {
        /// Whom to invite
        #[arg(long)]
        email: String,
        /// The customer's slug
        #[arg(long, value_name = "SLUG")]
        customer: String,
        /// What they will be there: owner, finance, buyer, member or viewer; several with commas
        #[arg(long, required = true, value_delimiter = ',', value_name = "ROLES")]
        role: Vec<Role>,
        /// What they may be called; they say themselves
        #[arg(long, default_value = "")]
        name: String,
        /// The language of the letter: en, nl, de, fr or ar; without it the customer's
        #[arg(long)]
        language: Option<Language>,
        /// Send no letter, and print the link
        #[arg(long)]
        print_link: bool,
    },
    /// Set a person's password; ends all their sessions
    #[command(
        after_help = "Example:\n  pwgen 20 1 | portico person set-password --email anna@acme.example --password-stdin"
    )]
    SetPassword {
        /// What they sign in with
        #[arg(long)]
        email: String,
        /// Read the password (12 to 128 characters) from standard input
        #[arg(long, required = true)]
        password_stdin: bool,
    },
    /// Show a person's login: whether it is open, the second step and whether one is required, and where they are members
    #[command(after_help = "Example:\n  portico person show --email anna@acme.example")]
    Show {
        /// What they sign in with
        #[arg(long)]
        email: String,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// Take away a person's authenticator app, passkeys and recovery codes, when they have lost them
    #[command(
        after_help = "They sign in with their password alone until they set up a second step again, and are told by a \
                            letter. Make sure first that it is they who ask.\n\nExample:\n  \
                            portico person reset-factors --email anna@acme.example"
    )]
    ResetFactors {
        /// What they sign in with
        #[arg(long)]
        email: String,
    },
    /// Keep a person from signing in; ends all their sessions
    Disable {
        /// What they sign in with
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum StaffCommand {
    /// Make somebody one of the supplier's people; without --role an administrator, who sets the portal's name and look
    #[command(after_help = "Example:\n  \
                            pwgen 20 1 | portico staff add --email petra@supplier.example --name \"Petra Sandoval\" \\\n    \
                            --password-stdin\n\n\
                            Roles: agent, account_manager, administrator; each may do what those before it may. Somebody \
                            who has a login already is named by --email alone.")]
    Add {
        /// What they sign in with
        #[arg(long)]
        email: String,
        /// Their name
        #[arg(long, requires = "password_stdin")]
        name: Option<String>,
        /// Read the password (12 to 128 characters) from standard input
        #[arg(long, requires = "name")]
        password_stdin: bool,
        /// What they are: agent, account_manager or administrator
        #[arg(long, default_value_t = StaffRole::Administrator)]
        role: StaffRole,
    },
    /// Make somebody one of the supplier's people no longer; what they are in customers stays
    Remove {
        /// What they sign in with
        #[arg(long)]
        email: String,
    },
    /// List the supplier's people
    List {
        /// One JSON object per person
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// Read e-invoices from files and folders
    #[command(
        after_help = "UBL 2.1 invoices and credit notes, UN/CEFACT CII, and PDFs with either inside (ZUGFeRD, Factur-X), \
                            checked against EN 16931. Folders are read with everything below them, in the order of names. \
                            The same file again changes nothing; a new file with the same seller and number becomes a new \
                            version.\n\nExample:\n  portico import invoices --customer acme ~/outgoing-invoices/\n\n\
                            Exit code 0 when nothing was rejected, 1 when something was, 2 when the call was wrong."
    )]
    Invoices {
        /// The customer's slug
        #[arg(long, value_name = "SLUG")]
        customer: String,
        /// One JSON object per file, and a summary
        #[arg(long)]
        json: bool,
        /// Files and folders
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum PaymentCommand {
    /// Record a payment towards an invoice
    #[command(
        after_help = "Example:\n  portico payment add --customer acme --invoice 2026-0042 --amount 119.00 --date 2026-11-20"
    )]
    Add {
        /// The customer's slug
        #[arg(long, value_name = "SLUG")]
        customer: String,
        /// The invoice's number, or its id where several documents share one
        #[arg(long, value_name = "NUMBER")]
        invoice: String,
        /// How much, in the invoice's currency; negative for money paid back
        #[arg(long, allow_hyphen_values = true)]
        amount: String,
        /// On which day, YYYY-MM-DD
        #[arg(long)]
        date: Date,
        /// The reference it came with
        #[arg(long)]
        reference: Option<String>,
    },
}
