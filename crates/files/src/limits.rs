//! What a file may be and do. A published report with every annex stays far below all of them.

use std::time::Duration;

/// Bytes of a file as it is brought.
pub const FILE: u64 = 20 * 1024 * 1024;
/// Bytes of everything in a container, unpacked.
pub const UNPACKED: u64 = 60 * 1024 * 1024;
/// How many times its packed size an entry may unpack to, once it is larger than [`SMALL`].
pub const RATIO: u64 = 200;
/// An entry below this size may be packed as well as it likes.
pub const SMALL: u64 = 4 * 1024 * 1024;
/// Entries of a container.
pub const ENTRIES: usize = 5_000;
/// How deep elements may be nested.
pub const DEPTH: usize = 256;
/// Places of tables and sheets, each that a cell spans counted.
pub const CELLS: usize = 200_000;
/// Columns of a table.
pub const COLUMNS: usize = 512;
/// Pages of a PDF.
pub const PAGES: usize = 2_000;
/// Sheets of a workbook that are read; one part may be named by many.
pub const SHEETS: usize = 256;
/// Bytes of the text that comes out, and of a text that is typed.
pub const TEXT: usize = 1_000_000;
/// How long a file may take.
pub const TIME: Duration = Duration::from_secs(20);
/// Bytes of memory that a process which reads one file may name.
pub const MEMORY: u64 = 512 * 1024 * 1024;
