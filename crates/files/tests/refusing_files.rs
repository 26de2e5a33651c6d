//! Garbage and bombs are refused quickly, with words; nothing panics.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is not as promised"
)]

#[allow(dead_code, reason = "shared with other tests")]
mod made;

use std::io::Write;
use std::sync::{Mutex, Once};
use std::time::{Duration, Instant};

use domain::Lang;
use files::{Refused, limits};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use made::{archive, docx, file, paragraph, pdf, text, xlsx};
use proptest::prelude::*;

/// In a debug build on a busy machine; a release build is some ten times quicker.
const QUICKLY: Duration = Duration::from_secs(10);

fn refused(name: &str, bytes: Vec<u8>) -> &'static str {
    let begun = Instant::now();
    let why = text(name, bytes).expect_err(name);
    assert!(begun.elapsed() < QUICKLY, "{name} took {:?}", begun.elapsed());
    for lang in [Lang::Zh, Lang::En] {
        assert!(why.sentence(lang).chars().count() > 15, "{why:?}");
    }
    why.code()
}

fn zeros(bytes: usize) -> Vec<u8> {
    vec![b' '; bytes]
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn files_of_other_kinds_are_named_as_such() {
    assert_eq!(refused("a.exe", b"MZ".to_vec()), "unknown_kind");
    assert_eq!(refused("a", b"text".to_vec()), "unknown_kind");
    assert_eq!(refused("a.ofd", archive(&[("OFD.xml", b"<OFD/>")])), "ofd");
    assert_eq!(refused("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()), "old_office");
    assert_eq!(refused("a.doc", b"{\\rtf1}".to_vec()), "old_office");
    assert_eq!(refused("scan.JPG", b"\xff\xd8\xff".to_vec()), "picture");
    assert_eq!(refused("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()), "old_office");
    assert_eq!(refused("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()), "old_office");
    assert_eq!(refused("a.docx", b"%PDF-1.7".to_vec()), "not_that_kind");
    assert_eq!(refused("a.pdf", docx("")), "not_that_kind");
    assert_eq!(refused("a.txt", docx("")), "not_that_kind");
    assert_eq!(refused("a.docx", xlsx("", &[])), "not_that_kind");
    assert_eq!(refused("a.txt", vec![0; 64]), "not_that_kind");
    assert_eq!(refused("a.txt", b" \n ".to_vec()), "no_text");
    assert!(matches!(files::load(std::path::Path::new("/no/such.txt")), Err(Refused::Unopened(_))));
}

#[test]
fn files_above_the_limits_are_refused() {
    assert_eq!(refused("a.txt", zeros(20 * 1024 * 1024 + 1)), "too_large");
    assert_eq!(refused("a.txt", vec![b'a'; limits::TEXT + 1]), "too_much_text");
    let cells = "<tr><td colspan=500>1</td></tr>".repeat(401);
    assert_eq!(refused("a.html", format!("<table>{cells}</table>").into_bytes()), "too_many_cells");
    assert_eq!(refused("a.html", b"<table><tr><td colspan=100000>1</table>".to_vec()), "too_many_cells");
    assert_eq!(refused("a.html", "<table><tr><td>".repeat(100).into_bytes()), "too_deep");
}

#[test]
fn zip_bombs_are_refused_before_they_fill_the_memory() {
    let bomb = zeros(70 * 1024 * 1024);
    assert_eq!(refused("a.docx", archive(&[("word/document.xml", &bomb)])), "bomb");
    assert_eq!(refused("a.xlsx", archive(&[("xl/media/a.png", &bomb)])), "bomb");
    let many: Vec<_> = (0..5_001).map(|index| format!("a{index}")).collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(refused("a.docx", archive(&many)), "too_many_parts");
    // An archive that lies about the size of what is in it.
    let mut lies = archive(&[("word/document.xml", &zeros(30 * 1024 * 1024))]);
    let size = (30u32 * 1024 * 1024).to_le_bytes();
    while let Some(place) = lies.windows(4).position(|window| window == size) {
        lies[place..place + 4].copy_from_slice(&9u32.to_le_bytes());
    }
    assert!(["bomb", "damaged"].contains(&refused("a.docx", lies)));
}

#[test]
fn xml_that_nests_or_declares_is_refused() {
    let deep = format!("{}{}", "<w:p>".repeat(100_000), "</w:p>".repeat(100_000));
    assert_eq!(refused("a.docx", docx(&deep)), "too_deep");
    let laughs = br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:t>&b;</w:t></w:document>"#;
    assert_eq!(refused("a.docx", archive(&[("word/document.xml", laughs)])), "entities");
    assert_eq!(refused("a.docx", docx("<w:p><w:r><w:t>&laugh;</w:t></w:r></w:p>")), "entities");
    assert_eq!(
        refused("a.docx", archive(&[("word/document.xml", b"<a/>"), ("word/vbaProject.bin", b"x")])),
        "macros"
    );
    assert_eq!(refused("a.docx", archive(&[("../word/document.xml", b"<a/>")])), "damaged");
    assert_eq!(refused("a.docx", docx("<w:p>").repeat(1)), "damaged");
}

#[test]
fn bombs_in_a_pdf_are_refused() {
    let bomb = packed(&zeros(70 * 1024 * 1024));
    let stream = |dictionary: &str, data: &[u8]| {
        let head = format!("<< {dictionary} /Length {} >>\nstream\n", data.len());
        [head.as_bytes(), data, b"\nendstream"].concat()
    };
    let pages = |content: &[u8]| {
        let catalogue = b"<< /Type /Catalog /Pages 2 0 R >>";
        let kids = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        file(&[
            catalogue,
            kids,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            content,
        ])
    };
    assert_eq!(refused("a.pdf", pages(&stream("/Filter /FlateDecode", &bomb))), "bomb");
    assert_eq!(
        refused("a.pdf", pages(&stream("/Type /ObjStm /N 1 /First 2 /Filter /FlateDecode", &bomb))),
        "bomb"
    );
    assert_eq!(
        refused("a.pdf", pages(&stream("/Type /#4fbjStm /N 1 /First 2 /Filter /FlateDecode", &bomb))),
        "bomb"
    );
    let twice = packed(&bomb);
    assert_eq!(refused("a.pdf", pages(&stream("/Filter [/FlateDecode /FlateDecode]", &twice))), "bomb");
    let glyphs = packed(&b"BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n".repeat(6_000));
    let resources = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 900] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>";
    let crowded = file(&[
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        resources,
        &stream("/Filter /FlateDecode", &glyphs),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    assert_eq!(refused("a.pdf", crowded), "too_much_text");
    let nested = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert!(["damaged", "no_text_layer", "too_slow"].contains(&refused("a.pdf", pages(nested.as_bytes()))));
}

#[test]
fn every_file_of_the_bomb_set_is_refused() {
    for bomb in made::bombs::all() {
        println!("{}: {} bytes", bomb.name, bomb.bytes.len());
        let why = refused(bomb.file, bomb.bytes);
        assert!(bomb.refused.contains(&why), "{}: {why}", bomb.name);
    }
}

#[test]
fn a_page_of_tags_that_never_close_takes_no_time() {
    let page = format!("{}<p>收到申请21件", "<b id=1><table><td></b></table>".repeat(30_000));
    let begun = Instant::now();
    assert!(text("a.html", page.into_bytes()).unwrap().contains("收到申请21件"));
    assert!(begun.elapsed() < QUICKLY, "{:?}", begun.elapsed());
}

#[test]
fn files_that_were_cut_off_are_refused() {
    let word = docx(&paragraph("收到申请21件"));
    let book = xlsx(r#"<row r="1"><c r="A1"><v>21</v></c></row>"#, &[]);
    for (name, whole) in [("a.docx", &word), ("a.xlsx", &book)] {
        for length in (4..whole.len() - 1).step_by(97) {
            assert_eq!(refused(name, whole[..length].to_vec()), "damaged", "{name} {length}");
        }
    }
    let page = pdf(&made::utf16(72, 700, "收到申请二十一件，均已在法定期限内答复完毕"));
    for length in (9..page.len()).step_by(97) {
        let _ = text("a.pdf", page[..length].to_vec());
    }
}

/// Words that parsers know, so that garbage gets further than its first byte.
fn garbage(words: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let word = prop_oneof![
        prop::sample::select(words).prop_map(|word| word.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..12),
    ];
    prop::collection::vec(word, 0..60).prop_map(|parts| parts.concat())
}

const PDF_WORDS: &[&str] = &[
    "1 0 obj",
    "<<",
    ">>",
    "[",
    "]",
    "/Type",
    "/Pages",
    "/Kids",
    "/Count 99",
    "stream\n",
    "endstream",
    "endobj",
    "xref",
    "trailer",
    "startxref\n9",
    "/FlateDecode",
    "/Filter",
    "/Length 5",
    "(",
    ")",
    "BT",
    "Tj",
    "2 0 R",
    "/Root 1 0 R",
];
const HTML_WORDS: &[&str] = &[
    "<table>",
    "<tr>",
    "<td rowspan=9>",
    "<td colspan=3>",
    "</td>",
    "</table>",
    "<nav>",
    "&nbsp;",
    "<!--",
    "<pre>",
    "<title>",
];
const XML_WORDS: &[&str] = &[
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "</w:tc>",
    "</w:tr>",
    "</w:tbl>",
    "<w:p>",
    "</w:p>",
    "<w:t>",
    "&amp;",
    "<![CDATA[",
    "<w:gridSpan w:val='9'/>",
];

/// The guard turns a panic into a refusal; in our own code there is to be none, so the places are kept.
fn own_panics() -> Vec<String> {
    static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            if place.contains("files/src") {
                SEEN.lock().unwrap().push(place);
            } else if std::thread::current().name() != Some(files::guard::THREAD) {
                usual(panic);
            }
        }));
    });
    SEEN.lock().unwrap().clone()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        own_panics();
        for (name, header) in [("a.txt", &b""[..]), ("a.html", b""), ("a.docx", b"PK\x03\x04"), ("a.xlsx", b"PK\x03\x04"), ("a.pdf", b"%PDF-1.7\n")] {
            let _ = text(name, [header, &bytes].concat());
        }
        prop_assert!(own_panics().is_empty(), "{:?}", own_panics());
    }

    #[test]
    fn bent_pdfs_and_pages_never_panic(pdf in garbage(PDF_WORDS), page in garbage(HTML_WORDS), document in garbage(XML_WORDS)) {
        own_panics();
        let _ = text("a.pdf", [b"%PDF-1.7\n", &pdf[..]].concat());
        let _ = text("a.html", page);
        let _ = text("a.docx", archive(&[("word/document.xml", &document)]));
        prop_assert!(own_panics().is_empty(), "{:?}", own_panics());
    }

    #[test]
    fn whole_files_with_bytes_changed_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        own_panics();
        let word = docx(&paragraph("收到申请21件"));
        let book = xlsx(r#"<row r="1"><c r="A1"><v>21</v></c></row>"#, &[]);
        let page = pdf(&made::utf16(72, 700, "收到申请二十一件，均已在法定期限内答复完毕"));
        for (name, mut bytes) in [("a.docx", word), ("a.xlsx", book), ("a.pdf", page)] {
            for (place, byte) in &changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            let _ = text(name, bytes);
        }
        prop_assert!(own_panics().is_empty(), "{:?}", own_panics());
    }
}
