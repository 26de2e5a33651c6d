//! Every kind of file becomes text with its tables kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is not as promised"
)]

#[allow(dead_code, reason = "shared with other tests")]
mod made;

use files::Refused;
use made::{archive, cell, docx, gbk, paragraph, pdf, text, utf16, xlsx};

#[test]
fn texts_in_any_chinese_encoding_are_read() {
    let words = "# source: x\n浑江区人民政府\n2018年收到申请1件。\n";
    assert_eq!(text("a.txt", words.as_bytes().to_vec()).unwrap(), words);
    let (gb, _, _) = encoding_rs::GB18030.encode(words);
    assert_eq!(text("a.TXT", gb.into_owned()).unwrap(), words);
    assert_eq!(text("a.txt", [b"\xef\xbb\xbf", words.as_bytes()].concat()).unwrap(), words);
}

#[test]
fn a_web_page_keeps_its_tables_and_loses_its_machinery() {
    let page = "<html><head><title>首页</title><style>p{}</style></head><body><nav>导航<a>首页</a></nav>\
        <script>document.write('99件')</script><h1>某区\n  年报</h1><p>收到申请&nbsp;<b>21</b>件。<br>均已办结。\
        <div style='display: none'>旧数 7 件</div>\
        <table><tr><td rowspan=2>规章<td>0<td></tr><tr><td colspan=2>3</td></table>\
        <p>正文后<img src=a.png><img src=icon.png width=16></body>";
    let read = text("a.html", page.as_bytes().to_vec()).unwrap();
    assert_eq!(read, "某区 年报\n收到申请 21件。\n均已办结。\n规章\t0\t\n\t3\t\n正文后\n[图片]\n");
}

#[test]
fn a_table_that_lays_out_a_page_is_no_table() {
    let page = "<table><tr><td>左栏</td><td><p>正文一</p><table><tr><td>规章</td><td>0</td></tr>\
        <tr><td>规范性文件</td><td>2</td></tr></table><p>正文二</p></td></tr></table>";
    let read = text("a.htm", page.as_bytes().to_vec()).unwrap();
    assert_eq!(read, "左栏\n正文一\n规章\t0\n规范性文件\t2\n正文二\n");
}

#[test]
fn a_long_page_is_read_in_pieces_without_a_seam() {
    let rows: String = (0..9_000).map(|row| format!("<p>第{row}条</p>")).collect();
    let lines: String = (0..9_000).map(|row| format!("第{row}条\n")).collect();
    assert_eq!(text("a.html", rows.into_bytes()).unwrap(), lines);
}

#[test]
fn a_box_around_paragraphs_keeps_them_apart() {
    let page = "<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>";
    assert_eq!(text("a.html", page.as_bytes().to_vec()).unwrap(), "第一段。\n第二段。\n");
}

#[test]
fn a_page_whose_navigation_never_ends_is_still_read() {
    assert_eq!(
        text("a.html", "<nav>首页<p>收到申请21件".as_bytes().to_vec()).unwrap(),
        "首页\n收到申请21件\n"
    );
}

