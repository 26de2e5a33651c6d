//! Prints the text of files: `cargo run -p gongkai-files --example text FILE…`

fn main() {
    for path in std::env::args_os().skip(1) {
        match files::open(std::path::Path::new(&path)) {
            Ok(text) => print!("{text}"),
            Err(why) => eprintln!("{}: {why}", path.display()),
        }
    }
}
