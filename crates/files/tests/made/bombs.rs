//! Small files that ask for far more than they are: each kind of bomb once. All are made here, so that none
//! is in the repository.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{archive, docx, file, paragraph, xlsx};

const MIB: usize = 1024 * 1024;

/// A file, and what it may be refused with.
pub struct Bomb {
    pub name: &'static str,
    pub file: &'static str,
    pub bytes: Vec<u8>,
    pub refused: &'static [&'static str],
}

/// Those that are refused as soon as they are looked at.
pub fn all() -> Vec<Bomb> {
    let mut all = Vec::new();
    let mut add = |name, file, bytes, refused| all.push(Bomb { name, file, bytes, refused });
    add("a page names one stream 2,000 times", "a.pdf", repeated(&flate(4 * MIB), 2_000, 1), &["bomb"]);
    add("the same as one array of 40 pages", "a.pdf", repeated(&flate(4 * MIB), 1, 40), &["bomb"]);
    add(
        "a stream not packed, named again",
        "a.pdf",
        repeated(&stream("", &blanks(MIB)), 2_000, 1),
        &["bomb"],
    );
    let picture = stream("/Subtype /Image /Filter /FlateDecode", &packed(&blanks(70 * MIB)));
    add("a page that is said to be a picture", "a.pdf", repeated(&picture, 1, 1), &["bomb"]);
    add("fonts that share one map", "a.pdf", fonts(100), &["bomb"]);
    add("a stream of 70 MB", "a.pdf", repeated(&flate(70 * MIB), 1, 1), &["bomb"]);
    add("pages without number", "a.pdf", pages(2_500), &["too_many_pages"]);
    add("a table of objects that leads to itself", "a.pdf", looping(), &["damaged", "no_text_layer"]);
    add("pages below themselves", "a.pdf", below_itself(), &["damaged", "no_text_layer"]);
    let nested = format!("{}{}", "[".repeat(MIB), "]".repeat(MIB));
    add("arrays in arrays", "a.pdf", one_object(&nested), &["damaged", "no_text_layer"]);

    let document = |bytes: &[u8]| archive(&[("word/document.xml", bytes)]);
    add("a document of 70 MB", "a.docx", document(&blanks(70 * MIB)), &["bomb"]);
    add("a picture of 70 MB", "a.xlsx", archive(&[("xl/media/a.png", &blanks(70 * MIB))]), &["bomb"]);
    add("parts without number", "a.docx", many_parts(), &["too_many_parts"]);
    add("an archive in an archive", "a.docx", document(&document(&blanks(70 * MIB))), &["damaged"]);
    add("a billion laughs", "a.docx", document(LAUGHS), &["entities"]);
    add("paragraphs in paragraphs", "a.docx", docx(&"<w:p>".repeat(MIB / 8)), &["too_deep", "damaged"]);
    add("4 KB of Word, 3 MB of text", "a.docx", docx(&paragraph(&"a".repeat(3 * MIB))), &["too_much_text"]);
    let spans = r#"<w:tr><w:tc><w:tcPr><w:gridSpan w:val="500"/></w:tcPr></w:tc></w:tr>"#.repeat(500);
    add("cells of Word that span", "a.docx", docx(&format!("<w:tbl>{spans}</w:tbl>")), &["too_many_cells"]);

    let row = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let far = format!(r#"{row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    add("a cell far away", "a.xlsx", xlsx(&far, &[]), &["too_many_cells"]);
    let shared = r#"<row r="1"><c t="s"><v>0</v></c></row>"#.repeat(10_000);
    add("cells that share a long text", "a.xlsx", xlsx(&shared, &[&"a".repeat(30_000)]), &["too_much_text"]);

    let rows = |cell: &str| format!("<table><tr>{cell}{}", "<tr>".repeat(MIB / 4)).into_bytes();
    add("hanging cells", "a.html", rows("<td rowspan=999999>1".repeat(500).as_str()), &["too_many_cells"]);
    add("one wide hanging cell", "a.html", rows("<td rowspan=999999 colspan=500>1"), &["too_many_cells"]);
    add("rows without cells", "a.html", rows(""), &["too_many_cells"]);
    let hanging = "<table><tr><td rowspan=9999 colspan=499><tr><td>1".repeat(30_000);
    add("tables of hanging cells", "a.html", hanging.into_bytes(), &["too_many_cells", "too_deep"]);
    add("tables in tables", "a.html", "<table><tr><td>".repeat(MIB / 16).into_bytes(), &["too_deep"]);
    add("a long page", "a.html", vec![b'a'; 2 * MIB], &["too_much_text"]);
    add("pictures without number", "a.html", "<img>".repeat(MIB / 4).into_bytes(), &["too_much_text"]);
    add("a long text", "a.txt", vec![b'a'; 2 * MIB], &["too_much_text"]);

    add("a program", "a.docx", b"MZ\x90\0".to_vec(), &["not_that_kind"]);
    add("a text that is an archive", "a.txt", docx(""), &["not_that_kind"]);
    add("a Word file that is a PDF", "a.docx", pages(1), &["not_that_kind"]);
    add("a workbook that is a document", "a.xlsx", docx(""), &["not_that_kind"]);
    all
}

/// Those that only time ends.
pub fn slow() -> Vec<Bomb> {
    let nested = format!("{}{}", "<< /A ".repeat(MIB / 4), ">>".repeat(MIB / 4));
    let bomb = |name, bytes| Bomb { name, file: "a.pdf", bytes, refused: &["too_slow"] };
    vec![bomb("dictionaries in dictionaries", one_object(&nested)), bomb("drawings in drawings", drawings())]
}

/// Each of twelve drawings draws the next ten times.
fn drawings() -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>".to_vec(),
        stream("", b"/F Do"),
    ];
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";
    for next in 6..18 {
        let head = format!("{form} /Resources << /XObject << /F {next} 0 R >> >>");
        objects.push(stream(&head, &b"/F Do ".repeat(10)));
    }
    objects.push(stream(form, b"0 0 m 9 9 l S"));
    whole(&objects)
}