#[test]
fn a_word_document_keeps_merged_cells_in_their_columns() {
    let down = |restart: &str| format!("<w:vMerge{restart}/>");
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell(r#"<w:gridSpan w:val="2"/>"#, "第二十条第（一）项"),
        cell("", "现行有效件数"),
        cell(&down(r#" w:val="restart""#), "规章"),
        cell("", "0"),
        cell("", "2"),
        cell(&down(""), "规章"),
        cell("", ""),
        cell("", "5&amp;&#x4EF6;"),
    );
    let body = format!("{}{table}{}", paragraph("一、总体情况"), paragraph("完"));
    let read = text("a.docx", docx(&body)).unwrap();
    assert_eq!(read, "一、总体情况\n第二十条第（一）项\t\t现行有效件数\n规章\t0\t2\n\t\t5&件\n完\n");
}

#[test]
fn what_was_deleted_or_hidden_in_word_is_not_read_and_pictures_are_named() {
    let body = r"<w:p><w:r><w:t>申请</w:t></w:r><w:del><w:r><w:delText>11</w:delText><w:t>12</w:t></w:r></w:del>
        <w:ins><w:r><w:t>21</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>
        <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>件</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><pic:pic/></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p><w:r><w:t>后文</w:t></w:r></w:p>";
    assert_eq!(text("a.docx", docx(body)).unwrap(), "申请21件\n[图片]\n后文\n");
}

#[test]
fn a_filled_workbook_keeps_its_columns_and_its_hidden_sheets_stay_hidden() {
    let rows = r#"<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>5331</v></c></row>
        <row r="4"><c r="B4" t="inlineStr"><is><t>收费金额</t></is></c><c r="D4"><f>1+1</f><v>190.457379</v></c></row>"#;
    let read = text("a.xlsx", xlsx(rows, &["主动公开"])).unwrap();
    assert_eq!(read, "主动公开\t5331\t\n收费金额\t\t190.457379\n");
}

#[test]
fn a_sheet_that_names_a_far_cell_is_refused_at_once() {
    let rows =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert!(matches!(text("a.xlsx", xlsx(rows, &[])), Err(Refused::TooManyCells)));
}

#[test]
fn a_pdf_without_embedded_fonts_or_maps_is_read_by_its_chinese_encoding() {
    let content =
        [gbk(72, 760, "浑江区人民政府2018年收到申请21件"), utf16(72, 730, "浑江区人民政府办结申请20件")]
            .concat();
    let read = text("a.pdf", pdf(&content)).unwrap();
    assert_eq!(read, "浑江区人民政府2018年收到申请21件\n浑江区人民政府办结申请20件\n");
}

#[test]
fn the_lines_of_a_pdf_make_its_tables() {
    let mut content = b"72 700 m 372 700 l S 72 670 m 372 670 l S 72 640 m 372 640 l S\n".to_vec();
    content.extend_from_slice(
        b"72 640 m 72 700 l S 172 640 m 172 700 l S 272 640 m 272 670 l S 372 640 m 372 700 l S\n",
    );
    for (x, y, words) in [
        (80, 740, "二、主动公开政府信息情况"),
        (80, 680, "信息内容"),
        (180, 680, "本年处理决定数量"),
        (80, 650, "行政许可"),
        (280, 650, "550"),
        (80, 600, "三、其他"),
    ] {
        content.extend(utf16(x, y, words));
    }
    let read = text("a.pdf", pdf(&content)).unwrap();
    assert_eq!(read, "二、主动公开政府信息情况\n信息内容\t本年处理决定数量\t\n行政许可\t\t550\n三、其他\n");
}

#[test]
fn a_number_that_goes_on_in_the_next_line_of_its_cell_stays_one() {
    let mut content = b"72 640 220 60 re S 172 640 m 172 700 l S\n".to_vec();
    content.extend(utf16(80, 680, "行政事业性收费"));
    content.extend(utf16(175, 685, "5923724490123456"));
    content.extend(utf16(175, 670, ".77"));
    let read = text("a.pdf", pdf(&content)).unwrap();
    assert!(read.contains("5923724490123456.77"), "{read}");
}

#[test]
fn page_numbers_go_but_bare_cells_stay() {
    let page = |number: &str, top: &str| {
        [utf16(72, 800, top), utf16(72, 400, "政府信息公开工作年度报告正文正文正文"), utf16(280, 40, number)]
            .concat()
    };
    let (one, two) = (page("- 1 -", "上文"), page("2", "0"));
    let read = text("a.pdf", made::pdf_of(&[&one, &two])).unwrap();
    let line = "政府信息公开工作年度报告正文正文正文";
    assert_eq!(read, format!("上文\n{line}\n0\n{line}\n"));
}

#[test]
fn a_scan_is_refused_with_what_to_do() {
    let why = text("a.pdf", pdf(b"0 0 595 842 re f")).unwrap_err();
    assert!(matches!(why, Refused::NoTextLayer));
    assert!(why.sentence(domain::Lang::Zh).starts_with("该 PDF 没有文字层"));
}

#[test]
fn a_table_that_lies_on_its_side_is_read_upright() {
    // The table above, turned with its page's content; and a watermark across it.
    let mut content =
        b"q 0 1 -1 0 595 0 cm 72 500 m 372 500 l S 72 470 m 372 470 l S 72 440 m 372 440 l S\n".to_vec();
    content.extend_from_slice(b"72 440 m 72 500 l S 172 440 m 172 500 l S 372 440 m 372 500 l S\n");
    let cells = [
        (80, 540, "二、主动公开政府信息情况"),
        (80, 480, "信息内容"),
        (180, 480, "本年处理决定数量"),
        (80, 450, "行政许可"),
        (180, 450, "550"),
    ];
    for (x, y, words) in cells {
        content.extend(utf16(x, y, words));
    }
    content.extend_from_slice(b"Q q 0.7 0.7 -0.7 0.7 200 200 cm BT /F1 40 Tf (DRAFT) Tj ET Q\n");
    let read = text("a.pdf", pdf(&content)).unwrap();
    assert_eq!(read, "二、主动公开政府信息情况\n信息内容\t本年处理决定数量\n行政许可\t550\n");
}

#[test]
fn the_document_of_a_package_is_found_by_its_relationships() {
    let document = docx(&paragraph("公开政府信息 12 条"));
    assert!(text("usual.docx", document).is_ok());
    let body = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>"#,
        paragraph("公开政府信息 12 条")
    );
    for (kind, target, part) in [
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            "word/document2.xml",
            "word/document2.xml",
        ),
        (
            "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
            "/content/main.xml",
            "content/main.xml",
        ),
    ] {
        let relationships = format!(
            r#"<Relationships><Relationship Id="r1" Type="x/extended-properties" Target="docProps/app.xml"/><Relationship Id="r2" Type="{kind}" Target="{target}"/></Relationships>"#
        );
        let package = archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", relationships.as_bytes()),
            (part, body.as_bytes()),
        ]);
        assert_eq!(text("other.docx", package).unwrap().trim(), "公开政府信息 12 条");
    }
}

#[test]
fn a_text_in_any_encoding_of_a_report_is_the_same_text() {
    let report = "绿水县 2020 年\n公开 12 条。\n";
    let (gb, ..) = encoding_rs::GB18030.encode(report);
    let utf_16: Vec<u8> = report.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [report.as_bytes().to_vec(), gb.into_owned(), utf_16] {
        assert_eq!(text("report.txt", bytes).unwrap(), report);
    }
}
