//! Where things lie: the workspace, its build folder, and the folder of tools.

use std::env;
use std::path::{Path, PathBuf};

/// The workspace's root folder.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// The build folder, which is where this very program lies (`target/debug/xtask`), however Cargo was told of it.
pub fn target() -> PathBuf {
    let own = env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.to_path_buf()));
    own.unwrap_or_else(|| root().join("target"))
}

/// The finished browser bundle.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The server program as a profile leaves it: `debug` or `serve`.
pub fn server(profile: &str) -> PathBuf {
    target().join(profile).join("gongkai")
}

/// An example of the server's crate as a profile leaves it.
pub fn example(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join("examples").join(name)
}

/// The folder for tools that are built or fetched once and serve every checkout.
pub fn tools() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    cache.or_else(home).unwrap_or_else(target).join("gongkai/tools")
}
