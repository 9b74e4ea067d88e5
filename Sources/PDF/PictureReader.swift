import Dispatch
import Guarding
import Minutes
import Processes

/// Reads pages that are pictures: poppler draws them, tesseract finds the words in them.
struct PictureReader {
  private let file: String
  /// The PDF where the tools find it.
  private let path: String

  /// The language of the letters: Danish.
  private static let language = "dan"
  /// The longer side of a drawn page in dots: 300 to the inch on A4. A larger page costs no more than that.
  private static let side = 3508

  /// Throws where the tools are missing.
  init(file: String, path: String) throws(Diagnostic) {
    self.file = file
    self.path = path
    guard Program.isInstalled("tesseract") else {
      throw .error(
        file, "reading scanned pages needs the program tesseract, which is not installed",
        advice: "Install Debian's packages tesseract-ocr and tesseract-ocr-dan, and run the command again.")
    }
    let list = try? Program("tesseract", ["--list-langs"], limits: PDFLimits.recognising).run()
    let languages = String(decoding: list?.bytes ?? [], as: UTF8.self) + (list?.complaints ?? "")
    guard languages.split(whereSeparator: \.isNewline).contains(where: { $0 == PictureReader.language }) else {
      throw .error(
        file, "tesseract is installed, but does not know Danish",
        advice: "Install Debian's package tesseract-ocr-dan, and run the command again.")
    }
  }

  /// The pages with the words found on them. Throws where one takes more than it may.
  func read(_ pages: [PrintedPage]) throws(Diagnostic) -> [PrintedPage] {
    guard pages.count <= PDFLimits.recognisedPages else {
      throw .error(
        file, "the PDF has \(pages.count) scanned pages; more than \(PDFLimits.recognisedPages) are not read at once",
        advice: "Split it into its meetings and import those.")
    }
    let results = Guarded<[Int: Result<[PrintedWord], ProcessError>]>([:])
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let result = Result { () throws(ProcessError) in try words(on: pages[index]) }
      results.withLock { $0[index] = result }
    }
    var read = pages
    for (index, result) in results.withLock({ $0 }) {
      switch result {
      case .success(let words): read[index].words = words
      case .failure(.limit(_, let limit)): throw PDFReader.tooMuch(limit, file: file)
      case .failure(let error):
        throw .error(
          file, "page \(pages[index].number) cannot be read as a picture: \(PictureReader.reason(error))",
          advice: "Ask the sender for the PDF that was printed from the text.")
      }
    }
    return read
  }

  private static func reason(_ error: ProcessError) -> String {
    switch error {
    case .missing(let program): "\(program) is not installed"
    case .notStarted(let program, let reason): "\(program) cannot be started, \(reason)"
    case .failed(let program, let code, let line): line.isEmpty ? "\(program) ended with code \(code)" : line
    case .ended(let program, let signal, _): "\(program) ended with signal \(signal)"
    case .limit(let program, _): "\(program) met a limit"
    }
  }

  private func words(on page: PrintedPage) throws(ProcessError) -> [PrintedWord] {
    let folder = try PrivateFolder()
    let number = "\(page.number)"
    _ = try Program(
      "pdftoppm",
      [
        "-q", "-gray", "-scale-to", "\(PictureReader.side)", "-f", number, "-l", number, "-singlefile", path,
        folder.file("page"),
      ],
      limits: PDFLimits.recognising
    ).run()
    let output = try Program(
      "tesseract", [folder.file("page.pgm"), "stdout", "-l", PictureReader.language, "--dpi", "300", "tsv"],
      environment: ["OMP_THREAD_LIMIT": "1"], limits: PDFLimits.recognising
    ).run()
    let scale = max(page.width, page.height) / Double(PictureReader.side)
    return PictureReader.words(String(decoding: output.bytes, as: UTF8.self), scale: scale)
  }

  /// Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence and text. Level 4 is a line,
  /// level 5 a word. A word is given its line's height: its own letters say nothing of the size of its font.
  static func words(_ table: String, scale: Double) -> [PrintedWord] {
    var lines: [(box: Box, words: [PrintedWord])] = []
    for row in table.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count >= 11, let left = Double(fields[6]), let top = Double(fields[7]),
        let width = Double(fields[8]),
        let height = Double(fields[9])
      else { continue }
      let box = Box(left: left * scale, top: top * scale, right: (left + width) * scale, bottom: (top + height) * scale)
      if fields[0] == "4" {
        lines.append((box, []))
      } else if fields[0] == "5", fields.count == 12, let last = lines.indices.last {
        let text = PrintedText.cleaned(String(fields[11]))
        if !text.isEmpty { lines[last].words.append(PrintedWord(text: text, box: box)) }
      }
    }
    let heights = lines.map(\.box.height).sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    return lines.flatMap { line in
      let height = abs(line.box.height - usual) < 0.4 * usual ? usual : line.box.height
      return line.words.map { word in
        var word = word
        word.box.top = line.box.middle - height / 2
        word.box.bottom = line.box.middle + height / 2
        return word
      }
    }
  }
}
