//! The command line: which part does what. What there is to say stands in `words.rs`, the work in the commands' own files.

mod audit;
mod commands;
pub mod failure;
mod import;
mod mail;
pub mod output;
mod people;
mod words;

pub use words::{DemoArguments, Switch};

use crate::config::Config;
use crate::{backup, demo, doctor, installation, isolation, log, serve};
use clap::Parser as _;
use failure::{DONE, FAILED, Failure, WRONG_CALL};
use output::Output;
use std::ffi::OsString;
use words::{
    AuditCommand, Cli, Command, CustomerCommand, ImportCommand, JobCommand, MailCommand, PaymentCommand, PersonCommand,
    StaffCommand,
};

/// Runs the command of these words, with these environment variables; answers the exit code.
pub fn run(words: impl IntoIterator<Item = OsString>, variables: impl IntoIterator<Item = (String, String)>) -> u8 {
    let cli = match Cli::try_parse_from(words) {
        Ok(cli) => cli,
        Err(shown) => {
            // Help and version are no mistakes; a closed pipe is nobody's.
            drop(shown.print());
            return if shown.use_stderr() { WRONG_CALL } else { DONE };
        }
    };
    let mut out = Output::default();
    let outcome = start(&cli, variables, &mut out);
    let (code, message) = match outcome {
        Ok(code) => (code, String::new()),
        Err(failure) => (failure.code, failure.message),
    };
    if !message.is_empty() {
        out.note(&message);
    }
    match out.failure() {
        Some(error) => {
            out.note(&format!("The result could not be written: {error}"));
            code.max(FAILED)
        }
        None => code,
    }
}

fn start(cli: &Cli, variables: impl IntoIterator<Item = (String, String)>, out: &mut Output) -> Result<u8, Failure> {
    if let Command::Config { markdown: true } = cli.command {
        out.line(crate::config::options::documentation().trim_end());
        return Ok(DONE);
    }
    let config = match Config::load(cli.config.as_deref(), variables) {
        Ok(config) => config,
        Err(error) => {
            if let Command::Doctor { json, .. } = cli.command {
                return Ok(doctor::unusable(&error, json, out));
            }
            return Err(Failure::wrong_call(capitalised(&error.to_string())));
        }
    };
    log::start(&config, matches!(cli.command, Command::Serve));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(config.worker_threads)
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("No threads could be started: {error}")))?;
    runtime.block_on(dispatch(cli, &config, out))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

async fn dispatch(cli: &Cli, config: &Config, out: &mut Output) -> Result<u8, Failure> {
    match &cli.command {
        Command::Serve => serve::serve(config, out).await?,
        Command::Config { .. } => commands::show_config(config, out),
        Command::Doctor { json, isolation: true } => return isolation::examination::examine(config, *json, out).await,
        Command::Doctor { json, .. } => return Ok(doctor::examine(config, *json, out).await),
        Command::Restore { file, force } => backup::restore(config, file, *force, out).await?,
        Command::Maintenance { switch } => {
            installation::set_maintenance(config, *switch == Switch::On)?;
            out.line(match switch {
                Switch::On => "Everybody is told that the portal is being worked on: portico maintenance off",
                Switch::Off => "The portal is open.",
            });
        }
        Command::Backup { file } => {
            // Before the lock, which makes the data folder: whoever only reads makes no installation.
            installation::must_exist(config)?;
            let _lock = installation::lock(config, installation::Use::Command)?;
            let portal = installation::open_as_it_is(config).await?;
            let written = backup::write(config, &portal, file, out).await;
            portal.db.close().await;
            written?;
        }
        command => {
            let _lock = installation::lock(config, installation::Use::Command)?;
            return with_portal(command, config, out).await;
        }
    }
    Ok(DONE)
}

/// Commands that work beside a running server.
async fn with_portal(command: &Command, config: &Config, out: &mut Output) -> Result<u8, Failure> {
    if let Command::Migrate = command {
        commands::migrate(config, out).await?;
        return Ok(DONE);
    }
    let portal = installation::open(config).await?;
    let code = match command {
        Command::Demo(arguments) => demo::run(config, &portal, arguments, out).await.map(|()| DONE),
        Command::Customer(CustomerCommand::Add { slug, name }) => {
            people::add_customer(&portal, slug, name, out).await.map(|()| DONE)
        }
        Command::Customer(CustomerCommand::SetLanguage { slug, language }) => {
            people::set_language(&portal, slug, *language, out).await.map(|()| DONE)
        }
        Command::Customer(CustomerCommand::List { json }) => {
            people::list_customers(&portal, *json, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::Add { email, name, customer, role, password_stdin }) => {
            let person = people::Wanted { email, name, customer, roles: role, password_stdin: *password_stdin };
            people::add_person(&portal, person, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::Invite { email, customer, role, name, language, print_link }) => {
            let invited = people::Invited { email, customer, roles: role, name, language: *language };
            people::invite(&portal, &invited, *print_link, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::SetPassword { email, .. }) => {
            people::set_password(&portal, email, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::Show { email, json }) => {
            people::show_person(&portal, email, *json, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::ResetFactors { email }) => {
            people::reset_factors(&portal, email, out).await.map(|()| DONE)
        }
        Command::Person(PersonCommand::Disable { email }) => people::disable(&portal, email, out).await.map(|()| DONE),
        Command::Staff(StaffCommand::Add { email, name, role, .. }) => {
            people::add_staff(&portal, email, name.as_deref(), *role, out).await.map(|()| DONE)
        }
        Command::Staff(StaffCommand::Remove { email }) => {
            people::remove_staff(&portal, email, out).await.map(|()| DONE)
        }
        Command::Staff(StaffCommand::List { json }) => people::list_staff(&portal, *json, out).await.map(|()| DONE),
        Command::Mail(MailCommand::Try { address }) => mail::try_out(&portal, address, out).await,
        Command::Mail(MailCommand::List { json }) => mail::list(&portal, *json, out).await.map(|()| DONE),
        Command::Audit(AuditCommand::Verify { heads }) => audit::verify(&portal, heads.as_deref(), out).await,
        Command::Audit(AuditCommand::Heads) => audit::heads(&portal, out).await.map(|()| DONE),
        Command::Job(JobCommand::List { json }) => mail::list_jobs(&portal, *json, out).await.map(|()| DONE),
        Command::Job(JobCommand::Retry { id }) => mail::retry_job(&portal, *id, out).await.map(|()| DONE),
        Command::Job(JobCommand::Drop { id }) => mail::drop_job(&portal, *id, out).await.map(|()| DONE),
        Command::Import(ImportCommand::Invoices { customer, json, paths }) => {
            import::invoices(&portal, customer, *json, paths, out).await
        }
        Command::Payment(PaymentCommand::Add { customer, invoice, amount, date, reference }) => {
            let payment = commands::Payment { customer, invoice, amount, date: *date, reference: reference.as_deref() };
            commands::add_payment(&portal, &payment, out).await.map(|()| DONE)
        }
        Command::Serve
        | Command::Backup { .. }
        | Command::Migrate
        | Command::Restore { .. }
        | Command::Doctor { .. }
        | Command::Maintenance { .. }
        | Command::Config { .. } => Ok(DONE),
    };
    portal.db.close().await;
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
