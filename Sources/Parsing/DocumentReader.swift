import Minutes

/// A received text to a `Meeting`.
///
/// Every dialect whose own names the text shows is tried; the one that recognises most of it reads it.
public struct DocumentReader: Sendable {
  public let dialects: [Dialect]

  public init(dialects: [Dialect]) { self.dialects = dialects }

  /// Throws what makes the text no minutes at all; everything else is in the result's diagnostics.
  public func read(_ text: DecodedText, context: DocumentContext) throws(DiagnosticList) -> ParsedDocument {
    guard let (best, scores) = bestReading(of: text) else {
      throw DiagnosticList([
        .error(context.file, "no dialect is loaded", advice: "Reinstall the program: its dialects are missing.")
      ])
    }
    return try best.document(text: text, context: context, scores: scores)
  }

  /// Each line of a text with what it was taken for, whether it is a whole document or not; nil where there is no dialect.
  public func explain(_ text: DecodedText) -> DocumentExplanation? {
    guard let (best, scores) = bestReading(of: text) else { return nil }
    let lines = best.explainedLines()
    return DocumentExplanation(
      dialect: best.dialect.name, scores: scores, lines: lines, draft: DialectDraft(lines, dialect: best.dialect))
  }

  private func bestReading(of text: DecodedText) -> (Reading, [String: Int])? {
    let pages = PagedLines(SourceLine.split(text.text))
    var headings: [ObjectIdentifier: [SectionHeading?]] = [:]
    func reading(_ dialect: Dialect) -> Reading {
      let names = ObjectIdentifier(dialect.words.names)
      let heads = headings[names] ?? pages.lines.map { SectionHeading.read($0, dialect: dialect) }
      headings[names] = heads
      return Reading(pages, dialect: dialect, headings: heads)
    }
    let known = dialects.filter { pages.shows($0) }
    var readings = known.map(reading)
    if readings.allSatisfy({ $0.found.items.isEmpty }) {
      readings += dialects.filter { !pages.shows($0) }.map(reading)
    }
    // A dialect that misses items others find reads another layout.
    let most = readings.reduce(0) { max($0, $1.found.items.count) }
    for index in readings.indices where readings[index].found.items.count < most {
      readings[index].score = readings[index].score * readings[index].found.items.count / most
    }
    var scores = Dictionary(dialects.map { ($0.name, 0) }, uniquingKeysWith: { first, _ in first })
    for reading in readings { scores[reading.dialect.name] = reading.score }
    let best = readings.indices.max { (readings[$0].score, -$0) < (readings[$1].score, -$1) }
    guard let best else { return nil }
    readings[best].measure()
    return (readings[best], scores)
  }
}

extension DocumentReader {
  /// Whose minutes a text is, and what told so; the report says it.
  static func municipality(
    in text: String, context: DocumentContext, report: inout ImportReport
  ) -> (String?, Meeting.Origin?) {
    if let named = context.municipality { return (named, .option) }
    if let found = Municipality.inPath(context.file) {
      report.guessed.append("municipality: \(found), from the name of the file or its folder")
      return (found, .path)
    }
    if let configured = context.configuredMunicipality {
      report.guessed.append("municipality: \(configured), the only publisher in site.yml")
      return (configured, .configuration)
    }
    if let found = Municipality.inText(text) {
      report.guessed.append("municipality: \(found), which the text names most often")
      return (found, .text)
    }
    report.guessed.append("municipality: unknown; name it with --municipality")
    return (nil, nil)
  }
}
