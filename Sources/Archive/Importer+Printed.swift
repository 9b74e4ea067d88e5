import Minutes
import PDF
import Parsing

extension Importer {
  /// Reads the text of a document's pages. What the report and the messages place on a line, they place on its page: the
  /// reader has no lines in front of them.
  func read(
    _ text: DecodedText, printed: PDFText, format: String, document: ReceivedDocument, context: DocumentContext
  ) throws -> ParsedDocument {
    var parsed: ParsedDocument
    do throws(DiagnosticList) {
      parsed = try reader.read(text, context: context)
    } catch {
      throw DiagnosticList(error.diagnostics.map { Importer.onPage($0, printed) })
    }
    parsed.diagnostics = parsed.diagnostics.map { Importer.onPage($0, printed) }
    if document.isPDF, document.namedEnding != "pdf" {
      parsed.diagnostics.append(
        Diagnostic(
          .note, file: document.file, message: "the file is a PDF, though its name does not end in .pdf",
          advice: "It was read as one, and is kept as one."))
    }
    if !printed.pictures.isEmpty {
      let pages = printed.pictures.map(String.init).joined(separator: ", ")
      parsed.diagnostics.append(
        Diagnostic(
          .warning, file: document.file, message: "pages that are pictures were not read: \(pages)",
          advice: "Look at them; with --ocr their words are read, too."))
    }
    if !printed.recognised.isEmpty {
      let pages = printed.recognised.map(String.init).joined(separator: ", ")
      parsed.report.guessed.append("the words of scanned pages, read by OCR: pages \(pages)")
    }
    parsed.report.encoding = format
    let lost = parsed.meeting.link(printed.links)
    parsed.report.placePages(of: printed)
    if !lost.isEmpty {
      parsed.report.guessed.append("links whose words stand in headings are left out: \(lost.joined(separator: ", "))")
    }
    return parsed
  }

  private static func onPage(_ diagnostic: Diagnostic, _ printed: PDFText) -> Diagnostic {
    guard let page = diagnostic.line.flatMap({ printed.page(ofLine: $0) }) else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.line = nil
    diagnostic.column = nil
    diagnostic.trail.append("on page \(page)")
    return diagnostic
  }
}

extension ImportReport {
  /// Turns the numbers of lines into those of pages, and adds what stood on every page.
  fileprivate mutating func placePages(of printed: PDFText) {
    placesArePages = true
    func pages(_ lines: [Int]) -> [Int] { Set(lines.compactMap { printed.page(ofLine: $0) }).sorted() }
    notCarriedOver = notCarriedOver.map { Dropped(lines: pages($0.lines), reason: $0.reason) }
    notCarriedOver += printed.leftOut.map { Dropped(lines: $0.pages, reason: "running head or foot “\($0.text)”") }
    keptAsText = keptAsText.map { kept in
      Kept(line: printed.page(ofLine: kept.line) ?? kept.line, text: kept.text, place: kept.place)
    }
    withheld = withheld.map { withheld in
      Withheld(
        item: withheld.item, line: printed.page(ofLine: withheld.line) ?? withheld.line, lines: pages(withheld.lines),
        words: withheld.words)
    }
  }
}
