//! Prints the text of files: `cargo run -p gongkai-files --example text FILE…`

fn main() {
    for path in std::env::args_os().skip(1) {
        match files::load(std::path::Path::new(&path)).and_then(|(kind, bytes)| files::text(kind, bytes)) {
            Ok(text) => print!("{text}"),
            Err(why) => eprintln!("{}: {why}", path.display()),
        }
    }
}
