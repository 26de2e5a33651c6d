//! The acts of the desk, read from the one place where they are written, `app/src/api`: a new one is in
//! every test over all acts without being added to a list.

use crate::workspace::{root, rust_files};

/// An act, as its function says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskAct {
    /// Where it is sent: `/fn/save-draft`.
    pub path: String,
    /// The fields of its form.
    pub fields: Vec<String>,
    /// What the person must be allowed to do, by its name in `domain::policy::Act`; none for an act that
    /// is there for people who are not signed in.
    pub needs: Option<String>,
}

impl DeskAct {
    /// Every act.
    pub fn all() -> Vec<Self> {
        let read = |file| std::fs::read_to_string(file).expect("a source file can be read");
        let sources: Vec<String> = rust_files("app/src/api").into_iter().map(read).collect();
        let acts = sources.iter().flat_map(|text| text.split("#[server(prefix").skip(1).map(Self::read));
        acts.collect()
    }

    /// Reads what follows the attribute's first words, up to the next act.
    fn read(source: &str) -> Self {
        let endpoint = between(source, "endpoint = \"", "\"");
        let arguments = between(source, "pub async fn ", ") -> Result");
        let (_, arguments) = arguments.split_once('(').expect("a function has arguments");
        let mut fields: Vec<_> = arguments.lines().flat_map(|line| line.split(", ")).collect();
        fields.retain(|argument| argument.contains(": "));
        let name = |argument: &&str| {
            let (name, _) = argument.split_once(": ").unwrap_or((argument, ""));
            name.rsplit(' ').next().unwrap_or(name).to_owned()
        };
        let fields = fields.iter().flat_map(|argument| {
            if argument.contains("flatten") { typed_report() } else { vec![name(argument)] }
        });
        let needs =
            source.contains("require(Act::").then(|| between(source, "require(Act::", ")").to_owned());
        Self { path: format!("/fn/{endpoint}"), fields: fields.collect(), needs }
    }
}

/// The fields of the form that describes a report.
fn typed_report() -> Vec<String> {
    let text =
        std::fs::read_to_string(root().join("app/src/models/typed_report.rs")).expect("it can be read");
    let fields = between(&text, "pub struct TypedReport {", "\n}").lines();
    let name =
        |line: &str| line.trim().strip_prefix("pub ")?.split_once(':').map(|(name, _)| name.to_owned());
    fields.filter_map(name).collect()
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}
