//! The real program in a folder of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// A folder to run the program in.
pub struct Program {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// What a call came to.
pub struct Called {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Called {
    /// It must have gone well.
    #[track_caller]
    pub fn well(self) -> Self {
        assert_eq!(self.code, 0, "stdout:\n{}\nstderr:\n{}", self.out, self.err);
        self
    }
}

impl From<Output> for Called {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Program {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), variables: Vec::new() }
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The database that it works on.
    pub fn database_url(&self) -> String {
        let set = self.variables.iter().find(|(name, _)| name == "PORTICO_DATABASE_URL");
        set.map_or_else(|| format!("sqlite://{}", self.path("data/portico.db").display()), |(_, url)| url.clone())
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
        command.args(words).env_clear().envs(self.variables.iter().cloned()).current_dir(self.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn call(&self, words: &[&str]) -> Called {
        self.command(words).output().unwrap().into()
    }

    pub fn call_with_input(&self, words: &[&str], input: &str) -> Called {
        let mut child = self.command(words).stdin(Stdio::piped()).spawn().unwrap();
        // A program that refuses its call may not read at all.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }

    /// Starts it and leaves it running.
    pub fn start(&self, words: &[&str]) -> Running {
        Running(Some(self.command(words).spawn().unwrap()))
    }
}

/// A program that runs; it is ended with the test.
pub struct Running(Option<Child>);

impl Running {
    /// Asks it to end, as a supervisor does; answers its exit code and what it said.
    pub fn terminate(mut self) -> Called {
        let child = self.0.take().unwrap();
        let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        child.wait_with_output().unwrap().into()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
