//! wasm-opt over the finished module. Its failure is no failure of the build: the module is then larger.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{run, tools};

/// What rustc's WASM uses by default, spelled out: `--all-features` writes what no browser reads yet.
const FLAGS: [&str; 9] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Starts the module with imports that do nothing, and puts an object in the table wasm-bindgen keeps objects in.
const STARTS: &str = "
    const bytes = require('fs').readFileSync(process.argv[1]);
    WebAssembly.compile(bytes).then(async module => {
        const imports = {};
        for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
        const { exports } = await WebAssembly.instantiate(module, imports);
        const table = exports.__wbindgen_externrefs;
        if (table) table.set(table.grow(1), {});
    }).catch(error => { console.error(error.message); process.exit(1); });
";

/// Optimises the module in place, or leaves it and says why.
pub fn optimise(wasm_opt: &Path, module: &Path) -> Result<()> {
    let smaller = module.with_extension("opt");
    let mut command = run::command(wasm_opt);
    command.args(FLAGS).arg(module).arg("-o").arg(&smaller);
    if let Err(error) = run::output(&mut command).and_then(|_| verify(&smaller)) {
        println!("The WASM stays unoptimised, and over twice its size: {error:#}");
        return super::remove(&smaller);
    }
    fs::rename(&smaller, module).context("The optimised WASM could not replace the other.")
}

/// The module begins as one does and, where there is Node, starts.
fn verify(module: &Path) -> Result<()> {
    let bytes = fs::read(module).context("wasm-opt wrote no file.")?;
    anyhow::ensure!(bytes.starts_with(b"\0asm"), "what wasm-opt wrote is no WASM module.");
    if tools::find("node").is_some() {
        run::output(run::command("node").args(["-e", STARTS]).arg(module))
            .context("what wasm-opt wrote does not start.")?;
    }
    Ok(())
}
