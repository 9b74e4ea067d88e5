import Dispatch
import Guarding
import Minutes
import Processes

/// Reads PDF documents by poppler's tools, as child processes with limits: what they hold is untrusted.
public struct PDFReader: Sendable {
  /// The document as the user named it, for messages.
  private let file: String
  private let bytes: [UInt8]
  /// For each of the tools that read the text.
  private let limits: ProcessLimits

  public init(file: String, bytes: [UInt8]) { self.init(file: file, bytes: bytes, limits: PDFLimits.reading) }

  init(file: String, bytes: [UInt8], limits: ProcessLimits) {
    self.file = file
    self.bytes = bytes
    self.limits = limits
  }

  /// Whether the bytes are a PDF file: its mark stands within the first kilobyte (ISO 32000-1, annex H.3.4.1).
  public static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1024)
    guard let last = head.indices.last, last - head.startIndex >= mark.count else { return false }
    return (head.startIndex...(last - mark.count + 1)).contains { head[$0...].starts(with: mark) }
  }

  /// The document's text. Throws what makes it unreadable, with the way on.
  ///
  /// - Parameter recognisesPictures: Pages that are pictures are read, too, which takes seconds for each.
  public func read(recognisesPictures: Bool = false) throws(Diagnostic) -> PDFText {
    let folder = try prepared()
    let path = folder.file("document.pdf")
    let pageCount = try checkedPageCount(path)
    var pages = WordList.pages(try run("pdftotext", ["-bbox", path, "-"]))
    guard !pages.isEmpty else { throw unreadable("no page can be read") }
    let words = pages.reduce(0) { $0 + $1.words.count }
    guard words <= PDFLimits.words else {
      throw .error(
        file, "the PDF has \(words) words; no minutes have more than \(PDFLimits.words)",
        advice: "Split it into its meetings and import those.")
    }
    let pictures = try pagesOfPictures(pages, path: path)
    if pictures.count * 2 > pages.count, !recognisesPictures {
      throw .error(
        file, "the PDF is scanned: \(pictures.count) of its \(pageCount) pages are pictures without text",
        advice: "Ask the sender for the PDF that was printed from the text; or let the pictures be read with --ocr.")
    }
    addStyles(path, to: &pages)
    if recognisesPictures, !pictures.isEmpty {
      let reader = try PictureReader(file: file, path: path)
      let read = try reader.read(pages.filter { pictures.contains($0.number) })
      for page in read { pages[page.number - 1] = page }
    }
    return PDFText(
      DocumentText(pages: pages), pages: pages.count, pictures: recognisesPictures ? [] : pictures,
      recognised: recognisesPictures ? pictures : [])
  }

  /// A page with fewer words holds no minutes; a stamp on a scanned page has some.
  private static let fewWords = 12

  /// The pages that are pictures: with hardly a word, and one of an image; or without any word at all, in a document that
  /// has none elsewhere.
  private func pagesOfPictures(_ pages: [PrintedPage], path: String) throws(Diagnostic) -> [Int] {
    let bare = pages.filter { $0.words.count < PDFReader.fewWords }.map(\.number)
    guard !bare.isEmpty else { return [] }
    if pages.allSatisfy(\.words.isEmpty) { return bare }
    let list = String(decoding: try run("pdfimages", ["-list", path]), as: UTF8.self)
    var large: Set<Int> = []
    for line in list.split(separator: "\n").dropFirst(2) {
      let fields = line.split(separator: " ")
      // Page, number, type, width, height: a logo is smaller.
      guard fields.count > 4, let page = Int(fields[0]), let width = Int(fields[3]), let height = Int(fields[4]),
        width >= 400, height >= 400
      else { continue }
      large.insert(page)
    }
    return bare.filter(large.contains)
  }

  /// The document as a file that only the tools see.
  private func prepared() throws(Diagnostic) -> PrivateFolder {
    do throws(ProcessError) {
      let folder = try PrivateFolder()
      try folder.write(bytes, to: "document.pdf")
      return folder
    } catch {
      throw diagnostic(error)
    }
  }

  /// Styles and drawings make the reading better; a document without them is read all the same.
  private func addStyles(_ path: String, to pages: inout [PrintedPage]) {
    let outputs = Guarded<[Int: [UInt8]]>([:])
    // A page as large as a wall would make a picture as large.
    let side = pages.map { max($0.width, $0.height) }.max() ?? 0
    let size = side > 2000 ? ["-scale-to", "1200"] : ["-r", "96"]
    let calls = [
      Program("pdftohtml", ["-xml", "-i", "-q", "-stdout", path], limits: limits),
      Program(
        "pdftoppm", ["-q", "-gray", "-l", "\(PDFLimits.drawnPages)"] + size + [path], limits: PDFLimits.drawing),
    ]
    DispatchQueue.concurrentPerform(iterations: calls.count) { index in
      let bytes = (try? calls[index].run())?.bytes ?? []
      outputs.withLock { $0[index] = bytes }
    }
    let read = outputs.withLock { $0 }
    for (index, fragments) in StyleList.pages(read[0] ?? []).enumerated() where index < pages.count {
      StyleList.apply(fragments, to: &pages[index])
    }
    PagePixels.addDrawings(read[1] ?? [], to: &pages)
  }

  // MARK: Tools

  private func checkedPageCount(_ path: String) throws(Diagnostic) -> Int {
    let output = try run("pdfinfo", [path])
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    guard let count = line.flatMap({ Int($0.dropFirst(6).filter { $0 != " " }) }), count > 0 else {
      throw unreadable("it has no page")
    }
    guard count <= PDFLimits.pages else {
      throw .error(
        file, "the PDF has \(count) pages; no minutes have more than \(PDFLimits.pages)",
        advice: "Split it into its meetings and import those.")
    }
    return count
  }

  func run(_ program: String, _ arguments: [String]) throws(Diagnostic) -> [UInt8] {
    do {
      return try Program(program, arguments, limits: limits).run().bytes
    } catch {
      throw diagnostic(error)
    }
  }

  private func unreadable(_ reason: String) -> Diagnostic {
    .error(
      file, "the PDF is damaged: \(reason)",
      advice: "Ask the sender for it again, or open it in a PDF viewer and print it to a new PDF.")
  }

  private func diagnostic(_ error: ProcessError) -> Diagnostic {
    switch error {
    case .missing(let program):
      return .error(
        file, "reading a PDF needs the program \(program), which is not installed",
        advice: "Install Debian's package poppler-utils; or save the document as plain text and import that.")
    case .notStarted(let program, let reason):
      return .error(
        file, "\(program) cannot be started: \(reason)", advice: "Check that this machine has memory and disk left.")
    case .limit(_, let limit):
      return PDFReader.tooMuch(limit, file: file)
    case .failed(_, _, let line) where line.contains("Incorrect password"):
      return .error(
        file, "the PDF is locked with a password",
        advice: "Open it with the password, print it to a new PDF, and import that one.")
    case .failed(_, _, let line): return unreadable(line.isEmpty ? "poppler cannot read it" : line)
    case .ended(_, let signal, _): return unreadable("reading it ended with signal \(signal)")
    }
  }

  static func tooMuch(_ limit: ProcessError.Limit, file: String) -> Diagnostic {
    let advice = "This is no document as a word processor prints it: ask the sender for another one."
    switch limit {
    case .wallTime(let time):
      return .error(file, "reading the PDF took longer than \(time.components.seconds) seconds", advice: advice)
    case .cpuSeconds(let seconds):
      return .error(file, "reading the PDF took longer than \(seconds) seconds", advice: advice)
    case .memory(let bytes):
      return .error(file, "reading the PDF needs more than \(bytes >> 20) MB of memory", advice: advice)
    case .output(let bytes), .fileSize(let bytes):
      return .error(file, "the PDF holds more than \(bytes >> 20) MB of text", advice: advice)
    }
  }
}
