//! A secret that is typed: one line of standard input, on a terminal without showing it.

use std::io::{BufRead, stdin};

use anyhow::{Context, Result, ensure};
use domain::sign_in::LONGEST_PASSWORD;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// The next line, without its end.
pub fn line() -> Result<String> {
    let mut line = Vec::new();
    // Two more for its end.
    let most = u64::try_from(LONGEST_PASSWORD + 2).unwrap_or(u64::MAX);
    std::io::Read::take(stdin().lock(), most).read_until(b'\n', &mut line)?;
    let line = String::from_utf8(line).context("The password is no text in UTF-8. Nothing was changed.")?;
    let line = line.strip_suffix('\n').map_or(line.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    ensure!(!line.is_empty(), "There was no password to read. Nothing was changed.");
    Ok(line.to_owned())
}

/// The next line that is typed on the terminal, which does not show it.
pub fn line_unseen() -> Result<String> {
    let _hidden = Hidden::begin()?;
    line()
}

/// The terminal shows what is typed again when this ends.
struct Hidden(Termios);

impl Hidden {
    fn begin() -> Result<Self> {
        let shown = tcgetattr(stdin()).context("The terminal cannot be asked not to show what is typed.")?;
        let mut hidden = shown.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        tcsetattr(stdin(), OptionalActions::Flush, &hidden)
            .context("The terminal cannot be asked not to show what is typed.")?;
        Ok(Self(shown))
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = tcsetattr(stdin(), OptionalActions::Flush, &self.0);
    }
}