const LAUGHS: &[u8] = br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document><w:t>&c;</w:t></w:document>"#;

fn blanks(bytes: usize) -> Vec<u8> {
    vec![b' '; bytes]
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn flate(bytes: usize) -> Vec<u8> {
    stream("/Filter /FlateDecode", &packed(&blanks(bytes)))
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

fn whole(objects: &[Vec<u8>]) -> Vec<u8> {
    file(&objects.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// So many pages that all have one array of content, which names one stream so often.
fn repeated(content: &[u8], times: usize, pages: usize) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", 5 + page)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {pages} >>").into_bytes(),
        content.to_vec(),
        format!("[{}]", "3 0 R ".repeat(times)).into_bytes(),
    ];
    let page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>".to_vec();
    objects.extend(std::iter::repeat_n(page, pages));
    whole(&objects)
}

fn pages(count: usize) -> Vec<u8> {
    repeated(&stream("", b" "), 1, count)
}

/// A page that writes in so many fonts, whose codes one map of 1 MB explains.
fn fonts(count: usize) -> Vec<u8> {
    let names: String = (0..count).map(|font| format!("/F{font} {} 0 R ", 6 + font)).collect();
    let page =
        format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << {names} >> >> >>");
    let content: String = (0..count).map(|font| format!("BT /F{font} 9 Tf (a) Tj ET ")).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        stream("", content.as_bytes()),
        flate(MIB),
    ];
    let font =
        |font| format!("<< /Type /Font /Subtype /Type1 /BaseFont /A{font} /ToUnicode 5 0 R >>").into_bytes();
    objects.extend((0..count).map(font));
    whole(&objects)
}

fn one_object(object: &str) -> Vec<u8> {
    whole(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), object.as_bytes().to_vec()])
}

fn below_itself() -> Vec<u8> {
    one_object(
        "<< /Type /Pages /Kids [2 0 R 2 0 R << /Type /Pages /Kids [2 0 R] >>] /Parent 2 0 R /Count 2147483647 >>",
    )
}

/// Its table of objects says that the one before is itself.
fn looping() -> Vec<u8> {
    let mut bytes = one_object("<< /Type /Pages /Kids [] /Count 0 >>");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let table = text.rfind("xref\n0").unwrap();
    let trailer = text.rfind("/Root").unwrap();
    bytes.splice(trailer..trailer, format!("/Prev {table} ").into_bytes());
    bytes
}

fn many_parts() -> Vec<u8> {
    let names: Vec<_> = (0..6_000).map(|index| format!("a{index}")).collect();
    archive(&names.iter().map(|name| (name.as_str(), &b"x"[..])).collect::<Vec<_>>())
}
