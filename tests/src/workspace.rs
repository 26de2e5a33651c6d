//! Where the workspace keeps what the tests need.

use std::path::{Path, PathBuf};

/// The workspace's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate stands in the workspace").to_owned()
}

/// A path from the environment, else one below the workspace.
fn named(variable: &str, otherwise: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| root().join(otherwise), PathBuf::from)
}

/// The server's program.
pub fn binary() -> PathBuf {
    let binary = named("GONGKAI_BINARY", "target/debug/gongkai");
    assert!(
        binary.is_file(),
        "There is no {}. Build it with `cargo build -p gongkai-server`, or say where it is with GONGKAI_BINARY.",
        binary.display()
    );
    binary
}

/// The server of an installation with a form of its own, an example of the server's crate.
pub fn own_form() -> PathBuf {
    let example = binary().with_file_name("examples").join("own-form");
    assert!(
        example.is_file(),
        "There is no {}. Build it with `cargo build -p gongkai-server --examples`.",
        example.display()
    );
    example
}

/// The folder of the browser's bundle.
pub fn dist() -> PathBuf {
    let dist = named("GONGKAI_DIST", "dist");
    assert!(
        dist.join("pkg/read_bg.wasm").is_file(),
        "There is no browser bundle in {}. Build it with `cargo xtask dist`, or say where it is with GONGKAI_DIST.",
        dist.display()
    );
    dist
}

/// A row of `data/reports/hunjiang_2018.tsv`.
#[derive(Clone, Debug)]
pub struct DataRow {
    /// Item code.
    pub item: String,
    /// The value as it was typed in.
    pub value: String,
    /// Where it stands in the report.
    pub place: String,
    /// The step of reasoning; empty where there is none.
    pub derived: String,
}

/// Every figure of the real report.
pub fn data_rows() -> Vec<DataRow> {
    let file = root().join("data/reports/hunjiang_2018.tsv");
    let text = std::fs::read_to_string(&file).expect("data/reports/hunjiang_2018.tsv can be read");
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut cell = || cells.next().unwrap_or_default();
        DataRow { item: cell(), value: cell(), place: cell(), derived: cell() }
    };
    rows.map(row).collect()
}

/// Every Rust file below a folder of the workspace, build products left out.
pub fn rust_files(under: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                if name != "target" && name != "node_modules" && !name.starts_with('.') {
                    walk(&path, found);
                }
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(under), &mut found);
    found.sort();
    found
}
